//! What the chain does by itself (Rulebook 5), for tests that want to act by hand.

use bullet_train_primitives::Slots;
use bullet_train_runtime::{
	configs::parameters::{dynamic::autopilot, RuntimeParameters},
	Parameters, RuntimeOrigin,
};

/// Root sets the parts of a block for the chain's own work. [`Slots::OFF`] switches it off.
///
/// # Panics
///
/// If root can't.
pub fn set_slots(slots: Slots) {
	let parameters = autopilot::Parameters::BlockParts(autopilot::BlockParts, Some(slots));
	let parameter = RuntimeParameters::Autopilot(parameters);
	Parameters::set_parameter(RuntimeOrigin::root(), parameter).expect("root can set it");
}
