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
//! accrues evenly, block by block, and the passenger may *withdraw* what is due at any time. If the
//! passenger hasn't done so for more than 7 days, anyone else may *hunt*: withdraw on its behalf
//! and keep 1% of the yield due. When the ride has ended, anyone may *settle* it: the fare and the
//! rest of the yield are paid, and the record is removed.
//!
//! A ride is named by its class and its cabin. Its record says who the passenger is, and
//! [`RidesOf`] lists the rides of each passenger.
//!
//! ```text
//!  class ---- board ----> ride ----+
//!    |                    |   ^    | withdraw or hunt, any number of times
//!    |                    |   +----+
//!    | retire             | settle, from block boarded + duration on
//!    v                    v
//!  closed when nothing    removed: the fare and the rest of the yield are paid,
//!  is left to do for it   or kept for a user that can't be paid
//! ```
//!
//! A DPO's boarding pays the cabin's bonus to the DPO. A user's boarding pays none: the bonus is
//! the owner's again, and becomes the class's *surplus*. Adding cabins uses the surplus first,
//! retiring the class returns it, and [`pay_owner`](Pallet::pay_owner), which anyone may call, pays
//! it out. So a user's boarding moves nothing on the owner's account.
//!
//! ## What the chain does by itself
//!
//! If nobody else does, the chain settles rides and pays what is kept (Rulebook 5):
//!
//! | what | when |
//! |---|---|
//! | a ride is settled | when it ends; an hour later if it may be hunted then |
//! | what is kept is paid | after 1 day, 7 more days, and then every 30 days |
//!
//! It takes no cut. Rides of one class end in the order of their cabins, so the class has one entry
//! on the agenda ([`Config::Agenda`]), for its oldest. A ride that is left to hunters for an hour
//! is passed over meanwhile, and one that can't be settled gets an entry of its own, so neither
//! holds up any other. Yields during a ride stay with the passenger and hunters, and the surplus is
//! paid by anyone's call.
//!
//! ## Money
//!
//! | hold | on the account of | until |
//! |---|---|---|
//! | [`HoldReason::Reward`] | the owner's | paid as yield, cut or bonus, or returned to the owner |
//! | [`HoldReason::Fare`] | the passenger's | the ride is settled and the passenger can be paid |
//! | [`HoldReason::Unclaimed`] | the owner's | the user for whom it is kept can be paid |
//! | [`HoldReason::ClassDeposit`] | the owner's, native | the class is closed; in parts before |
//!
//! The deposit of a class covers its record and, for each cabin, the ride and what may be kept for
//! its passenger. So riding and hunting cost no deposit. Boardings and settlements don't change the
//! deposit: [`pay_owner`](Pallet::pay_owner) returns the part for cabins whose rides are over and
//! for which nothing is kept, and only adding cabins can raise it.
//!
//! ## Accounts that can't be paid
//!
//! A user's account may be unable to receive a token for a while: the token's team has blocked the
//! account, frozen the whole token or minted it to the limit, or the account is gone and the amount
//! is below the token's minimum. A user that can't be paid blocks nobody. Withdrawals, hunts and
//! settlements go through, the amounts due are kept as [`Unclaimed`], and anyone may have them paid
//! out later by [`claim_unclaimed`](Pallet::claim_unclaimed), which the chain tries as well. An
//! outsider that can't be paid can't hunt, and when it settles, it takes no cut. Rewards that can't
//! be returned to an owner stay in the class as its surplus. A DPO's money moves from hold to hold,
//! which none of this affects.
//!
//! So a token's team can delay payments. It can't take them, and a passenger that withdraws in time
//! never becomes late.
//!
//! ## Weights
//!
//! The weight of a call on a ride depends on what happens: whether the token is the native one, the
//! passenger a DPO, a milestone reached or a share paid, and whether a part has to be kept. Such a
//! call declares the highest of these weights, and the difference is refunded.

#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs, clippy::arithmetic_side_effects)]
// Hooks reach this code, and a panic in a hook would stop the chain.
#![warn(
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unreachable
)]

