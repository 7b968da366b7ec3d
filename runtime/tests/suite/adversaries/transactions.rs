//! Signed transactions, blocks and their authors: forging, replaying, flooding, fees, order and the
//! clock.

use super::*;
use bullet_train_runtime::configs::{system::RuntimeBlockWeights, treasury::treasury_account};
use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo},
	weights::constants::WEIGHT_REF_TIME_PER_SECOND,
};
use sp_runtime::{
	generic::Era,
	traits::BadOrigin,
	transaction_validity::{
		InvalidTransaction, TransactionSource, TransactionValidityError, UnknownTransaction,
	},
	ApplyExtrinsicResult,
};

/// Applies a transaction as a block author does.
fn apply(transaction: UncheckedExtrinsic) -> ApplyExtrinsicResult {
	Executive::apply_extrinsic(transaction)
}

/// A transaction is kept out of the block, and costs nobody anything.
fn kept_out(transaction: UncheckedExtrinsic, reason: impl Into<TransactionValidityError>) {
	let all = || [MALLORY, RIDER].map(|who| wealth(Token::Native, who));
	let before = all();
	assert_eq!(apply(transaction), Err(reason.into()));
	assert_eq!(all(), before);
}

fn pay_mallory() -> RuntimeCall {
	sending(Token::Native, MALLORY, U)
}

/// Signs a payment of another's with its own key: not a valid signature.
#[test]
fn a_forger_that_signs_for_another_is_refused() {
	run_in_a_block(|| {
		let nonce = *System::account_nonce(account(RIDER));
		let forged = signed_with(
			MALLORY,
			RIDER,
			pay_mallory(),
			extension(nonce, Era::Immortal, 0),
		);
		kept_out(forged, InvalidTransaction::BadProof);
	});
}

/// Sends another's payment once more, as it stands in the block: its number is used.
#[test]
fn a_payment_that_is_sent_again_is_refused() {
	run_in_a_block(|| {
		let payment = signed(RIDER, pay_mallory(), 0);
		assert_eq!(apply(payment.clone()), Ok(Ok(())));
		kept_out(payment, InvalidTransaction::Stale);
	});
}

/// Sends a payment of another's, signed on a chain with another genesis: not a valid signature
/// here.
#[test]
fn a_payment_from_another_chain_is_refused() {
	run_in_a_block(|| {
		let genesis = |byte| {
			frame_system::BlockHash::<Runtime>::insert(0, sp_core::H256::repeat_byte(byte));
		};
		genesis(1);
		let payment = signed(RIDER, pay_mallory(), 0);
		genesis(2);
		kept_out(payment, InvalidTransaction::BadProof);
	});
}

/// Holds a mortal payment of another's back until it suits: it has died.
#[test]
fn a_payment_that_is_held_back_beyond_its_life_is_refused() {
	run_in_a_block(|| {
		let nonce = *System::account_nonce(account(RIDER));
		let mortal = extension(nonce, Era::mortal(4, 0), 0);
		let payment = signed_with(RIDER, RIDER, pay_mallory(), mortal);
		pass(10);
		kept_out(payment, InvalidTransaction::AncientBirthBlock);
	});
}

/// Sends another's call without any signature, or as a block's author puts it into the block: no
/// node takes it, and in a block it comes from nobody.
#[test]
fn a_call_without_a_signature_is_refused() {
	run_in_a_block(|| {
		let ride = ride(Token::Native, RIDER);
		pass(DAY);
		let unsigned = UncheckedExtrinsic::new_bare(ride.withdraw());
		let (source, at) = (TransactionSource::External, Default::default());
		let answer = Executive::validate_transaction(source, unsigned.clone(), at);
		assert_eq!(answer, Err(UnknownTransaction::NoUnsignedValidator.into()));
		let gained = gains(Token::Native, [RIDER], || {
			assert_eq!(apply(unsigned), Ok(Err(BadOrigin.into())));
		});
		assert_eq!(gained, [0]);
	});
}

/// Makes call after call that fails, at the cost of those that they are about: the caller pays
/// every time, to the treasury, and nobody else anything.
#[test]
fn failing_calls_cost_their_caller_alone() {
	run_in_a_block(|| {
		let (dpo, ride) = running(Token::Native);
		let fails: [RuntimeCall; 5] = [
			ride.withdraw(),
			ride.hunt(),
			ride.settle(),
			close(dpo).into(),
			release_withdraw(dpo).into(),
		];
		for call in fails {
			let treasury = wealth(Token::Native, treasury_account());
			let [mallory, manager, dave, owner] =
				gains(Token::Native, [MALLORY, MANAGER, Dave, OWNER], || {
					let failed = apply(signed(MALLORY, call, 0)).expect("it is in the block");
					assert!(failed.is_err());
				});
			let fee = (wealth(Token::Native, treasury_account()) - treasury) as i128;
			assert!(fee > 0);
			assert_eq!([mallory, manager, dave, owner], [-fee, 0, 0, 0]);
		}
	});
}

/// Has a fee taken out of a fare on hold: fees are paid with free money, and a rider without any is
/// helped by anyone who settles.
#[test]
fn a_fee_taken_out_of_escrow_is_refused() {
	run_in_a_block(|| {
		let most = ClassTerms {
			fare: liquid(Token::Native, RIDER) - U,
			bonus: 0,
			..GOLD
		};
		let ride = board(RIDER, class(train(Token::Native), most, 1));
		let rest = liquid(Token::Native, RIDER);
		send(Token::Native, RIDER, MALLORY, rest);
		pass(GOLD.duration);
		kept_out(signed(RIDER, ride.settle(), 0), InvalidTransaction::Payment);
		assert_eq!(apply(signed(MALLORY, ride.settle(), 0)), Ok(Ok(())));
		assert!(free(Token::Native, RIDER) > most.fare);
		assert_eq!(apply(signed(RIDER, pay_mallory(), 0)), Ok(Ok(())));
	});
}

