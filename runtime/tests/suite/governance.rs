//! The treasury, the parameters, and the kinds of proxies.

use super::*;
use bullet_train_primitives::Hunting;
use bullet_train_runtime::{
	configs::{
		accounts::ProxyType,
		parameters::{dynamic, BlocksPerDay, DpoBounds, HuntingTerms, RuntimeParameters},
		tokens::{Token, Tokens},
	},
	constants::{BOLT, EXISTENTIAL_DEPOSIT},
	genesis_config_presets::span,
	Parameters, Proxy, RuntimeOrigin,
};
use codec::DecodeAll;
use core::num::NonZeroU32;
use frame_support::{
	assert_noop, assert_ok,
	traits::{
		fungibles::{Inspect as _, Mutate},
		tokens::Preservation::Preserve,
		Get, InstanceFilter,
	},
};
use pallet_dpo::{Bounds, Span};
use sp_runtime::{traits::BadOrigin, Permill, TokenError};
use Sr25519Keyring::{Alice, Bob};

/// Spends from the treasury: root approves a payment to Bob, and Bob collects it.
fn spend(token: Token, amount: Balance) -> frame_support::dispatch::DispatchResult {
	let index = pallet_treasury::SpendCount::<Runtime>::get();
	Treasury::spend(
		RuntimeOrigin::root(),
		Box::new(token),
		amount,
		Box::new(account(Bob).into()),
		None,
	)?;
	Treasury::payout(RuntimeOrigin::signed(account(Bob)), index)
}

fn fill_treasury(token: &Token, amount: Balance) {
	let treasury = Treasury::account_id();
	assert_ok!(Tokens::transfer(
		token.clone(),
		&account(Alice),
		&treasury,
		amount,
		Preserve
	));
}

#[test]
fn the_treasury_should_pay_in_any_token() {
	on_chain(|| {
		for token in [Token::Native, Token::WithId(span::ID)] {
			fill_treasury(&token, 5 * BOLT);
			let before = Tokens::balance(token.clone(), &account(Bob));
			assert_ok!(spend(token.clone(), 2 * BOLT));
			assert_eq!(Tokens::balance(token, &account(Bob)), before + 2 * BOLT);
		}
	});
}

#[test]
fn the_treasury_should_never_be_emptied() {
	on_chain(|| {
		for token in [Token::Native, Token::WithId(span::ID)] {
			fill_treasury(&token, 5 * BOLT);
			let treasury = Treasury::account_id();
			let all = Tokens::balance(token.clone(), &treasury);
			let minimum = Tokens::minimum_balance(token.clone());
			assert!(spend(token.clone(), all - minimum + 1).is_err());
			assert_ok!(spend(token.clone(), all - minimum));
			assert_eq!(Tokens::balance(token, &treasury), minimum);
		}
		assert_eq!(treasury_balance(), EXISTENTIAL_DEPOSIT);
	});
}

#[test]
fn only_root_should_spend_from_the_treasury() {
	on_chain(|| {
		fill_treasury(&Token::Native, BOLT);
		let spend_by = |origin| {
			Treasury::spend(
				origin,
				Box::new(Token::Native),
				1,
				Box::new(account(Alice).into()),
				None,
			)
		};
		assert_noop!(spend_by(RuntimeOrigin::signed(account(Alice))), BadOrigin);
		assert_ok!(spend_by(RuntimeOrigin::root()));
	});
}

#[test]
fn nothing_should_be_burnt_when_a_spend_period_ends() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		fill_treasury(&Token::Native, 1_000 * BOLT);
		let (issuance, treasury) = (Balances::total_issuance(), treasury_balance());
		use frame_support::traits::Hooks;
		for block in [
			1,
			bullet_train_runtime::constants::DAYS,
			3 * bullet_train_runtime::constants::DAYS,
		] {
			System::set_block_number(block);
			Treasury::on_initialize(block);
		}
		assert_eq!(treasury_balance(), treasury);
		assert_eq!(Balances::total_issuance(), issuance);
	});
}

fn day(blocks: Option<u32>) -> RuntimeParameters {
	RuntimeParameters::Time(dynamic::time::Parameters::BlocksPerDay(
		dynamic::time::BlocksPerDay,
		blocks.map(|blocks| NonZeroU32::new(blocks).expect("not zero")),
	))
}

#[test]
fn root_should_set_parameters_and_nobody_else() {
	on_chain(|| {
		assert_noop!(
			Parameters::set_parameter(RuntimeOrigin::signed(account(Alice)), day(Some(20))),
			BadOrigin
		);
		assert_ok!(Parameters::set_parameter(
			RuntimeOrigin::root(),
			day(Some(20))
		));
		assert_eq!(BlocksPerDay::get(), 20);

		let terms = Hunting {
			days: 1,
			cut: Permill::from_percent(5),
		};
		let hunting = RuntimeParameters::Hunting(dynamic::hunting::Parameters::Terms(
			dynamic::hunting::Terms,
			Some(terms),
		));
		assert_ok!(Parameters::set_parameter(RuntimeOrigin::root(), hunting));
		assert_eq!(HuntingTerms::get(), terms);

		let narrow = Bounds {
			user_cap: Span::new(1, 10),
			..Bounds::RULEBOOK
		};
		let bounds = RuntimeParameters::Dpo(dynamic::dpo::Parameters::RuleBounds(
			dynamic::dpo::RuleBounds,
			Some(narrow),
		));
		assert_ok!(Parameters::set_parameter(RuntimeOrigin::root(), bounds));
		assert_eq!(DpoBounds::get(), narrow);
	});
}

