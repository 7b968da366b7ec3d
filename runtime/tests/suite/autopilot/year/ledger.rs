//! What is due in the year, and how late it was done.
//!
//! The blocks at which rides are settled and DPOs end follow from the rules, and are noted when the
//! rides and the periods begin. Releases and closings are due as soon as an outsider can make their
//! call, as the view of a DPO tells.

use super::super::*;
use bullet_train_primitives::{CabinNumber, ClassId, DpoId, Passenger};
use bullet_train_runtime::Dpo;
use pallet_dpo::Action;
use std::collections::{BTreeMap, BTreeSet};

/// The days after which anyone may terminate a DPO that is full: twice the period of V1.
const TERMINATION: u32 = 30;

/// The kinds of what table 5.1 names.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
	Ride,
	Refund,
	Release,
	Closing,
}

/// The calls that anyone can make for a DPO.
const WITHDRAW: &str = "release_withdraw";
const BONUS: &str = "release_bonus";
const YIELD: &str = "release_yield";
const CLOSE: &str = "close";

/// What is due, and how late it was done.
pub struct Ledger {
	pub day: BlockNumber,
	/// The block at which a ride is settled by the rules.
	pub rides: BTreeMap<(ClassId, CabinNumber), BlockNumber>,
	/// The block at which a DPO is reported FAILED or terminated by the rules.
	pub ends: BTreeMap<DpoId, BlockNumber>,
	pub deadlines: BTreeMap<DpoId, BlockNumber>,
	/// The block since which an outsider can make a call for a DPO.
	pub open: BTreeMap<(DpoId, &'static str), BlockNumber>,
	/// The DPO that has seats of another one.
	pub below: BTreeMap<DpoId, DpoId>,
	pub late: BTreeMap<Kind, Vec<BlockNumber>>,
}

impl Ledger {
	/// A ledger with this many blocks a day.
	pub fn new(day: BlockNumber) -> Self {
		Self {
			day,
			rides: BTreeMap::new(),
			ends: BTreeMap::new(),
			deadlines: BTreeMap::new(),
			open: BTreeMap::new(),
			below: BTreeMap::new(),
			late: BTreeMap::new(),
		}
	}

	/// Notes how late something was.
	fn done(&mut self, kind: Kind, due: Option<BlockNumber>, now: BlockNumber) {
		let due = due.unwrap_or_else(|| panic!("a {kind:?} wasn't due in block {now}"));
		let late = now.checked_sub(due);
		let late = late.unwrap_or_else(|| panic!("a {kind:?} came before block {due}"));
		self.late.entry(kind).or_default().push(late);
	}

	/// Notes the block at which a DPO is terminated that has become ACTIVE now, unless its deadline
	/// isn't noted yet.
	pub fn activated(&mut self, dpo: DpoId, now: BlockNumber) {
		let over = now + TERMINATION * self.day + 1;
		if let Some(deadline) = self.deadlines.get(&dpo) {
			self.ends.insert(dpo, over.min(*deadline));
		}
	}

	/// Notes a release or a closing. If it couldn't be made before this block, it isn't late.
	fn called(&mut self, dpo: DpoId, action: &'static str, kind: Kind, now: BlockNumber) {
		let since = self.open.remove(&(dpo, action)).unwrap_or(now);
		self.done(kind, Some(since), now);
	}

	/// Takes note of the last block.
	pub fn note(&mut self, now: BlockNumber) {
		use pallet_dpo::Event as D;
		use pallet_travel_cabin::Event as C;
		let mut touched = BTreeSet::new();
		for event in events() {
			match event {
				RuntimeEvent::TravelCabin(C::RideSettled {
					class,
					cabin,
					passenger,
					..
				}) => {
					let due = self.rides.remove(&(class, cabin));
					self.done(Kind::Ride, due, now);
					if let Passenger::Dpo(dpo) = passenger {
						touched.insert(dpo);
					}
				}
				RuntimeEvent::Dpo(D::Filled { dpo } | D::Reactivated { dpo, .. }) => {
					self.activated(dpo, now);
					touched.insert(dpo);
				}
				RuntimeEvent::Dpo(D::Committed { dpo, .. }) => {
					self.ends.remove(&dpo);
					touched.insert(dpo);
				}
				RuntimeEvent::Dpo(D::RefundedTooLate { dpo, .. }) => {
					touched.insert(dpo);
				}
				RuntimeEvent::Dpo(D::Failed { dpo, .. } | D::Terminated { dpo, .. }) => {
					let due = self.ends.remove(&dpo);
					self.done(Kind::Refund, due, now);
					touched.insert(dpo);
				}
				RuntimeEvent::Dpo(D::PassedOn { to, .. }) => {
					touched.insert(to);
				}
				RuntimeEvent::Dpo(D::WithdrawReleased { dpo, .. }) => {
					self.called(dpo, WITHDRAW, Kind::Release, now);
					touched.insert(dpo);
				}
				RuntimeEvent::Dpo(D::BonusReleased { dpo, .. }) => {
					self.called(dpo, BONUS, Kind::Release, now);
					touched.insert(dpo);
				}
				RuntimeEvent::Dpo(D::YieldReleased { dpo, .. }) => {
					self.called(dpo, YIELD, Kind::Release, now);
					touched.insert(dpo);
				}
				RuntimeEvent::Dpo(D::Closed { dpo, .. }) => {
					self.called(dpo, CLOSE, Kind::Closing, now);
					touched.insert(dpo);
					touched.extend(self.below.get(&dpo));
				}
				RuntimeEvent::Autopilot(pallet_autopilot::Event::JobFailed {
					job, error, ..
				}) => panic!("{job:?} failed in block {now}: {error:?}"),
				_ => {}
			}
		}
		for dpo in touched {
			self.compare(dpo, now);
		}
	}

	/// Notes since when an outsider can make a call for a DPO.
	fn compare(&mut self, dpo: DpoId, now: BlockNumber) {
		let actions = Dpo::actions(dpo, account(MALLORY));
		for (name, action) in [
			(WITHDRAW, Action::ReleaseWithdraw),
			(BONUS, Action::ReleaseBonus),
			(YIELD, Action::ReleaseYield),
			(CLOSE, Action::Close),
		] {
			if actions.contains(&action) {
				self.open.entry((dpo, name)).or_insert(now);
			} else {
				self.open.remove(&(dpo, name));
			}
		}
	}

	/// How late each kind was, as a table.
	pub fn table(&mut self) -> String {
		let mut table =
			"| what | how many | blocks late, median | latest |\n|---|--:|--:|--:|\n".to_string();
		for (kind, late) in &mut self.late {
			late.sort_unstable();
			let (count, median) = (late.len(), late[late.len() / 2]);
			let latest = late[count - 1];
			let what = match kind {
				Kind::Ride => "rides settled",
				Kind::Refund => "DPOs reported as FAILED, or terminated",
				Kind::Release => "releases of a DPO's accounts",
				Kind::Closing => "DPOs closed",
			};
			table += &format!("| {what} | {} | {median} | {latest} |\n", grouped(count));
		}
		table
	}
}

/// A number with a comma after each thousand.
pub fn grouped(number: usize) -> String {
	let digits = number.to_string();
	let groups = digits.as_bytes().rchunks(3).rev();
	let groups: Vec<_> = groups.map(String::from_utf8_lossy).collect();
	groups.join(",")
}
