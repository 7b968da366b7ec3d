//! Benchmarks of the most expensive cases: a project's token, which costs more than BOLT, and full
//! lists of milestones.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	clippy::indexing_slicing
)]

use super::*;
use bullet_train_primitives::{
	Balance, BenchmarkHelper, Escrow, Sponsored, Token, TrainId, TrainProvider,
};
use frame_benchmarking::v2::*;
use frame_support::{
	assert_ok,
	traits::{Consideration, Get},
};
use frame_system::RawOrigin;
use sp_std::vec;

/// A milestone's reward. Its product with a fare needs more than 128 bits, but the sum of a full
/// list fits.
const REWARD: Balance = Balance::MAX >> 8;

/// Returns an account that can pay the deposit of a train with a full list of milestones, and the
/// benchmarks' token.
fn project<T: Config>() -> (T::AccountId, Token) {
	let owner: T::AccountId = account("owner", 0, 0);
	// Creates the token, so that the benchmark can give some to accounts.
	let token = T::BenchmarkHelper::token();
	T::TrainDeposit::ensure_successful(&owner, Pallet::<T>::footprint(T::MaxMilestones::get()));
	(owner, token)
}

/// Launches a train without milestones. Returns its owner and the train.
fn train<T: Config>() -> (T::AccountId, TrainId) {
	let (owner, token) = project::<T>();
	let train = Pallet::<T>::launch_for_benchmark(owner.clone(), token);
	(owner, train)
}

/// Set-up for the benchmarks of other pallets.
impl<T: Config> Pallet<T> {
	/// Launches a train of this owner in this token.
	pub fn launch_for_benchmark(owner: T::AccountId, token: Token) -> TrainId {
		let train = NextTrain::<T>::get();
		T::TrainDeposit::ensure_successful(&owner, Self::footprint(0));
		Self::do_launch_train(owner, b"Bench".to_vec(), token).expect("arguments are good; qed");
		train
	}

	/// Closes a train that is out of service.
	pub fn close_for_benchmark(train: TrainId) {
		let owner = Trains::<T>::get(train).expect("launched before; qed").owner;
		Self::do_close_train(owner, train).expect("it is out of service; qed");
	}

	/// Gives a train without milestones as many as it can have, each with this reward. The
	/// thresholds of `reached` of them are the next base units above the turnover. No turnover
	/// reaches the others.
	pub fn fill_milestones_for_benchmark(train: TrainId, reached: u32, reward: Balance) {
		let record = Trains::<T>::get(train).expect("launched before; qed");
		for index in 0..T::MaxMilestones::get() {
			T::TrainDeposit::ensure_successful(&record.owner, Self::footprint(index + 1));
			// Enough for the storage deposit, too, if the token is the native one.
			T::Escrow::endow(&record.token, &record.owner, reward.saturating_mul(2));
			let index = Balance::from(index);
			let threshold = if index < reached.into() {
				record.collected + 1 + index
			} else {
				Balance::MAX - index
			};
			let milestone = Milestone { threshold, reward };
			Self::do_add_milestone(record.owner.clone(), train, milestone)
				.expect("arguments are good; qed");
		}
	}
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// The train has the longest name.
	#[benchmark]
	fn launch_train() {
		let (owner, token) = project::<T>();
		let name = vec![b'x'; T::MaxNameLen::get() as usize];
		let train = NextTrain::<T>::get();
		whitelist_account!(owner);

		#[extrinsic_call]
		_(RawOrigin::Signed(owner.clone()), name, token);

		assert!(Trains::<T>::get(train).is_some_and(|record| record.owner == owner));
	}

	/// The milestone is the last that the train can have, and its threshold is lower than all
	/// others.
	#[benchmark]
	fn add_milestone() {
		let (owner, train) = train::<T>();
		let token = T::BenchmarkHelper::token();
		let max = T::MaxMilestones::get();
		for index in 1..max {
			T::Escrow::endow(&token, &owner, REWARD);
			let milestone = Milestone {
				threshold: 1 + Balance::from(index),
				reward: REWARD,
			};
			assert_ok!(Pallet::<T>::do_add_milestone(
				owner.clone(),
				train,
				milestone
			));
		}
		T::Escrow::endow(&token, &owner, REWARD);
		whitelist_account!(owner);

		#[extrinsic_call]
		_(RawOrigin::Signed(owner), train, 1, REWARD);

		let upcoming = Milestones::<T>::get(train).upcoming;
		assert_eq!((upcoming.len() as u32, upcoming[0].threshold), (max, 1));
	}

	/// As `claim_milestones`, foreseen for the passenger.
	#[benchmark]
	fn foresee() {
		let (_, train) = train::<T>();
		Pallet::<T>::fill_milestones_for_benchmark(train, T::MaxMilestones::get(), REWARD);
		let rider: T::AccountId = account("rider", 0, 0);
		let (class, cabin) = T::BenchmarkHelper::board_user(train, &rider);
		let call = Call::claim_milestones { class, cabin };

		#[block]
		{
			assert!(Pallet::<T>::foresee(&call, &rider, 0).succeeds);
		}
	}

	/// The train has a full list of milestones. The user's own boarding reaches all of them.
	#[benchmark]
	fn claim_milestones() {
		let (_, train) = train::<T>();
		Pallet::<T>::fill_milestones_for_benchmark(train, T::MaxMilestones::get(), REWARD);
		let rider: T::AccountId = account("rider", 0, 0);
		let (class, cabin) = T::BenchmarkHelper::board_user(train, &rider);
		assert_eq!(
			Trains::<T>::get(train).map(|t| t.reached),
			Some(T::MaxMilestones::get())
		);
		let share = || Pallet::<T>::view_share_due(class, cabin);
		assert!(share().is_some_and(|share| share > 0));
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), class, cabin);

		assert_eq!(share(), Some(0));
	}

	/// The train has a full list of milestones. The DPO's own boarding reaches all of them.
	#[benchmark]
	fn claim_milestones_dpo() {
		let (_, train) = train::<T>();
		Pallet::<T>::fill_milestones_for_benchmark(train, T::MaxMilestones::get(), REWARD);
		let (class, cabin) = T::BenchmarkHelper::board_dpo(train);
		let share = || Pallet::<T>::view_share_due(class, cabin);
		assert!(share().is_some_and(|share| share > 0));
		let caller: T::AccountId = whitelisted_caller();

		#[extrinsic_call]
		claim_milestones(RawOrigin::Signed(caller), class, cabin);

		assert_eq!(share(), Some(0));
	}

	/// Both lists of milestones have entries. Together they are full.
	#[benchmark]
	fn close_train() {
		let (owner, train) = train::<T>();
		let max = T::MaxMilestones::get();
		Pallet::<T>::fill_milestones_for_benchmark(train, T::MaxMilestones::get(), REWARD);
		// The thresholds are 1, 2, 3, …, so this fare reaches half of them.
		let fare = Balance::from(max / 2);
		assert_ok!(<Pallet<T> as TrainProvider<_>>::boarded(train, fare));
		assert_ok!(<Pallet<T> as TrainProvider<_>>::settled(train, fare));
		let lists = Milestones::<T>::get(train);
		assert_eq!(lists.reached.len() as u32, max / 2);
		assert_eq!(lists.upcoming.len() as u32, max - max / 2);
		whitelist_account!(owner);

		#[extrinsic_call]
		_(RawOrigin::Signed(owner), train);

		assert!(!Trains::<T>::contains_key(train));
		assert!(!Milestones::<T>::contains_key(train));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
