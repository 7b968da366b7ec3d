//! Money and time: constants that several parts of the runtime share.

use crate::{Balance, BlockNumber};

/// Decimals of BOLT, the native token.
pub const DECIMALS: u8 = 10;

/// One BOLT in base units.
pub const BOLT: Balance = 10u128.pow(DECIMALS as u32);

/// A thousandth of a BOLT in base units.
pub const MILLIBOLT: Balance = BOLT / 1_000;

/// The minimum balance of an account: 0.01 BOLT.
pub const EXISTENTIAL_DEPOSIT: Balance = 10 * MILLIBOLT;

/// The deposit for each item in storage: 0.1 BOLT. It returns when the item is removed.
pub const DEPOSIT_PER_ITEM: Balance = 100 * MILLIBOLT;

/// The deposit for each byte in storage: 0.001 BOLT.
pub const DEPOSIT_PER_BYTE: Balance = MILLIBOLT;

/// The deposit for `items` entries in storage with `bytes` bytes in all.
pub const fn deposit(items: u32, bytes: u32) -> Balance {
	items as Balance * DEPOSIT_PER_ITEM + bytes as Balance * DEPOSIT_PER_BYTE
}

/// The length of a slot, and so the time between two blocks, in milliseconds.
pub const SLOT_DURATION: u64 = 6_000;

/// Blocks in an hour, with one block per slot.
pub const HOURS: BlockNumber = DAYS / 24;

/// Blocks in 24 hours, with one block per slot. The rulebook's day is a parameter and may be
/// shorter: see [`crate::configs::parameters`].
pub const DAYS: BlockNumber = (24 * 60 * 60 * 1_000 / SLOT_DURATION) as BlockNumber;
