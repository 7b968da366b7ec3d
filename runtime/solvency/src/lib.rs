//! # Solvency
//!
//! Random sequences of all calls of the suite, on the runtime's own configuration, by many users in
//! BOLT and in project tokens, valid and invalid, with jumps in time, tokens whose team freezes,
//! blocks, mints and burns, and a governance that changes its parameters. After every call all
//! balances, holds and records, and what clients are told, are compared with those of a
//! [model](bullet_train_model) written from the rulebook, and the `try_state` of all pallets that
//! keep money is asked. At the end everything is brought home: no unit may stay in escrow.
//!
//! | module | what it is |
//! |---|---|
//! | [`moves`] | what happens next, drawn from numbers |
//! | [`world`] | the runtime: its genesis, its calls, its state compared with the model |
//! | [`play`] | both side by side |
//! | [`situations`] | states that take many moves in the right order |
//! | [`tally`] | what a run has seen |
//! | [`cases`] | how plays are drawn, and shrunk when they fail |

#![warn(missing_docs)]

pub mod cases;
pub mod moves;
pub mod play;
pub mod situations;
pub mod tally;
#[cfg(test)]
mod tests;
pub mod world;
