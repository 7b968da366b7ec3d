//! Making a proposal, removing it, and when it has lapsed (Rulebook 3.13).

use super::PROPOSAL_DAYS;
use crate::{
	Config, Dpos, Error, Event, MemberId, OpenProposal, OpenProposalOf, Pallet, Pool, Proposal,
	Proposals, Stage, WeightInfo,
};
use bullet_train_math::period;
use bullet_train_primitives::{BlockNumber, DpoId};
use codec::MaxEncodedLen;
use frame_support::{
	ensure,
	traits::{Consideration, Footprint, Get},
	weights::Weight,
	BoundedVec,
};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn weight_of_propose(proposal: &Proposal<T::AccountId>) -> Weight {
		match proposal {
			Proposal::Commit(_) => T::WeightInfo::propose_commit(),
			_ => T::WeightInfo::propose(),
		}
	}

	/// The most storage that a proposal may take.
	pub(crate) fn proposal_footprint() -> Footprint {
		let bytes = Self::key_len().saturating_add(OpenProposalOf::<T>::max_encoded_len());
		Footprint::from_parts(1, bytes)
	}

	pub(crate) fn do_propose(
		caller: T::AccountId,
		dpo: DpoId,
		proposal: Proposal<T::AccountId>,
		acts_for: Option<DpoId>,
	) -> DispatchResult {
		let pool = Pool::<T>::load(dpo)?;
		pool.ensure_decides()?;
		let member = pool.member_acted_for(&caller, acts_for)?;
		let serial = pool.members().get(&member).map(|member| member.serial);
		ensure!(
			serial.is_some() || caller == pool.record.manager,
			Error::<T>::NotMember
		);
		let maker = Self::member_account(&member);
		let earlier = Proposals::<T>::get((&maker, dpo));
		let is_open = |earlier: &OpenProposalOf<T>| !pool.has_lapsed(&maker, earlier);
		ensure!(
			!earlier.as_ref().is_some_and(is_open),
			Error::<T>::ProposalOpen
		);
		pool.ensure_may_pass(&proposal)?;

		if let Some(earlier) = earlier {
			earlier.deposit.drop(&earlier.depositor)?;
		}
		let deposit = T::ProposalDeposit::new(&caller, Self::proposal_footprint())
			.map_err(|_| Error::<T>::CannotAffordDeposit)?;
		let until = period::over_at(Self::now(), PROPOSAL_DAYS, T::BlocksPerDay::get());
		let until = until.unwrap_or(BlockNumber::MAX);
		let open = OpenProposal {
			proposal: proposal.clone(),
			serial,
			until,
			votes: BoundedVec::new(),
			depositor: caller.clone(),
			deposit,
		};
		Proposals::<T>::insert((&maker, dpo), open);
		Self::deposit_event(Event::Proposed {
			dpo,
			maker,
			proposer: caller,
			proposal,
			until,
		});
		Ok(())
	}

	pub(crate) fn do_remove_proposal(
		caller: T::AccountId,
		dpo: DpoId,
		maker: T::AccountId,
	) -> DispatchResult {
		let open = Proposals::<T>::take((&maker, dpo)).ok_or(Error::<T>::NoSuchProposal)?;
		let may_remove = Self::acts_for_account(&caller, &maker)
			|| Pool::<T>::get(dpo).is_none_or(|pool| pool.has_lapsed(&maker, &open));
		ensure!(may_remove, Error::<T>::NotLapsed);
		open.deposit.drop(&open.depositor)?;
		Self::deposit_event(Event::ProposalRemoved { dpo, maker, caller });
		Ok(())
	}

	/// Whether `caller` acts for the member with this account: it is the user itself, or the
	/// manager of the DPO whose account it is.
	fn acts_for_account(caller: &T::AccountId, account: &T::AccountId) -> bool {
		match Self::dpo_of(account) {
			Some(dpo) => Dpos::<T>::get(dpo).is_some_and(|record| &record.manager == caller),
			None => caller == account,
		}
	}
}

impl<T: Config> Pool<T> {
	/// Ensures that members decide now: all seats are sold, and the DPO isn't over. Fails with
	/// `NotFilled` or `DpoOver`.
	pub fn ensure_decides(&self) -> Result<(), Error<T>> {
		ensure!(self.record.stage != Stage::Created, Error::<T>::NotFilled);
		ensure!(!self.record.stage.is_over(), Error::<T>::DpoOver);
		Ok(())
	}

	/// The member as which `caller` acts: itself, or the DPO Member `acts_for`. A user needn't have
	/// seats. Fails with `NotMember` or `NotManager` for a DPO.
	pub fn member_acted_for(
		&self,
		caller: &T::AccountId,
		acts_for: Option<DpoId>,
	) -> Result<MemberId<T::AccountId>, Error<T>> {
		let Some(member_dpo) = acts_for else {
			return Ok(MemberId::User(caller.clone()));
		};
		let mut members = self.members().list.iter().map(|member| &member.who);
		let member =
			members.find(|who| matches!(who, MemberId::Dpo { dpo, .. } if *dpo == member_dpo));
		let member = member.ok_or(Error::<T>::NotMember)?;
		ensure!(member.actor() == caller, Error::<T>::NotManager);
		Ok(member.clone())
	}

	/// Whether a proposal of the member with the account `maker` has lapsed: its time is over, its
	/// maker has sold its last seat or, without any, isn't the manager, or the DPO is over.
	pub fn has_lapsed(&self, maker: &T::AccountId, open: &OpenProposalOf<T>) -> bool {
		let is_member = match open.serial {
			Some(serial) => self.members().of_serial(serial).is_some(),
			None => maker == &self.record.manager,
		};
		!is_member || Pallet::<T>::now() >= open.until || self.record.stage.is_over()
	}
}
