//! Why a command failed, in one line that says what to do.
//!
//! The libraries below tell of a fault in their own words, some of them over many lines or without
//! the name of the file. What a user can bring about is told here instead; what is left is at least
//! put into one line.

use std::path::{Path, PathBuf};

use clap::error::ErrorKind;
use sc_cli::{CliConfiguration, Error, KeySubcommand};
use sc_network::error::Error as NetworkError;
use sc_service::Error as ServiceError;
use sc_telemetry::TelemetryEndpoints;

use crate::{
	cli::{Cli, Subcommand},
	shell,
};

/// A command line that makes no sense. `None` if it only asks for help, or for the version.
pub fn usage(error: &clap::Error) -> Option<String> {
	if !error.use_stderr() || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
		return None;
	}
	let told = error.to_string();
	let what = told.split("Usage:").next().unwrap_or(&told);
	let what = what.split("For more information").next().unwrap_or(what);
	let what = one_line(what);
	let what = what.strip_prefix("error: ").unwrap_or(&what);
	Some(format!("{what}. `--help` lists everything"))
}

/// What went wrong when doing what the command line says.
pub fn failure(error: &Error, cli: &Cli) -> String {
	match error {
		Error::NetworkKeyNotFound(path) => no_node_key(path, cli),
		Error::KeyAlreadyExistsInPath(path) => format!(
			"there is a node key in `{}` already: keep it, or delete it to give the node another \
			 name in the network",
			path.display()
		),
		Error::KeyTypeInvalid => "a key's type has four letters: `--key-type aura` is for signing \
			blocks, `--key-type gran` for voting on what is final"
			.into(),
		Error::KeystoreOperation => "the key can't be kept: its folder has to belong to whoever \
			keeps it there, see `--base-path` and `--keystore-path`"
			.into(),
		Error::GlobalLoggerError(error) => {
			format!(
				"`--log` can't be followed: {}",
				one_line(&error.to_string())
			)
		}
		Error::Input(what) => input(what, cli),
		Error::Service(ServiceError::Network(error)) => network(error),
		Error::Service(ServiceError::Other(what)) => other(what),
		Error::Io(error) => match file_of(cli) {
			Some(path) => format!("`{}` can't be used: {error}", path.display()),
			None => format!("a file or folder can't be used: {error}"),
		},
		error => one_line(&with_causes(error)),
	}
}

/// A validator's node key is made beforehand, so that it keeps its name.
fn no_node_key(path: &Path, cli: &Cli) -> String {
	if cli.run.tmp {
		return "a validator needs a node key, and a temporary one has none: start it with \
			`--unsafe-force-node-key-generation` for a new one at every start"
			.into();
	}
	let shared = cli.run.shared_params();
	let key = &cli.run.network_params.node_key_params.node_key_file;
	let mut make = vec![PathBuf::from("key"), PathBuf::from("generate-node-key")];
	if let Some(file) = key {
		make.push("--file".into());
		make.push(file.clone());
	} else {
		make.push("--chain".into());
		make.push(shared.chain_id(shared.is_dev()).into());
		match &shared.base_path {
			Some(base) => {
				make.push("--base-path".into());
				make.push(base.clone());
			}
			None => make.push("--default-base-path".into()),
		}
	}
	format!(
		"a validator needs a node key, and there is none in `{}`. Make one: `{}`",
		path.display(),
		shell::command(make)
	)
}

/// What sc-cli says of options that can't be used.
fn input(what: &str, cli: &Cli) -> String {
	if what.starts_with("--rpc-external") {
		return "a validator's RPC is not for others: leave `--rpc-external` out, and let others use \
			that of a node without `--validator`"
			.into();
	}
	if let Some(why) = what.strip_prefix("Invalid node key: ") {
		return format!(
			"`--node-key` takes 64 hexadecimal digits: {why}. `{}` makes such a key",
			shell::command(["key", "generate-node-key"])
		);
	}
	let servers = &cli.run.telemetry_params.telemetry_endpoints;
	if TelemetryEndpoints::new(servers.clone()).is_err() {
		return format!(
			"`--telemetry-url` takes an address and a number from 0 to 9, as in `--telemetry-url \
			 'wss://telemetry.example/submit/ 0'`: {what}"
		);
	}
	match password_file(cli) {
		Some(path) if what.contains("(os error ") => {
			format!("the password in `{}` can't be read: {what}", path.display())
		}
		_ => one_line(what),
	}
}

fn network(error: &NetworkError) -> String {
	let what = one_line(&error.to_string());
	match error {
		NetworkError::DuplicateBootnode { .. } => format!(
			"{what}. One of them is wrong: look in `--bootnodes` and in the chain specification's \
			 `bootNodes`"
		),
		_ => format!("{what}. See `--listen-addr`, `--public-addr` and `--network-backend`"),
	}
}

