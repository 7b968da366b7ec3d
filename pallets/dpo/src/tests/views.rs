//! Tests of the view functions.

mod actions;
mod chains;
mod comparing;
mod offers;
mod proposals;
mod releases;
mod searches;
mod worth;

use super::{referrers::joined_dpo, *};

/// Creates a class, and a DPO of Alice's for it, in which she has 10 seats.
fn world(token: &Token) -> (Target, DpoId) {
	let target = Target::Class(class_of(token, gold(), 1));
	(target, create(alice(), target, 10))
}

/// Creates a chain of three DPOs: Alice's, Bob's with 30 seats of Alice's, and Carol's with 30
/// seats of Bob's.
fn chain(token: &Token) -> [DpoId; 3] {
	let (_, head) = world(token);
	let middle = create(bob(), seats_of(head, 30), 0);
	let tail = joined_dpo(carol(), middle, 30, None);
	fill(middle);
	assert_ok!(commit(bob(), middle, seats_of(head, 30)));
	[head, middle, tail]
}

fn states<const N: usize>(dpos: [DpoId; N]) -> [State; N] {
	dpos.map(state)
}

#[test]
fn dpo_should_tell_all_of_a_dpo_that_sells_seats() {
	play_in_every_token(|token| {
		let target = Target::Class(class_of(
			&token,
			ClassTerms {
				fare: 1_001,
				..gold()
			},
			1,
		));
		let dpo = create(alice(), target, 10);
		assert_ok!(buy(bob(), dpo, 5));
		let rates = Rates {
			yield_total: 36_000,
			bonus: 10_000,
			fare: 1_001,
			duration: 432_000,
			yield_kept: 10u128.pow(36),
		};
		let expected = DpoView {
			dpo,
			name: b"Pool".to_vec(),
			founder: alice(),
			manager: alice(),
			successor: None,
			account: Dpo::account(dpo),
			token: token.clone(),
			state: State::Created,
			accounts: Accounts {
				deposit: 165,
				yields: 0,
				bonus: 0,
				withdraw: 0,
			},
			default_target: target,
			promise: Promise { cost: 1_001, rates },
			guarantee: Permill::from_percent(80),
			taken: None,
			bought_into: None,
			seat_price: 11,
			sold: 15,
			founder_seats: 10,
			members: 2,
			expiry: 144_001,
			// 15 days after the expiry.
			boarding_deadline: 360_001,
			rules: Rules::V1,
			fee: Permill::from_percent(15),
			fee_cut: false,
			referrer: None,
			queue: vec![bob()],
			members_commit_from: None,
			members_terminate_from: None,
			anyone_terminates_from: None,
			yield_late_from: None,
			undivided: 0,
			refund: 0,
			kept: 0,
			edition: 0,
			market_open: true,
			base: base(&token),
			next_step: Some(NextStep {
				step: Step::ReportFailed,
				at: 144_001,
			}),
		};
		assert_eq!(Dpo::dpo(dpo), Some(expected));
		assert_eq!(Dpo::dpo(dpo + 1), None);
	});
}

#[test]
fn dpo_should_tell_what_changes_when_it_is_active_and_when_it_rides() {
	play_in_every_token(|token| {
		let (target, dpo) = world(&token);
		let created = view(dpo);
		fill(dpo);
		let active = DpoView {
			state: State::Active,
			accounts: Accounts {
				deposit: 100_000,
				..created.accounts
			},
			sold: 100,
			members: 7,
			queue: Dpo::members(dpo, 1, 6)
				.iter()
				.map(|member| member.who.actor().clone())
				.collect(),
			// The first blocks at which more than 7 and 15 days have passed since block 1. The
			// boarding deadline is before the end of 30 days.
			members_commit_from: Some(100_802),
			members_terminate_from: Some(216_002),
			anyone_terminates_from: Some(360_001),
			next_step: Some(NextStep {
				step: Step::Terminate,
				at: 360_001,
			}),
			..created
		};
		assert_eq!(view(dpo), active);

		at(100_802);
		assert_ok!(commit(buyer_of(dpo), dpo, target));
		let Target::Class(class) = target else {
			panic!("a class")
		};
		let running = DpoView {
			state: State::Running,
			accounts: Accounts {
				deposit: 0,
				bonus: 10_000,
				..active.accounts
			},
			taken: Some(Commitment::Cabin { class, cabin: 0 }),
			fee: Permill::from_parts(75_000),
			fee_cut: true,
			members_commit_from: None,
			members_terminate_from: None,
			anyone_terminates_from: None,
			// The fee cut and the commitment.
			edition: 2,
			next_step: Some(NextStep {
				step: Step::Release(Releasable::Bonus),
				at: 100_803,
			}),
			..active
		};
		assert_eq!(view(dpo), running);

		// A tenth of the ride passes.
		pass(3 * DAY);
		assert_ok!(withdraw(alice(), dpo));
		let earning = DpoView {
			accounts: Accounts {
				yields: 3_600,
				..running.accounts
			},
			// The first block at which more than 5 days have passed since block 144,002.
			yield_late_from: Some(216_003),
			// In this test the chain hasn't worked, so this is overdue.
			next_step: Some(NextStep {
				step: Step::Release(Releasable::Bonus),
				at: 144_002,
			}),
			..running
		};
		assert_eq!(view(dpo), earning);
	});
}

