//! For every argument of every call: a wrong value gets its own named error and changes nothing. The errors of
//! rules out of bounds are in `presets`.

use super::*;
use frame_support::dispatch::RawOrigin;
use sp_runtime::traits::BadOrigin;

/// There is no such DPO.
const NOBODY: DpoId = 999;

/// A class and a DPO of Alice's for it: 10 seats are hers, 5 Bob's.
fn world(token: &Token) -> (Target, DpoId) {
	let target = Target::Class(class_of(token, gold(), 2));
	let dpo = create(alice(), target, 10);
	assert_ok!(buy(bob(), dpo, 5));
	(target, dpo)
}

/// The same, full.
fn active(token: &Token) -> (Target, DpoId) {
	let (target, dpo) = world(token);
	fill(dpo);
	(target, dpo)
}

/// The same, in a cabin.
fn running(token: &Token) -> DpoId {
	let (target, dpo) = active(token);
	assert_ok!(commit(alice(), dpo, target));
	dpo
}

/// Sells the target's class out.
fn sell_out(target: Target) {
	let Target::Class(class) = target else {
		panic!("a class")
	};
	let unsold = TravelCabin::class(class).expect("a class").unsold;
	for _ in 0..unsold {
		board(&hunter(), class);
	}
}

/// Alice tries to create with all arguments as they are given.
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
fn calls_should_be_refused_when_nobody_signed_them() {
	play(|| {
		let (target, dpo) = world(&Token::Native);
		for origin in [
			RuntimeOrigin::from(RawOrigin::Root),
			RuntimeOrigin::from(RawOrigin::None),
		] {
			let o = || origin.clone();
			let without_weight =
				|result: frame_support::dispatch::DispatchResultWithPostInfo| match result {
					Ok(_) => Ok(()),
					Err(error) => Err(error.error),
				};
			assert_noop!(
				Dpo::create(o(), b"Pool".to_vec(), target, 1_000, 0, None, None),
				BadOrigin
			);
			assert_noop!(Dpo::buy_seats(o(), dpo, 1, None), BadOrigin);
			assert_noop!(Dpo::commit(o(), dpo, target, None), BadOrigin);
			assert_noop!(Dpo::report_failed(o(), dpo), BadOrigin);
			assert_noop!(Dpo::terminate(o(), dpo), BadOrigin);
			assert_noop!(without_weight(Dpo::release_yield(o(), dpo)), BadOrigin);
			assert_noop!(without_weight(Dpo::release_bonus(o(), dpo)), BadOrigin);
			assert_noop!(without_weight(Dpo::release_withdraw(o(), dpo)), BadOrigin);
			assert_noop!(Dpo::lower_fee(o(), dpo, Permill::zero()), BadOrigin);
			assert_noop!(Dpo::claim_unclaimed(o(), dpo, bob()), BadOrigin);
			assert_noop!(without_weight(Dpo::close(o(), dpo)), BadOrigin);
		}
	});
}

