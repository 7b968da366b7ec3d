//! Draws the calls for DPOs: those of managers and members, and those that anyone may make.

use super::{dice::Dice, kinds::Move, trains};
use crate::world::{GHOSTS, USERS};
use bullet_train_model::{
	ledger::{Acct, Hold},
	terms::{Rules, PRESETS},
	Act, Dpo, MemberId, Model, Most, NewDpo, RuleSet, Stage, Target,
};

/// A DPO for which `fits` is true, now and then any other.
pub(super) fn pick(model: &Model, dice: &mut Dice, fits: impl Fn(u32, &Dpo) -> bool) -> u32 {
	let fitting = model
		.dpos
		.iter()
		.filter(|(id, dpo)| fits(**id, dpo))
		.map(|(id, _)| *id);
	match dice.maybe(fitting) {
		Some(dpo) if !dice.once_in(16) => dpo,
		_ => dice.id(model.dpos.keys().copied()),
	}
}

pub(super) fn is_active(dpo: &Dpo) -> bool {
	matches!(dpo.stage, Stage::Active(_))
}

/// A caller for a DPO: the manager, a member or anybody. A founder that isn't the manager any more
/// goes on trying.
pub(super) fn actor(model: &Model, dice: &mut Dice, dpo: u32) -> Acct {
	let Some(record) = model.dpos.get(&dpo) else {
		return dice.user(model);
	};
	let members = record.members.iter().map(|member| member.who.actor());
	match dice.below(8) {
		0..=3 => record.manager,
		4..=6 => dice.maybe(members).unwrap_or(record.manager),
		_ if record.founder != record.manager && dice.once_in(2) => record.founder,
		_ => dice.user(model),
	}
}

/// A number of seats for a member that has `held` already: mostly as many as it may still buy,
/// sometimes fewer, now and then too many.
fn seats(dice: &mut Dice, dpo: &Dpo, cap: u32, held: u8) -> u8 {
	let most = (100 - dpo.sold()).min((cap as u8).saturating_sub(held));
	match dice.below(12) {
		0..=7 => most,
		8 | 9 => (1 + dice.below(most.into()) as u8).min(most),
		10 => most.saturating_add(1),
		_ => dice.of(&[0, 100, 255, 1]),
	}
}

/// The number of DPOs in the line that begins with this DPO and follows Default Targets; 20 at
/// most.
fn depth(model: &Model, dpo: u32) -> usize {
	let above = |dpo: &u32| match model.dpos.get(dpo).map(|record| record.target) {
		Some(Target::Dpo(other, _)) => Some(other),
		_ => None,
	};
	std::iter::successors(Some(dpo), above).take(20).count()
}

/// A target that a DPO might take.
pub(super) fn target(model: &Model, dice: &mut Dice) -> Target {
	// Half of the time the DPO with the longest line of Default Targets.
	let selling = model.dpos.iter().filter(|(_, dpo)| model.is_selling(dpo));
	let selling = selling.map(|(id, _)| *id).collect::<Vec<_>>();
	let deepest = selling.iter().copied().max_by_key(|dpo| depth(model, *dpo));
	let selling = if dice.once_in(2) {
		deepest
	} else {
		dice.maybe(selling)
	};
	let on_sale = model
		.classes
		.keys()
		.filter(|class| model.is_on_sale(**class))
		.copied();
	let on_sale = dice.maybe(on_sale);
	let wants_seats = dice.below(5) >= 3;
	let strays = dice.once_in(16);
	match (selling, on_sale) {
		_ if strays && wants_seats => Target::Dpo(dice.id(model.dpos.keys().copied()), 10),
		_ if strays => Target::Class(dice.id(model.classes.keys().copied())),
		(Some(dpo), _) if wants_seats => {
			let record = &model.dpos[&dpo];
			Target::Dpo(dpo, seats(dice, record, record.rules.caps[2], 0))
		}
		(_, Some(class)) => Target::Class(class),
		_ => Target::Class(dice.id(model.classes.keys().copied())),
	}
}

