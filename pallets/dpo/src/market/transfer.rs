//! Moving seats from a member to another user (Rulebook 3.14).

use crate::{members::JoinError, MemberId, Members, Referrers};

impl<AccountId: Clone + PartialEq> Members<AccountId> {
	/// Moves seats from a User Member to a user, which joins if it is new (Rulebook 3.14). A new
	/// member takes over the seller's referrers and isn't queued. A seller without seats leaves the
	/// list and the queue. Returns the seller's and the taker's entries after that.
	pub(super) fn transfer(
		&mut self,
		founder: &AccountId,
		seller: &AccountId,
		taker: &AccountId,
		seats: u8,
	) -> Result<Transfer<AccountId>, JoinError> {
		let from = self.position(&MemberId::User(seller.clone()));
		let from = from.ok_or(JoinError::Inconsistent)?;
		let member = self.list.get_mut(from).ok_or(JoinError::Inconsistent)?;
		let left = member.seats.checked_sub(seats);
		member.seats = left.ok_or(JoinError::Inconsistent)?;
		let gone = member.gone.checked_add(seats.into());
		member.gone = gone.ok_or(JoinError::Inconsistent)?;
		let (seats_left, inherited) = (member.seats, member.referrers.clone());
		if seats_left == 0 {
			self.leave(from);
		}
		let taker = MemberId::User(taker.clone());
		let to = match self.position(&taker) {
			Some(index) => {
				self.add_seats_at(index, seats)?;
				index
			}
			None => {
				let referrers = inherited.for_heir(founder, taker.person());
				self.join(taker, seats, referrers)?
			}
		};
		let member = self.list.get(to).ok_or(JoinError::Inconsistent)?;
		Ok(Transfer {
			seats_left,
			referrers: member.referrers.clone(),
		})
	}

	/// Removes the member at an index from the list and from the queue.
	fn leave(&mut self, index: usize) {
		self.list.remove(index);
		self.queue.retain(|place| usize::from(*place) != index);
		for place in self.queue.iter_mut() {
			if usize::from(*place) > index {
				*place = place.saturating_sub(1);
			}
		}
	}
}

/// The result of moving seats from a member to another.
pub(super) struct Transfer<AccountId> {
	/// The seats that the seller still has.
	pub seats_left: u8,
	/// The taker's referrers.
	pub referrers: Referrers<AccountId>,
}

impl<AccountId: Clone + PartialEq> Referrers<AccountId> {
	/// These referrers for a new member that takes over seats. Where it would refer itself, the
	/// founder takes the place (Rulebook 3.14).
	fn for_heir(self, founder: &AccountId, heir: &AccountId) -> Self {
		let place = |referrer: AccountId| {
			if &referrer == heir {
				founder.clone()
			} else {
				referrer
			}
		};
		let internal = self.internal.map(place);
		let second = self.second.map(place);
		Self {
			// Nobody is second to the founder.
			second: second.filter(|_| internal.as_ref() != Some(founder)),
			internal,
			external: self.external.map(place),
		}
	}
}
