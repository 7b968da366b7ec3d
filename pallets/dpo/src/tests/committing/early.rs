//! Committing early: a member commits within the manager's time and pays the manager a fee, if the
//! rules allow that (Rulebook 3.2, 3.5).

use super::*;

const PROJECT: Token = Token::WithId(ASSET);

#[test]
fn member_should_pay_the_manager_when_it_commits_within_the_grace() {
	play_in_every_token(|token| {
		// The fee is 0.1% of the cost, so 99.95, and not 0.1% of the 100,000 raised.
		let terms = ClassTerms {
			fare: 99_950,
			..gold()
		};
		let class = Target::Class(class_of(&token, terms, 1));
		let (dpo, member) = full_pool(class, RuleSet::Gt01Draft);
		pass(3 * DAY);
		clear_events();

		let paid = gains(&token, [&alice(), &member], || {
			commit(member.clone(), dpo, class)
		});

		assert_eq!(paid, [99, -99]);
		assert_eq!((fee(dpo), view(dpo).fee_cut), (150_000, false));
		let told = Event::EarlyCommitPaid {
			dpo,
			payer: member,
			manager: alice(),
			token: token.clone(),
			amount: 99,
			kept: false,
		};
		assert_eq!(dpo_events()[0], told);
		assert_eq!(in_account(dpo, AccountKind::Withdraw), 50);
	});
}

#[test]
fn nobody_should_pay_for_committing_when_it_is_the_manager_or_the_grace_is_over() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 2));
		let (dpo, member) = full_pool(class, RuleSet::Gt01Draft);
		let paid = gains(&token, [&alice(), &member], || commit(alice(), dpo, class));
		assert_eq!(paid, [0, 0]);

		let (dpo, member) = full_pool(class, RuleSet::Gt01Draft);
		pass(3 * DAY + 1);
		let paid = gains(&token, [&alice(), &member], || {
			commit(member.clone(), dpo, class)
		});
		assert_eq!((paid, fee(dpo)), ([0, 0], 75_000));
	});
}

#[test]
fn manager_of_a_dpo_member_should_pay_out_of_its_own_wallet_when_it_commits_within_the_grace() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let founding = Founding {
			rules: Some(RuleSet::Gt01Draft),
			..Default::default()
		};
		let parent = create_as(bob(), class, founding);
		let (child, member) = full_pool(seats_of(parent, 30), RuleSet::Gt01Draft);
		// The fee is 0.1% of the 30,000 that the seats cost.
		let paid = gains(&token, [&alice(), &member], || {
			commit(member.clone(), child, seats_of(parent, 30))
		});
		assert_eq!(paid, [30, -30]);
		fill(parent);
		let kinds = AccountKind::ALL.map(|kind| in_account(child, kind));

		let paid = gains(&token, [&bob(), &alice()], || {
			commit(alice(), parent, class)
		});

		assert_eq!(paid, [100, -100]);
		assert_eq!(AccountKind::ALL.map(|kind| in_account(child, kind)), kinds);
	});
}

#[test]
fn early_commit_should_fail_when_the_member_cannot_afford_it() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let (dpo, member) = full_pool(class, RuleSet::Gt01Draft);
		// The minimum keeps the account alive and can't be spent on the fee.
		let minimum = match token {
			Token::Native => EXISTENTIAL_DEPOSIT,
			Token::WithId(_) => ASSET_MINIMUM,
		};
		leave(&token, &member, minimum + 99);
		let poor = Error::<Test>::CannotAffordEarlyCommit;
		assert_noop!(commit(member.clone(), dpo, class), poor);
		mint(&token, &member, 1);

		assert_ok!(commit(member.clone(), dpo, class));

		assert_eq!(free(&token, &member), minimum);
	});
}

#[test]
fn early_commit_should_cost_nothing_when_its_fee_rounds_to_nothing() {
	play_in_every_token(|token| {
		let terms = ClassTerms {
			fare: 999,
			..gold()
		};
		let class = Target::Class(class_of(&token, terms, 1));
		let (dpo, member) = full_pool(class, RuleSet::Gt01Draft);
		leave(&token, &member, 10);
		clear_events();

		assert_ok!(commit(member.clone(), dpo, class));

		assert_eq!(free(&token, &member), 10);
		assert!(matches!(dpo_events()[..], [Event::Committed { .. }]));
	});
}

#[test]
fn early_commit_fee_should_be_kept_when_the_manager_cannot_be_paid() {
	play(|| {
		let class = Target::Class(class_of(&PROJECT, gold(), 1));
		let (dpo, member) = full_pool(class, RuleSet::Gt01Draft);
		assert_ok!(Assets::block(signed(admin()), ASSET, alice()));
		clear_events();

		let paid = gains(&PROJECT, [&alice(), &member], || {
			commit(member.clone(), dpo, class)
		});

		assert_eq!(paid, [0, -100]);
		let kept = Event::Kept {
			dpo,
			kind: None,
			account: Dpo::account(dpo),
			who: alice(),
			token: PROJECT,
			amount: 100,
		};
		let told = Event::EarlyCommitPaid {
			dpo,
			payer: member,
			manager: alice(),
			token: PROJECT,
			amount: 100,
			kept: true,
		};
		assert_eq!(dpo_events()[..2], [kept, told]);
		assert_eq!(view(dpo).kept, 1);
		assert_ok!(Assets::thaw(signed(admin()), ASSET, alice()));
		let paid = gains(&PROJECT, [&alice()], || claim(hunter(), dpo, alice()));
		assert_eq!(paid, [100]);
	});
}

#[test]
fn manager_without_liquid_money_should_get_the_early_commit_fee_none_the_less() {
	play(|| {
		let class = Target::Class(class_of(&PROJECT, gold(), 1));
		let (dpo, member) = full_pool(class, RuleSet::Gt01Draft);
		assert_ok!(Assets::freeze(signed(admin()), ASSET, alice()));

		// A frozen account can't spend, but it can receive.
		let paid = gains(&PROJECT, [&alice()], || commit(member.clone(), dpo, class));

		assert_eq!(paid, [100]);
	});
}
