//! Accounts that want the office of a DPO's manager, and managers that have lost it.

use super::*;
use bullet_train_primitives::{DpoId, Part};
use pallet_dpo::{HoldReason, RuleChange, Rules};

/// The manager in office of a DPO.
fn manager_of(dpo: DpoId) -> AccountId {
	Dpo::dpo(dpo).expect("a DPO").manager
}

/// An account's storage deposits for DPOs.
fn dpo_deposit(who: Person) -> Balance {
	held(Token::Native, HoldReason::DpoDeposit, who)
}

/// What a manager puts up of this token, as a gain.
fn base(token: Token) -> i128 {
	minimum(token) as i128 + 1
}

/// Somebody without any money of its own in it manages two DPO Members with 60 seats, and has them
/// elect itself for the manager's fee of 20%. The rulebook accepts the election. The fee falls to
/// 5%, because it has no seats itself, and all the rest goes by seats.
#[test]
fn a_manager_of_two_dpo_members_that_elects_itself_earns_the_base_fee() {
	run_in_every_token(|token| {
		let class = gold(token.clone(), 1);
		let head = new_pool(Target::Class(class), RuleSet::V1);
		let members = [chained(head), chained(head)];
		fill(head);
		assert_eq!(fee_of(head), Part::from_percent(20));
		let (maker, itself) = (Dpo::account(members[0]), dismiss(ACCOMPLICE));
		let proposes = propose(head, itself.clone());
		does(ACCOMPLICE, acting_for(members[0], proposes));
		for member in members {
			let votes = vote(head, maker.clone(), itself.clone());
			does(ACCOMPLICE, acting_for(member, votes));
		}
		let paid = gains(token.clone(), [MANAGER, ACCOMPLICE], || {
			does(ACCOMPLICE, Dpos::take_office { dpo: head });
		});
		assert_eq!(paid, [base(token.clone()), -base(token.clone())]);
		assert_eq!(fee_of(head), Part::from_percent(5));
		let gained = gains(token, [MANAGER, ACCOMPLICE, Dave], || {
			does(ACCOMPLICE, commit(head, Target::Class(class)));
			pass(GOLD.duration);
			does(ACCOMPLICE, first_ride(class).settle());
			does(ACCOMPLICE, release_yield(head));
		});
		let seats = whole(15 * 190);
		assert_eq!(gained, [seats, whole(1_000), seats]);
	});
}

/// The manager of a DPO Member uses that DPO's votes against its members' will. They dismiss it.
/// From the block in which their new manager takes office, the old one can't vote for the DPO. The
/// new one takes its vote back and removes its proposal, and the deposit returns to the old one.
#[test]
fn a_manager_of_a_dpo_member_that_is_dismissed_loses_its_vote_above() {
	run_in_every_token(|token| {
		let head = new_pool(Target::Class(gold(token, 1)), RuleSet::V1);
		let [first, second] = [(); 2].map(|_| chained(head));
		fill(head);
		let (maker, itself) = (Dpo::account(first), dismiss(ACCOMPLICE));
		let votes = |member| {
			let votes = vote(head, maker.clone(), itself.clone());
			acting_for(member, votes)
		};
		let proposes = propose(head, itself.clone());
		does(ACCOMPLICE, acting_for(first, proposes));
		does(ACCOMPLICE, votes(first));
		assert_eq!(in_favour(head, maker.clone()), Some(30));

		install(first, Dave);
		refused(ACCOMPLICE, votes(first), DpoError::NotManager);
		let back = acting_for(first, take_back_vote(head, maker.clone()));
		refused(ACCOMPLICE, back.clone(), DpoError::NotManager);
		does(Dave, back);
		does(ACCOMPLICE, votes(second));
		assert_eq!(in_favour(head, maker.clone()), Some(30));
		assert_eq!(manager_of(head), AccountId::from(MANAGER));

		let deposit = || held(Token::Native, HoldReason::ProposalDeposit, ACCOMPLICE);
		assert!(deposit() > 0);
		let remove = remove_proposal(head, maker);
		refused(ACCOMPLICE, remove.clone(), DpoError::NotLapsed);
		does(Dave, remove);
		assert_eq!(deposit(), 0);
	});
}

