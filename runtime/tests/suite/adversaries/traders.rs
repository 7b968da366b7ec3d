//! The seat market: sellers and takers of seats, and others that come between them.

use super::*;
use bullet_train_primitives::Part;
use bullet_train_runtime::configs::accounts::ProxyType;
use frame_support::{
	hypothetically,
	traits::{LockableCurrency, WithdrawReasons},
};
use pallet_dpo::{HoldReason, MemberId, Referrers};

/// The price of a seat of a gold cabin's DPO.
const PRICE: Balance = 1_000 * U;

/// The referrers of a User Member.
fn referrers_of(dpo: u32, who: Person) -> Referrers<AccountId> {
	let member = MemberId::User(who.into());
	let mut members = Dpo::members(dpo, 0, 100).into_iter();
	members
		.find(|one| one.who == member)
		.expect("a member")
		.referrers
}

/// A seller empties its seats in front of a taker, or changes its offer; the manager lowers its
/// fee; members decide; the ride ends; or somebody else takes the seats first. In every case the
/// taker's call fails, because it names the edition that it has seen and the highest price, and it
/// pays nothing. If nobody is faster, it pays what was asked, and what wasn't released yet is its
/// own.
#[test]
fn a_seller_that_empties_its_seats_in_front_of_a_taker_sells_nothing() {
	run_in_every_token(|token| {
		let (dpo, ride) = running(token.clone());
		pass(DAY);
		does(MANAGER, ride.withdraw());
		let no_fee = Proposal::LowerFee(Part::zero());
		let votes = vote(dpo, CharlieStash, no_fee.clone());
		does(CharlieStash, propose(dpo, no_fee));
		for who in [Eve, Ferdie, AliceStash] {
			does(who, votes.clone());
		}
		does(Dave, offer_seats(dpo, 15, PRICE));
		let take = take_seats(dpo, Dave, 15, PRICE);
		let fee = Part::from_parts(199_999);
		for (who, call, error) in [
			(Dave, release_yield(dpo), DpoError::OtherEdition),
			(
				MANAGER,
				Dpos::lower_fee { dpo, fee },
				DpoError::OtherEdition,
			),
			(BobStash, votes, DpoError::OfferLapsed),
			(
				Dave,
				offer_seats(dpo, 15, PRICE + 1),
				DpoError::PriceTooHigh,
			),
			(Dave, offer_seats(dpo, 14, PRICE), DpoError::NotEnoughSeats),
			(Dave, withdraw_offer(dpo, Dave), DpoError::NoSuchOffer),
			(ACCOMPLICE, take.clone(), DpoError::NoSuchOffer),
		] {
			hypothetically!({
				does(who, call);
				refused(MALLORY, take.clone(), error);
			});
		}
		hypothetically!({
			pass(9 * DAY);
			does(MANAGER, ride.settle());
			refused(MALLORY, take.clone(), DpoError::DpoOver);
		});
		let gained = gains(token, [Dave, MALLORY], || {
			does(MALLORY, take);
			does(Dave, release_yield(dpo));
		});
		// Of 2,000 the fee is 400, and a seat gets 16.
		assert_eq!(gained, [whole(15_000), whole(15 * 16 - 15_000)]);
	});
}

/// Somebody changes an ACTIVE DPO in front of a taker: the manager or a late member commits it, a
/// successor takes office, or a member terminates it. The offer lapses, and the taker pays nothing.
#[test]
fn a_commitment_or_an_end_in_front_of_a_taker_lets_the_offer_lapse() {
	run_in_every_token(|token| {
		let target = Target::Class(gold(token, 1));
		let dpo = full_pool(target, RuleSet::V1);
		decide(dpo, dismiss(RIDER));
		pass(15 * DAY + 1);
		does(Dave, offer_seats(dpo, 15, PRICE));
		let take = take_seats(dpo, Dave, 15, PRICE);
		for (who, call, error) in [
			(MANAGER, commit(dpo, target), DpoError::OfferLapsed),
			(Eve, commit(dpo, target), DpoError::OfferLapsed),
			(RIDER, Dpos::take_office { dpo }, DpoError::OfferLapsed),
			(Dave, Dpos::terminate { dpo }, DpoError::DpoOver),
		] {
			hypothetically!({
				does(who, call);
				refused(MALLORY, take.clone(), error);
			});
		}
		does(MALLORY, take);
	});
}