/// Returns the second member of a DPO, which is a user.
fn buyer_of(dpo: DpoId) -> AccountId {
	Dpo::members(dpo, 1, 1)[0].who.actor().clone()
}

#[test]
fn dpo_should_tell_what_changes_when_it_ends() {
	play_in_every_token(|token| {
		let [head, middle, _] = chain(&token);
		let target = Some(Commitment::Seats {
			dpo: head,
			seats: 30,
		});
		assert_eq!(
			(view(middle).state, view(middle).taken),
			(State::Chained, target)
		);
		assert_eq!(view(middle).bought_into, Some(head));
		at(view(head).expiry);
		assert_ok!(report_failed(hunter(), head));
		let failed = view(head);
		assert_eq!(failed.state, State::Failed);
		// The deposit for Alice's 10 seats and the 30 seats of Bob's DPO.
		let accounts = Accounts {
			deposit: 0,
			yields: 0,
			bonus: 0,
			withdraw: 40_000,
		};
		assert_eq!((failed.accounts, failed.refund), (accounts, 40_000));
		assert_ok!(release(hunter(), head, Releasable::Withdraw));
		let again = view(middle);
		assert_eq!(again.state, State::Active);
		assert_eq!((view(head).refund, again.refund), (0, 0));
		assert_eq!(again.accounts.deposit, 30_000);
		// Its periods have started again at block 144,001, and end with its deadline at the latest.
		assert_eq!(again.members_commit_from, Some(244_802));
		assert_eq!(again.members_terminate_from, Some(360_002));
		assert_eq!(again.anyone_terminates_from, Some(460_801));
		// The deadline is the same as before: a week after that of the other DPO.
		assert_eq!(again.boarding_deadline, 460_801);
	});
}

#[test]
fn dpo_should_count_for_how_many_it_keeps_something() {
	play(|| {
		let (_, dpo) = world(&Token::WithId(ASSET));
		assert_ok!(buy(bob(), dpo, 5));
		assert_ok!(buy(carol(), dpo, 5));
		at(view(dpo).expiry);
		assert_ok!(report_failed(hunter(), dpo));
		for who in [bob(), carol()] {
			assert_ok!(Assets::block(signed(admin()), ASSET, who));
		}
		assert_eq!(view(dpo).kept, 0);
		assert_ok!(release(hunter(), dpo, Releasable::Withdraw));
		assert_eq!(view(dpo).kept, 2);
		assert_ok!(Assets::thaw(signed(admin()), ASSET, bob()));
		assert_ok!(claim(hunter(), dpo, bob()));
		assert_eq!(view(dpo).kept, 1);
	});
}

#[test]
fn dpo_should_tell_its_queue_in_order_and_the_managers_external_referrer() {
	play_in_every_token(|token| {
		let target = Target::Class(class_of(&token, gold(), 1));
		let founding = Founding {
			seats: 5,
			referrer: Some(hunter()),
			..Default::default()
		};
		let dpo = create_as(alice(), target, founding);
		assert_eq!(view(dpo).referrer, Some(hunter()));
		assert!(view(dpo).queue.is_empty());
		for who in [bob(), carol()] {
			assert_ok!(buy_referred(who, dpo, 1, alice()));
		}
		assert_eq!(view(dpo).queue, [bob(), carol()]);
		// Bob is selected for the walk-in and moves to the end, just before it.
		let walk_in = strangers(1).remove(0);
		assert_ok!(buy(walk_in.clone(), dpo, 1));
		assert_eq!(view(dpo).queue, [carol(), bob(), walk_in]);
	});
}

