#!/usr/bin/env bash
# Tests how a development node seals blocks: forks, access to sealing, stopping, memory.
#
#   ./scripts/sealing.sh [OPTIONS] [PART…]
#
# Parts; the first three if none is named:
#   forks     builds a fork by hand until it is longer than the best chain: the reorganisation must
#             be reported, and every balance must follow from the blocks on the chain
#   safe      with --rpc-methods safe nobody may create blocks by RPC
#   stopping  stops a node that seals as fast as it can: status 0, no panic
#   memory    prints a table of the memory of a node that seals as fast as it can: at most 600 MB, and
#             no more in the last third of the run than in the one before. Fewer than 90,000 empty or
#             20,000 loaded blocks are judged by the 600 MB alone
#
#   --times N   how many stops at each pace (default 3)
#   --blocks N  how many empty blocks for `memory`, after the first 2,000 (default 100000, 0 for none)
#   --loaded N  how many blocks of ten payments for `memory`, after the first 2,000 (default 0)
#   --node FILE use this node instead of the one that run.sh and test.sh build
#
# On 2 cores the first three take about two minutes. Node.js 20 or newer is needed.
set -euo pipefail

LIB=$(dirname "${BASH_SOURCE[0]}")/lib
# shellcheck source=lib/setup.sh
. "$LIB/setup.sh"
# shellcheck source=lib/npm.sh
. "$LIB/npm.sh"

options=()
parts=()
while (($#)); do
	case $1 in
	--times | --blocks | --loaded)
		value=$(option_value "$@")
		[[ $value =~ ^[0-9]+$ ]] || die "$1 needs a whole number"
		options+=("$1" "$value")
		shift
		;;
	--node)
		NODE_BINARY=$(realpath "$(option_value "$@")")
		shift
		;;
	-h | --help) help_of "$0" && exit ;;
	forks | safe | stopping | memory) parts+=("$1") ;;
	*) unknown_option "$1" ;;
	esac
	shift
done
((${#parts[@]})) || parts=(forks safe stopping)

ensure_nodejs
ensure_npm_packages scripts/journey
[[ -x $NODE_BINARY ]] || die "there is no node at $NODE_BINARY: run ./scripts/run.sh or ./scripts/test.sh first"

work=$(mktemp -d)
# The driver ends its nodes itself, however it ends.
trap 'rm -rf "$work"' EXIT

title_of() {
	case $1 in
	forks) echo "A fork that outgrows the best chain" ;;
	safe) echo "Who may ask for blocks" ;;
	stopping) echo "Stopping while blocks are sealed" ;;
	memory) echo "Memory" ;;
	esac
}

for part in "${parts[@]}"; do
	started=$SECONDS
	say "$(title_of "$part")"
	node "$ROOT/scripts/journey/sealing/index.mjs" "$part" --node "$NODE_BINARY" --work "$work" \
		--logs "$LOGS" "${options[@]+"${options[@]}"}" ||
		die "'$part' failed; the nodes' logs are $LOGS/sealing-*.log"
	say "Passed in $(duration $((SECONDS - started)))"
done
