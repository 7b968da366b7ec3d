//! Money from nowhere, rounding, dust and accounts that come and go.

use super::*;

/// What a manager has put into the account of a DPO: the token's minimum and one unit.
fn base(token: &Token) -> i128 {
	match token {
		Token::Native => 11,
		Token::WithId(_) => 6,
	}
}

fn kinds(dpo: DpoId) -> [Balance; 4] {
	AccountKind::ALL.map(|kind| in_account(dpo, kind))
}

/// Sends money as anyone can.
fn send(token: &Token, from: &AccountId, to: &AccountId, amount: Balance) {
	let from = signed(from.clone());
	assert_ok!(match token {
		Token::Native => Balances::transfer_allow_death(from, to.clone(), amount).map(|_| ()),
		Token::WithId(id) => Assets::transfer(from, *id, to.clone(), amount),
	});
}

#[test]
fn stranger_sends_the_token_to_the_account_of_a_dpo_to_disturb_its_accounts() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let (dpo, member) = full_pool(class, RuleSet::V1);
		let account = Dpo::account(dpo);
		send(&token, &hunter(), &account, 12_345);
		assert_eq!(kinds(dpo), [100_000, 0, 0, 0]);
		assert_ok!(commit(alice(), dpo, class));
		send(&token, &hunter(), &account, 1);
		assert_eq!(kinds(dpo), [0, 0, 10_000, 0]);
		pass(30 * DAY);
		assert_ok!(settle(alice(), dpo));
		let paid = gains(&token, [&alice(), &member], || {
			release(hunter(), dpo, Releasable::Yield)?;
			release(hunter(), dpo, Releasable::Bonus)?;
			release(hunter(), dpo, Releasable::Withdraw)
		});
		assert_eq!(paid, [28_460, 19_590]);
		let nothing = Error::<Test>::NothingToRelease;
		assert_noop!(release(hunter(), dpo, Releasable::Withdraw), nothing);
		clear_events();

		assert_ok!(close(hunter(), dpo));

		// What nobody is owed is the manager's, as its base is.
		let told = dpo_events().pop();
		let amount = base(&token) as Balance + 12_346;
		assert!(matches!(told, Some(Event::Dissolved { amount: a, .. }) if a == amount));
		assert_eq!(worth(&token, &account), 0);
	});
}

#[test]
fn stranger_sends_bolt_and_a_foreign_token_to_the_account_of_a_dpo() {
	play(|| {
		const OTHER: u32 = 9;
		let foreign = Token::WithId(OTHER);
		assert_ok!(Assets::create(signed(hunter()), OTHER, hunter(), 1));
		assert_ok!(Assets::mint(signed(hunter()), OTHER, hunter(), 100));
		let (dpo, member) = riding(&PROJECT, RuleSet::V1);
		let account = Dpo::account(dpo);
		send(&Token::Native, &hunter(), &account, 1_000);
		send(&foreign, &hunter(), &account, 100);
		pass(30 * DAY);
		assert_ok!(settle(alice(), dpo));
		let paid = gains(&PROJECT, [&alice(), &member], || {
			release(hunter(), dpo, Releasable::Withdraw)?;
			release(hunter(), dpo, Releasable::Bonus)?;
			release(hunter(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [28_460, 19_590]);

		let paid = gains(&PROJECT, [&alice()], || close(hunter(), dpo));

		// What was sent by mistake is gone for the sender, and for nobody else.
		assert_eq!(paid, [6]);
		assert_eq!(free(&Token::Native, &account), 1_000);
		assert_eq!(free(&foreign, &account), 100);
		assert!(Dpo::dpo(dpo).is_none());
	});
}

#[test]
fn stranger_funds_the_account_of_a_dpo_to_come() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let account = Dpo::account(0);
		send(&Token::Native, &hunter(), &account, 1_000);
		if token != Token::Native {
			send(&token, &hunter(), &account, 1_000);
		}

		let (dpo, member) = full_pool(class, RuleSet::V1);

		assert_eq!(Dpo::account(dpo), account);
		assert_eq!(kinds(dpo), [100_000, 0, 0, 0]);
		pass(15 * DAY + 1);
		assert_ok!(terminate(alice(), dpo));
		let paid = gains(&token, [&alice(), &member], || {
			release(hunter(), dpo, Releasable::Withdraw)
		});
		assert_eq!(paid, [10_000, 15_000]);
		clear_events();
		assert_ok!(close(hunter(), dpo));
		let amount = base(&token) as Balance + 1_000;
		let told = dpo_events().pop();
		assert!(matches!(told, Some(Event::Dissolved { amount: a, .. }) if a == amount));
	});
}

