//! The pallet's events.

use frame_support::pallet_macros::pallet_section;

/// The events.
#[pallet_section]
mod events {
	/// The events. Amounts are in base units of `token`. `owner` is the train's owner, on whose
	/// account the rewards are on hold.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An owner has created a class and put its whole reward into escrow (Rulebook 1.2).
		ClassCreated {
			/// The new class.
			class: ClassId,
			/// The class's train.
			train: TrainId,
			/// The train's owner, on whose account the reward is on hold.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// The class's name, UTF-8.
			name: BoundedVec<u8, T::MaxNameLen>,
			/// The fare, the yield, the bonus and the duration.
			terms: ClassTerms,
			/// The number of cabins.
			cabins: u32,
			/// The reward that was put on hold.
			escrowed: Balance,
		},
		/// An owner has added cabins to a class and put their rewards into escrow (Rulebook 1.2).
		CabinsAdded {
			/// The class.
			class: ClassId,
			/// The train's owner, on whose account the reward is on hold.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// The number of cabins added.
			added: u32,
			/// The part of the new cabins' reward that came from the class's surplus, which was on
			/// hold already.
			from_surplus: Balance,
			/// The rest of the new cabins' reward, which the call put on hold.
			escrowed: Balance,
		},
		/// A class has been retired: it sells no more cabins (Rulebook 1.2).
		ClassRetired {
			/// The class.
			class: ClassId,
			/// The train's owner.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// The number of unsold cabins.
			unsold: u32,
			/// The amount that returned to the owner: the rewards of the unsold cabins and the
			/// surplus, or zero if the owner's account can't receive the token now.
			returned: Balance,
			/// The surplus left in the class: zero, unless the owner's account can't receive the
			/// token now.
			surplus: Balance,
		},
		/// An owner has been paid the surplus of a class, or the part of the storage deposit that
		/// the class no longer needs, or both (Rulebook 1.2, 1.3).
		OwnerPaid {
			/// The class.
			class: ClassId,
			/// The account that called.
			caller: T::AccountId,
			/// The train's owner.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// The surplus paid: zero if there was none or if it can't be paid now.
			surplus: Balance,
			/// The part of the deposit that returned, in base units of the native token.
			deposit: Balance,
		},
		/// A retired class has been closed: its last ride is over, it keeps nothing for anyone, and
		/// it has no surplus (Rulebook 1.8).
		ClassClosed {
			/// The class.
			class: ClassId,
			/// The train's owner, to whom the storage deposit returned.
			owner: T::AccountId,
		},
		/// A passenger has boarded (Rulebook 1.3). If the passenger is a user, the cabin's bonus
		/// has become the class's surplus.
		Boarded {
			/// The train.
			train: TrainId,
			/// The class.
			class: ClassId,
			/// The cabin.
			cabin: CabinNumber,
			/// The passenger.
			passenger: Passenger<T::AccountId>,
			/// The account on which the fare is on hold: the user's or the DPO's.
			account: T::AccountId,
			/// The train's owner.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// The fare that was put on hold.
			fare: Balance,
		},
		/// A DPO has been paid the bonus of the cabin that it is boarding (Rulebook 1.3).
		BonusPaid {
			/// The class.
			class: ClassId,
			/// The cabin.
			cabin: CabinNumber,
			/// The DPO.
			passenger: Passenger<T::AccountId>,
			/// The DPO's account, on which the bonus is on hold.
			account: T::AccountId,
			/// The train's owner.
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
			/// The cabin.
			cabin: CabinNumber,
			/// The passenger.
			passenger: Passenger<T::AccountId>,
			/// The account that called.
			caller: T::AccountId,
			/// The train's owner.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// The yield, all of it for the passenger.
			amount: Balance,
			/// The milestone share, all of it for the passenger.
			share: Balance,
		},
		/// A hunter has withdrawn on behalf of a late passenger (Rulebook 1.6).
		TreasureHunted {
			/// The train.
			train: TrainId,
			/// The class.
			class: ClassId,
			/// The cabin.
			cabin: CabinNumber,
			/// The passenger.
			passenger: Passenger<T::AccountId>,
			/// The account that hunted.
			hunter: T::AccountId,
			/// The train's owner.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// The hunter's cut of the yield.
			cut: Balance,
			/// The passenger's part of the yield.
			amount: Balance,
			/// The milestone share, all of it for the passenger.
			share: Balance,
		},
		/// A ride has been settled (Rulebook 1.7).
		RideSettled {
			/// The train.
			train: TrainId,
			/// The class.
			class: ClassId,
			/// The cabin.
			cabin: CabinNumber,
			/// The passenger.
			passenger: Passenger<T::AccountId>,
			/// The account that called.
			caller: T::AccountId,
			/// The train's owner.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// The fare, which returns to the passenger.
			fare: Balance,
			/// The caller's cut of the rest of the yield: zero unless a hunt would be allowed and
			/// the caller can be paid.
			cut: Balance,
			/// The passenger's part of the rest of the yield.
			amount: Balance,
			/// The milestone share, all of it for the passenger.
			share: Balance,
		},
		/// A user can't be paid a part of a withdrawal, hunt or settlement now, so the part is kept
		/// (Rulebook 1.9). The event of the withdrawal, hunt or settlement follows, and its amounts
		/// include this part.
		Kept {
			/// The user for whom the part is kept, the passenger of the ride.
			who: T::AccountId,
			/// The class of the ride.
			class: ClassId,
			/// The cabin.
			cabin: CabinNumber,
			/// The train's owner, on whose account the rewards are kept.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// The yield or the milestone share that is kept now, zero if the part is the fare.
			rewards: Balance,
			/// The fare that is kept now, on the user's own account, zero if the part is a reward.
			fare: Balance,
		},
		/// The rewards and the fare kept for a user have been paid out (Rulebook 1.9).
		UnclaimedPaid {
			/// The user that was paid.
			who: T::AccountId,
			/// The class of the ride.
			class: ClassId,
			/// The cabin.
			cabin: CabinNumber,
			/// The account that called.
			caller: T::AccountId,
			/// The train's owner.
			owner: T::AccountId,
			/// The train's token.
			token: Token,
			/// The rewards, paid from the owner's account.
			rewards: Balance,
			/// The fare, released on the user's own account.
			fare: Balance,
		},
	}
}
