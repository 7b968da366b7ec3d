//! # BulletTrain
//!
//! Trains, and the milestone rewards for everyone aboard (Rulebook §2).
//!
//! ## The story
//!
//! A project launches a *train*: a name and one token. Its *classes* and *cabins* are
//! pallet-travel-cabin's business; what the train knows is how much was ever paid for them
//! (`collected`) and how much of that is riding right now (`aboard`).
//!
//! To make a community hurry, the owner announces *milestones*: "when a million has been collected,
//! 2,500 are shared by everyone aboard". The reward goes into escrow with the announcement. The very
//! boarding that brings the turnover to the threshold reaches it, and freezes two numbers: the
//! reward and the sum of the fares then aboard. From then on every ride's share is known:
//!
//! ```text
//! share = ⌊reward × own fare / aboard⌋
//! ```
//!
//! Nobody is walked over. A ride remembers how many milestones had been reached when it boarded or was
//! last paid; the rest of the train's list is what it still has a share of. So reaching a
//! milestone and paying a share cost the same with one passenger and with a million (Rulebook 2.5).
//!
//! ```text
//!  collected ────●─────────●───────────────●────────▶
//!             1st reached  2nd reached     3rd, upcoming
//!  A boards ▲   seen = 0: shares in the 1st and the 2nd
//!               B boards ▲  seen = 1, reaches the 2nd and shares in it
//!                            C boards ▲   seen = 2: no share so far
//! ```
//!
//! ## Money
//!
//! A milestone's reward is on hold on the *owner's* account ([`HoldReason::Milestone`]) until it
//! is paid as shares, is kept for a passenger that can't be paid, or returns with the closing of the
//! train. `Train::escrowed` says how much of that hold is this train's. Shares are paid by
//! pallet-travel-cabin's withdrawals, hunts and settlements through
//! [`TrainProvider`](bullet_train_primitives::TrainProvider), or by anybody's
//! [`claim_milestones`](Pallet::claim_milestones).
//!
//! ## Cost
//!
//! A boarding that reaches nothing reads and writes the train's record, which it does anyway. The lists
//! (at most [`Config::MaxMilestones`] entries) are values of their own: the upcoming is read when a
//! threshold is crossed, the reached when a ride has unseen ones.

#![cfg_attr(not(feature = "std"), no_std)]
#![warn(missing_docs, clippy::arithmetic_side_effects)]

// The shared mock calls every pallet by its crate's name, this one's included.
#[cfg(test)]
extern crate self as pallet_bullet_train;

pub use pallet::*;
pub use types::*;
pub use view::*;
pub use weights::WeightInfo;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod claim;
mod errors;
mod events;
mod impls;
mod milestones;
#[cfg(test)]
#[path = "../../mock/mod.rs"]
mod mock;
pub mod runtime_api;
#[cfg(test)]
mod tests;
mod train;
#[cfg(any(test, feature = "try-runtime"))]
mod try_state;
mod types;
mod view;
pub mod weights;

use frame_support::pallet_macros::import_section;