/// A dismissed manager goes on acting for its DPO in the DPO above: it proposes, commits and
/// terminates there, lowers a fee and withdraws the yield of the ride. Each call is refused. Its
/// successor may make them.
#[test]
fn a_dismissed_manager_that_acts_for_its_dpo_above_is_refused() {
	run_in_every_token(|token| {
		let class = gold(token, 1);
		let target = Target::Class(class);
		let head = empty_pool(target);
		let dpo = chained(head);
		fill(head);
		install(dpo, MALLORY);
		let proposes = propose(head, Proposal::Dissolve);
		let for_its_dpo = acting_for(dpo, proposes.clone());
		let fee = Part::zero();
		let terminate = Dpos::terminate { dpo: head };
		pass(15 * DAY + 1);
		for (call, error) in [
			(for_its_dpo.clone(), DpoError::NotManager),
			(proposes, DpoError::NotMember),
			(commit(head, target), DpoError::NotMember),
			(terminate.clone(), DpoError::NotMember),
			(Dpos::lower_fee { dpo, fee }, DpoError::NotManager),
			(Dpos::take_office { dpo }, DpoError::NotSuccessor),
		] {
			refused(ACCOMPLICE, call, error);
		}
		frame_support::hypothetically!(does(MALLORY, terminate));
		does(MALLORY, for_its_dpo);
		does(MALLORY, commit(head, target));
		pass(DAY);
		let withdraw = first_ride(class).withdraw();
		refused(ACCOMPLICE, withdraw.clone(), CabinError::NotPassenger);
		does(MALLORY, withdraw);
	});
}

/// Members name a successor that can't pay the manager's storage deposit or the base. It can't take
/// office. The manager stays in office, acts and keeps its fee. When the successor has the money,
/// it takes office.
#[test]
fn a_successor_that_cannot_pay_leaves_the_manager_in_office() {
	run_in_every_token(|token| {
		let target = Target::Class(gold(token.clone(), 1));
		let dpo = full_pool(target, RuleSet::V1);
		let poor = Person::One;
		let take_office = || Dpos::take_office { dpo };
		decide(dpo, dismiss(poor));
		refused(poor, take_office(), DpoError::CannotAffordDeposit);
		let deposit = dpo_deposit(MANAGER);
		let just_the_deposit = deposit + minimum(Token::Native);
		send(Token::Native, MALLORY, poor, just_the_deposit - 1);
		refused(poor, take_office(), DpoError::CannotAffordDeposit);
		send(Token::Native, MALLORY, poor, 1);
		refused(poor, take_office(), DpoError::CannotAffordBase);
		does(MANAGER, commit(dpo, target));
		assert_eq!(fee_of(dpo), Part::from_percent(20));

		send(token.clone(), MALLORY, poor, U);
		let paid = gains(token.clone(), [MANAGER, poor], || does(poor, take_office()));
		assert_eq!(paid, [base(token.clone()), -base(token)]);
		assert_eq!([MANAGER, poor].map(dpo_deposit), [0, deposit]);
		assert_eq!(manager_of(dpo), AccountId::from(poor));
	});
}

/// A successor waits, and takes office when members have changed their mind: they have named
/// another one since, or the manager itself. It is refused. So is a successor that takes office
/// twice, and anybody that wasn't named.
#[test]
fn a_successor_that_is_no_longer_wanted_is_refused() {
	run_in_every_token(|token| {
		let dpo = full_pool(Target::Class(gold(token, 1)), RuleSet::V1);
		let nobody = |all: &[Person]| {
			for who in all {
				let take_office = Dpos::take_office { dpo };
				refused(*who, take_office, DpoError::NotSuccessor);
			}
		};
		nobody(&[MANAGER, Dave, MALLORY]);
		decide(dpo, dismiss(MALLORY));
		decide(dpo, dismiss(ACCOMPLICE));
		nobody(&[MANAGER, Dave, MALLORY]);
		decide(dpo, dismiss(MANAGER));
		nobody(&[MANAGER, MALLORY, ACCOMPLICE]);
		install(dpo, MALLORY);
		nobody(&[MANAGER, MALLORY, ACCOMPLICE]);
	});
}

/// Members name a DPO's account as the successor, so that nobody could ever act. It is refused,
/// also for the accounts of DPOs that don't exist yet.
#[test]
fn a_dpos_account_as_successor_is_refused() {
	run_in_every_token(|token| {
		let dpo = full_pool(Target::Class(gold(token, 1)), RuleSet::V1);
		for account in [dpo, dpo + 1, u32::MAX].map(Dpo::account) {
			refused(Dave, propose(dpo, dismiss(account)), DpoError::DpoAccount);
		}
	});
}

