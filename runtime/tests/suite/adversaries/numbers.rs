//! Numbers: rounding in one's own favour, figures at the limits, and invalid names.

use super::*;
use sp_runtime::DispatchError;

/// A token that the owner creates, and of which it has the whole supply, [`ALL`].
const HUGE: Token = Token::WithId(9);
/// The whole supply of [`HUGE`]: the largest supply in which money can be locked.
const ALL: Balance = Balance::MAX / 2;

/// Creates [`HUGE`], mints [`ALL`] of it to the owner, and launches a train of the owner's in it.
fn huge_train() -> u32 {
	let (id, owner) = (codec::Compact(9), OWNER.to_account_id());
	let create = pallet_assets::Call::<Runtime>::create {
		id,
		admin: owner.clone().into(),
		min_balance: 1,
	};
	let mint = pallet_assets::Call::<Runtime>::mint {
		id,
		beneficiary: owner.into(),
		amount: ALL,
	};
	does(OWNER, batch_all([create, mint]));
	train(HUGE)
}

/// The terms of a ride that lasts a day and earns nothing, so that only shares are paid.
fn ride_for(fare: Balance) -> ClassTerms {
	ClassTerms {
		fare,
		yield_total: 0,
		bonus: 0,
		duration: DAY,
	}
}

/// Creates `count` accounts that have one whole token of each kind.
fn minnows(count: u8) -> Vec<AccountId> {
	let all = (0..count).map(|number| AccountId::new([number.saturating_add(100); 32]));
	let all: Vec<AccountId> = all.collect();
	for who in &all {
		for token in TOKENS {
			send(token, MALLORY, who.clone(), U);
		}
	}
	all
}

/// Boards a cabin for a DPO of the manager's, of which the manager has no seats. A DPO of the
/// accomplice's has 30 of its seats, and 70 accounts have one each. Returns the DPO, its ride, the
/// accomplice's DPO and one of the 70 accounts.
fn whale_and_minnows(token: Token, terms: ClassTerms) -> (u32, Ride, u32, AccountId) {
	let class = class(train(token), terms, 1);
	let dpo = empty_pool(Target::Class(class));
	let whale = pool_of(ACCOMPLICE, seats_of(dpo, 30), 0, RuleSet::V1);
	fill(whale);
	does(ACCOMPLICE, commit(whale, seats_of(dpo, 30)));
	let mut minnows = minnows(70);
	for who in &minnows {
		does(who.clone(), buy(dpo, 1));
	}
	does(MANAGER, commit(dpo, Target::Class(class)));
	(dpo, first_ride(class), whale, minnows.remove(0))
}

/// The amounts in a DPO's Yield and Withdraw Accounts, in base units.
fn yield_and_withdraw(dpo: u32) -> [Balance; 2] {
	let accounts = Dpo::dpo(dpo).expect("open").accounts;
	[accounts.yields, accounts.withdraw]
}

/// A rider withdraws in every block, to gain by rounding. All withdrawals together are exactly the
/// promised yield.
#[test]
fn a_thousand_withdrawals_earn_no_extra_unit() {
	run_in_every_token(|token| {
		let odd = ClassTerms {
			yield_total: 1_234_567,
			duration: 1_000,
			..GOLD
		};
		let ride = board(RIDER, class(train(token.clone()), odd, 1));
		let gained = gains(token, [RIDER, OWNER], || {
			for _ in 0..1_000 {
				pass(1);
				does(RIDER, ride.withdraw());
			}
			refused(RIDER, ride.withdraw(), CabinError::NothingDue);
			does(RIDER, ride.settle());
		});
		assert_eq!(gained, [1_234_567, -1_234_567]);
	});
}

/// A member releases a DPO's yield a thousand times. Each time the manager's fee is rounded down by
/// less than one unit, in favour of the members. Every seat gets as much of the rest as by a single
/// release.
#[test]
fn many_releases_earn_no_extra_unit() {
	run_in_every_token(|token| {
		let odd = ClassTerms {
			yield_total: 1_234_567,
			duration: 1_000,
			..GOLD
		};
		let class = class(train(token.clone()), odd, 1);
		let target = Target::Class(class);
		let dpo = full_pool(target, RuleSet::V1);
		does(MANAGER, commit(dpo, target));
		let ride = first_ride(class);
		let gained = gains(token.clone(), CREW, || {
			for _ in 0..1_000 {
				pass(1);
				does(Dave, ride.withdraw());
				let _ = by(Dave, release_yield(dpo));
			}
		});
		let rest = Dpo::dpo(dpo).expect("open").accounts.yields as i128;
		assert_eq!(gained.iter().sum::<i128>() + rest, 1_234_567);
		// The manager has as many seats as Dave. It also gets the fee, a fifth.
		let fee = gained[0] - gained[1];
		assert!((246_913 - 1_000..=246_913).contains(&fee), "{fee}");
		let by_seats = 1_234_567 - fee;
		let expected = (by_seats / 100 * 15, by_seats % 100);
		assert_eq!((gained[1], rest), expected);
	});
}