#[test]
fn dpo_should_tell_what_did_not_divide_of_a_yield() {
	play_in_every_token(|token| {
		let (_, dpo) = world(&token);
		fill(dpo);
		assert_ok!(commit(alice(), dpo, view(dpo).default_target));
		earn(&token, dpo, 1_000);
		assert_eq!(view(dpo).undivided, 0);
		assert_ok!(release(hunter(), dpo, Releasable::Yield));
		// The fee is 150. Of the other 850, each seat gets 8, and 50 stay.
		let left = view(dpo);
		assert_eq!((left.undivided, left.accounts.yields), (50, 50));
		assert_eq!(left.yield_late_from, None);
		// With 58 more, less a fee of 8, there are 100. With 57 more there is one unit too little,
		// for which nobody is late.
		earn(&token, dpo, 57);
		assert_eq!(view(dpo).yield_late_from, None);
		earn(&token, dpo, 1);
		assert_eq!(view(dpo).yield_late_from, Some(1 + 5 * DAY + 1));
		assert_ok!(release(hunter(), dpo, Releasable::Yield));
		let left = view(dpo);
		assert_eq!((left.undivided, left.accounts.yields), (0, 0));
		assert_eq!(left.yield_late_from, None);
	});
}

#[test]
fn dpo_should_tell_the_least_guarantee_of_its_chain() {
	play_in_every_token(|token| {
		let target = Target::Class(class_of(&token, gold(), 1));
		let of = |who, target, rules| {
			let rules = Some(rules);
			let founding = Founding {
				rules,
				..Default::default()
			};
			let dpo = create_as(who, target, founding);
			(dpo, view(dpo).guarantee)
		};
		let (head, of_head) = of(alice(), target, RuleSet::Gt01Draft);
		let (middle, of_middle) = of(bob(), seats_of(head, 30), RuleSet::V1);
		let (_, of_tail) = of(carol(), seats_of(middle, 30), RuleSet::EarlyDraft);
		let expected = [90, 80, 80].map(Permill::from_percent);
		assert_eq!([of_head, of_middle, of_tail], expected);
	});
}

#[test]
fn state_should_follow_from_the_head_of_the_chain_when_that_rides() {
	play_in_every_token(|token| {
		use State::*;
		let chain = chain(&token);
		let [head, middle, tail] = chain;
		assert_eq!(states(chain), [Created, Chained, Chained]);
		fill(head);
		assert_eq!(states(chain), [Active, Chained, Chained]);
		assert_ok!(commit(alice(), head, view(head).default_target));
		assert_eq!(states(chain), [Running, Running, Running]);
		pass(30 * DAY);
		assert_ok!(settle(hunter(), head));
		// A DPO stays RUNNING until the release that brings it the fare.
		assert_eq!(states(chain), [Completed, Running, Running]);
		assert_ok!(release(hunter(), head, Releasable::Withdraw));
		assert_eq!(states(chain), [Completed, Completed, Running]);
		assert_ok!(release(hunter(), middle, Releasable::Withdraw));
		assert_eq!(states(chain), [Completed, Completed, Completed]);
		assert_eq!(Dpo::state(tail + 1), None);
	});
}

#[test]
fn state_should_follow_from_the_head_of_the_chain_when_that_fails() {
	play_in_every_token(|token| {
		use State::*;
		let chain = chain(&token);
		let [head, middle, tail] = chain;
		at(view(head).expiry);
		assert_eq!(states(chain), [Created, Chained, Chained]);
		assert_ok!(report_failed(hunter(), head));
		assert_eq!(states(chain), [Failed, Chained, Chained]);
		assert_ok!(release(hunter(), head, Releasable::Withdraw));
		assert_eq!(states(chain), [Failed, Active, Chained]);
		pass(15 * DAY + 1);
		assert_ok!(terminate(bob(), middle));
		assert_eq!(states(chain), [Failed, Terminated, Chained]);
		assert_ok!(release(hunter(), middle, Releasable::Withdraw));
		assert_eq!(states(chain), [Failed, Terminated, Active]);
		// The last DPO takes a cabin of its own.
		let class = class_of(
			&token,
			ClassTerms {
				fare: 9_000,
				yield_total: 3_240,
				bonus: 900,
				..gold()
			},
			1,
		);
		assert_ok!(commit(carol(), tail, Target::Class(class)));
		assert_eq!(states(chain), [Failed, Terminated, Running]);
	});
}

