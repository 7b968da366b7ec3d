//! Buying seats (Rulebook 3.1).

use super::*;
use frame_support::traits::{LockableCurrency, WithdrawReasons};

/// Creates a DPO of Alice's with seats at 1,000, of which she has this number.
fn pool(token: &Token, seats: u8) -> DpoId {
	create(alice(), Target::Class(class_of(token, gold(), 1)), seats)
}

/// Creates an account that can spend this amount of the token and no BOLT besides. It also has what
/// keeps it alive.
fn with_spare(token: &Token, letter: u8, spare: Balance) -> AccountId {
	let who = account(letter);
	mint(&Token::Native, &who, EXISTENTIAL_DEPOSIT);
	let keeps_alive = match token {
		Token::Native => 0,
		Token::WithId(_) => ASSET_MINIMUM,
	};
	mint(token, &who, spare + keeps_alive);
	who
}

#[test]
fn a_users_purchases_should_add_up_to_the_cap_and_not_beyond() {
	play_in_every_token(|token| {
		let dpo = pool(&token, 0);
		assert_ok!(buy(bob(), dpo, 5));
		assert_ok!(buy(bob(), dpo, 9));
		assert_noop!(buy(bob(), dpo, 2), Error::<Test>::SeatCapExceeded);
		assert_ok!(buy(bob(), dpo, 1));
		assert_noop!(buy(bob(), dpo, 1), Error::<Test>::SeatCapExceeded);
		assert_noop!(buy(bob(), dpo, 100), Error::<Test>::NotEnoughSeats);
		assert_eq!(member(dpo, &bob()).seats, 15);
		assert_eq!(Dpo::members(dpo, 0, 100).len(), 1);
		assert_eq!(in_account(dpo, AccountKind::Deposit), 15_000);
		// Each user has its own cap.
		assert_ok!(buy(carol(), dpo, 15));
	});
}

#[test]
fn the_managers_purchases_should_add_up_to_the_cap_and_not_beyond() {
	play_in_every_token(|token| {
		let dpo = pool(&token, 10);
		assert_ok!(buy(alice(), dpo, 3));
		assert_noop!(buy(alice(), dpo, 3), Error::<Test>::SeatCapExceeded);
		assert_ok!(buy(alice(), dpo, 2));
		assert_noop!(buy(alice(), dpo, 1), Error::<Test>::SeatCapExceeded);
		assert_eq!((view(dpo).founder_seats, view(dpo).sold), (15, 15));
		assert_eq!(member(dpo, &alice()).seats, 15);
	});
}

#[test]
fn caps_of_managers_and_users_should_not_be_mixed_up() {
	play_in_every_token(|token| {
		// Under the GT-01 draft a user's cap is 10, and the manager's 20.
		let target = Target::Class(class_of(&token, gold(), 1));
		let dpo = create_as(
			alice(),
			target,
			Founding {
				seats: 11,
				rules: Some(RuleSet::Gt01Draft),
				..Default::default()
			},
		);
		assert_ok!(buy(alice(), dpo, 9));
		assert_noop!(buy(bob(), dpo, 11), Error::<Test>::SeatCapExceeded);
		assert_ok!(buy(bob(), dpo, 10));
		// In another account's DPO, Alice is a user.
		let other = create_as(
			bob(),
			target,
			Founding {
				rules: Some(RuleSet::Gt01Draft),
				..Default::default()
			},
		);
		assert_noop!(buy(alice(), other, 11), Error::<Test>::SeatCapExceeded);
		assert_ok!(buy(alice(), other, 10));
	});
}

#[test]
fn a_manager_should_buy_later_without_raising_its_fee() {
	play_in_every_token(|token| {
		let dpo = pool(&token, 0);
		assert_ok!(buy(alice(), dpo, 15));
		assert_eq!(view(dpo).fee, Permill::from_percent(5));
		assert_eq!(view(dpo).founder_seats, 15);
		fill(dpo);
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));
		earn(&token, dpo, 10_000);
		let paid = gains(&token, [&alice()], || {
			release(bob(), dpo, Releasable::Yield)
		});
		// The manager gets 5%, and 9,500 by its 15 seats.
		assert_eq!(paid, [500 + 1_425]);
	});
}

