//! Compares the reads about offers of seats, with what a seat is worth.

use super::{
	super::{names::id_of, same::same},
	limits::every,
};
use bullet_train_model::{exact, ledger::Acct, Model};
use bullet_train_runtime::{AccountId, Dpo};
use pallet_dpo::{SeatOfferView, SeatWorth};
use std::collections::BTreeMap;

/// Compares the offers of a DPO's seats.
pub fn offers(model: &Model, dpo: u32) -> Result<(), String> {
	let ours = model.seat_offers.keys().filter(|(of, _)| *of == dpo);
	let ours = ours.map(|(_, seller)| (id_of(*seller), view(model, dpo, *seller)));
	let told = Dpo::seat_offers(dpo).into_iter();
	same(
		|| format!("the offers of seats of DPO {dpo}"),
		told.map(|it| (it.seller.clone(), it)).collect(),
		ours.collect::<BTreeMap<_, _>>(),
	)
}

/// Compares the offers of an account.
pub fn offers_of(model: &Model, seller: Acct) -> Result<(), String> {
	let ours = model.seat_offers.keys().filter(|(_, by)| *by == seller);
	let ours = ours.map(|(dpo, _)| (*dpo, view(model, *dpo, seller)));
	let told = every(|from, limit| Dpo::seat_offers_of(id_of(seller), from, limit)).into_iter();
	same(
		|| format!("the seats that {seller:?} offers"),
		told.map(|it| (it.dpo, it)).collect(),
		ours.collect::<BTreeMap<_, _>>(),
	)
}

/// An offer as the chain should show it.
fn view(model: &Model, dpo: u32, seller: Acct) -> SeatOfferView<AccountId> {
	let offer = &model.seat_offers[&(dpo, seller)];
	let record = model.dpos.get(&dpo);
	SeatOfferView {
		dpo,
		seller: id_of(seller),
		seats: offer.seats,
		price: offer.price,
		edition: record.map(|record| record.edition),
		lapsed: model.is_offer_lapsed(dpo, seller),
		worth: record.map(|_| worth(model, dpo)),
	}
}

/// What a seat is worth, as the chain should show it: if an outsider makes the releases, and of the
/// bonus only the part that the rules let every member keep.
fn worth(model: &Model, dpo: u32) -> SeatWorth {
	let ours = model.seat_worth(dpo, Acct::Treasury);
	SeatWorth {
		yields: ours.yields,
		bonus: exact::part(ours.bonus, model.dpos[&dpo].rules.keeps),
		withdraw: ours.withdraw,
		fare: ours.fare,
		fare_from: ours.fare_from,
	}
}
