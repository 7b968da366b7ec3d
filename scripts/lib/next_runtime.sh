# shellcheck shell=bash
# Builds a runtime for upgrading a running chain: this checkout's runtime with the next spec version,
# and, if asked for, with a changed record and its migration. Sourced after setup.sh and npm.sh. The npm
# packages of journey must be installed.

NODE_RUNTIME=$RELEASE/wbuild/bullet-train-runtime/bullet_train_runtime.wasm
NEXT_RUNTIME=$RELEASE/bullet-train-next-runtime.wasm
# The same with a changed record, and the program that checks a chain's state by it.
CHANGED_RUNTIME=$RELEASE/bullet-train-changed-runtime.wasm
CHANGED_RUNTIME_CHECKER=$RELEASE/bullet-train-changed-runtime-check-state

# next_runtime_sources [PATH…]: a hash of the runtime's sources, without the crates that only test it,
# and of these files and folders.
next_runtime_sources() {
	(cd "$ROOT" && find Cargo.toml Cargo.lock rust-toolchain.toml pallets runtime "$@" \
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

# compile_next_runtime CRATE HASH WASM: compiles the crate in this folder, which is named as the file,
# with this metadata hash into this file.
compile_next_runtime() {
	local target=$RELEASE/wbuild/bullet-train-runtime/target name build
	name=$(basename "$3")
	# Without the names of functions, as in a release.
	build=(cargo rustc --release --target "$WASM_TARGET")
	# First without the network, which isn't needed if the crates are there.
	(
		export CARGO_TARGET_DIR=$target RUNTIME_METADATA_HASH=$2
		export RUSTFLAGS="-C link-arg=--export-table -C link-arg=--export=__heap_base \
			-C link-arg=--import-memory --cfg substrate_runtime"
		cd "$1" &&
			{ "${build[@]}" --offline -- -C strip=symbols || "${build[@]}" -- -C strip=symbols; }
	) || die "the next runtime could not be built"
	cp "$target/$WASM_TARGET/release/${name//-/_}" "$3"
}

# raise_spec_version COPY: raises the spec version in this copy of the sources; it is then in $NEXT_VERSION.
raise_spec_version() {
	local line version
	line='^\(\tspec_version: \)\([0-9]*\),$'
	version=$(sed -n "s/$line/\2/p" "$ROOT/runtime/src/lib.rs")
	[[ $version =~ ^[0-9]+$ ]] || die "runtime/src/lib.rs names no spec_version"
	NEXT_VERSION=$((version + 1))
	say "Building the next runtime: spec version $NEXT_VERSION after $version"
	sed -i "s/$line/\1$NEXT_VERSION,/" "$1/runtime/src/lib.rs"
}

# compile_copy COPY WASM: compiles the runtime in this copy of the sources into this file.
compile_copy() {
	local copy=$1 wasm=$2
	mkdir -p "$copy/blob/src"
	# The crate that substrate-wasm-builder would create around the runtime, with the same flags.
	cp "$copy/Cargo.lock" "$copy/blob"
	cat >"$copy/blob/Cargo.toml" <<-END
		[package]
		name = "$(basename "$wasm" .wasm)"
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
	right=$(metadata_hash "$NODE_RUNTIME" "$NEXT_VERSION")
	while [[ $hash != "$right" ]]; do
		hash=$right
		compile_next_runtime "$copy/blob" "$hash" "$wasm"
		right=$(metadata_hash "$wasm")
	done
}

# is_built STAMP SOURCES FILE…: whether these files are there and were built from these sources.
is_built() {
	local stamp=$1 sources=$2 file
	for file in "${@:3}"; do
		[[ -s $file ]] || return 1
	done
	[[ $(cat "$stamp" 2>/dev/null || true) == "$sources" ]]
}

# Builds the next runtime into $NEXT_RUNTIME. As in a release, the spec version is raised in the
# source (in a copy of it), and everything that depends on it is compiled. Crates that the node's
# build has already compiled for the WASM aren't compiled again.
build_next_runtime() {
	local copy=$CARGO_TARGET_DIR/next-runtime stamp=$NEXT_RUNTIME.sources sources
	sources=$(next_runtime_sources)
	if is_built "$stamp" "$sources" "$NEXT_RUNTIME"; then
		say "The next runtime: built already"
		return
	fi
	rm -rf "$copy" "$stamp"
	mkdir -p "$copy"
	cp -r "$ROOT"/{Cargo.toml,Cargo.lock,pallets,runtime} "$copy"
	rm -rf "$copy"/pallets/model "$copy"/runtime/{fuzz,solvency,testing,tests}
	raise_spec_version "$copy"
	compile_copy "$copy" "$NEXT_RUNTIME"
	printf '%s\n' "$sources" >"$stamp"
}

# Builds the next runtime with a changed record and its migration into $CHANGED_RUNTIME, and the program
# that checks a chain's state by it, natively, into $CHANGED_RUNTIME_CHECKER. scripts/record-change has
# the change, as a developer would make it.
build_changed_runtime() {
	local copy=$CARGO_TARGET_DIR/changed-runtime stamp=$CHANGED_RUNTIME.sources sources
	sources=$(next_runtime_sources runtime/testing/src scripts/record-change)
	if is_built "$stamp" "$sources" "$CHANGED_RUNTIME" "$CHANGED_RUNTIME_CHECKER"; then
		say "The next runtime with a changed record: built already"
		return
	fi
	rm -rf "$copy" "$stamp"
	mkdir -p "$copy"
	# The whole workspace, because the program needs it.
	cp -r "$ROOT"/{.cargo,Cargo.toml,Cargo.lock,node,pallets,runtime} "$copy"
	# The ceiling keeps git from looking for a repository above the copy.
	(cd "$copy" && GIT_CEILING_DIRECTORIES=$CARGO_TARGET_DIR git apply "$ROOT/scripts/record-change/sources.patch") ||
		die "scripts/record-change/sources.patch doesn't fit the sources any more: make the change anew"
	mkdir "$copy/runtime/src/migrations"
	cp "$ROOT/scripts/record-change/ride_ends.rs" "$copy/runtime/src/migrations"
	raise_spec_version "$copy"
	compile_copy "$copy" "$CHANGED_RUNTIME"
	say "Building the program that checks a chain's state by the changed runtime"
	# As another version, so that cargo keeps the copy's crates apart from this checkout's: both are in
	# one target folder, under the same paths from the top of their workspaces.
	sed -i 's/^version = "\([0-9.]*\)"$/version = "\1-changed"/' "$copy/Cargo.toml"
	(cd "$copy" && cargo update --quiet --workspace --offline && as_tested build --bin bullet-train-check-state)
	cp "$RELEASE/bullet-train-check-state" "$CHANGED_RUNTIME_CHECKER"
	printf '%s\n' "$sources" >"$stamp"
}
