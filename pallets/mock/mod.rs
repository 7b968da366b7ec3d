//! The mock runtime that the suite's pallets are tested on: the token pallets, the suite, and one
//! DPO that does as the test says. One file for all of them, included by each, so that every test
//! ends with the try_state of the whole suite and every token's conservation.

#![allow(clippy::arithmetic_side_effects)]
#![allow(dead_code)]

mod totals;

use bullet_train_primitives::{
	Balance, BlockNumber, CabinNumber, ClassId, DpoId, DpoProvider, HoldEscrow, Hunting, Income,
	Passenger, Token, TrainId,
};
use codec::Decode;
use frame_support::{
	derive_impl,
	dispatch::DispatchResultWithPostInfo,
	parameter_types,
	traits::{
		fungible::{HoldConsideration, NativeFromLeft, UnionOf},
		AsEnsureOriginWithArg, ConstU128, ConstU32, Footprint, LinearStoragePrice,
	},
	PalletId,
};
use frame_system::{EnsureRoot, EnsureSigned};
use pallet_travel_cabin::ClassTerms;
use sp_runtime::{
	traits::{BlakeTwo256, Convert, IdentityLookup},
	AccountId32, BuildStorage, DispatchResult,
};

pub type AccountId = AccountId32;

/// A keyless pallet with the four accounts that a DPO would have, and a kind for adversaries.
#[frame_support::pallet]
pub mod mock_dpo {
	/// The pallet.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// Nothing to configure.
	#[pallet::config]
	pub trait Config: frame_system::Config {}

	/// The four accounts, and one more.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// What members paid.
		Deposit,
		/// Yields and milestone shares.
		Yield,
		/// Bonuses.
		Bonus,
		/// Returned fares.
		Withdraw,
		/// Keeps the account alive.
		Base,
	}
}

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(2)]
	pub type Assets = pallet_assets;
	#[runtime::pallet_index(3)]
	pub type AssetsHolder = pallet_assets_holder;
	#[runtime::pallet_index(4)]
	pub type BulletTrain = pallet_bullet_train;
	#[runtime::pallet_index(5)]
	pub type TravelCabin = pallet_travel_cabin;
	#[runtime::pallet_index(6)]
	pub type Dpo = pallet_dpo;
	#[runtime::pallet_index(7)]
	pub type MockDpo = mock_dpo;
}

impl mock_dpo::Config for Test {}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = frame_system::mocking::MockBlockU32<Test>;
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type Hashing = BlakeTwo256;
	type AccountData = pallet_balances::AccountData<Balance>;
	type MaxConsumers = ConstU32<{ u32::MAX }>;
}

/// The least that a native account has.
pub const EXISTENTIAL_DEPOSIT: Balance = 10;

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<EXISTENTIAL_DEPOSIT>;
	type AccountStore = System;
}

#[derive_impl(pallet_assets::config_preludes::TestDefaultConfig)]
impl pallet_assets::Config for Test {
	type Balance = Balance;
	type Currency = Balances;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<AccountId>>;
	type ForceOrigin = EnsureRoot<AccountId>;
	type Holder = AssetsHolder;
}

impl pallet_assets_holder::Config for Test {
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeEvent = RuntimeEvent;
}

/// What is frozen: BOLT by votes, vesting and other locks. Nothing freezes a part of a project's
/// token.
pub struct Frozen;

impl bullet_train_primitives::Freezes<AccountId> for Frozen {
	fn frozen(token: &Token, who: &AccountId) -> Balance {
		match token {
			Token::Native => System::account(who).data.frozen,
			Token::WithId(_) => 0,
		}
	}
}

/// Every token of the mock.
pub type Fungibles = UnionOf<Balances, AssetsHolder, NativeFromLeft, Token, AccountId>;
/// The escrow under test.
pub type Escrowed = HoldEscrow<Fungibles, Frozen>;

