//! Batches, multisigs and proxies.

use crate::{
	constants::deposit, Balance, Balances, OriginCaller, Runtime, RuntimeCall, RuntimeEvent, System,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	parameter_types,
	traits::{ConstU32, InstanceFilter},
};
use scale_info::TypeInfo;
use sp_runtime::traits::BlakeTwo256;

impl pallet_utility::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PalletsOrigin = OriginCaller;
	type WeightInfo = crate::weights::pallet_utility::WeightInfo<Runtime>;
}

parameter_types! {
	/// The deposit for the record of a pending multisig call.
	pub const MultisigDepositBase: Balance = deposit(1, 88);
	/// The deposit for each approval that the call needs.
	pub const MultisigDepositFactor: Balance = deposit(0, 32);
}

impl pallet_multisig::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type DepositBase = MultisigDepositBase;
	type DepositFactor = MultisigDepositFactor;
	type MaxSignatories = ConstU32<100>;
	type WeightInfo = crate::weights::pallet_multisig::WeightInfo<Runtime>;
	type BlockNumberProvider = System;
}

/// The calls that an account lets another account make in its name.
#[derive(
	Copy,
	Clone,
	Eq,
	PartialEq,
	Ord,
	PartialOrd,
	Encode,
	Decode,
	DecodeWithMemTracking,
	Debug,
	MaxEncodedLen,
	TypeInfo,
	Default,
)]
#[scale_info(capture_docs = "always")]
pub enum ProxyType {
	/// All calls.
	#[default]
	Any,
	/// Calls that give none of the account's money away. They include boarding, which locks money
	/// that comes back. They don't include putting rewards into escrow, which an accomplice of the
	/// proxy could earn as a passenger, or creating, buying seats of, or committing a DPO.
	NonTransfer,
	/// Calls for riding, which pay only the accounts that the rules name: board, withdraw, hunt
	/// treasures, settle rides, claim, pay a train's owner; and report, terminate, release and
	/// close DPOs.
	Rides,
}

impl ProxyType {
	/// Calls for riding: the fare comes back to the passenger, and payments go to the accounts that
	/// the rules name.
	fn rides(call: &RuntimeCall) -> bool {
		use pallet_bullet_train::Call as BulletTrain;
		use pallet_dpo::Call as Dpo;
		use pallet_travel_cabin::Call as TravelCabin;
		matches!(
			call,
			RuntimeCall::BulletTrain(BulletTrain::claim_milestones { .. })
				| RuntimeCall::Dpo(
					Dpo::report_failed { .. }
						| Dpo::terminate { .. }
						| Dpo::release_yield { .. }
						| Dpo::release_bonus { .. }
						| Dpo::release_withdraw { .. }
						| Dpo::claim_unclaimed { .. }
						| Dpo::close { .. }
				) | RuntimeCall::TravelCabin(
				TravelCabin::board { .. }
					| TravelCabin::withdraw_yield { .. }
					| TravelCabin::hunt_treasure { .. }
					| TravelCabin::settle_ride { .. }
					| TravelCabin::claim_unclaimed { .. }
					| TravelCabin::pay_owner { .. }
			)
		)
	}

	/// Calls of a train's owner that lock only refundable deposits.
	fn runs_a_train(call: &RuntimeCall) -> bool {
		use pallet_bullet_train::Call as BulletTrain;
		use pallet_travel_cabin::Call as TravelCabin;
		matches!(
			call,
			RuntimeCall::BulletTrain(
				BulletTrain::launch_train { .. } | BulletTrain::close_train { .. }
			) | RuntimeCall::TravelCabin(TravelCabin::retire_class { .. })
		)
	}

	/// Batches. The calls in them are checked one by one.
	fn batches(call: &RuntimeCall) -> bool {
		use pallet_utility::Call as Utility;
		matches!(
			call,
			RuntimeCall::Utility(
				Utility::batch { .. } | Utility::batch_all { .. } | Utility::force_batch { .. }
			)
		)
	}
}

impl InstanceFilter<RuntimeCall> for ProxyType {
	fn filter(&self, call: &RuntimeCall) -> bool {
		match self {
			Self::Any => true,
			Self::NonTransfer => {
				Self::rides(call)
					|| Self::runs_a_train(call)
					|| Self::batches(call)
					|| matches!(call, RuntimeCall::System(_))
			}
			Self::Rides => Self::rides(call) || Self::batches(call),
		}
	}

	fn is_superset(&self, other: &Self) -> bool {
		matches!(
			(self, other),
			(Self::Any, _)
				| (Self::NonTransfer, Self::NonTransfer | Self::Rides)
				| (Self::Rides, Self::Rides)
		)
	}
}

parameter_types! {
	/// The deposit for an account's list of proxies.
	pub const ProxyDepositBase: Balance = deposit(1, 8);
	/// The deposit for each proxy in the list.
	pub const ProxyDepositFactor: Balance = deposit(0, 37);
	/// The deposit for a proxy's list of announcements.
	pub const AnnouncementDepositBase: Balance = deposit(1, 16);
	/// The deposit for each announcement in the list.
	pub const AnnouncementDepositFactor: Balance = deposit(0, 68);
}

impl pallet_proxy::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type ProxyType = ProxyType;
	type ProxyDepositBase = ProxyDepositBase;
	type ProxyDepositFactor = ProxyDepositFactor;
	type MaxProxies = ConstU32<32>;
	type WeightInfo = crate::weights::pallet_proxy::WeightInfo<Runtime>;
	type MaxPending = ConstU32<32>;
	type CallHasher = BlakeTwo256;
	type AnnouncementDepositBase = AnnouncementDepositBase;
	type AnnouncementDepositFactor = AnnouncementDepositFactor;
	type BlockNumberProvider = System;
}
