//! Benchmarks of every call, one for each case that has its own weight: in BOLT, or in a project's
//! token, which doesn't keep accounts alive; with a full list of milestones, or without; for a
//! user, or for a DPO with as many members as possible.
//!
//! The caller's own account, with its BOLT, isn't counted in the weight of a call that changes it,
//! as in FRAME's own pallets: the transaction's extensions count it.

#![allow(clippy::arithmetic_side_effects, clippy::expect_used)]
#![cfg(feature = "runtime-benchmarks")]

use crate::*;
use bullet_train_primitives::{
	Balance, BenchmarkHelper, BlockNumber, CabinNumber, ClassId, Escrow, Sponsored, Token, TrainId,
	TrainProvider,
};
use frame_benchmarking::v2::*;
use frame_support::traits::{Consideration, Get};
use frame_system::RawOrigin;
use sp_runtime::traits::BlockNumberProvider;

/// Its product with a milestone's reward needs more than 128 bits, and so does the division.
const FARE: Balance = 1 << 100;
const YIELD: Balance = 1_000_000_000;
const BONUS: Balance = 1_000;
/// A milestone's reward. A ride's share of a full list is more than its fare.
const REWARD: Balance = 1 << 100;

/// The cabin of the ride that a benchmark measures. The boarding of the next cabin reaches the
/// milestones.
const CABIN: CabinNumber = 0;

fn terms<T: Config>() -> ClassTerms {
	let day = T::BlocksPerDay::get().max(1);
	// The ride is long enough to be hunted before it ends.
	let duration = day * T::Hunting::get().days.saturating_add(2);
	ClassTerms {
		fare: FARE,
		yield_total: YIELD,
		bonus: BONUS,
		duration,
	}
}

fn name<T: Config>() -> sp_std::vec::Vec<u8> {
	sp_std::vec![b'x'; T::MaxNameLen::get() as usize]
}

/// Gives an account what it needs to live, and `amount` that it can lock.
fn endow<T: Config>(token: &Token, who: &T::AccountId, amount: Balance) {
	T::ClassDeposit::ensure_successful(who, Pallet::<T>::footprint(0));
	T::Escrow::endow(token, who, amount);
}

/// Puts one unit on hold, so that the account already has a hold when a call locks more.
fn hold_some<T: Config>(token: &Token, who: &T::AccountId) {
	T::Escrow::endow(token, who, T::Escrow::lockable(token, who) + 1);
	T::Escrow::lock(token, &Pallet::<T>::fare_reason(), who, 1).expect("endowed for it; qed");
}

fn pass<T: Config>(blocks: BlockNumber) {
	let now = T::BlockNumberProvider::current_block_number();
	T::BlockNumberProvider::set_block_number(now + blocks);
}

/// Launches a train whose owner can afford twice this number of cabins.
fn train<T: Config>(token: Token, cabins: u32) -> (T::AccountId, TrainId) {
	let owner: T::AccountId = account("owner", 0, 0);
	T::ClassDeposit::ensure_successful(&owner, Pallet::<T>::footprint(cabins.into()));
	let train = T::BenchmarkHelper::launch_train(owner.clone(), token.clone());
	T::ClassDeposit::ensure_successful(&owner, Pallet::<T>::footprint(u64::from(cabins) * 2));
	endow::<T>(&token, &owner, (YIELD + BONUS) * Balance::from(cabins) * 2);
	hold_some::<T>(&token, &owner);
	(owner, train)
}

/// A class, its train, the train's token and its owner.
struct Offer<AccountId> {
	owner: AccountId,
	train: TrainId,
	token: Token,
	class: ClassId,
}

fn offer<T: Config>(token: Token, cabins: u32) -> Offer<T::AccountId> {
	let (owner, train) = train::<T>(token.clone(), cabins);
	let class = NextClass::<T>::get();
	Pallet::<T>::do_create_class(owner.clone(), train, name::<T>(), terms::<T>(), cabins)
		.expect("arguments are good; qed");
	Offer {
		owner,
		train,
		token,
		class,
	}
}

/// Creates a user that can afford the fare.
fn passenger<T: Config>(token: &Token) -> T::AccountId {
	let who: T::AccountId = account("passenger", 0, 0);
	endow::<T>(token, &who, FARE);
	hold_some::<T>(token, &who);
	who
}

fn board<T: Config>(who: &T::AccountId, class: ClassId) {
	assert!(Pallet::<T>::do_board(who.clone(), class, None, None).is_ok());
}

