//! # TravelCabin
//!
//! Travel classes, their cabins, the rides in them and treasure hunting (Rulebook §1).
//!
//! ## The story
//!
//! A project offers a *class* on its train: what a cabin costs (`fare`), what a ride in it earns
//! (`yield_total`), how long it takes (`duration`), what a DPO gets on boarding (`bonus`), and how
//! many cabins there are. The whole reward goes into escrow before the first passenger sees the class.
//!
//! A *passenger*, a user or a DPO, *boards*: the fare is locked, never spent. The yield accrues
//! evenly, block by block, and the passenger *withdraws* what is due whenever it likes. If it is
//! lazy for more than a week, anyone else may *hunt*: withdraw on its behalf for 1% of what is due.
//! When the ride has ended anyone may *settle* it: the fare is free again, the rest of
//! the yield is paid, the record goes.
//!
//! ```text
//!              board                      withdraw / hunt, any number of times
//!   class ───────────────▶ ride under way ─────────────────────────────────────┐
//!     │ retire                  │      ▲                                       │
//!     │                         │      └───────────────────────────────────────┘
//!     ▼                         ▼ settle, from boarded + duration on
//!   gone, once the last    gone: fare and rest of the yield paid,
//!   ride is settled        or kept as unclaimed for a user that can't be paid
//! ```
//!
//! ## Money
//!
//! | hold | on whose account | until |
//! |---|---|---|
//! | [`HoldReason::Reward`] | the owner's | paid as yield, cut or bonus, or returned for unsold cabins |
//! | [`HoldReason::Fare`] | the passenger's own | the ride is settled and the passenger can be paid |
//! | [`HoldReason::Unclaimed`] | the owner's | the user for whom it is kept can be paid |
//! | [`HoldReason::ClassDeposit`] | the owner's, native | the class is gone |
//! | [`HoldReason::RideDeposit`] | the user's, native | the ride is settled and nothing is kept for it |
//!
//! ## Who can't be paid
//!
//! A user's account may be unable to receive a token for a while: the token's team has blocked it, has
//! frozen the whole token or minted it to the limit, or the account is gone and the amount below the
//! minimum. That blocks nobody. Withdrawals, hunts and settlements go through, what is due is kept
//! under [`Unclaimed`], and anyone may have it paid out later by
//! [`claim_unclaimed`](Pallet::claim_unclaimed). What an owner can't be paid waits in its class and
//! returns with the next boarding or another [`retire_class`](Pallet::retire_class). A DPO's money
//! moves from hold to hold, which nothing of this touches.
//!
//! So a token's team can delay payments, not take them, and can't make a diligent passenger late.

#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs, clippy::arithmetic_side_effects)]

// The shared mock calls every pallet by its crate's name, this one's included.
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

