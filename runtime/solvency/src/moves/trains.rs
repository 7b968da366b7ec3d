//! Draws the calls of projects, passengers and hunters.

use super::{dice::Dice, kinds::Move, others};
use crate::world::USERS;
use bullet_train_model::{
	deposits,
	ledger::{Acct, Lock, Token},
	Act, Class, Model, Offer, Passenger, RideKey,
};

/// A supply above this is huge: a third of 128 bits.
const HUGE: u128 = u128::MAX / 3;

fn owner(model: &Model, train: u32) -> (Acct, Token) {
	let record = model.trains.get(&train);
	record.map_or((Acct::User(1), 0), |record| (record.owner, record.token))
}

fn owner_of_class(model: &Model, class: u32) -> (Acct, Token) {
	model
		.classes
		.get(&class)
		.map_or((Acct::User(1), 0), |record| owner(model, record.train))
}

/// Whether to make another move first: mostly, if an object that this move needs is missing.
pub(super) fn first(is_missing: bool, dice: &mut Dice) -> bool {
	is_missing && !dice.once_in(8)
}

pub(super) fn is_anything_on_sale(model: &Model) -> bool {
	model.classes.keys().any(|class| model.is_on_sale(*class))
}

pub(super) fn launch_train(model: &Model, dice: &mut Dice) -> Move {
	let (name, token) = (dice.name(), dice.token());
	Move::Call(dice.user(model), Act::LaunchTrain { name, token })
}

pub(super) fn add_milestone(model: &Model, dice: &mut Dice) -> Move {
	if first(model.trains.is_empty(), dice) {
		return launch_train(model, dice);
	}
	// Mostly the train that has most milestones, so that the limit on their number is reached.
	let milestones = |train: &u32| {
		let record = &model.trains[train];
		record.upcoming.len() + record.reached.len()
	};
	let train = match model.trains.keys().copied().max_by_key(milestones) {
		Some(fullest) if dice.below(5) < 4 => fullest,
		_ => dice.id(model.trains.keys().copied()),
	};
	let (owner, token) = owner(model, train);
	let caller = dice.mostly(owner, model);
	let collected = model
		.trains
		.get(&train)
		.map_or(0, |record| record.collected);
	// Of many different sizes, because a train's thresholds must differ.
	let ahead = match dice.below(16) {
		0 => 0,
		1..=4 => dice.amount(model, token, caller),
		_ => dice
			.amount(model, token, caller)
			.saturating_add(dice.below(10_000) as u128),
	};
	let threshold = collected.saturating_add(ahead);
	let reward = if dice.once_in(20) {
		0
	} else {
		dice.amount(model, token, caller) / 4 + 1
	};
	Move::Call(
		caller,
		Act::AddMilestone {
			train,
			threshold,
			reward,
		},
	)
}

fn ride(model: &Model, dice: &mut Dice, fits: impl Fn(&RideKey) -> bool) -> RideKey {
	let strays = dice.once_in(24);
	let fitting = dice.maybe(model.rides.keys().filter(|key| fits(key)).copied());
	let any = fitting.or_else(|| model.rides.keys().next().copied());
	let mut key = any.unwrap_or(RideKey { class: 0, cabin: 0 });
	if strays {
		key.cabin = key.cabin.wrapping_add(1);
	}
	key
}

/// An account that may withdraw for a passenger.
fn actor(model: &Model, dice: &mut Dice, passenger: Passenger) -> Acct {
	match passenger {
		Passenger::User(who) => who,
		Passenger::Dpo(dpo) => {
			let record = model.dpos.get(&dpo);
			let members = record.map(|it| it.members.iter().map(|member| member.who.actor()));
			let one = members.and_then(|members| dice.maybe(members));
			one.or(record.map(|it| it.manager)).unwrap_or(Acct::User(1))
		}
	}
}

pub(super) fn claim_milestones(model: &Model, dice: &mut Dice) -> Move {
	if first(!model.rides.values().any(|ride| ride.share > 0), dice) {
		return board(model, dice);
	}
	let any = dice.once_in(6);
	let ride = ride(model, dice, |key| any || model.rides[key].share > 0);
	Move::Call(dice.user(model), Act::ClaimMilestones { ride })
}

