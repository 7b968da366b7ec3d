//! Closing (Rulebook 3.12). Anyone may close a DPO once it owes nothing, and no record of it stays.

use super::{committing::fail, presets::tried, withdraw::empty, *};
use frame_support::storage::{storage_prefix, KeyPrefixIterator};

/// Checks that nobody can close the DPO, and that the error is the same for the manager and for
/// others.
fn refused(dpo: DpoId, error: Error<Test>) {
	let error = DispatchError::from(error);
	for who in [hunter(), view(dpo).manager] {
		assert!(!Dpo::actions(dpo, who.clone()).contains(&Action::Close));
		assert_noop!(close(who, dpo), error);
	}
}

/// Releases all three accounts until there is nothing to release.
fn drain(dpo: DpoId) {
	for kind in [Releasable::Withdraw, Releasable::Bonus, Releasable::Yield] {
		while release(hunter(), dpo, kind).is_ok() {}
	}
}

/// Creates a full DPO in which the manager has 10 seats. If `child` is given, a DPO that this
/// account manages has 30 of the seats.
fn pool(manager: AccountId, target: Target, child: Option<AccountId>) -> (DpoId, Option<DpoId>) {
	let dpo = create(manager, target, 10);
	let child = child.map(|childs_manager| {
		let target = seats_of(dpo, 30);
		let child = create(childs_manager.clone(), target, 10);
		fill(child);
		assert_ok!(commit(childs_manager, child, target));
		child
	});
	fill(dpo);
	(dpo, child)
}

/// Creates a DPO that has ridden in a cabin and whose ride is settled.
fn completed(token: &Token, terms: ClassTerms) -> DpoId {
	let class = Target::Class(class_of(token, terms, 1));
	let (dpo, _) = pool(alice(), class, None);
	assert_ok!(commit(alice(), dpo, class));
	pass(terms.duration);
	assert_ok!(settle(hunter(), dpo));
	dpo
}

/// Returns all storage keys of the pallet.
fn keys() -> Vec<Vec<u8>> {
	let prefix = sp_io::hashing::twox_128(b"Dpo").to_vec();
	KeyPrefixIterator::new(prefix.clone(), prefix.clone(), |key| Ok(key.to_vec()))
		.map(|key| [&prefix[..], &key[..]].concat())
		.collect()
}

/// Checks that the pallet's storage has only the id of the next DPO and the storage version, and
/// that these DPOs' accounts are gone.
fn nothing_remains(dpos: &[DpoId]) {
	let version = storage_prefix(b"Dpo", b":__STORAGE_VERSION__:").to_vec();
	let keys = keys().into_iter().filter(|key| *key != version);
	assert_eq!(keys.collect::<Vec<_>>(), [NextDpo::<Test>::hashed_key()]);
	for dpo in dpos {
		let account = Dpo::account(*dpo);
		assert!(!frame_system::Account::<Test>::contains_key(&account));
		for token in tokens() {
			assert_eq!(worth(&token, &account), 0);
		}
		assert_noop!(close(hunter(), *dpo), Error::<Test>::NoSuchDpo);
	}
}

#[test]
fn closing_should_be_refused_when_the_dpo_is_not_over() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let parent = create(alice(), class, 0);
		let child = create(carol(), seats_of(parent, 30), 0);

		// It is CREATED and has members. The manager's own seats suffice for that.
		let managers = create(bob(), class, 1);
		refused(managers, Error::NotOver);
		assert_ok!(buy(person(1), child, 15));
		refused(child, Error::NotOver);
		// It is ACTIVE.
		fill(child);
		refused(child, Error::NotOver);
		assert_ok!(commit(carol(), child, seats_of(parent, 30)));
		assert_eq!(
			(state(parent), state(child)),
			(State::Created, State::Chained)
		);
		refused(child, Error::NotOver);
		fill(parent);
		assert_eq!(state(parent), State::Active);
		refused(parent, Error::NotOver);
		assert_ok!(commit(alice(), parent, class));
		assert_eq!(
			(state(parent), state(child)),
			(State::Running, State::Running)
		);
		refused(parent, Error::NotOver);
		refused(child, Error::NotOver);
		// The ride's end alone doesn't complete the DPO. The ride must be settled.
		pass(30 * DAY);
		refused(parent, Error::NotOver);
		refused(managers, Error::NotOver);
		assert_noop!(close(hunter(), managers + 1), Error::<Test>::NoSuchDpo);
	});
}

