//! Votes for proposals (Rulebook 3.13).

use crate::{
	books::Model,
	ledger::Acct,
	records::{Proposal, SEATS},
	verdict::{Judge, Verdict, Wrong},
};

/// The least number of seats in favour with which a proposal takes effect: more than half of all.
const MAJORITY: u8 = SEATS / 2 + 1;

impl Model {
	/// Returns how many seats a proposal lacks to take effect.
	pub fn missing(&self, dpo: u32, maker: Acct) -> u8 {
		MAJORITY.saturating_sub(self.proposals[&(dpo, maker)].in_favour())
	}

	/// Returns the member as which an account votes on a proposal, with its seats. Adds to the
	/// judge every rule that it breaks by voting.
	fn voter(
		&self,
		caller: Acct,
		(dpo, maker): (u32, Acct),
		acts_for: Option<u32>,
		judge: &mut Judge,
	) -> Result<Option<(Acct, u8)>, Wrong> {
		let record = self.dpo(dpo)?;
		judge.all(record.undecided());
		if !self.proposals.contains_key(&(dpo, maker)) {
			judge.all(["Dpo::NoSuchProposal"]);
		} else if self.is_proposal_lapsed(dpo, maker) {
			judge.all(["Dpo::ProposalLapsed"]);
		}
		let voter = match acts_for {
			Some(member) => record.represented(caller, member),
			None => record.user(caller).ok_or("Dpo::NoVote"),
		};
		judge.all(voter.err());
		Ok(voter
			.ok()
			.map(|member| (member.who.account(), member.seats)))
	}

	pub(super) fn vote(
		&mut self,
		caller: Acct,
		dpo: u32,
		maker: Acct,
		proposal: &Proposal,
		acts_for: Option<u32>,
	) -> Verdict {
		let mut judge = Judge::default();
		let voter = self.voter(caller, (dpo, maker), acts_for, &mut judge)?;
		let open = self.proposals.get(&(dpo, maker));
		let is_it = open.is_none_or(|open| open.proposal == *proposal);
		judge.unless(is_it, "Dpo::OtherProposal");
		judge.verdict()?;

		let (voter, seats) = voter.expect("nothing is wrong; qed");
		let mut open = self.proposals[&(dpo, maker)].clone();
		open.votes.insert(voter, seats);
		let passes = open.in_favour() >= MAJORITY;
		if passes {
			let mut judge = Judge::default();
			judge.all(self.proposal_wrong(dpo, proposal));
			if let Proposal::Commit(target) = proposal {
				let fits = self.is_countable(*target);
				judge.unless(fits, "BulletTrain::TurnoverTooLarge");
			}
			judge.verdict()?;
		}
		self.proposals.insert((dpo, maker), open);
		if passes {
			self.decide(dpo, maker);
		}
		Ok(())
	}

	pub(super) fn take_back_vote(
		&mut self,
		caller: Acct,
		dpo: u32,
		maker: Acct,
		acts_for: Option<u32>,
	) -> Verdict {
		let mut judge = Judge::default();
		let voter = self.voter(caller, (dpo, maker), acts_for, &mut judge)?;
		if let (Some((voter, _)), Some(open)) = (voter, self.proposals.get(&(dpo, maker))) {
			judge.unless(open.votes.contains_key(&voter), "Dpo::NotVoted");
		}
		judge.verdict()?;

		let (voter, _) = voter.expect("nothing is wrong; qed");
		let open = self.proposals.get_mut(&(dpo, maker));
		open.expect("nothing is wrong; qed").votes.remove(&voter);
		Ok(())
	}

	/// Takes sold seats out of the votes of the seller.
	pub(super) fn unvote(&mut self, dpo: u32, seller: Acct, seats: u8) {
		let of_dpo = |((of, _), _): &(&(u32, Acct), _)| *of == dpo;
		for (_, open) in self.proposals.iter_mut().filter(of_dpo) {
			let voted = open.votes.remove(&seller).unwrap_or(0);
			if voted > seats {
				open.votes.insert(seller, voted - seats);
			}
		}
	}
}