/// A RUNNING DPO of Alice's, who has no seats and a fee of 5%, with a DPO Member that has 30 seats and 70
/// members that have one. Returns it, its DPO Member and one of the 70.
fn whale_and_minnows(token: &Token, terms: ClassTerms) -> (DpoId, DpoId, AccountId) {
	let class = Target::Class(class_of(token, terms, 1));
	let dpo = create(alice(), class, 0);
	let target = seats_of(dpo, 30);
	let child = create(carol(), target, 0);
	fill(child);
	assert_ok!(commit(carol(), child, target));
	let minnows = strangers(70);
	for who in &minnows {
		assert_ok!(buy(who.clone(), dpo, 1));
	}
	assert_ok!(commit(alice(), dpo, class));
	(dpo, child, minnows[0].clone())
}

#[test]
fn large_member_releases_every_little_yield_to_collect_rounding() {
	play_in_every_token(|token| {
		let (dpo, child, minnow) = whale_and_minnows(&token, gold());
		// Each time 10 of 200 are the fee. Of 190, 253, 228, 210 and 197 by seats, what rounding left included, a
		// seat gets 1, 2, 2, 2 and 1.
		let paid = gains(&token, [&minnow, &alice()], || {
			for large in [57, 75, 68, 63, 59] {
				earn(&token, dpo, 200);
				let before = in_account(child, AccountKind::Yield);
				release(carol(), dpo, Releasable::Yield)?;
				assert_eq!(in_account(child, AccountKind::Yield) - before, large);
				let again = Error::<Test>::TooLittleToRelease;
				assert_noop!(release(carol(), dpo, Releasable::Yield), again);
			}
			Ok(())
		});

		// Of 950 at once it would have got 9: less than a unit a release is all there is to win.
		assert_eq!(paid, [8, 50]);
		assert_eq!(in_account(dpo, AccountKind::Yield), 950 - 322 - 70 * 8);
	});
}

#[test]
fn large_member_releases_the_withdraw_account_again_and_again_to_collect_rounding() {
	play_in_every_token(|token| {
		// 99 of 100,100 aren't used: 29 for 30 seats and nothing for one. What rounding left, 70, is there for the
		// next release, of which 30 seats get the most: in all less than a unit a member, and never a second time.
		let terms = ClassTerms {
			fare: 100_001,
			..gold()
		};
		let (dpo, child, minnow) = whale_and_minnows(&token, terms);
		let before = in_account(child, AccountKind::Withdraw);
		let paid = gains(&token, [&minnow], || {
			for left in [70, 49, 35, 25, 18, 13, 10, 7, 5, 4, 3] {
				release(carol(), dpo, Releasable::Withdraw)?;
				assert_eq!(in_account(dpo, AccountKind::Withdraw), left);
			}
			Ok(())
		});
		assert_eq!(paid, [0]);
		let nothing = Error::<Test>::NothingToRelease;
		assert_noop!(release(carol(), dpo, Releasable::Withdraw), nothing);
		assert_eq!(in_account(child, AccountKind::Withdraw) - before, 96);

		// The fare is everyone's to the unit: 1,000 and 30,000 of 100,004.
		pass(30 * DAY);
		assert_ok!(settle(hunter(), dpo));
		let paid = gains(&token, [&minnow], || {
			release(carol(), dpo, Releasable::Withdraw)
		});
		assert_eq!(paid, [1_000]);
		assert_eq!(
			in_account(child, AccountKind::Withdraw) - before,
			96 + 30_001
		);
	});
}

