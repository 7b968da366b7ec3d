//! What every pallet is configured with.
//!
//! A file a domain. What is configurable while the chain runs is in [`parameters`]; all else
//! changes only with a new runtime.

pub mod accounts;
pub mod consensus;
pub mod fees;
pub mod governance;
pub mod parameters;
pub mod suite;
pub mod system;
pub mod tokens;
pub mod treasury;
