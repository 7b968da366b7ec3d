//! The rules of §2 as tests, a file a topic, each played in BOLT and in a project token.

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

/// A day, which is how long the rides of these tests take.
const DAY: u32 = 14_400;

/// A ride of a day that earns no yield, so that all that is paid is a share.
fn ride_for(fare: Balance) -> ClassTerms {
	ClassTerms {
		fare,
		yield_total: 0,
		bonus: 0,
		duration: DAY,
	}
}

/// The pallet's events of the block so far.
fn train_events() -> Vec<Event<Test>> {
	events()
		.into_iter()
		.filter_map(|event| match event {
			RuntimeEvent::BulletTrain(event) => Some(event),
			_ => None,
		})
		.collect()
}

/// The record of a train.
fn record(train: TrainId) -> TrainOf<Test> {
	Trains::<Test>::get(train).expect("a train")
}

/// What a train reaches next, as pairs of threshold and reward.
fn upcoming(train: TrainId) -> Vec<(Balance, Balance)> {
	Upcoming::<Test>::get(train)
		.iter()
		.map(|m| (m.threshold, m.reward))
		.collect()
}

/// What a train has reached, as pairs of reward and fares aboard.
fn reached(train: TrainId) -> Vec<(Balance, Balance)> {
	Reached::<Test>::get(train)
		.iter()
		.map(|m| (m.reward, m.aboard))
		.collect()
}

/// The owner announces a milestone.
fn announce(train: TrainId, threshold: Balance, reward: Balance) -> DispatchResult {
	BulletTrain::add_milestone(signed(owner()), train, threshold, reward)
}

/// The share of a ride, by the view.
fn due(class: ClassId, cabin: CabinNumber) -> Balance {
	BulletTrain::share_due(class, cabin).expect("a ride")
}

fn claim(caller: AccountId, class: ClassId, cabin: CabinNumber) -> DispatchResult {
	BulletTrain::claim_milestones(signed(caller), class, cabin)
}

fn close(train: TrainId) -> DispatchResult {
	BulletTrain::close_train(signed(owner()), train)
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

/// The passenger itself settles, so that nobody takes a cut.
fn settle(who: &AccountId, class: ClassId, cabin: CabinNumber) -> DispatchResult {
	done(TravelCabin::settle_ride(signed(who.clone()), class, cabin))
}

fn retire(class: ClassId) -> DispatchResult {
	TravelCabin::retire_class(signed(owner()), class)
}

/// What an account's free balance gains by an action that has to go through.
fn gain(token: &Token, who: &AccountId, action: impl FnOnce() -> DispatchResult) -> Balance {
	let before = free(token, who);
	assert_ok!(action());
	free(token, who)
		.checked_sub(before)
		.expect("nobody loses by being paid")
}
