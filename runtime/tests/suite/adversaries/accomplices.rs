//! Accounts that other accounts control: multisigs and sub-accounts.

use super::*;
use pallet_multisig::{Call, Error};

type Multi = Call<Runtime>;
type MultiError = Error<Runtime>;

/// The multisig account of Mallory and the rider. Both have to agree to each of its calls.
fn joint() -> AccountId {
	let mut both = [MALLORY.into(), RIDER.into()];
	both.sort();
	pallet_multisig::Pallet::<Runtime>::multi_account_id(&both, 2)
}

/// One signatory's part in a call by the joint account: it asks for the call, or agrees to it if
/// `when` is given.
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

/// One signatory of a joint account tries to move its money alone. Its first call only asks for the
/// other's approval, at the caller's own deposit. Its second call is refused, and no money moves.
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

/// A signatory repeats a joint payment with an approval that has been used. Each payment needs an
/// approval of its own, so the second is refused.
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

/// A joint account rides, and one signatory goes away, so nobody can withdraw for it. Anyone can
/// settle the ride, and the joint account gets its fare and its yield, less a hunter's cut.
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

/// Mallory looks for a DPO's account among its own sub-accounts. There is none: a sub-account is a
/// hash, and a DPO's account is a fixed text with the DPO's id.
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

/// A buyer exceeds the seat cap with several sub-accounts, which the rulebook accepts. Each
/// sub-account pays for its own seats, and is paid for these seats.
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