/// A seller offers seats of a DPO whose target is about to fail, or that fails itself. A refund
/// lets the offer lapse, and of a DPO that is over no seat is sold.
#[test]
fn a_refund_in_front_of_a_taker_lets_the_offer_lapse() {
	run_in_every_token(|token| {
		let head = empty_pool(Target::Class(gold(token, 1)));
		let dpo = chained(head);
		does(Eve, buy(head, 15));
		let takes = [(Dave, dpo), (Eve, head)].map(|(seller, dpo)| {
			does(seller, offer_seats(dpo, 15, U));
			take_seats(dpo, seller, 15, U)
		});
		pass(10 * DAY);
		does(Dave, Dpos::report_failed { dpo: head });
		does(Dave, release_withdraw(head));
		assert_eq!(Dpo::state(dpo), Some(State::Active));
		let errors = [DpoError::OfferLapsed, DpoError::DpoOver];
		for (take, error) in takes.into_iter().zip(errors) {
			refused(MALLORY, take, error);
		}
	});
}

/// Somebody releases the yield in every block, and the manager lowers its fee by a millionth each
/// time, so that no call of a taker fits and all offers die. A call that names an old edition, or
/// one to come, fails. But the offer stays, and a call that names the new edition takes the seats.
#[test]
fn a_release_and_a_lower_fee_in_every_block_kill_no_offer() {
	run_in_every_token(|token| {
		let (dpo, ride) = running(token);
		does(Dave, offer_seats(dpo, 15, PRICE));
		for _ in 0..5 {
			let stale = take_seats(dpo, Dave, 15, PRICE);
			pass(1);
			does(Eve, ride.withdraw());
			does(Eve, release_yield(dpo));
			let fee = Part::from_parts(fee_of(dpo).deconstruct() - 1);
			does(MANAGER, Dpos::lower_fee { dpo, fee });
			refused(MALLORY, stale, DpoError::OtherEdition);
		}
		let mut ahead = take_seats(dpo, Dave, 15, PRICE);
		if let Dpos::take_seats { edition, .. } = &mut ahead {
			*edition += 1;
		}
		refused(MALLORY, ahead, DpoError::OtherEdition);
		assert!(!Dpo::seat_offers(dpo)[0].lapsed);
		does(MALLORY, take_seats(dpo, Dave, 15, PRICE));
	});
}

/// Somebody disturbs a taker with dust: it withdraws a unit of yield in every block and releases
/// it, and sends gifts to the DPO's account. Too little can't be released, so the edition stays as
/// it is, and the taker's first call goes through.
#[test]
fn dust_that_cannot_be_released_disturbs_no_taker() {
	run_in_every_token(|token| {
		let crumbs = ClassTerms {
			yield_total: 130,
			..GOLD
		};
		let class = class(train(token.clone()), crumbs, 1);
		let dpo = full_pool(Target::Class(class), RuleSet::V1);
		does(MANAGER, commit(dpo, Target::Class(class)));
		does(Dave, offer_seats(dpo, 15, PRICE));
		let take = take_seats(dpo, Dave, 15, PRICE);
		for _ in 0..20 {
			pass(1);
			does(Eve, first_ride(class).withdraw());
			let error = DpoError::TooLittleToRelease;
			refused(Eve, release_yield(dpo), error);
			send(token.clone(), ACCOMPLICE, Dpo::account(dpo), 1);
			let error = DpoError::NothingToRelease;
			refused(Eve, release_withdraw(dpo), error);
		}
		does(MALLORY, take);
	});
}

/// A taker waits until an offer has become cheap, because yield has arrived since, and takes it
/// before the seller can withdraw it. The rulebook accepts that: what arrives changes no edition.
/// It pays the price that was asked, and no other member loses anything.
#[test]
fn a_taker_that_waits_for_yield_pays_what_was_asked() {
	run_in_every_token(|token| {
		let (dpo, ride) = running(token.clone());
		does(Dave, offer_seats(dpo, 15, PRICE));
		let take = take_seats(dpo, Dave, 15, PRICE);
		pass(DAY);
		let gained = gains(token, [Dave, MALLORY, Eve], || {
			does(Eve, ride.withdraw());
			does(MALLORY, take);
			does(MALLORY, release_yield(dpo));
		});
		let seats = whole(15 * 16);
		assert_eq!(gained, [whole(15_000), seats - whole(15_000), seats]);
	});
}

