//! Referrers (Rulebook 3.10), and the second referrers of 3.11.

mod second_level;

use super::*;

/// Creates a DPO of Alice's with seats at 1,000. She has none of them.
fn pool(token: &Token) -> DpoId {
	create(alice(), Target::Class(class_of(token, gold(), 1)), 0)
}

/// Creates a DPO of `manager`'s that has just bought this number of seats of another and named
/// `referrer`.
pub(super) fn joined_dpo(
	manager: AccountId,
	parent: DpoId,
	seats: u8,
	referrer: Option<AccountId>,
) -> DpoId {
	let target = seats_of(parent, seats);
	let child = create(manager.clone(), target, 0);
	fill(child);
	assert_ok!(match referrer {
		None => commit(manager, child, target),
		Some(by) => commit_referred(manager, child, target, by),
	});
	child
}

/// Returns the Internal, second and External Referrer of a user.
pub(super) fn of(dpo: DpoId, who: &AccountId) -> [Option<AccountId>; 3] {
	let Referrers {
		internal,
		second,
		external,
	} = member(dpo, who).referrers;
	[internal, second, external]
}

/// Returns the Internal, second and External Referrer of a DPO Member.
fn of_dpo(dpo: DpoId, child: DpoId) -> [Option<AccountId>; 3] {
	let Referrers {
		internal,
		second,
		external,
	} = dpo_member(dpo, child).referrers;
	[internal, second, external]
}

/// Returns the accounts in the Member Queue, from its front.
fn queue(dpo: DpoId) -> Vec<AccountId> {
	let members = crate::DpoMembers::<Test>::get(dpo);
	let places = members.queue.iter();
	places
		.map(|index| members.list[usize::from(*index)].who.actor().clone())
		.collect()
}

/// Buys one seat for the `n`-th user, who names nobody.
fn walk_in(dpo: DpoId, n: u32) -> AccountId {
	let who = person(n);
	assert_ok!(buy(who.clone(), dpo, 1));
	who
}

/// Buys one seat for the `n`-th user, who names `by`.
fn join(dpo: DpoId, n: u32, by: &AccountId) -> AccountId {
	let who = person(n);
	assert_ok!(buy_referred(who.clone(), dpo, 1, by.clone()));
	who
}

#[test]
fn the_manager_should_be_the_internal_referrer_when_named() {
	play_in_every_token(|token| {
		// The manager has no seat.
		let dpo = pool(&token);
		let first = walk_in(dpo, 1);
		let second = join(dpo, 2, &alice());
		assert_eq!(of(dpo, &second), [Some(alice()), None, None]);
		// Nobody is selected from the queue. The new member is added to it.
		assert_eq!(queue(dpo), [first, second]);
	});
}

#[test]
fn a_user_member_should_be_the_internal_referrer_when_named() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let [first, second] = [walk_in(dpo, 1), join(dpo, 2, &alice())];
		let third = join(dpo, 3, &second);
		assert_eq!(of(dpo, &third), [Some(second.clone()), Some(alice()), None]);
		// A member that is named doesn't move to the end.
		assert_eq!(queue(dpo), [first, second, third]);
	});
}

#[test]
fn the_manager_of_a_dpo_member_should_be_the_internal_referrer_when_named() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let first = walk_in(dpo, 1);
		joined_dpo(bob(), dpo, 5, Some(alice()));
		let second = join(dpo, 2, &bob());
		assert_eq!(of(dpo, &second), [Some(bob()), Some(alice()), None]);
		assert_eq!(queue(dpo), [first, second]);
	});
}

#[test]
fn the_manager_of_a_dpo_that_has_not_joined_should_be_an_external_referrer() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		// The DPO hasn't bought its seats yet.
		create(bob(), seats_of(dpo, 5), 15);
		let joiner = join(dpo, 1, &bob());
		assert_eq!(of(dpo, &joiner), [Some(alice()), None, Some(bob())]);
	});
}

#[test]
fn an_outsider_should_be_the_external_referrer_besides_one_by_the_walk_in_rule() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		// Nobody is in the queue, so the manager is selected.
		let first = join(dpo, 1, &hunter());
		assert_eq!(of(dpo, &first), [Some(alice()), None, Some(hunter())]);
		// The first account in the queue is selected.
		let second = join(dpo, 2, &hunter());
		assert_eq!(
			of(dpo, &second),
			[Some(first.clone()), Some(alice()), Some(hunter())]
		);
		assert_eq!(queue(dpo), [first, second]);
		// A referrer doesn't become a member.
		assert_eq!(view(dpo).members, 2);
		assert!(Dpo::dpos_of(hunter(), 0, 100).is_empty());
	});
}

