//! The treasury collects fees, dust and the parts that the rules give it, in any token. Only root
//! spends from it, and nothing in it is ever burnt.

use crate::{
	configs::tokens::{Token, Tokens},
	constants::DAYS,
	AccountId, Balance, Balances, BlockNumber, Runtime, RuntimeEvent, System,
};
use frame_support::{
	parameter_types,
	traits::{
		fungibles::Mutate,
		tokens::{Pay, PaymentStatus, Preservation::Preserve, UnityAssetBalanceConversion},
		ConstU32,
	},
	PalletId,
};
use frame_system::{EnsureRoot, EnsureRootWithSuccess};
use sp_runtime::{traits::AccountIdLookup, DispatchError, Permill};

/// The treasury's keyless account. It exists from genesis on and is never emptied, so it can
/// receive even the smallest fee or dust.
pub type TreasuryAccount = pallet_treasury::TreasuryAccountId<Runtime>;

/// Pays from the treasury at once and in any token. It never spends the token's minimum, without
/// which the treasury might be unable to receive that token.
pub struct PayFromTreasury;

impl Pay for PayFromTreasury {
	type Balance = Balance;
	type Beneficiary = AccountId;
	type AssetKind = Token;
	type Id = ();
	type Error = DispatchError;

	fn pay(who: &AccountId, token: Token, amount: Balance) -> Result<(), DispatchError> {
		Tokens::transfer(token, &treasury_account(), who, amount, Preserve).map(|_| ())
	}

	fn check_payment(_: ()) -> PaymentStatus {
		// `pay` has either transferred everything or failed.
		PaymentStatus::Success
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn ensure_successful(_: &AccountId, token: Token, amount: Balance) {
		use frame_support::traits::fungibles::Inspect;
		let enough = amount.saturating_add(Tokens::minimum_balance(token.clone()));
		Tokens::mint_into(token, &treasury_account(), enough).expect("benchmarks can mint; qed");
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn ensure_concluded(_: ()) {}
}

/// The treasury's account id.
pub fn treasury_account() -> AccountId {
	crate::Treasury::account_id()
}

/// Creates arguments for benchmarking the treasury.
#[cfg(feature = "runtime-benchmarks")]
pub struct TreasuryBenchmarks;

#[cfg(feature = "runtime-benchmarks")]
impl pallet_treasury::ArgumentsFactory<Token, AccountId> for TreasuryBenchmarks {
	fn create_asset_kind(_: u32) -> Token {
		Token::Native
	}

	fn create_beneficiary(seed: [u8; 32]) -> AccountId {
		// The account exists, so it can receive any payment.
		let who = AccountId::from(seed);
		Tokens::mint_into(Token::Native, &who, crate::constants::EXISTENTIAL_DEPOSIT)
			.expect("benchmarks can mint; qed");
		who
	}
}

parameter_types! {
	/// The id from which the treasury's account is derived.
	pub const TreasuryPalletId: PalletId = PalletId(*b"bt/trsry");
	/// The time between two payouts of spends that wait for the end of a period.
	pub const SpendPeriod: BlockNumber = DAYS;
	/// Nothing in the treasury is burnt.
	pub const Burn: Permill = Permill::zero();
	/// The time for which an approved spend may be collected.
	pub const PayoutPeriod: BlockNumber = 30 * DAYS;
	/// Root may spend any amount.
	pub const MaxSpend: Balance = Balance::MAX;
}

impl pallet_treasury::Config for Runtime {
	type Currency = Balances;
	type RejectOrigin = EnsureRoot<AccountId>;
	type RuntimeEvent = RuntimeEvent;
	type SpendPeriod = SpendPeriod;
	type Burn = Burn;
	type PalletId = TreasuryPalletId;
	type BurnDestination = ();
	type WeightInfo = crate::weights::pallet_treasury::WeightInfo<Runtime>;
	type SpendFunds = ();
	type MaxApprovals = ConstU32<100>;
	type SpendOrigin = EnsureRootWithSuccess<AccountId, MaxSpend>;
	type AssetKind = Token;
	type Beneficiary = AccountId;
	type BeneficiaryLookup = AccountIdLookup<AccountId, ()>;
	type Paymaster = PayFromTreasury;
	// The result is only compared with `MaxSpend`, which no amount exceeds, so any rate will do.
	type BalanceConverter = UnityAssetBalanceConversion;
	type PayoutPeriod = PayoutPeriod;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = TreasuryBenchmarks;
	type BlockNumberProvider = System;
}
