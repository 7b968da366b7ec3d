//! Blocks with transactions: execution, fees, dust, weight limits.

use super::*;
use bullet_train_runtime::{
	configs::system::RuntimeBlockWeights,
	constants::{BOLT, EXISTENTIAL_DEPOSIT, MILLIBOLT},
	TransactionPayment,
};
use codec::DecodeAll;
use frame_support::{
	assert_ok,
	dispatch::{DispatchClass, GetDispatchInfo},
};
use sp_runtime::{traits::Block as _, transaction_validity::InvalidTransaction};
use Sr25519Keyring::{Alice, Bob};

fn transfer(amount: Balance) -> RuntimeCall {
	pallet_balances::Call::<Runtime>::transfer_keep_alive {
		dest: account(Bob).into(),
		value: amount,
	}
	.into()
}

/// Applies a transaction of Alice's in the first block. Returns how much it cost Alice apart from
/// `spends`, the amount that the call itself takes.
fn fee_of(call: RuntimeCall, tip: Balance, spends: Balance) -> Balance {
	start_block(None, 1);
	let before = Balances::total_balance(&account(Alice));
	let transaction = signed(Alice, call, tip);
	assert_ok!(Executive::apply_extrinsic(transaction).expect("valid"));
	before - Balances::total_balance(&account(Alice)) - spends
}

#[test]
fn a_block_should_execute_to_the_same_state_elsewhere() {
	// Given an author that builds two blocks.
	let blocks = chain(LOCAL_TESTNET_RUNTIME_PRESET).execute_with(|| {
		let first = build_block(None, 1, vec![(Alice, transfer(BOLT)), (Bob, transfer(0))]);
		let second = build_block(Some(&first.header), 5, vec![(Alice, transfer(BOLT))]);
		check_state();
		[first, second]
	});

	// When another node imports them, with the transactions as bytes only.
	chain(LOCAL_TESTNET_RUNTIME_PRESET).execute_with(|| {
		for block in blocks {
			let header = block.header.clone();
			let opaque = opaque::Block::decode_all(&mut &block.encode()[..]).expect("same bytes");
			assert_eq!(opaque.hash(), header.hash());
			// Then it comes to the same state root: otherwise this panics.
			Executive::execute_block(block.into());
			assert_eq!(System::block_number(), header.number);
		}
		assert_eq!(Balances::free_balance(account(Bob)) / BOLT, 1_000_001);
	});
}

#[test]
#[should_panic(expected = "Slot must increase")]
fn a_second_block_in_a_slot_should_be_refused() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let first = build_block(None, 7, vec![]);
		build_block(Some(&first.header), 7, vec![]);
	});
}

#[test]
fn a_transfer_should_cost_about_a_hundredth_of_a_bolt() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let fee = fee_of(transfer(BOLT), 0, BOLT);
		assert!((5 * MILLIBOLT..=20 * MILLIBOLT).contains(&fee), "{fee}");
	});
}

#[test]
fn fee_and_tip_should_go_to_the_treasury() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let (issuance, treasury) = (Balances::total_issuance(), treasury_balance());
		let fee = fee_of(transfer(BOLT), 3 * BOLT, BOLT);
		assert!(fee > 3 * BOLT);
		assert_eq!(treasury_balance(), treasury + fee);
		assert_eq!(Balances::total_issuance(), issuance);
	});
}

#[test]
fn dust_should_go_to_the_treasury() {
	on_chain(|| {
		let (issuance, treasury) = (Balances::total_issuance(), treasury_balance());
		let poor = AccountId::from([7; 32]);
		let give = |from: AccountId, to: AccountId, amount| {
			assert_ok!(Balances::transfer_allow_death(
				bullet_train_runtime::RuntimeOrigin::signed(from),
				to.into(),
				amount
			));
		};
		give(account(Alice), poor.clone(), EXISTENTIAL_DEPOSIT);
		give(poor.clone(), account(Alice), 1);
		assert_eq!(Balances::total_balance(&poor), 0);
		assert_eq!(treasury_balance(), treasury + EXISTENTIAL_DEPOSIT - 1);
		assert_eq!(Balances::total_issuance(), issuance);
	});
}

#[test]
fn fees_should_not_fall_when_blocks_are_empty() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		let before = TransactionPayment::next_fee_multiplier();
		let mut parent = None;
		for slot in 1..20 {
			let block = build_block(parent.as_ref(), slot, vec![]);
			parent = Some(block.header);
		}
		assert_eq!(TransactionPayment::next_fee_multiplier(), before);
	});
}

/// Anybody may send transactions of the operational class, and FRAME lets them into blocks that are
/// full of other transactions.
#[test]
fn a_block_should_not_be_over_its_weight_when_operational_transactions_come_to_a_full_one() {
	let limits = RuntimeBlockWeights::get();
	let normal = limits
		.get(DispatchClass::Normal)
		.max_total
		.expect("it has a limit");
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		start_block(None, 1);
		let used = *System::block_weight().get(DispatchClass::Normal);
		System::register_extra_weight_unchecked(normal - used, DispatchClass::Normal);
		let upgrade: RuntimeCall =
			frame_system::Call::<Runtime>::apply_authorized_upgrade { code: vec![] }.into();
		assert_eq!(
			upgrade.get_dispatch_info().class,
			DispatchClass::Operational
		);

		let mut sent = 0;
		let operational = || *System::block_weight().get(DispatchClass::Operational);
		let refused = loop {
			let before = operational();
			match Executive::apply_extrinsic(signed(Bob, upgrade.clone(), 0)) {
				Ok(outcome) => assert!(outcome.is_err(), "nothing is authorized"),
				Err(refused) => break refused,
			}
			// The weight that the call didn't use is given back. Add weight as if it had been used.
			let used = operational().saturating_sub(before);
			let unused = upgrade.get_dispatch_info().call_weight.saturating_sub(used);
			System::register_extra_weight_unchecked(unused, DispatchClass::Operational);
			sent += 1;
		};

		assert_eq!(refused, InvalidTransaction::ExhaustsResources.into());
		assert!(sent > 0);
		assert!(System::block_weight().total().all_lte(limits.max_block));
	});
}
