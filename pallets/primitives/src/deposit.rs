//! Storage deposits that shrink with the storage that they cover.

use crate::{attempt, Balance};
use frame_support::traits::Consideration;
use sp_runtime::{ArithmeticError, DispatchError};

/// Reduces the storage deposit of `who` to that of `footprint`. Returns the new ticket and the
/// amount that came back, in base units of the native token.
///
/// Returns `None` and changes nothing if `who` would have to pay more, for example because the
/// price of storage has risen since: anyone may cause the reduction, so it must not cost `who`
/// anything (Rulebook 1.2).
///
/// `held` returns what is on hold on the account of `who` for deposits of this kind. Fails as
/// [`attempt`] does.
pub fn reduce_deposit<AccountId, Ticket, Footprint>(
	ticket: Ticket,
	who: &AccountId,
	footprint: Footprint,
	held: impl Fn() -> Balance,
) -> Result<Option<(Ticket, Balance)>, DispatchError>
where
	Ticket: Consideration<AccountId, Footprint>,
{
	let before = held();
	let reduced = attempt(|| {
		let ticket = ticket.update(who, footprint)?;
		let returned = before.checked_sub(held());
		Ok((ticket, returned.ok_or(ArithmeticError::Underflow)?))
	})?;
	Ok(reduced.ok())
}
