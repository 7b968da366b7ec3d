//! Questions that people ask before they act: in which state is a DPO, and what may they do with it
//! (Rulebook 3.1, 3.4, 3.5, 3.13, 3.14)?

use crate::{
	acts::Act,
	books::Model,
	commit::Price,
	ledger::{Acct, Hold},
	records::{Commitment, Dpo, MemberId, Stage, SEATS},
	verdict::Verdict,
};

/// The state of a DPO (Rulebook 3.4).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
	/// It sells seats.
	Created,
	/// All its seats are sold, and it has no target yet.
	Active,
	/// It holds seats of a DPO that has no cabin yet.
	Chained,
	/// Its own cabin, or that of the DPO at the head of its chain, is under way.
	Running,
	/// The fare has come back to it.
	Completed,
	/// It wasn't filled by its expiry.
	Failed,
	/// It took no target in time, or was refunded too late to take another.
	Terminated,
}

/// The terms on which an account may commit a DPO.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Committable {
	/// Whether the Default Target is available, so that the DPO must take it.
	pub default_only: bool,
	/// The part of the cost that the account pays the manager for committing early, in millionths.
	pub costs: u32,
	/// Whether the commit cuts the management fee for good.
	pub cuts_fee: bool,
}

/// A vote that an account may give.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ballot {
	/// The DPO.
	pub dpo: u32,
	/// The account of the member that has made the proposal.
	pub maker: Acct,
	/// The DPO Member for which the account votes. `None` if it votes for itself.
	pub acts_for: Option<u32>,
	/// How many seats vote.
	pub seats: u8,
	/// How many of them are in favour already.
	pub voted: u8,
	/// How many seats the proposal lacks to take effect.
	pub missing: u8,
}

impl Model {
	/// Returns what a call would do, without changing the books.
	pub fn would(&self, caller: Acct, act: &Act) -> Verdict {
		self.clone().play(caller, act)
	}

	/// Returns the state of a DPO.
	pub fn state(&self, dpo: u32) -> State {
		match self.dpos[&dpo].stage {
			Stage::Created => State::Created,
			Stage::Active(_) => State::Active,
			Stage::Completed => State::Completed,
			Stage::Failed => State::Failed,
			Stage::Terminated => State::Terminated,
			Stage::Committed => match self.parent(dpo).map(|parent| self.state(parent)) {
				// If the parent is completed, the fare is still on its way to this DPO.
				None | Some(State::Running | State::Completed) => State::Running,
				Some(_) => State::Chained,
			},
		}
	}

	/// Returns the DPO whose seats a committed DPO holds.
	pub fn parent(&self, dpo: u32) -> Option<u32> {
		match self.dpos[&dpo] {
			Dpo {
				stage: Stage::Committed,
				taken: Some(Commitment::Seats(parent, _)),
				..
			} => Some(parent),
			_ => None,
		}
	}

	/// Returns the most seats that an account may still buy.
	pub fn purchasable(&self, dpo: u32, who: Acct) -> u8 {
		let record = &self.dpos[&dpo];
		if !self.is_selling(record) || matches!(who, Acct::Dpo(_)) {
			return 0;
		}
		let cap = record.cap_of(who);
		let held = record.seats_of(MemberId::User(who));
		let can = |seats: &u8| Self::seats_wrong(record, cap, held, *seats).is_empty();
		(1..=SEATS).rev().find(can).unwrap_or(0)
	}

	/// Returns the terms on which an account may commit a DPO. Returns `None` if the DPO isn't
	/// ACTIVE or has reached its boarding deadline, if the account may not commit it, or if its
	/// Deposit Account is empty.
	pub fn commitment(&self, dpo: u32, who: Acct) -> Option<Committable> {
		let record = &self.dpos[&dpo];
		let Stage::Active(ends) = record.stage else {
			return None;
		};
		if self.now >= record.boarding_deadline {
			return None;
		}
		let (costs, cuts_fee) = match self.right(record, ends, who).ok()? {
			Price::Nothing => (0, false),
			Price::Cut => (0, true),
			Price::Early(part) => (part, false),
		};
		let deposit = self
			.ledger
			.held(record.token, Acct::Dpo(dpo), Hold::Deposit);
		let default = self.available(record.target, dpo);
		(deposit > 0).then(|| Committable {
			default_only: default.is_ok_and(|it| it.cost <= deposit),
			costs,
			cuts_fee,
		})
	}

	/// Returns for whom an account may make a proposal now: for itself (`None`) or for a DPO
	/// Member. It may still be unable to afford the deposit.
	pub fn may_propose_for(&self, dpo: u32, who: Acct) -> Vec<Option<u32>> {
		let record = &self.dpos[&dpo];
		if record.undecided().is_some() {
			return Vec::new();
		}
		let members = record.members.iter();
		let acted_for = members.filter_map(|member| member.who.dpo().map(Some));
		let all = std::iter::once(None).chain(acted_for);
		let has_room = |maker: Acct| {
			let is_there = self.proposals.contains_key(&(dpo, maker));
			!is_there || self.is_proposal_lapsed(dpo, maker)
		};
		all.filter(|acts_for| {
			let maker = record.maker(who, *acts_for);
			maker.is_ok_and(|(maker, _)| has_room(maker))
		})
		.collect()
	}

	/// Returns all votes that an account may give.
	pub fn ballots(&self, who: Acct) -> Vec<Ballot> {
		let mut ballots = Vec::new();
		for (&(dpo, maker), open) in &self.proposals {
			if self.is_proposal_lapsed(dpo, maker) {
				continue;
			}
			let members = self.dpos[&dpo].members.iter();
			for member in members.filter(|member| member.who.actor() == who) {
				let voted = open.votes.get(&member.who.account());
				ballots.push(Ballot {
					dpo,
					maker,
					acts_for: member.who.dpo(),
					seats: member.seats,
					voted: voted.copied().unwrap_or(0),
					missing: self.missing(dpo, maker),
				});
			}
		}
		ballots
	}

	/// Returns the most seats that an account may offer. It may still be unable to afford the
	/// deposit.
	pub fn offerable(&self, dpo: u32, who: Acct) -> u8 {
		let record = &self.dpos[&dpo];
		if record.stage.is_over() || who == record.founder || who == record.manager {
			return 0;
		}
		record.seats_of(MemberId::User(who))
	}

	/// Returns the most seats that an account may take of those that a seller offers. It may still
	/// be unable to afford them.
	pub fn takeable_from(&self, dpo: u32, who: Acct, seller: Acct) -> u8 {
		let record = &self.dpos[&dpo];
		let Some(offer) = self.seat_offers.get(&(dpo, seller)) else {
			return 0;
		};
		let is_open = self.is_market_open(dpo) && !self.is_offer_lapsed(dpo, seller);
		let may = who != record.founder && who != seller && !matches!(who, Acct::Dpo(_));
		if !is_open || !may {
			return 0;
		}
		let held = u32::from(record.seats_of(MemberId::User(who)));
		let room = record.cap_of(who).saturating_sub(held);
		u32::from(offer.seats).min(room) as u8
	}
}
