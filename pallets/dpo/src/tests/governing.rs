//! Binding governance (Rulebook 3.13): proposals, votes, and the office of the manager.

mod founder;
mod lapsing;
mod office;
mod passing;
mod proposing;
mod protecting;
mod tallying;
mod voting;

use super::*;
use frame_support::dispatch::RawOrigin;
use sp_runtime::traits::BadOrigin;

/// An id that no DPO has.
pub(super) const NOBODY: DpoId = 999;

pub(super) fn dave() -> AccountId {
	person(1)
}

pub(super) fn eve() -> AccountId {
	person(2)
}

/// Creates an ACTIVE DPO of Alice's, who has 10 seats. Bob and Carol have 15 each, Dave has 10, and
/// Eve has one. Strangers have the other 49. Alice is the Internal Referrer of all of them.
pub(super) fn filled_for(target: Target, rules: Rules) -> DpoId {
	let founding = Founding {
		seats: 10,
		rules: Some(RuleSet::Custom(rules)),
		..Default::default()
	};
	let dpo = create_as(alice(), target, founding);
	for (who, seats) in [(bob(), 15), (carol(), 15), (dave(), 10), (eve(), 1)] {
		assert_ok!(buy_referred(who, dpo, seats, alice()));
	}
	fill(dpo);
	dpo
}

/// Creates the DPO of [`filled_for`] for [`gold`], under V1. So its fee is 15%.
pub(super) fn filled(token: &Token) -> DpoId {
	filled_for(Target::Class(class_of(token, gold(), 1)), Rules::V1)
}

/// Creates an ACTIVE DPO of Alice's with a fee of 15%. She and Dave have 10 seats each, Bob has 15,
/// Eve has one, and a DPO of Carol's has 30. Strangers have the other 34. Returns both DPOs. Carol
/// has 10 seats of hers, and strangers have the others.
pub(super) fn with_child(token: &Token) -> (DpoId, DpoId) {
	let dpo = create(alice(), Target::Class(class_of(token, gold(), 1)), 10);
	let child = create(carol(), seats_of(dpo, 30), 10);
	fill(child);
	assert_ok!(commit(carol(), child, seats_of(dpo, 30)));
	for (who, seats) in [(bob(), 15), (dave(), 10), (eve(), 1)] {
		assert_ok!(buy_referred(who, dpo, seats, alice()));
	}
	fill(dpo);
	(dpo, child)
}

/// Creates an ACTIVE DPO of Alice's, in which she has no seats, so its fee is 5%. Bob and Carol
/// have 15 seats each, and strangers have the others.
pub(super) fn seatless(token: &Token) -> DpoId {
	let dpo = create(alice(), Target::Class(class_of(token, gold(), 1)), 0);
	for who in [bob(), carol()] {
		assert_ok!(buy_referred(who, dpo, 15, alice()));
	}
	fill(dpo);
	dpo
}

/// Creates DPOs of Alice's that are FAILED, TERMINATED and COMPLETED. Bob has 15 seats of each.
pub(super) fn ended(token: &Token) -> [DpoId; 3] {
	let class = Target::Class(class_of(token, gold(), 1));
	let [failed, terminated, completed] = [(); 3].map(|()| {
		let dpo = create(alice(), class, 10);
		assert_ok!(buy(bob(), dpo, 15));
		dpo
	});
	fill(terminated);
	fill(completed);
	assert_ok!(commit(alice(), completed, class));
	at(view(failed).expiry);
	assert_ok!(report_failed(hunter(), failed));
	at(view(terminated).boarding_deadline);
	assert_ok!(terminate(hunter(), terminated));
	pass(30 * DAY);
	assert_ok!(settle(hunter(), completed));
	[failed, terminated, completed]
}

/// Releases all that a COMPLETED DPO has, and closes it.
pub(super) fn wind_up(dpo: DpoId) {
	for kind in Releasable::ALL {
		assert_ok!(release(hunter(), dpo, kind));
	}
	assert_ok!(close(hunter(), dpo));
}

/// Returns the amount if the token is BOLT, in which deposits are paid, and 0 otherwise.
pub(super) fn in_bolt(token: &Token, amount: Balance) -> i128 {
	match token {
		Token::Native => amount as i128,
		Token::WithId(_) => 0,
	}
}

/// Returns the deposits for proposals that an account has paid.
pub(super) fn deposits(who: &AccountId) -> Balance {
	held(&Token::Native, HoldReason::ProposalDeposit, who)
}

/// Returns a proposal to lower the management fee, in percent.
pub(super) fn lower(fee: u32) -> Proposal<AccountId> {
	Proposal::LowerFee(Part::from_percent(fee))
}

/// Returns a proposal to change rules.
pub(super) fn change(changes: Vec<RuleChange>) -> Proposal<AccountId> {
	Proposal::ChangeRules(changes)
}

/// Returns a proposal to dismiss the manager.
pub(super) fn dismiss(successor: AccountId) -> Proposal<AccountId> {
	Proposal::DismissManager { successor }
}

pub(super) fn propose(who: AccountId, dpo: DpoId, proposal: Proposal<AccountId>) -> DispatchResult {
	dispatched(|| Dpo::propose(signed(who), dpo, proposal, None))
}

/// Makes a proposal for the DPO Member `child`.
pub(super) fn propose_for(
	who: AccountId,
	child: DpoId,
	dpo: DpoId,
	proposal: Proposal<AccountId>,
) -> DispatchResult {
	dispatched(|| Dpo::propose(signed(who), dpo, proposal, Some(child)))
}

