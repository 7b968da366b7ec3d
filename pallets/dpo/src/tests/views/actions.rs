//! The list of actions that an account can take now. Every action listed succeeds when called, and
//! every other call fails.

use super::*;
use crate::tests::presets::tried;

/// A DPO of which 45 seats are sold: Alice, its manager, has 10, Bob 5, and Carol's DPO 30. There
/// is also a class as good as its Default Target.
struct World {
	token: Token,
	dpo: DpoId,
	child: DpoId,
	target: Target,
	as_good: Target,
}

/// Runs a test with a new [`World`] in every token.
fn play_in_a_world(rules: RuleSet, test: impl Fn(World)) {
	play_in_every_token(|token| {
		let [target, as_good] = [(), ()].map(|()| Target::Class(class_of(&token, gold(), 1)));
		let dpo = create_as(
			alice(),
			target,
			Founding {
				seats: 10,
				rules: Some(rules),
				..Default::default()
			},
		);
		assert_ok!(buy(bob(), dpo, 5));
		let child = joined_dpo(carol(), dpo, 30, None);
		test(World {
			token,
			dpo,
			child,
			target,
			as_good,
		});
	});
}

const FEE: Permill = Permill::from_percent(15);
const LOWER_FEE: Action = Action::LowerFee { below: FEE };

fn buys(most: u8) -> Action {
	Action::BuySeats { most }
}

/// Returns the action of committing, with a fee for the caller in millionths.
fn commits(default_only: bool, costs: u32, cuts_fee: bool) -> Action {
	Action::Commit {
		default_only,
		costs: Permill::from_parts(costs),
		cuts_fee,
	}
}

impl World {
	/// Checks that the view lists exactly these actions, and that trying every call finds the same.
	fn lists(&self, who: AccountId, expected: &[Action]) {
		let listed = Dpo::actions(self.dpo, who.clone());
		assert_eq!(self.try_all(&who), listed, "the calls that succeed");
		let of_members = |action: &Action| {
			matches!(
				action,
				Action::Propose
					| Action::Vote | Action::TakeOffice
					| Action::OfferSeats { .. }
					| Action::TakeSeats { .. }
			)
		};
		let listed = listed.into_iter().filter(|action| !of_members(action));
		assert_eq!(listed.collect::<Vec<_>>(), expected, "the list");
	}

	/// Checks the actions of members among each other: proposals, votes, the office and the market.
	fn lists_as_member(&self, who: AccountId, expected: &[Action]) {
		let listed = Dpo::actions(self.dpo, who.clone());
		assert_eq!(self.try_all(&who), listed, "the calls that succeed");
		assert_eq!(self.try_as_member(&who), expected, "the list");
	}

	/// Tries the calls of members, undoes them, and returns the actions that succeed.
	fn try_as_member(&self, who: &AccountId) -> Vec<Action> {
		let dpo = self.dpo;
		let works = |call: &dyn Fn() -> DispatchResult| tried(call).is_ok();
		let acts_for = [None, Some(self.child)];
		let proposes = acts_for.iter().any(|acts_for| {
			let proposal = Proposal::DismissManager {
				successor: newcomer(),
			};
			works(&|| Dpo::propose(signed(who.clone()), dpo, proposal.clone(), *acts_for))
		});
		let votes = Dpo::ballots(who.clone(), 0, 100).into_iter().any(|ballot| {
			ballot.dpo == dpo
				&& ballot.voted < ballot.seats
				&& works(&|| {
					let (maker, proposal) = (ballot.maker.clone(), ballot.proposal.clone());
					let vote =
						Dpo::vote(signed(who.clone()), dpo, maker, proposal, ballot.acts_for);
					without_weight(vote)
				})
		});
		let succeeds = works(&|| without_weight(Dpo::take_office(signed(who.clone()), dpo)));
		let sells = |seats: &u8| works(&|| Dpo::offer_seats(signed(who.clone()), dpo, *seats, 0));
		let sells = (1..=100).filter(sells).max();
		let takes = |seats: &u8| {
			Dpo::seat_offers(dpo).into_iter().any(|offer| {
				let edition = view(dpo).edition;
				let taker = signed(who.clone());
				let take = || {
					Dpo::take_seats(taker.clone(), dpo, offer.seller.clone(), *seats, 0, edition)
				};
				works(&take)
			})
		};
		let takes = (1..=100).filter(takes).max();
		[
			proposes.then_some(Action::Propose),
			votes.then_some(Action::Vote),
			succeeds.then_some(Action::TakeOffice),
			sells.map(|most| Action::OfferSeats { most }),
			takes.map(|most| Action::TakeSeats { most }),
		]
		.into_iter()
		.flatten()
		.collect()
	}

