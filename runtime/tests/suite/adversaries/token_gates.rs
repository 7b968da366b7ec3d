//! A token's team that lets nobody pass: it freezes, blocks, and mints to the limit.
//!
//! The rulebook accepts that a token's team can delay payments in its token. Each test shows that it is a delay:
//! when the obstacle is gone, everybody gets what it would have got, and meanwhile nobody else waits.

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

/// Has everything paid out that is kept for these by a DPO.
fn claim(dpo: u32, all: &[MemberId]) {
	for who in all {
		let who = (*who).into();
		does(MALLORY, Dpos::claim_unclaimed { dpo, who });
	}
}

/// Has everything paid out that is kept for this rider.
fn claim_ride(ride: &Ride, who: MemberId) {
	let Ride { class, cabin, .. } = *ride;
	let who = who.into();
	does(MALLORY, Cabins::claim_unclaimed { who, class, cabin });
}

/// Freezes the token before a ride ends: it is settled, fare and yield are kept, and arrive after the thaw.
#[test]
fn a_token_admin_who_freezes_the_token_only_delays_a_rider() {
	run(|| {
		let ride = ride(SPAN, RIDER);
		let before = free(SPAN, RIDER);
		does(TEAM, freeze_all());
		pass(GOLD.duration);
		does(RIDER, ride.settle());
		assert_eq!(free(SPAN, RIDER), before);
		does(TEAM, thaw_all());
		claim_ride(&ride, RIDER);
		assert_eq!(free(SPAN, RIDER) - before, 120_000 * U);
	});
}

/// Freezes the token while a DPO releases: all parts are kept, and arrive after the thaw.
#[test]
fn a_token_admin_who_freezes_the_token_only_delays_a_dpo() {
	run(|| {
		let dpo = arrived(SPAN);
		does(TEAM, freeze_all());
		let everybody = [MANAGER, Dave, CharlieStash];
		let gained = gains(SPAN, everybody, || does(MALLORY, batch_all(releases(dpo))));
		assert_eq!(gained, [0; 3]);
		does(TEAM, thaw_all());
		let gained = gains(SPAN, everybody, || claim(dpo, &CREW));
		let member = 15 * whole(1_160);
		assert_eq!(gained, [member + whole(14_000), member, 10 * whole(1_160)]);
		does(MALLORY, Dpos::close { dpo, members: 100 });
	});
}

/// Freezes the token when a DPO is full, so that it misses its target: it boards all the same.
#[test]
fn a_token_admin_who_freezes_the_token_cannot_keep_a_dpo_from_its_target() {
	run(|| {
		let target = Target::Class(gold(SPAN, 1));
		let dpo = full_pool(target, RuleSet::V1);
		does(TEAM, freeze_all());
		does(MANAGER, commit(dpo, target));
		assert_eq!(Dpo::state(dpo), Some(State::Running));
		does(TEAM, thaw_all());
	});
}

/// Blocks one rider: its money is kept, and arrives when it is let in again.
#[test]
fn a_token_admin_who_blocks_a_rider_only_delays_it() {
	run(|| {
		let ride = ride(SPAN, RIDER);
		let before = free(SPAN, RIDER);
		does(TEAM, block(RIDER));
		pass(GOLD.duration);
		does(RIDER, ride.settle());
		does(TEAM, thaw(RIDER));
		claim_ride(&ride, RIDER);
		assert_eq!(free(SPAN, RIDER) - before, 120_000 * U);
	});
}

/// Freezes one rider: it receives all the same, and nobody has to claim.
#[test]
fn a_token_admin_who_freezes_a_rider_does_not_even_delay_it() {
	run(|| {
		let ride = ride(SPAN, RIDER);
		let before = free(SPAN, RIDER);
		does(TEAM, freeze(RIDER));
		pass(GOLD.duration);
		does(RIDER, ride.settle());
		assert_eq!(free(SPAN, RIDER) - before, 120_000 * U);
	});
}

/// Freezes and blocks the train's owner, from whose account rewards are paid: they are paid all the same.
#[test]
fn a_token_admin_who_blocks_the_owner_does_not_stop_its_rewards() {
	run(|| {
		let ride = ride(SPAN, RIDER);
		for call in [freeze(OWNER), block(OWNER)] {
			does(TEAM, call);
			pass(DAY);
			let gained = gains(SPAN, [RIDER], || does(RIDER, ride.withdraw()));
			assert_eq!(gained, [whole(2_000)]);
		}
	});
}

/// Freezes and blocks a DPO's account: what is held there is paid all the same.
#[test]
fn a_token_admin_who_blocks_a_dpos_account_does_not_stop_its_payments() {
	run(|| {
		let dpo = arrived(SPAN);
		does(TEAM, freeze(Dpo::account(dpo)));
		does(TEAM, block(Dpo::account(dpo)));
		let gained = gains(SPAN, [Dave], || does(MALLORY, batch_all(releases(dpo))));
		assert_eq!(gained, [15 * whole(1_160)]);
		does(TEAM, thaw(Dpo::account(dpo)));
		does(MALLORY, Dpos::close { dpo, members: 100 });
	});
}

