//! Situations of the seat market (Rulebook 3.14).

use super::Situation;
use bullet_train_model::{
	ledger::{Acct, Hold},
	Dpo, MemberId, Model, SeatOffer, Stage, Standing,
};

pub(super) static SITUATIONS: [Situation; 17] = [
	(
		"a sale while the DPO sells seats itself",
		|before, model| any_sale(before, model, |sale| sale.was.stage == Stage::Created),
	),
	("a sale while the DPO has a target", |before, model| {
		any_sale(before, model, |sale| sale.was.stage == Stage::Committed)
	}),
	("a sale of a part of an offer", |before, model| {
		any_sale(before, model, |sale| {
			let rest = model.seat_offers.get(&(sale.dpo, sale.seller));
			rest.is_some()
		})
	}),
	("seats given away", |before, model| {
		any_sale(before, model, |sale| sale.offer.price == 0)
	}),
	(
		"a sale of an offer made before a release",
		|before, model| any_sale(before, model, |sale| sale.offer.edition < sale.was.edition),
	),
	("a sale of seats with yield to release", |before, model| {
		any_sale(before, model, |sale| {
			super::held(before, sale.dpo, sale.was, Hold::Yield) >= sale.was.sold().into()
		})
	}),
	("a sale of seats that have voted", |before, model| {
		any_sale(before, model, |sale| {
			let voted = |model: &Model| {
				let of_dpo = model
					.proposals
					.iter()
					.filter(|((dpo, _), _)| *dpo == sale.dpo);
				let votes = of_dpo.filter_map(|(_, open)| open.votes.get(&sale.seller));
				votes.map(|seats| u32::from(*seats)).sum::<u32>()
			};
			voted(model) < voted(before)
		})
	}),
	(
		"a seller that leaves with its last seat",
		|before, model| any_sale(before, model, |sale| sale.is.user(sale.seller).is_none()),
	),
	("a maker that leaves with its last seat", |_, model| {
		let mut proposals = model.proposals.values();
		proposals.any(|open| open.standing == Standing::Sold)
	}),
	("a taker that joins", |before, model| {
		any_sale(before, model, |sale| sale.was.user(sale.taker).is_none())
	}),
	("a taker that is a member already", |before, model| {
		any_sale(before, model, |sale| sale.was.user(sale.taker).is_some())
	}),
	("a taker that comes back", |before, model| {
		any_sale(before, model, |sale| {
			let proposal = before.proposals.get(&(sale.dpo, sale.taker));
			let has_left = proposal.is_some_and(|open| open.standing == Standing::Sold);
			has_left && sale.was.user(sale.taker).is_none()
		})
	}),
	("a taker that is the manager in office", |before, model| {
		any_sale(before, model, |sale| sale.taker == sale.was.manager)
	}),
	(
		"a taker that would become its own referrer",
		|before, model| {
			any_sale(before, model, |sale| {
				let seller = sale.was.user(sale.seller);
				let refers = seller.is_some_and(|it| {
					[it.internal, it.second, it.external].contains(&Some(sale.taker))
				});
				refers && sale.was.user(sale.taker).is_none()
			})
		},
	),
	("a referrer that has left", |_, model| {
		super::any(model, |dpo| {
			let is_here = |who: Acct| dpo.members.iter().any(|it| it.who.person() == who);
			let mut referrers = dpo.members.iter().filter_map(|member| member.internal);
			referrers.any(|who| who != dpo.founder && !is_here(who))
		})
	}),
	("an offer that has lapsed", |_, model| {
		let mut offers = model.seat_offers.iter();
		offers.any(|((dpo, _), offer)| {
			let goes_on = |dpo: &Dpo| !dpo.stage.is_over();
			offer.overtaken && model.dpos.get(dpo).is_some_and(goes_on)
		})
	}),
	("an offer that outlives its DPO", |_, model| {
		let mut of = model.seat_offers.keys();
		of.any(|(dpo, _)| !model.dpos.contains_key(dpo))
	}),
];

/// A sale: the DPO before and after it, the offer before it, who sold and who took.
struct Sale<'a> {
	dpo: u32,
	was: &'a Dpo,
	is: &'a Dpo,
	offer: &'a SeatOffer,
	seller: Acct,
	taker: Acct,
}

/// Whether a call was a sale for which `is` is true. Seats don't get fewer by anything else.
fn any_sale(before: &Model, model: &Model, is: impl Fn(&Sale) -> bool) -> bool {
	let seats = |dpo: &Dpo, who| dpo.seats_of(MemberId::User(who));
	let mut offers = before.seat_offers.iter();
	offers.any(|(&(dpo, seller), offer)| {
		let (Some(was), Some(now)) = (before.dpos.get(&dpo), model.dpos.get(&dpo)) else {
			return false;
		};
		let takes = |who: &Acct| seats(now, *who) > seats(was, *who);
		let mut users = now.members.iter().map(|member| member.who.account());
		let Some(taker) = users.find(takes) else {
			return false;
		};
		let sale = Sale {
			dpo,
			was,
			is: now,
			offer,
			seller,
			taker,
		};
		seats(now, seller) < seats(was, seller) && is(&sale)
	})
}
