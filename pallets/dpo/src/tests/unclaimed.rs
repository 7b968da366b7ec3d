//! An account that can't be paid blocks nobody (Rulebook 3.12). Its part is kept on the DPO's
//! account, and anyone may have it paid out later, without a deadline.

mod estates;

use super::*;

const PROJECT: Token = Token::WithId(ASSET);

fn block(who: &AccountId) {
	assert_ok!(Assets::block(signed(admin()), ASSET, who.clone()));
}

fn unblock(who: &AccountId) {
	assert_ok!(Assets::thaw(signed(admin()), ASSET, who.clone()));
}

/// Gives away all that an account has of a token, so that its account of that token is removed.
fn leave(token: &Token, who: &AccountId) {
	// While the account has some of the project token, it can't give away all its BOLT.
	assert_ok!(Assets::transfer_all(
		signed(who.clone()),
		ASSET,
		hunter(),
		false
	));
	if token == &Token::Native {
		assert_ok!(Balances::transfer_all(signed(who.clone()), hunter(), false));
	}
}

/// Returns the amount that a DPO keeps for all accounts that couldn't be paid.
fn kept(token: &Token, dpo: DpoId) -> Balance {
	held(token, HoldReason::Unclaimed, &Dpo::account(dpo))
}

/// Returns the amount that a DPO keeps for one account.
fn kept_for(dpo: DpoId, who: &AccountId) -> Balance {
	let parts = Dpo::unclaimed_of(who.clone(), 0, 100);
	let part = parts.into_iter().find(|part| part.dpo == dpo);
	part.map_or(0, |part| {
		assert_eq!(&part.who, who);
		part.amount
	})
}

/// Returns the accounts and amounts in the `Kept` events so far.
fn told_kept() -> Vec<(AccountId, Balance)> {
	let kept = dpo_events().into_iter().filter_map(|event| match event {
		Event::Kept {
			dpo,
			kind: _,
			account,
			who,
			token,
			amount,
		} => {
			assert_eq!((account, token), (Dpo::account(dpo), PROJECT));
			Some((who, amount))
		}
		_ => None,
	});
	kept.collect()
}

/// Checks that exactly these parts are kept. A claim must fail while the account is blocked. Once
/// it isn't, anyone's claim must pay the part to the unit, once.
fn should_be_kept_until_claimed(dpo: DpoId, kept_parts: &[(&AccountId, Balance)]) {
	let told = kept_parts
		.iter()
		.map(|(who, amount)| ((*who).clone(), *amount));
	let mut told = told.collect::<Vec<_>>();
	told.sort();
	assert_eq!(told_kept(), told);
	let sum = kept_parts.iter().map(|(_, amount)| amount).sum::<Balance>();
	assert_eq!(kept(&PROJECT, dpo), sum);
	assert_eq!(view(dpo).kept, kept_parts.len() as u32);
	for (who, amount) in kept_parts {
		assert_eq!(kept_for(dpo, who), *amount);
		assert!(
			Dpo::actions(dpo, (*who).clone()).contains(&Action::ClaimUnclaimed { amount: *amount })
		);
		assert_noop!(
			claim(hunter(), dpo, (*who).clone()),
			Error::<Test>::CannotBePaid
		);
	}
	for (who, amount) in kept_parts {
		unblock(who);
		clear_events();
		let paid = gains(&PROJECT, [who, &hunter()], || {
			claim(hunter(), dpo, (*who).clone())
		});
		assert_eq!(paid, [*amount as i128, 0]);
		let event = Event::UnclaimedPaid {
			dpo,
			account: Dpo::account(dpo),
			who: (*who).clone(),
			caller: hunter(),
			token: PROJECT,
			amount: *amount,
		};
		assert_eq!(dpo_events(), [event]);
		assert_noop!(
			claim(hunter(), dpo, (*who).clone()),
			Error::<Test>::NothingUnclaimed
		);
	}
	assert_eq!((kept(&PROJECT, dpo), view(dpo).kept), (0, 0));
}

