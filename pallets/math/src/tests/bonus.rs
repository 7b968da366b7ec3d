//! How a bonus is shared out (Rulebook 3.11).

use crate::{
	bonus::{payouts, Kind, Member, Payouts, Terms},
	seats,
};
use num_bigint::{BigInt, BigUint};
use num_rational::BigRational;
use proptest::prelude::*;
use sp_arithmetic::Permill;
use std::collections::BTreeMap;

const PERCENT: u32 = 10_000;
const MILLION: u32 = 1_000_000;

type Name = &'static str;

/// V1's terms in a DPO managed by Max.
const V1: Terms<Name> = Terms {
	founder: "Max",
	founder_counts: true,
	keep: Permill::from_parts(0),
	external: Permill::from_parts(30 * PERCENT),
	direct: Permill::from_parts(80 * PERCENT),
};

fn user(name: Name, seats: u32, internal: (Name, Name), external: Option<Name>) -> Member<Name> {
	Member {
		kind: Kind::User(name),
		seats,
		internal: Some(internal),
		external,
	}
}

fn founder(seats: u32, external: Option<Name>) -> Member<Name> {
	Member {
		kind: Kind::Founder,
		seats,
		internal: None,
		external,
	}
}

fn dpo(manager: Name, founder_seats: u32, seats: u32, internal: (Name, Name)) -> Member<Name> {
	Member {
		kind: Kind::Dpo {
			manager,
			founder_seats,
		},
		seats,
		internal: Some(internal),
		external: None,
	}
}

fn accounts<const N: usize>(paid: [(Name, u128); N]) -> BTreeMap<Name, u128> {
	paid.into()
}

#[test]
fn example_bonus() {
	// The example of Rulebook 3.11: the bonus is 200, and Bob has 10 seats. All other seats are
	// Max's.
	let release = |external| {
		let bob = user("Bob", 10, ("Carol", "Dave"), external);
		payouts(200, &[founder(90, None), bob], &V1).expect("referred")
	};
	let paid = release(None);
	assert_eq!(
		paid.accounts,
		accounts([("Max", 180), ("Carol", 16), ("Dave", 4)])
	);
	let paid = release(Some("Eve"));
	assert_eq!(
		paid.accounts,
		accounts([("Max", 180), ("Eve", 6), ("Carol", 11), ("Dave", 3)])
	);
	assert_eq!(paid.dpos, []);
	assert_eq!(paid.total(), Some(200));
}

#[test]
fn the_manager_as_internal_referrer_gets_all_of_the_remainder() {
	let members = [
		founder(90, None),
		user("Bob", 10, ("Max", "Dave"), Some("Eve")),
	];
	let paid = payouts(200, &members, &V1).expect("referred");
	assert_eq!(paid.accounts, accounts([("Max", 180 + 14), ("Eve", 6)]));
	// As the second referrer, the manager gets only the second part.
	let members = [founder(90, None), user("Bob", 10, ("Carol", "Max"), None)];
	let paid = payouts(200, &members, &V1).expect("referred");
	assert_eq!(paid.accounts, accounts([("Max", 180 + 4), ("Carol", 16)]));
}

#[test]
fn the_manager_owes_its_external_referrer_a_part() {
	let paid = payouts(200, &[founder(100, Some("Eve"))], &V1).expect("no referrer needed");
	assert_eq!(paid.accounts, accounts([("Max", 140), ("Eve", 60)]));
}

#[test]
fn the_early_draft_pays_a_fifth_three_fifths_and_a_fifth() {
	// Rulebook 3.2: the member keeps 20%. The referrers get 75% and 25% of the rest, which are 60%
	// and 20% of the whole.
	let terms = Terms {
		keep: Permill::from_parts(20 * PERCENT),
		direct: Permill::from_parts(75 * PERCENT),
		..V1
	};
	let members = [
		founder(90, Some("Eve")),
		user("Bob", 10, ("Carol", "Dave"), None),
	];
	let paid = payouts(1_000, &members, &terms).expect("referred");
	// Max keeps 180 of 900. Of the other 720, Eve gets 30%, and Max gets 504.
	assert_eq!(
		paid.accounts,
		accounts([
			("Bob", 20),
			("Carol", 60),
			("Dave", 20),
			("Max", 180 + 504),
			("Eve", 216)
		])
	);
}

