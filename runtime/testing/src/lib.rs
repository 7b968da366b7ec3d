//! # Testing the runtime
//!
//! What the runtime's own tests, the comparison with the model and the fuzzer share.
//!
//! | module | what is in it |
//! |---|---|
//! | [`genesis`] | the state that a chain begins with |
//! | [`transactions`] | transactions, signed as clients sign them |
//! | [`blocks`] | blocks, authored as a node authors them |
//! | [`money`] | what each account has free and on hold, and whether that is all there is |
//! | [`state`] | the invariants that the pallets check themselves |
//!
//! It runs natively and needs no WASM. All functions read and write the externalities in which
//! they are called, unless they return others.

#![warn(missing_docs)]

pub mod blocks;
pub mod genesis;
pub mod money;
pub mod state;
pub mod transactions;
