//! Storage deposits: making others pay them, keeping them locked, or getting hold of them.

use super::*;
use pallet_bullet_train::HoldReason as TrainHold;
use pallet_dpo::HoldReason as DpoHold;
use pallet_travel_cabin::HoldReason as CabinHold;

fn deposit(reason: impl Into<RuntimeHoldReason>, who: MemberId) -> Balance {
	held(Token::Native, reason, who)
}

/// Joins a DPO with every account there is, seat by seat, so that its record becomes dear: the manager has paid for a
/// hundred members from the first.
#[test]
fn a_member_cannot_raise_the_managers_deposit() {
	run(|| {
		let dpo = new_pool(Target::Class(gold(SPAN, 1)), RuleSet::V1);
		let before = deposit(DpoHold::DpoDeposit, MANAGER);
		for (who, seats) in MEMBERS {
			for _ in 0..seats {
				does(who, buy(dpo, 1));
			}
		}
		assert_eq!(deposit(DpoHold::DpoDeposit, MANAGER), before);
	});
}

/// Founds DPO after DPO without the money for their records: refused.
#[test]
fn a_manager_cannot_found_a_dpo_without_its_deposit() {
	run(|| {
		let target = Target::Class(gold(Token::Native, 1));
		let poor = MemberId::Two;
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
fn an_outsider_cannot_have_a_dpos_deposit() {
	run(|| {
		let dpo = arrived(SPAN);
		does(MALLORY, batch_all(releases(dpo)));
		let before = deposit(DpoHold::DpoDeposit, MANAGER);
		assert!(before > 28 * U);
		let freed = free(Token::Native, MANAGER);
		let gained = gains(Token::Native, [MALLORY], || {
			does(MALLORY, Dpos::close { dpo, members: 100 })
		});
		assert_eq!(gained, [0]);
		assert_eq!(free(Token::Native, MANAGER) - freed, before);
		assert_eq!(deposit(DpoHold::DpoDeposit, MANAGER), 0);
	});
}

/// Settles the last ride of a retired class to have the class's deposit, and the ride's: the one is the owner's, the
/// other the rider's.
#[test]
fn an_outsider_cannot_have_a_class_or_a_rides_deposit() {
	run(|| {
		let ride = ride(SPAN, RIDER);
		let class = ride.class;
		does(OWNER, Cabins::retire_class { class });
		pass(GOLD.duration);
		let (owner, rider) = (
			deposit(CabinHold::ClassDeposit, OWNER),
			deposit(CabinHold::RideDeposit, RIDER),
		);
		let before = [OWNER, RIDER].map(|who| free(Token::Native, who));
		let gained = gains(Token::Native, [MALLORY], || does(MALLORY, ride.settle()));
		assert_eq!(gained, [0]);
		let after = [OWNER, RIDER].map(|who| free(Token::Native, who));
		assert_eq!([after[0] - before[0], after[1] - before[1]], [owner, rider]);
	});
}

/// Has something kept for a rider for ever, so that its deposit stays locked: anyone, the rider too, claims it as soon
/// as it can be paid, and has the deposit back with it.
#[test]
fn a_token_admin_cannot_keep_a_riders_deposit_for_ever() {
	run(|| {
		let ride = ride(SPAN, RIDER);
		let before = deposit(CabinHold::RideDeposit, RIDER);
		does(TEAM, block(RIDER));
		pass(GOLD.duration);
		does(RIDER, ride.settle());
		assert_eq!(deposit(CabinHold::RideDeposit, RIDER), before);
		does(TEAM, thaw(RIDER));
		let Ride { class, cabin, .. } = ride;
		let who = RIDER.into();
		does(RIDER, Cabins::claim_unclaimed { who, class, cabin });
		assert_eq!(deposit(CabinHold::RideDeposit, RIDER), 0);
	});
}

/// Loads a train with milestones until boarding it is dear: 64 and no more, at the owner's own deposit, and boarding
/// weighs the same.
#[test]
fn an_owner_cannot_load_a_train_without_end() {
	run(|| {
		let train = train(SPAN);
		let class = class(train, GOLD, 1);
		let announce = |threshold| announce(train, threshold, 1);
		let before = deposit(TrainHold::TrainDeposit, OWNER);
		for threshold in 1..=64 {
			does(OWNER, announce(threshold));
		}
		refused(OWNER, announce(65), TrainError::TooManyMilestones);
		assert!(deposit(TrainHold::TrainDeposit, OWNER) > before);
		let ride = board(RIDER, class);
		let gained = gains(SPAN, [RIDER], || does(MALLORY, ride.claim_share()));
		assert_eq!(gained, [64]);
	});
}
