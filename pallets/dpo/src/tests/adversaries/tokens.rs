//! The admin of a project's token: it can delay, but not take.

use super::*;
use pallet_assets::Error as AssetsError;

/// What Alice gets of a whole ride: 10 seats' fare, 15% of 36,000 and 10 seats' part of the rest, and the bonus, as
/// everybody's referrer.
const ALICES: i128 = 10_000 + 5_400 + 3_060 + 10_000;
/// What a member gets for its 15 seats.
const MEMBERS: i128 = 15_000 + 4_590;

/// A DPO at the end of its ride, and a member.
fn arrived() -> (DpoId, AccountId) {
	let (dpo, member) = riding(&PROJECT, RuleSet::V1);
	pass(30 * DAY);
	(dpo, member)
}

/// Settles the ride, by its manager and so without a cut, and releases all there is. Nobody hinders that.
fn release_all(dpo: DpoId) -> DispatchResult {
	settle(alice(), dpo)?;
	for kind in [Releasable::Withdraw, Releasable::Bonus, Releasable::Yield] {
		release(hunter(), dpo, kind)?;
		assert_eq!(in_account(dpo, kind), 0);
	}
	Ok(())
}

fn all_paid(dpo: DpoId, member: &AccountId) {
	let paid = gains(&PROJECT, [&alice(), member], || release_all(dpo));
	assert_eq!(paid, [ALICES, MEMBERS]);
}

/// Nobody can be paid now: all of it is kept, and paid when the admin has undone what it did.
fn all_kept(dpo: DpoId, member: &AccountId, undo: impl FnOnce()) {
	let paid = gains(&PROJECT, [&alice(), member], || release_all(dpo));
	assert_eq!(paid, [0, 0]);
	let account = Dpo::account(dpo);
	assert_eq!(held(&PROJECT, HoldReason::Unclaimed, &account), 146_000);
	assert_noop!(
		claim(hunter(), dpo, member.clone()),
		Error::<Test>::CannotBePaid
	);
	undo();
	let paid = gains(&PROJECT, [&alice(), member], || {
		claim(hunter(), dpo, alice())?;
		claim(hunter(), dpo, member.clone())
	});
	assert_eq!(paid, [ALICES, MEMBERS]);
}

#[test]
fn token_admin_freezes_the_whole_token() {
	play(|| {
		let (dpo, member) = arrived();
		assert_ok!(Assets::freeze_asset(signed(admin()), ASSET));

		all_kept(dpo, &member, || {
			assert_ok!(Assets::thaw_asset(signed(admin()), ASSET));
		});
	});
}

#[test]
fn token_admin_mints_to_the_limit() {
	play(|| {
		let (dpo, member) = arrived();
		let supply = pallet_assets::Asset::<Test>::get(ASSET)
			.expect("a token")
			.supply;
		let surplus = Balance::MAX - supply;
		mint(&PROJECT, &admin(), surplus);

		all_kept(dpo, &member, || {
			assert_ok!(Assets::burn(signed(admin()), ASSET, admin(), surplus));
		});
	});
}

#[test]
fn token_admin_freezes_the_token_so_that_nobody_commits_in_time() {
	play(|| {
		// What is on hold moves all the same.
		let class = Target::Class(class_of(&PROJECT, gold(), 1));
		let (dpo, _) = full_pool(class, RuleSet::V1);
		assert_ok!(Assets::freeze_asset(signed(admin()), ASSET));

		assert_ok!(commit(alice(), dpo, class));

		assert_eq!(state(dpo), State::Running);
		assert_eq!(in_account(dpo, AccountKind::Bonus), 10_000);
	});
}

#[test]
fn token_admin_blocks_a_member() {
	play(|| {
		let (dpo, member) = arrived();
		assert_ok!(Assets::block(signed(admin()), ASSET, member.clone()));

		let paid = gains(&PROJECT, [&alice(), &member], || release_all(dpo));
		assert_eq!(paid, [ALICES, 0]);
		// Even a closed DPO keeps it.
		assert_ok!(close(hunter(), dpo));
		assert_ok!(Assets::thaw(signed(admin()), ASSET, member.clone()));
		let paid = gains(&PROJECT, [&member], || claim(hunter(), dpo, member.clone()));
		assert_eq!(paid, [MEMBERS]);
	});
}

#[test]
fn token_admin_freezes_a_member() {
	play(|| {
		let (dpo, member) = arrived();
		assert_ok!(Assets::freeze(signed(admin()), ASSET, member.clone()));

		all_paid(dpo, &member);
	});
}

#[test]
fn token_admin_blocks_the_account_of_the_dpo() {
	play(|| {
		let (dpo, member) = arrived();
		let account = Dpo::account(dpo);
		assert_ok!(Assets::block(signed(admin()), ASSET, account));

		all_paid(dpo, &member);
	});
}

#[test]
fn token_admin_freezes_the_account_of_the_dpo() {
	play(|| {
		let (dpo, member) = arrived();
		let account = Dpo::account(dpo);
		assert_ok!(Assets::freeze(signed(admin()), ASSET, account));

		all_paid(dpo, &member);
	});
}

#[test]
fn token_admin_blocks_the_account_of_a_dpo_member() {
	play(|| {
		let (parent, child) = parent_and_child(&PROJECT, 0);
		assert_ok!(commit(carol(), child, seats_of(parent, 30)));
		let account = Dpo::account(child);
		assert_ok!(Assets::block(signed(admin()), ASSET, account));

		fail(parent);

		assert_eq!(in_account(child, AccountKind::Deposit), 30_000);
		assert_eq!(state(child), State::Active);
	});
}

