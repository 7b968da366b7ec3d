# shellcheck shell=bash
# The set-up for every script that builds. Sourced; it sources all that it needs.

LIB=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=common.sh
. "$LIB/common.sh"
# shellcheck source=packages.sh
. "$LIB/packages.sh"
# shellcheck source=toolchain.sh
. "$LIB/toolchain.sh"
# shellcheck source=wasm_target.sh
. "$LIB/wasm_target.sh"

# Installs everything that is needed to build the node with its WASM. Checks rustup first, which
# only the user can install.
setup_build() {
	ensure_toolchain
	ensure_packages
	ensure_wasm_target
}

# Checks that Node.js and npm are there: the scripts need them but don't install them.
ensure_nodejs() {
	local major
	have node || die "Node.js is missing: install version 20 or newer from https://nodejs.org (or your system's package 'nodejs', if it is that new)"
	major=$(node --print 'process.versions.node.split(".")[0]')
	((major >= 20)) || die "Node.js is too old ($(node --version)): install version 20 or newer from https://nodejs.org"
	have npm || die "npm is missing: it comes with Node.js from https://nodejs.org (on Debian it is the package 'npm')"
	say "Node.js: $(node --version)"
}

# The features for the checks: all except those that build the WASM. These would also compile the
# WASM builder, a C++ optimiser and an executor.
CHECKED_FEATURES=runtime-benchmarks,try-runtime,libfuzzer

# as_tested COMMAND [ARGS…]: runs cargo for everything except the node, natively, and always with
# the same features and settings, so that all such builds share their dependencies.
as_tested() {
	cargo --config "$LIB/checked.toml" "$1" --release --locked --workspace \
		--exclude bullet-train-node --features "$CHECKED_FEATURES" "${@:2}"
}

# with_node COMMAND [ARGS…]: runs cargo for the node with its WASM runtime.
with_node() {
	cargo "$1" --release --locked -p bullet-train-node --features metadata-hash "${@:2}"
}

# Builds the node with the WASM runtime in it. The WASM includes the hash of its metadata that
# wallets sign. Takes a second if the build is up to date.
build_node() {
	say "Building the node and its WASM runtime into $CARGO_TARGET_DIR (the first build takes 20 to 30 minutes on 2 cores)"
	(cd "$ROOT" && with_node build)
}
