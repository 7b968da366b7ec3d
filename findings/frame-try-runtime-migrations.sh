#!/usr/bin/env bash
# FRAME's checks of a runtime upgrade fail for a migration over several blocks that is right.
#
# frame-executive 49.0.0 and pallet-migrations 20.0.0, with their feature `try-runtime`. `try_runtime_upgrade` carries out an
# upgrade for a trial, and with any checks it then decodes the whole state by the new types. Migrations that take several
# blocks have only been noted by then, and their first step comes in the next block. So the state is still the old one. If
# such a migration changes how an entry is encoded, no checks can pass, not even `PreAndPost`, which asks for the hooks
# before and after alone. The trial has to do without them, also for the migrations of one block in the same upgrade.
#
# Here a map's values change from u32 to u64, in one step. Seen, with each choice of checks, and then in a block:
#
#   None: Ok
#   PreAndPost: `try_decode_entire_state` failed
#   TryState: `try_decode_entire_state` failed
#   All: `try_decode_entire_state` failed
#   after the migration: the state decodes, ride 1 has 5 passengers
#
# Needs Rust and a C compiler, and some minutes. Exits with 1 if they behave otherwise.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "trial"
version = "0.0.0"
edition = "2021"

[workspace]

[dependencies]
codec = { package = "parity-scale-codec", version = "=3.7.5", features = ["derive"] }
frame-executive = { version = "=49.0.0", features = ["try-runtime"] }
frame-support = { version = "=49.0.1", features = ["try-runtime"] }
frame-system = { version = "=49.0.0", features = ["try-runtime"] }
pallet-migrations = { version = "=20.0.0", features = ["try-runtime"] }
scale-info = { version = "=2.11.6", features = ["derive"] }
sp-io = "=49.0.0"
sp-runtime = "=49.0.0"

[profile.dev]
debug = false
END
cat >src/main.rs <<'END'
use frame_support::{
	construct_runtime, derive_impl,
	migrations::{SteppedMigration, SteppedMigrationError},
	traits::{TryDecodeEntireStorage, UpgradeCheckSelect},
	weights::WeightMeter,
};
use frame_system::ChainContext;
use sp_runtime::{
	generic::UncheckedExtrinsic,
	testing::{Block, Header, UintAuthorityId},
	traits::Header as _,
};

#[frame_support::pallet]
mod rides {
	use frame_support::pallet_prelude::*;

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config {}

	/// How many passengers a ride has.
	#[pallet::storage]
	pub type Passengers<T> = StorageMap<_, Blake2_128Concat, u32, u64>;
}

pub struct Widen;

impl SteppedMigration for Widen {
	type Cursor = ();
	type Identifier = [u8; 5];

	fn id() -> Self::Identifier {
		*b"widen"
	}

	fn step(_: Option<()>, _: &mut WeightMeter) -> Result<Option<()>, SteppedMigrationError> {
		rides::Passengers::<Runtime>::translate(|_, old: u32| Some(old.into()));
		Ok(None)
	}
}

type Transaction = UncheckedExtrinsic<u64, RuntimeCall, UintAuthorityId, ()>;
type TestBlock = Block<Transaction>;
type Executive = frame_executive::Executive<
	Runtime,
	TestBlock,
	ChainContext<Runtime>,
	Runtime,
	AllPalletsWithSystem,
>;

construct_runtime!(
	pub enum Runtime {
		System: frame_system,
		Migrations: pallet_migrations,
		Rides: rides,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Runtime {
	type Block = TestBlock;
	type MultiBlockMigrator = Migrations;
}

#[derive_impl(pallet_migrations::config_preludes::TestDefaultConfig)]
impl pallet_migrations::Config for Runtime {
	type Migrations = (Widen,);
}

impl rides::Config for Runtime {}

/// A chain before the upgrade, with one ride.
fn chain() -> sp_io::TestExternalities {
	let mut chain = sp_io::TestExternalities::default();
	chain.execute_with(|| {
		frame_support::storage::unhashed::put_raw(
			&rides::Passengers::<Runtime>::hashed_key_for(1),
			&5u32.to_le_bytes(),
		)
	});
	chain
}

fn main() {
	use UpgradeCheckSelect::*;
	for checks in [None, PreAndPost, TryState, All] {
		let result = chain().execute_with(|| Executive::try_runtime_upgrade(checks));
		let told = result.map_or_else(|error| <&str>::from(error), |_| "Ok");
		println!("{checks:?}: {told}");
	}

	chain().execute_with(|| {
		let header = Header::new(
			1,
			Default::default(),
			Default::default(),
			[69; 32].into(),
			Default::default(),
		);
		Executive::initialize_block(&header);
		Executive::inherents_applied();
		let decodes = AllPalletsWithSystem::try_decode_entire_state().is_ok();
		println!(
			"after the migration: the state {}, ride 1 has {} passengers",
			if decodes { "decodes" } else { "doesn't decode" },
			rides::Passengers::<Runtime>::get(1).unwrap()
		);
	});
}
END
CARGO_TARGET_DIR=$folder/target RUSTFLAGS=-Awarnings cargo run --quiet >seen
cat seen
diff - seen <<'END'
None: Ok
PreAndPost: `try_decode_entire_state` failed
TryState: `try_decode_entire_state` failed
All: `try_decode_entire_state` failed
after the migration: the state decodes, ride 1 has 5 passengers
END
echo "As described."