/// Accounts take seats whose referrers they are themselves: as the External Referrer, as the
/// Internal Referrer, and as that one's. In each of these places the founder stands instead, and
/// the taker gets no part of the bonus of its own seats. A seller stays the referrer of others.
#[test]
fn a_taker_that_becomes_its_own_referrer_gets_nothing_of_it() {
	for (from, bonus) in [
		(Eve, [8_500, 300, 1_200, 0]),
		(Ferdie, [7_600, 1_200, 1_200, 0]),
	] {
		run_in_every_token(|token| {
			let target = Target::Class(gold(token.clone(), 1));
			let dpo = new_pool(target, RuleSet::V1);
			for (who, referrer) in [(Dave, MALLORY), (Eve, Dave), (Ferdie, Eve)] {
				let mut joins = buy(dpo, 15);
				if let Dpos::buy_seats {
					referrer: named, ..
				} = &mut joins
				{
					*named = Some(referrer.into());
				}
				does(who, joins);
			}
			fill(dpo);
			sell(dpo, Dave, MALLORY, 15, PRICE);
			let founder = || Some(AccountId::from(MANAGER));
			let expected = Referrers {
				internal: founder(),
				second: None,
				external: founder(),
			};
			assert_eq!(referrers_of(dpo, MALLORY), expected);
			sell(dpo, from, Dave, 15, PRICE);
			let (internal, second) = match from {
				Eve => (founder(), None),
				_ => (Some(Eve.into()), founder()),
			};
			let expected = Referrers {
				internal,
				second,
				external: None,
			};
			assert_eq!(referrers_of(dpo, Dave), expected);
			does(MANAGER, commit(dpo, target));
			// Each of these accounts brought in or has 15 seats, of which the bonus is 1,500.
			let gained = gains(token, [MANAGER, Dave, Eve, MALLORY], || {
				does(RIDER, release_bonus(dpo));
			});
			assert_eq!(gained, bonus.map(whole));
		});
	}
}

/// A member hands its seats around while the DPO still sells seats, so as to be in the Member Queue
/// many times. No account is queued by taking seats, also not one that was queued before. The
/// others keep their places.
#[test]
fn a_seller_that_hands_its_seats_around_fills_no_queue() {
	run_in_every_token(|token| {
		let dpo = new_pool(Target::Class(gold(token, 1)), RuleSet::V1);
		for who in [Dave, Eve, Ferdie] {
			does(who, buy(dpo, 15));
		}
		let queue = || Dpo::dpo(dpo).expect("open").queue;
		let others = [Eve, Ferdie].map(AccountId::from).to_vec();
		for (seller, taker) in [(Dave, MALLORY), (MALLORY, ACCOMPLICE), (ACCOMPLICE, Dave)] {
			sell(dpo, seller, taker, 15, U);
			assert_eq!(queue(), others);
		}
	});
}

/// A member sells its seats while the DPO still sells seats, and expects the refund as well when
/// the DPO fails. The refund belongs to the taker.
#[test]
fn a_seller_that_wants_the_refund_as_well_gets_none() {
	run_in_every_token(|token| {
		let target = Target::Class(gold(token.clone(), 1));
		let dpo = new_pool(target, RuleSet::V1);
		let back = gains(token, [Dave, MALLORY], || {
			does(Dave, buy(dpo, 15));
			sell(dpo, Dave, MALLORY, 15, PRICE);
			pass(10 * DAY);
			does(Dave, Dpos::report_failed { dpo });
			does(Dave, release_withdraw(dpo));
		});
		assert_eq!(back, [0, 0]);
	});
}

/// A taker wants what a DPO keeps for its seller, which was blocked when the yield was released.
/// That stays the seller's, whoever claims it.
#[test]
fn a_taker_that_wants_what_is_kept_for_its_seller_gets_none() {
	run(|| {
		let (dpo, ride) = running(SPAN);
		pass(DAY);
		does(TEAM, block(Dave));
		does(Eve, ride.withdraw());
		does(Eve, release_yield(dpo));
		does(TEAM, thaw(Dave));
		sell(dpo, Dave, MALLORY, 15, PRICE);
		refused(MALLORY, claim(dpo, MALLORY), DpoError::NothingUnclaimed);
		let gained = gains(SPAN, [Dave, MALLORY], || does(MALLORY, claim(dpo, Dave)));
		assert_eq!(gained, [whole(15 * 16), 0]);
	});
}

