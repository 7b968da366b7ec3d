//! Compiles the runtime to WASM, which the node embeds in its genesis.

/// Pins the WASM's dependencies to the workspace's lock file. The builder looks for it upwards from
/// the target folder only, and that may be outside the workspace.
#[cfg(feature = "std")]
fn point_to_lock_file() {
	const HINT: &str = "WASM_BUILD_WORKSPACE_HINT";
	let workspace = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).parent();
	if let (None, Some(workspace)) = (std::env::var_os(HINT), workspace) {
		std::env::set_var(HINT, workspace);
	}
}

#[cfg(all(feature = "std", feature = "metadata-hash"))]
fn main() {
	point_to_lock_file();
	substrate_wasm_builder::WasmBuilder::init_with_defaults()
		.enable_metadata_hash("BOLT", 10)
		.build();
}

#[cfg(all(feature = "std", not(feature = "metadata-hash")))]
fn main() {
	point_to_lock_file();
	substrate_wasm_builder::WasmBuilder::build_using_defaults();
}

/// The WASM build itself comes back here without `std`: nothing to do then.
#[cfg(not(feature = "std"))]
fn main() {}