parameter_types! {
	/// A short day, so that figures stay readable; tests may change it.
	pub static BlocksPerDay: BlockNumber = 14_400;
	/// The rulebook's terms; tests may change them.
	pub static HuntingTerms: Hunting = Hunting::default();
	/// What a byte adds to a deposit; tests may change it.
	pub static ByteDeposit: Balance = 0;
	/// Who may act for any DPO.
	pub static DpoMembers: Vec<AccountId> = vec![];
	/// What the DPOs were told that they have received.
	pub static DpoReceived: Vec<(DpoId, Income, Balance)> = vec![];
	pub TrainDepositReason: RuntimeHoldReason = pallet_bullet_train::HoldReason::TrainDeposit.into();
	pub ClassDepositReason: RuntimeHoldReason = pallet_travel_cabin::HoldReason::ClassDeposit.into();
	pub DpoDepositReason: RuntimeHoldReason = pallet_dpo::HoldReason::DpoDeposit.into();
	/// The rulebook's bounds; tests may change them.
	pub static DpoBounds: pallet_dpo::Bounds = pallet_dpo::Bounds::RULEBOOK;
	pub const DpoPalletId: PalletId = PalletId(*b"bt/dpos_");
	pub Treasury: AccountId = treasury();
}

/// A deposit is 100, whatever the size unless a test sets [`ByteDeposit`]: a figure that a reader
/// can follow.
pub type DepositPrice = LinearStoragePrice<ConstU128<100>, ByteDeposit, Balance>;
type Deposit<Reason> = HoldConsideration<AccountId, Balances, Reason, DepositPrice>;

/// So many deposits.
pub fn deposit_of(records: u32) -> Balance {
	Balance::from(records) * DepositPrice::convert(Footprint::default())
}

/// The DPO that does as the test says; all others are the pallet's.
pub const DPO: DpoId = 7_777_777;

/// The DPOs of the pallet, and [`DPO`].
pub struct MockDpos;

impl DpoProvider<AccountId> for MockDpos {
	type Reason = RuntimeHoldReason;

	fn may_withdraw(dpo: DpoId, who: &AccountId) -> bool {
		if dpo != DPO {
			return Dpo::may_withdraw(dpo, who);
		}
		DpoMembers::get().contains(who)
	}

	fn hold_for(dpo: DpoId, income: Income) -> Option<(RuntimeHoldReason, AccountId)> {
		if dpo != DPO {
			return Dpo::hold_for(dpo, income);
		}
		let reason = match income {
			Income::Fare => mock_dpo::HoldReason::Withdraw,
			Income::Bonus => mock_dpo::HoldReason::Bonus,
			Income::Yield | Income::MilestoneShare => mock_dpo::HoldReason::Yield,
		};
		Some((reason.into(), dpo_account()))
	}

	fn received(dpo: DpoId, income: Income, amount: Balance) -> DispatchResult {
		if dpo != DPO {
			return Dpo::received(dpo, income, amount);
		}
		DpoReceived::mutate(|received| received.push((dpo, income, amount)));
		Ok(())
	}
}

impl pallet_bullet_train::Config for Test {
	type RuntimeHoldReason = RuntimeHoldReason;
	type Escrow = Escrowed;
	type TrainDeposit = Deposit<TrainDepositReason>;
	type Rides = TravelCabin;
	type Dpos = MockDpos;
	type MaxNameLen = ConstU32<64>;
	type MaxMilestones = ConstU32<64>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = SuiteBenchmarks;
}

impl pallet_travel_cabin::Config for Test {
	type RuntimeHoldReason = RuntimeHoldReason;
	type Escrow = Escrowed;
	type Trains = BulletTrain;
	type Dpos = MockDpos;
	type ClassDeposit = Deposit<ClassDepositReason>;
	type BlockNumberProvider = System;
	type BlocksPerDay = BlocksPerDay;
	type Hunting = HuntingTerms;
	type MaxNameLen = ConstU32<64>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = SuiteBenchmarks;
}