/// A token's team rotates fifteen seats through accounts that it blocks at each release, so that
/// the DPO keeps parts for ever more of them. With parts for more than a hundred accounts, no seat
/// is sold. Releases go on, and the market opens again when some of the parts are claimed.
#[test]
fn seats_that_rotate_through_blocked_accounts_stop_at_a_hundred_kept_parts() {
	run(|| {
		let (dpo, ride) = running(SPAN);
		let crowd = crowd(105, U);
		let release = || {
			pass(1);
			does(Eve, ride.withdraw());
			does(Eve, release_yield(dpo));
		};
		let mut sellers = vec![AccountId::from(BobStash); 15];
		for round in crowd.chunks(15) {
			for (seller, taker) in sellers.iter().zip(round) {
				sell(dpo, seller.clone(), taker.clone(), 1, 0);
			}
			does(TEAM, batch_all(round.iter().cloned().map(block)));
			release();
			does(TEAM, batch_all(round.iter().cloned().map(thaw)));
			sellers = round.to_vec();
		}
		assert_eq!(Dpo::dpo(dpo).expect("open").kept, 105);

		let seller = sellers.pop().expect("one of fifteen");
		does(seller.clone(), offer_seats(dpo, 1, 0));
		let take = || take_seats(dpo, seller.clone(), 1, 0);
		refused(MALLORY, take(), DpoError::TooManyKept);
		release();
		refused(MALLORY, take(), DpoError::TooManyKept);
		let some = crowd.iter().take(5).cloned();
		does(MALLORY, batch_all(some.map(|who| claim(dpo, who))));
		does(MALLORY, take());
	});
}

/// A token's team blocks the seller, blocks the taker or freezes the token. The seats and the money
/// stay where they are, and the sale goes through afterwards.
#[test]
fn a_blocked_seller_or_taker_moves_neither_seats_nor_money() {
	run(|| {
		let dpo = full_pool(Target::Class(gold(SPAN, 1)), RuleSet::V1);
		does(Dave, offer_seats(dpo, 15, PRICE));
		let take = take_seats(dpo, Dave, 15, PRICE);
		for (who, error) in [
			(Dave, DpoError::CannotBePaid),
			(MALLORY, DpoError::CannotAffordSeats),
		] {
			does(TEAM, block(who));
			refused(MALLORY, take.clone(), error);
			does(TEAM, thaw(who));
		}
		let id = span::ID.into();
		does(TEAM, pallet_assets::Call::<Runtime>::freeze_asset { id });
		let error = DpoError::CannotAffordSeats;
		refused(MALLORY, take.clone(), error);
		does(TEAM, pallet_assets::Call::<Runtime>::thaw_asset { id });
		let gained = gains(SPAN, [Dave, MALLORY], || does(MALLORY, take));
		assert_eq!(gained, [whole(15_000), -whole(15_000)]);
	});
}

/// A seller asks a price that doesn't fit 128 bits together with the seats, so that the product
/// wraps or a call traps. It is refused by name. The largest price that fits can be asked, and
/// nobody can pay it.
#[test]
fn a_price_beyond_128_bits_is_refused() {
	run_in_every_token(|token| {
		let dpo = full_pool(Target::Class(gold(token, 1)), RuleSet::V1);
		let most = Balance::MAX / 15;
		for (seats, price) in [(2, Balance::MAX), (15, most + 1)] {
			let too_much = offer_seats(dpo, seats, price);
			refused(Dave, too_much, DpoError::CostTooLarge);
		}
		for (seats, price) in [(1, Balance::MAX), (15, most)] {
			does(Dave, offer_seats(dpo, seats, price));
			let take = take_seats(dpo, Dave, seats, Balance::MAX);
			refused(MALLORY, take, DpoError::CannotAffordSeats);
		}
	});
}

/// A taker pays with BOLT under a lock, such as one for vesting. It is refused, because only liquid
/// money counts.
#[test]
fn a_taker_that_pays_with_money_under_a_lock_is_refused() {
	run(|| {
		let dpo = full_pool(Target::Class(gold(Token::Native, 1)), RuleSet::V1);
		does(Dave, offer_seats(dpo, 15, PRICE));
		let all = wealth(Token::Native, MALLORY);
		let lock = |liquid| {
			let reasons = WithdrawReasons::all();
			Balances::set_lock(*b"vesting ", &MALLORY.into(), all - liquid, reasons);
		};
		let take = take_seats(dpo, Dave, 1, PRICE);
		lock(PRICE - 1);
		refused(MALLORY, take.clone(), DpoError::CannotAffordSeats);
		lock(PRICE);
		does(MALLORY, take.clone());
		refused(MALLORY, take, DpoError::CannotAffordSeats);
	});
}