	/// Checks the list for a user, for the manager of the DPO Member, and for an outsider.
	fn lists_for_all_but_the_manager(&self, expected: &[Action]) {
		for who in [bob(), carol(), hunter()] {
			self.lists(who, expected);
		}
	}

	/// Checks the list for the manager and for all others.
	fn lists_for_all(&self, expected: &[Action]) {
		self.lists(alice(), expected);
		self.lists_for_all_but_the_manager(expected);
	}

	/// Tries every call, undoes it, and returns the actions that succeed.
	fn try_all(&self, who: &AccountId) -> Vec<Action> {
		let dpo = self.dpo;
		let works =
			|call: &dyn Fn(AccountId) -> DispatchResult| tried(|| call(who.clone())).is_ok();
		let most = (1..=100).filter(|seats| works(&|who| buy(who, dpo, *seats)));
		let purchase = most.max().map(|most| Action::BuySeats { most });
		let report = works(&|who| report_failed(who, dpo)).then_some(Action::ReportFailed);
		let end = works(&|who| terminate(who, dpo)).then_some(Action::Terminate);
		let releases = [
			(Releasable::Yield, Action::ReleaseYield),
			(Releasable::Bonus, Action::ReleaseBonus),
			(Releasable::Withdraw, Action::ReleaseWithdraw),
		];
		let releases = releases
			.into_iter()
			.filter(|(kind, _)| works(&|who| release(who, dpo, *kind)));
		let fee = Dpo::dpo(dpo).map(|view| view.fee);
		let lower = fee.filter(|_| works(&|who| lower_fee(who, dpo, Permill::zero())));
		let claims = works(&|who: AccountId| claim(who.clone(), dpo, who));
		let amount = claims
			.then(|| tried(|| gains(&self.token, [who], || claim(who.clone(), dpo, who.clone()))));
		let close = works(&|who| close(who, dpo)).then_some(Action::Close);
		[purchase, self.try_commit(who), report, end]
			.into_iter()
			.flatten()
			.chain(self.try_as_member(who))
			.chain(releases.map(|(_, action)| action))
			.chain(lower.map(|below| Action::LowerFee { below }))
			.chain(amount.map(|[amount]| Action::ClaimUnclaimed {
				amount: amount as Balance,
			}))
			.chain(close)
			.collect()
	}

	/// Tries to commit to the Default Target and to the other class, which both cost 100,000.
	fn try_commit(&self, who: &AccountId) -> Option<Action> {
		let to = |target| {
			tried(|| {
				let fee = || Dpo::dpo(self.dpo).map(|view| view.fee);
				let (before, uncut) = (free(&self.token, who), fee());
				commit(who.clone(), self.dpo, target).map(|()| {
					let paid = before - free(&self.token, who);
					let was_cut = fee() < uncut;
					(paid as u32 * 10, was_cut)
				})
			})
		};
		let (default, other) = (to(self.target), to(self.as_good));
		let (costs, cuts_fee) = default.or(other).ok()?;
		Some(commits(other.is_err(), costs, cuts_fee))
	}
}

#[test]
fn actions_should_be_right_when_created() {
	play_in_a_world(RuleSet::V1, |world| {
		world.lists(alice(), &[buys(5), LOWER_FEE]);
		world.lists(bob(), &[buys(10)]);
		world.lists(carol(), &[buys(15)]);
		world.lists(hunter(), &[buys(15)]);
		// A DPO's account can't buy seats. DPOs get seats by committing.
		for dpo in [world.dpo, world.child, 999] {
			world.lists(Dpo::account(dpo), &[]);
		}
		// Bob now has as many seats as his cap allows.
		assert_ok!(buy(bob(), world.dpo, 10));
		world.lists(bob(), &[]);
		// 4 seats are left.
		for (who, seats) in strangers(4).into_iter().zip([15, 15, 10, 1]) {
			assert_ok!(buy(who, world.dpo, seats));
		}
		world.lists(hunter(), &[buys(4)]);
		world.lists(alice(), &[buys(4), LOWER_FEE]);
	});
}

