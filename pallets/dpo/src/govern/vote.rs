//! Voting with seats, and taking a vote back (Rulebook 3.13).

use super::DECIDING;
use crate::{
	Config, Error, Event, Member, MemberOf, OpenProposalOf, Pallet, Pool, Proposal, Proposals,
	Vote, WeightInfo,
};
use bullet_train_primitives::DpoId;
use frame_support::{
	dispatch::DispatchResultWithPostInfo,
	ensure,
	traits::{Consideration, DefensiveOption},
	weights::Weight,
};
use sp_runtime::{DispatchError, DispatchResult};

/// A vote that isn't written yet.
struct Cast<T: Config> {
	/// The member that votes.
	member: Member<T::AccountId>,
	/// The proposal, with the vote.
	open: OpenProposalOf<T>,
	/// The seats in favour, with the vote.
	in_favour: u32,
}

impl<T: Config> Pallet<T> {
	/// The weight of a vote that decides.
	pub(crate) fn weight_of_vote(proposal: &Proposal<T::AccountId>) -> Weight {
		let decides = T::WeightInfo::vote_decides();
		match proposal {
			Proposal::Commit(_) => decides.saturating_add(Self::weight_of_commit()),
			_ => decides,
		}
	}

	/// The weight that a vote is charged if it doesn't decide. On a target it is at least half of
	/// what had to be declared for taking the target, so that no wallet shows more than twice the
	/// fee.
	fn weight_of_undecided(proposal: &Proposal<T::AccountId>) -> Weight {
		match proposal {
			Proposal::Commit(_) => T::WeightInfo::vote().max(Self::weight_of_vote(proposal).div(2)),
			_ => T::WeightInfo::vote(),
		}
	}

	pub(crate) fn do_vote(
		caller: T::AccountId,
		dpo: DpoId,
		maker: T::AccountId,
		proposal: Proposal<T::AccountId>,
		acts_for: Option<DpoId>,
	) -> DispatchResultWithPostInfo {
		let mut pool = Pool::<T>::load(dpo)?;
		let Cast {
			member,
			open,
			in_favour,
		} = pool.with_vote(&caller, &maker, &proposal, acts_for)?;
		Self::deposit_event(Event::Voted {
			dpo,
			maker: maker.clone(),
			voter: Self::member_account(&member.who),
			caller: caller.clone(),
			seats: member.seats,
			in_favour: in_favour as u8,
		});
		if in_favour < DECIDING {
			Proposals::<T>::insert((&maker, dpo), open);
			return Ok(Some(Self::weight_of_undecided(&proposal)).into());
		}
		Proposals::<T>::remove((&maker, dpo));
		open.deposit.drop(&open.depositor)?;
		pool.pass(caller, &proposal)?;
		pool.put();
		Self::deposit_event(Event::ProposalPassed {
			dpo,
			maker,
			proposal,
		});
		Ok(None.into())
	}

	pub(crate) fn do_take_back_vote(
		caller: T::AccountId,
		dpo: DpoId,
		maker: T::AccountId,
		acts_for: Option<DpoId>,
	) -> DispatchResult {
		let pool = Pool::<T>::load(dpo)?;
		let (member, mut open) = pool.ballot(&caller, &maker, acts_for)?;
		let members = pool.members();
		let is_its = |vote: &Vote| vote.serial == member.serial;
		let counts = |vote: &Vote| is_its(vote) && vote.counts(members) > 0;
		ensure!(open.votes.iter().any(counts), Error::<T>::NotVoted);
		open.votes.retain(|vote| !is_its(vote));
		Proposals::<T>::insert((&maker, dpo), open);
		Self::deposit_event(Event::VoteTakenBack {
			dpo,
			maker,
			voter: Self::member_account(&member.who),
			caller,
		});
		Ok(())
	}
}

impl<T: Config> Pool<T> {
	/// The proposal of `maker` with the vote of `caller`. Fails as `ballot` does, and with
	/// `OtherProposal`.
	fn with_vote(
		&self,
		caller: &T::AccountId,
		maker: &T::AccountId,
		proposal: &Proposal<T::AccountId>,
		acts_for: Option<DpoId>,
	) -> Result<Cast<T>, DispatchError> {
		let (member, mut open) = self.ballot(caller, maker, acts_for)?;
		ensure!(open.proposal == *proposal, Error::<T>::OtherProposal);
		let members = self.members();
		let mut in_favour = u32::from(member.seats);
		open.votes.retain(|vote| {
			let counts = match vote.serial == member.serial {
				true => 0,
				false => vote.counts(members),
			};
			// A hundred seats at most.
			in_favour = in_favour.saturating_add(counts.into());
			counts > 0
		});
		let vote = Vote {
			serial: member.serial,
			seats: member.seats,
			gone: member.gone,
		};
		// There are at most as many votes that count as members.
		let pushed = open.votes.try_push(vote).ok();
		pushed.defensive_ok_or(Error::<T>::Inconsistent)?;
		Ok(Cast {
			member,
			open,
			in_favour,
		})
	}

	/// Ensures that a vote of `caller` would count and, if it decides, could take effect.
	pub fn ensure_may_vote(
		&self,
		caller: &T::AccountId,
		maker: &T::AccountId,
		proposal: &Proposal<T::AccountId>,
		acts_for: Option<DpoId>,
	) -> DispatchResult {
		let cast = self.with_vote(caller, maker, proposal, acts_for)?;
		if cast.in_favour >= DECIDING {
			self.ensure_may_pass(proposal)?;
		}
		Ok(())
	}

	/// Whether a vote of `who`, in its own name, is one more for this open proposal and can't
	/// decide. Doesn't read the members, so it costs little even if there are many.
	pub fn is_one_more_vote(
		&self,
		who: &T::AccountId,
		maker: &T::AccountId,
		proposal: &Proposal<T::AccountId>,
	) -> bool {
		let Some(open) = Proposals::<T>::get((maker, self.id)) else {
			return false;
		};
		let rules = &self.record.rules;
		let most = u32::from(rules.user_cap.max(rules.manager_cap));
		let cast = open.votes.iter().map(|vote| u32::from(vote.seats));
		let cast: u32 = cast.fold(most, u32::saturating_add);
		cast < DECIDING
			&& self.ensure_decides().is_ok()
			&& open.proposal == *proposal
			&& Pallet::<T>::now() < open.until
			&& (open.serial.is_some() || *maker == self.record.manager)
			&& *who != self.record.manager
			&& MemberOf::<T>::contains_key((who, self.id))
	}

	/// The member as which `caller` votes, and the proposal of `maker`. Fails with `NotFilled`,
	/// `DpoOver`, `NotMember`, `NotManager`, `NoVote`, `NoSuchProposal` or `ProposalLapsed`.
	fn ballot(
		&self,
		caller: &T::AccountId,
		maker: &T::AccountId,
		acts_for: Option<DpoId>,
	) -> Result<(Member<T::AccountId>, OpenProposalOf<T>), DispatchError> {
		self.ensure_decides()?;
		let who = self.member_acted_for(caller, acts_for)?;
		let member = self.members().get(&who).ok_or(Error::<T>::NoVote)?;
		let open = Proposals::<T>::get((maker, self.id)).ok_or(Error::<T>::NoSuchProposal)?;
		ensure!(!self.has_lapsed(maker, &open), Error::<T>::ProposalLapsed);
		Ok((member.clone(), open))
	}
}
