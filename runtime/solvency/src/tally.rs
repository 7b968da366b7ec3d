//! Counts for each call how often it succeeded and with which errors it failed, and how often each
//! situation occurred.

use crate::{
	play::Payment,
	situations::{names, of_attempt, of_payment, of_refusal, situations},
	world::Attempt,
};
use bullet_train_model::{ledger::Acct, Act, Fee, Model};
use frame_support::traits::GetCallName;
use scale_info::{TypeDef, TypeInfo};
use std::{
	collections::{BTreeMap, BTreeSet},
	fmt::Write,
};

/// The errors that no sequence of calls should cause. If one occurs, the play fails, because the
/// model doesn't expect it. So a complete run doesn't need them.
const NEVER: [&str; 4] = [
	"BulletTrain::Inconsistent",
	"Dpo::Inconsistent",
	"FeeFund::Inconsistent",
	"TravelCabin::Inconsistent",
];

/// The errors that plays don't reach. If one occurs, it must be what the model says, but a complete
/// run doesn't need it. A DPO keeps something for too many accounts only with more accounts than a
/// play has. The treasury and an owner with a fund always have BOLT, so they can be paid some.
const OUT_OF_REACH: [&str; 3] = [
	"Dpo::TooManyKept",
	"FeeFund::OwnerCannotBePaid",
	"FeeFund::TreasuryCannotBePaid",
];

/// The counts of a run.
#[derive(Clone, Default, Debug)]
pub struct Tally {
	calls: BTreeMap<&'static str, BTreeMap<String, u64>>,
	situations: BTreeMap<&'static str, u64>,
	plays: u64,
	homes: u64,
}

/// The outcome of a call that succeeded.
const SUCCESS: &str = "";

impl Tally {
	/// Counts a call by its outcome.
	pub fn count(&mut self, call: &'static str, outcome: &Result<(), String>) {
		let outcome = outcome.as_ref().err().map_or(SUCCESS, |error| error);
		*self
			.calls
			.entry(call)
			.or_default()
			.entry(outcome.into())
			.or_default() += 1;
	}

	/// Counts the situations that a call has left. `before` is the model before the call.
	pub fn look(&mut self, before: &Model, model: &Model) {
		for (name, holds) in situations() {
			if holds(before, model) {
				*self.situations.entry(name).or_default() += 1;
			}
		}
	}

	/// Counts an act of the chain by itself. `before` is the model before the act.
	pub fn fly(&mut self, before: &Model, attempt: &Attempt) {
		for name in of_attempt(before, attempt) {
			*self.situations.entry(name).or_default() += 1;
		}
	}

	/// Counts how a transaction was paid. `before` is the model before it.
	pub(crate) fn pay(&mut self, before: &Model, payment: &Payment) {
		for name in of_payment(before, payment) {
			*self.situations.entry(name).or_default() += 1;
		}
	}

	/// Counts a transaction that wasn't let in. `before` is the model before it.
	pub fn refuse(&mut self, before: &Model, caller: Acct, act: &Act, fee: Fee) {
		let name = of_refusal(before, caller, act, fee);
		*self.situations.entry(name).or_default() += 1;
	}

	/// Counts a play.
	pub fn play(&mut self) {
		self.plays += 1;
	}

	/// Counts a play at whose end everything was returned.
	pub fn came_home(&mut self) {
		self.homes += 1;
	}

	/// Adds the counts of another tally.
	pub fn add(&mut self, other: &Self) {
		self.plays += other.plays;
		self.homes += other.homes;
		for (situation, count) in &other.situations {
			*self.situations.entry(situation).or_default() += count;
		}
		for (call, outcomes) in &other.calls {
			for (outcome, count) in outcomes {
				*self
					.calls
					.entry(call)
					.or_default()
					.entry(outcome.clone())
					.or_default() += count;
			}
		}
	}

	/// The number of calls made.
	pub fn calls(&self) -> u64 {
		self.calls.values().flat_map(BTreeMap::values).sum()
	}

	/// The number of calls that succeeded.
	pub fn successes(&self) -> u64 {
		self.calls
			.values()
			.filter_map(|outcomes| outcomes.get(SUCCESS))
			.sum()
	}

	/// The number of plays.
	pub fn plays(&self) -> u64 {
		self.plays
	}

	/// The different errors that occurred.
	fn errors(&self) -> BTreeSet<String> {
		let all = self.calls.values().flat_map(BTreeMap::keys);
		all.filter(|outcome| *outcome != SUCCESS).cloned().collect()
	}

