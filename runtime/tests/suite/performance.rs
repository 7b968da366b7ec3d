//! `docs/performance.md` shows the weights in force, and all of them are measured with this
//! runtime's WASM.

use super::docs::compare;
use bullet_train_runtime::{benchmarks, Runtime};
use std::{collections::BTreeMap, path::Path};

pub const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/performance.md");
const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src");

/// The pallets whose tables the page shows, each with the calls that it shows. An empty list stands
/// for all calls.
pub const SHOWN: [(&str, &[&str]); 6] = [
	("pallet_travel_cabin", &[]),
	("pallet_bullet_train", &[]),
	("pallet_dpo", &[]),
	("pallet_autopilot", &[]),
	("pallet_assets", &["transfer", "transfer_keep_alive"]),
	(
		"pallet_balances",
		&["transfer_allow_death", "transfer_keep_alive"],
	),
];

/// The source files of the measured weights, by pallet.
pub fn sources() -> BTreeMap<String, String> {
	let folder = Path::new(SOURCES).join("weights");
	let files = std::fs::read_dir(folder).expect("the weights are there");
	files
		.map(|file| file.expect("it can be read").path())
		.filter(|path| path.file_stem().is_some_and(|stem| stem != "mod"))
		.map(|path| {
			let name = path.file_stem().expect("it has a name").to_string_lossy();
			let text = std::fs::read_to_string(&path).expect("it can be read");
			(name.into_owned(), text)
		})
		.collect()
}

/// The part of a weight that is fixed, or that each unit of a variable adds.
#[derive(Clone, Copy, Default)]
pub struct Term {
	picoseconds: u64,
	/// The items of storage that are read.
	pub reads: u64,
	writes: u64,
	/// The size of the proof.
	pub bytes: u64,
}

impl Term {
	/// The whole weight, in picoseconds.
	pub fn weight(&self) -> u64 {
		let costs = <Runtime as frame_system::Config>::DbWeight::get();
		self.picoseconds + self.reads * costs.read + self.writes * costs.write
	}
}

/// A measured weight, as its file has it. The terms are by the name of their variable, which is
/// empty for the fixed part.
pub struct Measured {
	/// The benchmark's name.
	pub name: String,
	/// The terms.
	pub terms: BTreeMap<String, Term>,
}

impl Measured {
	/// All weights of a file.
	pub fn all(source: &str) -> impl Iterator<Item = Self> + '_ {
		source.split("\n\tfn ").skip(1).map(Self::parse)
	}

	fn parse(text: &str) -> Self {
		let name = text
			.split('(')
			.next()
			.expect("a function has a name")
			.into();
		let (_, body) = text.split_once('{').expect("a function has a body");
		let code: String = body
			.lines()
			.filter(|line| !line.trim_start().starts_with("//"))
			.flat_map(str::split_whitespace)
			.collect();
		let mut terms = BTreeMap::<String, Term>::new();
		for part in code.split(".saturating_add(") {
			let variable = part.split_once(".saturating_mul(").map_or("", |(_, rest)| {
				rest.split('.').next().expect("a variable has a name")
			});
			let term = terms.entry(variable.into()).or_default();
			if let Some(numbers) = after(part, "from_parts(") {
				let (picoseconds, bytes) = numbers.split_once(',').expect("two numbers");
				term.picoseconds += number(picoseconds);
				term.bytes += number(bytes);
			} else if let Some(items) = after(part, ".reads(") {
				term.reads += number(items);
			} else if let Some(items) = after(part, ".writes(") {
				term.writes += number(items);
			}
		}
		Self { name, terms }
	}

	/// A cell of the table: a figure of the fixed part, and of each other term unless it is zero.
	fn cell(&self, figure: impl Fn(&Term) -> String) -> String {
		let cells = self
			.terms
			.iter()
			.map(|(variable, term)| (figure(term), variable));
		let cells: Vec<_> = cells
			.filter(|(figure, variable)| {
				variable.is_empty() || !figure.trim_matches(['0', '.']).is_empty()
			})
			.map(|(figure, variable)| format!("{figure} {variable}").trim_end().to_string())
			.collect();
		cells.join(" + ")
	}

	/// A row of the table. Times are in microseconds, weights in weights of a token's transfer, and
	/// proof sizes in bytes.
	fn row(&self, transfer: u64) -> String {
		let cells = [
			self.cell(|term| format!("{:.1}", term.picoseconds as f64 / 1e6)),
			self.cell(|term| term.reads.to_string()),
			self.cell(|term| term.writes.to_string()),
			self.cell(|term| format!("{:.2}", term.weight() as f64 / transfer as f64)),
			self.cell(|term| term.bytes.to_string()),
		];
		format!("| `{}` | {} |\n", self.name, cells.join(" | "))
	}
}

