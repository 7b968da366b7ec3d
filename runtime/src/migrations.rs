//! Storage migrations, which run when a chain upgrades to a new runtime.
//!
//! From the first release on, every change to a stored record needs a migration here and a new
//! storage version of its pallet. `runtime/tests/suite/storage.rs` fails when a stored record
//! changes, until its digest is updated. `runtime/tests/suite/upgrade.rs` fails if a storage
//! version was raised without a migration.

/// The migrations of the next release. They run once, in its first block, in this order. A release
/// moves them to a module with its name.
pub type Unreleased = ();
