//! Messages for failures: one line with the reason and the remedy.
//!
//! The libraries report faults in their own words, some of them over many lines or without the name
//! of the file. This module replaces the messages of faults that a user can cause, and joins all
//! others into one line.

use std::{
	env,
	ffi::{OsStr, OsString},
	io,
	path::{Path, PathBuf},
};

use clap::error::ErrorKind;
use sc_cli::{CliConfiguration, Error, KeySubcommand, SharedParams};
use sc_network::error::Error as NetworkError;
use sc_service::Error as ServiceError;
use sc_telemetry::TelemetryEndpoints;
use sp_blockchain::Error as ClientError;

use crate::{
	cli::{Cli, Subcommand},
	shell,
};

/// The system's error if the node asks for a secret and there is no terminal (`ENXIO`).
const NO_TERMINAL: i32 = 6;

/// The message for an invalid command line. `None` if the command line only asks for help or for
/// the version.
pub fn usage(error: &clap::Error) -> Option<String> {
	if !error.use_stderr() || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
		return None;
	}
	let told = error.to_string();
	let what = told.split("Usage:").next().unwrap_or(&told);
	let what = what.split("For more information").next().unwrap_or(what);
	let what = one_line(what);
	let what = what.strip_prefix("error: ").unwrap_or(&what);
	let hint = hint(what).unwrap_or_default();
	Some(format!("{what}. {hint}`--help` lists everything"))
}

/// An example of a valid value, for options whose values clap only calls invalid.
fn hint(what: &str) -> Option<&'static str> {
	let of = |options: &[&str]| {
		options
			.iter()
			.any(|option| what.contains(&format!("'{option} ")))
	};
	if of(&["--bootnodes", "--reserved-nodes"]) {
		return Some(
			"A node is named by where it listens and by its key, as in \
			 `/ip4/203.0.113.7/tcp/30333/p2p/12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp`. ",
		);
	}
	if of(&["--listen-addr", "--public-addr"]) {
		return Some("An address looks like `/ip4/203.0.113.7/tcp/30333`. ");
	}
	if of(&["--telemetry-url"]) {
		return Some(TELEMETRY);
	}
	of(&["--state-pruning", "--blocks-pruning"])
		.then_some("It is `archive`, `archive-canonical` or a number of blocks. ")
}

const TELEMETRY: &str = "`--telemetry-url` takes an address and a number from 0 to 9, as in \
	`--telemetry-url 'wss://telemetry.example/submit/ 0'`. ";

/// The message for a command that failed.
pub fn failure(error: &Error, cli: &Cli) -> String {
	match error {
		Error::NetworkKeyNotFound(path) => no_node_key(path, cli),
		Error::KeyAlreadyExistsInPath(path) => format!(
			"there is a node key in `{}` already: keep it, or delete it (`rm {}`) to give the node \
			 another name in the network",
			path.display(),
			shell::word(path.as_os_str())
		),
		Error::KeyTypeInvalid => "a key's type has four letters: `--key-type aura` is for signing \
			blocks, `--key-type gran` for voting for final blocks"
			.into(),
		Error::KeystoreOperation => keystore("it can't be written to"),
		Error::KeyStorage(error) => keystore(&one_line(&with_causes(error))),
		Error::Service(ServiceError::Keystore(error)) => keystore(&one_line(&with_causes(error))),
		Error::HexDataConversion(_) => NO_PUBLIC_KEY.into(),
		Error::GlobalLoggerError(error) => format!(
			"`--log` or `--tracing-targets` is invalid: {}. They take targets and levels, as in \
			 `--log sync=debug,txpool=trace`",
			one_line(&error.to_string())
		),
		Error::Input(what) => input(what, cli),
		Error::Service(ServiceError::Network(error)) => network(error),
		Error::Service(ServiceError::Other(what)) => other(what, cli),
		Error::Service(ServiceError::Client(ClientError::Application(error))) => format!(
			"a runtime that replaces the chain's can't be used: {}. `--wasm-runtime-overrides` \
			 takes a folder of runtimes as `.wasm` files, each of another version; a chain \
			 specification names such runtimes in `codeSubstitutes`",
			one_line(&with_causes(&**error))
		),
		Error::Io(error) | Error::Service(ServiceError::Io(error)) => unusable(error, cli),
		error => one_line(&with_causes(error)),
	}
}

