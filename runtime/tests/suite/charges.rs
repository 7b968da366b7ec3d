//! Calls are charged for what happened, and never for less than they touched.

use super::{
	adversaries::{props::*, stage::*},
	recorder::{Recorder, State},
	weights::{counted, counting::Counting, declared, time_of, Items},
	*,
};
use bullet_train_runtime::{
	configs::tokens::{Fungibles, Token},
	genesis_config_presets::span,
	weights::{
		pallet_bullet_train::WeightInfo as OfTrains, pallet_dpo::WeightInfo as OfDpos,
		pallet_fee_fund::WeightInfo as OfFunds, pallet_travel_cabin::WeightInfo as Measured,
	},
	AllPalletsWithSystem, Dpo, RuntimeOrigin,
};
use frame_benchmarking::benchmarking::set_whitelist;
use frame_support::{
	dispatch::GetDispatchInfo,
	storage::transactional::TRANSACTION_LEVEL_KEY,
	traits::{fungibles::Inspect as _, WhitelistedStorageKeys},
	weights::Weight,
};
use pallet_bullet_train::{Call as Trains, WeightInfo as _};
use pallet_dpo::{Call as Dpos, Recipients, RuleSet, Target, WeightInfo as _};
use pallet_fee_fund::{Call as Funds, WeightInfo as _};
use pallet_travel_cabin::{ClassTerms, WeightInfo as _};
use sp_runtime::traits::Dispatchable;
use Sr25519Keyring as Person;

/// Offers three gold cabins on a new train with this number of milestones, all of which the first
/// boarding reaches. Returns the class.
fn offer(token: Token, milestones: u32, reward: Balance) -> u32 {
	let train = train(token);
	for threshold in 1..=milestones {
		does(OWNER, announce(train, threshold.into(), reward));
	}
	class(train, GOLD, 3)
}

/// Offers such a class and boards its first cabin for the rider.
fn ride(token: Token, milestones: u32, reward: Balance) -> Ride {
	board(RIDER, offer(token, milestones, reward))
}

/// Offers a class in the project's token and boards its first cabin for a DPO of seven members.
fn dpo_ride(milestones: u32) -> Ride {
	let class = offer(SPAN, milestones, U);
	let target = Target::Class(class);
	let dpo = full_pool(target, RuleSet::V1);
	does(MANAGER, commit(dpo, target));
	first_ride(class)
}

/// Mints the project's token until its supply has room for payments of this many base units at
/// most.
fn leave_room(room: Balance) {
	let mint = pallet_assets::Call::mint {
		id: span::ID.into(),
		beneficiary: account(TEAM).into(),
		amount: Balance::MAX - Fungibles::total_issuance(SPAN) - room,
	};
	does(TEAM, mint);
}

/// Prepares a chain and makes a call on it. Returns the weight that the call is charged, and the
/// items that it touches.
fn charged(set_up: impl FnOnce() -> (Person, RuntimeCall)) -> (Weight, Items) {
	let mut chain = chain(DEV_RUNTIME_PRESET);
	let (who, call) = chain.execute_with(|| {
		System::set_block_number(1);
		set_up()
	});
	Recorder::new(State::of(chain)).run(|| {
		let mut ignored = AllPalletsWithSystem::whitelisted_storage_keys();
		ignored.push(TRANSACTION_LEVEL_KEY.to_vec().into());
		// The transaction's extensions count the caller's own account.
		let own = frame_system::Account::<Runtime>::hashed_key_for(account(who));
		ignored.push(own.into());
		set_whitelist(ignored);
		let declared = call.get_dispatch_info().call_weight;
		let (done, touched) = counted(|| call.dispatch(RuntimeOrigin::signed(account(who))));
		let charged = match done {
			Ok(post_info) => post_info,
			Err(failed) => failed.post_info,
		};
		(charged.actual_weight.unwrap_or(declared), touched)
	})
}

/// The weight of reads and writes.
fn database(reads: i64, writes: i64) -> Weight {
	let count = |items: i64| u64::try_from(items).unwrap_or(0);
	<Runtime as frame_system::Config>::DbWeight::get().reads_writes(count(reads), count(writes))
}

