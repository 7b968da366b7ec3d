//! The RPC methods that not every Substrate node has.

use bullet_train_runtime::opaque::Block;
use jsonrpsee::{core::RegisterMethodError, RpcModule};
use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
use sc_service::Error;
use substrate_frame_rpc_system::{System, SystemApiServer};

use super::{
	engine::{Engine, EngineApiServer, SealRequests},
	partial::Parts,
};

/// The methods for an account's next nonce (`system_accountNextIndex`), for fees
/// (`payment_queryInfo`) and, with manual sealing, `engine_createBlock` and `engine_finalizeBlock`.
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