impl pallet_dpo::Config for Test {
	type RuntimeHoldReason = RuntimeHoldReason;
	type Escrow = Escrowed;
	type Cabins = TravelCabin;
	type DpoDeposit = Deposit<DpoDepositReason>;
	type PalletId = DpoPalletId;
	type BlockNumberProvider = System;
	type BlocksPerDay = BlocksPerDay;
	type Bounds = DpoBounds;
	type Treasury = Treasury;
	type MaxNameLen = ConstU32<64>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = SuiteBenchmarks;
}

/// The benchmarks' token is the mock's project token, which doesn't keep accounts alive; what they
/// need of other pallets is the mock's.
#[cfg(feature = "runtime-benchmarks")]
pub struct SuiteBenchmarks;

#[cfg(feature = "runtime-benchmarks")]
impl bullet_train_primitives::BenchmarkHelper<AccountId> for SuiteBenchmarks {
	fn token() -> Token {
		Token::WithId(ASSET)
	}

	fn freeze() {
		Assets::freeze_asset(signed(admin()), ASSET).expect("the admin can freeze");
	}

	fn thaw() {
		Assets::thaw_asset(signed(admin()), ASSET).expect("the admin can thaw");
	}

	fn block(who: &AccountId) {
		Assets::block(signed(admin()), ASSET, who.clone()).expect("the admin can block");
	}

	fn unblock(who: &AccountId) {
		Assets::thaw(signed(admin()), ASSET, who.clone()).expect("the admin can thaw");
	}

	fn launch_train(owner: AccountId, token: Token) -> TrainId {
		BulletTrain::launch_for_benchmark(owner, token)
	}

	fn fill_milestones(train: TrainId, count: u32, reward: Balance) {
		BulletTrain::fill_milestones_for_benchmark(train, count, reward);
	}

	fn offer_class(token: Token, fare: Balance) -> ClassId {
		TravelCabin::offer_for_benchmark(token, fare)
	}

	fn board_user(train: TrainId, who: &AccountId) -> (ClassId, CabinNumber) {
		TravelCabin::board_user_for_benchmark(train, who)
	}

	fn board_dpo(train: TrainId) -> (ClassId, CabinNumber) {
		TravelCabin::board_dpo_for_benchmark(train)
	}

	fn board_dpo_in(class: ClassId) -> (DpoId, AccountId) {
		Dpo::board_for_benchmark(class)
	}
}

/// The mock's project token.
pub const ASSET: u32 = 1;
/// The least that an account of the project token has.
pub const ASSET_MINIMUM: Balance = 5;
/// What each of the cast has of every token.
pub const RICH: Balance = 1_000_000_000;

/// An account by a letter.
pub fn account(letter: u8) -> AccountId {
	AccountId::new([letter; 32])
}
/// Launches trains.
pub fn owner() -> AccountId {
	account(b'o')
}
/// Administers the project token.
pub fn admin() -> AccountId {
	account(b'a')
}
/// A passenger.
pub fn alice() -> AccountId {
	account(b'A')
}
/// Another one.
pub fn bob() -> AccountId {
	account(b'B')
}
/// One more.
pub fn carol() -> AccountId {
	account(b'C')
}
/// Neither owner nor passenger.
pub fn hunter() -> AccountId {
	account(b'h')
}
/// Has BOLT for fees and deposits, and nothing of the project token.
pub fn newcomer() -> AccountId {
	account(b'n')
}
/// Gets what late releases cut off.
pub fn treasury() -> AccountId {
	account(b't')
}
/// The keyless account of [`DPO`].
pub fn dpo_account() -> AccountId {
	account(b'd')
}
/// A user as a passenger.
pub fn user(who: AccountId) -> Passenger<AccountId> {
	Passenger::User(who)
}
/// The DPO as a passenger.
pub fn dpo() -> Passenger<AccountId> {
	Passenger::Dpo(DPO)
}
/// A signed origin.
pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

