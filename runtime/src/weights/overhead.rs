//! Weights of an empty block and of an empty call, measured by `scripts/bench.sh` on 2026-11-30.
//!
//! Processor: AMD EPYC. Don't edit: measure again.

use frame_support::weights::Weight;

/// Executes a block besides its calls.
pub const BLOCK_EXECUTION: Weight = Weight::from_parts(199_489_000, 0);

/// Executes a signed transaction besides its call and the declared weights of its extensions.
pub const EXTRINSIC_BASE: Weight = Weight::from_parts(108_596_000, 0);
