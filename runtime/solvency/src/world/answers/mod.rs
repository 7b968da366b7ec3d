//! Whether what clients are told is what the model works out.
//!
//! Each time one train, class, ride, DPO and account are asked about, the next time others: to ask
//! about all of them after each call would take too long.

pub(crate) mod actions;
pub(crate) mod dpo;
pub(crate) mod lists;
pub(crate) mod release;
pub(crate) mod train;

mod limits;
mod turns;

pub use turns::wrong_answer;
