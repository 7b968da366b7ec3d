//! Tests of the rulebook's part 1, one file per topic. Most of them run in BOLT and in a project's
//! token.

#![allow(clippy::arithmetic_side_effects)]

mod bad_input;
mod boarding;
mod classes;
mod examples;
mod hunting;
mod settling;
mod unclaimed;
mod views;
mod withdrawing;

use crate::{mock::*, *};
use bullet_train_primitives::{Balance, CabinNumber, ClassId, Token, TrainId};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchResult;

/// Returns the pallet's events in this block so far.
fn cabin_events() -> Vec<Event<Test>> {
	events()
		.into_iter()
		.filter_map(|event| match event {
			RuntimeEvent::TravelCabin(event) => Some(event),
			_ => None,
		})
		.collect()
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

fn try_board(who: AccountId, class: ClassId) -> DispatchResult {
	dispatched(|| done(TravelCabin::board(signed(who), class, None, None)))
}

fn pay_owner(class: ClassId) -> DispatchResult {
	dispatched(|| TravelCabin::pay_owner(signed(hunter()), class))
}

fn try_offer(train: TrainId, terms: ClassTerms, cabins: u32) -> DispatchResult {
	dispatched(|| {
		TravelCabin::create_class(signed(owner()), train, b"Gold".to_vec(), terms, cabins)
	})
}

fn retire(class: ClassId) -> DispatchResult {
	dispatched(|| TravelCabin::retire_class(signed(owner()), class))
}

fn claim(caller: AccountId, class: ClassId, cabin: CabinNumber) -> DispatchResult {
	dispatched(|| TravelCabin::claim_unclaimed(signed(caller), class, cabin))
}

/// Runs an action that must succeed, and returns the change of an account's free balance.
fn gain(token: &Token, who: &AccountId, action: impl FnOnce() -> DispatchResult) -> i128 {
	let before = free(token, who) as i128;
	assert_ok!(action());
	free(token, who) as i128 - before
}

/// Returns the free balance of a rich account that has paid the deposits for `records` records in
/// BOLT, and has spent this amount of the token.
fn rich_less(token: &Token, spent: Balance, records: u32) -> Balance {
	match token {
		Token::Native => RICH - spent - deposit_of(records),
		Token::WithId(_) => RICH - spent,
	}
}