/// Creates a DPO of Alice's in a cabin without a bonus. Alice has 10 seats, two users have as many
/// as the cap allows, and others have the rest. The first user walked in, and the second named the
/// first. Returns the DPO and the two users.
fn riding(rules: RuleSet) -> (DpoId, [AccountId; 2]) {
	let class = Target::Class(class_of(&PROJECT, ClassTerms { bonus: 0, ..gold() }, 1));
	let dpo = create_as(
		alice(),
		class,
		Founding {
			seats: 10,
			rules: Some(rules),
			..Default::default()
		},
	);
	let people = [person(1), person(2)];
	let seats = rules.rules().user_cap;
	assert_ok!(buy(people[0].clone(), dpo, seats));
	assert_ok!(buy_referred(
		people[1].clone(),
		dpo,
		seats,
		people[0].clone()
	));
	fill(dpo);
	assert_ok!(commit(alice(), dpo, class));
	clear_events();
	(dpo, people)
}

#[test]
fn member_should_be_kept_for_and_the_others_paid_when_it_is_blocked() {
	play(|| {
		let (dpo, [blocked, other]) = riding(RuleSet::V1);
		earn(&PROJECT, dpo, 10_000);
		block(&blocked);

		let paid = gains(&PROJECT, [&blocked, &other, &alice()], || {
			release(hunter(), dpo, Releasable::Yield)
		});

		// The fee is 1,500, and 8,500 go by seats.
		assert_eq!(paid, [0, 1_275, 1_500 + 850]);
		assert_eq!(in_account(dpo, AccountKind::Yield), 0);
		should_be_kept_until_claimed(dpo, &[(&blocked, 1_275)]);
	});
}

#[test]
fn manager_should_be_kept_for_with_fee_and_seats_in_one_sum_when_it_is_blocked() {
	play(|| {
		let (dpo, [one, other]) = riding(RuleSet::V1);
		earn(&PROJECT, dpo, 10_000);
		block(&alice());

		let paid = gains(&PROJECT, [&one, &other, &alice()], || {
			release(hunter(), dpo, Releasable::Yield)
		});

		assert_eq!(paid, [1_275, 1_275, 0]);
		should_be_kept_until_claimed(dpo, &[(&alice(), 1_500 + 850)]);
	});
}

#[test]
fn referrers_should_be_kept_for_when_they_are_blocked() {
	play(|| {
		let class = Target::Class(class_of(&PROJECT, gold(), 1));
		let dpo = create(alice(), class, 0);
		let [internal, member, external] = [person(1), person(2), person(3)];
		assert_ok!(buy(internal.clone(), dpo, 10));
		assert_ok!(buy_referred(member.clone(), dpo, 10, external.clone()));
		let rest = fill(dpo);
		assert_ok!(commit(alice(), dpo, class));
		block(&internal);
		block(&external);
		clear_events();

		let paid = gains(&PROJECT, [&internal, &member, &external, &alice()], || {
			release(hunter(), dpo, Releasable::Bonus)
		});

		// Of the 1,000 assigned to the member, the External Referrer gets 300 and the Internal
		// Referrer 560. The other 140 go to the second referrer, which is the manager. The manager
		// also gets all that is assigned to the members that named it.
		assert_eq!(rest.iter().map(|(_, seats)| seats).sum::<u8>(), 80);
		assert_eq!(paid, [0, 0, 0, 140 + 9_000]);
		should_be_kept_until_claimed(dpo, &[(&internal, 560), (&external, 300)]);
	});
}

#[test]
fn caller_should_be_kept_for_with_what_its_late_release_cut_off_when_it_is_blocked() {
	play(|| {
		let (dpo, [caller, other]) = riding(RuleSet::Gt01Draft);
		earn(&PROJECT, dpo, 10_000);
		pass(7 * DAY + 1);
		block(&caller);
		clear_events();

		let paid = gains(&PROJECT, [&caller, &other, &alice()], || {
			release(caller.clone(), dpo, Releasable::Yield)
		});

		// Half of the fee of 1,500 is cut off. The two users have 10 seats each.
		assert_eq!(paid, [0, 850, 750 + 850]);
		should_be_kept_until_claimed(dpo, &[(&caller, 750 + 850)]);
	});
}

#[test]
fn treasury_should_be_kept_for_when_it_is_blocked() {
	play(|| {
		let (dpo, [one, other]) = riding(RuleSet::Gt01Draft);
		earn(&PROJECT, dpo, 10_000);
		pass(7 * DAY + 1);
		block(&treasury());
		clear_events();

		let paid = gains(&PROJECT, [&one, &other, &alice(), &treasury()], || {
			release(hunter(), dpo, Releasable::Yield)
		});

		assert_eq!(paid, [850, 850, 750 + 850, 0]);
		should_be_kept_until_claimed(dpo, &[(&treasury(), 750)]);
	});
}

