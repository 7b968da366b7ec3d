//! The story in `docs/dpo.md` of a manager that sleeps. The test plays the steps that the page
//! tells, and reads all expected figures from the tables of that story.

use super::{
	governing::{deposits, dismiss, take_office, Proposed},
	market::{offer_seats, take_named},
	story::{one_cabin, sum, table},
	*,
};
use std::collections::BTreeMap;

const MEMBERS: &str = "| member | seats | named | Internal Referrer | second referrer |";
const STEPS: &str = "| step | call | who | state | edition |";
const REFERRERS: &str = "| seats of | assigned | goes to |";
const END: &str = "| | for seats | bonus | yield | fee | fare | gain |";

// The columns of the last table, but what each has gained, and the base, which isn't in it.
const SEATS: usize = 0;
const BONUS: usize = 1;
const YIELD: usize = 2;
const FEE: usize = 3;
const FARE: usize = 4;
const BASE: usize = 5;

const TOKEN: Token = Token::WithId(ASSET);

/// The names of all people.
const CAST: [&str; 10] = [
	"Dora", "Mia", "Max", "Moe", "Mara", "Milo", "Mona", "Otto", "Tess", "Tom",
];

fn who(name: &str) -> AccountId {
	let index = CAST.iter().position(|one| *one == name);
	person(index.expect("in the cast") as u32)
}

/// Returns the free balances of all people.
fn balances(token: &Token) -> BTreeMap<&'static str, i128> {
	CAST.into_iter()
		.map(|name| (name, free(token, &who(name)) as i128))
		.collect()
}

