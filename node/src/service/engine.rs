//! The RPC calls that seal blocks and make them final.
//!
//! The calls have the names and arguments of those in `sc-consensus-manual-seal`. That crate
//! accepts them from every client; these calls are refused wherever unsafe calls are. These calls
//! also fail if a block can't be made final.

use bullet_train_runtime::Hash;
use futures::{
	channel::{mpsc, oneshot},
	SinkExt,
};
use jsonrpsee::{core::async_trait, proc_macros::rpc, types::ErrorObjectOwned, Extensions};
use sc_consensus_manual_seal::{CreatedBlock, EngineCommand, Error};
use sc_rpc_api::check_if_safe;
use sp_runtime::EncodedJustification;

/// The sender by which the RPC requests blocks.
pub type SealRequests = mpsc::Sender<EngineCommand<Hash>>;

/// The calls.
#[rpc(server)]
pub trait EngineApi {
	/// Seals a block on a parent, or on the best block if no parent is named. The block may be
	/// empty if `create_empty`, and is final at once if `finalize`.
	#[method(name = "engine_createBlock", with_extensions)]
	async fn create_block(
		&self,
		create_empty: bool,
		finalize: bool,
		parent_hash: Option<Hash>,
	) -> Result<CreatedBlock<Hash>, ErrorObjectOwned>;

	/// Makes a block and all its ancestors final.
	#[method(name = "engine_finalizeBlock", with_extensions)]
	async fn finalize_block(
		&self,
		hash: Hash,
		justification: Option<EncodedJustification>,
	) -> Result<bool, ErrorObjectOwned>;
}

/// Passes the calls on to the sealing task.
pub struct Engine(SealRequests);

impl Engine {
	/// Passes the calls on through this sender.
	pub fn new(requests: SealRequests) -> Self {
		Self(requests)
	}

	/// Sends a request to the sealing task and waits for the answer.
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
