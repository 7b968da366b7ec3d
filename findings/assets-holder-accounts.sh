#!/usr/bin/env bash
# Tokens can be on hold in an account that doesn't have the token.
#
# pallet-assets-holder 0.14.0 and pallet-assets 54.0.1. `transfer_and_hold` puts tokens on hold in another account. If
# that account has none of the token yet, it gets no entry in `assets.account`, isn't counted in the asset's `accounts`,
# and gets no reference that keeps it alive. So lists of a token's accounts miss it. Its owner can give the whole of its
# native money away, and the account is gone while its tokens are on hold. The hold can't be released in parts that are
# smaller than the token's minimum, and not at all once the account is gone. In pallet-balances 51.0.2 an account with money
# on hold stays.
#
# Here the token's minimum is 10. Account 1 has it, and puts 50 on hold in account 2, which has native money alone. Seen:
#
#   on hold 50, total balance 50, an entry: false, accounts 1
#   a release of 5: Err(Token(CannotCreate))
#   account 2 gives its native money away: Ok(()), exists: false, on hold 50
#   a release of 50: Err(Token(CannotCreate))
#   native money on hold: account 2 gives the rest away: exists: true
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
		fungible::{Mutate, MutateHold},
		fungibles,
		tokens::{Fortitude::Polite, Precision::Exact, Preservation::Preserve},
		AsEnsureOriginWithArg,
	},
};
use frame_system::{mocking::MockBlock, EnsureRoot, EnsureSigned};
use fungibles::{Inspect as _, InspectHold as _, Mutate as _, MutateHold as _};

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

fn main() {
	let mut chain = sp_io::TestExternalities::default();
	chain.execute_with(|| {
		System::set_block_number(1);
		Assets::force_create(RuntimeOrigin::root(), TOKEN, 1, false, 10).unwrap();
		<Balances as Mutate<u64>>::mint_into(&1, 100).unwrap();
		<Balances as Mutate<u64>>::mint_into(&2, 100).unwrap();
		Assets::mint_into(TOKEN, &1, 100).unwrap();

		let moved = Holder::transfer_and_hold(TOKEN, &REASON, &1, &2, 50, Exact, Preserve, Polite);
		assert_eq!(moved, Ok(50));
		println!(
			"on hold {}, total balance {}, an entry: {}, accounts {}",
			Holder::balance_on_hold(TOKEN, &REASON, &2),
			Holder::total_balance(TOKEN, &2),
			pallet_assets::Account::<Runtime>::contains_key(TOKEN, 2),
			pallet_assets::Asset::<Runtime>::get(TOKEN)
				.unwrap()
				.accounts,
		);
		println!(
			"a release of 5: {:?}",
			Holder::release(TOKEN, &REASON, &2, 5, Exact)
		);

		let given = Balances::transfer_all(RuntimeOrigin::signed(2), 1, false);
		println!(
			"account 2 gives its native money away: {given:?}, exists: {}, on hold {}",
			System::account_exists(&2),
			Holder::balance_on_hold(TOKEN, &REASON, &2),
		);
		println!(
			"a release of 50: {:?}",
			Holder::release(TOKEN, &REASON, &2, 50, Exact)
		);

		<Balances as Mutate<u64>>::mint_into(&2, 100).unwrap();
		<Balances as MutateHold<u64>>::hold(&REASON, &2, 50).unwrap();
		Balances::transfer_all(RuntimeOrigin::signed(2), 1, false).unwrap();
		println!(
			"native money on hold: account 2 gives the rest away: exists: {}",
			System::account_exists(&2)
		);
	});
}
END
CARGO_TARGET_DIR=$folder/target RUSTFLAGS=-Awarnings cargo run --quiet >seen
cat seen
diff - seen <<'END'
on hold 50, total balance 50, an entry: false, accounts 1
a release of 5: Err(Token(CannotCreate))
account 2 gives its native money away: Ok(()), exists: false, on hold 50
a release of 50: Err(Token(CannotCreate))
native money on hold: account 2 gives the rest away: exists: true
END
echo "As described."