#[test]
fn token_admin_burns_and_moves_what_the_dpo_has() {
	play(|| {
		let (dpo, member) = arrived();
		let account = Dpo::account(dpo);
		// Neither what is on hold nor the minimum under it.
		assert_ok!(Assets::burn(
			signed(admin()),
			ASSET,
			account.clone(),
			Balance::MAX
		));
		assert_eq!(free(&PROJECT, &account), ASSET_MINIMUM);
		for amount in [1, ASSET_MINIMUM, 100_000] {
			let moved =
				Assets::force_transfer(signed(admin()), ASSET, account.clone(), admin(), amount);
			assert!(moved.is_err());
		}
		assert!(Assets::start_destroy(signed(admin()), ASSET)
			.is_err_and(|error| error == AssetsError::<Test>::ContainsHolds.into()));

		all_paid(dpo, &member);
		// The manager gets its minimum and its unit back.
		let paid = gains(&PROJECT, [&alice()], || close(hunter(), dpo));
		assert_eq!(paid, [6]);
	});
}

#[test]
fn token_admin_blocks_the_account_of_a_dpo_to_come() {
	play(|| {
		let class = Target::Class(class_of(&PROJECT, gold(), 1));
		let account = Dpo::account(0);
		assert_ok!(Assets::touch_other(signed(admin()), ASSET, account.clone()));
		assert_ok!(Assets::block(signed(admin()), ASSET, account));
		// Its own token's DPOs have to wait, those of others don't.
		assert_noop!(
			try_create(alice(), class, Founding::default()),
			Error::<Test>::CannotBePaid
		);
		let other = Target::Class(class_of(&Token::Native, gold(), 1));
		assert_eq!(create(alice(), other, 10), 0);

		let (dpo, member) = full_pool(class, RuleSet::V1);
		assert_ok!(commit(alice(), dpo, class));
		pass(30 * DAY);
		all_paid(dpo, &member);
	});
}

#[test]
fn token_admin_pays_for_the_account_of_a_dpo_to_come_so_that_it_cannot_die() {
	play(|| {
		let class = Target::Class(class_of(&PROJECT, gold(), 1));
		let account = Dpo::account(0);
		assert_ok!(Assets::touch_other(signed(admin()), ASSET, account.clone()));
		let (dpo, member) = full_pool(class, RuleSet::V1);
		assert_ok!(commit(alice(), dpo, class));
		pass(30 * DAY);
		all_paid(dpo, &member);

		let paid = gains(&PROJECT, [&alice()], || close(hunter(), dpo));

		assert_eq!(paid, [6]);
		assert_eq!(worth(&PROJECT, &account), 0);
	});
}

#[test]
fn token_admin_blocks_the_treasury() {
	play(|| {
		let (dpo, member) = riding(&PROJECT, RuleSet::EarlyDraft);
		earn(&PROJECT, dpo, 10_000);
		pass(7 * DAY + 1);
		assert_ok!(Assets::block(signed(admin()), ASSET, treasury()));

		let paid = gains(&PROJECT, [&alice(), &member, &treasury()], || {
			release(hunter(), dpo, Releasable::Yield)
		});

		assert_eq!(paid, [750 + 850, 1_700, 0]);
		assert_ok!(Assets::thaw(signed(admin()), ASSET, treasury()));
		let paid = gains(&PROJECT, [&treasury()], || claim(hunter(), dpo, treasury()));
		assert_eq!(paid, [750]);
	});
}

#[test]
fn token_admin_blocks_a_late_releaser_so_as_to_take_its_part() {
	play(|| {
		let (dpo, member) = riding(&PROJECT, RuleSet::EarlyDraft);
		earn(&PROJECT, dpo, 10_000);
		pass(7 * DAY + 1);
		assert_ok!(Assets::block(signed(admin()), ASSET, member.clone()));

		assert_ok!(release(member.clone(), dpo, Releasable::Yield));

		// Both its parts in one sum.
		assert_ok!(Assets::thaw(signed(admin()), ASSET, member.clone()));
		let paid = gains(&PROJECT, [&member], || claim(hunter(), dpo, member.clone()));
		assert_eq!(paid, [1_700 + 750]);
	});
}

#[test]
fn token_admin_blocks_or_freezes_a_buyer() {
	play(|| {
		let class = Target::Class(class_of(&PROJECT, gold(), 1));
		let dpo = create(alice(), class, 10);
		for stop in [Assets::block, Assets::freeze] {
			assert_ok!(stop(signed(admin()), ASSET, bob()));
			let stopped = Error::<Test>::CannotAffordSeats;
			assert_noop!(buy(bob(), dpo, 1), stopped);
			assert_ok!(Assets::thaw(signed(admin()), ASSET, bob()));
		}

		assert_ok!(buy(bob(), dpo, 1));
	});
}

#[test]
fn token_admin_blocks_the_manager_before_the_dpo_is_closed() {
	play(|| {
		let (dpo, member) = arrived();
		assert_ok!(Assets::block(signed(admin()), ASSET, alice()));
		let paid = gains(&PROJECT, [&alice(), &member], || release_all(dpo));
		assert_eq!(paid, [0, MEMBERS]);
		assert_ok!(close(hunter(), dpo));
		assert_ok!(Assets::thaw(signed(admin()), ASSET, alice()));

		// Her parts, the minimum and the unit.
		let paid = gains(&PROJECT, [&alice()], || claim(hunter(), dpo, alice()));

		assert_eq!(paid, [ALICES + 6]);
		assert_eq!(worth(&PROJECT, &Dpo::account(dpo)), 0);
	});
}
