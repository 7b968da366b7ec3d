//! The BulletTrain node: the BulletTrain runtime on a Substrate client.
//!
//! The command line is declared in `cli`, `command` turns it into action, `explain` says why that
//! failed, `chain_spec` names the chains, `service` assembles the running node and `rpc` what it
//! answers beyond the standard calls.

mod chain_spec;
mod cli;
mod command;
mod explain;
mod rpc;
mod service;
mod shell;

use std::process::ExitCode;

fn main() -> ExitCode {
	match command::run() {
		Ok(()) => ExitCode::SUCCESS,
		Err(why) => {
			eprintln!("Error: {why}");
			ExitCode::FAILURE
		}
	}
}
