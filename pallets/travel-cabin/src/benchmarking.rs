//! Benchmarks of the worst cases: a project's token, which doesn't keep accounts alive, and a train
//! with as many milestones as it can have.

#![allow(clippy::arithmetic_side_effects)]
#![cfg(feature = "runtime-benchmarks")]

use crate::*;
use bullet_train_primitives::{
	Balance, BenchmarkHelper, BlockNumber, CabinNumber, ClassId, Escrow, Passenger, Token, TrainId,
	TrainProvider,
};
use frame_benchmarking::v2::*;
use frame_support::traits::{Consideration, Get};
use frame_system::RawOrigin;
use sp_runtime::traits::BlockNumberProvider;

const FARE: Balance = 1_000_000;
const YIELD: Balance = 1_000_000_000;
const BONUS: Balance = 1_000;

fn terms<T: Config>() -> ClassTerms {
	let day = T::BlocksPerDay::get().max(1);
	// Long enough for a hunt.
	let duration = day * T::Hunting::get().days.saturating_add(2);
	ClassTerms {
		fare: FARE,
		yield_total: YIELD,
		bonus: BONUS,
		duration,
	}
}

/// A train, with an owner that can afford a class of `cabins` cabins and its deposit.
fn train<T: Config>(cabins: u32) -> (T::AccountId, TrainId, Token) {
	let token = T::BenchmarkHelper::token();
	let owner: T::AccountId = account("owner", 0, 0);
	T::ClassDeposit::ensure_successful(&owner, Pallet::<T>::class_footprint());
	let train = T::BenchmarkHelper::launch_train(owner.clone(), token.clone());
	T::ClassDeposit::ensure_successful(&owner, Pallet::<T>::class_footprint());
	endow::<T>(&token, &owner, (YIELD + BONUS) * Balance::from(cabins));
	hold_some::<T>(&token, &owner);
	(owner, train, token)
}

/// A class of `cabins` cabins on a new train.
fn class<T: Config>(cabins: u32) -> (T::AccountId, TrainId, Token, ClassId) {
	let (owner, train, token) = train::<T>(cabins);
	let class = NextClass::<T>::get();
	Pallet::<T>::do_create_class(owner.clone(), train, name::<T>(), terms::<T>(), cabins)
		.expect("arguments are good; qed");
	(owner, train, token, class)
}

fn name<T: Config>() -> sp_std::vec::Vec<u8> {
	sp_std::vec![b'x'; T::MaxNameLen::get() as usize]
}

fn endow<T: Config>(token: &Token, who: &T::AccountId, amount: Balance) {
	T::RideDeposit::ensure_successful(who, Pallet::<T>::ride_footprint());
	T::Escrow::endow(token, who, amount);
}

/// A passenger that can board.
fn passenger<T: Config>(token: &Token) -> T::AccountId {
	let who: T::AccountId = account("passenger", 0, 0);
	endow::<T>(token, &who, FARE);
	hold_some::<T>(token, &who);
	who
}

/// Puts one unit on hold, so that locking more must check whether a freeze rests on held money.
fn hold_some<T: Config>(token: &Token, who: &T::AccountId) {
	T::Escrow::endow(token, who, T::Escrow::lockable(token, who) + 1);
	T::Escrow::lock(token, &Pallet::<T>::fare_reason(), who, 1).expect("endowed for it; qed");
}

fn now<T: Config>() -> BlockNumber {
	T::BlockNumberProvider::current_block_number()
}

fn pass<T: Config>(blocks: BlockNumber) {
	T::BlockNumberProvider::set_block_number(now::<T>() + blocks);
}

/// A user's ride with a share in a full list of milestones.
fn ride<T: Config>() -> (T::AccountId, RideKey<T::AccountId>, Token) {
	let (owner, train, token, class) = class::<T>(2);
	let who = passenger::<T>(&token);
	Pallet::<T>::do_board(who.clone(), class).expect("arguments are good; qed");
	let key = first_ride::<T>(Passenger::User(who), train, class, &token);
	(owner, key, token)
}

