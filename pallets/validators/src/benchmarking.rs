//! Benchmarks of changing the validators and their keys. pallet-session's own benchmarks need the
//! staking pallet, so those of its calls are here, too.

use crate::*;
use frame_benchmarking::v2::*;
use frame_support::{traits::Get, BoundedVec};
use frame_system::RawOrigin;
use sp_std::vec::Vec;

/// Makes the keys of validators.
pub trait KeyMaker<T: Config> {
	/// Makes keys and the proof that `owner` has them. Different seeds make different keys.
	fn make(owner: &T::AccountId, seed: u32) -> (T::Keys, Vec<u8>);
}

type Sessions<T> = pallet_session::Pallet<T>;

/// An account that can pay the deposit for its keys.
fn payer<T: Config>(index: u32) -> T::AccountId {
	let who = account("validator", index, 0);
	// The deposit, and what keeps the account alive.
	for _ in 0..2 {
		Sessions::<T>::ensure_can_pay_key_deposit(&who).expect("benchmarks can mint; qed");
	}
	who
}

/// Registers keys for an account.
fn register<T: Config>(who: &T::AccountId, seed: u32) {
	let (keys, proof) = T::BenchmarkHelper::make(who, seed);
	Sessions::<T>::set_keys(RawOrigin::Signed(who.clone()).into(), keys, proof)
		.expect("the keys are valid; qed");
}

/// An account with keys.
fn registered<T: Config>(index: u32) -> T::AccountId {
	let who = payer::<T>(index);
	register::<T>(&who, index);
	who
}

/// Sets the list.
fn list<T: Config>(validators: Vec<T::AccountId>) {
	List::<T>::put(BoundedVec::try_from(validators).expect("it isn't too long; qed"));
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// The list has room for one more.
	#[benchmark]
	fn add() {
		let rest = T::MaxValidators::get().saturating_sub(1);
		list::<T>((0..rest).map(|index| account("other", index, 0)).collect());
		let validator = registered::<T>(0);
		#[extrinsic_call]
		_(RawOrigin::Root, validator.clone());
		assert!(List::<T>::get().contains(&validator));
	}

	/// Of the full list, only the last one has keys.
	#[benchmark]
	fn remove() {
		let others = T::MaxValidators::get().saturating_sub(1);
		let others = (0..others).map(|index| account("other", index, 0));
		list::<T>(others.chain([registered::<T>(0)]).collect());
		let validator: T::AccountId = account("other", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Root, validator.clone());
		assert!(!List::<T>::get().contains(&validator));
	}

	#[benchmark]
	fn same_session() {
		#[block]
		{
			assert!(!Pallet::<T>::is_time(1u32.into()));
		}
	}

	/// The validators of this session and of the next one change.
	#[benchmark]
	fn end_session(v: Linear<1, { T::MaxValidators::get() }>) {
		let mut validators: Vec<_> = (0..v).map(registered::<T>).collect();
		list::<T>(validators.clone());
		Sessions::<T>::rotate_session();
		validators.reverse();
		list::<T>(validators.clone());
		register::<T>(&validators[0], u32::MAX);
		#[block]
		{
			assert!(Pallet::<T>::can_end());
			Sessions::<T>::rotate_session();
		}
		assert_eq!(pallet_session::Validators::<T>::get().len(), v as usize);
	}

	#[benchmark]
	fn set_keys() {
		let who = payer::<T>(0);
		let (keys, proof) = T::BenchmarkHelper::make(&who, 0);
		let origin = RawOrigin::Signed(who.clone()).into();
		#[block]
		{
			Sessions::<T>::set_keys(origin, keys, proof).expect("the keys are valid; qed");
		}
		assert!(Pallet::<T>::has_keys(&who));
	}

	#[benchmark]
	fn change_keys() {
		let who = registered::<T>(0);
		let (keys, proof) = T::BenchmarkHelper::make(&who, 1);
		let origin = RawOrigin::Signed(who.clone()).into();
		#[block]
		{
			Sessions::<T>::set_keys(origin, keys.clone(), proof).expect("they are valid; qed");
		}
		assert_eq!(pallet_session::NextKeys::<T>::get(&who), Some(keys));
	}

	#[benchmark]
	fn purge_keys() {
		let who = registered::<T>(0);
		let origin = RawOrigin::Signed(who.clone()).into();
		#[block]
		{
			Sessions::<T>::purge_keys(origin).expect("there are keys; qed");
		}
		assert!(!Pallet::<T>::has_keys(&who));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::chain(&[1]), crate::mock::Test);
}
