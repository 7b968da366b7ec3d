//! Which calls a train's fee fund may pay for (Rulebook 6.2).

use crate::{
	Call, Config, Dpos, Error, Pallet, Pool, Proposal, Recipients, Releasable, UnclaimedParts,
	WeightInfo,
};
use bullet_train_primitives::{Balance, DpoId, Escrow, Foresight, Sponsored, TrainId};
use frame_support::{ensure, traits::Get, weights::Weight};
use sp_runtime::DispatchResult;

/// The reads of the benchmark of a release's foresight. The release makes them itself.
pub const READS_OF_ITS_OWN: u64 = 3;

impl<T: Config> Sponsored<Call<T>, T::AccountId> for Pallet<T> {
	fn train_of(call: &Call<T>) -> Option<TrainId> {
		Dpos::<T>::get(Self::sponsored_dpo(call)?).map(|record| record.train)
	}

	fn foresee(call: &Call<T>, who: &T::AccountId, tip: Balance) -> Foresight {
		let pool = Self::sponsored_dpo(call).and_then(Pool::<T>::get);
		let Some(pool) = pool else {
			return Foresight {
				succeeds: false,
				weight: Weight::zero(),
			};
		};
		if let Call::vote {
			maker,
			proposal,
			acts_for: None,
			..
		} = call
		{
			if pool.is_one_more_vote(who, maker, proposal) {
				return Foresight {
					succeeds: true,
					weight: Self::weight_of_foresight(0)
						.saturating_add(T::DbWeight::get().reads(1)),
				};
			}
		}
		Foresight {
			succeeds: pool.ensure_succeeds(call, who, tip).is_ok(),
			weight: pool.weight_of_foreseeing(call),
		}
	}
}

impl<T: Config> Pallet<T> {
	/// The DPO of a call that a fee fund may pay for. `None` for other calls.
	fn sponsored_dpo(call: &Call<T>) -> Option<DpoId> {
		match call {
			Call::buy_seats { dpo, .. }
			| Call::commit { dpo, .. }
			| Call::release_yield { dpo, .. }
			| Call::release_bonus { dpo, .. }
			| Call::release_withdraw { dpo, .. }
			| Call::claim_unclaimed { dpo, .. }
			| Call::vote { dpo, .. }
			| Call::take_seats { dpo, .. } => Some(*dpo),
			_ => None,
		}
	}

	/// The weight of foreseeing what depends on `members` members, without the reads that the call
	/// makes itself.
	fn weight_of_foresight(members: u32) -> Weight {
		let own = T::DbWeight::get().reads(READS_OF_ITS_OWN);
		T::WeightInfo::foresee(members).saturating_sub(own)
	}

	/// The weight that each of `dpos` DPO Members adds to that of foreseeing a release, without the
	/// read of its record, which the release makes itself.
	fn weight_of_dpo_members(dpos: u32) -> Weight {
		let own = T::DbWeight::get().reads(dpos.into());
		let (all, none) = (
			T::WeightInfo::foresee_passed(dpos),
			T::WeightInfo::foresee_passed(0),
		);
		all.saturating_sub(none).saturating_sub(own)
	}

	/// The weight of looking at a target. The reads count twice, because the call makes them, too.
	fn weight_of_target() -> Weight {
		T::WeightInfo::propose_commit().saturating_sub(T::WeightInfo::propose())
	}
}

impl<T: Config> Pool<T> {
	/// The weight of foreseeing a call, which depends on the members.
	fn weight_of_foreseeing(&self, call: &Call<T>) -> Weight {
		let Recipients { accounts, dpos } = Recipients::least(self.members());
		let (accounts, dpos) = (u32::from(accounts), u32::from(dpos));
		let more = match call {
			Call::release_yield { .. }
			| Call::release_bonus { .. }
			| Call::release_withdraw { .. } => Pallet::<T>::weight_of_dpo_members(dpos),
			Call::commit { .. }
			| Call::vote {
				proposal: Proposal::Commit(_),
				..
			} => Pallet::<T>::weight_of_target(),
			_ => Weight::zero(),
		};
		let members = accounts.saturating_add(dpos).saturating_add(1);
		Pallet::<T>::weight_of_foresight(members).saturating_add(more)
	}

	/// Ensures that a call that a fee fund may pay for serves `who`, and would succeed now, after
	/// `who` has paid `tip` in the native token.
	fn ensure_succeeds(&self, call: &Call<T>, who: &T::AccountId, tip: Balance) -> DispatchResult {
		match call {
			Call::buy_seats {
				seats,
				referrer,
				manager,
				highest_price,
				..
			} => self.ensure_may_buy(
				who,
				*seats,
				referrer.as_ref(),
				manager.as_ref(),
				*highest_price,
				tip,
			),
			Call::commit {
				target, referrer, ..
			} => self.ensure_may_commit(who, *target, referrer.as_ref(), tip),
			Call::release_yield { recipients, .. } => {
				self.ensure_may_release(Releasable::Yield, who, *recipients)
			}
			Call::release_bonus { recipients, .. } => {
				self.ensure_may_release(Releasable::Bonus, who, *recipients)
			}
			Call::release_withdraw { recipients, .. } => {
				self.ensure_may_release(Releasable::Withdraw, who, *recipients)
			}
			Call::claim_unclaimed { who: payee, .. } => {
				ensure!(payee == who, Error::<T>::NotMember);
				let part = UnclaimedParts::<T>::get((who, self.id));
				let part = part.ok_or(Error::<T>::NothingUnclaimed)?;
				ensure!(
					T::Escrow::can_be_paid(&self.record.token, who, part.amount),
					Error::<T>::CannotBePaid
				);
				Ok(())
			}
			Call::vote {
				maker,
				proposal,
				acts_for,
				..
			} => self.ensure_may_vote(who, maker, proposal, *acts_for),
			Call::take_seats {
				seller,
				seats,
				highest_price,
				edition,
				..
			} => self.ensure_may_take_seats(who, seller, *seats, (*highest_price, *edition), tip),
			_ => Err(Error::<T>::Inconsistent.into()),
		}
	}

	/// Ensures that one of those for whom the DPO rides could release this account now.
	fn ensure_may_release(
		&self,
		account: Releasable,
		who: &T::AccountId,
		declared: Recipients,
	) -> DispatchResult {
		ensure!(self.acts(who), Error::<T>::NotMember);
		self.plan_for(account, who, declared)
			.map_err(|failed| failed.error)?;
		Ok(())
	}
}
