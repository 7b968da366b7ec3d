//! The edition of a DPO, which counts the events that change what a seat is worth (Rulebook 3.14).

use crate::{Config, Error, Pool};
use frame_support::traits::DefensiveOption;

impl<T: Config> Pool<T> {
	/// Counts an event that changes what a seat is worth. Offers stay valid.
	pub fn next_edition(&mut self) -> Result<(), Error<T>> {
		let next = self.record.edition.checked_add(1);
		self.record.edition = next.defensive_ok_or(Error::<T>::Inconsistent)?;
		Ok(())
	}

	/// Counts an event from which all offers made before have lapsed.
	pub fn lapse_offers(&mut self) -> Result<(), Error<T>> {
		self.next_edition()?;
		self.record.offers_since = self.record.edition;
		Ok(())
	}
}
