# shellcheck shell=bash
# shellcheck disable=SC2034  # used by the scripts that source it
# Shared by all scripts: paths, messages, options. Sourced, never run.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/bullet-train
LOGS=$CACHE/logs

# A folder outside the checkout, so that a second checkout reuses the compiled dependencies. The
# path is absolute, because the scripts change the working folder.
CARGO_TARGET_DIR=$(realpath -ms "${CARGO_TARGET_DIR:-$CACHE/target}")
export CARGO_TARGET_DIR

# The folder of the release profile, which all builds of this project use.
RELEASE=$CARGO_TARGET_DIR/release
NODE_BINARY=$RELEASE/bullet-train-node

say() {
	printf '==> %s\n' "$*"
}

warn() {
	printf 'warning: %s\n' "$*" >&2
}

# Prints one clear line and ends the script.
die() {
	printf 'error: %s\n' "$*" >&2
	exit 1
}

have() {
	command -v "$1" >/dev/null 2>&1
}

# Prints a script's header comment as its help.
help_of() {
	sed -n '2,/^[^#]/ { s/^# \{0,1\}//p }' "$1"
}

unknown_option() {
	die "unknown option '$1': see $(basename "$0") --help"
}

# option_value "$@": the value of the option in $1. Fails if it is missing.
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

# True if a program listens on this port of 127.0.0.1.
port_busy() {
	(exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}
