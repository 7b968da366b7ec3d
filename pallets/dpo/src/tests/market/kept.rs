//! Kept parts and the market (Rulebook 3.13, 3.14): no seat is sold and no successor takes office
//! while a DPO keeps parts for more than 100 accounts.

use super::*;
use crate::tests::{
	governing::{dismiss, pass_proposal, take_office},
	presets::tried,
};

const PROJECT: Token = Token::WithId(ASSET);

/// Releases an account while the token is frozen, so that everybody's part is kept.
fn release_frozen(dpo: DpoId, account: Releasable) {
	assert_ok!(Assets::freeze_asset(signed(admin()), ASSET));
	assert_ok!(release(owner(), dpo, account));
	assert_ok!(Assets::thaw_asset(signed(admin()), ASSET));
}

/// Creates a RUNNING DPO in which Alice and 99 users have a seat each. Its bonus and a yield of
/// 10,000 wait. The hunter is the External Referrer of the first user, and Alice is the Internal
/// one of all. Bob is named as successor, and the last user offers its seat.
fn crowded() -> (DpoId, Vec<AccountId>) {
	let dpo = create(alice(), Target::Class(class_of(&PROJECT, gold(), 1)), 1);
	let users = strangers(99);
	assert_ok!(buy_referred(users[0].clone(), dpo, 1, hunter()));
	for who in &users[1..] {
		assert_ok!(buy_referred(who.clone(), dpo, 1, alice()));
	}
	pass_proposal(dpo, dismiss(bob()));
	assert_ok!(commit(alice(), dpo, view(dpo).default_target));
	earn(&PROJECT, dpo, 10_000);
	assert_ok!(offer_seats(users[98].clone(), dpo, 1, 1_000));
	(dpo, users)
}

/// Checks that market and office are open.
fn assert_open(dpo: DpoId, seller: &AccountId) {
	assert!(view(dpo).market_open);
	assert_ok!(tried(|| take(carol(), dpo, seller, 1)));
	assert_ok!(tried(|| take_office(bob(), dpo)));
}

#[test]
fn market_and_office_should_be_closed_while_parts_are_kept_for_more_than_a_hundred_accounts() {
	play(|| {
		let (dpo, users) = crowded();
		let seller = &users[98];
		assert_open(dpo, seller);
		// Alice and each user are kept for.
		release_frozen(dpo, Releasable::Yield);
		assert_eq!(view(dpo).kept, 100);
		assert_open(dpo, seller);

		// The External Referrer is the 101st.
		release_frozen(dpo, Releasable::Bonus);

		assert_eq!((view(dpo).kept, view(dpo).market_open), (101, false));
		let closed = || Error::<Test>::TooManyKept;
		assert_noop!(take(carol(), dpo, seller, 1), closed());
		assert_noop!(take(users[0].clone(), dpo, seller, 1), closed());
		// That comes before an offer that isn't there, and after the taker.
		assert_noop!(take(carol(), dpo, &users[0], 1), closed());
		assert_noop!(take(alice(), dpo, seller, 1), Error::<Test>::FounderTakes);
		assert_noop!(
			take(seller.clone(), dpo, seller, 1),
			Error::<Test>::OwnOffer
		);
		assert_noop!(take_office(bob(), dpo), closed());
		assert_noop!(take_office(carol(), dpo), Error::<Test>::NotSuccessor);

		// Releases go on: of 10,000, 6% are Alice's, and each seat gets 94.
		earn(&PROJECT, dpo, 10_000);
		let paid = gains(&PROJECT, [&alice(), seller, &users[0]], || {
			release(owner(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [694, 94, 94]);
		assert_eq!(view(dpo).kept, 101);
		// Members still offer, withdraw, propose and vote.
		assert_ok!(offer_seats(users[1].clone(), dpo, 1, 900));
		assert_ok!(withdraw_offer(users[1].clone(), dpo, &users[1]));
		assert_ok!(tried(|| {
			pass_proposal(dpo, dismiss(carol()));
			DispatchResult::Ok(())
		}));

		// A claim opens both again.
		let paid = gains(&PROJECT, [&users[5]], || {
			claim(hunter(), dpo, users[5].clone())
		});
		assert_eq!(paid, [94]);
		assert_eq!(view(dpo).kept, 100);
		assert_open(dpo, seller);
		let paid = gains(&PROJECT, [&carol(), seller], || {
			take(carol(), dpo, seller, 1)
		});
		assert_eq!(paid, [-1_000, 1_000]);
		assert_ok!(take_office(bob(), dpo));
	});
}

#[test]
fn base_of_a_manager_should_be_kept_as_the_hundred_and_first_part() {
	play(|| {
		let (dpo, users) = crowded();
		// Everybody is kept for but Alice, who has been paid out, and the External Referrer is the
		// hundredth.
		release_frozen(dpo, Releasable::Yield);
		release_frozen(dpo, Releasable::Bonus);
		assert_ok!(claim(hunter(), dpo, alice()));
		assert_eq!(view(dpo).kept, 100);
		assert_ok!(Assets::block(signed(admin()), ASSET, alice()));

		assert_ok!(take_office(bob(), dpo));

		assert_eq!((view(dpo).kept, view(dpo).market_open), (101, false));
		let closed = Error::<Test>::TooManyKept;
		assert_noop!(take(carol(), dpo, &users[98], 1), closed);
		assert_ok!(Assets::thaw(signed(admin()), ASSET, alice()));
		let paid = gains(&PROJECT, [&alice()], || claim(hunter(), dpo, alice()));
		assert_eq!(paid, [6]);
		assert!(view(dpo).market_open);
	});
}

#[test]
fn office_should_be_closed_while_the_dpo_above_keeps_parts_for_more_than_a_hundred_accounts() {
	play(|| {
		// Alice, 98 users and a DPO of Carol's have a seat each. Two of the users have External
		// Referrers.
		let dpo = create(alice(), Target::Class(class_of(&PROJECT, gold(), 1)), 1);
		let users = strangers(98);
		for (who, by) in users.iter().zip([hunter(), owner()]) {
			assert_ok!(buy_referred(who.clone(), dpo, 1, by));
		}
		for who in &users[2..] {
			assert_ok!(buy_referred(who.clone(), dpo, 1, alice()));
		}
		let child = create(carol(), seats_of(dpo, 1), 0);
		fill(child);
		pass_proposal(child, dismiss(bob()));
		assert_ok!(commit(carol(), child, seats_of(dpo, 1)));
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));
		earn(&PROJECT, dpo, 10_000);
		assert_ok!(tried(|| take_office(bob(), child)));

		release_frozen(dpo, Releasable::Yield);
		release_frozen(dpo, Releasable::Bonus);

		// Otherwise each new manager of the child could be one more account for which the DPO above
		// keeps something.
		assert_eq!(view(dpo).kept, 101);
		assert_eq!((view(child).kept, view(child).market_open), (0, true));
		let closed = Error::<Test>::TooManyKept;
		assert_noop!(take_office(bob(), child), closed);
		assert!(!Dpo::actions(child, bob()).contains(&Action::TakeOffice));

		assert_ok!(claim(hunter(), dpo, users[0].clone()));
		assert!(Dpo::actions(child, bob()).contains(&Action::TakeOffice));
		assert_ok!(take_office(bob(), child));
	});
}
