//! Plays inputs one by one and prints their effects.

use bullet_train_fuzz::{
	play, seeds,
	watcher::Outcome,
	watcher::{say, Tally, Watcher, DONE},
};
use bullet_train_runtime::{AccountId, BlockNumber, RuntimeCall, RuntimeEvent};
use clap::Parser;
use std::{
	collections::BTreeSet,
	fs, io,
	path::{Path, PathBuf},
	time::Instant,
};

/// Plays inputs of the fuzzer. A panic is a finding.
#[derive(Parser)]
struct Options {
	/// Files with one input each, or folders of such files.
	inputs: Vec<PathBuf>,
	/// Print how often each call succeeded and failed and why, and what the chain did by itself,
	/// instead of every transaction.
	#[arg(long)]
	table: bool,
	/// Copy a few inputs into this folder that together show every outcome of every call and every
	/// event of the chain's own work that any input shows, and print nothing.
	#[arg(long)]
	choose: Option<PathBuf>,
	/// Write the inputs with which a run of the fuzzer begins into this folder.
	#[arg(long)]
	seeds: Option<PathBuf>,
	/// Write a dictionary for libFuzzer into this file.
	#[arg(long)]
	dictionary: Option<PathBuf>,
}

/// Prints every transaction before it is applied and every hook before it runs, so that the last
/// one is the one that panicked.
struct Printer;

impl Watcher for Printer {
	fn before(&mut self, block: u32, signer: Option<&AccountId>, call: &RuntimeCall) {
		match signer {
			Some(who) => println!("block {block}, {who:?}: {call:?}"),
			None => println!("block {block}, as submitted: {call:?}"),
		}
	}

	fn after(&mut self, _: &RuntimeCall, outcome: &Outcome) {
		println!("\t{}", say(outcome));
	}

	fn acts(&mut self, block: BlockNumber) {
		println!("block {block}, the chain itself");
	}

	fn acted(&mut self, event: &RuntimeEvent) {
		println!("\t{event:?}");
	}
}

fn files(inputs: &[PathBuf]) -> io::Result<Vec<PathBuf>> {
	let mut files = vec![];
	for input in inputs {
		if input.is_dir() {
			let mut entries = fs::read_dir(input)?
				.map(|entry| entry.map(|entry| entry.path()))
				.collect::<io::Result<Vec<_>>>()?;
			entries.sort();
			files.extend(entries);
		} else {
			files.push(input.clone());
		}
	}
	Ok(files)
}

/// Copies inputs into the folder: each time the one that adds most outcomes and events for its
/// size, until none adds any.
fn choose(files: &[PathBuf], folder: &Path) -> io::Result<()> {
	let mut shown = vec![];
	for file in files {
		let (data, mut tally) = (fs::read(file)?, Tally::default());
		play(&data, &mut tally);
		let mut outcomes: BTreeSet<_> = tally
			.calls
			.into_iter()
			.flat_map(|(call, outcomes)| {
				outcomes
					.into_keys()
					.map(move |outcome| (Some(call), outcome))
			})
			.collect();
		outcomes.extend(tally.events.into_keys().map(|event| (None, event)));
		shown.push((file, data, outcomes));
	}
	loop {
		let best = shown
			.iter()
			.max_by_key(|(_, data, adds)| adds.len() * 1_000_000 / (data.len() + 400));
		let Some((file, data, adds)) = best.filter(|(_, _, adds)| !adds.is_empty()).cloned() else {
			return Ok(());
		};
		let name = file.file_name().expect("a file has a name");
		fs::write(folder.join(name), data)?;
		for (_, _, left) in &mut shown {
			*left = &*left - &adds;
		}
	}
}

fn print(tally: &Tally) {
	println!("{:<45} {:>9} {:>9}", "call", "succeeded", "failed");
	for ((pallet, call), outcomes) in &tally.calls {
		let done = outcomes.get(DONE).copied().unwrap_or(0);
		let all: u32 = outcomes.values().sum();
		println!(
			"{:<45} {done:>9} {:>9}",
			format!("{pallet}.{call}"),
			all - done
		);
		for (outcome, count) in outcomes.iter().filter(|(outcome, _)| *outcome != DONE) {
			println!("    {outcome:<41} {:>9} {count:>9}", "");
		}
	}
	println!("{:<45} {:>9}", "the chain by itself", "events");
	for (event, count) in &tally.events {
		println!("{event:<45} {count:>9}");
	}
}

fn main() -> io::Result<()> {
	let options = Options::parse();
	if let Some(path) = options.dictionary {
		fs::write(path, seeds::dictionary())?;
	}
	if let Some(folder) = options.seeds {
		for (number, seed) in seeds::seeds().into_iter().enumerate() {
			fs::write(folder.join(format!("seed-{number:03}")), seed)?;
		}
	}
	let files = files(&options.inputs)?;
	if let Some(folder) = options.choose {
		return choose(&files, &folder);
	}
	let (mut tally, started) = (Tally::default(), Instant::now());
	for file in &files {
		let data = fs::read(file)?;
		if options.table {
			play(&data, &mut tally);
		} else {
			println!("{}", file.display());
			play(&data, &mut Printer);
		}
	}
	if options.table {
		print(&tally);
	}
	println!(
		"{} inputs in {:.1} s",
		files.len(),
		started.elapsed().as_secs_f32()
	);
	Ok(())
}
