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

/// With glibc's allocator, the node's memory grows with every block ([docs/operating.md]).
///
/// [docs/operating.md]: ../../docs/operating.md#memory
#[cfg(target_os = "linux")]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

/// The time after which the log has been written: its own thread writes it every 50 milliseconds,
/// if the machine isn't busy.
const LOG_IS_WRITTEN: Duration = Duration::from_millis(500);

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