#[test]
fn manager_should_be_kept_for_when_it_is_blocked_and_a_member_pays_for_committing_early() {
	play(|| {
		let class = Target::Class(class_of(&PROJECT, gold(), 1));
		let rules = Some(RuleSet::Gt01Draft);
		let dpo = create_as(
			alice(),
			class,
			Founding {
				rules,
				..Default::default()
			},
		);
		let member = person(1);
		assert_ok!(buy(member.clone(), dpo, 10));
		fill(dpo);
		block(&alice());
		clear_events();

		let paid = gains(&PROJECT, [&member, &alice()], || {
			commit(member.clone(), dpo, class)
		});

		// The fee is 0.1% of the cost of 100,000.
		assert_eq!(paid, [-100, 0]);
		assert_eq!(state(dpo), State::Running);
		should_be_kept_until_claimed(dpo, &[(&alice(), 100)]);
	});
}

#[test]
fn kept_parts_should_add_up_over_releases_of_all_accounts() {
	play(|| {
		let (dpo, [blocked, other]) = riding(RuleSet::V1);
		block(&blocked);
		for amount in [10_000, 20_000] {
			earn(&PROJECT, dpo, amount);
			assert_ok!(release(hunter(), dpo, Releasable::Yield));
		}
		// The blocked user is the other's referrer, so it gets 80% of what is assigned to the
		// other.
		grant(&PROJECT, dpo, AccountKind::Bonus, 1_000);
		assert_ok!(release(hunter(), dpo, Releasable::Bonus));
		assert_eq!(kept_for(dpo, &blocked), 1_275 + 2_550 + 120);
		assert_eq!(view(dpo).kept, 1);

		// Once the user can be paid, a claim pays all that was kept.
		unblock(&blocked);
		let paid = gains(&PROJECT, [&blocked, &other], || {
			claim(other.clone(), dpo, blocked.clone())
		});
		assert_eq!(paid, [3_945, 0]);
		block(&blocked);
		earn(&PROJECT, dpo, 10_000);
		assert_ok!(release(hunter(), dpo, Releasable::Yield));
		assert_eq!(kept_for(dpo, &blocked), 1_275);
	});
}

#[test]
fn part_should_be_kept_until_it_is_the_minimum_when_the_account_is_gone() {
	play_in_every_token(|token| {
		let minimum = match token {
			Token::Native => EXISTENTIAL_DEPOSIT,
			Token::WithId(_) => ASSET_MINIMUM,
		};
		let class = Target::Class(class_of(&token, ClassTerms { bonus: 0, ..gold() }, 1));
		let dpo = create(alice(), class, 0);
		assert_ok!(lower_fee(alice(), dpo, Permill::zero()));
		let gone = person(1);
		assert_ok!(buy(gone.clone(), dpo, 1));
		fill(dpo);
		assert_ok!(commit(alice(), dpo, class));
		leave(&token, &gone);
		assert_eq!(worth(&token, &gone), 0);

		// Each release gives its seat 4 units.
		for round in 1.. {
			earn(&token, dpo, 400);
			assert_ok!(release(hunter(), dpo, Releasable::Yield));
			assert_eq!(in_account(dpo, AccountKind::Yield), 0);
			assert_eq!(kept_for(dpo, &gone), 4 * round);
			if 4 * round >= minimum {
				break;
			}
			assert_noop!(
				claim(hunter(), dpo, gone.clone()),
				Error::<Test>::CannotBePaid
			);
		}
		assert_ok!(claim(hunter(), dpo, gone.clone()));
		assert_eq!(free(&token, &gone), minimum.div_ceil(4) * 4);
		assert_eq!(kept(&token, dpo), 0);
		// Now the account exists again, so it can receive any amount.
		earn(&token, dpo, 400);
		let paid = gains(&token, [&gone], || {
			release(hunter(), dpo, Releasable::Yield)
		});
		assert_eq!(paid, [4]);
	});
}

