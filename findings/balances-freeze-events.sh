#!/usr/bin/env bash
# Events don't tell which freezes an account has.
#
# pallet-balances 51.0.2. Freezes overlap: an account's `frozen` is the largest of them, not the sum. The events `Frozen`
# and `Thawed` give by how much `frozen` has changed, and not for which reason. A freeze below the largest one has no
# event, and neither has its end. The end of the largest one gives the difference to the next. So an index can't follow the
# freezes by the events: it has to read `balances.freezes`. The events of holds have the reason and the amount.
#
# Seen, the events of these steps for one account:
#
#   freeze 50 for voting: Frozen { who: 1, amount: 50 }
#   freeze 30 for a loan: none
#   thaw what is for voting: Thawed { who: 1, amount: 20 }
#   freeze 60 for voting: Frozen { who: 1, amount: 30 }
#   thaw what is for the loan: none
#
# Needs Rust and a C compiler, and some minutes. Exits with 1 if it behaves otherwise.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "frozen"
version = "0.0.0"
edition = "2021"

[workspace]

[dependencies]
codec = { package = "parity-scale-codec", version = "=3.7.5", features = ["derive"] }
frame-support = "=49.0.1"
frame-system = "=49.0.0"
pallet-balances = "=51.0.2"
scale-info = { version = "=2.11.6", features = ["derive"] }
sp-io = "=49.0.0"
sp-runtime = "=49.0.0"

[profile.dev]
debug = false
END
cat >src/main.rs <<'END'
use frame_support::{
	construct_runtime, derive_impl,
	traits::{
		fungible::{Mutate, MutateFreeze},
		VariantCountOf,
	},
};
use frame_system::mocking::MockBlock;

#[frame_support::pallet]
mod reasons {
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config {}

	#[pallet::composite_enum]
	pub enum FreezeReason {
		Voting,
		Loan,
	}
}

construct_runtime!(
	pub enum Runtime {
		System: frame_system,
		Balances: pallet_balances,
		Reasons: reasons,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Runtime {
	type Block = MockBlock<Self>;
	type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Runtime {
	type AccountStore = System;
	type FreezeIdentifier = RuntimeFreezeReason;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
}

impl reasons::Config for Runtime {}

const VOTING: RuntimeFreezeReason = RuntimeFreezeReason::Reasons(reasons::FreezeReason::Voting);
const LOAN: RuntimeFreezeReason = RuntimeFreezeReason::Reasons(reasons::FreezeReason::Loan);

fn tell(step: &str) {
	let mut events = Vec::new();
	for record in System::read_events_no_consensus() {
		events.push(match record.event {
			RuntimeEvent::Balances(event) => format!("{event:?}").replace("Event::", ""),
			other => format!("{other:?}"),
		});
	}
	if events.is_empty() {
		events.push("none".into());
	}
	println!("{step}: {}", events.join(", "));
	System::reset_events();
}

fn main() {
	let mut chain = sp_io::TestExternalities::default();
	chain.execute_with(|| {
		System::set_block_number(1);
		Balances::mint_into(&1, 100).unwrap();
		System::reset_events();

		Balances::set_freeze(&VOTING, &1, 50).unwrap();
		tell("freeze 50 for voting");
		Balances::set_freeze(&LOAN, &1, 30).unwrap();
		tell("freeze 30 for a loan");
		Balances::thaw(&VOTING, &1).unwrap();
		tell("thaw what is for voting");
		Balances::set_freeze(&VOTING, &1, 60).unwrap();
		tell("freeze 60 for voting");
		Balances::thaw(&LOAN, &1).unwrap();
		tell("thaw what is for the loan");
	});
}
END
CARGO_TARGET_DIR=$folder/target RUSTFLAGS=-Awarnings cargo run --quiet >seen
cat seen
diff - seen <<'END'
freeze 50 for voting: Frozen { who: 1, amount: 50 }
freeze 30 for a loan: none
thaw what is for voting: Thawed { who: 1, amount: 20 }
freeze 60 for voting: Frozen { who: 1, amount: 30 }
thaw what is for the loan: none
END
echo "As described."
