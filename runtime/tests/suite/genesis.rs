//! The genesis presets: the state that a chain starts with.

use super::*;
use bullet_train_primitives::Hunting;
use bullet_train_runtime::{
	configs::parameters::{BlocksPerDay, DpoBounds, HuntingTerms},
	constants::{BOLT, DECIMALS, EXISTENTIAL_DEPOSIT},
	genesis_config_presets::{endowed, get_preset, preset_names, span, ENDOWMENT},
	Assets, Grandpa,
};
use frame_support::traits::{
	fungibles::{metadata::Inspect as _, roles::Inspect as _},
	Get,
};
use pallet_dpo::{Bounds, Rules, Span};
use sp_keyring::Ed25519Keyring;
use sp_runtime::Permill;
use Sr25519Keyring::{Alice, Bob, Charlie};

fn in_every_preset(test: impl Fn()) {
	for preset in preset_names() {
		chain(&preset).execute_with(|| {
			test();
			check_state();
		});
	}
}

#[test]
fn both_presets_should_exist_and_no_other() {
	assert_eq!(
		preset_names(),
		[DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET]
	);
	assert!(preset_names().iter().all(|id| get_preset(id).is_some()));
	assert!(get_preset(&"mainnet".into()).is_none());
}

#[test]
fn a_genesis_of_defaults_should_build() {
	TestExternalities::default().execute_with(|| {
		let genesis = serde_json::to_vec(&RuntimeGenesisConfig::default()).expect("JSON");
		build_state::<RuntimeGenesisConfig>(genesis).expect("it builds");
		assert_eq!(BlocksPerDay::get(), 14_400);
		assert_eq!(treasury_balance(), EXISTENTIAL_DEPOSIT);
	});
}

#[test]
fn bolt_should_be_endowed_and_all_of_it_be_in_accounts() {
	in_every_preset(|| {
		assert_eq!(ENDOWMENT, 1_000_000 * BOLT);
		for who in endowed() {
			assert_eq!(Balances::free_balance(who), ENDOWMENT);
		}
		// The treasury can receive from the first block on.
		assert_eq!(treasury_balance(), EXISTENTIAL_DEPOSIT);
		let accounts = ENDOWMENT * endowed().len() as Balance + EXISTENTIAL_DEPOSIT;
		assert_eq!(Balances::total_issuance(), accounts);
	});
}

#[test]
fn the_projects_token_should_be_alices() {
	in_every_preset(|| {
		assert_eq!(Assets::owner(span::ID), Some(account(Alice)));
		assert_eq!(Assets::name(span::ID), span::NAME.as_bytes());
		assert_eq!(Assets::symbol(span::ID), span::SYMBOL.as_bytes());
		assert_eq!(Assets::decimals(span::ID), DECIMALS);
		assert_eq!(span::ENDOWMENT, 1_000_000 * span::UNIT);
		for who in endowed() {
			assert_eq!(Assets::balance(span::ID, who), span::ENDOWMENT);
		}
		let all = span::ENDOWMENT * endowed().len() as Balance;
		assert_eq!(Assets::total_supply(span::ID), all);
	});
}

#[test]
fn alice_should_hold_the_sudo_key() {
	in_every_preset(|| assert_eq!(pallet_sudo::Key::<Runtime>::get(), Some(account(Alice))));
}

#[test]
fn authorities_should_be_as_many_as_the_preset_says() {
	for (preset, names) in [
		(DEV_RUNTIME_PRESET, vec![(Alice, Ed25519Keyring::Alice)]),
		(
			LOCAL_TESTNET_RUNTIME_PRESET,
			vec![
				(Alice, Ed25519Keyring::Alice),
				(Bob, Ed25519Keyring::Bob),
				(Charlie, Ed25519Keyring::Charlie),
			],
		),
	] {
		chain(preset).execute_with(|| {
			let aura = names
				.iter()
				.map(|(aura, _)| aura.public().into())
				.collect::<Vec<_>>();
			assert_eq!(
				pallet_aura::Authorities::<Runtime>::get().into_inner(),
				aura
			);
			let grandpa = names
				.iter()
				.map(|(_, grandpa)| (grandpa.public().into(), 1));
			assert_eq!(Grandpa::grandpa_authorities(), grandpa.collect::<Vec<_>>());
		});
	}
}

#[test]
fn a_day_should_be_short_in_development_only() {
	for (preset, blocks) in [
		(DEV_RUNTIME_PRESET, 10),
		(LOCAL_TESTNET_RUNTIME_PRESET, 14_400),
	] {
		chain(preset).execute_with(|| {
			assert_eq!(BlocksPerDay::get(), blocks);
			let rulebook = Hunting {
				days: 7,
				cut: Permill::from_percent(1),
			};
			assert_eq!(HuntingTerms::get(), rulebook);
			assert_eq!(rulebook, Hunting::default());
			assert_eq!(DpoBounds::get(), Bounds::RULEBOOK);
			// All parameters are in the state, where clients can read them.
			assert_eq!(pallet_parameters::Parameters::<Runtime>::iter().count(), 5);
		});
	}
}

#[test]
fn a_genesis_should_be_able_to_set_the_terms_of_hunting() {
	let mut genesis = genesis_json(DEV_RUNTIME_PRESET);
	genesis["genesisParameters"]["hunting"] = serde_json::json!({ "days": 3, "cut": 20_000 });
	TestExternalities::default().execute_with(|| {
		build_state::<RuntimeGenesisConfig>(genesis.to_string().into_bytes()).expect("it builds");
		assert_eq!(
			HuntingTerms::get(),
			Hunting {
				days: 3,
				cut: Permill::from_percent(2)
			}
		);
	});
}

#[test]
fn a_genesis_should_be_able_to_set_the_bounds_of_dpos() {
	let mut genesis = genesis_json(DEV_RUNTIME_PRESET);
	genesis["genesisParameters"]["dpoBounds"]["userCap"]["most"] = 10.into();
	TestExternalities::default().execute_with(|| {
		build_state::<RuntimeGenesisConfig>(genesis.to_string().into_bytes()).expect("it builds");
		let expected = Bounds {
			user_cap: Span::new(1, 10),
			..Bounds::RULEBOOK
		};
		assert_eq!(DpoBounds::get(), expected);
		// The GT-01 draft's 10 seats per user are within these bounds. V1's 15 aren't.
		assert!(expected.check::<Runtime>(&Rules::GT01_DRAFT).is_ok());
		assert!(expected.check::<Runtime>(&Rules::V1).is_err());
	});
}

#[test]
fn a_day_without_blocks_should_be_refused() {
	let mut genesis = genesis_json(DEV_RUNTIME_PRESET);
	genesis["genesisParameters"]["blocksPerDay"] = 0.into();
	TestExternalities::default().execute_with(|| {
		assert!(build_state::<RuntimeGenesisConfig>(genesis.to_string().into_bytes()).is_err());
	});
}