fn referrer(model: &Model, dice: &mut Dice, dpo: Option<u32>, caller: Acct) -> Option<Acct> {
	let members = dpo
		.and_then(|dpo| model.dpos.get(&dpo))
		.map(|dpo| dpo.members.clone());
	match dice.below(10) {
		0..=3 => None,
		4..=6 => {
			let actors = members
				.unwrap_or_default()
				.into_iter()
				.map(|member| member.who.actor());
			Some(dice.maybe(actors).unwrap_or(Acct::User(11)))
		}
		7 if dice.once_in(3) => Some(caller),
		7 => dice.maybe(model.dpos.keys().copied()).map(Acct::Dpo),
		_ => Some(dice.of(&[Acct::User(11), Acct::User(10), Acct::User(0), Acct::User(3)])),
	}
}

/// Custom rules: a preset with many rules changed, mostly within the bounds.
fn custom(dice: &mut Dice) -> Rules {
	let mut rules = PRESETS[dice.below(PRESETS.len())];
	rules.caps = [30, dice.of(&[30, 30, 0]), 50];
	rules.late_commit_cut = dice.of(&[500_000, 0, 1_000_000, 333_333]);
	rules.late_release_cut = dice.of(&[500_000, 1_000_000, 0, 333_333]);
	rules.direct = dice.of(&[800_000, 500_000, 1_000_000, 666_667]);
	rules.tolerance = dice.of(&[200_000, 0, 500_000, 1_000_000, 333_333]);
	rules.early_commit = dice.of(&[None, Some(10_000), Some(1)]);
	rules.external = dice.of(&[300_000, 600_000, 0, 123_457]);
	rules.keeps = dice.of(&[0, 500_000, 100_001]);
	rules.cut_to_caller = dice.once_in(2);
	rules.commit_grace = dice.of(&[1, 7, 3]);
	rules.terminate = dice.of(&[2, 15, 8]) + rules.commit_grace;
	rules.yield_grace = dice.of(&[1, 5]);
	if dice.once_in(6) {
		let rule = dice.below(16);
		let value = dice.of(&[0, 31, 61, 51, 1_000_000, 500_001]);
		let days = value.min(60_000);
		match rule {
			0 => rules.caps[0] = value.min(255),
			1 => rules.caps[1] = value.min(255),
			2 => rules.caps[2] = value.min(255),
			3 => rules.selling = days,
			4 => rules.fee[0] = value,
			5 => rules.fee[1] = value,
			6 => rules.commit_grace = days,
			7 => rules.late_commit_cut = value,
			8 => rules.early_commit = Some(value),
			9 => rules.tolerance = value,
			10 => rules.terminate = days,
			11 => rules.yield_grace = days,
			12 => rules.late_release_cut = value,
			13 => rules.keeps = value,
			14 => rules.external = value,
			_ => rules.direct = value,
		}
	}
	rules
}

pub(super) fn create(model: &Model, dice: &mut Dice) -> Move {
	if trains::first(!trains::is_anything_on_sale(model), dice) {
		return trains::create_class(model, dice);
	}
	let caller = dice.user(model);
	let target = target(model, dice);
	let rules = match dice.below(6) {
		0 => RuleSet::Default,
		1 => RuleSet::Preset(dice.below(3) as u8),
		_ => RuleSet::Custom(custom(dice)),
	};
	let (selling, day) = (rules.rules().selling, model.terms.day);
	let end = model.now.saturating_add(selling.saturating_mul(day));
	let latest = match target {
		Target::Dpo(dpo, _) => model.dpos.get(&dpo).map_or(end, |dpo| dpo.expiry.min(end)),
		Target::Class(_) => end,
	};
	let expiry = match dice.below(10) {
		0..=5 => latest,
		6 | 7 => model
			.now
			.saturating_add(1 + dice.below(3 * day as usize) as u32)
			.min(latest),
		8 => latest.saturating_add(1),
		_ => model.now,
	};
	let cap = rules.rules().caps[1].min(255) as u8;
	let seats = match dice.below(6) {
		0..=2 => cap,
		3 => dice.below(usize::from(cap) + 1) as u8,
		4 => 0,
		_ => cap.saturating_add(dice.once_in(3).into()),
	};
	let (name, referrer) = (dice.name(), referrer(model, dice, None, caller));
	Move::Call(
		caller,
		Act::CreateDpo(NewDpo {
			name,
			target,
			expiry,
			seats,
			referrer,
			rules,
		}),
	)
}

