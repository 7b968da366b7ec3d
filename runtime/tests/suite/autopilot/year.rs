//! A year in which nobody does anything after joining and committing (Rulebook 5.5): every fare,
//! refund, reward and deposit that table 5.1 names arrives by itself.
//!
//! Only blocks in which somebody joins or something is due are run.

mod ledger;

use super::{
	super::{docs::compare, performance::PAGE},
	*,
};
use bullet_train_primitives::{CabinNumber, ClassId, DpoId};
use bullet_train_runtime::{
	configs::{
		parameters::BlocksPerDay,
		tokens::{AssetId, Fungibles},
	},
	TravelCabin,
};
use bullet_train_testing::money;
use frame_support::traits::{fungibles::Inspect as _, Get};
use ledger::{grouped, Kind, Ledger};
use std::{
	collections::{BTreeMap, BTreeSet},
	path::Path,
};

/// The projects, each with one class.
const PROJECTS: u32 = 200;
/// The rides of passengers.
const RIDES: u32 = 100_000;
/// The DPOs, in chains.
const DPOS: u32 = 2_000;
/// The rides that begin in one block, all in one class.
const GROUP: u32 = 10;
/// The passengers of a class.
const PASSENGERS: u32 = 10;
/// The numbers of DPOs in a chain, one chain after the other.
const LENGTHS: [u32; 7] = [50, 1, 10, 4, 25, 2, 8];
/// The days of the year.
const DAYS: u32 = 365;
/// The days for which DPOs sell seats.
const SELLING: u32 = 20;
/// The BOLT and the project's token that everybody begins with.
const PURSE: Balance = 1_000_000 * U;

/// A project: its owner, its token and its only class.
struct Project {
	owner: AccountId,
	token: Token,
	terms: ClassTerms,
	class: ClassId,
}

impl Project {
	/// Sets up a project. Every other one has a token of its own.
	fn new(number: u32, day: BlockNumber, cabins: u32) -> Self {
		let owner = somebody("owner", number);
		let token = if number.is_multiple_of(2) {
			Token::Native
		} else {
			let id: AssetId = 1_000 + number;
			let (root, team) = (RuntimeOrigin::root(), account(TEAM));
			assert_ok!(Assets::force_create(root, id.into(), team.into(), false, 1));
			Token::WithId(id)
		};
		endow(&owner, PURSE, &token, PURSE);
		let number = Balance::from(number);
		// Amounts that don't divide, and days from 1 to 40: less and more than a hunter's wait.
		let terms = ClassTerms {
			fare: 10_007 + 13 * number,
			yield_total: 1_009 + number,
			bonus: 503 + number,
			duration: day * (1 + number as u32 * 7 % 40),
		};
		let train = pallet_bullet_train::NextTrain::<Runtime>::get();
		let launch = pallet_bullet_train::Call::<Runtime>::launch_train {
			name: b"Orient".to_vec(),
			token: token.clone(),
		};
		does(owner.clone(), launch);
		let class = pallet_travel_cabin::NextClass::<Runtime>::get();
		does(owner.clone(), create_class(train, terms, cabins));
		Self {
			owner,
			token,
			terms,
			class,
		}
	}
}

/// What becomes of a chain of DPOs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
	/// All DPOs commit, and the first boards a cabin.
	Rides,
	/// The first isn't filled.
	Fails,
	/// The first is filled, and its manager doesn't commit.
	Sleeps,
}

/// The year under way.
struct Year {
	line: Line,
	projects: Vec<Project>,
	/// The yields that each passenger will have had in the end.
	yields: BTreeMap<(AccountId, u32), Balance>,
	/// The accounts that join or manage DPOs, by project.
	members: BTreeSet<(AccountId, u32)>,
	ledger: Ledger,
	weights: Vec<u64>,
}

