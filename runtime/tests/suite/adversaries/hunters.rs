//! Hunters: accounts that withdraw on behalf of late passengers.

use super::*;
use bullet_train_primitives::Hunting;
use bullet_train_runtime::configs::parameters::{dynamic, RuntimeParameters};
use pallet_travel_cabin::HoldReason as CabinHold;
use sp_runtime::Permill;

/// A hunter hunts when exactly seven days have passed. That is one block too early. In the next
/// block it gets 1%.
#[test]
fn a_hunter_that_comes_a_block_early_is_refused() {
	run_in_every_token(|token| {
		let ride = ride(token.clone(), RIDER);
		pass(7 * DAY);
		refused(MALLORY, ride.hunt(), CabinError::TooEarlyToHunt);
		pass(1);
		let gained = gains(token, [RIDER, MALLORY, OWNER], || {
			does(MALLORY, ride.hunt())
		});
		assert_eq!(gained, [whole(14_058), whole(142), -whole(14_200)]);
	});
}

/// A hunter hunts the same ride twice in a block, the second time also with another account. The
/// first hunt restarts the seven days, so the second is refused.
#[test]
fn a_hunter_that_hunts_twice_is_refused() {
	run_in_every_token(|token| {
		let ride = ride(token.clone(), RIDER);
		pass(8 * DAY);
		let gained = gains(token, [RIDER, MALLORY, ACCOMPLICE], || {
			does(MALLORY, ride.hunt());
			refused(MALLORY, ride.hunt(), CabinError::TooEarlyToHunt);
			refused(ACCOMPLICE, ride.hunt(), CabinError::TooEarlyToHunt);
		});
		assert_eq!(gained, [whole(15_840), whole(160), 0]);
	});
}

/// A hunter hunts just before the passenger's own settlement in the same block. It gets 1% of the
/// yield that had waited for more than seven days, and no more.
#[test]
fn a_hunter_that_is_a_transaction_ahead_gets_one_per_cent_of_the_yield() {
	run_in_every_token(|token| {
		let ride = ride(token.clone(), RIDER);
		pass(GOLD.duration);
		let gained = gains(token, [RIDER, MALLORY], || {
			does(MALLORY, ride.hunt());
			does(RIDER, ride.settle());
		});
		assert_eq!(gained, [whole(19_800), whole(200)]);
	});
}

/// A hunter hunts a ride from which the passenger has withdrawn one transaction earlier. It is
/// refused, and has to wait for another seven days.
#[test]
fn a_hunter_that_is_a_transaction_late_gets_nothing() {
	run_in_every_token(|token| {
		let ride = ride(token.clone(), RIDER);
		pass(8 * DAY);
		let gained = gains(token, [RIDER, MALLORY], || {
			does(RIDER, ride.withdraw());
			refused(MALLORY, ride.hunt(), CabinError::TooEarlyToHunt);
		});
		assert_eq!(gained, [whole(16_000), 0]);
	});
}

/// A hunter settles a ride that has a milestone share. Its cut is a part of the yield only. The
/// passenger gets all of its fare and its share.
#[test]
fn a_hunter_that_settles_gets_nothing_of_fare_and_share() {
	run_in_every_token(|token| {
		let train = train(token.clone());
		let class = class(train, GOLD, 1);
		does(OWNER, announce(train, GOLD.fare, 700 * U));
		let ride = board(RIDER, class);
		pass(GOLD.duration);
		let gained = gains(token.clone(), [RIDER, MALLORY], || {
			does(MALLORY, ride.settle())
		});
		assert_eq!(gained, [whole(19_800 + 700), whole(200)]);
		assert_eq!(held(token, CabinHold::Fare, RIDER), 0);
	});
}

/// A passenger hunts itself, and a member and the manager of a DPO hunt the DPO. They may withdraw,
/// so they can't hunt.
#[test]
fn a_passenger_that_hunts_itself_is_refused() {
	run_in_every_token(|token| {
		let own = ride(token.clone(), RIDER);
		let (_, ride) = running(token);
		pass(8 * DAY);
		for (who, hunt) in [
			(RIDER, own.hunt()),
			(Dave, ride.hunt()),
			(MANAGER, ride.hunt()),
		] {
			refused(who, hunt, CabinError::OwnRide);
		}
	});
}

/// A member hunts its own DPO with a sub-account. The other members lose what any hunter would
/// take, and they could have withdrawn before.
#[test]
fn a_member_that_hunts_by_a_sub_account_gets_no_more_than_any_hunter() {
	run(|| {
		let (dpo, ride) = running(Token::Native);
		pass(8 * DAY);
		let sub = pallet_utility::derivative_account_id::<AccountId>(Dave.into(), 0);
		let (index, call) = (0, Box::new(ride.hunt()));
		does(Dave, Utility::as_derivative { index, call });
		assert_eq!(wealth(Token::Native, sub), 160 * U);
		assert_eq!(kinds(dpo), [0, 15_840, 10_000, 0]);
	});
}

/// A hunter hunts while its own account can't receive the token, so that its cut would have to be
/// kept at others' expense. It is refused. If it settles, it gets no cut.
#[test]
fn a_hunter_that_cannot_be_paid_is_refused() {
	run(|| {
		let ride = ride(SPAN, RIDER);
		pass(8 * DAY);
		does(TEAM, block(MALLORY));
		refused(MALLORY, ride.hunt(), CabinError::HunterCannotBePaid);
		pass(GOLD.duration);
		let gained = gains(SPAN, [RIDER, MALLORY], || does(MALLORY, ride.settle()));
		assert_eq!(gained, [whole(20_000), 0]);
	});
}

/// Governance has set the hunting period to zero, and a hunter hunts a thousand times, to gain by
/// rounding. All its cuts together are at most 1%, and the passenger gets the rest to the unit.
#[test]
fn a_hunter_gains_nothing_by_a_thousand_hunts() {
	run_in_every_token(|token| {
		let terms = Hunting {
			days: 0,
			cut: Permill::from_percent(1),
		};
		let hunting = RuntimeParameters::Hunting(dynamic::hunting::Parameters::Terms(
			dynamic::hunting::Terms,
			Some(terms),
		));
		let root = RuntimeOrigin::root();
		assert_ok!(bullet_train_runtime::Parameters::set_parameter(
			root, hunting
		));
		let odd = ClassTerms {
			yield_total: 123_457,
			duration: 1_000,
			..GOLD
		};
		let ride = board(RIDER, class(train(token.clone()), odd, 1));
		let [rider, hunter] = gains(token, [RIDER, MALLORY], || {
			for _ in 0..1_000 {
				pass(1);
				does(MALLORY, ride.hunt());
			}
		});
		assert_eq!(rider + hunter, 123_457);
		assert!(0 < hunter && hunter <= 1_234, "{hunter}");
	});
}

/// A train's owner hunts the passenger to which it owes the yield. It keeps the hunter's cut, as
/// any hunter would, and pays the rest.
#[test]
fn an_owner_that_hunts_its_own_passenger_gets_only_the_hunters_cut() {
	run_in_every_token(|token| {
		let ride = ride(token.clone(), RIDER);
		pass(GOLD.duration);
		let gained = gains(token, [RIDER, OWNER], || does(OWNER, ride.hunt()));
		assert_eq!(gained, [whole(19_800), -whole(19_800)]);
	});
}
