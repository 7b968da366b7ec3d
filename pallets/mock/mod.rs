//! The mock runtime for the tests of all pallets: the token pallets, the suite, and one mock
//! DPO that the test controls. Each pallet includes this file. So a test run by [`play`] ends with
//! the try_state of the whole suite, and with a check that every token is conserved.

#![allow(clippy::arithmetic_side_effects)]
#![allow(dead_code)]

mod totals;

use bullet_train_primitives::{
	Balance, BlockNumber, CabinNumber, ClassId, DpoId, DpoProvider, Foresight, HoldEscrow, Hunting,
	Income, Passenger, Slots, Sponsored, Token, TrainId,
};
use codec::Decode;
use frame_support::{
	derive_impl,
	dispatch::DispatchResultWithPostInfo,
	migrations::MultiStepMigrator,
	parameter_types,
	traits::{
		fungible::{HoldConsideration, NativeFromLeft, UnionOf},
		AsEnsureOriginWithArg, ConstU128, ConstU32, Footprint, LinearStoragePrice,
	},
	weights::Weight,
	PalletId,
};
use frame_system::{EnsureRoot, EnsureSigned};
use pallet_travel_cabin::ClassTerms;
use sp_runtime::{
	traits::{BlakeTwo256, Convert, IdentityLookup},
	AccountId32, BuildStorage, DispatchError, DispatchResult, Permill,
};

pub type AccountId = AccountId32;

/// A pallet without storage and calls. It declares the hold reasons of the mock DPO
/// [`DPO`](super::DPO).
#[frame_support::pallet]
pub mod mock_dpo {
	/// The pallet's struct, without storage.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// This pallet has nothing to configure.
	#[pallet::config]
	pub trait Config: frame_system::Config {}

	/// The hold reasons of a DPO: its four accounts, and its base.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// The Deposit Account: what members paid for seats.
		Deposit,
		/// The Yield Account: yields and milestone shares.
		Yield,
		/// The Bonus Account.
		Bonus,
		/// The Withdraw Account: returned fares.
		Withdraw,
		/// The unit that keeps the DPO's account alive.
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
	#[runtime::pallet_index(8)]
	pub type Autopilot = pallet_autopilot;
	#[runtime::pallet_index(9)]
	pub type FeeFund = pallet_fee_fund;
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
	type MultiBlockMigrator = Migrator;
}

/// Pretends that a migration over several blocks is under way while [`Migrating`] is set.
pub struct Migrator;

impl MultiStepMigrator for Migrator {
	fn ongoing() -> bool {
		Migrating::get()
	}

	fn step() -> Weight {
		Weight::zero()
	}
}

/// The minimum balance of an account in BOLT.
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

/// Tells how much of a balance is frozen. Votes, vesting and other locks can freeze BOLT. Nothing
/// freezes a part of a balance in a project's token.
pub struct Frozen;

impl bullet_train_primitives::Freezes<AccountId> for Frozen {
	fn frozen(token: &Token, who: &AccountId) -> Balance {
		match token {
			Token::Native => System::account(who).data.frozen,
			Token::WithId(_) => 0,
		}
	}
}

/// BOLT and the projects' tokens, behind one interface.
pub type Fungibles = UnionOf<Balances, AssetsHolder, NativeFromLeft, Token, AccountId>;
/// The escrow under test.
pub type Escrowed = HoldEscrow<Fungibles, Frozen>;

parameter_types! {
	/// The length of a day: 14,400 blocks, as on a live chain. Tests may change it.
	pub static BlocksPerDay: BlockNumber = 14_400;
	/// The rulebook's terms of hunting. Tests may change them.
	pub static HuntingTerms: Hunting = Hunting::default();
	/// Whether a migration over several blocks is under way. Tests may change it.
	pub static Migrating: bool = false;
	/// The price of one byte in a storage deposit. Tests may change it.
	pub static ByteDeposit: Balance = 0;
	/// The accounts that may act for [`DPO`].
	pub static DpoMembers: Vec<AccountId> = vec![];
	/// The income reported to [`DPO`], in order.
	pub static DpoReceived: Vec<(DpoId, Income, Balance)> = vec![];
	pub TrainDepositReason: RuntimeHoldReason = pallet_bullet_train::HoldReason::TrainDeposit.into();
	pub ClassDepositReason: RuntimeHoldReason = pallet_travel_cabin::HoldReason::ClassDeposit.into();
	pub DpoDepositReason: RuntimeHoldReason = pallet_dpo::HoldReason::DpoDeposit.into();
	pub ProposalDepositReason: RuntimeHoldReason = pallet_dpo::HoldReason::ProposalDeposit.into();
	pub OfferDepositReason: RuntimeHoldReason = pallet_dpo::HoldReason::OfferDeposit.into();
	pub FundDepositReason: RuntimeHoldReason = pallet_fee_fund::HoldReason::FundDeposit.into();
	/// The rulebook's bounds of DPOs' rules. Tests may change them.
	pub static DpoBounds: pallet_dpo::Bounds = pallet_dpo::Bounds::RULEBOOK;
	pub const DpoPalletId: PalletId = PalletId(*b"bt/dpos_");
	pub const AutopilotPalletId: PalletId = PalletId(*b"bt/pilot");
	/// The parts of a block for the chain's own work. Tests may change them.
	pub static AutopilotSlots: Slots = Slots::default();
	pub const HighestSlice: Permill = Permill::from_percent(10);
	pub Treasury: AccountId = treasury();
}

