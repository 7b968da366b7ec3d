//! The chain releases what nobody releases (Rulebook 3.7, 3.9, 3.11, 5.1). In these tests Alice has
//! 10 seats and a fee of 15%, and each other member by V1's rules 15.

use super::*;

/// The block at which a third of the yield, 12,000, is withdrawn.
const WITHDRAWN: BlockNumber = 1 + 10 * DAY;

/// Returns the event of a release of the yield by the chain.
fn released(
	dpo: DpoId,
	token: &Token,
	fee: Balance,
	cut_off: Balance,
	by_seats: Balance,
) -> DpoEvent<Test> {
	DpoEvent::YieldReleased {
		dpo,
		caller: Autopilot::account(),
		token: token.clone(),
		fee,
		cut_off,
		by_seats,
		remainder: 0,
	}
}

/// Passes to block `at`. Returns how the free balances change in that block. The chain must not do
/// anything for the DPO before, and must then release its yield.
fn gains_of_yield_at<const N: usize>(
	at: BlockNumber,
	dpo: DpoId,
	token: &Token,
	who: [&AccountId; N],
) -> [i128; N] {
	clear_events();
	pass_to(at - 1);
	assert!(steps(dpo).is_empty());
	let gained = gains(token, who, next_block);
	assert_eq!(steps(dpo), by_chain([YIELD]));
	gained
}

#[test]
fn bonus_should_be_released_in_the_block_after_committing_when_nobody_does_it() {
	play_with_chain(|token| {
		let (dpo, people) = riding(&token, RuleSet::V1);
		let member = &people[0].0;
		assert_eq!(view(dpo).accounts.bonus, 10_000);
		assert!(steps(dpo).is_empty());

		let gained = gains(&token, [&alice(), member], next_block);

		// All members have named Alice as their referrer.
		assert_eq!(gained, [10_000, 0]);
		assert_eq!(steps(dpo), by_chain([BONUS]));
		assert_eq!(view(dpo).accounts.bonus, 0);
	});
}

#[test]
fn unused_deposit_should_be_released_in_the_block_after_committing_when_nobody_does_it() {
	play_with_chain(|token| {
		let promised = class_of(&token, gold(), 1);
		let dpo = create(alice(), Target::Class(promised), 10);
		let people = fill(dpo);
		assert_ok!(retire(promised));
		let cheaper = ClassTerms {
			fare: 90_000,
			..gold()
		};
		let target = Target::Class(class_of(&token, cheaper, 1));
		assert_ok!(commit(alice(), dpo, target));
		assert_eq!(view(dpo).accounts.withdraw, 10_000);

		let gained = gains(&token, [&alice(), &people[0].0], next_block);

		assert_eq!(gained, [10_000 + 10 * 100, 15 * 100]);
		assert_eq!(steps(dpo), by_chain([WITHDRAW, BONUS]));
	});
}

#[test]
fn late_yield_should_go_with_the_cut_to_members_a_day_after_the_grace_when_the_rules_are_v1() {
	play_with_chain(|token| {
		let (dpo, people) = riding(&token, RuleSet::V1);
		let member = people[0].0.clone();
		pass_to(WITHDRAWN);
		assert_ok!(withdraw_for(dpo, member.clone()));

		let accounts = [&alice(), &member, &treasury()];
		let gained = gains_of_yield_at(WITHDRAWN + 6 * DAY, dpo, &token, accounts);

		// Half of the fee of 1,800 is cut off. 111 a seat are left.
		assert_eq!(gained, [900 + 10 * 111, 15 * 111, 0]);
		assert_eq!(
			dpo_events().last(),
			Some(&released(dpo, &token, 900, 900, 11_100))
		);
	});
}

#[test]
fn cut_of_a_late_yield_should_go_to_the_treasury_when_the_rules_are_the_gt_01_drafts() {
	play_with_chain(|token| {
		let (dpo, people) = riding(&token, RuleSet::Gt01Draft);
		let member = people[0].0.clone();
		pass_to(WITHDRAWN);
		assert_ok!(withdraw_for(dpo, member.clone()));

		let accounts = [&alice(), &member, &treasury()];
		let gained = gains_of_yield_at(WITHDRAWN + 8 * DAY, dpo, &token, accounts);

		// The chain is an outsider. By these rules a user has 10 seats.
		assert_eq!(gained, [900 + 10 * 102, 10 * 102, 900]);
		assert_eq!(
			dpo_events().last(),
			Some(&released(dpo, &token, 900, 900, 10_200))
		);
	});
}

