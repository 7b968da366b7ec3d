//! What people ask before they act: how far a DPO has come, and what they may do with it (Rulebook
//! 3.1, 3.4, 3.5).

use crate::{
	acts::Act,
	books::Model,
	commit::Price,
	ledger::{Acct, Hold},
	records::{Commitment, Dpo, MemberId, Stage, SEATS},
	verdict::Verdict,
};

/// A DPO's state (Rulebook 3.4).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
	/// Selling seats.
	Created,
	/// Filled, without a target.
	Active,
	/// Holds seats of a DPO that has no cabin yet.
	Chained,
	/// Its own cabin, or that at the head of its chain, is under way.
	Running,
	/// Has its fare back.
	Completed,
	/// Wasn't filled.
	Failed,
	/// Took no target in time.
	Terminated,
}

/// On which terms an account may commit a DPO.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Committable {
	/// Whether the Default Target is there, and so must be taken.
	pub default_only: bool,
	/// Which part of the cost the account pays for it, in millionths.
	pub costs: u32,
	/// Whether the fee is cut for good.
	pub cuts_fee: bool,
}

impl Model {
	/// Whether a call would succeed.
	pub fn would(&self, caller: Acct, act: &Act) -> Verdict {
		self.clone().play(caller, act)
	}

	/// A DPO's state.
	pub fn state(&self, dpo: u32) -> State {
		match self.dpos[&dpo].stage {
			Stage::Created => State::Created,
			Stage::Active(_) => State::Active,
			Stage::Completed => State::Completed,
			Stage::Failed => State::Failed,
			Stage::Terminated => State::Terminated,
			Stage::Committed => match self.parent(dpo).map(|parent| self.state(parent)) {
				// Where the head's ride has ended, the fare is on its way down.
				None | Some(State::Running | State::Completed) => State::Running,
				Some(_) => State::Chained,
			},
		}
	}

	/// The DPO whose seats a DPO holds.
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

	/// How many seats an account may still buy.
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

	/// On which terms an account may commit a DPO that has something to spend.
	pub fn commitment(&self, dpo: u32, who: Acct) -> Option<Committable> {
		let record = &self.dpos[&dpo];
		let Stage::Active(since) = record.stage else {
			return None;
		};
		let (costs, cuts_fee) = match self.right(record, since, who).ok()? {
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
