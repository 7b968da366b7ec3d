//! All balances, free and on hold, and the movements that are possible.
//!
//! The model covers the rules of the token pallets that the suite depends on: minimum balances,
//! accounts that need BOLT to exist, what a token's team can freeze and block, and a supply of at
//! most 128 bits.

use std::collections::BTreeMap;

/// The number of a token. BOLT is 0, the projects' tokens are 1, 2, ….
pub type Token = u8;

/// The number of BOLT.
pub const BOLT: Token = 0;

/// An account.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Acct {
	/// An account with a key: of a person, a project, a hunter or a token's team.
	User(u8),
	/// A DPO's own account, which has no key.
	Dpo(u32),
	/// The treasury's account.
	Treasury,
	/// The account in whose name the chain acts by itself, which has no key (Rulebook 5.2).
	Chain,
}

/// The reason why money is on hold.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Hold {
	/// The rewards of a class (Rulebook 1.2).
	Reward,
	/// A passenger's fare (1.3).
	Fare,
	/// Rewards kept for a user that couldn't be paid (1.9).
	RideUnclaimed,
	/// The rewards of a train's milestones (2.2).
	Milestone,
	/// A DPO's Deposit Account (3.3).
	Deposit,
	/// A DPO's Yield Account (3.3).
	Yield,
	/// A DPO's Bonus Account (3.3).
	Bonus,
	/// A DPO's Withdraw Account (3.3).
	Withdraw,
	/// Amounts that a DPO keeps for others (3.12).
	DpoUnclaimed,
	/// The base: one unit that keeps a DPO's account alive (3.12).
	Base,
	/// The storage deposit of a train.
	TrainDeposit,
	/// The storage deposit of a class, its rides and the amounts that it keeps.
	ClassDeposit,
	/// The storage deposit of a DPO.
	DpoDeposit,
	/// The storage deposit of a proposal.
	ProposalDeposit,
	/// The storage deposit of an offer of seats.
	OfferDeposit,
	/// The fee funds of an owner's trains (6.1).
	FeeFund,
	/// The storage deposit of a fee fund.
	FundDeposit,
}

impl Hold {
	/// All reasons.
	pub const ALL: [Self; 17] = [
		Self::Reward,
		Self::Fare,
		Self::RideUnclaimed,
		Self::Milestone,
		Self::Deposit,
		Self::Yield,
		Self::Bonus,
		Self::Withdraw,
		Self::DpoUnclaimed,
		Self::Base,
		Self::TrainDeposit,
		Self::ClassDeposit,
		Self::DpoDeposit,
		Self::ProposalDeposit,
		Self::OfferDeposit,
		Self::FeeFund,
		Self::FundDeposit,
	];
}

/// The state of one account of a token, which the token's team can change.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Lock {
	/// The account can spend and receive.
	#[default]
	Liquid,
	/// The account can receive, but not spend.
	Frozen,
	/// The account can neither spend nor receive.
	Blocked,
}

/// The state of a token, which its team can change.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Status {
	/// Accounts can spend and receive.
	Live,
	/// The token is frozen. Nobody can spend or receive.
	Frozen,
	/// The token is being destroyed, for good. Nobody can spend or receive.
	Destroying,
}

/// A token, its supply and its state.
#[derive(Clone, Debug)]
pub struct Kind {
	/// The minimum that an account has free.
	pub minimum: u128,
	/// Whether it keeps an account alive that has no BOLT.
	pub suffices: bool,
	/// The total supply.
	pub supply: u128,
	/// The state of the token.
	pub status: Status,
}

/// The balance and the holds of an account in one token.
#[derive(Clone, Default, Debug)]
pub struct Holding {
	/// The amount that isn't on hold.
	pub free: u128,
	/// The amounts on hold, by reason. None of them is zero.
	pub held: BTreeMap<Hold, u128>,
	/// Whether the account can spend and receive.
	pub lock: Lock,
}

impl Holding {
	/// Returns the sum of all holds.
	pub fn on_hold(&self) -> u128 {
		self.held.values().sum()
	}
}

/// All tokens, and all balances and holds of all accounts.
#[derive(Clone, Debug)]
pub struct Ledger {
	/// The tokens. The index is the token's number.
	pub tokens: Vec<Kind>,
	/// The balances of each account. If there is no entry, there is no account of that token.
	pub holdings: BTreeMap<(Token, Acct), Holding>,
	/// The DPOs whose account is kept alive even without BOLT.
	pub kept_alive: std::collections::BTreeSet<u32>,
}

