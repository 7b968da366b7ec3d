//! Chains of any length (Rulebook 3.4, 3.7, 3.9, 3.11): a cabin's income goes down a chain of a
//! thousand DPOs, one link per call. At every depth each member gets its whole principal, to the
//! unit, and its exact fraction of yield and bonus, up to rounding.

mod principal;
mod random;
mod tree;

use super::*;
use num_bigint::BigInt;
use num_rational::BigRational;
use std::collections::BTreeMap;

/// The number of DPOs in the long chain.
const DEPTH: usize = 1_000;
/// The seats that each DPO buys of the one before it: half. The manager and two users have the
/// other half.
const STAKE: u8 = 50;
const SEATS: [u8; 3] = [10, 30, 10];
/// The number of members of a DPO, with its DPO Member.
const MEMBERS: u32 = 4;
/// The fare: the highest power of ten for which the token, with all that is minted here, can still
/// be locked. Seat prices are above 1 down to depth 116. Below that every DPO sells its seats at 1
/// and has 50 unused.
const FARE: Balance = 10u128.pow(37);
const YIELD: Balance = 8 * 10u128.pow(36);
const BONUS: Balance = 5 * 10u128.pow(36);

/// Returns `amount × parts / of`, exactly.
fn part(amount: Balance, parts: u32, of: u32) -> BigRational {
	ratio(amount) * ratio(parts.into()) / ratio(of.into())
}

fn ratio(amount: Balance) -> BigRational {
	BigRational::from_integer(BigInt::from(amount))
}

/// Returns `⌊amount × parts / of⌋`.
fn floor(amount: Balance, parts: u32, of: u32) -> Balance {
	let whole = part(amount, parts, of).to_integer();
	Balance::try_from(whole).expect("a part of an amount")
}

/// Returns the difference of two amounts, without its sign.
fn apart(one: &BigRational, other: &BigRational) -> BigRational {
	if one > other {
		one - other
	} else {
		other - one
	}
}

struct Level {
	dpo: DpoId,
	/// The manager, the first user and the second user.
	people: [AccountId; 3],
	price: Balance,
}

/// The amounts that the three people of a level got from one of its DPO's accounts.
#[derive(Clone, Copy, Default)]
struct Got {
	amounts: [Balance; 3],
	releases: u32,
}

struct Chain {
	token: Token,
	/// The levels, from the head down.
	levels: Vec<Level>,
	/// The number of DPOs that are COMPLETED, counted from the head.
	ended: usize,
	/// The amounts in the Yield Accounts that didn't divide.
	undivided: Vec<Balance>,
	got: BTreeMap<(Releasable, usize), Got>,
}

impl Chain {
	/// Creates the DPOs from the head down, and fills them from the end up, because only a DPO that
	/// sells seats can be bought into.
	fn build(token: &Token, class: ClassId) -> Self {
		let rules = Rules {
			user_cap: 30,
			dpo_cap: STAKE,
			// So no release is late in these tests.
			yield_grace_days: 30,
			..Rules::V1
		};
		let mut levels: Vec<Level> = vec![];
		let (mut target, mut cost) = (Target::Class(class), FARE);
		for depth in 0..DEPTH as u32 {
			let people = [0, 1, 2].map(|n| person(3 * depth + n));
			let price = cost.div_ceil(100);
			for (who, seats) in people.iter().zip(SEATS) {
				mint(token, who, price * Balance::from(seats));
			}
			let dpo = create_as(
				people[0].clone(),
				target,
				Founding {
					seats: SEATS[0],
					rules: Some(RuleSet::Custom(rules)),
					..Default::default()
				},
			);
			(target, cost) = (seats_of(dpo, STAKE), price * Balance::from(STAKE));
			levels.push(Level { dpo, people, price });
		}
		for depth in (0..DEPTH).rev() {
			let Level { dpo, people, price } = &levels[depth];
			let [manager, first, second] = people;
			assert_eq!(
				Dpos::<Test>::get(dpo).map(|record| record.seat_price),
				Some(*price)
			);
			assert_ok!(buy_referred(first.clone(), *dpo, SEATS[1], manager.clone()));
			assert_ok!(buy_referred(second.clone(), *dpo, SEATS[2], first.clone()));
			match levels.get(depth + 1) {
				None => drop(fill(*dpo)),
				Some(below) => {
					let child = (below.people[0].clone(), below.dpo);
					let target = seats_of(*dpo, STAKE);
					assert_eq!(state(child.1), State::Active);
					assert_ok!(commit_referred(child.0, child.1, target, second.clone()));
					assert_eq!(state(child.1), State::Chained);
				}
			}
			clear_events();
		}
		Self {
			token: token.clone(),
			ended: 0,
			undivided: vec![0; levels.len()],
			got: BTreeMap::new(),
			levels,
		}
	}

	fn check_states(&self, expected: impl Fn(usize) -> State) {
		for (depth, level) in self.levels.iter().enumerate() {
			assert_eq!(
				state(level.dpo),
				expected(depth),
				"the state at depth {depth}"
			);
		}
	}

