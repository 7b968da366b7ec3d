//! Tasks that end with what they belong to.

use futures::{
	future::{pending, BoxFuture},
	FutureExt,
};
use sc_service::SpawnEssentialTaskHandle;
use sp_core::traits::SpawnEssentialNamed;

/// Spawns the tasks behind something that is dropped when the node stops or a command is done, such
/// as the transaction pool. They end then, and that is no failure; only a panic is, and it still
/// stops the node.
#[derive(Clone)]
pub struct EndWithOwner(pub SpawnEssentialTaskHandle);

impl SpawnEssentialNamed for EndWithOwner {
	fn spawn_essential(
		&self,
		name: &'static str,
		group: Option<&'static str>,
		task: BoxFuture<'static, ()>,
	) {
		self.0.spawn(name, group, task.then(|()| pending()));
	}

	fn spawn_essential_blocking(
		&self,
		name: &'static str,
		group: Option<&'static str>,
		task: BoxFuture<'static, ()>,
	) {
		self.0
			.spawn_blocking(name, group, task.then(|()| pending()));
	}
}
