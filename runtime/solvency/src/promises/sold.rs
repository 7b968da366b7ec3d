//! A seat changes hands only as its holder has offered it, for the price asked (Rulebook 3.14).

use bullet_train_model::{
	ledger::{Acct, BOLT},
	Act, MemberId, Model,
};

/// Checks that no member has lost seats, except a seller those that somebody has taken.
pub(super) fn by_its_holder(before: &Model, act: &Act, after: &Model) -> Result<(), String> {
	for (id, was) in &before.dpos {
		let Some(is) = after.dpos.get(id) else {
			continue;
		};
		for member in &was.members {
			let who = member.who.account();
			let sold = match act {
				Act::TakeSeats {
					dpo, seller, seats, ..
				} if dpo == id && *seller == who => *seats,
				_ => 0,
			};
			let left = is.seats_of(member.who);
			let had = member.seats;
			let is_right = if sold > 0 {
				left + sold == had
			} else {
				left >= had
			};
			if !is_right {
				return Err(format!(
					"{who:?} had {had} seats of DPO {id}, has sold {sold}, and has {left}"
				));
			}
		}
	}
	Ok(())
}

/// Checks a sale: the taker has paid the seller the price that it asked and has got the seats, and
/// nothing of the DPO's own has moved.
pub(super) fn for_its_price(
	before: &Model,
	(dpo, seller, taker): (u32, Acct, Acct),
	seats: u8,
	after: &Model,
) -> Result<(), String> {
	let (record, offer) = (&before.dpos[&dpo], &before.seat_offers[&(dpo, seller)]);
	let paid = offer.price * u128::from(seats);
	let is_taken_up = !after.seat_offers.contains_key(&(dpo, seller));
	let returned = if record.token == BOLT && is_taken_up {
		offer.deposit
	} else {
		0
	};
	let has = |model: &Model, who| model.ledger.of(record.token, who).map_or(0, |it| it.free);
	let of_dpo = |model: &Model| {
		let account = model.ledger.of(record.token, Acct::Dpo(dpo));
		account.map(|it| (it.free, it.held.clone()))
	};
	let of_taker = |model: &Model| model.dpos[&dpo].seats_of(MemberId::User(taker));
	let is_offered = seats <= offer.seats && seller != record.founder && seller != record.manager;
	let is_paid = has(after, seller) == has(before, seller) + paid + returned
		&& has(after, taker) + paid == has(before, taker);
	let is_got = of_taker(after) == of_taker(before) + seats;
	if is_offered && is_paid && is_got && of_dpo(after) == of_dpo(before) {
		return Ok(());
	}
	Err(format!(
		"{taker:?} has taken {seats} seats of DPO {dpo} from {seller:?} by {offer:?}, but not just \
		 that has moved"
	))
}
