//! A DPO in memory. Its record and its members are each read once.

use crate::{
	AccountKind, Config, DpoMembers, DpoOf, Dpos, Error, MemberId, MemberOf, MembersOf, Pallet,
};
use bullet_train_primitives::{Balance, DpoId, Escrow};
use core::cell::OnceCell;
use sp_runtime::{DispatchError, DispatchResult};

/// A DPO with its record and its members. A call loads it, changes it and writes it back.
pub(crate) struct Pool<T: Config> {
	pub id: DpoId,
	pub record: DpoOf<T>,
	/// Read on first use: most calls of a manager don't need them.
	members: OnceCell<MembersOf<T>>,
}

impl<T: Config> Pool<T> {
	/// Loads a DPO. Fails with `NoSuchDpo` if there is none or it is closed.
	pub fn load(id: DpoId) -> Result<Self, DispatchError> {
		Self::get(id).ok_or(Error::<T>::NoSuchDpo.into())
	}

	/// Loads a DPO. `None` if there is none or it is closed.
	pub fn get(id: DpoId) -> Option<Self> {
		Some(Self {
			id,
			record: Dpos::<T>::get(id)?,
			members: OnceCell::new(),
		})
	}

	/// A new DPO without members. Nothing is written.
	pub fn new(id: DpoId, record: DpoOf<T>) -> Self {
		Self {
			id,
			record,
			members: OnceCell::from(MembersOf::<T>::default()),
		}
	}

	/// Loads a DPO Member. `None` for a user and for a DPO that is closed.
	pub fn of_member(who: &MemberId<T::AccountId>) -> Option<Self> {
		match who {
			MemberId::User(_) => None,
			MemberId::Dpo { dpo, .. } => Self::get(*dpo),
		}
	}

	/// Loads the DPO whose committed seats it holds, one link up its chain.
	pub fn parent(&self) -> Option<Self> {
		self.record.parent().and_then(Self::get)
	}

	/// The members, read on first use.
	pub fn members(&self) -> &MembersOf<T> {
		self.members.get_or_init(|| DpoMembers::<T>::get(self.id))
	}

	/// Changes the members and writes them, unless `change` fails.
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

	/// Adds an account to `MemberOf`.
	pub fn insert_member_of(&self, who: &T::AccountId) {
		MemberOf::<T>::insert((who, self.id), ());
	}

	/// Removes an account from `MemberOf`, unless it is the manager or has seats.
	pub fn remove_member_of(&self, who: &T::AccountId) {
		let member = MemberId::User(who.clone());
		if who != &self.record.manager && self.members().get(&member).is_none() {
			MemberOf::<T>::remove((who, self.id));
		}
	}

	/// Writes the record.
	pub fn put(self) {
		Dpos::<T>::insert(self.id, self.record);
	}

	/// Removes the record, the members and their entries in `MemberOf`.
	pub fn remove(&self) {
		let members = self.members().list.iter();
		let accounts = members.map(|member| Pallet::<T>::member_account(&member.who));
		for who in accounts.chain([self.record.manager.clone()]) {
			MemberOf::<T>::remove((who, self.id));
		}
		DpoMembers::<T>::remove(self.id);
		Dpos::<T>::remove(self.id);
	}

	/// Whether an account is the manager, a User Member or the manager of a DPO Member
	/// (Rulebook 3.1).
	pub fn acts(&self, who: &T::AccountId) -> bool {
		who == &self.record.manager || self.members().acts(who)
	}

	/// The DPO's own account.
	pub fn account(&self) -> T::AccountId {
		Pallet::<T>::account(self.id)
	}

	/// This DPO as a member of another one.
	pub fn as_member(&self) -> MemberId<T::AccountId> {
		MemberId::Dpo {
			dpo: self.id,
			founder: self.record.founder.clone(),
			manager: self.record.manager.clone(),
		}
	}

	/// The balance of one of its four accounts, in base units.
	pub fn balance(&self, kind: AccountKind) -> Balance {
		Pallet::<T>::balance(self.id, &self.record.token, kind)
	}

	/// Moves money to another of its accounts, or to an account of another DPO in the same token.
	/// No freeze and no limit of the token can prevent it.
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
