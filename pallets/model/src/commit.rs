//! Committing a DPO to a target (Rulebook 3.5, 3.12).

use crate::{
	books::Model,
	dpos::Available,
	exact::{self, ratio, share, WHOLE},
	ledger::{Acct, Hold},
	records::{Commitment, Dpo, Ends, MemberId, Stage, Target},
	verdict::{only, Judge, Verdict, Wrong},
};
use num_rational::BigRational;

/// The price of committing, apart from the target's cost.
pub(super) enum Price {
	Nothing,
	/// The commit cuts the management fee for good.
	Cut,
	/// The caller pays the manager this part of the target's cost, in millionths.
	Early(u32),
}

/// Returns one error for each reason for which a DPO may not take a target in place of its Default
/// Target (Rulebook 3.5, 3.12).
fn worse(dpo: &Dpo, other: &Available) -> Vec<&'static str> {
	let least = |promised: &BigRational| share(promised, WHOLE - dpo.rules.tolerance);
	let falls_short = |offered: &BigRational, promised: &BigRational| {
		share(offered, other.guarantee) < least(promised)
	};
	let whole = |number: u128| ratio(number, 1);
	let (promised, offered) = (&dpo.rates, &other.rates);
	let durations = [offered, promised].map(|rates| whole(rates.duration.into()));
	let too_late = |deadline| deadline > dpo.boarding_deadline;
	[
		(other.token != dpo.token, "Dpo::OtherToken"),
		(
			other.boarding_deadline.is_some_and(too_late),
			"Dpo::DeadlineTooLate",
		),
		(
			falls_short(&offered.yield_rate, &promised.yield_rate),
			"Dpo::YieldRateTooLow",
		),
		(
			falls_short(&offered.bonus_rate, &promised.bonus_rate),
			"Dpo::BonusRateTooLow",
		),
		(offered.duration > promised.duration, "Dpo::DurationTooLong"),
		(
			falls_short(&durations[0], &durations[1]),
			"Dpo::DurationTooShort",
		),
		(
			whole(other.cost) < least(&whole(dpo.cost)),
			"Dpo::CostTooLow",
		),
	]
	.into_iter()
	.filter_map(|(is_worse, error)| is_worse.then_some(error))
	.collect()
}

