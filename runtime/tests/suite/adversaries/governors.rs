//! Governance: the tests assume that it is honest, but not that its values make sense. Whatever
//! value a parameter gets while money is under way, nothing is stranded.

use super::*;
use bullet_train_primitives::Hunting;
use bullet_train_runtime::configs::parameters::{dynamic, RuntimeParameters, DEFAULT_DPO_BOUNDS};
use core::num::NonZeroU32;
use pallet_dpo::{Bounds, Span};
use sp_runtime::{traits::Dispatchable, Permill};

fn set(parameter: RuntimeParameters) {
	let root = RuntimeOrigin::root();
	assert_ok!(bullet_train_runtime::Parameters::set_parameter(
		root, parameter
	));
}

fn set_day(blocks: u32) {
	set(RuntimeParameters::Time(
		dynamic::time::Parameters::BlocksPerDay(
			dynamic::time::BlocksPerDay,
			NonZeroU32::new(blocks),
		),
	));
}

fn set_hunting(days: u32, cut: Permill) {
	set(RuntimeParameters::Hunting(
		dynamic::hunting::Parameters::Terms(dynamic::hunting::Terms, Some(Hunting { days, cut })),
	));
}

fn set_bounds(bounds: Bounds) {
	set(RuntimeParameters::Dpo(
		dynamic::dpo::Parameters::RuleBounds(dynamic::dpo::RuleBounds, Some(bounds)),
	));
}

/// Governance sets a day to one block or to 4,294,967,295 blocks during a ride. The ride's yield
/// and its end are counted in blocks, and don't change.
#[test]
fn a_day_of_any_length_leaves_rides_as_they_are() {
	run_in_every_token(|token| {
		for day in [1, u32::MAX] {
			let ride = ride(token.clone(), RIDER);
			pass(5 * DAY);
			set_day(day);
			let gained = gains(token.clone(), [RIDER], || does(RIDER, ride.withdraw()));
			assert_eq!(gained, [whole(10_000)]);
			pass(5 * DAY);
			let gained = gains(token.clone(), [RIDER], || does(RIDER, ride.settle()));
			assert_eq!(gained, [whole(10_000)]);
			set_day(DAY);
		}
	});
}

/// Governance makes a day so long that no period ends any more. A full DPO keeps the ends of its
/// periods: its members terminate it when they could have done so anyway. A DPO that is filled
/// later is terminated at its boarding deadline, which it has had from the start. All members get
/// their money back. No DPO can be founded, because its deadline would be no block number.
#[test]
fn a_day_without_end_does_not_even_delay_a_dpo() {
	run_in_every_token(|token| {
		let target = Target::Class(gold(token.clone(), 1));
		let back = gains(token, CREW, || {
			let (full, late) = (
				full_pool(target, RuleSet::V1),
				new_pool(target, RuleSet::V1),
			);
			set_day(u32::MAX);
			fill(late);
			let endless = found(target, 0, RuleSet::V1);
			refused(MANAGER, endless, DpoError::DeadlineTooFar);
			pass(15 * DAY + 1);
			wind_up(full);
			let terminate = Dpos::terminate { dpo: late };
			refused(Dave, terminate, DpoError::TooEarlyToTerminate);
			System::set_block_number(deadline_of(late));
			wind_up(late);
		});
		assert_eq!(back, [0; 7]);
	});
}

/// Governance makes a day so short that all periods that begin are over at once. Members lose
/// nothing. A manager whose yield waits already keeps the time that it had. If the yield comes
/// afterwards, the manager has five blocks. Then half of its fee goes to the members.
#[test]
fn a_day_of_one_block_takes_nothing_from_members() {
	for (waits, fee, seat) in [(true, 4_000, 160), (false, 2_000, 180)] {
		run_in_every_token(|token| {
			let (dpo, ride) = running(token.clone());
			pass(GOLD.duration);
			if !waits {
				set_day(1);
			}
			does(MANAGER, ride.settle());
			set_day(1);
			pass(6);
			let gained = gains(token, [MANAGER, Dave], || {
				does(Dave, batch_all(releases(dpo)))
			});
			let member = whole(15 * (1_000 + seat));
			assert_eq!(gained, [member + whole(fee + 10_000), member]);
		});
	}
}

