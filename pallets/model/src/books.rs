//! The suite's books: all records and all money, and figures calculated from them.

use crate::{
	ledger::{Acct, Hold, Ledger, Token, BOLT},
	records::{
		Class, Dpo, Estate, FeeFund, Kept, OpenProposal, Ride, RideKey, SeatOffer, Train, SEATS,
	},
	terms::Terms,
	verdict::Wrong,
};
use std::collections::BTreeMap;

/// The whole suite: its records, its money, and the current block.
#[derive(Clone, Debug)]
pub struct Model {
	/// The number of the current block.
	pub now: u32,
	/// The terms that governance may change.
	pub terms: Terms,
	/// All balances and holds.
	pub ledger: Ledger,
	/// The ids of the next train, class and DPO.
	pub next: [u32; 3],
	/// The trains, by id.
	pub trains: BTreeMap<u32, Train>,
	/// The classes, by id.
	pub classes: BTreeMap<u32, Class>,
	/// The rides that aren't settled.
	pub rides: BTreeMap<RideKey, Ride>,
	/// The amounts kept for users (Rulebook 1.9).
	pub kept: BTreeMap<RideKey, Kept>,
	/// The DPOs that aren't closed, by id.
	pub dpos: BTreeMap<u32, Dpo>,
	/// The amounts that DPOs keep for others (Rulebook 3.12), by DPO and account.
	pub parts: BTreeMap<(u32, Acct), u128>,
	/// The estates of closed DPOs.
	pub estates: BTreeMap<u32, Estate>,
	/// The proposals that aren't decided, by DPO and the account of the member that made them. They
	/// may outlive the DPO.
	pub proposals: BTreeMap<(u32, Acct), OpenProposal>,
	/// The offers of seats, by DPO and seller. They may outlive the DPO.
	pub seat_offers: BTreeMap<(u32, Acct), SeatOffer>,
	/// The fee funds, by train.
	pub funds: BTreeMap<u32, FeeFund>,
}

impl Model {
	/// Returns a suite without records, on this ledger.
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
			proposals: BTreeMap::new(),
			seat_offers: BTreeMap::new(),
			funds: BTreeMap::new(),
		}
	}

	/// Returns the train of a class, with its token and owner.
	pub fn train_of(&self, class: u32) -> (u32, Token, Acct) {
		let train = self.classes[&class].train;
		let record = &self.trains[&train];
		(train, record.token, record.owner)
	}

	/// Returns how many rides of a class aren't settled.
	pub fn rides_of(&self, class: u32) -> u32 {
		self.rides.keys().filter(|key| key.class == class).count() as u32
	}

	/// Returns the sum of the fares of a train's open rides.
	pub fn aboard(&self, train: u32) -> u128 {
		let of_train = |key: &&RideKey| self.classes[&key.class].train == train;
		self.rides
			.keys()
			.filter(of_train)
			.map(|key| self.classes[&key.class].offer.fare)
			.sum()
	}

	/// Returns from how many cabins of a class something is kept.
	pub fn kept_in(&self, class: u32) -> u32 {
		self.kept.keys().filter(|key| key.class == class).count() as u32
	}

	/// Returns how many cabins the deposit of a class must cover (Rulebook 1.2).
	pub fn covered(&self, class: u32) -> u64 {
		let record = &self.classes[&class];
		let unsold = if record.retired {
			0
		} else {
			record.cabins - record.sold
		};
		[unsold, self.rides_of(class), self.kept_in(class)]
			.map(u64::from)
			.iter()
			.sum()
	}

	/// Returns how many classes of a train aren't retired or have an open ride.
	pub fn in_service(&self, train: u32) -> u32 {
		let of_train = self
			.classes
			.iter()
			.filter(|(_, class)| class.train == train);
		of_train
			.filter(|(id, class)| !class.retired || self.rides_of(**id) > 0)
			.count() as u32
	}

	/// Returns how many classes of a train still have a record.
	pub fn classes_of(&self, train: u32) -> u32 {
		self.classes
			.values()
			.filter(|class| class.train == train)
			.count() as u32
	}

	/// Whether the turnover of a class's train still fits 128 bits with one more fare. A class that
	/// is gone adds nothing.
	pub(super) fn has_turnover_left(&self, class: u32) -> bool {
		self.classes.get(&class).is_none_or(|record| {
			self.trains[&record.train]
				.collected
				.checked_add(record.offer.fare)
				.is_some()
		})
	}

	/// Returns a DPO, unless it doesn't exist or is closed.
	pub(super) fn dpo(&self, dpo: u32) -> Result<&Dpo, Wrong> {
		self.dpos
			.get(&dpo)
			.ok_or_else(|| Wrong::from(["Dpo::NoSuchDpo"]))
	}

	/// Returns a DPO that the call has looked up before.
	pub(super) fn dpo_mut(&mut self, dpo: u32) -> &mut Dpo {
		self.dpos.get_mut(&dpo).expect("found before; qed")
	}

	/// Returns the balance of one of a DPO's accounts.
	pub(super) fn kind(&self, dpo: u32, kind: Hold) -> u128 {
		self.ledger
			.held(self.dpos[&dpo].token, Acct::Dpo(dpo), kind)
	}

	/// Returns for how many accounts a DPO keeps something.
	pub fn kept_by(&self, dpo: u32) -> usize {
		self.parts.keys().filter(|(of, _)| *of == dpo).count()
	}

	/// Returns how much of a token an account can still put on hold after it has paid a deposit in
	/// BOLT.
	pub(crate) fn lockable_after(&self, token: Token, who: Acct, deposit: u128) -> u128 {
		let all = self.ledger.lockable(token, who);
		if token == BOLT {
			all.saturating_sub(deposit)
		} else {
			all
		}
	}

	/// Pays an amount out of a hold. If that isn't possible, moves the amount to another hold.
	/// Returns whether it was paid.
	pub(crate) fn pay_or_shift(
		&mut self,
		token: Token,
		from: (Acct, Hold),
		to: Acct,
		kept: (Acct, Hold),
		amount: u128,
	) -> bool {
		let paid = self.ledger.pay(token, from, to, amount);
		if !paid {
			self.ledger.shift(token, from, kept, amount);
		}
		paid
	}

	/// Records that yield has arrived in a DPO. The manager's time to release it starts when a
	/// release would pay for the first time since the last one (Rulebook 3.9).
	pub(super) fn yield_arrived(&mut self, dpo: u32) {
		let for_seats = self.kind(dpo, Hold::Yield) - self.whole_fee(dpo);
		let grace = self.dpos[&dpo].rules.yield_grace;
		let late_from = self.terms.over_from(self.now, grace);
		if for_seats >= u128::from(SEATS) {
			self.dpo_mut(dpo).yield_late_from.get_or_insert(late_from);
		}
	}

	/// Moves a yield or a milestone share to the Yield Account of a DPO (Rulebook 3.3).
	pub(super) fn pay_yield_to_dpo(
		&mut self,
		token: Token,
		from: (Acct, Hold),
		dpo: u32,
		amount: u128,
	) {
		self.ledger
			.shift(token, from, (Acct::Dpo(dpo), Hold::Yield), amount);
		if amount > 0 {
			self.yield_arrived(dpo);
		}
	}
}
