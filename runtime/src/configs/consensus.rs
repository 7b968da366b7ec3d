//! Time, block authoring, finality, and who takes part in them.
//!
//! The authorities are the validators that root has added, with the keys that they have registered
//! (pallet-session). They have no stake that could be slashed, so equivocations can't be reported:
//! root removes a validator that misbehaves. Nothing outside this file knows how blocks are made.

use crate::{
	configs::parameters::SessionLength,
	constants::{deposit, SLOT_DURATION},
	opaque::SessionKeys,
	AccountId, Aura, Balance, Balances, Runtime, RuntimeEvent, Validators,
};
use frame_support::{
	parameter_types,
	traits::{ConstBool, ConstU32, ConstU64, Get},
};
use pallet_session::PeriodicSessions;
pub use sp_consensus_aura::sr25519::AuthorityId as AuraId;
pub use sp_consensus_grandpa::AuthorityId as GrandpaId;
use sp_runtime::traits::{ConvertInto, OpaqueKeys};

/// The most validators, and so the most authorities for block authoring and for finality.
type MaxAuthorities = ConstU32<32>;

impl pallet_timestamp::Config for Runtime {
	type Moment = u64;
	type OnTimestampSet = Aura;
	type MinimumPeriod = ConstU64<{ SLOT_DURATION / 2 }>;
	type WeightInfo = crate::weights::pallet_timestamp::WeightInfo<Runtime>;
}

impl pallet_aura::Config for Runtime {
	type AuthorityId = AuraId;
	type DisabledValidators = ();
	type MaxAuthorities = MaxAuthorities;
	type AllowMultipleBlocksPerSlot = ConstBool<false>;
	type SlotDuration = ConstU64<SLOT_DURATION>;
}

impl pallet_grandpa::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = crate::weights::pallet_grandpa::WeightInfo<Runtime>;
	type MaxAuthorities = MaxAuthorities;
	type MaxNominators = ConstU32<0>;
	type MaxSetIdSessionEntries = ConstU64<0>;
	type KeyOwnerProof = sp_core::Void;
	type EquivocationReportSystem = ();
}

parameter_types! {
	/// The deposit for a validator's keys: the keys by account, and the account by each key.
	pub const KeyDeposit: Balance = deposit(3, 354);
}

/// The number of blocks in a session, as pallet-session's estimates want it.
pub struct SessionPeriod;

impl Get<u32> for SessionPeriod {
	fn get() -> u32 {
		<SessionLength as Get<core::num::NonZeroU32>>::get().get()
	}
}

impl pallet_session::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = ConvertInto;
	type ShouldEndSession = Validators;
	type NextSessionRotation = PeriodicSessions<SessionPeriod, ConstU32<0>>;
	type SessionManager = Validators;
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	type Keys = SessionKeys;
	type DisablingStrategy = ();
	type WeightInfo = crate::weights::pallet_validators::WeightInfo<Runtime>;
	type Currency = Balances;
	type KeyDeposit = KeyDeposit;
}

/// Whether GRANDPA still waits for a change of its voters.
pub struct ChangeIsPending;

impl Get<bool> for ChangeIsPending {
	fn get() -> bool {
		pallet_grandpa::PendingChange::<Runtime>::exists()
	}
}

impl pallet_validators::Config for Runtime {
	type SessionLength = SessionLength;
	type ChangeIsPending = ChangeIsPending;
	type MaxValidators = MaxAuthorities;
	type WeightInfo = crate::weights::pallet_validators::WeightInfo<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::ValidatorBenchmarks;
}
