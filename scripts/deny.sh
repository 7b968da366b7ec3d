#!/usr/bin/env bash
# Checks the crates of the lock file against deny.toml: their licences, where they come from, and what is
# known to be wrong with them.
#
#   ./scripts/deny.sh
#
# cargo-deny does it. Where it isn't installed, it is compiled once, some seven minutes on 2 cores. The
# known weaknesses are read from the RustSec database on GitHub, anew each time; where that can't be had, the
# last copy is used, and without any copy everything else is checked and the script ends with status 2.
#
# Environment: as run.sh's.
set -euo pipefail

# shellcheck source=lib/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/setup.sh"

VERSION=0.20.2
TOOLS=$CACHE/tools

case ${1:-} in
'') ;;
-h | --help) help_of "$0" && exit ;;
*) unknown_option "$1" ;;
esac

ensure_toolchain
export PATH=$TOOLS/bin:$PATH
if ! have cargo-deny; then
	say "Compiling cargo-deny $VERSION into $TOOLS (about seven minutes on 2 cores)"
	# In a folder of its own: it shares no dependency with the node.
	env -u CARGO_TARGET_DIR cargo install cargo-deny --locked --version "$VERSION" --root "$TOOLS" ||
		die "cargo could not install cargo-deny (its messages are above)"
fi

# check OPTION WHAT…: what deny.toml accepts and no crate has any more is a mistake, too.
check() {
	cargo deny "$1" check --hide-inclusion-graph --allow parse-error --deny advisory-not-detected \
		--deny license-not-encountered "${@:2}"
}

cd "$ROOT"
say "Licences, sources and duplicates"
check --frozen licenses sources bans
say "Known weaknesses"
if cargo deny --locked fetch db; then
	check --locked advisories
elif compgen -G "${CARGO_HOME:-$HOME/.cargo}/advisory-dbs/*/.git" >/dev/null; then
	warn "the database of weaknesses can't be had from GitHub (see above): using the last copy"
	check --frozen advisories
else
	warn "known weaknesses are NOT checked: their database can't be had from GitHub (see above)"
	exit 2
fi
