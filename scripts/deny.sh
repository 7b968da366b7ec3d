#!/usr/bin/env bash
# Checks the crates of the lock file against deny.toml: their licences, their sources and their
# known weaknesses.
#
#   ./scripts/deny.sh
#
# It uses cargo-deny. If cargo-deny isn't installed, the script compiles it once, which takes some
# seven minutes on 2 cores. Each run downloads the RustSec database of known weaknesses from GitHub.
# If that fails, the script uses the last copy. Without a copy it checks everything else and ends
# with status 2.
#
# Environment: as for run.sh.
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
	# In its own folder, because it shares no dependency with the node.
	env -u CARGO_TARGET_DIR cargo install cargo-deny --locked --version "$VERSION" --root "$TOOLS" ||
		die "cargo could not install cargo-deny (its messages are above)"
fi

# check OPTION WHAT…: runs these checks. They also fail if no crate needs an exception in deny.toml
# any more.
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
	warn "the database of weaknesses could not be downloaded from GitHub (see above): using the last copy"
	check --frozen advisories
else
	warn "known weaknesses are NOT checked: their database could not be downloaded from GitHub (see above)"
	exit 2
fi