#[test]
fn a_parameter_taken_back_should_be_the_rulebooks() {
	on_chain(|| {
		assert_ok!(Parameters::set_parameter(RuntimeOrigin::root(), day(None)));
		assert_eq!(BlocksPerDay::get(), 14_400);
	});
}

#[test]
fn parameters_without_sense_should_have_no_encoding() {
	// A day of 1 block can be decoded. With 0 in the place of the 1, it can't.
	let mut bytes = day(Some(1)).encode();
	assert!(RuntimeParameters::decode_all(&mut &bytes[..]).is_ok());
	let position = bytes.iter().rposition(|byte| *byte == 1).expect("the 1");
	bytes[position] = 0;
	assert!(RuntimeParameters::decode_all(&mut &bytes[..]).is_err());

	// A hunter's cut above 100% can't be decoded.
	assert!(Hunting::decode_all(&mut &(7u32, 1_000_000u32).encode()[..]).is_ok());
	assert!(Hunting::decode_all(&mut &(7u32, 1_000_001u32).encode()[..]).is_err());
}

fn calls() -> [(RuntimeCall, [bool; 3]); 13] {
	use pallet_bullet_train::Call as Train;
	use pallet_dpo::{Call as Dpo, Target};
	use pallet_travel_cabin::Call as Cabin;
	let board: RuntimeCall = Cabin::<Runtime>::board {
		class: 0,
		train: None,
		highest_fare: None,
	}
	.into();
	// Each call, and whether the kinds `Any`, `NonTransfer` and `Rides` allow it.
	[
		(board.clone(), [true, true, true]),
		(
			Cabin::<Runtime>::settle_ride { class: 0, cabin: 0 }.into(),
			[true, true, true],
		),
		(
			Cabin::<Runtime>::pay_owner { class: 0 }.into(),
			[true, true, true],
		),
		(
			Train::<Runtime>::claim_milestones { class: 0, cabin: 0 }.into(),
			[true, true, true],
		),
		(
			Dpo::<Runtime>::release_withdraw {
				dpo: 0,
				recipients: Recipients::MOST,
			}
			.into(),
			[true, true, true],
		),
		(
			Dpo::<Runtime>::close {
				dpo: 0,
				members: 100,
			}
			.into(),
			[true, true, true],
		),
		// Gives money to a DPO, which may be anybody's.
		(
			Dpo::<Runtime>::buy_seats {
				dpo: 0,
				seats: 1,
				referrer: None,
				manager: None,
				highest_price: None,
			}
			.into(),
			[true, false, false],
		),
		// May cost the caller an early commitment's fee, or the manager a part of its own fee.
		(
			Dpo::<Runtime>::commit {
				dpo: 0,
				target: Target::Class(0),
				referrer: None,
			}
			.into(),
			[true, false, false],
		),
		(
			Cabin::<Runtime>::retire_class { class: 0 }.into(),
			[true, true, false],
		),
		(
			Cabin::<Runtime>::add_cabins { class: 0, added: 1 }.into(),
			[true, false, false],
		),
		(
			Train::<Runtime>::add_milestone {
				train: 0,
				threshold: 1,
				reward: 1,
			}
			.into(),
			[true, false, false],
		),
		(
			pallet_balances::Call::<Runtime>::transfer_all {
				dest: account(Bob).into(),
				keep_alive: false,
			}
			.into(),
			[true, false, false],
		),
		(
			pallet_sudo::Call::<Runtime>::sudo {
				call: Box::new(board),
			}
			.into(),
			[true, false, false],
		),
	]
}

#[test]
fn proxies_should_be_allowed_what_their_kind_says() {
	let kinds = [ProxyType::Any, ProxyType::NonTransfer, ProxyType::Rides];
	for (call, allowed) in calls() {
		assert_eq!(kinds.map(|kind| kind.filter(&call)), allowed, "{call:?}");
	}
}

#[test]
fn a_wider_kind_of_proxy_should_allow_all_that_a_narrower_does() {
	let kinds = [ProxyType::Any, ProxyType::NonTransfer, ProxyType::Rides];
	for (wide, narrow) in kinds
		.iter()
		.flat_map(|wide| kinds.iter().map(move |n| (wide, n)))
	{
		let allows_all = calls()
			.iter()
			.all(|(call, _)| !narrow.filter(call) || wide.filter(call));
		assert_eq!(wide.is_superset(narrow), allows_all, "{wide:?} {narrow:?}");
	}
}

#[test]
fn a_batch_should_not_hide_a_transfer_from_a_proxys_kind() {
	on_chain(|| {
		assert_ok!(Proxy::add_proxy(
			RuntimeOrigin::signed(account(Alice)),
			account(Bob).into(),
			ProxyType::Rides,
			0
		));
		let before = Balances::total_balance(&account(Alice));
		let (transfer, _) = calls()[6].clone();
		let batch = pallet_utility::Call::<Runtime>::batch_all {
			calls: vec![transfer],
		};
		assert_ok!(Proxy::proxy(
			RuntimeOrigin::signed(account(Bob)),
			account(Alice).into(),
			None,
			Box::new(batch.into())
		));
		// The proxy's call succeeded, but the call in the batch was filtered out.
		assert_eq!(Balances::total_balance(&account(Alice)), before);
		let refused = pallet_proxy::Event::ProxyExecuted {
			result: Err(frame_system::Error::<Runtime>::CallFiltered.into()),
		};
		System::assert_has_event(refused.into());
	});
}

#[test]
fn the_treasurys_payment_should_fail_by_name_when_there_is_too_little() {
	on_chain(|| {
		use frame_support::traits::tokens::Pay;
		assert_noop!(
			bullet_train_runtime::configs::treasury::PayFromTreasury::pay(
				&account(Bob),
				Token::Native,
				1
			),
			TokenError::NotExpendable
		);
	});
}