pub(super) fn buy_seats(model: &Model, dice: &mut Dice) -> Move {
	if trains::first(!model.dpos.values().any(|dpo| model.is_selling(dpo)), dice) {
		return create(model, dice);
	}
	// A chain fills from its tail. So, half of the time, take the selling DPO with the longest line
	// of Default Targets.
	let selling = model.dpos.iter().filter(|(_, dpo)| model.is_selling(dpo));
	let deepest = selling
		.map(|(id, _)| *id)
		.max_by_key(|dpo| depth(model, *dpo));
	let dpo = match deepest {
		Some(deepest) if dice.once_in(2) => deepest,
		_ => pick(model, dice, |_, dpo| model.is_selling(dpo)),
	};
	// Mostly a user that may have more seats.
	let has_room = |who: &Acct| {
		let room = |dpo: &Dpo| {
			let cap = dpo.rules.caps[usize::from(*who == dpo.manager)];
			u32::from(dpo.seats_of(MemberId::User(*who))) < cap
		};
		model.dpos.get(&dpo).is_some_and(room)
	};
	let caller = match dice.maybe((0..USERS - GHOSTS).map(Acct::User).filter(has_room)) {
		Some(who) if !dice.once_in(6) => who,
		_ => dice.user(model),
	};
	let seats = match model.dpos.get(&dpo) {
		Some(record) => {
			let cap = record.rules.caps[usize::from(caller == record.manager)];
			seats(dice, record, cap, record.seats_of(MemberId::User(caller)))
		}
		None => 1,
	};
	let referrer = referrer(model, dice, Some(dpo), caller);
	// Mostly without conditions, sometimes with the right manager and price, now and then with any
	// manager or too low a price.
	let record = model.dpos.get(&dpo);
	let (manager, price) = record.map_or((caller, 0), |it| (it.manager, it.price));
	let (manager, highest_price) = match dice.below(12) {
		0 => (Some(manager), Some(price)),
		1 => (Some(dice.user(model)), None),
		2 => (None, Some(price.saturating_sub(1))),
		_ => (None, None),
	};
	let act = Act::BuySeats {
		dpo,
		seats,
		referrer,
		manager,
		highest_price,
	};
	Move::Call(caller, act)
}

/// A target that the DPO could take now.
pub(super) fn fitting(model: &Model, dice: &mut Dice, dpo: u32) -> Option<Target> {
	let record = model.dpos.get(&dpo).filter(|record| is_active(record))?;
	let deposit = model
		.ledger
		.held(record.token, Acct::Dpo(dpo), Hold::Deposit);
	let affordable = |other: &Dpo| {
		let most = (deposit / other.price.max(1)).min(100) as u32;
		let left = u32::from(100 - other.sold()).min(other.rules.caps[2]);
		most.min(left) as u8
	};
	let selling = model
		.dpos
		.iter()
		.filter(|(id, other)| **id != dpo && model.is_selling(other));
	let seats = selling.map(|(id, other)| Target::Dpo(*id, affordable(other)));
	let classes = model.classes.keys().map(|class| Target::Class(*class));
	let default = std::iter::once(record.target);
	let fits = |target: &Target| model.offered(dpo, *target).is_ok();
	let fitting = default
		.chain(seats)
		.chain(classes)
		.filter(fits)
		.collect::<Vec<_>>();
	dice.maybe(fitting)
}

pub(super) fn commit(model: &Model, dice: &mut Dice) -> Move {
	if trains::first(!model.dpos.values().any(is_active), dice) {
		return buy_seats(model, dice);
	}
	let dpo = pick(model, dice, |_, dpo| is_active(dpo));
	let caller = actor(model, dice, dpo);
	let default = model.dpos.get(&dpo).map(|dpo| dpo.target);
	let target = match (default, fitting(model, dice, dpo)) {
		(Some(default), None) if dice.below(3) < 2 => default,
		(_, Some(fitting)) if !dice.once_in(5) => fitting,
		_ => target(model, dice),
	};
	let to = match target {
		Target::Dpo(dpo, _) => Some(dpo),
		Target::Class(_) => None,
	};
	let names = dice.once_in(8) || to.is_some();
	let referrer = if names {
		referrer(model, dice, to, caller)
	} else {
		None
	};
	Move::Call(
		caller,
		Act::Commit {
			dpo,
			target,
			referrer,
		},
	)
}

