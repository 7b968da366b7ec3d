#!/usr/bin/env bash
# FRAME stores the events of `on_poll` as if the block's first transaction had emitted them.
#
# `on_poll` runs after the inherents and before the transactions, but the phase under which its events are stored is
# that of a transaction: `ApplyExtrinsic(0)` in a block without inherents. Wallets, explorers and indexers attribute
# them to that transaction and its sender. Events of the hooks `on_initialize` and `on_idle` have phases of their own,
# `Initialization` and `Finalization`.
#
# With frame-executive 49.0.0, frame-support 49.0.1 and frame-system 49.0.0. Seen, in a block without transactions:
#
#   Event::Initialized in Initialization
#   Event::Polled in ApplyExtrinsic(0)
#   Event::Idle in Finalization
#
# Needs Rust and a C compiler, and some minutes. Exits with 1 if they behave otherwise.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "phases"
version = "0.0.0"
edition = "2021"

[workspace]

[dependencies]
codec = { package = "parity-scale-codec", version = "=3.7.5", features = ["derive"] }
frame-executive = "=49.0.0"
frame-support = "=49.0.1"
frame-system = "=49.0.0"
scale-info = { version = "=2.11.6", features = ["derive"] }
sp-io = "=49.0.0"
sp-runtime = "=49.0.0"

[profile.dev]
debug = false
END
cat >src/main.rs <<'END'
use frame_support::{construct_runtime, derive_impl};
use frame_system::{ChainContext, Phase};
use sp_runtime::{
	generic::UncheckedExtrinsic,
	testing::{Block, Header, UintAuthorityId},
	traits::Header as _,
	BuildStorage,
};

#[frame_support::pallet]
mod hooks {
	use frame_support::{pallet_prelude::*, weights::WeightMeter};
	use frame_system::pallet_prelude::*;

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {}

	#[pallet::event]
	#[pallet::generate_deposit(fn deposit_event)]
	pub enum Event<T: Config> {
		Initialized,
		Polled,
		Idle,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			Self::deposit_event(Event::Initialized);
			Weight::zero()
		}

		fn on_poll(_: BlockNumberFor<T>, _: &mut WeightMeter) {
			Self::deposit_event(Event::Polled);
		}

		fn on_idle(_: BlockNumberFor<T>, _: Weight) -> Weight {
			Self::deposit_event(Event::Idle);
			Weight::zero()
		}
	}
}

type Transaction = UncheckedExtrinsic<u64, RuntimeCall, UintAuthorityId, ()>;
type TestBlock = Block<Transaction>;
type Executive =
	frame_executive::Executive<Runtime, TestBlock, ChainContext<Runtime>, Runtime, AllPalletsWithSystem>;

construct_runtime!(
	pub enum Runtime {
		System: frame_system,
		Hooks: hooks,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Runtime {
	type Block = TestBlock;
}

impl hooks::Config for Runtime {}

fn main() {
	let genesis = frame_system::GenesisConfig::<Runtime>::default();
	let mut chain: sp_io::TestExternalities = genesis.build_storage().unwrap().into();
	chain.execute_with(|| {
		let header = Header::new(
			1,
			Default::default(),
			Default::default(),
			[69; 32].into(),
			Default::default(),
		);
		Executive::initialize_block(&header);
		Executive::inherents_applied();
		Executive::finalize_block();
		for record in System::read_events_no_consensus() {
			let phase: Phase = record.phase;
			if let RuntimeEvent::Hooks(event) = record.event {
				println!("{event:?} in {phase:?}");
			}
		}
	});
}
END
CARGO_TARGET_DIR=$folder/target RUSTFLAGS=-Awarnings cargo run --quiet >seen
cat seen
diff - seen <<'END'
Event::Initialized in Initialization
Event::Polled in ApplyExtrinsic(0)
Event::Idle in Finalization
END
echo "As described."