/// Boards a user in the first of two cabins. Returns the class and the user.
fn ride<T: Config>(token: Token) -> (Offer<T::AccountId>, T::AccountId) {
	let offer = offer::<T>(token, 2);
	let who = passenger::<T>(&offer.token);
	board::<T>(&who, offer.class);
	(offer, who)
}

/// Offers two cabins and boards another user in the first, so that the class is on the agenda.
fn riding<T: Config>(token: Token) -> Offer<T::AccountId> {
	let offer = offer::<T>(token, 2);
	let other: T::AccountId = account("other", 0, 0);
	endow::<T>(&offer.token, &other, FARE);
	board::<T>(&other, offer.class);
	offer
}

/// Boards a DPO with as many members as possible in the first of two cabins. Returns the class and
/// the DPO's last member.
fn dpo_ride<T: Config>() -> (Offer<T::AccountId>, T::AccountId) {
	let offer = offer::<T>(T::BenchmarkHelper::token(), 2);
	let (_, member) = T::BenchmarkHelper::board_dpo_in(offer.class);
	(offer, member)
}

/// Gives the ride a share in as many milestones as a train can have. The boarding of a second
/// passenger reaches all of them.
fn reach_milestones<T: Config>(offer: &Offer<T::AccountId>) {
	let most = T::Trains::most_milestones();
	T::BenchmarkHelper::fill_milestones(offer.train, most, REWARD);
	let other: T::AccountId = account("other", 0, 0);
	endow::<T>(&offer.token, &other, FARE);
	board::<T>(&other, offer.class);
	let share = T::Trains::share(offer.train, FARE, 0).expect("the train is there; qed");
	assert!(share.amount > FARE && share.seen == most);
}

/// Creates a hunter that is alive but has no account in a project's token, so paying its cut
/// creates one.
fn hunter<T: Config>() -> T::AccountId {
	let who: T::AccountId = account("hunter", 0, 0);
	T::ClassDeposit::ensure_successful(&who, Pallet::<T>::footprint(0));
	who
}

/// Advances to the block before the ride's end, when it may be hunted.
fn grow_lazy<T: Config>() {
	pass::<T>(terms::<T>().duration - 1);
}

/// Advances to the ride's end. If a second passenger reached the milestones, settles its ride.
fn end<T: Config>(offer: &Offer<T::AccountId>) {
	pass::<T>(terms::<T>().duration);
	if Rides::<T>::contains_key(offer.class, CABIN + 1) {
		let other: T::AccountId = account("other", 0, 0);
		assert!(Pallet::<T>::do_settle_ride(other, offer.class, CABIN + 1).is_ok());
	}
}

fn assert_withdrawn<T: Config>(class: ClassId) {
	let ride = Rides::<T>::get(class, CABIN).expect("still under way; qed");
	assert!(ride.withdrawn > 0);
}

fn assert_settled<T: Config>(class: ClassId) {
	assert!(!Rides::<T>::contains_key(class, CABIN));
}

fn assert_kept<T: Config>(class: ClassId) {
	assert!(UnclaimedRewards::<T>::contains_key(class, CABIN));
}

/// Set-up for the benchmarks of other pallets.
impl<T: Config> Pallet<T> {
	/// Creates a class in this token with a cabin on sale, on a train with as many milestones as
	/// possible.
	pub fn offer_for_benchmark(token: Token, fare: Balance) -> ClassId {
		let owner: T::AccountId = account("train owner", 0, 0);
		T::ClassDeposit::ensure_successful(&owner, Self::footprint(1));
		let train = T::BenchmarkHelper::launch_train(owner.clone(), token.clone());
		T::Escrow::endow(&token, &owner, fare.saturating_mul(2));
		let class = Self::class_for_benchmark(train, (fare, fare, fare));
		T::BenchmarkHelper::fill_milestones(train, T::Trains::most_milestones(), REWARD);
		class
	}

	/// Boards a user in a new class on this train, and returns the ride.
	pub fn board_user_for_benchmark(train: TrainId, who: &T::AccountId) -> (ClassId, CabinNumber) {
		let class = Self::class_for_benchmark(train, (FARE, 0, 0));
		let token = T::Trains::terms(train).expect("launched before; qed").token;
		endow::<T>(&token, who, FARE);
		board::<T>(who, class);
		(class, CABIN)
	}

	/// Boards a DPO with as many members as possible in a new class on this train, and returns the
	/// ride.
	pub fn board_dpo_for_benchmark(train: TrainId) -> (ClassId, CabinNumber) {
		let class = Self::class_for_benchmark(train, (FARE, 0, 0));
		T::BenchmarkHelper::board_dpo_in(class);
		(class, CABIN)
	}