#[test]
fn closing_should_be_refused_when_an_account_is_still_to_release() {
	play_in_every_token(|token| {
		let dpo = completed(&token, gold());
		for (kind, amount) in [
			(Releasable::Withdraw, 100_000),
			(Releasable::Bonus, 10_000),
			// The hunter that settled has 1%.
			(Releasable::Yield, 36_000 - 360),
		] {
			assert_eq!(in_account(dpo, kind), amount);
			refused(dpo, Error::StillToRelease);
			assert_ok!(release(hunter(), dpo, kind));
		}
		assert_ok!(close(hunter(), dpo));
		nothing_remains(&[dpo]);
	});
}

#[test]
fn closing_should_be_refused_when_one_account_alone_is_still_to_release() {
	for left in Releasable::ALL {
		play_in_every_token(|token| {
			let dpo = completed(&token, gold());
			for kind in [Releasable::Withdraw, Releasable::Bonus, Releasable::Yield] {
				if kind != left {
					assert_ok!(release(hunter(), dpo, kind));
				}
			}
			refused(dpo, Error::StillToRelease);
			assert_ok!(release(hunter(), dpo, left));
			assert_ok!(close(hunter(), dpo));
		});
	}
}

#[test]
fn closing_should_be_refused_when_yield_of_a_unit_a_seat_is_left() {
	for rules in [RuleSet::V1, RuleSet::Gt01Draft, RuleSet::EarlyDraft] {
		play_in_every_token(|token| {
			let class = Target::Class(class_of(&token, gold(), 1));
			let founding = Founding {
				seats: 10,
				rules: Some(rules),
				..Default::default()
			};
			let dpo = create_as(alice(), class, founding);
			fill(dpo);
			assert_ok!(commit(alice(), dpo, class));
			pass(gold().duration);
			assert_ok!(settle(hunter(), dpo));
			drain(dpo);
			// The fee of 15% is paid on the 94 that didn't divide. Of 6 more, nothing is the
			// manager's.
			assert_eq!(in_account(dpo, AccountKind::Yield), 94);
			earn(&token, dpo, 5);
			assert_ok!(tried(|| close(hunter(), dpo)));
			earn(&token, dpo, 1);
			pass(7 * DAY + 1);
			refused(dpo, Error::StillToRelease);

			assert_ok!(release(hunter(), dpo, Releasable::Yield));
			assert_ok!(close(hunter(), dpo));
			nothing_remains(&[dpo]);
		});
	}
}

#[test]
fn closing_should_be_refused_when_a_release_pays_nobody_but_changes_a_members_state() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let parent = create(alice(), class, 10);
		let children = [carol(), bob()].map(|manager| {
			let child = create(manager.clone(), seats_of(parent, 30), 0);
			fill(child);
			assert_ok!(commit(manager, child, seats_of(parent, 30)));
			child
		});
		fill(parent);
		assert_ok!(commit(alice(), parent, class));
		pass(30 * DAY);
		assert_ok!(settle(hunter(), parent));
		for kind in [Releasable::Bonus, Releasable::Yield] {
			assert_ok!(release(hunter(), parent, kind));
		}
		empty(&token, parent);

		refused(parent, Error::StillToRelease);
		assert_ok!(release(hunter(), parent, Releasable::Withdraw));
		assert_eq!(children.map(state), [State::Completed; 2]);
		assert_ok!(close(hunter(), parent));
	});
}

#[test]
fn child_should_close_only_after_its_parent_when_both_are_completed() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let (parent, child) = pool(alice(), class, Some(carol()));
		let child = child.expect("a DPO Member");
		assert_ok!(commit(alice(), parent, class));
		pass(30 * DAY);
		assert_ok!(settle(hunter(), parent));
		assert_ok!(release(hunter(), parent, Releasable::Withdraw));
		drain(child);
		assert_eq!(state(child), State::Completed);

		// The parent hasn't released its bonus and yield yet.
		refused(child, Error::TargetNotClosed);
		drain(parent);
		refused(child, Error::TargetNotClosed);
		assert_ok!(close(hunter(), parent));
		refused(child, Error::StillToRelease);
		drain(child);
		assert_ok!(close(hunter(), child));
		nothing_remains(&[parent, child]);
	});
}