#[test]
fn a_dpo_member_passes_on_all_but_its_managers_seats() {
	let terms = Terms {
		keep: Permill::from_parts(20 * PERCENT),
		..V1
	};
	let members = [founder(70, None), dpo("Mia", 15, 30, ("Carol", "Dave"))];
	let paid = payouts(1_000, &members, &terms).expect("referred");
	// 300 are assigned and 255 passed on. Of the other 45, Mia keeps 9, Carol gets ⌊36 × 80%⌋ = 28,
	// and Dave 8.
	assert_eq!(paid.dpos, [(1, 255)]);
	assert_eq!(
		paid.accounts,
		accounts([("Max", 700), ("Mia", 9), ("Carol", 28), ("Dave", 8)])
	);
	// In Mia's DPO her own seats don't count. 85 seats share the 255, so each gets 3.
	let terms = Terms {
		founder: "Mia",
		founder_counts: false,
		..V1
	};
	let members = [
		founder(15, Some("Eve")),
		user("Bob", 10, ("Mia", "Mia"), None),
		dpo("Moe", 0, 75, ("Bob", "Mia")),
	];
	let paid = payouts(255, &members, &terms).expect("referred");
	assert_eq!(paid.accounts, accounts([("Mia", 30)]));
	// Moe has no seats in its own DPO, so everything is passed on.
	assert_eq!(paid.dpos, [(2, 225)]);
}

#[test]
fn what_cannot_be_paid_is_nobodys() {
	let none = Payouts {
		accounts: BTreeMap::new(),
		dpos: vec![],
	};
	let terms = Terms {
		founder_counts: false,
		..V1
	};
	// Nobody gets anything if there are no members, no seats, no seats that count, or less than one
	// unit per seat.
	assert_eq!(payouts(200, &[], &V1), Some(none.clone()));
	assert_eq!(
		payouts(200, &[user("Bob", 0, ("Carol", "Dave"), None)], &V1),
		Some(none.clone())
	);
	assert_eq!(
		payouts(200, &[founder(15, Some("Eve"))], &terms),
		Some(none.clone())
	);
	let crowd = ["A", "B", "C"].map(|name| user(name, 1, ("Carol", "Dave"), None));
	assert_eq!(payouts(2, &crowd, &V1), Some(none.clone()));
	assert_eq!(none.total(), Some(0));
	// Every member except the manager must have an Internal Referrer. Without one, the function
	// returns `None`.
	let stray = Member {
		internal: None,
		..user("Bob", 1, ("Carol", "Dave"), None)
	};
	assert_eq!(payouts(200, &[founder(99, None), stray], &V1), None);
}

#[test]
fn limits_of_the_types_have_an_answer() {
	let most = Terms {
		keep: Permill::from_parts(u32::MAX),
		external: Permill::from_parts(u32::MAX),
		direct: Permill::from_parts(u32::MAX),
		..V1
	};
	let members = [user("Bob", u32::MAX, ("Carol", "Dave"), Some("Eve"))];
	let paid = payouts(u128::MAX, &members, &most).expect("a part is at most 100%");
	assert_eq!(paid.accounts, accounts([("Bob", u128::MAX)]));
	let paid = payouts(
		u128::MAX,
		&members,
		&Terms {
			keep: Permill::from_parts(0),
			..most
		},
	)
	.expect("likewise");
	assert_eq!(paid.accounts, accounts([("Eve", u128::MAX)]));
	// The manager has more seats than there are, so nothing is passed on.
	let paid = payouts(7, &[dpo("Mia", u32::MAX, 1, ("Carol", "Dave"))], &V1).expect("referred");
	assert_eq!(paid.accounts, accounts([("Carol", 5), ("Dave", 2)]));
	assert_eq!(paid.dpos, []);
	// The sum of these payouts doesn't fit 128 bits.
	let both = Payouts {
		accounts: accounts([("Bob", u128::MAX)]),
		dpos: vec![(0, 1)],
	};
	assert_eq!(both.total(), None);
}

