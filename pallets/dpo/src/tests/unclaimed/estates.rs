//! Amounts kept outlive the DPO (Rulebook 3.12). A closed DPO's account and a part of its storage
//! deposit stay until the last claim.

use super::*;

/// The base, which keeps a DPO's account alive.
const BASE: Balance = ASSET_MINIMUM + 1;

/// Returns Alice's storage deposit for DPOs.
fn deposit() -> Balance {
	held(&Token::Native, HoldReason::DpoDeposit, &alice())
}

/// Creates a DPO of Alice's that has failed with two members of 15 seats each, blocks these
/// accounts, and releases the refunds. So the parts of blocked members are kept. Returns the DPO
/// and its members.
fn failed(blocked: &[AccountId]) -> (DpoId, [AccountId; 2]) {
	let class = Target::Class(class_of(&PROJECT, gold(), 1));
	let dpo = create(alice(), class, 0);
	let people = [person(1), person(2)];
	for who in &people {
		assert_ok!(buy(who.clone(), dpo, 15));
	}
	at(view(dpo).expiry);
	assert_ok!(report_failed(hunter(), dpo));
	blocked.iter().for_each(block);
	assert_ok!(release(hunter(), dpo, Releasable::Withdraw));
	clear_events();
	(dpo, people)
}

fn closed(dpo: DpoId) -> Event<Test> {
	Event::Closed {
		dpo,
		account: Dpo::account(dpo),
		caller: hunter(),
		manager: alice(),
		token: PROJECT,
	}
}

fn dissolved(dpo: DpoId, amount: Balance) -> Event<Test> {
	Event::Dissolved {
		dpo,
		account: Dpo::account(dpo),
		manager: alice(),
		token: PROJECT,
		amount,
	}
}

fn is_gone(dpo: DpoId) -> bool {
	let account = Dpo::account(dpo);
	Estates::<Test>::get(dpo).is_none()
		&& !frame_system::Account::<Test>::contains_key(&account)
		&& worth(&PROJECT, &account) == 0
		&& deposit() == 0
}

#[test]
fn closed_dpo_should_leave_an_estate_with_a_smaller_deposit_until_the_last_claim() {
	play(|| {
		// Bytes cost a deposit here, so a part of it can return.
		ByteDeposit::set(1);
		let [first, second] = [person(1), person(2)];
		let (dpo, _) = failed(&[first.clone(), second.clone()]);
		let whole = deposit();

		assert_ok!(close(hunter(), dpo));

		assert_eq!(dpo_events(), [closed(dpo)]);
		assert_eq!(Dpo::dpo(dpo), None);
		let estate = Estates::<Test>::get(dpo).expect("an estate");
		assert_eq!(
			(&estate.manager, &estate.token, estate.kept),
			(&alice(), &PROJECT, 2)
		);
		// The deposit is 100 and 1 per byte: for the estate itself, and for an account, an id, the
		// record and the entry on the agenda of each part kept.
		use bullet_train_primitives::Job;
		use codec::MaxEncodedLen;
		let own = EstateOf::<Test>::max_encoded_len() as Balance;
		let part = 32 + 4 + KeptPart::max_encoded_len() + Job::<AccountId>::entry_len();
		assert_eq!(deposit(), 100 + own + 2 * part as Balance);
		assert!(deposit() < whole);
		assert_eq!(held(&PROJECT, HoldReason::Base, &Dpo::account(dpo)), 1);

		// The amounts kept by the closed DPO can be seen and claimed.
		let amount = 15_000;
		let actions = Dpo::actions(dpo, first.clone());
		assert_eq!(actions, [Action::ClaimUnclaimed { amount }]);
		assert_noop!(
			claim(hunter(), dpo, first.clone()),
			Error::<Test>::CannotBePaid
		);
		unblock(&first);
		let paid = gains(&PROJECT, [&first, &alice()], || {
			claim(hunter(), dpo, first.clone())
		});
		assert_eq!(paid, [15_000, 0]);
		assert_noop!(claim(hunter(), dpo, first), Error::<Test>::NothingUnclaimed);
		assert_eq!(Estates::<Test>::get(dpo).map(|estate| estate.kept), Some(1));

		// The last claim returns the base and the deposit to the manager.
		unblock(&second);
		clear_events();
		let paid = gains(&PROJECT, [&second, &alice()], || {
			claim(second.clone(), dpo, second.clone())
		});
		assert_eq!(paid, [15_000, BASE as i128]);
		assert_eq!(dpo_events()[1..], [dissolved(dpo, BASE)]);
		assert!(is_gone(dpo));
		assert_eq!(worth(&Token::Native, &alice()), RICH);
		assert_eq!(worth(&PROJECT, &alice()), RICH);
	});
}