/// A dismissed founder sells its seats, or takes others' seats back, to shed its share or to vote
/// itself into office again. Both are refused. A manager in office sells none either.
#[test]
fn a_dismissed_founder_that_trades_its_seats_is_refused() {
	run_in_every_token(|token| {
		let dpo = full_pool(Target::Class(gold(token, 1)), RuleSet::V1);
		let sells = |who: Person, error: DpoError| refused(who, offer_seats(dpo, 1, U), error);
		sells(MANAGER, DpoError::ManagersSeats);
		install(dpo, MALLORY);
		sells(MANAGER, DpoError::ManagersSeats);
		sells(MALLORY, DpoError::NotMember);
		does(Dave, offer_seats(dpo, 5, U));
		let takes = take_seats(dpo, Dave, 5, U);
		refused(MANAGER, takes.clone(), DpoError::FounderTakes);
		does(MALLORY, takes);
		sells(MALLORY, DpoError::ManagersSeats);
	});
}

/// A new manager buys seats and expects the bonus that the founder has earned by bringing the
/// members in. All of it still goes to the founder.
#[test]
fn a_usurper_that_wants_the_founders_bonus_gets_none_of_it() {
	run_in_every_token(|token| {
		let target = Target::Class(gold(token.clone(), 1));
		let dpo = full_pool(target, RuleSet::V1);
		install(dpo, MALLORY);
		sell(dpo, Dave, MALLORY, 15, 1_000 * U);
		let gained = gains(token, [MANAGER, MALLORY, Dave], || {
			does(MALLORY, commit(dpo, target));
			does(MALLORY, release_bonus(dpo));
		});
		assert_eq!(gained, [whole(10_000), 0, 0]);
	});
}

/// The rules of a DPO let members keep a fifth of their bonus, and a DPO Member there has dismissed
/// its founder. The founder wants what the DPO Member's manager may keep. It goes to the manager in
/// office, and no member gets less.
#[test]
fn a_dismissed_founder_that_wants_what_its_dpos_manager_keeps_gets_none_of_it() {
	run_in_every_token(|token| {
		let target = Target::Class(gold(token.clone(), 1));
		let head = pool_of(MANAGER, target, 0, RuleSet::EarlyDraft);
		let seats = seats_of(head, 30);
		let dpo = pool_of(ACCOMPLICE, seats, 15, RuleSet::V1);
		fill(dpo);
		does(ACCOMPLICE, commit(dpo, seats));
		fill(head);
		install(dpo, MALLORY);
		does(MANAGER, commit(head, target));
		let everybody = [MANAGER, ACCOMPLICE, MALLORY, Dave];
		let gained = gains(token, everybody, || does(RIDER, release_bonus(head)));
		// Of the DPO Member's 3,000 the founder's 15 seats leave 450 here. Its manager keeps 90,
		// and 360 go to its referrer. Of the others' 7,000 they keep 1,400, Dave 400 of it.
		assert_eq!(gained, [whole(5_960), 0, whole(90), whole(400)]);
		assert_eq!(kinds(dpo), [0, 0, 2_550, 0]);
	});
}

/// A member with ten seats casts the deciding vote for itself, takes office and releases the yield
/// in one transaction, so that the old manager can't release first. It gets a fee of 15%, as its
/// seats allow, not 20%. The others get no less than before. The old manager could have released at
/// any time until then.
#[test]
fn a_usurper_that_releases_at_once_earns_no_more_than_its_seats_allow() {
	run_in_every_token(|token| {
		let (dpo, ride) = running(token.clone());
		pass(DAY);
		does(Dave, ride.withdraw());
		let itself = dismiss(CharlieStash);
		does(Dave, propose(dpo, itself.clone()));
		for who in [Dave, Eve, Ferdie] {
			does(who, vote(dpo, Dave, itself.clone()));
		}
		let managers = || {
			gains(token.clone(), [MANAGER], || {
				does(MANAGER, release_yield(dpo))
			})
		};
		let early = frame_support::hypothetically!(managers());
		assert_eq!(early, [whole(400 + 15 * 16)]);
		let seizes = [
			vote(dpo, Dave, itself),
			Dpos::take_office { dpo },
			release_yield(dpo),
		];
		let gained = gains(token.clone(), [MANAGER, Dave, CharlieStash], || {
			does(CharlieStash, batch_all(seizes));
		});
		// Of 2,000 the fee is 300, and a seat gets 17.
		let (paid, seats) = (base(token), |seats: i128| whole(seats * 17));
		let usurper = whole(300) + seats(10) - paid;
		assert_eq!(gained, [seats(15) + paid, seats(15), usurper]);
	});
}

