//! The moves of a play: calls of the suite, deeds outside the suite, and waits.
//!
//! A play is drawn as numbers, not as calls. Each [`Step`] becomes a [`Move`] only when its turn
//! comes, and the move depends on the model's state. So most moves concern objects that exist, and
//! when proptest removes steps to make a play shorter, the remaining ones still make sense.

mod dice;
mod dpos;
mod finale;
mod funds;
mod governing;
mod kinds;
mod market;
mod others;
mod prelude;
mod rule_changes;
mod step;
mod trains;

pub use dice::Dice;
pub use finale::{finale, unlock, until_something_ends};
pub use kinds::{Deed, Move};
pub use prelude::prelude;
pub use step::{Step, Taste};
