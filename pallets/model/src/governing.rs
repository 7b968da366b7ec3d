//! Proposals: who makes them, whether they may take effect, and their effect (Rulebook 3.13).

use crate::{
	books::Model,
	deposits,
	ledger::{Acct, Hold, BOLT},
	records::{Dpo, Member, MemberId, OpenProposal, Proposal, RuleChange, Stage, Standing},
	verdict::{only, Judge, Verdict, Wrong},
};

/// A proposal lapses after more than this number of days.
const DAYS: u32 = 7;

impl Dpo {
	/// Returns the error that a decision of the members deserves if they can't decide now.
	pub(super) fn undecided(&self) -> Option<&'static str> {
		match self.stage {
			Stage::Created => Some("Dpo::NotFilled"),
			stage if stage.is_over() => Some("Dpo::DpoOver"),
			_ => None,
		}
	}

	/// Returns the DPO Member with this id, if the account acts for it.
	pub(super) fn represented(&self, who: Acct, dpo: u32) -> Result<&Member, &'static str> {
		let member = self.dpo_member(dpo).ok_or("Dpo::NotMember")?;
		if member.who.actor() == who {
			Ok(member)
		} else {
			Err("Dpo::NotManager")
		}
	}

	/// Returns the account of the member as which an account proposes, and its standing.
	pub(super) fn maker(
		&self,
		who: Acct,
		acts_for: Option<u32>,
	) -> Result<(Acct, Standing), &'static str> {
		match acts_for {
			Some(dpo) => {
				let member = self.represented(who, dpo)?;
				Ok((member.who.account(), Standing::Seats))
			}
			None if self.user(who).is_some() => Ok((who, Standing::Seats)),
			None if who == self.manager => Ok((who, Standing::Office)),
			None => Err("Dpo::NotMember"),
		}
	}

	/// Returns the errors that these changes of rules deserve, apart from the bounds.
	fn changes_wrong(&self, changes: &[RuleChange]) -> Wrong {
		let mut judge = Judge::default();
		judge.unless(!changes.is_empty(), "Dpo::NoRuleChange");
		for (index, change) in changes.iter().enumerate() {
			let is_again = |earlier: &RuleChange| earlier.is_for_rule_of(*change);
			let again = changes[..index].iter().any(is_again);
			judge.unless(!again, "Dpo::RuleChangedTwice");
			match *change {
				RuleChange::Tolerance(part) => {
					judge.unless(part < self.rules.tolerance, "Dpo::ToleranceNotLower");
				}
				RuleChange::UserCap(cap) => self.cap_suffices(cap, 0, &mut judge),
				RuleChange::ManagerCap(cap) => self.cap_suffices(cap, 1, &mut judge),
				RuleChange::DpoCap(cap) => self.cap_suffices(cap, 2, &mut judge),
				_ => {}
			}
		}
		judge.verdict().err().unwrap_or_default()
	}

	/// Checks that nobody to whom a cap applies has more seats than it would allow. The caps are
	/// those of users, of the founder and the manager in office, and of DPO Members.
	fn cap_suffices(&self, cap: u32, which: usize, judge: &mut Judge) {
		let applies = |who: MemberId| match who {
			MemberId::User(who) => usize::from(who == self.founder || who == self.manager),
			MemberId::Dpo { .. } => 2,
		};
		let mut members = self.members.iter();
		let has_more = members.any(|it| applies(it.who) == which && u32::from(it.seats) > cap);
		judge.unless(!has_more, "Dpo::CapBelowSeats");
	}
}

impl Model {
	/// Whether a proposal has lapsed. It stays in the books until it is removed or replaced.
	pub fn is_proposal_lapsed(&self, dpo: u32, maker: Acct) -> bool {
		let open = &self.proposals[&(dpo, maker)];
		let Some(record) = self.dpos.get(&dpo) else {
			return true;
		};
		let stands = match open.standing {
			Standing::Seats => true,
			Standing::Office => record.manager == maker,
			Standing::Sold => false,
		};
		record.stage.is_over() || !stands || self.now >= open.until
	}

