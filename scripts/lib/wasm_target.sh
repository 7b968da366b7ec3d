# shellcheck shell=bash
# The standard library for the runtime's WASM target. Sourced after toolchain.sh.
#
# Route 1, "rustup": rustup downloads it.
# Route 2, "debian": core and alloc are built here from Debian's packaged source of the same Rust
# version, for networks in which rustup can't download but a Debian mirror can be reached.
#
# By default an installed library is used, else route 1, else route 2.
# BULLET_TRAIN_WASM_TARGET=rustup|debian allows only that route. "debian" builds the library even if
# one is installed.

WASM_TARGET=wasm32v1-none
# The crates of the standard library that are linked into a runtime.
WASM_CRATES=(core alloc compiler_builtins)
# Debian's suites that carry recent versions of Rust.
RUST_SRC_SUITES=(trixie-backports sid)

wasm_target_libdir() {
	rustc --print target-libdir --target "$WASM_TARGET"
}

have_wasm_target() {
	local libdir crate
	libdir=$(wasm_target_libdir) || return 1
	for crate in "${WASM_CRATES[@]}"; do
		compgen -G "$libdir/lib$crate-*.rlib" >/dev/null || return 1
	done
}

ensure_wasm_target() {
	local route=${BULLET_TRAIN_WASM_TARGET:-}
	case $route in
	'' | rustup | debian) ;;
	*) die "BULLET_TRAIN_WASM_TARGET is '$route': use rustup or debian" ;;
	esac

	if [[ $route != debian ]] && have_wasm_target; then
		say "WASM target $WASM_TARGET: installed"
		return
	fi
	if [[ $route != debian ]]; then
		say "WASM target $WASM_TARGET: adding it by rustup"
		timeout 300 rustup target add "$WASM_TARGET" && have_wasm_target && return
		[[ -z $route ]] ||
			die "rustup could not add the target $WASM_TARGET; unset BULLET_TRAIN_WASM_TARGET to try Debian's source"
		warn "rustup could not add the target; building it from Debian's source of Rust instead"
	fi
	# In a subshell, which has its own clean-up. A failure in it ends the script.
	(wasm_target_from_debian)
	have_wasm_target || die "the standard library for $WASM_TARGET is still not in $(wasm_target_libdir)"
	say "WASM target $WASM_TARGET: built. To call cargo by hand, first: export RUSTUP_TOOLCHAIN=$RUSTUP_TOOLCHAIN"
}

# Builds the library from Debian's source and installs it in the toolchain. Runs in a subshell.
wasm_target_from_debian() {
	local by_hand="run 'rustup target add $WASM_TARGET' where rustup can download"
	local sysroot libdir rust_src work crate
	sysroot=$(rustc --print sysroot)
	libdir=$(wasm_target_libdir)
	rust_src=$sysroot/lib/rustlib/src/rust
	[[ -w $sysroot/lib/rustlib ]] || die "$sysroot is not writable: $by_hand"

	work=$(mktemp -d)
	if [[ -d $rust_src/library ]]; then
		# shellcheck disable=SC2064  # the current value, here and below
		trap "rm -rf '$work'" EXIT
		say "WASM target: the toolchain already has the source of Rust"
	else
		# Cargo looks for the source inside the toolchain. It is there only during the build, so
		# that rustup doesn't find unknown files.
		# shellcheck disable=SC2064
		trap "rm -rf '$work' '$rust_src'; rmdir '${rust_src%/*}' 2>/dev/null || true" EXIT
		fetch_rust_source "$work"
		mkdir -p "$rust_src"
		cp -a "$work/source/usr/src/rustc-$RUST_VERSION/library" "$rust_src/library"
	fi

	say "WASM target: building ${WASM_CRATES[*]} (about half a minute)"
	mkdir -p "$work/crate/src"
	printf '#![no_std]\n' >"$work/crate/src/lib.rs"
	printf '[package]\nname = "standard-library"\nedition = "2021"\n\n[workspace]\n' \
		>"$work/crate/Cargo.toml"
	# The runtime's link-time optimisation needs the bitcode. "mem" provides memcpy, memset and similar
	# functions.
	(cd "$work/crate" && CARGO_TARGET_DIR=$work/target RUSTC_BOOTSTRAP=1 \
		RUSTFLAGS="-C embed-bitcode=yes" cargo build --release --target "$WASM_TARGET" \
		-Zbuild-std=core,alloc -Zbuild-std-features=compiler-builtins-mem) ||
		die "the standard library for $WASM_TARGET could not be built: $by_hand"

	mkdir -p "$libdir"
	for crate in "${WASM_CRATES[@]}"; do
		rm -f "$libdir/lib$crate-"*.rlib
		cp "$work/target/$WASM_TARGET/release/deps/lib$crate-"*.rlib "$libdir/"
	done
	# The leftovers of an earlier, failed build of the WASM would make it fail again.
	rm -rf "$RELEASE/wbuild"
}

# Puts Debian's source of exactly this Rust version into $1/source. The machine's apt configuration
# isn't changed: apt gets its own list, state and cache.
fetch_rust_source() {
	local work=$1 suite mirror keyring version
	local by_hand="run 'rustup target add $WASM_TARGET' where rustup can download"
	if ! have apt-get || ! have dpkg; then
		die "the target $WASM_TARGET is missing, and it can be built only on Debian: $by_hand"
	fi

	# The mirror that apt already uses. Security updates have another archive, which isn't used.
	# shellcheck disable=SC2016  # apt's own notation
	mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' |
		awk '/\/debian\/?$/ { mirror = $0 } END { print mirror }')
	[[ -n $mirror ]] || die "apt knows no Debian mirror to get the source of Rust from: $by_hand"
	keyring=/usr/share/keyrings/debian-archive-keyring.gpg
	[[ -e $keyring ]] || keyring=${keyring%.gpg}.pgp
	[[ -e $keyring ]] || die "Debian's archive keys are missing: install the package debian-archive-keyring"

	mkdir -p "$work/apt/lists/partial" "$work/apt/cache/archives/partial" "$work/source"
	local apt_options=(
		-o "Dir::Etc::SourceList=$work/apt/sources.list"
		-o "Dir::Etc::SourceParts=-"
		-o "Dir::State::lists=$work/apt/lists"
		-o "Dir::Cache=$work/apt/cache"
		-o "APT::Sandbox::User="
		-o "Acquire::Languages=none"
		-o "Acquire::Retries=3"
	)
	for suite in "${RUST_SRC_SUITES[@]}"; do
		say "WASM target: looking for the source of Rust $RUST_VERSION in Debian's $suite"
		printf 'deb [signed-by=%s] %s %s main\n' "$keyring" "$mirror" "$suite" \
			>"$work/apt/sources.list"
		apt-get "${apt_options[@]}" -q update || continue
		version=$(apt-cache "${apt_options[@]}" madison rust-src |
			awk -v wanted="$RUST_VERSION" '{ split($3, v, "+") } v[1] == wanted { found = $3 } END { print found }')
		[[ -n $version ]] || continue
		(cd "$work" && apt-get "${apt_options[@]}" -q download "rust-src=$version") || continue
		dpkg -x "$work"/rust-src_*.deb "$work/source"
		return
	done
	die "Debian has no source of Rust $RUST_VERSION any more in ${RUST_SRC_SUITES[*]}: $by_hand"
}
