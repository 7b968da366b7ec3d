//! Compiles the runtime to WASM, which the node embeds in its genesis.

#[cfg(feature = "wasm")]
fn main() {
	// Pins the WASM's dependencies to the workspace's lock file. The builder looks for it upwards
	// from the target folder only, and that is usually outside the workspace.
	const HINT: &str = "WASM_BUILD_WORKSPACE_HINT";
	let workspace = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).parent();
	if let (None, Some(workspace)) = (std::env::var_os(HINT), workspace) {
		std::env::set_var(HINT, workspace);
	}
	// The builder hands on what the runtime is compiled with; the WASM itself is compiled without
	// these.
	for feature in ["WASM", "METADATA_HASH"] {
		std::env::remove_var(format!("CARGO_FEATURE_{feature}"));
	}
	// The runtime is kept on chain, so it is compiled to be small, and without the names of its
	// functions. Together that makes it smaller by a fifth, and calls take some 5% longer. A panic
	// still says its file and line.
	std::env::set_var("CARGO_PROFILE_RELEASE_OPT_LEVEL", "s");
	std::env::set_var("CARGO_PROFILE_RELEASE_STRIP", "symbols");
	let builder = substrate_wasm_builder::WasmBuilder::init_with_defaults()
		.enable_feature("only-errors-logged");
	#[cfg(feature = "metadata-hash")]
	let builder = builder.enable_metadata_hash("BOLT", 10);
	builder.build();
}

/// The WASM build itself comes back here without it, and checks need none: nothing to do then.
#[cfg(not(feature = "wasm"))]
fn main() {}