/// A taker pays with the fare of its ride. It is refused, because money on hold isn't liquid.
#[test]
fn a_taker_that_pays_with_a_fare_on_hold_is_refused() {
	run_in_every_token(|token| {
		let dpo = full_pool(Target::Class(gold(token.clone(), 1)), RuleSet::V1);
		does(Dave, offer_seats(dpo, 15, PRICE));
		let most = ClassTerms {
			fare: liquid(token.clone(), MALLORY) - PRICE + 1,
			yield_total: 0,
			bonus: 0,
			..GOLD
		};
		board(MALLORY, class(train(token), most, 1));
		let take = take_seats(dpo, Dave, 1, PRICE);
		refused(MALLORY, take, DpoError::CannotAffordSeats);
	});
}

/// Two takers take the same seats. The first pays for them and has them. The second takes what is
/// left, and gets and pays nothing when nothing is. The offer's deposit returns once.
#[test]
fn two_takers_of_the_same_seats_pay_for_them_once() {
	run_in_every_token(|token| {
		let dpo = full_pool(Target::Class(gold(token.clone(), 1)), RuleSet::V1);
		does(Dave, offer_seats(dpo, 10, PRICE));
		let take = |seats| take_seats(dpo, Dave, seats, PRICE);
		let gained = gains(token, [Dave, MALLORY, ACCOMPLICE], || {
			let twice = [take(6), take(6)];
			refused(MALLORY, batch_all(twice), DpoError::NotEnoughSeats);
			does(MALLORY, take(6));
			refused(ACCOMPLICE, take(6), DpoError::NotEnoughSeats);
			refused(ACCOMPLICE, take(0), DpoError::ZeroSeats);
			does(ACCOMPLICE, take(4));
			refused(ACCOMPLICE, take(1), DpoError::NoSuchOffer);
		});
		assert_eq!(gained, [whole(10_000), -whole(6_000), -whole(4_000)]);
		assert_eq!(held(Token::Native, HoldReason::OfferDeposit, Dave), 0);
	});
}

/// Somebody sells what it hasn't: more seats than it has, the same seats twice, none, those of a
/// DPO that it manages, its seats as a manager, or seats as an outsider. Each is refused. An offer
/// that was taken doesn't come back with the seats.
#[test]
fn a_seller_that_sells_what_it_has_not_is_refused() {
	run_in_every_token(|token| {
		let head = pool_of(MANAGER, Target::Class(gold(token, 1)), 15, RuleSet::V1);
		let member = chained(head);
		fill(head);
		let sells = |who: Person, seats, error: DpoError| {
			refused(who, offer_seats(head, seats, U), error);
		};
		sells(Dave, 16, DpoError::NotEnoughSeats);
		sells(Dave, 0, DpoError::ZeroSeats);
		sells(ACCOMPLICE, 30, DpoError::NotMember);
		sells(MANAGER, 1, DpoError::ManagersSeats);
		sells(MALLORY, 1, DpoError::NotMember);
		let account = Dpo::account(member);
		refused(account, offer_seats(head, 1, U), DpoError::NotMember);

		does(Dave, offer_seats(head, 15, PRICE));
		let deposit = held(Token::Native, HoldReason::OfferDeposit, Dave);
		let twice = [offer_seats(head, 15, U), offer_seats(head, 15, U)];
		does(Dave, batch_all(twice));
		assert_eq!(held(Token::Native, HoldReason::OfferDeposit, Dave), deposit);
		does(MALLORY, take_seats(head, Dave, 15, U));
		sells(Dave, 1, DpoError::NotMember);
		let gone = take_seats(head, Dave, 15, U);
		refused(ACCOMPLICE, gone.clone(), DpoError::NoSuchOffer);
		sell(head, MALLORY, Dave, 15, U);
		refused(ACCOMPLICE, gone, DpoError::NoSuchOffer);
	});
}