#[test]
fn child_should_close_only_after_its_parent_when_it_was_refunded_and_terminated() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let parent = create(alice(), class, 0);
		let child = create(carol(), seats_of(parent, 30), 0);
		fill(child);
		assert_ok!(commit(carol(), child, seats_of(parent, 30)));
		at(view(parent).expiry);
		assert_ok!(report_failed(hunter(), parent));
		refused(parent, Error::StillToRelease);
		assert_ok!(release(hunter(), parent, Releasable::Withdraw));
		refused(child, Error::NotOver);
		pass(30 * DAY + 1);
		assert_ok!(terminate(hunter(), child));
		drain(child);

		refused(child, Error::TargetNotClosed);
		assert_ok!(close(hunter(), parent));
		assert_ok!(close(hunter(), child));
		nothing_remains(&[parent, child]);
	});
}

/// Creates a DPO of Alice's that has failed, and a DPO of Carol's that it has refunded. Returns
/// both, the class that Alice's DPO was for, and a class that Carol's may take.
fn refunded(token: &Token) -> (DpoId, DpoId, Target, Target) {
	let terms = ClassTerms {
		fare: 30_000,
		yield_total: 10_800,
		bonus: 3_000,
		..gold()
	};
	let [dear, cheap] = [gold(), terms].map(|terms| Target::Class(class_of(token, terms, 1)));
	let parent = create(alice(), dear, 0);
	let child = create(carol(), seats_of(parent, 30), 0);
	fill(child);
	assert_ok!(commit(carol(), child, seats_of(parent, 30)));
	fail(parent);
	(parent, child, dear, cheap)
}

/// Commits a DPO of Carol's to a cabin, settles the ride and releases everything.
fn ride_elsewhere(dpo: DpoId, target: Target) {
	assert_ok!(commit(carol(), dpo, target));
	pass(30 * DAY);
	assert_ok!(settle(hunter(), dpo));
	drain(dpo);
}

#[test]
fn refunded_child_should_close_only_after_its_former_parent_when_it_rode_elsewhere() {
	play_in_every_token(|token| {
		let (parent, child, _, cheap) = refunded(&token);
		ride_elsewhere(child, cheap);
		assert_eq!(view(child).bought_into, Some(parent));
		refused(child, Error::TargetNotClosed);

		// Money that the former parent still gets is for the child's members, too.
		grant(&token, parent, AccountKind::Withdraw, 780);
		assert_ok!(release(hunter(), parent, Releasable::Withdraw));
		assert_eq!(in_account(child, AccountKind::Withdraw), 780);
		assert_ok!(close(hunter(), parent));
		refused(child, Error::StillToRelease);
		drain(child);
		assert_ok!(close(hunter(), child));
		nothing_remains(&[parent, child]);
	});
}

#[test]
fn child_should_close_before_a_former_parent_when_it_bought_into_another_since() {
	play_in_every_token(|token| {
		let (first, child, dear, cheap) = refunded(&token);
		// It sells seats for five days, so its deadline is earlier than the child's.
		let founding = Founding {
			days: 5,
			..Default::default()
		};
		let last = create_as(alice(), dear, founding);
		assert_ok!(commit(carol(), child, seats_of(last, 30)));
		fail(last);
		ride_elsewhere(child, cheap);
		refused(child, Error::TargetNotClosed);
		assert_ok!(close(hunter(), last));
		assert_ok!(close(hunter(), child));

		// Money that the first parent still gets for its closed member goes to that member's
		// manager.
		grant(&token, first, AccountKind::Withdraw, 780);
		let paid = gains(&token, [&carol()], || {
			release(hunter(), first, Releasable::Withdraw)
		});
		assert_eq!(paid, [780]);
		assert_ok!(close(hunter(), first));
		nothing_remains(&[first, last, child]);
	});
}

