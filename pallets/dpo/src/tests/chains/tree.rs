//! A cabin's money in a tree of three levels, in which DPOs have users and DPO Members (Rulebook
//! 3.7, 3.9, 3.11).

use super::*;

/// The seats of a DPO in the tree, and how its DPO Members are filled.
struct Shape {
	manager: u8,
	users: &'static [u8],
	dpos: &'static [(u8, Shape)],
}

const LEAF: Shape = Shape {
	manager: 15,
	users: &[15, 15, 15, 15, 15, 10],
	dpos: &[],
};
const LEAF_WITHOUT_MANAGER: Shape = Shape {
	manager: 0,
	users: &[15, 10, 15, 15, 15, 15, 15],
	dpos: &[],
};
/// A tree of three levels, in which DPOs have users and DPO Members.
const TREE: Shape = Shape {
	manager: 10,
	users: &[15, 5],
	dpos: &[
		(
			30,
			Shape {
				manager: 5,
				users: &[15, 15, 15, 10],
				dpos: &[(30, LEAF), (10, LEAF_WITHOUT_MANAGER)],
			},
		),
		(
			25,
			Shape {
				manager: 0,
				users: &[15, 15, 15, 15, 15, 5],
				dpos: &[(20, LEAF)],
			},
		),
		(15, LEAF),
	],
};

/// A DPO with its users, its DPO Members, and all below these.
struct Branch {
	dpo: DpoId,
	manager: AccountId,
	seats: u8,
	users: Vec<(AccountId, u8)>,
	branches: Vec<(u8, Branch)>,
}

impl Branch {
	/// Creates and fills a DPO. Users, who walk in, and DPO Members join in turn.
	fn grow(token: &Token, target: Target, shape: &Shape) -> Self {
		let rich = |count| {
			let people = strangers(count);
			people
				.iter()
				.for_each(|who| mint(token, who, 10u128.pow(20)));
			people
		};
		let manager = rich(1).remove(0);
		let dpo = create(manager.clone(), target, shape.manager);
		let mut users = vec![];
		let mut walk_in = |(who, seats): (AccountId, u8)| {
			assert_ok!(buy(who.clone(), dpo, seats));
			users.push((who, seats));
		};
		let mut coming = rich(shape.users.len() as u32)
			.into_iter()
			.zip(shape.users.iter().copied());
		let mut branches = vec![];
		for (stake, shape) in shape.dpos {
			let target = seats_of(dpo, *stake);
			let branch = Self::grow(token, target, shape);
			assert_ok!(commit(branch.manager.clone(), branch.dpo, target));
			branches.push((*stake, branch));
			coming.next().into_iter().for_each(&mut walk_in);
		}
		coming.for_each(&mut walk_in);
		assert_eq!(state(dpo), State::Active);
		Self {
			dpo,
			manager,
			seats: shape.manager,
			users,
			branches,
		}
	}

	/// Returns this DPO and all below it, itself first.
	fn all(&self) -> Vec<&Self> {
		let below = self.branches.iter().flat_map(|(_, branch)| branch.all());
		std::iter::once(self).chain(below).collect()
	}

	fn release_all(&self, kind: Releasable) {
		for branch in self.all() {
			assert_ok!(release(hunter(), branch.dpo, kind));
		}
	}

	/// Adds what everybody has paid for its seats, all of which it must get back.
	fn principal(&self, due: &mut Due) {
		let price = view(self.dpo).seat_price;
		let manager = (self.manager.clone(), self.seats);
		for (who, seats) in self.users.iter().chain([&manager]) {
			due.add(who, ratio(price * Balance::from(*seats)));
		}
		for (_, branch) in &self.branches {
			branch.principal(due);
		}
	}

	/// Adds what everybody must get of a yield by seats, after the management fees.
	fn yields(&self, amount: &BigRational, due: &mut Due) {
		let ppm = view(self.dpo).fee.deconstruct();
		let fee = amount * part(ppm.into(), 1, 1_000_000);
		let rest = amount - &fee;
		let of = |seats: u8| &rest * part(seats.into(), 1, 100);
		due.add(&self.manager, fee.clone() + of(self.seats));
		for (who, seats) in &self.users {
			due.add(who, of(*seats));
		}
		for (stake, branch) in &self.branches {
			branch.yields(&of(*stake), due);
		}
	}

