//! Proposals and votes (Rulebook 3.13).

use crate::{Config, Members, RuleChange, Target, CHANGEABLE, MAX_MEMBERS};
use bullet_train_math::seats::SEATS;
use bullet_train_primitives::{BlockNumber, Part};
use codec::{Compact, Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use sp_std::vec::Vec;

/// An [`OpenProposal`] with the types of the runtime.
pub type OpenProposalOf<T> =
	OpenProposal<<T as frame_system::Config>::AccountId, <T as Config>::ProposalDeposit>;

/// The days for which a proposal stays open.
pub(crate) const PROPOSAL_DAYS: u32 = 7;

/// A decision that a member proposes to the members of its DPO (Rulebook 3.13).
#[derive(Clone, Encode, Decode, DecodeWithMemTracking, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub enum Proposal<AccountId> {
	/// Other values for rules: at least one, each rule once.
	ChangeRules(Vec<RuleChange>),
	/// A lower management fee.
	LowerFee(Part),
	/// Another manager, which takes office by `take_office`.
	DismissManager {
		/// The account that is to be the manager. The manager in office withdraws an earlier
		/// dismissal.
		successor: AccountId,
	},
	/// The end of an ACTIVE DPO: it becomes TERMINATED at once.
	Dissolve,
	/// A target that an ACTIVE DPO takes at once.
	Commit(Target),
}

/// No proposal is stored that changes a rule twice, so it has at most as many changes as there are
/// rules that can change. A bounded list would fail to decode a longer one, which clients see as a
/// trap.
impl<AccountId: MaxEncodedLen> MaxEncodedLen for Proposal<AccountId> {
	fn max_encoded_len() -> usize {
		let changes = RuleChange::max_encoded_len()
			.saturating_mul(CHANGEABLE)
			.saturating_add(Compact(CHANGEABLE as u32).encoded_size());
		let others = [
			Part::max_encoded_len(),
			AccountId::max_encoded_len(),
			Target::max_encoded_len(),
		];
		let longest = others.into_iter().fold(changes, usize::max);
		u8::max_encoded_len().saturating_add(longest)
	}
}

/// A member's vote for a proposal.
#[derive(Clone, Copy, Encode, Decode, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct Vote {
	/// The member's serial.
	pub serial: u32,
	/// The number of seats that it had when it voted.
	pub seats: u8,
	/// The number of seats that it had sold by then.
	pub gone: u32,
}

impl Vote {
	/// The seats with which the vote counts now: those with which it was cast, less those that the
	/// member has sold since. 0 if it isn't a member any more.
	pub fn counts<AccountId>(&self, members: &Members<AccountId>) -> u8 {
		let member = members.of_serial(self.serial);
		let sold = member.map(|member| member.gone.saturating_sub(self.gone));
		let left = sold.map(|sold| u32::from(self.seats).saturating_sub(sold));
		left.map_or(0, |left| left as u8)
	}
}

/// A proposal that was neither removed nor has passed. It may have lapsed.
#[derive(Clone, Encode, Decode, MaxEncodedLen, TypeInfo, PartialEq, Eq, Debug)]
#[scale_info(capture_docs = "always")]
pub struct OpenProposal<AccountId, Deposit> {
	/// What is proposed.
	pub proposal: Proposal<AccountId>,
	/// The serial of the member that made it. `None` if the manager made it without having seats.
	pub serial: Option<u32>,
	/// The block from which it has lapsed.
	pub until: BlockNumber,
	/// The votes, at most one for each serial.
	pub votes: BoundedVec<Vote, ConstU32<MAX_MEMBERS>>,
	/// The account that has paid the storage deposit.
	pub depositor: AccountId,
	/// The storage deposit.
	pub deposit: Deposit,
}

impl<AccountId, Deposit> OpenProposal<AccountId, Deposit> {
	/// The seats in favour.
	pub fn in_favour(&self, members: &Members<AccountId>) -> u32 {
		let seats = self.votes.iter().map(|vote| vote.counts(members));
		seats.map(u32::from).sum()
	}

	/// The seats that are missing for the proposal to pass: more than half of all have to be in
	/// favour.
	pub fn missing(&self, members: &Members<AccountId>) -> u32 {
		DECIDING.saturating_sub(self.in_favour(members))
	}
}

/// The seats that decide: more than half of all 100.
pub(crate) const DECIDING: u32 = SEATS / 2 + 1;
