# shellcheck shell=bash
# Builds a runtime for upgrading a running chain: this checkout's runtime with the next spec version.
# Sourced after setup.sh and npm.sh. The npm packages of journey must be installed.

NODE_RUNTIME=$RELEASE/wbuild/bullet-train-runtime/bullet_train_runtime.wasm
NEXT_RUNTIME=$RELEASE/bullet-train-next-runtime.wasm

# A hash of the runtime's sources, without the crates that only test it.
next_runtime_sources() {
	(cd "$ROOT" && find Cargo.toml Cargo.lock rust-toolchain.toml pallets runtime \
		\( -path pallets/model -o -path runtime/fuzz -o -path runtime/solvency -o -path runtime/testing \
		-o -path runtime/tests \) -prune -o -type f -print0 |
		sort -z | xargs -0 sha256sum | sha256sum)
}

# metadata_hash WASM [SPEC_VERSION]: prints the hash of the runtime's metadata that wallets sign.
metadata_hash() {
	local token
	token=$(sed -n 's/.*enable_metadata_hash("\(.*\)", \([0-9]*\)).*/\1 \2/p' "$ROOT/runtime/build.rs")
	# Two words: the token's symbol and its decimals.
	# shellcheck disable=SC2086
	node "$ROOT/scripts/journey/metadata-hash.mjs" "$1" $token "${@:2}"
}

# compile_next_runtime CRATE HASH: compiles the crate in this folder with this metadata hash into
# $NEXT_RUNTIME.
compile_next_runtime() {
	local target=$RELEASE/wbuild/bullet-train-runtime/target
	# First without the network, which isn't needed if the crates are there.
	(
		export CARGO_TARGET_DIR=$target RUNTIME_METADATA_HASH=$2
		export RUSTFLAGS="-C link-arg=--export-table -C link-arg=--export=__heap_base \
			-C link-arg=--import-memory --cfg substrate_runtime"
		cd "$1" &&
			{ cargo build --release --target "$WASM_TARGET" --offline ||
				cargo build --release --target "$WASM_TARGET"; }
	) || die "the next runtime could not be built"
	cp "$target/$WASM_TARGET/release/bullet_train_next_runtime.wasm" "$NEXT_RUNTIME"
}

# Builds the next runtime into $NEXT_RUNTIME. As in a release, the spec version is raised in the
# source (in a copy of it), and everything that depends on it is compiled. Crates that the node's
# build has already compiled for the WASM aren't compiled again.
build_next_runtime() {
	local copy=$CARGO_TARGET_DIR/next-runtime stamp=$NEXT_RUNTIME.sources sources version line
	sources=$(next_runtime_sources)
	if [[ -s $NEXT_RUNTIME && $(cat "$stamp" 2>/dev/null || true) == "$sources" ]]; then
		say "The next runtime: built already"
		return
	fi

	line='^\(\tspec_version: \)\([0-9]*\),$'
	version=$(sed -n "s/$line/\2/p" "$ROOT/runtime/src/lib.rs")
	[[ $version =~ ^[0-9]+$ ]] || die "runtime/src/lib.rs names no spec_version"
	say "Building the next runtime: spec version $((version + 1)) after $version"
	rm -rf "$copy" "$stamp"
	mkdir -p "$copy/blob/src"
	cp -r "$ROOT"/{Cargo.toml,pallets,runtime} "$copy"
	rm -rf "$copy"/pallets/model "$copy"/runtime/{fuzz,solvency,testing,tests}
	sed -i "s/$line/\1$((version + 1)),/" "$copy/runtime/src/lib.rs"

	# The crate that substrate-wasm-builder would create around the runtime, with the same flags.
	cp "$ROOT/Cargo.lock" "$copy/blob"
	cat >"$copy/blob/Cargo.toml" <<-END
		[package]
		name = "bullet-train-next-runtime"
		version = "1.0.0"
		edition = "2021"

		[lib]
		crate-type = ["cdylib"]

		[dependencies]
		bullet-train-runtime = { path = "../runtime", default-features = false }

		[profile.release]
		lto = "thin"
		panic = "abort"

		[workspace]
		resolver = "2"
	END
	printf '#![no_std]\npub use bullet_train_runtime::*;\n' >"$copy/blob/src/lib.rs"

	# The new runtime's metadata are usually the node's with another version. If they differ, because
	# the node was built from another checkout, the runtime is compiled again with the hash of its own
	# metadata.
	local hash= right
	right=$(metadata_hash "$NODE_RUNTIME" $((version + 1)))
	while [[ $hash != "$right" ]]; do
		hash=$right
		compile_next_runtime "$copy/blob" "$hash"
		right=$(metadata_hash "$NEXT_RUNTIME")
	done
	printf '%s\n' "$sources" >"$stamp"
}
