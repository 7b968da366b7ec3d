//! What the chain does by itself (Rulebook 5), in real blocks with real weights.

mod bounded;
mod by_hand;
mod changes;
#[cfg(feature = "runtime-benchmarks")]
mod cheap;
mod fair;
mod kept;
mod large;
mod migrations;
mod off;
mod repair;
mod year;

use super::{
	adversaries::{props::*, stage::*},
	*,
};
use bullet_train_primitives::{BlockNumber, Job};
use bullet_train_runtime::{
	configs::{system::RuntimeBlockWeights, tokens::Token},
	weights::pallet_fee_fund::WeightInfo as OfFunds,
	Assets, Autopilot, RuntimeEvent, RuntimeOrigin,
};
use bullet_train_testing::blocks::begin;
use frame_support::{
	assert_ok, dispatch::DispatchClass, storage::with_transaction_unchecked, weights::Weight,
};
use pallet_autopilot::Agenda;
use pallet_dpo::{RuleSet, Target};
use pallet_fee_fund::WeightInfo as _;
use pallet_travel_cabin::{ClassTerms, Rides};
use sp_runtime::TransactionOutcome;

/// A ride that is too short to be hunted. The fare is one whole token.
const SHORT: ClassTerms = ClassTerms {
	fare: U,
	yield_total: U / 10,
	bonus: U / 10,
	duration: 2 * DAY,
};
/// The block at which a short ride ends that begins in block 1.
const SHORT_ENDS: BlockNumber = 1 + SHORT.duration;
/// More blocks than any of these tests needs.
const MANY: BlockNumber = 1_000;

/// A chain of which a test runs single blocks.
struct Line {
	chain: TestExternalities,
	number: BlockNumber,
}

/// The weight that the hooks of a block used.
#[derive(Clone, Copy, Debug)]
struct Used {
	/// Before the transactions.
	slice: Weight,
	/// After them.
	surplus: Weight,
}

impl Used {
	fn total(&self) -> Weight {
		self.slice + self.surplus
	}
}

impl Line {
	/// Prepares a chain of this preset in block 1.
	fn new(preset: &str, set_up: impl FnOnce()) -> Self {
		let mut line = Self {
			chain: chain(preset),
			number: 1,
		};
		line.now(|| {
			System::set_block_number(1);
			set_up();
		});
		line
	}

	/// Reads or changes the state after the last block.
	fn now<R>(&mut self, what: impl FnOnce() -> R) -> R {
		let outcome = self.chain.execute_with(what);
		self.chain.commit_all().expect("no transaction is open");
		outcome
	}

	/// Runs a block as a node does. Those before it that weren't run count as empty ones.
	fn run(&mut self, number: BlockNumber, transactions: impl FnOnce()) -> Used {
		assert!(number > self.number);
		self.number = number;
		self.now(|| {
			System::set_block_number(number - 1);
			let begins = || {
				begin(number, Default::default(), number.into());
				Executive::inherents_applied();
				*System::block_weight().get(DispatchClass::Mandatory)
			};
			let without = with_transaction_unchecked(|| {
				set_slots(Slots::OFF);
				TransactionOutcome::Rollback(begins())
			});
			let slice = begins() - without;
			transactions();
			let surplus = added(|| drop(Executive::finalize_block()));
			// There are no fee funds, whose hook looks for something to forget.
			let surplus = surplus.saturating_sub(OfFunds::<Runtime>::forget(0));
			let weight = System::block_weight().total();
			let most = RuntimeBlockWeights::get().max_block;
			assert!(weight.all_lte(most), "block {number} is over its weight");
			Used { slice, surplus }
		})
	}

	/// Runs the next block.
	fn next(&mut self, transactions: impl FnOnce()) -> Used {
		self.run(self.number + 1, transactions)
	}

	/// Frees the memory of what no state has any more.
	fn tidy(&mut self) {
		self.chain.backend.backend_storage_mut().purge();
	}

	/// Checks every pallet's state, and that nothing is left on the agenda.
	fn ends(&mut self) {
		self.now(|| {
			assert_eq!(agenda(), vec![]);
			check_state();
		});
	}
}

/// The mandatory weight that something adds to the block under way.
fn added(what: impl FnOnce()) -> Weight {
	let mandatory = || *System::block_weight().get(DispatchClass::Mandatory);
	let before = mandatory();
	what();
	mandatory() - before
}

/// Adds weight as if transactions had filled the block, those of governance included.
fn fill_block() {
	let most = RuntimeBlockWeights::get().max_block;
	let left = most.saturating_sub(System::block_weight().total());
	System::register_extra_weight_unchecked(left, DispatchClass::Operational);
}

/// The guaranteed part of a block.
fn slice() -> Weight {
	Slots::default().slice * RuntimeBlockWeights::get().max_block
}

/// The entries on the agenda, the earliest first.
fn agenda() -> Vec<(BlockNumber, Job<AccountId>)> {
	let entries = Agenda::<Runtime>::iter_keys();
	entries
		.map(|((_, at), job)| (BlockNumber::from_be_bytes(at), job))
		.collect()
}

/// The number of jobs that are due in this block.
fn due(number: BlockNumber) -> usize {
	agenda().iter().filter(|(at, _)| *at <= number).count()
}

/// The events of the last block.
fn events() -> impl Iterator<Item = RuntimeEvent> {
	System::read_events_no_consensus().map(|record| record.event)
}

/// The rides that the chain settled in the last block.
fn settled() -> Vec<Ride> {
	let settled = events().filter_map(|event| match event {
		RuntimeEvent::TravelCabin(pallet_travel_cabin::Event::RideSettled {
			class,
			cabin,
			caller,
			..
		}) => {
			assert_eq!(caller, Autopilot::account_id());
			Some(Ride { class, cabin })
		}
		_ => None,
	});
	settled.collect()
}

/// The number of rides under way.
fn open_rides() -> usize {
	Rides::<Runtime>::iter_keys().count()
}

/// An account of its own.
fn somebody(role: &str, number: u32) -> AccountId {
	sp_io::hashing::blake2_256(format!("{role} {number}").as_bytes()).into()
}

/// Gives an account this much BOLT, and this much more of a project's token.
fn endow(who: &AccountId, bolt: Balance, token: &Token, amount: Balance) {
	let root = RuntimeOrigin::root();
	let bolt = match token {
		Token::Native => bolt + amount,
		Token::WithId(_) => bolt,
	};
	assert_ok!(Balances::force_set_balance(root, who.clone().into(), bolt));
	if let Token::WithId(id) = *token {
		let team = RuntimeOrigin::signed(account(TEAM));
		assert_ok!(Assets::mint(team, id.into(), who.clone().into(), amount));
	}
}

/// A chain on which thousands of jobs are due in block [`SHORT_ENDS`]: 2,000 classes with a ride
/// each, and 200 DPOs that nobody but the manager has joined.
fn crowded() -> Line {
	Line::new(DEV_RUNTIME_PRESET, || {
		for token in TOKENS {
			let train = train(token);
			for _ in 0..1_000 {
				board(RIDER, class(train, SHORT, 1));
			}
		}
		let target = Target::Class(class(train(SPAN), SHORT, 1));
		for _ in 0..200 {
			pool_for(SHORT.duration, target, 15, RuleSet::V1);
		}
		assert!(due(SHORT_ENDS) > 2_000);
	})
}
