//! Those who are neither manager nor member.

use super::*;

#[test]
fn outsider_fails_a_dpo_one_block_early() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let dpo = create(alice(), class, 10);
		at(view(dpo).expiry - 1);
		assert_noop!(report_failed(hunter(), dpo), Error::<Test>::NotExpired);
		pass(1);

		assert_ok!(report_failed(hunter(), dpo));

		assert_noop!(report_failed(hunter(), dpo), Error::<Test>::NotCreated);
	});
}

#[test]
fn outsider_fails_a_dpo_that_is_full() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let (dpo, _) = full_pool(class, RuleSet::V1);
		at(view(dpo).expiry);
		assert_noop!(report_failed(hunter(), dpo), Error::<Test>::NotCreated);
		assert_ok!(commit(alice(), dpo, class));
		assert_noop!(report_failed(hunter(), dpo), Error::<Test>::NotCreated);
	});
}

#[test]
fn outsider_terminates_a_dpo_before_twice_the_time() {
	// Days until a member may, and until anyone may.
	for (rules, member_days, days) in [
		(RuleSet::V1, 15, 30),
		(RuleSet::Gt01Draft, 14, 28),
		(RuleSet::EarlyDraft, 15, 30),
	] {
		play_in_every_token(|token| {
			let class = Target::Class(class_of(&token, gold(), 1));
			let (dpo, member) = full_pool(class, rules);
			let since = System::block_number();
			at(since + member_days * DAY);
			for who in [alice(), member, hunter()] {
				let early = Error::<Test>::TooEarlyToTerminate;
				assert_noop!(terminate(who, dpo), early);
			}
			for block in [since + member_days * DAY + 1, since + days * DAY] {
				at(block);
				assert_noop!(terminate(hunter(), dpo), Error::<Test>::NotMember);
			}
			pass(1);

			assert_ok!(terminate(hunter(), dpo));
		});
	}
}

#[test]
fn outsider_terminates_a_dpo_that_rides() {
	play_in_every_token(|token| {
		let (dpo, member) = riding(&token, RuleSet::V1);
		pass(31 * DAY);
		for who in [hunter(), member, alice()] {
			assert_noop!(terminate(who, dpo), Error::<Test>::NotActive);
		}
	});
}

#[test]
fn outsider_closes_a_dpo_with_money_inside() {
	play_in_every_token(|token| {
		let (parent, child) = parent_and_child(&token, 0);
		// ACTIVE; CREATED with a member, CHAINED.
		assert_noop!(close(hunter(), child), Error::<Test>::NotOver);
		assert_ok!(commit(carol(), child, seats_of(parent, 30)));
		for dpo in [parent, child] {
			assert_noop!(close(hunter(), dpo), Error::<Test>::NotOver);
		}
		at(view(parent).expiry);
		assert_noop!(close(hunter(), parent), Error::<Test>::NotOver);

		// FAILED with a refund.
		assert_ok!(report_failed(hunter(), parent));
		assert_noop!(close(hunter(), parent), Error::<Test>::StillToRelease);
		assert_noop!(close(hunter(), child), Error::<Test>::NotOver);
	});
}

#[test]
fn hunter_releases_late_for_the_managers_cut() {
	for rules in [RuleSet::V1, RuleSet::Gt01Draft, RuleSet::EarlyDraft] {
		play_in_every_token(|token| {
			let (dpo, _) = riding(&token, rules);
			earn(&token, dpo, 10_000);
			pass(8 * DAY);

			let paid = gains(&token, [&hunter()], || {
				release(hunter(), dpo, Releasable::Yield)
			});

			assert_eq!(paid, [0]);
		});
	}
}

#[test]
fn hunter_joins_only_to_get_the_cut() {
	play(|| {
		// Nobody joins a DPO that is full.
		let (dpo, _) = riding(&PROJECT, RuleSet::Gt01Draft);
		earn(&PROJECT, dpo, 10_000);
		pass(8 * DAY);

		assert_noop!(buy(hunter(), dpo, 1), Error::<Test>::NotSelling);
	});
}