	/// Adds what everybody must get of the bonus for seats of this value. If a member's referrer is
	/// the manager, the manager gets all that is assigned to the member. Otherwise the referrer
	/// gets 80%, and the second referrer 20%.
	fn bonus(&self, value: &BigRational, is_head: bool, due: &mut Due) {
		if is_head {
			due.add(&self.manager, value * part(self.seats.into(), 1, 100));
		}
		for member in Dpo::members(self.dpo, 0, 100) {
			let assigned = value * part(member.seats.into(), 1, 100);
			let mut distributable = assigned.clone();
			if let MemberId::Dpo { dpo, .. } = member.who {
				let below = self.branches.iter().find(|(_, branch)| branch.dpo == dpo);
				let branch = &below.expect("a branch").1;
				distributable = &assigned * part(branch.seats.into(), 1, 100);
				branch.bonus(&assigned, false, due);
			}
			let Some(internal) = member.referrers.internal else {
				continue;
			};
			assert_eq!(member.referrers.external, None);
			match member.referrers.second {
				None => due.add(&internal, distributable),
				Some(second) => {
					due.add(&internal, &distributable * part(80, 1, 100));
					due.add(&second, distributable * part(20, 1, 100));
				}
			}
		}
	}
}

/// The exact amount that each account must get.
#[derive(Default)]
struct Due(BTreeMap<AccountId, BigRational>);

impl Due {
	fn add(&mut self, who: &AccountId, amount: BigRational) {
		let sum = self.0.entry(who.clone()).or_insert_with(|| ratio(0));
		*sum = &*sum + amount;
	}
}

/// Builds the tree, takes a cabin with these terms, rides to the end and releases everything.
/// Returns for each account what it got and what it must get, the principal included.
fn ride_with_the_tree(token: &Token, terms: ClassTerms) -> Vec<(Balance, BigRational)> {
	mint(token, &owner(), terms.yield_total + terms.bonus);
	let class = Target::Class(class_of(token, terms, 1));
	let tree = Branch::grow(token, class, &TREE);
	let all = || tree.all().into_iter();
	assert!(all()
		.skip(1)
		.all(|branch| state(branch.dpo) == State::Chained));
	assert_ok!(commit(tree.manager.clone(), tree.dpo, class));
	assert!(all().all(|branch| state(branch.dpo) == State::Running));

	let mut due = Due::default();
	tree.principal(&mut due);
	tree.yields(&ratio(terms.yield_total), &mut due);
	tree.bonus(&ratio(terms.bonus), true, &mut due);
	let people = due.0.keys().cloned().collect::<Vec<_>>();
	let money = || {
		people
			.iter()
			.map(|who| free(token, who))
			.collect::<Vec<_>>()
	};
	let before = money();

	tree.release_all(Releasable::Bonus);
	pass(terms.duration / 2);
	assert_ok!(withdraw(tree.branches[2].1.manager.clone(), tree.dpo));
	tree.release_all(Releasable::Yield);
	pass(terms.duration / 2);
	assert_ok!(withdraw(tree.users[0].0.clone(), tree.dpo));
	assert_ok!(settle(hunter(), tree.dpo));
	assert!(all()
		.skip(1)
		.all(|branch| state(branch.dpo) == State::Running));
	// Every DPO comes after the one whose seats it holds, because the release of that one completes
	// it.
	for branch in all() {
		assert_eq!(state(branch.dpo), State::Completed);
		assert_ok!(release(hunter(), branch.dpo, Releasable::Withdraw));
		assert_ok!(release(hunter(), branch.dpo, Releasable::Yield));
	}

	let got = money()
		.into_iter()
		.zip(before)
		.map(|(after, before)| after - before);
	let got = got.zip(due.0.into_values()).collect();
	for branch in all() {
		for kind in [Releasable::Withdraw, Releasable::Bonus, Releasable::Yield] {
			while release(hunter(), branch.dpo, kind).is_ok() {}
		}
		assert_ok!(close(hunter(), branch.dpo));
	}
	assert_eq!(Dpos::<Test>::iter().count(), 0);
	got
}

#[test]
fn tree_should_pay_everyone_to_the_unit_when_all_amounts_divide() {
	play_in_every_token(|token| {
		let terms = ClassTerms {
			fare: 10u128.pow(14),
			yield_total: 36 * 10u128.pow(14),
			bonus: 10u128.pow(13),
			duration: 30 * DAY,
		};
		for (got, due) in ride_with_the_tree(&token, terms) {
			assert_eq!(ratio(got), due);
		}
	});
}

#[test]
fn tree_should_leave_less_than_a_hundred_units_a_person_when_no_amount_divides() {
	play_in_every_token(|token| {
		// Amounts that aren't divisible by numbers of seats.
		let terms = ClassTerms {
			fare: 99_999_989,
			yield_total: 35_999_981,
			bonus: 9_999_991,
			duration: 30 * DAY,
		};
		for (got, due) in ride_with_the_tree(&token, terms) {
			// At three levels, less than a unit of the bonus is lost for each of fewer than nine
			// members. Of the yield, at most 99 units are left in each DPO. Nobody would have more
			// than 60 of them, with its part of what is left above.
			assert!(
				apart(&ratio(got), &due) < ratio(100),
				"{got} instead of {due}"
			);
		}
	});
}