#[test]
fn dpo_should_go_through_all_its_life_when_its_token_is_frozen() {
	play(|| {
		let class = Target::Class(class_of(&PROJECT, gold(), 1));
		let dpo = create(alice(), class, 10);
		let child = create(carol(), seats_of(dpo, 30), 0);
		let people = fill(child);
		assert_ok!(commit(carol(), child, seats_of(dpo, 30)));
		let people = [people, fill(dpo)].concat();
		assert_ok!(Assets::freeze_asset(signed(admin()), ASSET));

		assert_ok!(commit(alice(), dpo, class));
		assert_ok!(release(hunter(), dpo, Releasable::Bonus));
		assert_ok!(release(hunter(), child, Releasable::Bonus));
		pass(30 * DAY);
		let owner_of_money = people[7].0.clone();
		assert_ok!(withdraw(owner_of_money, dpo));
		assert_ok!(settle(hunter(), dpo));
		for dpo in [dpo, child] {
			assert_ok!(release(hunter(), dpo, Releasable::Yield));
			assert_ok!(release(hunter(), dpo, Releasable::Withdraw));
		}
		assert_ok!(close(hunter(), dpo));
		assert_ok!(close(hunter(), child));
		assert_eq!(free(&PROJECT, &Dpo::account(dpo)), ASSET_MINIMUM);
		assert_noop!(claim(hunter(), dpo, alice()), Error::<Test>::CannotBePaid);

		assert_ok!(Assets::thaw_asset(signed(admin()), ASSET));
		// Claims in any order lose nothing. Alice's fee is 15% of the yield, and Carol's 5% of what
		// the child gets. The managers get the bonus, because they are the referrers of all
		// members.
		let ours = [alice(), carol()];
		for who in people.iter().map(|(who, _)| who).chain(&ours) {
			for dpo in [child, dpo] {
				while kept_for(dpo, who) > 0 {
					assert_ok!(claim(hunter(), dpo, who.clone()));
				}
			}
		}
		// Of 30,600 each seat gets 306. The child gets 9,180, and each of its seats 87 of 8,721.
		// The other 21 are Carol's on closing.
		for (index, (who, seats)) in people.iter().enumerate() {
			let per_seat = if index < 7 { 87 } else { 306 };
			let yields = per_seat * Balance::from(*seats);
			assert_eq!(free(&PROJECT, who), RICH + yields);
		}
		assert_eq!(
			free(&PROJECT, &alice()),
			RICH + 10_000 - 3_000 + 5_400 + 3_060
		);
		assert_eq!(free(&PROJECT, &carol()), RICH + 3_000 + 459 + 21);
		assert_eq!(Estates::<Test>::iter().count(), 0);
	});
}

#[test]
fn everyone_should_be_kept_for_when_the_token_is_minted_to_the_limit() {
	play(|| {
		let (dpo, [one, other]) = riding(RuleSet::V1);
		earn(&PROJECT, dpo, 10_000);
		let supply = pallet_assets::Asset::<Test>::get(ASSET)
			.expect("a token")
			.supply;
		mint(&PROJECT, &owner(), Balance::MAX - supply);

		assert_ok!(release(hunter(), dpo, Releasable::Yield));

		assert_eq!(kept(&PROJECT, dpo), 10_000);
		assert_eq!(kept_for(dpo, &one), 1_275);
		assert_noop!(
			claim(hunter(), dpo, one.clone()),
			Error::<Test>::CannotBePaid
		);
		let surplus = Balance::MAX - supply;
		assert_ok!(Assets::burn(signed(admin()), ASSET, owner(), surplus));
		for who in [one, other] {
			let paid = gains(&PROJECT, [&who], || claim(hunter(), dpo, who.clone()));
			assert_eq!(paid, [1_275]);
		}
		assert_eq!(kept(&PROJECT, dpo), 10_000 - 2 * 1_275);
	});
}

#[test]
fn members_should_be_paid_when_the_dpos_own_account_is_blocked() {
	play(|| {
		let (dpo, [one, other]) = riding(RuleSet::V1);
		earn(&PROJECT, dpo, 10_000);
		block(&Dpo::account(dpo));

		let paid = gains(&PROJECT, [&one, &other, &alice()], || {
			release(hunter(), dpo, Releasable::Yield)
		});

		assert_eq!(paid, [1_275, 1_275, 1_500 + 850]);
		assert_eq!(kept(&PROJECT, dpo), 0);
	});
}

#[test]
fn claim_should_be_refused_when_nothing_is_kept() {
	play(|| {
		let (dpo, [one, _]) = riding(RuleSet::V1);
		assert_noop!(
			claim(one.clone(), dpo, one.clone()),
			Error::<Test>::NothingUnclaimed
		);
		assert_noop!(
			claim(one.clone(), dpo + 1, one),
			Error::<Test>::NothingUnclaimed
		);
	});
}
