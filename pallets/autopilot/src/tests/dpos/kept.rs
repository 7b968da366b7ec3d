//! The chain pays what a DPO keeps for accounts that couldn't be paid (Rulebook 3.12, 5.1). An
//! account of the project's token can be blocked.

use super::*;

/// Lets a DPO of Alice's fail with two users of 15 seats, which can't be paid at that moment.
/// Returns it, the users and the block.
fn failed_with_blocked() -> (DpoId, [AccountId; 2], BlockNumber) {
	let dpo = create(alice(), one_cabin(&PROJECT), 0);
	let people = sell(dpo, 30);
	let users = [people[0].0.clone(), people[1].0.clone()];
	let expiry = view(dpo).expiry;
	pass_to(expiry - 1);
	users.iter().for_each(block);
	next_block();
	(dpo, users, expiry)
}

/// Returns the number of accounts for which a closed DPO keeps something.
fn kept_by(dpo: DpoId) -> Option<u32> {
	Estates::<Test>::get(dpo).map(|estate| estate.kept)
}

/// Returns Alice's storage deposit for DPOs.
fn deposit() -> Balance {
	held(&Token::Native, HoldReason::DpoDeposit, &alice())
}

#[test]
fn dpo_should_be_closed_and_leave_an_estate_when_its_members_cannot_be_paid() {
	play(|| {
		let (dpo, users, expiry) = failed_with_blocked();

		assert_eq!(
			steps(dpo),
			by_chain([Step::ReportFailed, WITHDRAW, Step::Close])
		);
		assert_eq!(Dpo::dpo(dpo), None);
		assert_eq!(kept_by(dpo), Some(2));
		assert!(deposit() > 0);
		let account = Dpo::account(dpo);
		assert_eq!(held(&PROJECT, HoldReason::Unclaimed, &account), 30_000);
		for who in &users {
			let kept = Dpo::unclaimed_of(who.clone(), 0, 10);
			assert_eq!(kept.len(), 1);
			assert_eq!(kept[0].amount, 15_000);
			assert_eq!(kept[0].tried_at, Some(expiry + DAY));
		}
		should_be_planned(users.map(|who| (expiry + DAY, Job::KeptPart(dpo, who))));
		assert!(failed().is_empty());
		chain_should_have_nothing();
	});
}

#[test]
fn parts_should_be_tried_after_1_7_and_then_every_30_days_when_their_owners_cannot_be_paid() {
	play(|| {
		let (dpo, users, expiry) = failed_with_blocked();
		let mut tried_at = expiry + DAY;

		for wait in [7, 30, 30] {
			clear_events();
			pass_to(tried_at - 1);
			assert!(failed().is_empty());
			next_block();

			tried_at += wait * DAY;
			let jobs = failed();
			assert_eq!(jobs.len(), 2);
			for who in &users {
				let job = Job::KeptPart(dpo, who.clone());
				assert!(jobs.contains(&(job, tried_at)));
			}
			assert_eq!(kept_by(dpo), Some(2));
		}
		should_be_planned(users.map(|who| (tried_at, Job::KeptPart(dpo, who))));
	});
}

#[test]
fn estate_should_be_dissolved_and_the_deposit_returned_when_all_can_be_paid_again() {
	play(|| {
		let (dpo, [first, second], expiry) = failed_with_blocked();
		unblock(&first);
		clear_events();

		pass_to(expiry + DAY - 1);
		assert!(dpo_events().is_empty());
		next_block();

		assert_eq!(
			dpo_events(),
			[DpoEvent::UnclaimedPaid {
				dpo,
				account: Dpo::account(dpo),
				who: first.clone(),
				caller: Autopilot::account(),
				token: PROJECT,
				amount: 15_000,
			}]
		);
		assert_eq!(free(&PROJECT, &first), RICH);
		assert_eq!(kept_by(dpo), Some(1));
		assert!(deposit() > 0);
		should_be_planned([(expiry + 8 * DAY, Job::KeptPart(dpo, second.clone()))]);

		unblock(&second);
		pass_to(expiry + 8 * DAY - 1);
		assert_eq!(kept_by(dpo), Some(1));
		next_block();

		should_be_gone(dpo);
		for who in [&first, &second, &alice()] {
			should_have_all_back(who);
		}
		should_be_planned([]);
		chain_should_have_nothing();
	});
}

#[test]
fn entry_should_be_gone_when_a_part_was_claimed_by_hand() {
	play(|| {
		let (dpo, [first, second], expiry) = failed_with_blocked();
		unblock(&first);

		assert_ok!(Dpo::claim_unclaimed(signed(bob()), dpo, first.clone()));

		should_be_planned([(expiry + DAY, Job::KeptPart(dpo, second.clone()))]);
		unblock(&second);
		assert_ok!(Dpo::claim_unclaimed(signed(bob()), dpo, second.clone()));
		should_be_planned([]);
		should_be_gone(dpo);
		pass_with_autopilot(40 * DAY);
		assert!(failed().is_empty());
		for who in [&first, &second, &alice()] {
			should_have_all_back(who);
		}
	});
}

#[test]
fn part_should_be_paid_after_a_day_when_the_dpo_still_rides() {
	play(|| {
		let (dpo, _) = riding(&PROJECT, RuleSet::V1);
		let (class, _) = cabin_of(dpo);
		let ride = (1 + 30 * DAY, Job::Class(class));
		block(&alice());
		next_block();
		assert_eq!(steps(dpo), by_chain([BONUS]));
		assert_eq!(view(dpo).kept, 1);
		should_be_planned([ride.clone(), (2 + DAY, Job::KeptPart(dpo, alice()))]);
		unblock(&alice());

		pass_to(1 + DAY);
		assert_eq!(view(dpo).kept, 1);
		let gained = gains(&PROJECT, [&alice()], next_block);

		assert_eq!(gained, [10_000]);
		assert_eq!((view(dpo).kept, state(dpo)), (0, State::Running));
		should_be_planned([ride]);
		assert!(failed().is_empty());
	});
}

#[test]
fn base_and_deposit_should_return_by_themselves_when_the_manager_was_blocked_at_the_closing() {
	play(|| {
		let dpo = create(alice(), one_cabin(&PROJECT), 0);
		let expiry = view(dpo).expiry;
		block(&alice());
		pass_to(expiry);
		assert_eq!(steps(dpo), by_chain([Step::ReportFailed, Step::Close]));
		assert_eq!(kept_by(dpo), Some(1));

		pass_to(expiry + DAY);
		let job = Job::KeptPart(dpo, alice());
		assert_eq!(failed(), [(job, expiry + 8 * DAY)]);
		assert!(deposit() > 0);
		unblock(&alice());
		pass_to(expiry + 8 * DAY);

		should_be_gone(dpo);
		should_have_all_back(&alice());
		assert_eq!(failed().len(), 1);
		should_be_planned([]);
	});
}
