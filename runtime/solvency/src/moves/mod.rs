//! What happens in a play: calls of the suite, deeds of others, and time.
//!
//! A play is drawn as numbers, not as calls. Each [`Step`] becomes a [`Move`] only when its turn comes, by
//! looking at the model: so most moves concern what is there, and when steps are taken out of a play to
//! make it shorter the rest still makes sense.

mod dice;
mod dpos;
mod finale;
mod others;
mod prelude;
mod trains;

pub use dice::Dice;
pub use finale::{finale, until_something_ends};
pub use prelude::prelude;

use crate::model::{
	ledger::{Acct, Lock, Status, Token},
	terms::Terms,
	Act, Model,
};

/// A step of a play, as drawn.
#[derive(Clone, Copy, Debug)]
pub struct Step {
	/// Of which kind, among those that the play prefers.
	pub kind: u16,
	/// What decides all the rest.
	pub seed: u128,
}

/// What somebody else than the suite's users does.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Deed {
	/// A payment between accounts, a DPO's own among them.
	Transfer {
		/// In which token.
		token: Token,
		/// From whom.
		from: Acct,
		/// To whom.
		to: Acct,
		/// How much.
		amount: u128,
	},
	/// The token's team makes new money.
	Mint(Token, Acct, u128),
	/// The token's team burns money of an account.
	Burn(Token, Acct, u128),
	/// The token's team freezes, blocks or frees an account.
	Lock(Token, Acct, Lock),
	/// The token's team freezes or frees the token, or starts to destroy it.
	Status(Token, Status),
	/// Governance changes parameters.
	Govern(Box<Terms>),
}

/// A move of a play.
#[derive(Clone, PartialEq, Debug)]
pub enum Move {
	/// A call of the suite, signed.
	Call(Acct, Act),
	/// What others do.
	Other(Deed),
	/// So many blocks pass.
	Wait(u32),
}

/// Draws a move of one kind.
type Draw = fn(&Model, &mut Dice) -> Move;

/// The kinds of moves, and how often each is drawn.
const KINDS: [(Draw, u32); 25] = [
	(trains::launch_train, 2),
	(trains::add_milestone, 7),
	(trains::claim_milestones, 3),
	(trains::close_train, 2),
	(trains::create_class, 4),
	(trains::add_cabins, 2),
	(trains::retire_class, 2),
	(trains::board, 9),
	(trains::withdraw_yield, 5),
	(trains::hunt_treasure, 5),
	(trains::settle_ride, 5),
	(trains::claim_ride, 2),
	(dpos::create, 8),
	(dpos::buy_seats, 28),
	(dpos::commit, 12),
	(dpos::end, 4),
	(dpos::release, 16),
	(dpos::lower_fee, 2),
	(dpos::claim, 2),
	(dpos::close, 4),
	(others::wait, 12),
	(others::transfer, 2),
	(others::supply, 2),
	(others::lock, 6),
	(others::govern, 1),
];

/// Which kinds a play prefers: each play leaves some out and repeats others, so that rare things pile up.
#[derive(Clone, Copy, Debug)]
pub struct Taste(pub u64);

impl Taste {
	fn weight(self, kind: usize) -> u32 {
		let weight = 4 * KINDS[kind].1;
		match self.0 >> (2 * kind) & 3 {
			_ if self.0 == 0 => weight,
			0 => weight / 8,
			3 => weight * 8,
			_ => weight,
		}
	}
}

impl Step {
	/// The move that this step makes now.
	pub fn resolve(&self, taste: Taste, model: &Model) -> Move {
		let all = (0..KINDS.len()).map(|kind| taste.weight(kind)).sum::<u32>();
		let mut left = u32::from(self.kind) * all / (u32::from(u16::MAX) + 1);
		let mut dice = Dice::new(self.seed);
		for (kind, (draw, _)) in KINDS.iter().enumerate() {
			let weight = taste.weight(kind);
			if left < weight {
				return draw(model, &mut dice);
			}
			left -= weight;
		}
		others::wait(model, &mut dice)
	}
}
