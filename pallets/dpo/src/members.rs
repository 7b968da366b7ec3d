//! Joining: seats, referrers and the Member Queue (Rulebook 3.1, 3.10).

use crate::{Member, MemberId, Members, Referrers};

/// What can be wrong with a joiner.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum JoinError {
	/// It names itself as its referrer.
	SelfReferral,
	/// The members have more seats than there are, which no sequence of calls brings about.
	Inconsistent,
}

impl<AccountId: Clone + PartialEq> Members<AccountId> {
	/// The seats of a member, 0 if it isn't one.
	pub fn seats_of(&self, who: &MemberId<AccountId>) -> u8 {
		self.list
			.iter()
			.find(|member| &member.who == who)
			.map_or(0, |member| member.seats)
	}

	/// Whether an account may act as a member: a User Member or the manager of a DPO Member
	/// (Rulebook 3.1).
	pub fn acts(&self, who: &AccountId) -> bool {
		self.list.iter().any(|member| member.who.actor() == who)
	}

	/// The accounts in the Member Queue, in its order (Rulebook 3.10).
	pub(crate) fn queued(&self) -> impl Iterator<Item = &AccountId> {
		let at = move |place: &u8| Some(self.list.get(usize::from(*place))?.who.actor());
		self.queue.iter().filter_map(at)
	}

	/// Adds seats to a member, who joins if it is new. `referrer` counts only then.
	///
	/// The manager joins by its seats, too, but isn't queued and has no Internal Referrer; the
	/// `referrer` that it comes with is its External Referrer.
	pub(crate) fn add(
		&mut self,
		manager: &AccountId,
		who: MemberId<AccountId>,
		seats: u8,
		referrer: Option<AccountId>,
	) -> Result<&Member<AccountId>, JoinError> {
		let place = match self.list.iter().position(|member| member.who == who) {
			Some(place) => {
				let member = self.list.get_mut(place).ok_or(JoinError::Inconsistent)?;
				member.seats = member
					.seats
					.checked_add(seats)
					.ok_or(JoinError::Inconsistent)?;
				place
			}
			None => self.join(manager, who, seats, referrer)?,
		};
		self.list.get(place).ok_or(JoinError::Inconsistent)
	}

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
		let place = self.list.len();
		let is_queued = matches!(who, MemberId::User(_)) && !is_manager;
		self.list
			.try_push(Member {
				who,
				seats,
				referrers,
			})
			.map_err(|_| JoinError::Inconsistent)?;
		if is_queued {
			let place = u8::try_from(place).map_err(|_| JoinError::Inconsistent)?;
			self.queue
				.try_push(place)
				.map_err(|_| JoinError::Inconsistent)?;
		}
		Ok(place)
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

	/// The Walk-In Rule: the first of the queue who isn't the joiner, who then goes to its end; the
	/// manager if there is none.
	fn walk_in(&mut self, manager: &AccountId, joiner: &AccountId) -> Result<AccountId, JoinError> {
		let actor_at = |place: u8| Some(self.list.get(usize::from(place))?.who.actor());
		let first = self
			.queue
			.iter()
			.position(|place| actor_at(*place).is_some_and(|actor| actor != joiner));
		let Some(first) = first else {
			return Ok(manager.clone());
		};
		let place = self.queue.remove(first);
		self.queue
			.try_push(place)
			.map_err(|_| JoinError::Inconsistent)?;
		let selected = self.list.get(usize::from(place));
		Ok(selected.ok_or(JoinError::Inconsistent)?.who.actor().clone())
	}

	/// An account's own Internal Referrer: that of its User membership or, if it has none, that of the
	/// oldest DPO Member that it manages (Rulebook 3.11).
	fn internal_referrer_of(&self, who: &AccountId) -> Option<AccountId> {
		let as_user = |member: &&Member<AccountId>| matches!(&member.who, MemberId::User(user) if user == who);
		let member = self
			.list
			.iter()
			.find(as_user)
			.or_else(|| self.list.iter().find(|member| member.who.actor() == who))?;
		member.referrers.internal.clone()
	}
}
