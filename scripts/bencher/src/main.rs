//! Measures weights inside a runtime's WASM, and a node's database: the benchmark commands of the
//! node's framework as a program of its own, so that the node itself needs no such commands.
//! `scripts/bench.sh` calls it.

mod storage;

use clap::Parser;
use frame_benchmarking_cli::{OpaqueBlock, OverheadCmd, PalletCmd, StorageCmd};
use sc_cli::LoggerBuilder;
use sp_runtime::traits::BlakeTwo256;

/// What to measure.
#[derive(Parser)]
enum Command {
	/// The calls of a pallet.
	Pallet(PalletCmd),
	/// A block without calls, and a call that does nothing.
	Overhead(OverheadCmd),
	/// A read and a write of an item of the state, in the database of a stopped node. It writes to
	/// this database.
	Storage(StorageCmd),
}

fn main() -> sc_cli::Result<()> {
	let command = Command::parse();
	LoggerBuilder::new("info").init()?;
	match command {
		// No chain specification: the genesis comes from a preset of the runtime given by
		// --runtime. The runtime asks for the standard host functions alone.
		Command::Pallet(command) => command.run_with_spec::<BlakeTwo256, ()>(None),
		Command::Overhead(command) => {
			command.run_with_default_builder_and_spec::<OpaqueBlock, ()>(None)
		}
		Command::Storage(command) => storage::run(&command),
	}
}
