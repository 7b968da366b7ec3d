//! Benchmarks of the calls, and of paying fees without foreseeing whether a call would succeed.

#![cfg(feature = "runtime-benchmarks")]

use crate::*;
use bullet_train_primitives::{
	Balance, BenchmarkHelper, BlockNumber, Escrow, FeeFunds, Token, TrainId,
};
use frame_benchmarking::v2::*;
use frame_support::{
	assert_ok,
	traits::{Consideration, Get},
	weights::Weight,
};
use frame_system::RawOrigin;

/// What the owner puts into the fund, in base units.
const AMOUNT: Balance = 1_000_000_000_000_000;
/// What a call costs, in base units.
const FEE: Balance = 1_000_000;

/// A train without a fund, whose owner can pay for one.
fn train<T: Config>() -> (T::AccountId, TrainId) {
	let owner: T::AccountId = whitelisted_caller();
	let train = T::BenchmarkHelper::launch_train(owner.clone(), Token::Native);
	T::FundDeposit::ensure_successful(&owner, Pallet::<T>::footprint());
	T::Escrow::endow(&Token::Native, &owner, AMOUNT.saturating_mul(4));
	(owner, train)
}

/// A train with a fund that owes fees.
fn funded<T: Config>() -> (T::AccountId, TrainId) {
	let (owner, train) = train::<T>();
	let treasury = T::Treasury::get();
	T::Escrow::endow(&Token::Native, &treasury, AMOUNT);
	assert_ok!(Pallet::<T>::do_fund(owner.clone(), train, AMOUNT));
	assert_ok!(Pallet::<T>::do_set_limits(
		owner.clone(),
		train,
		AMOUNT,
		AMOUNT
	));
	pays::<T>(train, &account("first", 0, 0));
	(owner, train)
}

/// Pays a fee for an account.
fn pays<T: Config>(train: TrainId, who: &T::AccountId) {
	Pallet::<T>::note(Some(train), who);
	let reserved = Pallet::<T>::reserve(who, FEE).expect("the fund is full; qed");
	Pallet::<T>::correct(&reserved, who, FEE, FEE / 2);
}

/// Begins another day.
fn next_day<T: Config>() {
	let ends = Pallet::<T>::day_ends();
	frame_system::Pallet::<T>::set_block_number(ends.into());
}

/// A funded train on the day after three accounts had something paid.
fn funded_before<T: Config>() -> (T::AccountId, TrainId) {
	let (owner, train) = funded::<T>();
	for index in 1..4 {
		pays::<T>(train, &account("before", index, 0));
	}
	next_day::<T>();
	(owner, train)
}

#[benchmarks(where frame_system::pallet_prelude::BlockNumberFor<T>: From<BlockNumber>)]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn fund() {
		let (owner, train) = funded_before::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(owner), train, AMOUNT);
		assert_eq!(Funds::<T>::get(train).map(|record| record.owed), Some(0));
	}

	#[benchmark]
	fn set_limits() {
		let (owner, train) = funded_before::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(owner), train, 1, 2);
		assert_eq!(Funds::<T>::get(train).map(|record| record.limit), Some(2));
	}

	#[benchmark]
	fn take_back() {
		let (owner, train) = funded_before::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(owner), train, None);
		assert_eq!(Funds::<T>::get(train).map(|record| record.held), Some(0));
	}

	#[benchmark]
	fn settle() {
		let (owner, train) = funded_before::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(owner), train);
		assert_eq!(Funds::<T>::get(train).map(|record| record.owed), Some(0));
	}

	#[benchmark]
	fn close() {
		let (owner, train) = funded_before::<T>();
		#[block]
		{
			assert_ok!(<Pallet<T> as FeeFunds<_>>::train_closes(train, &owner));
		}
		assert!(!Funds::<T>::contains_key(train));
	}

	/// Somebody's fund is there, but covers nothing.
	#[benchmark]
	fn look() {
		let (owner, train) = funded::<T>();
		assert_ok!(Pallet::<T>::do_set_limits(owner, train, FEE, 0));
		#[block]
		{
			let record = Funds::<T>::get(train).expect("funded before; qed");
			assert!(!record.covers(FEE, Pallet::<T>::now()));
		}
	}

	#[benchmark]
	fn decline() {
		let (owner, train) = funded::<T>();
		assert_ok!(Pallet::<T>::do_set_limits(owner, train, FEE, AMOUNT));
		let who = account("first", 0, 0);
		#[block]
		{
			let record = Funds::<T>::get(train).expect("funded before; qed");
			assert!(record.covers(FEE, Pallet::<T>::now()));
			assert!(Pallet::<T>::spent_for(train, &record, &who) > 0);
		}
	}

	#[benchmark]
	fn pay() {
		let (_, train) = funded::<T>();
		let who = account("first", 0, 0);
		#[block]
		{
			pays::<T>(train, &who);
		}
		assert_eq!(Funds::<T>::get(train).map(|record| record.owed), Some(FEE));
	}

	/// It is the fund's first payment on this day.
	#[benchmark]
	fn pay_first() {
		let (_, train) = funded_before::<T>();
		let entries = Spent::<T>::iter_keys().count();
		let who = account("another", 0, 0);
		#[block]
		{
			pays::<T>(train, &who);
		}
		assert_eq!(Spent::<T>::iter_keys().count(), entries.saturating_add(1));
	}

	/// There is one more entry, of today.
	#[benchmark]
	fn forget(n: Linear<1, 500>) {
		let (_, train) = train::<T>();
		let past = Pallet::<T>::now();
		for index in 0..n {
			Spent::<T>::insert(
				Pallet::<T>::key(past, train, &account("past", index, 0)),
				FEE,
			);
		}
		let today = Pallet::<T>::day_ends();
		Spent::<T>::insert(Pallet::<T>::key(today, train, &account("today", 0, 0)), FEE);
		#[block]
		{
			Pallet::<T>::forget(Weight::MAX);
		}
		assert_eq!(Spent::<T>::iter_keys().count(), 1);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
