//! Calls by hand between the chain's steps, and the step that the view tells (Rulebook 5.3, 5.4).

use super::*;

/// Makes every call that anyone can make for these DPOs, and returns how many of them succeed.
fn make_every_call(dpos: &[DpoId]) -> usize {
	let who = hunter;
	let mut made = 0;
	for dpo in dpos {
		let releases = Releasable::ALL.map(|account| release(who(), *dpo, account));
		let others = [
			report_failed(who(), *dpo),
			terminate(who(), *dpo),
			close(who(), *dpo),
		];
		let results = releases.into_iter().chain(others);
		made += results.filter(|result| result.is_ok()).count();
	}
	made
}

/// Plays the life of a chain of two DPOs. At block `moment`, if any, somebody makes every call that
/// is possible. Returns what everybody has in the end.
fn life(token: &Token, moment: Option<BlockNumber>) -> Vec<(AccountId, Balance)> {
	let mut end = vec![];
	play(|| {
		let Chain { dpos, paid } = chain(token, 2, 0);
		if let Some(moment) = moment {
			pass_to(moment);
			assert!(make_every_call(&dpos) > 0);
			assert_eq!(make_every_call(&dpos), 0);
		}
		pass_to(CHAIN_SETTLED + 2);
		for dpo in dpos {
			should_be_gone(dpo);
		}
		assert!(failed().is_empty());
		should_be_planned([]);
		chain_should_have_nothing();
		let people = paid.into_iter().map(|(who, _)| who).chain([hunter()]);
		end = people
			.map(|who| (who.clone(), worth(token, &who)))
			.collect();
	});
	end
}

#[test]
fn everybody_should_have_the_same_in_the_end_when_others_act_between_the_chains_steps() {
	for token in tokens() {
		let untouched = life(&token, None);
		let total: Balance = untouched.iter().map(|(_, worth)| worth).sum();
		assert_eq!(total, untouched.len() as Balance * RICH + 230_000_000);
		// After committing, between the releases of the two bonuses, after the settlement, and
		// between the endings of the two DPOs.
		for moment in [2, 3, CHAIN_SETTLED, CHAIN_SETTLED + 1] {
			assert_eq!(life(&token, Some(moment)), untouched);
		}
	}
}

#[test]
fn chain_should_go_on_where_others_have_stopped_when_it_had_no_room_at_the_expiry() {
	for by_hand in 0..=3 {
		play_with_chain(|token| {
			let dpo = create(alice(), one_cabin(&token), 0);
			let people = sell(dpo, 50);
			pass_to(view(dpo).expiry - 1);
			// In this block the chain has no turn.
			pass(1);
			let calls: [fn(DpoId) -> DispatchResult; 3] = [
				|dpo| report_failed(hunter(), dpo),
				|dpo| release(hunter(), dpo, Releasable::Withdraw),
				|dpo| close(hunter(), dpo),
			];
			for call in &calls[..by_hand] {
				assert_ok!(call(dpo));
			}
			let mut expected = by_chain([Step::ReportFailed, WITHDRAW, Step::Close]);
			for (_, caller) in &mut expected[..by_hand] {
				*caller = hunter();
			}

			next_block();

			assert_eq!(steps(dpo), expected);
			should_be_gone(dpo);
			for (who, _) in &people {
				should_have_all_back(who);
			}
			should_have_all_back(&alice());
			should_be_planned([]);
		});
	}
}

#[test]
fn chain_should_refund_and_close_in_the_next_block_when_a_member_has_terminated_before() {
	play_with_chain(|token| {
		let dpo = create_for(alice(), one_cabin(&token), 0, 60, RuleSet::V1);
		let people = fill(dpo);
		let member = people[0].0.clone();
		pass_to(1 + 15 * DAY + 1);
		assert_ok!(terminate(member.clone(), dpo));

		next_block();

		let chain = by_chain([WITHDRAW, Step::Close]);
		let mut expected = vec![(Step::Terminate, member)];
		expected.extend(chain);
		assert_eq!(steps(dpo), expected);
		should_be_gone(dpo);
		should_be_planned([]);
		pass_with_autopilot(30 * DAY);
		assert_eq!(steps(dpo), expected);
		for (who, _) in &people {
			should_have_all_back(who);
		}
	});
}

#[test]
fn dpo_should_ride_when_it_commits_in_the_last_block_before_the_chain_would_terminate_it() {
	// The second comes to its boarding deadline, the first to twice its period.
	for (days, at) in [(60, 1 + 30 * DAY + 1), (10, 1 + 25 * DAY)] {
		play_with_chain(|token| {
			let target = one_cabin(&token);
			let dpo = create_for(alice(), target, 10, days, RuleSet::V1);
			let people = fill(dpo);
			assert_eq!(view(dpo).anyone_terminates_from, Some(at));
			pass_to(at - 1);
			assert_ok!(commit(alice(), dpo, target));

			next_block();
			assert_eq!(steps(dpo), by_chain([BONUS]));
			assert_eq!(state(dpo), State::Running);
			pass_to(at - 1 + 30 * DAY + HOUR + 1);

			assert_eq!(steps(dpo), by_chain([BONUS, WITHDRAW, YIELD, Step::Close]));
			should_be_gone(dpo);
			for (who, seats) in &people {
				let yields = Balance::from(*seats) * 306;
				assert_eq!(free(&token, who), RICH + yields);
			}
		});
	}
}

