//! The kinds of steps: the first byte of a step, modulo [`KINDS`]. Don't change these numbers,
//! because the corpus is written in them.

/// A call built from choices, by a signer whose signature isn't checked.
pub const CHOSEN: u8 = 0;
/// A call decoded from the bytes, by a signer whose signature isn't checked.
pub const RAW: u8 = 1;
/// The end of the block and the beginning of the next one, some blocks later.
pub const BLOCK: u8 = 2;
/// A call built from choices, with a real signature.
pub const SIGNED: u8 = 3;
/// Bytes that claim to be a transaction.
pub const CLAIMED: u8 = 4;
/// The block is nearly filled, as if by other transactions: up to the limit of ordinary ones, or
/// all of it.
pub const FILL: u8 = 5;
/// All reads of clients about some objects.
pub const ASK: u8 = 6;
/// The number of kinds. Kinds without a name here are calls built from choices, too.
pub const KINDS: u8 = 16;
