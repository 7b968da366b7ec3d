//! The blocks at which the chain tries to pay what is kept: 1, 7 and then every 30 days after it
//! was kept (Rulebook 5.1).

use crate::world::KeptKey;
use bullet_train_model::Model;
use std::collections::BTreeMap;

/// The days until the first and the second attempt.
const FIRST_WAITS: [u32; 2] = [1, 7];
/// The days until each further attempt.
pub(super) const LATER_WAITS: u32 = 30;

/// The next attempt for everything that is kept.
#[derive(Default)]
pub(super) struct Tries(BTreeMap<KeptKey, Try>);

struct Try {
	at: u32,
	/// The number of attempts that have failed.
	failed: usize,
}

impl Try {
	fn after(failed: usize, model: &Model) -> Self {
		let days = FIRST_WAITS.get(failed).copied().unwrap_or(LATER_WAITS);
		let at = model.now.saturating_add(days * model.terms.day);
		Self { at, failed }
	}
}

/// All amounts that are kept. Those of one ride are in the same token.
fn kept(model: &Model) -> BTreeMap<KeptKey, u128> {
	let rides = model.kept.iter();
	let rides = rides.map(|(ride, it)| (KeptKey::Ride(*ride), it.rewards + it.fare));
	let parts = model.parts.iter();
	let parts = parts.map(|(&(dpo, who), amount)| (KeptKey::Part(dpo, who), *amount));
	rides.chain(parts).collect()
}

impl Tries {
	/// Notes what a call or an act of the chain has paid of what was kept, and what is kept since
	/// then. If more is kept than before, all of it is tried as if it were kept since now, unless
	/// it is tried earlier anyway.
	pub fn note(&mut self, before: &Model, model: &Model) {
		let (had, has) = (kept(before), kept(model));
		self.0.retain(|key, _| has.contains_key(key));
		for (key, amount) in has {
			let (first, planned) = (Try::after(0, model), self.0.get(&key));
			let is_earlier = planned.is_none_or(|planned| first.at < planned.at);
			if had.get(&key) != Some(&amount) && is_earlier {
				self.0.insert(key, first);
			}
		}
	}

	/// Notes that an attempt has failed at this block.
	pub fn fail(&mut self, key: KeptKey, model: &Model) {
		if let Some(it) = self.0.get_mut(&key) {
			*it = Try::after(it.failed + 1, model);
		}
	}

	/// All that has to be tried at a block.
	pub fn due(&self, block: u32) -> impl Iterator<Item = KeptKey> + '_ {
		let due = self.0.iter().filter(move |(_, it)| it.at <= block);
		due.map(|(key, _)| *key)
	}

	/// The block of the next attempt for everything that is kept.
	pub fn blocks(&self) -> BTreeMap<KeptKey, u32> {
		self.0.iter().map(|(key, it)| (*key, it.at)).collect()
	}
}
