# shellcheck shell=bash
# shellcheck disable=SC2034  # used by those that source it
# Shared by all scripts: where things are, how to speak, what to need. Sourced, never run.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/bullet-train
LOGS=$CACHE/logs

# One folder outside the checkout, so that a second checkout reuses the compiled dependencies.
# Absolute: the scripts change the folder.
CARGO_TARGET_DIR=$(realpath -ms "${CARGO_TARGET_DIR:-$CACHE/target}")
export CARGO_TARGET_DIR

# The release profile's folder: every build of this project is a release build.
RELEASE=$CARGO_TARGET_DIR/release
NODE_BINARY=$RELEASE/bullet-train-node

say() {
	printf '==> %s\n' "$*"
}

warn() {
	printf 'warning: %s\n' "$*" >&2
}

# One clear line, and out.
die() {
	printf 'error: %s\n' "$*" >&2
	exit 1
}

have() {
	command -v "$1" >/dev/null 2>&1
}

# Prints a script's own header comment: that is its help.
help_of() {
	sed -n '2,/^[^#]/ { s/^# \{0,1\}//p }' "$1"
}

unknown_option() {
	die "unknown option '$1': see $(basename "$0") --help"
}

# The value of an option, which mustn't be missing: option_value --steps "$@" (with --steps as $1).
option_value() {
	[[ $# -ge 2 && -n $2 ]] || die "$1 needs a value: see $(basename "$0") --help"
	printf '%s' "$2"
}

# Seconds as "3 min 05 s".
duration() {
	if (($1 < 60)); then
		printf '%d s' "$1"
	else
		printf '%d min %02d s' $(($1 / 60)) $(($1 % 60))
	fi
}

# True if something listens on this port of 127.0.0.1.
port_busy() {
	(exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}