fn other(what: &str) -> String {
	if what.contains("sync doesn't work for archive nodes") {
		return "the database keeps the states of all blocks, so the node has to execute them all: \
			start it with `--sync full`, or with another `--base-path` and without `--state-pruning`"
			.into();
	}
	one_line(what)
}

/// The file that a subcommand reads or writes.
fn file_of(cli: &Cli) -> Option<&Path> {
	match cli.subcommand.as_ref()? {
		Subcommand::ExportBlocks(cmd) => cmd.output.as_deref(),
		Subcommand::ExportChainSpec(cmd) => cmd.output.as_deref(),
		Subcommand::ImportBlocks(cmd) => cmd.input.as_deref(),
		_ => None,
	}
}

fn password_file(cli: &Cli) -> Option<&Path> {
	let keystore = match &cli.subcommand {
		None => &cli.run.keystore_params,
		Some(Subcommand::Key(KeySubcommand::Insert(cmd))) => &cmd.keystore_params,
		_ => return None,
	};
	keystore.password_filename.as_deref()
}

/// An error, and what caused it where that isn't part of what it says.
fn with_causes(error: &Error) -> String {
	let mut told = error.to_string();
	let mut cause = std::error::Error::source(error);
	while let Some(error) = cause {
		let why = error.to_string();
		if !told.contains(&why) {
			told = format!("{told}: {why}");
		}
		cause = error.source();
	}
	told
}

fn one_line(text: &str) -> String {
	text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::Parser;
	use sc_cli::SubstrateCli;

	fn cli(args: &[&str]) -> Cli {
		Cli::try_parse_from([&["node"], args].concat()).expect("it makes sense")
	}

	fn told(error: Error, args: &[&str]) -> String {
		let told = failure(&error, &cli(args));
		assert!(!told.contains('\n'), "{told}");
		told
	}

	#[test]
	fn usage_should_be_one_line_when_the_command_line_makes_no_sense() {
		let error = Cli::try_parse_from(["node", "--rpc-prot", "1"]).expect_err("it makes none");
		let told = usage(&error).expect("it is no request for help");
		assert!(
			told.starts_with("unexpected argument '--rpc-prot' found")
				&& told.contains("'--rpc-port'")
				&& told.ends_with("`--help` lists everything")
				&& !told.contains("Usage")
				&& !told.contains('\n'),
			"{told}"
		);
	}

	#[test]
	fn usage_should_be_nothing_when_help_is_asked_for() {
		for asked in ["--help", "--version", "key"] {
			let error = Cli::try_from_iter(["node", asked]).expect_err("it is no task");
			assert_eq!(usage(&error), None, "{asked}");
		}
	}

	#[test]
	fn command_for_a_node_key_should_name_the_chain_and_the_folder_of_the_start() {
		let none = || Error::NetworkKeyNotFound("/x/secret_ed25519".into());
		for (args, typed) in [
			(
				&["--chain", "my.json", "--base-path", "/my chain"][..],
				"key generate-node-key --chain my.json --base-path '/my chain'`",
			),
			(
				&["--chain", "local"][..],
				"key generate-node-key --chain local --default-base-path`",
			),
			(
				&["--chain", "local", "--node-key-file", "/my/key"][..],
				"key generate-node-key --file /my/key`",
			),
			(
				&["--chain", "local", "--tmp"][..],
				"`--unsafe-force-node-key-generation`",
			),
		] {
			let told = told(none(), args);
			assert!(told.contains(typed), "{told}");
			assert!(
				args.contains(&"--tmp") || told.contains("/x/secret_ed25519"),
				"{told}"
			);
		}
	}

	#[test]
	fn file_should_be_named_when_a_subcommand_cannot_use_it() {
		let none = std::io::Error::from(std::io::ErrorKind::NotFound);
		let told = told(none.into(), &["import-blocks", "/my/blocks"]);
		assert!(told.contains("`/my/blocks`"), "{told}");
	}

	#[test]
	fn cause_should_be_told_when_the_error_itself_does_not() {
		#[derive(Debug)]
		struct Outer(std::io::Error);
		impl std::fmt::Display for Outer {
			fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
				f.write_str("reading\nfailed")
			}
		}
		impl std::error::Error for Outer {
			fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
				Some(&self.0)
			}
		}
		let outer = Outer(std::io::Error::other("the disk is on fire"));
		let told = told(Error::Application(Box::new(outer)), &["--dev"]);
		assert_eq!(told, "reading failed: the disk is on fire");
	}
}