#[test]
fn yield_should_be_released_once_when_somebody_does_it_in_the_block_before_the_chain_would() {
	play_with_chain(|token| {
		let (dpo, people) = riding(&token, RuleSet::V1);
		let withdrawn = 1 + 10 * DAY;
		pass_to(withdrawn);
		assert_ok!(withdraw_for(dpo, alice()));
		clear_events();
		pass_to(withdrawn + 6 * DAY - 1);

		let gained = gains(&token, [&alice(), &people[0].0], || {
			assert_ok!(release(hunter(), dpo, Releasable::Yield));
			pass_with_autopilot(7 * DAY);
		});

		assert_eq!(gained, [900 + 10 * 111, 15 * 111]);
		assert_eq!(steps(dpo), [(YIELD, hunter())]);
	});
}

#[test]
fn dpo_should_be_closed_after_the_one_above_when_others_have_released_everything() {
	play_with_chain(|token| {
		let Chain { dpos, .. } = chain(&token, 2, 0);
		let [head, last] = dpos[..] else {
			panic!("two DPOs");
		};
		pass_to(CHAIN_SETTLED);
		for dpo in [head, last] {
			assert_ok!(release(hunter(), dpo, Releasable::Withdraw));
			assert_ok!(release(hunter(), dpo, Releasable::Yield));
		}
		let next = Some(NextStep {
			step: Step::Close,
			at: CHAIN_SETTLED + 1,
		});
		assert_eq!(view(head).next_step, next);
		// It waits for the head.
		assert_eq!(view(last).next_step, None);
		clear_events();

		pass_with_autopilot(2);

		for dpo in [head, last] {
			assert_eq!(steps(dpo), by_chain([Step::Close]));
			should_be_gone(dpo);
		}
		should_be_planned([]);
	});
}

/// Checks that the view tells this step and block, and that the chain takes the step in this block
/// and none before.
fn next_step_should_be_taken(dpo: DpoId, step: Step, at: BlockNumber) {
	assert_eq!(view(dpo).next_step, Some(NextStep { step, at }));
	clear_events();
	pass_to(at - 1);
	assert!(steps(dpo).is_empty());
	next_block();
	assert_eq!(steps(dpo).first(), Some(&by_chain([step])[0]));
}

#[test]
fn next_step_should_be_the_one_that_the_chain_takes_when_a_dpo_rides() {
	play_with_chain(|token| {
		let target = one_cabin(&token);
		let next = |dpo| view(dpo).next_step.map(|next| (next.step, next.at));
		let dpo = create(alice(), target, 10);
		assert_eq!(next(dpo), Some((Step::ReportFailed, 1 + 10 * DAY)));
		fill(dpo);
		assert_eq!(next(dpo), Some((Step::Terminate, 1 + 25 * DAY)));
		assert_ok!(commit(alice(), dpo, target));
		next_step_should_be_taken(dpo, BONUS, 2);

		// It waits for the passenger's withdrawal or the end of the ride.
		assert_eq!(next(dpo), None);
		clear_events();
		pass_to(1 + 10 * DAY);
		assert!(steps(dpo).is_empty());
		assert_ok!(withdraw_for(dpo, alice()));
		next_step_should_be_taken(dpo, YIELD, 1 + 16 * DAY);

		assert_eq!(next(dpo), None);
		clear_events();
		pass_to(SETTLED);
		assert!(steps(dpo).is_empty());
		next_step_should_be_taken(dpo, WITHDRAW, SETTLED + 1);
		should_be_gone(dpo);
	});
}

#[test]
fn next_step_should_be_the_one_that_the_chain_takes_when_a_dpo_ends_without_a_ride() {
	play_with_chain(|token| {
		let target = one_cabin(&token);
		let (empty, full) = (create(alice(), target, 0), create(bob(), target, 0));
		fill(full);
		next_step_should_be_taken(empty, Step::ReportFailed, 1 + 10 * DAY);
		next_step_should_be_taken(full, Step::Terminate, 1 + 25 * DAY);
		should_be_gone(empty);
		should_be_gone(full);
	});
}

#[test]
fn next_step_should_follow_the_dpo_above_when_a_dpo_holds_its_seats() {
	play_with_chain(|token| {
		let Chain { dpos, .. } = chain(&token, 2, 0);
		let last = dpos[1];
		assert_eq!(view(last).next_step, None);
		next_block();
		next_step_should_be_taken(last, BONUS, 4);
		assert_eq!(view(last).next_step, None);
		pass_to(CHAIN_SETTLED);
		assert_eq!(view(last).next_step, None);
		next_block();
		next_step_should_be_taken(last, WITHDRAW, CHAIN_SETTLED + 2);
		should_be_gone(last);
	});
}
