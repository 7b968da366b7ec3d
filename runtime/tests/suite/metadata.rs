//! What the metadata tell clients, and generators of typed clients.

use super::*;
use bullet_train_runtime::RuntimeOrigin;
use codec::Decode;
use frame_support::assert_noop;
use scale_info::{
	form::PortableForm, Field, MetaType, PortableRegistry, PortableType, Registry, TypeDef,
};
use sp_runtime::traits::Dispatchable;
use std::collections::BTreeSet;

/// The names that a function's parameter can't have in a strict ECMAScript or TypeScript module.
const RESERVED: [&str; 49] = [
	"arguments",
	"async",
	"await",
	"break",
	"case",
	"catch",
	"class",
	"const",
	"continue",
	"debugger",
	"default",
	"delete",
	"do",
	"else",
	"enum",
	"eval",
	"export",
	"extends",
	"false",
	"finally",
	"for",
	"function",
	"if",
	"implements",
	"import",
	"in",
	"instanceof",
	"interface",
	"let",
	"new",
	"null",
	"package",
	"private",
	"protected",
	"public",
	"return",
	"static",
	"super",
	"switch",
	"this",
	"throw",
	"true",
	"try",
	"typeof",
	"var",
	"void",
	"while",
	"with",
	"yield",
];

/// Generators turn the inputs of reads into parameters. They turn fields and the arguments of calls
/// into properties, which may have any name.
#[test]
fn inputs_of_reads_should_have_names_that_typescript_allows() {
	let ir = metadata_ir();
	let apis = ir.apis.iter().flat_map(|api| {
		let methods = api.methods.iter();
		methods.flat_map(|method| {
			let inputs = method.inputs.iter();
			inputs.map(|input| (api.name, method.name, input.name))
		})
	});
	let views = ir.pallets.iter().flat_map(|pallet| {
		let views = pallet.view_functions.iter();
		views.flat_map(|view| {
			let inputs = view.inputs.iter();
			inputs.map(|input| (pallet.name, view.name, input.name))
		})
	});
	let inputs: Vec<_> = apis.chain(views).collect();
	for read in [
		("TravelCabinApi", "ride", "class_id"),
		("TravelCabin", "ride", "class_id"),
	] {
		assert!(inputs.contains(&read), "{read:?} is missing");
	}
	for (of, read, input) in inputs {
		let name = input.trim_start_matches("r#");
		assert!(!RESERVED.contains(&name), "{of}.{read}({input})");
	}
}

/// The largest width of a line of documentation, in columns.
const COLUMNS: usize = 100;

/// The pallets with calls of their own, each with its crate's name.
const SUITE: [(&str, &str); 6] = [
	("BulletTrain", "pallet-bullet-train"),
	("TravelCabin", "pallet-travel-cabin"),
	("Dpo", "pallet-dpo"),
	("Autopilot", "pallet-autopilot"),
	("Validators", "pallet-validators"),
	("FeeFund", "pallet-fee-fund"),
];

/// The errors that no call has to name, because no sequence of calls leads to them.
const UNREACHABLE: [&str; 1] = ["Inconsistent"];

/// The pallets of this repository.
const PALLETS: [&str; 8] = [
	"Validators",
	"GenesisParameters",
	"Nonces",
	"BulletTrain",
	"TravelCabin",
	"Dpo",
	"Autopilot",
	"FeeFund",
];

/// The modules that define the types of this repository, except those that FRAME's macros generate.
const MODULES: [&str; 8] = [
	"pallet_validators",
	"bullet_train_primitives",
	"pallet_autopilot",
	"pallet_bullet_train",
	"pallet_travel_cabin",
	"pallet_dpo",
	"pallet_fee_fund",
	"bullet_train_runtime::configs::accounts",
];

/// The named fields, each with its documentation. A field without a name is described by its
/// variant.
fn described(of: &str, fields: Vec<Field<PortableForm>>) -> Vec<(String, Vec<String>)> {
	let named = fields.into_iter();
	let named = named.filter_map(|field| Some((format!("{of}.{}", field.name?), field.docs)));
	named.collect()
}

