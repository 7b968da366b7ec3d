//! Sealing and finalizing when the RPC is asked to.
//!
//! The calls are those of `sc-consensus-manual-seal`. That crate would answer them wherever they
//! come from: here they are refused where unsafe calls are. And here it is an error if a block
//! can't be made final.

use bullet_train_runtime::Hash;
use futures::{
	channel::{mpsc, oneshot},
	SinkExt,
};
use jsonrpsee::{core::async_trait, proc_macros::rpc, types::ErrorObjectOwned, Extensions};
use sc_consensus_manual_seal::{CreatedBlock, EngineCommand, Error};
use sc_rpc_api::check_if_safe;
use sp_runtime::EncodedJustification;

/// Where the RPC puts requests to seal a block.
pub type SealRequests = mpsc::Sender<EngineCommand<Hash>>;

/// The calls.
#[rpc(server)]
pub trait EngineApi {
	/// Seals a block: may it be empty, is it final at once, and on which parent? Without one, on
	/// the best block.
	#[method(name = "engine_createBlock", with_extensions)]
	async fn create_block(
		&self,
		create_empty: bool,
		finalize: bool,
		parent_hash: Option<Hash>,
	) -> Result<CreatedBlock<Hash>, ErrorObjectOwned>;

	/// Makes a block final, with all that it is built on.
	#[method(name = "engine_finalizeBlock", with_extensions)]
	async fn finalize_block(
		&self,
		hash: Hash,
		justification: Option<EncodedJustification>,
	) -> Result<bool, ErrorObjectOwned>;
}

/// Hands the calls on to the sealing task.
pub struct Engine(SealRequests);

impl Engine {
	/// Hands them on this way.
	pub fn new(requests: SealRequests) -> Self {
		Self(requests)
	}

	/// Asks the sealing task and waits until it has answered.
	async fn ask<T>(
		&self,
		request: impl FnOnce(oneshot::Sender<Result<T, Error>>) -> EngineCommand<Hash>,
	) -> Result<T, Error> {
		let (sender, answer) = oneshot::channel();
		self.0.clone().send(request(sender)).await?;
		answer.await?
	}
}

#[async_trait]
impl EngineApiServer for Engine {
	async fn create_block(
		&self,
		caller: &Extensions,
		create_empty: bool,
		finalize: bool,
		parent_hash: Option<Hash>,
	) -> Result<CreatedBlock<Hash>, ErrorObjectOwned> {
		check_if_safe(caller)?;
		let created = self.ask(|sender| EngineCommand::SealNewBlock {
			create_empty,
			finalize,
			parent_hash,
			sender: Some(sender),
		});
		Ok(created.await?)
	}

	async fn finalize_block(
		&self,
		caller: &Extensions,
		hash: Hash,
		justification: Option<EncodedJustification>,
	) -> Result<bool, ErrorObjectOwned> {
		check_if_safe(caller)?;
		let done = self.ask(|sender| EngineCommand::FinalizeBlock {
			hash,
			sender: Some(sender),
			justification,
		});
		done.await?;
		Ok(true)
	}
}
