#!/usr/bin/env bash
# Frozen tokens can't be slashed or put on hold, frozen money can.
#
# pallet-assets 54.0.1, with pallet-assets-freezer 0.19.0 and pallet-assets-holder 0.14.0. FRAME's traits for tokens take a
# `Fortitude`: what is done with `Force` ignores freezes if it can, for slashing above all. And a freeze covers what is on
# hold too, so frozen money can be put on hold. pallet-balances 51.0.2 does so. pallet-assets takes the argument and
# ignores it. So a pallet that is written for the traits and tried with the native money fails to slash frozen tokens, or
# to take a deposit of them.
#
# Here account 1 has 100 of the money and of a token, and 80 of each are frozen. The minimum is 1. Seen:
#
#   balances, can be taken: Polite 20, Force 99
#   balances, put 50 on hold: Ok(())
#   balances, burn 40 with Force: Ok(40)
#   assets, can be taken: Polite 20, Force 20
#   assets, put 50 on hold: Err("Funds are unavailable")
#   assets, burn 40 with Force: Err("Funds are unavailable")
#
# Needs Rust and a C compiler, and some minutes. Exits with 1 if they behave otherwise.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "force"
version = "0.0.0"
edition = "2021"

[workspace]

[dependencies]
codec = { package = "parity-scale-codec", version = "=3.7.5", features = ["derive"] }
frame-support = "=49.0.1"
frame-system = "=49.0.0"
pallet-assets = "=54.0.1"
pallet-assets-freezer = "=0.19.0"
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
		fungible::{ItemOf, Mutate, MutateFreeze, MutateHold},
		tokens::{
			Fortitude::{Force, Polite},
			Precision::Exact,
			Preservation::Preserve,
		},
		AsEnsureOriginWithArg, ConstU32, VariantCountOf,
	},
};
use frame_system::{mocking::MockBlock, EnsureRoot, EnsureSigned};

#[frame_support::pallet]
mod reasons {
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config {}

	#[pallet::composite_enum]
	pub enum HoldReason {
		Deposit,
	}

	#[pallet::composite_enum]
	pub enum FreezeReason {
		Voting,
	}
}

construct_runtime!(
	pub enum Runtime {
		System: frame_system,
		Balances: pallet_balances,
		Assets: pallet_assets,
		Freezer: pallet_assets_freezer,
		Holder: pallet_assets_holder,
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

#[derive_impl(pallet_assets::config_preludes::TestDefaultConfig)]
impl pallet_assets::Config for Runtime {
	type Currency = Balances;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<u64>>;
	type ForceOrigin = EnsureRoot<u64>;
	type Freezer = Freezer;
	type Holder = Holder;
}

impl pallet_assets_freezer::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeFreezeReason = RuntimeFreezeReason;
}

impl pallet_assets_holder::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
}

impl reasons::Config for Runtime {}

const TOKEN: u32 = 7;
const DEPOSIT: RuntimeHoldReason = RuntimeHoldReason::Reasons(reasons::HoldReason::Deposit);
const VOTING: RuntimeFreezeReason = RuntimeFreezeReason::Reasons(reasons::FreezeReason::Voting);

type Of<Pallet> = ItemOf<Pallet, ConstU32<TOKEN>, u64>;

fn look<Free, Frozen, Held>(name: &str)
where
	Free: Mutate<u64, Balance = u64>,
	Frozen: MutateFreeze<u64, Balance = u64, Id = RuntimeFreezeReason>,
	Held: MutateHold<u64, Balance = u64, Reason = RuntimeHoldReason>,
{
	Free::mint_into(&1, 100).unwrap();
	Frozen::set_freeze(&VOTING, &1, 80).unwrap();
	println!(
		"{name}, can be taken: Polite {}, Force {}",
		Free::reducible_balance(&1, Preserve, Polite),
		Free::reducible_balance(&1, Preserve, Force)
	);
	let put = Held::hold(&DEPOSIT, &1, 50).map_err(<&str>::from);
	println!("{name}, put 50 on hold: {put:?}");
	let burned = Free::burn_from(&1, 40, Preserve, Exact, Force).map_err(<&str>::from);
	println!("{name}, burn 40 with Force: {burned:?}");
}

fn main() {
	let mut chain = sp_io::TestExternalities::default();
	chain.execute_with(|| {
		System::set_block_number(1);
		Assets::force_create(RuntimeOrigin::root(), TOKEN, 1, true, 1).unwrap();
		look::<Balances, Balances, Balances>("balances");
		look::<Of<Assets>, Of<Freezer>, Of<Holder>>("assets");
	});
}
END
CARGO_TARGET_DIR=$folder/target RUSTFLAGS=-Awarnings cargo run --quiet >seen
cat seen
diff - seen <<'END'
balances, can be taken: Polite 20, Force 99
balances, put 50 on hold: Ok(())
balances, burn 40 with Force: Ok(40)
assets, can be taken: Polite 20, Force 20
assets, put 50 on hold: Err("Funds are unavailable")
assets, burn 40 with Force: Err("Funds are unavailable")
END
echo "As described."
