//! What the RPC server answers beyond what every Substrate node does.

use std::sync::Arc;

use bullet_train_runtime::opaque::Block;
use futures::channel::mpsc;
use jsonrpsee::{core::RegisterMethodError, RpcModule};
use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
use sc_consensus_manual_seal::{
	rpc::{ManualSeal, ManualSealApiServer},
	EngineCommand,
};
use substrate_frame_rpc_system::{System, SystemApiServer};

use crate::service::{FullClient, Hash, Pool};

/// Where the RPC puts requests to seal a block.
pub type SealRequests = mpsc::Sender<EngineCommand<Hash>>;

/// An account's next nonce (`system_accountNextIndex`), fees (`payment_queryInfo`) and, where
/// sealing is left to the RPC, `engine_createBlock`.
pub fn module(
	client: Arc<FullClient>,
	pool: Arc<Pool>,
	requests: Option<SealRequests>,
) -> Result<RpcModule<()>, RegisterMethodError> {
	let mut module = RpcModule::new(());
	module.merge(System::<_, _, Block>::new(client.clone(), pool).into_rpc())?;
	module.merge(TransactionPayment::<_, Block>::new(client).into_rpc())?;
	if let Some(requests) = requests {
		module.merge(ManualSeal::new(requests).into_rpc())?;
	}
	Ok(module)
}