#[test]
fn actions_should_be_right_when_nobody_is_a_member_yet() {
	play_in_a_world(RuleSet::V1, |world| {
		let dpo = create(alice(), world.target, 0);
		let fee = Permill::from_percent(5);
		let world = World { dpo, ..world };
		world.lists(
			alice(),
			&[buys(15), Action::LowerFee { below: fee }, Action::Close],
		);
		// Others can close it only from its expiry on.
		world.lists(hunter(), &[buys(15)]);
		assert_ok!(lower_fee(alice(), dpo, Permill::zero()));
		world.lists(alice(), &[buys(15), Action::Close]);
		at(view(dpo).expiry - 1);
		world.lists(hunter(), &[buys(15)]);
		at(view(dpo).expiry);
		world.lists_for_all(&[Action::ReportFailed, Action::Close]);
	});
}

#[test]
fn actions_should_be_right_when_the_expiry_has_come() {
	play_in_a_world(RuleSet::V1, |world| {
		at(view(world.dpo).expiry - 1);
		world.lists(hunter(), &[buys(15)]);
		at(view(world.dpo).expiry);
		world.lists_for_all_but_the_manager(&[Action::ReportFailed]);
		world.lists(alice(), &[Action::ReportFailed, LOWER_FEE]);
	});
}

#[test]
fn actions_should_be_right_when_active() {
	play_in_a_world(RuleSet::V1, |world| {
		fill(world.dpo);
		world.lists(alice(), &[commits(true, 0, false), LOWER_FEE]);
		world.lists_for_all_but_the_manager(&[]);

		at(1 + 7 * DAY + 1);
		world.lists(alice(), &[commits(true, 0, false), LOWER_FEE]);
		world.lists(bob(), &[commits(true, 0, true)]);
		world.lists(carol(), &[commits(true, 0, true)]);
		world.lists(hunter(), &[]);

		at(1 + 15 * DAY + 1);
		let manager = [commits(true, 0, false), Action::Terminate, LOWER_FEE];
		world.lists(alice(), &manager);
		world.lists(bob(), &[commits(true, 0, true), Action::Terminate]);
		world.lists(carol(), &[commits(true, 0, true), Action::Terminate]);
		world.lists(hunter(), &[]);

		// One block before the deadline nothing has changed. From it on nothing is committed.
		at(view(world.dpo).boarding_deadline - 1);
		world.lists(bob(), &[commits(true, 0, true), Action::Terminate]);
		world.lists(hunter(), &[]);
		at(view(world.dpo).boarding_deadline);
		world.lists(alice(), &[Action::Terminate, LOWER_FEE]);
		world.lists_for_all_but_the_manager(&[Action::Terminate]);
		world.lists(Dpo::account(world.dpo), &[Action::Terminate]);
	});
}

#[test]
fn actions_should_be_right_when_active_and_an_early_commit_costs_something() {
	play_in_a_world(RuleSet::Gt01Draft, |world| {
		fill(world.dpo);
		world.lists(alice(), &[commits(true, 0, false), LOWER_FEE]);
		world.lists(bob(), &[commits(true, 1_000, false)]);
		world.lists(carol(), &[commits(true, 1_000, false)]);
		world.lists(hunter(), &[]);
		at(1 + 3 * DAY + 1);
		world.lists(bob(), &[commits(true, 0, true)]);
	});
}

#[test]
fn actions_should_be_right_when_active_and_the_default_target_is_sold_out() {
	play_in_a_world(RuleSet::V1, |world| {
		fill(world.dpo);
		let Target::Class(class) = world.target else {
			panic!("a class")
		};
		board(&hunter(), class);
		world.lists(alice(), &[commits(false, 0, false), LOWER_FEE]);
		world.lists_for_all_but_the_manager(&[]);
	});
}

#[test]
fn actions_should_be_right_when_chained() {
	play_in_a_world(RuleSet::V1, |world| {
		// Carol's DPO has seats of Alice's. Its manager is Carol, and its members are others.
		let child = World {
			dpo: world.child,
			..world
		};
		let carols = Action::LowerFee {
			below: Permill::from_percent(5),
		};
		assert_eq!(state(child.dpo), State::Chained);
		child.lists(carol(), &[carols]);
		for who in [alice(), bob(), hunter(), buyer_of(child.dpo)] {
			child.lists(who, &[]);
		}
		// The actions stay the same when the head rides.
		fill(world.dpo);
		assert_ok!(commit(alice(), world.dpo, child.target));
		assert_eq!(state(child.dpo), State::Running);
		child.lists(carol(), &[carols]);
		child.lists(buyer_of(child.dpo), &[]);
	});
}

