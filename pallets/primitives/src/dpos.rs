//! The DPOs, as the cabins and the milestones need them.

use crate::{Balance, DpoId, Passenger, Payee};
use sp_runtime::DispatchError;

/// A kind of income that a DPO gets from a ride.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Income {
	/// The fare, which returns at the settlement (Rulebook 1.7).
	Fare,
	/// Yield of its cabin (Rulebook 1.5).
	Yield,
	/// The bonus for boarding (Rulebook 1.3).
	Bonus,
	/// A share of a milestone (Rulebook 2.4).
	MilestoneShare,
}

/// The writes with which a DPO notes that yield has arrived: its record, and its entry on the
/// agenda, which moves. It does so with the first yield after which a release would pay.
pub const WRITES_OF_A_NOTE: u64 = 3;

/// The DPOs, implemented by dpo for the cabins and the milestones.
pub trait DpoProvider<AccountId> {
	/// The reason for a hold.
	type Reason;

	/// Whether `who` may withdraw the DPO's yield, being its manager, one of its User Members or
	/// the manager of one of its DPO Members (Rulebook 1.5). False if there is no such DPO.
	fn may_withdraw(dpo: DpoId, who: &AccountId) -> bool;

	/// The DPO's keyless account, and the reason under which it holds this income. `None` if there
	/// is no such DPO.
	fn hold_for(dpo: DpoId, income: Income) -> Option<(Self::Reason, AccountId)>;

	/// Notifies the DPO that the income is on hold where [`DpoProvider::hold_for`] says. With the
	/// fare the DPO becomes COMPLETED. Returns whether the DPO's record has changed, and with it
	/// its entry on the agenda. Fails if there is no such DPO.
	fn received(dpo: DpoId, income: Income, amount: Balance) -> Result<bool, DispatchError>;
}

/// The payee of a passenger's income: a user's free balance, or the hold of a DPO that
/// [`DpoProvider::hold_for`] returns. `None` if there is no such DPO.
pub fn payee<AccountId: Clone, D: DpoProvider<AccountId>>(
	passenger: &Passenger<AccountId>,
	income: Income,
) -> Option<Payee<AccountId, D::Reason>> {
	match passenger {
		Passenger::User(who) => Some(Payee::Free(who.clone())),
		Passenger::Dpo(dpo) => {
			D::hold_for(*dpo, income).map(|(reason, account)| Payee::Held(reason, account))
		}
	}
}

/// Notifies a DPO that its income has arrived, and returns whether its record has changed. Does
/// nothing for a user.
pub fn received<AccountId, D: DpoProvider<AccountId>>(
	passenger: &Passenger<AccountId>,
	income: Income,
	amount: Balance,
) -> Result<bool, DispatchError> {
	match passenger {
		Passenger::User(_) => Ok(false),
		Passenger::Dpo(dpo) => D::received(*dpo, income, amount),
	}
}