pub(super) fn close_train(model: &Model, dice: &mut Dice) -> Move {
	let empty = model
		.trains
		.keys()
		.filter(|train| model.in_service(**train) == 0);
	let train = match dice.maybe(empty.copied()) {
		Some(train) if !dice.once_in(4) => train,
		_ => dice.id(model.trains.keys().copied()),
	};
	let caller = dice.mostly(owner(model, train).0, model);
	Move::Call(caller, Act::CloseTrain { train })
}

pub(super) fn create_class(model: &Model, dice: &mut Dice) -> Move {
	if first(model.trains.is_empty(), dice) {
		return launch_train(model, dice);
	}
	let train = dice.id(model.trains.keys().copied());
	let (owner, token) = owner(model, train);
	let caller = dice.mostly(owner, model);
	// With a huge supply, often such high fares that a train's turnover exceeds 128 bits.
	let is_huge = model
		.ledger
		.tokens
		.get(usize::from(token))
		.is_some_and(|it| it.supply > HUGE);
	let fare = if is_huge && dice.once_in(2) {
		dice.of(&[HUGE / 2, HUGE / 14])
	} else {
		dice.amount(model, token, caller)
	};
	let part = |dice: &mut Dice| match dice.below(8) {
		0..=3 if fare < HUGE / 2 => fare / dice.of(&[5, 10, 3, 100]) as u128,
		0..=5 => dice.of(&[200, 1_000_000, 7, 33]),
		6 => 0,
		_ => dice.amount(model, token, caller),
	};
	let (yield_total, bonus) = (part(dice), part(dice));
	let day = model.terms.day;
	let usual = [
		2 * day,
		10 * day,
		8 * day,
		9 * day,
		day,
		day.div_ceil(2),
		100 * day,
		366 * day,
	];
	let odd = [0, (day / 2).saturating_sub(1), 366 * day + 1, u32::MAX];
	let duration = if dice.once_in(20) {
		dice.of(&odd)
	} else {
		dice.of(&usual)
	};
	let cabins = if dice.once_in(20) {
		dice.of(&[0, u32::MAX])
	} else {
		1 + dice.below(4) as u32
	};
	let (name, offer) = (
		dice.name(),
		Offer {
			fare,
			yield_total,
			bonus,
			duration,
		},
	);
	Move::Call(
		caller,
		Act::CreateClass {
			train,
			name,
			offer,
			cabins,
		},
	)
}

pub(super) fn add_cabins(model: &Model, dice: &mut Dice) -> Move {
	if first(model.classes.is_empty(), dice) {
		return create_class(model, dice);
	}
	let class = dice.id(model.classes.keys().copied());
	let caller = dice.mostly(owner_of_class(model, class).0, model);
	let added = if dice.once_in(6) {
		dice.of(&[0, u32::MAX, 1_000])
	} else {
		1 + dice.below(3) as u32
	};
	Move::Call(caller, Act::AddCabins { class, added })
}

pub(super) fn retire_class(model: &Model, dice: &mut Dice) -> Move {
	if first(model.classes.is_empty(), dice) {
		return create_class(model, dice);
	}
	let class = dice.id(model.classes.keys().copied());
	let caller = dice.mostly(owner_of_class(model, class).0, model);
	Move::Call(caller, Act::RetireClass { class })
}

/// Mostly for a class that has something for its owner.
pub(super) fn pay_owner(model: &Model, dice: &mut Dice) -> Move {
	if first(model.classes.is_empty(), dice) {
		return create_class(model, dice);
	}
	let owes = |(class, record): &(&u32, &Class)| {
		let covered = deposits::class(model.covered(**class));
		record.surplus > 0 || covered < record.deposit
	};
	let owing = model.classes.iter().filter(owes).map(|(class, _)| *class);
	let class = match dice.maybe(owing.collect::<Vec<_>>()) {
		Some(class) if !dice.once_in(4) => class,
		_ => dice.id(model.classes.keys().copied()),
	};
	Move::Call(dice.user(model), Act::PayOwner { class })
}