#[test]
fn actions_should_be_right_when_running() {
	play_in_a_world(RuleSet::V1, |world| {
		fill(world.dpo);
		assert_ok!(commit(alice(), world.dpo, world.target));
		world.lists(alice(), &[Action::ReleaseBonus, LOWER_FEE]);
		world.lists_for_all_but_the_manager(&[Action::ReleaseBonus]);

		earn(&world.token, world.dpo, 10_000);
		let both = [Action::ReleaseYield, Action::ReleaseBonus];
		world.lists_for_all_but_the_manager(&both);
		world.lists(
			alice(),
			&[Action::ReleaseYield, Action::ReleaseBonus, LOWER_FEE],
		);

		assert_ok!(release(hunter(), world.dpo, Releasable::Bonus));
		assert_ok!(release(hunter(), world.dpo, Releasable::Yield));
		world.lists_for_all_but_the_manager(&[]);
		// This is too little to be released.
		earn(&world.token, world.dpo, 50);
		world.lists_for_all_but_the_manager(&[]);
		world.lists(alice(), &[LOWER_FEE]);
	});
}

// When a DPO is over, its manager can do only what anyone can (Rulebook 3.4).

#[test]
fn actions_should_be_right_when_completed() {
	play_in_a_world(RuleSet::V1, |world| {
		fill(world.dpo);
		assert_ok!(commit(alice(), world.dpo, world.target));
		pass(30 * DAY);
		assert_ok!(settle(hunter(), world.dpo));
		world.lists_for_all(&[
			Action::ReleaseYield,
			Action::ReleaseBonus,
			Action::ReleaseWithdraw,
		]);
		assert_ok!(release(hunter(), world.dpo, Releasable::Withdraw));
		world.lists_for_all(&[Action::ReleaseYield, Action::ReleaseBonus]);
		assert_ok!(release(hunter(), world.dpo, Releasable::Yield));
		assert_ok!(release(hunter(), world.dpo, Releasable::Bonus));
		world.lists_for_all(&[Action::Close]);
	});
}

#[test]
fn actions_should_be_right_when_failed() {
	play_in_a_world(RuleSet::V1, |world| {
		at(view(world.dpo).expiry);
		assert_ok!(report_failed(hunter(), world.dpo));
		world.lists_for_all(&[Action::ReleaseWithdraw]);
		assert_ok!(release(hunter(), world.dpo, Releasable::Withdraw));
		world.lists_for_all(&[Action::Close]);
	});
}

#[test]
fn actions_should_be_right_when_terminated() {
	play_in_a_world(RuleSet::V1, |world| {
		fill(world.dpo);
		pass(15 * DAY + 1);
		assert_ok!(terminate(bob(), world.dpo));
		world.lists_for_all(&[Action::ReleaseWithdraw]);
		assert_ok!(release(hunter(), world.dpo, Releasable::Withdraw));
		world.lists_for_all(&[Action::Close]);

		// The child is ACTIVE again, and then terminated. It can't be closed before its former
		// parent.
		let child = World {
			dpo: world.child,
			..world
		};
		pass(15 * DAY + 1);
		assert_ok!(terminate(carol(), child.dpo));
		child.lists(bob(), &[Action::ReleaseWithdraw]);
		assert_ok!(release(bob(), child.dpo, Releasable::Withdraw));
		child.lists(bob(), &[]);
		assert_ok!(close(hunter(), world.dpo));
		child.lists(bob(), &[Action::Close]);
	});
}

#[test]
fn actions_should_be_right_when_something_is_kept() {
	play(|| {
		let token = Token::WithId(ASSET);
		let target = Target::Class(class_of(&token, gold(), 1));
		let dpo = create(alice(), target, 0);
		let world = World {
			token,
			dpo,
			child: 999,
			target,
			as_good: target,
		};
		assert_ok!(buy(bob(), dpo, 5));
		at(view(dpo).expiry);
		assert_ok!(report_failed(hunter(), dpo));
		assert_ok!(Assets::block(signed(admin()), ASSET, bob()));
		assert_ok!(release(hunter(), dpo, Releasable::Withdraw));
		assert_ok!(Assets::thaw(signed(admin()), ASSET, bob()));
		let claim = Action::ClaimUnclaimed { amount: 5_000 };
		world.lists(bob(), &[claim, Action::Close]);
		world.lists(hunter(), &[Action::Close]);
		// The amount kept outlives the DPO's record.
		assert_ok!(close(hunter(), dpo));
		world.lists(bob(), &[claim]);
		world.lists(hunter(), &[]);
	});
}