/// A dismissed founder returns to office to have its fee of 20% back. The fee stays where it fell
/// to. Both managers have their bases and deposits back as they were.
#[test]
fn a_founder_that_returns_to_office_gets_no_higher_fee() {
	run_in_every_token(|token| {
		let dpo = full_pool(Target::Class(gold(token.clone(), 1)), RuleSet::V1);
		let deposits = || [MANAGER, MALLORY].map(dpo_deposit);
		let before = deposits();
		let paid = gains(token, [MANAGER, MALLORY], || {
			install(dpo, MALLORY);
			assert_eq!(deposits(), [0, before[0]]);
			install(dpo, MANAGER);
		});
		assert_eq!(paid, [0, 0]);
		assert_eq!(deposits(), before);
		assert_eq!(fee_of(dpo), Part::from_percent(5));
	});
}

/// A manager fills up to the manager's cap, which is higher than a user's, and is dismissed, so
/// that it keeps more seats than a user may have. It may keep and sell them, but gets no more, and
/// the user's cap can't be set below them. So it is with a member that takes office and has more
/// seats than a manager may have.
#[test]
fn a_manager_that_is_dismissed_with_more_seats_than_a_user_gets_no_more() {
	run_in_every_token(|token| {
		let target = Target::Class(gold(token, 1));
		let dpo = full_pool(target, RuleSet::Gt01Draft);
		install(dpo, Dave);
		sell(dpo, RIDER, Dave, 10, U);
		install(dpo, MANAGER);
		does(TEAM, offer_seats(dpo, 10, U));
		let more = take_seats(dpo, TEAM, 1, U);
		refused(Dave, more, DpoError::SeatCapExceeded);
		let below = change_rules([RuleChange::UserCap(19)]);
		refused(Eve, propose(dpo, below), DpoError::CapBelowSeats);
		does(Dave, offer_seats(dpo, 20, U));

		let no_seats = Rules {
			manager_cap: 0,
			..Rules::V1
		};
		let dpo = pool_of(MANAGER, target, 0, RuleSet::Custom(no_seats));
		fill(dpo);
		install(dpo, Dave);
		does(Eve, offer_seats(dpo, 15, U));
		let more = take_seats(dpo, Eve, 1, U);
		refused(Dave, more, DpoError::SeatCapExceeded);
		assert_eq!(fee_of(dpo), Part::from_percent(5));
	});
}

/// A token's team has one accomplice after the other take office and blocks it, so that the DPO
/// keeps a base for each. From 101 accounts on, nobody takes office and no seat is sold. Releases
/// go on. As soon as a part is claimed, both go on.
#[test]
fn blocked_successors_that_let_kept_parts_grow_stop_at_a_hundred() {
	run(|| {
		let (dpo, ride) = running(SPAN);
		let kept = || Dpo::dpo(dpo).expect("open").kept;
		let mut successors = crowd(103, 100 * U);
		let late = successors.pop().expect("the last of 103");
		for who in &successors {
			install(dpo, who.clone());
			does(TEAM, block(who.clone()));
		}
		assert_eq!(kept(), 101);
		decide(dpo, dismiss(late.clone()));
		does(Dave, offer_seats(dpo, 15, U));
		let take_office = || Dpos::take_office { dpo };
		let takes = || take_seats(dpo, Dave, 1, U);
		refused(late.clone(), take_office(), DpoError::TooManyKept);
		refused(MALLORY, takes(), DpoError::TooManyKept);
		pass(DAY);
		does(Eve, ride.withdraw());
		// The fee has fallen to 5%, so a seat gets 19.
		let gained = gains(SPAN, [Dave], || does(Dave, release_yield(dpo)));
		assert_eq!(gained, [whole(15 * 19)]);

		// The fee is kept for the last of the 102, besides the 101 bases.
		assert_eq!(kept(), 102);
		for who in &successors[..2] {
			does(TEAM, thaw(who.clone()));
			refused(MALLORY, takes(), DpoError::TooManyKept);
			does(MALLORY, claim(dpo, who.clone()));
		}
		does(MALLORY, takes());
		does(late, take_office());
	});
}

