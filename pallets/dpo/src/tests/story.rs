//! The story in `docs/dpo.md`, of three DPOs in one cabin. The test reads the expected figures from
//! the last table of that story.

use super::*;
use std::collections::BTreeMap;

const PAGE: &str = include_str!("../../../../docs/dpo.md");

/// The names of all people. C1 to C6 are the six users of C without a name on the page.
const CAST: [&str; 20] = [
	"Anna", "Una", "Udo", "Ute", "Uwe", "Ben", "Vera", "Vic", "Val", "Vito", "Vlad", "Cleo",
	"Wanda", "Eve", "C1", "C2", "C3", "C4", "C5", "C6",
];

fn who(name: &str) -> AccountId {
	let index = CAST.iter().position(|one| *one == name);
	person(index.expect("in the cast") as u32)
}

/// Returns the rows of one of the page's tables, without the header.
pub(super) fn table(header: &str) -> Vec<Vec<&'static str>> {
	let (_, table) = PAGE.split_once(&format!("{header}\n")).expect("the table");
	let rows = table
		.lines()
		.skip(1)
		.take_while(|line| line.starts_with('|'));
	let cells = |row: &'static str| {
		let row = row.trim_start_matches('|').trim_end_matches('|');
		row.split('|').map(str::trim).collect()
	};
	rows.map(cells).collect()
}

/// Returns the amount in a cell of the table, which may be a sum and may end in "each".
pub(super) fn sum(cell: &str) -> i128 {
	cell.trim_end_matches("each")
		.split('+')
		.map(|number| number.trim().replace(',', "").replace('−', "-"))
		.filter(|number| !number.is_empty())
		.map(|number| number.parse::<i128>().expect("a number"))
		.sum()
}

/// Returns the figures in the last table of the story, by name: paid for seats, got back, yield,
/// bonus.
fn told() -> BTreeMap<&'static str, [i128; 4]> {
	let mut told = BTreeMap::new();
	for cells in table("| | paid for seats | got back | yield | bonus |") {
		let figures = core::array::from_fn(|index| sum(cells[index + 1]));
		let names = match cells[0] {
			"five users of C" => vec!["C1", "C2", "C3", "C4", "C5"],
			"the last user of C" => vec!["C6"],
			names => names.split(", ").collect(),
		};
		told.extend(names.into_iter().map(|name| (name, figures)));
	}
	told
}

/// Offers one cabin of the page's class.
pub(super) fn one_cabin(token: &Token) -> Target {
	let terms = ClassTerms {
		fare: 100_000,
		yield_total: 20_000,
		bonus: 10_000,
		duration: 6 * DAY,
	};
	Target::Class(class_of(token, terms, 1))
}

/// Creates and fills the DPOs A, B and C, and commits them, so that A has a cabin.
fn chain(token: &Token) -> [DpoId; 3] {
	let class = one_cabin(token);
	let a = create(who("Anna"), class, 10);
	let b = create(who("Ben"), seats_of(a, 30), 10);
	let c = create(who("Cleo"), seats_of(b, 20), 5);
	let prices = [a, b, c].map(|dpo| (view(dpo).seat_price, view(dpo).fee.deconstruct() / 10_000));
	assert_eq!(prices, [(1_000, 15), (300, 15), (60, 10)]);

	assert_ok!(buy_referred(who("Wanda"), c, 15, who("Eve")));
	for name in ["C1", "C2", "C3", "C4", "C5"] {
		assert_ok!(buy_referred(who(name), c, 15, who("Cleo")));
	}
	assert_ok!(buy_referred(who("C6"), c, 5, who("Cleo")));
	assert_ok!(buy_referred(who("Vera"), b, 15, who("Ben")));
	assert_eq!(
		(state(c), in_account(c, AccountKind::Deposit)),
		(State::Active, 6_000)
	);
	assert_ok!(commit_referred(
		who("Cleo"),
		c,
		seats_of(b, 20),
		who("Vera")
	));

	for (name, seats) in [("Vic", 15), ("Val", 15), ("Vito", 15), ("Vlad", 10)] {
		assert_ok!(buy_referred(who(name), b, seats, who("Ben")));
	}
	for name in ["Una", "Udo", "Ute", "Uwe"] {
		assert_ok!(buy(who(name), a, 15));
	}
	assert_eq!(
		[a, b, c].map(state),
		[State::Created, State::Active, State::Chained]
	);
	assert_ok!(commit_referred(who("Ben"), b, seats_of(a, 30), who("Una")));
	assert_eq!(
		[a, b, c].map(state),
		[State::Active, State::Chained, State::Chained]
	);
	assert_ok!(commit(who("Anna"), a, class));
	assert_eq!([a, b, c].map(state), [State::Running; 3]);
	[a, b, c]
}

