//! How a bonus is shared out (Rulebook 3.11).

use crate::{
	books::Model,
	exact,
	ledger::Acct,
	records::{Commitment, Dpo, MemberId},
};
use std::collections::BTreeMap;

/// The shares of a bonus: of accounts, and of the Bonus Accounts of DPO Members.
#[derive(Default)]
pub(super) struct Shares {
	pub accounts: BTreeMap<Acct, u128>,
	pub dpos: BTreeMap<u32, u128>,
}

impl Shares {
	fn pay(&mut self, who: Acct, amount: u128) {
		if amount > 0 {
			*self.accounts.entry(who).or_default() += amount;
		}
	}
}

impl Model {
	pub(super) fn share_bonus(&self, record: &Dpo, balance: u128) -> Shares {
		let mut shares = Shares::default();
		// If this DPO took seats, the DPO above it has already distributed the part of this
		// founder's seats.
		let founder_counts = !matches!(record.taken, Some(Commitment::Seats(..)));
		let founder = MemberId::User(record.founder);
		let counts = |who: MemberId| who != founder || founder_counts;
		let counted = record.members.iter().filter(|member| counts(member.who));
		let all = counted
			.clone()
			.map(|member| u128::from(member.seats))
			.sum::<u128>();
		for member in counted {
			let assigned = exact::floor(balance, member.seats.into(), all);
			let mut own = assigned;
			if let MemberId::Dpo { dpo, manager, .. } = member.who {
				// A DPO Member passes a part on to its own Bonus Account. If the DPO Member is
				// closed, its manager gets that part.
				let child = self.dpos.get(&dpo);
				let seats = child.map_or(0, Dpo::founder_seats);
				let passed = exact::floor(assigned, u128::from(100 - seats), 100);
				match child {
					Some(_) => {
						shares.dpos.insert(dpo, passed);
					}
					None => shares.pay(manager, passed),
				}
				own -= passed;
			}
			let keeps = exact::part(own, record.rules.keeps);
			shares.pay(member.who.actor(), keeps);
			let mut rest = own - keeps;
			if let Some(external) = member.external {
				// The External Referrer gets its part of what the member doesn't keep.
				let part = exact::part(rest, record.rules.external);
				shares.pay(external, part);
				rest -= part;
			}
			match member.internal {
				None => shares.pay(record.founder, rest),
				Some(internal) if internal == record.founder => shares.pay(internal, rest),
				Some(internal) => {
					let direct = exact::part(rest, record.rules.direct);
					shares.pay(internal, direct);
					shares.pay(member.second.unwrap_or(record.founder), rest - direct);
				}
			}
		}
		shares
	}
}
