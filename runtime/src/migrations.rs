//! What a new runtime changes in storage when a chain takes it up.
//!
//! Since the first release, every change of a stored record comes with a migration here, and with a
//! new storage version of its pallet. `runtime/tests/suite/storage.rs` fails where one is
//! forgotten.

/// Of the next release. They run once, in its first block, in this order; a release moves them to a
/// module of its own name.
pub type Unreleased = ();
