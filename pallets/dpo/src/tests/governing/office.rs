//! The office of the manager (Rulebook 3.13): naming a successor, and taking office.

use super::*;
use crate::tests::{
	committing::leave,
	market::{minimum, sell},
	presets::tried,
};

/// Returns the storage deposit for DPOs that an account has paid.
fn dpo_deposit(who: &AccountId) -> Balance {
	held(&Token::Native, HoldReason::DpoDeposit, who)
}

/// Lets the members name a successor.
fn name(dpo: DpoId, successor: AccountId) {
	pass_proposal(dpo, dismiss(successor));
}

#[test]
fn take_office_should_name_what_is_wrong() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		assert_noop!(take_office(hunter(), NOBODY), Error::<Test>::NoSuchDpo);
		// A proposal alone names nobody.
		let proposed = Proposed::by(bob(), dpo, dismiss(hunter()));
		proposed.vote_with_half();
		let everyone = [alice(), bob(), hunter(), owner(), Dpo::account(dpo)];
		for who in &everyone {
			assert_noop!(take_office(who.clone(), dpo), Error::<Test>::NotSuccessor);
		}
		assert_ok!(proposed.vote(eve()));
		for who in everyone.into_iter().filter(|who| *who != hunter()) {
			assert_noop!(take_office(who, dpo), Error::<Test>::NotSuccessor);
		}
		assert_ok!(tried(|| take_office(hunter(), dpo)));
		pass_proposal(dpo, Proposal::Dissolve);
		assert_noop!(take_office(hunter(), dpo), Error::<Test>::DpoOver);
		assert_noop!(take_office(owner(), dpo), Error::<Test>::NotSuccessor);
	});
}

#[test]
fn take_office_should_be_refused_when_deposit_or_base_cannot_be_afforded() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let poor = person(9);
		name(dpo, poor.clone());
		leave(
			&Token::Native,
			&poor,
			deposit_of(1) + EXISTENTIAL_DEPOSIT - 1,
		);
		let no_deposit = Error::<Test>::CannotAffordDeposit;
		assert_noop!(take_office(poor.clone(), dpo), no_deposit);
		mint(&Token::Native, &poor, 1);
		// The account is left with the minimum and with one unit less than the base.
		match token {
			Token::Native => mint(&token, &poor, base(&token) - 1),
			Token::WithId(_) => leave(&token, &poor, minimum(&token) + base(&token) - 1),
		}
		let no_base = Error::<Test>::CannotAffordBase;
		assert_noop!(take_office(poor.clone(), dpo), no_base);
		mint(&token, &poor, 1);
		assert_ok!(take_office(poor.clone(), dpo));
		assert_eq!(free(&token, &poor), minimum(&token));
	});
}

#[test]
fn nobody_without_the_token_should_take_office() {
	play(|| {
		let dpo = filled(&Token::WithId(ASSET));
		name(dpo, newcomer());
		let no_base = Error::<Test>::CannotAffordBase;
		assert_noop!(take_office(newcomer(), dpo), no_base);
	});
}

#[test]
fn last_one_named_should_be_the_successor() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let other = || Error::<Test>::NotSuccessor;
		for (named, successor) in [
			(hunter(), Some(hunter())),
			(owner(), Some(owner())),
			// Naming the manager in office withdraws the dismissal.
			(alice(), None),
			(bob(), Some(bob())),
		] {
			clear_events();
			name(dpo, named);
			let told = Event::SuccessorNamed {
				dpo,
				successor: successor.clone(),
			};
			assert!(dpo_events().contains(&told));
			assert_eq!(view(dpo).successor, successor);
			for who in [alice(), bob(), hunter(), owner()] {
				if Some(&who) != successor.as_ref() {
					assert_noop!(take_office(who, dpo), other());
				}
			}
			assert_eq!(view(dpo).manager, alice());
		}
		assert_ok!(take_office(bob(), dpo));
		assert_eq!((view(dpo).manager, view(dpo).successor), (bob(), None));
		assert_noop!(take_office(bob(), dpo), other());
		// Now it is Bob whose name withdraws a dismissal, and Alice can be named.
		name(dpo, bob());
		assert_eq!(view(dpo).successor, None);
		name(dpo, alice());
		assert_ok!(take_office(alice(), dpo));
	});
}

