//! A token's team that blocks payments: it freezes the token, blocks accounts, and mints to the
//! limit.
//!
//! The rulebook accepts that a token's team can delay payments in its token. Each test shows that
//! this is only a delay: when the obstacle is gone, everybody gets what it would have got, and
//! nobody else waits in the meantime.

use super::*;
use bullet_train_runtime::configs::treasury::treasury_account;
use pallet_assets::Call;

type Asset = Call<Runtime>;
const ID: codec::Compact<u32> = codec::Compact(span::ID);

fn freeze_all() -> Asset {
	Asset::freeze_asset { id: ID }
}

fn thaw_all() -> Asset {
	Asset::thaw_asset { id: ID }
}

fn freeze(who: impl Into<AccountId>) -> Asset {
	let who = who.into().into();
	Asset::freeze { id: ID, who }
}

/// Claims everything that a DPO keeps for its manager and its members.
fn claim_all(dpo: u32) {
	does(MALLORY, batch_all(CREW.map(|who| claim(dpo, who))));
}

/// A token's team freezes the token before a ride ends. The share can't be claimed and no milestone
/// can be announced, but the ride can be settled. Fare, yield and share are kept, and can be
/// claimed after the thaw.
#[test]
fn a_token_admin_that_freezes_the_token_only_delays_a_rider() {
	run(|| {
		let train = train(SPAN);
		let class = class(train, GOLD, 1);
		does(OWNER, announce(train, GOLD.fare, 300 * U));
		let ride = board(RIDER, class);
		let before = free(SPAN, RIDER);
		does(TEAM, freeze_all());
		let error = TrainError::PassengerCannotBePaid;
		refused(MALLORY, ride.claim_share(), error);
		let error = TrainError::CannotAffordMilestone;
		refused(OWNER, announce(train, 2 * GOLD.fare, U), error);
		pass(GOLD.duration);
		does(RIDER, ride.settle());
		assert_eq!(free(SPAN, RIDER), before);
		refused(MALLORY, ride.claim_kept(), CabinError::CannotBePaid);
		does(TEAM, thaw_all());
		does(MALLORY, ride.claim_kept());
		assert_eq!(free(SPAN, RIDER) - before, 120_300 * U);
	});
}

/// A token's team freezes the token before a DPO releases. All parts are kept to the unit, and can
/// be claimed after the thaw.
#[test]
fn a_token_admin_that_freezes_the_token_only_delays_a_dpo() {
	run(|| {
		let dpo = arrived(SPAN);
		does(TEAM, freeze_all());
		let everybody = [MANAGER, Dave, CharlieStash];
		let gained = gains(SPAN, everybody, || does(MALLORY, batch_all(releases(dpo))));
		assert_eq!(gained, [0; 3]);
		let reason = pallet_dpo::HoldReason::Unclaimed;
		assert_eq!(held(SPAN, reason, Dpo::account(dpo)), 130_000 * U);
		refused(MALLORY, claim(dpo, Dave), DpoError::CannotBePaid);
		does(TEAM, thaw_all());
		let gained = gains(SPAN, everybody, || claim_all(dpo));
		let member = 15 * whole(1_160);
		assert_eq!(gained, [member + whole(14_000), member, 10 * whole(1_160)]);
		does(MALLORY, close(dpo));
	});
}

/// A token's team freezes the token when a DPO is full, so that the DPO misses its target. The DPO
/// boards all the same.
#[test]
fn a_token_admin_that_freezes_the_token_keeps_no_dpo_from_its_target() {
	run(|| {
		let target = Target::Class(gold(SPAN, 1));
		let dpo = full_pool(target, RuleSet::V1);
		does(TEAM, freeze_all());
		does(MANAGER, commit(dpo, target));
		assert_eq!(Dpo::state(dpo), Some(State::Running));
		does(TEAM, thaw_all());
	});
}

