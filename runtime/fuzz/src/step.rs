//! What a step is, by its first byte. Kept as they are: the corpus is written in them.

/// A call made of choices, by a signer.
pub const CHOSEN: u8 = 0;
/// A call decoded from the bytes, by a signer.
pub const RAW: u8 = 1;
/// The next block, after some time.
pub const BLOCK: u8 = 2;
/// A call made of choices, really signed.
pub const SIGNED: u8 = 3;
/// Bytes that claim to be a transaction.
pub const CLAIMED: u8 = 4;
/// As if others had filled the block.
pub const FILL: u8 = 5;
/// The questions that a client may ask.
pub const ASK: u8 = 6;
/// How many numbers there are; all others are calls made of choices, too.
pub const KINDS: u8 = 16;
