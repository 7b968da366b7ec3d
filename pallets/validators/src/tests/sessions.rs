//! When sessions end.

use super::*;
use core::num::NonZeroU32;

fn set_length(blocks: u32) {
	SessionLength::set(NonZeroU32::new(blocks).expect("not zero"));
}

#[test]
fn a_session_should_end_when_its_length_has_passed() {
	on_chain(&[1], || {
		for block in 1..=3 * SESSION {
			go_to(block);
			assert_eq!(u64::from(session()), block / SESSION);
			assert_eq!(
				u64::from(Validators::next_session_at()),
				(block / SESSION + 1) * SESSION
			);
		}
	});
}

#[test]
fn another_length_should_apply_at_once() {
	on_chain(&[1], || {
		go_to(7);
		set_length(2);
		assert_eq!(Validators::next_session_at(), 8);
		go_to(8);
		assert_eq!(session(), 2);
		set_length(1);
		go_to(11);
		assert_eq!(session(), 5);
		set_length(u32::MAX);
		go_to(100);
		assert_eq!((session(), Validators::next_session_at()), (5, u32::MAX));
	});
}

#[test]
fn no_session_should_end_while_a_change_of_the_voters_is_pending() {
	on_chain(&[1, 2], || {
		assert_ok!(remove(1));
		end_sessions(1);
		ChangeIsPending::set(true);
		end_sessions(3);
		assert_eq!(session(), 1);
		assert_authorities(&[1, 2]);
		ChangeIsPending::set(false);
		end_sessions(1);
		assert_eq!(session(), 2);
		assert_authorities(&[2]);
	});
}

#[test]
fn a_session_without_a_change_should_tell_consensus_nothing() {
	on_chain(&[1], || {
		let before = Authorities::get();
		Authorities::set(vec![]);
		end_sessions(4);
		assert_eq!((session(), Authorities::get()), (4, vec![]));
		Authorities::set(before);
	});
}
