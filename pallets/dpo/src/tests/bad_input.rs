//! Bad arguments: each wrong value fails with its own error and changes nothing. The tests of rules
//! out of bounds are in `presets`.

mod committing;
mod creating;

use super::*;
use frame_support::dispatch::RawOrigin;
use sp_runtime::traits::BadOrigin;

/// An id that no DPO has.
const NOBODY: DpoId = 999;

/// Creates a class, and a DPO of Alice's for it. Alice has 10 seats, Bob has 5.
fn world(token: &Token) -> (Target, DpoId) {
	let target = Target::Class(class_of(token, gold(), 2));
	let dpo = create(alice(), target, 10);
	assert_ok!(buy(bob(), dpo, 5));
	(target, dpo)
}

/// Creates the class and the DPO of [`world`], and sells all seats.
fn active(token: &Token) -> (Target, DpoId) {
	let (target, dpo) = world(token);
	fill(dpo);
	(target, dpo)
}

/// Creates the DPO of [`world`], sells all seats, and boards its cabin.
fn running(token: &Token) -> DpoId {
	let (target, dpo) = active(token);
	assert_ok!(commit(alice(), dpo, target));
	dpo
}

/// Sells all cabins of the target's class.
fn sell_out(target: Target) {
	let Target::Class(class) = target else {
		panic!("a class")
	};
	let unsold = TravelCabin::class(class).expect("a class").unsold;
	for _ in 0..unsold {
		board(&hunter(), class);
	}
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
			assert_noop!(
				Dpo::create(o(), b"Pool".to_vec(), target, 1_000, 0, None, None),
				BadOrigin
			);
			assert_noop!(Dpo::buy_seats(o(), dpo, 1, None, None, None), BadOrigin);
			assert_noop!(Dpo::commit(o(), dpo, target, None), BadOrigin);
			assert_noop!(Dpo::report_failed(o(), dpo), BadOrigin);
			assert_noop!(Dpo::terminate(o(), dpo), BadOrigin);
			assert_noop!(
				without_weight(Dpo::release_yield(o(), dpo, Recipients::MOST)),
				BadOrigin
			);
			assert_noop!(
				without_weight(Dpo::release_bonus(o(), dpo, Recipients::MOST)),
				BadOrigin
			);
			assert_noop!(
				without_weight(Dpo::release_withdraw(o(), dpo, Recipients::MOST)),
				BadOrigin
			);
			assert_noop!(Dpo::lower_fee(o(), dpo, Part::zero()), BadOrigin);
			assert_noop!(Dpo::claim_unclaimed(o(), dpo, bob()), BadOrigin);
			assert_noop!(without_weight(Dpo::close(o(), dpo, 100)), BadOrigin);
		}
	});
}

#[test]
fn buy_seats_should_name_what_is_wrong() {
	play_in_every_token(|token| {
		let (_, dpo) = world(&token);
		assert_noop!(buy(bob(), NOBODY, 1), Error::<Test>::NoSuchDpo);
		assert_noop!(buy(bob(), dpo, 0), Error::<Test>::ZeroSeats);
		assert_noop!(buy(alice(), dpo, 0), Error::<Test>::ZeroSeats);
		assert_noop!(buy(carol(), dpo, 0), Error::<Test>::ZeroSeats);
		assert_noop!(buy(bob(), dpo, 86), Error::<Test>::NotEnoughSeats);
		// The sum with the 5 seats that Bob has doesn't overflow.
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
		// The call names another manager than Alice, or a price below 1,000.
		let named = |manager, highest| buy_named(carol(), dpo, 1, manager, highest);
		for manager in [bob(), carol(), Dpo::account(dpo)] {
			assert_noop!(named(Some(manager), None), Error::<Test>::OtherManager);
		}
		for highest in [0, 999] {
			assert_noop!(named(None, Some(highest)), Error::<Test>::PriceTooHigh);
		}
		fill(dpo);
		assert_noop!(buy(bob(), dpo, 1), Error::<Test>::NotSelling);
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
		at(view(dpo).boarding_deadline - 1);
		assert_noop!(terminate(hunter(), dpo), Error::<Test>::NotMember);
		assert_ok!(terminate(bob(), dpo));
		assert_noop!(terminate(bob(), dpo), Error::<Test>::NotActive);
	});
}

#[test]
fn releases_should_be_refused_when_there_is_nothing_to_release() {
	play_in_every_token(|token| {
		let (_, created) = world(&token);
		let (_, active) = active(&token);
		let running = running(&token);
		assert_ok!(release(bob(), running, Releasable::Bonus));
		for kind in Releasable::ALL {
			assert_noop!(release(alice(), NOBODY, kind), Error::<Test>::NoSuchDpo);
			for dpo in [created, active, running] {
				assert_noop!(release(alice(), dpo, kind), Error::<Test>::NothingToRelease);
			}
		}
	});
}

/// Creates a DPO of Alice's that has failed. The manager, a user and a DPO Member are still to be
/// refunded.
fn failed_parent(token: &Token) -> DpoId {
	let (_, parent) = world(token);
	let child = create(carol(), seats_of(parent, 30), 0);
	fill(child);
	assert_ok!(commit(carol(), child, seats_of(parent, 30)));
	at(view(parent).expiry);
	assert_ok!(report_failed(hunter(), parent));
	parent
}

