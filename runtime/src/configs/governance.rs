//! Who governs, the treasury, and acting together or for each other.
//!
//! Root is held by the sudo key. The treasury collects fees and dust and whatever a rule sends it,
//! in any token; only root spends from it and nothing in it is ever burnt.

use crate::{
	configs::tokens::{Token, Tokens},
	constants::{deposit, DAYS},
	AccountId, Balance, Balances, BlockNumber, OriginCaller, Runtime, RuntimeCall, RuntimeEvent,
	System,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	parameter_types,
	traits::{
		fungibles::Mutate,
		tokens::{Pay, PaymentStatus, Preservation::Preserve, UnityAssetBalanceConversion},
		ConstU32, InstanceFilter,
	},
	PalletId,
};
use frame_system::{EnsureRoot, EnsureRootWithSuccess};
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{AccountIdLookup, BlakeTwo256},
	DispatchError, Permill,
};

impl pallet_sudo::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type WeightInfo = pallet_sudo::weights::SubstrateWeight<Runtime>;
}

/// The treasury's keyless account. It exists from genesis on and is never emptied, so that even the
/// smallest fee or dust finds it able to receive.
pub type TreasuryAccount = pallet_treasury::TreasuryAccountId<Runtime>;

/// Pays from the treasury at once and in any token, but never the least amount that keeps it able
/// to receive that token.
pub struct PayFromTreasury;

impl Pay for PayFromTreasury {
	type Balance = Balance;
	type Beneficiary = AccountId;
	type AssetKind = Token;
	type Id = ();
	type Error = DispatchError;

	fn pay(who: &AccountId, token: Token, amount: Balance) -> Result<(), DispatchError> {
		Tokens::transfer(token, &treasury_account(), who, amount, Preserve).map(|_| ())
	}

	fn check_payment(_: ()) -> PaymentStatus {
		// `pay` either has transferred everything or has failed.
		PaymentStatus::Success
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn ensure_successful(_: &AccountId, token: Token, amount: Balance) {
		use frame_support::traits::fungibles::Inspect;
		let enough = amount.saturating_add(Tokens::minimum_balance(token.clone()));
		Tokens::mint_into(token, &treasury_account(), enough).expect("benchmarks can mint; qed");
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn ensure_concluded(_: ()) {}
}

/// The treasury's account id.
pub fn treasury_account() -> AccountId {
	crate::Treasury::account_id()
}

/// Makes arguments for benchmarking the treasury.
#[cfg(feature = "runtime-benchmarks")]
pub struct TreasuryBenchmarks;

#[cfg(feature = "runtime-benchmarks")]
impl pallet_treasury::ArgumentsFactory<Token, AccountId> for TreasuryBenchmarks {
	fn create_asset_kind(_: u32) -> Token {
		Token::Native
	}

	fn create_beneficiary(seed: [u8; 32]) -> AccountId {
		// The payment has to be able to create the account.
		let who = AccountId::from(seed);
		Tokens::mint_into(Token::Native, &who, crate::constants::EXISTENTIAL_DEPOSIT)
			.expect("benchmarks can mint; qed");
		who
	}
}

parameter_types! {
	/// What the treasury's account id is derived from.
	pub const TreasuryPalletId: PalletId = PalletId(*b"bt/trsry");
	/// Time between two payouts of spends that wait for the end of a period.
	pub const SpendPeriod: BlockNumber = DAYS;
	/// Nothing in the treasury is burnt.
	pub const Burn: Permill = Permill::zero();
	/// How long an approved spend may be collected.
	pub const PayoutPeriod: BlockNumber = 30 * DAYS;
	/// Root may spend any amount.
	pub const MaxSpend: Balance = Balance::MAX;
}

impl pallet_treasury::Config for Runtime {
	type Currency = Balances;
	type RejectOrigin = EnsureRoot<AccountId>;
	type RuntimeEvent = RuntimeEvent;
	type SpendPeriod = SpendPeriod;
	type Burn = Burn;
	type PalletId = TreasuryPalletId;
	type BurnDestination = ();
	type WeightInfo = pallet_treasury::weights::SubstrateWeight<Runtime>;
	type SpendFunds = ();
	type MaxApprovals = ConstU32<100>;
	type SpendOrigin = EnsureRootWithSuccess<AccountId, MaxSpend>;
	type AssetKind = Token;
	type Beneficiary = AccountId;
	type BeneficiaryLookup = AccountIdLookup<AccountId, ()>;
	type Paymaster = PayFromTreasury;
	// Only compared with `MaxSpend`, which no amount exceeds: any rate does.
	type BalanceConverter = UnityAssetBalanceConversion;
	type PayoutPeriod = PayoutPeriod;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = TreasuryBenchmarks;
	type BlockNumberProvider = System;
}

impl pallet_utility::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PalletsOrigin = OriginCaller;
	type WeightInfo = pallet_utility::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	/// For a multisig call under way: its record.
	pub const MultisigDepositBase: Balance = deposit(1, 88);
	/// For each approval that it takes.
	pub const MultisigDepositFactor: Balance = deposit(0, 32);
}

impl pallet_multisig::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type DepositBase = MultisigDepositBase;
	type DepositFactor = MultisigDepositFactor;
	type MaxSignatories = ConstU32<100>;
	type WeightInfo = pallet_multisig::weights::SubstrateWeight<Runtime>;
	type BlockNumberProvider = System;
}

/// What an account lets another do in its name.
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
	/// Everything.
	#[default]
	Any,
	/// What gives none of the account's money away. Boarding locks money, and it comes back.
	/// Escrowing rewards isn't among it: a passenger in league with the proxy could earn them.
	NonTransfer,
	/// Riding: board, collect what is due, hunt treasures, release what DPOs owe their members.
	Rides,
}

impl ProxyType {
	/// Calls that ride: the fare comes back to the passenger, and what is paid out goes to whom the
	/// rules name.
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
			)
		)
	}

	/// Calls of a train's owner that escrow nothing but refundable deposits.
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
	/// For an account's list of proxies.
	pub const ProxyDepositBase: Balance = deposit(1, 8);
	/// For each proxy in it.
	pub const ProxyDepositFactor: Balance = deposit(0, 37);
	/// For a proxy's list of announcements.
	pub const AnnouncementDepositBase: Balance = deposit(1, 16);
	/// For each announcement in it.
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
	type WeightInfo = pallet_proxy::weights::SubstrateWeight<Runtime>;
	type MaxPending = ConstU32<32>;
	type CallHasher = BlakeTwo256;
	type AnnouncementDepositBase = AnnouncementDepositBase;
	type AnnouncementDepositFactor = AnnouncementDepositFactor;
	type BlockNumberProvider = System;
}
