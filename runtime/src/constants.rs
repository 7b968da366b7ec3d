//! Money and time: the figures that several parts of the runtime share.

use crate::{Balance, BlockNumber};

/// Decimals of BOLT, the native token.
pub const DECIMALS: u8 = 10;

/// One BOLT in base units.
pub const BOLT: Balance = 10u128.pow(DECIMALS as u32);

/// A thousandth of a BOLT in base units.
pub const MILLIBOLT: Balance = BOLT / 1_000;

/// The least BOLT that an account may hold: 0.01 BOLT.
pub const EXISTENTIAL_DEPOSIT: Balance = 10 * MILLIBOLT;

/// Deposit for each item put into storage: 0.1 BOLT. It comes back when the item goes.
pub const DEPOSIT_PER_ITEM: Balance = 100 * MILLIBOLT;

/// Deposit for each byte put into storage: 0.001 BOLT.
pub const DEPOSIT_PER_BYTE: Balance = MILLIBOLT;

/// The deposit for `items` entries in storage that hold `bytes` bytes together.
pub const fn deposit(items: u32, bytes: u32) -> Balance {
	items as Balance * DEPOSIT_PER_ITEM + bytes as Balance * DEPOSIT_PER_BYTE
}

/// Length of a slot, and so the time between two blocks, in milliseconds.
pub const SLOT_DURATION: u64 = 6_000;

/// Blocks in 24 hours at one block a slot. The day of the rulebook is a parameter and may be
/// shorter: see [`crate::configs::parameters`].
pub const DAYS: BlockNumber = (24 * 60 * 60 * 1_000 / SLOT_DURATION) as BlockNumber;
