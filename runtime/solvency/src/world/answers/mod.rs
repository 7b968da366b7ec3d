//! Compares the answers to clients' reads with what the model calculates.
//!
//! To ask about everything after each move would take too long. So one comparison asks about one
//! train, class, ride, DPO and account, and the next comparison asks about others.

pub(crate) mod actions;
pub(crate) mod dpo;
pub(crate) mod funds;
pub(crate) mod lists;
pub(crate) mod market;
pub(crate) mod proposals;
pub(crate) mod release;
pub(crate) mod train;

mod limits;
mod turns;

pub use turns::wrong_answer;