/// The same for a DPO with as many members as a DPO can have, and its last member.
fn dpo_ride<T: Config>() -> (T::AccountId, RideKey<T::AccountId>, Token, T::AccountId) {
	let (owner, train, token, class) = class::<T>(2);
	let (dpo, member) = T::BenchmarkHelper::board_dpo_in(class);
	let key = first_ride::<T>(Passenger::Dpo(dpo), train, class, &token);
	(owner, key, token, member)
}

/// The first ride of a class, after the boarding of a second passenger has reached every milestone.
fn first_ride<T: Config>(
	passenger: Passenger<T::AccountId>,
	train: TrainId,
	class: ClassId,
	token: &Token,
) -> RideKey<T::AccountId> {
	T::BenchmarkHelper::fill_milestones(train, 1_000);
	let other: T::AccountId = account("other", 0, 0);
	endow::<T>(token, &other, FARE);
	Pallet::<T>::do_board(other, class).expect("arguments are good; qed");
	let share = T::Trains::share(train, FARE, 0).expect("the train is there; qed");
	assert!(share.amount > 0 && share.seen > 1);
	RideKey {
		passenger,
		class,
		cabin: 0,
	}
}

fn user<T: Config>(key: &RideKey<T::AccountId>) -> T::AccountId {
	match &key.passenger {
		Passenger::User(who) => who.clone(),
		Passenger::Dpo(_) => unreachable!("the benchmarks board users"),
	}
}

/// A hunter that can pay a deposit and has no account in the token, so that paying it creates one.
fn hunter<T: Config>() -> T::AccountId {
	let who: T::AccountId = account("hunter", 0, 0);
	T::RideDeposit::ensure_successful(&who, Pallet::<T>::ride_footprint());
	who
}

/// Set-up for the benchmarks of other pallets.
impl<T: Config> Pallet<T> {
	/// Creates a class in this token with a cabin on sale, on a train with as many milestones as it
	/// can have. The fare is in base units.
	pub fn offer_for_benchmark(token: Token, fare: Balance) -> ClassId {
		let owner: T::AccountId = account("train owner", 0, 0);
		T::ClassDeposit::ensure_successful(&owner, Self::class_footprint());
		let train = T::BenchmarkHelper::launch_train(owner.clone(), token.clone());
		T::Escrow::endow(&token, &owner, fare.saturating_mul(2));
		let class = Self::class_for_benchmark(train, (fare, fare, fare));
		T::BenchmarkHelper::fill_milestones(train, 1_000);
		class
	}

	/// Boards a cabin of this train for a user.
	pub fn board_user_for_benchmark(
		train: TrainId,
		who: &T::AccountId,
	) -> (Passenger<T::AccountId>, ClassId, CabinNumber) {
		let class = Self::class_for_benchmark(train, (FARE, 0, 0));
		let token = T::Trains::terms(train).expect("launched before; qed").token;
		endow::<T>(&token, who, FARE);
		Self::do_board(who.clone(), class).expect("arguments are good; qed");
		(Passenger::User(who.clone()), class, 0)
	}

	/// Boards a cabin of this train for a DPO.
	pub fn board_dpo_for_benchmark(
		train: TrainId,
	) -> (Passenger<T::AccountId>, ClassId, CabinNumber) {
		let class = Self::class_for_benchmark(train, (FARE, 0, 0));
		let (dpo, _) = T::BenchmarkHelper::board_dpo_in(class);
		(Passenger::Dpo(dpo), class, 0)
	}

	/// Creates a class of this train with one cabin and this fare, yield and bonus, in base units.
	fn class_for_benchmark(
		train: TrainId,
		(fare, yield_total, bonus): (Balance, Balance, Balance),
	) -> ClassId {
		let owner = T::Trains::terms(train).expect("launched before; qed").owner;
		T::ClassDeposit::ensure_successful(&owner, Self::class_footprint());
		let class = NextClass::<T>::get();
		let terms = ClassTerms {
			fare,
			yield_total,
			bonus,
			duration: T::BlocksPerDay::get().max(1),
		};
		Self::do_create_class(owner, train, b"Bench".to_vec(), terms, 1)
			.expect("arguments are good; qed");
		class
	}
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn create_class() {
		let (owner, train, _) = train::<T>(3);
		#[extrinsic_call]
		_(
			RawOrigin::Signed(owner),
			train,
			name::<T>(),
			terms::<T>(),
			3,
		);
		assert!(Classes::<T>::contains_key(0));
	}