#[test]
fn actions_should_be_none_when_there_is_no_such_dpo() {
	play_in_a_world(RuleSet::V1, |world| {
		let world = World { dpo: 999, ..world };
		for who in [alice(), bob(), carol(), hunter()] {
			world.lists(who, &[]);
		}
	});
}

#[test]
fn actions_should_not_ask_who_can_afford_or_receive_what() {
	// Whether an account can pay or be paid doesn't depend on caller, DPO and block alone, and may
	// change at any time.
	play(|| {
		let token = Token::WithId(ASSET);
		let dpo = create(alice(), Target::Class(class_of(&token, gold(), 1)), 0);
		assert_eq!(Dpo::actions(dpo, newcomer()), [buys(15)]);
		assert_noop!(buy(newcomer(), dpo, 1), Error::<Test>::CannotAffordSeats);

		assert_ok!(buy(bob(), dpo, 5));
		at(view(dpo).expiry);
		assert_ok!(report_failed(hunter(), dpo));
		assert_ok!(Assets::block(signed(admin()), ASSET, bob()));
		assert_ok!(release(hunter(), dpo, Releasable::Withdraw));
		let claims = Action::ClaimUnclaimed { amount: 5_000 };
		assert_eq!(Dpo::actions(dpo, bob()), [claims, Action::Close]);
		assert_noop!(claim(bob(), dpo, bob()), Error::<Test>::CannotBePaid);
	});
}

#[test]
fn actions_should_be_right_when_members_propose_vote_and_sell() {
	play_in_a_world(RuleSet::V1, |world| {
		let (sells, takes) = (
			|most| Action::OfferSeats { most },
			|most| Action::TakeSeats { most },
		);
		// While seats are sold, members can only sell theirs.
		world.lists_as_member(alice(), &[]);
		world.lists_as_member(bob(), &[sells(5)]);
		world.lists_as_member(carol(), &[]);
		assert_ok!(Dpo::offer_seats(signed(bob()), world.dpo, 3, 0));
		world.lists_as_member(hunter(), &[takes(3)]);
		world.lists_as_member(alice(), &[]);
		world.lists_as_member(Dpo::account(world.child), &[]);

		let (stranger, _) = fill(world.dpo).remove(0);
		world.lists_as_member(alice(), &[Action::Propose]);
		world.lists_as_member(bob(), &[Action::Propose, sells(5)]);
		world.lists_as_member(carol(), &[Action::Propose, takes(3)]);
		let proposal = Proposal::DismissManager { successor: bob() };
		let child = Some(world.child);
		assert_ok!(Dpo::propose(
			signed(carol()),
			world.dpo,
			proposal.clone(),
			child
		));
		world.lists_as_member(carol(), &[Action::Vote, takes(3)]);
		world.lists_as_member(alice(), &[Action::Propose, Action::Vote]);
		world.lists_as_member(bob(), &[Action::Propose, Action::Vote, sells(5)]);
		world.lists_as_member(hunter(), &[takes(3)]);

		// 30, 10 and 5 seats, and a stranger's 15.
		let maker = Dpo::account(world.child);
		let voters = [(carol(), child), (alice(), None), (bob(), None)];
		for (who, acts_for) in voters.into_iter().chain([(stranger, None)]) {
			let vote = Dpo::vote(
				signed(who),
				world.dpo,
				maker.clone(),
				proposal.clone(),
				acts_for,
			);
			assert_ok!(without_weight(vote));
		}
		// What Bob offered has lapsed.
		let successor = [Action::Propose, Action::TakeOffice, sells(5)];
		world.lists_as_member(bob(), &successor);
		world.lists_as_member(hunter(), &[]);
		assert_ok!(Dpo::take_office(signed(bob()), world.dpo));
		world.lists_as_member(bob(), &[Action::Propose]);
		world.lists_as_member(alice(), &[Action::Propose]);

		// When it is over, there is nothing left to decide or to sell.
		pass(15 * DAY + 1);
		assert_ok!(terminate(bob(), world.dpo));
		for who in [alice(), bob(), carol(), hunter()] {
			world.lists_as_member(who, &[]);
		}
	});
}