/// Returns the free balances of all people.
fn balances(token: &Token) -> BTreeMap<&'static str, i128> {
	CAST.into_iter()
		.map(|name| (name, free(token, &who(name)) as i128))
		.collect()
}

#[test]
fn everybody_should_have_what_the_page_says_in_the_end() {
	// The test runs in the project's token. In BOLT, the managers' storage deposits would change
	// the balances, too.
	play(|| {
		let token = Token::WithId(ASSET);
		let start = balances(&token);
		let [a, b, c] = chain(&token);
		let base = (ASSET_MINIMUM + 1) as i128;
		let after_seats = balances(&token);
		for (name, [paid, ..]) in told().into_iter().filter(|(name, _)| *name != "all") {
			let base = if ["Anna", "Ben", "Cleo"].contains(&name) {
				base
			} else {
				0
			};
			assert_eq!(
				start[name] - after_seats[name],
				paid + base,
				"{name}'s seats"
			);
		}

		for (dpo, there) in [(a, 10_000), (b, 2_700), (c, 570)] {
			assert_eq!(in_account(dpo, AccountKind::Bonus), there);
			assert_ok!(release(hunter(), dpo, Releasable::Bonus));
			assert_eq!(in_account(dpo, AccountKind::Bonus), 0);
		}
		let after_bonus = balances(&token);

		pass(6 * DAY);
		assert_ok!(settle(hunter(), a));
		assert_eq!(
			[a, b, c].map(state),
			[State::Completed, State::Running, State::Running]
		);
		for (dpo, there, left) in [(a, 20_000, 0), (b, 5_100, 35), (c, 860, 74)] {
			assert_eq!(in_account(dpo, AccountKind::Yield), there);
			assert_ok!(release(hunter(), dpo, Releasable::Yield));
			assert_eq!(in_account(dpo, AccountKind::Yield), left);
		}
		let after_yield = balances(&token);
		for (dpo, there) in [(a, 100_000), (b, 30_000), (c, 6_000)] {
			assert_eq!(
				(state(dpo), in_account(dpo, AccountKind::Withdraw)),
				(State::Completed, there)
			);
			assert_ok!(release(hunter(), dpo, Releasable::Withdraw));
		}
		let after_fare = balances(&token);
		assert_noop!(close(hunter(), c), Error::<Test>::TargetNotClosed);
		for dpo in [a, b, c] {
			assert_ok!(close(hunter(), dpo));
		}
		let end = balances(&token);

		let mut all = [0; 4];
		for (name, figures) in told().into_iter().filter(|(name, _)| *name != "all") {
			let base = if ["Anna", "Ben", "Cleo"].contains(&name) {
				base
			} else {
				0
			};
			let [paid, back, yields, bonus] = figures;
			assert_eq!(
				after_bonus[name] - after_seats[name],
				bonus,
				"{name}'s bonus"
			);
			assert_eq!(after_fare[name] - after_yield[name], back, "{name}'s fare");
			// The yield on the page includes what didn't divide, which is paid on closing.
			let undivided = end[name] - after_fare[name] - base;
			let yielded = after_yield[name] - after_bonus[name] + undivided;
			assert_eq!(yielded, yields, "{name}'s yield");
			assert_eq!(
				end[name] - start[name],
				back - paid + yields + bonus,
				"{name}"
			);
			all.iter_mut()
				.zip(figures)
				.for_each(|(sum, one)| *sum += one);
		}
		assert_eq!(all, told()["all"], "the page's last row");
		assert_eq!(told().len(), CAST.len() + 1, "everybody has a row");
	});
}
