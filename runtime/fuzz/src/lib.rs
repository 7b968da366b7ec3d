//! # Fuzzing the runtime
//!
//! An input is a few hundred bytes. They are read as a sequence of choices: who sends which call,
//! when the next block begins, how full that block is already. [`play()`] begins on a development
//! chain with trains, rides and DPOs in all states ([`scene`]). It authors blocks as a node does
//! ([`chain`]), lets the chain do by itself what is due ([`own_work`]), and panics if an invariant
//! doesn't hold ([`invariants`]).
//!
//! Most calls are built from choices, so that they refer to objects that exist ([`calls`]). Other
//! calls are decoded from the bytes as they are: any call of any pallet, nested as deeply as a
//! transaction may be. Some transactions have a real signature, and some are just bytes that claim
//! to be a transaction.
//!
//! The runtime is native, as in the tests, and has debug assertions. So anything that FRAME or the
//! suite assumes to be impossible is a finding, too.

#![warn(missing_docs)]

pub mod calls;
pub mod cast;
pub mod chain;
mod fair;
pub mod invariants;
pub mod own_work;
mod play;
pub mod reader;
pub mod scene;
pub mod seeds;
mod stage;
pub mod step;
#[cfg(test)]
mod tests;
pub mod views;
pub mod watcher;

pub use play::play;
