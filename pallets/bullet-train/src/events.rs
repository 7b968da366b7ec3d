//! The pallet's events.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod events {
	/// The events. Amounts are in base units of `token`.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A project has launched a train (Rulebook 1.1).
		TrainLaunched {
			/// The new train.
			train: TrainId,
			/// The train's owner, which launched it.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// The train's name, UTF-8.
			name: BoundedVec<u8, T::MaxNameLen>,
		},
		/// The owner has announced a milestone and put its reward into escrow (Rulebook 2.2).
		MilestoneAdded {
			/// The train.
			train: TrainId,
			/// The train's owner, on whose account the reward is on hold.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// The turnover that reaches the milestone.
			threshold: Balance,
			/// The reward, which the passengers aboard at that moment will share.
			reward: Balance,
		},
		/// A boarding has reached a milestone (Rulebook 2.3).
		MilestoneReached {
			/// The train.
			train: TrainId,
			/// The train's token.
			token: Token,
			/// The milestone's index in the list of reached ones, from 0.
			index: u32,
			/// The milestone's threshold.
			threshold: Balance,
			/// The reward, which the passengers aboard share in proportion to their fares.
			reward: Balance,
			/// The sum of the fares aboard, including the fare of the boarding.
			aboard: Balance,
		},
		/// `claim_milestones` has paid a passenger its share (Rulebook 2.4).
		MilestonesClaimed {
			/// The train.
			train: TrainId,
			/// The class of the ride.
			class: ClassId,
			/// The cabin of the ride.
			cabin: CabinNumber,
			/// The passenger that was paid.
			passenger: Passenger<T::AccountId>,
			/// The account that called.
			caller: T::AccountId,
			/// The train's owner, from whose hold the share was paid.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// The share.
			amount: Balance,
		},
		/// The owner has closed a train (Rulebook 2.6). `TrainDissolved` follows, at once or when
		/// the train's last class is gone.
		TrainClosed {
			/// The train.
			train: TrainId,
			/// The train's owner, to whom the rest of the escrow returned.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// The rest of the escrow: the rewards of unreached milestones and rounding remainders.
			returned: Balance,
		},
		/// A closed train has no class left, so its record has been removed (Rulebook 2.6).
		TrainDissolved {
			/// The train.
			train: TrainId,
			/// The train's owner, to whom the storage deposit returned.
			owner: T::AccountId,
		},
	}
}
