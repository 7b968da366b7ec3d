#!/usr/bin/env bash
# Faults of the node: kills it at random moments under load, fills its disk, gives it broken files and commands
# that can't be done.
#
#   ./scripts/faults.sh [OPTIONS] [PART…]
#
# Parts; all of them if none is named:
#   one      one development node: killed (SIGKILL) again and again while some thirty people use all
#            calls of the suite at once, and started again on its database. After each kill no final
#            block is lost, the chain goes on, and every balance, hold and record is what the journey's
#            model works out from the final blocks.
#   three    the same on three validators: one, two or all of them at once are killed, and must agree
#   disk     a disk that fills up: the node says so and ends, and goes on when there is space
#   files    broken chain specifications and databases: one clear line for each
#   starts   starts that can't be, a port that is taken or a key that is missing: the same, and what that
#            line says to type is typed, and helps
#
#   --kills N   how many times in each of the first two parts (default 20)
#   --seed N    the order of who is killed when, to repeat a run (default: a new one, which is told)
#   --node FILE use this node instead of the one that run.sh and test.sh build
#
# On 2 cores `one` takes about five minutes, `three` a quarter of an hour, `disk`, `files` and `starts` one minute each.
# `disk` mounts a small disk in memory where no other process sees it; without root that needs user
# namespaces, and is left out where there are none. Node.js 20 or newer is needed.
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
[[ $kills =~ ^[1-9][0-9]*$ ]] || die "--kills needs a whole number from 1 on"
[[ $seed =~ ^[0-9]+$ ]] || die "--seed needs a whole number"

ensure_nodejs
ensure_npm_packages scripts/journey
[[ -x $NODE_BINARY ]] || die "there is no node at $NODE_BINARY: run ./scripts/run.sh or ./scripts/test.sh first"

work=$(mktemp -d)
# The driver ends its nodes itself, however it ends.
trap 'rm -rf "$work"' EXIT

# How to run something that may mount, or nothing if it can't be had.
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
	starts) echo "Starts that can't be" ;;
	esac
}

for part in "${parts[@]}"; do
	started=$SECONDS
	say "$(title_of "$part")"
	how=
	# A kill takes less than two minutes, however slow the machine.
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