/// Blocks the account of the next DPO before it is founded: founding fails and costs nothing, until it is let in.
#[test]
fn a_token_admin_who_blocks_a_dpos_account_beforehand_only_delays_its_founding() {
	run(|| {
		let class = gold(SPAN, 1);
		let account = Dpo::account(0);
		send(Token::Native, TEAM, account.clone(), U);
		send(SPAN, TEAM, account.clone(), 1);
		does(TEAM, block(account.clone()));
		let pool = found(Target::Class(class), 15, RuleSet::V1);
		refused(MANAGER, pool.clone(), DpoError::CannotBePaid);
		// In another token the id goes on, and the blocked account is the other token's no more.
		does(TEAM, thaw(account));
		does(MANAGER, pool);
	});
}

/// Blocks a buyer: it can't buy, the seats are for others, and it hasn't paid anything.
#[test]
fn a_token_admin_who_blocks_a_buyer_takes_nothing_from_it() {
	run(|| {
		let dpo = new_pool(Target::Class(gold(SPAN, 1)), RuleSet::V1);
		for call in [block(MALLORY), freeze(ACCOMPLICE)] {
			does(TEAM, call);
		}
		for who in [MALLORY, ACCOMPLICE] {
			refused(who, buy(dpo, 1), DpoError::CannotAffordSeats);
		}
		does(Dave, buy(dpo, 15));
	});
}

/// Mints to the limit, so that no payment fits into the supply: they are kept, and arrive when the surplus is burnt.
#[test]
fn a_token_admin_who_mints_to_the_limit_only_delays() {
	run_while_supply_changes(|| {
		let ride = ride(SPAN, RIDER);
		let dpo = arrived(SPAN);
		let before = free(SPAN, RIDER);
		let surplus = Balance::MAX - supply(SPAN);
		let beneficiary = TEAM.to_account_id().into();
		let mint = Asset::mint {
			id: ID,
			beneficiary,
			amount: surplus,
		};
		does(TEAM, mint);
		let gained = gains(SPAN, [RIDER, Dave], || {
			does(RIDER, ride.settle());
			does(MALLORY, batch_all(releases(dpo)));
		});
		assert_eq!(gained, [0; 2]);
		let burn = Asset::burn {
			id: ID,
			who: TEAM.to_account_id().into(),
			amount: surplus,
		};
		does(TEAM, burn);
		claim_ride(&ride, RIDER);
		let gained = gains(SPAN, [Dave], || claim(dpo, &CREW));
		assert_eq!(gained, [15 * whole(1_160)]);
		assert_eq!(free(SPAN, RIDER) - before, 120_000 * U);
	});
}

/// Blocks the treasury while a late manager's fee goes there: its part is kept, all others are paid.
#[test]
fn a_token_admin_who_blocks_the_treasury_delays_nobody_else() {
	run(|| {
		let class = gold(SPAN, 1);
		let target = Target::Class(class);
		let dpo = pallet_dpo::NextDpo::<Runtime>::get();
		does(MANAGER, found(target, 20, RuleSet::Gt01Draft));
		let others = [
			Dave,
			Eve,
			Ferdie,
			AliceStash,
			BobStash,
			CharlieStash,
			RIDER,
			TEAM,
		];
		for who in others {
			does(who, buy(dpo, 10));
		}
		does(MANAGER, commit(dpo, target));
		pass(DAY);
		does(Dave, ride_of(dpo, class).withdraw());
		pass(7 * DAY + 1);
		send(SPAN, TEAM, treasury_account(), 1);
		does(TEAM, block(treasury_account()));
		// 2,000 of yield, a fee of a quarter, half of which is the treasury's.
		let gained = gains(SPAN, [MANAGER, Dave], || {
			does(
				MALLORY,
				Dpos::release_yield {
					dpo,
					recipients: Recipients::MOST,
				},
			);
		});
		assert_eq!(gained, [whole(250 + 20 * 15), whole(10 * 15)]);
		does(TEAM, thaw(treasury_account()));
		let who = treasury_account();
		does(MALLORY, Dpos::claim_unclaimed { dpo, who });
		assert_eq!(wealth(SPAN, treasury_account()), 250 * U + 1);
	});
}

/// Blocks the manager when its DPO is closed: what is the manager's stays, with the deposit for it, until it claims.
#[test]
fn a_token_admin_who_blocks_the_manager_only_delays_its_base() {
	run(|| {
		let dpo = closed_while_the_manager_is_blocked();
		let gained = gains(SPAN, [MANAGER], || claim(dpo, &[MANAGER]));
		assert_eq!(gained, [2]);
		assert_eq!(
			held(Token::Native, pallet_dpo::HoldReason::DpoDeposit, MANAGER),
			0
		);
	});
}
