//! Tests of the rulebook's part 5, one file per topic. Many of them run in BOLT and in a project's
//! token.
//!
//! The mock's weights are zero. So a turn ends here only when its job is through, and the parts of
//! a block don't matter. The runtime's tests have both.

#![allow(clippy::arithmetic_side_effects)]

mod agenda;
mod dpos;
mod failures;
mod fairness;
mod kept;
mod migrations;
mod repair;
mod rides;

use crate::{mock::*, *};
use bullet_train_primitives::{
	Balance, BlockNumber, CabinNumber, ClassId, DpoId, Escrow, Job, Token,
};
use frame_support::{assert_noop, assert_ok};
use pallet_travel_cabin::{ClassTerms, Event as CabinEvent, HoldReason};
use sp_runtime::DispatchResult;

/// A day in the mock runtime, in blocks.
const DAY: BlockNumber = 14_400;
/// An hour in the mock runtime, in blocks.
const HOUR: BlockNumber = 600;
/// The project's token.
const PROJECT: Token = Token::WithId(ASSET);

/// Returns the terms of a ride of 10 days that earns 1,000,000. It may be hunted.
fn ten_days() -> ClassTerms {
	ClassTerms {
		yield_total: 1_000_000,
		duration: 10 * DAY,
		..terms()
	}
}

/// Offers a class on a new train.
fn class_of(token: &Token, terms: ClassTerms, cabins: u32) -> ClassId {
	offer(launch(token), terms, cabins)
}

fn withdraw(caller: AccountId, class: ClassId, cabin: CabinNumber) -> DispatchResult {
	dispatched(|| done(TravelCabin::withdraw_yield(signed(caller), class, cabin)))
}

fn hunt(caller: AccountId, class: ClassId, cabin: CabinNumber) -> DispatchResult {
	dispatched(|| done(TravelCabin::hunt_treasure(signed(caller), class, cabin)))
}

fn settle(caller: AccountId, class: ClassId, cabin: CabinNumber) -> DispatchResult {
	dispatched(|| done(TravelCabin::settle_ride(signed(caller), class, cabin)))
}

fn retire(class: ClassId) -> DispatchResult {
	dispatched(|| TravelCabin::retire_class(signed(owner()), class))
}

/// Creates a DPO of Alice's for a cabin of this class. It sells seats for this number of days.
fn create_dpo(class: ClassId, days: BlockNumber) -> DpoId {
	let dpo = pallet_dpo::NextDpo::<Test>::get();
	let target = pallet_dpo::Target::Class(class);
	let expiry = System::block_number() + days * DAY;
	let (name, manager) = (b"Pool".to_vec(), signed(alice()));
	assert_ok!(Dpo::create(manager, name, target, expiry, 0, None, None));
	dpo
}

fn buy_seat(who: AccountId, dpo: DpoId) -> DispatchResult {
	dispatched(|| done(Dpo::buy_seats(signed(who), dpo, 1, None, None, None)))
}

/// Blocks an account of the project's token, so that it can't be paid.
fn block(who: &AccountId) {
	assert_ok!(Assets::block(signed(admin()), ASSET, who.clone()));
}

fn unblock(who: &AccountId) {
	assert_ok!(Assets::thaw(signed(admin()), ASSET, who.clone()));
}

/// Takes money off a hold.
fn take(token: &Token, reason: HoldReason, who: &AccountId, amount: Balance) {
	let reason = RuntimeHoldReason::from(reason);
	assert_ok!(Escrowed::unlock(token, &reason, who, amount));
}

/// Puts the money back on hold.
fn put_back(token: &Token, reason: HoldReason, who: &AccountId, amount: Balance) {
	let reason = RuntimeHoldReason::from(reason);
	assert_ok!(Escrowed::lock(token, &reason, who, amount));
}

/// Returns travel-cabin's events so far.
fn cabin_events() -> Vec<CabinEvent<Test>> {
	let events = events().into_iter();
	let events = events.filter_map(|event| match event {
		RuntimeEvent::TravelCabin(event) => Some(event),
		_ => None,
	});
	events.collect()
}

/// Returns the pallet's events so far.
fn autopilot_events() -> Vec<Event<Test>> {
	let records = System::events().into_iter();
	let events = records.filter_map(|record| match record.event {
		RuntimeEvent::Autopilot(event) => Some(event),
		_ => None,
	});
	events.collect()
}

/// Returns the rides that have been settled so far, in order, with the caller of each.
fn settled() -> Vec<(AccountId, ClassId, CabinNumber)> {
	let events = cabin_events().into_iter();
	let rides = events.filter_map(|event| match event {
		CabinEvent::RideSettled {
			caller,
			class,
			cabin,
			..
		} => Some((caller, class, cabin)),
		_ => None,
	});
	rides.collect()
}

/// Returns a ride as settled by the chain.
fn by_itself(class: ClassId, cabin: CabinNumber) -> (AccountId, ClassId, CabinNumber) {
	(Autopilot::account(), class, cabin)
}

/// Returns the jobs that have failed so far, with the block of the next attempt at each.
fn failed() -> Vec<(Job<AccountId>, BlockNumber)> {
	let events = autopilot_events().into_iter();
	let failed = events.filter_map(|event| match event {
		Event::JobFailed { job, again_at, .. } => Some((job, again_at)),
		_ => None,
	});
	failed.collect()
}

/// Checks that exactly these jobs are planned, for these blocks.
fn should_be_planned<const N: usize>(expected: [(BlockNumber, Job<AccountId>); N]) {
	let planned = Autopilot::agenda(0, 100);
	assert_eq!(planned.len(), N, "{planned:?}");
	for (at, job) in expected {
		let is_planned = planned
			.iter()
			.any(|entry| (entry.at, &entry.job) == (at, &job));
		assert!(is_planned, "{job:?} isn't planned for {at}: {planned:?}");
	}
}