const NO_PUBLIC_KEY: &str = "`--public` needs a public key, which has 64 hexadecimal digits, or \
	66 with `--scheme ecdsa`; leave the option out for an address or a secret";

/// The message for a validator without a node key. The operator makes the key beforehand, so that
/// the node keeps its name.
fn no_node_key(path: &Path, cli: &Cli) -> String {
	if cli.run.tmp {
		return "a validator needs a node key, and a temporary one has none: start it with \
			`--unsafe-force-node-key-generation` for a new one at every start"
			.into();
	}
	let make = match &cli.run.network_params.node_key_params.node_key_file {
		Some(file) => shell::make_node_key(file),
		None => {
			let shared = cli.run.shared_params();
			let mut make = on_the_chain(&["key", "generate-node-key"], shared);
			if shared.base_path.is_none() {
				make.push("--default-base-path".into());
			}
			shell::command(make)
		}
	};
	format!(
		"a validator needs a node key, and there is none in `{}`. Make one: `{make}`",
		path.display(),
	)
}

/// The words of a subcommand for the chain and the folder that the command line names.
fn on_the_chain(subcommand: &[&str], shared: &SharedParams) -> Vec<OsString> {
	let mut words: Vec<OsString> = subcommand.iter().map(OsString::from).collect();
	let chain = shared.chain_id(shared.is_dev());
	if !chain.is_empty() {
		words.push("--chain".into());
		words.push(chain.into());
	}
	if let Some(base) = &shared.base_path {
		words.push("--base-path".into());
		words.push(base.into());
	}
	words
}

/// The options for the chain and the folder, of the node or of the subcommand.
fn shared(cli: &Cli) -> &SharedParams {
	match &cli.subcommand {
		None | Some(Subcommand::ExportChainSpec(_)) => cli.run.shared_params(),
		Some(Subcommand::Key(KeySubcommand::Insert(cmd))) => &cmd.shared_params,
		Some(Subcommand::Key(_)) => cli.run.shared_params(),
		Some(Subcommand::ChainInfo(cmd)) => cmd.shared_params(),
		Some(Subcommand::CheckBlock(cmd)) => cmd.shared_params(),
		Some(Subcommand::ExportBlocks(cmd)) => cmd.shared_params(),
		Some(Subcommand::ImportBlocks(cmd)) => cmd.shared_params(),
		Some(Subcommand::PurgeChain(cmd)) => cmd.shared_params(),
		Some(Subcommand::Revert(cmd)) => cmd.shared_params(),
	}
}

/// The message for a keystore that can't be used.
fn keystore(why: &str) -> String {
	format!(
		"the keystore can't be used: {why}. The user that runs this command must be able to use \
		 or to make its folder: take another `--base-path` or `--keystore-path`"
	)
}

/// The message for options that sc-cli refuses.
fn input(what: &str, cli: &Cli) -> String {
	if let Some(Subcommand::Key(KeySubcommand::InspectNodeKey(_))) = &cli.subcommand {
		return no_node_key_to_look_at(what);
	}
	if what.starts_with("--rpc-external") {
		return "others may not use a validator's RPC: leave `--rpc-external` out, and let them use \
			the RPC of a node without `--validator`"
			.into();
	}
	if let Some(why) = what.strip_prefix("Invalid node key: ") {
		return format!(
			"`--node-key` takes 64 hexadecimal digits: {why}. `{}` makes such a key",
			shell::command(["key", "generate-node-key"])
		);
	}
	if let Some(why) = what.strip_prefix("Invalid phrase ") {
		return format!(
			"the secret is neither a phrase of 12 to 24 words nor `0x` and 64 hexadecimal digits \
			 ({why}). `{}` makes one",
			shell::command(["key", "generate"])
		);
	}
	if what.starts_with("Invalid number of words") {
		return "a phrase has 12, 15, 18, 21 or 24 words, as in `--words 12`".into();
	}
	if what.starts_with("Failed to construct public key") {
		return NO_PUBLIC_KEY.into();
	}
	if what.starts_with("Failed to parse block") {
		return "a block is named by its number, 0 to 4294967295, or by its hash, `0x` and 64 \
			hexadecimal digits"
			.into();
	}
	if what.starts_with("Os {") {
		return NOBODY_TO_ASK.into();
	}
	let servers = &cli.run.telemetry_params.telemetry_endpoints;
	if TelemetryEndpoints::new(servers.clone()).is_err() {
		return format!("{TELEMETRY}This is none: {what}");
	}
	match password_file(cli) {
		Some(path) if std::fs::read_to_string(path).is_err() => format!(
			"the password in `{}` can't be read: {what}. `--password-filename` has to name a text \
			 file that the user that runs the node can read",
			path.display()
		),
		_ if what.contains("(os error ") => {
			format!("the output can't be written: {what}. `--output` names a file for it")
		}
		_ => one_line(what),
	}
}