#[test]
fn an_external_referrer_should_be_internal_to_those_that_it_brings_in_as_a_member() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let first = join(dpo, 1, &hunter());
		assert_ok!(buy_referred(hunter(), dpo, 1, alice()));
		let second = join(dpo, 2, &hunter());
		assert_eq!(of(dpo, &second), [Some(hunter()), Some(alice()), None]);
		// The referrers that were set before stay.
		assert_eq!(of(dpo, &first), [Some(alice()), None, Some(hunter())]);
	});
}

#[test]
fn walk_ins_should_get_the_first_of_the_queue_who_then_goes_to_its_end() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let a = walk_in(dpo, 1);
		assert_eq!(of(dpo, &a), [Some(alice()), None, None]);
		assert_eq!(queue(dpo), std::slice::from_ref(&a));
		let b = walk_in(dpo, 2);
		assert_eq!(of(dpo, &b), [Some(a.clone()), Some(alice()), None]);
		// The new member is behind its referrer, which was just selected.
		assert_eq!(queue(dpo), [a.clone(), b.clone()]);
		let c = walk_in(dpo, 3);
		assert_eq!(of(dpo, &c)[0], Some(a.clone()));
		assert_eq!(queue(dpo), [b.clone(), a.clone(), c.clone()]);
		let d = walk_in(dpo, 4);
		assert_eq!(of(dpo, &d), [Some(b.clone()), Some(a.clone()), None]);
		assert_eq!(queue(dpo), [a, c, b, d]);
	});
}

#[test]
fn a_second_purchase_should_neither_change_referrers_nor_the_queue() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let [first, second] = [walk_in(dpo, 1), walk_in(dpo, 2)];
		let (before, queued) = (of(dpo, &first), queue(dpo));
		for nonsense in [
			second.clone(),
			hunter(),
			alice(),
			first.clone(),
			Dpo::account(dpo),
		] {
			assert_ok!(buy_referred(first.clone(), dpo, 1, nonsense));
		}
		assert_ok!(buy(first.clone(), dpo, 1));
		assert_eq!(member(dpo, &first).seats, 7);
		assert_eq!(of(dpo, &first), before);
		assert_eq!(queue(dpo), queued);
	});
}

#[test]
fn nobody_should_refer_itself() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		assert_noop!(
			buy_referred(bob(), dpo, 1, bob()),
			Error::<Test>::SelfReferral
		);
		// Bob may not name himself even if he manages a DPO Member. Others may then name him.
		joined_dpo(bob(), dpo, 5, None);
		assert_noop!(
			buy_referred(bob(), dpo, 1, bob()),
			Error::<Test>::SelfReferral
		);
		let target = Target::Class(class_of(&token, gold(), 1));
		assert_noop!(
			try_create(
				alice(),
				target,
				Founding {
					referrer: Some(alice()),
					..Default::default()
				}
			),
			Error::<Test>::SelfReferral
		);
	});
}

#[test]
fn a_dpo_should_not_be_referred_by_its_manager() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let child = create(bob(), seats_of(dpo, 5), 0);
		fill(child);
		assert_noop!(
			commit_referred(bob(), child, seats_of(dpo, 5), bob()),
			Error::<Test>::SelfReferral
		);
		// Bob may not be named even if he is a member, too.
		assert_ok!(buy(bob(), dpo, 1));
		assert_noop!(
			commit_referred(bob(), child, seats_of(dpo, 5), bob()),
			Error::<Test>::SelfReferral
		);
		// The manager of both DPOs may not be named either.
		let own = create(alice(), seats_of(dpo, 5), 0);
		fill(own);
		assert_noop!(
			commit_referred(alice(), own, seats_of(dpo, 5), alice()),
			Error::<Test>::SelfReferral
		);
	});
}

#[test]
fn a_dpos_account_should_not_be_a_referrer() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let child = joined_dpo(bob(), dpo, 5, None);
		let other = create(carol(), seats_of(dpo, 5), 0);
		fill(other);
		let joiner = person(1);
		// The account of a member, of the DPO itself, and of a DPO to come.
		for number in [child, dpo, 1_000] {
			let account = Dpo::account(number);
			assert_noop!(
				buy_referred(joiner.clone(), dpo, 1, account.clone()),
				Error::<Test>::DpoAccount
			);
			assert_noop!(
				commit_referred(carol(), other, seats_of(dpo, 5), account.clone()),
				Error::<Test>::DpoAccount
			);
			assert_noop!(
				try_create(
					carol(),
					seats_of(dpo, 5),
					Founding {
						referrer: Some(account),
						..Default::default()
					}
				),
				Error::<Test>::DpoAccount
			);
		}
	});
}

