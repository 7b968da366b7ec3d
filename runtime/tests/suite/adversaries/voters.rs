//! Members that vote: majorities that take what isn't theirs, votes that count for more than the
//! seats behind them, and proposals in somebody's way.

use super::*;
use bullet_train_primitives::{DpoId, Part};
use codec::Decode;
use pallet_dpo::{CutTo, HoldReason, RuleChange, Rules};

/// The rules of a DPO.
fn rules_of(dpo: DpoId) -> Rules {
	Dpo::dpo(dpo).expect("a DPO").rules
}

/// What an account has on hold for its proposals.
fn proposal_deposit(who: Person) -> Balance {
	held(Token::Native, HoldReason::ProposalDeposit, who)
}

/// A member votes and sells its seats, and the buyer votes with them and sells them on to the next
/// voter. The seats count once, because a vote lapses when its seats change hands. So 45 seats
/// decide nothing.
#[test]
fn a_voter_that_sells_and_lets_the_buyer_vote_counts_once() {
	run_in_every_token(|token| {
		let dpo = full_pool(Target::Class(gold(token, 1)), RuleSet::V1);
		let dissolve = Proposal::Dissolve;
		let votes = |who: Person| does(who, vote(dpo, CharlieStash, dissolve.clone()));
		does(CharlieStash, propose(dpo, dissolve.clone()));
		for who in [Dave, Eve, Ferdie] {
			votes(who);
		}
		for (seller, buyer) in [(Dave, MALLORY), (MALLORY, ACCOMPLICE)] {
			assert_eq!(in_favour(dpo, CharlieStash), Some(45));
			sell(dpo, seller, buyer, 15, U);
			assert_eq!(in_favour(dpo, CharlieStash), Some(30));
			votes(buyer);
		}
		assert_eq!(in_favour(dpo, CharlieStash), Some(45));
		assert_eq!(Dpo::state(dpo), Some(State::Active));
	});
}

/// A member votes, sells its seats and buys them back, so that its vote and the buyer's count
/// together. Its vote stays lapsed, whether it has left in between or has sold only some of its
/// seats. It counts again when the member votes again.
#[test]
fn a_voter_that_sells_and_buys_back_revives_no_vote() {
	run_in_every_token(|token| {
		let dpo = full_pool(Target::Class(gold(token, 1)), RuleSet::V1);
		let dissolve = Proposal::Dissolve;
		does(CharlieStash, propose(dpo, dissolve.clone()));
		let both_vote = || {
			for who in [Dave, Eve] {
				does(who, vote(dpo, CharlieStash, dissolve.clone()));
			}
			assert_eq!(in_favour(dpo, CharlieStash), Some(30));
		};
		both_vote();
		for (who, seats, left) in [(Dave, 15, 15), (Eve, 5, 10)] {
			sell(dpo, who, MALLORY, seats, U);
			assert_eq!(in_favour(dpo, CharlieStash), Some(left));
			sell(dpo, MALLORY, who, seats, U);
			assert_eq!(in_favour(dpo, CharlieStash), Some(left));
		}
		both_vote();
	});
}