/// Checks that a call is charged the weight of this benchmark with this number of reads and writes
/// more, or fewer if they are negative, and that this covers the items that the call touches.
macro_rules! assert_charged {
	($set_up:expr, $name:ident($($value:expr)?)) => {
		assert_charged!($set_up, Measured::$name($($value)?), (0, 0));
	};
	($set_up:expr, $weights:ident::$name:ident($($value:expr)?), ($reads:expr, $writes:expr)) => {
		let (charged, touched) = charged($set_up);
		let name = stringify!($name);
		let (reads, writes): (i64, i64) = ($reads, $writes);
		let expected = $weights::<Runtime>::$name($($value)?) + database(reads, writes)
			- database(-reads, -writes);
		assert_eq!(charged, expected, "{name}");
		let items = declared(|| $weights::<Counting>::$name($($value)?));
		assert!(touched.writes > 0 && touched.reads > 0, "{name} did nothing");
		assert!(
			i128::from(touched.reads) <= i128::from(items.reads) + i128::from(reads)
				&& i128::from(touched.writes) <= i128::from(items.writes) + i128::from(writes),
			"{name} touches {touched:?} and is charged {items:?} and {reads}, {writes}"
		);
	};
}

/// Checks that a call on a ride is charged one benchmark's weight and what another has more than a
/// third, and that this covers the items that the call touches.
macro_rules! assert_charged_more {
	($set_up:expr, $base:ident() + $with:ident($($value:expr)?) - $without:ident()) => {
		let (charged, touched) = charged($set_up);
		let more = Measured::<Runtime>::$with($($value)?) - Measured::<Runtime>::$without();
		assert_eq!(charged, Measured::<Runtime>::$base() + more, stringify!($base));
		let [base, with, without] = [
			declared(Measured::<Counting>::$base),
			declared(|| Measured::<Counting>::$with($($value)?)),
			declared(Measured::<Counting>::$without),
		];
		assert!(
			touched.reads + without.reads <= base.reads + with.reads
				&& touched.writes + without.writes <= base.writes + with.writes,
			"{} touches {touched:?}", stringify!($base)
		);
	};
}

/// Offers such a class and boards its first cabin. The next boarding reaches this number of
/// milestones.
fn riding(token: Token, milestones: u32) -> u32 {
	let train = train(token);
	let class = class(train, GOLD, 3);
	board(RIDER, class);
	for threshold in 1..=milestones {
		does(
			OWNER,
			announce(train, GOLD.fare + Balance::from(threshold), U),
		);
	}
	class
}

fn boards(class: u32) -> (Person, RuntimeCall) {
	(ACCOMPLICE, boarding(class).into())
}

#[test]
fn a_boarding_should_be_charged_by_its_token_and_the_milestones_that_it_reaches() {
	assert_charged!(|| boards(riding(Token::Native, 0)), board_native());
	assert_charged!(|| boards(riding(SPAN, 0)), board());
	assert_charged!(|| boards(riding(SPAN, 3)), board_reaching(3));
	assert_charged_more!(
		|| boards(riding(Token::Native, 3)),
		board_native() + board_reaching(3) - board()
	);
	// The milestones have been reached before.
	assert_charged!(|| boards(ride(SPAN, 3, U).class), board());
}

#[test]
fn the_first_boarding_of_an_idle_class_should_be_charged_for_its_entry_on_the_agenda() {
	let (charged, touched) = charged(|| boards(offer(SPAN, 0, 0)));
	let entry = <Runtime as frame_system::Config>::DbWeight::get().writes(1);
	assert_eq!(charged, Measured::<Runtime>::board() + entry);
	let items = declared(Measured::<Counting>::board);
	assert_eq!(touched.writes, items.writes + 1);
	assert!(touched.reads <= items.reads);
}

fn withdraw(who: Person, ride: Ride) -> (Person, RuntimeCall) {
	pass(DAY);
	(who, ride.withdraw())
}

#[test]
fn a_withdrawal_should_be_charged_by_its_token_passenger_and_share() {
	assert_charged!(
		|| withdraw(RIDER, ride(Token::Native, 0, 0)),
		withdraw_yield_native()
	);
	assert_charged!(|| withdraw(RIDER, ride(SPAN, 0, 0)), withdraw_yield());
	assert_charged!(|| withdraw(RIDER, ride(SPAN, 3, U)), withdraw_yield_share());
	assert_charged_more!(
		|| withdraw(RIDER, ride(Token::Native, 3, U)),
		withdraw_yield_native() + withdraw_yield_share() - withdraw_yield()
	);
	assert_charged!(|| withdraw(MANAGER, dpo_ride(0)), withdraw_yield_dpo());
	assert_charged!(
		|| withdraw(MANAGER, dpo_ride(3)),
		withdraw_yield_dpo_share()
	);
	// The share is less than one unit, but has to be worked out.
	let nothing = || {
		let train = train(SPAN);
		let class = class(train, GOLD, 3);
		let ride = board(RIDER, class);
		does(OWNER, announce(train, 2 * GOLD.fare, 1));
		board(ACCOMPLICE, class);
		withdraw(RIDER, ride)
	};
	assert_charged!(nothing, withdraw_yield_share());
}

