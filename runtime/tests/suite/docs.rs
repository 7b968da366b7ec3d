//! `docs/interface.md` agrees with the metadata.
//!
//! These tests generate the parts of the page between `<!-- generated: … -->` and `<!-- end -->`
//! and compare the page with them. After a change to a call, an event, an error, a constant, a read
//! or a deposit, or to the attacks that `docs/security.md` lists, write the new parts with
//!
//! ```text
//! BULLET_TRAIN_WRITE_DOCS=1 cargo test --release -p bullet-train-runtime \
//!     --features runtime-benchmarks,try-runtime page
//! ```

use super::*;
use bullet_train_runtime::{
	configs::tokens::Token, constants::BOLT, genesis_config_presets::endowed, BulletTrain, Dpo,
	FeeFund, RuntimeHoldReason, RuntimeOrigin, TravelCabin,
};
use codec::Decode;
use frame_support::{assert_ok, traits::fungible::InspectHold};
use pallet_travel_cabin::ClassTerms;
use scale_info::{Field, MetaType, TypeDef, Variant};
use std::{
	path::Path,
	sync::{Mutex, PoisonError},
};

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/interface.md");
const WRITE: &str = "BULLET_TRAIN_WRITE_DOCS";
const BEGIN: &str = "<!-- generated: ";
const END: &str = "<!-- end -->";

/// The sections that a call's documentation has, in this order.
pub const SECTIONS: [&str; 4] = ["Origin", "Parameters", "Errors", "Events"];

/// The pallets that the page describes, each with the runtime API that mirrors its view functions.
const SUITE: [(&str, &str); 6] = [
	("BulletTrain", "BulletTrainApi"),
	("TravelCabin", "TravelCabinApi"),
	("Dpo", "DpoApi"),
	("Autopilot", "AutopilotApi"),
	("Validators", "ValidatorsApi"),
	("FeeFund", "FeeFundApi"),
];

#[test]
fn the_interface_page_should_agree_with_the_metadata() {
	let mut parts: Vec<String> = vec!["deposits".into()];
	for (pallet, _) in SUITE {
		for kind in ["calls", "reads", "events", "errors", "constants"] {
			// The chain's own work has no errors of its own: it reports those of the other pallets.
			if (kind, pallet) != ("errors", "Autopilot") {
				parts.push(format!("{kind} of {pallet}"));
			}
		}
	}
	compare(Path::new(PAGE), &parts, generated);
}

#[test]
fn the_interface_pages_tables_should_have_the_fields_of_the_metadata() {
	let page = std::fs::read_to_string(PAGE).expect("the page exists");
	let types = [
		scale_info::meta_type::<ClassTerms>(),
		scale_info::meta_type::<pallet_travel_cabin::RideView<AccountId>>(),
		scale_info::meta_type::<pallet_travel_cabin::ClassView<AccountId>>(),
		scale_info::meta_type::<pallet_travel_cabin::UnclaimedView<AccountId>>(),
		scale_info::meta_type::<pallet_bullet_train::TrainView<AccountId>>(),
		scale_info::meta_type::<pallet_bullet_train::Milestone>(),
		scale_info::meta_type::<pallet_bullet_train::ReachedMilestone>(),
		scale_info::meta_type::<pallet_dpo::Rules>(),
		scale_info::meta_type::<pallet_dpo::DpoView<AccountId>>(),
		scale_info::meta_type::<pallet_dpo::NextStep>(),
		scale_info::meta_type::<pallet_autopilot::Entry<AccountId>>(),
		scale_info::meta_type::<pallet_validators::Validator<AccountId>>(),
		scale_info::meta_type::<pallet_fee_fund::FundView>(),
		scale_info::meta_type::<pallet_dpo::Accounts>(),
		scale_info::meta_type::<pallet_dpo::Promise>(),
		scale_info::meta_type::<pallet_dpo::Rates>(),
		scale_info::meta_type::<pallet_dpo::Member<AccountId>>(),
		scale_info::meta_type::<pallet_dpo::Referrers<AccountId>>(),
		scale_info::meta_type::<pallet_dpo::ReleaseView<AccountId>>(),
		scale_info::meta_type::<pallet_dpo::DpoPayment>(),
		scale_info::meta_type::<pallet_dpo::Split>(),
		scale_info::meta_type::<pallet_dpo::UnclaimedPart<AccountId>>(),
		scale_info::meta_type::<pallet_dpo::OfferView>(),
		scale_info::meta_type::<pallet_dpo::Comparison>(),
		scale_info::meta_type::<pallet_dpo::ProposalView<AccountId>>(),
		scale_info::meta_type::<pallet_dpo::Ballot<AccountId>>(),
		scale_info::meta_type::<pallet_dpo::SeatOfferView<AccountId>>(),
		scale_info::meta_type::<pallet_dpo::SeatWorth>(),
		scale_info::meta_type::<pallet_dpo::Head>(),
		scale_info::meta_type::<bullet_train_primitives::Found>(),
	];
	for ty in types {
		let name = type_name(&ty);
		let (_, table) = page
			.split_once(&format!("<!-- fields of {name} -->\n"))
			.unwrap_or_else(|| panic!("the fields of {name} are missing"));
		// Two header lines, then one row per field: | `name` | `type` | meaning |
		let rows: Vec<String> = table
			.lines()
			.skip(2)
			.take_while(|line| line.starts_with('|'))
			.map(|line| {
				line.split('|')
					.skip(1)
					.take(2)
					.map(str::trim)
					.collect::<Vec<_>>()
					.join(" ")
			})
			.collect();
		let info = ty.type_info();
		let TypeDef::Composite(record) = info.type_def else {
			panic!("{name} is a record")
		};
		let fields: Vec<String> = record
			.fields
			.iter()
			.map(|field| format!("`{}` `{}`", field_name(field), type_name(&field.ty)))
			.collect();
		assert_eq!(rows, fields, "docs/interface.md, fields of {name}");
	}
}

