//! Random trees of DPOs (Rulebook 3.1, 3.5 to 3.9). Whatever the prices, the fees and the times of
//! releases, a release pays every seat alike, and in the end every member has its whole principal
//! back.

use super::*;
use crate::tests::dice::Dice;

/// The number of trees in each token.
const TREES: u64 = 24;
/// The levels of a tree.
const LEVELS: u32 = 4;

impl Dice {
	/// Returns an amount of up to seven digits, as often a short one as a long one.
	fn amount(&mut self) -> Balance {
		let most = 10u32.pow(self.between(1, 7));
		self.between(1, most).into()
	}

	/// Returns rules under which a target may be as bad as it likes. The fees and periods are any.
	fn rules(&mut self) -> Rules {
		let commit_grace_days = self.between(1, 20) as u16;
		Rules {
			user_cap: 30,
			dpo_cap: 50,
			base_fee: Part::from_parts(self.between(0, 50_000)),
			fee_cap: Part::from_parts(self.between(0, 250_000)),
			commit_grace_days,
			tolerance: Part::one(),
			terminate_days: commit_grace_days + self.between(1, 20) as u16,
			yield_grace_days: self.between(1, 30) as u16,
			late_release_cut: Part::from_parts(self.between(0, 1_000_000)),
			..Rules::V1
		}
	}
}

/// A DPO of a tree.
struct Node {
	dpo: DpoId,
	manager: AccountId,
	/// The seats that the manager has.
	seats: u8,
	users: Vec<(AccountId, u8)>,
	/// The DPO Members, with the seats that they have.
	children: Vec<(DpoId, u8)>,
	/// The units that each seat has got back so far.
	returned: Balance,
}

struct Tree {
	token: Token,
	dice: Dice,
	/// The DPOs. Each comes after the one whose seats it has.
	nodes: Vec<Node>,
}

impl Tree {
	/// Offers a cabin with this fare.
	fn cabin(&mut self, fare: Balance) -> Target {
		let terms = ClassTerms {
			fare,
			yield_total: self.dice.amount(),
			bonus: self.dice.amount(),
			..gold()
		};
		Target::Class(class_of(&self.token, terms, 1))
	}

	/// Creates a DPO and all DPOs below it, which it takes in as members, and sells all its seats
	/// but `unsold`. Returns its manager and its id.
	fn grow(&mut self, target: Target, level: u32, unsold: u8) -> (AccountId, DpoId) {
		let manager = strangers(1).remove(0);
		let (seats, rules) = (self.dice.roll(16) as u8, self.dice.rules());
		let founding = Founding {
			seats,
			rules: Some(RuleSet::Custom(rules)),
			..Default::default()
		};
		let dpo = create_as(manager.clone(), target, founding);
		let index = self.nodes.len();
		self.nodes.push(Node {
			dpo,
			manager: manager.clone(),
			seats,
			users: vec![],
			children: vec![],
			returned: 0,
		});

		let mut left = 100 - seats - unsold;
		let children = if level < LEVELS { self.dice.roll(3) } else { 0 };
		for _ in 0..children {
			if left == 0 {
				break;
			}
			let stake = self.dice.between(1, left.min(50).into()) as u8;
			let target = seats_of(dpo, stake);
			let (childs_manager, child) = self.grow(target, level + 1, 0);
			assert_ok!(commit(childs_manager, child, target));
			self.nodes[index].children.push((child, stake));
			left -= stake;
		}
		let most = self.dice.pick(&[1, 5, 30]);
		while left > 0 {
			let who = strangers(1).remove(0);
			let seats = self.dice.between(1, left.min(most).into()) as u8;
			assert_ok!(buy(who.clone(), dpo, seats));
			self.nodes[index].users.push((who, seats));
			left -= seats;
		}
		(manager, dpo)
	}

