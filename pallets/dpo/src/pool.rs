//! A DPO with its members, each read once.

use crate::{
	AccountKind, Config, DpoMembers, DpoOf, Dpos, Error, MemberId, MemberOf, MembersOf, Pallet,
};
use bullet_train_primitives::{Balance, DpoId, Escrow};
use core::cell::OnceCell;
use sp_runtime::{DispatchError, DispatchResult};

/// A DPO, its record and its members. A call loads one, changes it and puts it back.
pub(crate) struct Pool<T: Config> {
	pub id: DpoId,
	pub record: DpoOf<T>,
	/// Read when they are first asked for: most calls of a manager don't.
	members: OnceCell<MembersOf<T>>,
}

impl<T: Config> Pool<T> {
	/// One that isn't closed.
	pub fn load(id: DpoId) -> Result<Self, DispatchError> {
		Self::get(id).ok_or(Error::<T>::NoSuchDpo.into())
	}

	/// One that isn't closed, if there is such a one.
	pub fn get(id: DpoId) -> Option<Self> {
		Some(Self {
			id,
			record: Dpos::<T>::get(id)?,
			members: OnceCell::new(),
		})
	}

	/// A new one without members.
	pub fn new(id: DpoId, record: DpoOf<T>) -> Self {
		Self {
			id,
			record,
			members: OnceCell::from(MembersOf::<T>::default()),
		}
	}

	/// A member that is itself a DPO and isn't closed.
	pub fn of_member(who: &MemberId<T::AccountId>) -> Option<Self> {
		match who {
			MemberId::User(_) => None,
			MemberId::Dpo { dpo, .. } => Self::get(*dpo),
		}
	}

	/// Its members.
	pub fn members(&self) -> &MembersOf<T> {
		self.members.get_or_init(|| DpoMembers::<T>::get(self.id))
	}

	/// Changes the members and writes them.
	pub fn change_members<R, E>(
		&mut self,
		change: impl FnOnce(&DpoOf<T>, &mut MembersOf<T>) -> Result<R, E>,
	) -> Result<R, E> {
		let members = self.members.take();
		let mut members = members.unwrap_or_else(|| DpoMembers::<T>::get(self.id));
		let result = change(&self.record, &mut members)?;
		DpoMembers::<T>::insert(self.id, &members);
		self.members = OnceCell::from(members);
		Ok(result)
	}

	/// Notes that an account is in this DPO.
	pub fn list(&self, who: &T::AccountId) {
		MemberOf::<T>::insert((who, self.id), ());
	}

	/// Writes the record.
	pub fn put(self) {
		Dpos::<T>::insert(self.id, self.record);
	}

	/// Forgets it: the record, the members and that anybody is in it.
	pub fn remove(&self) {
		let members = self.members().list.iter();
		let listed = members.map(|member| Pallet::<T>::listed(&member.who));
		for who in listed.chain([self.record.manager.clone()]) {
			MemberOf::<T>::remove((who, self.id));
		}
		DpoMembers::<T>::remove(self.id);
		Dpos::<T>::remove(self.id);
	}

	/// Whether an account is the manager or acts as a member (Rulebook 3.1).
	pub fn acts(&self, who: &T::AccountId) -> bool {
		who == &self.record.manager || self.members().acts(who)
	}

	/// Its own account.
	pub fn account(&self) -> T::AccountId {
		Pallet::<T>::account(self.id)
	}

	/// How it is listed as a member of another.
	pub fn as_member(&self) -> MemberId<T::AccountId> {
		MemberId::Dpo {
			dpo: self.id,
			manager: self.record.manager.clone(),
		}
	}

	/// What is in one of its four accounts, in base units.
	pub fn balance(&self, kind: AccountKind) -> Balance {
		Pallet::<T>::balance(self.id, &self.record.token, kind)
	}

	/// Moves money to another of its accounts, or to one of another DPO's in the same token, which doesn't
	/// fail for reasons of the moment.
	pub fn shift(
		&self,
		from: AccountKind,
		(to, kind): (DpoId, AccountKind),
		amount: Balance,
	) -> DispatchResult {
		T::Escrow::shift(
			&self.record.token,
			(&Pallet::<T>::reason_of(from), &self.account()),
			(&Pallet::<T>::reason_of(kind), &Pallet::<T>::account(to)),
			amount,
		)
	}
}