/// A member votes again and again, in its own name and through the manager of a DPO Member, for
/// itself and for DPOs that aren't its own. Each member's seats count once. A vote taken back
/// counts nothing and can't be taken back twice. Nobody votes for a DPO that it doesn't manage, or
/// that isn't a member.
#[test]
fn a_voter_that_votes_many_times_counts_once() {
	run_in_every_token(|token| {
		let head = empty_pool(Target::Class(gold(token, 1)));
		let member = chained(head);
		fill(head);
		let dissolve = Proposal::Dissolve;
		let votes = || vote(head, Dave, dissolve.clone());
		does(Dave, propose(head, dissolve.clone()));
		assert_eq!(in_favour(head, Dave), Some(0));
		does(Dave, batch_all([votes(), votes(), votes()]));
		assert_eq!(in_favour(head, Dave), Some(15));
		for _ in 0..3 {
			does(ACCOMPLICE, acting_for(member, votes()));
			assert_eq!(in_favour(head, Dave), Some(45));
		}
		refused(ACCOMPLICE, votes(), DpoError::NoVote);
		for who in [Dave, MANAGER, MALLORY] {
			refused(who, acting_for(member, votes()), DpoError::NotManager);
		}
		for dpo in [head, head + 9] {
			refused(ACCOMPLICE, acting_for(dpo, votes()), DpoError::NotMember);
		}
		let back = take_back_vote(head, Dave);
		refused(Eve, back.clone(), DpoError::NotVoted);
		does(ACCOMPLICE, acting_for(member, back.clone()));
		does(Dave, back.clone());
		assert_eq!(in_favour(head, Dave), Some(0));
		refused(Dave, back, DpoError::NotVoted);
	});
}

/// The manager of a DPO two links down a chain votes at its head, for its own DPO or for the one in
/// between. It is refused: only the manager of the DPO that holds the seats votes there.
#[test]
fn a_manager_two_links_down_that_votes_is_refused() {
	run_in_every_token(|token| {
		let head = empty_pool(Target::Class(gold(token, 1)));
		let middle = pool_of(ACCOMPLICE, seats_of(head, 30), 0, RuleSet::V1);
		let bottom = pool_of(MALLORY, seats_of(middle, 30), 0, RuleSet::V1);
		for (manager, dpo, above) in [(MALLORY, bottom, middle), (ACCOMPLICE, middle, head)] {
			fill(dpo);
			does(manager, commit(dpo, seats_of(above, 30)));
		}
		fill(head);
		let dissolve = Proposal::Dissolve;
		does(Dave, propose(head, dissolve.clone()));
		for (acts_for, error) in [
			(bottom, DpoError::NotMember),
			(middle, DpoError::NotManager),
		] {
			let error = sp_runtime::DispatchError::from(error);
			let votes = vote(head, Dave, dissolve.clone());
			for call in [votes, propose(head, dissolve.clone())] {
				refused(MALLORY, acting_for(acts_for, call), error);
			}
		}
		refused(MALLORY, propose(head, dissolve), DpoError::NotMember);
	});
}

/// Members with exactly half of the seats decide. They don't: it takes one seat more.
#[test]
fn a_half_that_decides_is_refused() {
	run_in_every_token(|token| {
		let dpo = full_pool(Target::Class(gold(token, 1)), RuleSet::V1);
		sell(dpo, Dave, MALLORY, 4, U);
		sell(dpo, Dave, ACCOMPLICE, 1, U);
		let dissolve = Proposal::Dissolve;
		does(Dave, propose(dpo, dissolve.clone()));
		for who in [Dave, Eve, Ferdie, CharlieStash] {
			does(who, vote(dpo, Dave, dissolve.clone()));
		}
		assert_eq!(in_favour(dpo, Dave), Some(50));
		assert_eq!(Dpo::state(dpo), Some(State::Active));
		does(ACCOMPLICE, vote(dpo, Dave, dissolve));
		assert_eq!(Dpo::state(dpo), Some(State::Terminated));
	});
}

