//! What the RPC server answers beyond what every Substrate node does.

use bullet_train_runtime::opaque::Block;
use jsonrpsee::{core::RegisterMethodError, RpcModule};
use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
use sc_service::Error;
use substrate_frame_rpc_system::{System, SystemApiServer};

use super::{
	engine::{Engine, EngineApiServer, SealRequests},
	partial::Parts,
};

/// An account's next nonce (`system_accountNextIndex`), fees (`payment_queryInfo`) and, where
/// sealing is left to the RPC, `engine_createBlock` and `engine_finalizeBlock`.
pub fn module(parts: &Parts, requests: Option<SealRequests>) -> Result<RpcModule<()>, Error> {
	assemble(parts, requests).map_err(|error| Error::Application(error.into()))
}

fn assemble(
	parts: &Parts,
	requests: Option<SealRequests>,
) -> Result<RpcModule<()>, RegisterMethodError> {
	let (client, pool) = (parts.client.clone(), parts.pool.clone());
	let mut module = RpcModule::new(());
	module.merge(System::<_, _, Block>::new(client.clone(), pool).into_rpc())?;
	module.merge(TransactionPayment::<_, Block>::new(client).into_rpc())?;
	if let Some(requests) = requests {
		module.merge(Engine::new(requests).into_rpc())?;
	}
	Ok(module)
}
