//! The invariants that hold after every block.

#![allow(clippy::arithmetic_side_effects)]

use crate::{
	AccountKind, Commitment, Config, DpoMembers, Dpos, Estates, HoldReason, KeptPart, MemberId,
	MemberOf, NextDpo, Pallet, Pool, Proposals, SeatOffers, Stage, UnclaimedParts, BASE, MAX_KEPT,
};
use bullet_train_math::seats::{self, SEATS};
use bullet_train_primitives::{Agenda, Balance, CabinProvider, DpoId, Escrow, Job};
use codec::Encode;
use frame_support::ensure;
use sp_runtime::{PerThing, Permill, TryRuntimeError};
use sp_std::collections::{btree_map::BTreeMap, btree_set::BTreeSet};

impl<T: Config> Pallet<T> {
	/// Checks every DPO and every estate, and that the holds on their accounts are what the records
	/// say.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let mut kept: BTreeMap<DpoId, (u32, Balance)> = BTreeMap::new();
		for ((who, dpo), part) in UnclaimedParts::<T>::iter() {
			let KeptPart { amount, planned } = part;
			ensure!(amount > 0, "nothing is kept under a record");
			let job = Job::KeptPart(dpo, who);
			ensure!(
				T::Agenda::is_planned(&job, planned),
				"what is kept isn't on the agenda"
			);
			let (count, sum) = kept.entry(dpo).or_default();
			*count += 1;
			*sum = sum.checked_add(amount).ok_or("what is kept overflows")?;
		}
		Self::check_proposals()?;
		Self::check_offers()?;
		let mut listed = 0;
		for (dpo, record) in Dpos::<T>::iter() {
			ensure!(dpo < NextDpo::<T>::get(), "a DPO has an id not given yet");
			let pool = Pool::<T>::load(dpo)?;
			Self::check_members(&pool)?;
			listed += Self::check_lists(&pool)?;
			Self::check_stage(&pool)?;
			Self::check_money(&pool)?;
			ensure!(
				!pool.is_overlooked(),
				"a DPO isn't on the agenda, or too late"
			);
			let (count, sum) = kept.remove(&dpo).unwrap_or_default();
			ensure!(count <= MAX_KEPT, "more is kept than is paid for");
			ensure!(
				record.kept == count,
				"a DPO miscounts for whom it keeps something"
			);
			Self::check_kept(dpo, &record.token, sum)?;
		}
		ensure!(
			MemberOf::<T>::iter_keys().count() == listed,
			"an account is listed in a DPO that it isn't in"
		);
		ensure!(
			DpoMembers::<T>::iter_keys().all(Dpos::<T>::contains_key),
			"members of no DPO"
		);
		for (dpo, estate) in Estates::<T>::iter() {
			ensure!(!Dpos::<T>::contains_key(dpo), "an open DPO has an estate");
			let (count, sum) = kept.remove(&dpo).unwrap_or_default();
			ensure!(
				count > 0 && estate.kept == count,
				"an estate miscounts for whom it keeps something"
			);
			Self::check_kept(dpo, &estate.token, sum)?;
			let base =
				T::Escrow::held(&estate.token, &HoldReason::Base.into(), &Self::account(dpo));
			ensure!(base <= BASE, "an estate's base is too much");
			for kind in AccountKind::ALL {
				ensure!(
					Self::balance(dpo, &estate.token, kind) == 0,
					"a closed DPO has money"
				);
			}
		}
		ensure!(kept.is_empty(), "something is kept by no DPO");
		Ok(())
	}

	/// Checks the members' seats, caps and referrers, and the Member Queue.
	fn check_members(pool: &Pool<T>) -> Result<(), TryRuntimeError> {
		let (record, members) = (&pool.record, pool.members());
		let (mut sold, mut founder_seats, mut seen) = (0u32, 0u8, BTreeSet::new());
		let mut next = 0;
		for member in &members.list {
			ensure!(seen.insert(member.who.encode()), "a member is there twice");
			ensure!(
				!Self::is_dpo_account(member.who.actor()),
				"a DPO's account is a member"
			);
			ensure!(
				next <= member.serial,
				"the members aren't in the order of joining"
			);
			next = member.serial + 1;
			let is_founder = member.who == MemberId::User(record.founder.clone());
			// Later a user may have become manager with more seats than the manager's cap, and one
			// that was manager may have more than other users.
			let is_dpo = matches!(member.who, MemberId::Dpo { .. });
			let is_bound = is_dpo || record.stage == Stage::Created;
			ensure!(
				member.seats > 0 && (!is_bound || member.seats <= pool.cap_of(&member.who)),
				"a member's seats aren't within its cap"
			);
			ensure!(
				member.referrers.internal.is_none() == is_founder,
				"somebody else than the founder is without an Internal Referrer"
			);
			if is_founder {
				founder_seats = member.seats;
			}
			sold += u32::from(member.seats);
			if let MemberId::Dpo {
				dpo: child,
				founder,
				manager,
			} = &member.who
			{
				Self::check_child(pool, *child, (founder, manager))?;
			}
		}
		ensure!(next <= members.next, "a member has a serial not given yet");
		ensure!(
			sold == u32::from(record.sold) && sold <= SEATS,
			"a DPO miscounts its seats"
		);
		ensure!(
			founder_seats == record.founder_seats,
			"a DPO miscounts its founder's seats"
		);
		let mut queued = BTreeSet::new();
		for place in &members.queue {
			let member = members.list.get(usize::from(*place));
			let is_user = member.is_some_and(
				|member| matches!(&member.who, MemberId::User(who) if who != &record.founder),
			);
			ensure!(
				is_user && queued.insert(*place),
				"the queue isn't of User Members"
			);
		}
		Ok(())
	}

	/// Checks a DPO Member: until this DPO is over, the member holds committed seats of it.
	fn check_child(
		pool: &Pool<T>,
		child: DpoId,
		(founder, manager): (&T::AccountId, &T::AccountId),
	) -> Result<(), TryRuntimeError> {
		let Some(member) = Dpos::<T>::get(child) else {
			ensure!(
				pool.record.stage.refunds(),
				"a DPO Member was closed too early"
			);
			return Ok(());
		};
		ensure!(
			&member.founder == founder,
			"a DPO Member's founder is another"
		);
		ensure!(
			pool.record.stage.is_over()
				|| (member.is_chained_to(pool.id) && &member.manager == manager),
			"a DPO Member doesn't know of its seats, or another manager acts for it"
		);
		Ok(())
	}

	/// Checks that the manager and every member are in `MemberOf`. Returns the number of these
	/// accounts.
	fn check_lists(pool: &Pool<T>) -> Result<usize, TryRuntimeError> {
		let (dpo, record, members) = (pool.id, &pool.record, pool.members());
		let mut accounts = BTreeSet::from([record.manager.encode()]);
		ensure!(
			MemberOf::<T>::contains_key((record.manager.clone(), dpo)),
			"a manager isn't listed"
		);
		for member in &members.list {
			let account = Self::member_account(&member.who);
			accounts.insert(account.encode());
			ensure!(
				MemberOf::<T>::contains_key((account, dpo)),
				"a member isn't listed"
			);
		}
		Ok(accounts.len())
	}

	/// Checks that no member has voted twice for a proposal, or with more seats than it can have
	/// had, and that no proposal is decided.
	fn check_proposals() -> Result<(), TryRuntimeError> {
		for ((_, dpo), open) in Proposals::<T>::iter() {
			ensure!(
				dpo < NextDpo::<T>::get(),
				"a proposal to a DPO that never was"
			);
			let (members, mut voters) = (DpoMembers::<T>::get(dpo), BTreeSet::new());
			for vote in &open.votes {
				ensure!(voters.insert(vote.serial), "a member has voted twice");
				let member = members.of_serial(vote.serial);
				ensure!(
					(1..=SEATS).contains(&vote.seats.into())
						&& member.is_none_or(|member| vote.gone <= member.gone),
					"a member has voted with seats that it didn't have"
				);
			}
			ensure!(
				!Dpos::<T>::contains_key(dpo) || open.missing(&members) > 0,
				"a proposal has passed and is still open"
			);
		}
		Ok(())
	}

	/// Checks that what an offer sells is there.
	fn check_offers() -> Result<(), TryRuntimeError> {
		for ((seller, dpo), offer) in SeatOffers::<T>::iter() {
			let Some(record) = Dpos::<T>::get(dpo) else {
				ensure!(
					dpo < NextDpo::<T>::get(),
					"an offer of seats of a DPO that never was"
				);
				continue;
			};
			ensure!(
				offer.has_lapsed::<T>(Some(&record)) || !record.leads(&seller),
				"the founder or the manager offers seats"
			);
			let held = DpoMembers::<T>::get(dpo).seats_of(&MemberId::User(seller));
			ensure!(
				(1..=held).contains(&offer.seats),
				"more seats are offered than the seller has"
			);
		}
		Ok(())
	}

	/// Checks that the stage agrees with the seats, the target taken and the ride.
	fn check_stage(pool: &Pool<T>) -> Result<(), TryRuntimeError> {
		let (dpo, record) = (pool.id, &pool.record);
		let is_full = u32::from(record.sold) == SEATS;
		match record.stage {
			Stage::Created | Stage::Failed => ensure!(
				!is_full && record.taken.is_none(),
				"a DPO that sells seats, or failed to, is full"
			),
			_ => ensure!(is_full, "a DPO that isn't full has gone on"),
		}
		if let Stage::Active {
			members_commit_from,
			members_terminate_from,
			anyone_terminates_from,
		} = record.stage
		{
			ensure!(
				members_terminate_from <= anyone_terminates_from
					&& anyone_terminates_from <= record.boarding_deadline
					&& (members_commit_from <= members_terminate_from
						|| members_terminate_from == record.boarding_deadline),
				"the periods of an ACTIVE DPO end in another order"
			);
		}
		ensure!(
			record.offers_since <= record.edition,
			"a DPO's offers lapse in the future"
		);
		ensure!(
			record.successor.as_ref() != Some(&record.manager),
			"a manager is its own successor"
		);
		ensure!(
			record.expiry <= record.boarding_deadline,
			"a DPO sells seats after its boarding deadline"
		);
		ensure!(
			record.guarantee <= Permill::from(record.rules.tolerance).left_from_one(),
			"a DPO guarantees more than its tolerance allows"
		);
		match (record.stage, record.taken) {
			(Stage::Committed | Stage::Completed, None) => return Err("a DPO rides nowhere".into()),
			(Stage::Committed, Some(Commitment::Cabin { class, cabin })) => ensure!(
				T::Cabins::is_aboard(dpo, class, cabin),
				"a DPO isn't in its cabin"
			),
			(Stage::Completed, Some(Commitment::Cabin { class, cabin })) => ensure!(
				!T::Cabins::is_aboard(dpo, class, cabin),
				"a DPO is still in its cabin"
			),
			(Stage::Committed, Some(Commitment::Seats { dpo: other, seats })) => {
				ensure!(
					Dpos::<T>::contains_key(other)
						&& DpoMembers::<T>::get(other).seats_of(&pool.as_member()) == seats,
					"a DPO doesn't have its seats"
				);
			}
			_ => {}
		}
		if let Some(Commitment::Seats { dpo: other, .. }) = record.taken {
			ensure!(
				record.bought_into == Some(other),
				"a DPO has forgotten whose seats it took last"
			);
		}
		Ok(())
	}

	/// Checks the four accounts and the base.
	fn check_money(pool: &Pool<T>) -> Result<(), TryRuntimeError> {
		let (record, balance) = (&pool.record, |kind| pool.balance(kind));
		let raised = seats::cost(record.seat_price, record.sold.into()).ok_or("seats overflow")?;
		let deposit = balance(AccountKind::Deposit);
		match record.stage {
			Stage::Created => ensure!(deposit == raised, "the deposit isn't what was sold"),
			Stage::Active { .. } if record.taken.is_none() => {
				ensure!(deposit == raised, "the deposit isn't what was sold");
			}
			// A refund is at most what was raised.
			Stage::Active { .. } => ensure!(deposit <= raised, "a refund is too much"),
			_ => ensure!(deposit == 0, "a deposit remains that should be spent"),
		}
		ensure!(
			u32::from(record.undivided) < SEATS
				&& Balance::from(record.undivided) <= balance(AccountKind::Yield),
			"the Yield Account has less than what didn't divide"
		);
		ensure!(
			record.yield_late_from.is_none() || pool.yield_would_pay()?,
			"a release of too little yield is late"
		);
		ensure!(
			record.refund <= balance(AccountKind::Withdraw)
				&& (record.refund == 0 || record.stage.refunds()),
			"the Withdraw Account has less than what is refunded"
		);
		let base = T::Escrow::held(&record.token, &HoldReason::Base.into(), &pool.account());
		ensure!(base == BASE, "a DPO's account has lost its base");
		Ok(())
	}

	/// Checks that the hold `Unclaimed` is the sum of what is kept.
	fn check_kept(
		dpo: DpoId,
		token: &bullet_train_primitives::Token,
		sum: Balance,
	) -> Result<(), TryRuntimeError> {
		let held = T::Escrow::held(token, &HoldReason::Unclaimed.into(), &Self::account(dpo));
		ensure!(held == sum, "the hold isn't what is kept");
		Ok(())
	}
}
