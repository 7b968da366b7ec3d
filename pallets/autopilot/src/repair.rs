//! Repairing the agenda: planning what is missing on it (Rulebook 5.3).

use crate::{Config, Event, Pallet, RawKey, RepairAt, WeightInfo};
use bullet_train_primitives::{Mended, Works};
use frame_support::{
	traits::Get,
	weights::{Weight, WeightMeter},
};

impl<T: Config> Pallet<T> {
	/// The weight of looking at a record. The benchmark finds none: here it is read, with another
	/// that it depends on, and is planned.
	fn weight_of_mending() -> Weight {
		T::WeightInfo::mend().saturating_add(T::DbWeight::get().reads_writes(3, 3))
	}

	/// Goes on with a repair that is under way, within the weight `limit`. Returns the weight used.
	pub(crate) fn repair_within(limit: Weight) -> Weight {
		let mut meter = WeightMeter::with_limit(limit);
		if meter.try_consume(T::DbWeight::get().reads(1)).is_err() {
			return meter.consumed();
		}
		while RepairAt::<T>::exists() && meter.try_consume(Self::weight_of_mending()).is_ok() {
			Self::mend_next();
		}
		meter.consumed()
	}

	/// Looks at the next record of the repair that is under way.
	pub(crate) fn mend_next() {
		let Some((map, last)) = RepairAt::<T>::take() else {
			return;
		};
		if map >= T::Works::MAPS {
			Self::deposit_event(Event::RepairFinished);
			return;
		}
		let mended = T::Works::mend(map, last.map(|key| key.into_inner()));
		let key = mended.and_then(|Mended { key, planned }| {
			if planned {
				Self::deposit_event(Event::JobPlanned {
					map,
					key: key.clone(),
				});
			}
			RawKey::try_from(key).ok()
		});
		// After the last record of a map comes the next map.
		let map = if key.is_none() {
			map.saturating_add(1)
		} else {
			map
		};
		RepairAt::<T>::put((map, key));
	}
}