	/// Returns the errors that a proposal deserves, when it is made and when it takes effect.
	pub(super) fn proposal_wrong(&self, dpo: u32, proposal: &Proposal) -> Wrong {
		let record = &self.dpos[&dpo];
		let mut judge = Judge::default();
		match proposal {
			Proposal::ChangeRules(changes) => {
				judge.all(record.changes_wrong(changes));
				let mut rules = record.rules;
				changes.iter().for_each(|change| change.apply(&mut rules));
				// The other rules may be out of bounds that have changed since.
				let broken = self.terms.bounds.broken_by(&rules).into_iter();
				let changed = |error: &&str| {
					let errors = changes.iter().map(|change| change.out_of_bounds());
					errors.flatten().any(|of_change| of_change == *error)
				};
				judge.all(broken.filter(changed));
				judge.unless(
					rules.terminate > rules.commit_grace,
					"Dpo::TerminateDaysOutOfBounds",
				);
			}
			Proposal::LowerFee(fee) => judge.unless(*fee < record.fee, "Dpo::FeeNotLower"),
			Proposal::DismissManager(successor) => {
				let is_dpo = matches!(successor, Acct::Dpo(_));
				judge.unless(!is_dpo, "Dpo::DpoAccount");
			}
			Proposal::Dissolve => {
				let is_active = matches!(record.stage, Stage::Active(_));
				judge.unless(is_active, "Dpo::NotActive");
			}
			Proposal::Commit(target) => {
				judge.all(self.offered(dpo, *target).err().into_iter().flatten());
			}
		}
		judge.verdict().err().unwrap_or_default()
	}

	pub(super) fn propose(
		&mut self,
		caller: Acct,
		dpo: u32,
		proposal: Proposal,
		acts_for: Option<u32>,
	) -> Verdict {
		let record = self.dpo(dpo)?;
		let mut judge = Judge::default();
		judge.all(record.undecided());
		judge.all(self.proposal_wrong(dpo, &proposal));
		let (maker, standing) = match record.maker(caller, acts_for) {
			Ok(maker) => maker,
			Err(error) => {
				judge.all([error]);
				return judge.verdict();
			}
		};
		let earlier = self.proposals.get(&(dpo, maker));
		let replaces = earlier.is_none() || self.is_proposal_lapsed(dpo, maker);
		judge.unless(replaces, "Dpo::ProposalOpen");
		let returns = earlier
			.filter(|earlier| earlier.depositor == caller)
			.map_or(0, |earlier| earlier.deposit);
		let affords = deposits::PROPOSAL <= self.ledger.lockable(BOLT, caller) + returns;
		judge.unless(affords, "Dpo::CannotAffordDeposit");
		judge.verdict()?;

		self.drop_proposal(dpo, maker);
		let deposit = deposits::PROPOSAL;
		self.ledger
			.lock(BOLT, caller, Hold::ProposalDeposit, deposit);
		let open = OpenProposal {
			proposal,
			standing,
			until: self.terms.over_from(self.now, DAYS),
			votes: Default::default(),
			depositor: caller,
			deposit,
		};
		self.proposals.insert((dpo, maker), open);
		Ok(())
	}

	/// Applies a proposal that more than half of all seats are for.
	pub(super) fn decide(&mut self, dpo: u32, maker: Acct) {
		let proposal = self.proposals[&(dpo, maker)].proposal.clone();
		match proposal {
			Proposal::ChangeRules(changes) => {
				let rules = &mut self.dpo_mut(dpo).rules;
				changes.iter().for_each(|change| change.apply(rules));
			}
			Proposal::LowerFee(fee) => self.set_fee(dpo, fee),
			Proposal::DismissManager(successor) => {
				let record = self.dpo_mut(dpo);
				record.successor = Some(successor).filter(|who| *who != record.manager);
			}
			Proposal::Dissolve => self.refund_all(dpo, Stage::Terminated),
			Proposal::Commit(target) => {
				let offered = self.offered(dpo, target);
				let (available, _) = offered.expect("checked before; qed");
				self.take(dpo, target, available.cost, None);
			}
		}
		self.overtake_offers(dpo);
		self.drop_proposal(dpo, maker);
	}

	pub(super) fn remove_proposal(&mut self, caller: Acct, dpo: u32, maker: Acct) -> Verdict {
		if !self.proposals.contains_key(&(dpo, maker)) {
			return only("Dpo::NoSuchProposal");
		}
		let acts = match maker {
			Acct::Dpo(member) => self
				.dpos
				.get(&member)
				.is_some_and(|member| member.manager == caller),
			who => who == caller,
		};
		if !acts && !self.is_proposal_lapsed(dpo, maker) {
			return only("Dpo::NotLapsed");
		}
		self.drop_proposal(dpo, maker);
		Ok(())
	}

	/// Lets the proposal of a member that has sold its last seat lapse.
	pub(super) fn leave_proposal(&mut self, dpo: u32, maker: Acct) {
		match self.proposals.get_mut(&(dpo, maker)) {
			Some(open) if open.standing == Standing::Seats => open.standing = Standing::Sold,
			_ => {}
		}
	}

	/// Removes a proposal, if there is one, and returns its deposit.
	fn drop_proposal(&mut self, dpo: u32, maker: Acct) {
		if let Some(open) = self.proposals.remove(&(dpo, maker)) {
			let hold = (open.depositor, Hold::ProposalDeposit);
			self.ledger.pay(BOLT, hold, open.depositor, open.deposit);
		}
	}
}