/// A manager sells seats of a DPO whose cost isn't a multiple of 100, to keep what the rounded-up
/// price brings in. That goes back with the fare: every member has its whole principal, and the
/// manager gets nothing on closing.
#[test]
fn a_seat_price_rounded_up_brings_the_manager_nothing() {
	run_in_every_token(|token| {
		let odd = ClassTerms {
			fare: 1_000_001,
			yield_total: 0,
			bonus: 0,
			..GOLD
		};
		let class = class(train(token.clone()), odd, 1);
		let target = Target::Class(class);
		let back = gains(token, CREW, || {
			let dpo = full_pool(target, RuleSet::V1);
			assert_eq!(Dpo::dpo(dpo).expect("open").seat_price, 10_001);
			does(MANAGER, commit(dpo, target));
			assert_eq!(yield_and_withdraw(dpo), [0, 99]);
			let error = DpoError::NothingToRelease;
			refused(MALLORY, release_withdraw(dpo), error);
			pass(GOLD.duration);
			does(MALLORY, first_ride(class).settle());
			does(MALLORY, release_withdraw(dpo));
			does(MALLORY, close(dpo));
		});
		assert_eq!(back, [0; 7]);
	});
}

/// Somebody offers classes and milestones, boards and founds DPOs with figures that overflow when
/// they are added or multiplied, or that nobody can pay. Each call is refused by a named error.
#[test]
fn figures_at_the_limit_are_refused_by_name() {
	run(|| {
		let most = Balance::MAX;
		let train = train(SPAN);
		let rewards = |yield_total, bonus| ClassTerms {
			yield_total,
			bonus,
			..GOLD
		};
		let offers = [
			(rewards(most, 1), 1, CabinError::RewardTooLarge),
			(rewards(most, 0), 2, CabinError::RewardTooLarge),
			(rewards(0, most / 2), 3, CabinError::RewardTooLarge),
			(rewards(most, 0), 1, CabinError::CannotAffordReward),
			(GOLD, u32::MAX, CabinError::CannotAffordDeposit),
		];
		for (terms, cabins, error) in offers {
			refused(OWNER, create_class(train, terms, cabins), error);
		}
		let expensive = ClassTerms { fare: most, ..GOLD };
		let class = class(train, expensive, 1);
		refused(
			MALLORY,
			Cabins::board {
				class,
				train: None,
				highest_fare: None,
			},
			CabinError::CannotAffordFare,
		);
		let error = DpoError::CostTooLarge;
		refused(MANAGER, found(Target::Class(class), 0, RuleSet::V1), error);
		let added = u32::MAX;
		refused(
			OWNER,
			Cabins::add_cabins { class, added },
			CabinError::TooManyCabins,
		);
		refused(
			OWNER,
			announce(train, 1, most),
			TrainError::CannotAffordMilestone,
		);
	});
}

/// A third of a token's whole supply is a passenger's fare, and another third is a milestone's
/// reward. The shares are exact, although products of these figures don't fit into 128 bits, and
/// everything is paid out in the end.
#[test]
fn shares_at_the_limit_are_exact() {
	run(|| {
		const THIRD: Balance = ALL / 3;
		let train = huge_train();
		for who in [RIDER, ACCOMPLICE] {
			send(HUGE, OWNER, who, THIRD);
		}
		let (large, small) = (
			class(train, ride_for(THIRD - 1), 1),
			class(train, ride_for(7), 1),
		);
		// Everything except the unit that keeps the owner's account alive.
		let reward = liquid(HUGE, OWNER);
		does(OWNER, announce(train, THIRD + 6, reward));
		let rides = [board(RIDER, large), board(ACCOMPLICE, small)];
		let gained = gains(HUGE, [RIDER, ACCOMPLICE, OWNER], || {
			for ride in &rides {
				does(MALLORY, ride.claim_share());
			}
			pass(DAY);
			for ride in rides {
				does(MALLORY, ride.settle());
			}
			for class in [large, small] {
				does(OWNER, Cabins::retire_class { class });
			}
			does(OWNER, Trains::close_train { train });
		});
		// The shares are ⌊reward × (THIRD − 1) / (THIRD + 6)⌋ and ⌊reward × 7 / (THIRD + 6)⌋. One
		// unit remains.
		assert_eq!(reward, THIRD);
		let reward = reward as i128;
		assert_eq!(gained, [reward - 7, 6, 1 - reward]);
		assert_eq!(free(HUGE, OWNER), 2);
	});
}

