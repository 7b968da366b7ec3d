//! The fees of late releases, and the parts of the bonus.

use super::*;

#[test]
fn the_fee_of_a_release_should_be_whole_up_to_the_grace_and_cut_after_it() {
	under_every_preset(|token, preset| {
		let dpo = running(token, preset);
		earn(token, dpo, 10_000);
		at(1 + preset.yield_grace * DAY);
		let by = |who: AccountId| {
			gains(token, [&alice(), &bob(), &treasury()], || {
				release(who, dpo, Releasable::Yield)
			})
		};
		assert_eq!(tried(|| by(hunter())), [1_500 + 850, 850, 0]);
		at(1 + preset.yield_grace * DAY + 1);
		assert_eq!(tried(|| by(bob())), preset.late_by_member);
		assert_eq!(tried(|| by(alice())), preset.late_by_manager);
		assert_eq!(by(hunter()), preset.late_by_outsider);
	});
}

#[test]
fn the_manager_of_a_dpo_member_should_count_as_a_member_when_it_releases_late() {
	for (rules, carols) in [
		(RuleSet::V1, 0),
		(RuleSet::Gt01Draft, 750),
		(RuleSet::EarlyDraft, 750),
	] {
		play_in_every_token(|token| {
			let target = Target::Class(class_of(&token, gold(), 1));
			let rules = Some(rules);
			let seats = 10;
			let dpo = create_as(
				alice(),
				target,
				Founding {
					seats,
					rules,
					..Default::default()
				},
			);
			let child = create(carol(), seats_of(dpo, 30), 0);
			fill(child);
			assert_ok!(commit(carol(), child, seats_of(dpo, 30)));
			fill(dpo);
			assert_ok!(commit(alice(), dpo, target));
			earn(&token, dpo, 10_000);
			pass(7 * DAY + 1);
			let paid = gains(&token, [&carol()], || {
				release(carol(), dpo, Releasable::Yield)
			});
			assert_eq!(paid, [carols]);
		});
	}
}

#[test]
fn a_bonus_should_be_split_as_the_preset_says() {
	under_every_preset(|token, preset| {
		let target = Target::Class(class_of(token, gold(), 1));
		let dpo = create_as(alice(), target, founding(preset, 0));
		let [external, internal, second] = [person(1), person(2), person(3)];
		// `second` names the manager, and `internal` names `second`. Bob gets `internal` by the
		// Walk-In Rule, because a walk-in before him has moved `second` to the end of the queue.
		assert_ok!(buy_referred(second.clone(), dpo, 1, alice()));
		assert_ok!(buy_referred(internal.clone(), dpo, 1, second.clone()));
		assert_ok!(buy(person(4), dpo, 1));
		assert_ok!(buy_referred(bob(), dpo, 10, external.clone()));
		fill(dpo);
		assert_ok!(commit(alice(), dpo, target));
		let family = [&bob(), &external, &internal, &second];
		let paid = gains(token, family, || release(hunter(), dpo, Releasable::Bonus));
		// `internal`, `second` and the walk-in are assigned 100 each. Added to the preset's figures
		// is what `internal` and `second` keep of their own, and the direct parts that `second`
		// gets for `internal` and the walk-in.
		let [bobs, externals, internals, seconds] = preset.bonus;
		let besides: [i128; 2] = match preset.rules {
			Some(RuleSet::EarlyDraft) => [20, 20 + 60 + 60],
			_ => [0, 80 + 80],
		};
		let expected = [
			bobs,
			externals,
			internals + besides[0],
			seconds + besides[1],
		];
		assert_eq!(paid, expected);
	});
}