pub(super) fn take_office(who: AccountId, dpo: DpoId) -> DispatchResult {
	dispatched(|| without_weight(Dpo::take_office(signed(who), dpo)))
}

/// A proposal that a member has made.
pub(super) struct Proposed {
	pub dpo: DpoId,
	pub maker: AccountId,
	pub proposal: Proposal<AccountId>,
}

impl Proposed {
	/// Makes a proposal.
	pub fn by(maker: AccountId, dpo: DpoId, proposal: Proposal<AccountId>) -> Self {
		assert_ok!(propose(maker.clone(), dpo, proposal.clone()));
		Self {
			dpo,
			maker,
			proposal,
		}
	}

	/// Makes a proposal for the DPO Member `child`.
	pub fn by_child(
		manager: AccountId,
		child: DpoId,
		dpo: DpoId,
		proposal: Proposal<AccountId>,
	) -> Self {
		assert_ok!(propose_for(manager, child, dpo, proposal.clone()));
		Self {
			dpo,
			maker: Dpo::account(child),
			proposal,
		}
	}

	pub fn vote(&self, who: AccountId) -> DispatchResult {
		self.vote_as(who, None)
	}

	/// Votes with the seats of the DPO Member `child`.
	pub fn vote_for(&self, who: AccountId, child: DpoId) -> DispatchResult {
		self.vote_as(who, Some(child))
	}

	fn vote_as(&self, who: AccountId, acts_for: Option<DpoId>) -> DispatchResult {
		let (maker, proposal) = (self.maker.clone(), self.proposal.clone());
		dispatched(|| without_weight(Dpo::vote(signed(who), self.dpo, maker, proposal, acts_for)))
	}

	pub fn take_back(&self, who: AccountId) -> DispatchResult {
		self.take_back_as(who, None)
	}

	/// Takes back the vote of the DPO Member `child`.
	pub fn take_back_for(&self, who: AccountId, child: DpoId) -> DispatchResult {
		self.take_back_as(who, Some(child))
	}

	fn take_back_as(&self, who: AccountId, acts_for: Option<DpoId>) -> DispatchResult {
		let maker = self.maker.clone();
		dispatched(|| Dpo::take_back_vote(signed(who), self.dpo, maker, acts_for))
	}

	pub fn remove(&self, who: AccountId) -> DispatchResult {
		dispatched(|| Dpo::remove_proposal(signed(who), self.dpo, self.maker.clone()))
	}

	/// Lets Alice, Bob, Carol and Dave vote, who have 50 seats of the DPO of [`filled_for`].
	pub fn vote_with_half(&self) {
		for who in [alice(), bob(), carol(), dave()] {
			assert_ok!(self.vote(who));
		}
		assert_eq!(self.in_favour(), 50);
	}

	/// Lets the users among the members vote, in the order of joining, until the proposal takes
	/// effect.
	pub fn pass(&self) {
		for member in Dpo::members(self.dpo, 0, 100) {
			if let (MemberId::User(who), true) = (member.who, self.is_there()) {
				assert_ok!(self.vote(who));
			}
		}
		assert!(!self.is_there(), "the users have no majority");
	}

	/// Whether the proposal is stored, open or lapsed.
	pub fn is_there(&self) -> bool {
		Proposals::<Test>::contains_key((self.maker.clone(), self.dpo))
	}

	/// Returns the number of seats that its votes count now.
	pub fn in_favour(&self) -> u8 {
		let proposals = Dpo::proposals(self.dpo);
		let view = proposals.into_iter().find(|view| view.maker == self.maker);
		view.expect("a proposal").in_favour
	}

	/// Returns the number of votes that are stored, also of those that count nothing any more.
	pub fn stored_votes(&self) -> usize {
		let proposal = Proposals::<Test>::get((self.maker.clone(), self.dpo));
		proposal.expect("a proposal").votes.len()
	}
}

/// Makes a proposal by the first user among the members, and lets the users vote until it takes
/// effect.
pub(super) fn pass_proposal(dpo: DpoId, proposal: Proposal<AccountId>) {
	let members = Dpo::members(dpo, 0, 100).into_iter();
	let mut users = members.filter_map(|member| match member.who {
		MemberId::User(who) => Some(who),
		MemberId::Dpo { .. } => None,
	});
	let maker = users.next().expect("a user among the members");
	Proposed::by(maker, dpo, proposal).pass();
}

/// Lets the members name a successor, who takes office.
pub(super) fn replace_manager(dpo: DpoId, successor: AccountId) {
	pass_proposal(dpo, dismiss(successor.clone()));
	assert_ok!(take_office(successor, dpo));
}

#[test]
fn calls_of_governance_should_be_refused_when_nobody_signed_them() {
	play(|| {
		let dpo = filled(&Token::Native);
		Proposed::by(bob(), dpo, lower(14));
		for origin in [
			RuntimeOrigin::from(RawOrigin::Root),
			RuntimeOrigin::from(RawOrigin::None),
		] {
			let o = || origin.clone();
			assert_noop!(Dpo::propose(o(), dpo, lower(13), None), BadOrigin);
			let vote = || without_weight(Dpo::vote(o(), dpo, bob(), lower(14), None));
			assert_noop!(vote(), BadOrigin);
			assert_noop!(Dpo::take_back_vote(o(), dpo, bob(), None), BadOrigin);
			assert_noop!(Dpo::remove_proposal(o(), dpo, bob()), BadOrigin);
			assert_noop!(Dpo::take_office(o(), dpo), BadOrigin);
		}
	});
}
