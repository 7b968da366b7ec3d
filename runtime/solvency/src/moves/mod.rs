//! What happens in a play: calls of the suite, deeds of others, and time.
//!
//! A play is drawn as numbers, not as calls. Each [`Step`] becomes a [`Move`] only when its turn
//! comes, by looking at the model: so most moves concern what is there, and when steps are taken
//! out of a play to make it shorter the rest still makes sense.

mod dice;
mod dpos;
mod finale;
mod kinds;
mod others;
mod prelude;
mod step;
mod trains;

pub use dice::Dice;
pub use finale::{finale, until_something_ends};
pub use kinds::{Deed, Move};
pub use prelude::prelude;
pub use step::{Step, Taste};
