//! The suite's books: all records and all money, and what is read off them.

use crate::{
	ledger::{Acct, Hold, Ledger, Token, BOLT},
	records::{Class, Dpo, Estate, Kept, Ride, RideKey, Train},
	terms::Terms,
	verdict::Wrong,
};
use std::collections::BTreeMap;

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
	/// What is kept for users.
	pub kept: BTreeMap<RideKey, Kept>,
	/// DPOs not closed.
	pub dpos: BTreeMap<u32, Dpo>,
	/// What DPOs keep for others.
	pub parts: BTreeMap<(u32, Acct), u128>,
	/// What closed DPOs left.
	pub estates: BTreeMap<u32, Estate>,
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

	/// A class's train with its token and owner.
	pub fn train_of(&self, class: u32) -> (u32, Token, Acct) {
		let train = self.classes[&class].train;
		let record = &self.trains[&train];
		(train, record.token, record.owner)
	}

	/// How many rides of a class aren't settled.
	pub fn rides_of(&self, class: u32) -> u32 {
		self.rides.keys().filter(|key| key.class == class).count() as u32
	}

	/// The fares of a train's rides.
	pub fn aboard(&self, train: u32) -> u128 {
		let of_train = |key: &&RideKey| self.classes[&key.class].train == train;
		self.rides
			.keys()
			.filter(of_train)
			.map(|key| self.classes[&key.class].offer.fare)
			.sum()
	}

	/// For how many cabins of a class something is kept.
	pub fn kept_in(&self, class: u32) -> u32 {
		self.kept.keys().filter(|key| key.class == class).count() as u32
	}

	/// For how many cabins the owner has to have paid a deposit (Rulebook 1.2).
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

	/// How many classes of a train are on sale or have an open ride.
	pub fn in_service(&self, train: u32) -> u32 {
		let of_train = self
			.classes
			.iter()
			.filter(|(_, class)| class.train == train);
		of_train
			.filter(|(id, class)| !class.retired || self.rides_of(**id) > 0)
			.count() as u32
	}

	/// How many classes of a train aren't gone.
	pub fn classes_of(&self, train: u32) -> u32 {
		self.classes
			.values()
			.filter(|class| class.train == train)
			.count() as u32
	}

	/// Whether a train's turnover has room for a class's fare.
	pub(super) fn has_turnover_left(&self, class: u32) -> bool {
		let record = &self.classes[&class];
		self.trains[&record.train]
			.collected
			.checked_add(record.offer.fare)
			.is_some()
	}

	/// A DPO that isn't closed.
	pub(super) fn dpo(&self, dpo: u32) -> Result<&Dpo, Wrong> {
		self.dpos
			.get(&dpo)
			.ok_or_else(|| Wrong::from(["Dpo::NoSuchDpo"]))
	}

	/// A DPO that a call has found before.
	pub(super) fn dpo_mut(&mut self, dpo: u32) -> &mut Dpo {
		self.dpos.get_mut(&dpo).expect("found before; qed")
	}

	/// What is in one of a DPO's accounts.
	pub(super) fn kind(&self, dpo: u32, kind: Hold) -> u128 {
		self.ledger
			.held(self.dpos[&dpo].token, Acct::Dpo(dpo), kind)
	}

	/// For how many accounts a DPO keeps something.
	pub fn kept_by(&self, dpo: u32) -> usize {
		self.parts.keys().filter(|(of, _)| *of == dpo).count()
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

	/// Pays out of a hold, or moves it to another hold of the same account. Says whether it was
	/// paid.
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

	/// Yield has arrived in a DPO: from the first on, the manager's time to release it runs.
	pub(super) fn yield_arrived(&mut self, dpo: u32) {
		let now = self.now;
		self.dpo_mut(dpo).waiting_since.get_or_insert(now);
	}

	/// Yields and milestone shares of a DPO go to its Yield Account (Rulebook 2.4).
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
