#!/usr/bin/env bash
# The events of the hook `on_poll` look like those of the block's first transaction.
#
# frame-executive 49.0.0, frame-system 49.0.0, frame-support 49.0.1 (polkadot-sdk stable2609). Each event is stored
# with a phase, by which clients tell whose it is: `Initialization` or `Finalization` for hooks, `ApplyExtrinsic(n)` for
# the n-th extrinsic. `on_poll` runs between the inherents and the transactions, and its events get the phase
# `ApplyExtrinsic(n)` of the transaction that comes next. So a wallet that shows the events of that transaction shows
# its sender what the hook did to strangers. The hooks before and after it are right.
#
# Here a runtime with one pallet emits an event in each of three hooks, in a block without any extrinsic. Seen:
#
#   on_initialize: Initialization
#   on_poll: ApplyExtrinsic(0)
#   on_idle: Finalization
#
# Exits with 1 if FRAME behaves otherwise. It needs Rust, and takes some minutes to compile.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat >Cargo.toml <<'END'
[package]
name = "look"
version = "0.0.0"
edition = "2021"

[[bin]]
name = "look"
path = "look.rs"

[dependencies]
codec = { package = "parity-scale-codec", version = "3.7", features = ["derive"] }
frame-executive = "=49.0.0"
frame-support = "=49.0.1"
frame-system = "=49.0.0"
scale-info = { version = "2.11", features = ["derive"] }
sp-io = "49.0.0"
sp-runtime = "49.0.0"

[profile.dev]
debug = false
END

cat >look.rs <<'END'
use frame_support::{derive_impl, weights::WeightMeter};
use sp_runtime::{traits::Header as _, BuildStorage};

#[frame_support::pallet(dev_mode)]
mod park {
	use super::WeightMeter;
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config {}

	#[pallet::event]
	#[pallet::generate_deposit(fn deposit_event)]
	pub enum Event<T: Config> {
		Ran { hook: u8 },
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			Self::deposit_event(Event::Ran { hook: 0 });
			Weight::zero()
		}

		fn on_poll(_: BlockNumberFor<T>, _: &mut WeightMeter) {
			Self::deposit_event(Event::Ran { hook: 1 });
		}

		fn on_idle(_: BlockNumberFor<T>, _: Weight) -> Weight {
			Self::deposit_event(Event::Ran { hook: 2 });
			Weight::zero()
		}
	}
}

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Park: park,
	}
);

type Block = frame_system::mocking::MockBlock<Test>;

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

impl park::Config for Test {}

type Executive = frame_executive::Executive<
	Test,
	Block,
	frame_system::ChainContext<Test>,
	Test,
	AllPalletsWithSystem,
>;

fn main() {
	let storage = frame_system::GenesisConfig::<Test>::default().build_storage();
	let mut chain = sp_io::TestExternalities::new(storage.expect("an empty chain"));
	chain.execute_with(|| {
		let nothing = Default::default;
		let header = sp_runtime::generic::Header::new(1, nothing(), nothing(), nothing(), Default::default());
		Executive::initialize_block(&header);
		Executive::inherents_applied();
		Executive::finalize_block();
		let hooks = ["on_initialize", "on_poll", "on_idle"];
		for record in System::read_events_no_consensus() {
			if let RuntimeEvent::Park(park::Event::Ran { hook }) = record.event {
				println!("{}: {:?}", hooks[usize::from(hook)], record.phase);
			}
		}
	});
}
END

cargo build --quiet 2>build.log || {
	cat build.log
	exit 1
}
seen=$(./target/debug/look)
echo "$seen"
[[ $seen == 'on_initialize: Initialization
on_poll: ApplyExtrinsic(0)
on_idle: Finalization' ]] || {
	echo 'FRAME behaves otherwise'
	exit 1
}