#[test]
fn a_dpo_member_should_have_the_referrer_that_its_manager_names() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let first = walk_in(dpo, 1);
		// The managers name the manager, a User Member, the manager of another DPO Member, and an
		// outsider.
		let by_manager = joined_dpo(bob(), dpo, 5, Some(alice()));
		assert_eq!(of_dpo(dpo, by_manager), [Some(alice()), None, None]);
		let by_user = joined_dpo(carol(), dpo, 5, Some(first.clone()));
		assert_eq!(
			of_dpo(dpo, by_user),
			[Some(first.clone()), Some(alice()), None]
		);
		let by_dpos = joined_dpo(hunter(), dpo, 5, Some(carol()));
		assert_eq!(
			of_dpo(dpo, by_dpos),
			[Some(carol()), Some(first.clone()), None]
		);
		let by_outsider = joined_dpo(person(2), dpo, 5, Some(person(3)));
		assert_eq!(
			of_dpo(dpo, by_outsider),
			[Some(first.clone()), Some(alice()), Some(person(3))]
		);
		assert_eq!(queue(dpo), [first]);
	});
}

#[test]
fn a_dpo_member_should_get_the_first_of_the_queue_when_no_referrer_is_named() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		let [first, second] = [walk_in(dpo, 1), join(dpo, 2, &alice())];
		let child = joined_dpo(bob(), dpo, 5, None);
		assert_eq!(
			of_dpo(dpo, child),
			[Some(first.clone()), Some(alice()), None]
		);
		// The selected account moves to the end. The DPO Member isn't added to the queue.
		assert_eq!(queue(dpo), [second, first]);
	});
}

#[test]
fn a_dpo_members_manager_should_be_skipped_in_the_queue() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		assert_ok!(buy(bob(), dpo, 1));
		// Only Bob is in the queue, so the manager is selected.
		let first = joined_dpo(bob(), dpo, 5, None);
		assert_eq!(of_dpo(dpo, first), [Some(alice()), None, None]);
		assert_eq!(queue(dpo), [bob()]);
		// Bob is the first in the queue, so the next account is selected and moves to the end. Bob
		// stays the first.
		let other = join(dpo, 1, &alice());
		let third = join(dpo, 2, &alice());
		let second = joined_dpo(bob(), dpo, 5, None);
		assert_eq!(of_dpo(dpo, second)[0], Some(other.clone()));
		assert_eq!(queue(dpo), [bob(), third.clone(), other.clone()]);
		// It is the same if an outsider is named.
		let last = joined_dpo(bob(), dpo, 5, Some(hunter()));
		assert_eq!(
			of_dpo(dpo, last),
			[Some(third.clone()), Some(alice()), Some(hunter())]
		);
		assert_eq!(queue(dpo), [bob(), other, third]);
	});
}

#[test]
fn neither_the_manager_nor_a_dpo_member_should_be_queued() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		assert_ok!(buy(alice(), dpo, 5));
		joined_dpo(bob(), dpo, 5, None);
		joined_dpo(alice(), dpo, 5, None);
		assert!(queue(dpo).is_empty());
		// So the first user gets the manager.
		let first = walk_in(dpo, 1);
		assert_eq!(of(dpo, &first), [Some(alice()), None, None]);
		assert_eq!(queue(dpo), [first]);
	});
}

#[test]
fn the_manager_should_have_an_external_referrer_only_when_it_named_one() {
	play_in_every_token(|token| {
		let dpo = pool(&token);
		walk_in(dpo, 1);
		// An account that the manager names on buying is ignored, even itself.
		assert_ok!(buy_referred(alice(), dpo, 1, hunter()));
		assert_ok!(buy_referred(alice(), dpo, 1, alice()));
		assert_ok!(buy_referred(alice(), dpo, 1, Dpo::account(dpo)));
		assert_eq!(of(dpo, &alice()), [None, None, None]);
	});
}

#[test]
fn the_managers_external_referrer_should_be_set_when_it_buys_only_later() {
	play_in_every_token(|token| {
		let target = Target::Class(class_of(&token, gold(), 1));
		let referrer = Some(hunter());
		let dpo = create_as(
			alice(),
			target,
			Founding {
				referrer,
				..Default::default()
			},
		);
		walk_in(dpo, 1);
		assert_ok!(buy_referred(alice(), dpo, 10, bob()));
		assert_eq!(of(dpo, &alice()), [None, None, Some(hunter())]);
		fill(dpo);
		assert_ok!(commit(alice(), dpo, target));
		// Of 10,000, the manager's ten seats are assigned 1,000, of which 30% go to the External
		// Referrer. The manager gets the others' 9,000, because it is the referrer of all of them.
		let paid = gains(&token, [&alice(), &hunter(), &bob()], || {
			release(carol(), dpo, Releasable::Bonus)
		});
		assert_eq!(paid, [700 + 9_000, 300, 0]);
	});
}

#[test]
fn the_managers_external_referrer_should_not_be_anyone_elses() {
	play_in_every_token(|token| {
		let target = Target::Class(class_of(&token, gold(), 1));
		let referrer = Some(hunter());
		let dpo = create_as(
			alice(),
			target,
			Founding {
				referrer,
				..Default::default()
			},
		);
		let first = walk_in(dpo, 1);
		assert_eq!(of(dpo, &first), [Some(alice()), None, None]);
	});
}