/// Fills a block with one transaction so that nobody else gets in: what is more than a transaction
/// may weigh is kept out, and what may be in pays for its weight.
#[test]
fn a_flooder_that_wants_a_whole_block_is_refused() {
	run_in_a_block(|| {
		let class = 0;
		let one = RuntimeCall::from(Cabins::board {
			class,
			train: None,
			highest_fare: None,
		});
		let limit = RuntimeBlockWeights::get()
			.get(DispatchClass::Normal)
			.max_extrinsic;
		let limit = limit.expect("a transaction has a limit").ref_time();
		let fitting = limit / one.get_dispatch_info().call_weight.ref_time();
		let calls = |many: u64| vec![one.clone(); many as usize];
		let too_large = Utility::force_batch {
			calls: calls(fitting + 1),
		};
		let reason = InvalidTransaction::ExhaustsResources;
		kept_out(signed(MALLORY, too_large.into(), 0), reason);
		let large = Utility::force_batch {
			calls: calls(fitting * 9 / 10),
		};
		let [paid] = gains(Token::Native, [MALLORY], || {
			assert_eq!(apply(signed(MALLORY, large.into(), 0)), Ok(Ok(())));
		});
		// Ten BOLT a second of it, and something for the bytes.
		assert!(paid < -whole(10), "{paid}");
	});
}

/// Releases just before somebody else who wants to help, so that its call fails: that costs no more
/// than the release that went through, however many members a DPO could have.
#[test]
fn a_helper_that_comes_too_late_pays_no_more_than_the_first() {
	run_in_a_block(|| {
		let dpo = arrived(SPAN);
		for release in releases(dpo) {
			let [faster] = gains(Token::Native, [MALLORY], || {
				let release = signed(MALLORY, release.clone().into(), 0);
				assert_eq!(apply(release), Ok(Ok(())));
			});
			let [late] = gains(Token::Native, [RIDER], || {
				let failed = apply(signed(RIDER, release.into(), 0)).expect("it is in the block");
				assert_eq!(failed, Err(DpoError::NothingToRelease.into()));
			});
			assert!(faster <= late && late < 0, "{faster} and {late}");
		}
	});
}

/// Fills blocks by claiming a weight that only root may claim, of a call that goes before others:
/// the claim is refused, and paid for as if it had been used.
#[test]
fn a_flooder_that_claims_weight_pays_for_all_of_it() {
	run_in_a_block(|| {
		let limits = RuntimeBlockWeights::get();
		let limit = limits.get(DispatchClass::Operational).max_extrinsic;
		let weight = limit.expect("a transaction has a limit");
		let claim = |weight| {
			let call = Box::new(frame_system::Call::set_heap_pages { pages: 1 }.into());
			signed(MALLORY, Utility::with_weight { call, weight }.into(), 0)
		};
		let reason = InvalidTransaction::ExhaustsResources;
		kept_out(claim(weight), reason);
		let [paid] = gains(Token::Native, [MALLORY], || {
			let refused = apply(claim(weight * 9 / 10));
			assert_eq!(refused, Ok(Err(BadOrigin.into())));
		});
		// Ten BOLT a second.
		let claimed = weight.ref_time() as i128 * 9 / 10;
		let price = whole(10) * claimed / WEIGHT_REF_TIME_PER_SECOND as i128;
		assert!(paid < -price, "{paid}");
	});
}

/// Writes the block and puts its own hunt before the passenger's withdrawal: it wins one per cent
/// of the yield that was hunters' prey anyway, and the passenger's transaction fails for want of
/// anything due.
#[test]
fn a_block_author_that_chooses_the_order_wins_no_more_than_a_hunt() {
	run_in_a_block(|| {
		let ride = ride(SPAN, RIDER);
		pass(8 * DAY);
		let withdraw = signed(RIDER, ride.withdraw(), 0);
		let gained = gains(SPAN, [RIDER, MALLORY], || {
			assert_eq!(apply(signed(MALLORY, ride.hunt(), 0)), Ok(Ok(())));
			let error = CabinError::NothingDue.into();
			assert_eq!(apply(withdraw), Ok(Err(error)));
		});
		assert_eq!(gained, [whole(15_840), whole(160)]);
	});
}

/// Writes a block with a clock that is two months ahead, so that rides end and pools expire: time
/// is counted in blocks.
#[test]
fn a_block_author_that_sets_the_clock_ends_no_ride() {
	chain(DEV_RUNTIME_PRESET).execute_with(|| {
		start_block(None, 1);
		let ride = ride(Token::Native, RIDER);
		let header = Executive::finalize_block();
		start_block(Some(&header), 1_000_000);
		refused(MALLORY, ride.settle(), CabinError::RideUnderWay);
		refused(MALLORY, ride.hunt(), CabinError::TooEarlyToHunt);
		let gained = gains(Token::Native, [RIDER], || does(RIDER, ride.withdraw()));
		assert_eq!(gained, [whole(200)]);
		let now = 0;
		refused(MALLORY, pallet_timestamp::Call::set { now }, BadOrigin);
		check_state();
	});
}