#[test]
fn a_withdrawal_should_be_charged_for_what_is_kept() {
	let blocked = || {
		let ride = ride(SPAN, 3, U);
		does(TEAM, block(RIDER));
		withdraw(RIDER, ride)
	};
	assert_charged!(blocked, withdraw_yield_kept());
	let partly = || {
		let ride = ride(SPAN, 1, 50_000 * U);
		leave_room(GOLD.yield_total);
		withdraw(RIDER, ride)
	};
	assert_charged!(partly, withdraw_yield_kept());
}

fn hunt(ride: Ride) -> (Person, RuntimeCall) {
	pass(8 * DAY);
	(MALLORY, ride.hunt())
}

#[test]
fn a_hunt_should_be_charged_by_its_token_passenger_share_and_what_is_kept() {
	assert_charged!(|| hunt(ride(Token::Native, 0, 0)), hunt_treasure_native());
	assert_charged!(|| hunt(ride(SPAN, 0, 0)), hunt_treasure());
	assert_charged!(|| hunt(ride(SPAN, 3, U)), hunt_treasure_share());
	assert_charged_more!(
		|| hunt(ride(Token::Native, 3, U)),
		hunt_treasure_native() + hunt_treasure_share() - hunt_treasure()
	);
	assert_charged!(|| hunt(dpo_ride(0)), hunt_treasure_dpo());
	assert_charged!(|| hunt(dpo_ride(3)), hunt_treasure_dpo_share());
	let partly = || {
		let ride = ride(SPAN, 1, 50_000 * U);
		leave_room(GOLD.yield_total);
		hunt(ride)
	};
	assert_charged!(partly, hunt_treasure_kept());
}

fn settle(ride: Ride) -> (Person, RuntimeCall) {
	pass(GOLD.duration);
	(MALLORY, ride.settle())
}

#[test]
fn a_settlement_should_be_charged_by_its_token_passenger_share_and_what_is_kept() {
	assert_charged!(|| settle(ride(Token::Native, 0, 0)), settle_ride_native());
	assert_charged!(|| settle(ride(SPAN, 0, 0)), settle_ride());
	assert_charged!(|| settle(ride(SPAN, 3, U)), settle_ride_share());
	assert_charged_more!(
		|| settle(ride(Token::Native, 3, U)),
		settle_ride_native() + settle_ride_share() - settle_ride()
	);
	assert_charged!(|| settle(dpo_ride(0)), settle_ride_dpo());
	assert_charged!(|| settle(dpo_ride(3)), settle_ride_dpo_share());
	let partly = || {
		let ride = ride(SPAN, 1, 200_000 * U);
		leave_room(GOLD.fare);
		settle(ride)
	};
	assert_charged!(partly, settle_ride_kept());
}

#[test]
fn a_settlement_without_a_hunter_should_not_be_charged_for_its_account() {
	let own = |token| {
		move || {
			let ride = ride(token, 0, 0);
			pass(GOLD.duration);
			(RIDER, ride.settle())
		}
	};
	assert_charged!(own(SPAN), Measured::settle_ride(), (-1, -1));
	assert_charged!(own(Token::Native), Measured::settle_ride_native(), (0, 0));
	let early = || {
		let terms = ClassTerms {
			duration: DAY,
			..GOLD
		};
		let ride = board(RIDER, class(train(SPAN), terms, 3));
		pass(DAY);
		(MALLORY, ride.settle())
	};
	assert_charged!(early, Measured::settle_ride(), (-1, -1));
}

#[test]
fn a_hunter_that_comes_too_late_should_be_charged_for_looking() {
	let late = |ride: Ride| {
		let (hunter, call) = hunt(ride);
		does(ACCOMPLICE, call.clone());
		(hunter, call)
	};
	for ride in [|| ride(SPAN, 3, U), || dpo_ride(3)] {
		let (charged, touched) = charged(|| late(ride()));
		assert_eq!(charged, Measured::<Runtime>::foresee() + database(2, 0));
		let items = declared(Measured::<Counting>::foresee);
		assert!(touched.reads <= items.reads + 2 && touched.writes == 0);
	}
}

