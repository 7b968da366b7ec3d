//! Runs the benchmarks inside a runtime's WASM: the pallet benchmark command of the node's
//! framework as a program of its own, so that the node itself needs no such command.
//! `scripts/bench.sh` calls it.

use clap::Parser;
use frame_benchmarking_cli::PalletCmd;
use sc_cli::LoggerBuilder;
use sp_runtime::traits::BlakeTwo256;

fn main() -> sc_cli::Result<()> {
	let command = PalletCmd::parse();
	LoggerBuilder::new("info").init()?;
	// No chain specification: the genesis comes from a preset of the runtime given by --runtime.
	// The runtime asks for the standard host functions alone.
	command.run_with_spec::<BlakeTwo256, ()>(None)
}
