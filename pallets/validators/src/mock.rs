//! A runtime with pallet-session, whose keys are numbers.

#![allow(clippy::arithmetic_side_effects)]

use crate::{self as pallet_validators, Finality};
use core::num::NonZeroU32;
use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU128, ConstU32, ConstU64, OnInitialize, VariantCountOf},
};
use pallet_session::{PeriodicSessions, SessionHandler};
use sp_runtime::{
	testing::UintAuthorityId,
	traits::{ConvertInto, OpaqueKeys},
	BuildStorage, KeyTypeId,
};

pub type AccountId = u64;

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Balances: pallet_balances,
		Session: pallet_session,
		Validators: pallet_validators,
	}
);

/// The number of blocks in a session.
pub const SESSION: u64 = 5;

/// The deposit for keys.
pub const DEPOSIT: u128 = 100;

parameter_types! {
	pub static SessionLength: NonZeroU32 = NonZeroU32::new(SESSION as u32).expect("not zero");
	pub static ChangeIsPending: bool = false;
	/// The keys of the authorities, as consensus was told them.
	pub static Authorities: Vec<u64> = vec![];
}

/// Notes the authorities, as Aura and GRANDPA do.
pub struct Consensus;

impl Consensus {
	fn note<Ks: OpaqueKeys>(validators: &[(AccountId, Ks)]) {
		let keys = validators.iter();
		let keys = keys.filter_map(|(_, keys)| keys.get::<u64>(Self::KEY_TYPE_IDS[0]));
		Authorities::set(keys.collect());
	}
}

impl SessionHandler<AccountId> for Consensus {
	const KEY_TYPE_IDS: &'static [KeyTypeId] = &[sp_runtime::key_types::DUMMY];

	fn on_genesis_session<Ks: OpaqueKeys>(validators: &[(AccountId, Ks)]) {
		Self::note(validators);
	}

	fn on_new_session<Ks: OpaqueKeys>(
		changed: bool,
		validators: &[(AccountId, Ks)],
		_: &[(AccountId, Ks)],
	) {
		if changed {
			Self::note(validators);
		}
	}

	fn on_disabled(_: u32) {}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlock<Test>;
	type AccountData = pallet_balances::AccountData<u128>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = u128;
	type ExistentialDeposit = ConstU128<1>;
	type AccountStore = System;
	type FreezeIdentifier = RuntimeFreezeReason;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
}

impl pallet_session::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = ConvertInto;
	type ShouldEndSession = Validators;
	type NextSessionRotation = PeriodicSessions<ConstU64<SESSION>, ConstU64<0>>;
	type SessionManager = Validators;
	type SessionHandler = Consensus;
	type Keys = UintAuthorityId;
	type DisablingStrategy = ();
	type WeightInfo = ();
	type Currency = Balances;
	type KeyDeposit = ConstU128<DEPOSIT>;
}

impl pallet_validators::Config for Test {
	type SessionLength = SessionLength;
	type Finality = Consensus;
	type MaxValidators = ConstU32<4>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Numbers;
}

impl Finality<UintAuthorityId> for Consensus {
	fn change_is_pending() -> bool {
		ChangeIsPending::get()
	}

	fn are_voters(keys: &[UintAuthorityId]) -> bool {
		let keys: Vec<u64> = keys.iter().map(|key| key.0).collect();
		keys == Authorities::get()
	}
}

/// Makes keys that are numbers.
#[cfg(feature = "runtime-benchmarks")]
pub struct Numbers;

#[cfg(feature = "runtime-benchmarks")]
impl crate::benchmarking::KeyMaker<Test> for Numbers {
	fn make(_: &AccountId, seed: u32) -> (UintAuthorityId, Vec<u8>) {
		(UintAuthorityId(seed.into()), vec![])
	}
}

/// The key with which an account begins.
pub fn key(who: AccountId) -> UintAuthorityId {
	UintAuthorityId(who * 10)
}

/// A chain at block 1 with these validators. The accounts 1 to 9 have money.
pub fn chain(validators: &[AccountId]) -> sp_io::TestExternalities {
	let genesis = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig {
			balances: (1..10).map(|who| (who, 1_000)).collect(),
			..Default::default()
		},
		session: pallet_session::GenesisConfig {
			keys: validators
				.iter()
				.map(|who| (*who, *who, key(*who)))
				.collect(),
			..Default::default()
		},
		..Default::default()
	};
	let mut ext: sp_io::TestExternalities = genesis.build_storage().expect("it builds").into();
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// Makes blocks up to this one.
pub fn go_to(block: u64) {
	while System::block_number() < block {
		let next = System::block_number() + 1;
		System::set_block_number(next);
		AllPalletsWithSystem::on_initialize(next);
	}
}

/// Makes blocks until this many sessions have ended.
pub fn end_sessions(count: u64) {
	let now = System::block_number();
	go_to((now / SESSION + count) * SESSION);
}
