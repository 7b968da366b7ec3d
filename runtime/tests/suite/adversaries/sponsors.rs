//! Accounts that want more from a train's fee fund than it is for, and owners that don't want to
//! pay for what their fund has promised.

use super::*;
use crate::sponsoring::*;
use bullet_train_primitives::TrainId;
use bullet_train_runtime::{configs::treasury::treasury_account, TransactionPayment};
use pallet_dpo::Proposal;
use pallet_fee_fund::{Call as Funds, Error as FundError};
use sp_runtime::{
	traits::Bounded, transaction_validity::InvalidTransaction, FixedU128, TokenError,
};

/// Applies a transaction that must not get into a block, as the pool says, too.
fn kept_out(who: Person, call: impl Into<RuntimeCall>) {
	let call = call.into();
	assert_eq!(
		validate(who, call.clone(), 0).map(|_| ()),
		Err(InvalidTransaction::Payment.into())
	);
	assert_eq!(apply(who, call, 0), Err(InvalidTransaction::Payment.into()));
}

/// Applies a valid transaction, and returns what the fund and what the caller has paid.
fn paid(train: TrainId, who: Person, call: impl Into<RuntimeCall>, tip: Balance) -> [Balance; 2] {
	let count = || (fund_of(train).owed, wealth(Token::Native, who));
	let before = count();
	assert!(apply(who, call, tip).is_ok());
	let after = count();
	[after.0 - before.0, before.1 - after.1]
}

/// Somebody makes one failing call after another, so that the fund pays for them. The records say
/// beforehand that each would fail, so the caller pays itself. Without BOLT it isn't even let in.
#[test]
fn a_caller_that_drains_a_fund_by_failing_calls_pays_for_them() {
	in_a_block(|| {
		let train = funded_train();
		let class = class(train, GOLD, 1);
		let dpo = empty_pool(Target::Class(class));
		let ride = board(RIDER, class);
		let calls: [RuntimeCall; 7] = [
			boarding(class).into(),
			boarding(class + 1).into(),
			ride.withdraw(),
			ride.claim_share(),
			buy(dpo, 16).into(),
			commit(dpo, Target::Class(class)).into(),
			release_withdraw(dpo).into(),
		];
		for call in calls {
			let [fund, own] = paid(train, MALLORY, call.clone(), 0);
			assert!(fund == 0 && own > 0, "{call:?}");
			kept_out(BOLTLESS[0], call);
		}
	});
}

/// A member sells its last seat, so that its proposal lapses without a trace in the proposal's own
/// record. Others vote for it again and again: each vote fails, and the fund pays. When their
/// allowance is used up, they have to pay themselves, which those without BOLT can't.
#[test]
fn a_voter_whose_votes_fail_costs_no_more_than_its_allowance() {
	in_a_block(|| {
		let train = funded_train();
		let dpo = new_pool(Target::Class(class(train, GOLD, 1)), RuleSet::V1);
		let voter = BOLTLESS[0];
		does(voter, buy(dpo, 1));
		does(ACCOMPLICE, buy(dpo, 1));
		fill(dpo);
		does(ACCOMPLICE, propose(dpo, Proposal::Dissolve));
		does(ACCOMPLICE, offer_seats(dpo, 1, U));
		does(MALLORY, take_seats(dpo, ACCOMPLICE, 1, U));
		let allowance = U / 5;
		does(OWNER, limits(train, allowance, 1_000 * U));
		let call = vote(dpo, ACCOMPLICE, Proposal::Dissolve);
		let before = fund_of(train).owed;
		let mut votes = 0;
		while let Ok(outcome) = apply(voter, call.clone(), 0) {
			assert_eq!(outcome, Err(DpoError::ProposalLapsed.into()));
			votes += 1;
		}
		let lost = fund_of(train).owed - before;
		assert!(
			votes > 1 && lost > 0 && lost <= allowance,
			"{votes}, {lost}"
		);
		kept_out(voter, call);
	});
}

/// A crowd of accounts uses up one allowance after the other. The fund stops at its limit of the
/// day, whatever happens, and pays again on the next day.
#[test]
fn a_crowd_that_drains_a_fund_stops_at_the_limit_of_the_day() {
	in_a_block(|| {
		let train = funded_train();
		let class = class(train, GOLD, 20);
		// The limit is enough for two or three of them.
		let fee = paid(train, RIDER, boarding(class), 0)[0];
		let limit = fee * 7 / 2;
		does(OWNER, limits(train, U, limit));
		for who in CREW.into_iter().chain([RIDER, MALLORY, ACCOMPLICE]) {
			assert!(apply(who, boarding(class), 0).is_ok());
		}
		let owed = fund_of(train).owed;
		assert!(owed > 0 && owed <= limit, "{owed}");
		kept_out(BOLTLESS[0], boarding(class));
		pass(DAY);
		assert!(paid_by_a_fund(BOLTLESS[0], boarding(class)).is_some());
	});
}