	/// Releases an account of a DPO, if there is anything to release, and checks that every seat
	/// gets as many whole units as there are.
	fn release(&mut self, index: usize, kind: Releasable) {
		let node = &mut self.nodes[index];
		let before = in_account(node.dpo, kind);
		let sold = Balance::from(view(node.dpo).sold);
		clear_events();
		match release(hunter(), node.dpo, kind) {
			Ok(()) if kind == Releasable::Bonus => return,
			Ok(()) => {}
			Err(error) => {
				let nothing = error == Error::<Test>::NothingToRelease.into();
				assert!(nothing || error == Error::<Test>::TooLittleToRelease.into());
				assert!(kind != Releasable::Withdraw || before < sold);
				return;
			}
		}
		let (mut paid, mut passed_on) = (BTreeMap::new(), BTreeMap::new());
		let (mut fee, mut by_seats) = (0, before);
		for event in dpo_events() {
			match event {
				Event::Paid { who, amount, .. } => *paid.entry(who).or_insert(0) += amount,
				Event::PassedOn { to, amount, .. } => *passed_on.entry(to).or_insert(0) += amount,
				Event::YieldReleased {
					fee: managers,
					by_seats: divided,
					..
				} => (fee, by_seats) = (managers, divided),
				_ => {}
			}
		}

		let per_seat = by_seats / sold;
		let part = |seats: u8| per_seat * Balance::from(seats);
		let users = node.users.iter();
		let users = users.map(|(who, seats)| (who.clone(), part(*seats)));
		let managers = (node.manager.clone(), fee + part(node.seats));
		let expected = users.chain([managers]).filter(|(_, amount)| *amount > 0);
		assert_eq!(paid, expected.collect::<BTreeMap<_, _>>());
		let children = node.children.iter();
		let expected = children.map(|(child, stake)| (*child, part(*stake)));
		let expected = expected.filter(|(_, amount)| *amount > 0);
		assert_eq!(passed_on, expected.collect::<BTreeMap<_, _>>());
		assert_eq!(fee + by_seats, before);
		assert_eq!(in_account(node.dpo, kind), by_seats % sold);
		if kind == Releasable::Withdraw {
			node.returned += per_seat;
		}
	}

	/// Lets some time pass and some yield arrive, and releases some accounts.
	fn stir(&mut self) {
		for _ in 0..self.dice.roll(7) {
			pass(self.dice.roll(2 * DAY));
			let index = self.dice.roll(self.nodes.len() as u32) as usize;
			let dpo = self.nodes[index].dpo;
			let rides = matches!(view(dpo).taken, Some(Commitment::Cabin { .. }));
			if rides && self.dice.roll(2) == 0 {
				earn(&self.token, dpo, self.dice.amount());
			}
			let kind = self.dice.pick(&Releasable::ALL);
			self.release(index, kind);
		}
	}

	/// Commits an ACTIVE DPO, or terminates it at its boarding deadline or later.
	fn commit_or_terminate(&mut self, index: usize) {
		let (dpo, manager) = (self.nodes[index].dpo, self.nodes[index].manager.clone());
		let (now, of) = (System::block_number(), view(dpo));
		if now >= of.boarding_deadline || self.dice.roll(3) == 0 {
			at(now.max(of.boarding_deadline));
			assert_ok!(terminate(hunter(), dpo));
			return;
		}
		let target = if index == 0 {
			of.default_target
		} else {
			// The DPO whose seats it had has ended.
			let fare = self.dice.between(1, of.accounts.deposit as u32);
			self.cabin(fare.into())
		};
		assert_ok!(commit(manager, dpo, target));
	}

	/// Brings all DPOs to their ends, from the head down.
	fn end(&mut self) {
		for index in 0..self.nodes.len() {
			let dpo = self.nodes[index].dpo;
			loop {
				self.stir();
				match state(dpo) {
					State::Created => {
						at(System::block_number().max(view(dpo).expiry));
						assert_ok!(report_failed(hunter(), dpo));
					}
					State::Active => self.commit_or_terminate(index),
					State::Running => {
						pass(gold().duration);
						assert_ok!(settle(hunter(), dpo));
					}
					State::Completed | State::Failed | State::Terminated => break,
					other => panic!("a DPO below one that has ended is {other:?}"),
				}
			}
			self.release(index, Releasable::Withdraw);
			assert!(self.nodes[index].children.iter().all(|(child, _)| {
				Dpos::<Test>::get(child).is_some_and(|record| !record.is_chained_to(dpo))
			}));
		}
	}

	/// Checks that each seat has got back its price, and closes all DPOs, from the head down.
	fn close(mut self) {
		for index in 0..self.nodes.len() {
			self.release(index, Releasable::Yield);
			let Node { dpo, returned, .. } = self.nodes[index];
			while release(hunter(), dpo, Releasable::Bonus).is_ok() {}
			assert_eq!(returned, view(dpo).seat_price);
			assert_eq!(in_account(dpo, AccountKind::Deposit), 0);
			assert_eq!(in_account(dpo, AccountKind::Withdraw), 0);
			assert_ok!(close(hunter(), dpo));
		}
		assert_eq!(Dpos::<Test>::iter().count(), 0);
	}
}

#[test]
fn any_tree_should_pay_every_seat_alike_and_return_every_principal() {
	for seed in 0..TREES {
		println!("the tree of seed {seed}");
		play_in_every_token(|token| {
			let mut tree = Tree {
				token,
				dice: Dice(seed << 32),
				nodes: vec![],
			};
			let fare = tree.dice.amount();
			let class = tree.cabin(fare);
			// One head in three isn't filled.
			let unsold = match tree.dice.roll(3) {
				0 => tree.dice.between(1, 30) as u8,
				_ => 0,
			};
			tree.grow(class, 1, unsold);
			tree.end();
			check_suite();
			tree.close();
		});
	}
}