/// An account without a part in it proposes, votes, takes a vote back and removes a proposal, and
/// members do so before the last seat is sold, after the DPO is over and after it is closed. Each
/// call is refused. A manager without seats may propose, but not vote.
#[test]
fn an_outsider_that_decides_is_refused() {
	run_in_every_token(|token| {
		let dpo = empty_pool(Target::Class(gold(token, 1)));
		let dissolve = Proposal::Dissolve;
		let everything = [
			propose(dpo, dissolve.clone()),
			vote(dpo, MANAGER, dissolve.clone()),
			take_back_vote(dpo, MANAGER),
		];
		does(Dave, buy(dpo, 15));
		for call in everything.clone() {
			refused(Dave, call, DpoError::NotFilled);
		}
		fill(dpo);
		refused(
			Dave,
			remove_proposal(dpo, MANAGER),
			DpoError::NoSuchProposal,
		);
		does(MANAGER, propose(dpo, dissolve.clone()));
		let errors = [DpoError::NotMember, DpoError::NoVote, DpoError::NoVote];
		for (call, error) in everything.clone().into_iter().zip(errors) {
			refused(TEAM, call, error);
		}
		for who in [TEAM, Dave] {
			refused(who, remove_proposal(dpo, MANAGER), DpoError::NotLapsed);
		}
		let [_, votes, _] = everything.clone();
		refused(MANAGER, votes, DpoError::NoVote);
		decide(dpo, dissolve);
		for call in everything.clone() {
			refused(Dave, call, DpoError::DpoOver);
		}
		does(Dave, release_withdraw(dpo));
		does(Dave, close(dpo));
		for call in everything {
			refused(Dave, call, DpoError::NoSuchDpo);
		}
		does(TEAM, remove_proposal(dpo, MANAGER));
		assert_eq!(proposal_deposit(MANAGER), 0);
	});
}

/// A majority votes for a higher fee, a higher tolerance, no change at all, or a list that changes
/// the tolerance twice. Nobody can even propose it, not even the manager.
#[test]
fn a_majority_that_raises_the_fee_or_the_tolerance_is_refused() {
	run_in_every_token(|token| {
		let dpo = full_pool(Target::Class(gold(token, 1)), RuleSet::V1);
		assert_eq!(fee_of(dpo), Part::from_percent(20));
		let percent = Part::from_percent;
		let tolerances = |all: &[u32]| {
			let all = all.iter().map(|one| RuleChange::Tolerance(percent(*one)));
			change_rules(all)
		};
		for who in [MANAGER, Dave] {
			let no = |proposal, error: DpoError| refused(who, propose(dpo, proposal), error);
			for fee in [percent(20), Part::from_parts(200_001), Part::one()] {
				no(Proposal::LowerFee(fee), DpoError::FeeNotLower);
			}
			for tolerance in [20, 21, 100, 101] {
				no(tolerances(&[tolerance]), DpoError::ToleranceNotLower);
			}
			no(tolerances(&[0, 19]), DpoError::RuleChangedTwice);
			no(tolerances(&[]), DpoError::NoRuleChange);
		}
	});
}

/// A majority takes the manager's whole fee away, which the rulebook accepts. It takes nothing
/// else: every seat gets its part, the founder's too, and the referrers get theirs.
#[test]
fn a_majority_that_takes_the_managers_fee_takes_nothing_else() {
	run_in_every_token(|token| {
		let class = gold(token.clone(), 1);
		let dpo = full_pool(Target::Class(class), RuleSet::V1);
		decide(dpo, Proposal::LowerFee(Part::zero()));
		let again = propose(dpo, Proposal::LowerFee(Part::zero()));
		refused(Dave, again, DpoError::FeeNotLower);
		does(MANAGER, commit(dpo, Target::Class(class)));
		pass(GOLD.duration);
		does(MANAGER, first_ride(class).settle());
		let gained = gains(token, [MANAGER, Dave, CharlieStash], || {
			does(MALLORY, batch_all(releases(dpo)));
		});
		let seats = |seats: i128| whole(seats * 1_200);
		assert_eq!(gained, [seats(15) + whole(10_000), seats(15), seats(10)]);
	});
}

