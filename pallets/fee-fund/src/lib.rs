//! # FeeFund
//!
//! A train's owner pays the fees of calls on its train, so that its community needs no BOLT
//! (Rulebook part 6).
//!
//! ## Overview
//!
//! The owner puts BOLT into the train's *fee fund*, and sets two limits: how much the fund pays a
//! day for one account (the *allowance*), and for all accounts together (the *limit*). While it
//! lasts, the fund pays the fees of calls on that train by those that they serve. The tip is
//! always the caller's.
//!
//! ```text
//!  owner's free BOLT -- fund --> hold Fund, on the owner's account
//!                    <-- take_back --   |
//!                                       +-- fees: `owed` grows, and nothing moves
//!                                       |
//!                                       +-- settle, fund, take_back, the train closes:
//!                                           `owed` is paid to the treasury
//! ```
//!
//! ## How a fee is paid
//!
//! There is no transaction extension of its own, so no client notices. The runtime's
//! `OnChargeTransaction` asks this pallet whether a fund pays ([`Pallet::sponsor`]). The answer
//! needs the train of the call and whether the call would succeed, which the pallets of the suite
//! tell from their records ([`Sponsored`](bullet_train_primitives::Sponsored)).
//!
//! | moment | what happens |
//! |---|---|
//! | the pool, and the start of a transaction | [`sponsor`](Pallet::sponsor): nothing is written |
//! | before the call | [`reserve`](Pallet::reserve): the whole fee that the call declares |
//! | after the call | [`correct`](Pallet::correct): down to what the call costs |
//!
//! Both limits and what is held count the whole fee before the call, so none is ever exceeded. A
//! call that fails costs the fund its fee, within the limits.
//!
//! ## Money
//!
//! | hold | on the account of | until |
//! |---|---|---|
//! | [`HoldReason::Fund`] | the owner | paid to the treasury, or returned |
//! | [`HoldReason::FundDeposit`] | the owner | the train is closed |
//!
//! `owed` never exceeds `held`, and `held` is the fund's part of the hold. So all that is owed is
//! there.
//!
//! ## Storage
//!
//! What an account had paid today is an entry of [`Spent`]. The keys begin with the block at which
//! the day is over, so those of past days come first. At the end of each block they are removed,
//! for a quarter of the weight that is left.

#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs, clippy::arithmetic_side_effects)]

// The shared mock refers to every pallet by its crate name, including this one.
#[cfg(test)]
extern crate self as pallet_fee_fund;

pub use pallet::*;
pub use sponsor::{Answer, Reserved};
pub use types::*;
pub use view::*;
pub use weights::WeightInfo;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod day;
mod errors;
mod events;
mod fund;
#[cfg(test)]
#[path = "../../mock/mod.rs"]
mod mock;
pub mod runtime_api;
mod sponsor;
#[cfg(test)]
mod tests;
#[cfg(any(test, feature = "try-runtime"))]
mod try_state;
mod types;
mod view;
pub mod weights;

use frame_support::pallet_macros::import_section;

