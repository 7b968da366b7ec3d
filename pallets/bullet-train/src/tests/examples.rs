//! The worked examples of the rulebook's part 2.

use super::*;

#[test]
fn example_late_passenger() {
	// The milestone is 300 at 2,000. A boards with 1,000. B boards with 1,000 and reaches it, so
	// each gets 150. C boards later and gets 0.
	play_in_every_token(|token| {
		let train = launch(&token);
		let class = offer(train, ride_for(1_000), 3);
		assert_ok!(announce(train, 2_000, 300));

		let a = board(&alice(), class);
		let b = board(&bob(), class);
		let c = board(&carol(), class);

		for (who, cabin) in [(alice(), a), (bob(), b)] {
			let paid = gain(&token, &who, || claim(hunter(), class, cabin));
			assert_eq!(paid, 150);
		}
		assert_noop!(claim(carol(), class, c), Error::<Test>::NoShareDue);
		assert_eq!(due(class, c), 0);
		assert_eq!(held(&token, HoldReason::Milestone, &owner()), 0);
	});
}

#[test]
fn example_unequal_fares() {
	// The milestone is 100 at 1,500. A boards with 1,000 and gets 66, B with 500 and gets 33. The
	// remainder of 1 goes to the owner on closing.
	play_in_every_token(|token| {
		let train = launch(&token);
		let (dear, cheap) = (
			offer(train, ride_for(1_000), 1),
			offer(train, ride_for(500), 1),
		);
		assert_ok!(announce(train, 1_500, 100));
		let a = board(&alice(), dear);
		let b = board(&bob(), cheap);
		pass(DAY);

		let paid = [(alice(), dear, a), (bob(), cheap, b)].map(|(who, class, cabin)| {
			assert_ok!(retire(class));
			gain(&token, &who, || claim(hunter(), class, cabin))
		});
		assert_ok!(settle(&alice(), dear, a));
		assert_ok!(settle(&bob(), cheap, b));
		clear_events();
		assert_ok!(close(train));

		assert_eq!(paid, [66, 33]);
		assert_eq!(
			train_events(),
			[
				Event::TrainClosed {
					train,
					owner: owner(),
					token: token.clone(),
					returned: 1
				},
				Event::TrainDissolved {
					train,
					owner: owner()
				}
			]
		);
		assert_eq!(worth(&token, &owner()), RICH - 99);
	});
}

#[test]
fn example_campaign_shares_every_milestone_by_fare() {
	// The two most expensive classes of a live campaign and its sixteen milestones, in a token of
	// 10 decimals.
	const UNIT: Balance = 10_000_000_000;
	const MILLION: Balance = 1_000_000 * UNIT;
	let ladder: [(Balance, Balance); 16] = [
		(1, 2_500),
		(2, 6_000),
		(3, 10_500),
		(5, 20_000),
		(7, 31_500),
		(15, 75_000),
		(30, 165_000),
		(35, 210_000),
		(40, 260_000),
		(45, 315_000),
		(50, 375_000),
		(60, 480_000),
		(70, 595_000),
		(80, 720_000),
		(90, 855_000),
		(100, 1_000_000),
	];
	play_in_every_token(|token| {
		let cast = [alice(), bob(), carol()];
		for who in cast.iter().chain([&owner()]) {
			mint(&token, who, 200 * MILLION);
		}
		let train = launch(&token);
		let diamond = offer(train, ride_for(50 * MILLION), 10);
		let platinum = offer(train, ride_for(10 * MILLION), 50);
		for (threshold, reward) in ladder {
			assert_ok!(announce(train, threshold * MILLION, reward * UNIT));
		}
		let total = ladder.iter().map(|(_, reward)| reward).sum::<Balance>();
		assert_eq!(held(&token, HoldReason::Milestone, &owner()), total * UNIT);

		// Alice boards with 50M and reaches the first eleven alone. Bob boards with 10M and reaches
		// the twelfth: they share it 50 to 10. Carol boards with 50M and reaches the rest: all
		// share them 50 to 10 to 50.
		let a = board(&alice(), diamond);
		let b = board(&bob(), platinum);
		let c = board(&carol(), diamond);

		let (first, twelfth) = (1_470_500 * UNIT, 480_000 * UNIT);
		let rest = [595_000, 720_000, 855_000, 1_000_000].map(|reward| reward * UNIT);
		let of_rest = |tens: Balance| rest.iter().map(|r| r * tens / 11).sum::<Balance>();
		assert_eq!(due(diamond, a), first + twelfth * 5 / 6 + of_rest(5));
		assert_eq!(due(platinum, b), twelfth / 6 + of_rest(1));
		assert_eq!(due(diamond, c), of_rest(5));
		assert_eq!(upcoming(train), []);
		assert_eq!(record(train).collected, 110 * MILLION);
	});
}
