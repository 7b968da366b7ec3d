//! The metrics that Prometheus reads.

use std::{collections::BTreeSet, time::Duration};

use bullet_train_primitives::{BlockNumber, Token};
use substrate_prometheus_endpoint::{
	register, Counter, GaugeVec, Opts, PrometheusError, Registry, F64, U64,
};

use super::count::{Figures, STAGES};

/// For metrics without labels. They are vectors, too, because a vector shows nothing before it has
/// a figure.
const NO_LABELS: &[&str] = &[];

/// The metrics.
pub struct Gauges {
	rides: GaugeVec<U64>,
	rides_due: GaugeVec<U64>,
	rides_late: GaugeVec<U64>,
	entries: GaugeVec<U64>,
	entries_due: GaugeVec<U64>,
	age: GaugeVec<U64>,
	dpos: GaugeVec<U64>,
	escrow: GaugeVec<F64>,
	escrow_is_partial: GaugeVec<U64>,
	at_block: GaugeVec<U64>,
	seconds: GaugeVec<F64>,
	failures: Counter<U64>,
	/// The labels under which there is escrow.
	shown: BTreeSet<(String, &'static str)>,
}

impl Gauges {
	/// Registers the metrics. None but the counter of failures shows anything yet.
	pub fn register(registry: &Registry) -> Result<Self, PrometheusError> {
		let whole = |name: &str, help: &str, labels: &[&str]| {
			register(
				GaugeVec::<U64>::new(Opts::new(name, help), labels)?,
				registry,
			)
		};
		let real = |name: &str, help: &str, labels: &[&str]| {
			register(
				GaugeVec::<F64>::new(Opts::new(name, help), labels)?,
				registry,
			)
		};
		Ok(Self {
			rides: whole(
				"bullet_train_rides_open",
				"Rides that aren't settled",
				NO_LABELS,
			)?,
			rides_due: whole(
				"bullet_train_rides_due",
				"Rides that have ended and aren't settled",
				NO_LABELS,
			)?,
			rides_late: whole(
				"bullet_train_rides_late",
				"Rides that anyone may hunt, because the passenger has withdrawn nothing for long",
				NO_LABELS,
			)?,
			entries: whole(
				"bullet_train_agenda_entries",
				"Entries of the agenda of what the chain does by itself",
				NO_LABELS,
			)?,
			entries_due: whole(
				"bullet_train_agenda_due",
				"Entries of the agenda whose block has come",
				NO_LABELS,
			)?,
			age: whole(
				"bullet_train_agenda_oldest_age_blocks",
				"Blocks since the earliest entry of the agenda was due, 0 if none is due",
				NO_LABELS,
			)?,
			dpos: whole(
				"bullet_train_dpos",
				"DPOs that aren't closed; those that are CHAINED or RUNNING are committed",
				&["state"],
			)?,
			escrow: real(
				"bullet_train_escrow",
				"Amounts that the suite has on hold, in base units of the token",
				&["token", "purpose"],
			)?,
			escrow_is_partial: whole(
				"bullet_train_escrow_is_partial",
				"1 if the escrow of the tokens with the highest ids is left out",
				NO_LABELS,
			)?,
			at_block: whole(
				"bullet_train_counted_at_block",
				"The final block to which all counted figures belong",
				NO_LABELS,
			)?,
			seconds: real(
				"bullet_train_count_seconds",
				"How long the latest count took, with its pauses",
				NO_LABELS,
			)?,
			failures: register(
				Counter::new(
					"bullet_train_count_failures_total",
					"Attempts at counting the suite's records that failed",
				)?,
				registry,
			)?,
			shown: BTreeSet::new(),
		})
	}

	/// Shows the number of blocks for which the earliest entry of the agenda has been due.
	pub fn show_age(&self, blocks: u32) {
		set(&self.age, blocks.into());
	}

	/// Shows the figures of a block, which took this time to count.
	pub fn show(&mut self, figures: &Figures, at: BlockNumber, took: Duration) {
		set(&self.rides, figures.rides);
		set(&self.rides_due, figures.rides_due);
		set(&self.rides_late, figures.rides_late);
		set(&self.entries, figures.entries);
		set(&self.entries_due, figures.entries_due);
		for stage in STAGES {
			let number = figures.dpos.get(stage).copied().unwrap_or(0);
			self.dpos.with_label_values(&[stage]).set(number);
		}
		self.show_escrow(figures);
		set(&self.escrow_is_partial, figures.escrow_is_partial.into());
		set(&self.at_block, at.into());
		let seconds = took.as_secs_f64();
		self.seconds.with_label_values(NO_LABELS).set(seconds);
	}

	fn show_escrow(&mut self, figures: &Figures) {
		let mut shown = BTreeSet::new();
		for (token, purposes) in &figures.escrow {
			for (purpose, amount) in purposes {
				let token = name(token);
				self.escrow
					.with_label_values(&[&token, purpose])
					.set(*amount as f64);
				shown.insert((token, *purpose));
			}
		}
		// What isn't there any more would otherwise keep its last amount.
		for (token, purpose) in self.shown.difference(&shown) {
			if let Err(error) = self.escrow.remove_label_values(&[token, purpose]) {
				log::debug!("The escrow of {token} for {purpose} wasn't shown: {error}");
			}
		}
		self.shown = shown;
	}

	/// Counts a failure.
	pub fn count_failure(&self) {
		self.failures.inc();
	}
}

fn set(gauge: &GaugeVec<U64>, number: u64) {
	gauge.with_label_values(NO_LABELS).set(number);
}

/// A token's name in labels: `BOLT`, or the id of a project's token.
fn name(token: &Token) -> String {
	match token {
		Token::Native => "BOLT".into(),
		Token::WithId(id) => id.to_string(),
	}
}
