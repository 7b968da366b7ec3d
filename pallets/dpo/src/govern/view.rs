//! Reading proposals, and what an account can vote on (Rulebook 3.13).

use crate::{
	Config, Member, MemberId, MemberOf, OpenProposalOf, Pallet, Pool, Proposal, Proposals,
};
use bullet_train_primitives::{page, BlockNumber, DpoId};
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use sp_std::{vec, vec::Vec};

/// A proposal with its votes.
#[derive(Clone, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct ProposalView<AccountId> {
	/// The DPO, which may be closed.
	pub dpo: DpoId,
	/// The member that made it: the user's account, or the DPO Member's own.
	pub maker: AccountId,
	/// What is proposed.
	pub proposal: Proposal<AccountId>,
	/// The block from which it has lapsed.
	pub until: BlockNumber,
	/// Whether it has lapsed, so that nobody can vote for it.
	pub lapsed: bool,
	/// The members that have voted, by their accounts, and the seats with which each vote counts
	/// now.
	pub votes: Vec<(AccountId, u8)>,
	/// The seats in favour.
	pub in_favour: u8,
	/// The seats that are missing for it to pass.
	pub missing: u8,
	/// The account to which the storage deposit returns.
	pub depositor: AccountId,
}

/// A proposal on which an account can vote, with the call's arguments.
#[derive(Clone, Encode, Decode, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Ballot<AccountId> {
	/// The DPO whose members decide.
	pub dpo: DpoId,
	/// The member that made the proposal.
	pub maker: AccountId,
	/// What is proposed.
	pub proposal: Proposal<AccountId>,
	/// The DPO Member for which the account votes. `None` if it votes for itself.
	pub acts_for: Option<DpoId>,
	/// The seats with which a vote would count.
	pub seats: u8,
	/// The seats with which an earlier vote counts now. 0 without one.
	pub voted: u8,
	/// The seats that are missing for the proposal to pass.
	pub missing: u8,
	/// The block from which the proposal has lapsed.
	pub until: BlockNumber,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn view_proposals(dpo: DpoId) -> Vec<ProposalView<T::AccountId>> {
		let Some(pool) = Pool::<T>::get(dpo) else {
			return Vec::new();
		};
		let proposals = pool.proposals().into_iter();
		let view = |(maker, open)| Self::view_proposal(dpo, Some(&pool), maker, open);
		proposals.map(view).collect()
	}

	pub(crate) fn view_proposals_of(
		maker: T::AccountId,
		from: u32,
		limit: u32,
	) -> Vec<ProposalView<T::AccountId>> {
		let proposals = page(Proposals::<T>::iter_prefix((&maker,)), from, limit);
		let view = |(dpo, open)| {
			Self::view_proposal(dpo, Pool::<T>::get(dpo).as_ref(), maker.clone(), open)
		};
		proposals.into_iter().map(view).collect()
	}

	fn view_proposal(
		dpo: DpoId,
		pool: Option<&Pool<T>>,
		maker: T::AccountId,
		open: OpenProposalOf<T>,
	) -> ProposalView<T::AccountId> {
		let closed = Default::default();
		let members = pool.map_or(&closed, |pool| pool.members());
		let voters = members.list.iter().filter_map(|member| {
			let counts = pool?.voted(member, &open);
			(counts > 0).then(|| (Self::member_account(&member.who), counts))
		});
		ProposalView {
			dpo,
			lapsed: pool.is_none_or(|pool| pool.has_lapsed(&maker, &open)),
			maker,
			votes: voters.collect(),
			in_favour: open.in_favour(members) as u8,
			missing: open.missing(members) as u8,
			proposal: open.proposal,
			until: open.until,
			depositor: open.depositor,
		}
	}

	pub(crate) fn view_ballots(
		who: T::AccountId,
		from: u32,
		limit: u32,
	) -> Vec<Ballot<T::AccountId>> {
		let dpos = page(MemberOf::<T>::iter_key_prefix((who.clone(),)), from, limit);
		let ballots = dpos.into_iter().flat_map(|dpo| {
			let own = Pool::<T>::get(dpo).map(|pool| pool.ballots(&MemberId::User(who.clone())));
			own.into_iter()
				.flatten()
				.chain(Self::ballots_for(dpo, &who))
		});
		ballots.collect()
	}

	/// The proposals on which the manager `who` of a DPO can vote for it.
	fn ballots_for(dpo: DpoId, who: &T::AccountId) -> Vec<Ballot<T::AccountId>> {
		let child = Pool::<T>::get(dpo).filter(|pool| &pool.record.manager == who);
		let ballots = child.and_then(|child| Some(child.parent()?.ballots(&child.as_member())));
		ballots.unwrap_or_default()
	}
}

impl<T: Config> Pool<T> {
	/// The proposals of all members, and of the manager, which may have no seats.
	fn proposals(&self) -> Vec<(T::AccountId, OpenProposalOf<T>)> {
		let manager = MemberId::User(self.record.manager.clone());
		let members = self.members().list.iter().map(|member| &member.who);
		let mut makers = members.collect::<Vec<_>>();
		if self.members().get(&manager).is_none() {
			makers.push(&manager);
		}
		let accounts = makers.into_iter().map(Pallet::<T>::member_account);
		accounts
			.filter_map(|maker| Some((maker.clone(), Proposals::<T>::get((maker, self.id))?)))
			.collect()
	}

	/// The proposals on which a member can vote.
	fn ballots(&self, who: &MemberId<T::AccountId>) -> Vec<Ballot<T::AccountId>> {
		let Some(member) = self.members().get(who) else {
			return vec![];
		};
		let open = self.open_proposals().into_iter();
		open.map(|(maker, open)| self.ballot_of(member, maker, open))
			.collect()
	}

	/// The proposals that haven't lapsed.
	pub fn open_proposals(&self) -> Vec<(T::AccountId, OpenProposalOf<T>)> {
		let mut proposals = self.proposals();
		proposals.retain(|(maker, open)| !self.has_lapsed(maker, open));
		proposals
	}

	/// The seats with which a member's vote for a proposal counts now. 0 without one.
	pub fn voted(&self, member: &Member<T::AccountId>, open: &OpenProposalOf<T>) -> u8 {
		let vote = open.votes.iter().find(|vote| vote.serial == member.serial);
		vote.map_or(0, |vote| vote.counts(self.members()))
	}

	fn ballot_of(
		&self,
		member: &Member<T::AccountId>,
		maker: T::AccountId,
		open: OpenProposalOf<T>,
	) -> Ballot<T::AccountId> {
		Ballot {
			dpo: self.id,
			maker,
			acts_for: match member.who {
				MemberId::User(_) => None,
				MemberId::Dpo { dpo, .. } => Some(dpo),
			},
			seats: member.seats,
			voted: self.voted(member, &open),
			missing: open.missing(self.members()) as u8,
			until: open.until,
			proposal: open.proposal,
		}
	}
}