/// Generates these parts of a page and compares the page with them. With [`WRITE`] set, writes them
/// into the page instead.
pub fn compare(path: &Path, parts: &[String], generated: impl Fn(&str) -> String) {
	// Other tests write other parts of the same page.
	static PAGES: Mutex<()> = Mutex::new(());
	let _turn = PAGES.lock().unwrap_or_else(PoisonError::into_inner);
	let page = std::fs::read_to_string(path).expect("the page exists");
	let mut fresh = page.clone();
	for part in parts {
		let begin = format!("{BEGIN}{part} -->\n");
		let start = fresh
			.find(&begin)
			.unwrap_or_else(|| panic!("`{begin}` is missing"));
		let start = start + begin.len();
		let end = start
			+ fresh[start..]
				.find(END)
				.expect("a generated part has an end");
		fresh.replace_range(start..end, &generated(part));
	}
	if fresh == page {
		return;
	}
	if std::env::var_os(WRITE).is_some() {
		std::fs::write(path, fresh).expect("the page can be written");
		return;
	}
	let differing = page
		.lines()
		.zip(fresh.lines())
		.enumerate()
		.find(|(_, (old, new))| old != new);
	panic!(
		"{} is out of date; run this test with {WRITE}=1. The first difference: {differing:#?}",
		path.display()
	);
}

/// Generates a part of the page.
fn generated(part: &str) -> String {
	let Some((kind, name)) = part.split_once(" of ") else {
		return deposits();
	};
	let ir = metadata_ir();
	let pallet = ir
		.pallets
		.iter()
		.find(|pallet| pallet.name == name)
		.expect("in the runtime");
	let mut text = String::new();
	match kind {
		"calls" => {
			for call in variants(&pallet.calls.as_ref().expect("it has calls").ty) {
				let arguments = signature(call.fields.iter().map(|f| (field_name(f), &f.ty)));
				let title = format!("{}.{}({arguments})", camel(name), camel(call.name));
				text += &format!("#### `{title}`\n\n{}", call_docs(&call));
				text += &format!("Call index: {}.{}.\n\n", pallet.index, call.index);
			}
		}
		"reads" => {
			let api = SUITE
				.iter()
				.find(|(pallet, _)| *pallet == name)
				.expect("one of the suite")
				.1;
			let api = ir
				.apis
				.iter()
				.find(|found| found.name == api)
				.expect("in the runtime");
			let names: Vec<_> = api.methods.iter().map(|method| method.name).collect();
			let views: Vec<_> = pallet.view_functions.iter().map(|view| view.name).collect();
			assert_eq!(names, views, "the runtime API mirrors the view functions");
			text += "| call | answer | meaning |\n|---|---|---|\n";
			for method in &api.methods {
				let arguments = signature(
					method
						.inputs
						.iter()
						.map(|input| (camel(input.name), &input.ty)),
				);
				let title = format!("api.call.{}.{}", camel(api.name), camel(method.name));
				let (answer, docs) = (type_name(&method.output), prose(&method.docs));
				text += &format!("| `{title}({arguments})` | `{answer}` | {docs} |\n");
			}
		}
		"events" => {
			text += "| event | when | fields |\n|---|---|---|\n";
			for event in variants(&pallet.event.as_ref().expect("it has events").ty) {
				let fields: Vec<String> = event.fields.iter().map(field_docs).collect();
				let (name, docs) = (event.name, prose(&event.docs));
				let fields = fields.join("<br>");
				text += &format!("| `{name}` | {docs} | {fields} |\n");
			}
		}
		"errors" => {
			text += "| index | error | meaning |\n|---|---|---|\n";
			for error in variants(&pallet.error.as_ref().expect("it has errors").ty) {
				let (index, name, docs) = (error.index, error.name, prose(&error.docs));
				text += &format!("| {index} | `{name}` | {docs} |\n");
			}
		}
		"constants" => {
			text += "| constant | value | meaning |\n|---|---|---|\n";
			for constant in &pallet.constants {
				let (name, docs) = (constant.name, prose(&constant.docs));
				let value = constant_value(&type_name(&constant.ty), &constant.value);
				text += &format!("| `{name}` | {value} | {docs} |\n");
			}
		}
		_ => unreachable!("no such part: {part}"),
	}
	text
}