/// A token's team blocks a rider until its ride is settled. The rider's share can't be claimed, but
/// another rider's can, and the train can be closed. Everything of the blocked rider's is kept, and
/// can be claimed when the block is lifted.
#[test]
fn a_token_admin_that_blocks_a_rider_only_delays_it() {
	run(|| {
		let train = train(SPAN);
		let class = class(train, GOLD, 2);
		does(OWNER, announce(train, 2 * GOLD.fare, 300 * U));
		let [ride, other] = [RIDER, ACCOMPLICE].map(|who| board(who, class));
		let before = free(SPAN, RIDER);
		does(TEAM, block(RIDER));
		let error = TrainError::PassengerCannotBePaid;
		refused(MALLORY, ride.claim_share(), error);
		let gained = gains(SPAN, [ACCOMPLICE], || does(MALLORY, other.claim_share()));
		assert_eq!(gained, [whole(150)]);
		pass(GOLD.duration);
		does(RIDER, ride.settle());
		does(ACCOMPLICE, other.settle());
		does(OWNER, Cabins::retire_class { class });
		does(OWNER, Trains::close_train { train });
		does(TEAM, thaw(RIDER));
		does(MALLORY, ride.claim_kept());
		assert_eq!(free(SPAN, RIDER) - before, 120_150 * U);
	});
}

/// A token's team freezes a rider, a member of a DPO and the train's owner. Frozen accounts can
/// still receive, so nothing has to be claimed.
#[test]
fn a_token_admin_that_freezes_accounts_does_not_even_delay_them() {
	run(|| {
		let ride = ride(SPAN, RIDER);
		let before = free(SPAN, RIDER);
		let dpo = arrived(SPAN);
		does(TEAM, batch_all([RIDER, Dave, OWNER].map(freeze)));
		let gained = gains(SPAN, [Dave], || {
			does(RIDER, ride.settle());
			does(MALLORY, batch_all(releases(dpo)));
		});
		assert_eq!(gained, [15 * whole(1_160)]);
		assert_eq!(free(SPAN, RIDER) - before, 120_000 * U);
	});
}

/// A token's team freezes and blocks the train's owner, from whose account rewards and shares are
/// paid. Riders and DPOs are paid all the same.
#[test]
fn a_token_admin_that_blocks_the_owner_stops_no_reward() {
	run(|| {
		let train = train(SPAN);
		let class = class(train, GOLD, 3);
		does(OWNER, announce(train, 3 * GOLD.fare, 300 * U));
		let ride = board(RIDER, class);
		let dpo = full_pool(Target::Class(class), RuleSet::V1);
		does(MANAGER, commit(dpo, Target::Class(class)));
		for call in [freeze(OWNER), block(OWNER)] {
			does(TEAM, call);
			pass(DAY);
			let gained = gains(SPAN, [RIDER], || does(RIDER, ride.withdraw()));
			assert_eq!(gained, [whole(2_000)]);
		}
		board(ACCOMPLICE, class);
		let gained = gains(SPAN, [RIDER], || does(MALLORY, ride.claim_share()));
		assert_eq!(gained, [whole(100)]);
		let dpos = Ride { class, cabin: 1 };
		does(MALLORY, dpos.claim_share());
		assert_eq!(kinds(dpo), [0, 100, 10_000, 0]);
	});
}

/// A token's team freezes and blocks a DPO's account. What is on hold there is paid all the same,
/// and a refund from another DPO arrives.
#[test]
fn a_token_admin_that_blocks_a_dpos_account_stops_no_payment() {
	run(|| {
		let dpo = arrived(SPAN);
		does(TEAM, freeze(Dpo::account(dpo)));
		does(TEAM, block(Dpo::account(dpo)));
		let gained = gains(SPAN, [Dave], || does(MALLORY, batch_all(releases(dpo))));
		assert_eq!(gained, [15 * whole(1_160)]);
		does(TEAM, thaw(Dpo::account(dpo)));
		does(MALLORY, close(dpo));
		let (head, member) = head_and_member(SPAN, 0);
		does(ACCOMPLICE, commit(member, seats_of(head, 30)));
		does(TEAM, block(Dpo::account(member)));
		pass(10 * DAY);
		does(MALLORY, Dpos::report_failed { dpo: head });
		does(MALLORY, release_withdraw(head));
		assert_eq!(kinds(member), [30_000, 0, 0, 0]);
		assert_eq!(Dpo::state(member), Some(State::Active));
	});
}