#[test]
fn the_price_should_go_to_the_deposit_account() {
	play_in_every_token(|token| {
		let dpo = pool(&token, 10);
		at(5);
		clear_events();
		let paid = gains(&token, [&bob(), &alice(), &owner()], || buy(bob(), dpo, 7));
		assert_eq!(paid, [-7_000, 0, 0]);
		let account = Dpo::account(dpo);
		assert_eq!(held(&token, HoldReason::Deposit, &account), 17_000);
		assert_eq!(view(dpo).accounts.deposit, 17_000);
		assert_eq!(held(&token, HoldReason::Deposit, &bob()), 0);
		assert_eq!(
			dpo_events(),
			[Event::SeatsBought {
				dpo,
				account,
				member: MemberId::User(bob()),
				payer: bob(),
				seats: 7,
				token: token.clone(),
				paid: 7_000,
				referrers: Referrers {
					internal: Some(alice()),
					second: None,
					external: None,
				},
				walked_in: true,
			}]
		);
	});
}

#[test]
fn a_dpo_should_pay_from_its_deposit_account() {
	play_in_every_token(|token| {
		let parent = pool(&token, 0);
		let child = create(bob(), seats_of(parent, 30), 0);
		fill(child);
		at(5);
		clear_events();
		let paid = gains(&token, [&bob(), &alice()], || {
			commit(bob(), child, seats_of(parent, 30))
		});
		assert_eq!(paid, [0, 0]);
		assert_eq!(in_account(child, AccountKind::Deposit), 0);
		assert_eq!(in_account(parent, AccountKind::Deposit), 30_000);
		let bought = Event::SeatsBought {
			dpo: parent,
			account: Dpo::account(parent),
			member: MemberId::Dpo {
				dpo: child,
				founder: bob(),
				manager: bob(),
			},
			payer: Dpo::account(child),
			seats: 30,
			token: token.clone(),
			paid: 30_000,
			referrers: Referrers {
				internal: Some(alice()),
				second: None,
				external: None,
			},
			walked_in: true,
		};
		let committed = Event::Committed {
			dpo: child,
			account: Dpo::account(child),
			caller: bob(),
			taken: Commitment::Seats {
				dpo: parent,
				seats: 30,
			},
			token: token.clone(),
			cost: 30_000,
			unused: 0,
		};
		assert_eq!(dpo_events(), [bought, committed]);
		// The DPO is listed as a member there, under its own account.
		assert_eq!(Dpo::dpos_of(Dpo::account(child), 0, 100), [parent]);
		assert_eq!(Dpo::dpos_of(bob(), 0, 100), [child]);
	});
}

#[test]
fn the_hundredth_seat_should_make_the_dpo_active_at_that_block() {
	play_in_every_token(|token| {
		let dpo = pool(&token, 10);
		for who in strangers(5) {
			assert_ok!(buy(who, dpo, 15));
		}
		at(100);
		assert_ok!(buy(carol(), dpo, 14));
		assert_eq!((view(dpo).sold, state(dpo)), (99, State::Created));
		assert_eq!(view(dpo).members_commit_from, None);
		assert_noop!(buy(bob(), dpo, 2), Error::<Test>::NotEnoughSeats);
		at(200);
		clear_events();
		assert_ok!(buy(bob(), dpo, 1));
		assert_eq!((view(dpo).sold, state(dpo)), (100, State::Active));
		let events = dpo_events();
		assert_eq!(events.len(), 2);
		assert_eq!(events[1], Event::Filled { dpo });
		assert_eq!(in_account(dpo, AccountKind::Deposit), 100_000);
		// Its periods start now: 7 days for the manager to commit, 15 until termination.
		at(200 + 7 * DAY);
		let target = view(dpo).default_target;
		assert_noop!(commit(bob(), dpo, target), Error::<Test>::ManagersGrace);
		at(200 + 15 * DAY);
		assert_noop!(terminate(bob(), dpo), Error::<Test>::TooEarlyToTerminate);
		at(200 + 15 * DAY + 1);
		assert_ok!(terminate(bob(), dpo));
	});
}

#[test]
fn the_hundredth_seat_may_be_a_dpos() {
	play_in_every_token(|token| {
		let parent = pool(&token, 10);
		let child = create(bob(), seats_of(parent, 30), 0);
		fill(child);
		for who in strangers(4) {
			assert_ok!(buy(who, parent, 15));
		}
		clear_events();
		assert_ok!(commit(bob(), child, seats_of(parent, 30)));
		assert_eq!(dpo_events()[1], Event::Filled { dpo: parent });
		assert_eq!(
			(state(parent), state(child)),
			(State::Active, State::Chained)
		);
	});
}

