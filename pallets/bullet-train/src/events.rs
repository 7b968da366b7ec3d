//! What the pallet tells.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod events {
	/// What happened. Amounts are in base units of `token`.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A project has launched a train (Rulebook 1.1).
		TrainLaunched {
			/// The new train.
			train: TrainId,
			/// Who launched it.
			owner: T::AccountId,
			/// Its one token.
			token: Token,
			/// Its name.
			name: BoundedVec<u8, T::MaxNameLen>,
		},
		/// The owner has announced a milestone and put its reward into escrow (Rulebook 2.2).
		MilestoneAdded {
			/// The train.
			train: TrainId,
			/// From whose free balance the reward was put on hold.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// The turnover that reaches it.
			threshold: Balance,
			/// What the passengers then aboard will share.
			reward: Balance,
		},
		/// A boarding has reached a milestone (Rulebook 2.3).
		MilestoneReached {
			/// The train.
			train: TrainId,
			/// The train's token.
			token: Token,
			/// The milestone's place among the reached ones, from 0.
			place: u32,
			/// The turnover that reached it.
			threshold: Balance,
			/// What the passengers aboard share by fare.
			reward: Balance,
			/// The sum of the fares aboard, the one now boarding included.
			aboard: Balance,
		},
		/// A passenger was paid its share by a call of its own (Rulebook 2.4).
		MilestonesClaimed {
			/// The train.
			train: TrainId,
			/// The class of the ride.
			class: ClassId,
			/// The cabin of the ride.
			cabin: CabinNumber,
			/// Whose share it is.
			passenger: Passenger<T::AccountId>,
			/// Who called.
			caller: T::AccountId,
			/// From whose hold it was paid.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// The share.
			amount: Balance,
		},
		/// A train is closed (Rulebook 2.6).
		TrainClosed {
			/// The train.
			train: TrainId,
			/// Its owner, to whom the rest of the escrow and the deposit returned.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// Unreached milestones and rounding remainders.
			returned: Balance,
		},
	}
}
