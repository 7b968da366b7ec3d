//! Transaction fees.
//!
//! A transaction pays for its execution time and for its bytes. All fees and tips go to the
//! treasury. [`sponsored_fees`](crate::sponsored_fees) says who pays them. A transfer of BOLT costs about a hundredth of a BOLT.

use crate::{
	constants::{BOLT, MILLIBOLT},
	sponsored_fees::SponsoredFees,
	Balance, Runtime, RuntimeEvent,
};
use frame_support::{
	parameter_types,
	traits::{ConstU128, ConstU8},
	weights::{
		constants::WEIGHT_REF_TIME_PER_SECOND, ConstantMultiplier, WeightToFeeCoefficient,
		WeightToFeeCoefficients, WeightToFeePolynomial,
	},
};
use pallet_transaction_payment::{Multiplier, TargetedFeeAdjustment};
use sp_runtime::{
	traits::{Bounded, One},
	FixedPointNumber, Perbill, Perquintill,
};

/// The price of a second of execution: 10 BOLT. The weight of a transfer is about a millisecond,
/// and that of a full block of transactions is a second and a half.
pub const FEE_PER_SECOND: Balance = 10 * BOLT;

/// The price of a byte: 0.00001 BOLT, so that filling a block with bytes costs about as much as
/// filling it with execution time.
pub const FEE_PER_BYTE: Balance = MILLIBOLT / 100;

/// Converts weight into a fee, in proportion to the execution time.
pub struct WeightToFee;

impl WeightToFeePolynomial for WeightToFee {
	type Balance = Balance;

	fn polynomial() -> WeightToFeeCoefficients<Self::Balance> {
		let second = Balance::from(WEIGHT_REF_TIME_PER_SECOND);
		[WeightToFeeCoefficient {
			degree: 1,
			negative: false,
			coeff_integer: FEE_PER_SECOND / second,
			coeff_frac: Perbill::from_rational(FEE_PER_SECOND % second, second),
		}]
		.into_iter()
		.collect()
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
