//! Compares all holds of the suite, on all accounts, with all records that can be their reason. So
//! it also finds a hold on an account that no record names any more, which the pallets' own
//! try_state can't see.

use super::*;
use codec::Encode;
use frame_support::traits::tokens::IdAmount;
use std::collections::BTreeMap;

/// The sums of holds, per token and reason.
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

/// Returns the amount of a deposit. A `HoldConsideration` encodes only its amount.
fn ticket(deposit: impl Encode) -> Balance {
	Balance::decode(&mut &deposit.encode()[..]).expect("an amount")
}

/// Returns what must be on hold according to the records.
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
	for fund in pallet_fee_fund::Funds::<Test>::iter_values() {
		totals.add(native, pallet_fee_fund::HoldReason::Fund, fund.held);
		totals.add(
			native,
			pallet_fee_fund::HoldReason::FundDeposit,
			ticket(fund.deposit),
		);
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
		// Only the holds themselves say how much is in the four accounts, so they are taken from
		// the DPO's own account. Such a hold on any other account makes the sums differ.
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
	for open in pallet_dpo::Proposals::<Test>::iter_values() {
		totals.add(native, Dpos::ProposalDeposit, ticket(open.deposit));
	}
	for offer in pallet_dpo::SeatOffers::<Test>::iter_values() {
		totals.add(native, Dpos::OfferDeposit, ticket(offer.deposit));
	}
	for ((_, dpo), part) in pallet_dpo::UnclaimedParts::<Test>::iter() {
		let open = pallet_dpo::Dpos::<Test>::get(dpo).map(|record| record.token);
		let token = open.unwrap_or_else(|| {
			pallet_dpo::Estates::<Test>::get(dpo)
				.expect("an estate")
				.token
		});
		totals.add(&token, Dpos::Unclaimed, part.amount);
	}
	totals
}

/// Returns what the token pallets have on hold under the suite's reasons.
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

/// Fails unless the holds and the records agree.
pub fn check() {
	assert_eq!(by_holds(), by_records(), "holds and records don't match");
}