// The tests below compare the function with a second implementation.

/// An account. There are only six, so the same account is often paid for several reasons. 0 is the
/// manager.
type Account = u8;

fn terms() -> impl Strategy<Value = Terms<Account>> {
	(any::<bool>(), 0..=MILLION, 0..=MILLION, 0..=MILLION).prop_map(
		|(founder_counts, keep, external, direct)| Terms {
			founder: 0,
			founder_counts,
			keep: Permill::from_parts(keep),
			external: Permill::from_parts(external),
			direct: Permill::from_parts(direct),
		},
	)
}

fn member() -> impl Strategy<Value = Member<Account>> {
	let account = || 0u8..6;
	let kind = prop_oneof![
		account().prop_map(Kind::User),
		(account(), 0u32..=30).prop_map(|(manager, founder_seats)| Kind::Dpo {
			manager,
			founder_seats
		}),
	];
	(
		kind,
		0u32..=50,
		(account(), account()),
		prop::option::of(account()),
	)
		.prop_map(|(kind, seats, internal, external)| Member {
			kind,
			seats,
			internal: Some(internal),
			external,
		})
}

/// Generates members. The manager may be among them, at any place.
fn members() -> impl Strategy<Value = Vec<Member<Account>>> {
	let manager = prop::option::of((
		0u32..=30,
		prop::option::of(0u8..6),
		any::<prop::sample::Index>(),
	));
	(prop::collection::vec(member(), 0..40), manager).prop_map(|(mut members, manager)| {
		if let Some((seats, external, index)) = manager {
			let manager = Member {
				kind: Kind::Founder,
				seats,
				internal: None,
				external,
			};
			members.insert(index.index(members.len() + 1), manager);
		}
		members
	})
}

fn balance() -> impl Strategy<Value = u128> {
	prop_oneof![0u128..5_000, any::<u128>()]
}

/// The recipient of one entry of [`ledger`].
#[derive(PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Payee {
	Account(Account),
	Dpo(usize),
}

/// A second implementation of the rule, in integers of any size. It makes one entry for each reason
/// to pay. It calculates each part as a difference: what is left before the part, less what is left
/// after it.
fn ledger(
	balance: u128,
	members: &[Member<Account>],
	terms: &Terms<Account>,
) -> Vec<(Payee, BigUint)> {
	let left = |of: &BigUint, ppm: u32| of - of * ppm / MILLION;
	let included = |m: &&Member<Account>| m.kind != Kind::Founder || terms.founder_counts;
	let counting: u32 = members.iter().filter(included).map(|m| m.seats).sum();
	let mut entries = vec![];
	for (index, member) in members.iter().enumerate().filter(|(_, m)| included(m)) {
		if counting == 0 {
			break;
		}
		let assigned = BigUint::from(balance) * member.seats / counting;
		let (own, after_first) = match member.kind {
			Kind::Founder => (terms.founder, assigned.clone()),
			Kind::User(account) => (account, assigned.clone()),
			Kind::Dpo {
				manager,
				founder_seats,
			} => (
				manager,
				&assigned - &assigned * (100 - founder_seats) / 100u32,
			),
		};
		let after_keep = left(&after_first, terms.keep.deconstruct());
		let after_second = match member.external {
			Some(_) => left(&after_keep, terms.external.deconstruct()),
			None => after_keep.clone(),
		};
		let after_direct = match (&member.kind, member.internal) {
			(Kind::User(_) | Kind::Dpo { .. }, Some((first, _))) if first != terms.founder => {
				left(&after_second, terms.direct.deconstruct())
			}
			_ => BigUint::ZERO,
		};
		let (first, second) = member.internal.unwrap_or((terms.founder, terms.founder));
		entries.push((Payee::Dpo(index), &assigned - &after_first));
		entries.push((Payee::Account(own), &after_first - &after_keep));
		entries.push((
			// Without an External Referrer this part is 0.
			Payee::Account(member.external.unwrap_or(own)),
			&after_keep - &after_second,
		));
		entries.push((Payee::Account(first), &after_second - &after_direct));
		entries.push((Payee::Account(second), after_direct));
	}
	entries
}

