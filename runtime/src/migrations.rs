//! Storage migrations, which run when a chain upgrades to a new runtime.
//!
//! Since the first release, every change to a stored record needs a migration here and a new
//! storage version of its pallet. `runtime/tests/suite/storage.rs` fails if one is missing.

/// The migrations of the next release. They run once, in its first block, in this order. A release
/// moves them to a module with its name.
pub type Unreleased = ();