/// The text after a mark, up to the next closing bracket.
fn after<'l>(text: &'l str, mark: &str) -> Option<&'l str> {
	let (_, rest) = text.split_once(mark)?;
	rest.split(')').next()
}

/// A number written as `(2_u64)` or `1_000`.
fn number(text: &str) -> u64 {
	let digits: String = text
		.replace("_u64", "")
		.chars()
		.filter(char::is_ascii_digit)
		.collect();
	digits
		.parse()
		.unwrap_or_else(|_| panic!("{text} is no number"))
}

/// The header of a file of weights.
fn about(source: &str) -> String {
	let lines: Vec<_> = source
		.lines()
		.take_while(|line| line.starts_with("//!"))
		.map(|line| line.trim_start_matches("//!").trim())
		.map(|line| line.trim_end_matches(" Don't edit: measure again."))
		.collect();
	lines.join("\n") + "\n\n"
}

/// The table of the database's times, under the header of their file.
fn database() -> String {
	let costs = <Runtime as frame_system::Config>::DbWeight::get();
	let mut text = about(&sources()["database"]) + "| an item | time, µs |\n|---|--:|\n";
	for (what, picoseconds) in [("read", costs.read), ("written", costs.write)] {
		text += &format!("| {what} | {:.1} |\n", picoseconds as f64 / 1e6);
	}
	text
}

/// The table of a pallet's weights, under the header of their file.
fn table(pallet: &str) -> String {
	let sources = sources();
	let source = &sources[pallet];
	let (_, shown) = SHOWN
		.iter()
		.find(|(name, _)| *name == pallet)
		.expect("shown");
	let mut text = about(source);
	text += "| benchmark | time, µs | reads | writes | weight, T | proof size, bytes |\n|---|--:|--:|--:|--:|--:|\n";
	let transfer =
		Measured::all(&sources["pallet_assets"]).find(|weight| weight.name == "transfer");
	let transfer = transfer.expect("tokens can be transferred").terms[""].weight();
	for measured in Measured::all(source) {
		if shown.is_empty() || shown.contains(&&*measured.name) {
			text += &measured.row(transfer);
		}
	}
	text
}

#[test]
fn the_performance_page_should_show_the_weights_in_force() {
	let mut parts = vec!["costs of the database".to_string()];
	parts.extend(
		SHOWN
			.iter()
			.map(|(pallet, _)| format!("weights of {pallet}")),
	);
	compare(Path::new(PAGE), &parts, |part| {
		part.strip_prefix("weights of ")
			.map_or_else(database, table)
	});
}

#[test]
fn every_weight_should_be_measured_with_this_runtime() {
	let sources = sources();
	let (benchmarks, _) = benchmarks::metadata(false);
	assert!(benchmarks.len() > 10);
	for list in benchmarks {
		let pallet = String::from_utf8(list.pallet).expect("a name is text");
		let source = sources.get(&pallet).unwrap_or_else(|| {
			panic!("runtime/src/weights has no {pallet}: ./scripts/bench.sh {pallet}")
		});
		let measured: Vec<_> = Measured::all(source)
			.map(|measured| measured.name)
			.collect();
		for benchmark in list.benchmarks {
			let name = String::from_utf8(benchmark.name).expect("a name is text");
			assert!(
				measured.contains(&name),
				"{pallet} has no weight of {name}: ./scripts/bench.sh {pallet}"
			);
		}
		assert!(
			source.contains("measured by `scripts/bench.sh`"),
			"{pallet} wasn't measured"
		);
	}
	// The configuration uses these weights, and no pallet's default ones.
	for file in std::fs::read_dir(Path::new(SOURCES).join("configs")).expect("the settings") {
		let path = file.expect("it can be read").path();
		let text = std::fs::read_to_string(&path).expect("it can be read");
		for default in [
			"ParityDbWeight",
			"RocksDbWeight",
			"SubstrateWeight",
			"SubstrateExtensionsWeight",
			"WeightInfo = ()",
		] {
			assert!(!text.contains(default), "{} has {default}", path.display());
		}
	}
}
