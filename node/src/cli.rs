//! The node's command line.

use std::{fmt, num::NonZeroU32, str::FromStr, time::Duration};

use clap::Arg;
use sc_cli::RunCmd;
use sc_storage_monitor::StorageMonitorParams;

/// The node's command line: a subcommand, or the options for running the node.
#[derive(Debug, clap::Parser)]
#[command(mut_args(limit_cache), mut_subcommands(|command| command.mut_args(limit_cache)))]
pub struct Cli {
	/// A task that is done instead of running the node.
	#[command(subcommand)]
	pub subcommand: Option<Subcommand>,

	/// How the development chain seals its blocks.
	///
	/// `instant` seals a block whenever a transaction arrives, and `manual` on the RPC call
	/// `engine_createBlock`. A number is the time between two blocks in milliseconds, with or
	/// without transactions. Only for a development chain (`--dev`). [default: 1000]
	#[arg(long, value_name = "instant|manual|MILLISECONDS")]
	pub sealing: Option<Sealing>,

	/// The time in milliseconds between the sealing of a block and its finality on a development
	/// chain.
	///
	/// Until a block is final, a longer fork, made with `engine_createBlock`, may replace it.
	#[arg(
		long,
		value_name = "MILLISECONDS",
		default_value_t = 1000,
		requires = "sealing"
	)]
	pub finality_delay: u32,

	/// The options for running the node.
	#[command(flatten)]
	pub run: RunCmd,

	/// The free space that the database needs.
	#[command(flatten)]
	pub space: StorageMonitorParams,
}

/// Sets the default size of the state's cache to 64 MiB. With polkadot-sdk's default of 1 GiB, the
/// node's memory would grow with every block until the cache is full.
fn limit_cache(arg: Arg) -> Arg {
	match arg.get_id().as_str() {
		"trie_cache_size" => arg.default_value("67108864"),
		_ => arg,
	}
}

/// Tasks other than running the node.
#[derive(Debug, clap::Subcommand)]
pub enum Subcommand {
	/// Make, inspect and store keys.
	#[command(subcommand)]
	Key(sc_cli::KeySubcommand),
	/// Write a chain's specification to a file or to the standard output.
	ExportChainSpec(sc_cli::ExportChainSpecCmd),
	/// Show the best and the final block of the chain in the database.
	ChainInfo(sc_cli::ChainInfoCmd),
	/// Execute a block of the database again and check the result.
	CheckBlock(sc_cli::CheckBlockCmd),
	/// Write blocks to a file.
	ExportBlocks(sc_cli::ExportBlocksCmd),
	/// Read blocks from a file.
	ImportBlocks(sc_cli::ImportBlocksCmd),
	/// Delete the chain's database.
	PurgeChain(sc_cli::PurgeChainCmd),
	/// Remove the latest blocks that aren't final.
	Revert(sc_cli::RevertCmd),
}

/// The events on which a development chain seals a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sealing {
	/// Whenever a transaction arrives.
	Instant,
	/// On the RPC call `engine_createBlock`.
	Manual,
	/// At a steady pace.
	Every(Duration),
}

impl Default for Sealing {
	/// One block a second: fast enough to wait for, slow enough to watch.
	fn default() -> Self {
		Self::Every(Duration::from_secs(1))
	}
}

impl FromStr for Sealing {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		match text {
			"instant" => Ok(Self::Instant),
			"manual" => Ok(Self::Manual),
			// 32 bits are enough for 49 days. With zero, the node would do nothing but seal.
			number => number
				.parse::<NonZeroU32>()
				.map(|millis| Self::Every(Duration::from_millis(millis.get().into())))
				.map_err(|_| {
					format!(
						"expected `instant`, `manual` or a whole number of milliseconds from 1 to {}",
						u32::MAX
					)
				}),
		}
	}
}

impl fmt::Display for Sealing {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Instant => f.write_str("whenever a transaction arrives"),
			Self::Manual => f.write_str("on the RPC call engine_createBlock"),
			Self::Every(period) => write!(f, "every {} ms", period.as_millis()),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::{error::ErrorKind, CommandFactory, Parser};

	fn sealing(args: &[&str]) -> Result<Option<Sealing>, clap::Error> {
		Cli::try_parse_from([&["bullet-train-node"], args].concat()).map(|cli| cli.sealing)
	}

	#[test]
	fn command_line_should_be_consistent() {
		Cli::command().debug_assert();
	}

	#[test]
	fn sealing_should_be_open_when_not_given() {
		assert_eq!(sealing(&["--dev"]).unwrap(), None);
		assert_eq!(
			Sealing::default(),
			Sealing::Every(Duration::from_millis(1000))
		);
	}

	#[test]
	fn sealing_should_take_the_two_words() {
		assert_eq!(
			sealing(&["--dev", "--sealing", "instant"]).unwrap(),
			Some(Sealing::Instant)
		);
		assert_eq!(
			sealing(&["--dev", "--sealing=manual"]).unwrap(),
			Some(Sealing::Manual)
		);
	}

	#[test]
	fn sealing_should_take_milliseconds() {
		let every = |millis| Some(Sealing::Every(Duration::from_millis(millis)));
		assert_eq!(sealing(&["--dev", "--sealing", "1"]).unwrap(), every(1));
		assert_eq!(sealing(&["--dev", "--sealing", "20"]).unwrap(), every(20));
		assert_eq!(
			sealing(&["--dev", "--sealing", "6000"]).unwrap(),
			every(6_000)
		);
		assert_eq!(
			sealing(&["--dev", "--sealing", "4294967295"]).unwrap(),
			every(4_294_967_295)
		);
	}

	#[test]
	fn cache_should_be_small_when_nothing_is_said() {
		let run = |args: &[&str]| Cli::try_parse_from([&["node", "--dev"], args].concat()).unwrap();
		let size = |cli: Cli| cli.run.import_params.trie_cache_size;
		assert_eq!(size(run(&[])), 64 * 1024 * 1024);
		assert_eq!(size(run(&["--trie-cache-size", "5"])), 5);
		let Some(Subcommand::ImportBlocks(import)) = Cli::try_parse_from(["node", "import-blocks"])
			.unwrap()
			.subcommand
		else {
			panic!("another command");
		};
		assert_eq!(import.import_params.trie_cache_size, 64 * 1024 * 1024);
	}

	#[test]
	fn finality_delay_should_belong_to_sealing() {
		let delay = |args: &[&str]| {
			Cli::try_parse_from([&["bullet-train-node"], args].concat())
				.map(|cli| cli.finality_delay)
				.map_err(|error| error.kind())
		};
		assert_eq!(delay(&["--dev"]), Ok(1000));
		assert_eq!(
			delay(&["--dev", "--sealing", "manual", "--finality-delay", "5"]),
			Ok(5)
		);
		assert_eq!(
			delay(&["--dev", "--finality-delay", "5"]),
			Err(ErrorKind::MissingRequiredArgument)
		);
	}

	#[test]
	fn sealing_should_refuse_anything_else() {
		for bad in ["", "0", "20ms", "1.5", "Instant", "never", "4294967296"] {
			let error = sealing(&["--dev", "--sealing", bad]).unwrap_err();
			assert!(
				matches!(
					error.kind(),
					ErrorKind::ValueValidation | ErrorKind::InvalidValue
				),
				"{bad:?}: {error}"
			);
			assert!(error.to_string().contains("--sealing"), "{bad:?}: {error}");
		}
		assert!(sealing(&["--dev", "--sealing", "20ms"])
			.unwrap_err()
			.to_string()
			.contains("expected `instant`, `manual` or a whole number of milliseconds"));
	}
}
