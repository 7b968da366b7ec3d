//! Plays random cases for a given time and prints what occurred. `scripts/soak.sh` runs it.

use bullet_train_solvency::{
	cases::{any_case, REGRESSIONS},
	play::{play, Failure},
	tally::{grouped, Tally},
};
use clap::Parser;
use proptest::test_runner::{
	Config, FileFailurePersistence, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner,
};
use std::{
	cell::Cell,
	process::ExitCode,
	sync::{
		atomic::{AtomicBool, AtomicU32, Ordering},
		Mutex,
	},
	thread,
	time::{Duration, Instant},
};

/// The number of plays that one test runner makes.
const BATCH: u32 = 50;

/// Plays random sequences of all calls of the suite, and compares the runtime with a model of the
/// rulebook after every call.
#[derive(Parser)]
struct Options {
	/// Stop after this many minutes.
	#[arg(long, default_value_t = 5.0)]
	minutes: f64,
	/// Stop after this many calls, even if there is time left.
	#[arg(long)]
	calls: Option<u64>,
	/// The number of plays at the same time.
	#[arg(long, default_value_t = 1)]
	threads: u64,
	/// The seed of the plays. By default a new one for each run.
	#[arg(long)]
	seed: Option<u64>,
	/// The most attempts to make a failing play smaller.
	#[arg(long, default_value_t = 50_000)]
	shrink: u32,
	/// Fail unless every call has succeeded, and every error and every counted situation has
	/// occurred.
	#[arg(long)]
	complete: bool,
}

/// The state that all threads share.
struct Run {
	options: Options,
	until: Instant,
	tally: Mutex<Tally>,
	stop: AtomicBool,
	/// The attempts so far to make failing plays smaller.
	attempts: AtomicU32,
}

impl Run {
	fn is_over(&self) -> bool {
		let enough = |calls| self.tally().calls() >= calls;
		self.stop.load(Ordering::Relaxed)
			|| Instant::now() >= self.until
			|| self.options.calls.is_some_and(enough)
	}

	fn tally(&self) -> std::sync::MutexGuard<'_, Tally> {
		self.tally.lock().expect("no thread panics with it; qed")
	}
}

fn main() -> ExitCode {
	let options = Options::parse();
	let seed = options.seed.unwrap_or_else(|| {
		let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
		now.map_or(0, |since| since.as_secs())
	});
	let started = Instant::now();
	let run = Run {
		until: started + Duration::from_secs_f64(options.minutes * 60.0),
		options,
		tally: Mutex::new(Tally::default()),
		stop: AtomicBool::new(false),
		attempts: AtomicU32::new(0),
	};
	println!(
		"Seed {seed}, {} minutes, {} plays at the same time",
		run.options.minutes, run.options.threads
	);
	let failed = thread::scope(|scope| {
		let players = (0..run.options.threads)
			.map(|number| {
				scope.spawn({
					let run = &run;
					move || soak(run, seed.wrapping_add(number))
				})
			})
			.collect::<Vec<_>>();
		let mut told = started;
		while !players.iter().all(|player| player.is_finished()) {
			thread::sleep(Duration::from_millis(100));
			if told.elapsed() >= Duration::from_secs(10) {
				told = Instant::now();
				progress(&run, started);
			}
		}
		players
			.into_iter()
			.any(|player| !player.join().unwrap_or(false))
	});
	let complete = run.options.complete;
	let tally = run
		.tally
		.into_inner()
		.expect("no thread panics with it; qed");
	report(&tally, started, complete, failed)
}

fn progress(run: &Run, started: Instant) {
	let (tally, seconds) = (run.tally(), started.elapsed().as_secs());
	let attempts = run.attempts.load(Ordering::Relaxed);
	if attempts > 0 {
		println!(
			"{:>3}:{:02}  making the failing play smaller: attempt {} of at most {}",
			seconds / 60,
			seconds % 60,
			grouped(attempts.into()),
			grouped(run.options.shrink.into()),
		);
		return;
	}
	println!(
		"{:>3}:{:02}  {} plays, {} calls, {} a second",
		seconds / 60,
		seconds % 60,
		grouped(tally.plays()),
		grouped(tally.calls()),
		grouped(tally.calls() / seconds.max(1)),
	);
}

/// Plays until the run is over. Returns whether no play failed.
fn soak(run: &Run, seed: u64) -> bool {
	let mut bytes = [0; 32];
	bytes[..8].copy_from_slice(&seed.to_le_bytes());
	let config = Config {
		cases: BATCH,
		max_shrink_iters: run.options.shrink,
		failure_persistence: Some(Box::new(FileFailurePersistence::Direct(REGRESSIONS))),
		..Config::default()
	};
	let mut rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
	let cases = any_case();
	// Once a play has failed, the end of the run doesn't stop the attempts to make it smaller.
	let failed = Cell::new(false);
	while !run.is_over() {
		let mut runner = TestRunner::new_with_rng(config.clone(), rng);
		rng = runner.new_rng();
		let result = runner.run(&cases, |case| {
			if run.is_over() && !failed.get() {
				return Ok(());
			}
			let mut tally = Tally::default();
			tally.play();
			let result = play(&case, &mut tally);
			if failed.get() {
				run.attempts.fetch_add(1, Ordering::Relaxed);
			} else {
				run.tally().add(&tally);
			}
			if let (false, Err(failure)) = (failed.get(), &result) {
				eprintln!("A play failed: {}", failure.why);
				failed.set(true);
				run.stop.store(true, Ordering::Relaxed);
			}
			result.map_err(|failure| TestCaseError::fail(failure.why))
		});
		let Err(error) = result else {
			continue;
		};
		tell(error);
		return false;
	}
	true
}

/// Prints the smallest play that still fails.
fn tell(error: TestError<bullet_train_solvency::play::Case>) {
	let TestError::Fail(_, case) = error else {
		eprintln!("error: {error}");
		return;
	};
	let Err(Failure { story, why }) = play(&case, &mut Tally::default()) else {
		eprintln!("error: a play failed, but not when it was repeated: {case:?}");
		return;
	};
	eprintln!(
		"\nThe smallest failing play, which begins at the {:?} scene:\n",
		case.scene
	);
	for line in story {
		eprintln!("{line}");
	}
	eprintln!("\nerror: {why}\nThe play is saved in {REGRESSIONS}");
}

fn report(tally: &Tally, started: Instant, complete: bool, failed: bool) -> ExitCode {
	if failed {
		return ExitCode::FAILURE;
	}
	println!("\n{}\n{}", tally.table(), tally.table_of_situations());
	println!("{}; {} s", tally.summary(), started.elapsed().as_secs());
	let missing = tally.missing();
	if !missing.is_empty() {
		println!("Didn't occur: {}", missing.join(", "));
	}
	if complete && !missing.is_empty() {
		return ExitCode::FAILURE;
	}
	ExitCode::SUCCESS
}
