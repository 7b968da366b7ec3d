//! No call of the suite touches more storage items than its weight declares.
//!
//! Each benchmark prepares the worst case of what it measures. Here it runs natively, on a state
//! that counts, and the items that it touches are compared with the weights in force. If a test
//! fails after a change to a call, measure the call again (`scripts/bench.sh`).

use super::{
	recorder::{Recorder, State},
	*,
};
use bullet_train_runtime::{
	weights, AllPalletsWithSystem, Autopilot, BulletTrain, Dpo, FeeFund, TravelCabin, Validators,
};
use counting::Costs;
use frame_benchmarking::{
	benchmarking::{commit_db, read_write_count, reset_read_write_count, set_whitelist},
	BenchmarkParameter, BenchmarkResult, Benchmarking,
};
use frame_support::{
	traits::WhitelistedStorageKeys,
	weights::{RuntimeDbWeight, Weight},
};
use sp_core::hexdisplay::HexDisplay;
use std::collections::BTreeMap;

/// A runtime in which reads and writes cost what a test sets, so that their numbers can be read
/// from a weight.
pub mod counting {
	use frame_support::{derive_impl, parameter_types, weights::RuntimeDbWeight};

	frame_support::construct_runtime!(
		pub enum Counting {
			System: frame_system,
		}
	);

	parameter_types! {
		pub static Costs: RuntimeDbWeight = RuntimeDbWeight { read: 0, write: 0 };
	}

	#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
	impl frame_system::Config for Counting {
		type Block = frame_system::mocking::MockBlock<Self>;
		type DbWeight = Costs;
	}
}

/// The values of a benchmark's variables, by their names.
type Values = BTreeMap<String, u32>;

/// The number of items that a call reads and writes, or that its weight declares.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Items {
	/// The number of items read.
	pub reads: u64,
	/// The number of items written.
	pub writes: u64,
}

/// The number of items that a weight declares.
pub fn declared(weight: impl Fn() -> Weight) -> Items {
	let at = |read, write| {
		Costs::set(RuntimeDbWeight { read, write });
		weight().ref_time()
	};
	let none = at(0, 0);
	Items {
		reads: at(1, 0) - none,
		writes: at(0, 1) - none,
	}
}

/// The time of a weight without that of the database, in picoseconds.
pub fn time_of(weight: impl Fn() -> Weight) -> u64 {
	Costs::set(RuntimeDbWeight { read: 0, write: 0 });
	weight().ref_time()
}

/// The items that each weight of a pallet declares, by the name of the weight's benchmark.
macro_rules! weights_of {
	($pallet:ident: $($name:ident($($variable:ident)?),)*) => {
		|name: &str, _values: &Values| match name {
			$(stringify!($name) => {
				declared(|| <weights::$pallet::WeightInfo<counting::Counting> as $pallet::WeightInfo>::$name(
					$(_values[stringify!($variable)])?
				))
			})*
			_ => panic!("{name} has a benchmark, but no weight here"),
		}
	};
}

/// Runs something on a [`Recorder`], and counts the items that it touches.
pub fn counted<R>(what: impl FnOnce() -> R) -> (R, Items) {
	commit_db();
	reset_read_write_count();
	let outcome = what();
	commit_db();
	let (reads, _, writes, _) = read_write_count();
	let items = Items {
		reads: reads.into(),
		writes: writes.into(),
	};
	(outcome, items)
}

#[test]
fn calls_of_trains_should_touch_no_more_than_declared_in_their_worst_case() {
	check::<BulletTrain>(weights_of! {
		pallet_bullet_train:
		launch_train(),
		add_milestone(),
		claim_milestones(),
		claim_milestones_dpo(),
		foresee(),
		close_train(),
	});
}

#[test]
fn calls_of_cabins_should_touch_no_more_than_declared_in_their_worst_case() {
	check::<TravelCabin>(weights_of! {
		pallet_travel_cabin:
		create_class(),
		add_cabins(),
		retire_class(),
		board(),
		board_native(),
		board_reaching(m),
		withdraw_yield(),
		foresee(),
		withdraw_yield_native(),
		withdraw_yield_share(),
		withdraw_yield_dpo(),
		withdraw_yield_dpo_share(),
		withdraw_yield_kept(),
		hunt_treasure(),
		hunt_treasure_native(),
		hunt_treasure_share(),
		hunt_treasure_dpo(),
		hunt_treasure_dpo_share(),
		hunt_treasure_kept(),
		settle_ride(),
		settle_ride_native(),
		settle_ride_share(),
		settle_ride_dpo(),
		settle_ride_dpo_share(),
		settle_ride_kept(),
		settle_ride_last(),
		claim_unclaimed(),
		pay_owner(),
	});
}

#[test]
fn calls_of_dpos_should_touch_no_more_than_declared_in_their_worst_case() {
	check::<Dpo>(weights_of! {
		pallet_dpo:
		create(),
		buy_seats(),
		buy_seats_native(),
		foresee(m),
		foresee_passed(d),
		commit_to_cabin(),
		commit_to_seats(),
		report_failed(),
		terminate(),
		release_yield(p),
		release_yield_kept(p),
		release_yield_passed(d),
		release_bonus(p),
		release_bonus_kept(p),
		release_bonus_passed(d),
		release_withdraw(p),
		release_withdraw_kept(p),
		release_withdraw_passed(d),
		lower_fee(),
		claim_unclaimed(),
		close(m),
		look(m),
		propose(),
		propose_commit(),
		vote(),
		vote_decides(),
		take_back_vote(),
		remove_proposal(),
		take_office(),
		offer_seats(),
		take_seats(),
		withdraw_offer(),
	});
}

