#!/usr/bin/env bash
# Tests how a development node seals blocks: forks, access to sealing, long transactions, stopping,
# memory.
#
#   ./scripts/sealing.sh [OPTIONS] [PART…]
#
# Parts (default: all but memory):
#   forks     builds a fork by hand until it is longer than the best chain: the reorganisation must
#             be reported, and every balance must follow from the blocks on the chain
#   safe      tries to create blocks by RPC with --rpc-methods safe, which the node must refuse
#   large     sends the longest transaction that the pool takes, which must come into a block, and a
#             longer one
#   stopping  stops a node that seals as fast as it can: it must end with status 0, without a panic
#   memory    prints a table of the memory of a node that seals as fast as it can. It may have at
#             most 600 MB, and at most 48 MB more in the last third of the run than in the second.
#             With fewer than 90,000 empty or 20,000 loaded blocks, only the 600 MB are checked
#
#   --times N   `stopping` stops the node N times at each pace (default 3)
#   --blocks N  `memory` seals N empty blocks after the first 2,000 (default 100000; 0: none)
#   --loaded N  `memory` seals N blocks of ten payments after the first 2,000 (default 0)
#   --node FILE use this node instead of the one that run.sh and test.sh build
#
# On 2 cores the parts but memory take about two minutes. Node.js 20 or newer is needed.
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
	forks | safe | large | stopping | memory) parts+=("$1") ;;
	*) unknown_option "$1" ;;
	esac
	shift
done
((${#parts[@]})) || parts=(forks safe large stopping)

ensure_nodejs
ensure_npm_packages scripts/journey
[[ -x $NODE_BINARY ]] || die "there is no node at $NODE_BINARY: run ./scripts/run.sh or ./scripts/test.sh first"

work=$(mktemp -d)
# The driver always stops its nodes.
trap 'rm -rf "$work"' EXIT

title_of() {
	case $1 in
	forks) echo "A fork that outgrows the best chain" ;;
	safe) echo "Access to sealing by RPC" ;;
	large) echo "The longest transaction" ;;
	stopping) echo "Stopping while blocks are sealed" ;;
	memory) echo "Memory of a node that seals as fast as it can" ;;
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
