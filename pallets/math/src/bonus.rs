//! How a Bonus Account is divided (Rulebook 3.11).

use crate::{mul_div_floor, seats::SEATS};
use sp_arithmetic::Permill;
use sp_std::{collections::btree_map::BTreeMap, vec::Vec};

/// The kind of a member.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Kind<A> {
	/// The DPO's own founder.
	Founder,
	/// A User Member.
	User(A),
	/// A DPO Member.
	Dpo {
		/// The DPO Member's manager, for the part that isn't passed on to its Bonus Account.
		manager: A,
		/// The number of the DPO Member's own seats that its founder holds.
		founder_seats: u32,
	},
}

/// A member, with the figures that the division of bonus depends on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Member<A> {
	/// The kind of the member.
	pub kind: Kind<A>,
	/// The number of its seats.
	pub seats: u32,
	/// The member's Internal Referrer, and the second referrer: the Internal Referrer's own one.
	/// `None` for the founder, which has no Internal Referrer (Rulebook 3.10). If the first is the
	/// DPO's founder, the second is ignored.
	pub internal: Option<(A, A)>,
	/// The member's External Referrer, if it has one.
	pub external: Option<A>,
}

/// The DPO's terms for dividing bonus.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Terms<A> {
	/// The DPO's founder.
	pub founder: A,
	/// Whether the founder's seats count. They don't in a DPO that took seats of another DPO: the
	/// other DPO has paid the bonus for them.
	pub founder_counts: bool,
	/// The part of its distributable bonus that a member keeps.
	pub keep: Permill,
	/// The External Referrer's part of the rest.
	pub external: Permill,
	/// The Internal Referrer's part of what then remains. The second referrer gets the other part.
	pub direct: Permill,
}

/// The payouts of a release, in base units. No amount is zero.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Payouts<A> {
	/// Payouts to accounts, one sum for each account.
	pub accounts: BTreeMap<A, u128>,
	/// Payouts to the Bonus Accounts of DPO Members: the member's index and the amount.
	pub dpos: Vec<(usize, u128)>,
}

impl<A: Ord> Payouts<A> {
	/// The sum of all payouts. `None` if it doesn't fit 128 bits, which no release brings about.
	pub fn total(&self) -> Option<u128> {
		self.accounts
			.values()
			.chain(self.dpos.iter().map(|(_, amount)| amount))
			.try_fold(0u128, |sum, amount| sum.checked_add(*amount))
	}

	fn pay(&mut self, to: &A, amount: u128) -> Option<()>
	where
		A: Clone,
	{
		if amount > 0 {
			let sum = self.accounts.entry(to.clone()).or_insert(0);
			*sum = sum.checked_add(amount)?;
		}
		Some(())
	}
}

/// The payouts of a release of a Bonus Account with this balance (Rulebook 3.11).
///
/// Only assigning the balance to members by seats rounds: it leaves less than one unit for each
/// member that counts. The amount assigned to a member is paid out to the last unit, because each
/// part is subtracted before the next is computed. So the total never exceeds the balance.
///
/// `None` if a member other than the founder has no Internal Referrer, or if the sum of the seats
/// doesn't fit. No sequence of calls brings this about.
pub fn payouts<A: Ord + Clone>(
	balance: u128,
	members: &[Member<A>],
	terms: &Terms<A>,
) -> Option<Payouts<A>> {
	let counts = |member: &Member<A>| terms.founder_counts || !matches!(member.kind, Kind::Founder);
	let counting = members
		.iter()
		.filter(|member| counts(member))
		.try_fold(0u128, |sum, member| {
			sum.checked_add(u128::from(member.seats))
		})?;

	let mut payouts = Payouts {
		accounts: BTreeMap::new(),
		dpos: Vec::new(),
	};
	for (index, member) in members.iter().enumerate() {
		// A member with seats that count also makes `counting`, the divisor below, more than zero.
		if !counts(member) || member.seats == 0 {
			continue;
		}
		let assigned = mul_div_floor(balance, u128::from(member.seats), counting)?;

		// The part of a DPO Member that isn't its founder's is passed on to its Bonus Account.
		let (recipient, passed_on) = match &member.kind {
			Kind::Founder => (&terms.founder, 0),
			Kind::User(account) => (account, 0),
			Kind::Dpo {
				manager,
				founder_seats,
			} => {
				let others = u128::from(SEATS.saturating_sub(*founder_seats));
				let passed_on = mul_div_floor(assigned, others, u128::from(SEATS))?;
				(manager, passed_on)
			}
		};
		if passed_on > 0 {
			payouts.dpos.push((index, passed_on));
		}
		let distributable = assigned.checked_sub(passed_on)?;

		// The member's own part. A DPO Member's is paid to its manager.
		let kept = terms.keep.mul_floor(distributable);
		payouts.pay(recipient, kept)?;
		let rest = distributable.checked_sub(kept)?;

		let external_part = match &member.external {
			Some(external) => {
				let amount = terms.external.mul_floor(rest);
				payouts.pay(external, amount)?;
				amount
			}
			None => 0,
		};
		let remainder = rest.checked_sub(external_part)?;

		if matches!(member.kind, Kind::Founder) {
			payouts.pay(&terms.founder, remainder)?;
			continue;
		}
		let (first, second) = member.internal.as_ref()?;
		if *first == terms.founder {
			payouts.pay(first, remainder)?;
		} else {
			let direct = terms.direct.mul_floor(remainder);
			payouts.pay(first, direct)?;
			payouts.pay(second, remainder.checked_sub(direct)?)?;
		}
	}
	Some(payouts)
}