#[test]
fn income_that_changes_no_record_of_the_dpo_should_not_be_charged_for_it() {
	// The first withdrawal has noted that there is something to release.
	let again = |milestones| {
		move || {
			let ride = dpo_ride(milestones);
			let (who, call) = withdraw(MANAGER, ride);
			does(who, call);
			withdraw(MANAGER, ride)
		}
	};
	assert_charged!(again(0), Measured::withdraw_yield_dpo(), (0, -3));
	let hunted_again = || {
		let ride = dpo_ride(0);
		let (who, call) = withdraw(MANAGER, ride);
		does(who, call);
		hunt(ride)
	};
	assert_charged!(hunted_again, Measured::hunt_treasure_dpo(), (0, -3));
	let claim = |ride: Ride| (MALLORY, ride.claim_share());
	assert_charged!(
		|| claim(ride(SPAN, 3, U)),
		OfTrains::claim_milestones(),
		(0, 0)
	);
	assert_charged!(
		|| claim(dpo_ride(3)),
		OfTrains::claim_milestones_dpo(),
		(0, 0)
	);
	let claimed_later = || {
		let ride = dpo_ride(3);
		pass(DAY);
		// A share of its own, after the first yield and share.
		does(MANAGER, ride.withdraw());
		does(OWNER, announce(0, 2 * GOLD.fare, U));
		board(RIDER, ride.class);
		claim(ride)
	};
	assert_charged!(claimed_later, OfTrains::claim_milestones_dpo(), (0, -3));
}

#[test]
fn seats_should_be_charged_by_their_token_and_by_whether_they_are_the_last() {
	let buys = |token, seats: u8| {
		move || {
			let target = Target::Class(class(train(token), GOLD, 3));
			let dpo = new_pool(target, RuleSet::V1);
			for who in CREW.into_iter().skip(1).take(5) {
				does(who, buy(dpo, 15));
			}
			(RIDER, buy(dpo, seats).into())
		}
	};
	let left = 100 - 6 * 15;
	assert_charged!(buys(SPAN, left), OfDpos::buy_seats(), (0, 0));
	assert_charged!(buys(SPAN, 1), OfDpos::buy_seats(), (0, -2));
	assert_charged!(
		buys(Token::Native, left),
		OfDpos::buy_seats_native(),
		(0, 0)
	);
	assert_charged!(buys(Token::Native, 1), OfDpos::buy_seats_native(), (0, -2));
}

/// A full DPO of the crew's in the project's token, and its target.
fn pool() -> (u32, Target) {
	let target = Target::Class(offer(SPAN, 0, 0));
	(full_pool(target, RuleSet::V1), target)
}

/// The vote of one more of the crew for a proposal of Dave's, for which this number of them has
/// voted.
fn votes(dpo: u32, proposal: Proposal, before: usize) -> (Person, RuntimeCall) {
	does(Person::Dave, propose(dpo, proposal.clone()));
	let call = vote(dpo, Person::Dave, proposal);
	for who in CREW.into_iter().take(before) {
		does(who, call.clone());
	}
	(CREW[before], call.into())
}

#[test]
fn a_vote_should_be_charged_by_whether_it_decides() {
	assert_charged!(
		|| votes(pool().0, Proposal::Dissolve, 2),
		OfDpos::vote(),
		(0, 0)
	);
	assert_charged!(
		|| votes(pool().0, Proposal::Dissolve, 3),
		OfDpos::vote_decides(),
		(0, 0)
	);
	assert_charged!(
		|| votes(pool().0, dismiss(RIDER), 3),
		OfDpos::vote_decides(),
		(0, 0)
	);
	let commits = |before| {
		let (dpo, target) = pool();
		votes(dpo, Proposal::Commit(target), before)
	};
	let most = OfDpos::<Runtime>::vote_decides() + OfDpos::<Runtime>::commit_to_cabin();
	// A vote on a target that doesn't decide is charged half of what it declares.
	let commit = OfDpos::<Runtime>::commit_to_cabin().max(OfDpos::<Runtime>::commit_to_seats());
	let most_declared = OfDpos::<Runtime>::vote_decides() + commit + database(4, 4);
	let (undecided, touched) = charged(|| commits(2));
	let half = most_declared / 2;
	assert_eq!(undecided, OfDpos::<Runtime>::vote().max(half));
	let items = declared(OfDpos::<Counting>::vote);
	assert!(touched.writes > 0);
	assert!(touched.reads <= items.reads && touched.writes <= items.writes);
	let (charged, touched) = charged(|| commits(3));
	assert!(charged.all_gte(most), "{charged:?}");
	let items =
		declared(|| OfDpos::<Counting>::vote_decides() + OfDpos::<Counting>::commit_to_cabin());
	assert!(touched.reads <= items.reads && touched.writes <= items.writes);
}