#[test]
fn parent_should_be_one_link_up() {
	play_in_every_token(|token| {
		let [head, middle, tail] = chain(&token);
		assert_eq!(Dpo::parent(tail), Some(middle));
		assert_eq!(Dpo::parent(middle), Some(head));
		assert_eq!(Dpo::parent(head), None);
		assert_eq!(Dpo::parent(tail + 1), None);
		// A refund ends the link to the parent.
		at(view(head).expiry);
		assert_ok!(report_failed(hunter(), head));
		assert_eq!(Dpo::parent(middle), Some(head));
		assert_ok!(release(hunter(), head, Releasable::Withdraw));
		assert_eq!(Dpo::parent(middle), None);
		assert_eq!(Dpo::parent(tail), Some(middle));
	});
}

#[test]
fn a_cabin_should_be_nobodys_parent() {
	play_in_every_token(|token| {
		let (target, dpo) = world(&token);
		fill(dpo);
		assert_ok!(commit(alice(), dpo, target));
		assert_eq!(Dpo::parent(dpo), None);
	});
}

#[test]
fn children_should_be_one_link_down_page_by_page() {
	play_in_every_token(|token| {
		let [head, middle, tail] = chain(&token);
		assert_ok!(buy(hunter(), head, 1));
		let second = joined_dpo(bob(), head, 5, None);
		let third = joined_dpo(carol(), head, 5, None);
		assert_eq!(Dpo::children(head, 0, 100), [middle, second, third]);
		assert_eq!(Dpo::children(head, 0, 2), [middle, second]);
		assert_eq!(Dpo::children(head, 2, 2), [third]);
		assert!(Dpo::children(head, 3, 2).is_empty());
		assert!(Dpo::children(head, 0, 0).is_empty());
		assert_eq!(Dpo::children(middle, 0, 100), [tail]);
		assert!(Dpo::children(tail, 0, 100).is_empty());
		assert!(Dpo::children(999, 0, 100).is_empty());
	});
}

#[test]
fn members_should_be_told_in_the_order_of_joining() {
	play_in_every_token(|token| {
		let (_, dpo) = world(&token);
		assert_ok!(buy(bob(), dpo, 5));
		let child = joined_dpo(carol(), dpo, 30, Some(hunter()));
		assert_ok!(buy(bob(), dpo, 1));
		let expected = [
			Member {
				who: MemberId::User(alice()),
				seats: 10,
				referrers: Referrers {
					internal: None,
					second: None,
					external: None,
				},
				serial: 0,
				gone: 0,
			},
			Member {
				who: MemberId::User(bob()),
				seats: 6,
				referrers: Referrers {
					internal: Some(alice()),
					second: None,
					external: None,
				},
				serial: 1,
				gone: 0,
			},
			Member {
				who: MemberId::Dpo {
					dpo: child,
					founder: carol(),
					manager: carol(),
				},
				seats: 30,
				referrers: Referrers {
					internal: Some(bob()),
					second: Some(alice()),
					external: Some(hunter()),
				},
				serial: 2,
				gone: 0,
			},
		];
		assert_eq!(Dpo::members(dpo, 0, 100), expected);
		assert_eq!(Dpo::members(dpo, 1, 1), expected[1..2]);
		assert_eq!(Dpo::members(dpo, 1, 100), expected[1..]);
		assert!(Dpo::members(dpo, 3, 100).is_empty());
		assert!(Dpo::members(dpo, 0, 0).is_empty());
		assert!(Dpo::members(999, 0, 100).is_empty());
	});
}