/// The table of the refundable deposits for the suite's records. It creates the records to find the
/// deposits.
fn deposits() -> String {
	let mut text = "| record | deposit | paid by | returned |\n|---|---|---|---|\n".to_string();
	let mut row = |record: &str, amount: Balance, payer: &str, back: &str| {
		let (whole, part) = (amount / BOLT, amount % BOLT);
		let amount = format!("{whole}.{part:010}");
		let amount = amount.trim_end_matches('0');
		text += &format!("| {record} | {amount} BOLT | {payer} | {back} |\n");
	};
	on_chain(|| {
		use pallet_bullet_train::HoldReason as Train;
		use pallet_travel_cabin::HoldReason as Cabin;
		let (owner, user) = (endowed()[0].clone(), endowed()[1].clone());
		let held =
			|who: &AccountId, reason: RuntimeHoldReason| Balances::balance_on_hold(&reason, who);
		let by = |who: &AccountId| RuntimeOrigin::signed(who.clone());
		let train = || held(&owner, Train::TrainDeposit.into());

		assert_ok!(BulletTrain::launch_train(
			by(&owner),
			b"Docs".to_vec(),
			Token::Native
		));
		row(
			"a train",
			train(),
			"its owner",
			"when its last class is gone after `closeTrain`",
		);
		for milestones in 1..=64 {
			assert_ok!(BulletTrain::add_milestone(by(&owner), 0, milestones, 1));
			if milestones == 1 || milestones == 64 {
				let plural = if milestones == 1 { "" } else { "s" };
				let record = format!("a train with {milestones} milestone{plural}");
				row(
					&record,
					train(),
					"its owner",
					"when its last class is gone after `closeTrain`",
				);
			}
		}
		let terms = ClassTerms {
			fare: 1,
			yield_total: 0,
			bonus: 0,
			duration: 10,
		};
		assert_ok!(TravelCabin::create_class(
			by(&owner),
			0,
			b"Docs".to_vec(),
			terms,
			1
		));
		let class = held(&owner, Cabin::ClassDeposit.into());
		row(
			"a class with one cabin",
			class,
			"the train's owner",
			"when the class is removed",
		);
		assert_ok!(TravelCabin::add_cabins(by(&owner), 0, 1));
		let cabin = held(&owner, Cabin::ClassDeposit.into()) - class;
		row(
			"each further cabin, with its ride and what may be kept for its user",
			cabin,
			"the train's owner",
			"by `payOwner`, once its ride is over and nothing is kept",
		);
		assert_ok!(FeeFund::fund(by(&owner), 0, 1));
		row(
			"a fee fund",
			held(&owner, pallet_fee_fund::HoldReason::FundDeposit.into()),
			"the train's owner",
			"by `closeTrain`",
		);
		let dpo = pallet_dpo::NextDpo::<Runtime>::get();
		assert_ok!(Dpo::create(
			by(&user),
			b"Docs".to_vec(),
			pallet_dpo::Target::Class(0),
			System::block_number() + 1,
			0,
			None,
			None
		));
		let pool = held(&user, pallet_dpo::HoldReason::DpoDeposit.into());
		assert!(Dpo::dpo(dpo).is_some());
		row(
			"a DPO and its members",
			pool,
			"its manager",
			"by `close`; the deposit for amounts still kept, by `claimUnclaimed`",
		);
		// Its members are 6 accounts with 15 seats each and one with 10.
		for who in endowed().iter().skip(2).take(7) {
			let seats = 100 - Dpo::dpo(dpo).map_or(0, |view| view.sold);
			assert_ok!(Dpo::buy_seats(
				by(who),
				dpo,
				seats.min(15),
				None,
				None,
				None
			));
		}
		let member = endowed()[2].clone();
		assert_ok!(Dpo::propose(
			by(&member),
			dpo,
			pallet_dpo::Proposal::Dissolve,
			None
		));
		let proposal = held(&member, pallet_dpo::HoldReason::ProposalDeposit.into());
		row(
			"a proposal",
			proposal,
			"the account that proposes",
			"when it passes; by `removeProposal`; when its maker proposes again",
		);
		assert_ok!(Dpo::offer_seats(by(&member), dpo, 1, 1));
		let offer = held(&member, pallet_dpo::HoldReason::OfferDeposit.into());
		row(
			"an offer of seats",
			offer,
			"its seller",
			"when all its seats are taken; by `withdrawOffer`",
		);
	});
	text
}