#[test]
fn a_successor_should_be_charged_by_whether_the_base_is_kept() {
	// The DPO holds seats of another one, which gets to know the new manager.
	let office = || {
		let dpo = chained(empty_pool(Target::Class(offer(SPAN, 0, 0))));
		decide(dpo, dismiss(RIDER));
		(RIDER, Dpos::take_office { dpo }.into())
	};
	assert_charged!(office, OfDpos::take_office(), (0, 0));
	let blocked = || {
		let call = office();
		does(TEAM, block(ACCOMPLICE));
		call
	};
	assert_charged!(blocked, OfDpos::take_office(), (6, 6));
}

#[test]
fn a_sale_should_be_charged_for_no_less_than_it_touches() {
	let sale = |seats| {
		move || {
			let (dpo, _) = pool();
			does(Person::Dave, offer_seats(dpo, 15, U));
			let call = take_seats(dpo, Person::Dave, seats, U);
			(MALLORY, call.into())
		}
	};
	assert_charged!(sale(15), OfDpos::take_seats(), (0, 0));
	assert_charged!(sale(1), OfDpos::take_seats(), (0, 0));
}

/// Boards a DPO of seven members in this token, and withdraws its yield.
fn earning(token: Token) -> u32 {
	let target = Target::Class(class(train(token), GOLD, 3));
	let dpo = full_pool(target, RuleSet::V1);
	does(MANAGER, commit(dpo, target));
	let Target::Class(class) = target else {
		unreachable!("it is a class")
	};
	pass(DAY);
	does(MANAGER, first_ride(class).withdraw());
	dpo
}

/// Freezes the project's token, so that nobody can be paid in it.
fn freeze_token() {
	let id = span::ID.into();
	does(TEAM, pallet_assets::Call::freeze_asset { id });
}

#[test]
fn an_early_commitment_should_be_charged_for_a_fee_that_is_kept() {
	let early = || {
		let target = Target::Class(offer(SPAN, 1, U));
		let dpo = full_pool(target, RuleSet::Gt01Draft);
		does(TEAM, block(MANAGER));
		(Person::Dave, commit(dpo, target).into())
	};
	let (charged, touched) = charged(early);
	let most = OfDpos::<Runtime>::commit_to_cabin() + database(4, 4);
	assert!(charged.all_gte(most), "{charged:?}");
	let items = declared(OfDpos::<Counting>::commit_to_cabin);
	assert!(
		touched.reads > items.reads && touched.reads <= items.reads + 4,
		"{touched:?}"
	);
	assert!(touched.writes <= items.writes + 4, "{touched:?}");
}

/// Gives away all of an account's tokens of the project.
fn give_away(who: Person) {
	let call = pallet_assets::Call::transfer_all {
		id: span::ID.into(),
		dest: account(OWNER).into(),
		keep_alive: false,
	};
	does(who, call);
}

#[test]
fn a_release_should_be_charged_for_accounts_that_it_opens_and_parts_that_it_keeps() {
	let releases = |token, prepare: fn()| {
		move || {
			let dpo = earning(token);
			prepare();
			(MALLORY, release_yield(dpo).into())
		}
	};
	let half = || {
		let declared = Recipients {
			accounts: 9,
			dpos: 0,
		};
		let dpo = 0;
		let most = Dpos::<Runtime>::release_yield {
			dpo,
			recipients: declared,
		};
		let most = most.get_dispatch_info().call_weight;
		most - most.div(2)
	};
	let all_poor = || {
		for who in CREW {
			give_away(who);
		}
	};
	for (token, prepare, opened) in [
		(SPAN, (|| {}) as fn(), 0),
		(Token::Native, || {}, 0),
		(SPAN, || give_away(Person::Dave), 1),
		(SPAN, all_poor, 7),
	] {
		let (charged, touched) = charged(releases(token, prepare));
		// In the benchmark, the manager has an account already.
		let used =
			OfDpos::<Runtime>::release_yield(7) + database(1, 1) - database(7 - opened, 7 - opened);
		assert_eq!(charged, used.max(half()));
		let items = declared(|| OfDpos::<Counting>::release_yield(7));
		let (reads, writes) = (items.reads + 1, items.writes + 1);
		let spared = (7 - opened) as u64;
		assert!(touched.reads <= reads - spared && touched.writes <= writes - spared);
	}
	let (charged, touched) = charged(releases(SPAN, || does(TEAM, block(Person::Eve))));
	let kept = OfDpos::<Runtime>::release_yield_kept(1) + database(0, 1);
	let paid = OfDpos::<Runtime>::release_yield(6) - database(5, 5);
	// All of it is kept: no more than was declared.
	let all = OfDpos::<Runtime>::release_yield_kept(7) + database(0, 7);
	assert_eq!(charged, (paid + kept).min(all).max(half()));
	let (charged, _) = self::charged(releases(SPAN, freeze_token));
	assert_eq!(charged, all);
	let items = declared(|| {
		OfDpos::<Counting>::release_yield(6) + OfDpos::<Counting>::release_yield_kept(1)
	});
	assert!(touched.reads <= items.reads - 5 && touched.writes <= items.writes - 5 + 1);
}

