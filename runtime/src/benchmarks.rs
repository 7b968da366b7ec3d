//! The benchmarks of this runtime: all pallets and extensions that have weights.

use crate::*;
use alloc::{string::String, vec::Vec};
use bullet_train_primitives::{BenchmarkHelper, CabinNumber, ClassId, DpoId, Token, TrainId};
use codec::Encode;
use frame_benchmarking::{BenchmarkBatch, BenchmarkConfig, BenchmarkList};
use frame_support::traits::{StorageInfo, StorageInfoTrait, WhitelistedStorageKeys};
use frame_system_benchmarking::{
	extensions::Pallet as SystemExtensionsBench, Pallet as SystemBench,
};

frame_benchmarking::define_benchmarks!(
	[frame_system, SystemBench::<Runtime>]
	[frame_system_extensions, SystemExtensionsBench::<Runtime>]
	[pallet_assets, Assets]
	[pallet_autopilot, Autopilot]
	[pallet_balances, Balances]
	[pallet_bullet_train, BulletTrain]
	[pallet_dpo, Dpo]
	[pallet_fee_fund, FeeFund]
	[pallet_grandpa, Grandpa]
	[pallet_multisig, Multisig]
	[pallet_parameters, Parameters]
	[pallet_proxy, Proxy]
	[pallet_sudo, Sudo]
	[pallet_timestamp, Timestamp]
	[pallet_transaction_payment, TransactionPayment]
	[pallet_travel_cabin, TravelCabin]
	[pallet_treasury, Treasury]
	[pallet_utility, Utility]
	[pallet_validators, Validators]
);

impl frame_system_benchmarking::Config for Runtime {}
impl pallet_transaction_payment::BenchmarkConfig for Runtime {}

/// All benchmarks, and the storage items of all pallets.
pub fn metadata(extra: bool) -> (Vec<BenchmarkList>, Vec<StorageInfo>) {
	use frame_benchmarking::BenchmarkList;
	let mut list = Vec::<BenchmarkList>::new();
	list_benchmarks!(list, extra);
	(list, AllPalletsWithSystem::storage_info())
}

/// Runs the benchmarks that `config` selects, without counting the keys that every block touches.
pub fn dispatch(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, String> {
	let whitelist = AllPalletsWithSystem::whitelisted_storage_keys();
	let mut batches = Vec::<BenchmarkBatch>::new();
	let params = (&config, &whitelist);
	add_benchmarks!(params, batches);
	Ok(batches)
}

/// Makes the keys of validators with the node's keystore.
pub struct ValidatorBenchmarks;

impl pallet_validators::benchmarking::KeyMaker<Runtime> for ValidatorBenchmarks {
	fn make(owner: &AccountId, seed: u32) -> (opaque::SessionKeys, Vec<u8>) {
		let seed = alloc::format!("//{seed}").into_bytes();
		let made = opaque::SessionKeys::generate(&owner.encode(), Some(seed));
		(made.keys, made.proof.encode())
	}
}

/// Sets up what the suite's benchmarks need from the other pallets. It creates their token on the
/// first use.
pub struct SuiteBenchmarks;

impl SuiteBenchmarks {
	const ID: u32 = u32::MAX;
	const TEAM: AccountId = AccountId::new([0x42; 32]);
}

impl BenchmarkHelper<AccountId> for SuiteBenchmarks {
	fn token() -> Token {
		use frame_support::traits::fungibles::{Create, Inspect};

		if !Assets::asset_exists(Self::ID) {
			<Assets as Create<_>>::create(Self::ID, Self::TEAM, false, 1)
				.expect("the id is free; qed");
		}
		Token::WithId(Self::ID)
	}

	fn freeze() {
		let team = RuntimeOrigin::signed(Self::TEAM);
		Assets::freeze_asset(team, Self::ID.into()).expect("the team can freeze; qed");
	}

	fn thaw() {
		let team = RuntimeOrigin::signed(Self::TEAM);
		Assets::thaw_asset(team, Self::ID.into()).expect("the team can thaw; qed");
	}

	fn block(who: &AccountId) {
		let team = RuntimeOrigin::signed(Self::TEAM);
		Assets::block(team, Self::ID.into(), who.clone().into()).expect("the team can block; qed");
	}

	fn unblock(who: &AccountId) {
		let team = RuntimeOrigin::signed(Self::TEAM);
		Assets::thaw(team, Self::ID.into(), who.clone().into()).expect("the team can thaw; qed");
	}

	fn leave_room(amount: Balance) {
		use frame_support::traits::fungibles::{Inspect, Mutate};

		let rest = Balance::MAX - Assets::total_issuance(Self::ID) - amount;
		System::inc_providers(&Self::TEAM);
		Assets::mint_into(Self::ID, &Self::TEAM, rest).expect("there is room; qed");
	}

	fn launch_train(owner: AccountId, token: Token) -> TrainId {
		BulletTrain::launch_for_benchmark(owner, token)
	}

	fn close_train(train: TrainId) {
		BulletTrain::close_for_benchmark(train);
	}

	fn fill_milestones(train: TrainId, reached: u32, reward: Balance) {
		BulletTrain::fill_milestones_for_benchmark(train, reached, reward);
	}

	fn offer_class(token: Token, fare: Balance) -> ClassId {
		TravelCabin::offer_for_benchmark(token, fare)
	}

	fn board_user(train: TrainId, who: &AccountId) -> (ClassId, CabinNumber) {
		TravelCabin::board_user_for_benchmark(train, who)
	}

	fn board_dpo(train: TrainId) -> (ClassId, CabinNumber) {
		TravelCabin::board_dpo_for_benchmark(train)
	}

	fn board_dpo_in(class: ClassId) -> (DpoId, AccountId) {
		Dpo::board_for_benchmark(class)
	}
}
