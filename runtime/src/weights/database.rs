//! The costs of reading and of writing an item of the state, measured by
//! `scripts/bench.sh --storage` on 2026-11-29.
//!
//! Processor: Intel(R) Xeon(R) Processor. ParityDb, block 1076: 4211154 items,
//! all read, and written 10000 at a time. Don't edit: measure again.

use frame_support::weights::{constants::WEIGHT_REF_TIME_PER_NANOS, RuntimeDbWeight};

/// The average time for an item, without the node's cache of the state.
pub const ITEM: RuntimeDbWeight = RuntimeDbWeight {
	// Of all reads, in ns: median 10_896, 99% at most 24_981, all at most 5_106_722.
	read: 11_041 * WEIGHT_REF_TIME_PER_NANOS,
	// Of the batches' averages, in ns: 30_315 to 110_449, median 48_976. They
	// count all items, but 1080000 have an empty value: the others alone were changed.
	write: 52_979 * WEIGHT_REF_TIME_PER_NANOS * 4211154 / (4211154 - 1080000),
};