/// Checks that the account may close the DPO, and that closing emits the events and returns the
/// base and the deposit to Alice, the manager.
fn closes_and_gets_all_back(token: &Token, who: AccountId, dpo: DpoId) {
	let minimum = match token {
		Token::Native => EXISTENTIAL_DEPOSIT,
		Token::WithId(_) => ASSET_MINIMUM,
	};
	assert!(Dpo::actions(dpo, who.clone()).contains(&Action::Close));
	clear_events();

	assert_ok!(close(who.clone(), dpo));

	let account = Dpo::account(dpo);
	let closed = Event::Closed {
		dpo,
		account: account.clone(),
		caller: who,
		manager: alice(),
		token: token.clone(),
	};
	let dissolved = Event::Dissolved {
		dpo,
		account,
		manager: alice(),
		token: token.clone(),
		amount: minimum + 1,
	};
	assert_eq!(dpo_events(), [closed, dissolved]);
	assert_eq!(alice_free(), [RICH; 2]);
	nothing_remains(&[dpo]);
}

#[test]
fn a_stranger_cannot_close_a_new_dpo() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let dpo = create(alice(), class, 0);
		assert!(alice_free() != [RICH; 2]);
		// Nobody but its manager can close it before its expiry.
		let expiry = 1 + 10 * DAY;
		let others = [hunter(), bob(), owner(), treasury(), Dpo::account(dpo)];
		for block in [1, expiry - 1] {
			at(block);
			for who in &others {
				assert!(!Dpo::actions(dpo, who.clone()).contains(&Action::Close));
				assert_noop!(close(who.clone(), dpo), Error::<Test>::NotExpired);
			}
			assert_ok!(tried(|| close(alice(), dpo)));
		}
		// So it sells seats until then.
		assert_ok!(tried(|| buy(bob(), dpo, 1)));

		at(expiry);
		closes_and_gets_all_back(&token, hunter(), dpo);

		// Its id isn't used again.
		assert_eq!(create(alice(), class, 0), dpo + 1);
		assert_ok!(close(alice(), dpo + 1));
	});
}

#[test]
fn created_dpo_should_be_closed_by_its_manager_at_once_when_it_has_no_members() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let dpo = create(alice(), class, 0);
		closes_and_gets_all_back(&token, alice(), dpo);
	});
}

#[test]
fn created_dpo_with_a_member_should_be_closed_by_nobody() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let dpo = create(alice(), class, 0);
		assert_ok!(buy(bob(), dpo, 1));
		for block in [1, view(dpo).expiry - 1, view(dpo).expiry] {
			at(block);
			refused(dpo, Error::NotOver);
		}
		assert_ok!(report_failed(hunter(), dpo));
		refused(dpo, Error::StillToRelease);
	});
}

#[test]
fn expired_dpo_without_members_should_be_closed_whether_it_is_reported_or_not() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let (silent, reported) = (create(alice(), class, 0), create(bob(), class, 0));
		at(view(silent).expiry);
		assert_ok!(close(hunter(), silent));
		assert_ok!(report_failed(hunter(), reported));
		assert_ok!(close(hunter(), reported));
		nothing_remains(&[silent, reported]);
	});
}

#[test]
fn manager_should_get_remainders_base_and_deposit_to_the_unit() {
	play_in_every_token(|token| {
		let terms = ClassTerms {
			fare: 100_003,
			yield_total: 36_011,
			bonus: 10_007,
			..gold()
		};
		let dpo = completed(&token, terms);
		drain(dpo);
		// The hunter has 360 of the yield. 15% of the other 35,651 are 5,347, and of 30,304 each
		// seat has 303. Of the bonus, 1,000 are assigned to Alice, and 1,501 to each of six
		// members. The unused 97 have come back to the members with the fare.
		let left = AccountKind::ALL.map(|kind| in_account(dpo, kind));
		assert_eq!(left, [0, 4, 1, 0]);
		let remainders = left.iter().sum::<Balance>();
		let minimum = free(&token, &Dpo::account(dpo));
		let native = if token == Token::Native {
			deposit_of(1)
		} else {
			0
		};
		let before = alice_free();
		clear_events();

		let paid = gains(&token, [&alice(), &hunter()], || close(hunter(), dpo));

		assert_eq!(paid, [(remainders + minimum + 1 + native) as i128, 0]);
		let deposits = alice_free()[0] - before[0];
		assert_eq!(
			deposits,
			deposit_of(1)
				+ if native > 0 {
					remainders + minimum + 1
				} else {
					0
				}
		);
		let told = dpo_events().into_iter().filter_map(|event| match event {
			Event::Paid { who, amount, .. } => {
				assert_eq!(who, alice());
				Some(amount)
			}
			Event::Dissolved { amount, .. } => Some(amount),
			_ => None,
		});
		assert_eq!(told.sum::<Balance>(), remainders + minimum + 1);
		nothing_remains(&[dpo]);
	});
}

