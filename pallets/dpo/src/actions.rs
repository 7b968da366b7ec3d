//! What an account can do with a DPO now.

use crate::{
	commit::Right, Config, DpoMembers, DpoOf, Dpos, MembersOf, Pallet, Purse, Stage,
	UnclaimedParts, Who,
};
use alloc::vec::Vec;
use bullet_train_primitives::{Balance, DpoId};
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use sp_runtime::Permill;

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
		let kept = UnclaimedParts::<T>::get((who.clone(), dpo));
		let claim = kept.map(|amount| Action::ClaimUnclaimed { amount });
		let Some(record) = Dpos::<T>::get(dpo) else {
			return claim.into_iter().collect();
		};
		let members = DpoMembers::<T>::get(dpo);
		let releases = [
			(Purse::Yield, Action::ReleaseYield),
			(Purse::Bonus, Action::ReleaseBonus),
			(Purse::Withdraw, Action::ReleaseWithdraw),
		];
		let releases = releases
			.into_iter()
			.filter(|(purse, _)| Self::plan(dpo, &record, &members, *purse, &who).is_ok())
			.map(|(_, action)| action);
		let lower_fee = (who == record.manager && !record.stage.is_over() && !record.fee.is_zero())
			.then_some(Action::LowerFee { below: record.fee });
		[
			Self::purchase(&record, &members, &who),
			Self::commitment(dpo, &record, &who),
			Self::ensure_failed(&record)
				.is_ok()
				.then_some(Action::ReportFailed),
			Self::ensure_may_terminate(dpo, &record, &who)
				.is_ok()
				.then_some(Action::Terminate),
		]
		.into_iter()
		.flatten()
		.chain(releases)
		.chain(lower_fee)
		.chain(claim)
		.chain(
			Self::ensure_may_close(dpo, &record, &members)
				.is_ok()
				.then_some(Action::Close),
		)
		.collect()
	}

	fn purchase(record: &DpoOf<T>, members: &MembersOf<T>, who: &T::AccountId) -> Option<Action> {
		if !record.is_selling(Self::now()) || Self::is_dpo_account(who) {
			return None;
		}
		let cap = Self::cap_of(record, who);
		let held = members.seats_of(&Who::User(who.clone()));
		let most = cap.saturating_sub(held).min(record.unsold());
		(most > 0).then_some(Action::BuySeats { most })
	}

	fn commitment(dpo: DpoId, record: &DpoOf<T>, who: &T::AccountId) -> Option<Action> {
		if !matches!(record.stage, Stage::Active { .. }) {
			return None;
		}
		let right = Self::right_to_commit(dpo, record, who).ok()?;
		let deposit = Self::balance(dpo, &record.token, Purse::Deposit);
		// Nothing can be had for nothing.
		(deposit > 0).then(|| Action::Commit {
			default_only: Self::is_default_available(dpo, record, deposit),
			costs: match right {
				Right::ForFee(part) => part,
				Right::Free | Right::CutsFee => Permill::zero(),
			},
			cuts_fee: right == Right::CutsFee,
		})
	}
}
