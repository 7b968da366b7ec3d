//! What the RPC server answers beyond what every Substrate node does.

mod engine;

use std::sync::Arc;

use bullet_train_runtime::opaque::Block;
use jsonrpsee::{core::RegisterMethodError, RpcModule};
use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
use substrate_frame_rpc_system::{System, SystemApiServer};

use crate::service::{FullClient, Pool};
pub use engine::SealRequests;
use engine::{Engine, EngineApiServer};

/// An account's next nonce (`system_accountNextIndex`), fees (`payment_queryInfo`) and, where
/// sealing is left to the RPC, `engine_createBlock` and `engine_finalizeBlock`.
pub fn module(
	client: Arc<FullClient>,
	pool: Arc<Pool>,
	requests: Option<SealRequests>,
) -> Result<RpcModule<()>, RegisterMethodError> {
	let mut module = RpcModule::new(());
	module.merge(System::<_, _, Block>::new(client.clone(), pool).into_rpc())?;
	module.merge(TransactionPayment::<_, Block>::new(client).into_rpc())?;
	if let Some(requests) = requests {
		module.merge(Engine::new(requests).into_rpc())?;
	}
	Ok(module)
}
