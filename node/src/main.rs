//! The BulletTrain node: the BulletTrain runtime on a Substrate client.
//!
//! The command line is declared in `cli`, `command` turns it into action, and `explain` says why
//! that failed. `chain_spec` names the chains. `service` is the story of a node's start.

mod chain_spec;
mod cli;
mod command;
mod explain;
mod service;
mod shell;

use std::{process::ExitCode, thread, time::Duration};

/// The log is written by a thread of its own, each 50 milliseconds.
const LOG_IS_WRITTEN: Duration = Duration::from_millis(150);

fn main() -> ExitCode {
	match command::run() {
		Ok(()) => ExitCode::SUCCESS,
		Err(why) => {
			// The last line is the one that says what to do.
			thread::sleep(LOG_IS_WRITTEN);
			eprintln!("Error: {why}");
			ExitCode::FAILURE
		}
	}
}
