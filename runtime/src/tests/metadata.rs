//! What generators of typed clients make of the metadata.

use super::*;

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
	let ir = Runtime::metadata_ir();
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