#[test]
fn successor_should_put_up_deposit_and_base_and_the_manager_have_its_own_back() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		name(dpo, hunter());
		clear_events();

		let paid = gains(&token, [&hunter(), &alice()], || take_office(hunter(), dpo));

		let all = base(&token) as i128 + in_bolt(&token, deposit_of(1));
		assert_eq!(paid, [-all, all]);
		assert_eq!(
			[alice(), hunter()].map(|who| dpo_deposit(&who)),
			[0, deposit_of(1)]
		);
		let taken = Event::OfficeTaken {
			dpo,
			from: alice(),
			to: hunter(),
			fee: Permill::from_percent(5),
			token: token.clone(),
			base: base(&token),
			kept: false,
		};
		assert!(dpo_events().contains(&taken));
		let view = view(dpo);
		assert_eq!((view.manager, view.founder), (hunter(), alice()));
		assert_eq!((view.founder_seats, view.base), (10, base(&token)));
	});
}

#[test]
fn base_should_be_what_the_manager_put_up_when_the_tokens_minimum_changes() {
	play(|| {
		let token = Token::WithId(ASSET);
		let dpo = filled(&token);
		name(dpo, hunter());
		assert_ok!(Assets::set_min_balance(signed(admin()), ASSET, 1));
		let paid = gains(&token, [&hunter(), &alice()], || take_office(hunter(), dpo));
		assert_eq!(paid, [-6, 6]);
	});
}

#[test]
fn deposit_should_be_that_of_a_new_dpo_when_a_successor_puts_it_up() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		assert_eq!(dpo_deposit(&alice()), 100);
		name(dpo, hunter());
		ByteDeposit::set(1);
		assert_ok!(take_office(hunter(), dpo));
		create(owner(), Target::Class(class_of(&token, gold(), 1)), 0);
		assert_eq!(dpo_deposit(&hunter()), dpo_deposit(&owner()));
		assert!(dpo_deposit(&hunter()) > 100);
		assert_eq!(dpo_deposit(&alice()), 0);
	});
}

#[test]
fn base_should_be_kept_for_the_manager_when_it_cannot_be_paid() {
	play(|| {
		let token = Token::WithId(ASSET);
		let dpo = filled(&token);
		name(dpo, hunter());
		assert_ok!(Assets::block(signed(admin()), ASSET, alice()));
		clear_events();

		let paid = gains(&token, [&hunter(), &alice()], || take_office(hunter(), dpo));

		assert_eq!(paid, [-6, 0]);
		let kept = Event::Kept {
			dpo,
			kind: None,
			account: Dpo::account(dpo),
			who: alice(),
			token: token.clone(),
			amount: 6,
		};
		assert!(dpo_events().contains(&kept));
		let is_kept = |event: &Event<Test>| matches!(event, Event::OfficeTaken { kept: true, .. });
		assert!(dpo_events().iter().any(is_kept));
		assert_eq!((view(dpo).manager, view(dpo).kept), (hunter(), 1));
		// The deposit in BOLT has returned.
		assert_eq!(dpo_deposit(&alice()), 0);
		assert_noop!(claim(hunter(), dpo, alice()), Error::<Test>::CannotBePaid);
		assert_ok!(Assets::thaw(signed(admin()), ASSET, alice()));
		let paid = gains(&token, [&alice()], || claim(hunter(), dpo, alice()));
		assert_eq!(paid, [6]);
	});
}

#[test]
fn fee_should_be_at_most_the_base_fee_and_one_percent_a_seat_of_the_successor() {
	// The hunter has no seats, Eve has one, Dave has 10, and Bob has 15.
	let successors: [fn() -> AccountId; 4] = [hunter, eve, dave, bob];
	// The fee before, in percent, and what it is under each of them.
	for (before, after) in [(15, [5, 6, 15, 15]), (10, [5, 6, 10, 10]), (4, [4; 4])] {
		for (successor, fee) in successors.into_iter().zip(after) {
			play_in_every_token(|token| {
				let dpo = filled(&token);
				if before < 15 {
					assert_ok!(lower_fee(alice(), dpo, Permill::from_percent(before)));
				}
				replace_manager(dpo, successor());
				assert_eq!(view(dpo).fee, Permill::from_percent(fee));
			});
		}
	}
}

#[test]
fn seats_should_raise_the_limit_of_the_fee_only_when_the_successor_holds_them_itself() {
	play_in_every_token(|token| {
		let (dpo, _) = with_child(&token);
		name(dpo, carol());
		// Carol's DPO has 30 seats, and she has three by the time at which she takes office.
		sell(dpo, &bob(), &carol(), 3, 1_000);
		assert_ok!(take_office(carol(), dpo));
		assert_eq!(view(dpo).fee, Permill::from_percent(8));
		// Seats that she gets later change nothing.
		sell(dpo, &bob(), &carol(), 5, 1_000);
		earn(&token, dpo_aboard(dpo), 10_000);
		// The fee is 800, and each seat gets 92.
		let paid = gains(&token, [&carol(), &alice()], || {
			release(hunter(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [800 + 8 * 92, 920]);
	});
}

/// Lets the manager in office commit the DPO, and returns the DPO.
fn dpo_aboard(dpo: DpoId) -> DpoId {
	assert_ok!(commit(view(dpo).manager, dpo, view(dpo).default_target));
	dpo
}

#[test]
fn fee_that_a_late_commit_has_cut_should_stay_cut() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		pass(7 * DAY + 1);
		assert_ok!(commit(bob(), dpo, view(dpo).default_target));
		assert_eq!(view(dpo).fee, Permill::from_parts(75_000));
		replace_manager(dpo, dave());
		assert_eq!(view(dpo).fee, Permill::from_parts(75_000));
		replace_manager(dpo, eve());
		assert_eq!(view(dpo).fee, Permill::from_percent(6));
	});
}