/// A majority has a late release cost the manager its whole fee, and gives that to whoever releases
/// late. The rulebook accepts it. The part that goes by seats stays the same for everybody.
#[test]
fn a_majority_that_gives_itself_a_late_managers_fee_takes_nothing_else() {
	run_in_every_token(|token| {
		let (dpo, ride) = running(token.clone());
		let greedy = [
			RuleChange::LateReleaseCut(Part::one()),
			RuleChange::CutTo(CutTo::Caller),
		];
		decide(dpo, change_rules(greedy));
		pass(DAY);
		does(MANAGER, ride.withdraw());
		pass(5 * DAY + 1);
		let gained = gains(token, [MANAGER, Dave, Eve], || {
			does(Dave, release_yield(dpo))
		});
		// Of 2,000 the fee is 400, and a seat gets 16.
		let seats = whole(15 * 16);
		assert_eq!(gained, [seats, whole(400) + seats, seats]);
	});
}

/// A majority shortens all periods and calls as if the manager were late already. It is refused: a
/// period that has begun ends when it would have ended anyway. The manager commits in time, and
/// gets its fee in time.
#[test]
fn a_majority_that_cuts_a_grace_and_calls_late_at_once_is_refused() {
	run_in_every_token(|token| {
		let class = gold(token.clone(), 1);
		let target = Target::Class(class);
		let dpo = full_pool(target, RuleSet::V1);
		let short = [RuleChange::CommitGraceDays(1), RuleChange::TerminateDays(2)];
		decide(dpo, change_rules(short));
		pass(7 * DAY);
		refused(Dave, commit(dpo, target), DpoError::ManagersGrace);
		let terminate = Dpos::terminate { dpo };
		refused(Dave, terminate, DpoError::TooEarlyToTerminate);
		does(MANAGER, commit(dpo, target));
		assert_eq!(fee_of(dpo), Part::from_percent(20));
		pass(DAY);
		does(MANAGER, first_ride(class).withdraw());
		decide(dpo, change_rules([RuleChange::YieldGraceDays(1)]));
		pass(5 * DAY);
		let gained = gains(token, [MANAGER, Dave], || does(Dave, release_yield(dpo)));
		// Of 2,000 the fee is 400, and a seat gets 16.
		assert_eq!(gained, [whole(400 + 15 * 16), whole(15 * 16)]);
	});
}

/// A majority lowers a cap below the seats of the manager, of other members or of a DPO Member, or
/// raises its own out of bounds. Each is refused. It may raise its own cap to 30 seats, but gets no
/// seat by that: nobody has to sell, and the caps still count.
#[test]
fn a_majority_that_changes_the_caps_takes_no_seat() {
	run_in_every_token(|token| {
		let target = Target::Class(gold(token, 2));
		let head = pool_of(MANAGER, target, 15, RuleSet::V1);
		chained(head);
		fill(head);
		let no = |change: RuleChange, error: DpoError| {
			refused(Dave, propose(head, change_rules([change])), error);
		};
		no(RuleChange::UserCap(14), DpoError::CapBelowSeats);
		no(RuleChange::ManagerCap(14), DpoError::CapBelowSeats);
		no(RuleChange::DpoCap(29), DpoError::CapBelowSeats);
		no(RuleChange::UserCap(31), DpoError::UserCapOutOfBounds);
		no(RuleChange::ManagerCap(31), DpoError::ManagerCapOutOfBounds);
		no(RuleChange::DpoCap(51), DpoError::DpoCapOutOfBounds);

		let dpo = full_pool(target, RuleSet::V1);
		decide(dpo, change_rules([RuleChange::UserCap(30)]));
		refused(Dave, buy(dpo, 15), DpoError::NotSelling);
		let from_eve = |seats| take_seats(dpo, Eve, seats, U);
		refused(Dave, from_eve(15), DpoError::NoSuchOffer);
		does(Eve, offer_seats(dpo, 15, U));
		does(Dave, from_eve(15));
		does(Ferdie, offer_seats(dpo, 1, U));
		let more = take_seats(dpo, Ferdie, 1, U);
		refused(Dave, more, DpoError::SeatCapExceeded);
	});
}

