//! A ride with its class and its train's terms, which each call reads once, and the payments of the
//! ride.

use crate::{ClassOf, Classes, Config, Error, Pallet, RideOf, Rides};
use bullet_train_primitives::{
	dpos, Balance, BlockNumber, CabinNumber, ClassId, DpoProvider, Escrow, Income, Passenger,
	Payee, Share, Token, TrainProvider, TrainTerms,
};
use frame_support::traits::{DefensiveOption, Get};
use sp_runtime::{DispatchError, DispatchResult};

/// A ride with its class, the terms of its train and the current block number.
pub(crate) struct Journey<T: Config> {
	pub class_id: ClassId,
	pub cabin: CabinNumber,
	pub ride: RideOf<T>,
	pub class: ClassOf<T>,
	pub train: TrainTerms<T::AccountId>,
	pub now: BlockNumber,
	/// Whether a part of this call's payments was kept for the passenger.
	pub keeps: bool,
	/// Whether this call's payments changed the record of the passenger, a DPO.
	pub noted: bool,
}

/// The conditions on which the weight of the payments to a passenger depends.
pub(crate) struct Payment {
	/// Whether the token is the native one.
	pub native: bool,
	/// Whether the passenger is a DPO.
	pub dpo: bool,
	/// Whether the ride had milestones that it hadn't been paid for, even if its share of them was
	/// less than one unit.
	pub share: bool,
	/// Whether a part had to be kept.
	pub kept: bool,
	/// Whether the record of the passenger, a DPO, was written, and its entry on the agenda.
	pub noted: bool,
}

impl<T: Config> Journey<T> {
	/// Reads the ride in this cabin. Fails with `NoSuchRide` if there is none.
	pub fn load(class_id: ClassId, cabin: CabinNumber) -> Result<Self, DispatchError> {
		let ride = Rides::<T>::get(class_id, cabin).ok_or(Error::<T>::NoSuchRide)?;
		let class = Classes::<T>::get(class_id).defensive_ok_or(Error::<T>::Inconsistent)?;
		let train = T::Trains::terms(class.train).defensive_ok_or(Error::<T>::Inconsistent)?;
		Ok(Self {
			class_id,
			cabin,
			ride,
			class,
			train,
			now: Pallet::<T>::now(),
			keeps: false,
			noted: false,
		})
	}

	/// Whether `who` is the passenger, or acts for the DPO (Rulebook 1.5).
	pub fn may_withdraw(&self, who: &T::AccountId) -> bool {
		match &self.ride.passenger {
			Passenger::User(user) => user == who,
			Passenger::Dpo(dpo) => T::Dpos::may_withdraw(*dpo, who),
		}
	}

	/// The yield due now, in base units (Rulebook 1.4).
	pub fn due(&self) -> Result<Balance, DispatchError> {
		let due = self.ride.due(&self.class.terms, self.now);
		due.defensive_ok_or(Error::<T>::Inconsistent.into())
	}

	/// The milestone share due now (Rulebook 2.3).
	pub fn share(&self) -> Result<Share, DispatchError> {
		T::Trains::share(self.class.train, self.class.terms.fare, self.ride.seen)
	}

	/// Whether the hunting period has passed, so that an outsider may hunt (Rulebook 1.6).
	pub fn is_huntable(&self) -> bool {
		self.ride
			.is_huntable(T::Hunting::get(), T::BlocksPerDay::get(), self.now)
	}

	/// The hunter's cut of the yield due, in base units (Rulebook 1.6).
	pub fn cut_of(&self, due: Balance) -> Balance {
		bullet_train_math::hunt::cut(due, T::Hunting::get().cut)
	}

	/// Records that the yield due and the share of the first `seen` milestones have been paid.
	pub fn mark_paid(&mut self, due: Balance, seen: u32) -> DispatchResult {
		self.ride.withdrawn = self
			.ride
			.withdrawn
			.checked_add(due)
			.defensive_ok_or(Error::<T>::Inconsistent)?;
		self.ride.last_paid = self.now;
		self.ride.seen = seen;
		Ok(())
	}

	/// Writes the ride, and also the class if a part was kept: the class counts the kept parts.
	pub fn store(self) {
		Rides::<T>::insert(self.class_id, self.cabin, self.ride);
		if self.keeps {
			Classes::<T>::insert(self.class_id, self.class);
		}
	}

	/// Returns what the weight of the payments depends on. `share` is the milestone share that they
	/// include. Call it before [`Journey::mark_paid`].
	pub fn payment(&self, share: &Share) -> Payment {
		Payment {
			native: self.train.token == Token::Native,
			dpo: matches!(self.ride.passenger, Passenger::Dpo(_)),
			share: share.seen != self.ride.seen,
			kept: self.keeps,
			noted: self.noted,
		}
	}

	/// The payee of the passenger's income.
	fn payee(
		&self,
		income: Income,
	) -> Result<Payee<T::AccountId, T::RuntimeHoldReason>, DispatchError> {
		let payee = dpos::payee::<_, T::Dpos>(&self.ride.passenger, income);
		payee.defensive_ok_or(Error::<T>::Inconsistent.into())
	}

	/// Releases `amount` of the class's reward to a payee.
	pub fn release_reward(
		&self,
		payee: &Payee<T::AccountId, T::RuntimeHoldReason>,
		amount: Balance,
	) -> DispatchResult {
		let reason = Pallet::<T>::reward_reason();
		T::Escrow::release(&self.train.token, &reason, &self.train.owner, payee, amount)
	}

	/// Pays the passenger's part of the yield: to a user, or to a DPO's Yield Account. Returns
	/// whether the DPO's record has changed.
	pub fn pay_yield(&self, amount: Balance) -> Result<bool, DispatchError> {
		if amount == 0 {
			return Ok(false);
		}
		self.release_reward(&self.payee(Income::Yield)?, amount)?;
		dpos::received::<_, T::Dpos>(&self.ride.passenger, Income::Yield, amount)
	}

	/// Pays the milestone share: to a user, or to a DPO's Yield Account. Returns whether the DPO's
	/// record has changed.
	pub fn pay_share(&self, amount: Balance) -> Result<bool, DispatchError> {
		if amount == 0 {
			return Ok(false);
		}
		let payee = self.payee(Income::MilestoneShare)?;
		T::Trains::release_share(self.class.train, amount, &payee)?;
		dpos::received::<_, T::Dpos>(&self.ride.passenger, Income::MilestoneShare, amount)
	}

	/// Pays the fare back: to a user, or to a DPO's Withdraw Account. Returns whether the DPO's
	/// record has changed.
	pub fn pay_fare(&self) -> Result<bool, DispatchError> {
		let (amount, payee) = (self.class.terms.fare, self.payee(Income::Fare)?);
		// The fare is on hold on the payee's account, the user's or the DPO's.
		let account = match &payee {
			Payee::Free(account) | Payee::Held(_, account) => account,
		};
		let reason = Pallet::<T>::fare_reason();
		T::Escrow::release(&self.train.token, &reason, account, &payee, amount)?;
		dpos::received::<_, T::Dpos>(&self.ride.passenger, Income::Fare, amount)
	}
}
