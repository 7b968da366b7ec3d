//! The BulletTrain node: the BulletTrain runtime on a Substrate client.
//!
//! `cli` declares the command line, `command` carries it out, and `explain` turns failures into
//! messages. `chain_spec` names the chains. `service` starts the node.

mod chain_spec;
mod cli;
mod command;
mod explain;
mod service;
mod shell;

use std::{process::ExitCode, thread, time::Duration};

/// The time after which the log has been written: its own thread writes it every 50 milliseconds.
const LOG_IS_WRITTEN: Duration = Duration::from_millis(150);

fn main() -> ExitCode {
	match command::run() {
		Ok(()) => ExitCode::SUCCESS,
		Err(why) => {
			// Waits for the log, so that the error is the last line.
			thread::sleep(LOG_IS_WRITTEN);
			eprintln!("Error: {why}");
			ExitCode::FAILURE
		}
	}
}
