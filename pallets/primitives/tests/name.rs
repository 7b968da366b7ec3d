//! What a name may be.

use bullet_train_primitives::name::{check, NameError};
use frame_support::traits::{ConstU32, Get};

/// A limit that is easy to reach.
type Eight = ConstU32<8>;

fn refusal<Max: Get<u32>>(name: impl AsRef<[u8]>) -> Option<NameError> {
	check::<Max>(name.as_ref().to_vec()).err()
}

fn string(one: u32) -> String {
	char::from_u32(one).expect("a character").into()
}

/// Alone, and wherever it stands in a name.
fn assert_refused_anywhere(one: u32) {
	let one = string(one);
	for name in [
		one.clone(),
		format!("{one}x"),
		format!("x{one}"),
		format!("x{one}x"),
	] {
		assert_eq!(
			refusal::<Eight>(&name),
			Some(NameError::NotText),
			"{name:?}"
		);
	}
}

#[test]
fn name_should_be_kept_byte_for_byte_when_it_is_text() {
	for name in [
		"Orient",
		" Orient ",
		"a\u{a0}b",
		"東京",
		"é",
		"e\u{301}",
		"🚂",
		"שלום",
		"\u{feff}x",
		// Persian needs the non-joiner, emoji the joiner and what asks for their picture.
		"می\u{200c}خواهم",
		"👩\u{200d}🚀",
		"❤\u{fe0f}",
		// A flag, of letters that aren't seen.
		"🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
		// For private use, assigned to nothing yet, to nothing ever: fonts show a box.
		"\u{e000}",
		"\u{378}",
		"\u{fdd0}",
		"\u{ffff}",
		"\u{10ffff}",
	] {
		let kept = check::<ConstU32<64>>(name.as_bytes().to_vec()).expect(name);
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
fn name_should_be_refused_when_it_has_control_characters() {
	for control in (0..=0x1f).chain(0x7f..=0x9f).chain([0x2028, 0x2029]) {
		assert_refused_anywhere(control);
	}
	// The next ones are fine.
	for fine in [0x21, 0x7e, 0xa1, 0x2027, 0x2030] {
		assert_eq!(refusal::<Eight>(string(fine)), None, "{fine:x}");
	}
}

#[test]
fn name_should_be_refused_when_it_sets_the_direction_of_text() {
	let overrides = 0x202a..=0x202e;
	let isolates = 0x2066..=0x2069;
	let marks = [0x61c, 0x200e, 0x200f];
	for direction in overrides.chain(isolates).chain(marks) {
		assert_refused_anywhere(direction);
	}
	for fine in [0x61b, 0x61d, 0x2010, 0x2030] {
		assert_eq!(refusal::<Eight>(string(fine)), None, "{fine:x}");
	}
	// Letters of scripts that are read from the right have their direction themselves.
	assert_eq!(refusal::<ConstU32<32>>("Orient שלום Express"), None);
}

#[test]
fn name_should_be_refused_when_nothing_of_it_is_visible() {
	let blank = [
		0x20, 0xa0, 0xad, 0x34f, 0x115f, 0x1160, 0x1680, 0x17b4, 0x180e, 0x2000, 0x200a, 0x200b,
		0x200d, 0x202f, 0x205f, 0x2060, 0x2064, 0x206f, 0x2800, 0x3000, 0x3164, 0xfe00, 0xfe0f,
		0xfeff, 0xffa0, 0xfffb, 0x1d159, 0x1d173, 0xe0001, 0xe0020, 0xe007f, 0xe0100, 0xe0fff,
	];
	for one in blank {
		let one = string(one);
		assert_eq!(refusal::<Eight>(&one), Some(NameError::Empty), "{one:?}");
		assert_eq!(refusal::<Eight>(one.repeat(2)), Some(NameError::Empty));
		assert_eq!(refusal::<Eight>(format!(" {one}")), Some(NameError::Empty));
		// Beside a visible character it is fine.
		for name in [format!("{one}."), format!(".{one}")] {
			assert_eq!(refusal::<Eight>(name), None, "{one:?}");
		}
	}
	assert_eq!(refusal::<Eight>(" ".repeat(8)), Some(NameError::Empty));
}

/// All characters that there can be, against Unicode's properties as another library has them.
#[test]
fn names_of_one_character_should_be_judged_by_unicodes_properties() {
	let is = |class: &str| {
		let class = regex::Regex::new(&format!("^[{class}]$")).expect("a class of characters");
		move |one: &str| class.is_match(one)
	};
	let is_refused = is(r"\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}");
	let is_invisible = is(r"\p{White_Space}\p{Default_Ignorable_Code_Point}");
	// Empty by their pictures, or marks around annotations.
	let is_empty = is(r"\x{2800}\x{fff9}-\x{fffb}\x{13441}\x{13442}\x{16fe4}\x{1d159}");
	for one in ('\0'..=char::MAX).map(String::from) {
		let expected = if is_refused(&one) {
			Some(NameError::NotText)
		} else if is_invisible(&one) || is_empty(&one) {
			Some(NameError::Empty)
		} else {
			None
		};
		assert_eq!(refusal::<Eight>(&one), expected, "{}", one.escape_unicode());
	}
}

#[test]
fn length_should_be_judged_first_when_a_name_is_too_long_and_not_text() {
	assert_eq!(refusal::<Eight>([0xff; 8]), Some(NameError::NotText));
	assert_eq!(refusal::<Eight>([0xff; 9]), Some(NameError::TooLong));
}
