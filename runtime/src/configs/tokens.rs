//! BOLT, the projects' tokens, and the union of both.

use crate::{
	constants::{deposit, DEPOSIT_PER_BYTE, DEPOSIT_PER_ITEM, EXISTENTIAL_DEPOSIT},
	AccountId, Assets, AssetsHolder, Balance, Balances, Runtime, RuntimeEvent, RuntimeFreezeReason,
	RuntimeHoldReason, System,
};
use frame_support::{
	parameter_types,
	traits::{
		fungible, fungible::NativeFromLeft, tokens::imbalance::ResolveTo, AsEnsureOriginWithArg,
		ConstU128, ConstU32, LinearStoragePrice, VariantCountOf,
	},
};
use frame_system::{EnsureRoot, EnsureSigned};
use pallet_treasury::TreasuryAccountId;

/// The id of a project's token.
pub type AssetId = u32;

/// A token: BOLT, or a project's token by its id.
pub type Token = bullet_train_primitives::Token;

/// All tokens behind one interface, for transfers.
pub type Tokens = fungible::UnionOf<Balances, Assets, NativeFromLeft, Token, AccountId>;

/// All tokens behind one interface, for holds: [`AssetsHolder`] keeps the holds on projects'
/// tokens.
pub type Fungibles = fungible::UnionOf<Balances, AssetsHolder, NativeFromLeft, Token, AccountId>;

/// The frozen amounts of accounts. Votes, vesting and other locks freeze BOLT. Nothing freezes a
/// part of a project's token.
pub struct Frozen;

impl bullet_train_primitives::Freezes<AccountId> for Frozen {
	fn frozen(token: &Token, who: &AccountId) -> Balance {
		match token {
			Token::Native => System::account(who).data.frozen,
			Token::WithId(_) => 0,
		}
	}
}

/// The suite's escrow: money in any token, on hold under a reason that says what it is for.
pub type Escrow = bullet_train_primitives::HoldEscrow<Fungibles, Frozen>;

/// A refundable deposit for records in storage: [`DEPOSIT_PER_ITEM`] and [`DEPOSIT_PER_BYTE`] in
/// BOLT, on hold under `Reason`.
pub type StorageDeposit<Reason> = fungible::HoldConsideration<
	AccountId,
	Balances,
	Reason,
	LinearStoragePrice<ConstU128<DEPOSIT_PER_ITEM>, ConstU128<DEPOSIT_PER_BYTE>, Balance>,
>;

impl pallet_balances::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type WeightInfo = crate::weights::pallet_balances::WeightInfo<Runtime>;
	type Balance = Balance;
	// The remainder of an account that dies goes to the treasury.
	type DustRemoval = ResolveTo<TreasuryAccountId<Runtime>, Balances>;
	type ExistentialDeposit = ConstU128<EXISTENTIAL_DEPOSIT>;
	type AccountStore = System;
	type ReserveIdentifier = [u8; 8];
	type FreezeIdentifier = RuntimeFreezeReason;
	type MaxLocks = ConstU32<50>;
	type MaxReserves = ConstU32<50>;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
	type DoneSlashHandler = ();
}

parameter_types! {
	/// The deposit for a token: its record and its team's accounts.
	pub const AssetDeposit: Balance = deposit(1, 190);
	/// The deposit for an account in a token that doesn't keep an account alive.
	pub const AssetAccountDeposit: Balance = deposit(1, 16);
	/// The deposit for a token's metadata.
	pub const MetadataDepositBase: Balance = deposit(1, 68);
	/// The deposit for each byte of a token's name and symbol.
	pub const MetadataDepositPerByte: Balance = deposit(0, 1);
	/// The deposit for letting another account spend.
	pub const ApprovalDeposit: Balance = deposit(1, 32);
}

impl pallet_assets::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Balance = Balance;
	// With more, one call would need too much of a block's proof.
	type RemoveItemsLimit = ConstU32<600>;
	type AssetId = AssetId;
	type AssetIdParameter = codec::Compact<AssetId>;
	type ReserveData = ();
	type Currency = Balances;
	// Any project can create its own token.
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<AccountId>>;
	type ForceOrigin = EnsureRoot<AccountId>;
	type AssetDeposit = AssetDeposit;
	type AssetAccountDeposit = AssetAccountDeposit;
	type MetadataDepositBase = MetadataDepositBase;
	type MetadataDepositPerByte = MetadataDepositPerByte;
	type ApprovalDeposit = ApprovalDeposit;
	type StringLimit = ConstU32<50>;
	type Freezer = ();
	type Holder = AssetsHolder;
	type Extra = ();
	type CallbackHandle = ();
	type AssetIdAllocator = ();
	type WeightInfo = crate::weights::pallet_assets::WeightInfo<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

impl pallet_assets_holder::Config for Runtime {
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeEvent = RuntimeEvent;
}