#[test]
fn base_should_be_kept_for_the_manager_when_it_is_blocked_at_closing() {
	play(|| {
		let (dpo, _) = failed(&[]);
		block(&alice());

		assert_ok!(close(hunter(), dpo));

		assert_eq!(Dpo::dpo(dpo), None);
		assert_eq!(kept_for(dpo, &alice()), 1);
		assert_eq!(Estates::<Test>::get(dpo).map(|estate| estate.kept), Some(1));
		assert_noop!(claim(hunter(), dpo, alice()), Error::<Test>::CannotBePaid);
		check_suite();

		unblock(&alice());
		clear_events();
		let paid = gains(&PROJECT, [&alice()], || claim(hunter(), dpo, alice()));
		assert_eq!(paid, [BASE as i128]);
		assert!(matches!(dpo_events()[1..], [Event::Dissolved { .. }]));
		assert!(is_gone(dpo));
	});
}

#[test]
fn events_should_tell_the_managers_last_claim_once() {
	play(|| {
		let (dpo, _) = failed(&[]);
		block(&alice());
		assert_ok!(close(hunter(), dpo));
		unblock(&alice());
		clear_events();
		let paid = gains(&PROJECT, [&alice()], || claim(hunter(), dpo, alice()));
		// The events don't tell the amount claimed a second time as a part of the rest.
		let told = dpo_events().into_iter().map(|event| match event {
			Event::UnclaimedPaid { amount, .. } | Event::Dissolved { amount, .. } => amount as i128,
			other => panic!("{other:?}"),
		});
		assert_eq!([told.sum::<i128>()], paid);
	});
}

#[test]
fn remainders_should_be_kept_for_the_manager_when_it_is_blocked_at_closing() {
	play(|| {
		let (dpo, _) = failed(&[]);
		// One unit, too little for any member to get a part of.
		grant(&PROJECT, dpo, AccountKind::Withdraw, 1);
		block(&alice());

		assert_ok!(close(hunter(), dpo));

		// The manager's unit of the base is kept together with it.
		assert_eq!(kept_for(dpo, &alice()), 2);
		unblock(&alice());
		let paid = gains(&PROJECT, [&alice()], || claim(hunter(), dpo, alice()));
		assert_eq!(paid, [1 + BASE as i128]);
		assert!(is_gone(dpo));
	});
}

#[test]
fn last_claim_should_pay_the_member_and_keep_the_base_when_the_manager_is_blocked() {
	play(|| {
		let first = person(1);
		let (dpo, _) = failed(std::slice::from_ref(&first));
		assert_ok!(close(hunter(), dpo));
		unblock(&first);
		block(&alice());
		clear_events();

		let paid = gains(&PROJECT, [&first, &alice()], || {
			claim(hunter(), dpo, first.clone())
		});

		assert_eq!(paid, [15_000, 0]);
		let told = Event::Kept {
			dpo,
			kind: None,
			account: Dpo::account(dpo),
			who: alice(),
			token: PROJECT,
			amount: 1,
		};
		assert_eq!(dpo_events()[1..], [told]);
		assert_eq!(kept_for(dpo, &alice()), 1);
		assert_eq!(deposit(), deposit_of(1));
		assert_noop!(claim(hunter(), dpo, alice()), Error::<Test>::CannotBePaid);
		check_suite();

		unblock(&alice());
		let paid = gains(&PROJECT, [&alice()], || claim(hunter(), dpo, alice()));
		assert_eq!(paid, [BASE as i128]);
		assert!(is_gone(dpo));
		assert_noop!(
			claim(hunter(), dpo, alice()),
			Error::<Test>::NothingUnclaimed
		);
	});
}