impl Year {
	fn new() -> Self {
		let mut projects = Vec::new();
		let mut day = 0;
		let cabins = RIDES / PROJECTS + DPOS;
		let mut line = Line::new(LOCAL_TESTNET_RUNTIME_PRESET, || {
			day = <BlocksPerDay as Get<u32>>::get();
			for number in 0..PROJECTS {
				let project = Project::new(number, day, cabins);
				for passenger in 0..PASSENGERS {
					endow(
						&passenger_of(number, passenger),
						PURSE,
						&project.token,
						PURSE,
					);
				}
				projects.push(project);
			}
		});
		line.now(check_state);
		Self {
			line,
			projects,
			yields: BTreeMap::new(),
			members: BTreeSet::new(),
			ledger: Ledger::new(day),
			weights: Vec::new(),
		}
	}

	/// Runs a block with these transactions, and takes note of it.
	fn block(&mut self, number: BlockNumber, transactions: impl FnOnce()) {
		let used = self.line.run(number, transactions);
		self.weights.push(used.total().ref_time());
		let ledger = &mut self.ledger;
		self.line.now(|| ledger.note(number));
	}

	/// Runs all blocks before this one in which something is due.
	fn run_until(&mut self, number: BlockNumber) {
		loop {
			let next = self.line.now(|| {
				let mut entries = Agenda::<Runtime>::iter_keys();
				entries
					.next()
					.map(|((_, at), _)| BlockNumber::from_be_bytes(at))
			});
			let next = next.map(|at| at.max(self.line.number + 1));
			match next {
				Some(next) if next < number => self.block(next, || ()),
				_ => return,
			}
		}
	}

	/// Boards a group of passengers in one block.
	fn board_group(&mut self, group: u32, number: BlockNumber) {
		let which = group % PROJECTS;
		let Project { class, terms, .. } = self.projects[which as usize];
		let passengers: Vec<_> = (0..GROUP)
			.map(|place| passenger_of(which, (group + place) % PASSENGERS))
			.collect();
		let mut cabins = Vec::new();
		self.block(number, || {
			for who in &passengers {
				cabins.push(TravelCabin::class(class).expect("a class").sold);
				does(who.clone(), boarding(class));
			}
		});
		for (who, cabin) in passengers.into_iter().zip(cabins) {
			*self.yields.entry((who, which)).or_default() += terms.yield_total;
			self.plan_ride(class, cabin, terms, number);
		}
	}

	/// Notes the block at which a ride is settled by the rules: nobody withdraws before.
	fn plan_ride(&mut self, class: ClassId, cabin: CabinNumber, terms: ClassTerms, now: u32) {
		let day = self.ledger.day;
		let hunters = if terms.duration > 7 * day {
			day.div_ceil(24)
		} else {
			0
		};
		let due = now + terms.duration + hunters;
		self.ledger.rides.insert((class, cabin), due);
	}

	/// Founds a chain of DPOs in one block, sells their seats, and commits them up to the first one
	/// that doesn't.
	fn found_chain(&mut self, chain: u32, length: u32, number: BlockNumber) {
		let which = chain % PROJECTS;
		let fate = [Fate::Rides, Fate::Fails, Fate::Sleeps][chain as usize % 3];
		let day = self.ledger.day;
		let Project {
			class,
			terms,
			ref token,
			..
		} = self.projects[which as usize];
		let users: Vec<_> = (0..10)
			.map(|user| somebody("member", chain * 10 + user))
			.collect();
		let token = token.clone();
		self.members
			.extend(users.iter().map(|who| (who.clone(), which)));
		self.line.now(|| {
			for who in &users {
				endow(who, PURSE, &token, PURSE);
			}
		});

		let (mut dpos, mut cabin) = (Vec::new(), None);
		self.block(number, || {
			let mut target = Target::Class(class);
			for _ in 0..length {
				let dpo = pallet_dpo::NextDpo::<Runtime>::get();
				let create = found_for(SELLING * day, target, 10, RuleSet::V1);
				does(users[0].clone(), create);
				dpos.push(dpo);
				target = seats_of(dpo, 30);
			}
			for (place, dpo) in dpos.iter().enumerate().rev() {
				// The manager has 10 seats, and the DPO below has 30 if there is one.
				let is_last = place + 1 == dpos.len();
				let buyers = match (place, fate) {
					(0, Fate::Fails) => 3,
					_ if is_last => 9,
					_ => 6,
				};
				for who in users.iter().skip(1).take(buyers) {
					let seats = pallet_dpo::Call::<Runtime>::buy_seats {
						dpo: *dpo,
						seats: 10,
						referrer: None,
						manager: None,
						highest_price: None,
					};
					does(who.clone(), seats);
				}
				if place > 0 {
					let seats = seats_of(dpos[place - 1], 30);
					does(users[0].clone(), commit(*dpo, seats));
				} else if fate == Fate::Rides {
					cabin = Some(TravelCabin::class(class).expect("a class").sold);
					does(users[0].clone(), commit(*dpo, Target::Class(class)));
				}
			}
		});
		if let Some(cabin) = cabin {
			self.plan_ride(class, cabin, terms, number);
		}
		self.note_chain(&dpos, number, fate);
	}