/// The price of a storage deposit: 100, whatever the size, so that readers can follow the figures.
/// If a test sets [`ByteDeposit`], each byte adds to the price.
pub type DepositPrice = LinearStoragePrice<ConstU128<100>, ByteDeposit, Balance>;
type Deposit<Reason> = HoldConsideration<AccountId, Balances, Reason, DepositPrice>;

/// Returns the sum of the deposits for `records` records, while [`ByteDeposit`] is 0.
pub fn deposit_of(records: u32) -> Balance {
	Balance::from(records) * DepositPrice::convert(Footprint::default())
}

/// The id of the mock DPO, which the test controls. All other DPOs are the pallet's.
pub const DPO: DpoId = 7_777_777;

/// Answers for the mock DPO [`DPO`] itself, and passes calls about other DPOs to the pallet.
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

	fn received(dpo: DpoId, income: Income, amount: Balance) -> Result<bool, DispatchError> {
		if dpo != DPO {
			return Dpo::received(dpo, income, amount);
		}
		DpoReceived::mutate(|received| received.push((dpo, income, amount)));
		Ok(false)
	}
}

impl pallet_bullet_train::Config for Test {
	type RuntimeHoldReason = RuntimeHoldReason;
	type Escrow = Escrowed;
	type TrainDeposit = Deposit<TrainDepositReason>;
	type Rides = TravelCabin;
	type FeeFunds = FeeFund;
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
	type Agenda = Autopilot;
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
	type Agenda = Autopilot;
	type DpoDeposit = Deposit<DpoDepositReason>;
	type ProposalDeposit = Deposit<ProposalDepositReason>;
	type OfferDeposit = Deposit<OfferDepositReason>;
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

impl pallet_autopilot::Config for Test {
	type Works = (TravelCabin, Dpo);
	type Slots = AutopilotSlots;
	type HighestSlice = HighestSlice;
	type PalletId = AutopilotPalletId;
	type BlockNumberProvider = System;
	type BlocksPerDay = BlocksPerDay;
	type WeightInfo = ();
}

/// The calls that a fee fund may pay for: those of the suite, by themselves.
pub struct SuiteCalls;

impl Sponsored<RuntimeCall, AccountId> for SuiteCalls {
	fn train_of(call: &RuntimeCall) -> Option<TrainId> {
		match call {
			RuntimeCall::BulletTrain(call) => BulletTrain::train_of(call),
			RuntimeCall::TravelCabin(call) => TravelCabin::train_of(call),
			RuntimeCall::Dpo(call) => Dpo::train_of(call),
			_ => None,
		}
	}

	fn foresee(call: &RuntimeCall, who: &AccountId, tip: Balance) -> Foresight {
		match call {
			RuntimeCall::BulletTrain(call) => BulletTrain::foresee(call, who, tip),
			RuntimeCall::TravelCabin(call) => TravelCabin::foresee(call, who, tip),
			RuntimeCall::Dpo(call) => Dpo::foresee(call, who, tip),
			_ => unreachable!("only calls on a train are foreseen"),
		}
	}
}

impl pallet_fee_fund::Config for Test {
	type RuntimeHoldReason = RuntimeHoldReason;
	type Escrow = Escrowed;
	type FundDeposit = Deposit<FundDepositReason>;
	type Trains = BulletTrain;
	type Calls = SuiteCalls;
	type Treasury = Treasury;
	type BlockNumberProvider = System;
	type BlocksPerDay = BlocksPerDay;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = SuiteBenchmarks;
}

/// The benchmarks' set-up in the mock runtime. Their token is the mock's project token, which
/// doesn't keep accounts alive.
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