/// A passenger rides until the train's turnover is close to the limit of 128 bits. The turnover
/// counts to the last unit and reaches a milestone there. A boarding whose fare can't be counted is
/// refused.
#[test]
fn a_turnover_at_the_limit_counts_to_the_last_unit() {
	run(|| {
		const QUARTER: Balance = Balance::MAX / 4;
		let train = huge_train();
		send(HUGE, OWNER, RIDER, QUARTER + 10);
		let (large, small) = (
			class(train, ride_for(QUARTER), 5),
			class(train, ride_for(3), 2),
		);
		does(OWNER, announce(train, Balance::MAX, 300));
		for _ in 0..4 {
			let ride = board(RIDER, large);
			pass(DAY);
			does(RIDER, ride.settle());
		}
		let full = |class| {
			refused(
				RIDER,
				Cabins::board {
					class,
					train: None,
					highest_fare: None,
				},
				TrainError::TurnoverTooLarge,
			)
		};
		full(large);
		let ride = board(RIDER, small);
		full(small);
		let last = announce(train, Balance::MAX, 300);
		refused(OWNER, last, TrainError::ThresholdNotAhead);
		let gained = gains(HUGE, [RIDER], || does(MALLORY, ride.claim_share()));
		assert_eq!(gained, [300]);
	});
}

/// An owner rides on its own train and announces the same fortune three times, more than 128 bits
/// in all. Every share is the exact part by fares, and only rounding remainders stay in escrow.
#[test]
fn a_fortune_that_is_announced_again_and_again_is_shared_by_fare() {
	run(|| {
		const FORTUNE: Balance = ALL - 100;
		let train = huge_train();
		let class = class(train, ride_for(10), 3);
		let mut rides = vec![];
		for riding in 1..=3 {
			does(OWNER, announce(train, riding * 10, FORTUNE));
			rides.push(board(OWNER, class));
			let before = free(HUGE, OWNER);
			for ride in &rides {
				does(MALLORY, ride.claim_share());
			}
			assert_eq!(free(HUGE, OWNER) - before, FORTUNE / riding * riding);
		}
		let reason = pallet_bullet_train::HoldReason::Milestone;
		let left = FORTUNE % 2 + FORTUNE % 3;
		assert_eq!(held(HUGE, reason, OWNER), left);
	});
}

/// An owner announces a milestone at a turnover that can't be reached, to look generous. Its
/// threshold disturbs no boarding, and its reward comes back when the train is closed.
#[test]
fn a_milestone_out_of_reach_disturbs_nobody() {
	run_in_every_token(|token| {
		let train = train(token.clone());
		let class = class(train, GOLD, 1);
		does(OWNER, announce(train, Balance::MAX, U));
		let ride = board(RIDER, class);
		refused(MALLORY, ride.claim_share(), TrainError::NoShareDue);
		does(OWNER, Cabins::retire_class { class });
		pass(GOLD.duration);
		does(RIDER, ride.settle());
		does(OWNER, Trains::close_train { train });
		assert_eq!(
			held(token, pallet_bullet_train::HoldReason::Milestone, OWNER),
			0
		);
	});
}

