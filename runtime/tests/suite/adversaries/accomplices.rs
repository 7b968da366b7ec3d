//! Accounts made of others: multisigs and sub-accounts, and the accounts behind them.

use super::*;
use pallet_multisig::{Call, Error};

type Multi = Call<Runtime>;
type MultiError = Error<Runtime>;

/// An account of Mallory and the rider, who have to agree.
fn joint() -> AccountId {
	let mut both = [MALLORY.into(), RIDER.into()];
	both.sort();
	pallet_multisig::Pallet::<Runtime>::multi_account_id(&both, 2)
}

/// A call by the joint account, as one of the two asks for or agrees to it.
fn jointly(
	other: Person,
	when: Option<pallet_multisig::Timepoint<u32>>,
	call: RuntimeCall,
) -> Multi {
	let max_weight = frame_support::dispatch::GetDispatchInfo::get_dispatch_info(&call).call_weight;
	Multi::as_multi {
		threshold: 2,
		other_signatories: vec![other.into()],
		maybe_timepoint: when,
		call: Box::new(call),
		max_weight,
	}
}

/// Moves a joint account's money by itself: without the other, it is only asked for, at the asker's
/// own deposit.
#[test]
fn a_signatory_that_pays_alone_moves_nothing() {
	run(|| {
		send(Token::Native, RIDER, joint(), 10 * U);
		let take = sending(Token::Native, MALLORY, 5 * U);
		does(MALLORY, jointly(RIDER, None, take.clone()));
		let now = Some(pallet_multisig::Pallet::<Runtime>::timepoint());
		refused(
			MALLORY,
			jointly(RIDER, now, take),
			MultiError::AlreadyApproved,
		);
		assert_eq!(wealth(Token::Native, joint()), 10 * U);
	});
}

/// Has a joint ride's withdrawal done again by the approval that was given once: each needs its
/// own.
#[test]
fn a_signatory_that_uses_an_approval_twice_is_refused() {
	run(|| {
		send(Token::Native, RIDER, joint(), 10 * U);
		let pay = sending(Token::Native, MALLORY, U);
		let now = Some(pallet_multisig::Pallet::<Runtime>::timepoint());
		does(MALLORY, jointly(RIDER, None, pay.clone()));
		does(RIDER, jointly(MALLORY, now, pay.clone()));
		assert_eq!(wealth(Token::Native, joint()), 9 * U);
		refused(
			MALLORY,
			jointly(RIDER, now, pay),
			MultiError::UnexpectedTimepoint,
		);
	});
}

/// Rides by a joint account and lets the other signatory sleep, so that nobody can withdraw: anyone
/// settles the ride, and the fare is the joint account's again.
#[test]
fn a_signatory_that_sleeps_locks_up_no_fare() {
	run(|| {
		let class = gold(Token::Native, 1);
		send(Token::Native, RIDER, joint(), GOLD.fare + 10 * U);
		let board: RuntimeCall = Cabins::board {
			class,
			train: None,
			highest_fare: None,
		}
		.into();
		let now = Some(pallet_multisig::Pallet::<Runtime>::timepoint());
		does(MALLORY, jointly(RIDER, None, board.clone()));
		does(RIDER, jointly(MALLORY, now, board));
		let ride = Ride { class, cabin: 0 };
		refused(MALLORY, ride.withdraw(), CabinError::NotPassenger);
		pass(GOLD.duration);
		does(ACCOMPLICE, ride.settle());
		let all = free(Token::Native, joint());
		assert_eq!(all, GOLD.fare + 10 * U + 19_800 * U);
	});
}

/// Looks for a sub-account or a multisig of its own that is a DPO's account: these are hashes, a
/// DPO's account is not.
#[test]
fn an_owner_of_sub_accounts_finds_no_dpos_account_among_them() {
	run(|| {
		let (dpo, _) = running(SPAN);
		let account = Dpo::account(dpo);
		for index in 0..256 {
			let sub = pallet_utility::derivative_account_id::<AccountId>(MALLORY.into(), index);
			assert_ne!(sub, account);
		}
		let plain: &[u8] = account.as_ref();
		assert!(plain.starts_with(b"modlbt/dpos_") && plain.ends_with(&[0; 16]));
	});
}

/// Buys by several sub-accounts more than its cap, which the rulebook accepts: each counts for
/// itself, pays for itself, and is paid by its own seats.
#[test]
fn a_buyer_with_many_accounts_pays_for_every_seat() {
	run(|| {
		let class = gold(Token::Native, 1);
		let dpo = new_pool(Target::Class(class), RuleSet::V1);
		let mut subs = vec![];
		for index in 0..5 {
			let sub = pallet_utility::derivative_account_id::<AccountId>(MALLORY.into(), index);
			send(Token::Native, MALLORY, sub.clone(), 15_001 * U);
			let call = Box::new(buy(dpo, 15).into());
			does(MALLORY, Utility::as_derivative { index, call });
			subs.push(sub);
		}
		does(Dave, buy(dpo, 10));
		does(MANAGER, commit(dpo, Target::Class(class)));
		pass(GOLD.duration);
		does(MANAGER, first_ride(class).settle());
		let gained = gains(Token::Native, [Dave], || {
			does(MALLORY, batch_all(releases(dpo)));
		});
		assert_eq!(gained, [10 * whole(1_160)]);
		for sub in subs {
			assert_eq!(wealth(Token::Native, sub), (1 + 15 * 1_160) * U);
		}
	});
}