const NOBODY_TO_ASK: &str = "there is no terminal on which to ask for a secret: pass a password \
	with `--password`, and a key with `--suri` or, for `key inspect`, as an argument";

/// The message for a file without a node key, given to `key inspect-node-key`.
fn no_node_key_to_look_at(why: &str) -> String {
	let (which, make) = match named("--file", env::args_os()).map(PathBuf::from) {
		Some(file) => (
			format!("the node key in `{}`", file.display()),
			shell::make_node_key(&file),
		),
		None => (
			"the node key from the standard input".into(),
			shell::command(["key", "generate-node-key"]),
		),
	};
	format!(
		"{which} can't be used: {why}. A node key is 64 hexadecimal digits, or 32 bytes with \
		 `--bin`; `{make}` makes another"
	)
}

fn network(error: &NetworkError) -> String {
	let what = one_line(&error.to_string());
	match error {
		NetworkError::DuplicateBootnode { .. } => format!(
			"{what}. One of them is wrong: check `--bootnodes` and the chain specification's \
			 `bootNodes`"
		),
		_ => format!("{what}. See `--listen-addr`, `--public-addr` and `--network-backend`"),
	}
}

/// The placeholder in the service's messages for the command that deletes the chain.
const PURGE: &str = "`purge-chain`";

fn other(what: &str, cli: &Cli) -> String {
	if what.contains("sync doesn't work for archive nodes") {
		return "the database keeps the states of all blocks, so the node has to execute them all: \
			start it with `--sync full`, or with another `--base-path` and without \
			`--state-pruning`"
			.into();
	}
	let of_the_chain = |subcommand: &str| shell::command(on_the_chain(&[subcommand], shared(cli)));
	if matches!(what, "Unknown block" | "Invalid block range specified") {
		return format!(
			"the database has no such block: `{}` shows its best and its final block",
			of_the_chain("chain-info")
		);
	}
	let what = one_line(what);
	if what.contains(PURGE) {
		// The service doesn't know the options by which the user named the chain and the folder.
		return what.replace(PURGE, &format!("`{}`", of_the_chain("purge-chain")));
	}
	match &cli.subcommand {
		Some(Subcommand::ImportBlocks(_)) if !what.starts_with("the database") => format!(
			"the blocks can't be imported: {what}. They have to be this chain's blocks, written by \
			 `export-blocks`. Use `--binary` for both commands or for neither"
		),
		_ => what,
	}
}

