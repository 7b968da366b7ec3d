//! # Fuzzing the runtime
//!
//! An input is a few hundred bytes. They are read as choices: who sends which call, when the next
//! block begins, how full it is already. [`play()`] carries them out on a development chain on
//! which much is going on ([`scene`]), in blocks authored as a node does it ([`chain`]), and panics
//! where something doesn't hold that must ([`invariants`]).
//!
//! Most of the calls are made of choices, so that they meet objects that exist ([`calls`]); the
//! others are decoded from the bytes as they are, from any pallet, as nested as a transaction may
//! be. Some transactions are signed, some are just bytes that claim to be transactions.
//!
//! It runs natively, as tests do: with debug assertions, so that whatever FRAME or the suite holds
//! impossible is a finding, too.

#![warn(missing_docs)]

pub mod calls;
pub mod cast;
pub mod chain;
mod fair;
pub mod invariants;
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
