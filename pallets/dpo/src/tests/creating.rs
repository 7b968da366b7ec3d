//! Creating a DPO (Rulebook 3.1, 3.2, 3.8, and the deposits of the introduction).

mod affording;
mod recording;

use super::*;

/// Tries to create a DPO of Alice's with this expiry, in which she buys this number of seats.
fn try_create_until(target: Target, expiry: BlockNumber, seats: u8) -> DispatchResult {
	dispatched(|| {
		let name = b"Pool".to_vec();
		Dpo::create(signed(alice()), name, target, expiry, seats, None, None)
	})
}

#[test]
fn create_should_hold_the_deposit_the_base_and_the_price_where_they_belong() {
	play_in_every_token(|token| {
		let target = Target::Class(class_of(&token, gold(), 1));
		let before = free(&token, &alice());
		let before_native = free(&Token::Native, &alice());
		let dpo = create(alice(), target, 10);

		let account = Dpo::account(dpo);
		assert_eq!(
			held(&Token::Native, HoldReason::DpoDeposit, &alice()),
			deposit_of(1)
		);
		assert_eq!(held(&token, HoldReason::Base, &account), 1);
		assert_eq!(free(&token, &account), base(&token) - 1);
		assert_eq!(held(&token, HoldReason::Deposit, &account), 10_000);
		assert_eq!(worth(&token, &account), base(&token) + 10_000);
		let spent = before - free(&token, &alice());
		match &token {
			Token::Native => assert_eq!(spent, 100 + 11 + 10_000),
			Token::WithId(_) => {
				assert_eq!(spent, 6 + 10_000);
				assert_eq!(before_native - free(&Token::Native, &alice()), 100);
			}
		}
		// Only the storage deposit is locked on Alice's account.
		assert_eq!(held(&token, HoldReason::Base, &alice()), 0);
		assert_eq!(held(&token, HoldReason::Deposit, &alice()), 0);
	});
}

#[test]
fn create_should_tell_everything_in_its_events() {
	play_in_every_token(|token| {
		let target = Target::Class(class_of(
			&token,
			ClassTerms {
				fare: 1_001,
				..gold()
			},
			1,
		));
		at(7);
		clear_events();
		assert_ok!(dispatched(|| {
			let name = "Zürich".as_bytes().to_vec();
			let rules = Some(RuleSet::Gt01Draft);
			Dpo::create(signed(alice()), name, target, 1_007, 10, Some(bob()), rules)
		}));
		let created = Event::DpoCreated {
			dpo: 0,
			account: Dpo::account(0),
			manager: alice(),
			token: token.clone(),
			name: "Zürich".as_bytes().to_vec().try_into().expect("short"),
			default_target: target,
			seat_price: 11,
			expiry: 1_007,
			rules: Rules::GT01_DRAFT,
			fee: Permill::from_percent(15),
			// Fourteen days after the expiry.
			boarding_deadline: 202_607,
			guarantee: Permill::from_percent(90),
			referrer: Some(bob()),
			base: base(&token),
		};
		let bought = Event::SeatsBought {
			dpo: 0,
			account: Dpo::account(0),
			member: MemberId::User(alice()),
			payer: alice(),
			seats: 10,
			token: token.clone(),
			paid: 110,
			referrers: Referrers {
				internal: None,
				second: None,
				external: Some(bob()),
			},
			walked_in: false,
		};
		assert_eq!(dpo_events(), [created, bought]);
	});
}

#[test]
fn create_should_sell_nothing_when_the_manager_wants_no_seats() {
	play_in_every_token(|token| {
		let target = Target::Class(class_of(&token, gold(), 1));
		clear_events();
		let dpo = create(alice(), target, 0);
		assert!(matches!(dpo_events()[..], [Event::DpoCreated { .. }]));
		let view = view(dpo);
		assert_eq!((view.sold, view.founder_seats, view.members), (0, 0, 0));
		assert_eq!(view.fee, Permill::from_percent(5));
		assert!(Dpo::members(dpo, 0, 100).is_empty());
		assert_eq!(worth(&token, &Dpo::account(dpo)), base(&token));
		// Alice is listed as its manager, even without seats.
		assert_eq!(Dpo::dpos_of(alice(), 0, 100), [dpo]);
	});
}