/// A taker passes its cap by taking from several sellers, or takes its own offer, and a DPO's
/// account signs for seats as if somebody had found a key. Each is refused.
#[test]
fn a_taker_that_may_not_have_the_seats_is_refused() {
	run_in_every_token(|token| {
		let dpo = full_pool(Target::Class(gold(token, 1)), RuleSet::V1);
		for who in [Dave, Eve] {
			does(who, offer_seats(dpo, 15, U));
		}
		let take = |seller: Person, seats| take_seats(dpo, seller, seats, U);
		does(MALLORY, take(Dave, 10));
		refused(MALLORY, take(Eve, 6), DpoError::SeatCapExceeded);
		does(MALLORY, take(Eve, 5));
		refused(MALLORY, take(Dave, 1), DpoError::SeatCapExceeded);
		refused(Dave, take(Dave, 1), DpoError::OwnOffer);
		let account = Dpo::account(dpo);
		refused(account, take(Dave, 1), DpoError::DpoAccount);
	});
}

/// A manager that has as many seats as it may buys more through another account, which the rulebook
/// accepts. The other account pays what is asked and has a cap of its own. The manager's fee stays
/// the same.
#[test]
fn a_manager_that_buys_through_another_account_pays_for_every_seat() {
	run_in_every_token(|token| {
		let dpo = full_pool(Target::Class(gold(token.clone(), 1)), RuleSet::V1);
		for who in [Dave, Eve] {
			does(who, offer_seats(dpo, 15, PRICE));
		}
		let take = |seller: Person| take_seats(dpo, seller, 15, PRICE);
		refused(MANAGER, take(Dave), DpoError::FounderTakes);
		let gained = gains(token, [Dave, ACCOMPLICE], || does(ACCOMPLICE, take(Dave)));
		assert_eq!(gained, [whole(15_000), -whole(15_000)]);
		refused(ACCOMPLICE, take(Eve), DpoError::SeatCapExceeded);
		assert_eq!(fee_of(dpo), Part::from_percent(20));
	});
}

/// A member that offers seats is elected and takes office, so that a manager would sell seats. Its
/// offer lapses with the change of office, and it can make no other. When it has been dismissed,
/// the old offer stays lapsed, and it can make a new one.
#[test]
fn an_offer_of_a_member_that_takes_office_lapses() {
	run_in_every_token(|token| {
		let dpo = full_pool(Target::Class(gold(token, 1)), RuleSet::V1);
		let take = || take_seats(dpo, Dave, 15, U);
		decide(dpo, dismiss(Dave));
		does(Dave, offer_seats(dpo, 15, U));
		does(Dave, Dpos::take_office { dpo });
		refused(MALLORY, take(), DpoError::OfferLapsed);
		let again = offer_seats(dpo, 15, U);
		refused(Dave, again.clone(), DpoError::ManagersSeats);
		install(dpo, MANAGER);
		refused(MALLORY, take(), DpoError::OfferLapsed);
		does(Dave, again);
		does(MALLORY, take());
	});
}

/// Somebody withdraws another's offer, to hurt it, or has a share in its deposit. It is refused
/// while the offer is open. Anyone may withdraw a lapsed one, and the deposit returns to the
/// seller.
#[test]
fn an_outsider_that_withdraws_an_offer_is_refused() {
	run(|| {
		let dpo = full_pool(Target::Class(gold(SPAN, 1)), RuleSet::V1);
		does(Dave, offer_seats(dpo, 15, U));
		let withdraw = withdraw_offer(dpo, Dave);
		for who in [MANAGER, Eve, MALLORY] {
			refused(who, withdraw.clone(), DpoError::NotLapsed);
		}
		decide(dpo, Proposal::LowerFee(Part::zero()));
		let all = || [Dave, MALLORY].map(|who| free(Token::Native, who));
		let (before, deposit) = (all(), held(Token::Native, HoldReason::OfferDeposit, Dave));
		assert!(deposit > 0);
		does(MALLORY, withdraw.clone());
		assert_eq!(all(), [before[0] + deposit, before[1]]);
		refused(Dave, withdraw, DpoError::NoSuchOffer);
	});
}

