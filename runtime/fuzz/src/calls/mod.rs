//! Calls made of choices, so that most of them meet something that exists.

mod pick;
mod suite;
mod tokens;
mod wrapped;

pub use pick::in_charge;

use crate::{cast::Cast, reader::Reader};
use bullet_train_runtime::RuntimeCall;

/// How deep a call made of choices is nested at most. Those decoded from bytes may be nested as
/// deep as in any transaction.
const DEPTH: u8 = 3;

/// The next call.
pub fn call(reader: &mut Reader, cast: &Cast) -> RuntimeCall {
	nested(reader, cast, DEPTH)
}

/// The next call, with so much depth left.
fn nested(reader: &mut Reader, cast: &Cast, depth: u8) -> RuntimeCall {
	match reader.byte() % 16 {
		0..=9 => suite::call(reader, cast),
		10..=12 => tokens::call(reader, cast),
		_ if depth > 0 => {
			let inside = |reader: &mut Reader| nested(reader, cast, depth - 1);
			wrapped::call(reader, cast, &inside)
		}
		_ => suite::call(reader, cast),
	}
}
