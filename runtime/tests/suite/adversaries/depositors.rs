//! Storage deposits: attempts to make others pay them, to keep them locked, or to get hold of them.

use super::*;
use pallet_bullet_train::HoldReason as TrainHold;
use pallet_dpo::HoldReason as DpoHold;
use pallet_travel_cabin::HoldReason as CabinHold;

fn deposit(reason: impl Into<RuntimeHoldReason>, who: Person) -> Balance {
	held(Token::Native, reason, who)
}

/// Many accounts join a DPO seat by seat, so that its record costs more. The manager's deposit
/// doesn't change, because it covers a hundred members from the start.
#[test]
fn a_member_that_buys_seat_by_seat_leaves_the_managers_deposit_as_it_is() {
	run(|| {
		let dpo = new_pool(Target::Class(gold(SPAN, 1)), RuleSet::V1);
		let before = deposit(DpoHold::DpoDeposit, MANAGER);
		for who in &CREW[1..] {
			while by(*who, buy(dpo, 1)).is_ok() {}
		}
		assert_eq!(Dpo::state(dpo), Some(State::Active));
		assert_eq!(deposit(DpoHold::DpoDeposit, MANAGER), before);
	});
}

/// A manager founds DPOs without the money for their records. It is refused.
#[test]
fn a_manager_that_cannot_pay_the_deposit_is_refused() {
	run(|| {
		let target = Target::Class(gold(Token::Native, 1));
		let poor = Person::Two;
		send(Token::Native, MALLORY, poor, 50 * U);
		let error = DpoError::CannotAffordDeposit;
		refused(poor, found(target, 0, RuleSet::V1), error);
		send(Token::Native, MALLORY, poor, 50 * U);
		does(poor, found(target, 0, RuleSet::V1));
		let error = DpoError::CannotAffordDeposit;
		refused(poor, found(target, 0, RuleSet::V1), error);
	});
}

/// An outsider closes a DPO to get its deposit. The deposit returns to the manager, whoever closes
/// the DPO.
#[test]
fn an_outsider_that_closes_a_dpo_gets_nothing_of_its_deposit() {
	run(|| {
		let dpo = arrived(SPAN);
		does(MALLORY, batch_all(releases(dpo)));
		let before = deposit(DpoHold::DpoDeposit, MANAGER);
		assert!(before > 72 * U);
		let freed = free(Token::Native, MANAGER);
		let gained = gains(Token::Native, [MALLORY], || does(MALLORY, close(dpo)));
		assert_eq!(gained, [0]);
		assert_eq!(free(Token::Native, MANAGER) - freed, before);
		assert_eq!(deposit(DpoHold::DpoDeposit, MANAGER), 0);
	});
}

/// An outsider settles the last ride of a retired class to get the class's deposit. The deposit
/// returns to the owner, whoever settles. The rider has paid no deposit and gets none.
#[test]
fn an_outsider_that_settles_a_ride_gets_nothing_of_deposits() {
	run(|| {
		let ride = ride(SPAN, RIDER);
		let class = ride.class;
		does(OWNER, Cabins::retire_class { class });
		pass(GOLD.duration);
		let paid = deposit(CabinHold::ClassDeposit, OWNER);
		let before = [OWNER, RIDER].map(|who| free(Token::Native, who));
		let gained = gains(Token::Native, [MALLORY], || does(MALLORY, ride.settle()));
		assert_eq!(gained, [0]);
		let after = [OWNER, RIDER].map(|who| free(Token::Native, who));
		assert_eq!([after[0] - before[0], after[1] - before[1]], [paid, 0]);
	});
}

/// A token's team blocks a rider, so that something is kept for the rider and the class stays, with
/// the owner's deposit. As soon as the rider can be paid, anyone can claim for it, and the deposit
/// returns.
#[test]
fn a_token_admin_that_blocks_a_rider_only_delays_the_owners_deposit() {
	run(|| {
		let ride = ride(SPAN, RIDER);
		let class = ride.class;
		does(TEAM, block(RIDER));
		pass(GOLD.duration);
		does(OWNER, Cabins::retire_class { class });
		does(RIDER, ride.settle());
		assert!(deposit(CabinHold::ClassDeposit, OWNER) > 0);
		does(TEAM, thaw(RIDER));
		does(MALLORY, ride.claim_kept());
		assert_eq!(deposit(CabinHold::ClassDeposit, OWNER), 0);
	});
}

/// A rider boards every cabin of a class, to make its owner pay for more records. The owner has
/// paid for all cabins from the start, and a boarding moves none of the owner's money.
#[test]
fn a_rider_that_fills_a_class_leaves_the_owners_deposit_as_it_is() {
	run_in_every_token(|token| {
		let class = gold(token, 3);
		let before = deposit(CabinHold::ClassDeposit, OWNER);
		let rides = [0; 3].map(|_| board(RIDER, class));
		assert_eq!(deposit(CabinHold::ClassDeposit, OWNER), before);
		pass(GOLD.duration);
		for ride in rides {
			does(RIDER, ride.settle());
		}
		does(MALLORY, Cabins::pay_owner { class });
		assert!(deposit(CabinHold::ClassDeposit, OWNER) < before);
	});
}

/// An outsider calls `payOwner` again and again, to make the owner pay for its records once more or
/// lose the surplus. Only the owner's own money moves, and only to the owner. When there is nothing
/// to pay, the call is refused.
#[test]
fn an_outsider_that_pays_an_owner_gains_nothing() {
	run_in_every_token(|token| {
		let class = gold(token.clone(), 2);
		let pay = || Cabins::pay_owner { class };
		refused(MALLORY, pay(), CabinError::NothingForOwner);
		board(RIDER, class);
		let before = free(token.clone(), OWNER);
		let gained = gains(token.clone(), [OWNER, MALLORY], || does(MALLORY, pay()));
		assert_eq!(gained, [0, 0]);
		assert_eq!(free(token, OWNER) - before, GOLD.bonus);
		refused(MALLORY, pay(), CabinError::NothingForOwner);
	});
}

/// An owner adds milestones until boarding its train is expensive. It is refused after 64, reached
/// or not, and pays the deposit for them itself. One boarding reaches all of them, and one claim
/// pays all of them.
#[test]
fn an_owner_that_loads_a_train_is_refused_after_64_milestones() {
	run_in_every_token(|token| {
		let train = train(token.clone());
		let class = class(train, GOLD, 2);
		let announce = |threshold| announce(train, threshold, 2);
		let before = deposit(TrainHold::TrainDeposit, OWNER);
		for threshold in 1..=64 {
			does(OWNER, announce(threshold));
		}
		refused(OWNER, announce(65), TrainError::TooManyMilestones);
		assert!(deposit(TrainHold::TrainDeposit, OWNER) > before);
		let ride = board(RIDER, class);
		let ahead = announce(GOLD.fare + 1);
		refused(OWNER, ahead, TrainError::TooManyMilestones);
		let late = board(ACCOMPLICE, class);
		let gained = gains(token, [RIDER], || does(MALLORY, ride.claim_share()));
		assert_eq!(gained, [128]);
		refused(ACCOMPLICE, late.claim_share(), TrainError::NoShareDue);
	});
}