/// A majority of an ACTIVE DPO wants the referrers' part of the bonus. No proposal can name a rule
/// about the bonus. A target that pays all of it as yield is refused while the Default Target is
/// available, and also afterwards, because its bonus rate is too low.
#[test]
fn a_majority_that_takes_the_referrers_part_is_refused() {
	run_in_every_token(|token| {
		let names_no_rule = |kind: u8| RuleChange::decode(&mut &[kind; 8][..]).is_err();
		assert!((11..=u8::MAX).all(names_no_rule));

		let train = train(token);
		let good = class(train, GOLD, 1);
		let no_bonus = ClassTerms {
			yield_total: GOLD.yield_total + GOLD.bonus,
			bonus: 0,
			..GOLD
		};
		let no_bonus = Proposal::Commit(Target::Class(class(train, no_bonus, 1)));
		let dpo = full_pool(Target::Class(good), RuleSet::V1);
		let error = DpoError::DefaultTargetAvailable;
		refused(Dave, propose(dpo, no_bonus.clone()), error);
		does(OWNER, Cabins::retire_class { class: good });
		refused(Dave, propose(dpo, no_bonus), DpoError::BonusRateTooLow);
	});
}

/// A majority commits the DPO in the manager's time to a target that is worse than promised, or
/// that was good when it was proposed and has been sold out since. It is refused, and the DPO keeps
/// its money. A target that is as good passes, at once and without a cut of the fee.
#[test]
fn a_majority_that_commits_to_a_worse_target_is_refused() {
	run_in_every_token(|token| {
		let train = train(token);
		let class = |terms| class(train, terms, 1);
		let good = class(GOLD);
		let dpo = full_pool(Target::Class(good), RuleSet::V1);
		let to = |class| Proposal::Commit(Target::Class(class));
		let other = class(GOLD);
		let error = DpoError::DefaultTargetAvailable;
		refused(Dave, propose(dpo, to(other)), error);
		does(OWNER, Cabins::retire_class { class: good });
		let half = ClassTerms {
			yield_total: GOLD.yield_total / 2,
			..GOLD
		};
		let cheap = ClassTerms {
			fare: GOLD.fare / 2,
			..GOLD
		};
		let dear = ClassTerms {
			fare: GOLD.fare + 1,
			yield_total: GOLD.yield_total + U,
			bonus: GOLD.bonus + U,
			..GOLD
		};
		for (terms, error) in [
			(half, DpoError::YieldRateTooLow),
			(cheap, DpoError::CostTooLow),
			(dear, DpoError::CostExceedsDeposit),
		] {
			refused(Dave, propose(dpo, to(class(terms))), error);
		}
		refused(Dave, propose(dpo, to(good)), DpoError::NoSuchClass);

		does(Dave, propose(dpo, to(other)));
		for who in [Dave, Eve, Ferdie] {
			does(who, vote(dpo, Dave, to(other)));
		}
		let last = vote(dpo, Dave, to(other));
		frame_support::hypothetically!({
			board(MALLORY, other);
			refused(AliceStash, last.clone(), DpoError::ClassNotOnSale);
			assert_eq!(kinds(dpo), [100_000, 0, 0, 0]);
		});
		frame_support::hypothetically!({
			does(MANAGER, commit(dpo, Target::Class(other)));
			refused(AliceStash, last.clone(), DpoError::NotActive);
		});
		does(AliceStash, last);
		assert_eq!(kinds(dpo), [0, 0, 10_000, 0]);
		assert_eq!(fee_of(dpo), Part::from_percent(20));
	});
}

