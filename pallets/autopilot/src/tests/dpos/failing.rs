//! A DPO that isn't filled fails at its expiry, and is refunded and closed (Rulebook 3.6, 5.1).

use super::*;

#[test]
fn dpo_should_fail_at_its_expiry_and_be_gone_soon_after_when_it_is_not_filled() {
	play_with_chain(|token| {
		let dpo = create(alice(), one_cabin(&token), 5);
		let people = sell(dpo, 94);
		let expiry = view(dpo).expiry;
		should_be_planned([(expiry, Job::Dpo(dpo))]);

		pass_to(expiry - 1);
		assert_eq!((state(dpo), steps(dpo)), (State::Created, vec![]));
		next_block();
		assert_eq!(steps(dpo).first(), Some(&by_chain([Step::ReportFailed])[0]));
		pass_with_autopilot(3);

		assert_eq!(
			steps(dpo),
			by_chain([Step::ReportFailed, WITHDRAW, Step::Close])
		);
		should_be_gone(dpo);
		for (who, _) in &people {
			should_have_all_back(who);
		}
		should_have_all_back(&alice());
		should_be_planned([]);
	});
}

#[test]
fn dpo_should_be_closed_at_its_expiry_when_no_seat_is_sold() {
	play_with_chain(|token| {
		let dpo = create(alice(), one_cabin(&token), 0);
		pass_to(view(dpo).expiry - 1);
		assert_eq!((state(dpo), steps(dpo)), (State::Created, vec![]));

		next_block();

		assert_eq!(steps(dpo), by_chain([Step::ReportFailed, Step::Close]));
		should_be_gone(dpo);
		should_have_all_back(&alice());
		should_be_planned([]);
	});
}

#[test]
fn dpo_should_not_fail_when_its_last_seat_is_sold_in_the_block_before_its_expiry() {
	play_with_chain(|token| {
		let dpo = create(alice(), one_cabin(&token), 0);
		let expiry = view(dpo).expiry;
		pass_to(expiry - 1);
		fill(dpo);

		pass_with_autopilot(10 * DAY);

		assert_eq!((state(dpo), steps(dpo)), (State::Active, vec![]));
		should_be_planned([(expiry + 15 * DAY, Job::Dpo(dpo))]);
	});
}

#[test]
fn nothing_should_happen_at_the_expiry_when_the_manager_has_closed_the_dpo_before() {
	play_with_chain(|token| {
		let dpo = create(alice(), one_cabin(&token), 0);
		pass_with_autopilot(DAY);
		assert_ok!(close(alice(), dpo));
		should_be_planned([]);

		pass_with_autopilot(10 * DAY);

		assert_eq!(steps(dpo), [(Step::Close, alice())]);
		should_be_gone(dpo);
		should_have_all_back(&alice());
	});
}