/// Somebody takes seats, offers some, votes and proposes in a DPO that has been closed. Each call
/// is refused. The deposits for the offer and for the proposal that were left behind return by
/// anyone's call, to their maker.
#[test]
fn a_closed_dpo_sells_nothing_and_strands_no_deposit() {
	run_in_every_token(|token| {
		let dpo = full_pool(Target::Class(gold(token, 1)), RuleSet::V1);
		let dissolve = Proposal::Dissolve;
		does(Dave, offer_seats(dpo, 15, U));
		does(Dave, propose(dpo, dissolve.clone()));
		let take = take_seats(dpo, Dave, 15, U);
		pass(15 * DAY + 1);
		wind_up(dpo);
		refused(MALLORY, take, DpoError::NoSuchDpo);
		for call in [
			offer_seats(dpo, 15, U),
			propose(dpo, dissolve.clone()),
			vote(dpo, Dave, dissolve),
		] {
			refused(Dave, call, DpoError::NoSuchDpo);
		}
		let reasons = || [HoldReason::OfferDeposit, HoldReason::ProposalDeposit];
		let deposits = || reasons().map(|reason| held(Token::Native, reason, Dave));
		let left = deposits();
		assert!(left[0] > 0 && left[1] > 0);
		let all = || [Dave, MALLORY].map(|who| free(Token::Native, who));
		let before = all();
		let clear = [withdraw_offer(dpo, Dave), remove_proposal(dpo, Dave)];
		does(MALLORY, batch_all(clear));
		assert_eq!(all(), [before[0] + left[0] + left[1], before[1]]);
		assert_eq!(deposits(), [0, 0]);
	});
}

/// A proxy that may not give its principal's money away proposes, votes, takes office, sells its
/// principal's seats for nothing and buys others in its principal's name. Each call is filtered
/// out, although the principal itself could make it.
#[test]
fn a_proxy_without_transfers_that_trades_or_decides_is_refused() {
	for proxy_type in [ProxyType::NonTransfer, ProxyType::Rides] {
		run(|| {
			let dpo = full_pool(Target::Class(gold(SPAN, 1)), RuleSet::V1);
			sell(dpo, Dave, ACCOMPLICE, 5, U);
			decide(dpo, dismiss(Dave));
			let no_fee = Proposal::LowerFee(Part::zero());
			does(Eve, propose(dpo, no_fee.clone()));
			does(Eve, offer_seats(dpo, 5, U));
			let calls: [Dpos<Runtime>; 5] = [
				propose(dpo, no_fee.clone()),
				vote(dpo, Eve, no_fee),
				Dpos::take_office { dpo },
				offer_seats(dpo, 10, 0),
				take_seats(dpo, Eve, 5, U),
			];
			let employ = pallet_proxy::Call::<Runtime>::add_proxy {
				delegate: MALLORY.to_account_id().into(),
				proxy_type,
				delay: 0,
			};
			does(Dave, employ);
			let state = || {
				let (proposals, offers) = (Dpo::proposals(dpo), Dpo::seat_offers(dpo));
				(Dpo::dpo(dpo), Dpo::members(dpo, 0, 100), proposals, offers)
			};
			let before = state();
			for call in calls {
				hypothetically!(does(Dave, call.clone()));
				let in_daves_name = pallet_proxy::Call::<Runtime>::proxy {
					real: Dave.to_account_id().into(),
					force_proxy_type: None,
					call: Box::new(call.into()),
				};
				does(MALLORY, in_daves_name);
				assert_eq!(state(), before);
			}
		});
	}
}

/// A taker buys seats and uses them in one transaction: it takes them, casts the deciding vote for
/// the end of the DPO, and sells them again in front of everybody else. The whole batch fails,
/// because no seat of a DPO that is over is sold. Without the sale it has paid for the seats, and
/// gets what everybody gets.
#[test]
fn a_batch_that_buys_the_deciding_vote_and_sells_it_again_is_refused() {
	run_in_every_token(|token| {
		let dpo = full_pool(Target::Class(gold(token.clone(), 1)), RuleSet::V1);
		let dissolve = Proposal::Dissolve;
		let votes = vote(dpo, Eve, dissolve.clone());
		does(Eve, propose(dpo, dissolve));
		for who in [Eve, Ferdie, AliceStash] {
			does(who, votes.clone());
		}
		does(Dave, offer_seats(dpo, 15, PRICE + U));
		let buys = [take_seats(dpo, Dave, 15, PRICE + U), votes];
		let and_sells = buys.iter().cloned().chain([offer_seats(dpo, 15, PRICE)]);
		refused(MALLORY, batch_all(and_sells), DpoError::DpoOver);
		let gained = gains(token, [Dave, MALLORY], || {
			does(MALLORY, batch_all(buys));
			does(MALLORY, release_withdraw(dpo));
		});
		assert_eq!(gained, [whole(15 * 1_001), -whole(15)]);
	});
}