/// Returns the names in a cell.
fn names(cell: &'static str) -> Vec<&'static str> {
	cell.split(", ")
		.filter(|name| CAST.contains(name))
		.collect()
}

/// Returns the rows of one of the page's tables, one for each name in their first cells.
fn by_name(header: &str) -> Vec<(&'static str, Vec<&'static str>)> {
	let rows = table(header).into_iter();
	rows.flat_map(|row| {
		names(row[0])
			.into_iter()
			.map(move |name| (name, row.clone()))
	})
	.collect()
}

/// Returns the numbers in a text.
fn numbers(text: &str) -> Vec<Balance> {
	text.split(|letter: char| !letter.is_ascii_digit() && letter != ',')
		.map(|number| number.replace(',', ""))
		.filter(|number| !number.is_empty())
		.map(|number| number.parse().expect("a number"))
		.collect()
}

/// Returns the account that a cell names, if any.
fn named(cell: &str) -> Option<AccountId> {
	(!cell.is_empty()).then(|| who(cell))
}

/// Buys seats as a row of the table of members says.
fn join(dpo: DpoId, name: &str, row: &[&str]) {
	let referrer = named(row[2]).expect("a referrer");
	assert_ok!(buy_referred(who(name), dpo, sum(row[1]) as u8, referrer));
}

/// Lets this number of the ride's 60 blocks pass, which are 6 days.
fn pass_of_sixty(blocks: Balance) {
	pass(blocks as BlockNumber * DAY / 10);
}

/// Returns the seats in favour after the last vote.
fn in_favour() -> Balance {
	let mut votes = dpo_events().into_iter().filter_map(|event| match event {
		Event::Voted { in_favour, .. } => Some(in_favour.into()),
		_ => None,
	});
	votes.next_back().expect("a vote")
}

/// Returns the seats that a member offers, and what each is worth.
fn offered(seller: &AccountId) -> (u8, SeatWorth) {
	let offer = Dpo::seat_offers_of(seller.clone(), 0, 1).remove(0);
	(offer.seats, offer.worth.expect("a DPO that isn't closed"))
}

/// Returns the storage deposits for DPOs that Dora and Otto have paid.
fn deposits_of_dpos() -> [Balance; 2] {
	["Dora", "Otto"].map(|name| held(&Token::Native, HoldReason::DpoDeposit, &who(name)))
}

/// The story, as far as it is played.
struct Story {
	dpo: DpoId,
	steps: std::vec::IntoIter<Vec<&'static str>>,
	/// What each has got and paid, by the columns of the last table.
	got: BTreeMap<&'static str, [i128; 6]>,
}

impl Story {
	/// Plays the next step, which must be this call, and checks the state and the edition after
	/// it. `play` is told who calls, and the figures in the step.
	fn step(&mut self, call: &str, play: impl FnOnce(&mut Self, Vec<AccountId>, Vec<Balance>)) {
		let row = self.steps.next().expect("a step");
		let [text, calls, callers, state, edition] = row[..] else {
			panic!("a row with other columns: {row:?}")
		};
		assert_eq!(calls, call, "{text}");
		let callers = match callers {
			"anyone" | "anyone, or the chain" => vec![hunter()],
			callers => names(callers).into_iter().map(who).collect(),
		};
		play(self, callers, numbers(text));
		let left = Dpo::dpo(self.dpo).map_or_else(Default::default, |view| {
			let state = format!("{:?}", view.state).to_uppercase();
			(state, view.edition.to_string())
		});
		assert_eq!(left, (state.into(), edition.into()), "{text}");
	}

	/// Plays the next step, which one account calls.
	fn step_of_one(&mut self, call: &str, play: impl FnOnce(&mut Self, AccountId, &[Balance])) {
		self.step(call, |story, mut callers, figures| {
			assert_eq!(callers.len(), 1, "{call}");
			play(story, callers.remove(0), &figures)
		})
	}

	/// Enters into a column how the action changes the balances.
	fn book(&mut self, column: usize, action: impl FnOnce() -> DispatchResult) {
		let before = balances(&TOKEN);
		assert_ok!(action());
		for (name, after) in balances(&TOKEN) {
			self.got.entry(name).or_default()[column] += after - before[name];
		}
	}

	/// Moves an amount that someone has got from a column to another.
	fn rebook(&mut self, name: &'static str, from: usize, to: usize, amount: i128) {
		let got = self.got.entry(name).or_default();
		got[from] -= amount;
		got[to] += amount;
	}

	/// Has the yield released, and checks the fee and the amount for each seat. Otto gets the fee.
	fn release_yield(&mut self, caller: AccountId, fee: Balance, a_seat: Balance) {
		let dpo = self.dpo;
		let shown = Dpo::would_release(dpo, Releasable::Yield, caller.clone());
		let split = shown.and_then(|shown| shown.split).expect("yield");
		assert_eq!((split.fee, split.by_seats), (fee, 100 * a_seat));
		self.book(YIELD, || release(caller, dpo, Releasable::Yield));
		assert_eq!(in_account(dpo, AccountKind::Yield), 0);
		self.rebook("Otto", YIELD, FEE, fee as i128);
	}

	/// Returns what each has got in a column.
	fn column(&self, column: usize) -> BTreeMap<&'static str, i128> {
		let got = self.got.iter();
		got.map(|(name, got)| (*name, got[column])).collect()
	}
}

/// Checks the page's table of the bonus: what is assigned by the members' seats, and who has got
/// how much.
fn bonus_should_be_as_told(dpo: DpoId, bonus: i128, got: &BTreeMap<&'static str, i128>) {
	let mut told = CAST
		.map(|name| (name, 0))
		.into_iter()
		.collect::<BTreeMap<_, _>>();
	for row in table(REFERRERS) {
		let names = names(row[0]);
		let assigned = row[1].split(", ").map(sum).collect::<Vec<_>>();
		let assigned = names.iter().zip(assigned.iter().cycle());
		let mut left = 0;
		for (name, assigned) in assigned {
			let seats = i128::from(member(dpo, &who(name)).seats);
			assert_eq!(bonus * seats / 100, *assigned, "{name}'s seats");
			left += assigned;
		}
		for part in row[2].split(", ") {
			let (to, amount) = part.split_once(' ').expect("a name and an amount");
			let times = if part.ends_with("each") {
				names.len()
			} else {
				1
			};
			let amount = sum(amount) * times as i128;
			*told.get_mut(to).expect("in the cast") += amount;
			left -= amount;
		}
		assert_eq!(left, 0, "the bonus of {}", row[0]);
	}
	assert_eq!(got, &told);
}