/// Two proposals are good on their own, but not one after the other: a lower fee and one that is
/// not as low, two tolerances, a longer time to commit and a shorter one until termination. The
/// second is checked again when it is decided. The deciding vote fails and changes nothing.
#[test]
fn conflicting_proposals_never_both_pass() {
	run_in_every_token(|token| {
		let dpo = full_pool(Target::Class(gold(token, 1)), RuleSet::V1);
		let percent = Part::from_percent;
		let change = |change: RuleChange| change_rules([change]);
		let pairs = [
			(
				Proposal::LowerFee(percent(10)),
				Proposal::LowerFee(percent(15)),
				DpoError::FeeNotLower,
			),
			(
				change(RuleChange::Tolerance(percent(10))),
				change(RuleChange::Tolerance(percent(15))),
				DpoError::ToleranceNotLower,
			),
			(
				change(RuleChange::CommitGraceDays(14)),
				change(RuleChange::TerminateDays(8)),
				DpoError::TerminateDaysOutOfBounds,
			),
		];
		for (first, second, error) in pairs {
			does(Eve, propose(dpo, second.clone()));
			for who in [Eve, Ferdie, AliceStash] {
				does(who, vote(dpo, Eve, second.clone()));
			}
			decide(dpo, first);
			refused(Dave, vote(dpo, Eve, second), error);
			assert_eq!(in_favour(dpo, Eve), Some(45));
			does(Eve, remove_proposal(dpo, Eve));
		}
		let expected = Rules {
			tolerance: percent(10),
			commit_grace_days: 14,
			..Rules::V1
		};
		assert_eq!(rules_of(dpo), expected);
		assert_eq!(fee_of(dpo), percent(10));
	});
}

/// A majority dissolves an ACTIVE DPO, whose target is available, against the others' will. It
/// gains nothing: everybody has back what it paid. A DPO that rides can't be dissolved.
#[test]
fn a_majority_that_dissolves_a_dpo_takes_nothing_from_the_others() {
	run_in_every_token(|token| {
		let target = Target::Class(gold(token.clone(), 1));
		let back = gains(token, CREW, || {
			let dpo = full_pool(target, RuleSet::V1);
			frame_support::hypothetically!({
				does(MANAGER, commit(dpo, target));
				let dissolve = propose(dpo, Proposal::Dissolve);
				refused(Dave, dissolve, DpoError::NotActive);
			});
			decide(dpo, Proposal::Dissolve);
			does(Dave, release_withdraw(dpo));
			does(Dave, close(dpo));
		});
		assert_eq!(back, [0; 7]);
	});
}

/// Members gather votes before their DPO takes a target, and use them after a refund, when they
/// don't fit any more. Each proposal is checked anew when it is decided: a commitment to the target
/// that has failed is refused, also while the DPO is CHAINED. Dissolving it passes, and everybody
/// has back what it paid.
#[test]
fn a_proposal_that_survives_a_refund_is_checked_anew() {
	run_in_every_token(|token| {
		let target = Target::Class(gold(token.clone(), 1));
		let back = gains(token, CREW, || {
			let head = pool_for(2 * DAY, target, 0, RuleSet::V1);
			let seats = seats_of(head, 30);
			let dpo = pool_for(2 * DAY, seats, 15, RuleSet::V1);
			fill(dpo);
			let proposals = [(Dave, Proposal::Commit(seats)), (Eve, Proposal::Dissolve)];
			for (maker, proposal) in &proposals {
				does(*maker, propose(dpo, proposal.clone()));
				for who in [Dave, Eve, Ferdie] {
					does(who, vote(dpo, *maker, proposal.clone()));
				}
			}
			let [commits, dissolves] =
				proposals.map(|(maker, proposal)| vote(dpo, maker, proposal));
			does(MANAGER, commit(dpo, seats));
			for last in [&commits, &dissolves] {
				refused(AliceStash, last.clone(), DpoError::NotActive);
			}
			pass(2 * DAY);
			does(MALLORY, Dpos::report_failed { dpo: head });
			does(MALLORY, release_withdraw(head));
			assert_eq!(Dpo::state(dpo), Some(State::Active));
			refused(AliceStash, commits.clone(), DpoError::TargetNotSelling);
			does(MALLORY, close(head));
			refused(AliceStash, commits, DpoError::NoSuchTarget);
			does(AliceStash, dissolves);
			does(Dave, release_withdraw(dpo));
			does(Dave, close(dpo));
		});
		assert_eq!(back, [0; 7]);
	});
}