/// A token's team lowers the token's minimum when a DPO has been founded, so that its base is more
/// than a new one would be. A successor pays the whole base that is there, and nobody can keep the
/// difference.
#[test]
fn a_token_admin_that_lowers_the_minimum_moves_the_whole_base() {
	run(|| {
		let dpo = full_pool(Target::Class(gold(SPAN, 1)), RuleSet::V1);
		let lower = pallet_assets::Call::<Runtime>::set_min_balance {
			id: span::ID.into(),
			min_balance: 0,
		};
		let before = base(SPAN);
		does(TEAM, lower);
		assert_eq!([before, base(SPAN)], [2, 1]);
		let paid = gains(SPAN, [MANAGER, MALLORY], || install(dpo, MALLORY));
		assert_eq!(paid, [2, -2]);
		pass(15 * DAY + 1);
		let back = gains(SPAN, [MANAGER, MALLORY], || wind_up(dpo));
		assert_eq!(back, [whole(15_000), 2]);
	});
}

/// A DPO is closed while its new manager is blocked, and the dismissed founder wants the base and
/// the deposit of it. Both belong to the manager in office, and wait for it.
#[test]
fn a_dismissed_founder_that_wants_the_estate_gets_none_of_it() {
	run(|| {
		let (dpo, ride) = running(SPAN);
		install(dpo, MALLORY);
		pass(GOLD.duration);
		does(MALLORY, ride.settle());
		does(RIDER, batch_all(releases(dpo)));
		does(TEAM, block(MALLORY));
		does(MANAGER, close(dpo));
		does(TEAM, thaw(MALLORY));
		refused(MANAGER, claim(dpo, MANAGER), DpoError::NothingUnclaimed);
		let gained = gains(SPAN, [MANAGER, MALLORY], || {
			does(MANAGER, claim(dpo, MALLORY));
		});
		assert_eq!(gained, [0, base(SPAN)]);
		assert_eq!([MANAGER, MALLORY].map(dpo_deposit), [0, 0]);
	});
}

/// A successor takes office of a DPO that is over, for what remains on closing. It is refused, and
/// members can't name one any more.
#[test]
fn a_successor_that_takes_office_at_the_end_is_refused() {
	run_in_every_token(|token| {
		let dpo = full_pool(Target::Class(gold(token, 1)), RuleSet::V1);
		let take_office = || Dpos::take_office { dpo };
		decide(dpo, dismiss(MALLORY));
		pass(15 * DAY + 1);
		does(Dave, Dpos::terminate { dpo });
		refused(MALLORY, take_office(), DpoError::DpoOver);
		let again = propose(dpo, dismiss(MALLORY));
		refused(Dave, again, DpoError::DpoOver);
		does(Dave, release_withdraw(dpo));
		does(Dave, close(dpo));
		refused(MALLORY, take_office(), DpoError::NoSuchDpo);
	});
}

/// A successor takes office while the DPO above has failed and its refund isn't released yet, to
/// get hold of it. The refund arrives in the DPO as it would have without the change. The dismissed
/// manager can't commit it any more, and everybody has its money back.
#[test]
fn a_successor_that_takes_office_before_a_refund_takes_nothing() {
	run_in_every_token(|token| {
		let target = Target::Class(gold(token.clone(), 1));
		let everybody = [MANAGER, ACCOMPLICE, MALLORY, Dave, Eve, CharlieStash];
		let back = gains(token, everybody, || {
			let head = empty_pool(target);
			let dpo = chained(head);
			pass(10 * DAY);
			does(RIDER, Dpos::report_failed { dpo: head });
			install(dpo, MALLORY);
			does(RIDER, release_withdraw(head));
			assert_eq!(kinds(dpo), [30_000, 0, 0, 0]);
			refused(ACCOMPLICE, commit(dpo, target), DpoError::NotMember);
			does(RIDER, close(head));
			pass(15 * DAY + 1);
			wind_up(dpo);
		});
		assert_eq!(back, [0; 6]);
	});
}