/// A constant's value as text.
fn constant_value(ty: &str, mut bytes: &[u8]) -> String {
	match ty {
		"u32" => u32::decode(&mut bytes).expect("a number").to_string(),
		"Permill" => {
			let part = sp_runtime::Permill::decode(&mut bytes).expect("a part");
			format!("{part:?}")
		}
		"AccountId" => format!("`{}`", AccountId::decode(&mut bytes).expect("an account")),
		"PalletId" => format!("`{}`", String::from_utf8_lossy(bytes)),
		other => panic!("no way to show a {other}"),
	}
}

/// The variants of an enum, such as calls, events or errors.
pub fn variants(ty: &MetaType) -> Vec<Variant> {
	match ty.type_info().type_def {
		TypeDef::Variant(def) => def.variants,
		other => panic!("{other:?} is no enum"),
	}
}

fn signature<'a>(arguments: impl Iterator<Item = (String, &'a MetaType)>) -> String {
	let arguments: Vec<String> = arguments
		.map(|(name, ty)| format!("{name}: {}", type_name(ty)))
		.collect();
	arguments.join(", ")
}

fn field_name(field: &Field) -> String {
	camel(field.name.expect("fields have names"))
}

/// A call's documentation as Markdown.
fn call_docs(call: &Variant) -> String {
	let mut text = String::new();
	for (title, lines) in sections(&call.docs) {
		text += &match title {
			"" => format!("{}\n\n", prose(&lines)),
			"Origin" => format!("**{title}:** {}\n\n", prose(&lines)),
			"Parameters" => format!("{}\n", parameters(call, &lines)),
			_ => format!("**{title}**\n\n{}\n\n", prose(&lines)),
		};
	}
	text
}

/// The table of a call's parameters.
fn parameters(call: &Variant, lines: &[&str]) -> String {
	let described = items(lines);
	let mut text = "| parameter | type | meaning |\n|---|---|---|\n".to_string();
	for field in &call.fields {
		let name = field.name.expect("parameters have names");
		let (_, meaning) = described
			.iter()
			.find(|(head, _)| names(head).contains(&name))
			.unwrap_or_else(|| panic!("{} doesn't describe `{name}`", call.name));
		let (name, ty, meaning) = (camel(name), type_name(&field.ty), linked(meaning));
		text += &format!("| `{name}` | `{ty}` | {meaning} |\n");
	}
	text
}

/// A call's documentation, divided into sections. The text before the first heading comes first,
/// without a title.
pub fn sections<'a>(docs: &[&'a str]) -> Vec<(&'a str, Vec<&'a str>)> {
	let mut title = "";
	let mut lines = vec![];
	let mut sections = vec![];
	for line in docs.iter().map(|line| line.trim()) {
		if let Some(next) = line.strip_prefix("## ") {
			sections.push((title, std::mem::take(&mut lines)));
			title = next;
		} else {
			lines.push(line);
		}
	}
	sections.push((title, lines));
	sections
}

/// The items of a list, each divided at its first colon. Text outside the list is left out.
pub fn items(lines: &[&str]) -> Vec<(String, String)> {
	let blocks = blocks(lines).into_iter();
	let items = blocks.filter_map(|block| block.strip_prefix("- ").map(String::from));
	items
		.map(|item| match item.split_once(": ") {
			Some((head, rest)) => (head.to_string(), rest.to_string()),
			None => (item, String::new()),
		})
		.collect()
}

/// The names that a text has in backticks.
pub fn names(text: &str) -> Vec<&str> {
	text.split('`').skip(1).step_by(2).collect()
}

fn field_docs(field: &Field) -> String {
	format!("`{}`: {}", field_name(field), prose(&field.docs))
}

