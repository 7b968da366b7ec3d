//! A successor takes office (Rulebook 3.13).

use crate::{Config, Error, Event, MemberId, Pallet, Pool, WeightInfo};
use bullet_train_math::fee;
use bullet_train_primitives::DpoId;
use frame_support::{
	dispatch::DispatchResultWithPostInfo,
	ensure,
	traits::{Consideration, Get},
	weights::Weight,
};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// The weight of taking office. If the base has to be kept for the earlier manager, that
	/// touches the record of it, its entries on the agenda, and the holds and the token of the
	/// DPO's account.
	pub(crate) fn weight_of_office(keeps: bool) -> Weight {
		let items = if keeps { 6 } else { 0 };
		let more = T::DbWeight::get().reads_writes(items, items);
		T::WeightInfo::take_office().saturating_add(more)
	}

	pub(crate) fn do_take_office(caller: T::AccountId, dpo: DpoId) -> DispatchResultWithPostInfo {
		let mut pool = Pool::<T>::load(dpo)?;
		let record = &pool.record;
		ensure!(
			record.successor.as_ref() == Some(&caller),
			Error::<T>::NotSuccessor
		);
		ensure!(!record.stage.is_over(), Error::<T>::DpoOver);
		// The releases of the DPO above may pay the manager that acts for this one.
		let parent = pool.parent();
		for keeper in [Some(&pool), parent.as_ref()].into_iter().flatten() {
			keeper.ensure_keeps_few()?;
		}
		let (from, base) = (record.manager.clone(), record.base);

		let deposit = T::DpoDeposit::new(&caller, Self::footprint())
			.map_err(|_| Error::<T>::CannotAffordDeposit)?;
		let earlier = core::mem::replace(&mut pool.record.deposit, deposit);
		earlier.drop(&from)?;
		let kept = pool.pay_or_keep_from(&caller, &from, base, Error::<T>::CannotAffordBase)?;
		pool.record.manager = caller.clone();
		pool.record.successor = None;
		pool.remove_member_of(&from);
		pool.insert_member_of(&caller);
		pool.limit_fee()?;
		pool.lapse_offers()?;
		if let Some(mut parent) = parent {
			parent.tell_manager_of(&pool)?;
		}
		Self::deposit_event(Event::OfficeTaken {
			dpo,
			from,
			to: caller,
			fee: pool.record.fee,
			token: pool.record.token.clone(),
			base,
			kept,
		});
		pool.put();
		Ok(Some(Self::weight_of_office(kept)).into())
	}
}

impl<T: Config> Pool<T> {
	/// Lowers the fee to the most that the manager may earn: the base fee, and 1% for each seat
	/// that it holds itself.
	fn limit_fee(&mut self) -> Result<(), Error<T>> {
		let record = &self.record;
		let seats = self
			.members()
			.seats_of(&MemberId::User(record.manager.clone()));
		let most = fee::of_seats(record.rules.base_fee.into(), seats.into(), record.fee);
		if most < record.fee {
			self.record.fee = most;
			self.next_edition()?;
		}
		Ok(())
	}

	/// Lets the manager of a DPO Member act for it here.
	fn tell_manager_of(&mut self, child: &Self) -> DispatchResult {
		self.change_members(|_, members| {
			for member in members.list.iter_mut() {
				match &mut member.who {
					MemberId::Dpo { dpo, manager, .. } if *dpo == child.id => {
						*manager = child.record.manager.clone();
					}
					_ => {}
				}
			}
			Ok(())
		})
	}
}