#[test]
fn closing_a_train_should_be_charged_by_whether_it_has_a_fund() {
	let closes = |funded: bool| {
		move || {
			let train = train(SPAN);
			does(OWNER, announce(train, GOLD.fare, U));
			if funded {
				does(OWNER, Funds::fund { train, amount: U });
			}
			(OWNER, Trains::close_train { train }.into())
		}
	};
	assert_charged!(closes(false), OfTrains::close_train(), (0, 0));
	let (charged, touched) = charged(closes(true));
	let both = OfTrains::<Runtime>::close_train() + OfFunds::<Runtime>::close();
	assert_eq!(charged, both);
	let items = declared(|| OfTrains::<Counting>::close_train() + OfFunds::<Counting>::close());
	assert!(touched.reads <= items.reads && touched.writes <= items.writes);
}

#[test]
fn closing_a_dpo_should_be_charged_by_its_members() {
	let closes = || {
		let (dpo, _) = pool();
		pass(31 * DAY);
		does(MALLORY, Dpos::terminate { dpo });
		does(MALLORY, release_withdraw(dpo));
		(MALLORY, close(dpo).into())
	};
	assert_charged!(closes, OfDpos::close(7), (1, 0));
}

/// Checks that a release is charged at least the time of these benchmarks, and the items that it
/// touches.
fn assert_release_covered(
	name: &str,
	set_up: impl FnOnce() -> (Person, RuntimeCall),
	paid: impl Fn() -> Weight,
) {
	let (charged, touched) = charged(set_up);
	assert!(touched.writes > 0, "{name} did nothing");
	let items = <Runtime as frame_system::Config>::DbWeight::get()
		.reads_writes(touched.reads, touched.writes);
	let least = items.ref_time() + time_of(paid);
	assert!(
		charged.ref_time() >= least,
		"{name} touches {touched:?} and is charged {charged:?}"
	);
}

#[test]
fn every_release_should_be_charged_for_no_less_than_it_touches() {
	// 30 seats are a DPO Member's, the others five users'.
	let head = |token, arrived: bool| {
		let (head, member) = head_and_member(token, 15);
		does(ACCOMPLICE, commit(member, seats_of(head, 30)));
		fill(head);
		let target = Dpo::dpo(head).expect("a DPO").default_target;
		does(MANAGER, commit(head, target));
		pass(DAY);
		does(MANAGER, first_ride(0).withdraw());
		if arrived {
			pass(GOLD.duration);
			does(MALLORY, first_ride(0).settle());
		}
		head
	};
	for token in TOKENS {
		let (a, b, c) = (token.clone(), token.clone(), token);
		assert_release_covered(
			"release_yield",
			move || (MALLORY, release_yield(head(a, false)).into()),
			|| OfDpos::<Counting>::release_yield(5) + OfDpos::<Counting>::release_yield_passed(1),
		);
		assert_release_covered(
			"release_bonus",
			move || (MALLORY, release_bonus(head(b, false)).into()),
			|| OfDpos::<Counting>::release_bonus(1) + OfDpos::<Counting>::release_bonus_passed(1),
		);
		assert_release_covered(
			"release_withdraw",
			move || (MALLORY, release_withdraw(head(c, true)).into()),
			|| {
				OfDpos::<Counting>::release_withdraw(5)
					+ OfDpos::<Counting>::release_withdraw_passed(1)
			},
		);
	}
}
