//! # Testing the runtime
//!
//! Shared by the runtime's own tests, the comparison with the model and the fuzzer.
//!
//! | module | contents |
//! |---|---|
//! | [`genesis`] | the state that a chain begins with |
//! | [`autopilot`] | switches off what the chain does by itself |
//! | [`transactions`] | transactions, signed as clients sign them |
//! | [`blocks`] | blocks, authored as a node authors them |
//! | [`money`] | each account's free and held amounts, and the check that they are the supply |
//! | [`state`] | the invariants that the pallets check themselves |
//!
//! The crate runs natively and needs no WASM. All functions read and write the externalities in
//! which they are called, unless they return a new state.

#![warn(missing_docs)]

pub mod autopilot;
pub mod blocks;
pub mod genesis;
pub mod money;
pub mod state;
pub mod transactions;
