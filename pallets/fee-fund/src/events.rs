//! The pallet's events.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod events {
	/// The events. Amounts are in base units of BOLT.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The owner has put an amount on hold for a train's fee fund.
		Funded {
			/// The train.
			train: TrainId,
			/// The owner.
			owner: T::AccountId,
			/// The amount.
			amount: Balance,
		},
		/// The owner has set what a train's fee fund pays a day.
		LimitsSet {
			/// The train.
			train: TrainId,
			/// The owner.
			owner: T::AccountId,
			/// The most for one account.
			allowance: Balance,
			/// The most for all accounts together.
			limit: Balance,
		},
		/// The owner has taken an amount back from a train's fee fund.
		TakenBack {
			/// The train.
			train: TrainId,
			/// The owner.
			owner: T::AccountId,
			/// The amount, which is free again.
			amount: Balance,
		},
		/// A train's fee fund has paid the fee of a call, which it owes from now on. It is the fee
		/// that `TransactionFeePaid` names, without the tip.
		FeePaid {
			/// The train.
			train: TrainId,
			/// The account that has made the call.
			who: T::AccountId,
			/// The fee.
			amount: Balance,
		},
		/// What a train's fee fund owed has been paid from the owner's hold to the treasury.
		Settled {
			/// The train.
			train: TrainId,
			/// The owner.
			owner: T::AccountId,
			/// The treasury's account.
			treasury: T::AccountId,
			/// The amount.
			amount: Balance,
		},
		/// A train has been closed, and its fee fund has ended.
		FundClosed {
			/// The train.
			train: TrainId,
			/// The owner.
			owner: T::AccountId,
			/// The amount that has returned to the owner.
			returned: Balance,
		},
	}
}
