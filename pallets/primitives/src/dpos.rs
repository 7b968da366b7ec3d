//! A DPO as the cabins and the milestones see it.

use crate::{Balance, DpoId, Passenger, Payee};
use sp_runtime::DispatchResult;

/// What a ride brings to a DPO.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Income {
	/// The fare, back at the ride's end (Rulebook 1.7).
	Fare,
	/// Yield of its cabin (Rulebook 1.5).
	Yield,
	/// The bonus on boarding (Rulebook 1.3).
	Bonus,
	/// A share of a milestone (Rulebook 2.4).
	MilestoneShare,
}

/// The DPOs, implemented by dpo for the cabins and the milestones.
pub trait DpoProvider<AccountId> {
	/// Why money is on hold.
	type Reason;

	/// Whether `who` may withdraw the DPO's yield: its manager, one of its User Members or the
	/// manager of one of its DPO Members (Rulebook 1.5).
	fn may_withdraw(dpo: DpoId, who: &AccountId) -> bool;

	/// The DPO's keyless account and the reason under which it holds such income, `None` if there
	/// is no such DPO.
	fn place(dpo: DpoId, income: Income) -> Option<(Self::Reason, AccountId)>;

	/// The income has arrived where [`DpoProvider::place`] said.
	fn received(dpo: DpoId, income: Income, amount: Balance) -> DispatchResult;
}

/// Where a passenger's income goes: a user's into its free balance, a DPO's under the hold that
/// [`DpoProvider::place`] says. `None` if there is no such DPO.
pub fn payee<AccountId: Clone, D: DpoProvider<AccountId>>(
	passenger: &Passenger<AccountId>,
	income: Income,
) -> Option<Payee<AccountId, D::Reason>> {
	match passenger {
		Passenger::User(who) => Some(Payee::Free(who.clone())),
		Passenger::Dpo(dpo) => {
			D::place(*dpo, income).map(|(reason, account)| Payee::Held(reason, account))
		}
	}
}

/// Tells a DPO that its income has arrived; a user needs no telling.
pub fn received<AccountId, D: DpoProvider<AccountId>>(
	passenger: &Passenger<AccountId>,
	income: Income,
	amount: Balance,
) -> DispatchResult {
	match passenger {
		Passenger::User(_) => Ok(()),
		Passenger::Dpo(dpo) => D::received(*dpo, income, amount),
	}
}
