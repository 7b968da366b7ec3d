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
	/// A member. `None` if it has no seats.
	pub fn get(&self, who: &MemberId<AccountId>) -> Option<&Member<AccountId>> {
		self.list.iter().find(|member| &member.who == who)
	}

	/// The number of seats of a member, 0 if it isn't one.
	pub fn seats_of(&self, who: &MemberId<AccountId>) -> u8 {
		self.get(who).map_or(0, |member| member.seats)
	}

	/// Whether an account acts as a member: as a User Member, or as the manager of a DPO Member
	/// (Rulebook 3.1).
	pub fn acts(&self, who: &AccountId) -> bool {
		self.list.iter().any(|member| member.who.actor() == who)
	}

	/// The accounts in the Member Queue, the first to be selected first (Rulebook 3.10).
	pub(crate) fn queued(&self) -> impl Iterator<Item = &AccountId> {
		let account_at = move |index: &u8| Some(self.list.get(usize::from(*index))?.who.person());
		self.queue.iter().filter_map(account_at)
	}

	/// Adds seats to a member, which joins if it is new. Only then `referrer` is used. Returns the
	/// member, and whether the Walk-In Rule has selected its Internal Referrer now.
	///
	/// The founder joins with its first seats, too, but isn't queued and has no Internal Referrer:
	/// its `referrer` is its External Referrer.
	pub(crate) fn add(
		&mut self,
		founder: &AccountId,
		who: MemberId<AccountId>,
		seats: u8,
		referrer: Option<AccountId>,
	) -> Result<(&Member<AccountId>, bool), JoinError> {
		let (index, walked_in) = match self.position(&who) {
			Some(index) => {
				self.add_seats_at(index, seats)?;
				(index, false)
			}
			None => self.buy_in(founder, who, seats, referrer)?,
		};
		let member = self.list.get(index).ok_or(JoinError::Inconsistent)?;
		Ok((member, walked_in))
	}

	/// The index of a member in the list.
	pub(crate) fn position(&self, who: &MemberId<AccountId>) -> Option<usize> {
		self.list.iter().position(|member| &member.who == who)
	}

	/// Adds seats to the member at an index.
	pub(crate) fn add_seats_at(&mut self, index: usize, seats: u8) -> Result<(), JoinError> {
		let member = self.list.get_mut(index).ok_or(JoinError::Inconsistent)?;
		let sum = member.seats.checked_add(seats);
		member.seats = sum.ok_or(JoinError::Inconsistent)?;
		Ok(())
	}

	/// Appends a member that buys its first seats to the list, and to the queue if it is a User
	/// Member. Returns its index, and whether it walked in.
	fn buy_in(
		&mut self,
		founder: &AccountId,
		who: MemberId<AccountId>,
		seats: u8,
		referrer: Option<AccountId>,
	) -> Result<(usize, bool), JoinError> {
		let is_founder = matches!(&who, MemberId::User(user) if user == founder);
		let (referrers, walked_in) = if is_founder {
			let referrers = Referrers {
				internal: None,
				second: None,
				external: referrer,
			};
			(referrers, false)
		} else {
			self.referrers(founder, who.person(), referrer)?
		};
		let is_queued = matches!(who, MemberId::User(_)) && !is_founder;
		let index = self.join(who, seats, referrers)?;
		if is_queued {
			let index = u8::try_from(index).map_err(|_| JoinError::Inconsistent)?;
			self.queue
				.try_push(index)
				.map_err(|_| JoinError::Inconsistent)?;
		}
		Ok((index, walked_in))
	}

	/// Appends a new member to the list. Returns its index.
	pub(crate) fn join(
		&mut self,
		who: MemberId<AccountId>,
		seats: u8,
		referrers: Referrers<AccountId>,
	) -> Result<usize, JoinError> {
		let (index, serial) = (self.list.len(), self.next);
		self.next = serial.checked_add(1).ok_or(JoinError::Inconsistent)?;
		self.list
			.try_push(Member {
				who,
				seats,
				referrers,
				serial,
				gone: 0,
			})
			.map_err(|_| JoinError::Inconsistent)?;
		Ok(index)
	}

	/// The referrers of a joiner that names `referrer`, and whether the joiner walks in: it names
	/// nobody in the DPO (Rulebook 3.10).
	fn referrers(
		&mut self,
		founder: &AccountId,
		joiner: &AccountId,
		referrer: Option<AccountId>,
	) -> Result<(Referrers<AccountId>, bool), JoinError> {
		if referrer.as_ref() == Some(joiner) {
			return Err(JoinError::SelfReferral);
		}
		let (internal, external, walks_in) = match referrer {
			Some(referrer) if &referrer == founder || self.includes(&referrer) => {
				(referrer, None, false)
			}
			external => (self.walk_in(founder, joiner)?, external, true),
		};
		let second = if &internal == founder {
			None
		} else {
			self.internal_referrer_of(&internal)
		};
		let referrers = Referrers {
			internal: Some(internal),
			second,
			external,
		};
		Ok((referrers, walks_in))
	}

	/// Whether an account is a User Member or the founder of a DPO Member (Rulebook 3.10).
	fn includes(&self, who: &AccountId) -> bool {
		self.list.iter().any(|member| member.who.person() == who)
	}

	/// The Walk-In Rule: selects the first in the queue that isn't the joiner and moves it to the
	/// end. If there is none, the founder is selected.
	fn walk_in(&mut self, founder: &AccountId, joiner: &AccountId) -> Result<AccountId, JoinError> {
		let person_at = |index: u8| Some(self.list.get(usize::from(index))?.who.person());
		let position = self
			.queue
			.iter()
			.position(|index| person_at(*index).is_some_and(|person| person != joiner));
		let Some(position) = position else {
			return Ok(founder.clone());
		};
		let index = self.queue.remove(position);
		self.queue
			.try_push(index)
			.map_err(|_| JoinError::Inconsistent)?;
		let selected = self.list.get(usize::from(index));
		Ok(selected
			.ok_or(JoinError::Inconsistent)?
			.who
			.person()
			.clone())
	}

	/// The Internal Referrer of an account: that of its User membership or, if it has none, that of
	/// the oldest DPO Member that it founded (Rulebook 3.11).
	fn internal_referrer_of(&self, who: &AccountId) -> Option<AccountId> {
		let is_user =
			|member: &&Member<_>| matches!(&member.who, MemberId::User(user) if user == who);
		let member = self
			.list
			.iter()
			.find(is_user)
			.or_else(|| self.list.iter().find(|member| member.who.person() == who))?;
		member.referrers.internal.clone()
	}
}
