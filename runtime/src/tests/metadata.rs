//! What clients and generators of typed clients find in the metadata.

use super::*;
use scale_info::{form::PortableForm, Field, PortableRegistry, PortableType, Registry, TypeDef};

/// What can't name a function's parameter in a strict ECMAScript or TypeScript module.
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

/// Generators make parameters of the inputs of reads, and nothing but properties, which may have any
/// name, of fields and of the arguments of calls.
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
	// The suite's are among them.
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

/// The pallets of this repository.
const PALLETS: [&str; 5] = [
	"GenesisParameters",
	"Nonces",
	"BulletTrain",
	"TravelCabin",
	"Dpo",
];

/// Where the types of this repository are defined, those aside that macros of FRAME write.
const MODULES: [&str; 5] = [
	"bullet_train_primitives",
	"pallet_bullet_train",
	"pallet_travel_cabin",
	"pallet_dpo",
	"bullet_train_runtime::configs::governance",
];

/// Everything of this repository that clients see, with what they are told about it. The arguments of a
/// call are described by the call's own documentation.
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
		let mut add_fields = |of: &str, fields: Vec<Field<PortableForm>>| {
			for field in fields {
				// Fields without a name are what their variant says.
				if let Some(name) = field.name {
					items.push((format!("{of}.{name}"), field.docs));
				}
			}
		};
		add_fields(&path, fields);
		for variant in variants {
			let name = format!("{path}::{}", variant.name);
			if !is_call {
				add_fields(&name, variant.fields);
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
		let docs = docs.join("\n");
		assert!(!docs.trim().is_empty(), "{item} has no documentation");
		for link in ["[`", "](", "`]"] {
			assert!(!docs.contains(link), "{item} has a link of rustdoc: {docs}");
		}
	}
}