/// BOLT, then the project token.
pub fn tokens() -> [Token; 2] {
	[Token::Native, Token::WithId(ASSET)]
}

/// A world with the cast in it, at block 1.
pub fn new_test_ext() -> sp_io::TestExternalities {
	let cast = [
		owner(),
		admin(),
		alice(),
		bob(),
		carol(),
		hunter(),
		treasury(),
		dpo_account(),
	];
	let storage = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig {
			balances: cast
				.iter()
				.cloned()
				.chain([newcomer()])
				.map(|who| (who, RICH))
				.collect(),
			..Default::default()
		},
		assets: pallet_assets::GenesisConfig {
			assets: vec![(ASSET, admin(), false, ASSET_MINIMUM)],
			accounts: cast.iter().cloned().map(|who| (ASSET, who, RICH)).collect(),
			..Default::default()
		},
		..Default::default()
	}
	.build_storage()
	.expect("the mock's genesis is good");
	let mut ext = sp_io::TestExternalities::new(storage);
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// Plays a test in a world of its own and then checks the whole suite.
pub fn play(test: impl FnOnce()) {
	BlocksPerDay::set(14_400);
	HuntingTerms::set(Hunting::default());
	ByteDeposit::set(0);
	DpoMembers::set(vec![]);
	DpoReceived::set(vec![]);
	DpoBounds::set(pallet_dpo::Bounds::RULEBOOK);
	new_test_ext().execute_with(|| {
		test();
		check_suite();
	});
}

/// Plays a test once in BOLT and once in the project token.
pub fn play_in_every_token(test: impl Fn(Token)) {
	for token in tokens() {
		play(|| test(token));
	}
}

/// The try_state of the whole suite, and the conservation of every token.
pub fn check_suite() {
	BulletTrain::do_try_state().expect("bullet-train's try_state");
	TravelCabin::do_try_state().expect("travel-cabin's try_state");
	Dpo::do_try_state().expect("dpo's try_state");
	totals::check();
	let native: Balance = frame_system::Account::<Test>::iter_values()
		.map(|a| a.data.free + a.data.reserved)
		.sum();
	assert_eq!(
		native,
		pallet_balances::TotalIssuance::<Test>::get(),
		"BOLT isn't conserved"
	);
	for (id, details) in pallet_assets::Asset::<Test>::iter() {
		let free: Balance = pallet_assets::Account::<Test>::iter_prefix_values(id)
			.map(|a| a.balance)
			.sum();
		assert_eq!(
			free.checked_add(held_in_all(id)),
			Some(details.supply),
			"token {id} isn't conserved"
		);
	}
}

/// All that accounts hold of a project token.
fn held_in_all(id: u32) -> Balance {
	asset_holder_values(b"BalancesOnHold", id)
		.into_iter()
		.map(|raw| Balance::decode(&mut &raw[..]).expect("a balance"))
		.sum()
}

/// The values under one of the holder pallet's maps for a project token, read raw: it has no
/// reader.
fn asset_holder_values(map: &[u8], id: u32) -> Vec<Vec<u8>> {
	use frame_support::{
		storage::{storage_prefix, unhashed, KeyPrefixIterator},
		Blake2_128Concat, StorageHasher,
	};
	let mut prefix = storage_prefix(b"AssetsHolder", map).to_vec();
	prefix.extend(codec::Encode::using_encoded(&id, Blake2_128Concat::hash));
	KeyPrefixIterator::new(prefix.clone(), prefix.clone(), |key| Ok(key.to_vec()))
		.map(|key| unhashed::get_raw(&[&prefix[..], &key[..]].concat()).expect("just listed"))
		.collect()
}

/// Free balance of a token.
pub fn free(token: &Token, who: &AccountId) -> Balance {
	use frame_support::traits::fungibles::Inspect;
	Fungibles::balance(token.clone(), who)
}

