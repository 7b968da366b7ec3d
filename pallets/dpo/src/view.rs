//! Reading DPOs: the view functions, and the types that they return.

use crate::{
	AccountKind, Commitment, Config, DpoMembers, DpoOf, DpoPayment, Dpos, Member, MemberOf,
	NextDpo, NextStep, Pallet, Pool, Promise, Rates, Recipients, Releasable, Rules, Split, Stage,
	Target, UnclaimedParts,
};
use bullet_train_primitives::{page, search, Balance, BlockNumber, ClassId, DpoId, Found, Token};
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, Permill};
use sp_std::vec::Vec;

/// The state of a DPO (Rulebook 3.4).
#[derive(Clone, Copy, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub enum State {
	/// CREATED: sells seats until it is full or expires.
	Created,
	/// ACTIVE: all 100 seats are sold and no target is taken.
	Active,
	/// CHAINED: holds seats of another DPO, and the head of its chain has no cabin yet.
	Chained,
	/// RUNNING: in a cabin, or holds seats in a chain whose head has boarded one.
	Running,
	/// COMPLETED: the fare has come back.
	Completed,
	/// FAILED: not filled by its expiry.
	Failed,
	/// TERMINATED: filled, but no target was taken in time.
	Terminated,
	/// CHAINED or RUNNING. Its chain has more links than one read follows.
	Committed,
}

/// The most links of a chain that one read follows.
pub(crate) const MAX_LINKS: u32 = 1_000;

/// The result of following a DPO's chain upwards.
#[derive(Clone, Copy, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Head {
	/// The head of the chain, which is the DPO itself if it holds no seats. If the chain is longer
	/// than 1,000 links, the DPO 1,000 links up.
	pub dpo: DpoId,
	/// The number of links from the DPO up to that one.
	pub links: u32,
	/// The state of that DPO. `Committed` if it isn't the head of the chain: then read its head
	/// next.
	pub state: State,
}

/// The balances of a DPO's four accounts, in base units of its token (Rulebook 3.3).
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

/// A DPO, as the view functions return it. Amounts are in base units of `token`.
#[derive(Clone, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct DpoView<AccountId> {
	/// Its id.
	pub dpo: DpoId,
	/// Its name, in UTF-8.
	pub name: Vec<u8>,
	/// The account that created it.
	pub founder: AccountId,
	/// Its manager in office.
	pub manager: AccountId,
	/// The account that members have named to be the next manager.
	pub successor: Option<AccountId>,
	/// Its own account, which has no key.
	pub account: AccountId,
	/// Its token.
	pub token: Token,
	/// Its state.
	pub state: State,
	/// The balances of its four accounts.
	pub accounts: Accounts,
	/// The target that the DPO has to take if it is available.
	pub default_target: Target,
	/// The cost and the rates of the Default Target on creation.
	pub promise: Promise,
	/// The part of the promised rates and duration that the DPO guarantees when it is another
	/// DPO's target, in millionths.
	pub guarantee: Permill,
	/// The target that the DPO took last. It stays after a refund.
	pub taken: Option<Commitment>,
	/// The DPO whose seats this one took last. That DPO has to be closed before this one.
	pub bought_into: Option<DpoId>,
	/// The price of one seat.
	pub seat_price: Balance,
	/// The number of seats sold, 100 at most.
	pub sold: u8,
	/// The number of seats that the founder has.
	pub founder_seats: u8,
	/// The number of members that have seats.
	pub members: u32,
	/// The block before which seats are sold.
	pub expiry: BlockNumber,
	/// The block by which all members' money is aboard a cabin or on its way back. From it on
	/// nothing is committed.
	pub boarding_deadline: BlockNumber,
	/// Its rules.
	pub rules: Rules,
	/// The management fee, in millionths of the yield.
	pub fee: Permill,
	/// Whether a late commit has cut the fee.
	pub fee_cut: bool,
	/// The founder's External Referrer, if any.
	pub referrer: Option<AccountId>,
	/// The Member Queue. The Walk-In Rule selects the first account in it that isn't the joiner or,
	/// for a DPO Member, its founder.
	pub queue: Vec<AccountId>,
	/// The block from which members may commit. Only while the DPO is ACTIVE.
	pub members_commit_from: Option<BlockNumber>,
	/// The block from which members may terminate the DPO. Only while it is ACTIVE.
	pub members_terminate_from: Option<BlockNumber>,
	/// The block from which anyone may terminate the DPO. Only while it is ACTIVE.
	pub anyone_terminates_from: Option<BlockNumber>,
	/// The block from which a release of the yield cuts the fee. `None` until there was enough to
	/// release when yield arrived.
	pub yield_late_from: Option<BlockNumber>,
	/// The amount that didn't divide by the seats at the last release of the Yield Account, 99 at
	/// most. The fee on it is paid.
	pub undivided: u8,
	/// The part of the Withdraw Account that is a refund and isn't released yet. DPO Members get
	/// their parts of it into their Deposit Accounts.
	pub refund: Balance,
	/// The number of accounts for which it keeps something.
	pub kept: u32,
	/// Counts the events that change what a seat is worth. A taker of seats names it.
	pub edition: u32,
	/// Whether members can sell seats to each other, and a successor can take office: the DPO isn't
	/// over, and it keeps something for at most 100 accounts.
	pub market_open: bool,
	/// The amount that a successor pays the manager that it replaces.
	pub base: Balance,
	/// The next step that the chain takes by itself, unless somebody takes it before. `None` if it
	/// waits for something other than time, such as money or the DPO above.
	pub next_step: Option<NextStep>,
}

