//! Tests on a state that calls have made, read as the node reads it.

use bullet_train_primitives::{Balance, Job, Token};
use bullet_train_runtime::{
	constants::BOLT, opaque::Block, AccountId, Assets, Autopilot, Balances, BulletTrain, Dpo,
	FeeFund, Runtime, RuntimeHoldReason, RuntimeOrigin, System, TravelCabin,
};
use codec::Encode;
use frame_support::{
	assert_ok,
	storage::{storage_prefix, unhashed},
	traits::{tokens::IdAmount, GetStorageVersion, PalletInfoAccess, StorageVersion},
	Blake2_128Concat, StorageHasher,
};
use pallet_dpo::Target;
use pallet_travel_cabin::{ClassTerms, HoldReason};
use sp_runtime::traits::HashingFor;
use sp_state_machine::TestExternalities;
use std::{collections::BTreeMap, time::Duration};
use substrate_prometheus_endpoint::{prometheus::TextEncoder, Registry};

use super::{
	count::{Count, Figures},
	gauges::Gauges,
	on, records,
};

/// The state of a chain.
type State = TestExternalities<HashingFor<Block>>;

const SPAN: u32 = 7;

const TERMS: ClassTerms = ClassTerms {
	fare: 1_000 * BOLT,
	yield_total: 200 * BOLT,
	bonus: 30 * BOLT,
	duration: 7_200,
};

fn account(number: u8) -> AccountId {
	[number; 32].into()
}

fn by(number: u8) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(number))
}

/// Stores that a pallet's records are as this node knows them, as the genesis does.
fn begin<P>()
where
	P: GetStorageVersion<InCodeStorageVersion = StorageVersion> + PalletInfoAccess,
{
	P::in_code_storage_version().put::<P>();
}

/// A chain at block 1 with two accounts that have BOLT and SPAN, and without trains.
fn chain() -> State {
	let mut state = State::default();
	state.execute_with(|| {
		begin::<Balances>();
		begin::<TravelCabin>();
		begin::<Dpo>();
		begin::<Autopilot>();
		System::set_block_number(1);
		let root = RuntimeOrigin::root;
		assert_ok!(Assets::force_create(
			root(),
			SPAN.into(),
			account(1).into(),
			true,
			1
		));
		for number in [1, 2] {
			let who = account(number);
			assert_ok!(Balances::force_set_balance(
				root(),
				who.clone().into(),
				100_000 * BOLT
			));
			assert_ok!(Assets::mint(by(1), SPAN.into(), who.into(), 100_000 * BOLT));
		}
	});
	state
}

/// Launches a train of account 1 with a class of three cabins, in which account 2 rides.
fn ride(train: u32, token: Token) {
	assert_ok!(BulletTrain::launch_train(by(1), b"Orient".to_vec(), token));
	assert_ok!(TravelCabin::create_class(
		by(1),
		train,
		b"Gold".to_vec(),
		TERMS,
		3
	));
	assert_ok!(TravelCabin::board(by(2), train, None, None));
}

/// A chain with two rides, in BOLT and in SPAN, a milestone, a fee fund and a DPO.
fn busy() -> State {
	let mut state = chain();
	state.execute_with(|| {
		ride(0, Token::Native);
		ride(1, Token::WithId(SPAN));
		assert_ok!(BulletTrain::add_milestone(
			by(1),
			0,
			5_000 * BOLT,
			90 * BOLT
		));
		assert_ok!(FeeFund::fund(by(1), 0, 5 * BOLT));
		let target = Target::Class(0);
		assert_ok!(Dpo::create(
			by(2),
			b"Pool".to_vec(),
			target,
			100,
			0,
			None,
			None
		));
	});
	state
}

/// Counts a state in pages of this size.
fn count(state: &mut State, page: usize) -> Result<Figures, String> {
	let state = state.as_backend();
	let mut count = on(&state, Count::begin)?;
	while on(&state, || count.go_on(page))? {}
	Ok(count.figures())
}

/// What is on hold in a token for a purpose.
fn escrow(figures: &Figures, token: &Token, purpose: &str) -> Balance {
	let purposes = figures.escrow.get(token);
	let amount = purposes.and_then(|purposes| purposes.get(purpose));
	amount.copied().unwrap_or(0)
}

#[test]
fn figures_should_be_those_of_the_records() {
	let figures = count(&mut busy(), 100).expect("it can be counted");
	assert_eq!(
		(figures.rides, figures.rides_due, figures.rides_late),
		(2, 0, 0)
	);
	// Both classes and the DPO.
	assert_eq!((figures.entries, figures.entries_due), (3, 0));
	assert_eq!(figures.dpos, BTreeMap::from([("created", 1)]));

	// All three cabins' yields and bonuses: the bonus of a user's cabin is on hold until the owner
	// is paid.
	let (bolt, span) = (Token::Native, Token::WithId(SPAN));
	for token in [&bolt, &span] {
		assert_eq!(escrow(&figures, token, "fares"), 1_000 * BOLT);
		assert_eq!(escrow(&figures, token, "rewards"), 690 * BOLT);
	}
	assert_eq!(escrow(&figures, &bolt, "milestones"), 90 * BOLT);
	assert_eq!(escrow(&figures, &bolt, "fee_funds"), 5 * BOLT);
	// The unit that keeps the DPO's account alive.
	assert_eq!(escrow(&figures, &bolt, "dpos"), 1);
	assert!(escrow(&figures, &bolt, "deposits") > 0);
	assert_eq!(escrow(&figures, &span, "deposits"), 0);
	assert!(!figures.escrow_is_partial);
}

