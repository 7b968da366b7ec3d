//! Names of trains, classes and DPOs (Rulebook 1.1): short, readable text that doesn't affect the
//! text around it.
//!
//! | characters | examples | in a name |
//! |---|---|---|
//! | controls, line and paragraph separators | U+0000, U+000A, U+0085, U+2028 | refused |
//! | direction controls | U+202E, U+2067, U+200F | refused |
//! | white space, invisible characters | U+0020, U+00AD, U+200D, U+3164 | not on their own |
//! | all others, of any script and Unicode version | | visible |
//!
//! Different names may look the same, because different letters may. A name proves nothing.

use core::ops::RangeInclusive;
use frame_support::{traits::Get, BoundedVec};
use sp_std::vec::Vec;

/// The reasons for refusing a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NameError {
	/// The name has no visible character.
	Empty,
	/// The name has more bytes than the limit.
	TooLong,
	/// The name isn't UTF-8, or it has control characters or direction overrides.
	NotText,
}

/// Invisible characters other than white space: `Default_Ignorable_Code_Point` of Unicode 17.0
/// without the characters that are refused, the interlinear annotation marks, and characters with
/// an empty glyph.
///
/// They are allowed beside visible characters: emoji sequences are joined by them, and several
/// scripts need them between letters.
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

/// Checks a name of at most `Max` bytes and returns it as it is stored.
///
/// The errors, in the order of the checks:
/// - [`NameError::Empty`]: the name has no bytes.
/// - [`NameError::TooLong`]: it has more than `Max` bytes.
/// - [`NameError::NotText`]: it isn't UTF-8, or it has control characters or direction overrides.
/// - [`NameError::Empty`]: it has no visible character.
pub fn check<Max: Get<u32>>(name: Vec<u8>) -> Result<BoundedVec<u8, Max>, NameError> {
	if name.is_empty() {
		return Err(NameError::Empty);
	}
	let name = BoundedVec::try_from(name).map_err(|_| NameError::TooLong)?;
	let text = core::str::from_utf8(&name).map_err(|_| NameError::NotText)?;
	if text.chars().any(|c| is_control(c) || is_direction(c)) {
		return Err(NameError::NotText);
	}
	if !text.chars().any(is_visible) {
		return Err(NameError::Empty);
	}
	Ok(name)
}

/// Whether the character is a control, or a line or paragraph separator.
fn is_control(c: char) -> bool {
	c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Whether the character changes the direction of the text around it: Unicode's `Bidi_Control`.
fn is_direction(c: char) -> bool {
	matches!(
		c,
		'\u{61c}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
	)
}

/// Whether the character is visible on its own.
fn is_visible(c: char) -> bool {
	!c.is_whitespace() && !INVISIBLE.iter().any(|range| range.contains(&c))
}
