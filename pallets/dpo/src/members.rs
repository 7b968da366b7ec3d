//! Joining: seats, referrers and the Member Queue (Rulebook 3.1, 3.10).

use crate::{Member, MemberId, Members, Referrers};

/// The reasons for which an account can't join.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum JoinError {
	/// The joiner names itself as its referrer.
	SelfReferral,
	/// There are more members or seats than a DPO can have. No sequence of calls brings this about.
	Inconsistent,
}

impl<AccountId: Clone + PartialEq> Members<AccountId> {
	/// The number of seats of a member, 0 if it isn't one.
	pub fn seats_of(&self, who: &MemberId<AccountId>) -> u8 {
		self.list
			.iter()
			.find(|member| &member.who == who)
			.map_or(0, |member| member.seats)
	}

	/// Whether an account acts as a member: as a User Member, as the manager of a DPO Member, or as
	/// the manager of this DPO if it has seats (Rulebook 3.1).
	pub fn acts(&self, who: &AccountId) -> bool {
		self.list.iter().any(|member| member.who.actor() == who)
	}

	/// The accounts in the Member Queue, the first to be selected first (Rulebook 3.10).
	pub(crate) fn queued(&self) -> impl Iterator<Item = &AccountId> {
		let account_at = move |index: &u8| Some(self.list.get(usize::from(*index))?.who.actor());
		self.queue.iter().filter_map(account_at)
	}

	/// Adds seats to a member, which joins if it is new. Only then `referrer` is used.
	///
	/// The manager joins with its first seats, too, but isn't queued and has no Internal Referrer:
	/// its `referrer` is its External Referrer.
	pub(crate) fn add(
		&mut self,
		manager: &AccountId,
		who: MemberId<AccountId>,
		seats: u8,
		referrer: Option<AccountId>,
	) -> Result<&Member<AccountId>, JoinError> {
		let index = match self.list.iter().position(|member| member.who == who) {
			Some(index) => {
				let member = self.list.get_mut(index).ok_or(JoinError::Inconsistent)?;
				member.seats = member
					.seats
					.checked_add(seats)
					.ok_or(JoinError::Inconsistent)?;
				index
			}
			None => self.join(manager, who, seats, referrer)?,
		};
		self.list.get(index).ok_or(JoinError::Inconsistent)
	}

	/// Appends a member to the list, and to the queue if it is a User Member. Returns its index.
	fn join(
		&mut self,
		manager: &AccountId,
		who: MemberId<AccountId>,
		seats: u8,
		referrer: Option<AccountId>,
	) -> Result<usize, JoinError> {
		let is_manager = matches!(&who, MemberId::User(user) if user == manager);
		let referrers = if is_manager {
			Referrers {
				internal: None,
				second: None,
				external: referrer,
			}
		} else {
			self.referrers(manager, who.actor(), referrer)?
		};
		let index = self.list.len();
		let is_queued = matches!(who, MemberId::User(_)) && !is_manager;
		self.list
			.try_push(Member {
				who,
				seats,
				referrers,
			})
			.map_err(|_| JoinError::Inconsistent)?;
		if is_queued {
			let index = u8::try_from(index).map_err(|_| JoinError::Inconsistent)?;
			self.queue
				.try_push(index)
				.map_err(|_| JoinError::Inconsistent)?;
		}
		Ok(index)
	}

	/// The referrers of a joiner that names `referrer` (Rulebook 3.10).
	fn referrers(
		&mut self,
		manager: &AccountId,
		joiner: &AccountId,
		referrer: Option<AccountId>,
	) -> Result<Referrers<AccountId>, JoinError> {
		if referrer.as_ref() == Some(joiner) {
			return Err(JoinError::SelfReferral);
		}
		let (internal, external) = match referrer {
			Some(referrer) if &referrer == manager || self.acts(&referrer) => (referrer, None),
			external => (self.walk_in(manager, joiner)?, external),
		};
		let second = if &internal == manager {
			None
		} else {
			self.internal_referrer_of(&internal)
		};
		Ok(Referrers {
			internal: Some(internal),
			second,
			external,
		})
	}

	/// The Walk-In Rule: selects the first in the queue that isn't the joiner and moves it to the
	/// end. If there is none, the manager is selected.
	fn walk_in(&mut self, manager: &AccountId, joiner: &AccountId) -> Result<AccountId, JoinError> {
		let actor_at = |index: u8| Some(self.list.get(usize::from(index))?.who.actor());
		let position = self
			.queue
			.iter()
			.position(|index| actor_at(*index).is_some_and(|actor| actor != joiner));
		let Some(position) = position else {
			return Ok(manager.clone());
		};
		let index = self.queue.remove(position);
		self.queue
			.try_push(index)
			.map_err(|_| JoinError::Inconsistent)?;
		let selected = self.list.get(usize::from(index));
		Ok(selected.ok_or(JoinError::Inconsistent)?.who.actor().clone())
	}

	/// The Internal Referrer of an account: that of its User membership or, if it has none, that of
	/// the oldest DPO Member that it manages (Rulebook 3.11).
	fn internal_referrer_of(&self, who: &AccountId) -> Option<AccountId> {
		let is_user =
			|member: &&Member<_>| matches!(&member.who, MemberId::User(user) if user == who);
		let member = self
			.list
			.iter()
			.find(is_user)
			.or_else(|| self.list.iter().find(|member| member.who.actor() == who))?;
		member.referrers.internal.clone()
	}
}