proptest! {
	/// Only the division of the balance by seats leaves a rounding remainder. Each member that
	/// counts loses less than one unit, so together they lose fewer units than there are such
	/// members. A single member loses nothing.
	#[test]
	fn payouts_lose_less_than_a_unit_a_member(balance in balance(), members in members(), terms in terms()) {
		let paid = payouts(balance, &members, &terms).expect("all are referred");
		let total = paid.total().expect("no more than the balance");
		let counting = members
			.iter()
			.filter(|m| m.seats > 0 && (terms.founder_counts || m.kind != Kind::Founder))
			.count() as u128;
		if counting == 0 {
			prop_assert_eq!(total, 0);
		} else {
			prop_assert!(total <= balance);
			prop_assert!(balance - total < counting, "{} of {} for {}", total, balance, counting);
		}
	}

	#[test]
	fn payouts_are_the_ledger_with_every_payee_merged(balance in balance(), members in members(), terms in terms()) {
		let paid = payouts(balance, &members, &terms).expect("all are referred");
		prop_assert!(paid.accounts.values().chain(paid.dpos.iter().map(|(_, n)| n)).all(|n| *n > 0));

		let mut ledger = ledger(balance, &members, &terms);
		ledger.retain(|(_, amount)| *amount > BigUint::ZERO);
		ledger.sort();
		let mut expected: Vec<(Payee, BigUint)> = vec![];
		for (payee, amount) in ledger {
			match expected.last_mut().filter(|(last, _)| *last == payee) {
				Some((_, sum)) => *sum += amount,
				None => expected.push((payee, amount)),
			}
		}
		let accounts = paid.accounts.iter().map(|(a, n)| (Payee::Account(*a), BigUint::from(*n)));
		let dpos = paid.dpos.iter().map(|(i, n)| (Payee::Dpo(*i), BigUint::from(*n)));
		prop_assert_eq!(accounts.chain(dpos).collect::<Vec<_>>(), expected);
	}

	/// The order of the members doesn't change what an account gets.
	#[test]
	fn payouts_dont_depend_on_the_order(balance in balance(), members in members(), terms in terms()) {
		let there = payouts(balance, &members, &terms).expect("all are referred");
		let reversed: Vec<_> = members.iter().rev().cloned().collect();
		let back = payouts(balance, &reversed, &terms).expect("all are referred");
		prop_assert_eq!(there.accounts, back.accounts);
		let dpos: Vec<_> = back.dpos.iter().rev().map(|(i, n)| (members.len() - 1 - i, *n)).collect();
		prop_assert_eq!(there.dpos, dpos);
	}
}

// The tests below check that a member is assigned bonus in proportion to the value of its seats: at
// every depth, assigned bonus / seat value = cabin bonus / cabin fare, up to rounding.

/// How the 100 seats of a DPO are held.
#[derive(Clone, Debug)]
struct Plan {
	/// The seats of its manager.
	manager: u32,
	/// For each other member: whether it is a DPO, its seats, whether it has an External Referrer.
	members: Vec<(bool, u32, bool)>,
}

/// A DPO in the tree, which is still to be checked.
struct Node {
	depth: usize,
	plan: usize,
	/// The amount in its Bonus Account.
	balance: u128,
	/// The price of a seat, rounded up at each level.
	price: u128,
	/// The price of a seat without rounding: the fare × Π n/100 / 100.
	exact_price: BigRational,
	/// A bound of the loss: the DPO was assigned less than its exact bonus one level up, by less
	/// than this.
	error: BigRational,
}

fn fraction(n: u128, of: u128) -> BigRational {
	BigRational::new(BigInt::from(n), BigInt::from(of))
}

