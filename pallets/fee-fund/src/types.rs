//! The records in storage.

use crate::Config;
use bullet_train_primitives::{Balance, BlockNumber};
use codec::{Decode, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// A fee fund as this runtime stores it.
pub type FundOf<T> = Fund<<T as Config>::FundDeposit>;

/// A train's fee fund (Rulebook 6.1).
#[derive(Clone, Encode, Decode, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Fund<Deposit> {
	/// The part of the owner's hold that belongs to this fund, in base units.
	pub held: Balance,
	/// What fees have cost and isn't paid to the treasury yet, in base units. At most `held`.
	pub owed: Balance,
	/// The most that the fund pays a day for one account, in base units.
	pub allowance: Balance,
	/// The most that the fund pays a day for all accounts together, in base units.
	pub limit: Balance,
	/// The first block after the day on which the fund paid last.
	pub day_ends: BlockNumber,
	/// What the fund has paid on that day, in base units.
	pub spent_today: Balance,
	/// The storage deposit.
	pub deposit: Deposit,
}

impl<Deposit> Fund<Deposit> {
	/// The part that isn't owed, in base units. `None` if the record is inconsistent.
	pub fn left(&self) -> Option<Balance> {
		self.held.checked_sub(self.owed)
	}

	/// Whether the day on which the fund paid last is over at block `now`.
	pub fn is_day_over(&self, now: BlockNumber) -> bool {
		now >= self.day_ends
	}

	/// What the fund has paid on the day of block `now`, in base units.
	pub fn spent_on(&self, now: BlockNumber) -> Balance {
		if self.is_day_over(now) {
			0
		} else {
			self.spent_today
		}
	}

	/// Whether the fund can pay this fee at block `now`, if the account's allowance covers it.
	pub fn covers(&self, fee: Balance, now: BlockNumber) -> bool {
		let owed = self.owed.checked_add(fee);
		let spent = self.spent_on(now).checked_add(fee);
		fee <= self.allowance
			&& owed.is_some_and(|owed| owed <= self.held)
			&& spent.is_some_and(|spent| spent <= self.limit)
	}
}
