//! Time, strangers, the tokens' team and governance.

use super::{Deed, Dice, Move};
use crate::model::{
	ledger::{Lock, Status},
	terms::Bounds,
	Model, Stage,
};

/// Blocks pass: a few, or until something may change.
pub(super) fn wait(model: &Model, dice: &mut Dice) -> Move {
	let day = model.terms.day;
	let until = |block: u32| block.saturating_sub(model.now);
	let ride_end = || {
		let ends = |(key, ride): (&crate::model::RideKey, &crate::model::Ride)| {
			ride.boarded
				.saturating_add(model.classes[&key.class].offer.duration)
		};
		model.rides.iter().map(ends).filter(|end| *end > model.now)
	};
	let moments = || {
		model.dpos.values().map(|dpo| match dpo.stage {
			Stage::Created => dpo.expiry,
			Stage::Active(since) => since.saturating_add(dpo.rules.terminate * day + 1),
			_ => model.now.saturating_add(dpo.rules.yield_grace * day + 1),
		})
	};
	let blocks = match dice.below(10) {
		0 => 1,
		1 => day.div_ceil(2),
		2 => day,
		3 | 4 => model.terms.hunt_days.saturating_mul(day).saturating_add(1),
		5 => dice.maybe(ride_end()).map_or(1, until),
		6 => dice.maybe(ride_end()).map_or(day, |end| until(end) / 2),
		7 | 8 => dice.maybe(moments()).map_or(1, until),
		_ => day.saturating_mul(dice.of(&[15, 31, 61])),
	};
	Move::Wait(blocks.max(1).min(u32::MAX - model.now))
}

pub(super) fn transfer(model: &Model, dice: &mut Dice) -> Move {
	let token = dice.token().min(3);
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
		// To the brim.
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
			let account = dice.maybe(locked.map(|(place, _)| *place));
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
		0 => terms.day = dice.of(&[10, 4, 20, 1]),
		1 => terms.hunt_days = dice.of(&[7, 1, 0, 30]),
		2 => terms.hunt_cut = dice.of(&[10_000, 0, 1_000_000, 333_333]),
		_ => {
			terms.bounds = Bounds::RULEBOOK;
			if dice.once_in(2) {
				terms.bounds.caps = [(5, 20), (5, 20), (5, 40)];
				terms.bounds.whole = (100_000, 900_000);
			}
		}
	}
	Move::Other(Deed::Govern(Box::new(terms)))
}
