//! # Autopilot
//!
//! What is due and open to anyone is done by the chain itself when nobody does it (Rulebook 5):
//! rides are settled, DPOs failed, terminated, released and closed, and what was kept is paid. It
//! takes no cut, and needs no server and nobody's money.
//!
//! ## Overview
//!
//! The pallets that have the records plan *jobs* on the [`Agenda`]: a record, and the block from
//! which something is due for it. In every block this pallet takes the entries whose block has
//! come, the earliest first, and lets the pallet of the record do what is due
//! ([`Works`](bullet_train_primitives::Works)). That pallet decides by its own rules what that is:
//! an entry is a hint, and gives nobody a right.
//!
//! ```text
//!   travel-cabin, dpo ---- replan ----> Agenda: (block, job)
//!          ^                               |
//!          |                               | due, the earliest first
//!          +------------ work -------------+
//!                          |
//!                          +-- done:      the record has planned what comes next
//!                          +-- more:      its turn is over; the others' turns come first
//!                          +-- too large: it waits for the next block, and so do all behind it
//!                          +-- failed:    undone, reported, tried again after 1, 7, 30, 30 … days
//! ```
//!
//! Rides of one class end in the order of their cabins, so a class has one entry, for its oldest
//! ride. A DPO has one entry, for its next step. What is kept for an account that couldn't be paid
//! has one, too, whose turn comes after the first turns of all others: most such jobs fail, and
//! however many there are, they hold up only each other.
//!
//! ## Room
//!
//! [`Config::Slots`] has two parts:
//!
//! | hook | when | most weight |
//! |---|---|---|
//! | `on_initialize` | before the transactions | `slice` of a block, however full it is |
//! | `on_idle` | after them | `surplus` of what they have left |
//!
//! The dearest step fits into the slice, so no job is too large for ever. A job gets a turn of
//! bounded weight. If it isn't through, its entry moves behind everything that was due before this
//! block. When all have had a turn and there is room left, they get another.
//!
//! The guaranteed work isn't done in FRAME's `on_poll`, because clients take the events of that
//! hook for those of the block's first transaction. Like `on_poll`, it isn't done while a migration
//! over several blocks is under way.
//!
//! ## Failures
//!
//! A job that fails is undone, and all others go on. [`Event::JobFailed`] says why. It is tried
//! again after 1, 7 and then every 30 days, and anyone can make its call by hand meanwhile.
//!
//! ## Repair
//!
//! Root can have all records looked at, and those planned that lack an entry, with
//! [`repair`](Pallet::repair): after an upgrade, say. It uses what jobs leave of the surplus.

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
extern crate self as pallet_autopilot;

pub use pallet::*;
pub use view::Entry;
pub use weights::WeightInfo;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod flight;
mod impls;
#[cfg(test)]
#[path = "../../mock/mod.rs"]
#[allow(clippy::unreachable)]
mod mock;
mod repair;
pub mod runtime_api;
#[cfg(test)]
mod tests;
#[cfg(any(test, feature = "try-runtime"))]
mod try_state;
mod view;
pub mod weights;

