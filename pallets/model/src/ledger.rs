//! Who has how much of what, free and on hold, and what may be moved.
//!
//! What the token pallets allow is modelled as far as the suite depends on it: minimum balances,
//! accounts that live by their BOLT, what a token's team can freeze and block, and a supply of 128
//! bits.

use std::collections::BTreeMap;

/// BOLT is 0, the projects' tokens are 1, 2, ….
pub type Token = u8;

/// BOLT.
pub const BOLT: Token = 0;

/// An account.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Acct {
	/// A person, a project, a hunter, a token's team.
	User(u8),
	/// A DPO's own, keyless.
	Dpo(u32),
	/// The treasury.
	Treasury,
}

/// Why money is on hold.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Hold {
	/// For a class's cabins (Rulebook 1.2).
	Reward,
	/// A passenger's fare (1.3).
	Fare,
	/// What a user couldn't be paid (1.9).
	RideUnclaimed,
	/// For a train's milestones (2.2).
	Milestone,
	/// A DPO's Deposit Account (3.3).
	Deposit,
	/// A DPO's Yield Account (3.3).
	Yield,
	/// A DPO's Bonus Account (3.3).
	Bonus,
	/// A DPO's Withdraw Account (3.3).
	Withdraw,
	/// What a DPO keeps for others (3.12).
	DpoUnclaimed,
	/// What keeps a DPO's account alive.
	Base,
	/// The storage deposit of a train.
	TrainDeposit,
	/// The storage deposit of a class, its rides and what it keeps.
	ClassDeposit,
	/// The storage deposit of a DPO.
	DpoDeposit,
}

impl Hold {
	/// All of them.
	pub const ALL: [Self; 13] = [
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
	];
}

/// What a token's team has done to an account.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Lock {
	/// Nothing.
	#[default]
	Liquid,
	/// It can't spend.
	Frozen,
	/// It can neither spend nor receive.
	Blocked,
}

/// What a token's team has done to the token.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Status {
	/// Nothing.
	Live,
	/// Nobody can spend or receive.
	Frozen,
	/// Being destroyed, for good.
	Destroying,
}

/// A token.
#[derive(Clone, Debug)]
pub struct Kind {
	/// The least that an account has free.
	pub minimum: u128,
	/// Whether it keeps an account alive without BOLT.
	pub suffices: bool,
	/// All there is of it.
	pub supply: u128,
	/// What its team has done to it.
	pub status: Status,
}

/// What an account has of one token.
#[derive(Clone, Default, Debug)]
pub struct Holding {
	/// What isn't on hold.
	pub free: u128,
	/// What is, by reason; no zeros.
	pub held: BTreeMap<Hold, u128>,
	/// What the token's team has done to it.
	pub lock: Lock,
}

impl Holding {
	/// All on hold.
	pub fn on_hold(&self) -> u128 {
		self.held.values().sum()
	}
}

/// All holdings.
#[derive(Clone, Debug)]
pub struct Ledger {
	/// The tokens, by number.
	pub tokens: Vec<Kind>,
	/// What each account has; no entry is no account of that token.
	pub holdings: BTreeMap<(Token, Acct), Holding>,
	/// The DPOs' accounts that their DPO keeps alive, whatever they have.
	pub kept_alive: std::collections::BTreeSet<u32>,
}

impl Ledger {
	fn kind(&self, token: Token) -> &Kind {
		&self.tokens[usize::from(token)]
	}

	/// What an account has of a token.
	pub fn of(&self, token: Token, who: Acct) -> Option<&Holding> {
		self.holdings.get(&(token, who))
	}

	/// What an account has that isn't on hold.
	fn free(&self, token: Token, who: Acct) -> u128 {
		self.of(token, who).map_or(0, |holding| holding.free)
	}

	/// What an account holds for a reason.
	pub fn held(&self, token: Token, who: Acct, reason: Hold) -> u128 {
		self.of(token, who)
			.and_then(|holding| holding.held.get(&reason))
			.copied()
			.unwrap_or(0)
	}

	/// Whether the account exists by its BOLT, or because its DPO keeps it.
	pub fn is_alive(&self, who: Acct) -> bool {
		let kept = matches!(who, Acct::Dpo(dpo) if self.kept_alive.contains(&dpo));
		kept || self.free(BOLT, who) > 0
	}