#[test]
fn claims_should_be_independent_when_the_manager_and_a_member_are_kept_for() {
	for alice_first in [true, false] {
		play(|| {
			let first = person(1);
			let (dpo, _) = failed(std::slice::from_ref(&first));
			grant(&PROJECT, dpo, AccountKind::Withdraw, 1);
			block(&alice());
			assert_ok!(close(hunter(), dpo));
			assert_eq!(Estates::<Test>::get(dpo).map(|estate| estate.kept), Some(2));
			let mut order = [(alice(), 1), (first, 15_000)];
			if !alice_first {
				order.reverse();
			}
			// Each account is unblocked just before its claim.
			for (who, amount) in &order {
				unblock(who);
				let before = free(&PROJECT, who);
				assert_ok!(claim(hunter(), dpo, who.clone()));
				assert!(free(&PROJECT, who) >= before + amount);
			}
			assert!(is_gone(dpo));
			assert_eq!(free(&PROJECT, &alice()), RICH + 1);
			assert_eq!(free(&PROJECT, &order[usize::from(alice_first)].0), RICH);
		});
	}
}

#[test]
fn base_should_be_kept_for_the_manager_when_the_dpos_own_account_is_blocked() {
	play(|| {
		let (dpo, _) = failed(&[]);
		block(&Dpo::account(dpo));

		assert_ok!(close(hunter(), dpo));

		assert_eq!(Dpo::dpo(dpo), None);
		assert_eq!(kept_for(dpo, &alice()), 1);
		// The free money on the DPO's account can't be moved yet.
		assert_noop!(claim(hunter(), dpo, alice()), Error::<Test>::CannotBePaid);
		unblock(&Dpo::account(dpo));
		let paid = gains(&PROJECT, [&alice()], || claim(hunter(), dpo, alice()));
		assert_eq!(paid, [BASE as i128]);
		assert!(is_gone(dpo));
	});
}

#[test]
fn manager_without_an_account_should_get_the_base_when_it_is_enough_for_one() {
	play(|| {
		let (dpo, _) = failed(&[]);
		leave(&PROJECT, &alice());

		assert_ok!(close(hunter(), dpo));

		// The held unit of the base alone is less than the minimum. It is paid together with the
		// free part of the base.
		assert_eq!(free(&PROJECT, &alice()), BASE);
		assert!(is_gone(dpo));
	});
}

#[test]
fn manager_should_pay_no_more_deposit_when_deposits_have_become_dearer() {
	for is_poor in [true, false] {
		play(|| {
			let first = person(1);
			let (dpo, _) = failed(std::slice::from_ref(&first));
			let deposit_of_creation = deposit();
			// From now on the deposit for an estate is higher than the DPO's deposit was.
			ByteDeposit::set(1_000);
			if is_poor {
				let all = free(&Token::Native, &alice()) - EXISTENTIAL_DEPOSIT;
				assert_ok!(Balances::transfer_keep_alive(
					signed(alice()),
					hunter(),
					all
				));
			}

			assert_ok!(close(hunter(), dpo));

			// Anyone may close the DPO, so closing never raises the manager's deposit, even if the
			// manager could pay more.
			assert_eq!(deposit(), deposit_of_creation);
			unblock(&first);
			assert_ok!(claim(hunter(), dpo, first));
			assert!(is_gone(dpo));
		});
	}
}
