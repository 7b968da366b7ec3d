//! Turns one random number into a series of decisions.

use crate::world::{GHOSTS, TOKENS, USERS};
use bullet_train_model::{
	ledger::{Acct, Token},
	Model, Name,
};

/// A random number that decisions use up step by step. If what is left of it is zero, each decision
/// is the most ordinary one.
pub struct Dice(u128);

impl Dice {
	/// Dice that use up this number.
	pub fn new(seed: u128) -> Self {
		Self(seed)
	}

	/// A number below `sides`; 0 if `sides` is 0.
	pub fn below(&mut self, sides: usize) -> usize {
		let sides = sides.max(1) as u128;
		let rolled = self.0 % sides;
		self.0 /= sides;
		rolled as usize
	}

	/// True once in this many times.
	pub fn once_in(&mut self, times: usize) -> bool {
		self.below(times) == times - 1
	}

	/// One entry of a list, which must not be empty.
	pub fn of<T: Copy>(&mut self, all: &[T]) -> T {
		all[self.below(all.len())]
	}

	/// One entry of a list; `None` if it is empty.
	pub fn maybe<T>(&mut self, all: impl IntoIterator<Item = T>) -> Option<T> {
		let mut all = all.into_iter().collect::<Vec<_>>();
		let index = self.below(all.len());
		(index < all.len()).then(|| all.swap_remove(index))
	}

	/// Mostly one of these ids, now and then any id from 0 to 3.
	pub fn id(&mut self, all: impl IntoIterator<Item = u32>) -> u32 {
		let stray = self.once_in(24);
		match self.maybe(all) {
			Some(id) if !stray => id,
			_ => self.below(4) as u32,
		}
	}

	/// Mostly a user with money, now and then a user without money or a DPO's own account.
	pub fn user(&mut self, model: &Model) -> Acct {
		match self.below(40) {
			38 => Acct::User(USERS - 1 - self.below(GHOSTS.into()) as u8),
			39 => self
				.maybe(model.dpos.keys().copied())
				.map_or(Acct::User(1), Acct::Dpo),
			_ => Acct::User(self.below((USERS - GHOSTS).into()) as u8),
		}
	}

	/// Mostly this account, now and then one drawn by [`Self::user`].
	pub fn mostly(&mut self, who: Acct, model: &Model) -> Acct {
		if self.once_in(10) {
			self.user(model)
		} else {
			who
		}
	}

	/// Any account that somebody might send money to: mostly a user, also the treasury, the chain's
	/// own and a DPO's account, even of a DPO that doesn't exist yet.
	pub fn anyone(&mut self, model: &Model) -> Acct {
		match self.below(12) {
			9 => Acct::User(USERS - 1 - self.below(GHOSTS.into()) as u8),
			10 => self
				.maybe(model.dpos.keys().copied())
				.map_or(Acct::Treasury, Acct::Dpo),
			8 if self.once_in(3) => Acct::Treasury,
			7 if self.once_in(6) => Acct::Chain,
			// Everybody can work out the account of a DPO that doesn't exist yet.
			11 => Acct::Dpo(model.next[2].saturating_add(self.below(2) as u32)),
			_ => Acct::User(self.below((USERS - GHOSTS).into()) as u8),
		}
	}

	/// A token, now and then one that doesn't exist.
	pub fn token(&mut self) -> Token {
		if self.once_in(40) {
			return 99;
		}
		// BOLT is drawn as often as the project tokens together.
		self.below(2 * TOKENS.len())
			.saturating_sub(TOKENS.len() - 1) as Token
	}

	/// A project token.
	pub fn project_token(&mut self) -> Token {
		1 + self.below(TOKENS.len()) as Token
	}

	/// Mostly a valid name, now and then an odd or invalid one.
	pub fn name(&mut self) -> Name {
		if self.once_in(20) {
			self.of(&[
				Name::Longest,
				Name::Empty,
				Name::TooLong,
				Name::NotText,
				Name::Blank,
				Name::Lines,
				Name::Turned,
			])
		} else {
			Name::Good
		}
	}

	/// An amount that makes sense for the token and the account: near the token's minimum balance,
	/// of the size of a price, or a part of what the account has. Now and then an extreme amount.
	pub fn amount(&mut self, model: &Model, token: Token, of: Acct) -> u128 {
		let known = model.ledger.tokens.get(usize::from(token));
		let least = known.map_or(1, |kind| kind.minimum);
		let has = if known.is_some() {
			model.ledger.lockable(token, of)
		} else {
			0
		};
		let small = [1_000, 100, 1_001, 12_345, 99, 7, 100_000, 1];
		match self.below(12) {
			0..=4 => least * self.of(&small),
			5..=7 => self.of(&small),
			8 => has / self.of(&[10, 100, 1, 25]),
			9 => has.saturating_add(self.below(3) as u128).saturating_sub(1),
			10 => least,
			_ if self.once_in(4) => self.of(&[u128::MAX, u128::MAX / 8, 0]),
			_ => least.saturating_sub(1),
		}
	}
}
