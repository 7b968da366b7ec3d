//! What the chain owes: what is due by itself at this block (Rulebook 5.1).

use crate::{
	acts::{Act, Most},
	books::Model,
	ledger::Acct,
	records::{Dpo, RideKey, Stage},
};

/// The hours of a day.
const HOURS: u32 = 24;

impl Model {
	/// Returns the acts that the chain owes at this block for rides and DPOs. Each of them is
	/// possible now, but one may make another impossible. What is kept isn't among them: it has
	/// days of its own.
	pub fn owed(&self) -> Vec<Act> {
		let is_due = |key: &&RideKey| self.now >= self.settled_by_itself_from(key);
		let rides = self.rides.keys().filter(is_due);
		let settled = rides.map(|ride| Act::SettleRide { ride: *ride });
		let of_dpos = self.dpos.keys().flat_map(|dpo| self.owed_to(*dpo));
		settled.chain(of_dpos).collect()
	}

	/// Returns the block from which the chain settles a ride: when it ends, or an hour later if it
	/// may be hunted then.
	pub fn settled_by_itself_from(&self, key: &RideKey) -> u32 {
		let (ride, offer) = (&self.rides[key], self.classes[&key.class].offer);
		let ends = ride.boarded + offer.duration;
		// At its end the whole yield has accrued.
		let is_due = offer.yield_total > ride.withdrawn;
		let is_huntable = ride.last_paid <= ends
			&& self
				.terms
				.passed(ride.last_paid, ends, self.terms.hunt_days);
		let hour = self.terms.day.div_ceil(HOURS);
		ends.saturating_add(if is_due && is_huntable { hour } else { 0 })
	}

	/// Returns the acts that the chain owes to a DPO, in the order of the rulebook's table.
	pub fn owed_to(&self, dpo: u32) -> Vec<Act> {
		let (record, most) = (&self.dpos[&dpo], Most::ANY);
		let (withdraw, changed) = self.withdraw_payout(dpo);
		let expires = record.stage == Stage::Created && self.now >= record.expiry;
		let ends = matches!(
			record.stage,
			Stage::Active(ends) if self.now >= ends.anyone_terminates_from
		);
		let closes = self.judge_closing(Acct::Chain, dpo).verdict().is_ok();
		[
			(expires, Act::ReportFailed { dpo }),
			(ends, Act::Terminate { dpo }),
			(
				withdraw.pays() || !changed.is_empty(),
				Act::ReleaseWithdraw { dpo, most },
			),
			(
				self.bonus_payout(dpo).pays(),
				Act::ReleaseBonus { dpo, most },
			),
			(self.is_yield_owed(dpo), Act::ReleaseYield { dpo, most }),
			(closes, Act::CloseDpo { dpo, members: 100 }),
		]
		.into_iter()
		.filter_map(|(is_owed, act)| is_owed.then_some(act))
		.collect()
	}

	/// Whether the chain owes a release of the yield: the DPO is over, or the grace to release it
	/// and one more day have passed since the first block at which a release would have paid.
	fn is_yield_owed(&self, dpo: u32) -> bool {
		let Dpo {
			stage,
			yield_late_from,
			..
		} = &self.dpos[&dpo];
		let is_day_over = yield_late_from.is_some_and(|late_from| {
			// A release is late from the first block after the grace.
			self.now >= (late_from - 1).saturating_add(self.terms.day)
		});
		let pays = self.yield_payout(dpo, Acct::Chain).is_ok();
		pays && (stage.is_over() || is_day_over)
	}
}
