//! The costs of creating for the manager, and the errors if it can't afford them.

use super::*;

/// Creates an account that has exactly these amounts of BOLT and of the project token.
fn account_of(who: AccountId, bolt: Balance, project: Balance) -> AccountId {
	mint(&Token::Native, &who, bolt);
	if project > 0 {
		mint(&Token::WithId(ASSET), &who, project);
	}
	who
}

#[test]
fn create_should_take_the_last_unit_that_the_manager_can_spare() {
	play(|| {
		let target = Target::Class(class_of(&Token::Native, gold(), 1));
		let founding = || Founding {
			seats: 2,
			..Default::default()
		};
		// The deposit is 100, the base 11, and the seats cost 2,000. 10 stay to keep the manager's
		// account alive.
		let poor = account_of(account(b'1'), 100 + 11 + 2_000 + 10 - 1, 0);
		assert_noop!(
			try_create(poor, target, founding()),
			Error::<Test>::CannotAffordSeats
		);
		let exact = account_of(account(b'2'), 100 + 11 + 2_000 + 10, 0);
		assert_ok!(try_create(exact.clone(), target, founding()));
		assert_eq!(free(&Token::Native, &exact), 10);
	});
}

#[test]
fn create_should_take_the_last_unit_of_a_project_token_that_the_manager_can_spare() {
	play(|| {
		let token = Token::WithId(ASSET);
		let target = Target::Class(class_of(&token, gold(), 1));
		let founding = || Founding {
			seats: 2,
			..Default::default()
		};
		let poor = account_of(account(b'1'), 110, 6 + 2_000 + 5 - 1);
		assert_noop!(
			try_create(poor, target, founding()),
			Error::<Test>::CannotAffordSeats
		);
		let exact = account_of(account(b'2'), 110, 6 + 2_000 + 5);
		assert_ok!(try_create(exact.clone(), target, founding()));
		assert_eq!(free(&token, &exact), 5);
		assert_eq!(free(&Token::Native, &exact), 10);
	});
}

#[test]
fn create_should_take_a_base_of_two_units_when_the_tokens_minimum_is_zero() {
	play(|| {
		let token = Token::WithId(ASSET);
		let target = Target::Class(class_of(&token, gold(), 1));
		let manager = account_of(account(b'1'), 110, 5);
		// Its owner may lower it at any time.
		assert_ok!(Assets::set_min_balance(signed(admin()), ASSET, 0));
		let dpo = create_as(manager.clone(), target, Founding::default());
		assert_eq!(free(&token, &manager), 5 - 2);
		let account = Dpo::account(dpo);
		assert_eq!(free(&token, &account), 1);
		assert_eq!(held(&token, HoldReason::Base, &account), 1);
	});
}

#[test]
fn create_should_be_refused_when_deposit_or_base_cannot_be_afforded() {
	play(|| {
		let in_bolt = Target::Class(class_of(&Token::Native, gold(), 1));
		let in_project = Target::Class(class_of(&Token::WithId(ASSET), gold(), 1));
		let no_deposit = account_of(account(b'1'), 109, 1_000);
		for target in [in_bolt, in_project] {
			assert_noop!(
				try_create(no_deposit.clone(), target, Founding::default()),
				Error::<Test>::CannotAffordDeposit
			);
		}
		let no_base = account_of(account(b'2'), 100 + 11 + 10 - 1, 6 + 5 - 1);
		for target in [in_bolt, in_project] {
			assert_noop!(
				try_create(no_base.clone(), target, Founding::default()),
				Error::<Test>::CannotAffordBase
			);
		}
		// The newcomer has nothing of the token.
		assert_noop!(
			try_create(newcomer(), in_project, Founding::default()),
			Error::<Test>::CannotAffordBase
		);
	});
}

#[test]
fn the_deposit_should_cover_all_that_a_dpo_may_write() {
	play(|| {
		use codec::Encode;
		ByteDeposit::set(1);
		let target = Target::Class(class_of(&Token::Native, gold(), 1));
		let dpo = create_as(
			alice(),
			target,
			Founding {
				seats: 1,
				referrer: Some(hunter()),
				..Default::default()
			},
		);
		let paid = held(&Token::Native, HoldReason::DpoDeposit, &alice());
		for who in strangers(99) {
			let by = person(7);
			assert_ok!(buy_referred(who, dpo, 1, by));
		}
		assert_ok!(commit(alice(), dpo, target));

		let record = Dpos::<Test>::get(dpo).encoded_size();
		let members = crate::DpoMembers::<Test>::get(dpo).encoded_size();
		// Each entry has an account and an id.
		let lists = 100 * (32 + 4);
		let written = record + members + lists;
		assert!(
			paid >= 100 + written as Balance,
			"{paid} for {written} bytes"
		);
		// Only the manager pays it, and selling seats doesn't change it.
		assert_eq!(held(&Token::Native, HoldReason::DpoDeposit, &alice()), paid);
	});
}
