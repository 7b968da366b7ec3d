//! The storage deposit of a class, which the owner also pays for the records of its rides (Rulebook
//! 1.2).

use crate::{ClassOf, Config, HoldReason, Pallet, RideOf, UnclaimedOf};
use bullet_train_primitives::{
	reduce_deposit, Balance, CabinNumber, ClassId, Escrow, Job, Passenger, Token,
};
use codec::MaxEncodedLen;
use frame_support::traits::Footprint;
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// The storage footprint of a class with this many cabins to cover: its record and, for each
	/// cabin, the records of its ride and of the parts kept for its passenger, the entries that
	/// list both, and the entries of all these records on the agenda.
	pub(crate) fn footprint(cabins: u64) -> Footprint {
		let key = ClassId::max_encoded_len().saturating_add(CabinNumber::max_encoded_len());
		let planned = Job::<T::AccountId>::entry_len();
		let ride = RideOf::<T>::max_encoded_len()
			.saturating_add(Passenger::<T::AccountId>::max_encoded_len())
			.saturating_add(key)
			.saturating_add(planned);
		let kept = UnclaimedOf::<T>::max_encoded_len()
			.saturating_add(T::AccountId::max_encoded_len())
			.saturating_add(key)
			.saturating_add(planned);
		let bytes = ride.saturating_add(kept) as u64;
		let size = bytes
			.saturating_mul(cabins)
			.saturating_add(ClassOf::<T>::max_encoded_len() as u64)
			.saturating_add(planned as u64);
		Footprint { count: 1, size }
	}

	/// Releases the part of the deposit that the class no longer needs, and returns its amount in
	/// base units of the native token. Changes nothing and returns zero if the owner would have to
	/// pay more, for example because the price of storage has risen (Rulebook 1.2).
	pub(crate) fn reduce_deposit(
		record: &mut ClassOf<T>,
		owner: &T::AccountId,
	) -> Result<Balance, DispatchError> {
		let reason = HoldReason::ClassDeposit.into();
		let held = || T::Escrow::held(&Token::Native, &reason, owner);
		let (ticket, footprint) = (record.deposit.clone(), Self::footprint(record.covered()));
		let Some((ticket, returned)) = reduce_deposit(ticket, owner, footprint, held)? else {
			return Ok(0);
		};
		record.deposit = ticket;
		Ok(returned)
	}
}
