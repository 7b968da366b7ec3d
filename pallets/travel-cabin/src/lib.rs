//! # TravelCabin
//!
//! Travel classes, their cabins, rides and treasure hunting (Rulebook part 1).
//!
//! ## Overview
//!
//! A project creates a *class* on its train, with the terms of a ride (`fare`, `yield_total`,
//! `bonus` and `duration`) and a number of *cabins*. The reward of all cabins goes into escrow
//! before the first passenger can board.
//!
//! A *passenger*, a user or a DPO, *boards* a cabin. The fare is locked and never spent. The yield
//! accrues evenly, block by block, and the passenger *withdraws* what is due at any time. If the
//! passenger hasn't done so for more than 7 days, anyone else may *hunt*: withdraw on its behalf
//! and keep 1% of the yield due. When the ride has ended, anyone may *settle* it: the fare and the
//! rest of the yield are paid, and the record is removed.
//!
//! ```text
//!  class ---- board ----> ride ----+
//!    |                    |   ^    | withdraw or hunt, any number of times
//!    |                    |   +----+
//!    | retire             | settle, from block boarded + duration on
//!    v                    v
//!  closed with the        removed: the fare and the rest of the yield are paid,
//!  last settlement        or kept for a user that can't be paid
//! ```
//!
//! ## Money
//!
//! | hold | on the account of | until |
//! |---|---|---|
//! | [`HoldReason::Reward`] | the owner | it is paid as yield, cut or bonus, or returns |
//! | [`HoldReason::Fare`] | the passenger | the ride is settled and the passenger can be paid |
//! | [`HoldReason::Unclaimed`] | the owner | the user or hunter can be paid |
//! | [`HoldReason::ClassDeposit`] | the owner, native | the class is closed |
//! | [`HoldReason::RideDeposit`] | the user or hunter, native | its record is removed |
//!
//! ## Accounts that can't be paid
//!
//! A user's account may be unable to receive a token for a while: the token's team has blocked the
//! account, frozen the whole token or minted it to the limit, or the account is gone and the amount
//! is below the token's minimum. A user that can't be paid blocks nobody. Withdrawals, hunts and
//! settlements go through, the amounts due are kept as [`Unclaimed`], and anyone may have them paid
//! out later by [`claim_unclaimed`](Pallet::claim_unclaimed). Rewards of an owner that can't be
//! paid wait in the class, and return with the next boarding or with another
//! [`retire_class`](Pallet::retire_class). A DPO's money moves from hold to hold, which none of
//! this affects.
//!
//! So a token's team can delay payments. It can't take them, and a passenger that withdraws in time
//! never becomes late.

#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs, clippy::arithmetic_side_effects)]

// The shared mock refers to every pallet by its crate name, including this one.
#[cfg(test)]
extern crate self as pallet_travel_cabin;

pub use pallet::*;
pub use types::*;
pub use view::*;
pub use weights::WeightInfo;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod board;
mod class;
mod errors;
mod events;
mod impls;
mod journey;
#[cfg(test)]
#[path = "../../mock/mod.rs"]
mod mock;
pub mod runtime_api;
mod settle;
#[cfg(test)]
mod tests;
#[cfg(any(test, feature = "try-runtime"))]
mod try_state;
pub mod types;
mod unclaimed;
mod view;
pub mod weights;
mod withdraw;

use frame_support::pallet_macros::import_section;

