//! Names of trains, classes and DPOs: short readable text.

use frame_support::{traits::Get, BoundedVec};
use sp_std::vec::Vec;

/// What can be wrong with a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NameError {
	/// It has no characters.
	Empty,
	/// It has more bytes than the limit.
	TooLong,
	/// It isn't UTF-8 text.
	NotText,
}

/// The name as it is stored, at most `Max` bytes of UTF-8.
pub fn check<Max: Get<u32>>(name: Vec<u8>) -> Result<BoundedVec<u8, Max>, NameError> {
	if name.is_empty() {
		return Err(NameError::Empty);
	}
	let name = BoundedVec::try_from(name).map_err(|_| NameError::TooLong)?;
	core::str::from_utf8(&name).map_err(|_| NameError::NotText)?;
	Ok(name)
}