/// The payments that a release would make. Amounts are in base units of the DPO's token.
#[derive(Clone, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct ReleaseView<AccountId> {
	/// The payments to users, referrers, the manager and the treasury, one for each account. A
	/// payment that can't be made is kept for the account.
	pub payments: Vec<(AccountId, Balance)>,
	/// The payments to DPO Members.
	pub dpo_payments: Vec<DpoPayment>,
	/// How the yield is divided. `None` for the other accounts.
	pub split: Option<Split>,
	/// The amount that stays in the account because it doesn't divide.
	pub remainder: Balance,
	/// The number of recipients to declare when calling the release.
	pub recipients: Recipients,
}

/// A target that a DPO may take now. Amounts are in base units of the DPO's token.
#[derive(Clone, Copy, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct OfferView {
	/// The cost of the target.
	pub cost: Balance,
	/// The rest of the deposit, which moves to the Withdraw Account.
	pub unused: Balance,
	/// The rates that the target promises, net of its management fee.
	pub rates: Rates,
	/// The part of these rates and of the duration that the target guarantees, in millionths.
	pub guarantee: Permill,
	/// The block before which the target DPO sells seats. `None` for a cabin.
	pub expiry: Option<BlockNumber>,
	/// The boarding deadline of the target DPO. `None` for a cabin.
	pub boarding_deadline: Option<BlockNumber>,
}

/// A reason for which a target doesn't qualify in place of the promised one (Rulebook 3.5, 3.12).
#[derive(Clone, Copy, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub enum Shortfall {
	/// The yield rate that it guarantees is lower than the tolerance allows.
	YieldRate,
	/// The bonus rate that it guarantees is lower than the tolerance allows.
	BonusRate,
	/// The ride that it promises takes longer than the promised one.
	LongDuration,
	/// The ride that it guarantees is shorter than the tolerance allows.
	ShortDuration,
	/// It costs less than the tolerance allows.
	Cost,
	/// It is in another token.
	OtherToken,
	/// Its boarding deadline is later than this DPO's.
	Deadline,
}

/// A target compared with the one that a DPO has promised. Amounts are in base units of the
/// target's token.
#[derive(Clone, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Comparison {
	/// The cost of the target.
	pub cost: Balance,
	/// The rates that the target promises, net of its management fee.
	pub rates: Rates,
	/// The part of these rates and of the duration that the target guarantees, in millionths.
	pub guarantee: Permill,
	/// The block before which the target DPO sells seats. `None` for a cabin.
	pub expiry: Option<BlockNumber>,
	/// The boarding deadline of the target DPO. `None` for a cabin.
	pub boarding_deadline: Option<BlockNumber>,
	/// The reasons for which it doesn't qualify. Without any, the DPO may take it when its Default
	/// Target isn't available.
	pub shortfalls: Vec<Shortfall>,
}

