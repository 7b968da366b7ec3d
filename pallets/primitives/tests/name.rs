//! What a name may be.

use bullet_train_primitives::name::{check, NameError};
use frame_support::traits::{ConstU32, Get};

/// A limit that is easy to reach.
type Eight = ConstU32<8>;

fn refusal<Max: Get<u32>>(name: impl AsRef<[u8]>) -> Option<NameError> {
	check::<Max>(name.as_ref().to_vec()).err()
}

#[test]
fn name_should_be_kept_byte_for_byte_when_it_is_text() {
	for name in [
		"Orient",
		" Orient\n",
		"東京",
		"é",
		"e\u{301}",
		"🚂",
		"\0",
		"\u{feff}x",
	] {
		let kept = check::<Eight>(name.as_bytes().to_vec()).expect(name);
		assert_eq!(kept.into_inner(), name.as_bytes());
	}
}

#[test]
fn name_should_be_refused_when_it_is_empty() {
	assert_eq!(refusal::<Eight>(""), Some(NameError::Empty));
	// Even where nothing would fit anyway: the name is what's wrong first.
	assert_eq!(refusal::<ConstU32<0>>(""), Some(NameError::Empty));
}

#[test]
fn name_should_be_refused_when_it_has_a_byte_more_than_the_limit() {
	assert_eq!(refusal::<Eight>("x"), None);
	assert_eq!(refusal::<Eight>("x".repeat(8)), None);
	assert_eq!(refusal::<Eight>("x".repeat(9)), Some(NameError::TooLong));
	assert_eq!(
		refusal::<Eight>("x".repeat(100_000)),
		Some(NameError::TooLong)
	);
	assert_eq!(refusal::<ConstU32<0>>("x"), Some(NameError::TooLong));
	assert_eq!(refusal::<ConstU32<{ u32::MAX }>>("x".repeat(100_000)), None);
}

#[test]
fn limit_should_count_bytes_when_characters_are_longer_than_one() {
	assert_eq!(refusal::<Eight>("éééé"), None);
	assert_eq!(refusal::<Eight>("ééééé"), Some(NameError::TooLong));
	assert_eq!(refusal::<Eight>("🚂🚂"), None);
	assert_eq!(refusal::<Eight>("🚂🚂x"), Some(NameError::TooLong));
}

#[test]
fn name_should_be_refused_when_it_is_not_utf_8() {
	let wrong: [&[u8]; 8] = [
		b"\x80",             // a continuation of nothing
		b"ab\xff",           // a byte that UTF-8 never has
		b"\xc3",             // ends in the midst of a character
		b"\xe6\x9d",         // the same, of three bytes
		b"\xc0\xaf",         // a slash in two bytes
		b"\xed\xa0\x80",     // half of a surrogate pair
		b"\xf4\x90\x80\x80", // beyond the last character
		b"x\xf0\x9f\x9a",    // the train without its last byte
	];
	for name in wrong {
		assert_eq!(refusal::<Eight>(name), Some(NameError::NotText), "{name:?}");
	}
}

#[test]
fn length_should_be_judged_first_when_a_name_is_too_long_and_not_text() {
	assert_eq!(refusal::<Eight>([0xff; 8]), Some(NameError::NotText));
	assert_eq!(refusal::<Eight>([0xff; 9]), Some(NameError::TooLong));
}