/// A token's team blocks the account of the next DPO before the DPO is founded. Founding it fails
/// and moves no money, until the block is lifted or a DPO in another token has taken that
/// id.
#[test]
fn a_token_admin_that_blocks_a_dpo_to_come_only_delays_it() {
	run(|| {
		let target = Target::Class(gold(SPAN, 1));
		let other = Target::Class(gold(Token::Native, 1));
		let account = Dpo::account(0);
		send(Token::Native, TEAM, account.clone(), U);
		send(SPAN, TEAM, account.clone(), 1);
		does(TEAM, block(account.clone()));
		let pool = found(target, 15, RuleSet::V1);
		refused(MANAGER, pool.clone(), DpoError::CannotBePaid);
		frame_support::hypothetically!({
			does(TEAM, thaw(account));
			does(MANAGER, pool);
		});
		assert_eq!(new_pool(other, RuleSet::V1), 0);
		let dpo = full_pool(target, RuleSet::V1);
		does(MANAGER, commit(dpo, target));
	});
}

/// A token's team blocks or freezes accounts that are about to buy seats, to board, or to promise
/// rewards. They can't do so in the meantime, but others can, and they have paid nothing.
#[test]
fn a_token_admin_that_blocks_payers_takes_nothing_from_them() {
	let stops: [fn(Person) -> Asset; 2] = [block, freeze];
	for stop in stops {
		run(|| {
			let train = train(SPAN);
			let class = class(train, GOLD, 2);
			let dpo = new_pool(Target::Class(class), RuleSet::V1);
			let payments: [(Person, RuntimeCall, sp_runtime::DispatchError); 4] = [
				(
					MALLORY,
					buy(dpo, 1).into(),
					DpoError::CannotAffordSeats.into(),
				),
				(
					RIDER,
					Cabins::board {
						class,
						train: None,
						highest_fare: None,
					}
					.into(),
					CabinError::CannotAffordFare.into(),
				),
				(
					OWNER,
					create_class(train, GOLD, 1).into(),
					CabinError::CannotAffordReward.into(),
				),
				(
					OWNER,
					announce(train, 2 * GOLD.fare, U).into(),
					TrainError::CannotAffordMilestone.into(),
				),
			];
			let all = [MALLORY, RIDER, OWNER];
			let before = all.map(|who| wealth(SPAN, who));
			does(TEAM, batch_all(all.map(stop)));
			for (who, call, error) in payments.clone() {
				refused(who, call, error);
			}
			does(Dave, buy(dpo, 15));
			does(TEAM, batch_all(all.map(thaw)));
			assert_eq!(all.map(|who| wealth(SPAN, who)), before);
			for (who, call, _) in payments {
				does(who, call);
			}
		});
	}
}

/// A token's team mints to the limit, so that the supply has no room for a payment. Payments to
/// users are kept, and a DPO's share arrives all the same. The amounts kept can be claimed once the
/// surplus is burnt.
#[test]
fn a_token_admin_that_mints_to_the_limit_only_delays() {
	run_while_supply_changes(|| {
		let train = train(SPAN);
		let class = class(train, GOLD, 2);
		does(OWNER, announce(train, 2 * GOLD.fare, 300 * U));
		let ride = board(RIDER, class);
		let dpo = full_pool(Target::Class(class), RuleSet::V1);
		does(MANAGER, commit(dpo, Target::Class(class)));
		let dpo_ride = Ride { class, cabin: 1 };
		let before = free(SPAN, RIDER);
		let surplus = Balance::MAX - supply(SPAN);
		let beneficiary = TEAM.to_account_id().into();
		let mint = Asset::mint {
			id: ID,
			beneficiary,
			amount: surplus,
		};
		does(TEAM, mint);
		let error = TrainError::PassengerCannotBePaid;
		refused(MALLORY, ride.claim_share(), error);
		does(MALLORY, dpo_ride.claim_share());
		pass(GOLD.duration);
		let gained = gains(SPAN, [RIDER, Dave], || {
			does(RIDER, ride.settle());
			does(MANAGER, dpo_ride.settle());
			does(MANAGER, batch_all(releases(dpo)));
		});
		assert_eq!(gained, [0; 2]);
		refused(MALLORY, ride.claim_kept(), CabinError::CannotBePaid);
		refused(MALLORY, claim(dpo, Dave), DpoError::CannotBePaid);
		let burn = Asset::burn {
			id: ID,
			who: TEAM.to_account_id().into(),
			amount: surplus,
		};
		does(TEAM, burn);
		does(MALLORY, ride.claim_kept());
		let gained = gains(SPAN, [Dave], || claim_all(dpo));
		// The late manager's fee is 4,030 of 20,150. Half of it goes to the members.
		assert_eq!(
			gained,
			[15 * whole(1_000) + whole(20_150 - 2_015) * 15 / 100]
		);
		assert_eq!(free(SPAN, RIDER) - before, 120_150 * U);
	});
}