impl Ledger {
	fn kind(&self, token: Token) -> &Kind {
		&self.tokens[usize::from(token)]
	}

	/// Returns what an account has of a token, or `None` if there is no account of that token.
	pub fn of(&self, token: Token, who: Acct) -> Option<&Holding> {
		self.holdings.get(&(token, who))
	}

	/// Returns the amount that an account has free.
	fn free(&self, token: Token, who: Acct) -> u128 {
		self.of(token, who).map_or(0, |holding| holding.free)
	}

	/// Returns how much an account has on hold under a reason.
	pub fn held(&self, token: Token, who: Acct, reason: Hold) -> u128 {
		self.of(token, who)
			.and_then(|holding| holding.held.get(&reason))
			.copied()
			.unwrap_or(0)
	}

	/// Whether the account exists: it has BOLT, or its DPO keeps it alive.
	pub fn is_alive(&self, who: Acct) -> bool {
		let kept = matches!(who, Acct::Dpo(dpo) if self.kept_alive.contains(&dpo));
		kept || self.free(BOLT, who) > 0
	}

	/// Whether the account has a project's token that only a live account can have.
	pub fn is_needed(&self, who: Acct) -> bool {
		let needs = |(token, kind): (usize, &Kind)| {
			!kind.suffices && self.of(token as Token, who).is_some() && token as Token != BOLT
		};
		self.tokens.iter().enumerate().any(needs)
	}

	/// Whether the chain has a record of the account: it is alive, or a token keeps it alive that
	/// suffices.
	pub fn exists(&self, who: Acct) -> bool {
		let suffices =
			|(token, kind): (usize, &Kind)| kind.suffices && self.of(token as Token, who).is_some();
		self.is_alive(who) || self.tokens.iter().enumerate().any(suffices)
	}

	/// Returns the minimum of a token that an account must have free.
	pub fn minimum(&self, token: Token) -> u128 {
		self.kind(token).minimum
	}

	/// Returns how much an account can spend and stay alive: all but the minimum, or nothing if it
	/// can't spend.
	fn spendable(&self, token: Token, who: Acct) -> u128 {
		let kind = self.kind(token);
		match self.of(token, who) {
			Some(holding) if kind.status == Status::Live && holding.lock == Lock::Liquid => {
				holding.free.saturating_sub(kind.minimum)
			}
			_ => 0,
		}
	}

	/// Returns how much an account can put on hold: all that it can spend. For a project's token
	/// with a supply above half of 128 bits, that is nothing.
	pub fn lockable(&self, token: Token, who: Acct) -> u128 {
		if token != BOLT && self.kind(token).supply > u128::MAX / 2 {
			return 0;
		}
		self.spendable(token, who)
	}

	/// Whether an account can receive an amount, apart from the limit of the supply.
	fn enters(&self, token: Token, who: Acct, amount: u128) -> bool {
		let kind = self.kind(token);
		let lets_in = match self.of(token, who) {
			// A closed DPO's account may have BOLT on hold and none free. It needs the minimum,
			// too.
			_ if token == BOLT => self.free(token, who).saturating_add(amount) >= kind.minimum,
			Some(holding) => holding.lock != Lock::Blocked,
			None => amount >= kind.minimum && (kind.suffices || self.is_alive(who)),
		};
		lets_in && kind.status == Status::Live
	}

	/// Whether an account can be paid an amount out of a hold now.
	pub fn can_receive(&self, token: Token, who: Acct, amount: u128) -> bool {
		// The Assets pallet checks that the supply has room for the amount, although the supply
		// already contains it.
		let fits = token == BOLT || self.kind(token).supply.checked_add(amount).is_some();
		amount == 0 || (fits && self.enters(token, who, amount))
	}

	fn add_free(&mut self, token: Token, who: Acct, amount: u128) {
		if amount > 0 {
			self.holdings.entry((token, who)).or_default().free += amount;
		}
	}

	fn add_held(&mut self, token: Token, who: Acct, reason: Hold, amount: u128) {
		if amount > 0 {
			let holding = self.holdings.entry((token, who)).or_default();
			*holding.held.entry(reason).or_default() += amount;
		}
	}

	fn take_free(&mut self, token: Token, who: Acct, amount: u128) {
		if amount == 0 {
			return;
		}
		let holding = self.holdings.get_mut(&(token, who)).expect("has it; qed");
		holding.free = holding.free.checked_sub(amount).expect("has as much; qed");
		if holding.free == 0 && holding.held.is_empty() {
			self.holdings.remove(&(token, who));
		}
	}