/// Governance lets hunters take the whole yield at once. A passenger loses the yield that it hasn't
/// withdrawn, but never its fare or a milestone share.
#[test]
fn a_hunters_cut_of_everything_leaves_fare_and_share() {
	run_in_every_token(|token| {
		let train = train(token.clone());
		let class = class(train, GOLD, 1);
		does(OWNER, announce(train, GOLD.fare, 900 * U));
		let ride = board(RIDER, class);
		set_hunting(0, Permill::one());
		pass(GOLD.duration);
		let gained = gains(token.clone(), [RIDER, MALLORY], || {
			does(MALLORY, ride.settle())
		});
		assert_eq!(gained, [whole(900), whole(20_000)]);
		assert_eq!(held(token, pallet_travel_cabin::HoldReason::Fare, RIDER), 0);
	});
}

/// Governance makes hunting impossible for ever. Rides are settled as before.
#[test]
fn a_hunt_that_never_comes_strands_nothing() {
	run_in_every_token(|token| {
		let ride = ride(token.clone(), RIDER);
		set_hunting(u32::MAX, Permill::one());
		set_day(u32::MAX);
		pass(GOLD.duration);
		refused(MALLORY, ride.hunt(), CabinError::TooEarlyToHunt);
		let gained = gains(token, [RIDER, MALLORY], || does(MALLORY, ride.settle()));
		assert_eq!(gained, [whole(20_000), 0]);
	});
}

/// Governance narrows the bounds until no DPO can be founded. DPOs under way keep their rules and
/// pay as promised.
#[test]
fn bounds_that_allow_nothing_leave_dpos_as_they_are() {
	run_in_every_token(|token| {
		let (dpo, ride) = running(token.clone());
		let before = Dpo::dpo(dpo);
		let nothing = Bounds {
			user_cap: Span::new(30, 1),
			fee_cap: Span::new(Permill::zero(), Permill::zero()),
			..DEFAULT_DPO_BOUNDS
		};
		set_bounds(nothing);
		assert_eq!(Dpo::dpo(dpo), before);
		let target = Target::Class(gold(token.clone(), 1));
		let error = DpoError::UserCapOutOfBounds;
		refused(MANAGER, found(target, 0, RuleSet::V1), error);
		pass(GOLD.duration);
		does(MANAGER, ride.settle());
		let gained = gains(token, [MANAGER, Dave], || {
			does(Dave, batch_all(releases(dpo)))
		});
		let member = whole(15 * 1_160);
		assert_eq!(gained, [member + whole(14_000), member]);
		does(MALLORY, close(dpo));
	});
}

/// Sets the minimum of the project's token, which only root can do while accounts have it.
fn set_minimum(min_balance: Balance) {
	let team = bullet_train_runtime::Address::from(AccountId::from(TEAM));
	let call = pallet_assets::Call::<Runtime>::force_asset_status {
		id: span::ID.into(),
		owner: team.clone(),
		issuer: team.clone(),
		admin: team.clone(),
		freezer: team,
		min_balance,
		is_sufficient: false,
		is_frozen: false,
	};
	assert_ok!(RuntimeCall::from(call).dispatch(RuntimeOrigin::root()));
}

/// Root raises a token's minimum above its whole supply when rides have ended. An account that has
/// some of the token is paid as usual. For an account that has none, the amount is kept until the
/// minimum is lowered again.
#[test]
fn a_tokens_minimum_that_rises_only_delays() {
	run(|| {
		let ride = ride(SPAN, RIDER);
		let dpo = arrived(SPAN);
		let all = free(SPAN, CharlieStash);
		send(SPAN, CharlieStash, MALLORY, all);
		let (before, base) = (minimum(SPAN), minimum(SPAN) + 1);
		let gained = gains(SPAN, [RIDER, MANAGER, Dave, CharlieStash], || {
			set_minimum(2 * supply(SPAN));
			does(MALLORY, ride.settle());
			does(MANAGER, batch_all(releases(dpo)));
			does(MALLORY, close(dpo));
			assert_eq!(wealth(SPAN, CharlieStash), 0);
			set_minimum(before);
			does(MALLORY, claim(dpo, CharlieStash));
		});
		let member = 15 * whole(1_000 + 160);
		let manager = member + whole(4_000 + 10_000) + base as i128;
		assert_eq!(gained, [whole(19_800), manager, member, 10 * whole(1_160)]);
	});
}