#[test]
fn the_seat_price_should_be_rounded_up() {
	play_in_every_token(|token| {
		for (fare, price) in [(1, 1), (99, 1), (100, 1), (101, 2), (200, 2), (201, 3)] {
			let class = class_of(&token, ClassTerms { fare, ..gold() }, 1);
			let dpo = create(alice(), Target::Class(class), 0);
			assert_eq!(view(dpo).seat_price, price, "fare {fare}");
		}
	});
}

#[test]
fn the_expiry_should_be_ahead() {
	play(|| {
		let target = Target::Class(class_of(&Token::Native, gold(), 1));
		at(1_000);
		for expiry in [0, 999, 1_000] {
			assert_noop!(
				try_create_until(target, expiry, 0),
				Error::<Test>::ExpiryNotAhead
			);
		}
		assert_ok!(try_create_until(target, 1_001, 0));
	});
}

#[test]
fn the_expiry_should_not_be_after_that_of_a_target_dpo() {
	play(|| {
		let class = Target::Class(class_of(&Token::Native, gold(), 1));
		let parent = create(bob(), class, 0);
		let expiry = view(parent).expiry;
		assert_noop!(
			try_create_until(seats_of(parent, 1), expiry + 1, 0),
			Error::<Test>::TargetExpiresFirst
		);
		assert_ok!(try_create_until(seats_of(parent, 1), expiry, 0));
		assert_ok!(try_create_until(seats_of(parent, 1), expiry - 1, 0));
	});
}

#[test]
fn a_class_should_be_a_target_as_long_as_a_cabin_is_left() {
	play_in_every_token(|token| {
		let class = class_of(&token, gold(), 2);
		board(&bob(), class);
		create(alice(), Target::Class(class), 0);
		board(&bob(), class);
		assert_noop!(
			try_create(alice(), Target::Class(class), Founding::default()),
			Error::<Test>::ClassNotOnSale
		);
		assert_ok!(TravelCabin::add_cabins(signed(owner()), class, 1));
		create(alice(), Target::Class(class), 0);
		assert_ok!(TravelCabin::retire_class(signed(owner()), class));
		assert_noop!(
			try_create(alice(), Target::Class(class), Founding::default()),
			Error::<Test>::ClassNotOnSale
		);
	});
}

#[test]
fn a_dpo_should_be_a_target_as_long_as_it_sells_so_many_seats() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let parent = create(bob(), class, 15);
		for who in strangers(5) {
			assert_ok!(buy(who, parent, 15));
		}
		// 10 seats are left.
		let try_target = |seats| try_create_until(seats_of(parent, seats), view(parent).expiry, 0);
		assert_noop!(try_target(0), Error::<Test>::ZeroSeats);
		assert_noop!(try_target(11), Error::<Test>::NotEnoughSeats);
		assert_ok!(try_target(10));
		// Seats can be a target until the last block before the expiry.
		at(view(parent).expiry - 1);
		assert_ok!(try_target(10));
		fill(parent);
		assert_noop!(try_target(1), Error::<Test>::TargetNotSelling);

		let other = create(bob(), class, 0);
		at(view(other).expiry);
		// The DPO has expired, but nobody has reported it yet.
		assert_eq!(state(other), State::Created);
		assert_noop!(
			try_create(alice(), seats_of(other, 1), Founding::default()),
			Error::<Test>::TargetNotSelling
		);
	});
}

#[test]
fn accounts_should_be_distinct_and_derived_from_the_number() {
	play(|| {
		let target = Target::Class(class_of(&Token::Native, gold(), 1));
		let dpos = [alice(), alice(), bob()].map(|manager| create(manager, target, 1));
		assert_eq!(dpos, [0, 1, 2]);
		for (dpo, number) in dpos.into_iter().zip([0u8, 1, 2]) {
			// Clients derive the account in the same way.
			let mut raw = [0u8; 32];
			raw[..12].copy_from_slice(b"modlbt/dpos_");
			raw[12] = number;
			assert_eq!(view(dpo).account, AccountId::new(raw));
			assert_eq!(worth(&Token::Native, &AccountId::new(raw)), 11 + 1_000);
		}
	});
}