	/// Creates a class on this train, with one cabin and this fare, yield and bonus. Gives the
	/// owner its deposit, but not its reward.
	fn class_for_benchmark(
		train: TrainId,
		(fare, yield_total, bonus): (Balance, Balance, Balance),
	) -> ClassId {
		let owner = T::Trains::terms(train).expect("launched before; qed").owner;
		T::ClassDeposit::ensure_successful(&owner, Self::footprint(1));
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
		let (owner, train) = train::<T>(T::BenchmarkHelper::token(), 3);
		whitelist_account!(owner);
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

	/// The surplus of the class covers only a part of the reward.
	#[benchmark]
	fn add_cabins() {
		let (offer, _) = ride::<T>(T::BenchmarkHelper::token());
		let owner = offer.owner;
		whitelist_account!(owner);
		#[extrinsic_call]
		_(RawOrigin::Signed(owner), offer.class, 1);
		let class = Classes::<T>::get(offer.class).expect("still there; qed");
		assert_eq!((class.cabins, class.surplus), (3, 0));
	}

	/// The class has no rides, so it is removed at once.
	#[benchmark]
	fn retire_class() {
		let offer = offer::<T>(T::BenchmarkHelper::token(), 3);
		let owner = offer.owner;
		whitelist_account!(owner);
		#[extrinsic_call]
		_(RawOrigin::Signed(owner), offer.class);
		assert!(!Classes::<T>::contains_key(offer.class));
	}

	#[benchmark]
	fn board() {
		let offer = riding::<T>(T::BenchmarkHelper::token());
		let who = passenger::<T>(&offer.token);
		whitelist_account!(who);
		#[extrinsic_call]
		_(
			RawOrigin::Signed(who),
			offer.class,
			Some(offer.train),
			Some(FARE),
		);
		assert!(Rides::<T>::contains_key(offer.class, CABIN + 1));
	}

	#[benchmark]
	fn board_native() {
		let offer = riding::<T>(Token::Native);
		let who = passenger::<T>(&offer.token);
		whitelist_account!(who);
		#[extrinsic_call]
		board(
			RawOrigin::Signed(who),
			offer.class,
			Some(offer.train),
			Some(FARE),
		);
		assert!(Rides::<T>::contains_key(offer.class, CABIN + 1));
	}

	/// The boarding reaches `m` milestones of a full list at once.
	#[benchmark]
	fn board_reaching(m: Linear<1, 64>) {
		let offer = riding::<T>(T::BenchmarkHelper::token());
		T::BenchmarkHelper::fill_milestones(offer.train, m, REWARD);
		let who = passenger::<T>(&offer.token);
		whitelist_account!(who);
		#[extrinsic_call]
		board(
			RawOrigin::Signed(who),
			offer.class,
			Some(offer.train),
			Some(FARE),
		);
		let share = T::Trains::share(offer.train, FARE, 0).expect("the train is there; qed");
		assert_eq!(share.seen, m);
	}

	#[benchmark]
	fn withdraw_yield() {
		let (offer, who) = ride::<T>(T::BenchmarkHelper::token());
		pass::<T>(1_000);
		whitelist_account!(who);
		#[extrinsic_call]
		_(RawOrigin::Signed(who), offer.class, CABIN);
		assert_withdrawn::<T>(offer.class);
	}

	/// The passenger is a DPO, and its last member asks.
	#[benchmark]
	fn foresee() {
		let offer = offer::<T>(T::BenchmarkHelper::token(), 2);
		let (_, who) = T::BenchmarkHelper::board_dpo_in(offer.class);
		pass::<T>(1_000);
		let call = Call::withdraw_yield {
			class: offer.class,
			cabin: CABIN,
		};
		#[block]
		{
			assert!(Pallet::<T>::foresee(&call, &who, 0).succeeds);
		}
	}

	#[benchmark]
	fn withdraw_yield_native() {
		let (offer, who) = ride::<T>(Token::Native);
		pass::<T>(1_000);
		whitelist_account!(who);
		#[extrinsic_call]
		withdraw_yield(RawOrigin::Signed(who), offer.class, CABIN);
		assert_withdrawn::<T>(offer.class);
	}

	#[benchmark]
	fn withdraw_yield_share() {
		let (offer, who) = ride::<T>(T::BenchmarkHelper::token());
		reach_milestones::<T>(&offer);
		pass::<T>(1_000);
		whitelist_account!(who);
		#[extrinsic_call]
		withdraw_yield(RawOrigin::Signed(who), offer.class, CABIN);
		assert_withdrawn::<T>(offer.class);
	}

	/// The last member of a full DPO withdraws.
	#[benchmark]
	fn withdraw_yield_dpo() {
		let (offer, member) = dpo_ride::<T>();
		pass::<T>(1_000);
		#[extrinsic_call]
		withdraw_yield(RawOrigin::Signed(member), offer.class, CABIN);
		assert_withdrawn::<T>(offer.class);
	}

	#[benchmark]
	fn withdraw_yield_dpo_share() {
		let (offer, member) = dpo_ride::<T>();
		reach_milestones::<T>(&offer);
		pass::<T>(1_000);
		#[extrinsic_call]
		withdraw_yield(RawOrigin::Signed(member), offer.class, CABIN);
		assert_withdrawn::<T>(offer.class);
	}

	/// The yield is paid. The share is too much for the token, and is kept.
	#[benchmark]
	fn withdraw_yield_kept() {
		let (offer, who) = ride::<T>(T::BenchmarkHelper::token());
		reach_milestones::<T>(&offer);
		pass::<T>(1_000);
		T::BenchmarkHelper::leave_room(FARE);
		whitelist_account!(who);
		#[extrinsic_call]
		withdraw_yield(RawOrigin::Signed(who), offer.class, CABIN);
		assert_kept::<T>(offer.class);
	}

	#[benchmark]
	fn hunt_treasure() {
		let (offer, _) = ride::<T>(T::BenchmarkHelper::token());
		grow_lazy::<T>();
		let hunter = hunter::<T>();
		whitelist_account!(hunter);
		#[extrinsic_call]
		_(RawOrigin::Signed(hunter), offer.class, CABIN);
		assert_withdrawn::<T>(offer.class);
	}

	#[benchmark]
	fn hunt_treasure_native() {
		let (offer, _) = ride::<T>(Token::Native);
		grow_lazy::<T>();
		let hunter = hunter::<T>();
		whitelist_account!(hunter);
		#[extrinsic_call]
		hunt_treasure(RawOrigin::Signed(hunter), offer.class, CABIN);
		assert_withdrawn::<T>(offer.class);
	}

	#[benchmark]
	fn hunt_treasure_share() {
		let (offer, _) = ride::<T>(T::BenchmarkHelper::token());
		reach_milestones::<T>(&offer);
		grow_lazy::<T>();
		let hunter = hunter::<T>();
		whitelist_account!(hunter);
		#[extrinsic_call]
		hunt_treasure(RawOrigin::Signed(hunter), offer.class, CABIN);
		assert_withdrawn::<T>(offer.class);
	}

	#[benchmark]
	fn hunt_treasure_dpo() {
		let (offer, _) = dpo_ride::<T>();
		grow_lazy::<T>();
		let hunter = hunter::<T>();
		whitelist_account!(hunter);
		#[extrinsic_call]
		hunt_treasure(RawOrigin::Signed(hunter), offer.class, CABIN);
		assert_withdrawn::<T>(offer.class);
	}

	#[benchmark]
	fn hunt_treasure_dpo_share() {
		let (offer, _) = dpo_ride::<T>();
		reach_milestones::<T>(&offer);
		grow_lazy::<T>();
		let hunter = hunter::<T>();
		whitelist_account!(hunter);
		#[extrinsic_call]
		hunt_treasure(RawOrigin::Signed(hunter), offer.class, CABIN);
		assert_withdrawn::<T>(offer.class);
	}

	/// Yield and cut are paid. The share is too much for the token, and is kept.
	#[benchmark]
	fn hunt_treasure_kept() {
		let (offer, _) = ride::<T>(T::BenchmarkHelper::token());
		reach_milestones::<T>(&offer);
		grow_lazy::<T>();
		T::BenchmarkHelper::leave_room(FARE);
		let hunter = hunter::<T>();
		whitelist_account!(hunter);
		#[extrinsic_call]
		hunt_treasure(RawOrigin::Signed(hunter), offer.class, CABIN);
		assert_kept::<T>(offer.class);
	}

	/// A hunter settles the ride, as in the other benchmarks of this call.
	#[benchmark]
	fn settle_ride() {
		let (offer, _) = ride::<T>(T::BenchmarkHelper::token());
		end::<T>(&offer);
		let hunter = hunter::<T>();
		whitelist_account!(hunter);
		#[extrinsic_call]
		_(RawOrigin::Signed(hunter), offer.class, CABIN);
		assert_settled::<T>(offer.class);
	}

	#[benchmark]
	fn settle_ride_native() {
		let (offer, _) = ride::<T>(Token::Native);
		end::<T>(&offer);
		let hunter = hunter::<T>();
		whitelist_account!(hunter);
		#[extrinsic_call]
		settle_ride(RawOrigin::Signed(hunter), offer.class, CABIN);
		assert_settled::<T>(offer.class);
	}

	#[benchmark]
	fn settle_ride_share() {
		let (offer, _) = ride::<T>(T::BenchmarkHelper::token());
		reach_milestones::<T>(&offer);
		end::<T>(&offer);
		let hunter = hunter::<T>();
		whitelist_account!(hunter);
		#[extrinsic_call]
		settle_ride(RawOrigin::Signed(hunter), offer.class, CABIN);
		assert_settled::<T>(offer.class);
	}

	#[benchmark]
	fn settle_ride_dpo() {
		let (offer, _) = dpo_ride::<T>();
		end::<T>(&offer);
		let hunter = hunter::<T>();
		whitelist_account!(hunter);
		#[extrinsic_call]
		settle_ride(RawOrigin::Signed(hunter), offer.class, CABIN);
		assert_settled::<T>(offer.class);
	}

	#[benchmark]
	fn settle_ride_dpo_share() {
		let (offer, _) = dpo_ride::<T>();
		reach_milestones::<T>(&offer);
		end::<T>(&offer);
		let hunter = hunter::<T>();
		whitelist_account!(hunter);
		#[extrinsic_call]
		settle_ride(RawOrigin::Signed(hunter), offer.class, CABIN);
		assert_settled::<T>(offer.class);
	}

	/// Fare, yield and cut are paid. The share is too much for the token, and is kept.
	#[benchmark]
	fn settle_ride_kept() {
		let (offer, _) = ride::<T>(T::BenchmarkHelper::token());
		reach_milestones::<T>(&offer);
		end::<T>(&offer);
		T::BenchmarkHelper::leave_room(FARE);
		let hunter = hunter::<T>();
		whitelist_account!(hunter);
		#[extrinsic_call]
		settle_ride(RawOrigin::Signed(hunter), offer.class, CABIN);
		assert_kept::<T>(offer.class);
	}

	/// The last ride of a retired class, that of a DPO with a share. The class is removed.
	#[benchmark]
	fn settle_ride_last() {
		let (offer, _) = dpo_ride::<T>();
		reach_milestones::<T>(&offer);
		end::<T>(&offer);
		let Offer { owner, class, .. } = offer;
		Pallet::<T>::do_retire_class(owner, class).expect("arguments are good; qed");
		let hunter = hunter::<T>();
		whitelist_account!(hunter);
		#[extrinsic_call]
		settle_ride(RawOrigin::Signed(hunter), class, CABIN);
		assert!(!Classes::<T>::contains_key(class));
	}

	/// Fare and rewards are claimed. The class and the closed train are removed.
	#[benchmark]
	fn claim_unclaimed() {
		let (offer, who) = ride::<T>(T::BenchmarkHelper::token());
		let Offer {
			owner,
			train,
			token,
			class,
		} = offer;
		pass::<T>(terms::<T>().duration);
		T::BenchmarkHelper::block(&who);
		assert!(Pallet::<T>::do_settle_ride(who.clone(), class, CABIN).is_ok());
		Pallet::<T>::do_retire_class(owner, class).expect("arguments are good; qed");
		T::BenchmarkHelper::close_train(train);
		T::BenchmarkHelper::unblock(&who);
		let hunter = hunter::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(hunter), class, CABIN);
		assert!(T::Trains::terms(train).is_none());
		assert!(T::Escrow::lockable(&token, &who) > FARE);
	}

	/// The owner couldn't be paid when it retired the class. It gets the surplus and the deposit.
	/// The class and the closed train are removed.
	#[benchmark]
	fn pay_owner() {
		let (offer, _) = ride::<T>(T::BenchmarkHelper::token());
		let Offer {
			owner,
			train,
			class,
			..
		} = offer;
		pass::<T>(terms::<T>().duration);
		T::BenchmarkHelper::block(&owner);
		Pallet::<T>::do_retire_class(owner.clone(), class).expect("arguments are good; qed");
		assert!(Pallet::<T>::do_settle_ride(hunter::<T>(), class, CABIN).is_ok());
		T::BenchmarkHelper::close_train(train);
		T::BenchmarkHelper::unblock(&owner);
		let hunter = hunter::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(hunter), class);
		assert!(T::Trains::terms(train).is_none());
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
