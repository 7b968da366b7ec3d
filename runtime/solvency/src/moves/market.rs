//! Draws the calls of the seat market.

use super::{dice::Dice, dpos, kinds::Move, trains};
use crate::world::USERS;
use bullet_train_model::{ledger::Acct, Act, Model, SeatOffer, Standing};

/// All members that may offer seats: the DPO, the member and its seats.
fn sellers(model: &Model) -> Vec<(u32, Acct, u8)> {
	let of_dpo = |dpo: u32| {
		let members = model.dpos[&dpo].members.iter();
		let users = members.map(|member| member.who.account());
		users.map(move |who| (dpo, who, model.offerable(dpo, who)))
	};
	let all = model.dpos.keys().copied().flat_map(of_dpo);
	all.filter(|(_, _, most)| *most > 0).collect()
}

pub(super) fn offer_seats(model: &Model, dice: &mut Dice) -> Move {
	let sellers = sellers(model);
	if trains::first(sellers.is_empty(), dice) {
		return dpos::buy_seats(model, dice);
	}
	let (dpo, seller, most) = match dice.maybe(sellers) {
		Some(seller) if !dice.once_in(16) => seller,
		_ => {
			let dpo = dice.id(model.dpos.keys().copied());
			(dpo, dpos::actor(model, dice, dpo), 15)
		}
	};
	// Mostly all seats, so that members leave.
	let seats = match dice.below(12) {
		0..=5 => most,
		6..=9 => 1 + dice.below(most.into()) as u8,
		10 => most + 1,
		_ => 0,
	};
	let (token, price) = model
		.dpos
		.get(&dpo)
		.map_or((0, 1), |it| (it.token, it.price));
	let price = match dice.below(12) {
		0..=3 => price,
		4 | 5 => price / 2,
		6 | 7 => 0,
		8..=10 => dice.amount(model, token, seller),
		_ => u128::MAX,
	};
	Move::Call(seller, Act::OfferSeats { dpo, seats, price })
}

/// A chance to take seats: of which DPO, whose, who may take them, and the most that it may take
/// and can afford.
type Chance = (u32, Acct, Acct, u8);

/// All chances to take seats.
fn chances(model: &Model) -> Vec<Chance> {
	let open = model.seat_offers.iter();
	let open = open.filter(|((dpo, seller), _)| !model.is_offer_lapsed(*dpo, *seller));
	let of_offer = |(&(dpo, seller), offer): (&(u32, Acct), &SeatOffer)| {
		let (token, price) = (model.dpos[&dpo].token, offer.price);
		let takers = (0..USERS).map(Acct::User).map(move |taker| {
			let most = model.takeable_from(dpo, taker, seller);
			let affords = model.ledger.lockable(token, taker).checked_div(price);
			let affords = affords.map_or(most, |seats| seats.min(most.into()) as u8);
			(dpo, seller, taker, affords)
		});
		takers.filter(|(_, _, _, most)| *most > 0)
	};
	open.flat_map(of_offer).collect()
}

/// Mostly a chance of a wanted kind: a taker that has sold its last seat before, the manager, a new
/// member, or one that would become its own referrer.
fn chance(model: &Model, dice: &mut Dice, mut all: Vec<Chance>) -> Option<Chance> {
	let wanted = dice.below(6);
	let is_wanted = |(dpo, seller, taker, _): &Chance| {
		let record = &model.dpos[dpo];
		let is_new = record.user(*taker).is_none();
		match wanted {
			0 => {
				let proposal = model.proposals.get(&(*dpo, *taker));
				is_new && proposal.is_some_and(|open| open.standing == Standing::Sold)
			}
			1 => *taker == record.manager,
			2 => is_new,
			3 => {
				let refers = record.user(*seller).is_some_and(|it| {
					[it.internal, it.second, it.external].contains(&Some(*taker))
				});
				is_new && refers
			}
			_ => true,
		}
	};
	if all.iter().any(is_wanted) {
		all.retain(is_wanted);
	}
	dice.maybe(all)
}