/// Members decide by a proposal that is older than seven days. Seven days after it was made it
/// still counts. A block later the deciding vote is refused, and anyone may remove the proposal.
/// Its maker may make another in its place, which begins without votes.
#[test]
fn a_majority_that_votes_for_a_lapsed_proposal_is_refused() {
	run_in_every_token(|token| {
		let dpo = full_pool(Target::Class(gold(token, 1)), RuleSet::V1);
		let dissolve = Proposal::Dissolve;
		let votes = vote(dpo, Dave, dissolve.clone());
		does(Dave, propose(dpo, dissolve.clone()));
		for who in [Dave, Eve, Ferdie] {
			does(who, votes.clone());
		}
		pass(7 * DAY);
		frame_support::hypothetically!({
			does(AliceStash, votes.clone());
			assert_eq!(Dpo::state(dpo), Some(State::Terminated));
		});
		refused(MALLORY, remove_proposal(dpo, Dave), DpoError::NotLapsed);
		pass(1);
		refused(AliceStash, votes.clone(), DpoError::ProposalLapsed);
		let back = take_back_vote(dpo, Dave);
		refused(Eve, back, DpoError::ProposalLapsed);
		frame_support::hypothetically!({
			does(MALLORY, remove_proposal(dpo, Dave));
			assert_eq!(proposal_deposit(Dave), 0);
		});
		does(Dave, propose(dpo, dissolve));
		does(AliceStash, votes);
		assert_eq!(in_favour(dpo, Dave), Some(15));
	});
}

/// A maker replaces its proposal by another one while a voter's call for the first is on its way.
/// The vote is refused, because it names what it is for. The votes for the first proposal don't
/// count for the second.
#[test]
fn a_maker_that_swaps_its_proposal_under_a_voter_is_refused() {
	run_in_every_token(|token| {
		let dpo = full_pool(Target::Class(gold(token, 1)), RuleSet::V1);
		let harmless = Proposal::LowerFee(Part::from_percent(19));
		does(Dave, propose(dpo, harmless.clone()));
		for who in [Eve, Ferdie, AliceStash] {
			does(who, vote(dpo, Dave, harmless.clone()));
		}
		let last = vote(dpo, Dave, harmless);
		frame_support::hypothetically!({
			does(Dave, remove_proposal(dpo, Dave));
			refused(BobStash, last.clone(), DpoError::NoSuchProposal);
		});
		for harmful in [Proposal::Dissolve, dismiss(MALLORY)] {
			let swap = [remove_proposal(dpo, Dave), propose(dpo, harmful)];
			does(Dave, batch_all(swap));
			refused(BobStash, last.clone(), DpoError::OtherProposal);
			assert_eq!(in_favour(dpo, Dave), Some(0));
		}
	});
}

/// A member fills the list of votes, so that nobody else can vote: it hands one seat through more
/// than a hundred accounts, and each of them votes. Votes that count nothing make room for others.
/// The seat counts once, and a majority decides as before.
#[test]
fn a_hundred_voters_with_one_seat_keep_nobody_from_voting() {
	run_in_every_token(|token| {
		let dpo = full_pool(Target::Class(gold(token, 1)), RuleSet::V1);
		let no_fee = Proposal::LowerFee(Part::zero());
		let votes = || vote(dpo, CharlieStash, no_fee.clone());
		does(CharlieStash, propose(dpo, no_fee.clone()));
		let mut seller = AccountId::from(Dave);
		for who in crowd(101, U) {
			sell(dpo, seller, who.clone(), 1, 0);
			does(who.clone(), votes());
			assert_eq!(in_favour(dpo, CharlieStash), Some(1));
			seller = who;
		}
		for who in [Eve, Ferdie, AliceStash, BobStash] {
			does(who, votes());
		}
		assert_eq!(fee_of(dpo), Part::zero());
	});
}