/// An amount that a DPO keeps for an account (Rulebook 3.12).
#[derive(Clone, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct UnclaimedPart<AccountId> {
	/// The account for which it is kept.
	pub who: AccountId,
	/// The DPO, which may be closed.
	pub dpo: DpoId,
	/// The amount, in base units of the DPO's token.
	pub amount: Balance,
	/// The block at which the chain tries to pay it by itself.
	pub tried_at: Option<BlockNumber>,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn view_dpo(dpo: DpoId) -> Option<DpoView<T::AccountId>> {
		let pool = Pool::<T>::get(dpo)?;
		let members = pool.members();
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
		let market_open = pool.is_market_open();
		let next_step = pool.next_step();
		let record = pool.record;
		let (members_commit_from, members_terminate_from, anyone_terminates_from) =
			match record.stage {
				Stage::Active {
					members_commit_from,
					members_terminate_from,
					anyone_terminates_from,
				} => (
					Some(members_commit_from),
					Some(members_terminate_from),
					Some(anyone_terminates_from),
				),
				_ => (None, None, None),
			};
		Some(DpoView {
			dpo,
			account: Self::account(dpo),
			state: Self::view_state(dpo)?,
			accounts,
			members,
			queue,
			members_commit_from,
			members_terminate_from,
			anyone_terminates_from,
			yield_late_from: record.yield_late_from,
			name: record.name.into_inner(),
			founder: record.founder,
			manager: record.manager,
			successor: record.successor,
			token: record.token,
			default_target: record.default_target,
			promise: record.promise,
			guarantee: record.guarantee,
			taken: record.taken,
			bought_into: record.bought_into,
			seat_price: record.seat_price,
			sold: record.sold,
			founder_seats: record.founder_seats,
			expiry: record.expiry,
			boarding_deadline: record.boarding_deadline,
			rules: record.rules,
			fee: record.fee,
			fee_cut: record.fee_cut,
			referrer: record.referrer,
			undivided: record.undivided,
			refund: record.refund,
			kept: record.kept,
			edition: record.edition,
			market_open,
			base: record.base,
			next_step,
		})
	}

	/// A DPO that holds seats is RUNNING once the head of its chain has boarded, CHAINED before.
	pub(crate) fn view_state(dpo: DpoId) -> Option<State> {
		let head = Self::view_head(dpo)?;
		Some(match head.state {
			state if head.links == 0 => state,
			State::Committed => State::Committed,
			State::Running | State::Completed => State::Running,
			_ => State::Chained,
		})
	}

	/// Follows the chain upwards, `MAX_LINKS` links at most. A chain has no cycles, because a DPO
	/// sells seats only before it takes any, but it may have any length.
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
			recipients: recipients.to_declare(account),
			payments: plan.accounts.into_iter().collect(),
			dpo_payments: plan.dpo_payments,
			split: plan.split,
			remainder: plan.remainder,
		})
	}

	pub(crate) fn view_offer(dpo: DpoId, target: Target) -> Result<OfferView, DispatchError> {
		let pool = Pool::<T>::load(dpo)?;
		pool.ensure_active()?;
		let (offer, unused) = pool.ensure_may_take(target)?;
		Ok(OfferView {
			cost: offer.cost,
			unused,
			rates: offer.rates,
			guarantee: offer.guarantee,
			expiry: offer.expiry,
			boarding_deadline: offer.boarding_deadline,
		})
	}

	pub(crate) fn view_compare(dpo: DpoId, target: Target) -> Result<Comparison, DispatchError> {
		Pool::<T>::load(dpo)?.compare(target)
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
		let kept = kept.map(|(dpo, part)| UnclaimedPart {
			who: who.clone(),
			dpo,
			amount: part.amount,
			tried_at: part.planned,
		});
		page(kept, from, limit)
	}
}
