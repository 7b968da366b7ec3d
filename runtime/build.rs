//! Compiles the runtime to WASM, which the node embeds in its genesis.

#[cfg(all(feature = "std", feature = "metadata-hash"))]
fn main() {
	substrate_wasm_builder::WasmBuilder::init_with_defaults()
		.enable_metadata_hash("BOLT", 10)
		.build();
}

#[cfg(all(feature = "std", not(feature = "metadata-hash")))]
fn main() {
	substrate_wasm_builder::WasmBuilder::build_using_defaults();
}

/// The WASM build itself comes back here without `std`: nothing to do then.
#[cfg(not(feature = "std"))]
fn main() {}
