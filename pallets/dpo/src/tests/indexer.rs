//! Events tell every balance. An indexer that reads only events knows how much of the project's
//! token each account has, free and on hold under each reason.

use super::*;
use pallet_bullet_train::Event as Train;
use pallet_travel_cabin::Event as Cabin;
use std::collections::BTreeMap;

const PROJECT: Token = Token::WithId(ASSET);

/// The indexer's balances, by account and pocket ("free" or a hold), as changes since the
/// beginning.
#[derive(Default)]
struct Indexer(BTreeMap<(AccountId, &'static str), i128>);

impl Indexer {
	fn add(&mut self, who: &AccountId, pocket: &'static str, amount: i128) {
		*self.0.entry((who.clone(), pocket)).or_default() += amount;
	}

	fn shift(
		&mut self,
		from: (&AccountId, &'static str),
		to: (&AccountId, &'static str),
		amount: Balance,
	) {
		self.add(from.0, from.1, -(amount as i128));
		self.add(to.0, to.1, amount as i128);
	}

	fn see(&mut self, event: RuntimeEvent) {
		match event {
			RuntimeEvent::Dpo(event) => self.see_dpo(event),
			RuntimeEvent::TravelCabin(event) => self.see_cabin(event),
			RuntimeEvent::BulletTrain(Train::MilestonesClaimed {
				passenger: Passenger::Dpo(dpo),
				amount,
				..
			}) => self.add(&Dpo::account(dpo), "Yield", amount as i128),
			_ => {}
		}
	}

	fn see_cabin(&mut self, event: Cabin<Test>) {
		let account = |passenger| match passenger {
			Passenger::User(user) => panic!("{user:?} rides in no test here"),
			Passenger::Dpo(dpo) => Dpo::account(dpo),
		};
		match event {
			Cabin::Boarded { account, fare, .. } => {
				self.shift((&account, "Deposit"), (&account, "Fare"), fare);
			}
			Cabin::BonusPaid {
				account, amount, ..
			} => self.add(&account, "Bonus", amount as i128),
			Cabin::YieldWithdrawn {
				passenger,
				amount,
				share,
				..
			} => self.add(&account(passenger), "Yield", (amount + share) as i128),
			Cabin::TreasureHunted {
				passenger,
				hunter,
				cut,
				amount,
				share,
				..
			} => {
				self.add(&account(passenger), "Yield", (amount + share) as i128);
				self.add(&hunter, "free", cut as i128);
			}
			Cabin::RideSettled {
				passenger,
				caller,
				fare,
				cut,
				amount,
				share,
				..
			} => {
				let account = account(passenger);
				self.shift((&account, "Fare"), (&account, "Withdraw"), fare);
				self.add(&account, "Yield", (amount + share) as i128);
				self.add(&caller, "free", cut as i128);
			}
			_ => {}
		}
	}

	fn see_dpo(&mut self, event: Event<Test>) {
		match event {
			Event::DpoCreated {
				account,
				manager,
				base,
				..
			} => {
				self.shift((&manager, "free"), (&account, "free"), base);
				self.shift((&account, "free"), (&account, "Base"), 1);
			}
			Event::SeatsBought {
				account,
				member,
				payer,
				paid,
				..
			} => {
				let from = match member {
					MemberId::User(_) => "free",
					MemberId::Dpo { .. } => "Deposit",
				};
				self.shift((&payer, from), (&account, "Deposit"), paid);
			}
			// `SeatsBought` or `Boarded` has told the cost.
			Event::Committed {
				account, unused, ..
			} => self.shift((&account, "Deposit"), (&account, "Withdraw"), unused),
			Event::Failed {
				account, amount, ..
			}
			| Event::Terminated {
				account, amount, ..
			} => self.shift((&account, "Deposit"), (&account, "Withdraw"), amount),
			Event::EarlyCommitPaid {
				dpo,
				payer,
				manager,
				amount,
				kept,
				..
			} => match kept {
				false => self.shift((&payer, "free"), (&manager, "free"), amount),
				true => self.shift((&payer, "free"), (&Dpo::account(dpo), "Unclaimed"), amount),
			},
			Event::Paid {
				account,
				kind,
				who,
				amount,
				..
			} => self.shift((&account, pocket(kind)), (&who, "free"), amount),
			Event::Kept {
				account,
				kind: Some(kind),
				amount,
				..
			} => self.shift((&account, pocket(kind)), (&account, "Unclaimed"), amount),
			Event::PassedOn {
				account,
				kind,
				to_account,
				to_kind,
				amount,
				..
			} => self.shift(
				(&account, pocket(kind)),
				(&to_account, pocket(to_kind)),
				amount,
			),
			Event::UnclaimedPaid {
				account,
				who,
				amount,
				..
			} => self.shift((&account, "Unclaimed"), (&who, "free"), amount),
			// The amount is all that was left in the DPO's account, free and on hold.
			Event::Dissolved {
				account,
				manager,
				amount,
				..
			} => {
				let pockets = self.0.iter_mut().filter(|((who, _), _)| who == &account);
				let left = pockets.map(|(_, sum)| std::mem::take(sum)).sum::<i128>();
				assert_eq!(left, amount as i128, "the event tells all that is left");
				self.add(&manager, "free", left);
			}
			_ => {}
		}
	}

	/// Compares the indexer's balances with the real ones, for all accounts that events have named.
	fn check(&self, start: &BTreeMap<AccountId, i128>) {
		for ((who, pocket), known) in &self.0 {
			let (free_now, held_for) = (
				free(&PROJECT, who) as i128 - start.get(who).copied().unwrap_or_default(),
				|reason: HoldReason| held(&PROJECT, reason, who) as i128,
			);
			let there = match *pocket {
				"free" => free_now,
				"Deposit" => held_for(HoldReason::Deposit),
				"Yield" => held_for(HoldReason::Yield),
				"Bonus" => held_for(HoldReason::Bonus),
				"Withdraw" => held_for(HoldReason::Withdraw),
				"Unclaimed" => held_for(HoldReason::Unclaimed),
				"Base" => held_for(HoldReason::Base),
				"Fare" => held(&PROJECT, pallet_travel_cabin::HoldReason::Fare, who) as i128,
				other => panic!("{other}"),
			};
			assert_eq!(*known, there, "{pocket} of {who:?}");
		}
	}
}

fn pocket(kind: AccountKind) -> &'static str {
	match kind {
		AccountKind::Deposit => "Deposit",
		AccountKind::Yield => "Yield",
		AccountKind::Bonus => "Bonus",
		AccountKind::Withdraw => "Withdraw",
	}
}

/// DPOs ride, fail, are refunded, pay and can't pay. After each step the indexer's balances are
/// checked.
#[test]
fn events_should_tell_every_balance_at_every_moment() {
	play(|| {
		let class = Target::Class(class_of(
			&PROJECT,
			ClassTerms {
				fare: 100_050,
				..gold()
			},
			1,
		));
		let users = (0..40).map(person).collect::<Vec<_>>();
		let cast = [alice(), bob(), carol(), hunter(), treasury()];
		let start = cast.iter().chain(&users).cloned();
		let start = start
			.map(|who| (who.clone(), free(&PROJECT, &who) as i128))
			.collect::<BTreeMap<_, _>>();
		let mut indexer = Indexer::default();
		let mut step = || {
			for record in System::events() {
				indexer.see(record.event);
			}
			indexer.check(&start);
			clear_events();
		};
		let fill = |dpo: DpoId, from: usize| {
			for who in &users[from..] {
				let record = Dpos::<Test>::get(dpo).expect("a DPO");
				let seats = record.unsold().min(record.rules.user_cap);
				if seats > 0 {
					assert_ok!(buy_referred(who.clone(), dpo, seats, users[from].clone())
						.or_else(|_| buy_referred(who.clone(), dpo, seats, carol())));
				}
			}
		};
		clear_events();

		// Under the GT-01 draft there are fees for early commits and cuts for the treasury.
		let gt01 = |seats| Founding {
			seats,
			rules: Some(RuleSet::Gt01Draft),
			..Default::default()
		};
		let head = create_as(alice(), class, gt01(20));
		let doomed = create_as(carol(), class, gt01(0));
		let child = create_as(bob(), seats_of(doomed, 30), gt01(5));
		step();
		fill(child, 0);
		assert_ok!(commit(bob(), child, seats_of(doomed, 30)));
		step();
		at(view(doomed).expiry - 1);
		// It sells for two days only, so that its deadline is before the child's.
		let again = create_as(carol(), class, Founding { days: 2, ..gt01(0) });
		step();
		at(view(doomed).expiry);
		// The child is refunded while nobody is blocked. Then its manager is blocked, and a member
		// commits it early to another target.
		assert_ok!(report_failed(hunter(), doomed));
		assert_ok!(release(hunter(), doomed, Releasable::Withdraw));
		step();
		assert_ok!(close(hunter(), doomed));
		step();
		assert_ok!(Assets::block(signed(admin()), ASSET, bob()));
		assert_eq!(state(child), State::Active);
		assert_ok!(commit(users[0].clone(), child, seats_of(again, 30)));
		step();
		assert!(view(child).kept == 1 && view(head).sold == 20);

		// The other DPO fills, rides and earns, and its yield is released late.
		fill(again, 15);
		assert_ok!(commit(carol(), again, class));
		step();
		assert_eq!(state(child), State::Running);
		assert_ok!(Assets::block(signed(admin()), ASSET, users[1].clone()));
		for dpo in [again, child] {
			assert_ok!(release(hunter(), dpo, Releasable::Bonus));
			step();
		}
		pass(8 * DAY);
		let (class, cabin) = ride(again);
		assert_ok!(TravelCabin::hunt_treasure(signed(hunter()), class, cabin));
		step();
		pass(8 * DAY);
		for dpo in [again, child] {
			assert_ok!(release(hunter(), dpo, Releasable::Yield));
			step();
		}
		pass(14 * DAY);
		assert_ok!(settle(hunter(), again));
		step();
		for kind in [Releasable::Yield, Releasable::Withdraw] {
			for dpo in [again, child] {
				assert_ok!(release(users[20].clone(), dpo, kind));
				step();
			}
		}
		for dpo in [again, child] {
			while let Some(kind) = Releasable::ALL
				.into_iter()
				.find(|kind| Dpo::would_release(dpo, *kind, hunter()).is_some())
			{
				assert_ok!(release(hunter(), dpo, kind));
				step();
			}
			assert_ok!(close(hunter(), dpo));
			step();
		}

		// The amounts kept outlive the DPO.
		assert!(Estates::<Test>::contains_key(child));
		for who in [bob(), users[1].clone()] {
			assert_ok!(Assets::thaw(signed(admin()), ASSET, who.clone()));
			for part in Dpo::unclaimed_of(who.clone(), 0, 100) {
				assert_ok!(claim(hunter(), part.dpo, who.clone()));
				step();
			}
		}
		assert!(!Estates::<Test>::contains_key(child));
	});
}