/// Fee funds (Rulebook 6): a train's owner pays the fees of calls on its train, so that its
/// passengers and members need no BOLT.
#[import_section(events::events)]
#[import_section(errors::errors)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use bullet_train_primitives::{
		Balance, BlockNumber, Escrow, Sponsored, TrainId, TrainProvider,
	};
	use frame_support::{
		pallet_prelude::*,
		traits::{Consideration, Footprint},
	};
	use frame_system::pallet_prelude::*;
	use sp_runtime::traits::BlockNumberProvider;
	use sp_std::vec::Vec;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The pallet's configuration.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// The runtime's hold reason.
		type RuntimeHoldReason: From<HoldReason>;

		/// Holds the money of the funds, in the native token.
		type Escrow: Escrow<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// The refundable deposit for a fund, in the native token.
		type FundDeposit: Consideration<Self::AccountId, Footprint>;

		/// The trains.
		type Trains: TrainProvider<Self::AccountId>;

		/// The calls that a fund may pay for.
		type Calls: Sponsored<Self::RuntimeCall, Self::AccountId>;

		/// The treasury's account, which gets the fees.
		#[pallet::constant]
		type Treasury: Get<Self::AccountId>;

		/// Provides the current block number.
		type BlockNumberProvider: BlockNumberProvider<BlockNumber = BlockNumber>;

		/// The number of blocks in a day. Governance may change it at any time.
		type BlocksPerDay: Get<BlockNumber>;

		/// The weights of the calls.
		type WeightInfo: WeightInfo;

		/// The set-up for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: bullet_train_primitives::BenchmarkHelper<Self::AccountId>;
	}

	/// The reasons for which this pallet puts money on hold.
	#[pallet::composite_enum]
	#[derive(
		Clone,
		Copy,
		Encode,
		Decode,
		DecodeWithMemTracking,
		MaxEncodedLen,
		TypeInfo,
		PartialEq,
		Eq,
		Debug,
	)]
	#[scale_info(capture_docs = "always")]
	pub enum HoldReason {
		/// The fee funds of an owner's trains, in the native token on the owner's account (Rulebook
		/// 6.1).
		Fund,
		/// The storage deposit of a fee fund, in the native token on the owner's account.
		FundDeposit,
	}

	/// The fee funds, by train.
	#[pallet::storage]
	pub type Funds<T: Config> = StorageMap<_, Twox64Concat, TrainId, FundOf<T>>;

	/// What the fund of a train has paid for an account on a day, in base units. The key begins
	/// with the first block after the day, big-endian and not hashed, so the entries of past days
	/// come first.
	#[pallet::storage]
	pub type Spent<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Identity, [u8; 4]>,
			NMapKey<Twox64Concat, TrainId>,
			NMapKey<Blake2_128Concat, T::AccountId>,
		),
		Balance,
	>;

	/// The train whose fund pays for the transaction that is being applied, and its caller. It only
	/// exists between the checks of a transaction and its call.
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type Paying<T: Config> = StorageValue<_, (TrainId, T::AccountId)>;

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Put BOLT into a train's fee fund (Rulebook 6.1).
		///
		/// The first call creates the fund, for which the owner pays a refundable storage deposit.
		/// The fund pays nothing until `set_limits` has set its limits. What fees have cost before
		/// is paid to the treasury.
		///
		/// ## Origin
		/// Signed by the train's owner.
		///
		/// ## Parameters
		/// - `train`: the train.
		/// - `amount`: the amount to add, in base units of BOLT: above 0.
		///
		/// ## Errors
		/// - `NoSuchTrain`: no train has this id.
		/// - `NotOwner`: the caller isn't the train's owner.
		/// - `TrainClosed`: the train is closed.
		/// - `ZeroAmount`: the amount is zero.
		/// - `CannotAffordDeposit`: the owner's balance doesn't cover the storage deposit.
		/// - `CannotAffordFund`: the owner can't lock the amount.
		/// - `TreasuryCannotBePaid`: the treasury can't receive what fees have cost.
		///
		/// ## Events
		/// - `Settled`, if fees are owed.
		/// - `Funded`.
		#[pallet::call_index(0)]
		pub fn fund(origin: OriginFor<T>, train: TrainId, amount: Balance) -> DispatchResult {
			let owner = ensure_signed(origin)?;
			Self::do_fund(owner, train, amount)
		}

		/// Set how much a fee fund pays a day (Rulebook 6.1).
		///
		/// The limits apply at once, also to what was paid earlier today.
		///
		/// ## Origin
		/// Signed by the train's owner.
		///
		/// ## Parameters
		/// - `train`: the train.
		/// - `allowance`: the most that the fund pays a day for one account, in base units of BOLT.
		///   May be 0.
		/// - `limit`: the most that it pays a day for all accounts together, in base units of BOLT.
		///   May be 0.
		///
		/// ## Errors
		/// - `NoSuchTrain`: no train has this id.
		/// - `NotOwner`: the caller isn't the train's owner.
		/// - `NoFund`: the train has no fee fund.
		///
		/// ## Events
		/// - `LimitsSet`.
		#[pallet::call_index(1)]
		pub fn set_limits(
			origin: OriginFor<T>,
			train: TrainId,
			allowance: Balance,
			limit: Balance,
		) -> DispatchResult {
			let owner = ensure_signed(origin)?;
			Self::do_set_limits(owner, train, allowance, limit)
		}

		/// Take BOLT back from a fee fund (Rulebook 6.1).
		///
		/// What fees have cost is paid to the treasury first. The fund and its limits stay, and its
		/// deposit returns when the train is closed.
		///
		/// ## Origin
		/// Signed by the train's owner.
		///
		/// ## Parameters
		/// - `train`: the train.
		/// - `amount`: the amount to take back, in base units of BOLT: above 0, and at most what
		///   isn't owed for fees. None for all of that.
		///
		/// ## Errors
		/// - `NoSuchTrain`: no train has this id.
		/// - `NotOwner`: the caller isn't the train's owner.
		/// - `NoFund`: the train has no fee fund.
		/// - `ZeroAmount`: the amount is zero, or nothing is left.
		/// - `MoreThanLeft`: the amount is more than what isn't owed for fees.
		/// - `TreasuryCannotBePaid`: the treasury can't receive what fees have cost.
		/// - `OwnerCannotBePaid`: the owner can't receive the amount.
		///
		/// ## Events
		/// - `Settled`, if fees are owed.
		/// - `TakenBack`.
		#[pallet::call_index(2)]
		pub fn take_back(
			origin: OriginFor<T>,
			train: TrainId,
			amount: Option<Balance>,
		) -> DispatchResult {
			let owner = ensure_signed(origin)?;
			Self::do_take_back(owner, train, amount)
		}

		/// Pay what fees have cost a fee fund to the treasury (Rulebook 6.4).
		///
		/// ## Origin
		/// Signed by any account.
		///
		/// ## Parameters
		/// - `train`: the train.
		///
		/// ## Errors
		/// - `NoFund`: the train has no fee fund.
		/// - `NothingOwed`: the fund owes nothing.
		/// - `TreasuryCannotBePaid`: the treasury can't receive the amount.
		///
		/// ## Events
		/// - `Settled`.
		#[pallet::call_index(3)]
		pub fn settle(origin: OriginFor<T>, train: TrainId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_settle(train)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A train's fee fund. `None` if it has none.
		pub fn fund_of(train: TrainId) -> Option<FundView> {
			Self::view_fund(train)
		}

		/// The highest fee that a train's fund would still pay for an account today, in base units
		/// of BOLT. Whether it pays also depends on the call.
		pub fn sponsors(train: TrainId, who: T::AccountId) -> Balance {
			Self::view_sponsors(train, &who)
		}

		/// The train whose fund would pay the fee of a call by `who` now. `None` if the caller
		/// would pay it. `call` is the encoded call, and `fee` its fee in base units of BOLT,
		/// without a tip.
		pub fn payer(who: T::AccountId, call: Vec<u8>, fee: Balance) -> Option<TrainId> {
			Self::view_payer(&who, &call, fee)
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_idle(_: BlockNumberFor<T>, left: Weight) -> Weight {
			Self::forget(left)
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
