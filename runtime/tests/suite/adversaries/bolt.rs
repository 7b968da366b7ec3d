//! Tricks with BOLT itself: account death, dust, burning, locks and other calls about one's own
//! account.

use super::*;
use frame_support::traits::{LockableCurrency, WithdrawReasons};
use pallet_balances::Call;
use pallet_travel_cabin::HoldReason as CabinHold;
use sp_runtime::TokenError;

type Bolt = Call<Runtime>;

fn pay(amount: Balance) -> RuntimeCall {
	sending(Token::Native, MALLORY, amount)
}

/// A rider tries to send its fare away or to burn it. Both fail, because money on hold can't be
/// sent or burnt. The account lives as long as the fare is on hold.
#[test]
fn a_rider_that_spends_or_burns_all_it_can_keeps_its_fare() {
	run_while_supply_changes(|| {
		let ride = ride(Token::Native, RIDER);
		let all = free(Token::Native, RIDER);
		refused(RIDER, pay(all + 1), TokenError::FundsUnavailable);
		let burn = |value, keep_alive| Bolt::burn { value, keep_alive };
		refused(RIDER, burn(all + 1, false), TokenError::FundsUnavailable);
		let dest = MALLORY.to_account_id().into();
		let keep_alive = false;
		does(RIDER, Bolt::transfer_all { dest, keep_alive });
		let left = free(Token::Native, RIDER);
		assert!(left <= minimum(Token::Native), "{left}");
		assert_eq!(held(Token::Native, CabinHold::Fare, RIDER), GOLD.fare);
		pass(GOLD.duration);
		does(MALLORY, ride.settle());
		assert!(free(Token::Native, RIDER) >= GOLD.fare + 19_800 * U + left);
	});
}

/// An owner that owes yields, a share and a bonus puts a lock on its whole balance. The lock
/// doesn't reach the money on hold for others: a passenger, a hunter and a DPO that boards after
/// that are all paid.
#[test]
fn an_owner_that_locks_all_it_has_pays_what_it_owes() {
	run(|| {
		let train = train(Token::Native);
		let class = class(train, GOLD, 3);
		does(OWNER, announce(train, 2 * GOLD.fare, 700 * U));
		let (ride, lazy) = (board(RIDER, class), board(ACCOMPLICE, class));
		let dpo = full_pool(Target::Class(class), RuleSet::V1);
		Balances::set_lock(
			*b"selfish ",
			&OWNER.into(),
			Balance::MAX,
			WithdrawReasons::all(),
		);
		assert_eq!(liquid(Token::Native, OWNER), 0);
		does(MANAGER, commit(dpo, Target::Class(class)));
		assert_eq!(kinds(dpo), [0, 0, 10_000, 0]);
		let all = [RIDER, ACCOMPLICE, MALLORY];
		let gained = gains(Token::Native, all, || {
			does(MALLORY, ride.claim_share());
			pass(8 * DAY);
			does(RIDER, ride.withdraw());
			does(MALLORY, lazy.hunt());
			pass(2 * DAY);
			does(RIDER, ride.settle());
			does(ACCOMPLICE, lazy.settle());
		});
		assert_eq!(gained, [whole(20_350), whole(20_350 - 160), whole(160)]);
	});
}

/// An owner puts money that is under a lock into escrow, as a reward or for a milestone, to give
/// away money that is still vesting. It is refused until the lock is gone.
#[test]
fn an_owner_that_promises_money_under_a_lock_is_refused() {
	run(|| {
		let train = train(Token::Native);
		let most = liquid(Token::Native, OWNER) / 2;
		let terms = ClassTerms {
			yield_total: most,
			bonus: 0,
			..GOLD
		};
		let lock = wealth(Token::Native, OWNER) - most;
		let reasons = WithdrawReasons::all();
		Balances::set_lock(*b"vesting ", &OWNER.into(), lock, reasons);
		// The liquid balance covers the reward, but not the deposit for the record as well.
		let error = CabinError::CannotAffordReward;
		refused(OWNER, create_class(train, terms, 1), error);
		let error = TrainError::CannotAffordMilestone;
		refused(OWNER, announce(train, U, most), error);
		Balances::remove_lock(*b"vesting ", &OWNER.into());
		does(OWNER, announce(train, U, most));
	});
}