	/// The calls of the suite that never succeeded.
	pub fn calls_without_success(&self) -> impl Iterator<Item = String> + '_ {
		let succeeds = |call: &str| {
			let outcomes = self.calls.get(call);
			outcomes.is_some_and(|it| it.contains_key(SUCCESS))
		};
		all_calls().filter(move |call| !succeeds(call))
	}

	/// The errors of the suite's pallets that didn't occur, the calls that never succeeded, and the
	/// situations that didn't occur.
	pub fn missing(&self) -> Vec<String> {
		let seen = self.errors();
		let mut missing = all_errors()
			.into_iter()
			.filter(|error| !seen.contains(error))
			.collect::<Vec<_>>();
		let fails = self.calls_without_success();
		missing.extend(fails.map(|call| format!("a success of {call}")));
		let unseen = names().filter(|name| !self.situations.contains_key(name));
		missing.extend(unseen.map(String::from));
		missing
	}

	/// A Markdown table that shows after how many successful calls and acts of the chain each
	/// situation existed, and how often the chain acted.
	pub fn table_of_situations(&self) -> String {
		let mut table = String::from("| situation | after calls |\n|---|---:|\n");
		for name in names() {
			let count = self.situations.get(name).copied().unwrap_or(0);
			writeln!(table, "| {name} | {} |", grouped(count))
				.expect("a string takes everything; qed");
		}
		table
	}

	/// A Markdown table with one row for each call.
	pub fn table(&self) -> String {
		let mut table =
			String::from("| call | made | succeeded | failed by |\n|---|---:|---:|---|\n");
		for (call, outcomes) in &self.calls {
			let made = outcomes.values().sum::<u64>();
			let succeeded = outcomes.get(SUCCESS).copied().unwrap_or(0);
			let mut failed = outcomes
				.iter()
				.filter(|(outcome, _)| *outcome != SUCCESS)
				.collect::<Vec<_>>();
			failed.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
			let own = call.split('.').next().unwrap_or_default();
			let failed = failed
				.iter()
				.map(|(error, count)| {
					let name = error.strip_prefix(&format!("{own}::")).unwrap_or(error);
					format!("`{name}` {}", grouped(**count))
				})
				.collect::<Vec<_>>()
				.join(", ");
			writeln!(
				table,
				"| `{call}` | {} | {} | {failed} |",
				grouped(made),
				grouped(succeeded)
			)
			.expect("a string takes everything; qed");
		}
		table
	}

	/// All counts in one sentence.
	pub fn summary(&self) -> String {
		format!(
			"{} calls in {} plays, {} of them successful, {} different errors; in {} plays everything was returned",
			grouped(self.calls()),
			grouped(self.plays),
			grouped(self.successes()),
			self.errors().len(),
			grouped(self.homes),
		)
	}
}

/// Writes a number with commas between groups of three digits.
pub fn grouped(number: u64) -> String {
	let digits = number.to_string();
	let mut grouped = String::new();
	for (index, digit) in digits.chars().enumerate() {
		if index > 0 && (digits.len() - index).is_multiple_of(3) {
			grouped.push(',');
		}
		grouped.push(digit);
	}
	grouped
}

/// The names of all calls of the suite, as `Pallet.call`.
fn all_calls() -> impl Iterator<Item = String> {
	use bullet_train_runtime::Runtime;
	[
		(
			"BulletTrain",
			pallet_bullet_train::Call::<Runtime>::get_call_names(),
		),
		(
			"TravelCabin",
			pallet_travel_cabin::Call::<Runtime>::get_call_names(),
		),
		("Dpo", pallet_dpo::Call::<Runtime>::get_call_names()),
		(
			"FeeFund",
			pallet_fee_fund::Call::<Runtime>::get_call_names(),
		),
	]
	.into_iter()
	.flat_map(|(pallet, names)| names.iter().map(move |name| format!("{pallet}.{name}")))
}

/// All errors of the suite's pallets except those in [`NEVER`] and [`OUT_OF_REACH`].
fn all_errors() -> Vec<String> {
	use bullet_train_runtime::Runtime;
	let of = |pallet: &'static str, info: scale_info::Type| {
		let variants = match info.type_def {
			TypeDef::Variant(variants) => variants.variants,
			_ => Vec::new(),
		};
		variants
			.into_iter()
			.map(move |variant| format!("{pallet}::{}", variant.name))
	};
	of(
		"BulletTrain",
		pallet_bullet_train::Error::<Runtime>::type_info(),
	)
	.chain(of(
		"TravelCabin",
		pallet_travel_cabin::Error::<Runtime>::type_info(),
	))
	.chain(of("Dpo", pallet_dpo::Error::<Runtime>::type_info()))
	.chain(of(
		"FeeFund",
		pallet_fee_fund::Error::<Runtime>::type_info(),
	))
	.filter(|error| {
		let error = error.as_str();
		!NEVER.contains(&error) && !OUT_OF_REACH.contains(&error)
	})
	.collect()
}