/// Travel classes, their cabins, rides and treasure hunting (Rulebook 1).
///
/// A class has a fare, a yield, a bonus and a duration. Its whole reward goes into escrow before
/// the first passenger boards. The fare is locked, never spent, and returns when the ride is
/// settled.
#[import_section(events::events)]
#[import_section(errors::errors)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use bullet_train_primitives::{
		Balance, BlockNumber, CabinNumber, ClassId, DpoProvider, Escrow, Found, Hunting, Passenger,
		Token, TrainId, TrainProvider,
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

		/// The escrow of fares and rewards.
		type Escrow: Escrow<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// The trains.
		type Trains: TrainProvider<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// The DPOs, as passengers.
		type Dpos: DpoProvider<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// The refundable deposit for a class, in the native token.
		type ClassDeposit: Consideration<Self::AccountId, Footprint>;

		/// The refundable deposit for a user's ride, or for a record kept for a hunter, in the
		/// native token.
		type RideDeposit: Consideration<Self::AccountId, Footprint>;

		/// The source of the current block number.
		type BlockNumberProvider: BlockNumberProvider<BlockNumber = BlockNumber>;

		/// The number of blocks in a day. Governance may change it at any time.
		type BlocksPerDay: Get<BlockNumber>;

		/// The terms of treasure hunting. Governance may change them at any time.
		type Hunting: Get<Hunting>;

		/// The most bytes of a class's name.
		#[pallet::constant]
		type MaxNameLen: Get<u32>;

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
		/// The rewards of classes, on the train owner's account (Rulebook 1.2).
		Reward,
		/// Fares, on the passenger's own account (Rulebook 1.3).
		Fare,
		/// Rewards kept for users and hunters that couldn't be paid, on the train owner's account
		/// (Rulebook 1.9).
		Unclaimed,
		/// The storage deposit of a class, in the native token on the train owner's account.
		ClassDeposit,
		/// The storage deposit of a user's ride, or of a record kept for a user or hunter, in the
		/// native token on its account.
		RideDeposit,
	}

	/// The id of the next class.
	#[pallet::storage]
	pub type NextClass<T: Config> = StorageValue<_, ClassId, ValueQuery>;

	/// The classes that aren't closed.
	#[pallet::storage]
	pub type Classes<T: Config> = StorageMap<_, Twox64Concat, ClassId, ClassOf<T>>;

	/// The rides that aren't settled, by passenger, class and cabin. A prefix lists the rides of a
	/// passenger.
	#[pallet::storage]
	pub type Rides<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Blake2_128Concat, Passenger<T::AccountId>>,
			NMapKey<Twox64Concat, ClassId>,
			NMapKey<Twox64Concat, CabinNumber>,
		),
		RideOf<T>,
	>;

	/// The rewards and fares kept for users and hunters that couldn't be paid, by account, class
	/// and cabin (Rulebook 1.9).
	#[pallet::storage]
	pub type UnclaimedRewards<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Blake2_128Concat, T::AccountId>,
			NMapKey<Twox64Concat, ClassId>,
			NMapKey<Twox64Concat, CabinNumber>,
		),
		UnclaimedOf<T>,
	>;

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Create a class on a train and put its whole reward into escrow (Rulebook 1.2).
		///
		/// The owner also pays a refundable storage deposit. The terms never change.
		///
		/// ## Origin
		/// Signed by the train's owner.
		///
		/// ## Parameters
		/// - `train`: the train.
		/// - `name`: the class's name: UTF-8 of 1 to `MaxNameLen` bytes, with at least one visible
		///   character and without control characters and direction overrides.
		/// - `terms`: the terms: `fare`, above 0, `yield_total` and `bonus`, in base units, and
		///   `duration`, in blocks, from half a day to 366 days.
		/// - `cabins`: the number of cabins, at least 1.
		///
		/// ## Errors
		/// - `NoSuchTrain`: no train has this id.
		/// - `NotOwner`: the caller isn't the train's owner.
		/// - `NameEmpty`: the name has no visible character.
		/// - `NameTooLong`: the name has more than `MaxNameLen` bytes.
		/// - `NameNotText`: the name isn't UTF-8, or it has control characters or direction
		///   overrides.
		/// - `ZeroFare`: the fare is zero.
		/// - `DurationOutOfBounds`: the duration is less than half a day or more than 366 days.
		/// - `ZeroCabins`: the number of cabins is zero.
		/// - `RewardTooLarge`: the reward of all cabins doesn't fit 128 bits.
		/// - `TooManyClasses`: all class ids have been used.
		/// - `CannotAffordDeposit`: the owner's native balance doesn't cover the storage deposit.
		/// - `CannotAffordReward`: the owner can't lock the reward.
		///
		/// ## Events
		/// - `ClassCreated`.
		#[pallet::call_index(0)]
		pub fn create_class(
			origin: OriginFor<T>,
			train: TrainId,
			name: Vec<u8>,
			terms: ClassTerms,
			cabins: u32,
		) -> DispatchResult {
			let owner = ensure_signed(origin)?;
			Self::do_create_class(owner, train, name, terms, cabins)
		}

		/// Add cabins to a class and put their rewards into escrow (Rulebook 1.2).
		///
		/// ## Origin
		/// Signed by the train's owner.
		///
		/// ## Parameters
		/// - `class`: the class.
		/// - `added`: the number of cabins to add, at least 1.
		///
		/// ## Errors
		/// - `NoSuchClass`: no class has this id, or it has been closed.
		/// - `NotOwner`: the caller isn't the train's owner.
		/// - `ClassRetired`: the class is retired.
		/// - `ZeroCabins`: `added` is zero.
		/// - `TooManyCabins`: the class would have more than 4,294,967,295 cabins.
		/// - `RewardTooLarge`: the reward of the added cabins doesn't fit 128 bits.
		/// - `CannotAffordReward`: the owner can't lock the reward.
		///
		/// ## Events
		/// - `CabinsAdded`.
		#[pallet::call_index(1)]
		pub fn add_cabins(origin: OriginFor<T>, class: ClassId, added: u32) -> DispatchResult {
			let owner = ensure_signed(origin)?;
			Self::do_add_cabins(owner, class, added)
		}

		/// Retire a class, which sells no more cabins from then on (Rulebook 1.2, 1.8, 1.9).
		///
		/// The rewards of the unsold cabins return to the owner at once, and rides under way go on.
		/// If the owner's account can't receive the token now, the rewards wait in the class, and
		/// another call returns them later. A retired class with no rides left is closed, unless
		/// something waits in it.
		///
		/// ## Origin
		/// Signed by the train's owner, or by any account if the class is retired and something
		/// waits in it.
		///
		/// ## Parameters
		/// - `class`: the class.
		///
		/// ## Errors
		/// - `NoSuchClass`: no class has this id, or it has been closed.
		/// - `ClassRetired`: the class is retired, and nothing waits in it for the owner.
		/// - `NotOwner`: the class isn't retired, and the caller isn't the train's owner.
		/// - `OwnerCannotBePaid`: the class is retired, and the owner's account still can't receive
		///   the token.
		///
		/// ## Events
		/// - `ClassRetired`.
		/// - `ClassClosed`, if no rides are left and nothing waits for the owner.
		#[pallet::call_index(2)]
		pub fn retire_class(origin: OriginFor<T>, class: ClassId) -> DispatchResult {
			let caller = ensure_signed(origin)?;
			Self::do_retire_class(caller, class)
		}

		/// Board the next cabin of a class as a user (Rulebook 1.3).
		///
		/// The fare is locked on the user's own account until the ride is settled, and the user
		/// pays a refundable storage deposit. The cabin's bonus returns to the owner. A DPO boards
		/// with pallet-dpo's `commit`.
		///
		/// ## Origin
		/// Signed by any account, which becomes the passenger.
		///
		/// ## Parameters
		/// - `class`: the class.
		///
		/// ## Errors
		/// - `NoSuchClass`: no class has this id, or it has been closed.
		/// - `ClassRetired`: the class is retired.
		/// - `SoldOut`: the class is sold out.
		/// - `EndsTooLate`: the ride would end after the highest block number.
		/// - `CannotAffordDeposit`: the user's native balance doesn't cover the storage deposit.
		/// - `CannotAffordFare`: the user can't lock the fare.
		/// - `TurnoverTooLarge` of pallet-bullet-train: with this fare the train's turnover
		///   wouldn't fit 128 bits.
		///
		/// ## Events
		/// - `BonusReturned`, if this bonus or a waiting one has returned to the owner.
		/// - `BonusWaits`, if there is a bonus and the owner's account can't receive it now.
		/// - `Boarded`.
		/// - `MilestoneReached` of pallet-bullet-train, for each milestone that the boarding
		///   reaches.
		#[pallet::call_index(3)]
		pub fn board(origin: OriginFor<T>, class: ClassId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_board(who, class)
		}

		/// Withdraw the yield due and the milestone share with it (Rulebook 1.5, 2.4).
		///
		/// The passenger gets all of it. The hunting period starts anew. Any part that a user can't
		/// be paid now is kept for it.
		///
		/// ## Origin
		/// Signed by the passenger. For a DPO: by its manager, one of its User Members or the
		/// manager of one of its DPO Members.
		///
		/// ## Parameters
		/// - `passenger`: the passenger: a user or a DPO.
		/// - `class`: the class of the ride.
		/// - `cabin`: the cabin of the ride.
		///
		/// ## Errors
		/// - `NoSuchRide`: the passenger has no ride in this cabin, or it has been settled.
		/// - `NotPassenger`: the caller is neither the passenger nor an account that acts for the
		///   DPO.
		/// - `NothingDue`: no yield is due now, whether or not a milestone share is.
		///
		/// ## Events
		/// - `Kept`, for each part that the user can't be paid now.
		/// - `YieldWithdrawn`.
		#[pallet::call_index(4)]
		#[pallet::weight(
			T::WeightInfo::withdraw_yield()
				.max(T::WeightInfo::withdraw_yield_kept())
				.max(T::WeightInfo::withdraw_yield_dpo())
		)]
		pub fn withdraw_yield(
			origin: OriginFor<T>,
			passenger: Passenger<T::AccountId>,
			class: ClassId,
			cabin: CabinNumber,
		) -> DispatchResult {
			let caller = ensure_signed(origin)?;
			Self::do_withdraw_yield(
				caller,
				RideKey {
					passenger,
					class,
					cabin,
				},
			)
		}

		/// Withdraw on behalf of a late passenger, for a cut of the yield due (Rulebook 1.6, 2.4).
		///
		/// A passenger is late when more than the hunting period has passed since boarding and the
		/// last withdrawal or hunt. It gets the rest of the yield and the whole milestone share.
		/// Any part that a user or the hunter can't be paid now is kept for it. The hunter pays a
		/// refundable storage deposit for its own part.
		///
		/// ## Origin
		/// Signed by any account that may not withdraw the yield itself.
		///
		/// ## Parameters
		/// - `passenger`: the passenger: a user or a DPO.
		/// - `class`: the class of the ride.
		/// - `cabin`: the cabin of the ride.
		///
		/// ## Errors
		/// - `NoSuchRide`: the passenger has no ride in this cabin, or it has been settled.
		/// - `OwnRide`: the caller may withdraw the yield itself.
		/// - `TooEarlyToHunt`: the passenger isn't late.
		/// - `NothingDue`: no yield is due now, whether or not a milestone share is.
		/// - `CannotAffordDeposit`: the hunter can neither receive its cut now nor pay the storage
		///   deposit for having it kept.
		///
		/// ## Events
		/// - `Kept`, for each part that the user or the hunter can't be paid now.
		/// - `TreasureHunted`.
		#[pallet::call_index(5)]
		#[pallet::weight(
			T::WeightInfo::hunt_treasure()
				.max(T::WeightInfo::hunt_treasure_kept())
				.max(T::WeightInfo::hunt_treasure_dpo())
		)]
		pub fn hunt_treasure(
			origin: OriginFor<T>,
			passenger: Passenger<T::AccountId>,
			class: ClassId,
			cabin: CabinNumber,
		) -> DispatchResult {
			let hunter = ensure_signed(origin)?;
			Self::do_hunt_treasure(
				hunter,
				RideKey {
					passenger,
					class,
					cabin,
				},
			)
		}

		/// Settle a ride that has ended (Rulebook 1.7, 2.4).
		///
		/// The passenger gets back the fare, and is paid the rest of the yield and the milestone
		/// share. If the passenger is late, an outsider that calls gets the hunter's cut of the
		/// yield. Any part that a user or the outsider can't be paid now is kept for it. An
		/// outsider that can't pay the storage deposit for that gets no cut. The user's storage
		/// deposit returns, unless something is kept for the user.
		///
		/// ## Origin
		/// Signed by any account.
		///
		/// ## Parameters
		/// - `passenger`: the passenger: a user or a DPO.
		/// - `class`: the class of the ride.
		/// - `cabin`: the cabin of the ride.
		///
		/// ## Errors
		/// - `NoSuchRide`: the passenger has no ride in this cabin, or it has been settled.
		/// - `RideUnderWay`: the ride hasn't ended.
		///
		/// ## Events
		/// - `Kept`, for each part that the user or the outsider can't be paid now.
		/// - `Completed` of pallet-dpo, if the passenger is a DPO.
		/// - `RideSettled`.
		/// - `ClassClosed`, if the class is retired, this was its last ride and nothing waits in it
		///   for the owner.
		#[pallet::call_index(6)]
		#[pallet::weight(
			T::WeightInfo::settle_ride()
				.max(T::WeightInfo::settle_ride_kept())
				.max(T::WeightInfo::settle_ride_dpo())
		)]
		pub fn settle_ride(
			origin: OriginFor<T>,
			passenger: Passenger<T::AccountId>,
			class: ClassId,
			cabin: CabinNumber,
		) -> DispatchResult {
			let caller = ensure_signed(origin)?;
			Self::do_settle_ride(
				caller,
				RideKey {
					passenger,
					class,
					cabin,
				},
			)
		}

		/// Pay out the rewards and the fare kept for a user or hunter (Rulebook 1.9).
		///
		/// The user or hunter gets all of it. Its storage deposit returns as well, except while the
		/// user's ride isn't settled.
		///
		/// ## Origin
		/// Signed by any account.
		///
		/// ## Parameters
		/// - `who`: the user or hunter.
		/// - `class`: the class of the ride.
		/// - `cabin`: the cabin of the ride.
		///
		/// ## Errors
		/// - `NothingUnclaimed`: nothing is kept for this account from this cabin.
		/// - `CannotBePaid`: the account can't receive the token, or so small an amount of it, now.
		///
		/// ## Events
		/// - `UnclaimedPaid`.
		#[pallet::call_index(7)]
		pub fn claim_unclaimed(
			origin: OriginFor<T>,
			who: T::AccountId,
			class: ClassId,
			cabin: CabinNumber,
		) -> DispatchResult {
			let caller = ensure_signed(origin)?;
			Self::do_claim_unclaimed(caller, who, class, cabin)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A ride with the yield and the share due now. `None` if there is no such ride.
		pub fn ride(
			passenger: Passenger<T::AccountId>,
			class_id: ClassId,
			cabin: CabinNumber,
		) -> Option<RideView<T::AccountId>> {
			Self::view_ride(RideKey {
				passenger,
				class: class_id,
				cabin,
			})
		}

		/// A class with its terms and its cabins. `None` if there is no such class.
		pub fn class(class_id: ClassId) -> Option<ClassView<T::AccountId>> {
			Self::view_class(class_id)
		}

		/// The classes of a train, in ascending order of their ids: up to `limit` of them (at most
		/// 100), from the id `from` on. One call looks at 1,000 ids at most, and returns the id
		/// from which to continue.
		pub fn classes_of(train: TrainId, from: ClassId, limit: u32) -> Found {
			Self::view_classes_of(train, from, limit)
		}

		/// The rides of a passenger: up to `limit` of them (at most 100), after skipping the first
		/// `from` (at most 10,000).
		pub fn rides_of(
			passenger: Passenger<T::AccountId>,
			from: u32,
			limit: u32,
		) -> Vec<RideView<T::AccountId>> {
			Self::view_rides_of(passenger, from, limit)
		}

		/// The rewards and fares kept for a user or hunter: up to `limit` entries (at most 100),
		/// after skipping the first `from` (at most 10,000).
		pub fn unclaimed_of(
			who: T::AccountId,
			from: u32,
			limit: u32,
		) -> Vec<UnclaimedView<T::AccountId>> {
			Self::view_unclaimed_of(who, from, limit)
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MaxNameLen::get() > 0, "a class needs a name");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