/// A rider boards cabin after cabin of short rides, and comes back with the same money, only to
/// make the fund pay. It stops at its allowance of the day.
#[test]
fn a_rider_that_boards_again_and_again_stops_at_its_allowance() {
	in_a_block(|| {
		let train = funded_train();
		let short = ClassTerms {
			fare: 100 * U,
			yield_total: 0,
			bonus: 0,
			duration: DAY / 2,
		};
		let class = class(train, short, 100);
		let allowance = U / 5;
		does(OWNER, limits(train, allowance, 1_000 * U));
		let rider = BOLTLESS[0];
		let mut rides = 0;
		while apply(rider, boarding(class), 0).is_ok() {
			rides += 1;
		}
		let owed = fund_of(train).owed;
		assert!(rides > 1 && owed <= allowance, "{rides}, {owed}");
		assert_eq!(fund_of(train).spent_today, owed);
	});
}

/// Somebody wraps a boarding in a batch, in a proxy's call and in a multisig's, because the fund
/// would pay for the boarding alone. It pays for none of them: only the transaction's own call
/// counts.
#[test]
fn a_call_inside_a_batch_a_proxy_or_a_multisig_is_paid_by_its_signer() {
	in_a_block(|| {
		let train = funded_train();
		let class = class(train, GOLD, 9);
		let inner: RuntimeCall = boarding(class).into();
		does(
			RIDER,
			pallet_proxy::Call::<Runtime>::add_proxy {
				delegate: account(MALLORY).into(),
				proxy_type: Default::default(),
				delay: 0,
			},
		);
		let calls: [RuntimeCall; 3] = [
			batch_all([inner.clone()]),
			pallet_proxy::Call::<Runtime>::proxy {
				real: account(RIDER).into(),
				force_proxy_type: None,
				call: Box::new(inner.clone()),
			}
			.into(),
			pallet_multisig::Call::<Runtime>::as_multi_threshold_1 {
				other_signatories: vec![account(RIDER)],
				call: Box::new(inner.clone()),
			}
			.into(),
		];
		for call in calls {
			let [fund, own] = paid(train, MALLORY, call.clone(), 0);
			assert!(fund == 0 && own > 0, "{call:?}");
		}
		kept_out(BOLTLESS[0], batch_all([inner.clone()]));
		assert!(paid_by_a_fund(MALLORY, inner).is_some());
	});
}

/// An owner empties its fund, or lowers its limits, while transactions that it has made possible
/// wait in the pool. They aren't let into the block, and cost nobody anything. Who has BOLT pays
/// itself.
#[test]
fn an_owner_that_empties_its_fund_between_pool_and_block_pays_for_nothing_more() {
	let empties: [fn(TrainId) -> Funds<Runtime>; 3] = [
		|train| Funds::take_back {
			train,
			amount: None,
		},
		|train| limits(train, 0, U),
		|train| limits(train, U, 0),
	];
	for empties in empties {
		in_a_block(|| {
			let train = funded_train();
			let class = class(train, GOLD, 3);
			for who in [BOLTLESS[0], RIDER] {
				assert!(validate(who, boarding(class), 0).is_ok());
			}
			assert_eq!(apply(OWNER, empties(train), 0), Ok(Ok(())));
			kept_out(BOLTLESS[0], boarding(class));
			let [fund, own] = paid(train, RIDER, boarding(class), 0);
			assert!(fund == 0 && own > 0);
		});
	}
}

/// An owner lowers the allowance in the same block in which an account has used up a part of it,
/// and raises it again. What was paid before counts.
#[test]
fn an_owner_that_changes_the_allowance_in_the_same_block_forgets_nothing() {
	in_a_block(|| {
		let train = funded_train();
		let class = class(train, GOLD, 3);
		let who = BOLTLESS[0];
		let (_, fee) = paid_by_a_fund(who, boarding(class)).expect("the fund pays");
		does(OWNER, limits(train, fee, 1_000 * U));
		let ride = first_ride(class);
		pass(1);
		kept_out(who, ride.withdraw());
		does(OWNER, limits(train, 100 * fee, 1_000 * U));
		assert!(paid_by_a_fund(who, ride.withdraw()).is_some());
		assert!(bullet_train_runtime::FeeFund::sponsors(train, account(who)) < 99 * fee);
	});
}

/// The fee multiplier is as high as it can be, so that fees overflow whatever counts them. No fund
/// pays such a fee, whatever its limits, and nothing overflows.
#[test]
fn a_fee_as_high_as_can_be_is_paid_by_no_fund() {
	in_a_block(|| {
		let train = train(SPAN);
		fund(train, 1_000 * U, Balance::MAX, Balance::MAX);
		let class = class(train, GOLD, 3);
		let set = |multiplier| {
			pallet_transaction_payment::NextFeeMultiplier::<Runtime>::put(multiplier);
		};
		set(FixedU128::max_value());
		kept_out(BOLTLESS[0], boarding(class));
		kept_out(RIDER, boarding(class));
		assert_eq!(fund_of(train).owed, 0);
		set(FixedU128::from_u32(100));
		assert!(paid_by_a_fund(BOLTLESS[0], boarding(class)).is_some());
		assert!(fund_of(train).owed > U);
		assert_eq!(TransactionPayment::next_fee_multiplier(), 100.into());
	});
}

