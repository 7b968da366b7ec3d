//! What clients rely on: versions, indices, metadata, nonces, and weights that fit into a block.

use super::*;
use bullet_train_runtime::{
	configs::{
		parameters::BlocksPerDay,
		system::{RuntimeBlockWeights, Ss58Prefix},
	},
	constants::DAYS,
	nonces::{AccountNonce, First},
	AllPalletsWithSystem, VERSION,
};
use codec::Compact;
use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo},
	traits::{Get, PalletsInfoAccess},
};
use frame_system_rpc_runtime_api::runtime_decl_for_account_nonce_api::AccountNonceApiV1 as NonceApi;
use sp_api::runtime_decl_for_metadata::MetadataV2 as MetadataApi;

#[test]
fn pallets_should_keep_their_indices() {
	let indices: Vec<_> = AllPalletsWithSystem::infos()
		.iter()
		.map(|info| (info.index, info.name))
		.collect();
	assert_eq!(
		indices,
		[
			(0, "System"),
			(1, "Timestamp"),
			(2, "Aura"),
			(3, "Grandpa"),
			(4, "Session"),
			(5, "Validators"),
			(10, "Balances"),
			(11, "Assets"),
			(12, "AssetsHolder"),
			(13, "TransactionPayment"),
			(20, "Sudo"),
			(21, "Treasury"),
			(22, "Parameters"),
			(30, "Utility"),
			(31, "Proxy"),
			(32, "Multisig"),
			(40, "GenesisParameters"),
			(41, "Nonces"),
			(50, "BulletTrain"),
			(51, "TravelCabin"),
			(52, "Dpo"),
			(53, "Autopilot"),
			(54, "FeeFund"),
		]
	);
}

#[test]
fn the_chain_should_be_known_by_its_name_and_prefix() {
	assert_eq!(VERSION.spec_name, "bullet-train");
	assert_eq!(VERSION.system_version, 1);
	assert_eq!(<Ss58Prefix as Get<u16>>::get(), 42);
}

#[test]
fn metadata_should_come_in_every_version_that_clients_use() {
	let versions = Runtime::metadata_versions();
	for version in [14, 15, 16] {
		assert!(versions.contains(&version), "{version}");
		let metadata = || Runtime::metadata_at_version(version);
		assert!(TestExternalities::default()
			.execute_with(metadata)
			.is_some());
	}
}

#[test]
fn nonces_should_be_plain_numbers_of_32_bits_when_clients_read_the_metadata() {
	let numbers = [
		scale_info::meta_type::<AccountNonce>(),
		scale_info::meta_type::<<Runtime as frame_system::Config>::Nonce>(),
	];
	for number in numbers {
		assert_eq!(
			number.type_info(),
			scale_info::meta_type::<Nonce>().type_info()
		);
	}
	let nonce = AccountNonce::from(7u32);
	assert_eq!(nonce.encode(), 7u32.encode());
	assert_eq!(Compact(nonce).encode(), Compact(7u32).encode());
}

#[test]
fn metadata_should_be_the_same_when_an_account_has_died() {
	on_chain(|| {
		let versions = [14, 15, 16];
		let metadata = || {
			let at = |version| <Runtime as MetadataApi<Block>>::metadata_at_version(version);
			(
				<Runtime as MetadataApi<Block>>::metadata(),
				versions.map(at),
			)
		};
		let before = metadata();
		assert!(before.1.iter().all(Option::is_some));
		First::<Runtime>::put(7);
		assert!(metadata() == before, "the metadata have changed");
		assert_eq!(First::<Runtime>::get(), 7);
		let stranger = AccountId::from([7; 32]);
		let answer = <Runtime as NonceApi<Block, AccountId, Nonce>>::account_nonce(stranger);
		assert_eq!(answer, 7);
	});
}

#[test]
fn a_slot_should_be_six_seconds_and_a_live_day_24_hours() {
	assert_eq!(Aura::slot_duration(), 6_000);
	assert_eq!(DAYS, 14_400);
	TestExternalities::default().execute_with(|| assert_eq!(BlocksPerDay::get(), DAYS));
}

#[test]
fn every_call_of_the_suite_should_fit_into_a_block() {
	use pallet_bullet_train::Call as Train;
	use pallet_dpo::{Call as Dpo, Target};
	use pallet_travel_cabin::Call as Cabin;
	let (class, cabin, train, dpo) = (0, 0, 0, 0);
	let calls: Vec<RuntimeCall> = vec![
		Train::<Runtime>::add_milestone {
			train,
			threshold: 1,
			reward: 1,
		}
		.into(),
		Train::<Runtime>::claim_milestones { class, cabin }.into(),
		Train::<Runtime>::close_train { train }.into(),
		Cabin::<Runtime>::board {
			class,
			train: Some(train),
			highest_fare: Some(1),
		}
		.into(),
		Cabin::<Runtime>::pay_owner { class }.into(),
		Dpo::<Runtime>::buy_seats {
			dpo,
			seats: 1,
			referrer: None,
			manager: Some(AccountId::from([1; 32])),
			highest_price: Some(1),
		}
		.into(),
		Dpo::<Runtime>::commit {
			dpo,
			target: Target::Class(class),
			referrer: None,
		}
		.into(),
		Dpo::<Runtime>::claim_unclaimed {
			dpo,
			who: AccountId::from([1; 32]),
		}
		.into(),
		Cabin::<Runtime>::settle_ride { class, cabin }.into(),
	];
	let limit = RuntimeBlockWeights::get()
		.get(DispatchClass::Normal)
		.max_extrinsic
		.expect("a transaction has a limit");
	for call in calls {
		// Even a hundred of these calls fit.
		let weight = call.get_dispatch_info().call_weight;
		assert!(weight.saturating_mul(100).all_lte(limit), "{call:?}");
		// No call is free.
		assert!(
			weight.ref_time() > 10_000_000 && weight.proof_size() > 0,
			"{call:?}"
		);
	}
}

#[test]
fn a_release_to_a_hundred_members_should_fit_into_a_block() {
	use pallet_dpo::Call as Dpo;
	let dpo = 0;
	let limit = RuntimeBlockWeights::get()
		.get(DispatchClass::Normal)
		.max_extrinsic
		.expect("a transaction has a limit");
	let calls: [RuntimeCall; 4] = [
		Dpo::<Runtime>::release_yield {
			dpo,
			recipients: Recipients::MOST,
		}
		.into(),
		Dpo::<Runtime>::release_bonus {
			dpo,
			recipients: Recipients::MOST,
		}
		.into(),
		Dpo::<Runtime>::release_withdraw {
			dpo,
			recipients: Recipients::MOST,
		}
		.into(),
		Dpo::<Runtime>::close { dpo, members: 100 }.into(),
	];
	for call in calls {
		// Even two of these calls fit, before the weight that they don't use is given back.
		let weight = call.get_dispatch_info().call_weight;
		assert!(
			weight.saturating_mul(2).all_lte(limit),
			"{call:?} {weight:?}"
		);
		assert!(weight.ref_time() > 100_000_000, "{call:?} {weight:?}");
	}
}
