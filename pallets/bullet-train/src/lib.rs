//! # BulletTrain
//!
//! Trains and their milestone rewards (Rulebook 1.1 and part 2).
//!
//! ## Overview
//!
//! A project launches a *train*: a name and one token. pallet-travel-cabin manages the train's
//! classes and cabins. The train counts the sum of all fares ever paid for them, the *turnover*
//! (`collected`), and the sum of the fares of the rides that aren't settled (`aboard`).
//!
//! The owner announces *milestones*, such as: "When a million has been collected, everyone aboard
//! shares 2,500." The reward goes into escrow with the announcement. The boarding that brings the
//! turnover to the threshold reaches the milestone. It records the reward and the sum of the fares
//! aboard, which determine the share of every ride:
//!
//! ```text
//! share = ⌊reward × own fare / aboard⌋
//! ```
//!
//! No call iterates over passengers. A ride records how many milestones had been reached when it
//! boarded or was last paid (`seen`), and has a share in those that follow in the train's list. So
//! reaching a milestone and paying a share cost the same with one passenger and with a million
//! (Rulebook 2.5).
//!
//! ```text
//! collected ----*---------*----------------*-------->
//!               1st       2nd reached      3rd to come
//!  A boards ^   seen = 0: shares in the 1st and the 2nd
//!                B boards ^  seen = 1: reaches the 2nd and shares in it
//!                            C boards ^  seen = 2: has no share yet
//! ```
//!
//! ## Money
//!
//! A milestone's reward is on hold on the *owner's* account ([`HoldReason::Milestone`]) until it is
//! paid as shares, is kept for a passenger that can't be paid, or returns when the train is closed.
//! [`Train::escrowed`] is the part of that hold that belongs to the train. A share is paid by
//! pallet-travel-cabin with a withdrawal, hunt or settlement, through
//! [`TrainProvider`](bullet_train_primitives::TrainProvider), or by
//! [`claim_milestones`](Pallet::claim_milestones), which anyone may call.
//!
//! ## Closing
//!
//! A class is *in service* while it isn't retired or has an open ride. The owner may close a train
//! that has no class in service: the rest of the escrow returns, and no class or milestone can be
//! added. A class that still keeps something for a user or has a surplus stays, and the closed
//! train's record stays until the last class is gone.
//!
//! ## Cost
//!
//! A boarding that reaches no milestone reads and writes only the train's record. The train's
//! [`Milestones`], [`Config::MaxMilestones`] of them at most, are a storage value of their own: a
//! boarding reads it only if it crosses a threshold, and a payment only if the ride has an unpaid
//! share.

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
extern crate self as pallet_bullet_train;

pub use pallet::*;
pub use sponsor::READS_OF_ITS_OWN;
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
#[allow(clippy::unreachable)]
mod mock;
pub mod runtime_api;
mod sponsor;
#[cfg(test)]
mod tests;
mod train;
#[cfg(any(test, feature = "try-runtime"))]
mod try_state;
mod types;
mod view;
pub mod weights;

use frame_support::pallet_macros::import_section;