#[test]
fn members_should_all_fit_one_answer() {
	play(|| {
		let (_, dpo) = world(&Token::Native);
		for who in strangers(90) {
			assert_ok!(buy(who, dpo, 1));
		}
		assert_eq!(Dpo::members(dpo, 0, u32::MAX).len(), 91);
		assert_eq!(Dpo::members(dpo, 90, u32::MAX).len(), 1);
		assert!(Dpo::members(dpo, u32::MAX, u32::MAX).is_empty());
	});
}

#[test]
fn dpos_of_should_list_what_an_account_manages_and_where_it_has_seats() {
	play_in_every_token(|token| {
		let [head, middle, tail] = chain(&token);
		assert_ok!(buy(carol(), head, 1));
		let list = |who| {
			let mut list = Dpo::dpos_of(who, 0, 100);
			list.sort_unstable();
			list
		};
		assert_eq!(list(alice()), [head]);
		assert_eq!(list(bob()), [middle]);
		assert_eq!(list(carol()), [head, tail]);
		assert_eq!(list(Dpo::account(middle)), [head]);
		assert_eq!(list(Dpo::account(tail)), [middle]);
		assert!(list(Dpo::account(head)).is_empty());
		assert!(list(hunter()).is_empty());
	});
}

#[test]
fn dpos_of_should_go_page_by_page_and_forget_what_is_closed() {
	play(|| {
		let (target, _) = world(&Token::Native);
		for _ in 1..120 {
			create(alice(), target, 0);
		}
		let page = |from, limit| Dpo::dpos_of(alice(), from, limit);
		// A page has at most 100 entries. Pages don't overlap and leave nothing out.
		assert_eq!(page(0, 1_000).len(), 100);
		let mut all = [page(0, 50), page(50, 50), page(100, 50)].concat();
		all.sort_unstable();
		assert_eq!(all, (0..120).collect::<Vec<_>>());
		assert!(page(120, 50).is_empty());
		assert!(page(0, 0).is_empty());
		assert_ok!(close(alice(), 7));
		assert_eq!(page(100, 50).len(), 19);
		assert!(!page(0, 100).contains(&7) && !page(100, 100).contains(&7));
	});
}

#[test]
fn unclaimed_of_should_list_page_by_page_what_is_kept_even_by_closed_dpos() {
	play(|| {
		let class = class_of(&Token::WithId(ASSET), gold(), 1);
		let dpos = (0..105)
			.map(|_| create(alice(), Target::Class(class), 0))
			.collect::<Vec<_>>();
		for dpo in &dpos {
			assert_ok!(buy(bob(), *dpo, 1));
		}
		assert_ok!(buy(bob(), 3, 1));
		assert_ok!(buy(carol(), 3, 1));
		at(view(0).expiry);
		for who in [bob(), carol()] {
			assert_ok!(Assets::block(signed(admin()), ASSET, who));
		}
		for dpo in &dpos {
			assert_ok!(report_failed(hunter(), *dpo));
			assert_ok!(release(hunter(), *dpo, Releasable::Withdraw));
		}
		assert_ok!(close(hunter(), 3));

		let page = |from, limit| Dpo::unclaimed_of(bob(), from, limit);
		assert_eq!(page(0, 1_000).len(), 100);
		let mut all = [page(0, 60), page(60, 60)].concat();
		all.sort_unstable_by_key(|part| part.dpo);
		let expected = dpos.iter().map(|dpo| UnclaimedPart {
			who: bob(),
			dpo: *dpo,
			amount: if *dpo == 3 { 2_000 } else { 1_000 },
			// A day after the release.
			tried_at: Some(System::block_number() + 14_400),
		});
		assert_eq!(all, expected.collect::<Vec<_>>());
		assert!(page(105, 60).is_empty());
		assert!(page(0, 0).is_empty());
		let carols = UnclaimedPart {
			who: carol(),
			dpo: 3,
			amount: 1_000,
			tried_at: Some(System::block_number() + 14_400),
		};
		assert_eq!(Dpo::unclaimed_of(carol(), 0, 100), [carols]);
		assert!(Dpo::unclaimed_of(alice(), 0, 100).is_empty());
		assert_ok!(Assets::thaw(signed(admin()), ASSET, carol()));
		assert_ok!(claim(hunter(), 3, carol()));
		assert!(Dpo::unclaimed_of(carol(), 0, 100).is_empty());
	});
}
