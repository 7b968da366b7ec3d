//! # Solvency
//!
//! Plays random sequences of all calls of the suite on the runtime, with its real configuration,
//! and on a [model](bullet_train_model) written from the rulebook. Many users make valid and
//! invalid calls, in BOLT and in project tokens. Meanwhile blocks pass, the tokens' team freezes,
//! blocks, mints and burns, and governance changes parameters. In half of the plays the chain acts
//! by itself: the model makes the same acts, and afterwards nothing may be due any more.
//!
//! After every call, all balances, holds and records must be those of the model. So must the
//! answers to clients' reads about some objects, which change from call to call. The `try_state` of
//! all pallets that keep money must succeed, too, and what the rulebook promises to a DPO's members
//! must be kept. At the end of a play everything is returned: no unit may stay in escrow.
//!
//! | module | contents |
//! |---|---|
//! | [`cases`] | random plays; proptest shrinks those that fail |
//! | [`moves`] | the moves of a play, drawn from random numbers |
//! | [`world`] | the runtime: its genesis, its calls, the comparison of its state with the model |
//! | [`play`] | plays a case on the runtime and on the model |
//! | [`promises`] | the promises that the rulebook makes to a DPO's members |
//! | [`situations`] | rare states, which take many moves in the right order |
//! | [`tally`] | counts of the calls, errors and situations of a run |

#![warn(missing_docs)]

pub mod cases;
pub mod moves;
pub mod play;
pub mod promises;
pub mod situations;
pub mod tally;
#[cfg(test)]
mod tests;
pub mod world;