/// Trains and their milestone rewards (Rulebook 1.1, 2).
///
/// A project launches a train in one token and announces milestones, whose rewards go into escrow.
/// The boarding that brings the turnover, the sum of all fares ever paid, to a threshold reaches
/// the milestone. Everyone aboard shares its reward.
#[import_section(events::events)]
#[import_section(errors::errors)]
// The code that FRAME generates has these.
#[allow(clippy::expect_used, clippy::unreachable)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use bullet_train_primitives::{
		Balance, CabinNumber, ClassId, DpoProvider, Escrow, FeeFunds, Passenger, RideProvider,
		Token, TrainId,
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

	/// The pallet's configuration.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// The runtime's hold reason.
		type RuntimeHoldReason: From<HoldReason>;

		/// The escrow of the milestone rewards.
		type Escrow: Escrow<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// The refundable deposit for a train and its milestones, in the native token.
		type TrainDeposit: Consideration<Self::AccountId, Footprint>;

		/// The rides, for `claim_milestones`.
		type Rides: RideProvider<Self::AccountId>;

		/// The DPOs, as passengers.
		type Dpos: DpoProvider<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// The fee funds, which end when their train closes.
		type FeeFunds: FeeFunds<Self::AccountId>;

		/// The maximum length of a train's name, in bytes.
		#[pallet::constant]
		type MaxNameLen: Get<u32>;

		/// The most milestones that a train can ever have, including reached ones.
		#[pallet::constant]
		type MaxMilestones: Get<u32>;

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
		/// Milestone rewards, in the train's token on the owner's account (Rulebook 2.2).
		Milestone,
		/// The storage deposit of a train and its milestones, in the native token on the owner's
		/// account.
		TrainDeposit,
	}

	/// The id of the next train.
	#[pallet::storage]
	pub type NextTrain<T: Config> = StorageValue<_, TrainId, ValueQuery>;

	/// All trains that aren't closed, and closed trains that still have a class.
	#[pallet::storage]
	pub type Trains<T: Config> = StorageMap<_, Twox64Concat, TrainId, TrainOf<T>>;

	/// A train's milestones, from the first one on until it is closed. A boarding that reaches
	/// none doesn't read them.
	#[pallet::storage]
	pub type Milestones<T: Config> =
		StorageMap<_, Twox64Concat, TrainId, MilestonesOf<T>, ValueQuery>;

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Launch a train (Rulebook 1.1).
		///
		/// The caller becomes the owner and pays a refundable storage deposit.
		///
		/// ## Origin
		/// Signed by any account.
		///
		/// ## Parameters
		/// - `name`: the train's name: UTF-8 of 1 to `MaxNameLen` bytes, with at least one visible
		///   character and without control characters and direction overrides.
		/// - `token`: the token for all fares and rewards: the native one or a project's.
		///
		/// ## Errors
		/// - `NameEmpty`: the name has no visible character.
		/// - `NameTooLong`: the name has more than `MaxNameLen` bytes.
		/// - `NameNotText`: the name isn't UTF-8, or it has control characters or direction
		///   overrides.
		/// - `NoSuchToken`: the token doesn't exist.
		/// - `TooManyTrains`: all train ids have been used.
		/// - `CannotAffordDeposit`: the caller's native balance doesn't cover the storage deposit.
		///
		/// ## Events
		/// - `TrainLaunched`.
		#[pallet::call_index(0)]
		pub fn launch_train(origin: OriginFor<T>, name: Vec<u8>, token: Token) -> DispatchResult {
			let owner = ensure_signed(origin)?;
			Self::do_launch_train(owner, name, token)
		}

		/// Announce a milestone and put its reward into escrow (Rulebook 2.2).
		///
		/// The train's storage deposit grows with every milestone.
		///
		/// ## Origin
		/// Signed by the train's owner.
		///
		/// ## Parameters
		/// - `train`: the train.
		/// - `threshold`: the turnover that reaches the milestone, in base units: above the current
		///   turnover, and different from the thresholds of the train's other milestones.
		/// - `reward`: the reward that the passengers aboard at that moment share, in base units:
		///   above 0.
		///
		/// ## Errors
		/// - `NoSuchTrain`: no train has this id.
		/// - `NotOwner`: the caller isn't the train's owner.
		/// - `TrainClosed`: the train is closed.
		/// - `ZeroReward`: the reward is zero.
		/// - `ThresholdNotAhead`: the threshold isn't above the turnover.
		/// - `DuplicateThreshold`: the train already has an unreached milestone with this
		///   threshold.
		/// - `TooManyMilestones`: the train already has `MaxMilestones` milestones, including
		///   reached ones.
		/// - `CannotAffordDeposit`: the owner's native balance doesn't cover the larger deposit.
		/// - `CannotAffordMilestone`: the owner can't lock the reward. The view function `lockable`
		///   returns how much it can lock.
		///
		/// ## Events
		/// - `MilestoneAdded`.
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
		/// The passenger gets the whole share: a user in its free balance, a DPO in its Yield
		/// Account. The call doesn't count as a withdrawal, so the hunting period isn't restarted.
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
		/// - `NoShareDue`: the ride has no unpaid share, or the share is less than one base unit.
		/// - `PassengerCannotBePaid`: the passenger's account can't receive the share now.
		///
		/// ## Events
		/// - `MilestonesClaimed`.
		#[pallet::call_index(2)]
		#[pallet::weight(
			T::WeightInfo::claim_milestones().max(T::WeightInfo::claim_milestones_dpo())
		)]
		pub fn claim_milestones(
			origin: OriginFor<T>,
			class: ClassId,
			cabin: CabinNumber,
		) -> DispatchResultWithPostInfo {
			let caller = ensure_signed(origin)?;
			let claimed = Self::do_claim_milestones(caller, class, cabin)?;
			Ok(Some(claimed.weight::<T>()).into())
		}

		/// Close a train that has no class in service (Rulebook 2.6).
		///
		/// The rewards of unreached milestones and the rounding remainders of reached ones return
		/// to the owner. No class or milestone can be added afterwards. The train's record is
		/// removed and its storage deposit returns at once if the train has no class left,
		/// otherwise with the last class. The train's fee fund ends: what fees have cost is paid,
		/// and the rest returns.
		///
		/// ## Origin
		/// Signed by the train's owner.
		///
		/// ## Parameters
		/// - `train`: the train.
		///
		/// ## Errors
		/// - `NoSuchTrain`: no train has this id.
		/// - `NotOwner`: the caller isn't the train's owner.
		/// - `TrainClosed`: the train is already closed.
		/// - `TrainInService`: a class of the train isn't retired or has an open ride.
		/// - `OwnerCannotBePaid`: the owner's account can't receive the token now.
		///
		/// ## Events
		/// - `TrainClosed`.
		/// - `TrainDissolved`, if the train has no class left.
		/// - FeeFund's `FundClosed`, if the train has a fee fund; `Settled` before it, if fees are
		///   owed.
		#[pallet::call_index(3)]
		#[pallet::weight(
			T::WeightInfo::close_train().saturating_add(T::FeeFunds::weight_of_closing())
		)]
		pub fn close_train(origin: OriginFor<T>, train: TrainId) -> DispatchResultWithPostInfo {
			let owner = ensure_signed(origin)?;
			let had_fund = Self::do_close_train(owner, train)?;
			let actual = (!had_fund).then(T::WeightInfo::close_train);
			Ok(actual.into())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A train with its turnover and its milestones. `None` if there is no such train.
		pub fn train(train: TrainId) -> Option<TrainView<T::AccountId>> {
			Self::view_train(train)
		}

		/// A ride's unpaid share of the milestones reached, in base units of the train's token.
		/// `None` if the cabin has no ride, or its ride has been settled.
		pub fn share_due(class_id: ClassId, cabin: CabinNumber) -> Option<Balance> {
			Self::view_share_due(class_id, cabin)
		}

		/// How much of a token an account can lock now for fares, seats and rewards, in base units:
		/// its free balance without the token's minimum and without what is frozen. Storage
		/// deposits come out of the same balance in the native token. Zero for a project's token
		/// with a supply above half of 128 bits.
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