#[test]
fn releases_should_be_refused_when_they_have_more_recipients_than_the_call_says() {
	play_in_every_token(|token| {
		let parent = failed_parent(&token);
		let view = Dpo::would_release(parent, Releasable::Withdraw, alice()).expect("a refund");
		assert_eq!(
			view.recipients,
			Recipients {
				accounts: 2,
				dpos: 1
			}
		);
		let release = |accounts, dpos| {
			let recipients = Recipients { accounts, dpos };
			without_weight(Dpo::release_withdraw(signed(alice()), parent, recipients))
		};
		for (accounts, dpos) in [(1, 1), (2, 0), (0, 0), (u16::MAX, 0), (0, u8::MAX)] {
			assert_noop!(release(accounts, dpos), Error::<Test>::TooFewRecipients);
		}
		assert_ok!(release(2, 1));
	});
}

#[test]
fn close_should_be_refused_when_there_are_more_members_than_the_call_says() {
	play_in_every_token(|token| {
		let parent = failed_parent(&token);
		assert_ok!(release(hunter(), parent, Releasable::Withdraw));
		let close = |members| without_weight(Dpo::close(signed(alice()), parent, members));
		for members in [0, 2] {
			assert_noop!(close(members), Error::<Test>::TooFewMembers);
		}
		assert_ok!(close(3));
	});
}

#[test]
fn release_yield_should_be_refused_when_less_than_a_unit_a_seat_would_be_left() {
	play_in_every_token(|token| {
		let dpo = running(&token);
		// The fee is 15%, so 116 less 17 leave 99, and 117 less 17 leave 100.
		earn(&token, dpo, 116);
		assert_noop!(
			release(alice(), dpo, Releasable::Yield),
			Error::<Test>::TooLittleToRelease
		);
		earn(&token, dpo, 1);
		assert_ok!(release(alice(), dpo, Releasable::Yield));
	});
}

#[test]
fn release_withdraw_should_be_refused_when_less_than_a_unit_a_seat_is_there() {
	play_in_every_token(|token| {
		let dpo = running(&token);
		grant(&token, dpo, AccountKind::Withdraw, 99);
		assert_noop!(
			release(alice(), dpo, Releasable::Withdraw),
			Error::<Test>::NothingToRelease
		);
		grant(&token, dpo, AccountKind::Withdraw, 1);
		assert_ok!(release(alice(), dpo, Releasable::Withdraw));
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
	// In FAILED, TERMINATED and COMPLETED, only releases, claims and closing are possible (Rulebook
	// 3.4).
	play_in_every_token(|token| {
		let lower = |dpo| lower_fee(alice(), dpo, Permill::zero());
		let (_, failed) = world(&token);
		at(view(failed).expiry);
		assert_ok!(report_failed(bob(), failed));
		assert_noop!(lower(failed), Error::<Test>::DpoOver);
		let (_, terminated) = active(&token);
		pass(15 * DAY + 1);
		assert_ok!(terminate(bob(), terminated));
		assert_noop!(lower(terminated), Error::<Test>::DpoOver);
		let completed = running(&token);
		pass(30 * DAY);
		assert_ok!(settle(bob(), completed));
		assert_noop!(lower(completed), Error::<Test>::DpoOver);
	});
}

#[test]
fn claim_unclaimed_should_name_what_is_wrong() {
	play(|| {
		let dpo = running(&Token::WithId(ASSET));
		let other = running(&Token::WithId(ASSET));
		assert_ok!(Assets::block(signed(admin()), ASSET, bob()));
		earn(&Token::WithId(ASSET), dpo, 10_000);
		assert_ok!(release(hunter(), dpo, Releasable::Yield));

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
		// Only its manager can close a DPO without a seat sold before it expires.
		let unsold = create(alice(), class, 0);
		for who in [bob(), hunter(), Dpo::account(unsold)] {
			assert_noop!(close(who, unsold), Error::<Test>::NotExpired);
		}
		assert_ok!(close(alice(), unsold));
		// A DPO can't be closed while it is selling, ACTIVE, or expired but not reported.
		let child = create(carol(), seats_of(parent, 30), 0);
		fill(child);
		assert_noop!(close(carol(), child), Error::<Test>::NotOver);
		assert_ok!(commit(carol(), child, seats_of(parent, 30)));
		at(view(parent).expiry);
		assert_noop!(close(alice(), parent), Error::<Test>::NotOver);
		assert_noop!(close(carol(), child), Error::<Test>::NotOver);
		assert_ok!(report_failed(hunter(), parent));
		assert_noop!(close(alice(), parent), Error::<Test>::StillToRelease);
		assert_ok!(release(hunter(), parent, Releasable::Withdraw));

		// The child is terminated, too, but may still get something from its former parent.
		pass(15 * DAY + 1);
		assert_ok!(terminate(carol(), child));
		assert_noop!(close(carol(), child), Error::<Test>::TargetNotClosed);
		assert_ok!(close(hunter(), parent));
		assert_noop!(close(hunter(), parent), Error::<Test>::NoSuchDpo);
		assert_noop!(close(carol(), child), Error::<Test>::StillToRelease);
		assert_ok!(release(hunter(), child, Releasable::Withdraw));
		assert_ok!(close(carol(), child));

		let running = create(alice(), class, 0);
		fill(running);
		assert_ok!(commit(alice(), running, class));
		assert_noop!(close(alice(), running), Error::<Test>::NotOver);
		pass(30 * DAY);
		assert_ok!(settle(bob(), running));
		// It can't be closed before fare, bonus and yield are released.
		for kind in [Releasable::Withdraw, Releasable::Bonus, Releasable::Yield] {
			assert_noop!(close(alice(), running), Error::<Test>::StillToRelease);
			assert_ok!(release(bob(), running, kind));
		}
		assert_ok!(close(bob(), running));
	});
}
