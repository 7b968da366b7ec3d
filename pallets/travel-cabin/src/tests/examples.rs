//! The worked examples of the rulebook's part 1.

use super::*;

#[test]
fn example_yield() {
	// The example has fare 1,000, yield_total 200 and duration 1,000. With a day of 1,000 blocks,
	// that is one day.
	play_in_every_token(|token| {
		BlocksPerDay::set(1_000);
		let class = offer(
			launch(&token),
			ClassTerms {
				duration: 1_000,
				..terms()
			},
			1,
		);
		let cabin = board(&alice(), class);
		let boarded = System::block_number();

		at(boarded + 250);
		let first = gain(&token, &alice(), || withdraw(alice(), class, cabin));
		at(boarded + 333);
		let view = TravelCabin::ride(class, cabin).expect("a ride");
		let second = gain(&token, &alice(), || withdraw(alice(), class, cabin));
		at(boarded + 1_400);
		let third = gain(&token, &alice(), || withdraw(alice(), class, cabin));

		assert_eq!((first, view.accrued, second, third), (50, 66, 16, 134));
		assert_eq!(first + second + third, 200);
	});
}

#[test]
fn example_hunt() {
	// The example has yield_total 1,000,000 and duration 403,200. 7 days are 100,800 blocks.
	play_in_every_token(|token| {
		let long = ClassTerms {
			yield_total: 1_000_000,
			duration: 403_200,
			..terms()
		};
		let class = offer(launch(&token), long, 1);
		let cabin = board(&alice(), class);
		let boarded = System::block_number();

		at(boarded + 100_800);
		assert_noop!(hunt(hunter(), class, cabin), Error::<Test>::TooEarlyToHunt);
		at(boarded + 100_801);
		assert_eq!(
			TravelCabin::ride(class, cabin).expect("a ride").due,
			250_002
		);
		let (before_hunter, before_alice) = (free(&token, &hunter()), free(&token, &alice()));
		assert_ok!(hunt(hunter(), class, cabin));

		assert_eq!(free(&token, &hunter()) - before_hunter, 2_500);
		assert_eq!(free(&token, &alice()) - before_alice, 247_502);
	});
}

#[test]
fn example_campaign_pays_every_class_to_the_unit() {
	// The terms of a live campaign, in a token of 10 decimals, with the durations of a live chain.
	const UNIT: Balance = 10_000_000_000;
	let campaign: [(Balance, Balance, Balance, u32, u32); 5] = [
		(1_000, 40, 7, 12_960, 500),
		(50_000, 4_000, 1_140, 25_920, 300),
		(1_000_000, 100_000, 33_600, 25_920, 100),
		(10_000_000, 1_200_000, 456_000, 25_920, 50),
		(50_000_000, 7_000_000, 2_580_000, 25_920, 10),
	];
	play_in_every_token(|token| {
		mint(&token, &owner(), 200_000_000 * UNIT);
		mint(&token, &alice(), 100_000_000 * UNIT);
		let train = launch(&token);

		for (fare, bonus, yield_total, duration, cabins) in campaign {
			let terms = ClassTerms {
				fare: fare * UNIT,
				yield_total: yield_total * UNIT,
				bonus: bonus * UNIT,
				duration,
			};
			let worth_before = worth(&token, &alice());
			let class = offer(train, terms, cabins);
			assert_eq!(
				held(&token, HoldReason::Reward, &owner()),
				(yield_total + bonus) * UNIT * Balance::from(cabins)
			);
			let cabin = board(&alice(), class);
			let end = System::block_number() + duration;
			// Withdrawals at odd moments lose nothing by rounding.
			for step in [1, 1_237, 3_331, 7_001] {
				pass(step);
				assert_ok!(withdraw(alice(), class, cabin));
			}
			at(end);
			assert_ok!(settle(bob(), class, cabin));
			assert_ok!(retire(class));

			assert_eq!(worth(&token, &alice()) - worth_before, yield_total * UNIT);
			assert_eq!(held(&token, HoldReason::Reward, &owner()), 0);
		}
	});
}
