//! try-runtime's checks, natively, on the state of a chain.
//!
//! ```sh
//! bullet-train-check-state FILE ROOT
//! ```
//!
//! `FILE` has the state of a block as JSON: the answer of the RPC method `state_getPairs`, or its
//! `result` alone, which is a list of pairs of a key and a value. `ROOT` is the block's state root.
//!
//! If the state is of an older runtime, it is upgraded to this one first: by the migrations of one
//! block, with their checks, and then block by block by those that take longer. Afterwards, every
//! entry has to be readable, and every pallet checks what must always hold.

use bullet_train_runtime::{AllPalletsWithSystem, Runtime, System, VERSION};
use bullet_train_testing::state::try_state;
use frame_support::{
	migrations::MultiStepMigrator,
	traits::{BeforeAllRuntimeMigrations, OnRuntimeUpgrade, TryDecodeEntireStorage},
};
use frame_system::{Config, LastRuntimeUpgrade, LastRuntimeUpgradeInfo};
use serde_json::Value;
use sp_core::{
	bytes,
	storage::{well_known_keys::CODE, Storage},
};
use sp_io::TestExternalities;
use std::{env, fs, process::ExitCode};

type OneBlock = <Runtime as Config>::SingleBlockMigrations;
type SeveralBlocks = <Runtime as Config>::MultiBlockMigrator;

/// The most blocks that migrations may take here: a day of 6-second blocks.
const MOST_BLOCKS: u32 = 14_400;

fn main() -> ExitCode {
	// FRAME logs what is wrong.
	sp_tracing::try_init_simple();
	let arguments = env::args().skip(1).collect::<Vec<_>>();
	let done = match &arguments[..] {
		[file, root] => run(file, root),
		_ => Err("usage: bullet-train-check-state FILE ROOT".into()),
	};
	if let Err(error) = done {
		eprintln!("error: {error}");
		return ExitCode::FAILURE;
	}
	ExitCode::SUCCESS
}

fn run(file: &str, root: &str) -> Result<(), String> {
	let storage = read(file).map_err(|error| format!("{file}: {error}"))?;
	let entries = storage.top.len();
	let code = storage.top.get(CODE).ok_or("the state has no runtime")?;
	let mut state = TestExternalities::new_with_code(&code.clone(), storage);
	let found = format!("{:?}", state.backend.root());
	if found != root {
		return Err(format!(
			"{file} isn't the whole state: its root is {found}, not {root}"
		));
	}
	state.execute_with(|| {
		let number = System::block_number();
		println!("block {number}: {entries} entries, state root {root}");
		if SeveralBlocks::ongoing() {
			return Err("a migration is under way: take the state of a later block".into());
		}
		let last =
			LastRuntimeUpgrade::<Runtime>::get().ok_or("the state has no runtime version")?;
		if last.spec_version.0 < VERSION.spec_version {
			let blocks = upgrade()?;
			println!(
				"upgraded from version {} to {}: the migrations took {blocks} blocks",
				last.spec_version.0, VERSION.spec_version
			);
		}
		check()
	})
}

/// Reads the entries of a state.
fn read(file: &str) -> Result<Storage, String> {
	let json = fs::read(file).map_err(|error| error.to_string())?;
	let answer = serde_json::from_slice::<Value>(&json).map_err(|error| error.to_string())?;
	let pairs = answer.get("result").unwrap_or(&answer).as_array();
	let pairs = pairs.ok_or("it is no list of pairs")?;
	let mut storage = Storage::default();
	for pair in pairs {
		let hex = |index: usize| {
			let text = pair.get(index).and_then(Value::as_str);
			let text = text.ok_or_else(|| format!("no pair of a key and a value: {pair}"))?;
			bytes::from_hex(text).map_err(|error| format!("{text}: {error}"))
		};
		storage.top.insert(hex(0)?, hex(1)?);
	}
	Ok(storage)
}

/// Upgrades the state to this runtime, from the next block on. Returns the number of blocks that
/// the migrations take.
///
/// # Panics
///
/// If a check of a migration over several blocks fails.
fn upgrade() -> Result<u32, String> {
	next_block();
	AllPalletsWithSystem::before_all_runtime_migrations();
	<(OneBlock, AllPalletsWithSystem)>::try_on_runtime_upgrade(true)
		.map_err(|error| format!("the migrations of the first block: {error:?}"))?;
	LastRuntimeUpgrade::<Runtime>::put(LastRuntimeUpgradeInfo::from(VERSION));
	let mut blocks = 1;
	SeveralBlocks::step();
	while SeveralBlocks::ongoing() {
		if blocks == MOST_BLOCKS {
			return Err(format!("the migrations aren't done after {blocks} blocks"));
		}
		next_block();
		SeveralBlocks::step();
		blocks += 1;
	}
	Ok(blocks)
}

fn next_block() {
	System::set_block_number(System::block_number() + 1);
}

fn check() -> Result<(), String> {
	let bytes = AllPalletsWithSystem::try_decode_entire_state()
		.map_err(|errors| format!("entries that can't be read: {errors:?}"))?;
	println!("every entry can be read: {bytes} bytes");
	try_state::<AllPalletsWithSystem>()?;
	println!("every pallet's state is as it must be");
	Ok(())
}