/// Returns Alice's free balance of each token.
fn alice_free() -> [Balance; 2] {
	tokens().map(|token| free(&token, &alice()))
}

#[test]
fn members_should_be_listed_no_more_when_their_dpo_is_closed() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let (failing, staying) = (create(alice(), class, 5), create(alice(), class, 5));
		let member = person(1);
		for dpo in [failing, staying] {
			assert_ok!(buy(member.clone(), dpo, 10));
		}
		let child = create(carol(), seats_of(failing, 30), 0);
		fill(child);
		assert_ok!(commit(carol(), child, seats_of(failing, 30)));
		at(view(failing).expiry);
		assert_ok!(report_failed(hunter(), failing));
		assert_ok!(release(hunter(), failing, Releasable::Withdraw));
		let listed = |who: &AccountId| {
			let mut dpos = Dpo::dpos_of(who.clone(), 0, 100);
			dpos.sort_unstable();
			dpos
		};
		assert_eq!(listed(&member), [failing, staying]);
		assert_eq!(listed(&Dpo::account(child)), [failing]);

		assert_ok!(close(hunter(), failing));

		assert_eq!(listed(&member), [staying]);
		assert_eq!(listed(&alice()), [staying]);
		assert!(listed(&Dpo::account(child)).is_empty());
		assert_eq!(listed(&carol()), [child]);
	});
}

#[test]
fn stray_tokens_should_not_stop_closing() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let dpo = create(alice(), class, 0);
		let account = Dpo::account(dpo);
		// A stranger sends both tokens to the DPO's account. The manager gets the one of the DPO's
		// own kind on closing. The other stays.
		for token in tokens() {
			mint(&token, &account, 1_000);
		}
		clear_events();

		assert_ok!(close(alice(), dpo));

		let other = tokens()
			.into_iter()
			.find(|other| *other != token)
			.expect("two tokens");
		assert_eq!(worth(&token, &account), 0);
		assert_eq!(worth(&other, &account), 1_000);
		assert_eq!(free(&token, &alice()), RICH + 1_000);
		assert_eq!(free(&other, &alice()), RICH);
		assert!(matches!(
			dpo_events()[..],
			[Event::Closed { .. }, Event::Dissolved { .. }]
		));
		assert!(Dpo::dpo(dpo).is_none() && Estates::<Test>::get(dpo).is_none());
	});
}

#[test]
fn closed_dpo_should_be_unknown_to_every_call() {
	play_in_every_token(|token| {
		let class = Target::Class(class_of(&token, gold(), 1));
		let dpo = create(alice(), class, 0);
		assert_ok!(close(alice(), dpo));
		assert_noop!(buy(alice(), dpo, 1), Error::<Test>::NoSuchDpo);
		assert_noop!(commit(alice(), dpo, class), Error::<Test>::NoSuchDpo);
		assert_noop!(report_failed(alice(), dpo), Error::<Test>::NoSuchDpo);
		assert_noop!(terminate(alice(), dpo), Error::<Test>::NoSuchDpo);
		let lower = || lower_fee(alice(), dpo, Permill::zero());
		assert_noop!(lower(), Error::<Test>::NoSuchDpo);
		for kind in [Releasable::Withdraw, Releasable::Bonus, Releasable::Yield] {
			assert_noop!(release(alice(), dpo, kind), Error::<Test>::NoSuchDpo);
		}
		assert_noop!(
			claim(alice(), dpo, alice()),
			Error::<Test>::NothingUnclaimed
		);
		assert_noop!(
			try_create(alice(), seats_of(dpo, 1), Founding::default()),
			Error::<Test>::NoSuchTarget
		);
		assert_eq!(
			(Dpo::dpo(dpo), Dpo::state(dpo), Dpo::parent(dpo)),
			(None, None, None)
		);
		assert!(Dpo::members(dpo, 0, 100).is_empty() && Dpo::children(dpo, 0, 100).is_empty());
		assert!(Dpo::actions(dpo, alice()).is_empty());
	});
}