/// A member makes one proposal after the other. It has one at a time, and pays a deposit for it,
/// which returns when it removes the proposal. Without the money for the deposit it can't propose,
/// nor offer seats.
#[test]
fn a_member_that_spams_proposals_has_one_and_pays_for_it() {
	run(|| {
		let dpo = full_pool(Target::Class(gold(SPAN, 1)), RuleSet::V1);
		let mut deposits = vec![];
		for percent in (1..10).rev() {
			let lower = Proposal::LowerFee(Part::from_percent(percent));
			does(Dave, propose(dpo, lower));
			let second = propose(dpo, Proposal::Dissolve);
			refused(Dave, second, DpoError::ProposalOpen);
			deposits.push(proposal_deposit(Dave));
			does(Dave, remove_proposal(dpo, Dave));
			assert_eq!(proposal_deposit(Dave), 0);
		}
		assert!(deposits[0] > 0 && deposits.iter().all(|one| *one == deposits[0]));

		let poor = Person::One;
		send(Token::Native, MALLORY, poor, U);
		sell(dpo, Dave, poor, 1, 0);
		send(Token::Native, poor, MALLORY, liquid(Token::Native, poor));
		let error = DpoError::CannotAffordDeposit;
		refused(poor, propose(dpo, Proposal::Dissolve), error);
		let error = DpoError::CannotAffordDeposit;
		refused(poor, offer_seats(dpo, 1, 0), error);
	});
}

/// Accounts hand one seat around, and each leaves a proposal behind. Each proposal lapses with its
/// maker's last seat, and stays lapsed when the maker comes back. It is in nobody's way and costs
/// its maker alone, whose deposit returns to it when anyone removes the proposal, before or after
/// the DPO is closed.
#[test]
fn a_proposer_that_leaves_costs_nobody_else_anything() {
	run(|| {
		let dpo = full_pool(Target::Class(gold(SPAN, 1)), RuleSet::V1);
		let no_fee = Proposal::LowerFee(Part::zero());
		sell(dpo, Dave, MALLORY, 1, U);
		for (maker, next) in [(MALLORY, ACCOMPLICE), (ACCOMPLICE, RIDER)] {
			does(maker, propose(dpo, no_fee.clone()));
			for who in [Eve, Ferdie, AliceStash] {
				does(who, vote(dpo, maker, no_fee.clone()));
			}
			sell(dpo, maker, next, 1, U);
			let last = vote(dpo, maker, no_fee.clone());
			refused(BobStash, last, DpoError::ProposalLapsed);
		}
		assert!(Dpo::proposals(dpo).is_empty());

		sell(dpo, RIDER, MALLORY, 1, U);
		let last = vote(dpo, MALLORY, no_fee);
		refused(BobStash, last, DpoError::ProposalLapsed);
		let paid = proposal_deposit(MALLORY);
		does(MALLORY, propose(dpo, Proposal::Dissolve));
		assert_eq!(proposal_deposit(MALLORY), paid);
		assert_eq!(in_favour(dpo, MALLORY), Some(0));
		let early = remove_proposal(dpo, MALLORY);
		refused(Ferdie, early.clone(), DpoError::NotLapsed);

		let removes = |maker| {
			let before = [maker, Ferdie].map(|who| free(Token::Native, who));
			does(Ferdie, remove_proposal(dpo, maker));
			let after = [maker, Ferdie].map(|who| free(Token::Native, who));
			assert_eq!([after[0] - before[0], after[1] - before[1]], [paid, 0]);
			assert_eq!(proposal_deposit(maker), 0);
		};
		removes(ACCOMPLICE);
		pass(15 * DAY + 1);
		wind_up(dpo);
		removes(MALLORY);
		refused(Ferdie, early, DpoError::NoSuchProposal);
	});
}