// The shared mock refers to every pallet by its crate name, including this one.
#[cfg(test)]
extern crate self as pallet_travel_cabin;

pub use pallet::*;
pub use sponsor::READS_OF_ITS_OWN;
pub use types::*;
pub use view::*;
pub use weights::WeightInfo;

mod autopilot;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod board;
mod charge;
mod class;
mod deposit;
mod errors;
mod events;
mod impls;
mod journey;
#[cfg(test)]
#[path = "../../mock/mod.rs"]
#[allow(clippy::unreachable)]
mod mock;
pub mod runtime_api;
mod settle;
mod sponsor;
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
// The code that FRAME generates has these.
#[allow(clippy::expect_used, clippy::unreachable)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use bullet_train_primitives::{
		Agenda, Balance, BlockNumber, CabinNumber, ClassId, DpoProvider, Escrow, Found, Hunting,
		Passenger, Token, TrainId, TrainProvider,
	};
	use frame_support::{
		dispatch::WithPostDispatchInfo,
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

		/// The agenda of what the chain does by itself.
		type Agenda: Agenda<Self::AccountId>;

		/// The refundable deposit for a class, in the native token.
		type ClassDeposit: Consideration<Self::AccountId, Footprint>;

		/// Provides the current block number.
		type BlockNumberProvider: BlockNumberProvider<BlockNumber = BlockNumber>;

		/// The number of blocks in a day. Governance may change it at any time.
		type BlocksPerDay: Get<BlockNumber>;

		/// The terms of treasure hunting. Governance may change them at any time.
		type Hunting: Get<Hunting>;

		/// The maximum length of a class's name, in bytes.
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
		/// Rewards kept for users that couldn't be paid, on the train owner's account (Rulebook
		/// 1.9).
		Unclaimed,
		/// The storage deposit of a class, its unsold cabins, its open rides and the parts that it
		/// keeps, in the native token on the train owner's account (Rulebook 1.2).
		ClassDeposit,
	}

	/// The id of the next class.
	#[pallet::storage]
	pub type NextClass<T: Config> = StorageValue<_, ClassId, ValueQuery>;

	/// The classes that aren't closed.
	#[pallet::storage]
	pub type Classes<T: Config> = StorageMap<_, Twox64Concat, ClassId, ClassOf<T>>;

	/// The rides that aren't settled, by class and cabin.
	#[pallet::storage]
	pub type Rides<T: Config> =
		StorageDoubleMap<_, Twox64Concat, ClassId, Twox64Concat, CabinNumber, RideOf<T>>;

	/// The cabins in which each passenger has a ride.
	#[pallet::storage]
	pub type RidesOf<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Blake2_128Concat, Passenger<T::AccountId>>,
			NMapKey<Twox64Concat, ClassId>,
			NMapKey<Twox64Concat, CabinNumber>,
		),
		(),
	>;

	/// The rewards and fares kept for users that couldn't be paid, by class and cabin (Rulebook
	/// 1.9).
	#[pallet::storage]
	pub type UnclaimedRewards<T: Config> =
		StorageDoubleMap<_, Twox64Concat, ClassId, Twox64Concat, CabinNumber, UnclaimedOf<T>>;

	/// The cabins from which something is kept for each user.
	#[pallet::storage]
	pub type UnclaimedBy<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Blake2_128Concat, T::AccountId>,
			NMapKey<Twox64Concat, ClassId>,
			NMapKey<Twox64Concat, CabinNumber>,
		),
		(),
	>;

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Create a class on a train and put its whole reward into escrow (Rulebook 1.2).
		///
		/// The owner pays a refundable storage deposit for the class, its rides and the parts kept
		/// for their passengers. The terms never change.
		///
		/// ## Origin
		/// Signed by the train's owner.
		///
		/// ## Parameters
		/// - `train`: the train.
		/// - `name`: the class's name: UTF-8 of 1 to `MaxNameLen` bytes, with at least one visible
		///   character and without control characters and direction overrides.
		/// - `terms`: the terms of a ride: `fare` (above 0), `yield_total` and `bonus` in base
		///   units, and `duration` in blocks, from half a day to 366 days.
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
		/// - BulletTrain's `TrainClosed`: the train is closed.
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
		/// The class's surplus is used first. The storage deposit is adjusted to the cabins that it
		/// then has to cover: unsold cabins, open rides, and cabins from which something is kept.
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
		/// - `CannotAffordDeposit`: the owner's native balance doesn't cover the larger storage
		///   deposit.
		/// - `CannotAffordReward`: the owner can't lock the part of the reward that the surplus
		///   doesn't cover.
		///
		/// ## Events
		/// - `CabinsAdded`.
		#[pallet::call_index(1)]
		pub fn add_cabins(origin: OriginFor<T>, class: ClassId, added: u32) -> DispatchResult {
			let owner = ensure_signed(origin)?;
			Self::do_add_cabins(owner, class, added)
		}

		/// Retire a class, so that it sells no more cabins (Rulebook 1.2, 1.8).
		///
		/// The rewards of the unsold cabins and the surplus return to the owner at once. Rides
		/// under way continue. If the owner's account can't receive the token now, the rewards stay
		/// in the class as its surplus, and `pay_owner` pays them later. A retired class is closed
		/// once it has no rides, keeps nothing for anyone and has no surplus.
		///
		/// ## Origin
		/// Signed by the train's owner.
		///
		/// ## Parameters
		/// - `class`: the class.
		///
		/// ## Errors
		/// - `NoSuchClass`: no class has this id, or it has been closed.
		/// - `NotOwner`: the caller isn't the train's owner.
		/// - `ClassRetired`: the class is already retired.
		///
		/// ## Events
		/// - `ClassRetired`.
		/// - `ClassClosed`, if the class has no rides, keeps nothing and has no surplus.
		#[pallet::call_index(2)]
		#[pallet::weight(Pallet::<T>::weight_of_retiring())]
		pub fn retire_class(origin: OriginFor<T>, class: ClassId) -> DispatchResult {
			let owner = ensure_signed(origin)?;
			Self::do_retire_class(owner, class)
		}

		/// Board the next cabin of a class as a user (Rulebook 1.3).
		///
		/// The fare is locked on the user's own account until the ride is settled. The cabin's
		/// bonus becomes the class's surplus, which is the owner's. A DPO boards with Dpo's
		/// `commit`. The declared weight is for the most milestones that a train can have; the
		/// unused part is refunded.
		///
		/// ## Origin
		/// Signed by any account, which becomes the passenger.
		///
		/// ## Parameters
		/// - `class`: the class.
		/// - `train`: the train that the class must belong to, or none for any train.
		/// - `highest_fare`: the highest fare that the passenger accepts, in base units, or none
		///   for any fare.
		///
		/// ## Errors
		/// - `NoSuchClass`: no class has this id, or it has been closed.
		/// - `ClassRetired`: the class is retired.
		/// - `SoldOut`: the class is sold out.
		/// - `EndsTooLate`: the ride would end after the highest block number.
		/// - `OtherTrain`: the class belongs to another train than `train`.
		/// - `FareTooHigh`: the fare is above `highest_fare`.
		/// - `CannotAffordFare`: the user can't lock the fare.
		/// - BulletTrain's `TurnoverTooLarge`: with this fare the train's turnover wouldn't fit 128
		///   bits.
		///
		/// ## Events
		/// - `Boarded`.
		/// - BulletTrain's `MilestoneReached`, for each milestone that the boarding reaches.
		#[pallet::call_index(3)]
		#[pallet::weight(Pallet::<T>::weight_of_board_at_most())]
		pub fn board(
			origin: OriginFor<T>,
			class: ClassId,
			train: Option<TrainId>,
			highest_fare: Option<Balance>,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let boarded = Self::do_board(who, class, train, highest_fare)
				.map_err(|error| error.with_weight(T::WeightInfo::board()))?;
			Ok(Some(Self::weight_of_board(&boarded)).into())
		}

		/// Withdraw the yield due and the milestone share with it (Rulebook 1.5, 2.4).
		///
		/// The passenger gets all of it. The hunting period starts again. A part that a user can't
		/// be paid now is kept for the user. The unused part of the declared weight is refunded.
		///
		/// ## Origin
		/// Signed by the passenger. For a DPO: by its manager, one of its User Members or the
		/// manager of one of its DPO Members.
		///
		/// ## Parameters
		/// - `class`: the class of the ride.
		/// - `cabin`: the cabin of the ride.
		///
		/// ## Errors
		/// - `NoSuchRide`: the cabin has no ride, or its ride has been settled.
		/// - `NotPassenger`: the caller is neither the passenger nor an account that acts for the
		///   DPO.
		/// - `NothingDue`: no yield is due now. A milestone share alone isn't enough.
		///
		/// ## Events
		/// - `Kept`, for each part that the user can't be paid now.
		/// - `YieldWithdrawn`.
		#[pallet::call_index(4)]
		#[pallet::weight(Pallet::<T>::weight_of_withdrawal_at_most())]
		pub fn withdraw_yield(
			origin: OriginFor<T>,
			class: ClassId,
			cabin: CabinNumber,
		) -> DispatchResultWithPostInfo {
			let caller = ensure_signed(origin)?;
			let payment = Self::do_withdraw_yield(caller, class, cabin)
				.map_err(|error| error.with_weight(T::WeightInfo::withdraw_yield_dpo()))?;
			Ok(Some(Self::weight_of_withdrawal(&payment)).into())
		}

		/// Withdraw on behalf of a late passenger, for a cut of the yield due (Rulebook 1.6, 2.4).
		///
		/// A passenger is late when more than the hunting period has passed since boarding or, if
		/// later, since the last withdrawal or hunt. The passenger gets the rest of the yield and
		/// the whole milestone share. A part that a user can't be paid now is kept for the user.
		/// The unused part of the declared weight is refunded, also to a hunter that comes too
		/// late.
		///
		/// ## Origin
		/// Signed by any account that may not withdraw the yield itself.
		///
		/// ## Parameters
		/// - `class`: the class of the ride.
		/// - `cabin`: the cabin of the ride.
		///
		/// ## Errors
		/// - `NoSuchRide`: the cabin has no ride, or its ride has been settled.
		/// - `OwnRide`: the caller may withdraw the yield itself.
		/// - `TooEarlyToHunt`: the passenger isn't late.
		/// - `NothingDue`: no yield is due now. A milestone share alone isn't enough.
		/// - `HunterCannotBePaid`: the caller's account can't receive the token now, or the cut is
		///   too small to open an account.
		///
		/// ## Events
		/// - `Kept`, for each part that the user can't be paid now.
		/// - `TreasureHunted`.
		#[pallet::call_index(5)]
		#[pallet::weight(Pallet::<T>::weight_of_hunt_at_most())]
		pub fn hunt_treasure(
			origin: OriginFor<T>,
			class: ClassId,
			cabin: CabinNumber,
		) -> DispatchResultWithPostInfo {
			let hunter = ensure_signed(origin)?;
			let payment = Self::do_hunt_treasure(hunter, class, cabin)?;
			Ok(Some(Self::weight_of_hunt(&payment)).into())
		}

		/// Settle a ride that has ended (Rulebook 1.7, 2.4).
		///
		/// The passenger gets back the fare, and is paid the rest of the yield and the milestone
		/// share. If the passenger is late, an outsider that calls gets the hunter's cut of the
		/// yield, unless it can't be paid now. A part that a user can't be paid now is kept for the
		/// user. The unused part of the declared weight is refunded.
		///
		/// ## Origin
		/// Signed by any account.
		///
		/// ## Parameters
		/// - `class`: the class of the ride.
		/// - `cabin`: the cabin of the ride.
		///
		/// ## Errors
		/// - `NoSuchRide`: the cabin has no ride, or its ride has been settled.
		/// - `RideUnderWay`: the ride hasn't ended.
		///
		/// ## Events
		/// - Dpo's `Completed`, if the passenger is a DPO.
		/// - `Kept`, for each part that the user can't be paid now.
		/// - `RideSettled`.
		/// - `ClassClosed`, if the class is retired, this was its last ride, it keeps nothing and
		///   has no surplus.
		#[pallet::call_index(6)]
		#[pallet::weight(Pallet::<T>::weight_of_settlement_at_most())]
		pub fn settle_ride(
			origin: OriginFor<T>,
			class: ClassId,
			cabin: CabinNumber,
		) -> DispatchResultWithPostInfo {
			let caller = ensure_signed(origin)?;
			let settled = Self::do_settle_ride(caller, class, cabin)
				.map_err(|error| error.with_weight(T::WeightInfo::settle_ride()))?;
			Ok(Some(Self::weight_of_settlement(&settled)).into())
		}

		/// Pay out the rewards and the fare kept from a cabin (Rulebook 1.9).
		///
		/// All of it goes to the user for whom it is kept: the passenger of the ride.
		///
		/// ## Origin
		/// Signed by any account.
		///
		/// ## Parameters
		/// - `class`: the class of the ride.
		/// - `cabin`: the cabin of the ride.
		///
		/// ## Errors
		/// - `NothingUnclaimed`: nothing is kept from this cabin.
		/// - `CannotBePaid`: the user's account can't receive the token now, or the amount is too
		///   small to open an account.
		///
		/// ## Events
		/// - `UnclaimedPaid`.
		/// - `ClassClosed`, if the class is retired, has no rides, keeps nothing more and has no
		///   surplus.
		/// - BulletTrain's `TrainDissolved`, if that was the last class of a closed train.
		#[pallet::call_index(7)]
		pub fn claim_unclaimed(
			origin: OriginFor<T>,
			class: ClassId,
			cabin: CabinNumber,
		) -> DispatchResult {
			let caller = ensure_signed(origin)?;
			Self::do_claim_unclaimed(caller, class, cabin)
		}

		/// Pay a class's surplus to the owner and return the part of the storage deposit that the
		/// class no longer needs (Rulebook 1.2, 1.3).
		///
		/// The class needs the deposit for unsold cabins, open rides and the parts kept for users.
		/// The surplus and the returned deposit go to the train's owner. A surplus that can't be
		/// paid now stays in the class.
		///
		/// ## Origin
		/// Signed by any account.
		///
		/// ## Parameters
		/// - `class`: the class.
		///
		/// ## Errors
		/// - `NoSuchClass`: no class has this id, or it has been closed.
		/// - `OwnerCannotBePaid`: there is a surplus, which the owner's account can't receive now,
		///   and no part of the deposit to return.
		/// - `NothingForOwner`: there is neither a surplus nor a part of the deposit to return.
		///
		/// ## Events
		/// - `OwnerPaid`.
		/// - `ClassClosed`, if the class is retired, has no rides, keeps nothing and has no surplus
		///   left.
		/// - BulletTrain's `TrainDissolved`, if that was the last class of a closed train.
		#[pallet::call_index(8)]
		pub fn pay_owner(origin: OriginFor<T>, class: ClassId) -> DispatchResult {
			let caller = ensure_signed(origin)?;
			Self::do_pay_owner(caller, class)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The number of the current block by which the rules count durations, yields and expiries.
		/// Clients take it from here, because another chain may count by another clock than its
		/// own blocks.
		pub fn now() -> BlockNumber {
			T::BlockNumberProvider::current_block_number()
		}

		/// A ride with its passenger and the yield and the share due now. `None` if the cabin has
		/// no ride, or its ride has been settled.
		pub fn ride(class_id: ClassId, cabin: CabinNumber) -> Option<RideView<T::AccountId>> {
			Self::view_ride(class_id, cabin)
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

		/// The rewards and fares kept for a user: up to `limit` entries (at most 100), after
		/// skipping the first `from` (at most 10,000).
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
