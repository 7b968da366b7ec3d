//! The configuration of every pallet, one file per domain.
//!
//! [`parameters`] has the values that may change while the chain runs. All others change only with
//! a new runtime. Only [`consensus`] knows how blocks are made.

pub mod accounts;
pub mod consensus;
pub mod fees;
pub mod governance;
pub mod parameters;
pub mod suite;
pub mod system;
pub mod tokens;
pub mod treasury;
