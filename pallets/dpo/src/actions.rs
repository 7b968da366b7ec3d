//! What an account can do with a DPO now.

use crate::{
	commit::Right, AccountKind, Config, MemberId, Pallet, Pool, Releasable, Stage, UnclaimedParts,
};
use bullet_train_primitives::{Balance, DpoId};
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use sp_runtime::Permill;
use sp_std::vec::Vec;

/// A call that wouldn't fail now, as far as its caller, the DPO and the block are concerned.
#[derive(Clone, Copy, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub enum Action {
	/// `buy_seats`.
	BuySeats {
		/// As many as are left and the caller's cap allows.
		most: u8,
	},
	/// `commit`.
	Commit {
		/// Whether it must be to the Default Target, which is available.
		default_only: bool,
		/// What it costs the caller, as a part of the target's cost, paid to the manager.
		costs: Permill,
		/// Whether it cuts the management fee for good.
		cuts_fee: bool,
	},
	/// `report_failed`.
	ReportFailed,
	/// `terminate`.
	Terminate,
	/// `release_yield`.
	ReleaseYield,
	/// `release_bonus`.
	ReleaseBonus,
	/// `release_withdraw`.
	ReleaseWithdraw,
	/// `lower_fee`.
	LowerFee {
		/// To less than this.
		below: Permill,
	},
	/// `claim_unclaimed` for this account.
	ClaimUnclaimed {
		/// What is kept, in base units.
		amount: Balance,
	},
	/// `close`.
	Close,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn view_actions(dpo: DpoId, who: T::AccountId) -> Vec<Action> {
		let pool = Pool::<T>::get(dpo);
		let mut actions = pool.as_ref().map_or(Vec::new(), |pool| pool.actions(&who));
		let kept = UnclaimedParts::<T>::get((who, dpo));
		actions.extend(kept.map(|amount| Action::ClaimUnclaimed { amount }));
		let may_close = pool.is_some_and(|pool| pool.ensure_may_close().is_ok());
		actions.extend(may_close.then_some(Action::Close));
		actions
	}
}

impl<T: Config> Pool<T> {
	/// What an account can do while the DPO is there, but for claiming and closing.
	fn actions(&self, who: &T::AccountId) -> Vec<Action> {
		let record = &self.record;
		let releases = [
			(Releasable::Yield, Action::ReleaseYield),
			(Releasable::Bonus, Action::ReleaseBonus),
			(Releasable::Withdraw, Action::ReleaseWithdraw),
		];
		let releases = releases
			.into_iter()
			.filter(|(account, _)| self.plan(*account, who).is_ok())
			.map(|(_, action)| action);
		let lower_fee = who == &record.manager && !record.stage.is_over() && !record.fee.is_zero();
		let lower_fee = lower_fee.then_some(Action::LowerFee { below: record.fee });
		let fails = self.ensure_failed().is_ok();
		let terminates = self.ensure_may_terminate(who).is_ok();
		[
			self.purchase(who),
			self.commitment(who),
			fails.then_some(Action::ReportFailed),
			terminates.then_some(Action::Terminate),
		]
		.into_iter()
		.flatten()
		.chain(releases)
		.chain(lower_fee)
		.collect()
	}

	fn purchase(&self, who: &T::AccountId) -> Option<Action> {
		if !self.record.is_selling(Pallet::<T>::now()) || Pallet::<T>::is_dpo_account(who) {
			return None;
		}
		let member = MemberId::User(who.clone());
		let held = self.members().seats_of(&member);
		let most = self.cap_of(&member).saturating_sub(held);
		let most = most.min(self.record.unsold());
		(most > 0).then_some(Action::BuySeats { most })
	}

	fn commitment(&self, who: &T::AccountId) -> Option<Action> {
		if !matches!(self.record.stage, Stage::Active { .. }) {
			return None;
		}
		let right = self.right_to_commit(who).ok()?;
		let deposit = self.balance(AccountKind::Deposit);
		// Nothing can be had for nothing.
		(deposit > 0).then(|| Action::Commit {
			default_only: self.is_default_available(deposit),
			costs: match right {
				Right::ForFee(part) => part,
				Right::Free | Right::CutsFee => Permill::zero(),
			},
			cuts_fee: right == Right::CutsFee,
		})
	}
}
