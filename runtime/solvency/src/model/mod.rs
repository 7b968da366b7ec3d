//! The suite as the rulebook has it, written from the rulebook: its own arithmetic, its own books, no line
//! of the pallets.
//!
//! [`Model::play`] says what a call must do. A call that breaks rules changes nothing, and the model names
//! every rule that it breaks by the error which that deserves; the runtime has to fail with one of
//! them. A call that breaks none has to succeed, and the model books what the rules say. Which of several
//! broken rules is named first is left to the runtime.

pub mod acts;
pub mod exact;
pub mod ledger;
pub mod terms;

mod asked;
mod bonus;
mod cabins;
mod closing;
mod commit;
mod dpos;
mod joining;
mod releases;
mod rides;
mod trains;
mod unclaimed;

pub use acts::{Act, Most, Name, RuleSet, Target};
pub use asked::{Committable, State};
pub use cabins::{Class, Offer, Passenger, Ride, RideKey};
pub use dpos::{Commitment, Dpo, Estate, Member, MemberId, Stage};
pub use releases::Split;
pub use trains::Train;

use ledger::{Acct, Hold, Ledger, Token, BOLT};
use std::collections::{BTreeMap, BTreeSet};
use terms::Terms;

/// The errors that a call deserves.
pub type Wrong = BTreeSet<&'static str>;

/// What a call must do: nothing but fail with one of these errors, or succeed.
pub type Verdict = Result<(), Wrong>;

/// Storage deposits in base units of BOLT, as the documents have them.
pub mod deposits {
	/// A thousandth of a BOLT.
	const MILLI: u128 = 10_000_000;
	/// A train with so many milestones.
	pub fn train(milestones: usize) -> u128 {
		(292 + 32 * milestones as u128) * MILLI
	}
	/// A class.
	pub const CLASS: u128 = 267 * MILLI;
	/// A user's ride, or what is kept for a hunter.
	pub const RIDE: u128 = 231 * MILLI;
	/// A DPO.
	pub const DPO: u128 = 28_469 * MILLI;
	/// A closed DPO that keeps something for so many accounts.
	pub fn estate(kept: usize) -> u128 {
		(157 + 52 * kept as u128) * MILLI
	}
}

/// What is kept for a user (Rulebook 1.9).
#[derive(Clone, Debug)]
pub struct Kept {
	/// In which token.
	pub token: Token,
	/// Who holds the rewards.
	pub owner: Acct,
	/// Rewards kept.
	pub rewards: u128,
	/// The fare, on the user's own account.
	pub fare: u128,
	/// Whether a deposit belongs to this record.
	pub has_deposit: bool,
}

/// The whole suite.
#[derive(Clone, Debug)]
pub struct Model {
	/// The block.
	pub now: u32,
	/// What governance may change.
	pub terms: Terms,
	/// All money.
	pub ledger: Ledger,
	/// The ids of the next train, class and DPO.
	pub next: [u32; 3],
	/// Trains.
	pub trains: BTreeMap<u32, Train>,
	/// Classes.
	pub classes: BTreeMap<u32, Class>,
	/// Rides not settled.
	pub rides: BTreeMap<RideKey, Ride>,
	/// What is kept for users, by user, class and cabin.
	pub kept: BTreeMap<(Acct, u32, u32), Kept>,
	/// DPOs not closed.
	pub dpos: BTreeMap<u32, Dpo>,
	/// What DPOs keep for others.
	pub parts: BTreeMap<(u32, Acct), u128>,
	/// What closed DPOs left.
	pub estates: BTreeMap<u32, Estate>,
}

/// Collects what is wrong with a call.
#[derive(Default)]
pub(crate) struct Judge(Wrong);

impl Judge {
	/// Notes the error if the rule is broken.
	pub fn unless(&mut self, rule: bool, error: &'static str) {
		if !rule {
			self.0.insert(error);
		}
	}

	/// Notes several errors.
	pub fn all(&mut self, errors: impl IntoIterator<Item = &'static str>) {
		self.0.extend(errors);
	}

