#!/usr/bin/env bash
# With tokens of several kinds, FRAME reports free money that goes on hold elsewhere as money that was on hold before.
#
# frame-support 49.0.1. The traits `MutateHold` of `fungible`, for one token, and of `fungibles`, for several, are the same
# but for the token's identifier. Each movement ends with a hook, by which a pallet emits its event. `transfer_and_hold`
# takes one account's free money and puts it on hold in another one. In `fungible` it calls `done_transfer_and_hold`, in
# `fungibles` it calls `done_transfer_on_hold`, the hook of `transfer_on_hold`, and nothing calls
# `done_transfer_and_hold`. So a pallet that fills the hooks emits the wrong event, and whoever adds up the events takes
# the amount from what the giver has on hold, in place of what it has free.
#
# Here the token is that of pallet-balances 51.0.2, with `fungible` and behind a front with `fungibles` that hands
# everything over to it, the hooks too. Seen, the events of a `transfer_on_hold` and of a `transfer_and_hold`:
#
#   by fungible: transfer_on_hold: TransferOnHold, transfer_and_hold: TransferAndHold
#   by fungibles: transfer_on_hold: TransferOnHold, transfer_and_hold: TransferOnHold
#
# Needs Rust and a C compiler, and some minutes. Exits with 1 if they behave otherwise.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "hooks"
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
		fungible,
		fungibles::{Dust, Inspect, InspectHold, MutateHold, Unbalanced, UnbalancedHold},
		tokens::{
			DepositConsequence, Fortitude, Precision::Exact, Preservation, Provenance, Restriction,
			WithdrawConsequence,
		},
	},
};
use frame_system::mocking::MockBlock;
use sp_runtime::{DispatchError, DispatchResult};

#[frame_support::pallet]
mod deposits {
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config {}

	#[pallet::composite_enum]
	pub enum HoldReason {
		Deposit,
	}
}

construct_runtime!(
	pub enum Runtime {
		System: frame_system,
		Balances: pallet_balances,
		Deposits: deposits,
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
}

impl deposits::Config for Runtime {}

const REASON: RuntimeHoldReason = RuntimeHoldReason::Deposits(deposits::HoldReason::Deposit);

/// The token of [`Balances`] as the only one of several.
struct Front;

impl Inspect<u64> for Front {
	type AssetId = ();
	type Balance = u64;

	fn total_issuance(_: ()) -> u64 {
		<Balances as fungible::Inspect<u64>>::total_issuance()
	}

	fn minimum_balance(_: ()) -> u64 {
		<Balances as fungible::Inspect<u64>>::minimum_balance()
	}

	fn total_balance(_: (), who: &u64) -> u64 {
		<Balances as fungible::Inspect<u64>>::total_balance(who)
	}

	fn balance(_: (), who: &u64) -> u64 {
		<Balances as fungible::Inspect<u64>>::balance(who)
	}

	fn reducible_balance(_: (), who: &u64, keep: Preservation, force: Fortitude) -> u64 {
		<Balances as fungible::Inspect<u64>>::reducible_balance(who, keep, force)
	}

	fn can_deposit(_: (), who: &u64, amount: u64, from: Provenance) -> DepositConsequence {
		<Balances as fungible::Inspect<u64>>::can_deposit(who, amount, from)
	}

	fn can_withdraw(_: (), who: &u64, amount: u64) -> WithdrawConsequence<u64> {
		<Balances as fungible::Inspect<u64>>::can_withdraw(who, amount)
	}

	fn asset_exists(_: ()) -> bool {
		true
	}
}

impl Unbalanced<u64> for Front {
	fn handle_dust(dust: Dust<u64, Self>) {
		<Balances as fungible::Unbalanced<u64>>::handle_dust(fungible::Dust(dust.1));
	}

	fn write_balance(_: (), who: &u64, amount: u64) -> Result<Option<u64>, DispatchError> {
		<Balances as fungible::Unbalanced<u64>>::write_balance(who, amount)
	}

	fn set_total_issuance(_: (), amount: u64) {
		<Balances as fungible::Unbalanced<u64>>::set_total_issuance(amount);
	}
}

impl InspectHold<u64> for Front {
	type Reason = RuntimeHoldReason;

	fn total_balance_on_hold(_: (), who: &u64) -> u64 {
		<Balances as fungible::InspectHold<u64>>::total_balance_on_hold(who)
	}

	fn balance_on_hold(_: (), reason: &RuntimeHoldReason, who: &u64) -> u64 {
		<Balances as fungible::InspectHold<u64>>::balance_on_hold(reason, who)
	}
}

impl UnbalancedHold<u64> for Front {
	fn set_balance_on_hold(
		_: (),
		reason: &RuntimeHoldReason,
		who: &u64,
		amount: u64,
	) -> DispatchResult {
		<Balances as fungible::UnbalancedHold<u64>>::set_balance_on_hold(reason, who, amount)
	}
}

impl MutateHold<u64> for Front {
	fn done_transfer_on_hold(_: (), reason: &RuntimeHoldReason, from: &u64, to: &u64, amount: u64) {
		<Balances as fungible::MutateHold<u64>>::done_transfer_on_hold(reason, from, to, amount);
	}

	fn done_transfer_and_hold(
		_: (),
		reason: &RuntimeHoldReason,
		from: &u64,
		to: &u64,
		amount: u64,
	) {
		<Balances as fungible::MutateHold<u64>>::done_transfer_and_hold(reason, from, to, amount);
	}
}

fn event() -> String {
	let mut events = System::read_events_no_consensus();
	let (Some(record), None) = (events.next(), events.next()) else {
		panic!("not one event");
	};
	System::reset_events();
	let RuntimeEvent::Balances(event) = record.event else {
		panic!("not of the balances");
	};
	let event = format!("{event:?}");
	event
		.split(' ')
		.next()
		.unwrap()
		.trim_start_matches("Event::")
		.to_owned()
}

fn main() {
	let (held, polite) = (Restriction::OnHold, Fortitude::Polite);
	let keep = Preservation::Preserve;
	let mut chain = sp_io::TestExternalities::default();
	chain.execute_with(|| {
		System::set_block_number(1);
		for account in [1, 2] {
			<Balances as fungible::Mutate<u64>>::mint_into(&account, 100).unwrap();
		}
		<Balances as fungible::MutateHold<u64>>::hold(&REASON, &1, 50).unwrap();
		System::reset_events();

		type Token = Balances;
		use fungible::MutateHold as _;
		Token::transfer_on_hold(&REASON, &1, &2, 10, Exact, held, polite).unwrap();
		let on = event();
		Token::transfer_and_hold(&REASON, &1, &2, 10, Exact, keep, polite).unwrap();
		println!(
			"by fungible: transfer_on_hold: {on}, transfer_and_hold: {}",
			event()
		);

		Front::transfer_on_hold((), &REASON, &1, &2, 10, Exact, held, polite).unwrap();
		let on = event();
		Front::transfer_and_hold((), &REASON, &1, &2, 10, Exact, keep, polite).unwrap();
		println!(
			"by fungibles: transfer_on_hold: {on}, transfer_and_hold: {}",
			event()
		);
	});
}
END
CARGO_TARGET_DIR=$folder/target RUSTFLAGS=-Awarnings cargo run --quiet >seen
cat seen
diff - seen <<'END'
by fungible: transfer_on_hold: TransferOnHold, transfer_and_hold: TransferAndHold
by fungibles: transfer_on_hold: TransferOnHold, transfer_and_hold: TransferOnHold
END
echo "As described."
