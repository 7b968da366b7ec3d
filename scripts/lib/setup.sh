# shellcheck shell=bash
# The set-up that every script that builds does first. Sourced; brings in all it needs.

LIB=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=common.sh
. "$LIB/common.sh"
# shellcheck source=packages.sh
. "$LIB/packages.sh"
# shellcheck source=toolchain.sh
. "$LIB/toolchain.sh"
# shellcheck source=wasm_target.sh
. "$LIB/wasm_target.sh"

# Everything that building the node with its WASM needs. What only the user can install comes first.
setup_build() {
	ensure_toolchain
	ensure_packages
	ensure_wasm_target
}

# Node.js, which the scripts need but don't install.
ensure_nodejs() {
	local major
	have node || die "Node.js is missing: install version 20 or newer from https://nodejs.org (or your system's package 'nodejs', if it is that new)"
	major=$(node --print 'process.versions.node.split(".")[0]')
	((major >= 20)) || die "Node.js is too old ($(node --version)): install version 20 or newer from https://nodejs.org"
	have npm || die "npm is missing: it comes with Node.js from https://nodejs.org (on Debian it is the package 'npm')"
	say "Node.js: $(node --version)"
}

# What the checks are compiled with: all features but those that build the WASM, for which they would compile its
# builder, a C++ optimiser and an executor.
CHECKED_FEATURES=runtime-benchmarks,try-runtime,libfuzzer

# Has cargo build or test all but the node, natively: one set of features and settings, so that whatever is built so
# shares all dependencies.
as_tested() {
	cargo --config "$LIB/checked.toml" "$1" --release --locked --workspace \
		--exclude bullet-train-node --features "$CHECKED_FEATURES" "${@:2}"
}

# Has cargo build or test the node with its WASM runtime.
with_node() {
	cargo "$1" --release --locked -p bullet-train-node --features metadata-hash "${@:2}"
}

# The node with the WASM runtime in it, and in that the hash of its metadata, which wallets sign. A build that is up to date
# takes a second.
build_node() {
	say "Building the node and its WASM runtime into $CARGO_TARGET_DIR (the first build takes 20 to 30 minutes on 2 cores)"
	(cd "$ROOT" && with_node build)
}
