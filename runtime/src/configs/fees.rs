//! Transaction fees.
//!
//! A transaction pays for its execution time or for the size of its proof, whichever is dearer, and
//! for its bytes. All fees and tips go to the treasury. [`sponsored_fees`](crate::sponsored_fees)
//! says who pays them. A transfer of BOLT costs about a hundredth of a BOLT.

use crate::{
	configs::system::{MAXIMUM_BLOCK_PROOF, MAXIMUM_BLOCK_TIME},
	constants::{BOLT, MILLIBOLT},
	sponsored_fees::SponsoredFees,
	Balance, Runtime, RuntimeEvent,
};
use frame_support::{
	parameter_types,
	traits::{ConstU128, ConstU8},
	weights::{constants::WEIGHT_REF_TIME_PER_SECOND, ConstantMultiplier, Weight},
};
use pallet_transaction_payment::{Multiplier, TargetedFeeAdjustment};
use sp_runtime::{
	traits::{Bounded, One},
	FixedPointNumber, Perquintill,
};

/// The price of a second of execution: 10 BOLT. The weight of a transfer is about a millisecond,
/// and that of a full block of transactions is a second and a half.
pub const FEE_PER_SECOND: Balance = 10 * BOLT;

/// The price of a byte: 0.00001 BOLT, so that filling a block with bytes costs about as much as
/// filling it with execution time.
pub const FEE_PER_BYTE: Balance = MILLIBOLT / 100;

/// The price of a whole block: of its execution time, or of its proof.
pub const FEE_PER_BLOCK: Balance =
	FEE_PER_SECOND * MAXIMUM_BLOCK_TIME as Balance / WEIGHT_REF_TIME_PER_SECOND as Balance;

/// Converts weight into a fee: for the part of a block's time that it takes, or for the part of a
/// block's proof if that is dearer.
pub struct WeightToFee;

/// The price of a part of a block, rounded down.
fn price(part: u64, whole: u64) -> Balance {
	FEE_PER_BLOCK
		.saturating_mul(part.into())
		.checked_div(whole.into())
		.unwrap_or_default()
}

impl frame_support::weights::WeightToFee for WeightToFee {
	type Balance = Balance;

	fn weight_to_fee(weight: &Weight) -> Balance {
		let time = price(weight.ref_time(), MAXIMUM_BLOCK_TIME);
		time.max(price(weight.proof_size(), MAXIMUM_BLOCK_PROOF))
	}
}

parameter_types! {
	/// Fees rise while ordinary transactions fill more than this part of a block, and fall while
	/// they fill less.
	pub const TargetBlockFullness: Perquintill = Perquintill::from_percent(25);
	/// How fast fees change: a day of full blocks a little more than doubles them.
	pub AdjustmentVariable: Multiplier = Multiplier::saturating_from_rational(75, 1_000_000);
	/// Fees never fall below the prices above, so spam isn't cheaper on an empty chain.
	pub MinimumMultiplier: Multiplier = Multiplier::one();
	/// The highest multiplier that can be represented.
	pub MaximumMultiplier: Multiplier = Bounded::max_value();
}

impl pallet_transaction_payment::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type OnChargeTransaction = SponsoredFees;
	type WeightToFee = WeightToFee;
	type LengthToFee = ConstantMultiplier<Balance, ConstU128<FEE_PER_BYTE>>;
	type FeeMultiplierUpdate = TargetedFeeAdjustment<
		Runtime,
		TargetBlockFullness,
		AdjustmentVariable,
		MinimumMultiplier,
		MaximumMultiplier,
	>;
	type OperationalFeeMultiplier = ConstU8<5>;
	type WeightInfo = crate::weights::pallet_transaction_payment::WeightInfo<Runtime>;
}