/// What is due and open to anyone is done by the chain itself when nobody does it (Rulebook 5).
// The code that FRAME generates has these.
#[allow(clippy::expect_used, clippy::unreachable)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use bullet_train_primitives::{BlockNumber, Job, Slots, Works};
	use frame_support::{migrations::MultiStepMigrator, pallet_prelude::*, PalletId};
	use frame_system::pallet_prelude::*;
	use sp_runtime::{traits::BlockNumberProvider, Permill};
	use sp_std::vec::Vec;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The pallet's configuration.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Does what is due.
		type Works: Works<Self::AccountId>;

		/// The parts of a block for the chain's own work. Governance may change them at any time.
		type Slots: Get<Slots>;

		/// The highest guaranteed part of a block, into which the dearest step fits. A higher slice
		/// counts as this: with more, a full block could be over its weight.
		#[pallet::constant]
		type HighestSlice: Get<Permill>;

		/// The id from which the account is derived in whose name the chain acts.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// Provides the current block number.
		type BlockNumberProvider: BlockNumberProvider<BlockNumber = BlockNumber>;

		/// The number of blocks in a day. Governance may change it at any time.
		type BlocksPerDay: Get<BlockNumber>;

		/// The weights.
		type WeightInfo: WeightInfo;
	}

	/// The jobs, by the block from which something is due. The value counts how often the job has
	/// been set aside.
	///
	/// The first part of the key says whether it is for something kept. The block's number is
	/// big-endian. Neither is hashed, so the first entry in storage is the one that was due first,
	/// and those for what is kept come after all others.
	#[pallet::storage]
	pub type Agenda<T: Config> =
		StorageDoubleMap<_, Identity, (bool, [u8; 4]), Twox64Concat, Job<T::AccountId>, u8>;

	/// A key in storage.
	pub(crate) type RawKey = BoundedVec<u8, ConstU32<256>>;

	/// How far a repair of the agenda has come: the map, and the last key that it has looked at.
	/// `None` if none is under way.
	#[pallet::storage]
	pub type RepairAt<T: Config> = StorageValue<_, (u8, Option<RawKey>)>;

	/// The events.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A job couldn't be done now. It is tried again, and its call can be made by hand.
		JobFailed {
			/// The job.
			job: Job<T::AccountId>,
			/// The error.
			error: DispatchError,
			/// The block at which it is tried again.
			again_at: BlockNumber,
		},
		/// A repair of the agenda begins.
		RepairStarted,
		/// A record had no entry on the agenda. A repair has planned it for the next block, or a
		/// ride under way for when it is due.
		JobPlanned {
			/// The map in which the record is, counted over all pallets that have jobs.
			map: u8,
			/// The record's key in storage.
			key: Vec<u8>,
		},
		/// A repair has looked at all records.
		RepairFinished,
	}

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Look at every record, and plan what is missing on the agenda (Rulebook 5.3).
		///
		/// The records are looked at in the weight that jobs leave, over as many blocks as it
		/// takes. A repair that is under way starts again.
		///
		/// ## Origin
		/// Root.
		///
		/// ## Parameters
		/// None.
		///
		/// ## Errors
		/// - None of its own: it fails with FRAME's `BadOrigin` if the caller isn't root.
		///
		/// ## Events
		/// - `RepairStarted`. Later `JobPlanned` for each record that wasn't on the agenda and may
		///   have something due, and at the end `RepairFinished`.
		#[pallet::call_index(0)]
		pub fn repair(origin: OriginFor<T>) -> DispatchResult {
			ensure_root(origin)?;
			RepairAt::<T>::put((0, None::<RawKey>));
			Self::deposit_event(Event::RepairStarted);
			Ok(())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The agenda from block `from` on, the earliest first: up to `limit` entries, at most 100.
		/// If there are more, read the storage map `Agenda`, which is in the same order.
		pub fn agenda(from: BlockNumber, limit: u32) -> Vec<Entry<T::AccountId>> {
			Self::view_agenda(from, limit)
		}

		/// The account in whose name the chain acts.
		pub fn account() -> T::AccountId {
			Self::account_id()
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			// The records may be between two layouts.
			if T::MultiBlockMigrator::ongoing() {
				return Weight::zero();
			}
			Self::fly(Self::slice())
		}

		fn on_idle(_: BlockNumberFor<T>, left: Weight) -> Weight {
			let surplus = Self::part_of(T::Slots::get().surplus, left);
			let used = Self::fly(surplus);
			used.saturating_add(Self::repair_within(surplus.saturating_sub(used)))
		}

		fn integrity_test() {
			let needed = Self::weight_of_dearest();
			assert!(
				needed.all_lte(Self::part_of_block(T::HighestSlice::get())),
				"the dearest step doesn't fit into the slice: {needed:?}"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
