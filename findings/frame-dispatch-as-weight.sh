#!/usr/bin/env bash
# What FRAME's pallets do in another account's name may weigh too little.
#
# FRAME's benchmarks leave out the account that sends a transaction, as each transaction reads and writes it anyway to take
# the fee. So the weight of a transfer has one account, that of the receiver. A call that carries out another one in the
# name of a third account has to add one. `proxy` of pallet-proxy 50.0.0, `as_derivative` of pallet-utility 50.0.0 and
# `as_multi_threshold_1` of pallet-multisig 50.0.0 do so. `as_multi` of pallet-multisig, `sudo_as` of pallet-sudo 50.0.0,
# `dispatch_as` and `dispatch_as_fallible` of pallet-utility don't. For `as_multi` the sender names the inner call's weight.
# Here it is the weight that the call itself declares, which is enough for the pallet.
#
# Each of them carries out a transfer between two accounts, neither of which is the sender, with the pallets' own weights
# and a database weight that lets the writes be counted. Seen, how many writes are declared, and how many entries of
# accounts and of open multisigs have changed:
#
#   proxy: declares 2, writes 2
#   as_derivative: declares 2, writes 2
#   as_multi_threshold_1: declares 2, writes 2
#   as_multi: declares 3, writes 4
#   sudo_as: declares 1, writes 2
#   dispatch_as: declares 1, writes 2
#   dispatch_as_fallible: declares 1, writes 2
#
# Needs Rust and a C compiler, and some minutes. Exits with 1 if they behave otherwise.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "weights"
version = "0.0.0"
edition = "2021"

[workspace]

[dependencies]
codec = { package = "parity-scale-codec", version = "=3.7.5", features = ["derive"] }
frame-support = "=49.0.1"
frame-system = "=49.0.0"
pallet-balances = "=51.0.2"
pallet-multisig = "=50.0.0"
pallet-proxy = "=50.0.0"
pallet-sudo = "=50.0.0"
pallet-utility = "=50.0.0"
scale-info = { version = "=2.11.6", features = ["derive"] }
sp-io = "=49.0.0"
sp-runtime = "=49.0.0"

[profile.dev]
debug = false
END
cat >src/main.rs <<'END'
use frame_support::{
	construct_runtime, derive_impl,
	dispatch::GetDispatchInfo,
	parameter_types,
	storage::{unhashed::get_raw, StoragePrefixedMap},
	traits::{fungible::Mutate, ConstU32, ConstU64},
	weights::RuntimeDbWeight,
};
use frame_system::{mocking::MockBlock, Account, RawOrigin};
use pallet_multisig::Multisigs;
use sp_io::storage::next_key;
use sp_runtime::traits::{BlakeTwo256, Dispatchable};
use std::collections::{BTreeMap, BTreeSet};

construct_runtime!(
	pub enum Runtime {
		System: frame_system,
		Balances: pallet_balances,
		Multisig: pallet_multisig,
		Proxy: pallet_proxy,
		Sudo: pallet_sudo,
		Utility: pallet_utility,
	}
);

/// Far more than the rest of a call's weight.
const WRITE: u64 = 1_000_000_000_000_000;

parameter_types! {
	pub const DbWeight: RuntimeDbWeight = RuntimeDbWeight { read: 0, write: WRITE };
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Runtime {
	type Block = MockBlock<Self>;
	type AccountData = pallet_balances::AccountData<u64>;
	type DbWeight = DbWeight;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Runtime {
	type AccountStore = System;
	type WeightInfo = pallet_balances::weights::SubstrateWeight<Self>;
}

impl pallet_multisig::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type DepositBase = ConstU64<1>;
	type DepositFactor = ConstU64<1>;
	type MaxSignatories = ConstU32<3>;
	type BlockNumberProvider = System;
	type WeightInfo = pallet_multisig::weights::SubstrateWeight<Self>;
}

impl pallet_proxy::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type ProxyType = ();
	type ProxyDepositBase = ConstU64<1>;
	type ProxyDepositFactor = ConstU64<1>;
	type MaxProxies = ConstU32<3>;
	type MaxPending = ConstU32<3>;
	type CallHasher = BlakeTwo256;
	type AnnouncementDepositBase = ConstU64<1>;
	type AnnouncementDepositFactor = ConstU64<1>;
	type BlockNumberProvider = System;
	type WeightInfo = pallet_proxy::weights::SubstrateWeight<Self>;
}

