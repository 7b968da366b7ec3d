#!/usr/bin/env bash
# Tokens on hold pass from one account to another without an event.
#
# pallet-assets-holder 0.14.0 keeps the holds of pallet-assets 54.0.1. Pallets can move what is on hold to another account
# by `transfer_on_hold`, and can put an account's free tokens on hold in another one by `transfer_and_hold`. The holder has
# no events for either, and pallet-assets has none for its part. So an index that adds up events keeps these tokens with
# the account that gave them. The same steps with pallet-balances 51.0.2 have events, except `slash`: neither the pallet
# nor the trait tells whose money on hold has gone, only where it goes.
#
# Here account 1 has money and tokens, of which 50 are put on hold. Seen, the events of all pallets after each step:
#
#   balances: hold: Held
#   balances: transfer_on_hold: TransferOnHold
#   balances: transfer_on_hold, then free: TransferOnHold
#   balances: transfer_and_hold: TransferAndHold
#   balances: release: Released
#   balances: burn_held: BurnedHeld
#   balances: slash, for account 3: Deposit
#   assets: hold: Held
#   assets: transfer_on_hold: none
#   assets: transfer_on_hold, then free: none
#   assets: transfer_and_hold: none
#   assets: release: Released
#   assets: burn_held: Burned
#
# Needs Rust and a C compiler, and some minutes. Exits with 1 if they behave otherwise.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "held"
version = "0.0.0"
edition = "2021"

[workspace]

[dependencies]
codec = { package = "parity-scale-codec", version = "=3.7.5", features = ["derive"] }
frame-support = "=49.0.1"
frame-system = "=49.0.0"
pallet-assets = "=54.0.1"
pallet-assets-holder = "=0.14.0"
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
		fungible::{Balanced, BalancedHold, ItemOf, Mutate, MutateHold},
		fungibles,
		tokens::{Fortitude::Polite, Precision::Exact, Preservation::Preserve, Restriction},
		AsEnsureOriginWithArg, ConstU32,
	},
};
use frame_system::{mocking::MockBlock, EnsureRoot, EnsureSigned};

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
		Assets: pallet_assets,
		Holder: pallet_assets_holder,
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

#[derive_impl(pallet_assets::config_preludes::TestDefaultConfig)]
impl pallet_assets::Config for Runtime {
	type Currency = Balances;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<u64>>;
	type ForceOrigin = EnsureRoot<u64>;
	type Holder = Holder;
}

impl pallet_assets_holder::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
}

impl deposits::Config for Runtime {}

const TOKEN: u32 = 7;
const REASON: RuntimeHoldReason = RuntimeHoldReason::Deposits(deposits::HoldReason::Deposit);

fn tell(step: &str) {
	let mut events = Vec::new();
	for record in System::read_events_no_consensus() {
		let event = match record.event {
			RuntimeEvent::Balances(event) => format!("{event:?}"),
			RuntimeEvent::Assets(event) => format!("{event:?}"),
			RuntimeEvent::Holder(event) => format!("{event:?}"),
			RuntimeEvent::System(event) => format!("{event:?}"),
		};
		let name = event
			.split(' ')
			.next()
			.unwrap()
			.trim_start_matches("Event::");
		events.push(name.to_owned());
	}
	if events.is_empty() {
		events.push("none".into());
	}
	println!("{step}: {}", events.join(", "));
	System::reset_events();
}

fn look<Token>(name: &str)
where
	Token: MutateHold<u64, Balance = u64, Reason = RuntimeHoldReason>,
{
	Token::hold(&REASON, &1, 50).unwrap();
	tell(&format!("{name}: hold"));
	for (mode, then) in [
		(Restriction::OnHold, ""),
		(Restriction::Free, ", then free"),
	] {
		let moved = Token::transfer_on_hold(&REASON, &1, &2, 10, Exact, mode, Polite);
		assert_eq!(moved, Ok(10));
		tell(&format!("{name}: transfer_on_hold{then}"));
	}
	let moved = Token::transfer_and_hold(&REASON, &1, &2, 10, Exact, Preserve, Polite);
	assert_eq!(moved, Ok(10));
	tell(&format!("{name}: transfer_and_hold"));
	assert_eq!(Token::balance_on_hold(&REASON, &1), 30);
	assert_eq!(Token::balance_on_hold(&REASON, &2), 20);

	Token::release(&REASON, &2, 10, Exact).unwrap();
	tell(&format!("{name}: release"));
	Token::burn_held(&REASON, &2, 10, Exact, Polite).unwrap();
	tell(&format!("{name}: burn_held"));
}

fn main() {
	let mut chain = sp_io::TestExternalities::default();
	chain.execute_with(|| {
		System::set_block_number(1);
		Assets::force_create(RuntimeOrigin::root(), TOKEN, 1, true, 1).unwrap();
		for account in [1, 2, 3] {
			Balances::mint_into(&account, 100).unwrap();
			<Assets as fungibles::Mutate<u64>>::mint_into(TOKEN, &account, 100).unwrap();
		}
		System::reset_events();

		look::<Balances>("balances");
		let (credit, missing) = <Balances as BalancedHold<u64>>::slash(&REASON, &1, 10);
		assert!(missing == 0 && <Balances as Balanced<u64>>::resolve(&3, credit).is_ok());
		tell("balances: slash, for account 3");
		look::<ItemOf<Holder, ConstU32<TOKEN>, u64>>("assets");
	});
}
END
CARGO_TARGET_DIR=$folder/target RUSTFLAGS=-Awarnings cargo run --quiet >seen
cat seen
diff - seen <<'END'
balances: hold: Held
balances: transfer_on_hold: TransferOnHold
balances: transfer_on_hold, then free: TransferOnHold
balances: transfer_and_hold: TransferAndHold
balances: release: Released
balances: burn_held: BurnedHeld
balances: slash, for account 3: Deposit
assets: hold: Held
assets: transfer_on_hold: none
assets: transfer_on_hold, then free: none
assets: transfer_and_hold: none
assets: release: Released
assets: burn_held: Burned
END
echo "As described."
