//! Commands in messages, which the user can copy into a shell.

use std::{env, ffi::OsStr, path::Path};

/// A command of this node. It begins with the program name that the user typed.
pub fn command<A: AsRef<OsStr>>(args: impl IntoIterator<Item = A>) -> String {
	let node = env::args_os()
		.next()
		.unwrap_or_else(|| "bullet-train-node".into());
	args.into_iter().fold(word(&node), |line, arg| {
		format!("{line} {}", word(arg.as_ref()))
	})
}

/// The command that makes a node key in a file. If the file's folder is missing, the command makes
/// the folder first.
pub fn make_node_key(file: &Path) -> String {
	let make = command([
		OsStr::new("key"),
		OsStr::new("generate-node-key"),
		OsStr::new("--file"),
		file.as_os_str(),
	]);
	match file.parent() {
		// A file name without a folder has an empty parent.
		Some(folder) if folder.components().next().is_some() && !folder.exists() => {
			format!("{} && {make}", make_folder(folder))
		}
		_ => make,
	}
}

/// The command that makes a folder.
pub fn make_folder(folder: &Path) -> String {
	format!("mkdir -p {}", word(folder.as_os_str()))
}

/// A word as it is typed in a shell: quoted if necessary.
pub fn word(text: &OsStr) -> String {
	let text = text.to_string_lossy();
	let is_plain = |letter: char| letter.is_alphanumeric() || "-_./:=,+@%".contains(letter);
	if !text.is_empty() && text.chars().all(is_plain) {
		text.into_owned()
	} else {
		format!("'{}'", text.replace('\'', r"'\''"))
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn folder_should_be_made_when_a_node_key_has_none_yet() {
		let make = make_node_key(Path::new("/none such/key"));
		assert!(
			make.starts_with("mkdir -p '/none such' && ")
				&& make.ends_with("key generate-node-key --file '/none such/key'"),
			"{make}"
		);
		for there in ["key", "/key", "src/key"] {
			assert!(
				!make_node_key(Path::new(there)).contains("mkdir"),
				"{there}"
			);
		}
	}

	#[test]
	fn words_should_be_quoted_when_a_shell_would_take_them_apart() {
		for (text, typed) in [
			("--base-path", "--base-path"),
			("/tmp/my-chain_2.0", "/tmp/my-chain_2.0"),
			("my chain", "'my chain'"),
			("it's", r"'it'\''s'"),
			("$HOME", "'$HOME'"),
			("", "''"),
		] {
			assert_eq!(word(OsStr::new(text)), typed);
		}
	}
}