	/// Notes what is due for a new chain.
	fn note_chain(&mut self, dpos: &[DpoId], number: BlockNumber, fate: Fate) {
		let Ledger {
			day,
			ends,
			deadlines,
			below,
			..
		} = &mut self.ledger;
		let expiry = number + SELLING * *day;
		for (place, dpo) in (0..).zip(dpos) {
			// Its own termination period, or 7 days after that of the DPO above.
			deadlines.insert(*dpo, expiry + (15 + 7 * place) * *day);
		}
		for pair in dpos.windows(2) {
			below.insert(pair[0], pair[1]);
		}
		match fate {
			Fate::Rides => {}
			Fate::Fails => {
				ends.insert(dpos[0], expiry);
			}
			Fate::Sleeps => self.ledger.activated(dpos[0], number),
		}
	}

	/// Checks that everything has come home.
	fn check(&mut self) {
		let (projects, yields, members) = (&self.projects, &self.yields, &self.members);
		let all_due = &self.ledger;
		assert!(all_due.rides.is_empty() && all_due.ends.is_empty() && all_due.open.is_empty());
		self.line.now(|| {
			assert_eq!(open_rides(), 0);
			assert_eq!(pallet_dpo::Dpos::<Runtime>::iter_keys().count(), 0);
			assert_eq!(pallet_dpo::Estates::<Runtime>::iter_keys().count(), 0);
			assert_eq!(
				pallet_dpo::UnclaimedParts::<Runtime>::iter_keys().count(),
				0
			);
			let kept = pallet_travel_cabin::UnclaimedRewards::<Runtime>::iter_keys();
			assert_eq!(kept.count(), 0);

			// Nobody but the owners, who still offer cabins, has anything on hold.
			let owners: BTreeSet<_> = projects.iter().map(|project| &project.owner).collect();
			let tokens = projects.iter().filter_map(|project| match project.token {
				Token::WithId(id) => Some(money::token(id).expect("it adds up")),
				Token::Native => None,
			});
			let bolt = money::bolt().expect("it adds up");
			for holdings in tokens.chain([bolt]) {
				for (who, holding) in holdings {
					assert!(holding.on_hold == 0 || owners.contains(&who), "{who:?}");
				}
			}

			// Passengers have their fares and all their yields, members their principal and more.
			let riches = |who: &AccountId, project: u32| {
				let token = projects[project as usize].token.clone();
				let bolt = if token == Token::Native { PURSE } else { 0 };
				Fungibles::total_balance(token, who) - bolt
			};
			for ((who, project), yields) in yields {
				assert_eq!(riches(who, *project), PURSE + yields);
			}
			for (who, project) in members {
				assert!(riches(who, *project) >= PURSE, "{who:?} has lost money");
			}
		});
		self.line.ends();
	}

	/// Checks that everything was less than a day late, and that the page shows how late it was.
	fn report(&mut self) {
		let day = self.ledger.day;
		let table = self.ledger.table() + &self.own_work();
		let kinds = [Kind::Ride, Kind::Refund, Kind::Release, Kind::Closing];
		for kind in kinds {
			let late = &self.ledger.late[&kind];
			assert!(
				late.iter().all(|late| *late < day),
				"a {kind:?} was late:\n{table}"
			);
		}
		let count = |kind| self.ledger.late[&kind].len() as u32;
		assert!(count(Kind::Ride) >= RIDES);
		assert_eq!(count(Kind::Closing), DPOS);
		compare(Path::new(PAGE), &["a year".to_string()], |_| table.clone());
	}

