//! Bad arguments of creating. The tests of what the manager can't afford are in
//! `creating::affording`.

use super::*;

/// Tries to create a DPO under V1 that sells seats until block 1,000.
fn create_with(
	manager: AccountId,
	name: &[u8],
	target: Target,
	seats: u8,
	referrer: Option<AccountId>,
) -> DispatchResult {
	dispatched(|| {
		Dpo::create(
			signed(manager),
			name.to_vec(),
			target,
			1_000,
			seats,
			referrer,
			None,
		)
	})
}

#[test]
fn create_should_be_refused_when_the_name_is_wrong() {
	play(|| {
		let (target, _) = world(&Token::Native);
		let named = |name: &[u8]| create_with(alice(), name, target, 0, None);
		assert_noop!(named(b""), Error::<Test>::NameEmpty);
		assert_noop!(named(&[b'x'; 65]), Error::<Test>::NameTooLong);
		assert_noop!(named(&[0xff]), Error::<Test>::NameNotText);
		// The first byte of a letter of two bytes.
		assert_noop!(named(&"ü".as_bytes()[..1]), Error::<Test>::NameNotText);
		assert_noop!(named(" \u{ad}".as_bytes()), Error::<Test>::NameEmpty);
		assert_noop!(named(b"Pool\t"), Error::<Test>::NameNotText);
		assert_noop!(named("\u{202d}Pool".as_bytes()), Error::<Test>::NameNotText);
		// 33 letters of two bytes each.
		assert_noop!(named("ü".repeat(33).as_bytes()), Error::<Test>::NameTooLong);
		assert_ok!(named(&[b'x'; 64]));
		assert_ok!(named("ü".repeat(32).as_bytes()));
		assert_ok!(named(b"x"));
	});
}

#[test]
fn create_should_be_refused_when_manager_or_referrer_is_wrong() {
	play_in_every_token(|token| {
		let (target, dpo) = world(&token);
		let by = |manager, referrer| create_with(manager, b"Pool", target, 0, referrer);
		// The DPO exists, is the one to be created now, or comes later.
		for number in [dpo, dpo + 1, NOBODY] {
			let account = Dpo::account(number);
			assert_noop!(by(account.clone(), None), Error::<Test>::DpoAccount);
			assert_noop!(by(alice(), Some(account)), Error::<Test>::DpoAccount);
		}
		assert_noop!(by(alice(), Some(alice())), Error::<Test>::SelfReferral);
		assert_ok!(by(alice(), Some(bob())));
	});
}

#[test]
fn create_should_be_refused_when_the_target_is_wrong() {
	play_in_every_token(|token| {
		let (class, dpo) = world(&token);
		let to = |target| create_with(alice(), b"Pool", target, 0, None);
		assert_noop!(to(Target::Class(99)), Error::<Test>::NoSuchClass);
		assert_noop!(to(seats_of(NOBODY, 1)), Error::<Test>::NoSuchTarget);
		// The DPO itself, which doesn't exist yet.
		assert_noop!(to(seats_of(dpo + 1, 1)), Error::<Test>::NoSuchTarget);
		assert_noop!(to(seats_of(dpo, 0)), Error::<Test>::ZeroSeats);
		assert_noop!(to(seats_of(dpo, 86)), Error::<Test>::NotEnoughSeats);
		assert_noop!(to(seats_of(dpo, 255)), Error::<Test>::NotEnoughSeats);
		assert_noop!(to(seats_of(dpo, 31)), Error::<Test>::SeatCapExceeded);
		assert_ok!(to(seats_of(dpo, 30)));
		fill(dpo);
		assert_noop!(to(seats_of(dpo, 1)), Error::<Test>::TargetNotSelling);
		sell_out(class);
		assert_noop!(to(class), Error::<Test>::ClassNotOnSale);

		// A class that is retired with nobody aboard is removed.
		let retired = class_of(&token, gold(), 1);
		assert_ok!(TravelCabin::retire_class(signed(owner()), retired));
		assert_noop!(to(Target::Class(retired)), Error::<Test>::NoSuchClass);
		// A closed DPO is removed, too.
		let other = Target::Class(class_of(&token, gold(), 1));
		let closed = create(alice(), other, 0);
		assert_ok!(close(alice(), closed));
		assert_noop!(to(seats_of(closed, 1)), Error::<Test>::NoSuchTarget);
	});
}

#[test]
fn create_should_be_refused_when_the_deadline_is_too_far() {
	play_in_every_token(|token| {
		// The ride is short enough to end before the last block. The deadline is sixteen days
		// ahead.
		let terms = ClassTerms {
			duration: DAY,
			..gold()
		};
		let target = Target::Class(class_of(&token, terms, 1));
		let founding = || Founding {
			days: 1,
			..Default::default()
		};
		at(u32::MAX - 16 * DAY + 1);
		assert_noop!(
			try_create(alice(), target, founding()),
			Error::<Test>::DeadlineTooFar
		);
		at(u32::MAX - 16 * DAY);
		assert_ok!(try_create(alice(), target, founding()));
	});
}

#[test]
fn create_should_be_refused_when_the_seats_are_too_many() {
	play_in_every_token(|token| {
		let (target, _) = world(&token);
		let with = |seats| create_with(alice(), b"Pool", target, seats, None);
		for seats in [16, 100, 101, 255] {
			assert_noop!(with(seats), Error::<Test>::SeatCapExceeded);
		}
		assert_ok!(with(15));
	});
}