	/// Returns the balance of an account. It doesn't use the view, which goes up the chain for the
	/// state.
	fn balance(&self, depth: usize, kind: Releasable) -> Balance {
		Dpo::balance(self.levels[depth].dpo, &self.token, kind.into())
	}

	/// Divides an amount by seats: between the three people and the DPO Member. At the chain's end
	/// two strangers have the seats of the DPO Member.
	fn by_seats(amount: Balance) -> [Balance; 4] {
		let [manager, first, second] = SEATS;
		let per_seat = amount / 100;
		[manager, first, second, STAKE].map(|seats| per_seat * Balance::from(seats))
	}

	/// Returns what a release of this balance must pay to the three people and to the DPO Member,
	/// calculated from the rules.
	fn parts(&self, depth: usize, kind: Releasable, balance: Balance) -> [Balance; 4] {
		match kind {
			Releasable::Withdraw => Self::by_seats(balance),
			Releasable::Yield => {
				let fee = floor(balance - self.undivided[depth], 15, 100);
				let mut parts = Self::by_seats(balance - fee);
				parts[0] += fee;
				parts
			}
			Releasable::Bonus => {
				// Below the head, the part of the manager's seats was distributed one level up.
				let counting = if depth == 0 { 100 } else { 90 };
				let assigned = |seats: u8| floor(balance, seats.into(), counting);
				let own = if depth == 0 { assigned(SEATS[0]) } else { 0 };
				// The first user named the manager, the second user named the first.
				let direct = floor(assigned(SEATS[2]), 80, 100);
				// The DPO Member named the second user.
				let passed_on = floor(assigned(STAKE), 90, 100);
				let distributable = assigned(STAKE) - passed_on;
				let of_child = floor(distributable, 80, 100);
				[
					own + assigned(SEATS[1]) + assigned(SEATS[2]) - direct,
					direct + distributable - of_child,
					of_child,
					passed_on,
				]
			}
		}
	}

	/// Releases one account of one level, and checks all payments. Returns whether there was
	/// anything to release.
	fn release(&mut self, depth: usize, kind: Releasable) -> bool {
		let dpo = self.levels[depth].dpo;
		let balance = self.balance(depth, kind);
		let parts = self.parts(depth, kind, balance);
		let has_child = depth + 1 < DEPTH;
		let completes = kind == Releasable::Withdraw && has_child && depth + 1 == self.ended;
		let refused = match kind {
			// The DPO Member's part is 0 if no seat gets anything.
			Releasable::Yield if balance > 0 && parts[3] == 0 => {
				Some(Error::<Test>::TooLittleToRelease)
			}
			_ if parts == [0; 4] && !completes => Some(Error::NothingToRelease),
			_ => None,
		};
		if let Some(error) = refused {
			assert_eq!(release(hunter(), dpo, kind), Err(error.into()));
			return false;
		}

		let [manager, first, second] = &self.levels[depth].people;
		let childs = |chain: &Self| {
			if has_child {
				chain.balance(depth + 1, kind)
			} else {
				0
			}
		};
		let before = childs(self);
		let paid = gains(&self.token, [manager, first, second], || {
			release(hunter(), dpo, kind)
		});
		assert_eq!(
			paid,
			[0, 1, 2].map(|i| parts[i] as i128),
			"{kind:?} at depth {depth}"
		);
		if has_child {
			assert_eq!(
				childs(self) - before,
				parts[3],
				"{kind:?} below depth {depth}"
			);
		}
		let remainder = balance - parts.iter().sum::<Balance>();
		assert_eq!(self.balance(depth, kind), remainder);
		if kind == Releasable::Yield {
			self.undivided[depth] = remainder;
		}
		if completes {
			self.ended += 1;
		}
		let got = self.got.entry((kind, depth)).or_default();
		got.amounts = [0, 1, 2].map(|i| got.amounts[i] + parts[i]);
		got.releases += 1;
		clear_events();
		true
	}

	/// Releases one account of each level, from the head down.
	fn release_all(&mut self, kind: Releasable) {
		for depth in 0..DEPTH {
			self.release(depth, kind);
		}
	}

	/// Returns the amounts that the three people of a level got from one of its DPO's accounts.
	fn got(&self, kind: Releasable, depth: usize) -> Got {
		self.got.get(&(kind, depth)).copied().unwrap_or_default()
	}

	/// Compares the sum that each person got with its exact fraction. They must differ by less than
	/// `bound`, which gets the most releases of a DPO down to that depth.
	fn check_totals(
		&self,
		kind: Releasable,
		bound: impl Fn(u32) -> u32,
		fraction: impl Fn(usize) -> [BigRational; 3],
	) {
		let mut most = 0;
		for depth in 0..DEPTH {
			let got = self.got(kind, depth);
			most = most.max(got.releases);
			let bound = ratio(bound(most).into());
			for (amount, exact) in got.amounts.into_iter().zip(fraction(depth)) {
				assert!(
					apart(&ratio(amount), &exact) < bound,
					"{kind:?} at depth {depth}: {amount} instead of {exact}, {most} releases"
				);
			}
		}
	}

