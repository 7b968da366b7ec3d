//! Compares the offers of seats (Rulebook 3.14).

use super::{
	names::Names,
	same::{known, same},
};
use bullet_train_model::Model;
use bullet_train_runtime::Runtime;

/// Compares all offers. Returns an error that describes the first difference.
pub(super) fn difference(model: &Model, names: &Names) -> Result<(), String> {
	let mut count = 0;
	for ((seller, dpo), offer) in pallet_dpo::SeatOffers::<Runtime>::iter() {
		let seller = known(names, &seller)?;
		let what = || format!("the offer of {seller:?} of seats of DPO {dpo}");
		let Some(ours) = model.seat_offers.get(&(dpo, seller)) else {
			return Err(format!("the model doesn't have {}", what()));
		};
		same(
			what,
			(offer.seats, offer.price, offer.edition),
			(ours.seats, ours.price, ours.edition),
		)?;
		// The chain knows from which edition on offers are valid. A closed DPO has no edition.
		if let Some(record) = pallet_dpo::Dpos::<Runtime>::get(dpo) {
			let is_overtaken = offer.edition < record.offers_since;
			same(what, is_overtaken, ours.overtaken)?;
		}
		count += 1;
	}
	same(|| "offers of seats".into(), count, model.seat_offers.len())
}