#[test]
fn chain_should_do_nothing_for_a_yield_when_the_manager_releases_it_in_time() {
	play_with_chain(|token| {
		let (dpo, people) = riding(&token, RuleSet::V1);
		pass_to(WITHDRAWN);
		assert_ok!(withdraw_for(dpo, people[0].0.clone()));
		pass_to(WITHDRAWN + 5 * DAY);
		clear_events();
		let gained = gains(&token, [&alice()], || {
			assert_ok!(release(alice(), dpo, Releasable::Yield));
		});
		assert_eq!(gained, [1_800 + 10 * 102]);
		assert_eq!(view(dpo).next_step, None);

		pass_with_autopilot(10 * DAY);

		assert_eq!(steps(dpo), [(YIELD, alice())]);
		let (class, _) = cabin_of(dpo);
		should_be_planned([(1 + 30 * DAY, Job::Class(class))]);
	});
}

#[test]
fn next_yield_should_have_its_own_time_when_the_manager_has_released_the_one_before() {
	play_with_chain(|token| {
		let (dpo, _) = riding(&token, RuleSet::V1);
		pass_to(WITHDRAWN);
		assert_ok!(withdraw_for(dpo, alice()));
		pass_to(WITHDRAWN + 2 * DAY);
		assert_ok!(release(alice(), dpo, Releasable::Yield));
		// 6,000 of the next five days.
		pass_to(WITHDRAWN + 5 * DAY);
		assert_ok!(withdraw_for(dpo, alice()));

		let gained = gains_of_yield_at(WITHDRAWN + 11 * DAY, dpo, &token, [&alice()]);

		// 55.5 a seat, of which 55 are paid.
		assert_eq!(gained, [450 + 10 * 55]);
		assert_eq!(view(dpo).accounts.yields, 50);
	});
}

#[test]
fn yield_should_be_released_only_from_its_grace_after_it_would_pay_when_it_was_too_small() {
	play_with_chain(|token| {
		let (dpo, people) = riding(&token, RuleSet::V1);
		// 116 less the fee of 17 is 99, which is less than a unit a seat.
		pass_to(1 + 116 * 12);
		assert_ok!(withdraw_for(dpo, alice()));
		assert_eq!(view(dpo).accounts.yields, 116);
		assert_eq!(view(dpo).next_step, None);
		clear_events();
		pass_to(1 + 15 * DAY);
		assert!(steps(dpo).is_empty());
		assert_ok!(withdraw_for(dpo, alice()));

		let accounts = [&alice(), &people[0].0];
		let gained = gains_of_yield_at(1 + 21 * DAY, dpo, &token, accounts);

		// 18,000 have arrived. Half of the fee of 2,700 is cut off, and 166.5 a seat are left.
		assert_eq!(gained, [1_350 + 10 * 166, 15 * 166]);
	});
}

#[test]
fn yield_should_be_released_at_once_and_without_a_cut_when_the_ride_is_over() {
	play_with_chain(|token| {
		let (dpo, people) = riding(&token, RuleSet::V1);
		pass_to(1 + 27 * DAY);
		assert_ok!(withdraw_for(dpo, people[0].0.clone()));
		clear_events();
		// The last payment was three days ago, so nobody may hunt.
		pass_to(1 + 30 * DAY);
		assert_eq!(settled().len(), 1);
		assert_eq!(state(dpo), State::Completed);
		assert!(steps(dpo).is_empty());

		next_block();

		assert_eq!(steps(dpo), by_chain([WITHDRAW, YIELD, Step::Close]));
		let whole_fee = released(dpo, &token, 5_400, 0, 30_600);
		assert!(dpo_events().contains(&whole_fee));
		should_be_gone(dpo);
	});
}

#[test]
fn everything_should_be_at_its_members_when_a_ride_has_ended_and_nobody_has_acted() {
	play_with_chain(|token| {
		let (dpo, people) = riding(&token, RuleSet::V1);
		let (class, _) = cabin_of(dpo);

		pass_to(SETTLED - 1);
		assert_eq!(state(dpo), State::Running);
		next_block();
		assert_eq!(settled(), [by_itself(class, 0)]);
		assert_eq!(state(dpo), State::Completed);
		assert_eq!(view(dpo).accounts.withdraw, 100_000);
		next_block();

		assert_eq!(steps(dpo), by_chain([BONUS, WITHDRAW, YIELD, Step::Close]));
		should_be_gone(dpo);
		for (who, seats) in &people {
			let yields = Balance::from(*seats) * 306;
			assert_eq!(free(&token, who), RICH + yields);
		}
		// The fee, the yield of 10 seats and the bonus.
		let more = 5_400 + 10 * 306 + 10_000;
		assert_eq!(free(&token, &alice()), RICH + more);
		let deposit = held(&Token::Native, HoldReason::DpoDeposit, &alice());
		assert_eq!(deposit, 0);
		should_be_planned([]);
	});
}