#[test]
fn no_seats_should_be_sold_when_all_are() {
	play_in_every_token(|token| {
		let dpo = pool(&token, 10);
		fill(dpo);
		assert_noop!(buy(bob(), dpo, 1), Error::<Test>::NotSelling);
		assert_noop!(buy(alice(), dpo, 1), Error::<Test>::NotSelling);
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));
		assert_noop!(buy(bob(), dpo, 1), Error::<Test>::NotSelling);
	});
}

#[test]
fn seats_should_be_sold_before_the_expiry_and_not_from_it_on() {
	play_in_every_token(|token| {
		let dpo = pool(&token, 0);
		let expiry = 1 + 10 * DAY;
		assert_eq!(view(dpo).expiry, expiry);
		at(expiry - 1);
		assert_ok!(buy(bob(), dpo, 1));
		for block in [expiry, expiry + 1] {
			at(block);
			assert_noop!(buy(bob(), dpo, 1), Error::<Test>::NotSelling);
			assert_noop!(buy(alice(), dpo, 1), Error::<Test>::NotSelling);
		}
		assert_ok!(report_failed(hunter(), dpo));
		assert_noop!(buy(bob(), dpo, 1), Error::<Test>::NotSelling);
	});
}

#[test]
fn a_dpo_should_buy_seats_before_the_expiry_and_not_from_it_on() {
	play_in_every_token(|token| {
		let parent = pool(&token, 0);
		let [early, late] = [bob(), carol()].map(|who| create(who, seats_of(parent, 10), 0));
		fill(early);
		fill(late);
		at(view(parent).expiry - 1);
		assert_ok!(commit(bob(), early, seats_of(parent, 10)));
		at(view(parent).expiry);
		assert_noop!(
			commit(carol(), late, seats_of(parent, 10)),
			Error::<Test>::TargetNotSelling
		);
	});
}

#[test]
fn a_dpo_filled_in_its_last_block_should_not_fail() {
	play_in_every_token(|token| {
		let dpo = pool(&token, 10);
		at(view(dpo).expiry - 1);
		fill(dpo);
		at(view(dpo).expiry);
		assert_eq!(state(dpo), State::Active);
		assert_noop!(report_failed(hunter(), dpo), Error::<Test>::NotCreated);
	});
}

#[test]
fn seats_should_cost_the_last_spare_unit_and_be_refused_below() {
	play_in_every_token(|token| {
		let dpo = pool(&token, 0);
		let poor = with_spare(&token, b'1', 2_999);
		assert_noop!(buy(poor.clone(), dpo, 3), Error::<Test>::CannotAffordSeats);
		assert!(Dpo::dpos_of(poor.clone(), 0, 100).is_empty());
		assert_ok!(buy(poor, dpo, 2));
		let exact = with_spare(&token, b'2', 3_000);
		assert_ok!(buy(exact, dpo, 3));
	});
}

#[test]
fn nobody_without_the_token_should_buy() {
	play(|| {
		let dpo = pool(&Token::WithId(ASSET), 0);
		// The newcomer is rich in BOLT, but has nothing of the DPO's token.
		assert_noop!(buy(newcomer(), dpo, 1), Error::<Test>::CannotAffordSeats);
		assert_eq!(view(dpo).members, 0);
	});
}

#[test]
fn frozen_money_should_not_buy_seats() {
	play(|| {
		let dpo = pool(&Token::Native, 0);
		// A vesting lock leaves 1,500 to spend.
		Balances::set_lock(*b"vesting ", &bob(), RICH - 1_500, WithdrawReasons::all());
		assert_noop!(buy(bob(), dpo, 2), Error::<Test>::CannotAffordSeats);
		assert_ok!(buy(bob(), dpo, 1));
		assert_noop!(buy(bob(), dpo, 1), Error::<Test>::CannotAffordSeats);
		Balances::remove_lock(*b"vesting ", &bob());
		assert_ok!(buy(bob(), dpo, 1));
	});
}

#[test]
fn frozen_money_should_not_buy_seats_when_other_money_is_on_hold() {
	play(|| {
		let class = class_of(&Token::Native, gold(), 1);
		// Alice has a fare of 100,000 on hold. It doesn't count as the frozen money, so her free
		// balance alone must cover the freeze.
		let dpo = create(bob(), Target::Class(class_of(&Token::Native, gold(), 1)), 0);
		board(&alice(), class);
		let rest = free(&Token::Native, &alice());
		Balances::set_lock(*b"vesting ", &alice(), rest - 1_500, WithdrawReasons::all());
		assert_noop!(buy(alice(), dpo, 2), Error::<Test>::CannotAffordSeats);
		assert_ok!(buy(alice(), dpo, 1));
	});
}

