//! Every hold of the suite, on whatever account, against every record that could be its reason:
//! what the pallets' own try_state can't see is a hold on an account that no record names any more.

use super::*;
use codec::Encode;
use frame_support::traits::tokens::IdAmount;
use std::collections::BTreeMap;

/// Sums per token and reason.
#[derive(Default, PartialEq, Debug)]
struct Totals(BTreeMap<String, Balance>);

impl Totals {
	fn add(&mut self, token: &Token, reason: impl Into<RuntimeHoldReason>, amount: Balance) {
		if amount > 0 {
			let key = format!("{token:?} {:?}", reason.into());
			*self.0.entry(key).or_default() += amount;
		}
	}
}

/// A `HoldConsideration` is its amount and nothing else.
fn ticket(deposit: impl Encode) -> Balance {
	Balance::decode(&mut &deposit.encode()[..]).expect("an amount")
}

/// What the records say is on hold.
fn by_records() -> Totals {
	use pallet_bullet_train::HoldReason as Train;
	use pallet_dpo::HoldReason as Dpos;
	use pallet_travel_cabin::HoldReason as Cabin;

	let mut totals = Totals::default();
	let native = &Token::Native;
	let token_of = |train| {
		pallet_bullet_train::Trains::<Test>::get(train)
			.expect("a train")
			.token
	};
	for record in pallet_bullet_train::Trains::<Test>::iter_values() {
		totals.add(&record.token, Train::Milestone, record.escrowed);
		totals.add(native, Train::TrainDeposit, ticket(record.deposit));
	}
	for class in pallet_travel_cabin::Classes::<Test>::iter_values() {
		let unsold = class.terms.reward(class.unsold()).expect("fits");
		totals.add(
			&token_of(class.train),
			Cabin::Reward,
			unsold + class.surplus,
		);
		totals.add(native, Cabin::ClassDeposit, ticket(class.deposit));
	}
	for (class, _, ride) in pallet_travel_cabin::Rides::<Test>::iter() {
		let class = pallet_travel_cabin::Classes::<Test>::get(class).expect("a class");
		let token = token_of(class.train);
		totals.add(
			&token,
			Cabin::Reward,
			class.terms.yield_total - ride.withdrawn,
		);
		totals.add(&token, Cabin::Fare, class.terms.fare);
	}
	for (class, _, kept) in pallet_travel_cabin::UnclaimedRewards::<Test>::iter() {
		let class = pallet_travel_cabin::Classes::<Test>::get(class).expect("a class");
		let token = token_of(class.train);
		totals.add(&token, Cabin::Unclaimed, kept.rewards);
		totals.add(&token, Cabin::Fare, kept.fare);
	}
	for (dpo, record) in pallet_dpo::Dpos::<Test>::iter() {
		totals.add(&record.token, Dpos::Base, 1);
		totals.add(native, Dpos::DpoDeposit, ticket(record.deposit));
		// The holds themselves are the four accounts' only ledger; on any other account they'd be
		// surplus.
		for reason in [Dpos::Deposit, Dpos::Yield, Dpos::Bonus, Dpos::Withdraw] {
			totals.add(
				&record.token,
				reason,
				held(&record.token, reason, &Dpo::account(dpo)),
			);
		}
	}
	for (dpo, estate) in pallet_dpo::Estates::<Test>::iter() {
		totals.add(
			&estate.token,
			Dpos::Base,
			held(&estate.token, Dpos::Base, &Dpo::account(dpo)),
		);
		totals.add(native, Dpos::DpoDeposit, ticket(estate.deposit));
	}
	for ((_, dpo), amount) in pallet_dpo::UnclaimedParts::<Test>::iter() {
		let open = pallet_dpo::Dpos::<Test>::get(dpo).map(|record| record.token);
		let token = open.unwrap_or_else(|| {
			pallet_dpo::Estates::<Test>::get(dpo)
				.expect("an estate")
				.token
		});
		totals.add(&token, Dpos::Unclaimed, amount);
	}
	totals
}

/// What the token pallets say is on hold for the suite's reasons.
fn by_holds() -> Totals {
	let mut totals = Totals::default();
	let mut add = |token: &Token, holds: Vec<IdAmount<RuntimeHoldReason, Balance>>| {
		for hold in holds {
			if !matches!(hold.id, RuntimeHoldReason::MockDpo(_)) {
				totals.add(token, hold.id, hold.amount);
			}
		}
	};
	for holds in pallet_balances::Holds::<Test>::iter_values() {
		let holds = holds.into_iter().map(|h| IdAmount {
			id: h.id,
			amount: h.amount,
		});
		add(&Token::Native, holds.collect());
	}
	for id in pallet_assets::Asset::<Test>::iter_keys() {
		for holds in asset_holder_values(b"Holds", id) {
			let holds = Decode::decode(&mut &holds[..]).expect("a list of holds");
			add(&Token::WithId(id), holds);
		}
	}
	totals
}

/// Nothing is on hold without a record, and no record without its hold.
pub fn check() {
	assert_eq!(by_holds(), by_records(), "holds and records don't match");
}
