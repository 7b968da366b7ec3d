//! The weights of all calls and extensions, of an empty block and of an empty call, as
//! `scripts/bench.sh` has measured them with this runtime's WASM, and what the database takes.

use frame_support::weights::Weight;

pub mod database;
pub mod frame_system;
pub mod frame_system_extensions;
pub mod overhead;
pub mod pallet_assets;
pub mod pallet_autopilot;
pub mod pallet_balances;
pub mod pallet_bullet_train;
pub mod pallet_dpo;
pub mod pallet_fee_fund;
pub mod pallet_grandpa;
pub mod pallet_multisig;
pub mod pallet_parameters;
pub mod pallet_proxy;
pub mod pallet_sudo;
pub mod pallet_timestamp;
pub mod pallet_transaction_payment;
pub mod pallet_travel_cabin;
pub mod pallet_treasury;
pub mod pallet_utility;
pub mod pallet_validators;

/// The benchmarks of GRANDPA's pallet, which don't have the names of its weights.
pub trait GrandpaBenchmarks {
	/// Checks the proof that a validator has voted twice, of the kind `x`: 0 or 1.
	fn check_equivocation_proof(x: u32) -> Weight;

	/// Notes that finality has stalled.
	fn note_stalled() -> Weight;
}

impl<T: ::frame_system::Config> ::pallet_grandpa::WeightInfo for pallet_grandpa::WeightInfo<T> {
	// Nothing is done after the check, because no report leads to a punishment.
	fn report_equivocation(_validators: u32, _nominators: u32) -> Weight {
		Self::check_equivocation_proof(0).max(Self::check_equivocation_proof(1))
	}

	fn note_stalled() -> Weight {
		<Self as GrandpaBenchmarks>::note_stalled()
	}
}

/// The benchmarks of pallet-session's calls are in the pallet of the validators, because those that
/// come with it need the staking pallet.
impl<T: ::frame_system::Config> ::pallet_session::WeightInfo for pallet_validators::WeightInfo<T> {
	fn set_keys() -> Weight {
		use ::pallet_validators::WeightInfo;
		<Self as WeightInfo>::set_keys().max(Self::change_keys())
	}

	fn purge_keys() -> Weight {
		<Self as ::pallet_validators::WeightInfo>::purge_keys()
	}
}
