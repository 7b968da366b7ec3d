//! Reads that go up a long chain.

use super::*;

/// The most links that one read goes up.
pub(super) const LINKS: u32 = 1_000;

/// Writes a chain of `length` DPOs below a head, with ids from 1 on. Only their links are as calls
/// would leave them.
pub(super) fn chain_below(head: DpoId, length: u32) {
	let record = Dpos::<Test>::get(head).expect("created before");
	for dpo in 1..=length {
		let mut record = record.clone();
		record.stage = Stage::Committed;
		record.taken = Some(Commitment::Seats {
			dpo: dpo - 1,
			seats: 1,
		});
		Dpos::<Test>::insert(dpo, record);
	}
}

fn with_a_long_chain(test: impl Fn(DpoId)) {
	new_test_ext().execute_with(|| {
		let (_, head) = world(&Token::Native);
		assert_eq!(head, 0);
		chain_below(head, 2 * LINKS + 500);
		test(head);
	});
}

#[test]
fn head_should_be_found_when_it_is_within_reach() {
	with_a_long_chain(|head| {
		let told = |links| Head {
			dpo: head,
			links,
			state: State::Created,
		};
		for links in [0, 1, LINKS - 1, LINKS] {
			assert_eq!(Dpo::head(links), Some(told(links)));
		}
		assert_eq!(state(LINKS), State::Chained);
		assert_eq!(Dpo::head(2 * LINKS + 501), None);
	});
}

#[test]
fn head_should_tell_where_to_go_on_when_the_chain_is_longer_than_a_read_goes_up() {
	with_a_long_chain(|head| {
		let last = 2 * LINKS + 500;
		assert_eq!(state(last), State::Committed);
		assert_eq!(view(last).state, State::Committed);
		let (mut at, mut links, mut reads) = (last, 0, 0);
		let state = loop {
			let told = Dpo::head(at).expect("a DPO");
			(at, links, reads) = (told.dpo, links + told.links, reads + 1);
			if told.state != State::Committed {
				break told.state;
			}
			assert_eq!(told.links, LINKS);
		};
		assert_eq!((at, links, reads, state), (head, last, 3, State::Created));
	});
}

#[test]
fn state_should_be_known_again_when_the_chain_is_short_enough() {
	with_a_long_chain(|head| {
		let edge = LINKS + 1;
		assert_eq!(state(edge), State::Committed);
		assert_eq!(state(LINKS), State::Chained);
		Dpos::<Test>::mutate(head, |record| {
			let record = record.as_mut().expect("the head");
			record.stage = Stage::Committed;
			record.taken = Some(Commitment::Cabin { class: 0, cabin: 0 });
		});
		assert_eq!(state(edge), State::Committed);
		assert_eq!(state(LINKS), State::Running);
		assert_eq!(state(head), State::Running);
	});
}

#[test]
fn head_should_be_the_dpo_itself_when_it_holds_no_seats() {
	play_in_every_token(|token| {
		let [head, middle, tail] = chain(&token);
		let told = |dpo| Dpo::head(dpo).map(|it| (it.dpo, it.links, it.state));
		for (dpo, links) in [(head, 0), (middle, 1), (tail, 2)] {
			assert_eq!(told(dpo), Some((head, links, State::Created)));
		}
		fill(head);
		assert_ok!(commit(alice(), head, view(head).default_target));
		assert_eq!(told(tail), Some((head, 2, State::Running)));
		assert_eq!(told(tail + 1), None);
	});
}
