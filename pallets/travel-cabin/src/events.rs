//! What the pallet tells.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod events {
	/// What happened. Amounts are in base units of `token`; `owner` is the train's, from whose hold
	/// rewards are paid.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An owner offers a class, its whole reward in escrow (Rulebook 1.2).
		ClassCreated {
			/// The new class.
			class: ClassId,
			/// Its train.
			train: TrainId,
			/// From whose free balance the reward was put on hold.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// The class's name.
			name: BoundedVec<u8, T::MaxNameLen>,
			/// Its terms.
			terms: ClassTerms,
			/// How many cabins it has.
			cabins: u32,
			/// The reward put on hold.
			escrowed: Balance,
		},
		/// An owner offers more cabins of a class (Rulebook 1.2).
		CabinsAdded {
			/// The class.
			class: ClassId,
			/// From whose free balance the reward was put on hold.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// How many more.
			added: u32,
			/// The reward put on hold.
			escrowed: Balance,
		},
		/// No more cabins of a class are sold (Rulebook 1.2).
		ClassRetired {
			/// The class.
			class: ClassId,
			/// To whom the rewards of unsold cabins returned.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// How many cabins were unsold.
			unsold: u32,
			/// What returned to the owner, with what was waiting for it.
			returned: Balance,
			/// What waits for the owner in the class, because its account can't receive the token now.
			waiting: Balance,
		},
		/// A class is retired and its last ride over: its record is gone (Rulebook 1.8).
		ClassClosed {
			/// The class.
			class: ClassId,
			/// To whom its storage deposit returned.
			owner: T::AccountId,
		},
		/// A passenger has boarded (Rulebook 1.3).
		Boarded {
			/// The train.
			train: TrainId,
			/// The class.
			class: ClassId,
			/// Its cabin.
			cabin: CabinNumber,
			/// Who rides.
			passenger: Passenger<T::AccountId>,
			/// The account whose money is on hold for the fare.
			account: T::AccountId,
			/// The train's owner.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// The fare put on hold.
			fare: Balance,
		},
		/// A DPO has got the bonus of the cabin that it boarded (Rulebook 1.3).
		BonusPaid {
			/// The class.
			class: ClassId,
			/// Its cabin.
			cabin: CabinNumber,
			/// Who got it.
			passenger: Passenger<T::AccountId>,
			/// The DPO's account.
			account: T::AccountId,
			/// The train's owner.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// The bonus.
			amount: Balance,
		},
		/// A user has boarded: the cabin's bonus is the owner's again (Rulebook 1.3).
		BonusReturned {
			/// The class.
			class: ClassId,
			/// Its cabin.
			cabin: CabinNumber,
			/// To whom it returned.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// What returned, bonuses that were waiting for the owner included.
			amount: Balance,
		},
		/// A user has boarded while the owner's account couldn't receive the token: the bonus waits
		/// in escrow (Rulebook 1.3, 1.9).
		BonusWaits {
			/// The class.
			class: ClassId,
			/// Its cabin.
			cabin: CabinNumber,
			/// Whose it is.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// The bonus.
			amount: Balance,
		},
		/// A passenger has withdrawn (Rulebook 1.5).
		YieldWithdrawn {
			/// The train.
			train: TrainId,
			/// The class.
			class: ClassId,
			/// Its cabin.
			cabin: CabinNumber,
			/// Who rides.
			passenger: Passenger<T::AccountId>,
			/// Who called.
			caller: T::AccountId,
			/// The train's owner.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// The yield, all of it the passenger's.
			amount: Balance,
			/// The milestone share paid with it, all of it the passenger's.
			share: Balance,
		},
		/// Somebody has withdrawn on behalf of a lazy passenger (Rulebook 1.6).
		TreasureHunted {
			/// The train.
			train: TrainId,
			/// The class.
			class: ClassId,
			/// Its cabin.
			cabin: CabinNumber,
			/// Who rides.
			passenger: Passenger<T::AccountId>,
			/// Who hunted.
			hunter: T::AccountId,
			/// The train's owner.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// The hunter's part of the yield.
			cut: Balance,
			/// The passenger's part of the yield.
			amount: Balance,
			/// The milestone share paid with it, all of it the passenger's.
			share: Balance,
		},
		/// A ride is over (Rulebook 1.7).
		RideSettled {
			/// The train.
			train: TrainId,
			/// The class.
			class: ClassId,
			/// Its cabin.
			cabin: CabinNumber,
			/// Who rode.
			passenger: Passenger<T::AccountId>,
			/// Who called.
			caller: T::AccountId,
			/// The train's owner.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// The fare, the passenger's again.
			fare: Balance,
			/// The caller's part of the remaining yield, where it was a hunt.
			cut: Balance,
			/// The passenger's part of the remaining yield.
			amount: Balance,
			/// The milestone share, all of it the passenger's.
			share: Balance,
		},
		/// A user couldn't be paid a part of the event that follows: it is kept (Rulebook 1.9).
		Kept {
			/// For whom.
			who: T::AccountId,
			/// The class of the ride that it comes from.
			class: ClassId,
			/// Its cabin.
			cabin: CabinNumber,
			/// The train's owner, whose account holds the rewards.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// Yield, cut or milestone share kept now.
			rewards: Balance,
			/// Fare kept now, on the user's own account.
			fare: Balance,
		},
		/// What was kept for a user has been paid out (Rulebook 1.9).
		UnclaimedPaid {
			/// To whom.
			who: T::AccountId,
			/// The class of the ride that it comes from.
			class: ClassId,
			/// Its cabin.
			cabin: CabinNumber,
			/// Who called.
			caller: T::AccountId,
			/// The train's owner.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// Rewards paid from the owner's account.
			rewards: Balance,
			/// Fare freed on the user's own account.
			fare: Balance,
		},
	}
}
