//! Questions that people ask before they act: in which state is a DPO, and what may they do with it
//! (Rulebook 3.1, 3.4, 3.5)?

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
		let cap = record.rules.caps[usize::from(who == record.manager)];
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
		let default = self.available(record.target, dpo, record.manager);
		(deposit > 0).then(|| Committable {
			default_only: default.is_ok_and(|it| it.cost <= deposit),
			costs,
			cuts_fee,
		})
	}
}
