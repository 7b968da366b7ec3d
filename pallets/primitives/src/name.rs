//! Names of trains, classes and DPOs (Rulebook 1.1): short text that people can read and that leaves the text
//! around it alone.
//!
//! | in a name | such as | |
//! |---|---|---|
//! | control characters, ends of lines and paragraphs | U+0000, U+000A, U+0085, U+2028 | refused |
//! | what sets the direction of the text around it | U+202E, U+2067, U+200F | refused |
//! | white space, what is never seen by itself | U+0020, U+00AD, U+200D, U+3164 | may be beside visible characters |
//! | everything else, of whichever script and version of Unicode | | visible |
//!
//! Two names may still look the same, and so may two letters: a name proves nothing.

use core::ops::RangeInclusive;
use frame_support::{traits::Get, BoundedVec};
use sp_std::vec::Vec;

/// What can be wrong with a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NameError {
	/// It has no visible character.
	Empty,
	/// It has more bytes than the limit.
	TooLong,
	/// It isn't UTF-8 text, or has control characters or direction overrides in it.
	NotText,
}

/// What is written and not seen, besides white space: Unicode's `Default_Ignorable_Code_Point`, as of 17.0, without
/// what is refused anyway; the marks around annotations; and the characters whose picture is empty.
///
/// They stay allowed: emoji are joined by them, and several scripts need them between letters.
const INVISIBLE: [RangeInclusive<char>; 20] = [
	'\u{ad}'..='\u{ad}',
	'\u{34f}'..='\u{34f}',
	'\u{115f}'..='\u{1160}',
	'\u{17b4}'..='\u{17b5}',
	'\u{180b}'..='\u{180f}',
	'\u{200b}'..='\u{200d}',
	'\u{2060}'..='\u{2065}',
	'\u{206a}'..='\u{206f}',
	'\u{2800}'..='\u{2800}',
	'\u{3164}'..='\u{3164}',
	'\u{fe00}'..='\u{fe0f}',
	'\u{feff}'..='\u{feff}',
	'\u{ffa0}'..='\u{ffa0}',
	'\u{fff0}'..='\u{fffb}',
	'\u{13441}'..='\u{13442}',
	'\u{16fe4}'..='\u{16fe4}',
	'\u{1bca0}'..='\u{1bca3}',
	'\u{1d159}'..='\u{1d159}',
	'\u{1d173}'..='\u{1d17a}',
	'\u{e0000}'..='\u{e0fff}',
];

/// The name as it is stored, at most `Max` bytes of UTF-8.
pub fn check<Max: Get<u32>>(name: Vec<u8>) -> Result<BoundedVec<u8, Max>, NameError> {
	if name.is_empty() {
		return Err(NameError::Empty);
	}
	let name = BoundedVec::try_from(name).map_err(|_| NameError::TooLong)?;
	let text = core::str::from_utf8(&name).map_err(|_| NameError::NotText)?;
	if text.chars().any(|one| is_control(one) || is_direction(one)) {
		return Err(NameError::NotText);
	}
	if !text.chars().any(is_visible) {
		return Err(NameError::Empty);
	}
	Ok(name)
}

/// Whether it does something instead of being read: controls, and the ends of lines and paragraphs.
fn is_control(one: char) -> bool {
	one.is_control() || matches!(one, '\u{2028}' | '\u{2029}')
}

/// Whether it changes the direction of the text around it: Unicode's `Bidi_Control`.
fn is_direction(one: char) -> bool {
	matches!(
		one,
		'\u{61c}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
	)
}

/// Whether it can be seen where it stands alone.
fn is_visible(one: char) -> bool {
	!one.is_whitespace() && !INVISIBLE.iter().any(|range| range.contains(&one))
}
