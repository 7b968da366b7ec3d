//! `docs/security.md` lists the attacks in this folder, with the doc comments of their tests.

use crate::docs;
use std::{fs, path::Path};

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/security.md");
const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/suite/adversaries");

/// The files that contain no attacks.
const OTHERS: [&str; 6] = [
	"mod.rs",
	"names.rs",
	"page.rs",
	"props.rs",
	"stage.rs",
	"stakes.rs",
];

#[test]
fn the_security_page_should_list_every_attack_that_is_tested() {
	docs::compare(Path::new(PAGE), &["attacks".into()], |_| attacks());
}

/// Returns all attacks as Markdown, with one table per file.
fn attacks() -> String {
	let files = fs::read_dir(SOURCES).expect("this folder exists");
	let mut names: Vec<String> = files
		.map(|file| file.expect("it can be read").file_name())
		.map(|name| name.into_string().expect("a plain name"))
		.filter(|name| !OTHERS.contains(&name.as_str()))
		.collect();
	names.sort();
	let tables: Vec<(usize, String)> = names.iter().map(|name| table(name)).collect();
	let all: usize = tables.iter().map(|(attacks, _)| attacks).sum();
	let tables: Vec<String> = tables.into_iter().map(|(_, table)| table).collect();
	format!("{all} attacks.\n\n{}", tables.join("\n"))
}

/// Returns the number of attacks in a file, and their table.
fn table(name: &str) -> (usize, String) {
	let source = fs::read_to_string(Path::new(SOURCES).join(name)).expect("a source");
	let head = source.lines().map_while(|line| line.strip_prefix("//!"));
	let head = paragraph(head.map(str::trim).take_while(|line| !line.is_empty()));
	let link = format!("../runtime/tests/suite/adversaries/{name}");
	let mut text = format!(
		"### [{name}]({link})\n\n{head}\n\n| test | what is tried, and what happens |\n|---|---|\n"
	);
	let mut attacks = 0;
	let mut docs: Vec<&str> = vec![];
	let mut is_test = false;
	for line in source.lines() {
		if let Some(doc) = line.strip_prefix("/// ") {
			docs.push(doc);
		} else if line == "#[test]" {
			is_test = true;
		} else if let (true, Some(rest)) = (is_test, line.strip_prefix("fn ")) {
			let test = rest.split('(').next().unwrap_or_default();
			assert!(!docs.is_empty(), "{name}: what does {test} try?");
			text += &format!("| `{test}` | {} |\n", paragraph(docs.drain(..)));
			attacks += 1;
			is_test = false;
		} else {
			docs.clear();
		}
	}
	assert!(attacks > 0, "{name} has no attack");
	(attacks, text)
}

fn paragraph<'a>(lines: impl Iterator<Item = &'a str>) -> String {
	lines.collect::<Vec<_>>().join(" ")
}