/// A rider locks its balance and boards again and again, in the hope that a fare on hold counts for
/// the lock. Each fare has to be liquid, so it is refused as soon as it isn't.
#[test]
fn a_rider_that_covers_a_lock_by_its_fares_is_refused() {
	run(|| {
		let class = gold(Token::Native, 9);
		let all = wealth(Token::Native, RIDER);
		let lock = |liquid| {
			let reasons = WithdrawReasons::all();
			Balances::set_lock(*b"vesting ", &RIDER.into(), all - liquid, reasons);
		};
		let refused_now = || {
			refused(
				RIDER,
				Cabins::board {
					class,
					train: None,
					highest_fare: None,
				},
				CabinError::CannotAffordFare,
			);
		};
		lock(GOLD.fare - 1);
		refused_now();
		lock(2 * GOLD.fare - 1);
		board(RIDER, class);
		refused_now();
	});
}

/// Mallory sends one unit to an account that doesn't exist, to a DPO's account and to a rider, to
/// have an account die or an amount miscounted. The first transfer is refused. The other two
/// accounts have one unit more, and nothing else changes.
#[test]
fn dust_changes_nothing() {
	run(|| {
		let (dpo, _) = running(Token::Native);
		let ride = board(RIDER, gold(Token::Native, 1));
		let to = |who: AccountId| sending(Token::Native, who, 1);
		refused(MALLORY, to(Person::One.into()), TokenError::BelowMinimum);
		let before = kinds(dpo);
		does(MALLORY, to(Dpo::account(dpo)));
		does(MALLORY, to(RIDER.into()));
		assert_eq!(kinds(dpo), before);
		pass(GOLD.duration);
		does(RIDER, ride.settle());
	});
}

/// Mallory "upgrades" other accounts, a call that touches their flags and references. Nothing
/// changes.
#[test]
fn an_upgrade_of_accounts_frees_nothing() {
	run(|| {
		let (dpo, _) = running(Token::Native);
		ride(Token::Native, RIDER);
		let who = vec![RIDER.into(), OWNER.into(), Dpo::account(dpo)];
		let before = who
			.clone()
			.into_iter()
			.map(frame_system::Account::<Runtime>::get);
		let before: Vec<_> = before.collect();
		does(MALLORY, Bolt::upgrade_accounts { who: who.clone() });
		let after = who.into_iter().map(frame_system::Account::<Runtime>::get);
		assert_eq!(before, after.collect::<Vec<_>>());
	});
}

/// A rider pays other pallets' deposits, for a proxy, a token and a pure proxy, while its money is
/// on hold as a fare. These deposits are taken from free money only, so all are refused.
#[test]
fn a_rider_that_pays_other_deposits_with_its_fare_is_refused() {
	run(|| {
		let most = ClassTerms {
			bonus: 0,
			fare: liquid(Token::Native, RIDER) - U,
			..GOLD
		};
		board(RIDER, class(train(Token::Native), most, 1));
		send(Token::Native, RIDER, MALLORY, liquid(Token::Native, RIDER));
		let low = pallet_balances::Error::<Runtime>::InsufficientBalance;
		let proxy = pallet_proxy::Call::add_proxy {
			delegate: MALLORY.to_account_id().into(),
			proxy_type: Default::default(),
			delay: 0,
		};
		refused(RIDER, proxy, low);
		let token = pallet_assets::Call::create {
			id: 9.into(),
			admin: RIDER.to_account_id().into(),
			min_balance: 1,
		};
		let low = pallet_balances::Error::<Runtime>::InsufficientBalance;
		refused(RIDER, token, low);
		let pure = pallet_proxy::Call::create_pure {
			proxy_type: Default::default(),
			delay: 0,
			index: 0,
		};
		let low = pallet_balances::Error::<Runtime>::InsufficientBalance;
		refused(RIDER, pure, low);
		assert_eq!(held(Token::Native, CabinHold::Fare, RIDER), most.fare);
	});
}
