//! The cabins as the DPOs see them, and the rides as the milestones see them.

use crate::{Classes, Config, Error, Pallet, RideOf, Rides};
use bullet_train_math::ride;
use bullet_train_primitives::{
	self as primitives, CabinNumber, Cabins, ClassId, DpoId, Passenger, Quote, Stake, Trains,
};
use codec::MaxEncodedLen;
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Cabins for Pallet<T> {
	type Reason = T::RuntimeHoldReason;

	fn quote(class: ClassId) -> Option<Quote> {
		let record = Classes::<T>::get(class)?;
		let terms = record.terms;
		Some(Quote {
			token: T::Trains::terms(record.train)?.token,
			fare: terms.fare,
			yield_total: terms.yield_total,
			bonus: terms.bonus,
			duration: terms.duration,
			available: record.unsold() > 0 && ride::ends_at(Self::now(), terms.duration).is_some(),
		})
	}

	fn board_dpo(
		dpo: DpoId,
		class: ClassId,
		fare_from: &T::RuntimeHoldReason,
	) -> Result<CabinNumber, DispatchError> {
		Self::do_board_dpo(dpo, class, fare_from)
	}

	fn is_aboard(dpo: DpoId, class: ClassId, cabin: CabinNumber) -> bool {
		Rides::<T>::contains_key((Passenger::<T::AccountId>::Dpo(dpo), class, cabin))
	}

	fn ride_len() -> usize {
		RideOf::<T>::max_encoded_len()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn offer_for_benchmark(token: primitives::Token, fare: primitives::Balance) -> ClassId {
		use frame_support::traits::{Consideration, Get};
		use primitives::Escrow;

		let owner: T::AccountId = frame_benchmarking::account("train owner", 0, 0);
		T::ClassDeposit::ensure_successful(&owner, Self::class_footprint());
		let train = T::Trains::launch_for_benchmark(owner.clone(), token.clone());
		T::ClassDeposit::ensure_successful(&owner, Self::class_footprint());
		T::Escrow::endow(&token, &owner, fare.saturating_mul(2));
		let class = crate::NextClass::<T>::get();
		let terms = crate::ClassTerms {
			fare,
			yield_total: fare,
			bonus: fare,
			duration: T::BlocksPerDay::get().max(1),
		};
		Self::do_create_class(owner, train, b"Bench".to_vec(), terms, 1)
			.expect("arguments are good; qed");
		T::Trains::fill_milestones_for_benchmark(train, 1_000);
		class
	}
}

impl<T: Config> primitives::Rides<T::AccountId> for Pallet<T> {
	fn stake(
		passenger: &Passenger<T::AccountId>,
		class: ClassId,
		cabin: CabinNumber,
	) -> Option<Stake> {
		let ride = Rides::<T>::get((passenger.clone(), class, cabin))?;
		let class = Classes::<T>::get(class)?;
		Some(Stake {
			train: class.train,
			fare: class.terms.fare,
			seen: ride.seen,
		})
	}

	fn mark_seen(
		passenger: &Passenger<T::AccountId>,
		class: ClassId,
		cabin: CabinNumber,
		seen: u32,
	) -> DispatchResult {
		Rides::<T>::try_mutate((passenger.clone(), class, cabin), |ride| {
			ride.as_mut().ok_or(Error::<T>::NoSuchRide)?.seen = seen;
			Ok(())
		})
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn board_for_benchmark(
		train: primitives::TrainId,
		who: &T::AccountId,
	) -> (Passenger<T::AccountId>, ClassId, CabinNumber) {
		use frame_support::traits::Consideration;
		use primitives::Escrow;

		let (class, token) = Self::class_for_benchmark(train);
		T::RideDeposit::ensure_successful(who, Self::ride_footprint());
		T::Escrow::endow(&token, who, BENCHMARK_FARE);
		Self::do_board(who.clone(), class).expect("arguments are good; qed");
		(Passenger::User(who.clone()), class, 0)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn board_dpo_for_benchmark(
		train: primitives::TrainId,
	) -> (Passenger<T::AccountId>, ClassId, CabinNumber) {
		use primitives::Dpos;

		let (class, _) = Self::class_for_benchmark(train);
		let (dpo, _) = T::Dpos::board_for_benchmark(class);
		(Passenger::Dpo(dpo), class, 0)
	}
}

/// What a cabin costs in the benchmarks of others.
#[cfg(feature = "runtime-benchmarks")]
const BENCHMARK_FARE: primitives::Balance = 1_000_000;

#[cfg(feature = "runtime-benchmarks")]
impl<T: Config> Pallet<T> {
	/// A class of this train with one cabin, and its token, for the benchmarks of others.
	fn class_for_benchmark(train: primitives::TrainId) -> (ClassId, primitives::Token) {
		use frame_support::traits::{Consideration, Get};

		let train_terms = T::Trains::terms(train).expect("launched before; qed");
		T::ClassDeposit::ensure_successful(&train_terms.owner, Self::class_footprint());
		let class = crate::NextClass::<T>::get();
		let terms = crate::ClassTerms {
			fare: BENCHMARK_FARE,
			yield_total: 0,
			bonus: 0,
			duration: T::BlocksPerDay::get().max(1),
		};
		Self::do_create_class(train_terms.owner, train, b"Bench".to_vec(), terms, 1)
			.expect("arguments are good; qed");
		(class, train_terms.token)
	}
}
