//! Blocks in which the chain acts by itself, on both sides (Rulebook 5).

use super::{agree, tries::LATER_WAITS, Duet, ROUNDS};
use crate::{
	moves::{unlock, until_something_ends, Move},
	tally::Tally,
	world::{self, Attempt, KeptKey},
};
use bullet_train_model::{ledger::Acct, Act};

/// More blocks than the chain needs to work off everything that is due.
const MANY: u32 = 200;

/// The most times that the chain may have to try what can be paid. A payment may make another one
/// possible.
const TRIES: usize = 10;

impl Duet {
	/// Lets the chain act by itself in the next blocks, this many at most, until it does nothing
	/// more. The model makes the same acts in its name. Then nothing may be due any more. Returns
	/// whether the chain did something.
	pub(super) fn fly(&mut self, blocks: u32, tally: &mut Tally) -> Result<bool, String> {
		let mut did_something = false;
		for _ in 0..blocks {
			// After the last block of all there is none for which anything could be planned.
			if self.model.now >= u32::MAX - 1 {
				break;
			}
			self.model.now += 1;
			let (now, names) = (self.model.now, &self.names);
			let attempts = self.chain.execute_with(|| world::fly(now, names))?;
			if attempts.is_empty() {
				self.owes_nothing()?;
				break;
			}
			for attempt in &attempts {
				did_something |= self.follow(attempt, tally)?;
			}
			self.compare()?;
		}
		Ok(did_something)
	}

	/// Makes an act of the chain on the model, too. It must be due. Returns whether it succeeded.
	fn follow(&mut self, attempt: &Attempt, tally: &mut Tally) -> Result<bool, String> {
		let Attempt { act, outcome } = attempt;
		let told = format!("{:>6}  the chain: {act:?} {outcome:?}", self.model.now);
		self.story.push(told);
		let kept = KeptKey::of(act);
		let is_due = match kept {
			Some(key) => self.tries.due(self.model.now).any(|due| due == key),
			None => self.model.owed().contains(act),
		};
		if !is_due {
			return Err("the chain did this by itself, and it wasn't due".into());
		}
		let before = self.model.clone();
		let verdict = self.model.play(Acct::Chain, act);
		let done = agree(outcome.clone(), verdict)?;
		tally.fly(&before, attempt);
		if done {
			self.succeeded(&before, Acct::Chain, act, tally)?;
		} else if let Some(key) = kept {
			self.tries.fail(key, &self.model);
		}
		Ok(done)
	}

	/// Checks that the chain owes nothing, after a block in which it did nothing more.
	fn owes_nothing(&self) -> Result<(), String> {
		let mut owed = self.model.owed();
		if self.longest_day > self.model.terms.day {
			// The day after the grace was planned as long as days were then.
			owed.retain(|act| match act {
				Act::ReleaseYield { dpo, .. } => self.model.dpos[dpo].stage.is_over(),
				_ => true,
			});
		}
		let kept = self.tries.due(self.model.now).collect::<Vec<_>>();
		if owed.is_empty() && kept.is_empty() {
			return Ok(());
		}
		Err(format!("the chain owes {owed:?} and {kept:?}"))
	}

	/// Lets time pass, and lets the chain act, without any call of the suite. Every ride and every
	/// DPO must come home, and whatever is kept for accounts that can be paid (Rulebook 5.1, 5.5).
	pub(super) fn fly_home(&mut self, tally: &mut Tally) -> Result<(), String> {
		for _ in 0..ROUNDS {
			for step in unlock(&self.model) {
				self.make(step, tally)?;
			}
			if self.model.rides.is_empty() && self.model.dpos.is_empty() {
				return self.fly_until_paid(tally);
			}
			// A flight begins with the next block.
			let blocks = until_something_ends(&self.model) - 1;
			self.make(Move::Wait(blocks), tally)?;
			self.make(Move::Fly(MANY), tally)?;
		}
		Err(format!("not brought home by the chain: {:#?}", self.left()))
	}

	/// Lets the chain try again and again to pay what is kept, until nobody is left that can be
	/// paid.
	fn fly_until_paid(&mut self, tally: &mut Tally) -> Result<(), String> {
		for _ in 0..TRIES {
			if self.payable().is_empty() {
				return Ok(());
			}
			self.make(Move::Wait(LATER_WAITS * self.longest_day), tally)?;
			self.make(Move::Fly(MANY), tally)?;
		}
		Err(format!("not paid by the chain: {:?}", self.payable()))
	}

	/// The claims of what is kept that would succeed now.
	fn payable(&self) -> Vec<Act> {
		let rides = self.model.kept.keys();
		let rides = rides.map(|ride| Act::ClaimRide { ride: *ride });
		let parts = self.model.parts.keys();
		let parts = parts.map(|&(dpo, who)| Act::ClaimDpo { dpo, who });
		let is_payable = |act: &Act| self.model.would(Acct::Chain, act).is_ok();
		rides.chain(parts).filter(is_payable).collect()
	}
}
