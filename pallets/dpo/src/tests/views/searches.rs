//! Searches: DPOs for a class, and DPOs that sell seats.

use super::*;
use bullet_train_primitives::Found;

fn found(ids: &[DpoId], next: Option<DpoId>) -> Found {
	Found {
		ids: ids.to_vec(),
		next,
	}
}

#[test]
fn dpos_for_should_list_those_whose_default_target_is_the_class() {
	play_in_every_token(|token| {
		let [one, other] = [(); 2].map(|()| class_of(&token, gold(), 9));
		let target = Target::Class(one);
		let [a, b, c] = [target, Target::Class(other), target].map(|of| create(alice(), of, 0));
		// A DPO for seats of a DPO that is for the class isn't listed.
		let d = create(bob(), seats_of(a, 30), 0);
		assert_eq!(Dpo::dpos_for(one, 0, 100), found(&[a, c], None));
		assert_eq!(Dpo::dpos_for(other, 0, 100), found(&[b], None));
		assert_eq!(Dpo::dpos_for(other + 1, 0, 100), found(&[], None));
		assert_eq!(Dpo::dpos_for(one, 0, 1), found(&[a], Some(b)));
		assert_eq!(Dpo::dpos_for(one, b, 100), found(&[c], None));
		assert_eq!(Dpo::dpos_for(one, d + 1, 100), found(&[], None));
		assert_eq!(Dpo::dpos_for(one, u32::MAX, u32::MAX), found(&[], None));
		assert_eq!(Dpo::dpos_for(one, 0, 0), found(&[], Some(a)));
		// A DPO is listed until it is closed, whatever it has taken.
		assert_ok!(close(alice(), c));
		fill(a);
		assert_ok!(commit(alice(), a, target));
		assert_eq!(Dpo::dpos_for(one, 0, 100), found(&[a], None));
	});
}

#[test]
fn dpos_selling_should_list_those_whose_seats_can_be_bought() {
	play_in_every_token(|token| {
		let target = Target::Class(class_of(&token, gold(), 9));
		let days = |days| Founding {
			days,
			..Default::default()
		};
		let [a, b, c] = [10, 5, 10].map(|selling| create_as(alice(), target, days(selling)));
		assert_eq!(Dpo::dpos_selling(0, 100), found(&[a, b, c], None));
		fill(c);
		assert_eq!(Dpo::dpos_selling(0, 100), found(&[a, b], None));
		at(view(b).expiry);
		assert_eq!(Dpo::dpos_selling(0, 100), found(&[a], None));
		assert_ok!(report_failed(hunter(), b));
		at(view(a).expiry);
		assert_eq!(Dpo::dpos_selling(0, 100), found(&[], None));
	});
}

#[test]
fn search_should_go_on_where_it_stopped_when_there_is_more_to_look_at() {
	new_test_ext().execute_with(|| {
		let target = Target::Class(class_of(&Token::Native, gold(), 1));
		let first = create(alice(), target, 0);
		let record = Dpos::<Test>::get(first).expect("created before");
		// The ids are far from each other, as if the DPOs between them were closed.
		let all = [first, 700, 2_300, 2_301];
		for dpo in all {
			Dpos::<Test>::insert(dpo, &record);
		}
		NextDpo::<Test>::put(2_302);
		assert_eq!(Dpo::dpos_selling(0, 100), found(&[first, 700], Some(1_000)));
		assert_eq!(Dpo::dpos_selling(1_000, 100), found(&[], Some(2_000)));
		assert_eq!(Dpo::dpos_selling(2_000, 100), found(&all[2..], None));
		assert_eq!(Dpo::dpos_selling(2_000, 1), found(&[2_300], Some(2_301)));

		let (mut next, mut ids) = (Some(0), vec![]);
		while let Some(from) = next {
			let part = Dpo::dpos_selling(from, 1);
			ids.extend(part.ids);
			next = part.next;
		}
		assert_eq!(ids, all);
	});
}