/// A token's team mints as much as can be locked, and rides until the train's turnover can't grow.
/// A DPO whose target is on that train can't board. It is terminated, and its members get back what
/// they paid.
#[test]
fn a_turnover_at_the_limit_traps_no_dpo() {
	run_while_supply_changes(|| {
		let train = train(SPAN);
		// At most half of 128 bits, less what others have, can be locked. So it takes three rides
		// to reach the limit.
		let huge = ClassTerms {
			fare: Balance::MAX / 2 - 2_000_000_000 * U,
			yield_total: 0,
			bonus: 0,
			duration: DAY,
		};
		let mint = pallet_assets::Call::mint {
			id: span::ID.into(),
			beneficiary: TEAM.to_account_id().into(),
			amount: Balance::MAX / 2 - supply(SPAN),
		};
		does(TEAM, mint);
		let target = Target::Class(class(train, GOLD, 1));
		let back = gains(SPAN, [Dave, CharlieStash], || {
			let dpo = full_pool(target, RuleSet::V1);
			let twice = class(train, huge, 2);
			for _ in 0..2 {
				let ride = board(TEAM, twice);
				pass(DAY);
				does(TEAM, ride.settle());
			}
			let rest = ClassTerms {
				fare: Balance::MAX - 50_000 * U - 2 * huge.fare,
				..huge
			};
			board(TEAM, class(train, rest, 1));
			refused(MANAGER, commit(dpo, target), TrainError::TurnoverTooLarge);
			pass(15 * DAY + 1);
			does(Dave, Dpos::terminate { dpo });
			does(Dave, release_withdraw(dpo));
		});
		assert_eq!(back, [0; 2]);
	});
}

/// Somebody gives a train, a class or a DPO a name that is empty, blank, too long, not text, of two
/// lines, or that reverses the text around it. Each is refused.
#[test]
fn names_that_are_none_are_refused() {
	run(|| {
		let class = gold(SPAN, 1);
		let empty: [DispatchError; 3] = [
			TrainError::NameEmpty.into(),
			CabinError::NameEmpty.into(),
			DpoError::NameEmpty.into(),
		];
		let long: [DispatchError; 3] = [
			TrainError::NameTooLong.into(),
			CabinError::NameTooLong.into(),
			DpoError::NameTooLong.into(),
		];
		let unreadable: [DispatchError; 3] = [
			TrainError::NameNotText.into(),
			CabinError::NameNotText.into(),
			DpoError::NameNotText.into(),
		];
		let names = [
			(vec![], empty),
			(" \u{200b}".into(), empty),
			(vec![b'a'; 65], long),
			(vec![0xC3, 0x28], unreadable),
			(b"Gold\nSilver".to_vec(), unreadable),
			("Gold\u{202e}".into(), unreadable),
		];
		for (name, [by_train, by_cabin, by_dpo]) in names {
			let launch = Trains::launch_train {
				name: name.clone(),
				token: SPAN,
			};
			refused(OWNER, launch, by_train);
			let offer = Cabins::create_class {
				train: 0,
				name: name.clone(),
				terms: GOLD,
				cabins: 1,
			};
			refused(OWNER, offer, by_cabin);
			let pool = Dpos::create {
				name,
				default_target: Target::Class(class),
				expiry: System::block_number() + DAY,
				seats: 0,
				referrer: None,
				rules: None,
			};
			refused(MANAGER, pool, by_dpo);
		}
	});
}

/// An owner offers rides that are too short or too long, and a passenger boards when too few blocks
/// are left for the ride to end. Both are refused, exactly from the limit on.
#[test]
fn durations_without_sense_are_refused() {
	run_in_every_token(|token| {
		let train = train(token.clone());
		for duration in [0, DAY / 2 - 1, 366 * DAY + 1, BlockNumber::MAX] {
			let terms = ClassTerms { duration, ..GOLD };
			let error = CabinError::DurationOutOfBounds;
			refused(OWNER, create_class(train, terms, 1), error);
		}
		let class = class(train, GOLD, 2);
		System::set_block_number(BlockNumber::MAX - GOLD.duration);
		let last = board(RIDER, class);
		pass(1);
		refused(
			MALLORY,
			Cabins::board {
				class,
				train: None,
				highest_fare: None,
			},
			CabinError::EndsTooLate,
		);
		pass(GOLD.duration - 1);
		let gained = gains(token, [RIDER], || does(RIDER, last.settle()));
		assert_eq!(gained, [whole(20_000)]);
	});
}