	/// The chain's own work in a block, of those in which somebody joined or something was due.
	fn own_work(&self) -> String {
		let most = self.weights.iter().max().copied().unwrap_or(0);
		let mean = self.weights.iter().sum::<u64>() / self.weights.len() as u64;
		let limit = RuntimeBlockWeights::get().max_block.ref_time();
		let part = |time: u64| time as f64 * 100.0 / limit as f64;
		format!(
			"\nOf a block's weight, that took {:.1}% on average in the {} blocks in which somebody\njoined or something was due, and {:.1}% at most.\n",
			part(mean),
			grouped(self.weights.len()),
			part(most)
		)
	}
}

/// A passenger of a project.
fn passenger_of(project: u32, number: u32) -> AccountId {
	somebody("passenger", project * PASSENGERS + number)
}

/// The lengths of chains that have all DPOs together.
fn lengths() -> Vec<u32> {
	let mut left = DPOS;
	let lengths = LENGTHS.into_iter().cycle().map_while(|length| {
		let length = length.min(left);
		left -= length;
		(length > 0).then_some(length)
	});
	lengths.collect()
}

/// What somebody does on some day.
#[derive(Clone, Copy)]
enum Act {
	Board { group: u32 },
	Found { chain: u32, length: u32 },
}

#[test]
fn everything_should_come_home_within_a_day_when_nobody_acts_for_a_year() {
	let mut year = Year::new();
	let supplies = supplies(&mut year);
	// Groups board and chains are founded evenly over the year, each in a block of its own.
	let blocks = DAYS * year.ledger.day;
	let groups = RIDES / GROUP;
	let lengths = lengths();
	let mut acts = BTreeMap::new();
	for group in 0..groups {
		let at = 10 + (u64::from(blocks) * u64::from(group) / u64::from(groups)) as u32;
		acts.insert(at, Act::Board { group });
	}
	let chains = lengths.len() as u32;
	for (chain, length) in (0..).zip(lengths) {
		let at = 15 + blocks / chains * chain;
		let free = (at..)
			.find(|at| !acts.contains_key(at))
			.expect("one is free");
		acts.insert(free, Act::Found { chain, length });
	}

	for (number, act) in acts {
		year.run_until(number);
		match act {
			Act::Board { group } => year.board_group(group, number),
			Act::Found { chain, length } => year.found_chain(chain, length, number),
		}
	}
	year.run_until(BlockNumber::MAX);
	year.report();
	year.check();
	let minted = supplies_of_members(&year);
	let after = self::supplies(&mut year);
	for ((before, after), minted) in supplies.into_iter().zip(after).zip(minted) {
		assert_eq!(before + minted, after, "a token's supply has changed");
	}
}

/// The supply of BOLT, and of each project's token. It is that of BOLT for a project without one.
fn supplies(year: &mut Year) -> Vec<Balance> {
	let tokens: Vec<_> = year.projects.iter().map(|it| it.token.clone()).collect();
	year.line.now(|| {
		let tokens = [Token::Native].into_iter().chain(tokens);
		tokens.map(Fungibles::total_issuance).collect()
	})
}

/// What the members were given of each of these tokens.
fn supplies_of_members(year: &Year) -> Vec<Balance> {
	let given = |token: &Token| {
		let given = year.members.iter().map(|(_, project)| {
			let own = &year.projects[*project as usize].token;
			let bolt = if *token == Token::Native { PURSE } else { 0 };
			bolt + if own == token { PURSE } else { 0 }
		});
		given.sum::<Balance>()
	};
	let projects = year.projects.iter().map(|it| &it.token);
	[&Token::Native]
		.into_iter()
		.chain(projects)
		.map(given)
		.collect()
}