#[test]
fn rides_should_be_due_when_they_have_ended_and_late_when_they_may_be_hunted() {
	let mut state = busy();
	for (now, due, late) in [
		(TERMS.duration, 0, 0),
		(TERMS.duration + 1, 2, 0),
		(7 * 14_400 + 1, 2, 0),
		(7 * 14_400 + 2, 2, 2),
	] {
		state.execute_with(|| System::set_block_number(now));
		let figures = count(&mut state, 100).expect("it can be counted");
		let found = (figures.rides, figures.rides_due, figures.rides_late);
		assert_eq!(found, (2, due, late), "at block {now}");
	}
}

#[test]
fn figures_should_be_the_same_when_they_are_counted_in_small_pages() {
	let mut state = busy();
	let figures = count(&mut state, 100).expect("it can be counted");
	for page in [1, 2, 3] {
		assert_eq!(count(&mut state, page).as_ref(), Ok(&figures), "{page}");
	}
}

#[test]
fn agenda_should_begin_with_the_earliest_entry_of_both_parts() {
	let mut state = chain();
	let first = |state: &mut State| on(&state.as_backend(), records::first_on_agenda);
	assert_eq!(first(&mut state), None);
	let mut plan = |at: u32, job: Job<AccountId>| {
		let key = (job.is_for_kept(), at.to_be_bytes());
		state.execute_with(|| pallet_autopilot::Agenda::<Runtime>::insert(key, job, 0));
		first(&mut state)
	};
	assert_eq!(plan(300, Job::KeptReward(0, 0)), Some(300));
	assert_eq!(plan(70_000, Job::Class(0)), Some(300));
	assert_eq!(plan(255, Job::Dpo(0)), Some(255));
	let figures = count(&mut state, 100).expect("it can be counted");
	assert_eq!((figures.entries, figures.entries_due), (3, 0));
}

#[test]
fn counting_should_fail_when_a_pallet_stores_its_records_in_another_version() {
	let mut state = busy();
	state.execute_with(|| StorageVersion::new(9).put::<Dpo>());
	let why = count(&mut state, 100).expect_err("the version is unknown");
	assert!(why.contains("Dpo") && why.contains('9'), "{why}");
}

#[test]
fn counting_should_fail_when_a_record_cannot_be_decoded() {
	let mut state = busy();
	state.execute_with(|| {
		let key = pallet_dpo::Dpos::<Runtime>::hashed_key_for(0);
		unhashed::put_raw(&key, &[1, 2, 3]);
	});
	let why = count(&mut state, 100).expect_err("it can't be decoded");
	assert!(why.contains("decoded"), "{why}");
}

#[test]
fn highest_tokens_should_be_left_out_when_there_are_too_many() {
	let mut state = chain();
	state.execute_with(|| {
		for (id, number) in (0..150_u32).flat_map(|id| [(id, 1), (id, 2)]) {
			let key = [
				storage_prefix(b"AssetsHolder", b"Holds").to_vec(),
				id.using_encoded(Blake2_128Concat::hash),
				account(number).using_encoded(Blake2_128Concat::hash),
			];
			let id = RuntimeHoldReason::from(HoldReason::Fare);
			unhashed::put(
				&key.concat(),
				&vec![IdAmount {
					id,
					amount: 10_u128,
				}],
			);
		}
	});
	let figures = count(&mut state, 7).expect("it can be counted");
	assert!(figures.escrow_is_partial);
	let tokens = figures.escrow.keys().cloned().collect::<Vec<_>>();
	assert_eq!(tokens, (0..100).map(Token::WithId).collect::<Vec<_>>());
	for token in &tokens {
		assert_eq!(escrow(&figures, token, "fares"), 20);
	}
}

/// What Prometheus would read.
fn scraped(registry: &Registry) -> String {
	let encoder = TextEncoder::new();
	encoder
		.encode_to_string(&registry.gather())
		.expect("it can be written")
}

#[test]
fn metrics_should_show_the_latest_count_and_nothing_before_it() {
	let registry = Registry::new();
	let mut gauges = Gauges::register(&registry).expect("the names are free");
	let before = scraped(&registry);
	assert!(
		before.contains("bullet_train_count_failures_total 0"),
		"{before}"
	);
	assert!(!before.contains("rides"), "{before}");

	let mut figures = count(&mut busy(), 100).expect("it can be counted");
	gauges.show(&figures, 1, Duration::from_millis(1_500));
	gauges.show_age(3);
	let first = scraped(&registry);
	for line in [
		"bullet_train_rides_open 2",
		"bullet_train_dpos{state=\"created\"} 1",
		"bullet_train_dpos{state=\"failed\"} 0",
		"bullet_train_escrow{purpose=\"fares\",token=\"7\"} 10000000000000",
		"bullet_train_escrow{purpose=\"fee_funds\",token=\"BOLT\"} 50000000000",
		"bullet_train_agenda_oldest_age_blocks 3",
		"bullet_train_counted_at_block 1",
		"bullet_train_count_seconds 1.5",
	] {
		assert!(
			first.lines().any(|found| found == line),
			"{line} isn't in {first}"
		);
	}

	figures.escrow.remove(&Token::WithId(SPAN));
	gauges.show(&figures, 2, Duration::ZERO);
	let second = scraped(&registry);
	assert!(
		!second.contains("token=\"7\"") && second.contains("token=\"BOLT\""),
		"{second}"
	);
	assert!(
		second.contains("bullet_train_counted_at_block 2"),
		"{second}"
	);
}
