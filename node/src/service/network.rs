//! A node of a network whose validators take turns at building blocks (Aura) and vote on which
//! are final (GRANDPA).

use std::path::Path;

use bullet_train_runtime::opaque::Block;
use sc_network::{config::FullNetworkConfiguration, NetworkBackend};
use sc_service::{Configuration, Error, TaskManager};

use super::{
	advice, aura, database, grandpa,
	partial::{Hash, Parts},
	tasks::{serve, Serving},
	Options,
};

/// Starts the node with the network library `N`.
pub fn start<N: NetworkBackend<Block, Hash>>(
	config: Configuration,
	options: Options,
) -> Result<TaskManager, Error> {
	let mut parts = Parts::new(&config)?;
	database::check(&config, &parts, &options)?;
	let (block_import, link) = grandpa::block_import(&parts)?;
	let import_queue = aura::import_queue(&config, &parts, block_import.clone())?;

	let registry = config.prometheus_registry().cloned();
	let metrics = N::register_notification_metrics(registry.as_ref());
	let mut network = FullNetworkConfiguration::new(&config.network, registry);
	let votes = grandpa::add_protocol::<N>(&config, &parts, &mut network, &metrics);
	let warp_sync = Some(grandpa::warp_sync(&parts, &link));

	// The configuration goes to the tasks below: note before what is needed after.
	let author = config
		.role
		.is_authority()
		.then(|| aura::Author::new(&config, &parts, block_import))
		.transpose()?;
	let voters = (!config.disable_grandpa).then(|| link.shared_authority_set().clone());
	let keystore = config.keystore.path().map(Path::to_path_buf);
	let voter =
		(!config.disable_grandpa).then(|| grandpa::Voter::new(&config, &parts, link, votes));

	let serving = Serving {
		network,
		metrics,
		import_queue,
		warp_sync,
		seal_requests: None,
	};
	let network = serve(config, &mut parts, serving)?;
	parts.tasks.spawn_handle().spawn(
		"warp-sync-advice",
		None,
		advice::about_warp_sync(network.sync.clone()),
	);
	if let Some(author) = author {
		// By now the keys of `--alice` and the like are there, too.
		advice::about_keys(&parts, voters.as_ref(), keystore.as_deref())?;
		author.spawn(&parts, &network)?;
	}
	if let Some(voter) = voter {
		voter.spawn(&parts, &network)?;
	}
	Ok(parts.tasks)
}
