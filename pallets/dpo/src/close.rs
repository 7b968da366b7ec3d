//! Closing a DPO (Rulebook 3.12).

use crate::{
	AccountKind, Config, DpoOf, Dpos, Error, Estate, EstateOf, Estates, Event, HoldReason, Pallet,
	Pool, Releasable, Stage, WeightInfo,
};
use bullet_train_primitives::{attempt, reduce_deposit, Balance, DpoId, Escrow, Token};
use codec::MaxEncodedLen;
use frame_support::{
	dispatch::{DispatchResultWithPostInfo, WithPostDispatchInfo},
	ensure,
	traits::{Consideration, DefensiveOption, Footprint, Get},
	weights::Weight,
};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pool<T> {
	/// Ensures that the DPO can be closed: it is over, or no seat was sold and the caller is the
	/// manager or the DPO has expired; the DPO whose seats it took last is closed; and no release
	/// would pay anybody or change a state. Fails with `NotOver`, `NotExpired`, `TargetNotClosed`
	/// or `StillToRelease`.
	pub fn ensure_may_close(&self, caller: &T::AccountId) -> Result<(), Error<T>> {
		let record = &self.record;
		let is_empty = record.stage == Stage::Created && record.sold == 0;
		ensure!(is_empty || record.stage.is_over(), Error::<T>::NotOver);
		ensure!(
			!is_empty || caller == &record.manager || Pallet::<T>::now() >= record.expiry,
			Error::<T>::NotExpired
		);
		ensure!(!self.waits_for_target(), Error::<T>::TargetNotClosed);
		// Who calls a late release decides who gets the part cut off the fee, but not whether the
		// release pays: it is late only if the members alone get a unit a seat.
		for account in Releasable::ALL {
			let plan = self.plan_if_any(account, caller)?;
			ensure!(plan.is_none(), Error::<T>::StillToRelease);
		}
		Ok(())
	}

	/// Whether the DPO whose seats it took last isn't closed.
	pub fn waits_for_target(&self) -> bool {
		self.record.bought_into.is_some_and(Dpos::<T>::contains_key)
	}

	/// Closes the DPO, which the caller has checked may be closed.
	pub fn close(mut self, caller: T::AccountId) -> DispatchResult {
		self.clear_remainders()?;
		self.look_never();
		self.remove();
		Pallet::<T>::deposit_event(Event::Closed {
			dpo: self.id,
			account: self.account(),
			caller,
			manager: self.record.manager.clone(),
			token: self.record.token.clone(),
		});
		self.look_at_members();
		Pallet::<T>::leave_estate(self.id, self.record)
	}

	/// Plans a look at the DPO Members that waited for this DPO to be closed.
	fn look_at_members(&self) {
		for member in &self.members().list {
			let Some(mut child) = Self::of_member(&member.who) else {
				continue;
			};
			if child.record.bought_into == Some(self.id) && child.record.stage.is_over() {
				child.look_soon();
				child.put();
			}
		}
	}

	/// Empties the four accounts of rounding remainders, which are the manager's. If nothing is
	/// kept, they join the base and are paid with it, because the sum may suffice to open an
	/// account. Otherwise the base stays, and they are paid separately.
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
	/// The weight of closing a DPO with this number of members. The benchmark's DPO has taken no
	/// seats: the additional read is for the DPO whose seats were taken.
	pub(crate) fn weight_of_close(members: u32) -> Weight {
		T::WeightInfo::close(members).saturating_add(T::DbWeight::get().reads(1))
	}

	pub(crate) fn do_close(
		caller: T::AccountId,
		dpo: DpoId,
		declared: u8,
	) -> DispatchResultWithPostInfo {
		let charge_base = |error: DispatchError| error.with_weight(Self::weight_of_close(0));
		let pool = Pool::<T>::load(dpo).map_err(charge_base)?;
		let count = pool.members().list.len() as u32;
		ensure!(
			count <= declared.into(),
			charge_base(Error::<T>::TooFewMembers.into())
		);
		let weight = Self::weight_of_close(count);
		let may_close = pool.ensure_may_close(&caller);
		may_close.map_err(|error| error.with_weight(weight))?;
		pool.close(caller)?;
		Ok(Some(weight).into())
	}

	/// Dissolves a closed DPO, or stores its estate if it keeps something or the manager can't be
	/// paid.
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
		let reason = HoldReason::DpoDeposit.into();
		let held = || T::Escrow::held(&Token::Native, &reason, &estate.manager);
		let ticket = estate.deposit.clone();
		if let Some((rest, _)) = reduce_deposit(ticket, &estate.manager, footprint, held)? {
			estate.deposit = rest;
		}
		Estates::<T>::insert(dpo, estate);
		Ok(())
	}

	/// Empties the account of a closed DPO that keeps nothing for others, and returns the storage
	/// deposit: both go to the manager. `claimed` is the amount that was kept for the manager and
	/// is paid with the rest, in base units.
	///
	/// Returns the estate if it has to stay, because something is kept: for others, or now for a
	/// manager that can't be paid. Fails with `CannotBePaid` if that was kept before.
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
