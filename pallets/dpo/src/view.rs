//! Reading DPOs: what view functions and the runtime API answer.

use crate::{
	Config, DpoMembers, Dpos, Member, MemberOf, Pallet, Passage, Promise, Purse, Recipients, Rules,
	Split, Stage, Taken, Target, UnclaimedParts,
};
use alloc::vec::Vec;
use bullet_train_math::period;
use bullet_train_primitives::{page, Balance, BlockNumber, DpoId, Token};
use codec::{Decode, Encode};
use frame_support::traits::Get;
use scale_info::TypeInfo;
use sp_runtime::Permill;

/// How far a DPO has come (Rulebook 3.4).
#[derive(Clone, Copy, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
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
}

/// The four accounts with their balances, in base units (Rulebook 3.3).
#[derive(Clone, Copy, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
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
	pub taken: Option<Taken>,
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
	/// While it is ACTIVE: from this block on any member may commit.
	pub members_commit_from: Option<BlockNumber>,
	/// While it is ACTIVE: from this block on a member may terminate it.
	pub members_terminate_from: Option<BlockNumber>,
	/// While it is ACTIVE: from this block on anyone may terminate it.
	pub anyone_terminates_from: Option<BlockNumber>,
	/// From this block on releasing the yield cuts the fee.
	pub yield_late_from: Option<BlockNumber>,
	/// How often a refund has made it ACTIVE again.
	pub reactivations: u8,
	/// For how many accounts it keeps something.
	pub kept: u32,
}

/// What a release would pay to whom. Amounts are in base units of the DPO's token.
#[derive(Clone, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
pub struct ReleaseView<AccountId> {
	/// Users, referrers and the treasury; what can't be paid will be kept for them.
	pub payments: Vec<(AccountId, Balance)>,
	/// DPO Members.
	pub passages: Vec<Passage>,
	/// How the yield is split, where it is released.
	pub split: Option<Split>,
	/// What rounding leaves in the account.
	pub remainder: Balance,
	/// What to say when calling the release: how many recipients it may have.
	pub recipients: Recipients,
}

/// What a DPO keeps for an account.
#[derive(Clone, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
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
		let record = Dpos::<T>::get(dpo)?;
		let day = T::BlocksPerDay::get();
		let balance = |purse| Self::balance(dpo, &record.token, purse);
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
			accounts: Accounts {
				deposit: balance(Purse::Deposit),
				yields: balance(Purse::Yield),
				bonus: balance(Purse::Bonus),
				withdraw: balance(Purse::Withdraw),
			},
			members: DpoMembers::<T>::get(dpo).list.len() as u32,
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
			seat_price: record.seat_price,
			sold: record.sold,
			manager_seats: record.manager_seats,
			expiry: record.expiry,
			rules,
			fee: record.fee,
			fee_cut: record.fee_cut,
			reactivations: record.reactivations,
			kept: record.kept,
		})
	}

	/// Goes up the chain from a DPO that has taken seats; a chain has no cycles, because seats are only
	/// sold by DPOs that have taken nothing yet.
	pub(crate) fn view_state(dpo: DpoId) -> Option<State> {
		let mut record = Dpos::<T>::get(dpo)?;
		match record.stage {
			Stage::Created => return Some(State::Created),
			Stage::Active { .. } => return Some(State::Active),
			Stage::Completed => return Some(State::Completed),
			Stage::Failed => return Some(State::Failed),
			Stage::Terminated => return Some(State::Terminated),
			Stage::Committed => {}
		}
		while let Some(parent) = record.parent() {
			record = Dpos::<T>::get(parent)?;
		}
		Some(match record.stage {
			Stage::Committed | Stage::Completed => State::Running,
			_ => State::Chained,
		})
	}

	pub(crate) fn view_parent(dpo: DpoId) -> Option<DpoId> {
		Dpos::<T>::get(dpo)?.parent()
	}

	pub(crate) fn view_children(dpo: DpoId, from: u32, limit: u32) -> Vec<DpoId> {
		let members = DpoMembers::<T>::get(dpo).list;
		let children = members.iter().filter_map(|member| Self::child(&member.who));
		let children = children.filter(|(_, child)| child.is_chained_to(dpo));
		let children = children.map(|(child, _)| child);
		page(children, from, limit)
	}

	pub(crate) fn view_members(dpo: DpoId, from: u32, limit: u32) -> Vec<Member<T::AccountId>> {
		page(DpoMembers::<T>::get(dpo).list.into_iter(), from, limit)
	}

	pub(crate) fn view_release(
		dpo: DpoId,
		purse: Purse,
		caller: T::AccountId,
	) -> Option<ReleaseView<T::AccountId>> {
		let record = Dpos::<T>::get(dpo)?;
		let members = DpoMembers::<T>::get(dpo);
		let plan = Self::plan(dpo, &record, &members, purse, &caller).ok()?;
		let recipients = plan.recipients(Recipients::least(&members));
		Some(ReleaseView {
			recipients: recipients.to_say(purse),
			payments: plan.accounts.into_iter().collect(),
			passages: plan.passages,
			split: plan.split,
			remainder: plan.remainder,
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