#[test]
fn create_should_be_refused_when_the_name_is_wrong() {
	play(|| {
		let (target, _) = world(&Token::Native);
		let named = |name: &[u8]| create_with(alice(), name, target, 0, None);
		assert_noop!(named(b""), Error::<Test>::NameEmpty);
		assert_noop!(named(&[b'x'; 65]), Error::<Test>::NameTooLong);
		assert_noop!(named(&[0xff]), Error::<Test>::NameNotText);
		// Cut in the middle of a letter.
		assert_noop!(named(&"ü".as_bytes()[..1]), Error::<Test>::NameNotText);
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
		// Whether the DPO exists, is the very one to be created, or one to come.
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
		// Itself, which doesn't exist yet.
		assert_noop!(to(seats_of(dpo + 1, 1)), Error::<Test>::NoSuchTarget);
		assert_noop!(to(seats_of(dpo, 0)), Error::<Test>::NoSeats);
		assert_noop!(to(seats_of(dpo, 86)), Error::<Test>::NotEnoughSeats);
		assert_noop!(to(seats_of(dpo, 255)), Error::<Test>::NotEnoughSeats);
		assert_noop!(to(seats_of(dpo, 31)), Error::<Test>::SeatCapExceeded);
		assert_ok!(to(seats_of(dpo, 30)));
		fill(dpo);
		assert_noop!(to(seats_of(dpo, 1)), Error::<Test>::TargetNotSelling);
		sell_out(class);
		assert_noop!(to(class), Error::<Test>::ClassNotOnSale);

		// Retired with nobody aboard, a class is gone.
		let retired = class_of(&token, gold(), 1);
		assert_ok!(TravelCabin::retire_class(signed(owner()), retired));
		assert_noop!(to(Target::Class(retired)), Error::<Test>::NoSuchClass);
		// A closed DPO, too.
		let other = Target::Class(class_of(&token, gold(), 1));
		let closed = create(alice(), other, 0);
		assert_ok!(close(alice(), closed));
		assert_noop!(to(seats_of(closed, 1)), Error::<Test>::NoSuchTarget);
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

#[test]
fn buy_seats_should_name_what_is_wrong() {
	play_in_every_token(|token| {
		let (_, dpo) = world(&token);
		assert_noop!(buy(bob(), NOBODY, 1), Error::<Test>::NoSuchDpo);
		assert_noop!(buy(bob(), dpo, 0), Error::<Test>::NoSeats);
		assert_noop!(buy(alice(), dpo, 0), Error::<Test>::NoSeats);
		assert_noop!(buy(carol(), dpo, 0), Error::<Test>::NoSeats);
		assert_noop!(buy(bob(), dpo, 86), Error::<Test>::NotEnoughSeats);
		// No sum with what he has overflows.
		assert_noop!(buy(bob(), dpo, 255), Error::<Test>::NotEnoughSeats);
		assert_noop!(buy(bob(), dpo, 11), Error::<Test>::SeatCapExceeded);
		assert_noop!(buy(alice(), dpo, 6), Error::<Test>::SeatCapExceeded);
		assert_noop!(
			buy_referred(carol(), dpo, 1, carol()),
			Error::<Test>::SelfReferral
		);
		for number in [dpo, dpo + 1, NOBODY] {
			let account = Dpo::account(number);
			mint(&Token::Native, &account, 10_000);
			mint(&token, &account, 10_000);
			assert_noop!(buy(account.clone(), dpo, 1), Error::<Test>::DpoAccount);
			assert_noop!(
				buy_referred(carol(), dpo, 1, account),
				Error::<Test>::DpoAccount
			);
		}
		let poor = account(b'1');
		mint(&Token::Native, &poor, 1_009);
		assert_noop!(buy(poor, dpo, 1), Error::<Test>::CannotAffordSeats);
		fill(dpo);
		assert_noop!(buy(bob(), dpo, 1), Error::<Test>::NotSelling);
	});
}

#[test]
fn commit_should_be_refused_when_dpo_or_caller_is_wrong() {
	play_in_every_token(|token| {
		let (target, dpo) = world(&token);
		assert_noop!(commit(alice(), NOBODY, target), Error::<Test>::NoSuchDpo);
		assert_noop!(commit(alice(), dpo, target), Error::<Test>::NotActive);
		fill(dpo);
		assert_noop!(commit(hunter(), dpo, target), Error::<Test>::NotMember);
		assert_noop!(
			commit(Dpo::account(dpo), dpo, target),
			Error::<Test>::NotMember
		);
		assert_noop!(commit(bob(), dpo, target), Error::<Test>::ManagersGrace);
		pass(7 * DAY + 1);
		assert_noop!(commit(hunter(), dpo, target), Error::<Test>::NotMember);
		assert_ok!(commit(bob(), dpo, target));
		assert_noop!(commit(alice(), dpo, target), Error::<Test>::NotActive);
	});
}

#[test]
fn commit_should_be_refused_when_the_dpo_is_over() {
	play_in_every_token(|token| {
		let (target, failed) = world(&token);
		at(view(failed).expiry);
		assert_ok!(report_failed(bob(), failed));
		assert_noop!(commit(alice(), failed, target), Error::<Test>::NotActive);
		let (target, terminated) = active(&token);
		pass(15 * DAY + 1);
		assert_ok!(terminate(bob(), terminated));
		assert_noop!(
			commit(alice(), terminated, target),
			Error::<Test>::NotActive
		);
	});
}

#[test]
fn commit_should_be_refused_when_a_referrer_is_named_who_may_not_be() {
	play_in_every_token(|token| {
		let (target, parent) = world(&token);
		let seats = seats_of(parent, 30);
		let child = create(carol(), seats, 0);
		assert_ok!(buy(bob(), child, 1));
		fill(child);
		// Only where seats are bought.
		assert_noop!(
			commit_referred(carol(), child, target, hunter()),
			Error::<Test>::ReferrerNotAllowed
		);
		assert_noop!(
			commit_referred(carol(), child, seats, carol()),
			Error::<Test>::SelfReferral
		);
		for number in [child, parent, NOBODY] {
			assert_noop!(
				commit_referred(carol(), child, seats, Dpo::account(number)),
				Error::<Test>::DpoAccount
			);
		}
		// Only by the manager.
		pass(7 * DAY + 1);
		assert_noop!(
			commit_referred(bob(), child, seats, hunter()),
			Error::<Test>::ReferrerNotAllowed
		);
		assert_ok!(commit(bob(), child, seats));
		assert_eq!(dpo_member(parent, child).referrers.external, None);
	});
}

#[test]
fn commit_should_be_refused_when_the_target_cannot_be_had() {
	play_in_every_token(|token| {
		let (_, parent) = world(&token);
		let (target, dpo) = active(&token);
		sell_out(target);
		let to = |target| commit(alice(), dpo, target);
		assert_noop!(to(target), Error::<Test>::ClassNotOnSale);
		assert_noop!(to(Target::Class(99)), Error::<Test>::NoSuchClass);
		assert_noop!(to(seats_of(NOBODY, 1)), Error::<Test>::NoSuchTarget);
		// Itself.
		assert_noop!(to(seats_of(dpo, 1)), Error::<Test>::TargetNotSelling);
		assert_noop!(to(seats_of(parent, 0)), Error::<Test>::NoSeats);
		assert_noop!(to(seats_of(parent, 86)), Error::<Test>::NotEnoughSeats);
		assert_noop!(to(seats_of(parent, 31)), Error::<Test>::SeatCapExceeded);
		at(view(parent).expiry);
		assert_noop!(to(seats_of(parent, 30)), Error::<Test>::TargetNotSelling);
	});
}

#[test]
fn commit_should_be_refused_when_the_target_is_not_good_enough() {
	play_in_every_token(|token| {
		let (target, dpo) = active(&token);
		let offer = |change: fn(&mut ClassTerms)| {
			let mut terms = gold();
			change(&mut terms);
			Target::Class(class_of(&token, terms, 1))
		};
		let as_good = offer(|_| ());
		let other_token = tokens().into_iter().find(|other| other != &token);
		let foreign = class_of(&other_token.expect("another"), gold(), 1);
		let cases = [
			(Target::Class(foreign), Error::<Test>::OtherToken),
			(offer(|terms| terms.fare = 100_001), Error::TooDear),
			(
				offer(|terms| (terms.yield_total, terms.bonus) = (28_799, 20_000)),
				Error::YieldRateTooLow,
			),
			(offer(|terms| terms.bonus = 799), Error::RewardRateTooLow),
			(
				offer(|terms| terms.duration = 432_001),
				Error::DurationTooLong,
			),
			(
				offer(|terms| terms.duration = 345_599),
				Error::DurationTooShort,
			),
			(offer(|terms| terms.fare = 79_999), Error::CostTooLow),
		];
		// While the Default Target is to be had, nothing else is, however good.
		assert_noop!(
			commit(alice(), dpo, as_good),
			Error::<Test>::DefaultTargetAvailable
		);
		sell_out(target);
		for (target, error) in cases {
			assert_noop!(commit(alice(), dpo, target), DispatchError::from(error));
		}
		assert_ok!(commit(alice(), dpo, as_good));
	});
}

#[test]
fn an_early_commit_should_be_refused_when_its_fee_cannot_be_afforded() {
	play_in_every_token(|token| {
		let target = Target::Class(class_of(&token, gold(), 1));
		let rules = Some(RuleSet::Gt01Draft);
		let dpo = create_as(
			alice(),
			target,
			Founding {
				rules,
				..Default::default()
			},
		);
		// What keeps an account alive, a seat and not quite the fee of 100.
		let poor = account(b'1');
		mint(&Token::Native, &poor, 10);
		let alive = if token == Token::Native { 0 } else { 5 };
		mint(&token, &poor, alive + 1_000 + 99);
		assert_ok!(buy(poor.clone(), dpo, 1));
		fill(dpo);
		assert_noop!(
			commit(poor.clone(), dpo, target),
			Error::<Test>::CannotAffordEarlyCommit
		);
		mint(&token, &poor, 1);
		assert_ok!(commit(poor, dpo, target));
	});
}

#[test]
fn commit_should_be_refused_when_the_ride_would_end_after_the_last_block() {
	play_in_every_token(|token| {
		let (target, dpo) = active(&token);
		at(u32::MAX - 432_000 + 1);
		assert_noop!(commit(alice(), dpo, target), Error::<Test>::ClassNotOnSale);
		at(u32::MAX - 432_000);
		assert_ok!(commit(alice(), dpo, target));
	});
}

#[test]
fn commit_should_be_refused_when_the_trains_turnover_does_not_fit() {
	play(|| {
		// A token of which half of what there can be is in the hands of one rich rider.
		const HUGE: u32 = 9;
		let (token, rich) = (Token::WithId(HUGE), account(b'r'));
		assert_ok!(Assets::create(signed(admin()), HUGE, admin(), 1));
		let terms = ClassTerms {
			yield_total: 0,
			bonus: 0,
			..gold()
		};
		mint(&Token::Native, &rich, RICH);
		let half = Balance::MAX / 2;
		mint(&token, &rich, half + 1);
		let train = launch(&token);
		let target = Target::Class(offer(train, terms, 1));
		let rules = Some(RuleSet::Custom(Rules {
			user_cap: 30,
			manager_cap: 30,
			..Rules::V1
		}));
		for who in [alice(), bob(), carol(), hunter()] {
			mint(&token, &who, 100_000);
		}
		let dpo = create_as(
			alice(),
			target,
			Founding {
				seats: 30,
				rules,
				..Default::default()
			},
		);
		for (who, seats) in [(bob(), 30), (carol(), 30), (hunter(), 10)] {
			assert_ok!(buy(who, dpo, seats));
		}

		// He rides twice for what adds up to all but 99,999.
		for fare in [half, Balance::MAX - half - 99_999] {
			let class = offer(train, ClassTerms { fare, ..terms }, 1);
			{
				use bullet_train_primitives::Escrow;
				eprintln!("DBG lockable {} fare {} free {} block {}", Escrowed::lockable(&token, &rich), fare, free(&token, &rich), System::block_number());
			}
			let cabin = board(&rich, class);
			pass(30 * DAY);
			assert_ok!(TravelCabin::settle_ride(
				signed(rich.clone()),
				user(rich.clone()),
				class,
				cabin
			));
		}
		assert_noop!(
			commit(alice(), dpo, target),
			pallet_bullet_train::Error::<Test>::TurnoverTooLarge
		);
	});
}

#[test]
fn report_failed_should_name_what_is_wrong() {
	play_in_every_token(|token| {
		let (_, dpo) = world(&token);
		assert_noop!(report_failed(hunter(), NOBODY), Error::<Test>::NoSuchDpo);
		at(view(dpo).expiry - 1);
		assert_noop!(report_failed(hunter(), dpo), Error::<Test>::NotExpired);
		at(view(dpo).expiry);
		assert_ok!(report_failed(hunter(), dpo));
		assert_noop!(report_failed(hunter(), dpo), Error::<Test>::NotCreated);
		let running = running(&token);
		at(view(running).expiry);
		assert_noop!(report_failed(hunter(), running), Error::<Test>::NotCreated);
	});
}

#[test]
fn terminate_should_name_what_is_wrong() {
	play_in_every_token(|token| {
		let (_, dpo) = world(&token);
		assert_noop!(terminate(bob(), NOBODY), Error::<Test>::NoSuchDpo);
		assert_noop!(terminate(bob(), dpo), Error::<Test>::NotActive);
		fill(dpo);
		assert_noop!(terminate(bob(), dpo), Error::<Test>::TooEarlyToTerminate);
		assert_noop!(terminate(hunter(), dpo), Error::<Test>::TooEarlyToTerminate);
		pass(15 * DAY + 1);
		assert_noop!(terminate(hunter(), dpo), Error::<Test>::NotMember);
		assert_noop!(terminate(Dpo::account(dpo), dpo), Error::<Test>::NotMember);
		assert_ok!(terminate(bob(), dpo));
		assert_noop!(terminate(bob(), dpo), Error::<Test>::NotActive);
	});
}

#[test]
fn releases_should_be_refused_when_there_is_nothing_to_release() {
	play_in_every_token(|token| {
		let purses = [Purse::Yield, Purse::Bonus, Purse::Withdraw];
		let (_, created) = world(&token);
		let (_, active) = active(&token);
		let running = running(&token);
		assert_ok!(release(bob(), running, Purse::Bonus));
		for purse in purses {
			assert_noop!(release(alice(), NOBODY, purse), Error::<Test>::NoSuchDpo);
			for dpo in [created, active, running] {
				assert_noop!(
					release(alice(), dpo, purse),
					Error::<Test>::NothingToRelease
				);
			}
		}
	});
}

#[test]
fn release_yield_should_be_refused_when_less_than_a_unit_a_seat_would_be_left() {
	play_in_every_token(|token| {
		let dpo = running(&token);
		// With a fee of 15%: 116 less 17 are 99, 117 less 17 are 100.
		earn(&token, dpo, 116);
		assert_noop!(
			release(alice(), dpo, Purse::Yield),
			Error::<Test>::TooLittleToRelease
		);
		earn(&token, dpo, 1);
		assert_ok!(release(alice(), dpo, Purse::Yield));
	});
}

#[test]
fn lower_fee_should_name_what_is_wrong() {
	play_in_every_token(|token| {
		let (_, dpo) = world(&token);
		let percent = Permill::from_percent;
		assert_noop!(
			lower_fee(alice(), NOBODY, percent(1)),
			Error::<Test>::NoSuchDpo
		);
		for who in [bob(), hunter(), Dpo::account(dpo)] {
			assert_noop!(lower_fee(who, dpo, percent(1)), Error::<Test>::NotManager);
		}
		for fee in [percent(15), Permill::from_parts(150_001), Permill::one()] {
			assert_noop!(lower_fee(alice(), dpo, fee), Error::<Test>::FeeNotLower);
		}
		assert_ok!(lower_fee(alice(), dpo, Permill::from_parts(149_999)));
		assert_ok!(lower_fee(alice(), dpo, Permill::zero()));
		assert_noop!(
			lower_fee(alice(), dpo, Permill::zero()),
			Error::<Test>::FeeNotLower
		);
	});
}

#[test]
fn lower_fee_should_be_refused_when_the_dpo_is_over() {
	// In FAILED, TERMINATED and COMPLETED there are only releases, claims and closing (Rulebook 3.4).
	play_in_every_token(|token| {
		let lower = |dpo| lower_fee(alice(), dpo, Permill::zero());
		let (_, failed) = world(&token);
		at(view(failed).expiry);
		assert_ok!(report_failed(bob(), failed));
		assert_noop!(lower(failed), Error::<Test>::Over);
		let (_, terminated) = active(&token);
		pass(15 * DAY + 1);
		assert_ok!(terminate(bob(), terminated));
		assert_noop!(lower(terminated), Error::<Test>::Over);
		let completed = running(&token);
		pass(30 * DAY);
		assert_ok!(settle(bob(), completed));
		assert_noop!(lower(completed), Error::<Test>::Over);
	});
}

#[test]
fn claim_unclaimed_should_name_what_is_wrong() {
	play(|| {
		let dpo = running(&Token::WithId(ASSET));
		let other = running(&Token::WithId(ASSET));
		assert_ok!(Assets::block(signed(admin()), ASSET, bob()));
		earn(&Token::WithId(ASSET), dpo, 10_000);
		assert_ok!(release(hunter(), dpo, Purse::Yield));

		assert_noop!(claim(hunter(), dpo, bob()), Error::<Test>::CannotBePaid);
		assert_ok!(Assets::thaw(signed(admin()), ASSET, bob()));
		for (dpo, who) in [
			(NOBODY, bob()),
			(other, bob()),
			(dpo, alice()),
			(dpo, hunter()),
			(dpo, Dpo::account(dpo)),
		] {
			assert_noop!(claim(hunter(), dpo, who), Error::<Test>::NothingUnclaimed);
		}
		assert_ok!(claim(hunter(), dpo, bob()));
		assert_noop!(claim(hunter(), dpo, bob()), Error::<Test>::NothingUnclaimed);
	});
}

#[test]
fn close_should_name_what_is_wrong() {
	play_in_every_token(|token| {
		assert_noop!(close(alice(), NOBODY), Error::<Test>::NoSuchDpo);
		let (class, parent) = world(&token);
		assert_noop!(close(alice(), parent), Error::<Test>::NotOver);
		// Not even when it has expired, before that is reported.
		let child = create(carol(), seats_of(parent, 30), 0);
		fill(child);
		assert_noop!(close(carol(), child), Error::<Test>::NotOver);
		assert_ok!(commit(carol(), child, seats_of(parent, 30)));
		at(view(parent).expiry);
		assert_noop!(close(alice(), parent), Error::<Test>::NotOver);
		assert_noop!(close(carol(), child), Error::<Test>::NotOver);
		assert_ok!(report_failed(hunter(), parent));
		assert_noop!(close(alice(), parent), Error::<Test>::StillToRelease);
		assert_ok!(release(hunter(), parent, Purse::Withdraw));

		// The child is terminated in turn, but may still get something from where it was.
		pass(15 * DAY + 1);
		assert_ok!(terminate(carol(), child));
		assert_noop!(close(carol(), child), Error::<Test>::TargetNotClosed);
		assert_ok!(close(hunter(), parent));
		assert_noop!(close(hunter(), parent), Error::<Test>::NoSuchDpo);
		assert_noop!(close(carol(), child), Error::<Test>::StillToRelease);
		assert_ok!(release(hunter(), child, Purse::Withdraw));
		assert_ok!(close(carol(), child));

		let running = create(alice(), class, 0);
		fill(running);
		assert_ok!(commit(alice(), running, class));
		assert_noop!(close(alice(), running), Error::<Test>::NotOver);
		pass(30 * DAY);
		assert_ok!(settle(bob(), running));
		// Fare, bonus and yield in turn.
		for purse in [Purse::Withdraw, Purse::Bonus, Purse::Yield] {
			assert_noop!(close(alice(), running), Error::<Test>::StillToRelease);
			assert_ok!(release(bob(), running, purse));
		}
		assert_ok!(close(bob(), running));
	});
}