pub(super) fn take_seats(model: &Model, dice: &mut Dice) -> Move {
	if dice.once_in(10) {
		return take_anyway(model, dice);
	}
	let chances = chances(model);
	if trains::first(chances.is_empty(), dice) {
		return offer_seats(model, dice);
	}
	let Some((dpo, seller, taker, most)) = chance(model, dice, chances) else {
		return take_anyway(model, dice);
	};
	let seats = match dice.below(12) {
		0..=6 => most,
		7..=9 => 1 + dice.below(most.into()) as u8,
		10 => most + 1,
		_ => 0,
	};
	Move::Call(taker, take(model, dice, (dpo, seller), seats))
}

/// Takes seats of any offer, open or lapsed, or where there is none, by an account that may not be
/// allowed to.
fn take_anyway(model: &Model, dice: &mut Dice) -> Move {
	let is_lapsed = |(dpo, seller): &(u32, Acct)| model.is_offer_lapsed(*dpo, *seller);
	let goes_on = |(dpo, _): &(u32, Acct)| {
		let record = model.dpos.get(dpo);
		record.is_some_and(|record| !record.stage.is_over())
	};
	let lapsed = model.seat_offers.keys().filter(|key| is_lapsed(key));
	let lapsed = dice.maybe(lapsed.filter(|key| goes_on(key)).copied());
	let (dpo, seller) = match lapsed {
		Some(key) if dice.once_in(2) => key,
		_ => any_offer(model, dice),
	};
	let taker = match dice.below(4) {
		0 => seller,
		1 => {
			let record = model.dpos.get(&dpo);
			record.map_or(seller, |record| record.founder)
		}
		_ => dice.user(model),
	};
	let seats = 1 + dice.below(3) as u8;
	Move::Call(taker, take(model, dice, (dpo, seller), seats))
}

/// Takes seats, mostly at the price asked and in the current edition.
fn take(model: &Model, dice: &mut Dice, (dpo, seller): (u32, Acct), seats: u8) -> Act {
	let price = model
		.seat_offers
		.get(&(dpo, seller))
		.map_or(0, |it| it.price);
	let edition = model.dpos.get(&dpo).map_or(0, |it| it.edition);
	Act::TakeSeats {
		dpo,
		seller,
		seats,
		highest_price: match dice.below(12) {
			0..=7 => price,
			8..=10 => u128::MAX,
			_ => price.saturating_sub(1),
		},
		edition: if dice.once_in(16) {
			edition.wrapping_sub(1)
		} else {
			edition
		},
	}
}

/// The DPO and the seller of any offer; now and then there is none.
fn any_offer(model: &Model, dice: &mut Dice) -> (u32, Acct) {
	let strays = dice.once_in(16);
	match dice.maybe(model.seat_offers.keys().copied()) {
		Some(key) if !strays => key,
		_ => (dice.id(model.dpos.keys().copied()), dice.user(model)),
	}
}

/// Mostly anybody withdraws a lapsed offer, sometimes a seller an open one.
pub(super) fn withdraw_offer(model: &Model, dice: &mut Dice) -> Move {
	if trains::first(model.seat_offers.is_empty(), dice) {
		return offer_seats(model, dice);
	}
	let is_lapsed = |(dpo, seller): &(u32, Acct)| model.is_offer_lapsed(*dpo, *seller);
	let lapsed = dice.maybe(
		model
			.seat_offers
			.keys()
			.filter(|key| is_lapsed(key))
			.copied(),
	);
	let (dpo, seller) = match lapsed {
		Some(key) if !dice.once_in(4) => key,
		_ => any_offer(model, dice),
	};
	let caller = if lapsed == Some((dpo, seller)) || dice.once_in(4) {
		dice.user(model)
	} else {
		seller
	};
	Move::Call(caller, Act::WithdrawOffer { dpo, seller })
}
