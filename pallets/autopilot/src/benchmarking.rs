//! Benchmarks of the chain's own work, without the steps that jobs take.

#![allow(clippy::expect_used)]
#![cfg(feature = "runtime-benchmarks")]

use crate::*;
use bullet_train_primitives::{BlockNumber, DpoId, Job};
use frame_benchmarking::v2::*;
use frame_support::weights::{Weight, WeightMeter};
use frame_system::RawOrigin;

/// Plans a job without a record.
fn plan<T: Config>(at: BlockNumber, job: Job<T::AccountId>) {
	Agenda::<T>::insert(Pallet::<T>::key(at, &job), job, 0);
}

/// Fills the agenda with jobs that aren't due.
fn plan_later<T: Config>() {
	for id in 0..1_000 {
		plan::<T>(BlockNumber::MAX, Job::Dpo(id));
	}
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn repair() {
		#[extrinsic_call]
		_(RawOrigin::Root);
		assert!(RepairAt::<T>::exists());
	}

	#[benchmark]
	fn idle() {
		plan_later::<T>();
		#[block]
		{
			Pallet::<T>::fly(Weight::MAX);
		}
		assert_eq!(Agenda::<T>::iter_keys().count(), 1_000);
	}

	/// The job's record is gone.
	#[benchmark]
	fn job() {
		plan_later::<T>();
		let (at, stale) = (Pallet::<T>::now(), Job::Dpo(DpoId::MAX));
		plan::<T>(at, stale.clone());
		#[block]
		{
			let due = Pallet::<T>::next_due(false, &None, at);
			let (at, stale) = due.expect("planned before; qed");
			Pallet::<T>::attempt(&mut WeightMeter::new(), at, &stale);
		}
		assert!(!Agenda::<T>::contains_key(
			Pallet::<T>::key(at, &stale),
			stale
		));
	}

	/// There are no records.
	#[benchmark]
	fn mend() {
		RepairAt::<T>::put((0, None::<RawKey>));
		#[block]
		{
			Pallet::<T>::mend_next();
		}
		assert_eq!(RepairAt::<T>::get(), Some((1, None)));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