#[test]
fn an_account_frozen_by_the_tokens_team_should_not_buy_seats() {
	play(|| {
		let dpo = pool(&Token::WithId(ASSET), 0);
		assert_ok!(Assets::freeze(signed(admin()), ASSET, bob()));
		assert_noop!(buy(bob(), dpo, 1), Error::<Test>::CannotAffordSeats);
		assert_ok!(Assets::thaw(signed(admin()), ASSET, bob()));
		assert_ok!(buy(bob(), dpo, 1));
	});
}

#[test]
fn a_hundred_members_should_have_a_seat_each() {
	play_in_every_token(|token| {
		let dpo = pool(&token, 1);
		let crowd = strangers(99);
		for who in &crowd {
			assert_ok!(buy(who.clone(), dpo, 1));
		}
		assert_eq!((view(dpo).members, state(dpo)), (100, State::Active));
		let members = Dpo::members(dpo, 0, 100);
		let expected = [vec![alice()], crowd.clone()].concat();
		for (member, who) in members.iter().zip(expected) {
			assert_eq!((&member.who, member.seats), (&MemberId::User(who), 1));
		}
		for who in &crowd {
			assert_eq!(Dpo::dpos_of(who.clone(), 0, 100), [dpo]);
		}

		// All members are paid: of a yield of 10,000 less 6%, and of the fare.
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));
		earn(&token, dpo, 10_000);
		let [first, last] = [&crowd[0], &crowd[98]];
		let paid = gains(&token, [&alice(), first, last], || {
			release(hunter(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [600 + 94, 94, 94]);
		assert_eq!(in_account(dpo, AccountKind::Yield), 0);
		pass(30 * DAY);
		assert_ok!(settle(hunter(), dpo));
		let paid = gains(&token, [&alice(), first, last], || {
			release(hunter(), dpo, Releasable::Withdraw)
		});
		assert_eq!(paid, [1_000, 1_000, 1_000]);
	});
}

#[test]
fn a_user_should_be_a_member_besides_managing_a_dpo_member() {
	play_in_every_token(|token| {
		let dpo = pool(&token, 10);
		let child = create(bob(), seats_of(dpo, 30), 0);
		assert_ok!(buy(bob(), dpo, 15));
		fill(child);
		assert_ok!(commit(bob(), child, seats_of(dpo, 30)));
		// Bob's seats and those of his DPO have separate caps.
		assert_eq!(member(dpo, &bob()).seats, 15);
		assert_eq!(dpo_member(dpo, child).seats, 30);
		assert_noop!(buy(bob(), dpo, 1), Error::<Test>::SeatCapExceeded);
		assert_eq!((view(dpo).members, view(dpo).sold), (3, 55));
		assert_eq!(Dpo::children(dpo, 0, 100), [child]);

		fill(dpo);
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));
		earn(&token, dpo, 10_000);
		// Of 8,500, Bob's 15 seats get 1,275, and the DPO Member's 30 seats 2,550.
		let paid = gains(&token, [&bob()], || {
			release(hunter(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [1_275]);
		assert_eq!(in_account(child, AccountKind::Yield), 2_550);
	});
}

#[test]
fn the_manager_should_manage_a_dpo_member_of_its_own_dpo() {
	play_in_every_token(|token| {
		let dpo = pool(&token, 15);
		let child = create(alice(), seats_of(dpo, 30), 15);
		fill(child);
		assert_ok!(commit(alice(), child, seats_of(dpo, 30)));
		assert_eq!(member(dpo, &alice()).seats, 15);
		assert_eq!(dpo_member(dpo, child).seats, 30);
		assert_eq!((view(dpo).founder_seats, view(dpo).sold), (15, 45));
	});
}

#[test]
fn several_dpo_members_should_have_a_cap_each() {
	play_in_every_token(|token| {
		let dpo = pool(&token, 10);
		// Two of the DPO Members have the same manager.
		for manager in [bob(), bob(), carol()] {
			let child = create(manager.clone(), seats_of(dpo, 30), 0);
			fill(child);
			assert_ok!(commit(manager, child, seats_of(dpo, 30)));
		}
		assert_eq!(state(dpo), State::Active);
		let seats = Dpo::members(dpo, 0, 100).into_iter().map(|m| m.seats);
		assert_eq!(seats.collect::<Vec<_>>(), [10, 30, 30, 30]);
	});
}

/// Checks that a purchase fails, and that it writes nothing before. Other tests would miss a write,
/// because a failed call is undone.
fn assert_writes_nothing(
	who: AccountId,
	dpo: DpoId,
	manager: Option<AccountId>,
	highest_price: Option<Balance>,
	error: Error<Test>,
) {
	assert_noop!(
		Dpo::buy_seats(signed(who), dpo, 5, None, manager, highest_price),
		error
	);
}

#[test]
fn seats_should_be_bought_when_the_dpo_has_the_manager_and_the_price_that_the_buyer_names() {
	play_in_every_token(|token| {
		let dpo = pool(&token, 10);
		for (manager, highest_price) in [
			(Some(alice()), None),
			(None, Some(1_000)),
			(Some(alice()), Some(1_000)),
			(Some(alice()), Some(Balance::MAX)),
		] {
			let who = strangers(1).remove(0);
			let paid = gains(&token, [&who], || {
				buy_named(who.clone(), dpo, 5, manager.clone(), highest_price)
			});
			// The buyer pays the price, whatever it would accept.
			assert_eq!(paid, [-5_000]);
		}
		// The manager may name itself.
		assert_ok!(buy_named(alice(), dpo, 5, Some(alice()), Some(1_000)));
		assert_eq!((view(dpo).sold, view(dpo).founder_seats), (35, 15));
	});
}

#[test]
fn seats_should_not_be_bought_when_the_manager_is_another() {
	play_in_every_token(|token| {
		let dpo = pool(&token, 10);
		for manager in [bob(), hunter(), Dpo::account(dpo)] {
			let error = Error::OtherManager;
			assert_writes_nothing(bob(), dpo, Some(manager), None, error);
		}
		// It is the same for the manager itself.
		assert_writes_nothing(alice(), dpo, Some(bob()), None, Error::OtherManager);
		assert_eq!(view(dpo).members, 1);
	});
}

#[test]
fn seats_should_not_be_bought_when_the_price_is_above_the_highest_named() {
	play_in_every_token(|token| {
		let dpo = pool(&token, 10);
		for highest_price in [999, 1, 0] {
			for manager in [None, Some(alice())] {
				let error = Error::PriceTooHigh;
				assert_writes_nothing(bob(), dpo, manager, Some(highest_price), error);
			}
		}
		// It is the price of one seat, not of all that are bought.
		assert_ok!(buy_named(bob(), dpo, 5, None, Some(1_000)));
		// If both are wrong, the manager comes first.
		assert_writes_nothing(carol(), dpo, Some(bob()), Some(999), Error::OtherManager);
	});
}

#[test]
fn what_a_buyer_names_should_count_with_later_purchases_too() {
	play_in_every_token(|token| {
		let dpo = pool(&token, 10);
		assert_ok!(buy(bob(), dpo, 5));
		assert_writes_nothing(bob(), dpo, Some(carol()), None, Error::OtherManager);
		assert_writes_nothing(bob(), dpo, None, Some(999), Error::PriceTooHigh);
		assert_ok!(buy_named(bob(), dpo, 5, Some(alice()), Some(1_000)));
		// When no seats are sold any more, that is the reason.
		fill(dpo);
		assert_writes_nothing(bob(), dpo, Some(carol()), Some(999), Error::NotSelling);
	});
}

#[test]
fn a_purchase_should_not_land_in_a_dpo_that_took_the_expected_id() {
	play_in_every_token(|token| {
		// Bob knows that Alice creates the next DPO, with seats at 1,000. Before her call, another
		// DPO is created: first by somebody else, then by Alice herself for a class that costs
		// three times as much.
		let triple = ClassTerms {
			fare: 300_000,
			..gold()
		};
		let expected = NextDpo::<Test>::get();
		let class = Target::Class(class_of(&token, gold(), 1));
		create(carol(), class, 0);
		assert_writes_nothing(
			bob(),
			expected,
			Some(alice()),
			Some(1_000),
			Error::OtherManager,
		);
		let expected = create(alice(), Target::Class(class_of(&token, triple, 1)), 0);
		assert_writes_nothing(
			bob(),
			expected,
			Some(alice()),
			Some(1_000),
			Error::PriceTooHigh,
		);
		let dpo = create(alice(), class, 0);
		assert_ok!(buy_named(bob(), dpo, 5, Some(alice()), Some(1_000)));
	});
}