#[test]
fn hunter_claims_what_is_kept_for_another() {
	play(|| {
		let (dpo, member) = riding(&PROJECT, RuleSet::V1);
		assert_ok!(Assets::block(signed(admin()), ASSET, member.clone()));
		earn(&PROJECT, dpo, 10_000);
		assert_ok!(release(hunter(), dpo, Releasable::Yield));
		let none = Error::<Test>::NothingUnclaimed;
		assert_noop!(claim(hunter(), dpo, hunter()), none);
		let other = Error::<Test>::NothingUnclaimed;
		assert_noop!(claim(hunter(), dpo + 1, member.clone()), other);
		let blocked = Error::<Test>::CannotBePaid;
		assert_noop!(claim(hunter(), dpo, member.clone()), blocked);
		assert_ok!(Assets::thaw(signed(admin()), ASSET, member.clone()));

		let paid = gains(&PROJECT, [&hunter(), &member], || {
			claim(hunter(), dpo, member.clone())
		});

		assert_eq!(paid, [0, 1_275]);
		let once = Error::<Test>::NothingUnclaimed;
		assert_noop!(claim(hunter(), dpo, member), once);
	});
}

#[test]
fn buyer_comes_when_the_time_is_over() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let dpo = create(alice(), class, 10);
		at(view(dpo).expiry);
		for who in [alice(), bob()] {
			assert_noop!(buy(who, dpo, 1), Error::<Test>::NotSelling);
		}
		assert_ok!(report_failed(hunter(), dpo));
		assert_noop!(buy(bob(), dpo, 1), Error::<Test>::NotSelling);
	});
}

#[test]
fn buyer_pays_with_money_that_is_frozen() {
	use frame_support::traits::{LockableCurrency, WithdrawReasons};

	play(|| {
		let class = Target::Class(class_of(&Token::Native, gold(), 1));
		let dpo = create(alice(), class, 0);
		Balances::set_lock(*b"vesting_", &bob(), RICH - 999, WithdrawReasons::all());
		assert_noop!(buy(bob(), dpo, 1), Error::<Test>::CannotAffordSeats);

		// A unit more is liquid.
		Balances::set_lock(*b"vesting_", &bob(), RICH - 1_000, WithdrawReasons::all());
		assert_ok!(buy(bob(), dpo, 1));
	});
}

#[test]
fn attacker_names_the_account_of_a_dpo_as_referrer() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let dpo = create(alice(), class, 0);
		// Past, present or to come: money for it would be stuck there.
		for number in [dpo, dpo + 1, u32::MAX] {
			let account = Dpo::account(number);
			assert_noop!(
				buy_referred(bob(), dpo, 1, account.clone()),
				Error::<Test>::DpoAccount
			);
			let founding = Founding {
				referrer: Some(account.clone()),
				..Default::default()
			};
			assert_noop!(
				try_create(bob(), class, founding),
				Error::<Test>::DpoAccount
			);
			// If there were a key to it, it wouldn't help.
			assert_noop!(buy(account.clone(), dpo, 1), Error::<Test>::DpoAccount);
			assert_noop!(
				try_create(account, class, Founding::default()),
				Error::<Test>::DpoAccount
			);
		}
	});
}

#[test]
fn attacker_makes_a_dpo_its_own_target() {
	play_in_every_token(|token| {
		class_of(&token, gold(), 1);
		let next = NextDpo::<Test>::get();
		for dpo in [next, next + 1] {
			assert_noop!(
				try_create(alice(), seats_of(dpo, 30), Founding::default()),
				Error::<Test>::NoSuchTarget
			);
		}
	});
}

#[test]
fn attacker_refers_itself_by_a_second_account() {
	play_in_every_token(|token| {
		// Known and accepted (Rulebook §4): one person with many accounts gets its own bonus back, and no more.
		let class = Target::Class(class_of(&token, gold(), 1));
		let dpo = create(alice(), class, 0);
		assert_noop!(
			buy_referred(bob(), dpo, 15, bob()),
			Error::<Test>::SelfReferral
		);
		assert_ok!(buy_referred(hunter(), dpo, 1, alice()));
		assert_ok!(buy_referred(bob(), dpo, 15, hunter()));
		fill(dpo);
		assert_ok!(commit(alice(), dpo, class));

		let paid = gains(&token, [&bob(), &hunter(), &alice()], || {
			release(bob(), dpo, Releasable::Bonus)
		});

		// 1,500 assigned to Bob's seats, 10,000 to all.
		assert_eq!(paid, [0, 1_200, 8_800]);
	});
}

#[test]
fn outsider_withdraws_the_yield_of_the_ride() {
	play_in_every_token(|token| {
		let (dpo, _) = riding(&token, RuleSet::V1);
		pass(7 * DAY);
		assert_noop!(
			withdraw(hunter(), dpo),
			pallet_travel_cabin::Error::<Test>::NotPassenger
		);
		let (passenger, class, cabin) = ride(dpo);
		assert_noop!(
			dispatched(|| TravelCabin::hunt_treasure(signed(hunter()), passenger, class, cabin)),
			pallet_travel_cabin::Error::<Test>::TooEarlyToHunt
		);
	});
}
