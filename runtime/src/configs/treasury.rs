//! The treasury: it collects fees and dust and whatever a rule sends it, in any token. Only root
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

/// The treasury's keyless account. It exists from genesis on and is never emptied, so that even the
/// smallest fee or dust finds it able to receive.
pub type TreasuryAccount = pallet_treasury::TreasuryAccountId<Runtime>;

/// Pays from the treasury at once and in any token, but never the least amount that keeps it able
/// to receive that token.
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
		// `pay` either has transferred everything or has failed.
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

/// Makes arguments for benchmarking the treasury.
#[cfg(feature = "runtime-benchmarks")]
pub struct TreasuryBenchmarks;

#[cfg(feature = "runtime-benchmarks")]
impl pallet_treasury::ArgumentsFactory<Token, AccountId> for TreasuryBenchmarks {
	fn create_asset_kind(_: u32) -> Token {
		Token::Native
	}

	fn create_beneficiary(seed: [u8; 32]) -> AccountId {
		// The payment has to be able to create the account.
		let who = AccountId::from(seed);
		Tokens::mint_into(Token::Native, &who, crate::constants::EXISTENTIAL_DEPOSIT)
			.expect("benchmarks can mint; qed");
		who
	}
}

parameter_types! {
	/// What the treasury's account id is derived from.
	pub const TreasuryPalletId: PalletId = PalletId(*b"bt/trsry");
	/// Time between two payouts of spends that wait for the end of a period.
	pub const SpendPeriod: BlockNumber = DAYS;
	/// Nothing in the treasury is burnt.
	pub const Burn: Permill = Permill::zero();
	/// How long an approved spend may be collected.
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
	type WeightInfo = pallet_treasury::weights::SubstrateWeight<Runtime>;
	type SpendFunds = ();
	type MaxApprovals = ConstU32<100>;
	type SpendOrigin = EnsureRootWithSuccess<AccountId, MaxSpend>;
	type AssetKind = Token;
	type Beneficiary = AccountId;
	type BeneficiaryLookup = AccountIdLookup<AccountId, ()>;
	type Paymaster = PayFromTreasury;
	// Only compared with `MaxSpend`, which no amount exceeds: any rate does.
	type BalanceConverter = UnityAssetBalanceConversion;
	type PayoutPeriod = PayoutPeriod;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = TreasuryBenchmarks;
	type BlockNumberProvider = System;
}
