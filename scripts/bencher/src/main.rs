//! Measures weights inside a runtime's WASM: the benchmark commands of the node's framework as a
//! program of its own, so that the node itself needs no such commands. `scripts/bench.sh` calls it.

use clap::Parser;
use frame_benchmarking_cli::{OpaqueBlock, OverheadCmd, PalletCmd};
use sc_cli::LoggerBuilder;
use sp_runtime::traits::BlakeTwo256;

/// What to measure.
#[derive(Parser)]
enum Command {
	/// The calls of a pallet.
	Pallet(PalletCmd),
	/// A block without calls, and a call that does nothing.
	Overhead(OverheadCmd),
}

fn main() -> sc_cli::Result<()> {
	let command = Command::parse();
	LoggerBuilder::new("info").init()?;
	// No chain specification: the genesis comes from a preset of the runtime given by --runtime.
	// The runtime asks for the standard host functions alone.
	match command {
		Command::Pallet(command) => command.run_with_spec::<BlakeTwo256, ()>(None),
		Command::Overhead(command) => {
			command.run_with_default_builder_and_spec::<OpaqueBlock, ()>(None)
		}
	}
}