#[test]
fn create_should_list_the_manager_and_nobody_else() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let parent = create(alice(), class, 5);
		let child = create(bob(), seats_of(parent, 5), 0);
		assert_eq!(Dpo::dpos_of(alice(), 0, 100), [parent]);
		assert_eq!(Dpo::dpos_of(bob(), 0, 100), [child]);
		// A DPO doesn't have the seats of its Default Target yet.
		assert!(Dpo::dpos_of(Dpo::account(child), 0, 100).is_empty());
		assert!(Dpo::children(parent, 0, 100).is_empty());
		assert_eq!(view(parent).sold, 5);
	});
}

#[test]
fn a_managers_external_referrer_should_be_recorded_with_its_seats() {
	play_in_every_token(|token| {
		let target = Target::Class(class_of(&token, gold(), 1));
		let dpo = create_as(
			alice(),
			target,
			Founding {
				seats: 1,
				referrer: Some(hunter()),
				..Default::default()
			},
		);
		let referrers = member(dpo, &alice()).referrers;
		assert_eq!(
			(referrers.internal, referrers.second, referrers.external),
			(None, None, Some(hunter()))
		);
		// The referrer doesn't become a member.
		assert!(Dpo::dpos_of(hunter(), 0, 100).is_empty());
	});
}

#[test]
fn create_should_be_refused_when_the_raised_sum_does_not_fit_128_bits() {
	play_in_every_token(|token| {
		// The highest fare ends in 455, so a seat costs …115, and 100 seats cost 45 units more than
		// fits 128 bits.
		let dearest = class_of(
			&token,
			ClassTerms {
				fare: Balance::MAX,
				..gold()
			},
			1,
		);
		assert_noop!(
			try_create(alice(), Target::Class(dearest), Founding::default()),
			Error::<Test>::CostTooLarge
		);
		let dear = class_of(
			&token,
			ClassTerms {
				fare: Balance::MAX - 55,
				..gold()
			},
			1,
		);
		let dpo = create(alice(), Target::Class(dear), 0);
		assert_eq!(
			view(dpo).seat_price,
			3_402_823_669_209_384_634_633_746_074_317_682_114
		);
	});
}

#[test]
fn create_should_be_refused_when_ids_have_run_out() {
	play(|| {
		let target = Target::Class(class_of(&Token::Native, gold(), 1));
		NextDpo::<Test>::put(DpoId::MAX - 1);
		assert_eq!(create(alice(), target, 1), 4_294_967_294);
		assert_noop!(
			try_create(alice(), target, Founding::default()),
			Error::<Test>::TooManyDpos
		);
	});
}

#[test]
fn a_stranger_should_not_hinder_creation_by_sending_money_ahead() {
	play_in_every_token(|token| {
		let target = Target::Class(class_of(&token, gold(), 1));
		let account = Dpo::account(0);
		mint(&Token::Native, &account, 1_000);
		if token != Token::Native {
			mint(&token, &account, 1_000);
		}
		let dpo = create(alice(), target, 10);
		// The money sent ahead stays free. It is in none of the four accounts.
		assert_eq!(free(&token, &account), 1_000 + base(&token) - 1);
		assert_eq!(held(&token, HoldReason::Base, &account), 1);
		assert_eq!(in_account(dpo, AccountKind::Deposit), 10_000);
	});
}

#[test]
fn create_should_be_refused_when_the_tokens_team_has_blocked_the_new_account() {
	play(|| {
		let target = Target::Class(class_of(&Token::WithId(ASSET), gold(), 1));
		let account = Dpo::account(0);
		mint(&Token::Native, &account, 1_000);
		assert_ok!(Assets::touch_other(signed(admin()), ASSET, account.clone()));
		assert_ok!(Assets::block(signed(admin()), ASSET, account.clone()));
		assert_noop!(
			try_create(alice(), target, Founding::default()),
			Error::<Test>::CannotBePaid
		);
		assert_ok!(Assets::thaw(signed(admin()), ASSET, account));
		assert_ok!(try_create(alice(), target, Founding::default()));
	});
}
