//! Tests of the rulebook's part 2, one file per topic. Most of them run in BOLT and in a project's
//! token.

#![allow(clippy::arithmetic_side_effects)]

mod bad_input;
mod claims;
mod cost;
mod examples;
mod milestones;
mod trains;
mod views;

use crate::{mock::*, *};
use bullet_train_primitives::{Balance, CabinNumber, ClassId, Token, TrainId};
use frame_support::{assert_noop, assert_ok};
use pallet_travel_cabin::{ClassTerms, Error as CabinError};
use sp_runtime::DispatchResult;

/// The project token.
const PROJECT: Token = Token::WithId(ASSET);

/// A day, in blocks. The rides of most tests take one day.
const DAY: u32 = 14_400;

/// The terms of a ride of one day that earns no yield, so a payment consists only of a share.
fn ride_for(fare: Balance) -> ClassTerms {
	ClassTerms {
		fare,
		yield_total: 0,
		bonus: 0,
		duration: DAY,
	}
}

/// Returns the pallet's events in this block so far.
fn train_events() -> Vec<Event<Test>> {
	events()
		.into_iter()
		.filter_map(|event| match event {
			RuntimeEvent::BulletTrain(event) => Some(event),
			_ => None,
		})
		.collect()
}

/// Returns the record of a train.
fn record(train: TrainId) -> TrainOf<Test> {
	Trains::<Test>::get(train).expect("a train")
}

/// Returns the milestones that a train hasn't reached, as pairs of threshold and reward.
fn upcoming(train: TrainId) -> Vec<(Balance, Balance)> {
	Milestones::<Test>::get(train)
		.upcoming
		.iter()
		.map(|m| (m.threshold, m.reward))
		.collect()
}

/// Returns the milestones that a train has reached, as pairs of reward and fares aboard.
fn reached(train: TrainId) -> Vec<(Balance, Balance)> {
	Milestones::<Test>::get(train)
		.reached
		.iter()
		.map(|m| (m.reward, m.aboard))
		.collect()
}

/// Adds a milestone. The owner makes the call.
fn announce(train: TrainId, threshold: Balance, reward: Balance) -> DispatchResult {
	BulletTrain::add_milestone(signed(owner()), train, threshold, reward)
}

/// Returns the share due of a ride, from the view function.
fn due(class: ClassId, cabin: CabinNumber) -> Balance {
	BulletTrain::share_due(class, cabin).expect("a ride")
}

fn claim(caller: AccountId, class: ClassId, cabin: CabinNumber) -> DispatchResult {
	done(BulletTrain::claim_milestones(signed(caller), class, cabin))
}

fn close(train: TrainId) -> DispatchResult {
	done(BulletTrain::close_train(signed(owner()), train))
}

fn withdraw(who: &AccountId, class: ClassId, cabin: CabinNumber) -> DispatchResult {
	done(TravelCabin::withdraw_yield(
		signed(who.clone()),
		class,
		cabin,
	))
}

fn hunt(class: ClassId, cabin: CabinNumber) -> DispatchResult {
	done(TravelCabin::hunt_treasure(signed(hunter()), class, cabin))
}

/// Settles a ride. If the passenger is the caller, nobody takes a cut.
fn settle(who: &AccountId, class: ClassId, cabin: CabinNumber) -> DispatchResult {
	done(TravelCabin::settle_ride(signed(who.clone()), class, cabin))
}

fn retire(class: ClassId) -> DispatchResult {
	TravelCabin::retire_class(signed(owner()), class)
}

/// Runs an action that must succeed, and returns the gain of an account's free balance.
fn gain(token: &Token, who: &AccountId, action: impl FnOnce() -> DispatchResult) -> Balance {
	let before = free(token, who);
	assert_ok!(action());
	free(token, who)
		.checked_sub(before)
		.expect("a payment doesn't reduce the balance")
}