#[test]
fn the_chains_own_work_should_touch_no_more_than_declared_in_its_worst_case() {
	check::<Autopilot>(weights_of! {
		pallet_autopilot:
		repair(),
		idle(),
		job(),
		mend(),
	});
}

#[test]
fn changes_of_the_validators_should_touch_no_more_than_declared_in_their_worst_case() {
	check::<Validators>(weights_of! {
		pallet_validators:
		add(),
		remove(),
		same_session(),
		end_session(v),
		set_keys(),
		change_keys(),
		purge_keys(),
	});
}

#[test]
fn fee_funds_should_touch_no_more_than_declared_in_their_worst_case() {
	check::<FeeFund>(weights_of! {
		pallet_fee_fund:
		fund(),
		set_limits(),
		take_back(),
		settle(),
		close(),
		look(),
		decline(),
		pay(),
		pay_first(),
		forget(n),
	});
}

#[test]
fn an_item_should_be_counted_once_when_it_is_touched_and_kept() {
	use sp_io::storage::{get, rollback_transaction, set, start_transaction};
	Recorder::new(State::of(chain(DEV_RUNTIME_PRESET))).run(|| {
		let counted = |what: &dyn Fn()| {
			let ((), Items { reads, writes }) = counted(what);
			(reads, writes)
		};
		let twice = || {
			get(b"one");
			get(b"one");
		};
		assert_eq!(counted(&twice), (1, 0));
		let one_more = || {
			twice();
			get(b"another");
			set(b"one", b"1");
		};
		assert_eq!(counted(&one_more), (2, 1));
		// A value that has been written is read without a read of the state.
		let own = || {
			set(b"one", b"2");
			get(b"one");
		};
		assert_eq!(counted(&own), (0, 1));
		let undone = || {
			start_transaction();
			set(b"one", b"3");
			rollback_transaction();
		};
		assert_eq!(counted(&undone), (0, 0));
		set_whitelist(vec![b"one".to_vec().into()]);
		assert_eq!(counted(&one_more), (1, 0));
	});
}

/// Runs every benchmark of a pallet, with the least value of its variables, the most, and one
/// between, and compares the items that it touches with the declared ones.
fn check<Pallet: Benchmarking>(declared: impl Fn(&str, &Values) -> Items) {
	let benchmarks = Pallet::benchmarks(false);
	assert!(!benchmarks.is_empty());
	for benchmark in benchmarks {
		let name = String::from_utf8(benchmark.name).expect("a name is text");
		for index in 0..3 {
			let values = benchmark.components.iter().map(|(variable, least, most)| {
				(*variable, [*least, (least + most) / 2, *most][index])
			});
			let values: Vec<_> = values.collect();
			let result = run::<Pallet>(&name, &values);
			let touched = Items {
				reads: result.reads.into(),
				writes: result.writes.into(),
			};
			let named = values
				.iter()
				.map(|(variable, value)| (variable.to_string(), *value));
			let named: Values = named.collect();
			let declared = declared(&name, &named);
			// A hook that finds nothing due and a question about a fee write nothing, and the
			// start of a repair reads nothing.
			let only_reads = [
				"idle",
				"same_session",
				"foresee",
				"foresee_passed",
				"look",
				"decline",
			];
			let (reads, writes) = (name != "repair", !only_reads.contains(&&name[..]));
			assert!(
				(touched.reads > 0) >= reads && (touched.writes > 0) >= writes,
				"{name} did nothing"
			);
			assert!(
				touched.reads <= declared.reads && touched.writes <= declared.writes,
				"{name} {values:?} touches {touched:?} and declares {declared:?}: measure it again\n{}",
				list(&result)
			);
			if values.is_empty() {
				break;
			}
		}
	}
}

/// Runs a benchmark once on the development chain, as `scripts/bench.sh` does.
fn run<Pallet: Benchmarking>(name: &str, values: &[(BenchmarkParameter, u32)]) -> BenchmarkResult {
	let ignored = AllPalletsWithSystem::whitelisted_storage_keys();
	let results = Recorder::new(State::of(chain(DEV_RUNTIME_PRESET)))
		.run(|| Pallet::run_benchmark(name.as_bytes(), values, &ignored, false, 1));
	let mut results = results.unwrap_or_else(|error| panic!("{name}: {error:?}"));
	results.pop().expect("one run has one result")
}

/// The items that count, one per line, for a failed test's message.
fn list(result: &BenchmarkResult) -> String {
	let counted = result.keys.iter().filter(|(.., is_ignored)| !is_ignored);
	let lines = counted
		.map(|(key, reads, writes, _)| format!("r:{reads} w:{writes} 0x{}", HexDisplay::from(key)));
	lines.collect::<Vec<_>>().join("\n")
}
