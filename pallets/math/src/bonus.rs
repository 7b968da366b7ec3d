//! Who gets what of a Bonus Account (Rulebook 3.11).

use crate::{mul_div_floor, seats::SEATS};
use sp_arithmetic::Permill;
use sp_std::{collections::btree_map::BTreeMap, vec::Vec};

/// What kind of a member it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Kind<A> {
	/// The DPO's own manager, holding seats.
	Manager,
	/// Any other account.
	User(A),
	/// Another DPO.
	Dpo {
		/// Its manager, who is paid what isn't passed on.
		manager: A,
		/// The seats that its manager holds of it: `m` of Filter 1.
		manager_seats: u32,
	},
}

/// A member as far as bonus is concerned.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Member<A> {
	/// What it is.
	pub kind: Kind<A>,
	/// Its seats.
	pub seats: u32,
	/// Its Internal Referrer and that one's Internal Referrer. `None` for the manager, who has no
	/// Internal Referrer (Rulebook 3.10). Where the first is the DPO's manager, the second has no
	/// meaning.
	pub internal: Option<(A, A)>,
	/// Its External Referrer, if it has one.
	pub external: Option<A>,
}

/// The DPO's terms.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Terms<A> {
	/// The DPO's manager.
	pub manager: A,
	/// Whether the manager's seats count: not in a DPO that took seats of another DPO, where that
	/// part was handed out one level up.
	pub manager_counts: bool,
	/// The part of its distributable bonus that a member keeps.
	pub keep: Permill,
	/// An External Referrer's part of the rest.
	pub external: Permill,
	/// The Internal Referrer's part of the remainder. The others are those of *its* Internal
	/// Referrer.
	pub direct: Permill,
}

/// Who gets what. No amount is zero.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Payouts<A> {
	/// To accounts, one sum each, however many reasons there are to pay it.
	pub accounts: BTreeMap<A, u128>,
	/// To the Bonus Accounts of DPO Members: the index into the members, and the amount.
	pub dpos: Vec<(usize, u128)>,
}

impl<A: Ord> Payouts<A> {
	/// All of it together. `None` if it doesn't fit 128 bits, which no release brings about.
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

/// Who gets what when a Bonus Account of this balance is released (Rulebook 3.11).
///
/// Rounding loses something in one place only, where the balance is assigned to members by seats:
/// less than one unit a member that counts. What is assigned to a member is paid to the last unit,
/// as every part after that is taken off what is left. So the total never exceeds the balance.
///
/// `None` only for what cannot be: a member other than the manager without Internal Referrers, or
/// more seats than can be counted.
pub fn payouts<A: Ord + Clone>(
	balance: u128,
	members: &[Member<A>],
	terms: &Terms<A>,
) -> Option<Payouts<A>> {
	let counts = |member: &Member<A>| terms.manager_counts || !matches!(member.kind, Kind::Manager);
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
		// Where there is nothing to assign there is nobody to pay, and where no seat counts nothing
		// to divide by.
		if !counts(member) || member.seats == 0 {
			continue;
		}
		let assigned = mul_div_floor(balance, u128::from(member.seats), counting)?;

		// Filter 1. What is left is the member's own, or that of the DPO Member's manager.
		let (recipient, passed_on) = match &member.kind {
			Kind::Manager => (&terms.manager, 0),
			Kind::User(account) => (account, 0),
			Kind::Dpo {
				manager,
				manager_seats,
			} => {
				let others = u128::from(SEATS.saturating_sub(*manager_seats));
				let passed_on = mul_div_floor(assigned, others, u128::from(SEATS))?;
				(manager, passed_on)
			}
		};
		if passed_on > 0 {
			payouts.dpos.push((index, passed_on));
		}
		let distributable = assigned.checked_sub(passed_on)?;

		// Its own part.
		let kept = terms.keep.mul_floor(distributable);
		payouts.pay(recipient, kept)?;
		let rest = distributable.checked_sub(kept)?;

		// Filter 2.
		let outside = match &member.external {
			Some(external) => {
				let outside = terms.external.mul_floor(rest);
				payouts.pay(external, outside)?;
				outside
			}
			None => 0,
		};
		let remainder = rest.checked_sub(outside)?;

		// The remainder.
		if matches!(member.kind, Kind::Manager) {
			payouts.pay(&terms.manager, remainder)?;
			continue;
		}
		let (first, second) = member.internal.as_ref()?;
		if *first == terms.manager {
			payouts.pay(first, remainder)?;
		} else {
			let direct = terms.direct.mul_floor(remainder);
			payouts.pay(first, direct)?;
			payouts.pay(second, remainder.checked_sub(direct)?)?;
		}
	}
	Some(payouts)
}