	fn take_held(&mut self, token: Token, who: Acct, reason: Hold, amount: u128) {
		if amount == 0 {
			return;
		}
		let holding = self.holdings.get_mut(&(token, who)).expect("has it; qed");
		let held = holding.held.get_mut(&reason).expect("holds it; qed");
		*held = held.checked_sub(amount).expect("holds as much; qed");
		if *held == 0 {
			holding.held.remove(&reason);
		}
	}

	/// Puts free money on hold. It must be [lockable](Self::lockable).
	pub fn lock(&mut self, token: Token, who: Acct, reason: Hold, amount: u128) {
		self.take_free(token, who, amount);
		self.add_held(token, who, reason, amount);
	}

	/// Moves an amount from one hold to another.
	pub fn shift(&mut self, token: Token, from: (Acct, Hold), to: (Acct, Hold), amount: u128) {
		self.take_held(token, from.0, from.1, amount);
		self.add_held(token, to.0, to.1, amount);
	}

	/// Pays an amount from a hold to an account's free balance, if the account can be paid. Returns
	/// whether it was paid.
	pub fn pay(&mut self, token: Token, from: (Acct, Hold), to: Acct, amount: u128) -> bool {
		let can = self.can_receive(token, to, amount);
		if can {
			self.take_held(token, from.0, from.1, amount);
			self.add_free(token, to, amount);
		}
		can
	}

	/// Moves all that an account has free to another account. Returns the amount, or `None` if that
	/// isn't possible.
	pub fn sweep(&mut self, token: Token, from: Acct, to: Acct) -> Option<u128> {
		let holding = self.of(token, from)?;
		let (free, lock) = (holding.free, holding.lock);
		if lock != Lock::Liquid || !self.can_receive(token, to, free) {
			return None;
		}
		self.take_free(token, from, free);
		self.add_free(token, to, free);
		Some(free)
	}

	/// Transfers free money between users, if the sender keeps the minimum. Returns whether it was
	/// transferred.
	pub fn transfer(&mut self, token: Token, from: Acct, to: Acct, amount: u128) -> bool {
		let can = amount <= self.spendable(token, from) && self.enters(token, to, amount);
		if can {
			self.take_free(token, from, amount);
			self.add_free(token, to, amount);
		}
		can
	}

	/// Takes an amount out of an account that can spend it. Returns whether it can. The amount is
	/// in nobody's hands until it is [given](Self::give) to somebody.
	pub fn withdraw(&mut self, token: Token, who: Acct, amount: u128) -> bool {
		let can = amount <= self.spendable(token, who);
		if can {
			self.take_free(token, who, amount);
		}
		can
	}

	/// Gives an account an amount that was taken out of another one.
	pub fn give(&mut self, token: Token, who: Acct, amount: u128) {
		self.add_free(token, who, amount);
	}

	/// Mints an amount of a project's token for an account. Returns whether it was possible.
	pub fn mint(&mut self, token: Token, to: Acct, amount: u128) -> bool {
		let can = self.can_receive(token, to, amount);
		if can {
			self.add_free(token, to, amount);
			self.tokens[usize::from(token)].supply += amount;
		}
		can
	}

	/// The token's team burns free money of an account: `amount`, or as much as there is. A rest
	/// below the minimum is burnt, too. If the account has money on hold, the hold and the minimum
	/// stay. Returns the amount burnt.
	pub fn burn(&mut self, token: Token, from: Acct, amount: u128) -> u128 {
		let kind = self.kind(token).clone();
		let Some(holding) = self.of(token, from) else {
			return 0;
		};
		if kind.status != Status::Live || holding.lock != Lock::Liquid {
			return 0;
		}
		let stays = if holding.held.is_empty() {
			0
		} else {
			kind.minimum
		};
		let mut burnt = holding.free.saturating_sub(stays).min(amount);
		if holding.free - burnt < kind.minimum {
			burnt = holding.free;
		}
		self.take_free(token, from, burnt);
		self.tokens[usize::from(token)].supply -= burnt;
		burnt
	}

	/// Whether any account has some of a token on hold.
	pub fn is_held(&self, token: Token) -> bool {
		self.holdings
			.iter()
			.any(|((of, _), holding)| *of == token && !holding.held.is_empty())
	}
}
