//! Decisions out of one number.

use crate::world::{GHOSTS, TOKENS, USERS};
use bullet_train_model::{
	ledger::{Acct, Token},
	Model, Name,
};

/// Makes decisions out of a number, which they use up. Of a zero each is the most ordinary one.
pub struct Dice(u128);

impl Dice {
	/// Of this number.
	pub fn new(seed: u128) -> Self {
		Self(seed)
	}

	/// Less than `sides`; 0 if there are none.
	pub fn below(&mut self, sides: usize) -> usize {
		let sides = sides.max(1) as u128;
		let rolled = self.0 % sides;
		self.0 /= sides;
		rolled as usize
	}

	/// Once in so many times.
	pub fn once_in(&mut self, times: usize) -> bool {
		self.below(times) == times - 1
	}

	/// One of these.
	pub fn of<T: Copy>(&mut self, all: &[T]) -> T {
		all[self.below(all.len())]
	}

	/// One of these, if there are any.
	pub fn maybe<T>(&mut self, all: impl IntoIterator<Item = T>) -> Option<T> {
		let mut all = all.into_iter().collect::<Vec<_>>();
		let index = self.below(all.len());
		(index < all.len()).then(|| all.swap_remove(index))
	}

	/// An id, mostly one of these, now and then any other.
	pub fn id(&mut self, all: impl IntoIterator<Item = u32>) -> u32 {
		let stray = self.once_in(24);
		match self.maybe(all) {
			Some(id) if !stray => id,
			_ => self.below(4) as u32,
		}
	}

	/// A user, now and then one without anything or a DPO's own account.
	pub fn user(&mut self, model: &Model) -> Acct {
		match self.below(40) {
			38 => Acct::User(USERS - 1 - self.below(GHOSTS.into()) as u8),
			39 => self
				.maybe(model.dpos.keys().copied())
				.map_or(Acct::User(1), Acct::Dpo),
			_ => Acct::User(self.below((USERS - GHOSTS).into()) as u8),
		}
	}

	/// Mostly this account, now and then anybody.
	pub fn mostly(&mut self, who: Acct, model: &Model) -> Acct {
		if self.once_in(10) {
			self.user(model)
		} else {
			who
		}
	}

	/// Anybody whom money can be meant for.
	pub fn anyone(&mut self, model: &Model) -> Acct {
		match self.below(12) {
			9 => Acct::User(USERS - 1 - self.below(GHOSTS.into()) as u8),
			10 => self
				.maybe(model.dpos.keys().copied())
				.map_or(Acct::Treasury, Acct::Dpo),
			8 if self.once_in(3) => Acct::Treasury,
			// The next DPO's account can be known before there is a DPO.
			11 => Acct::Dpo(model.next[2].saturating_add(self.below(2) as u32)),
			_ => Acct::User(self.below((USERS - GHOSTS).into()) as u8),
		}
	}

	/// A token, now and then none that exists.
	pub fn token(&mut self) -> Token {
		if self.once_in(40) {
			return 99;
		}
		// BOLT as often as the others together.
		self.below(2 * TOKENS.len())
			.saturating_sub(TOKENS.len() - 1) as Token
	}

	/// A project token.
	pub fn project_token(&mut self) -> Token {
		1 + self.below(TOKENS.len()) as Token
	}

	/// A name, mostly a good one.
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

	/// An amount of a token that means something there: around its least balance, prices of
	/// different sizes, parts of what an account has, and now and then the extremes.
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
