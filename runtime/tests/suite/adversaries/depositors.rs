//! Storage deposits: making others pay them, keeping them locked, or getting hold of them.

use super::*;
use pallet_bullet_train::HoldReason as TrainHold;
use pallet_dpo::HoldReason as DpoHold;
use pallet_travel_cabin::HoldReason as CabinHold;

fn deposit(reason: impl Into<RuntimeHoldReason>, who: Person) -> Balance {
	held(Token::Native, reason, who)
}

/// Joins a DPO with every account there is, seat by seat, so that its record costs more: the
/// manager has paid for a hundred members from the first.
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

/// Founds DPO after DPO without the money for their records: refused.
#[test]
fn a_manager_that_cannot_pay_the_deposit_is_refused() {
	run(|| {
		let target = Target::Class(gold(Token::Native, 1));
		let poor = Person::Two;
		send(Token::Native, MALLORY, poor, 20 * U);
		let error = DpoError::CannotAffordDeposit;
		refused(poor, found(target, 0, RuleSet::V1), error);
		send(Token::Native, MALLORY, poor, 20 * U);
		does(poor, found(target, 0, RuleSet::V1));
		let error = DpoError::CannotAffordDeposit;
		refused(poor, found(target, 0, RuleSet::V1), error);
	});
}

/// Closes a DPO to have its deposit: it is the manager's, whoever closes.
#[test]
fn an_outsider_that_closes_a_dpo_gets_nothing_of_its_deposit() {
	run(|| {
		let dpo = arrived(SPAN);
		does(MALLORY, batch_all(releases(dpo)));
		let before = deposit(DpoHold::DpoDeposit, MANAGER);
		assert!(before > 28 * U);
		let freed = free(Token::Native, MANAGER);
		let gained = gains(Token::Native, [MALLORY], || does(MALLORY, close(dpo)));
		assert_eq!(gained, [0]);
		assert_eq!(free(Token::Native, MANAGER) - freed, before);
		assert_eq!(deposit(DpoHold::DpoDeposit, MANAGER), 0);
	});
}

/// Settles the last ride of a retired class to have the class's deposit: it is the owner's, whoever
/// settles. The rider has paid none.
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

/// Has something kept for a rider for ever, so that the class and the owner's deposit for it stay:
/// anyone claims it as soon as it can be paid, and the deposit returns with it.
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

/// Boards every cabin of a class, to make its owner pay for records that the owner didn't mean to
/// pay for: the owner has paid for all cabins from the first, and a boarding moves nothing of the
/// owner's.
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

/// Has an owner paid again and again, to have it pay for the records anew or lose the surplus: only
/// what is the owner's moves, and only to the owner.
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

/// Loads a train with milestones until boarding it is expensive: 64 and no more, reached or not, at
/// the owner's own deposit. One boarding reaches all of them, and one claim pays them.
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