	/// Whether the account has a token that needs it alive.
	pub fn is_needed(&self, who: Acct) -> bool {
		let needs = |(token, kind): (usize, &Kind)| {
			!kind.suffices && self.of(token as Token, who).is_some() && token as Token != BOLT
		};
		self.tokens.iter().enumerate().any(needs)
	}

	/// The least of a token that an account has free while it lives.
	pub fn minimum(&self, token: Token) -> u128 {
		self.kind(token).minimum
	}

	/// What an account can spend and stay alive: all but the minimum, unless it can't spend.
	fn spendable(&self, token: Token, who: Acct) -> u128 {
		let kind = self.kind(token);
		match self.of(token, who) {
			Some(holding) if kind.status == Status::Live && holding.lock == Lock::Liquid => {
				holding.free.saturating_sub(kind.minimum)
			}
			_ => 0,
		}
	}

	/// What an account can put on hold: all that it can spend. Nothing of a project's token that
	/// fills more than half of 128 bits.
	pub fn lockable(&self, token: Token, who: Acct) -> u128 {
		if token != BOLT && self.kind(token).supply > u128::MAX / 2 {
			return 0;
		}
		self.spendable(token, who)
	}

	/// Whether the token and the account let so much in.
	fn enters(&self, token: Token, who: Acct, amount: u128) -> bool {
		let kind = self.kind(token);
		let lets_in = match self.of(token, who) {
			// An account that has BOLT on hold alone, a DPO's own that has lost its DPO, has none
			// to live by.
			_ if token == BOLT => self.free(token, who).saturating_add(amount) >= kind.minimum,
			Some(holding) => holding.lock != Lock::Blocked,
			None => amount >= kind.minimum && (kind.suffices || self.is_alive(who)),
		};
		lets_in && kind.status == Status::Live
	}

	/// Whether an account can be paid so much out of a hold now.
	pub fn can_receive(&self, token: Token, who: Acct, amount: u128) -> bool {
		// For that, the Assets pallet asks for room in the supply, though the money is in it
		// already.
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

	/// Free money on hold, which must be [lockable](Self::lockable).
	pub fn lock(&mut self, token: Token, who: Acct, reason: Hold, amount: u128) {
		self.take_free(token, who, amount);
		self.add_held(token, who, reason, amount);
	}

	/// From one hold to another.
	pub fn shift(&mut self, token: Token, from: (Acct, Hold), to: (Acct, Hold), amount: u128) {
		self.take_held(token, from.0, from.1, amount);
		self.add_held(token, to.0, to.1, amount);
	}

	/// From a hold to an account's free money, if it can be paid. Says whether.
	pub fn pay(&mut self, token: Token, from: (Acct, Hold), to: Acct, amount: u128) -> bool {
		let can = self.can_receive(token, to, amount);
		if can {
			self.take_held(token, from.0, from.1, amount);
			self.add_free(token, to, amount);
		}
		can
	}

	/// All that an account has free to another, if that is possible. Says how much.
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

	/// A payment between users, who stay alive. Says whether it was possible.
	pub fn transfer(&mut self, token: Token, from: Acct, to: Acct, amount: u128) -> bool {
		let can = amount <= self.spendable(token, from) && self.enters(token, to, amount);
		if can {
			self.take_free(token, from, amount);
			self.add_free(token, to, amount);
		}
		can
	}

	/// New money of a project's token. Says whether it was possible.
	pub fn mint(&mut self, token: Token, to: Acct, amount: u128) -> bool {
		let can = self.can_receive(token, to, amount);
		if can {
			self.add_free(token, to, amount);
			self.tokens[usize::from(token)].supply += amount;
		}
		can
	}

	/// The token's team burns free money, as much as there is and no more than `amount`; what is on
	/// hold stays, and so does the minimum beneath it. Says how much.
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

	/// Whether anything of a token is on hold anywhere.
	pub fn is_held(&self, token: Token) -> bool {
		self.holdings
			.iter()
			.any(|((of, _), holding)| *of == token && !holding.held.is_empty())
	}
}
