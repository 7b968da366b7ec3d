//! The members' principal (Rulebook 3.1, 3.7): everyone has back what it paid, to the unit.

use super::*;

/// Sells the remaining seats but `unsold` of them to strangers, who buy one each. Returns these.
fn fill_singly(dpo: DpoId, unsold: u8) -> Vec<AccountId> {
	let left = 100 - view(dpo).sold - unsold;
	let users = strangers(left.into());
	for who in &users {
		assert_ok!(buy(who.clone(), dpo, 1));
	}
	users
}

#[test]
fn every_member_of_every_dpo_has_its_principal_back_at_any_depth() {
	for rides in [true, false] {
		play_in_every_token(|token| {
			// With a fare of 101 a seat costs 2. 30 seats cost 60, so a seat of the middle DPO
			// costs 1. 30 of these cost 30, so a seat of the last costs 1, too.
			let terms = ClassTerms {
				fare: 101,
				yield_total: 0,
				bonus: 0,
				..gold()
			};
			let class = Target::Class(class_of(&token, terms, 1));
			let head = create(alice(), class, 0);
			let middle = create(bob(), seats_of(head, 30), 0);
			let last = create(carol(), seats_of(middle, 30), 0);
			let dpos = [head, middle, last];
			assert_eq!(dpos.map(|dpo| view(dpo).seat_price), [2, 1, 1]);
			let of_last = fill_singly(last, 0);
			assert_ok!(commit(carol(), last, seats_of(middle, 30)));
			let of_middle = fill_singly(middle, 0);
			assert_ok!(commit(bob(), middle, seats_of(head, 30)));
			let of_head = fill_singly(head, u8::from(!rides));
			let people = [&of_head, &of_middle, &of_last];
			let counts = people.map(|people| people.len());
			assert_eq!(counts, [if rides { 70 } else { 69 }, 70, 100]);

			if rides {
				assert_ok!(commit(alice(), head, class));
				// Nothing that is unused divides by 100 seats.
				for (dpo, unused) in [(head, 99), (middle, 40), (last, 70)] {
					assert_eq!(in_account(dpo, AccountKind::Withdraw), unused);
					assert_noop!(
						release(hunter(), dpo, Releasable::Withdraw),
						Error::<Test>::NothingToRelease
					);
				}
				pass(30 * DAY);
				assert_ok!(settle(hunter(), head));
			}
			for (dpo, people) in dpos.into_iter().zip(people) {
				// If the head isn't filled, nobody takes another target.
				match state(dpo) {
					State::Created => {
						at(view(dpo).expiry);
						assert_ok!(report_failed(hunter(), dpo));
					}
					State::Active => {
						at(view(dpo).boarding_deadline);
						assert_ok!(terminate(hunter(), dpo));
					}
					other => assert_eq!((other, rides), (State::Completed, true)),
				}
				assert!(people.iter().all(|who| free(&token, who) < RICH));
				assert_ok!(release(hunter(), dpo, Releasable::Withdraw));
				assert!(people.iter().all(|who| free(&token, who) == RICH));
				assert_eq!(in_account(dpo, AccountKind::Withdraw), 0);
				assert_ok!(close(hunter(), dpo));
			}
		});
	}
}