/// Classes, the cabins in them, the rides and treasure hunting (Rulebook §1). A class has a fare, a
/// yield and a duration, and its whole reward lies in escrow before the first passenger boards. The
/// fare is locked, never spent, and free again when the ride is settled.
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

	/// What the pallet needs of its runtime.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// The runtime's hold reason, which carries this pallet's.
		type RuntimeHoldReason: From<HoldReason>;

		/// Keeps fares and rewards.
		type Escrow: Escrow<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// The trains.
		type Trains: TrainProvider<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// The DPOs, as passengers.
		type Dpos: DpoProvider<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// The refundable deposit for a class, in the native token.
		type ClassDeposit: Consideration<Self::AccountId, Footprint>;

		/// The refundable deposit for a user's ride, in the native token.
		type RideDeposit: Consideration<Self::AccountId, Footprint>;

		/// What block it is.
		type BlockNumberProvider: BlockNumberProvider<BlockNumber = BlockNumber>;

		/// How many blocks a day has. Governance may change it at any time.
		type BlocksPerDay: Get<BlockNumber>;

		/// The terms of treasure hunting. Governance may change them at any time.
		type Hunting: Get<Hunting>;

		/// The longest name, in bytes.
		#[pallet::constant]
		type MaxNameLen: Get<u32>;

		/// Measured weights.
		type WeightInfo: WeightInfo;

		/// The token of the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: bullet_train_primitives::BenchmarkHelper<Self::AccountId>;
	}

	/// Why this pallet holds money.
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
		/// The rewards of a class, on the train owner's account (Rulebook 1.2).
		Reward,
		/// A fare, on the passenger's own account (Rulebook 1.3).
		Fare,
		/// Rewards kept for a user that couldn't be paid, on the owner's account (Rulebook 1.9).
		Unclaimed,
		/// The storage deposit of a class, in the native token.
		ClassDeposit,
		/// The storage deposit of a user's ride or of what is kept for a user, in the native token.
		RideDeposit,
	}

	/// The id of the next class.
	#[pallet::storage]
	pub type NextClass<T: Config> = StorageValue<_, ClassId, ValueQuery>;

	/// The classes.
	#[pallet::storage]
	pub type Classes<T: Config> = StorageMap<_, Twox64Concat, ClassId, ClassOf<T>>;

	/// The rides that aren't settled, by passenger first, so that a passenger's are listed together.
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

	/// What is kept for users that couldn't be paid, by user, class and cabin (Rulebook 1.9).
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
		/// Offer a class on a train and put its whole reward into escrow (Rulebook 1.2).
		///
		/// Signed by the train's owner, who pays a refundable storage deposit.
		///
		/// - `name`: UTF-8, 1 to `MaxNameLen` bytes, with a visible character, without control characters and
		///   direction overrides.
		/// - `terms`: `fare` above 0, `yield_total` and `bonus` in base units; `duration` in blocks, from
		///   half a day to 366 days.
		/// - `cabins`: at least 1.
		///
		/// Errors: `NoSuchTrain`, `NotOwner`, `NameEmpty`, `NameTooLong`, `NameNotText`,
		/// `ZeroFare`, `DurationOutOfBounds`, `ZeroCabins`, `RewardTooLarge`, `TooManyClasses`,
		/// `CannotAffordDeposit`, `CannotAffordReward`.
		/// Emits `ClassCreated`.
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

		/// Offer more cabins of a class and put their rewards into escrow (Rulebook 1.2).
		///
		/// Signed by the train's owner.
		///
		/// - `added`: how many more, at least 1.
		///
		/// Errors: `NoSuchClass`, `NotOwner`, `ClassRetired`, `ZeroCabins`, `TooManyCabins`,
		/// `RewardTooLarge`, `CannotAffordReward`.
		/// Emits `CabinsAdded`.
		#[pallet::call_index(1)]
		pub fn add_cabins(origin: OriginFor<T>, class: ClassId, added: u32) -> DispatchResult {
			let owner = ensure_signed(origin)?;
			Self::do_add_cabins(owner, class, added)
		}

		/// Sell no more cabins of a class; the rewards of the unsold return at once (Rulebook 1.2).
		///
		/// Signed by the train's owner. Rides under way are untouched; with none left the class is gone.
		/// If the owner's account can't receive the token now, the rewards wait in the class, and on the
		/// retired class anyone may call this again to have them returned.
		///
		/// Errors: `NoSuchClass`, `NotOwner`, `ClassRetired`, `OwnerCannotBePaid`.
		/// Emits `ClassRetired`, and `ClassClosed` where no ride is left.
		#[pallet::call_index(2)]
		pub fn retire_class(origin: OriginFor<T>, class: ClassId) -> DispatchResult {
			let caller = ensure_signed(origin)?;
			Self::do_retire_class(caller, class)
		}

		/// Board the class's next cabin (Rulebook 1.3).
		///
		/// Signed by a user, whose fare is locked until the ride is settled and who pays a refundable
		/// storage deposit. The cabin's bonus returns to the owner. A DPO boards by committing.
		///
		/// Errors: `NoSuchClass`, `ClassRetired`, `SoldOut`, `EndsTooLate`, `CannotAffordDeposit`,
		/// `CannotAffordFare`, and pallet-bullet-train's `TurnoverTooLarge`.
		/// Emits `Boarded`, and `BonusReturned` or `BonusWaits` where there is a bonus.
		#[pallet::call_index(3)]
		pub fn board(origin: OriginFor<T>, class: ClassId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_board(who, class)
		}

		/// Withdraw the yield due, and the milestone share with it (Rulebook 1.5, 2.4).
		///
		/// Signed by the passenger; for a DPO, by its manager, one of its User Members or the manager
		/// of one of its DPO Members. The passenger gets all of it.
		///
		/// What a user can't be paid now is kept for it.
		///
		/// Errors: `NoSuchRide`, `NotPassenger`, `NothingDue`.
		/// Emits `YieldWithdrawn`, after `Kept` for each part that couldn't be paid.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::withdraw_yield().max(T::WeightInfo::withdraw_yield_kept()).max(T::WeightInfo::withdraw_yield_dpo()))]
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

		/// Withdraw on behalf of a lazy passenger for a part of the yield due (Rulebook 1.6).
		///
		/// Signed by anyone who may not withdraw, when more than the days of the parameter for hunting
		/// have passed since boarding and since the last withdrawal or hunt.
		///
		/// Errors: `NoSuchRide`, `OwnRide`, `TooEarlyToHunt`, `NothingDue`, `CannotAffordDeposit`
		/// (the hunter can't be paid now, nor pay for the record of what is kept for it).
		/// Emits `TreasureHunted`, after `Kept` for each part that couldn't be paid.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::hunt_treasure().max(T::WeightInfo::hunt_treasure_kept()).max(T::WeightInfo::hunt_treasure_dpo()))]
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

		/// Settle a ride that has ended (Rulebook 1.7).
		///
		/// Signed by anyone. The fare, the rest of the yield and any milestone share are paid; an
		/// outsider takes the hunter's cut where a hunt would be allowed. What a user can't be paid now
		/// is kept for it. An outsider whose cut can neither be paid nor kept takes none.
		///
		/// Errors: `NoSuchRide`, `RideUnderWay`.
		/// Emits `RideSettled`, after `Kept` for each part that couldn't be paid, and `ClassClosed`
		/// for the last ride of a retired class.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::settle_ride().max(T::WeightInfo::settle_ride_kept()).max(T::WeightInfo::settle_ride_dpo()))]
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

		/// Have paid out what is kept for a user (Rulebook 1.9).
		///
		/// Signed by anyone; all of it goes to the user.
		///
		/// Errors: `NothingUnclaimed`, `CannotBePaid`.
		/// Emits `UnclaimedPaid`.
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
		/// A ride with what is due now and from when it may be hunted.
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

		/// A class with its terms and what is left of it.
		pub fn class(class_id: ClassId) -> Option<ClassView<T::AccountId>> {
			Self::view_class(class_id)
		}

		/// The classes of a train: `limit` of them (100 at most) from the number `from` on. It looks at
		/// 1,000 numbers at most, and tells from where to go on.
		pub fn classes_of(train: TrainId, from: ClassId, limit: u32) -> Found {
			Self::view_classes_of(train, from, limit)
		}

		/// The rides of a passenger, `limit` of them (100 at most) after the first `from`.
		pub fn rides_of(
			passenger: Passenger<T::AccountId>,
			from: u32,
			limit: u32,
		) -> Vec<RideView<T::AccountId>> {
			Self::view_rides_of(passenger, from, limit)
		}

		/// What is kept for a user, `limit` entries (100 at most) after the first `from`.
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
