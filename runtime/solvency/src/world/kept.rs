//! When the chain tries to pay what is kept, as its records say.

use super::{
	names::Names,
	same::{known, same},
};
use bullet_train_model::{ledger::Acct, Act, RideKey};
use bullet_train_runtime::Runtime;
use std::collections::BTreeMap;

/// What is kept for an account.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum KeptKey {
	/// What is kept from a ride.
	Ride(RideKey),
	/// What this DPO keeps for this account.
	Part(u32, Acct),
}

impl KeptKey {
	/// What an act pays, if it pays what is kept.
	pub fn of(act: &Act) -> Option<Self> {
		match *act {
			Act::ClaimRide { ride } => Some(Self::Ride(ride)),
			Act::ClaimDpo { dpo, who } => Some(Self::Part(dpo, who)),
			_ => None,
		}
	}
}

/// Compares the blocks at which the chain tries to pay what is kept with these.
pub fn wrong_try(expected: BTreeMap<KeptKey, u32>, names: &Names) -> Result<(), String> {
	let mut told = BTreeMap::new();
	for (class, cabin, kept) in pallet_travel_cabin::UnclaimedRewards::<Runtime>::iter() {
		told.insert(KeptKey::Ride(RideKey { class, cabin }), kept.planned);
	}
	for ((id, dpo), part) in pallet_dpo::UnclaimedParts::<Runtime>::iter() {
		told.insert(KeptKey::Part(dpo, known(names, &id)?), part.planned);
	}
	let expected = expected.into_iter().map(|(key, at)| (key, Some(at)));
	same(
		|| "when the chain tries to pay what is kept".into(),
		told,
		expected.collect(),
	)
}
