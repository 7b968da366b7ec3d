//! The plan of a release: its payments and what they change.

use crate::AccountKind;
use bullet_train_primitives::{Balance, DpoId};
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use sp_std::{collections::btree_map::BTreeMap, vec::Vec};

/// The effect of a release on a DPO Member's state (Rulebook 3.6, 3.7).
#[derive(Clone, Copy, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub enum Effect {
	/// The state stays the same.
	Nothing,
	/// The DPO Member is refunded and becomes ACTIVE again, free to take a new target.
	Reactivates,
	/// The DPO Member is refunded from its boarding deadline on and becomes TERMINATED, so that its
	/// release refunds its own members.
	Terminates,
	/// The DPO Member gets its part of the fare back and becomes COMPLETED.
	Completes,
}

/// A payment of a release to a DPO Member.
#[derive(Clone, Copy, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct DpoPayment {
	/// The DPO Member.
	pub dpo: DpoId,
	/// The one of the DPO Member's four accounts that receives the amount.
	pub kind: AccountKind,
	/// The amount, in base units. May be 0.
	pub amount: Balance,
	/// The effect on the DPO Member's state.
	pub effect: Effect,
}

/// How a release divides the yield, in base units (Rulebook 3.9).
#[derive(Clone, Copy, Default, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Split {
	/// The manager's fee, after the cut.
	pub fee: Balance,
	/// The part of the fee that the manager loses because the release is late.
	pub cut_off: Balance,
	/// The amount divided by seats. It includes the amount that doesn't divide, and the part cut
	/// off if that goes to the members.
	pub by_seats: Balance,
}

/// Everything that a release will do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Plan<AccountId> {
	/// The amount for each account that is paid, in base units, never 0.
	pub accounts: BTreeMap<AccountId, Balance>,
	/// The payments to DPO Members: one for each, or two if other money comes with a refund.
	pub dpo_payments: Vec<DpoPayment>,
	/// How the yield is divided. `None` for the other accounts.
	pub split: Option<Split>,
	/// The amount that stays in the account because it doesn't divide, in base units.
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

	/// Adds an amount to the payment of an account. `None` if the sum doesn't fit 128 bits.
	pub fn pay(&mut self, who: &AccountId, amount: Balance) -> Option<()> {
		if amount > 0 {
			let sum = self.accounts.entry(who.clone()).or_default();
			*sum = sum.checked_add(amount)?;
		}
		Some(())
	}

	/// The sum of all payments, in base units. `None` if it doesn't fit 128 bits.
	pub fn total(&self) -> Option<Balance> {
		let passed = self.dpo_payments.iter().map(|payment| &payment.amount);
		self.accounts
			.values()
			.chain(passed)
			.try_fold(0, |sum: Balance, amount| sum.checked_add(*amount))
	}

	/// Whether the plan pays nobody and changes no state.
	pub fn is_empty(&self) -> bool {
		let does_nothing =
			|payment: &DpoPayment| payment.amount == 0 && payment.effect == Effect::Nothing;
		self.accounts.is_empty() && self.dpo_payments.iter().all(does_nothing)
	}
}