/// Distributes a cabin's bonus down a tree of DPOs. Checks that every member in it is assigned the
/// part of the bonus that corresponds to its seats. Returns the number of levels checked.
///
/// The proof uses two values of a seat: `exact`, without the rounding of seat prices, and `paid`,
/// its price. Let `b` be the bonus per unit of fare.
///
/// *Upper bound*: a seat is never assigned more than `b × exact`, because every step rounds down.
/// That isn't more than `b × paid`, because prices round up. Only a DPO Member's manager gets the
/// rest after a division that rounds down, so it may get up to one unit more.
///
/// *Lower bound*: a member of the head with `s` seats loses `e < 1`. Let `c` be the seats that
/// count in a DPO Member. If it was assigned `a`, it passes on more than `a × c / 100 − 1`. A
/// member of it with `s` seats is assigned more than `s / c` of that, less 1. So it loses less than
/// `e' = e × s / 100 + s / c + 1`. As `s ≤ c`, and `s ≤ 50` by the bounds of Rulebook 3.2, `e' < e
/// / 2 + 2`: **less than 4 units at any depth**.
///
/// *Measured by the price*: let a DPO have `n ≤ 50` seats one level up, where the price exceeds the
/// exact one by `d`. Then its own seat price exceeds the exact one by less than `1 + n / 100 × d`,
/// so by less than 2 at any depth. So `s` seats lose less than `4 + 2 × s × b` of what their price
/// stands for.
fn hand_down(plans: &[Plan], terms: &Terms<u32>, fare: u128, bonus: u128) -> usize {
	let [none, one, two, four] = [0, 1, 2, 4].map(|n| fraction(n, 1));
	let a_unit_of_fare = fraction(bonus, fare);
	let mut nodes = vec![Node {
		depth: 0,
		plan: 0,
		balance: bonus,
		price: seats::price(fare),
		exact_price: fraction(fare, 100),
		error: none.clone(),
	}];
	let (mut seen, mut levels, mut members_seen, mut paid_to_accounts) = (0, 0, 0, 0u128);
	while let Some(node) = nodes.pop() {
		let plan = &plans[node.plan];
		let head = node.depth == 0;
		let counting = if head { 100 } else { 100 - plan.manager };
		seen += 1;
		levels = levels.max(node.depth + 1);

		// Each member has four accounts of its own, so the payouts show what it was assigned.
		let of = |index: usize| 10 * (index as u32 + 1);
		let next = |index: usize| (node.plan + 1 + index) % plans.len();
		let mut members = vec![Member {
			kind: Kind::Founder,
			seats: plan.manager,
			internal: None,
			external: (plan.manager % 2 == 1).then_some(1),
		}];
		for (index, (is_dpo, seats, external)) in plan.members.iter().enumerate() {
			let own = of(index);
			members.push(Member {
				kind: match is_dpo {
					true => Kind::Dpo {
						manager: own,
						founder_seats: plans[next(index)].manager,
					},
					false => Kind::User(own),
				},
				seats: *seats,
				internal: Some((own + 1, own + 2)),
				external: external.then_some(own + 3),
			});
		}
		assert_eq!(members.iter().map(|m| m.seats).sum::<u32>(), 100);
		let terms = Terms {
			founder_counts: head,
			..terms.clone()
		};
		let paid = payouts(node.balance, &members, &terms).expect("all are referred");
		let total = paid.total().expect("no more than the balance");
		assert!(total <= node.balance && node.balance - total < members.len() as u128);
		members_seen += members.len();
		paid_to_accounts += paid.accounts.values().sum::<u128>();
		let to = |accounts: std::ops::RangeInclusive<u32>| -> u128 {
			paid.accounts.range(accounts).map(|(_, n)| n).sum()
		};

		let is_assigned = |assigned: u128, seats: u32, error: &BigRational| {
			let seats = BigInt::from(seats);
			let exact = &node.exact_price * &seats * &a_unit_of_fare;
			let value = BigRational::from(BigInt::from(node.price) * &seats);
			let (assigned, by_price) = (fraction(assigned, 1), value * &a_unit_of_fare);
			assert!(assigned <= exact && exact <= by_price);
			assert!(exact - &assigned < *error && *error <= four);
			let dearer = &two * seats * &a_unit_of_fare;
			assert!(by_price - assigned < &four + dearer);
		};

		// Only at the head is the manager assigned a part. Elsewhere it got its part one level up.
		if head {
			is_assigned(to(0..=1), plan.manager, &one);
		} else {
			assert_eq!(to(0..=1), 0);
		}
		for (index, (is_dpo, seats, _)) in plan.members.iter().enumerate() {
			let own = of(index);
			let passed_on = paid
				.dpos
				.iter()
				.find(|(i, _)| *i == index + 1)
				.map_or(0, |(_, n)| *n);
			let distributable = to(own..=own + 3);
			let error = if head {
				one.clone()
			} else {
				let (s, c) = (u128::from(*seats), u128::from(counting));
				&node.error * fraction(s, 100) + fraction(s, c) + &one
			};
			is_assigned(distributable + passed_on, *seats, &error);
			if !is_dpo {
				assert_eq!(passed_on, 0);
				continue;
			}

			// Checks the part of the DPO Member's manager for its seats in that DPO.
			let below = &plans[next(index)];
			let exact_price = &node.exact_price * fraction(u128::from(*seats), 100);
			let exact = &exact_price * BigInt::from(below.manager) * &a_unit_of_fare;
			let difference = fraction(distributable, 1) - exact;
			let part = fraction(u128::from(below.manager), 100);
			assert!(difference < one);
			assert!(difference > -(&error * &part) || (part == none && difference == none));

			// These limits allow all depths, because the deepest DPO is checked first.
			if seen + nodes.len() < 60 && node.depth < 24 {
				let cost = seats::cost(node.price, *seats).expect("less than the fare raised");
				nodes.push(Node {
					depth: node.depth + 1,
					plan: next(index),
					balance: passed_on,
					price: seats::price(cost),
					exact_price,
					error,
				});
			} else {
				paid_to_accounts += passed_on;
			}
		}
	}
	// In the whole tree nothing was created, and less than one unit per member is left.
	assert!(paid_to_accounts <= bonus && bonus - paid_to_accounts < members_seen as u128);
	levels
}