impl Model {
	/// Returns the terms on which an account may commit an ACTIVE DPO now, or the error if it may
	/// not.
	pub(super) fn right(
		&self,
		record: &Dpo,
		ends: Ends,
		caller: Acct,
	) -> Result<Price, &'static str> {
		if caller == record.manager {
			return Ok(Price::Nothing);
		}
		if !record.acts(caller) {
			return Err("Dpo::NotMember");
		}
		if self.now >= ends.members_commit_from {
			return Ok(if record.fee_cut {
				Price::Nothing
			} else {
				Price::Cut
			});
		}
		record
			.rules
			.early_commit
			.map(Price::Early)
			.ok_or("Dpo::ManagersGrace")
	}

	/// Returns a target that an ACTIVE DPO may take now, and the part of its deposit that would be
	/// left.
	pub fn offered(&self, dpo: u32, target: Target) -> Result<(Available, u128), Wrong> {
		let record = self.dpo(dpo)?;
		let Stage::Active(_) = record.stage else {
			return only("Dpo::NotActive");
		};
		let mut judge = Judge::default();
		let available = self.takeable(dpo, record, target, &mut judge);
		judge.verdict()?;
		let available = available.expect("nothing is wrong; qed");
		let unused = self.kind(dpo, Hold::Deposit) - available.cost;
		Ok((available, unused))
	}

	/// Returns a target that is available to a DPO in any state, and one error for each reason for
	/// which the DPO may not take it in place of its Default Target.
	pub fn compared(&self, dpo: u32, target: Target) -> Result<(Available, Wrong), Wrong> {
		let record = self.dpo(dpo)?;
		let available = self.available(target, dpo)?;
		let worse = worse(record, &available).into_iter().collect();
		Ok((available, worse))
	}

	/// Returns the target if it is available, and adds to the judge every rule that taking it
	/// breaks.
	fn takeable(
		&self,
		dpo: u32,
		record: &Dpo,
		target: Target,
		judge: &mut Judge,
	) -> Option<Available> {
		let (token, default) = (record.token, record.target);
		let deposit = self.ledger.held(token, Acct::Dpo(dpo), Hold::Deposit);
		let in_time = self.now < record.boarding_deadline;
		judge.unless(in_time, "Dpo::DeadlinePassed");
		let available = match self.available(target, dpo) {
			Ok(available) => available,
			Err(wrong) => {
				judge.all(wrong);
				return None;
			}
		};
		judge.unless(available.token == token, "Dpo::OtherToken");
		judge.unless(available.cost <= deposit, "Dpo::CostExceedsDeposit");
		if target != default {
			let must = self
				.available(default, dpo)
				.is_ok_and(|it| it.cost <= deposit);
			judge.unless(!must, "Dpo::DefaultTargetAvailable");
			judge.all(worse(record, &available));
		}
		Some(available)
	}

	/// Whether a target's train can still count the fare.
	pub(super) fn is_countable(&self, target: Target) -> bool {
		match target {
			Target::Class(class) => self.has_turnover_left(class),
			Target::Dpo(..) => true,
		}
	}

	pub(super) fn commit(
		&mut self,
		caller: Acct,
		dpo: u32,
		target: Target,
		referrer: Option<Acct>,
	) -> Verdict {
		let record = self.dpo(dpo)?;
		let Stage::Active(ends) = record.stage else {
			return only("Dpo::NotActive");
		};
		let (token, manager, fee) = (record.token, record.manager, record.fee);
		let mut judge = Judge::default();
		let right = self.right(record, ends, caller);
		judge.all(right.as_ref().err().copied());
		let may_name = caller == manager && matches!(target, Target::Dpo(..));
		judge.unless(referrer.is_none() || may_name, "Dpo::ReferrerNotAllowed");
		let names_dpo = matches!(referrer, Some(Acct::Dpo(_)));
		judge.unless(!names_dpo, "Dpo::DpoAccount");
		judge.unless(referrer != Some(record.founder), "Dpo::SelfReferral");
		let Some(available) = self.takeable(dpo, record, target, &mut judge) else {
			return judge.verdict();
		};
		judge.unless(self.is_countable(target), "BulletTrain::TurnoverTooLarge");
		let early = match right {
			Ok(Price::Early(millionths)) => exact::part(available.cost, millionths),
			_ => 0,
		};
		let affords = early <= self.ledger.lockable(token, caller);
		judge.unless(affords, "Dpo::CannotAffordEarlyCommit");
		judge.verdict()?;

		if matches!(right, Ok(Price::Cut)) {
			let cut = self.dpos[&dpo].rules.late_commit_cut;
			self.set_fee(dpo, exact::without(fee.into(), cut) as u32);
			self.dpo_mut(dpo).fee_cut = true;
		}
		self.ledger.lock(token, caller, Hold::DpoUnclaimed, early);
		self.pay_or_keep(dpo, (caller, Hold::DpoUnclaimed), manager, early);
		self.take(dpo, target, available.cost, referrer);
		Ok(())
	}

	/// Takes a target that the DPO may take. What it doesn't cost of the deposit moves to the
	/// Withdraw Account.
	pub(super) fn take(&mut self, dpo: u32, target: Target, cost: u128, referrer: Option<Acct>) {
		let Dpo {
			token,
			founder,
			manager,
			..
		} = self.dpos[&dpo];
		let account = Acct::Dpo(dpo);
		let unused = self.kind(dpo, Hold::Deposit) - cost;
		self.dpo_mut(dpo).train = self.train_of_target(target);
		let taken = match target {
			Target::Class(class) => Commitment::Cabin(class, self.board_dpo(dpo, class)),
			Target::Dpo(other, seats) => {
				self.dpo_mut(dpo).bought_into = Some(other);
				let member = MemberId::Dpo {
					dpo,
					founder,
					manager,
				};
				self.sell(other, member, seats, referrer);
				let to = (Acct::Dpo(other), Hold::Deposit);
				self.ledger.shift(token, (account, Hold::Deposit), to, cost);
				Commitment::Seats(other, seats)
			}
		};
		self.ledger.shift(
			token,
			(account, Hold::Deposit),
			(account, Hold::Withdraw),
			unused,
		);
		let record = self.dpo_mut(dpo);
		record.stage = Stage::Committed;
		record.taken = Some(taken);
		self.overtake_offers(dpo);
	}
}