/// What an account holds of a token for a reason.
pub fn held(token: &Token, reason: impl Into<RuntimeHoldReason>, who: &AccountId) -> Balance {
	use bullet_train_primitives::Escrow;
	Escrowed::held(token, &reason.into(), who)
}

/// What a user has of a token, free or held: what it could ever get out.
pub fn worth(token: &Token, who: &AccountId) -> Balance {
	use frame_support::traits::fungibles::Inspect;
	Fungibles::total_balance(token.clone(), who)
}

/// Gives an account more of a token, out of nowhere and counted in the issuance.
pub fn mint(token: &Token, who: &AccountId, amount: Balance) {
	use frame_support::traits::fungible::Mutate;
	match token {
		Token::Native => {
			Balances::mint_into(who, amount).expect("can mint");
		}
		Token::WithId(id) => {
			Assets::mint(signed(admin()), *id, who.clone(), amount).expect("the admin can mint");
		}
	}
}

/// Goes to a block.
pub fn at(block: BlockNumber) {
	System::set_block_number(block);
}

/// Goes on by so many blocks.
pub fn pass(blocks: BlockNumber) {
	System::set_block_number(System::block_number() + blocks);
}

/// The suite's events of the block so far.
pub fn events() -> Vec<RuntimeEvent> {
	System::events()
		.into_iter()
		.map(|record| record.event)
		.filter(|e| {
			matches!(
				e,
				RuntimeEvent::BulletTrain(_) | RuntimeEvent::TravelCabin(_) | RuntimeEvent::Dpo(_)
			)
		})
		.collect()
}

/// Forgets all events.
pub fn clear_events() {
	System::reset_events();
}

/// The example class: fare 1,000, yield 200 and no bonus, but as long as a day.
pub fn terms() -> ClassTerms {
	ClassTerms {
		fare: 1_000,
		yield_total: 200,
		bonus: 0,
		duration: 14_400,
	}
}

/// The owner launches a train in a token.
pub fn launch(token: &Token) -> TrainId {
	let train = pallet_bullet_train::NextTrain::<Test>::get();
	BulletTrain::launch_train(signed(owner()), b"Orient".to_vec(), token.clone())
		.expect("the owner can launch");
	train
}

/// The owner offers a class on a train.
pub fn offer(train: TrainId, terms: ClassTerms, cabins: u32) -> ClassId {
	let class = pallet_travel_cabin::NextClass::<Test>::get();
	TravelCabin::create_class(signed(owner()), train, b"Gold".to_vec(), terms, cabins)
		.expect("the owner can offer");
	class
}

/// A user boards.
pub fn board(who: &AccountId, class: ClassId) -> CabinNumber {
	let cabin = pallet_travel_cabin::Classes::<Test>::get(class)
		.expect("a class")
		.sold;
	TravelCabin::board(signed(who.clone()), class, None, None).expect("the user can board");
	cabin
}

/// The DPO boards, its deposit first put on hold.
pub fn board_dpo(class: ClassId) -> CabinNumber {
	use bullet_train_primitives::{CabinProvider, Escrow};
	let quote = <TravelCabin as CabinProvider>::quote(class).expect("a class");
	let deposit = mock_dpo::HoldReason::Deposit.into();
	Escrowed::lock(&quote.token, &deposit, &dpo_account(), quote.fare).expect("a rich DPO");
	<TravelCabin as CabinProvider>::board_dpo(DPO, class, &deposit).expect("the DPO can board")
}

/// What came of a call, whatever it was charged.
pub fn done(result: DispatchResultWithPostInfo) -> DispatchResult {
	result.map(|_| ()).map_err(|failed| failed.error)
}

/// Runs a call as a block does: after an error nothing has changed.
pub fn dispatched(call: impl FnOnce() -> DispatchResult) -> DispatchResult {
	frame_support::storage::with_storage_layer(call)
}