/// The message for a file or folder that can't be used, with the remedy.
fn unusable(error: &io::Error, cli: &Cli) -> String {
	if error.raw_os_error() == Some(NO_TERMINAL) {
		return NOBODY_TO_ASK.into();
	}
	let (path, is_output) = match &cli.subcommand {
		None => {
			return format!(
				"a file or folder can't be used: {error}. `--base-path` names another folder for \
				 the node's data; without it the data may be in the folder for temporary files \
				 (`TMPDIR`)"
			)
		}
		Some(Subcommand::Key(KeySubcommand::InspectNodeKey(_))) => {
			return match error.kind() {
				io::ErrorKind::NotFound => no_node_key_to_look_at(&error.to_string()),
				_ => format!("the node key can't be read: {error}. Name another file by `--file`"),
			}
		}
		Some(Subcommand::Key(KeySubcommand::GenerateNodeKey(_))) => {
			(named("--file", env::args_os()).map(PathBuf::from), true)
		}
		Some(Subcommand::ExportBlocks(cmd)) => (cmd.output.clone(), true),
		Some(Subcommand::ExportChainSpec(cmd)) => (cmd.output.clone(), true),
		Some(Subcommand::ImportBlocks(cmd)) => (cmd.input.clone(), false),
		_ => (None, false),
	};
	let Some(path) = path else {
		return format!(
			"a file or folder can't be used: {error}. Take another `--base-path`, in a folder of \
			 your own, or another file"
		);
	};
	let remedy = match path.parent().filter(|_| is_output) {
		Some(folder) if error.kind() == io::ErrorKind::NotFound => {
			format!("Make its folder: `{}`", shell::make_folder(folder))
		}
		Some(_) => "Name another, in a folder with free space to which you may write".into(),
		None => "Name one that exists and can be read".into(),
	};
	format!("`{}` can't be used: {error}. {remedy}", path.display())
}

/// The value of an option to which sc-cli gives no access.
fn named(option: &str, words: impl IntoIterator<Item = OsString>) -> Option<OsString> {
	let mut words = words.into_iter();
	while let Some(word) = words.next() {
		if word == OsStr::new(option) {
			return words.next();
		}
		let value = word
			.to_str()
			.and_then(|word| word.strip_prefix(option)?.strip_prefix('='));
		if let Some(value) = value {
			return Some(value.into());
		}
	}
	None
}

fn password_file(cli: &Cli) -> Option<&Path> {
	let keystore = match &cli.subcommand {
		None => &cli.run.keystore_params,
		Some(Subcommand::Key(KeySubcommand::Insert(cmd))) => &cmd.keystore_params,
		_ => return None,
	};
	keystore.password_filename.as_deref()
}

/// An error's message, followed by those of its causes that it doesn't contain.
fn with_causes(error: &dyn std::error::Error) -> String {
	let mut told = error.to_string();
	let mut cause = error.source();
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

	#[test]
	fn value_should_be_found_when_an_option_of_a_subcommand_names_it() {
		for words in [
			&["key", "x", "--file", "/my key"][..],
			&["--file=/my key"][..],
		] {
			let words = words.iter().map(OsString::from);
			assert_eq!(named("--file", words), Some("/my key".into()));
		}
		for words in [&["--file"][..], &["--files", "x"][..], &["x"][..]] {
			assert_eq!(named("--file", words.iter().map(OsString::from)), None);
		}
	}

	#[test]
	fn whole_command_should_be_told_when_the_chain_is_to_be_purged() {
		let what = || ServiceError::Other("it is broken: delete it with `purge-chain`".into());
		let told = told(
			what().into(),
			&["revert", "--chain", "my.json", "--base-path", "/my chain"],
		);
		assert!(
			told.ends_with(" purge-chain --chain my.json --base-path '/my chain'`"),
			"{told}"
		);
	}

	#[test]
	fn folder_should_be_made_when_there_is_none_for_the_output() {
		let none = || std::io::Error::from(std::io::ErrorKind::NotFound);
		let told = told(none().into(), &["export-blocks", "/none such/blocks"]);
		assert!(told.contains("`mkdir -p '/none such'`"), "{told}");
	}

	#[test]
	fn options_should_be_named_when_there_is_no_terminal_to_ask_on() {
		let none = std::io::Error::from_raw_os_error(NO_TERMINAL);
		let told = told(none.into(), &["key", "generate", "--password-interactive"]);
		assert!(told.contains("`--password`"), "{told}");
	}

	#[test]
	fn example_should_be_given_when_an_address_is_none() {
		for (option, example) in [
			("--bootnodes", "/p2p/"),
			("--reserved-nodes", "/p2p/"),
			("--listen-addr", "/tcp/30333`"),
		] {
			let error =
				Cli::try_parse_from(["node", "--dev", option, "x"]).expect_err("it is none");
			let told = usage(&error).expect("it is no request for help");
			assert!(told.contains(example), "{told}");
		}
	}
}