	#[benchmark]
	fn add_cabins() {
		let (owner, _, token, class) = class::<T>(1);
		endow::<T>(&token, &owner, (YIELD + BONUS) * 3);
		#[extrinsic_call]
		_(RawOrigin::Signed(owner), class, 3);
		assert_eq!(Classes::<T>::get(class).map(|c| c.cabins), Some(4));
	}

	/// A class without rides, which is closed at once.
	#[benchmark]
	fn retire_class() {
		let (owner, _, _, class) = class::<T>(3);
		#[extrinsic_call]
		_(RawOrigin::Signed(owner), class);
		assert!(!Classes::<T>::contains_key(class));
	}

	/// The boarding reaches every milestone at once.
	#[benchmark]
	fn board() {
		let (_, train, token, class) = class::<T>(2);
		T::BenchmarkHelper::fill_milestones(train, 1_000);
		let who = passenger::<T>(&token);
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), class);
		assert!(Rides::<T>::contains_key((Passenger::User(who), class, 0)));
		let share = T::Trains::share(train, FARE, 0).expect("the train is there; qed");
		assert!(share.seen > 1);
	}

	#[benchmark]
	fn withdraw_yield() {
		let (_, key, _) = ride::<T>();
		pass::<T>(1_000);
		let RideKey {
			passenger,
			class,
			cabin,
		} = key.clone();
		#[extrinsic_call]
		_(
			RawOrigin::Signed(user::<T>(&key)),
			passenger.clone(),
			class,
			cabin,
		);
		let ride = Rides::<T>::get((passenger, class, cabin)).expect("still under way; qed");
		assert!(ride.withdrawn > 0 && ride.seen > 1);
	}

	#[benchmark]
	fn withdraw_yield_kept() {
		let (_, key, _) = ride::<T>();
		pass::<T>(1_000);
		T::BenchmarkHelper::freeze();
		let RideKey {
			passenger,
			class,
			cabin,
		} = key.clone();
		#[extrinsic_call]
		withdraw_yield(RawOrigin::Signed(user::<T>(&key)), passenger, class, cabin);
		assert!(UnclaimedRewards::<T>::contains_key((
			user::<T>(&key),
			class,
			cabin
		)));
	}

	/// By the last member of a full DPO.
	#[benchmark]
	fn withdraw_yield_dpo() {
		let (_, key, _, member) = dpo_ride::<T>();
		pass::<T>(1_000);
		let RideKey {
			passenger,
			class,
			cabin,
		} = key;
		#[extrinsic_call]
		withdraw_yield(RawOrigin::Signed(member), passenger.clone(), class, cabin);
		let ride = Rides::<T>::get((passenger, class, cabin)).expect("still under way; qed");
		assert!(ride.withdrawn > 0 && ride.seen > 1);
	}

	#[benchmark]
	fn hunt_treasure() {
		let (_, key, token) = ride::<T>();
		let hunter = hunter::<T>();
		pass::<T>(terms::<T>().duration - 1);
		let RideKey {
			passenger,
			class,
			cabin,
		} = key;
		#[extrinsic_call]
		_(RawOrigin::Signed(hunter.clone()), passenger, class, cabin);
		assert!(T::Escrow::lockable(&token, &hunter) > 0);
	}

	#[benchmark]
	fn hunt_treasure_kept() {
		let (_, key, token) = ride::<T>();
		let hunter = hunter::<T>();
		endow::<T>(&token, &hunter, 1);
		T::BenchmarkHelper::freeze();
		pass::<T>(terms::<T>().duration - 1);
		let RideKey {
			passenger,
			class,
			cabin,
		} = key.clone();
		#[extrinsic_call]
		hunt_treasure(RawOrigin::Signed(hunter.clone()), passenger, class, cabin);
		assert!(UnclaimedRewards::<T>::contains_key((hunter, class, cabin)));
		assert!(UnclaimedRewards::<T>::contains_key((
			user::<T>(&key),
			class,
			cabin
		)));
	}

	/// The ride of a full DPO, by a hunter whose cut is kept.
	#[benchmark]
	fn hunt_treasure_dpo() {
		let (_, key, token, _) = dpo_ride::<T>();
		let hunter = hunter::<T>();
		endow::<T>(&token, &hunter, 1);
		T::BenchmarkHelper::freeze();
		pass::<T>(terms::<T>().duration - 1);
		let RideKey {
			passenger,
			class,
			cabin,
		} = key;
		#[extrinsic_call]
		hunt_treasure(RawOrigin::Signed(hunter.clone()), passenger, class, cabin);
		assert!(UnclaimedRewards::<T>::contains_key((hunter, class, cabin)));
	}

	/// The last ride of a retired class, settled by a hunter.
	#[benchmark]
	fn settle_ride() {
		let (hunter, key, _) = last_ride::<T>();
		let RideKey {
			passenger,
			class,
			cabin,
		} = key;
		#[extrinsic_call]
		_(RawOrigin::Signed(hunter), passenger, class, cabin);
		assert!(!Classes::<T>::contains_key(class));
	}

	#[benchmark]
	fn settle_ride_kept() {
		let (hunter, key, token) = last_ride::<T>();
		endow::<T>(&token, &hunter, 1);
		T::BenchmarkHelper::freeze();
		let RideKey {
			passenger,
			class,
			cabin,
		} = key.clone();
		#[extrinsic_call]
		settle_ride(RawOrigin::Signed(hunter.clone()), passenger, class, cabin);
		assert!(!Classes::<T>::contains_key(class));
		assert!(UnclaimedRewards::<T>::contains_key((hunter, class, cabin)));
		assert!(UnclaimedRewards::<T>::contains_key((
			user::<T>(&key),
			class,
			cabin
		)));
	}

	/// The ride of a full DPO, by a hunter whose cut is kept.
	#[benchmark]
	fn settle_ride_dpo() {
		let (owner, key, token, _) = dpo_ride::<T>();
		let hunter = last::<T>(owner, key.class);
		endow::<T>(&token, &hunter, 1);
		T::BenchmarkHelper::freeze();
		let RideKey {
			passenger,
			class,
			cabin,
		} = key;
		#[extrinsic_call]
		settle_ride(RawOrigin::Signed(hunter.clone()), passenger, class, cabin);
		assert!(!Classes::<T>::contains_key(class));
		assert!(UnclaimedRewards::<T>::contains_key((hunter, class, cabin)));
	}

	/// A fare, rewards and a deposit.
	#[benchmark]
	fn claim_unclaimed() {
		let (_, key, token) = ride::<T>();
		let who = user::<T>(&key);
		pass::<T>(terms::<T>().duration);
		let (class, cabin) = (key.class, key.cabin);
		T::BenchmarkHelper::freeze();
		Pallet::<T>::do_settle_ride(who.clone(), key).expect("it is over; qed");
		T::BenchmarkHelper::thaw();
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), who.clone(), class, cabin);
		assert!(!UnclaimedRewards::<T>::contains_key((
			who.clone(),
			class,
			cabin
		)));
		assert!(T::Escrow::lockable(&token, &who) > FARE);
	}

	/// A hunter, and the last ride of a retired class, which has ended.
	fn last_ride<T: Config>() -> (T::AccountId, RideKey<T::AccountId>, Token) {
		let (owner, key, token) = ride::<T>();
		let hunter = last::<T>(owner, key.class);
		(hunter, key, token)
	}

	/// Lets the rides of a class end, settles the second one and retires the class. Returns a
	/// hunter.
	fn last<T: Config>(owner: T::AccountId, class: ClassId) -> T::AccountId {
		let hunter = hunter::<T>();
		pass::<T>(terms::<T>().duration);
		let other: T::AccountId = account("other", 0, 0);
		let second: CabinNumber = 1;
		let key = RideKey {
			passenger: Passenger::User(other.clone()),
			class,
			cabin: second,
		};
		Pallet::<T>::do_settle_ride(other, key).expect("it is over; qed");
		Pallet::<T>::do_retire_class(owner, class).expect("arguments are good; qed");
		hunter
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