/// A member with many seats, among members with one seat each, releases many small yields one by
/// one, to collect what rounding leaves. Every seat gets as much as if all were released at once.
#[test]
fn a_large_member_that_releases_every_little_yield_gains_nothing() {
	run_in_every_token(|token| {
		let little = ClassTerms {
			fare: 100_000,
			yield_total: 20_000,
			..GOLD
		};
		let (dpo, ride, whale, minnow) = whale_and_minnows(token.clone(), little);
		let before = wealth(token.clone(), minnow.clone());
		let managers = gains(token.clone(), [MANAGER], || {
			// In each release 10 of the 200 are the fee. With what didn't divide before, 190, 280,
			// 270, 260 and 250 go by seats. Of these a seat gets 1, 2, 2, 2 and 2.
			for seat in [1, 2, 2, 2, 2] {
				pass(1);
				does(MANAGER, ride.withdraw());
				let [before, _] = yield_and_withdraw(whale);
				does(ACCOMPLICE, release_yield(dpo));
				assert_eq!(yield_and_withdraw(whale)[0] - before, 30 * seat);
				let error = DpoError::TooLittleToRelease;
				refused(ACCOMPLICE, release_yield(dpo), error);
			}
		});
		// If all 950 were released at once, a seat would get 9.
		assert_eq!(wealth(token, minnow) - before, 9);
		assert_eq!(managers, [50]);
		assert_eq!(yield_and_withdraw(dpo)[0], 950 - 100 * 9);
	});
}

/// A member with many seats, among members with one seat each, releases the Withdraw Account before
/// the fare is back, to collect what the rounded-up price brings in. It is refused, because nothing
/// divides by the seats. With the fare every member has its whole principal, to the unit, and so
/// has every member of the DPO with the many seats.
#[test]
fn a_large_member_that_releases_every_remainder_gains_nothing() {
	run_in_every_token(|token| {
		let odd = ClassTerms { fare: 101, ..GOLD };
		let (dpo, ride, whale, minnow) = whale_and_minnows(token.clone(), odd);
		// The DPO raised 200, and the other one 100 for seats that cost 60.
		let prices = [dpo, whale].map(|dpo| Dpo::dpo(dpo).expect("open").seat_price);
		assert_eq!(prices, [2, 1]);
		for (dpo, left) in [(dpo, 99), (whale, 40)] {
			assert_eq!(yield_and_withdraw(dpo), [0, left]);
			let error = DpoError::NothingToRelease;
			refused(ACCOMPLICE, release_withdraw(dpo), error);
		}
		pass(GOLD.duration);
		does(MANAGER, ride.settle());
		let before = wealth(token.clone(), minnow.clone());
		let back = gains(token.clone(), [Dave, RIDER], || {
			for dpo in [dpo, whale] {
				does(ACCOMPLICE, release_withdraw(dpo));
			}
		});
		// Dave has 15 seats of the other DPO, and the rider has 10.
		assert_eq!(back, [15, 10]);
		assert_eq!(wealth(token, minnow) - before, 2);
		let left = [dpo, whale].map(|dpo| yield_and_withdraw(dpo)[1]);
		assert_eq!(left, [0; 2]);
	});
}

/// A manager sells a hundred members one seat each, whose part of anything but the fare is less
/// than one unit. None of that can be released, and the fare comes back. On closing the manager
/// gets the bonus and the yield, each less than one unit per seat.
#[test]
fn seats_worth_less_than_a_unit_bring_the_manager_less_than_a_unit_a_seat() {
	run_in_every_token(|token| {
		let tiny = ClassTerms {
			fare: 100,
			yield_total: 50,
			bonus: 50,
			..GOLD
		};
		let class = class(train(token.clone()), tiny, 1);
		let base = minimum(token.clone()) as i128 + 1;
		let members = minnows(100);
		let all = || -> Vec<Balance> {
			let each = members.iter().cloned();
			each.map(|who| wealth(token.clone(), who)).collect()
		};
		let before = all();
		let gained = gains(token.clone(), [MANAGER], || {
			let dpo = empty_pool(Target::Class(class));
			for who in &members {
				does(who.clone(), buy(dpo, 1));
			}
			does(MANAGER, commit(dpo, Target::Class(class)));
			let ride = first_ride(class);
			let [bonus, yields, fare] = releases(dpo);
			refused(MALLORY, bonus, DpoError::NothingToRelease);
			pass(4 * DAY);
			does(MANAGER, ride.withdraw());
			refused(MALLORY, yields.clone(), DpoError::TooLittleToRelease);
			pass(6 * DAY);
			does(MANAGER, ride.settle());
			refused(MALLORY, yields, DpoError::TooLittleToRelease);
			does(MALLORY, fare);
			let left = gains(token.clone(), [MANAGER], || does(MALLORY, close(dpo)));
			assert_eq!(left, [base + 50 + 50]);
		});
		assert_eq!(gained, [50 + 50]);
		assert_eq!(all(), before);
	});
}
