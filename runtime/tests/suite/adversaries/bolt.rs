//! Tricks with BOLT itself: dying, dust, burning, locks and what else the account's owner can do.

use super::*;
use frame_support::traits::{LockableCurrency, WithdrawReasons};
use pallet_balances::Call;
use pallet_travel_cabin::HoldReason as CabinHold;
use sp_runtime::TokenError;

type Bolt = Call<Runtime>;

fn pay(amount: Balance) -> RuntimeCall {
	sending(Token::Native, MALLORY, amount)
}

/// Sends its fare away or burns it: what is on hold isn't there to be sent, and the account lives as long as it is.
#[test]
fn a_rider_cannot_spend_or_burn_its_fare() {
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

/// Locks all that its account has once it owes yields: what is on hold for others is paid out of the lock's reach.
#[test]
fn an_owner_cannot_lock_what_it_owes() {
	run(|| {
		let ride = ride(Token::Native, RIDER);
		Balances::set_lock(
			*b"selfish ",
			&OWNER.into(),
			Balance::MAX,
			WithdrawReasons::all(),
		);
		pass(GOLD.duration);
		let gained = gains(Token::Native, [RIDER], || does(RIDER, ride.settle()));
		assert_eq!(gained, [whole(20_000)]);
	});
}

/// Puts rewards into escrow that are under a lock already, so as to give away what is vesting: refused.
#[test]
fn an_owner_cannot_promise_money_under_a_lock() {
	run(|| {
		let train = train(Token::Native);
		let all = wealth(Token::Native, OWNER);
		Balances::set_lock(*b"vesting ", &OWNER.into(), all, WithdrawReasons::all());
		let error = CabinError::CannotAffordReward;
		refused(OWNER, create_class(train, GOLD, 1), error);
	});
}

/// Locks its whole balance, rides as often as its money lasts, and hopes that a hold covers the lock: each fare
/// has to be liquid.
#[test]
fn a_rider_cannot_cover_a_lock_by_its_fares() {
	run(|| {
		let class = gold(Token::Native, 9);
		let all = wealth(Token::Native, RIDER);
		let lock = all - 2 * GOLD.fare;
		Balances::set_lock(*b"vesting ", &RIDER.into(), lock, WithdrawReasons::all());
		board(RIDER, class);
		refused(RIDER, Cabins::board { class }, CabinError::CannotAffordFare);
	});
}

/// Sends dust to an account that doesn't exist, to a DPO's and to a rider's, to have it reaped or counted wrong: the
/// first is refused, the others have a little more.
#[test]
fn dust_changes_nothing() {
	run(|| {
		let (dpo, _) = running(Token::Native);
		let ride = board(RIDER, gold(Token::Native, 1));
		let to = |who: AccountId| sending(Token::Native, who, 1);
		refused(MALLORY, to(MemberId::One.into()), TokenError::BelowMinimum);
		let before = kinds(dpo);
		does(MALLORY, to(Dpo::account(dpo)));
		does(MALLORY, to(RIDER.into()));
		assert_eq!(kinds(dpo), before);
		pass(GOLD.duration);
		does(RIDER, ride.settle());
	});
}

/// Has the accounts of others "upgraded", which touches their flags and references: nothing changes.
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

/// Pays deposits of other pallets, a proxy's, a multisig's or a token's, out of what is on hold: they take free
/// money only.
#[test]
fn a_rider_cannot_pay_other_deposits_with_its_fare() {
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

/// Has only the fare left and an account whose free money is gone: it lives until the fare has come back.
#[test]
fn a_rider_cannot_be_reaped_while_its_fare_is_on_hold() {
	run(|| {
		let poor = MemberId::Two;
		send(Token::Native, MALLORY, poor, 2 * U);
		let cheap = ClassTerms { fare: U, ..GOLD };
		let ride = board(poor, class(train(Token::Native), cheap, 1));
		let most = liquid(Token::Native, poor);
		send(Token::Native, poor, MALLORY, most);
		assert!(by(poor, pay(minimum(Token::Native))).is_err());
		pass(GOLD.duration);
		does(MALLORY, ride.settle());
		assert!(free(Token::Native, poor) > U + 19_000 * U);
		assert_eq!(held(Token::Native, CabinHold::RideDeposit, poor), 0);
	});
}
