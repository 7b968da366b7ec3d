//! Steps, which are drawn as numbers, and how they become moves.

use super::{dice::Dice, dpos, funds, governing, kinds::Move, market, others, trains};
use bullet_train_model::Model;

/// A step of a play, as drawn.
#[derive(Clone, Copy, Debug)]
pub struct Step {
	/// Decides the kind of move. The play's taste decides how likely each kind is.
	pub kind: u16,
	/// Decides everything else about the move.
	pub seed: u128,
}

/// A function that draws a move of one kind.
type Draw = fn(&Model, &mut Dice) -> Move;

/// The kinds of moves, and how often each is drawn in comparison with the others.
const KINDS: [(Draw, u32); 38] = [
	(trains::launch_train, 2),
	(trains::add_milestone, 7),
	(trains::claim_milestones, 3),
	(trains::close_train, 2),
	(trains::create_class, 4),
	(trains::add_cabins, 2),
	(trains::retire_class, 2),
	(trains::pay_owner, 2),
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
	(governing::propose, 9),
	(governing::vote, 18),
	(governing::retract, 3),
	(governing::take_office, 5),
	(market::offer_seats, 7),
	(market::take_seats, 9),
	(market::withdraw_offer, 2),
	(funds::fund, 3),
	(funds::set_limits, 4),
	(funds::take_back, 2),
	(funds::settle, 2),
	(others::wait, 12),
	(others::transfer, 2),
	(others::supply, 2),
	(others::lock, 6),
	(others::govern, 1),
	(others::fly, 12),
];

/// The kind of the moves in which the chain acts by itself.
const FLIGHT: usize = KINDS.len() - 1;

/// What a play prefers.
#[derive(Clone, Copy, Debug)]
pub struct Taste {
	/// The kinds of moves: two bits for each kind. The play draws some kinds rarely or never and
	/// others often, so that rare situations add up. 0 prefers none.
	pub kinds: u128,
	/// Whether the chain acts by itself in this play. If not, everything is done by hand.
	pub flies: bool,
	/// Whether calls are made as transactions, for which fees are paid. If not, they are free.
	pub pays: bool,
}

impl Taste {
	fn weight(self, kind: usize) -> u32 {
		let weight = 4 * KINDS[kind].1;
		match self.kinds >> (2 * kind) & 3 {
			_ if kind == FLIGHT && !self.flies => 0,
			_ if self.kinds == 0 => weight,
			0 => weight / 8,
			3 => weight * 8,
			_ => weight,
		}
	}
}

impl Step {
	/// The move that this step becomes in the model's current state.
	pub fn resolve(&self, taste: Taste, model: &Model) -> Move {
		let step = self.draw(taste, model);
		if !taste.pays {
			return step;
		}
		// The draw has used up the number from its other end.
		funds::as_transaction(step, model, &mut Dice::new(self.seed.reverse_bits()))
	}

	fn draw(&self, taste: Taste, model: &Model) -> Move {
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

	/// The flight that follows if this step is a wait: in half of the cases, if the chain acts by
	/// itself.
	pub fn flight(&self, taste: Taste) -> Option<Move> {
		let follows = taste.flies && self.seed.count_ones() % 2 == 1;
		follows.then_some(Move::Fly(2))
	}
}