#[derive_impl(pallet_sudo::config_preludes::TestDefaultConfig)]
impl pallet_sudo::Config for Runtime {
	type WeightInfo = pallet_sudo::weights::SubstrateWeight<Self>;
}

impl pallet_utility::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PalletsOrigin = OriginCaller;
	type WeightInfo = pallet_utility::weights::SubstrateWeight<Self>;
}

/// What is stored of accounts and open multisigs, by key.
fn entries() -> BTreeMap<Vec<u8>, Vec<u8>> {
	let prefixes = [
		Account::<Runtime>::final_prefix(),
		Multisigs::<Runtime>::final_prefix(),
	];
	let mut entries = BTreeMap::new();
	for prefix in prefixes {
		let mut key = prefix.to_vec();
		while let Some(next) = next_key(&key).filter(|next| next.starts_with(&prefix)) {
			entries.insert(next.clone(), get_raw(&next).unwrap());
			key = next;
		}
	}
	entries
}

fn look(name: &str, origin: RuntimeOrigin, call: impl Into<RuntimeCall>) {
	let call = call.into();
	let declared = call.get_dispatch_info().call_weight.ref_time() / WRITE;
	let before = entries();
	call.dispatch(origin).unwrap();
	let after = entries();
	let keys: BTreeSet<_> = before.keys().chain(after.keys()).collect();
	let written = keys
		.into_iter()
		.filter(|&key| before.get(key) != after.get(key))
		.count();
	println!("{name}: declares {declared}, writes {written}");
}

fn main() {
	let mut chain = sp_io::TestExternalities::default();
	chain.execute_with(|| {
		System::set_block_number(1);
		let signed = || RuntimeOrigin::signed(3);
		let derived = pallet_utility::derivative_account_id(3, 0);
		let either = Multisig::multi_account_id(&[3, 4], 1);
		let both = Multisig::multi_account_id(&[3, 4], 2);
		for account in [1, 2, 3, derived, either, both] {
			Balances::mint_into(&account, 100).unwrap();
		}
		Proxy::add_proxy(RuntimeOrigin::signed(1), 3, (), 0).unwrap();
		pallet_sudo::Key::<Runtime>::put(3);
		let transfer = || {
			Box::new(RuntimeCall::from(
				pallet_balances::Call::transfer_keep_alive { dest: 2, value: 10 },
			))
		};
		let as_one = || Box::new(OriginCaller::from(RawOrigin::Signed(1)));

		let call = pallet_proxy::Call::proxy {
			real: 1,
			force_proxy_type: None,
			call: transfer(),
		};
		look("proxy", signed(), call);
		let call = pallet_utility::Call::as_derivative {
			index: 0,
			call: transfer(),
		};
		look("as_derivative", signed(), call);
		let call = pallet_multisig::Call::as_multi_threshold_1 {
			other_signatories: vec![4],
			call: transfer(),
		};
		look("as_multi_threshold_1", signed(), call);
		let as_multi = |other, maybe_timepoint| pallet_multisig::Call::as_multi {
			threshold: 2,
			other_signatories: vec![other],
			maybe_timepoint,
			call: transfer(),
			max_weight: transfer().get_dispatch_info().call_weight,
		};
		let opened = Some(Multisig::timepoint());
		RuntimeCall::from(as_multi(4, None))
			.dispatch(signed())
			.unwrap();
		look("as_multi", RuntimeOrigin::signed(4), as_multi(3, opened));
		look(
			"sudo_as",
			signed(),
			pallet_sudo::Call::sudo_as {
				who: 1,
				call: transfer(),
			},
		);
		let call = pallet_utility::Call::dispatch_as {
			as_origin: as_one(),
			call: transfer(),
		};
		look("dispatch_as", RuntimeOrigin::root(), call);
		let call = pallet_utility::Call::dispatch_as_fallible {
			as_origin: as_one(),
			call: transfer(),
		};
		look("dispatch_as_fallible", RuntimeOrigin::root(), call);
	});
}
END
CARGO_TARGET_DIR=$folder/target RUSTFLAGS=-Awarnings cargo run --quiet >seen
cat seen
diff - seen <<'END'
proxy: declares 2, writes 2
as_derivative: declares 2, writes 2
as_multi_threshold_1: declares 2, writes 2
as_multi: declares 3, writes 4
sudo_as: declares 1, writes 2
dispatch_as: declares 1, writes 2
dispatch_as_fallible: declares 1, writes 2
END
echo "As described."