	fn leave_room(amount: Balance) {
		use frame_support::traits::fungibles::{Inspect, Mutate};

		let rest = Balance::MAX - Assets::total_issuance(ASSET) - amount;
		Assets::mint_into(ASSET, &admin(), rest).expect("there is room");
	}

	fn launch_train(owner: AccountId, token: Token) -> TrainId {
		BulletTrain::launch_for_benchmark(owner, token)
	}

	fn close_train(train: TrainId) {
		BulletTrain::close_for_benchmark(train);
	}

	fn fill_milestones(train: TrainId, reached: u32, reward: Balance) {
		BulletTrain::fill_milestones_for_benchmark(train, reached, reward);
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

/// The asset id of the mock's project token.
pub const ASSET: u32 = 1;
/// The minimum balance of an account in the project token.
pub const ASSET_MINIMUM: Balance = 5;
/// The balance of each member of the cast in every token.
pub const RICH: Balance = 1_000_000_000;

/// Returns the account whose id is 32 times this letter.
pub fn account(letter: u8) -> AccountId {
	AccountId::new([letter; 32])
}
/// The account that launches trains.
pub fn owner() -> AccountId {
	account(b'o')
}
/// The admin of the project token.
pub fn admin() -> AccountId {
	account(b'a')
}
/// A user who rides.
pub fn alice() -> AccountId {
	account(b'A')
}
/// A second user who rides.
pub fn bob() -> AccountId {
	account(b'B')
}
/// A third user who rides.
pub fn carol() -> AccountId {
	account(b'C')
}
/// An account that is neither owner nor passenger, and hunts.
pub fn hunter() -> AccountId {
	account(b'h')
}
/// An account that has BOLT for fees and deposits, and nothing of the project token.
pub fn newcomer() -> AccountId {
	account(b'n')
}
/// The treasury. Under the drafts' presets it gets the part cut off a late fee if an outsider
/// releases.
pub fn treasury() -> AccountId {
	account(b't')
}
/// The keyless account of [`DPO`].
pub fn dpo_account() -> AccountId {
	account(b'd')
}
/// Returns the `n`-th user. It has as much of every token as the cast has.
pub fn person(n: u32) -> AccountId {
	let mut raw = [0u8; 32];
	raw[..4].copy_from_slice(&n.to_be_bytes());
	raw[31] = b'p';
	let who = AccountId::new(raw);
	if free(&Token::Native, &who) == 0 {
		for token in tokens() {
			mint(&token, &who, RICH);
		}
	}
	who
}
/// Returns a user as a passenger.
pub fn user(who: AccountId) -> Passenger<AccountId> {
	Passenger::User(who)
}
/// Returns the mock DPO [`DPO`] as a passenger.
pub fn dpo() -> Passenger<AccountId> {
	Passenger::Dpo(DPO)
}
/// Returns the origin of a call that this account signs.
pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

/// Returns BOLT and the project token.
pub fn tokens() -> [Token; 2] {
	[Token::Native, Token::WithId(ASSET)]
}

/// Returns a chain state at block 1, in which the cast has its balances.
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

/// Runs a test on a new chain state and then checks the whole suite.
pub fn play(test: impl FnOnce()) {
	BlocksPerDay::set(14_400);
	HuntingTerms::set(Hunting::default());
	ByteDeposit::set(0);
	DpoMembers::set(vec![]);
	DpoReceived::set(vec![]);
	DpoBounds::set(pallet_dpo::Bounds::RULEBOOK);
	AutopilotSlots::set(Slots::default());
	Migrating::set(false);
	new_test_ext().execute_with(|| {
		test();
		check_suite();
	});
}

/// Runs a test once in BOLT and once in the project token.
pub fn play_in_every_token(test: impl Fn(Token)) {
	for token in tokens() {
		play(|| test(token));
	}
}

/// Runs the try_state of all five pallets, compares holds with records, and checks that every
/// token is conserved.
pub fn check_suite() {
	BulletTrain::do_try_state().expect("bullet-train's try_state");
	TravelCabin::do_try_state().expect("travel-cabin's try_state");
	Dpo::do_try_state().expect("dpo's try_state");
	Autopilot::do_try_state().expect("autopilot's try_state");
	FeeFund::do_try_state().expect("fee-fund's try_state");
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

/// Returns all that accounts have on hold of a project token.
fn held_in_all(id: u32) -> Balance {
	asset_holder_values(b"BalancesOnHold", id)
		.into_iter()
		.map(|raw| Balance::decode(&mut &raw[..]).expect("a balance"))
		.sum()
}

/// Returns the values for a project token in one of the maps of AssetsHolder. It reads raw storage,
/// because that pallet has no function to read them.
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

/// Returns the free balance of an account.
pub fn free(token: &Token, who: &AccountId) -> Balance {
	use frame_support::traits::fungibles::Inspect;
	Fungibles::balance(token.clone(), who)
}

/// Returns how much of a token an account has on hold under a reason.
pub fn held(token: &Token, reason: impl Into<RuntimeHoldReason>, who: &AccountId) -> Balance {
	use bullet_train_primitives::Escrow;
	Escrowed::held(token, &reason.into(), who)
}

/// Returns all that an account has of a token, free or on hold.
pub fn worth(token: &Token, who: &AccountId) -> Balance {
	use frame_support::traits::fungibles::Inspect;
	Fungibles::total_balance(token.clone(), who)
}

/// Mints an amount of a token for an account. The issuance grows by it.
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

/// Sets the block number.
pub fn at(block: BlockNumber) {
	System::set_block_number(block);
}

/// Advances the block number by `blocks`.
pub fn pass(blocks: BlockNumber) {
	System::set_block_number(System::block_number() + blocks);
}

/// Ends the block and begins the next one, and lets the chain do what is due in it.
pub fn next_block() {
	use frame_support::traits::Hooks;
	pass(1);
	let now = System::block_number();
	<Autopilot as Hooks<BlockNumber>>::on_initialize(now);
	// FRAME calls no `on_idle` during a migration.
	if !Migrator::ongoing() {
		<Autopilot as Hooks<BlockNumber>>::on_idle(now, Weight::MAX);
	}
}

/// Lets this number of blocks pass. Like [`next_block`], but skips blocks in which nothing is due.
pub fn pass_with_autopilot(blocks: BlockNumber) {
	let end = System::block_number() + blocks;
	while System::block_number() < end {
		let due = Autopilot::agenda(0, 1)
			.first()
			.map_or(end, |entry| entry.at);
		at(due.clamp(System::block_number() + 1, end) - 1);
		next_block();
	}
}

/// Returns the suite's events of this block so far.
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

/// Removes all events.
pub fn clear_events() {
	System::reset_events();
}

/// Returns the terms of the rulebook's example class, without a bonus: fare 1,000, yield 200.
/// Unlike there, a ride takes one day.
pub fn terms() -> ClassTerms {
	ClassTerms {
		fare: 1_000,
		yield_total: 200,
		bonus: 0,
		duration: 14_400,
	}
}

/// Launches a train of the owner in this token, and returns its id.
pub fn launch(token: &Token) -> TrainId {
	let train = pallet_bullet_train::NextTrain::<Test>::get();
	BulletTrain::launch_train(signed(owner()), b"Orient".to_vec(), token.clone())
		.expect("the owner can launch");
	train
}

/// Offers a class on a train of the owner, and returns its id.
pub fn offer(train: TrainId, terms: ClassTerms, cabins: u32) -> ClassId {
	let class = pallet_travel_cabin::NextClass::<Test>::get();
	TravelCabin::create_class(signed(owner()), train, b"Gold".to_vec(), terms, cabins)
		.expect("the owner can offer");
	class
}

/// Boards a user, and returns its cabin.
pub fn board(who: &AccountId, class: ClassId) -> CabinNumber {
	let cabin = pallet_travel_cabin::Classes::<Test>::get(class)
		.expect("a class")
		.sold;
	TravelCabin::board(signed(who.clone()), class, None, None).expect("the user can board");
	cabin
}

/// Puts the fare into the Deposit Account of the mock DPO [`DPO`], boards the DPO, and returns its
/// cabin.
pub fn board_dpo(class: ClassId) -> CabinNumber {
	use bullet_train_primitives::{CabinProvider, Escrow};
	let quote = <TravelCabin as CabinProvider>::quote(class).expect("a class");
	let deposit = mock_dpo::HoldReason::Deposit.into();
	Escrowed::lock(&quote.token, &deposit, &dpo_account(), quote.fare).expect("a rich DPO");
	<TravelCabin as CabinProvider>::board_dpo(DPO, class, &deposit).expect("the DPO can board")
}

/// Drops the weight from the result of a call.
pub fn done(result: DispatchResultWithPostInfo) -> DispatchResult {
	result.map(|_| ()).map_err(|failed| failed.error)
}

/// Runs a call as in a block: if it fails, all its changes are undone.
pub fn dispatched(call: impl FnOnce() -> DispatchResult) -> DispatchResult {
	frame_support::storage::with_storage_layer(call)
}
