//! `docs/performance.md` shows the weights in force, and all of them are measured with this
//! runtime's WASM.

use super::docs::compare;
use bullet_train_runtime::{
	benchmarks, configs::system::RuntimeBlockWeights, weights, AllPalletsWithSystem, Runtime,
};
use frame_support::{dispatch::DispatchClass, traits::PalletsInfoAccess};
use std::{
	any::type_name,
	collections::{BTreeMap, BTreeSet},
	path::Path,
};

pub const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/performance.md");
const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src");

/// The pallets whose tables the page shows, each with the calls that it shows. An empty list stands
/// for all calls.
pub const SHOWN: [(&str, &[&str]); 9] = [
	("pallet_travel_cabin", &[]),
	("pallet_bullet_train", &[]),
	("pallet_dpo", &[]),
	("pallet_autopilot", &[]),
	("pallet_fee_fund", &[]),
	("frame_system_extensions", &[]),
	("pallet_transaction_payment", &[]),
	("pallet_assets", &["transfer", "transfer_keep_alive"]),
	(
		"pallet_balances",
		&["transfer_allow_death", "transfer_keep_alive"],
	),
];

/// The names of the page's tables that aren't of a pallet.
const DATABASE: &str = "costs of the database";
const OVERHEAD: &str = "an empty block and an empty call";

/// The pallets without weights, and Session, whose weights `pallet_validators` has.
const UNWEIGHED: [&str; 5] = [
	"Aura",
	"Session",
	"AssetsHolder",
	"GenesisParameters",
	"Nonces",
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

/// The table of what every block and every transaction takes, under the header of their file.
fn overhead() -> String {
	let mut text = about(&sources()["overhead"]) + "| what | time, µs |\n|---|--:|\n";
	for (what, weight) in [
		("a block", weights::overhead::BLOCK_EXECUTION),
		("a transaction", weights::overhead::EXTRINSIC_BASE),
	] {
		text += &format!("| {what} | {:.1} |\n", weight.ref_time() as f64 / 1e6);
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
	let mut parts = vec![DATABASE.to_string(), OVERHEAD.to_string()];
	parts.extend(
		SHOWN
			.iter()
			.map(|(pallet, _)| format!("weights of {pallet}")),
	);
	compare(Path::new(PAGE), &parts, |part| match part {
		DATABASE => database(),
		OVERHEAD => overhead(),
		_ => table(part.strip_prefix("weights of ").expect("a pallet's")),
	});
}

#[test]
fn every_weight_should_be_measured_with_this_runtime() {
	let sources = sources();
	let (benchmarks, _) = benchmarks::metadata(false);
	let mut listed = BTreeSet::new();
	for list in benchmarks {
		let pallet = String::from_utf8(list.pallet).expect("a name is text");
		let source = sources.get(&pallet).unwrap_or_else(|| {
			panic!("runtime/src/weights has no {pallet}: ./scripts/bench.sh {pallet}")
		});
		let measured: BTreeSet<_> = Measured::all(source)
			.map(|measured| measured.name)
			.collect();
		let benchmarked: BTreeSet<_> = list
			.benchmarks
			.into_iter()
			.map(|benchmark| String::from_utf8(benchmark.name).expect("a name is text"))
			.collect();
		assert_eq!(measured, benchmarked, "./scripts/bench.sh {pallet}");
		assert!(
			source.contains("measured by `scripts/bench.sh`"),
			"{pallet} wasn't measured"
		);
		listed.insert(pallet);
	}
	for pallet in AllPalletsWithSystem::infos() {
		assert!(
			UNWEIGHED.contains(&pallet.name) || listed.contains(pallet.module_name),
			"{} isn't in runtime/src/benchmarks.rs",
			pallet.name
		);
	}
}

#[test]
fn the_runtime_should_take_the_measured_weights() {
	macro_rules! assert_measured {
		($($config:path, $weights:ident: $file:ident;)*) => {$(
			assert_eq!(
				type_name::<<Runtime as $config>::$weights>(),
				type_name::<weights::$file::WeightInfo<Runtime>>(),
			);
		)*};
	}
	// Without its line in the configuration, FRAME would take weights of zero.
	assert_measured! {
		frame_system::Config, SystemWeightInfo: frame_system;
		frame_system::Config, ExtensionsWeightInfo: frame_system_extensions;
		pallet_assets::Config, WeightInfo: pallet_assets;
		pallet_autopilot::Config, WeightInfo: pallet_autopilot;
		pallet_balances::Config, WeightInfo: pallet_balances;
		pallet_bullet_train::Config, WeightInfo: pallet_bullet_train;
		pallet_dpo::Config, WeightInfo: pallet_dpo;
		pallet_fee_fund::Config, WeightInfo: pallet_fee_fund;
		pallet_grandpa::Config, WeightInfo: pallet_grandpa;
		pallet_multisig::Config, WeightInfo: pallet_multisig;
		pallet_parameters::Config, WeightInfo: pallet_parameters;
		pallet_proxy::Config, WeightInfo: pallet_proxy;
		pallet_session::Config, WeightInfo: pallet_validators;
		pallet_sudo::Config, WeightInfo: pallet_sudo;
		pallet_timestamp::Config, WeightInfo: pallet_timestamp;
		pallet_transaction_payment::Config, WeightInfo: pallet_transaction_payment;
		pallet_travel_cabin::Config, WeightInfo: pallet_travel_cabin;
		pallet_treasury::Config, WeightInfo: pallet_treasury;
		pallet_utility::Config, WeightInfo: pallet_utility;
		pallet_validators::Config, WeightInfo: pallet_validators;
	}
	assert_eq!(
		<Runtime as frame_system::Config>::DbWeight::get(),
		weights::database::ITEM
	);
	let limits = RuntimeBlockWeights::get();
	assert_eq!(limits.base_block, weights::overhead::BLOCK_EXECUTION);
	for class in DispatchClass::all() {
		let base = limits.get(*class).base_extrinsic;
		assert_eq!(base, weights::overhead::EXTRINSIC_BASE);
	}
	// No other pallet has FRAME's own weights.
	for file in std::fs::read_dir(Path::new(SOURCES).join("configs")).expect("the settings") {
		let path = file.expect("it can be read").path();
		let text = std::fs::read_to_string(&path).expect("it can be read");
		for default in [
			"SubstrateWeight",
			"SubstrateExtensionsWeight",
			"WeightInfo = ()",
		] {
			assert!(!text.contains(default), "{} has {default}", path.display());
		}
	}
	for file in ["database", "overhead"] {
		let is_measured = sources()[file].contains("`scripts/bench.sh");
		assert!(is_measured, "{file} wasn't measured");
	}
}
