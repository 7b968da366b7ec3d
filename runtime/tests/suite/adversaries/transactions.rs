//! Signed transactions, blocks and their authors: forging, replaying, flooding, fees, the order of
//! transactions, and the clock.

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

/// Applies a transaction that must not get into the block, and checks that it costs nobody
/// anything.
fn kept_out(transaction: UncheckedExtrinsic, reason: impl Into<TransactionValidityError>) {
	let all = || [MALLORY, RIDER].map(|who| wealth(Token::Native, who));
	let before = all();
	assert_eq!(apply(transaction), Err(reason.into()));
	assert_eq!(all(), before);
}

fn pay_mallory() -> RuntimeCall {
	sending(Token::Native, MALLORY, U)
}

/// A forger signs somebody else's payment with its own key. The signature isn't valid.
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

/// Somebody sends another account's payment a second time, just as it is in the block. It is
/// refused, because its nonce has been used.
#[test]
fn a_payment_that_is_sent_again_is_refused() {
	run_in_a_block(|| {
		let payment = signed(RIDER, pay_mallory(), 0);
		assert_eq!(apply(payment.clone()), Ok(Ok(())));
		kept_out(payment, InvalidTransaction::Stale);
	});
}

/// Somebody sends another account's payment that was signed for a chain with another genesis. The
/// signature isn't valid here.
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

/// Somebody holds another account's mortal payment back to send it later. It is refused, because
/// its life is over.
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

/// Somebody sends another account's call without a signature, or a block's author puts it into the
/// block. No pool accepts it, and in a block it has no origin and fails.
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

/// Somebody makes one failing call after another, so that others bear the cost. Only the caller
/// pays, each time, and the treasury gets the fee.
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

/// A rider without free money signs a transaction, so that the fee is taken from its fare on hold.
/// It is refused, because fees are paid with free money only. Anyone else can settle the ride.
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

/// Somebody fills a block with one transaction, to keep others out. A transaction above the weight
/// limit doesn't get in, and one below it pays for its weight.
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
		// There is no such class, so each boarding is charged as if it reached no milestone: all
		// together more than half a second of weight, at ten BOLT per second.
		assert!(paid < -whole(5), "{paid}");
	});
}

/// Somebody releases just before somebody else does, so that the other's call fails. The failed
/// call costs no more than the release that went through, however many members a DPO could have.
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

/// Somebody claims a weight that only root may claim, in a call that takes precedence, to fill
/// blocks. The claim is refused, and costs as much as if the weight had been used.
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
		// The price is ten BOLT per second of weight.
		let claimed = weight.ref_time() as i128 * 9 / 10;
		let price = whole(10) * claimed / WEIGHT_REF_TIME_PER_SECOND as i128;
		assert!(paid < -price, "{paid}");
	});
}

/// A block's author puts its own hunt before the passenger's withdrawal. It gets 1% of a yield that
/// anyone could hunt already, and the passenger's transaction fails because nothing is due.
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

/// A block's author sets the clock two months ahead, so that rides end and DPOs expire. Nothing
/// ends, because time is counted in blocks.
#[test]
fn a_block_author_that_sets_the_clock_ends_no_ride() {
	run_in_a_block(|| {
		let ride = ride(Token::Native, RIDER);
		let header = Executive::finalize_block();
		start_block(Some(&header), 1_000_000);
		refused(MALLORY, ride.settle(), CabinError::RideUnderWay);
		refused(MALLORY, ride.hunt(), CabinError::TooEarlyToHunt);
		let gained = gains(Token::Native, [RIDER], || does(RIDER, ride.withdraw()));
		assert_eq!(gained, [whole(200)]);
		let now = 0;
		refused(MALLORY, pallet_timestamp::Call::set { now }, BadOrigin);
	});
}
