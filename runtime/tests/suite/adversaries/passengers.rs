//! Passengers that try to get more than their yield and their shares, or whose account dies before
//! it is paid.

use super::*;
use pallet_travel_cabin::HoldReason as CabinHold;

/// A passenger rides twice, to reach a milestone with the same money. The turnover counts both
/// fares, but the passenger's share counts only the fare that is aboard.
#[test]
fn a_passenger_that_comes_and_goes_shares_by_the_fare_aboard() {
	run_in_every_token(|token| {
		let train = train(token.clone());
		let class = class(train, GOLD, 4);
		does(OWNER, announce(train, 3 * GOLD.fare, 300 * U));
		let (own, loyal) = (board(MALLORY, class), board(RIDER, class));
		pass(GOLD.duration);
		does(MALLORY, own.settle());
		let own = board(MALLORY, class);
		let gained = gains(token, [RIDER, MALLORY], || {
			does(RIDER, loyal.claim_share());
			does(MALLORY, own.claim_share());
		});
		assert_eq!(gained, [whole(150); 2]);
	});
}

/// A passenger claims its share, claims it again, has others claim it, withdraws and settles. It is
/// paid once, and gets nothing of another passenger's share.
#[test]
fn a_passenger_that_claims_by_every_way_is_paid_once() {
	run_in_every_token(|token| {
		let train = train(token.clone());
		let class = class(train, GOLD, 2);
		does(OWNER, announce(train, 2 * GOLD.fare, 300 * U));
		let ride = board(RIDER, class);
		board(ACCOMPLICE, class);
		let gained = gains(token.clone(), [RIDER, ACCOMPLICE, OWNER], || {
			does(RIDER, ride.claim_share());
			for who in [RIDER, ACCOMPLICE, OWNER, MALLORY] {
				refused(who, ride.claim_share(), TrainError::NoShareDue);
			}
			pass(DAY);
			does(RIDER, ride.withdraw());
			pass(9 * DAY);
			does(RIDER, ride.settle());
			refused(RIDER, ride.claim_share(), TrainError::NoSuchRide);
		});
		assert_eq!(gained, [whole(20_150), 0, -whole(20_150)]);
		let reason = pallet_bullet_train::HoldReason::Milestone;
		assert_eq!(held(token, reason, OWNER), 150 * U);
	});
}

/// A passenger gives everything else away, or has its account refunded, so that the account dies
/// while its fare is on hold. The account lives until the fare has come back.
#[test]
fn a_passenger_that_gives_all_else_away_lives_as_long_as_its_fare() {
	run_in_every_token(|token| {
		let poor = Person::Two;
		for coin in TOKENS {
			send(coin, MALLORY, poor, 2 * U);
		}
		let cheap = ClassTerms { fare: U, ..GOLD };
		let ride = board(poor, class(train(token.clone()), cheap, 1));
		let most = liquid(token.clone(), poor);
		assert!(by(poor, sending(token.clone(), MALLORY, most + 1)).is_err());
		send(token.clone(), poor, MALLORY, most);
		let least = minimum(token.clone());
		assert!(by(poor, sending(token.clone(), MALLORY, least)).is_err());
		if let Token::WithId(id) = token {
			let refund = pallet_assets::Call::<Runtime>::refund {
				id: id.into(),
				allow_burn: true,
			};
			refused(poor, refund, AssetsError::ContainsHolds);
		}
		pass(GOLD.duration);
		let gained = gains(token.clone(), [poor], || does(MALLORY, ride.settle()));
		assert_eq!(gained, [whole(19_800)]);
		assert_eq!(held(token, CabinHold::Fare, poor), 0);
	});
}
