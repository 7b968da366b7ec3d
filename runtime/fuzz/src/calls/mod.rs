//! Builds calls from choices, so that most calls refer to objects that exist.

mod autopilot;
mod funds;
mod members;
mod pick;
mod suite;
mod tokens;
mod wrapped;

pub(crate) use autopilot::set_slots;
pub use pick::in_charge;

use crate::{cast::Cast, reader::Reader};
use bullet_train_runtime::RuntimeCall;

/// The most levels of calls around a call that is built from choices. Calls decoded from bytes may
/// be nested as deeply as a transaction may be.
const DEPTH: u8 = 3;

/// Builds a call from the next bytes.
pub fn call(reader: &mut Reader, cast: &Cast) -> RuntimeCall {
	nested(reader, cast, DEPTH)
}

/// Builds a call from the next bytes, with `depth` more levels of nesting at most.
fn nested(reader: &mut Reader, cast: &Cast, depth: u8) -> RuntimeCall {
	match reader.byte() % 16 {
		0..=7 => suite::call(reader, cast),
		8 | 9 => members::call(reader, cast),
		10 | 11 => tokens::call(reader, cast),
		12 => autopilot::call(reader, cast),
		_ if depth > 0 => {
			let inside = |reader: &mut Reader| nested(reader, cast, depth - 1);
			wrapped::call(reader, cast, &inside)
		}
		_ => suite::call(reader, cast),
	}
}
