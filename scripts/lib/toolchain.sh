# shellcheck shell=bash
# The Rust toolchain that rust-toolchain.toml names. Sourced after common.sh.

RUST_VERSION=$(sed -n 's/^channel *= *"\(.*\)"$/\1/p' "$ROOT/rust-toolchain.toml")

# True if this toolchain of rustup has the wanted version.
is_wanted_toolchain() {
	local version
	version=$(rustup run "$1" rustc --version 2>/dev/null) && [[ $version == "rustc $RUST_VERSION "* ]]
}

# Prints the installed toolchain to use: the one that the version names, or else any other with that
# version.
installed_toolchain() {
	local name names
	names=$(rustup toolchain list | sed 's/ .*//')
	for name in $(grep "^$RUST_VERSION-" <<<"$names" || true) $names; do
		if is_wanted_toolchain "$name"; then
			printf '%s' "$name"
			return
		fi
	done
	return 1
}

# Chooses an installed toolchain and exports RUSTUP_TOOLCHAIN. This makes rustup ignore
# rust-toolchain.toml. Otherwise every call of cargo would try to download what that file lists,
# although the WASM target may have come from elsewhere (see wasm_target.sh).
ensure_toolchain() {
	local cargo_bin=${CARGO_HOME:-$HOME/.cargo}/bin
	have rustup || [[ ! -x $cargo_bin/rustup ]] || export PATH="$cargo_bin:$PATH"
	if ! have rustup; then
		have rustc && die "rustup is missing (the installed rustc is not rustup's, and the build needs exactly Rust $RUST_VERSION): install rustup as https://rustup.rs says"
		die "Rust is missing: install rustup as https://rustup.rs says"
	fi

	local name=${RUSTUP_TOOLCHAIN:-}
	if [[ -n $name ]]; then
		is_wanted_toolchain "$name" ||
			die "RUSTUP_TOOLCHAIN is '$name', which is not Rust $RUST_VERSION: unset it"
	elif ! name=$(installed_toolchain); then
		say "Rust $RUST_VERSION: installing it by rustup"
		timeout 1200 rustup toolchain install "$RUST_VERSION" --profile minimal \
			--component clippy --component rustfmt --no-self-update ||
			die "rustup could not install Rust $RUST_VERSION: run 'rustup toolchain install $RUST_VERSION' where it can download"
		name=$(installed_toolchain) || die "rustup installed no Rust $RUST_VERSION"
	fi
	export RUSTUP_TOOLCHAIN=$name
	say "Rust: $(rustc --version), toolchain $name"
}

# Installs rustfmt and clippy, which only the checks need.
ensure_rust_components() {
	cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1 && return
	say "Rust: installing clippy and rustfmt by rustup"
	timeout 600 rustup component add clippy rustfmt ||
		die "clippy or rustfmt is missing: run 'rustup component add --toolchain $RUSTUP_TOOLCHAIN clippy rustfmt' where rustup can download"
}
