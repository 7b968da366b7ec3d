//! A token's team that lets nobody pass: it freezes, blocks, and mints to the limit.
//!
//! The rulebook accepts that a token's team can delay payments in its token. Each test shows that
//! it is a delay: when the obstacle is gone, everybody gets what it would have got, and meanwhile
//! nobody else waits.

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

/// Has everything paid out that a DPO keeps for the manager and the members.
fn claim_all(dpo: u32) {
	does(MALLORY, batch_all(CREW.map(|who| claim(dpo, who))));
}

/// Freezes the token before a ride ends: its share can't be claimed and no milestone announced, but
/// it is settled. Fare, yield and share are kept, and arrive after the thaw.
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

/// Freezes the token while a DPO releases: all parts are kept to the unit, and arrive after the
/// thaw.
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

/// Freezes the token when a DPO is full, so that it misses its target: it boards all the same.
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

/// Blocks one rider until its ride is settled: its share can't be claimed alone, but another's can,
/// and the train can go. All that is the rider's is kept, and arrives when it is let in again.
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

/// Freezes a rider, a member of a DPO, and the train's owner: they receive all the same, and nobody
/// has to claim.
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

/// Freezes and blocks the train's owner, from whose account rewards and shares are paid: riders and
/// DPOs are paid all the same.
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

/// Freezes and blocks a DPO's account: what is held there is paid all the same, and what another
/// DPO owes it arrives.
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

/// Blocks the account of the next DPO before it is founded: founding fails and costs nothing, until
/// it is let in or the id has gone to a DPO in another token.
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

/// Blocks or freezes accounts that are about to buy seats, to board, or to promise rewards: they
/// can't as long as it lasts, others can, and they haven't paid anything.
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

/// Mints to the limit, so that no payment fits into the supply: they are kept, a DPO's share
/// arrives all the same, and the others do when the surplus is burnt.
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
		// Of 20,150 a late manager's fee is 4,030, half of which is the members'.
		assert_eq!(
			gained,
			[15 * whole(1_000) + whole(20_150 - 2_015) * 15 / 100]
		);
		assert_eq!(free(SPAN, RIDER) - before, 120_150 * U);
	});
}

/// Blocks the treasury, or the member that releases, while a late manager's fee goes there: its
/// parts are kept in one sum, and all others are paid.
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
				// 2,000 of yield, a fee of a fifth, half of which is the payee's, and 16 a seat.
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

/// Blocks a member or the manager until the DPO is closed: the others are paid, all that is the
/// blocked account's is kept by the closed DPO, and arrives in one sum.
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

/// Blocks the manager when its DPO is closed: what is the manager's stays, with the deposit for it,
/// until it claims.
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
