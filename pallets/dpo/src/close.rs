//! Closing (Rulebook 3.12).

use crate::{
	AccountKind, Config, DpoOf, Dpos, Error, Estate, EstateOf, Estates, Event, HoldReason, Pallet,
	Pool, Releasable, Stage, WeightInfo,
};
use bullet_train_primitives::{attempt, Balance, DpoId, Escrow, Token};
use codec::MaxEncodedLen;
use frame_support::{
	dispatch::{DispatchResultWithPostInfo, WithPostDispatchInfo},
	ensure,
	traits::{Consideration, DefensiveOption, Footprint, Get},
	weights::Weight,
};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pool<T> {
	/// Over, and nothing is owed: neither by the DPO to others nor to it.
	pub fn ensure_may_close(&self) -> Result<(), Error<T>> {
		let record = &self.record;
		let is_empty = record.stage == Stage::Created && record.sold == 0;
		ensure!(is_empty || record.stage.is_over(), Error::<T>::NotOver);
		if let Some(other) = record.bought_into {
			ensure!(!Dpos::<T>::contains_key(other), Error::<T>::TargetNotClosed);
		}
		// What is cut off a late manager's fee may go to another caller, or else to the treasury, when it is too
		// little to go by seats: so both are asked for.
		let (manager, outsider) = (&record.manager, &T::Treasury::get());
		let releases = [
			(Releasable::Withdraw, manager),
			(Releasable::Bonus, manager),
			(Releasable::Yield, manager),
			(Releasable::Yield, outsider),
		];
		for (account, caller) in releases {
			match self.plan(account, caller) {
				Err(Error::<T>::NothingToRelease | Error::<T>::TooLittleToRelease) => {}
				Ok(_) => return Err(Error::<T>::StillToRelease),
				Err(error) => return Err(error),
			}
		}
		Ok(())
	}

	/// The rounding remainders are the manager's. If the base will be paid, too, they go with it: together
	/// they may be enough for an account where each alone isn't. If something is kept for others, so that
	/// the base stays, they are paid by themselves.
	fn clear_remainders(&mut self) -> DispatchResult {
		let (account, base) = (self.account(), HoldReason::Base.into());
		let manager = self.record.manager.clone();
		let keeps_nothing = self.record.kept == 0;
		for kind in AccountKind::ALL {
			let remainder = self.balance(kind);
			if keeps_nothing {
				let from = (&Pallet::<T>::reason_of(kind), &account);
				T::Escrow::shift(&self.record.token, from, (&base, &account), remainder)?;
			} else {
				self.pay_or_keep(kind, &manager, remainder)?;
			}
		}
		Ok(())
	}
}

impl<T: Config> Pallet<T> {
	/// What closing a DPO with so many members weighs: as measured for one that bought into no other, and a look
	/// whether the other is closed.
	pub(crate) fn weight_of_close(members: u32) -> Weight {
		T::WeightInfo::close(members).saturating_add(T::DbWeight::get().reads(1))
	}

	pub(crate) fn do_close(
		caller: T::AccountId,
		dpo: DpoId,
		most: u8,
	) -> DispatchResultWithPostInfo {
		let unread = |error: DispatchError| error.with_weight(Self::weight_of_close(0));
		let mut pool = Pool::<T>::load(dpo).map_err(unread)?;
		let count = pool.members().list.len() as u32;
		ensure!(
			count <= most.into(),
			unread(Error::<T>::TooFewMembers.into())
		);
		let weight = Self::weight_of_close(count);
		let may_close = pool.ensure_may_close();
		may_close.map_err(|error| error.with_weight(weight))?;
		pool.clear_remainders()?;
		pool.remove();
		Self::deposit_event(Event::Closed {
			dpo,
			account: pool.account(),
			caller,
			manager: pool.record.manager.clone(),
			token: pool.record.token.clone(),
		});
		Self::leave_estate(dpo, pool.record)?;
		Ok(Some(weight).into())
	}

	/// What a closed DPO leaves: nothing, if it keeps nothing for anyone and the manager can be paid.
	fn leave_estate(dpo: DpoId, record: DpoOf<T>) -> DispatchResult {
		let DpoOf::<T> {
			manager,
			token,
			kept,
			deposit,
			..
		} = record;
		let estate = Estate {
			manager,
			token,
			kept,
			deposit,
		};
		let Some(mut estate) = Self::dissolve(dpo, estate, 0)? else {
			return Ok(());
		};
		let bytes = EstateOf::<T>::max_encoded_len().saturating_add(Self::kept_len(estate.kept));
		let footprint = Footprint::from_parts(1, bytes);
		if let Ok(rest) = attempt(|| Self::reduce_deposit(&estate, footprint))? {
			estate.deposit = rest;
		}
		Estates::<T>::insert(dpo, estate);
		Ok(())
	}

	/// The deposit for less than before. An error if deposits have become so dear meanwhile that this would
	/// ask for more, which strangers who close must not. To be attempted: an error may leave it half done.
	fn reduce_deposit(
		estate: &EstateOf<T>,
		footprint: Footprint,
	) -> Result<T::DpoDeposit, DispatchError> {
		let reason = HoldReason::DpoDeposit.into();
		let held = || T::Escrow::held(&Token::Native, &reason, &estate.manager);
		let before = held();
		let rest = estate.deposit.clone().update(&estate.manager, footprint)?;
		ensure!(held() <= before, Error::<T>::CannotAffordDeposit);
		Ok(rest)
	}

	/// Ends the account of a closed DPO that keeps nothing for anyone: all that is left goes to the manager,
	/// and so does the deposit; `claimed` of it was kept for the manager before. Returns the estate if it has
	/// to stay: something is kept, perhaps now for a manager that can't be paid.
	pub(crate) fn dissolve(
		dpo: DpoId,
		mut estate: EstateOf<T>,
		claimed: Balance,
	) -> Result<Option<EstateOf<T>>, DispatchError> {
		if estate.kept > 0 {
			return Ok(Some(estate));
		}
		let emptied = attempt(|| Self::empty_account(dpo, &estate.token, &estate.manager))?;
		let Ok(amount) = emptied else {
			Self::keep_base(dpo, &estate.token, &estate.manager)?;
			estate.kept = 1;
			return Ok(Some(estate));
		};
		let amount = amount.checked_sub(claimed);
		let amount = amount.defensive_ok_or(Error::<T>::Inconsistent)?;
		estate.deposit.drop(&estate.manager)?;
		Self::deposit_event(Event::Dissolved {
			dpo,
			account: Self::account(dpo),
			manager: estate.manager,
			token: estate.token,
			amount,
		});
		Ok(None)
	}
}
