//! Reading DPOs: what view functions and the runtime API answer.

use crate::{
	AccountKind, Commitment, Config, DpoMembers, DpoOf, DpoPayment, Dpos, Error, Member, MemberOf,
	NextDpo, Pallet, Pool, Promise, Rates, Recipients, Releasable, Rules, Split, Stage, Target,
	UnclaimedParts,
};
use bullet_train_math::period;
use bullet_train_primitives::{page, search, Balance, BlockNumber, ClassId, DpoId, Found, Token};
use codec::{Decode, Encode};
use frame_support::{ensure, traits::Get};
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, Permill};
use sp_std::vec::Vec;

/// How far a DPO has come (Rulebook 3.4).
#[derive(Clone, Copy, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub enum State {
	/// Selling seats.
	Created,
	/// All 100 seats sold, no target taken yet.
	Active,
	/// Holds seats of a DPO that has no cabin yet.
	Chained,
	/// Its cabin, or the cabin at the head of its chain, is under way.
	Running,
	/// The fare has come back to it.
	Completed,
	/// Not filled by expiry.
	Failed,
	/// Filled, but took no target in time.
	Terminated,
	/// Chained or running: its chain is longer than what one read goes up.
	Committed,
}

/// How far up a chain one read goes.
const MAX_LINKS: u32 = 1_000;

/// What is found by going up a DPO's chain.
#[derive(Clone, Copy, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Head {
	/// The head of the chain, which is the DPO itself if it holds no seats. In a longer chain, the DPO
	/// 1,000 links up.
	pub dpo: DpoId,
	/// How many links up it is.
	pub links: u32,
	/// Its state: `Committed` if it isn't the head, so that the same may be asked about it in turn.
	pub state: State,
}

/// The four accounts with their balances, in base units (Rulebook 3.3).
#[derive(Clone, Copy, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Accounts {
	/// The Deposit Account.
	pub deposit: Balance,
	/// The Yield Account.
	pub yields: Balance,
	/// The Bonus Account.
	pub bonus: Balance,
	/// The Withdraw Account.
	pub withdraw: Balance,
}

/// A DPO as a reader sees it. Amounts are in base units of `token`.
#[derive(Clone, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct DpoView<AccountId> {
	/// The DPO.
	pub dpo: DpoId,
	/// Its name, UTF-8.
	pub name: Vec<u8>,
	/// Its manager.
	pub manager: AccountId,
	/// Its own account, which has no key.
	pub account: AccountId,
	/// Its token.
	pub token: Token,
	/// Its state.
	pub state: State,
	/// Its four accounts.
	pub accounts: Accounts,
	/// What it takes if it can.
	pub default_target: Target,
	/// What that was at creation.
	pub promise: Promise,
	/// What it has taken last.
	pub taken: Option<Commitment>,
	/// The DPO that it last bought seats of: it isn't closed before that one.
	pub bought_into: Option<DpoId>,
	/// The price of a seat.
	pub seat_price: Balance,
	/// How many of the 100 seats are sold.
	pub sold: u8,
	/// How many of them the manager has.
	pub manager_seats: u8,
	/// How many members it has.
	pub members: u32,
	/// Seats are sold before this block.
	pub expiry: BlockNumber,
	/// Its rules.
	pub rules: Rules,
	/// The manager's part of the yield.
	pub fee: Permill,
	/// Whether a late commit has cut it.
	pub fee_cut: bool,
	/// The manager's External Referrer.
	pub referrer: Option<AccountId>,
	/// The Member Queue, whose first is selected next.
	pub queue: Vec<AccountId>,
	/// While it is ACTIVE: from this block on any member may commit.
	pub members_commit_from: Option<BlockNumber>,
	/// While it is ACTIVE: from this block on a member may terminate it.
	pub members_terminate_from: Option<BlockNumber>,
	/// While it is ACTIVE: from this block on anyone may terminate it.
	pub anyone_terminates_from: Option<BlockNumber>,
	/// From this block on releasing the yield cuts the fee.
	pub yield_late_from: Option<BlockNumber>,
	/// What rounding left of earlier releases in the Yield Account: it has borne its fee.
	pub yield_remainder: Balance,
	/// How much of the Withdraw Account is a refund, which DPO Members get into their Deposit Accounts.
	pub refund: Balance,
	/// How often a refund has made it ACTIVE again.
	pub reactivations: u8,
	/// For how many accounts it keeps something.
	pub kept: u32,
}

