//! Commands for messages, to be typed as they stand.

use std::{env, ffi::OsStr};

/// A command of this node, beginning as its user began this one.
pub fn command<A: AsRef<OsStr>>(args: impl IntoIterator<Item = A>) -> String {
	let node = env::args_os()
		.next()
		.unwrap_or_else(|| "bullet-train-node".into());
	args.into_iter().fold(word(&node), |line, arg| {
		format!("{line} {}", word(arg.as_ref()))
	})
}

/// A word as a shell takes it.
fn word(text: &OsStr) -> String {
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