/// A late release gives a part of the manager's fee to the treasury or to the member that releases,
/// and a token's team blocks that account. All its parts are kept in one sum, and the others are
/// paid.
#[test]
fn a_token_admin_that_blocks_a_late_fees_payee_delays_nobody_else() {
	for (rules, daves) in [(RuleSet::Gt01Draft, 10), (RuleSet::EarlyDraft, 20)] {
		for (caller, payee) in [(MALLORY, treasury_account()), (Dave, Dave.into())] {
			run(|| {
				let class = gold(SPAN, 1);
				let dpo = full_pool(Target::Class(class), rules);
				does(MANAGER, commit(dpo, Target::Class(class)));
				pass(DAY);
				does(Dave, first_ride(class).withdraw());
				pass(7 * DAY + 1);
				send(SPAN, TEAM, payee.clone(), 1);
				let before = wealth(SPAN, payee.clone());
				does(TEAM, block(payee.clone()));
				// Of the yield of 2,000 a fifth is the fee, half of which goes to the payee. A seat
				// gets 16.
				let gained = gains(SPAN, [MANAGER, Eve], || {
					does(caller, release_yield(dpo));
				});
				assert_eq!(gained, [whole(200 + 15 * 16), whole(daves * 16)]);
				assert_eq!(wealth(SPAN, payee.clone()), before);
				does(TEAM, thaw(payee.clone()));
				does(MALLORY, claim(dpo, payee.clone()));
				let seats = if caller == Dave { daves } else { 0 };
				let part = wealth(SPAN, payee.clone()) - before;
				assert_eq!(part as i128, whole(200 + seats * 16));
			});
		}
	}
}

/// A token's team blocks a member or the manager until the DPO is closed. The others are paid. The
/// closed DPO keeps everything of the blocked account's, which can be claimed in one sum.
#[test]
fn a_token_admin_that_blocks_a_member_only_delays_it() {
	let member = 15 * whole(1_160);
	let manager = member + whole(14_000) + 2;
	for (blocked, other, parts) in [
		(Dave, MANAGER, [member, manager]),
		(MANAGER, Dave, [manager, member]),
	] {
		run(|| {
			let dpo = arrived(SPAN);
			let gained = gains(SPAN, [blocked, other], || {
				does(TEAM, block(blocked));
				does(MALLORY, batch_all(releases(dpo)));
				does(MALLORY, close(dpo));
				does(TEAM, thaw(blocked));
				does(MALLORY, claim(dpo, blocked));
			});
			assert_eq!(gained, parts);
			assert_eq!(wealth(SPAN, Dpo::account(dpo)), 0);
		});
	}
}

/// A token's team blocks the manager when its DPO is closed. The base stays, with a part of the
/// deposit, until it is claimed for the manager.
#[test]
fn a_token_admin_that_blocks_the_manager_only_delays_its_base() {
	run(|| {
		let dpo = closed_while_the_manager_is_blocked();
		let gained = gains(SPAN, [MANAGER], || does(MALLORY, claim(dpo, MANAGER)));
		assert_eq!(gained, [2]);
		let reason = pallet_dpo::HoldReason::DpoDeposit;
		assert_eq!(held(Token::Native, reason, MANAGER), 0);
	});
}