#[test]
fn everybody_should_have_what_the_page_says_when_the_manager_sleeps() {
	// The test runs in the project's token. In BOLT, the storage deposits would change the
	// balances, too.
	play(|| {
		let (start, bolt) = (balances(&TOKEN), balances(&Token::Native));
		let base = base(&TOKEN) as i128;
		let class = one_cabin(&TOKEN);
		let dpo = NextDpo::<Test>::get();
		let mut story = Story {
			dpo,
			steps: table(STEPS).into_iter(),
			got: BTreeMap::new(),
		};
		let members = by_name(MEMBERS);
		let (founder, all_others) = members.split_first().expect("the founder");
		let (last, others) = all_others.split_last().expect("the last member");

		story.book(SEATS, || {
			let founding = Founding {
				seats: sum(founder.1[1]) as u8,
				..Default::default()
			};
			try_create(who(founder.0), class, founding)
		});
		story.rebook("Dora", SEATS, BASE, -base);
		story.book(SEATS, || {
			others.iter().for_each(|(name, row)| join(dpo, name, row));
			Ok(())
		});
		assert_eq!(state(dpo), State::Created);
		story.step_of_one("`buySeats`", |story, caller, _| {
			assert_eq!(caller, who(last.0));
			story.book(SEATS, || {
				join(dpo, last.0, &last.1);
				Ok(())
			});
		});
		let active = view(dpo);
		assert_eq!(active.fee, Permill::from_percent(15));
		assert_eq!(active.seat_price, 1_000);
		for (name, row) in &members {
			let member = member(dpo, &who(name));
			let expected = Referrers {
				internal: named(row[3]),
				second: named(row[4]),
				external: None,
			};
			assert_eq!(i128::from(member.seats), sum(row[1]), "{name}");
			assert_eq!(member.referrers, expected, "{name}");
		}

		// Otto instead of Dora.
		let mut proposed = None;
		story.step_of_one("`propose`", |_, caller, _| {
			proposed = Some(Proposed::by(caller, dpo, dismiss(who("Otto"))));
		});
		let proposed = proposed.expect("just made");
		assert_eq!(deposits(&proposed.maker), deposit_of(1));
		for _ in 0..2 {
			story.step("`vote`", |_, callers, told| {
				assert_eq!(callers.len(), told.len());
				for (voter, told) in callers.into_iter().zip(told) {
					assert_ok!(proposed.vote(voter));
					assert_eq!(in_favour(), told);
				}
			});
			let decided = view(dpo).successor.is_some();
			let expected = if decided { 0 } else { deposit_of(1) };
			assert_eq!(deposits(&proposed.maker), expected);
		}
		assert_eq!(
			(view(dpo).manager, view(dpo).successor),
			(who("Dora"), Some(who("Otto")))
		);
		story.step_of_one("`takeOffice`", |story, caller, told| {
			let [base_fee, seats, a_seat] = told[..] else {
				panic!("other figures: {told:?}")
			};
			let before = deposits_of_dpos();
			story.book(BASE, || take_office(caller.clone(), dpo));
			assert_eq!(before, [deposit_of(1), 0]);
			assert_eq!(deposits_of_dpos(), [0, deposit_of(1)]);
			assert_eq!(view(dpo).manager, caller);
			assert_eq!(Balance::from(member(dpo, &caller).seats), seats);
			let fee = Permill::from_percent((base_fee + seats * a_seat) as u32);
			assert_eq!(view(dpo).fee, fee);
		});
		assert_eq!(story.column(BASE)["Dora"], 0);

		// Milo's seats become Tess's.
		let milo = who("Milo");
		let (mut seats, referrers) = (0, member(dpo, &milo).referrers);
		story.step_of_one("`offerSeats`", |_, caller, told| {
			seats = told[0] as u8;
			assert_eq!(caller, milo);
			assert_ok!(offer_seats(caller, dpo, seats, told[1]));
		});
		story.step_of_one("`takeSeats`", |story, caller, told| {
			let (highest, edition) = (told[0], told[1] as u32);
			let take = || take_named(caller.clone(), dpo, &milo, seats, highest, edition);
			story.book(SEATS, take);
			assert_eq!(member(dpo, &caller).seats, seats);
			assert_eq!(member(dpo, &caller).referrers, referrers);
		});
		story.step_of_one("`commit`", |_, caller, _| {
			assert_ok!(commit(caller, dpo, class));
		});
		let bonus = in_account(dpo, AccountKind::Bonus) as i128;
		story.step_of_one("`releaseBonus`", |story, caller, _| {
			story.book(BONUS, || release(caller, dpo, Releasable::Bonus));
		});
		bonus_should_be_as_told(dpo, bonus, &story.column(BONUS));

		// Moe's seats become Tom's.
		let mut passed = 0;
		story.step_of_one("`withdrawYield`", |_, caller, told| {
			passed = told[0];
			assert_eq!(told[1] as BlockNumber * DAY / 10, 6 * DAY);
			pass_of_sixty(passed);
			assert_ok!(withdraw(caller, dpo));
			assert_eq!(in_account(dpo, AccountKind::Yield), told[2]);
		});
		let moe = who("Moe");
		story.step_of_one("`offerSeats`", |_, caller, told| {
			assert_eq!(caller, moe);
			assert_ok!(offer_seats(caller, dpo, told[0] as u8, told[1]));
		});
		let (seats, worth) = offered(&moe);
		assert_eq!(seats, member(dpo, &moe).seats);
		story.step_of_one("`releaseYield`", |story, caller, told| {
			assert_eq!(worth.yields, told[1]);
			story.release_yield(caller, told[0], told[1]);
		});
		story.step_of_one("`takeSeats`", |_, caller, told| {
			let edition = told[0] as u32;
			let take = || take_named(caller, dpo, &moe, seats, Balance::MAX, edition);
			assert_noop!(take(), Error::<Test>::OtherEdition);
		});
		story.step_of_one("`offerSeats`", |_, caller, told| {
			assert_ok!(offer_seats(caller, dpo, seats, told[0]));
		});
		assert_eq!(offered(&moe).1.yields, 0);
		story.step_of_one("`takeSeats`", |story, caller, told| {
			let take = || take_named(caller, dpo, &moe, seats, Balance::MAX, told[0] as u32);
			story.book(SEATS, take);
		});

		// The end.
		story.step_of_one("`settleRide`", |_, caller, told| {
			pass_of_sixty(told[0] - passed);
			assert_ok!(settle(caller, dpo));
			let arrived = [AccountKind::Withdraw, AccountKind::Yield];
			assert_eq!(arrived.map(|kind| in_account(dpo, kind)), told[1..]);
		});
		story.step_of_one(
			"`releaseYield`, `releaseWithdraw`",
			|story, caller, told| {
				story.release_yield(caller.clone(), told[0], told[1]);
				assert_eq!(in_account(dpo, AccountKind::Withdraw), 100 * told[2]);
				story.book(FARE, || release(caller, dpo, Releasable::Withdraw));
			},
		);
		story.step_of_one("`close`", |story, caller, _| {
			story.book(BASE, || close(caller, dpo));
		});
		assert_eq!(story.steps.next(), None, "the page has another step");

		let end = balances(&TOKEN);
		let mut all = [0; 6];
		for (name, row) in by_name(END) {
			let told: [i128; 6] = core::array::from_fn(|index| sum(row[index + 1]));
			let (gain, columns) = told.split_last().expect("six columns");
			assert_eq!(&story.got[name][..BASE], columns, "{name}");
			assert_eq!(end[name] - start[name], *gain, "{name}'s gain");
			all.iter_mut().zip(told).for_each(|(sum, one)| *sum += one);
		}
		assert!(story.column(BASE).into_values().all(|base| base == 0));
		assert_eq!(by_name(END).len(), CAST.len(), "everybody has a row");
		let last = table(END).pop().expect("a last row");
		assert_eq!(last[0], "all");
		let told: [i128; 6] = core::array::from_fn(|index| sum(last[index + 1]));
		assert_eq!(all, told, "the page's last row");
		assert_eq!(balances(&Token::Native), bolt, "a storage deposit");
	});
}