/// Trains, and the milestone rewards that everyone aboard shares (Rulebook §2). A project launches a
/// train in one token and announces milestones, whose rewards lie in escrow from then on. The boarding
/// that brings the sum of all fares ever paid to a threshold reaches the milestone.
#[import_section(events::events)]
#[import_section(errors::errors)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use bullet_train_primitives::{
		Balance, CabinNumber, ClassId, DpoProvider, Escrow, Passenger, RideProvider, Token, TrainId,
	};
	use frame_support::{
		pallet_prelude::*,
		traits::{Consideration, Footprint},
	};
	use frame_system::pallet_prelude::*;
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

		/// Keeps the milestones' rewards.
		type Escrow: Escrow<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// The refundable deposit for a train and its milestones, in the native token.
		type TrainDeposit: Consideration<Self::AccountId, Footprint>;

		/// The rides, for `claim_milestones`.
		type Rides: RideProvider<Self::AccountId>;

		/// The DPOs, as passengers.
		type Dpos: DpoProvider<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// The longest name, in bytes.
		#[pallet::constant]
		type MaxNameLen: Get<u32>;

		/// How many milestones a train can have in its life, reached ones included.
		#[pallet::constant]
		type MaxMilestones: Get<u32>;

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
		/// The rewards of a train's milestones, on its owner's account (Rulebook 2.2).
		Milestone,
		/// The storage deposit of a train, in the native token.
		TrainDeposit,
	}

	/// The id of the next train.
	#[pallet::storage]
	pub type NextTrain<T: Config> = StorageValue<_, TrainId, ValueQuery>;

	/// The trains.
	#[pallet::storage]
	pub type Trains<T: Config> = StorageMap<_, Twox64Concat, TrainId, TrainOf<T>>;

	/// The milestones to come of a train, the nearest first.
	#[pallet::storage]
	pub type Upcoming<T: Config> =
		StorageMap<_, Twox64Concat, TrainId, BoundedVec<Milestone, T::MaxMilestones>, ValueQuery>;

	/// The milestones that a train has reached, the first one first. Only ever grows, so that a ride's
	/// place in it stays.
	#[pallet::storage]
	pub type Reached<T: Config> = StorageMap<
		_,
		Twox64Concat,
		TrainId,
		BoundedVec<ReachedMilestone, T::MaxMilestones>,
		ValueQuery,
	>;

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Launch a train (Rulebook 1.1).
		///
		/// Signed by whoever is to be its owner, who pays a refundable storage deposit.
		///
		/// - `name`: UTF-8, 1 to `MaxNameLen` bytes, with a visible character, without control characters and
		///   direction overrides.
		/// - `token`: the native token or a project's own, for fares and rewards alike.
		///
		/// Errors: `NameEmpty`, `NameTooLong`, `NameNotText`, `NoSuchToken`, `TooManyTrains`,
		/// `CannotAffordDeposit`.
		/// Emits `TrainLaunched`.
		#[pallet::call_index(0)]
		pub fn launch_train(origin: OriginFor<T>, name: Vec<u8>, token: Token) -> DispatchResult {
			let owner = ensure_signed(origin)?;
			Self::do_launch_train(owner, name, token)
		}

		/// Announce a milestone and put its reward into escrow (Rulebook 2.2).
		///
		/// Signed by the train's owner. The storage deposit grows with the milestone.
		///
		/// - `threshold`: the turnover that reaches it, in base units, above what is collected now
		///   and different from every other one of the train.
		/// - `reward`: what all passengers then aboard will share, in base units, above 0.
		///
		/// Errors: `NoSuchTrain`, `NotOwner`, `ZeroReward`, `ThresholdNotAhead`,
		/// `DuplicateThreshold`, `TooManyMilestones`, `CannotAffordDeposit`,
		/// `CannotAffordMilestone`.
		/// Emits `MilestoneAdded`.
		#[pallet::call_index(1)]
		pub fn add_milestone(
			origin: OriginFor<T>,
			train: TrainId,
			threshold: Balance,
			reward: Balance,
		) -> DispatchResult {
			let owner = ensure_signed(origin)?;
			Self::do_add_milestone(owner, train, Milestone { threshold, reward })
		}

		/// Pay a passenger its share of the milestones reached (Rulebook 2.4).
		///
		/// Signed by anyone; all of it goes to the passenger, a DPO's to its Yield Account. It is no
		/// withdrawal: the 7 days of treasure hunting run on.
		///
		/// Errors: `NoSuchRide`, `NoShareDue`, `PassengerCannotBePaid`.
		/// Emits `MilestonesClaimed`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::claim_milestones().max(T::WeightInfo::claim_milestones_dpo()))]
		pub fn claim_milestones(
			origin: OriginFor<T>,
			passenger: Passenger<T::AccountId>,
			class: ClassId,
			cabin: CabinNumber,
		) -> DispatchResult {
			let caller = ensure_signed(origin)?;
			Self::do_claim_milestones(caller, passenger, class, cabin)
		}

		/// Close a train whose classes are all gone (Rulebook 2.6).
		///
		/// Signed by the train's owner, to whom unreached milestones, the rounding remainders of
		/// reached ones and the storage deposit return.
		///
		/// Errors: `NoSuchTrain`, `NotOwner`, `ClassesRemain`, `OwnerCannotBePaid`.
		/// Emits `TrainClosed`.
		#[pallet::call_index(3)]
		pub fn close_train(origin: OriginFor<T>, train: TrainId) -> DispatchResult {
			let owner = ensure_signed(origin)?;
			Self::do_close_train(owner, train)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A train with its turnover, its milestones and how far it is to the next one.
		pub fn train(train: TrainId) -> Option<TrainView<T::AccountId>> {
			Self::view_train(train)
		}

		/// A ride's unpaid share of the milestones reached, in base units of the train's token.
		pub fn share_due(
			passenger: Passenger<T::AccountId>,
			class_id: ClassId,
			cabin: CabinNumber,
		) -> Option<Balance> {
			Self::view_share_due(passenger, class_id, cabin)
		}

		/// What of an account's balance in a token can be locked now, for fares, seats, rewards and, in the
		/// native token, deposits: not what is on hold or frozen, and never the token's minimum.
		pub fn lockable(who: T::AccountId, token: Token) -> Balance {
			T::Escrow::lockable(&token, &who)
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MaxNameLen::get() > 0, "a train needs a name");
			assert!(
				T::MaxMilestones::get() > 0,
				"a train needs room for milestones"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
