//! The Member Queue when seats are sold (Rulebook 3.10, 3.14): a taker isn't queued, and a seller
//! without seats leaves the queue.

use super::*;

/// Creates a DPO of Alice's, in which she has no seats and which four users walk into. Returns it
/// and the four. The queue is the first, third, second and fourth of them.
fn walked_in(token: &Token) -> (DpoId, [AccountId; 4]) {
	let dpo = create(alice(), Target::Class(class_of(token, gold(), 1)), 0);
	let people = [11, 12, 13, 14].map(|n| walk_in(dpo, n));
	let [a, b, c, d] = people.clone();
	assert_eq!(view(dpo).queue, [a, c, b, d]);
	(dpo, people)
}

/// Buys two seats for the `n`-th user, who names nobody.
fn walk_in(dpo: DpoId, n: u32) -> AccountId {
	let who = person(n);
	assert_ok!(buy(who.clone(), dpo, 2));
	who
}

/// Returns the Internal Referrer of a user.
fn internal(dpo: DpoId, who: &AccountId) -> Option<AccountId> {
	member(dpo, who).referrers.internal
}

#[test]
fn queue_should_go_on_without_a_seller_that_has_left() {
	play_in_every_token(|token| {
		let (dpo, [a, b, c, d]) = walked_in(&token);
		let heir = person(15);
		sell(dpo, &a, &heir, 2, 1_000);
		assert_eq!(view(dpo).queue, [c.clone(), b.clone(), d.clone()]);
		// The next ones to walk in get the third and the second, never the heir.
		let e = walk_in(dpo, 16);
		assert_eq!(internal(dpo, &e), Some(c.clone()));
		assert_eq!(
			view(dpo).queue,
			[b.clone(), d.clone(), c.clone(), e.clone()]
		);
		let f = walk_in(dpo, 17);
		assert_eq!(internal(dpo, &f), Some(b.clone()));
		assert_eq!(
			view(dpo).queue,
			[d.clone(), c.clone(), e.clone(), b.clone(), f.clone()]
		);
		// Another leaves, from the middle of the queue.
		sell(dpo, &e, &a, 2, 1_000);
		assert_eq!(
			view(dpo).queue,
			[d.clone(), c.clone(), b.clone(), f.clone()]
		);
		let last = walk_in(dpo, 18);
		assert_eq!(internal(dpo, &last), Some(d.clone()));
		assert_eq!(view(dpo).queue, [c, b, f, d, last]);
	});
}

#[test]
fn queue_should_keep_its_order_whoever_leaves() {
	for leaving in 0..4 {
		play_in_every_token(|token| {
			let (dpo, people) = walked_in(&token);
			let mut expected = view(dpo).queue;
			expected.retain(|who| who != &people[leaving]);
			sell(dpo, &people[leaving], &hunter(), 2, 1_000);
			assert_eq!(view(dpo).queue, expected);
			// The first that is left is selected.
			let next = walk_in(dpo, 16);
			assert_eq!(internal(dpo, &next), Some(expected[0].clone()));
		});
	}
}

#[test]
fn queue_should_stay_when_a_seller_keeps_a_seat() {
	play_in_every_token(|token| {
		let (dpo, [a, b, c, d]) = walked_in(&token);
		let queue = [a.clone(), c.clone(), b.clone(), d.clone()];
		sell(dpo, &a, &hunter(), 1, 1_000);
		assert_eq!(view(dpo).queue, queue);
		// An existing member that takes seats keeps its place, too.
		sell(dpo, &c, &d, 1, 1_000);
		assert_eq!(view(dpo).queue, queue);
		sell(dpo, &c, &d, 1, 1_000);
		assert_eq!(view(dpo).queue, [a, b, d]);
	});
}

#[test]
fn member_by_the_market_should_not_be_queued_when_it_buys_or_comes_back() {
	play_in_every_token(|token| {
		let (dpo, [a, b, c, d]) = walked_in(&token);
		sell(dpo, &a, &hunter(), 2, 1_000);
		let queue = [c, b.clone(), d];
		assert_ok!(buy(hunter(), dpo, 3));
		assert_eq!(view(dpo).queue, queue);
		sell(dpo, &b, &a, 1, 1_000);
		assert_eq!(view(dpo).queue, queue);
	});
}

#[test]
fn founder_should_refer_walk_ins_when_all_of_the_queue_have_left() {
	play_in_every_token(|token| {
		let (dpo, people) = walked_in(&token);
		for seller in &people {
			sell(dpo, seller, &hunter(), 2, 1_000);
		}
		assert!(view(dpo).queue.is_empty());
		let next = walk_in(dpo, 16);
		assert_eq!(internal(dpo, &next), Some(alice()));
		assert_eq!(view(dpo).queue, [next]);
	});
}