/// Generates members with random numbers of seats within the bounds of Rulebook 3.2: manager 30,
/// user 30, DPO 50.
fn plan() -> impl Strategy<Value = Plan> {
	let member = (any::<bool>(), 1u32..=50, any::<bool>());
	(0u32..=30, prop::collection::vec(member, 100)).prop_map(|(manager, wishes)| {
		let mut left = 100 - manager;
		let mut members = vec![];
		for (is_dpo, seats, external) in wishes {
			let seats = seats.min(left).min(if is_dpo { 50 } else { 30 });
			if seats > 0 {
				members.push((is_dpo, seats, external));
			}
			left -= seats;
		}
		Plan { manager, members }
	})
}

#[test]
fn seat_value_holds_down_a_long_chain() {
	let terms = Terms {
		founder: 0,
		founder_counts: true,
		keep: Permill::from_parts(20 * PERCENT),
		external: Permill::from_parts(30 * PERCENT),
		direct: Permill::from_parts(75 * PERCENT),
	};
	// There is one DPO Member at each level, and most divisions leave a remainder.
	let plan = |manager, dpo| Plan {
		manager,
		members: vec![
			(false, 30, true),
			(true, dpo, true),
			(false, 70 - manager - dpo, false),
		],
	};
	let plans = [plan(15, 49), plan(7, 50), plan(0, 43)];
	for bonus in [u128::MAX, 1 << 100, 1_000_003, 99, 0] {
		for fare in [1, 99, 1_001, u128::MAX / 3] {
			assert_eq!(hand_down(&plans, &terms, fare, bonus), 25);
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	#[test]
	fn seat_value_holds_at_every_depth(
		plans in prop::collection::vec(plan(), 1..6), terms in terms(),
		fare in prop_oneof![1u128..5_000, 1u128..], bonus in balance(),
	) {
		let terms = Terms { founder: 0, ..terms };
		hand_down(&plans, &map(terms), fare, bonus);
	}
}

fn map(terms: Terms<Account>) -> Terms<u32> {
	Terms {
		founder: terms.founder.into(),
		founder_counts: terms.founder_counts,
		keep: terms.keep,
		external: terms.external,
		direct: terms.direct,
	}
}
