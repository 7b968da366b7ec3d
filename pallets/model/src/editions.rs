//! Editions: the events of a DPO that change what a seat of it is worth (Rulebook 3.14).

use crate::books::Model;

impl Model {
	/// Counts an event.
	pub(super) fn new_edition(&mut self, dpo: u32) {
		self.dpo_mut(dpo).edition += 1;
	}

	/// Counts an event that makes all offers of the DPO's seats lapse.
	pub(super) fn overtake_offers(&mut self, dpo: u32) {
		self.new_edition(dpo);
		for ((of, _), offer) in &mut self.seat_offers {
			offer.overtaken |= *of == dpo;
		}
	}

	/// Sets the management fee, which never rises (Rulebook 3.8). If it falls, that is an event.
	pub(super) fn set_fee(&mut self, dpo: u32, fee: u32) {
		let record = self.dpo_mut(dpo);
		if fee < record.fee {
			record.fee = fee;
			self.new_edition(dpo);
		}
	}
}