	/// Whether nothing is wrong.
	pub fn verdict(self) -> Verdict {
		if self.0.is_empty() {
			Ok(())
		} else {
			Err(self.0)
		}
	}
}

/// One error that leaves nothing else to ask.
pub(crate) fn only<T>(error: &'static str) -> Result<T, Wrong> {
	Err(Wrong::from([error]))
}

impl Model {
	/// An empty suite over these tokens.
	pub fn new(now: u32, terms: Terms, ledger: Ledger) -> Self {
		Self {
			now,
			terms,
			ledger,
			next: [0; 3],
			trains: BTreeMap::new(),
			classes: BTreeMap::new(),
			rides: BTreeMap::new(),
			kept: BTreeMap::new(),
			dpos: BTreeMap::new(),
			parts: BTreeMap::new(),
			estates: BTreeMap::new(),
		}
	}

	/// Plays a call of the suite: books it, or says what is wrong with it and changes nothing.
	pub fn play(&mut self, caller: Acct, act: &Act) -> Verdict {
		match act.clone() {
			Act::LaunchTrain { name, token } => self.launch_train(caller, name, token),
			Act::AddMilestone {
				train,
				threshold,
				reward,
			} => self.add_milestone(caller, train, threshold, reward),
			Act::ClaimMilestones { ride } => self.claim_milestones(ride),
			Act::CloseTrain { train } => self.close_train(caller, train),
			Act::CreateClass {
				train,
				name,
				offer,
				cabins,
			} => self.create_class(caller, train, name, offer, cabins),
			Act::AddCabins { class, added } => self.add_cabins(caller, class, added),
			Act::RetireClass { class } => self.retire_class(caller, class),
			Act::Board { class } => self.board(caller, class),
			Act::WithdrawYield { ride } => self.withdraw_yield(caller, ride),
			Act::HuntTreasure { ride } => self.hunt_treasure(caller, ride),
			Act::SettleRide { ride } => self.settle_ride(caller, ride),
			Act::ClaimRide { who, class, cabin } => self.claim_ride(who, class, cabin),
			Act::CreateDpo {
				name,
				target,
				expiry,
				seats,
				referrer,
				rules,
			} => self.create_dpo(caller, name, target, expiry, seats, referrer, rules),
			Act::BuySeats {
				dpo,
				seats,
				referrer,
			} => self.buy_seats(caller, dpo, seats, referrer),
			Act::Commit {
				dpo,
				target,
				referrer,
			} => self.commit(caller, dpo, target, referrer),
			Act::ReportFailed { dpo } => self.report_failed(dpo),
			Act::Terminate { dpo } => self.terminate(caller, dpo),
			Act::ReleaseYield { dpo, most } => self.release_yield(caller, dpo, most),
			Act::ReleaseBonus { dpo, most } => self.release_bonus(dpo, most),
			Act::ReleaseWithdraw { dpo, most } => self.release_withdraw(dpo, most),
			Act::LowerFee { dpo, fee } => self.lower_fee(caller, dpo, fee),
			Act::ClaimDpo { dpo, who } => self.claim_dpo(dpo, who),
			Act::CloseDpo { dpo, members } => self.close_dpo(dpo, members),
		}
	}

	/// What an account could still put on hold after a deposit of so much BOLT.
	pub(crate) fn lockable_after(&self, token: Token, who: Acct, deposit: u128) -> u128 {
		let all = self.ledger.lockable(token, who);
		if token == BOLT {
			all.saturating_sub(deposit)
		} else {
			all
		}
	}

	/// Pays out of a hold, or moves it to another hold of the same account. Says whether it was paid.
	pub(crate) fn pay_or_shift(
		&mut self,
		token: Token,
		from: (Acct, Hold),
		to: Acct,
		kept_as: Hold,
		amount: u128,
	) -> bool {
		let paid = self.ledger.pay(token, from, to, amount);
		if !paid {
			self.ledger.shift(token, from, (from.0, kept_as), amount);
		}
		paid
	}
}
