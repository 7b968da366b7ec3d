//! What a release pays to whom.

use crate::AccountKind;
use bullet_train_primitives::{Balance, DpoId};
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use sp_std::{collections::btree_map::BTreeMap, vec::Vec};

/// What a release does to a DPO Member (Rulebook 3.6, 3.7).
#[derive(Clone, Copy, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub enum Effect {
	/// Nothing but the money.
	Nothing,
	/// A refund: ACTIVE again, free to take a new target.
	Reactivates,
	/// A refund once too often: TERMINATED, and its own DPO Members are refunded in turn.
	Terminates,
	/// The fare: COMPLETED.
	Completes,
}

/// What a release gives to a DPO Member.
#[derive(Clone, Copy, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct DpoPayment {
	/// The DPO Member.
	pub dpo: DpoId,
	/// Into which of its accounts.
	pub kind: AccountKind,
	/// How much, in base units; may be nothing.
	pub amount: Balance,
	/// What else it does.
	pub effect: Effect,
}

/// How a release splits the yield (Rulebook 3.9).
#[derive(Clone, Copy, Default, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Split {
	/// The manager's fee, in base units.
	pub fee: Balance,
	/// What lateness cuts off the fee, in base units.
	pub cut_off: Balance,
	/// What goes to members by seats, in base units.
	pub by_seats: Balance,
}

/// All that a release will do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Plan<AccountId> {
	/// What each account gets, in base units, never nothing.
	pub accounts: BTreeMap<AccountId, Balance>,
	/// What the DPO Members get: one entry for each, two where a refund comes with other money.
	pub dpo_payments: Vec<DpoPayment>,
	/// The split, where yield is released.
	pub split: Option<Split>,
	/// What rounding leaves, in base units.
	pub remainder: Balance,
}

impl<AccountId: Ord + Clone> Plan<AccountId> {
	pub fn new() -> Self {
		Self {
			accounts: BTreeMap::new(),
			dpo_payments: Vec::new(),
			split: None,
			remainder: 0,
		}
	}

	/// Pays an account more. `None` if that doesn't fit 128 bits.
	pub fn pay(&mut self, who: &AccountId, amount: Balance) -> Option<()> {
		if amount > 0 {
			let sum = self.accounts.entry(who.clone()).or_default();
			*sum = sum.checked_add(amount)?;
		}
		Some(())
	}

	/// All that leaves the account. `None` if it doesn't fit 128 bits.
	pub fn total(&self) -> Option<Balance> {
		let passed = self.dpo_payments.iter().map(|payment| &payment.amount);
		self.accounts
			.values()
			.chain(passed)
			.try_fold(0, |sum: Balance, amount| sum.checked_add(*amount))
	}

	/// Whether it pays nobody and changes nothing.
	pub fn is_empty(&self) -> bool {
		let does_nothing =
			|payment: &DpoPayment| payment.amount == 0 && payment.effect == Effect::Nothing;
		self.accounts.is_empty() && self.dpo_payments.iter().all(does_nothing)
	}
}
