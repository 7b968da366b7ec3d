#!/usr/bin/env bash
# Tests the node under faults: kills it at random moments under load, fills its disk, and gives it
# broken files and impossible commands.
#
#   ./scripts/faults.sh [OPTIONS] [PART…]
#
# Parts (default: all):
#   one      kills one development node (SIGKILL) again and again while some thirty users make all
#            calls of the suite, and starts it again on its database. After each kill no final block
#            may be lost, the chain must continue, and every balance, hold and record must be what
#            the journey's model calculates from the final blocks.
#   three    does the same with three validators: kills one, two or all of them at once; they must
#            agree
#   disk     fills the disk: the node must report it and end, and continue when there is space
#   files    gives the node broken chain specifications and databases: it must report each in one
#            clear line
#   starts   starts the node in ways that can't work, such as on a port that is taken or without a
#            key: it must report each in one clear line, and the command that this line names must
#            help
#
#   --kills N   kill N times in each of the first two parts (default 20)
#   --seed N    repeat the kills of the run that showed this seed (default: a new seed)
#   --node FILE use this node instead of the one that run.sh and test.sh build
#
# In `one` and `three` what the chain does by itself is switched off, because the model judges
# transactions alone.
#
# On 2 cores `one` takes about five minutes, `three` a quarter of an hour, `starts` two minutes, `disk`
# and `files` one minute each. `disk` mounts a small disk in memory that no other process sees. This
# needs root or user namespaces; without them, `disk` is skipped. Node.js 20 or newer is needed.
set -euo pipefail

LIB=$(dirname "${BASH_SOURCE[0]}")/lib
# shellcheck source=lib/setup.sh
. "$LIB/setup.sh"
# shellcheck source=lib/npm.sh
. "$LIB/npm.sh"

kills=20
seed=$((RANDOM * 32768 + RANDOM))
parts=()
while (($#)); do
	case $1 in
	--kills)
		kills=$(option_value "$@")
		shift
		;;
	--seed)
		seed=$(option_value "$@")
		shift
		;;
	--node)
		NODE_BINARY=$(realpath "$(option_value "$@")")
		shift
		;;
	-h | --help) help_of "$0" && exit ;;
	one | three | disk | files | starts) parts+=("$1") ;;
	*) unknown_option "$1" ;;
	esac
	shift
done
((${#parts[@]})) || parts=(files starts disk one three)
[[ $kills =~ ^[1-9][0-9]*$ ]] || die "--kills needs a whole number of at least 1"
[[ $seed =~ ^[0-9]+$ ]] || die "--seed needs a whole number"

ensure_nodejs
ensure_npm_packages scripts/journey
[[ -x $NODE_BINARY ]] || die "there is no node at $NODE_BINARY: run ./scripts/run.sh or ./scripts/test.sh first"

work=$(mktemp -d)
# The driver always stops its nodes.
trap 'rm -rf "$work"' EXIT

# Prints a command prefix that allows mounting, or nothing if there is none.
namespace() {
	local how
	for how in "unshare --mount" "unshare --map-root-user --mount"; do
		# shellcheck disable=SC2086  # a command and its options
		if $how mount -t tmpfs tmpfs "$work" 2>/dev/null; then
			printf '%s' "$how"
			return
		fi
	done
}

title_of() {
	case $1 in
	one) echo "One development node, killed $kills times under load (--seed $seed)" ;;
	three) echo "Three validators, killed $kills times under load (--seed $seed)" ;;
	disk) echo "A disk that fills up" ;;
	files) echo "Broken chain specifications and databases" ;;
	starts) echo "Impossible starts" ;;
	esac
}

for part in "${parts[@]}"; do
	started=$SECONDS
	say "$(title_of "$part")"
	how=
	# Even on a slow machine, a kill takes less than two minutes.
	limit=$((300 + kills * 120))
	if [[ $part == disk ]]; then
		how=$(namespace)
		if [[ -z $how ]]; then
			warn "skipped: mounting a small disk needs root or user namespaces"
			continue
		fi
	fi
	mkdir -p "$work/$part"
	# shellcheck disable=SC2086  # a command and its options, or nothing
	$how timeout --foreground --kill-after=30 "$limit" node "$ROOT/scripts/journey/faults/index.mjs" "$part" \
		--node "$NODE_BINARY" --work "$work/$part" --logs "$LOGS" --kills "$kills" --seed "$seed" ||
		die "'$part' failed; the nodes' logs are $LOGS/faults-*.log"
	rm -rf "${work:?}/$part"
	say "Passed in $(duration $((SECONDS - started)))"
done