/// Everything of this repository that clients see, each with its documentation. The arguments of a
/// call are left out: the documentation of the call describes them.
fn documented() -> Vec<(String, Vec<String>)> {
	let ir = metadata_ir();
	let mut registry = Registry::new();
	let pallets = registry.map_into_portable(ir.pallets);
	let apis = registry.map_into_portable(ir.apis);
	let mut items = vec![];
	for pallet in pallets {
		if !PALLETS.contains(&pallet.name.as_str()) {
			continue;
		}
		let name = |item: &str| format!("{}.{item}", pallet.name);
		for entry in pallet.storage.iter().flat_map(|storage| &storage.entries) {
			items.push((name(&entry.name), entry.docs.clone()));
		}
		for constant in &pallet.constants {
			items.push((name(&constant.name), constant.docs.clone()));
		}
		for view in &pallet.view_functions {
			items.push((name(&view.name), view.docs.clone()));
		}
		for ty in &pallet.associated_types {
			items.push((name(&ty.name), ty.docs.clone()));
		}
		items.push((pallet.name, pallet.docs));
	}
	for api in apis {
		let is_ours = PALLETS
			.iter()
			.any(|pallet| api.name == format!("{pallet}Api"));
		if !is_ours {
			continue;
		}
		for method in api.methods {
			items.push((format!("{}.{}", api.name, method.name), method.docs));
		}
		items.push((api.name, api.docs));
	}
	for PortableType { ty, .. } in PortableRegistry::from(registry).types {
		let path = ty.path.to_string();
		if !MODULES
			.iter()
			.any(|module| path.starts_with(&format!("{module}::")))
		{
			continue;
		}
		let is_call = path.ends_with("::Call");
		let (variants, fields) = match ty.type_def {
			TypeDef::Variant(of) => (of.variants, vec![]),
			TypeDef::Composite(of) => (vec![], of.fields),
			_ => panic!("{path} is neither an enum nor a record"),
		};
		items.extend(described(&path, fields));
		for variant in variants {
			let name = format!("{path}::{}", variant.name);
			if !is_call {
				items.extend(described(&name, variant.fields));
			}
			items.push((name, variant.docs));
		}
		items.push((path, ty.docs));
	}
	items
}

#[test]
fn everything_that_clients_see_of_the_suite_should_be_documented_in_plain_words() {
	let items = documented();
	for found in ["TravelCabinApi.ride", "pallet_dpo::rules::Rules.tolerance"] {
		assert!(items.iter().any(|(item, _)| item == found), "{found}");
	}
	for (item, docs) in items {
		let is_empty = docs.iter().all(|line| line.trim().is_empty());
		assert!(!is_empty, "{item} has no documentation");
		for line in docs {
			assert!(!line.contains('['), "{item} has a link of rustdoc: {line}");
			let columns = line.chars().count();
			assert!(columns <= COLUMNS, "{item} has too long a line: {line}");
		}
	}
}

/// The names of the variants of an enum, such as calls, events or errors.
fn names_of(ty: &MetaType) -> Vec<&'static str> {
	let variants = docs::variants(ty).into_iter();
	variants.map(|variant| variant.name).collect()
}