/// A type's name in polkadot.js.
fn type_name(ty: &MetaType) -> String {
	let info = ty.type_info();
	let parameters = || {
		let parameters = info.type_params.iter();
		let names = parameters.map(|parameter| parameter.ty.as_ref().map(type_name));
		names.map(|name| name.expect("it has a parameter"))
	};
	let parameter = || parameters().next().expect("it has a parameter");
	match (info.type_def, info.path.ident()) {
		(TypeDef::Primitive(primitive), _) => format!("{primitive:?}").to_lowercase(),
		(TypeDef::Sequence(list), _) => list_of(&type_name(&list.type_param)),
		(TypeDef::Tuple(tuple), _) => {
			let names: Vec<String> = tuple.fields.iter().map(type_name).collect();
			format!("({})", names.join(", "))
		}
		(_, Some("BoundedVec")) => list_of(&parameter()),
		(_, Some("Option")) => format!("Option<{}>", parameter()),
		(_, Some("Result")) => {
			format!("Result<{}>", parameters().collect::<Vec<_>>().join(", "))
		}
		(_, Some("AccountId32")) => "AccountId".into(),
		(_, Some("NativeOrWithId")) => "Token".into(),
		(_, Some(name)) => name.into(),
		(other, None) => panic!("{other:?} needs a name"),
	}
}

fn list_of(element: &str) -> String {
	match element {
		"u8" => "Bytes".into(),
		other => format!("Vec<{other}>"),
	}
}

/// A name in camel case: `createClass` for `create_class`, `travelCabin` for `TravelCabin`.
fn camel(name: &str) -> String {
	let mut camel = String::new();
	let mut upper = false;
	for (i, letter) in name.chars().enumerate() {
		match letter {
			'_' => upper = true,
			_ if upper => {
				camel.extend(letter.to_uppercase());
				upper = false;
			}
			_ if i == 0 => camel.extend(letter.to_lowercase()),
			_ => camel.push(letter),
		}
	}
	camel
}

/// Doc comments as Markdown, with names as in polkadot.js and with links to rules.
fn prose(docs: &[&str]) -> String {
	let mut text = String::new();
	let mut in_list = false;
	for (i, block) in blocks(docs).iter().enumerate() {
		let is_item = block.starts_with("- ");
		text.push_str(match (i, in_list && is_item) {
			(0, _) => "",
			(_, true) => "\n",
			(_, false) => "\n\n",
		});
		text.push_str(&linked(block));
		in_list = is_item;
	}
	text
}

/// Doc comments with their lines joined. Each block is a paragraph or a list item.
fn blocks(docs: &[&str]) -> Vec<String> {
	let mut blocks: Vec<String> = vec![];
	let mut open = false;
	for line in docs.iter().map(|line| line.trim()) {
		if line.is_empty() {
			open = false;
		} else if let (true, false, Some(last)) = (open, line.starts_with("- "), blocks.last_mut())
		{
			last.push(' ');
			last.push_str(line);
		} else {
			blocks.push(line.into());
			open = true;
		}
	}
	blocks
}

/// A text with names as in polkadot.js and with links to rules.
fn linked(text: &str) -> String {
	with_rules(&with_names(text))
}

/// A text with the names in it as in polkadot.js.
fn with_names(text: &str) -> String {
	let parts = text.split('`').enumerate().map(|(i, part)| {
		let is_code = i % 2 == 1;
		let last = part.rsplit("::").next().unwrap_or(part);
		let is_name = last
			.chars()
			.all(|letter| letter.is_ascii_lowercase() || letter == '_');
		match (is_code, is_name) {
			(true, true) => camel(last),
			(true, false) => last.into(),
			(false, _) => part.into(),
		}
	});
	parts.collect::<Vec<_>>().join("`")
}

/// A text with a link for each rule number after "Rulebook".
fn with_rules(text: &str) -> String {
	let mut parts = text.split("Rulebook ");
	let mut linked: String = parts.next().unwrap_or_default().into();
	for part in parts {
		linked.push_str("Rulebook ");
		let end = part.find(|c: char| !(c.is_ascii_digit() || "., ".contains(c)));
		let (rules, rest) = part.split_at(end.unwrap_or(part.len()));
		let trimmed = rules.trim_end_matches(['.', ',', ' ']);
		let links: Vec<String> = trimmed
			.split(", ")
			.map(|rule| format!("[{rule}](rulebook.md#{rule})"))
			.collect();
		linked.push_str(&links.join(", "));
		linked.push_str(&rules[trimmed.len()..]);
		linked.push_str(rest);
	}
	linked
}