#[test]
fn fee_should_not_rise_again_when_the_founder_comes_back() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		replace_manager(dpo, hunter());
		replace_manager(dpo, alice());
		assert_eq!(view(dpo).fee, Permill::from_percent(5));
		assert_eq!((view(dpo).manager, view(dpo).founder), (alice(), alice()));
		assert_eq!(
			[alice(), hunter()].map(|who| dpo_deposit(&who)),
			[deposit_of(1), 0]
		);
	});
}

#[test]
fn manager_should_stay_in_office_until_the_successor_takes_it() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		name(dpo, hunter());
		let outsider = Error::<Test>::NotManager;
		assert_noop!(lower_fee(hunter(), dpo, Permill::zero()), outsider);
		let outsider = Error::<Test>::NotMember;
		assert_noop!(commit(hunter(), dpo, view(dpo).default_target), outsider);
		assert_ok!(lower_fee(alice(), dpo, Permill::from_percent(14)));
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));
		earn(&token, dpo, 10_000);
		let paid = gains(&token, [&alice(), &hunter()], || {
			release(bob(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [1_400 + 860, 0]);
		// The successor may come as late as it likes.
		pass(20 * DAY);
		assert_ok!(take_office(hunter(), dpo));
	});
}

#[test]
fn new_manager_should_act_and_the_former_one_only_as_a_member() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		let target = view(dpo).default_target;
		replace_manager(dpo, hunter());
		let grace = Error::<Test>::ManagersGrace;
		assert_noop!(commit(alice(), dpo, target), grace);
		let former = Error::<Test>::NotManager;
		assert_noop!(lower_fee(alice(), dpo, Permill::zero()), former);
		assert_ok!(lower_fee(hunter(), dpo, Permill::from_percent(4)));
		assert_ok!(commit(hunter(), dpo, target));
		assert_eq!(
			(view(dpo).fee, view(dpo).fee_cut),
			(Permill::from_percent(4), false)
		);
		pass(DAY);
		assert_ok!(tried(|| withdraw(hunter(), dpo)));
		assert_ok!(withdraw(alice(), dpo));
		// 36,000 in 30 days are 1,200 a day. The fee is 48, and each seat gets 11 of the 1,152.
		let paid = gains(&token, [&alice(), &hunter()], || {
			release(bob(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [110, 48]);
	});
}

#[test]
fn former_manager_should_be_an_outsider_when_it_has_no_seats() {
	play_in_every_token(|token| {
		let dpo = seatless(&token);
		replace_manager(dpo, hunter());
		assert_eq!(Dpo::dpos_of(hunter(), 0, 100), [dpo]);
		assert!(Dpo::dpos_of(alice(), 0, 100).is_empty());
		pass(15 * DAY + 1);
		let target = view(dpo).default_target;
		assert_noop!(commit(alice(), dpo, target), Error::<Test>::NotMember);
		assert_noop!(terminate(alice(), dpo), Error::<Test>::NotMember);
		assert_ok!(tried(|| terminate(hunter(), dpo)));
		assert_ok!(commit(hunter(), dpo, target));
		pass(DAY);
		let outsider = pallet_travel_cabin::Error::<Test>::NotPassenger;
		assert_noop!(withdraw(alice(), dpo), outsider);
		assert_ok!(withdraw(hunter(), dpo));
	});
}

#[test]
fn part_cut_off_should_follow_the_office_when_a_release_is_late() {
	let rules = Rules {
		cut_to: CutTo::Caller,
		..Rules::V1
	};
	// The fee of 15% stays with Dave's 10 seats, and 750 of 1,500 are cut off. A member that calls
	// gets them, the founder included. If the new manager calls, all members get them.
	let cases = [
		(true, [750 + 850, 750 + 850, 1_275]),
		(false, [920, 750 + 920, 1_380]),
	];
	for (by_founder, expected) in cases {
		play_in_every_token(|token| {
			let caller = if by_founder { alice() } else { dave() };
			let dpo = filled_for(Target::Class(class_of(&token, gold(), 1)), rules);
			replace_manager(dpo, dave());
			assert_ok!(commit(dave(), dpo, view(dpo).default_target));
			earn(&token, dpo, 10_000);
			pass(5 * DAY + 1);
			let paid = gains(&token, [&alice(), &dave(), &bob()], || {
				release(caller.clone(), dpo, Releasable::Yield)
			});
			assert_eq!(paid, expected);
		});
	}
}