/// A passenger means the train of a generous owner, and boards another train's class. The fund of
/// the class's train decides: the first one pays nothing.
#[test]
fn a_passenger_that_boards_another_train_costs_the_first_fund_nothing() {
	in_a_block(|| {
		let generous = funded_train();
		let other = train(SPAN);
		let class = class(other, GOLD, 3);
		let named = Cabins::board {
			class,
			train: Some(generous),
			highest_fare: None,
		};
		kept_out(BOLTLESS[0], boarding(class));
		kept_out(BOLTLESS[0], named);
		fund(other, U, U, U);
		let paid = paid_by_a_fund(BOLTLESS[0], boarding(class));
		assert_eq!(paid.map(|(train, _)| train), Some(other));
		assert_eq!(fund_of(generous).owed, 0);
	});
}

/// A manager founds a DPO for a cabin of a generous train, and boards another one when that is sold
/// out. From then on the fund of the train that the DPO rides on pays, or nobody.
#[test]
fn a_manager_that_takes_a_target_on_another_train_takes_its_own_fund_along() {
	in_a_block(|| {
		let generous = funded_train();
		let other = train(SPAN);
		let promised = class(generous, GOLD, 1);
		let taken = class(other, GOLD, 1);
		let dpo = new_pool(Target::Class(promised), RuleSet::V1);
		does(BOLTLESS[0], buy(dpo, 15));
		fill(dpo);
		board(RIDER, promised);
		does(MANAGER, commit(dpo, Target::Class(taken)));
		kept_out(BOLTLESS[0], release_bonus(dpo));
		fund(other, 100 * U, 100 * U, 100 * U);
		let paid = paid_by_a_fund(BOLTLESS[0], release_bonus(dpo));
		assert_eq!(paid.map(|(train, _)| train), Some(other));
	});
}

/// Somebody adds a large tip to a call that the fund pays for, so that the fund pays a block's
/// author or pushes others aside. The tip is the caller's.
#[test]
fn a_tip_is_never_paid_by_a_fund() {
	in_a_block(|| {
		let train = funded_train();
		let class = class(train, GOLD, 3);
		let treasury = wealth(Token::Native, treasury_account());
		let [fund, own] = paid(train, MALLORY, boarding(class), 5 * U);
		assert!(fund > 0 && fund < U);
		assert_eq!(own, 5 * U);
		assert_eq!(wealth(Token::Native, treasury_account()), treasury + 5 * U);
		let tipped = apply(BOLTLESS[0], boarding(class), 1);
		assert_eq!(tipped, Err(InvalidTransaction::Payment.into()));
	});
}

/// An owner spends, burns or moves the money of its fund after others have relied on it. It is on
/// hold, so it can't. What fees have cost is there for the treasury, also when the owner takes back
/// all it can or closes the train.
#[test]
fn an_owner_that_runs_off_with_its_fund_still_pays_what_is_owed() {
	for closes in [false, true] {
		in_a_block(|| {
			let train = funded_train();
			let class = class(train, GOLD, 1);
			let (_, fee) = paid_by_a_fund(BOLTLESS[0], boarding(class)).expect("the fund pays");
			let all = free(Token::Native, OWNER);
			refused(
				OWNER,
				sending(Token::Native, MALLORY, all + 1),
				TokenError::FundsUnavailable,
			);
			let burn = pallet_balances::Call::<Runtime>::burn {
				value: all + 1,
				keep_alive: false,
			};
			refused(OWNER, burn, TokenError::FundsUnavailable);
			let treasury = wealth(Token::Native, treasury_account());
			if closes {
				does(OWNER, Cabins::retire_class { class });
				pass(GOLD.duration);
				does(RIDER, first_ride(class).settle());
				does(OWNER, Trains::close_train { train });
			} else {
				let (amount, more) = (None, Some(1));
				does(OWNER, Funds::take_back { train, amount });
				let again = Funds::take_back {
					train,
					amount: more,
				};
				refused(OWNER, again, FundError::<Runtime>::MoreThanLeft);
			}
			let gained = wealth(Token::Native, treasury_account()) - treasury;
			assert_eq!(gained, fee);
			assert_eq!(
				held(Token::Native, pallet_fee_fund::HoldReason::Fund, OWNER),
				0
			);
		});
	}
}

/// An outsider takes somebody else's fund back, sets its limits, or funds another's train to have
/// the money returned. Each is refused. It may settle, which pays the treasury alone.
#[test]
fn an_outsider_that_takes_a_fund_is_refused() {
	in_a_block(|| {
		let train = funded_train();
		let class = class(train, GOLD, 3);
		let error = || FundError::<Runtime>::NotOwner;
		let amount = Some(1);
		refused(MALLORY, Funds::take_back { train, amount }, error());
		refused(MALLORY, limits(train, U, U), error());
		refused(MALLORY, Funds::fund { train, amount: U }, error());
		assert!(paid_by_a_fund(BOLTLESS[0], boarding(class)).is_some());
		let gained = gains(Token::Native, [MALLORY], || {
			does(MALLORY, Funds::settle { train });
		});
		assert_eq!(gained, [0]);
	});
}