pub(super) fn end(model: &Model, dice: &mut Dice) -> Move {
	if trains::first(
		!model
			.dpos
			.values()
			.any(|dpo| is_active(dpo) || dpo.stage == Stage::Created),
		dice,
	) {
		return buy_seats(model, dice);
	}
	if dice.once_in(2) {
		let dpo = pick(model, dice, |_, dpo| {
			dpo.stage == Stage::Created && !model.is_selling(dpo)
		});
		return Move::Call(dice.user(model), Act::ReportFailed { dpo });
	}
	let dpo = pick(model, dice, |_, dpo| is_active(dpo));
	Move::Call(actor(model, dice, dpo), Act::Terminate { dpo })
}

pub(super) fn release(model: &Model, dice: &mut Dice) -> Move {
	if trains::first(model.dpos.is_empty(), dice) {
		return create(model, dice);
	}
	let kind = dice.of(&[Hold::Withdraw, Hold::Yield, Hold::Bonus]);
	let has = |id, dpo: &Dpo| model.ledger.held(dpo.token, Acct::Dpo(id), kind) > 0;
	if trains::first(!model.dpos.iter().any(|(id, dpo)| has(*id, dpo)), dice) {
		return trains::withdraw_yield(model, dice);
	}
	let dpo = pick(model, dice, has);
	let caller = actor(model, dice, dpo);
	let most = if dice.once_in(12) {
		Most {
			accounts: dice.of(&[0, 1, 2, 4, 8, 255]),
			dpos: dice.of(&[0, 1, 2, 255]),
		}
	} else {
		Most::ANY
	};
	let act = match kind {
		Hold::Yield => Act::ReleaseYield { dpo, most },
		Hold::Bonus => Act::ReleaseBonus { dpo, most },
		_ => Act::ReleaseWithdraw { dpo, most },
	};
	Move::Call(caller, act)
}

pub(super) fn lower_fee(model: &Model, dice: &mut Dice) -> Move {
	if trains::first(model.dpos.is_empty(), dice) {
		return create(model, dice);
	}
	let dpo = pick(model, dice, |_, dpo| !dpo.stage.is_over());
	let manager = model.dpos.get(&dpo).map(|it| it.manager);
	let fee = lower(model, dice, dpo);
	// Mostly the manager, sometimes one that was manager earlier or anybody.
	let caller = match manager {
		Some(manager) if !dice.once_in(8) => manager,
		_ => actor(model, dice, dpo),
	};
	Move::Call(caller, Act::LowerFee { dpo, fee })
}

/// Mostly a lower fee than a DPO's, sometimes the same.
pub(super) fn lower(model: &Model, dice: &mut Dice, dpo: u32) -> u32 {
	let fee = model.dpos.get(&dpo).map_or(0, |it| it.fee);
	if dice.once_in(4) {
		fee
	} else {
		fee.saturating_sub(1 + dice.below(50_000) as u32)
	}
}

pub(super) fn claim(model: &Model, dice: &mut Dice) -> Move {
	let strays = dice.once_in(10);
	let kept = dice.maybe(model.parts.keys().copied());
	let (dpo, who) = kept.filter(|_| !strays).unwrap_or((0, Acct::User(1)));
	let caller = if dice.once_in(2) {
		who
	} else {
		dice.user(model)
	};
	Move::Call(caller, Act::ClaimDpo { dpo, who })
}

pub(super) fn close(model: &Model, dice: &mut Dice) -> Move {
	if trains::first(model.dpos.is_empty(), dice) {
		return buy_seats(model, dice);
	}
	let is_empty = |dpo: &Dpo| dpo.stage == Stage::Created && dpo.sold() == 0;
	let dpo = pick(model, dice, |_, dpo| dpo.stage.is_over() || is_empty(dpo));
	// Before a DPO expires, only its manager may close it.
	let caller = match model.dpos.get(&dpo) {
		Some(record) if is_empty(record) && dice.once_in(2) => record.manager,
		_ => dice.user(model),
	};
	let members = if dice.once_in(12) {
		dice.of(&[0, 1, 4, 99])
	} else {
		100
	};
	Move::Call(caller, Act::CloseDpo { dpo, members })
}