/// The events or errors that a text names, each with its pallet. A name of another pallet counts
/// only if the list item that contains the text also names that pallet. `…OutOfBounds` stands for
/// all names with this ending.
fn found(
	text: &str,
	item: &str,
	own: &str,
	all: &[(&'static str, &'static str, Vec<&'static str>)],
) -> Vec<(&'static str, &'static str)> {
	let mut found = vec![];
	for name in docs::names(text) {
		if name.starts_with(char::is_lowercase) {
			continue;
		}
		let before = found.len();
		for (pallet, of_crate, names) in all {
			if *pallet != own && !item.contains(pallet) && !item.contains(of_crate) {
				continue;
			}
			for known in names {
				let is_meant = match name.strip_prefix('…') {
					Some(end) => known.ends_with(end),
					None => *known == name,
				};
				if is_meant {
					found.push((*pallet, *known));
				}
			}
		}
		assert!(
			found.len() > before,
			"neither {own} nor a pallet named here has {name}: {item}"
		);
	}
	found
}

#[test]
fn every_call_should_document_its_origin_parameters_errors_and_events() {
	let ir = metadata_ir();
	let mut calls = vec![];
	let mut events = vec![];
	let mut errors = vec![];
	for (name, of_crate) in SUITE {
		let pallet = ir.pallets.iter().find(|pallet| pallet.name == name);
		let pallet = pallet.expect("in the runtime");
		let ty = &pallet.event.as_ref().expect("it has events").ty;
		events.push((name, of_crate, names_of(ty)));
		match &pallet.error {
			Some(error) => errors.push((name, of_crate, names_of(&error.ty))),
			None => assert_eq!(name, "Autopilot", "it has errors"),
		}
		let ty = &pallet.calls.as_ref().expect("it has calls").ty;
		calls.extend(docs::variants(ty).into_iter().map(|call| (name, call)));
	}
	let mut named = BTreeSet::new();
	for (pallet, call) in &calls {
		let of = format!("{pallet}.{}", call.name);
		let sections = docs::sections(&call.docs);
		let titles: Vec<&str> = sections.iter().skip(1).map(|(title, _)| *title).collect();
		assert_eq!(titles, docs::SECTIONS, "{of}");
		for (title, lines) in &sections {
			let is_empty = lines.iter().all(|line| line.is_empty());
			assert!(!is_empty, "{of} has nothing under {title:?}");
			let items = docs::items(lines);
			match *title {
				"Parameters" => {
					let heads = items.iter().flat_map(|(head, _)| docs::names(head));
					let heads: Vec<&str> = heads.collect();
					let fields = call.fields.iter().filter_map(|field| field.name);
					let fields: Vec<&str> = fields.collect();
					assert_eq!(heads, fields, "{of} describes its parameters in order");
				}
				"Errors" => {
					assert!(!items.is_empty(), "{of} lists no error");
					for (head, condition) in &items {
						assert!(!condition.is_empty(), "{of}: when does it fail by {head}?");
						let item = format!("{head}: {condition}");
						named.extend(found(head, &item, pallet, &errors));
					}
				}
				"Events" => {
					assert!(!items.is_empty(), "{of} lists no event");
					for (head, rest) in &items {
						let item = format!("{head}: {rest}");
						found(&item, &item, pallet, &events);
					}
				}
				_ => {}
			}
		}
	}
	for (pallet, _, names) in &errors {
		for name in names {
			let is_named = named.contains(&(*pallet, *name));
			let is_unreachable = UNREACHABLE.contains(name);
			assert_ne!(is_named, is_unreachable, "{pallet}.{name}, named by a call");
		}
	}
}

/// Types that decode fewer values than the metadata allow. A client could encode a value that the
/// runtime can't decode, and the call would trap.
const NARROW: [&str; 8] = [
	"NonZero",
	"PerU16",
	"Percent",
	"Perbill",
	"Permill",
	"Perquintill",
	"BoundedVec",
	"BoundedBTree",
];

/// The types of everything that clients send to the suite: arguments of calls and inputs of reads.
fn sent(registry: &mut Registry) -> Vec<u32> {
	let ir = metadata_ir();
	let mut types = vec![];
	for pallet in ir.pallets.iter().filter(|it| PALLETS.contains(&it.name)) {
		types.extend(pallet.calls.iter().map(|calls| calls.ty));
		let views = pallet.view_functions.iter();
		types.extend(views.flat_map(|view| view.inputs.iter().map(|input| input.ty)));
	}
	types
		.into_iter()
		.map(|ty| registry.register_type(&ty).id)
		.collect()
}

/// The paths of a type and of all types that it consists of.
fn paths_within(types: &PortableRegistry, id: u32, seen: &mut BTreeSet<u32>) -> Vec<String> {
	if !seen.insert(id) {
		return vec![];
	}
	let ty = types.resolve(id).expect("registered");
	let parts: Vec<u32> = match &ty.type_def {
		TypeDef::Composite(of) => of.fields.iter().map(|field| field.ty.id).collect(),
		TypeDef::Variant(of) => {
			let fields = of.variants.iter().flat_map(|variant| &variant.fields);
			fields.map(|field| field.ty.id).collect()
		}
		TypeDef::Sequence(of) => vec![of.type_param.id],
		TypeDef::Array(of) => vec![of.type_param.id],
		TypeDef::Tuple(of) => of.fields.iter().map(|field| field.id).collect(),
		TypeDef::Compact(of) => vec![of.type_param.id],
		TypeDef::Primitive(_) | TypeDef::BitSequence(_) => vec![],
	};
	let within = parts
		.into_iter()
		.flat_map(|part| paths_within(types, part, seen));
	within.chain([ty.path.to_string()]).collect()
}

#[test]
fn whatever_the_metadata_let_clients_send_to_the_suite_should_be_decoded() {
	let mut registry = Registry::new();
	let sent = sent(&mut registry);
	let types = PortableRegistry::from(registry);
	let mut seen = BTreeSet::new();
	let paths: Vec<_> = sent
		.into_iter()
		.flat_map(|id| paths_within(&types, id, &mut seen))
		.collect();
	assert!(paths.iter().any(|path| path == "pallet_dpo::rules::Rules"));
	for path in paths {
		let name = path.rsplit("::").next().unwrap_or_default();
		assert!(
			!NARROW.iter().any(|narrow| name.starts_with(narrow)),
			"clients send {path}"
		);
	}
}

/// Clients can encode a part above 100%. Such a call is decoded in a block, and fails with a named
/// error.
#[test]
fn a_part_above_the_whole_should_be_refused_by_a_named_error() {
	use bullet_train_primitives::Part;
	use pallet_dpo::{Call, Error, RuleSet, Rules, Target};
	let rules = Rules {
		tolerance: Part::from_parts(u32::MAX),
		..Rules::V1
	};
	let create = Call::create {
		name: b"Docs".to_vec(),
		default_target: Target::Class(0),
		expiry: 2,
		seats: 0,
		referrer: None,
		rules: Some(RuleSet::Custom(rules)),
	};
	let lower = Call::lower_fee {
		dpo: 0,
		fee: Part::from_parts(1_000_001),
	};
	let calls: [(Call<Runtime>, Error<Runtime>); 2] = [
		(create, Error::ToleranceOutOfBounds),
		(lower, Error::NoSuchDpo),
	];
	on_chain(|| {
		for (call, error) in calls {
			let sent = signed(Sr25519Keyring::Alice, call.into(), 0).encode();
			let call = UncheckedExtrinsic::decode(&mut &sent[..]).expect("it is decoded");
			let origin = RuntimeOrigin::signed(account(Sr25519Keyring::Alice));
			assert_noop!(call.function.dispatch(origin), error);
		}
	});
}