#[test]
fn new_manager_should_act_in_the_dpo_of_which_its_dpo_holds_seats() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		let target = view(dpo).default_target;
		assert_ok!(tried(|| propose_for(carol(), child, dpo, lower(14))));

		replace_manager(child, hunter());

		let who = MemberId::Dpo {
			dpo: child,
			founder: carol(),
			manager: hunter(),
		};
		assert_eq!(dpo_member(dpo, child).who, who);
		let former = Error::<Test>::NotManager;
		assert_noop!(propose_for(carol(), child, dpo, lower(14)), former);
		let proposed = Proposed::by_child(hunter(), child, dpo, lower(14));
		assert_ok!(proposed.vote_for(hunter(), child));
		assert_eq!(proposed.in_favour(), 30);
		pass(7 * DAY + 1);
		assert_noop!(commit(carol(), dpo, target), Error::<Test>::NotMember);
		assert_ok!(commit(hunter(), dpo, target));
		pass(DAY);
		let outsider = pallet_travel_cabin::Error::<Test>::NotPassenger;
		assert_noop!(withdraw(carol(), dpo), outsider);
		assert_ok!(withdraw(hunter(), dpo));
	});
}

#[test]
fn office_should_change_in_one_dpo_only_when_it_is_in_a_chain() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		replace_manager(dpo, hunter());
		assert_eq!(
			(view(dpo).manager, view(child).manager),
			(hunter(), carol())
		);
		let who = MemberId::Dpo {
			dpo: child,
			founder: carol(),
			manager: carol(),
		};
		assert_eq!(dpo_member(dpo, child).who, who);
	});
}

#[test]
fn new_manager_should_name_the_referrer_when_its_dpo_takes_seats() {
	play_in_every_token(|token| {
		let head = create(owner(), Target::Class(class_of(&token, gold(), 1)), 0);
		let dpo = filled_for(seats_of(head, 30), Rules::V1);
		replace_manager(dpo, hunter());
		let target = seats_of(head, 30);
		pass(7 * DAY + 1);
		let not_allowed = Error::<Test>::ReferrerNotAllowed;
		assert_noop!(commit_referred(alice(), dpo, target, bob()), not_allowed);

		assert_ok!(commit_referred(hunter(), dpo, target, bob()));

		let member = dpo_member(head, dpo);
		let who = MemberId::Dpo {
			dpo,
			founder: alice(),
			manager: hunter(),
		};
		assert_eq!((member.who, member.referrers.external), (who, Some(bob())));
	});
}

#[test]
fn office_should_change_when_the_dpo_was_refunded() {
	play_in_every_token(|token| {
		let (dpo, child) = with_child(&token);
		pass_proposal(dpo, Proposal::Dissolve);
		assert_ok!(release(hunter(), dpo, Releasable::Withdraw));
		assert_eq!(state(child), State::Active);
		replace_manager(child, hunter());
		check_suite();
		assert_ok!(lower_fee(hunter(), child, Permill::from_percent(4)));
		// It holds no committed seats any more, so nothing changes in the other DPO.
		assert_eq!(dpo_member(dpo, child).who.actor(), &carol());
	});
}

#[test]
fn manager_in_office_should_get_base_deposit_and_remainders_when_the_dpo_is_closed() {
	play_in_every_token(|token| {
		let dpo = filled(&token);
		replace_manager(dpo, hunter());
		assert_ok!(commit(hunter(), dpo, view(dpo).default_target));
		pass(30 * DAY);
		assert_ok!(settle(bob(), dpo));
		for kind in Releasable::ALL {
			assert_ok!(release(bob(), dpo, kind));
		}
		// Bob is a member, so the ride has paid all 36,000. After the fee of 5%, all of 34,200
		// divide. So a single unit is added that doesn't.
		assert_eq!(in_account(dpo, AccountKind::Yield), 0);
		grant(&token, dpo, AccountKind::Yield, 1);
		let paid = gains(&token, [&hunter(), &alice()], || close(bob(), dpo));
		let all = 1 + base(&token) as i128 + in_bolt(&token, deposit_of(1));
		assert_eq!(paid, [all, 0]);
		assert_eq!(dpo_deposit(&hunter()), 0);
	});
}