#[test]
fn members_have_seats_worth_less_than_a_unit_of_anything_but_the_fare() {
	play_in_every_token(|token| {
		let terms = ClassTerms {
			fare: 100,
			yield_total: 50,
			bonus: 50,
			..gold()
		};
		let class = Target::Class(class_of(&token, terms, 1));
		let dpo = create(alice(), class, 0);
		let members = strangers(100);
		for who in &members {
			assert_ok!(buy_referred(who.clone(), dpo, 1, alice()));
		}
		assert_ok!(commit(alice(), dpo, class));
		let nothing = Error::<Test>::NothingToRelease;
		assert_noop!(release(hunter(), dpo, Releasable::Bonus), nothing);
		pass(20 * DAY);
		assert_ok!(withdraw(alice(), dpo));
		let little = Error::<Test>::TooLittleToRelease;
		assert_noop!(release(hunter(), dpo, Releasable::Yield), little);
		pass(10 * DAY);
		assert_ok!(settle(hunter(), dpo));

		// All that a release of the yield pays is the fee, once: 5% of 50; late by now, a half of it.
		let paid = gains(&token, [&alice(), &members[0]], || {
			release(hunter(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [1, 0]);
		let nothing = Error::<Test>::NothingToRelease;
		assert_noop!(release(hunter(), dpo, Releasable::Yield), nothing);
		let paid = gains(&token, [&alice(), &members[0]], || {
			release(hunter(), dpo, Releasable::Withdraw)
		});
		assert_eq!(paid, [0, 1]);
		// The remainders are the manager's in the end: never as much as a unit a seat.
		clear_events();
		assert_ok!(close(hunter(), dpo));
		let told = dpo_events().pop();
		let amount = base(&token) as Balance + 49 + 50;
		assert!(matches!(told, Some(Event::Dissolved { amount: a, .. }) if a == amount));
	});
}

#[test]
fn member_of_a_project_token_has_itself_reaped() {
	play(|| {
		let (dpo, member) = riding(&PROJECT, RuleSet::V1);
		leave(&PROJECT, &member, 0);
		leave(&Token::Native, &member, 0);
		earn(&PROJECT, dpo, 10_000);

		// The others don't wait for it.
		let paid = gains(&PROJECT, [&alice(), &member], || {
			release(hunter(), dpo, Releasable::Yield)
		});

		assert_eq!(paid, [1_500 + 850, 0]);
		let gone = Error::<Test>::CannotBePaid;
		assert_noop!(claim(hunter(), dpo, member.clone()), gone);
		// With BOLT the account is there again.
		send(&Token::Native, &hunter(), &member, 10);
		let paid = gains(&PROJECT, [&member], || claim(hunter(), dpo, member.clone()));
		assert_eq!(paid, [1_275]);
	});
}

#[test]
fn member_of_bolt_has_itself_reaped() {
	play(|| {
		let token = Token::Native;
		let class = Target::Class(class_of(&token, gold(), 1));
		let dpo = create(alice(), class, 10);
		let member = person(1);
		assert_ok!(buy(member.clone(), dpo, 5));
		fill(dpo);
		assert_ok!(commit(alice(), dpo, class));
		leave(&PROJECT, &member, 0);
		leave(&token, &member, 0);
		// 17 of 117 are the fee, and 5 of 100 less than an account's minimum.
		earn(&token, dpo, 117);
		assert_ok!(release(hunter(), dpo, Releasable::Yield));
		let little = Error::<Test>::CannotBePaid;
		assert_noop!(claim(hunter(), dpo, member.clone()), little);

		// What is enough brings it back to life, and the 5 after it.
		earn(&token, dpo, 10_000);
		assert_ok!(release(hunter(), dpo, Releasable::Yield));
		assert_eq!(free(&token, &member), 425);
		assert_ok!(claim(hunter(), dpo, member.clone()));
		assert_eq!(free(&token, &member), 430);
	});
}

#[test]
fn manager_gives_all_its_money_away() {
	play_in_every_token(|token| {
		let (dpo, member) = riding(&token, RuleSet::V1);
		let away = free(&token, &alice()) - 20;
		send(&token, &alice(), &hunter(), away);
		earn(&token, dpo, 10_000);

		// Its storage deposit is on hold; nobody needs it for anything.
		let paid = gains(&token, [&alice(), &member], || {
			release(hunter(), dpo, Releasable::Yield)
		});

		assert_eq!(paid, [1_500 + 850, 1_275]);
		let deposit = held(&Token::Native, HoldReason::DpoDeposit, &alice());
		assert_eq!(deposit, deposit_of(1));
	});
}

#[test]
fn governance_sets_nonsense_periods() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 2));
		let (dpo, member) = full_pool(class, RuleSet::V1);
		let (other, _) = full_pool(class, RuleSet::V1);
		pass(20 * DAY);

		// A day without end: nothing is late.
		BlocksPerDay::set(u32::MAX);
		let grace = Error::<Test>::ManagersGrace;
		assert_noop!(commit(member.clone(), dpo, class), grace);
		let early = Error::<Test>::TooEarlyToTerminate;
		assert_noop!(terminate(member.clone(), other), early);
		// A day of nothing: all is late, and nobody can create.
		BlocksPerDay::set(0);
		let far = Error::<Test>::ExpiryTooFar;
		assert_noop!(try_create(bob(), class, Founding::default()), far);
		assert_ok!(commit(member, dpo, class));
		assert_eq!(fee(dpo), 75_000);
		assert_ok!(terminate(hunter(), other));
		earn(&token, dpo, 10_000);
		pass(1);
		let paid = gains(&token, [&alice()], || {
			release(hunter(), dpo, Releasable::Yield)
		});

		// 750 halved, and a tenth of 9,625.
		assert_eq!(paid, [375 + 962]);
	});
}
