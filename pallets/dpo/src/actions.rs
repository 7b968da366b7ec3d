//! The calls that an account can make for a DPO now.

use crate::{
	commit::Right, AccountKind, Config, MemberId, Pallet, Pool, Proposals, Releasable,
	UnclaimedParts,
};
use bullet_train_primitives::{Balance, DpoId};
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use sp_runtime::Permill;
use sp_std::vec::Vec;

/// A call that the caller, the state of the DPO and the current block allow. It can still fail for
/// other reasons, such as the caller's balance or the target.
#[derive(Clone, Copy, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub enum Action {
	/// `buy_seats`.
	BuySeats {
		/// The most seats that the caller can buy: those left, within its cap.
		most: u8,
	},
	/// `commit`.
	Commit {
		/// Whether the target must be the Default Target, because it is available.
		default_only: bool,
		/// The part of the target's cost that the caller has to pay the manager, in millionths. 0
		/// if the call is free of charge.
		costs: Permill,
		/// Whether the call cuts the management fee for good.
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
		/// The current fee, in millionths of the yield. The new one must be lower.
		below: Permill,
	},
	/// `claim_unclaimed`, for this account.
	ClaimUnclaimed {
		/// The amount kept, in base units of the DPO's token.
		amount: Balance,
	},
	/// `close`.
	Close,
	/// `propose`, as a member or as the manager.
	Propose,
	/// `vote` on a proposal that the account hasn't voted for with all its seats.
	Vote,
	/// `take_office`.
	TakeOffice,
	/// `offer_seats`.
	OfferSeats {
		/// The seats that the account has.
		most: u8,
	},
	/// `take_seats` that a member offers.
	TakeSeats {
		/// The most seats that the account can take: those that are offered, within its cap.
		most: u8,
	},
}

impl<T: Config> Pallet<T> {
	pub(crate) fn view_actions(dpo: DpoId, who: T::AccountId) -> Vec<Action> {
		let pool = Pool::<T>::get(dpo);
		let mut actions = pool.as_ref().map_or(Vec::new(), |pool| pool.actions(&who));
		let may_close = pool.is_some_and(|pool| pool.ensure_may_close(&who).is_ok());
		let kept = UnclaimedParts::<T>::get((who, dpo));
		actions.extend(kept.map(|part| Action::ClaimUnclaimed {
			amount: part.amount,
		}));
		actions.extend(may_close.then_some(Action::Close));
		actions
	}
}

impl<T: Config> Pool<T> {
	/// The calls that an account can make, except `claim_unclaimed` and `close`.
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
		let fails = self.ensure_may_fail().is_ok();
		let terminates = self.ensure_may_terminate(who).is_ok();
		[
			self.purchase(who),
			self.commitment(who),
			fails.then_some(Action::ReportFailed),
			terminates.then_some(Action::Terminate),
			self.proposes(who).then_some(Action::Propose),
			self.votes(who).then_some(Action::Vote),
			self.succeeds(who).then_some(Action::TakeOffice),
			self.sale(who),
			self.purchase_of_offered(who),
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
		if self.record.is_deadline_over(Pallet::<T>::now()) {
			return None;
		}
		let right = self.right_to_commit(who).ok()?;
		let deposit = self.balance(AccountKind::Deposit);
		// Every target costs something.
		(deposit > 0).then(|| Action::Commit {
			default_only: self.is_default_available(deposit),
			costs: match right {
				Right::ForFee(part) => part,
				Right::Free | Right::CutsFee => Permill::zero(),
			},
			cuts_fee: right == Right::CutsFee,
		})
	}

	/// Whether a member for which the account acts, or the account as the manager, has no open
	/// proposal.
	fn proposes(&self, who: &T::AccountId) -> bool {
		let has_none = |member: &MemberId<T::AccountId>| {
			let maker = Pallet::<T>::member_account(member);
			let open = Proposals::<T>::get((&maker, self.id));
			open.is_none_or(|open| self.has_lapsed(&maker, &open))
		};
		let members = self.members().list.iter().map(|member| &member.who);
		let mut own = members.filter(|member| member.actor() == who);
		let leads = who == &self.record.manager && has_none(&MemberId::User(who.clone()));
		self.ensure_decides().is_ok() && (leads || own.any(has_none))
	}

	fn votes(&self, who: &T::AccountId) -> bool {
		self.ensure_decides().is_ok()
			&& self.open_proposals().iter().any(|(_, open)| {
				let members = self.members().list.iter();
				let mut acted_for = members.filter(|member| member.who.actor() == who);
				acted_for.any(|member| self.voted(member, open) < member.seats)
			})
	}

	fn succeeds(&self, who: &T::AccountId) -> bool {
		self.record.successor.as_ref() == Some(who)
			&& self.is_market_open()
			&& self
				.parent()
				.is_none_or(|parent| parent.ensure_keeps_few().is_ok())
	}

	fn sale(&self, who: &T::AccountId) -> Option<Action> {
		let record = &self.record;
		let most = self.members().seats_of(&MemberId::User(who.clone()));
		(most > 0 && !record.leads(who) && !record.stage.is_over())
			.then_some(Action::OfferSeats { most })
	}

	fn purchase_of_offered(&self, who: &T::AccountId) -> Option<Action> {
		if who == &self.record.founder || Pallet::<T>::is_dpo_account(who) || !self.is_market_open()
		{
			return None;
		}
		let offers = self.seat_offers().into_iter();
		let open = offers
			.filter(|(seller, offer)| seller != who && !offer.has_lapsed::<T>(Some(&self.record)));
		let offered = open.map(|(_, offer)| offer.seats).max().unwrap_or(0);
		let member = MemberId::User(who.clone());
		let held = self.members().seats_of(&member);
		let most = self.cap_of(&member).saturating_sub(held).min(offered);
		(most > 0).then_some(Action::TakeSeats { most })
	}
}
