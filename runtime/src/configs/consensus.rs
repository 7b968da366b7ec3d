//! Time, block authoring, finality, and who takes part in them.
//!
//! The authorities are the validators that root has added, with the keys that they have registered
//! (pallet-session). They have no stake that could be slashed, so equivocations can't be reported:
//! root removes a validator that misbehaves. Nothing outside this file knows how blocks are made.

use crate::{
	configs::parameters::SessionLength,
	constants::{deposit, DAYS, SLOT_DURATION},
	opaque::SessionKeys,
	AccountId, Aura, Balance, Balances, BlockNumber, Grandpa, Runtime, RuntimeEvent, System,
	Validators,
};
use frame_support::{
	parameter_types,
	traits::{ConstBool, ConstU32, ConstU64, Get},
};
use pallet_session::PeriodicSessions;
use pallet_validators::Finality;
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

/// The votes for final blocks, which GRANDPA counts.
pub struct Votes;

impl Votes {
	/// The longest delay of a forced change, in blocks. An announced change can't be taken back, so
	/// one with a longer delay isn't announced: it waits until root corrects it.
	const LONGEST_DELAY: BlockNumber = DAYS;

	/// Whether root has asked for a forced change, by `grandpa.noteStalled`, that has to wait: its
	/// delay is too long, or twice the delay of the last forced change hasn't passed since that was
	/// announced. GRANDPA would refuse the latter, while Aura would change.
	fn forced_change_has_to_wait() -> bool {
		let Some((delay, _)) = pallet_grandpa::Stalled::<Runtime>::get() else {
			return false;
		};
		let now = System::block_number();
		delay > Self::LONGEST_DELAY
			|| pallet_grandpa::NextForced::<Runtime>::get().is_some_and(|next| next > now)
	}
}

impl Finality<SessionKeys> for Votes {
	fn change_is_pending() -> bool {
		pallet_grandpa::PendingChange::<Runtime>::exists() || Self::forced_change_has_to_wait()
	}

	fn are_voters(keys: &[SessionKeys]) -> bool {
		let voters = keys.iter().map(|keys| (keys.grandpa.clone(), 1u64));
		voters.eq(Grandpa::grandpa_authorities())
	}
}

impl pallet_validators::Config for Runtime {
	type SessionLength = SessionLength;
	type Finality = Votes;
	type MaxValidators = MaxAuthorities;
	type WeightInfo = crate::weights::pallet_validators::WeightInfo<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::ValidatorBenchmarks;
}
