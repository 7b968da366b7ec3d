//! Carries out what the command line says.

use std::time::Duration;

use bullet_train_runtime::opaque::Block;
use sc_cli::{ChainSpec, CliConfiguration, Error, Result, SubstrateCli};
use sc_service::Configuration;

use crate::{
	chain_spec,
	cli::{Cli, Subcommand},
	explain, service,
};

impl SubstrateCli for Cli {
	fn impl_name() -> String {
		"BulletTrain Node".into()
	}

	fn impl_version() -> String {
		env!("SUBSTRATE_CLI_IMPL_VERSION").into()
	}

	fn description() -> String {
		"A node of a BulletTrain chain. `--dev` starts a development chain with this node alone."
			.into()
	}

	fn author() -> String {
		"the BulletTrain authors".into()
	}

	fn support_url() -> String {
		"the documentation that comes with the source code".into()
	}

	fn copyright_start_year() -> i32 {
		2026
	}

	fn load_spec(&self, id: &str) -> std::result::Result<Box<dyn ChainSpec>, String> {
		chain_spec::load(id).map(|spec| Box::new(spec) as Box<_>)
	}
}

/// Carries out the command line, or returns the reason for a failure in one line.
pub fn run() -> std::result::Result<(), String> {
	let cli = Cli::try_from_iter(std::env::args_os())
		.map_err(|error| explain::usage(&error).unwrap_or_else(|| error.exit()))?;
	dispatch(&cli).map_err(|error| explain::failure(&error, &cli))
}

fn dispatch(cli: &Cli) -> Result<()> {
	match &cli.subcommand {
		None => run_node(cli),
		Some(Subcommand::Key(cmd)) => cmd.run(cli),
		Some(Subcommand::ExportChainSpec(cmd)) => {
			let mut spec = cli.load_spec(&cmd.chain)?;
			if cmd.raw {
				chain_spec::settle(&cmd.chain, &mut *spec).map_err(Error::Input)?;
			}
			cmd.run(spec)
		}
		Some(Subcommand::ChainInfo(cmd)) => cli
			.create_runner(cmd)?
			.sync_run(|config| chain_info(cmd, &config)),
		Some(Subcommand::PurgeChain(cmd)) => cli
			.create_runner(cmd)?
			.sync_run(|config| cmd.run(config.database)),
		Some(Subcommand::CheckBlock(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let (parts, queue) = service::offline(config)?;
			Ok((cmd.run(parts.client, queue), parts.tasks))
		}),
		Some(Subcommand::ExportBlocks(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let database = config.database.clone();
			let (parts, _) = service::offline(config)?;
			Ok((cmd.run(parts.client, database), parts.tasks))
		}),
		Some(Subcommand::ImportBlocks(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let (parts, queue) = service::offline(config)?;
			Ok((cmd.run(parts.client, queue), parts.tasks))
		}),
		Some(Subcommand::Revert(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let voted = !service::seals_itself(&config);
			let (parts, _) = service::offline(config)?;
			let undo_votes = voted.then(service::undo_votes);
			Ok((
				cmd.run(parts.client, parts.backend, undo_votes),
				parts.tasks,
			))
		}),
	}
}

fn chain_info(cmd: &sc_cli::ChainInfoCmd, config: &Configuration) -> Result<()> {
	cmd.run::<Block>(config).map_err(|error| match error {
		Error::Service(error) => service::cannot_open(config, error).into(),
		Error::Client(error) => service::cannot_open(config, error.into()).into(),
		error => error,
	})
}

/// Runs the node until it is told to stop.
fn run_node(cli: &Cli) -> Result<()> {
	// Subcommands fall back to the local test network. A node that did so would wait silently for
	// peers that nobody started.
	let shared = cli.run.shared_params();
	let is_named = shared.chain.as_ref().is_some_and(|name| !name.is_empty());
	if !is_named && !shared.is_dev() {
		return Err(Error::Input(match cli.sealing {
			Some(_) => SEALING_NEEDS_DEV.into(),
			None => "which chain? `--dev` starts a development chain, `--chain local` joins the \
			         local test network, `--chain FILE` the chain of a specification file; \
			         `--help` lists all options"
				.into(),
		}));
	}

	let mut runner = cli.create_runner(&cli.run)?;
	if cli.sealing.is_some() && !service::seals_itself(runner.config()) {
		return Err(Error::Input(SEALING_NEEDS_DEV.into()));
	}
	if cli.run.rpc_params.experimental_rpc_endpoint.is_empty() {
		// On another port than the named one, clients would reach another node.
		for endpoint in runner.config_mut().rpc.addr.iter_mut().flatten() {
			endpoint.retry_random_port = false;
		}
	}
	let chain = shared.chain_id(shared.is_dev());
	chain_spec::settle(&chain, &mut *runner.config_mut().chain_spec).map_err(Error::Input)?;

	let options = service::Options {
		sealing: cli.sealing.unwrap_or_default(),
		finality_delay: Duration::from_millis(cli.finality_delay.into()),
		space: cli.space.clone(),
		metrics_are_named: cli.run.prometheus_params.prometheus_port.is_some(),
		genesis_is_fixed: chain_spec::is_file(&chain),
	};
	runner.run_node_until_exit(|config| async move {
		service::start(config, options).map_err(Error::Service)
	})
}

const SEALING_NEEDS_DEV: &str =
	"`--sealing` is only for a chain that seals its own blocks, such as that of `--dev`";
