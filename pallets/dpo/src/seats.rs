//! Selling seats to users, to the manager and to other DPOs (Rulebook 3.1, 3.10).

use crate::{
	members::JoinError, Config, DpoMembers, DpoOf, Dpos, Error, Event, MemberOf, MembersOf, Pallet,
	Purse, Stage, Who,
};
use bullet_train_math::seats::SEATS;
use bullet_train_primitives::{Balance, DpoId, Escrow};
use frame_support::{ensure, traits::Defensive};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_buy_seats(
		who: T::AccountId,
		dpo: DpoId,
		seats: u8,
		referrer: Option<T::AccountId>,
	) -> DispatchResult {
		let mut record = Self::load(dpo)?;
		ensure!(record.is_selling(Self::now()), Error::<T>::NotSelling);
		Self::ensure_no_dpo_account(&who)?;
		let mut members = DpoMembers::<T>::get(dpo);
		Self::sell_to_user(dpo, &mut record, &mut members, &who, seats, referrer)?;
		MemberOf::<T>::insert((who, dpo), ());
		Dpos::<T>::insert(dpo, record);
		DpoMembers::<T>::insert(dpo, members);
		Ok(())
	}

	/// So many seats are for sale, and are within the cap of a member that holds some.
	pub(crate) fn ensure_seats_left(
		record: &DpoOf<T>,
		cap: u8,
		held: u8,
		seats: u8,
	) -> DispatchResult {
		ensure!(seats > 0, Error::<T>::NoSeats);
		ensure!(seats <= record.unsold(), Error::<T>::NotEnoughSeats);
		ensure!(
			held.checked_add(seats).is_some_and(|all| all <= cap),
			Error::<T>::SeatCapExceeded
		);
		Ok(())
	}

	/// The most seats that a user or the manager may have (Rulebook 3.1).
	pub(crate) fn cap_of(record: &DpoOf<T>, who: &T::AccountId) -> u8 {
		if who == &record.manager {
			record.rules.manager_cap
		} else {
			record.rules.user_cap
		}
	}

	/// Sells seats to a user or the manager, out of its liquid balance.
	pub(crate) fn sell_to_user(
		dpo: DpoId,
		record: &mut DpoOf<T>,
		members: &mut MembersOf<T>,
		who: &T::AccountId,
		seats: u8,
		referrer: Option<T::AccountId>,
	) -> DispatchResult {
		let is_manager = who == &record.manager;
		let member = Who::User(who.clone());
		let held = members.seats_of(&member);
		Self::ensure_seats_left(record, Self::cap_of(record, who), held, seats)?;
		let referrer = match (is_manager, held) {
			(true, _) => record.referrer.clone(),
			(false, 0) => referrer,
			// Referrers never change.
			(false, _) => None,
		};
		let price = Self::add_seats(dpo, record, members, member, seats, referrer, who)?;

		let reason = Self::reason_of(Purse::Deposit);
		T::Escrow::lock(&record.token, &reason, who, price)
			.map_err(|_| Error::<T>::CannotAffordSeats)?;
		let deposit = (&reason, &Self::account(dpo));
		T::Escrow::shift(&record.token, (&reason, who), deposit, price)
	}

	/// Sells seats to another DPO, out of its Deposit Account.
	pub(crate) fn sell_to_dpo(
		dpo: DpoId,
		(buyer, manager): (DpoId, &T::AccountId),
		seats: u8,
		referrer: Option<T::AccountId>,
	) -> DispatchResult {
		let mut record = Self::load(dpo)?;
		let mut members = DpoMembers::<T>::get(dpo);
		let account = Self::account(buyer);
		let member = Who::Dpo {
			dpo: buyer,
			manager: manager.clone(),
		};
		let price = Self::add_seats(
			dpo,
			&mut record,
			&mut members,
			member,
			seats,
			referrer,
			&account,
		)?;
		Self::move_to(
			&record.token,
			(buyer, Purse::Deposit),
			(dpo, Purse::Deposit),
			price,
		)?;
		MemberOf::<T>::insert((account, dpo), ());
		Dpos::<T>::insert(dpo, record);
		DpoMembers::<T>::insert(dpo, members);
		Ok(())
	}

	/// Counts seats that are for sale as the member's. Returns their price.
	fn add_seats(
		dpo: DpoId,
		record: &mut DpoOf<T>,
		members: &mut MembersOf<T>,
		who: Who<T::AccountId>,
		seats: u8,
		referrer: Option<T::AccountId>,
		payer: &T::AccountId,
	) -> Result<Balance, DispatchError> {
		if let Some(referrer) = &referrer {
			Self::ensure_no_dpo_account(referrer)?;
		}
		let price = record.price_of(seats).defensive();
		let paid = price.ok_or(Error::<T>::Inconsistent)?;
		let is_manager = who == Who::User(record.manager.clone());
		let member =
			members
				.add(&record.manager, who, seats, referrer)
				.map_err(|error| match error {
					JoinError::SelfReferral => Error::<T>::SelfReferral,
					JoinError::Inconsistent => Error::<T>::Inconsistent,
				})?;
		if is_manager {
			record.manager_seats = member.seats;
		}
		let sold = record.sold.checked_add(seats);
		record.sold = sold.ok_or(Error::<T>::Inconsistent)?;
		Self::deposit_event(Event::SeatsBought {
			dpo,
			account: Self::account(dpo),
			member: member.who.clone(),
			payer: payer.clone(),
			seats,
			token: record.token.clone(),
			paid,
			referrers: member.referrers.clone(),
		});
		if u32::from(record.sold) == SEATS {
			let since = Self::now();
			record.stage = Stage::Active { since };
			Self::deposit_event(Event::Filled { dpo });
		}
		Ok(paid)
	}
}