	fn check_all_totals(&self) {
		// Every member gets back what it paid, to the unit.
		for (depth, level) in self.levels.iter().enumerate() {
			let paid = SEATS.map(|seats| level.price * Balance::from(seats));
			assert_eq!(self.got(Releasable::Withdraw, depth).amounts, paid);
		}
		// At each level, 85% are left after the fee, and half of that goes on to the next level.
		let powers = |q: BigRational| {
			let next = move |power: &BigRational| Some(power * &q);
			std::iter::successors(Some(ratio(1)), next)
				.take(DEPTH)
				.collect::<Vec<_>>()
		};
		// At most 117 units are left in a Yield Account: 99 that don't divide, or too few to pay a
		// unit a seat after the fee. So what arrives at a level is less than 102 units off the
		// exact fraction, and what a person gets is less than 100 units off.
		let arrived = powers(part(85, STAKE.into(), 10_000));
		self.check_totals(
			Releasable::Yield,
			|_| 100,
			|depth| {
				let by_seats = SEATS.map(|seats| part(85, seats.into(), 10_000));
				let fee = part(15, 1, 100);
				let [manager, first, second] = by_seats;
				[manager + fee, first, second].map(|one| ratio(YIELD) * &arrived[depth] * one)
			},
		);
		// At every depth, assigned bonus / seat value = cabin bonus / cabin fare. The bonus then
		// goes to the referrers. A release may lose less than a unit a member.
		let value = powers(part(1, STAKE.into(), 100));
		self.check_totals(
			Releasable::Bonus,
			|most| MEMBERS * most,
			|depth| {
				let assigned = |seats: u8| part(BONUS, seats.into(), 100) * &value[depth];
				let own = if depth == 0 {
					assigned(SEATS[0])
				} else {
					ratio(0)
				};
				// The DPO Member's own manager has 10 of its 100 seats.
				let of_child = assigned(STAKE / 10);
				let (direct, second) = (part(80, 1, 100), part(20, 1, 100));
				[
					own + assigned(SEATS[1]) + &second * assigned(SEATS[2]),
					&direct * assigned(SEATS[2]) + second * &of_child,
					direct * of_child,
				]
			},
		);
	}

	/// Closes all DPOs from the head down. No DPO can be closed before the one whose seats it took.
	fn close(&mut self) {
		for depth in 0..DEPTH {
			for kind in [Releasable::Withdraw, Releasable::Bonus, Releasable::Yield] {
				while self.release(depth, kind) {}
			}
			if let Some(below) = self.levels.get(depth + 1) {
				let too_early = close(hunter(), below.dpo);
				assert_eq!(too_early, Err(Error::<Test>::TargetNotClosed.into()));
			}
			assert_ok!(close(hunter(), self.levels[depth].dpo));
			clear_events();
		}
		assert_eq!(Dpos::<Test>::iter().count(), 0);
		assert_eq!(crate::DpoMembers::<Test>::iter().count(), 0);
		assert_eq!(MemberOf::<Test>::iter().count(), 0);
		assert_eq!(UnclaimedParts::<Test>::iter().count(), 0);
		assert_eq!(Estates::<Test>::iter().count(), 0);
	}
}

fn play_the_long_chain(token: Token) {
	mint(&token, &owner(), YIELD + BONUS);
	let terms = ClassTerms {
		fare: FARE,
		yield_total: YIELD,
		bonus: BONUS,
		duration: 30 * DAY,
	};
	let class = class_of(&token, terms, 1);
	let mut chain = Chain::build(&token, class);
	let head = chain.levels[0].dpo;
	let of_chain = |chain: &Chain, depth: usize, n: usize| chain.levels[depth].people[n].clone();
	chain.check_states(|depth| match depth {
		0 => State::Active,
		_ => State::Chained,
	});

	assert_ok!(commit(of_chain(&chain, 0, 0), head, Target::Class(class)));
	chain.check_states(|_| State::Running);
	chain.release_all(Releasable::Withdraw);
	chain.release_all(Releasable::Bonus);
	// The yield is withdrawn in three pieces: by a user, by the manager of the DPO Member, and by
	// another user.
	for (days, (depth, n)) in [(7, (0, 1)), (12, (1, 0)), (11, (0, 2))] {
		pass(days * DAY);
		assert_ok!(withdraw(of_chain(&chain, depth, n), head));
		chain.release_all(Releasable::Yield);
	}
	chain.check_states(|_| State::Running);

	assert_ok!(settle(hunter(), head));
	chain.ended = 1;
	chain.check_states(|depth| match depth {
		0 => State::Completed,
		_ => State::Running,
	});
	for depth in 0..DEPTH {
		assert!(chain.release(depth, Releasable::Withdraw));
		for below in chain.levels.iter().skip(depth + 1).take(3).enumerate() {
			let expected = [State::Completed, State::Running, State::Running][below.0];
			assert_eq!(state(below.1.dpo), expected, "below depth {depth}");
		}
	}
	chain.check_states(|_| State::Completed);

	chain.close();
	chain.check_all_totals();
}

#[test]
fn chain_of_a_thousand_should_pay_each_member_its_exact_fraction_level_by_level() {
	play_in_every_token(play_the_long_chain);
}