/// What a release would pay to whom. Amounts are in base units of the DPO's token.
#[derive(Clone, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct ReleaseView<AccountId> {
	/// Users, referrers and the treasury; what can't be paid will be kept for them.
	pub payments: Vec<(AccountId, Balance)>,
	/// DPO Members.
	pub dpo_payments: Vec<DpoPayment>,
	/// How the yield is split, where it is released.
	pub split: Option<Split>,
	/// What rounding leaves in the account.
	pub remainder: Balance,
	/// What to say when calling the release: how many recipients it may have.
	pub recipients: Recipients,
}

/// A target that a DPO may take now. Amounts are in base units of the DPO's token.
#[derive(Clone, Copy, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct OfferView {
	/// What it costs.
	pub cost: Balance,
	/// What of the deposit isn't used for it, and goes to the Withdraw Account.
	pub unused: Balance,
	/// What it earns.
	pub rates: Rates,
	/// Before which block it can be had, if it is another DPO.
	pub expiry: Option<BlockNumber>,
}

/// What a DPO keeps for an account.
#[derive(Clone, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct UnclaimedPart<AccountId> {
	/// For whom.
	pub who: AccountId,
	/// The DPO, which may be closed.
	pub dpo: DpoId,
	/// How much, in base units of the DPO's token.
	pub amount: Balance,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn view_dpo(dpo: DpoId) -> Option<DpoView<T::AccountId>> {
		let pool = Pool::<T>::get(dpo)?;
		let (members, day) = (pool.members(), T::BlocksPerDay::get());
		let accounts = Accounts {
			deposit: pool.balance(AccountKind::Deposit),
			yields: pool.balance(AccountKind::Yield),
			bonus: pool.balance(AccountKind::Bonus),
			withdraw: pool.balance(AccountKind::Withdraw),
		};
		let (members, queue) = (
			members.list.len() as u32,
			members.queued().cloned().collect(),
		);
		let record = pool.record;
		let (rules, active) = (
			record.rules,
			match record.stage {
				Stage::Active { since } => Some(since),
				_ => None,
			},
		);
		let after = |since: Option<BlockNumber>, days: u32| period::over_at(since?, days, day);
		let terminate = u32::from(rules.terminate_days);
		Some(DpoView {
			dpo,
			account: Self::account(dpo),
			state: Self::view_state(dpo)?,
			accounts,
			members,
			queue,
			members_commit_from: after(active, rules.commit_grace_days.into()),
			members_terminate_from: after(active, terminate),
			anyone_terminates_from: after(active, terminate.saturating_mul(2)),
			yield_late_from: after(record.yield_since, rules.yield_grace_days.into()),
			name: record.name.into_inner(),
			manager: record.manager,
			token: record.token,
			default_target: record.default_target,
			promise: record.promise,
			taken: record.taken,
			bought_into: record.bought_into,
			seat_price: record.seat_price,
			sold: record.sold,
			manager_seats: record.manager_seats,
			expiry: record.expiry,
			rules,
			fee: record.fee,
			fee_cut: record.fee_cut,
			referrer: record.referrer,
			yield_remainder: record.yield_remainder,
			refund: record.refund,
			reactivations: record.reactivations,
			kept: record.kept,
		})
	}

	/// A DPO that holds seats runs as soon as the head of its chain has boarded.
	pub(crate) fn view_state(dpo: DpoId) -> Option<State> {
		let head = Self::view_head(dpo)?;
		Some(match head.state {
			state if head.links == 0 => state,
			State::Committed => State::Committed,
			State::Running | State::Completed => State::Running,
			_ => State::Chained,
		})
	}

	/// Goes up the chain from a DPO that has taken seats. A chain has no cycles, because seats are only
	/// sold by DPOs that have taken nothing yet; but it may have any length.
	pub(crate) fn view_head(dpo: DpoId) -> Option<Head> {
		let (mut head, mut record, mut links) = (dpo, Dpos::<T>::get(dpo)?, 0u32);
		while let (true, Some(parent)) = (links < MAX_LINKS, record.parent()) {
			(head, record) = (parent, Dpos::<T>::get(parent)?);
			links = links.saturating_add(1);
		}
		let state = match record.stage {
			Stage::Created => State::Created,
			Stage::Active { .. } => State::Active,
			Stage::Committed if record.parent().is_some() => State::Committed,
			Stage::Committed => State::Running,
			Stage::Completed => State::Completed,
			Stage::Failed => State::Failed,
			Stage::Terminated => State::Terminated,
		};
		Some(Head {
			dpo: head,
			links,
			state,
		})
	}

	pub(crate) fn view_parent(dpo: DpoId) -> Option<DpoId> {
		Dpos::<T>::get(dpo)?.parent()
	}

	pub(crate) fn view_children(dpo: DpoId, from: u32, limit: u32) -> Vec<DpoId> {
		let members = DpoMembers::<T>::get(dpo).list;
		let children = members
			.iter()
			.filter_map(|member| Pool::<T>::of_member(&member.who))
			.filter(|child| child.record.is_chained_to(dpo))
			.map(|child| child.id);
		page(children, from, limit)
	}

	pub(crate) fn view_members(dpo: DpoId, from: u32, limit: u32) -> Vec<Member<T::AccountId>> {
		page(DpoMembers::<T>::get(dpo).list.into_iter(), from, limit)
	}

	pub(crate) fn view_release(
		dpo: DpoId,
		account: Releasable,
		caller: T::AccountId,
	) -> Option<ReleaseView<T::AccountId>> {
		let pool = Pool::<T>::get(dpo)?;
		let plan = pool.plan(account, &caller).ok()?;
		let recipients = plan.recipients(Recipients::least(pool.members()));
		Some(ReleaseView {
			recipients: recipients.to_say(account),
			payments: plan.accounts.into_iter().collect(),
			dpo_payments: plan.dpo_payments,
			split: plan.split,
			remainder: plan.remainder,
		})
	}

	pub(crate) fn view_offer(dpo: DpoId, target: Target) -> Result<OfferView, DispatchError> {
		let pool = Pool::<T>::load(dpo)?;
		let is_active = matches!(pool.record.stage, Stage::Active { .. });
		ensure!(is_active, Error::<T>::NotActive);
		let (offer, unused) = pool.ensure_may_take(target)?;
		Ok(OfferView {
			cost: offer.cost,
			unused,
			rates: offer.rates,
			expiry: offer.expiry,
		})
	}

	pub(crate) fn view_dpos_for(class: ClassId, from: DpoId, limit: u32) -> Found {
		Self::search(from, limit, |record| {
			record.default_target == Target::Class(class)
		})
	}

	pub(crate) fn view_dpos_selling(from: DpoId, limit: u32) -> Found {
		let now = Self::now();
		Self::search(from, limit, |record| record.is_selling(now))
	}

	fn search(from: DpoId, limit: u32, is_wanted: impl Fn(DpoOf<T>) -> bool) -> Found {
		search(from, NextDpo::<T>::get(), limit, |dpo| {
			Dpos::<T>::get(dpo).is_some_and(&is_wanted)
		})
	}

	pub(crate) fn view_dpos_of(who: T::AccountId, from: u32, limit: u32) -> Vec<DpoId> {
		page(MemberOf::<T>::iter_key_prefix((who,)), from, limit)
	}

	pub(crate) fn view_unclaimed_of(
		who: T::AccountId,
		from: u32,
		limit: u32,
	) -> Vec<UnclaimedPart<T::AccountId>> {
		let kept = UnclaimedParts::<T>::iter_prefix((who.clone(),));
		let kept = kept.map(|(dpo, amount)| UnclaimedPart {
			who: who.clone(),
			dpo,
			amount,
		});
		page(kept, from, limit)
	}
}