pub(super) fn board(model: &Model, dice: &mut Dice) -> Move {
	if first(!is_anything_on_sale(model), dice) {
		return create_class(model, dice);
	}
	let on_sale = model
		.classes
		.keys()
		.filter(|class| model.is_on_sale(**class))
		.copied();
	let class = match dice.maybe(on_sale) {
		Some(class) if !dice.once_in(16) => class,
		_ => dice.id(model.classes.keys().copied()),
	};
	let fare = model
		.classes
		.get(&class)
		.map_or(0, |record| record.offer.fare);
	let token = owner_of_class(model, class).1;
	let affords = |who: &Acct| model.ledger.lockable(token, *who) >= fare;
	let caller = match dice.maybe((0..USERS).map(Acct::User).filter(affords)) {
		Some(who) if dice.below(3) < 2 => who,
		_ => dice.user(model),
	};
	// Mostly without conditions, sometimes with the right train and fare, now and then with a wrong
	// train or too low a fare.
	let train = model.classes.get(&class).map_or(0, |record| record.train);
	let (train, highest_fare) = match dice.below(12) {
		0 => (Some(train), Some(fare)),
		1 => (Some(train.wrapping_add(1)), None),
		2 => (None, Some(fare.saturating_sub(1))),
		_ => (None, None),
	};
	let act = Act::Board {
		class,
		train,
		highest_fare,
	};
	Move::Call(caller, act)
}

pub(super) fn withdraw_yield(model: &Model, dice: &mut Dice) -> Move {
	if first(model.rides.is_empty(), dice) {
		return board(model, dice);
	}
	let any = dice.once_in(6);
	let ride = ride(model, dice, |key| any || model.due(key) > 0);
	let passenger = model.rides.get(&ride).map(|ride| ride.passenger);
	let actor = passenger.map_or(Acct::User(1), |passenger| actor(model, dice, passenger));
	Move::Call(dice.mostly(actor, model), Act::WithdrawYield { ride })
}

pub(super) fn hunt_treasure(model: &Model, dice: &mut Dice) -> Move {
	if first(model.rides.is_empty(), dice) {
		return board(model, dice);
	}
	if first(!model.rides.keys().any(|key| model.is_huntable(key)), dice) {
		return others::wait(model, dice);
	}
	let any = dice.once_in(6);
	let ride = ride(model, dice, |key| {
		any || (model.is_huntable(key) && model.due(key) > 0)
	});
	Move::Call(outsider(model, dice, &ride), Act::HuntTreasure { ride })
}

/// Any user, sometimes an account that is blocked in the ride's token and so can't be paid.
fn outsider(model: &Model, dice: &mut Dice, ride: &RideKey) -> Acct {
	let locked =
		|(_, holding): &(_, &bullet_train_model::ledger::Holding)| holding.lock == Lock::Blocked;
	let token = owner_of_class(model, ride.class).1;
	let blocked = model
		.ledger
		.holdings
		.iter()
		.filter(locked)
		.filter(|((of, _), _)| *of == token);
	match dice.maybe(blocked.map(|((_, who), _)| *who)) {
		Some(who) if dice.once_in(3) => who,
		_ => dice.user(model),
	}
}

pub(super) fn settle_ride(model: &Model, dice: &mut Dice) -> Move {
	if first(model.rides.is_empty(), dice) {
		return board(model, dice);
	}
	if first(!model.rides.keys().any(|key| model.has_ended(key)), dice) {
		return others::wait(model, dice);
	}
	let any = dice.once_in(6);
	let ride = ride(model, dice, |key| any || model.has_ended(key));
	Move::Call(outsider(model, dice, &ride), Act::SettleRide { ride })
}

pub(super) fn claim_ride(model: &Model, dice: &mut Dice) -> Move {
	let strays = dice.once_in(10);
	let kept = dice.maybe(model.kept.keys().copied());
	let nothing = RideKey { class: 0, cabin: 0 };
	let ride = kept.filter(|_| !strays).unwrap_or(nothing);
	let whose = model.kept.get(&ride).filter(|_| dice.once_in(2));
	let caller = whose.map_or_else(|| dice.user(model), |kept| kept.who);
	Move::Call(caller, Act::ClaimRide { ride })
}
