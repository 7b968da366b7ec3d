//! Moves that aren't calls of the suite: waits, blocks in which the chain acts by itself, payments,
//! and acts of the tokens' team and of governance.

use super::{
	dice::Dice,
	kinds::{Deed, Move},
};
use crate::world::TOKENS;
use bullet_train_model::{
	ledger::{Lock, Status, Token},
	terms::Bounds,
	Model, Stage, State,
};

/// A wait: a few blocks, some days, or until about the end of a ride or of a period.
pub(super) fn wait(model: &Model, dice: &mut Dice) -> Move {
	let day = model.terms.day;
	let until = |block: u32| block.saturating_sub(model.now);
	let ride_end = || {
		let ends = |(key, ride): (&bullet_train_model::RideKey, &bullet_train_model::Ride)| {
			ride.boarded
				.saturating_add(model.classes[&key.class].offer.duration)
		};
		model.rides.iter().map(ends).filter(|end| *end > model.now)
	};
	let later = |since: u32, days: u32| since.saturating_add(days.saturating_mul(day));
	// The last blocks of periods. In the block after each, other rules often apply.
	let moments = || {
		let of_dpos = model.dpos.iter().flat_map(|(id, dpo)| {
			let of_stage = match dpo.stage {
				Stage::Created => vec![dpo.expiry],
				Stage::Active(ends) => vec![
					ends.members_commit_from,
					ends.members_terminate_from,
					ends.anyone_terminates_from,
					dpo.boarding_deadline,
				],
				// It may still be refunded.
				_ if model.state(*id) == State::Chained => vec![dpo.boarding_deadline],
				_ => vec![],
			};
			let all = of_stage.into_iter().chain(dpo.yield_late_from);
			all.map(|from| from.saturating_sub(1))
		});
		let of_rides = model.rides.values();
		let of_rides = of_rides.map(|ride| later(ride.last_paid, model.terms.hunt_days));
		let of_proposals = model.proposals.values();
		let of_proposals = of_proposals.map(|open| open.until.saturating_sub(1));
		of_dpos
			.chain(of_rides)
			.chain(of_proposals)
			.filter(|block| *block >= model.now)
	};
	let blocks = match dice.below(10) {
		0 => 1,
		1 => day.div_ceil(2),
		2 => day,
		3 | 4 => model.terms.hunt_days.saturating_mul(day).saturating_add(1),
		5 => dice.maybe(ride_end()).map_or(1, until),
		6 => dice.maybe(ride_end()).map_or(day, |end| until(end) / 2),
		7 | 8 => dice
			.maybe(moments())
			.map_or(1, |block| until(block) + dice.below(2) as u32),
		_ => day.saturating_mul(dice.of(&[15, 31, 61])),
	};
	Move::Wait(blocks.max(1).min(u32::MAX - model.now))
}

/// A few blocks in which the chain acts by itself.
pub(super) fn fly(_: &Model, dice: &mut Dice) -> Move {
	Move::Fly(1 + dice.below(4) as u32)
}

pub(super) fn transfer(model: &Model, dice: &mut Dice) -> Move {
	let token = dice.token().min(TOKENS.len() as Token);
	let (from, to) = (dice.user(model), dice.anyone(model));
	let amount = dice.amount(model, token, from);
	Move::Other(Deed::Transfer {
		token,
		from,
		to,
		amount,
	})
}

pub(super) fn supply(model: &Model, dice: &mut Dice) -> Move {
	let (token, who) = (dice.project_token(), dice.anyone(model));
	let burns = dice.below(3) < 2;
	let amount = match dice.below(3) {
		0 => u128::MAX,
		1 => dice.amount(model, token, who),
		_ if burns => dice.amount(model, token, who),
		// All that the supply has room for.
		_ => u128::MAX - model.ledger.tokens[usize::from(token)].supply,
	};
	Move::Other(if burns {
		Deed::Burn(token, who, amount)
	} else {
		Deed::Mint(token, who, amount)
	})
}

pub(super) fn lock(model: &Model, dice: &mut Dice) -> Move {
	let token = dice.project_token();
	let locked = model
		.ledger
		.holdings
		.iter()
		.filter(|(_, holding)| holding.lock != Lock::Liquid);
	match dice.below(12) {
		0..=2 => {
			let account = dice.maybe(locked.map(|(index, _)| *index));
			let (token, who) = account.unwrap_or((token, dice.anyone(model)));
			Move::Other(Deed::Lock(token, who, Lock::Liquid))
		}
		3..=5 => Move::Other(Deed::Lock(token, dice.anyone(model), Lock::Blocked)),
		6 => Move::Other(Deed::Lock(token, dice.anyone(model), Lock::Frozen)),
		7 | 8 => Move::Other(Deed::Status(token, Status::Frozen)),
		9 | 10 => Move::Other(Deed::Status(token, Status::Live)),
		_ if dice.once_in(6) => Move::Other(Deed::Status(token, Status::Destroying)),
		_ => Move::Other(Deed::Status(token, Status::Live)),
	}
}

pub(super) fn govern(model: &Model, dice: &mut Dice) -> Move {
	let mut terms = model.terms;
	match dice.below(4) {
		0 => terms.day = dice.of(&[10, 4, 20, 1, 60]),
		1 => terms.hunt_days = dice.of(&[7, 1, 0, 30]),
		2 => terms.hunt_cut = dice.of(&[10_000, 0, 1_000_000, 333_333]),
		_ => {
			terms.bounds = Bounds::RULEBOOK;
			match dice.below(3) {
				0 => {}
				1 => terms.bounds.whole = (100_000, 900_000),
				_ => {
					terms.bounds.caps = [(0, 100), (0, 100), (0, 100)];
					terms.bounds.fee = [(0, 1_000_000), (0, 1_000_000)];
					terms.bounds.keeps = (0, 1_000_000);
					terms.bounds.external = (0, 1_000_000);
				}
			}
		}
	}
	Move::Other(Deed::Govern(Box::new(terms)))
}
