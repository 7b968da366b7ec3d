//! Numbers: rounding in one's own favour, figures at the limits, and names that are none.

use super::*;
use sp_runtime::DispatchError;

/// Withdraws in every single block to gain by rounding: the sum is what was promised, to the unit.
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

/// Has a DPO's yield released a thousand times: each time the manager's fee is rounded down by less than a unit, to the
/// members, and no member has a unit more than its seats' part.
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
		let ride = ride_of(dpo, class);
		let gained = gains(token.clone(), CREW, || {
			for _ in 0..1_000 {
				pass(1);
				does(Dave, ride.withdraw());
				let _ = by(
					Dave,
					Dpos::release_yield {
						dpo,
						recipients: Recipients::MOST,
					},
				);
			}
		});
		let rest = Dpo::dpo(dpo).expect("open").accounts.yields as i128;
		assert_eq!(gained.iter().sum::<i128>() + rest, 1_234_567);
		// The manager has as many seats as Dave, and the fee, a fifth.
		let fee = gained[0] - gained[1];
		assert!((246_913 - 1_000..=246_913).contains(&fee), "{fee}");
		let part = (1_234_567 - fee) * 15 / 100;
		assert!((part - 30..=part).contains(&gained[1]), "{gained:?}");
		assert!(rest < 200, "{rest}");
	});
}

/// Sells seats of a DPO whose cost isn't a multiple of a hundred, to keep what rounding up the price has brought in: it
/// goes back by seats, and less than a unit a seat to the manager on closing.
#[test]
fn a_seat_price_rounded_up_brings_the_manager_less_than_a_unit_a_seat() {
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
			pass(GOLD.duration);
			does(MALLORY, ride_of(dpo, class).settle());
			while by(
				MALLORY,
				Dpos::release_withdraw {
					dpo,
					recipients: Recipients::MOST,
				},
			)
			.is_ok()
			{}
			does(MALLORY, Dpos::close { dpo, members: 100 });
		});
		assert_eq!(back.iter().sum::<i128>(), 0);
		assert!(
			back[0] < 100 && back[1..].iter().all(|one| (-15..=0).contains(one)),
			"{back:?}"
		);
	});
}

/// Offers cabins and promises of figures that overflow when added or multiplied: each is refused by name.
#[test]
fn figures_at_the_limit_are_refused_by_name() {
	run(|| {
		let most = Balance::MAX;
		let train = train(SPAN);
		let rewards = [
			(
				ClassTerms {
					yield_total: most,
					..GOLD
				},
				1,
			),
			(
				ClassTerms {
					bonus: most / 2,
					..GOLD
				},
				3,
			),
			(GOLD, u32::MAX),
		];
		for (terms, cabins) in rewards {
			let error = by(OWNER, create_class(train, terms, cabins)).expect_err("too much");
			assert!(
				[CabinError::RewardTooLarge, CabinError::CannotAffordReward]
					.map(Into::into)
					.contains(&error),
				"{error:?}"
			);
		}
		let dear = ClassTerms { fare: most, ..GOLD };
		let class = class(train, dear, 1);
		refused(
			MALLORY,
			Cabins::board { class },
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
	});
}

/// Has a milestone at a turnover that can't be reached, to look generous: it comes back when the train is closed, and
/// its threshold disturbs no boarding.
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

/// Is a token's team with nearly all there can be, and rides until the train's turnover can't grow: a DPO for which that
/// train was the target can't board, ends, and everybody has back what it paid.
#[test]
fn a_turnover_at_the_limit_traps_no_dpo() {
	run_while_supply_changes(|| {
		let train = train(SPAN);
		// Half of all, less what others have, can be paid back; so it takes three rides.
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
			does(
				Dave,
				Dpos::release_withdraw {
					dpo,
					recipients: Recipients::MOST,
				},
			);
		});
		assert_eq!(back, [0; 2]);
	});
}

/// Takes names that are empty, blank, too long, no text, of two lines, or that turn the text around them, for trains,
/// classes and DPOs: refused.
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

/// Offers rides that end before they begin or after everybody is dead, and boards when there are no blocks left to end
/// in: refused.
#[test]
fn durations_without_sense_are_refused() {
	run(|| {
		let train = train(SPAN);
		for duration in [0, DAY / 2 - 1, 366 * DAY + 1, BlockNumber::MAX] {
			let terms = ClassTerms { duration, ..GOLD };
			let error = CabinError::DurationOutOfBounds;
			refused(OWNER, create_class(train, terms, 1), error);
		}
		let class = class(train, GOLD, 1);
		System::set_block_number(BlockNumber::MAX - 1);
		refused(MALLORY, Cabins::board { class }, CabinError::EndsTooLate);
	});
}
