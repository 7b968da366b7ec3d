#!/usr/bin/env bash
# What blocks full of one kind of call take: how many calls fit by weight and by time, and what a call takes to
# come into the pool, to be built into a block and to be imported by another node.
#
#   ./scripts/load.sh [OPTIONS]
#
# Transfers and boardings are measured side by side in every round, and compared. Each round fills a block with
# each of
#   transfer, token-transfer   balances.transfer_keep_alive, assets.transfer_keep_alive
#   board, token-board         board, with a fare in BOLT and in a project's token
#   seats                      buy_seats, one seat each
#   withdraw, token-withdraw   withdraw_yield, of the rides just boarded
#   settle, token-settle       settle_ride, once they have ended
#
#   --calls N     so many calls in a block (default 0: as many as fit it by weight)
#   --rounds N    so many rounds; the figures are their medians (default 5)
#   --only NAMES  only these kinds, separated by commas, and what they need
#   --node FILE   use this node instead of the one that run.sh and test.sh build; a second one is measured in turn
#                 with the first, and compared with it
#   --json FILE   write all figures and blocks into this file, too
#   --docs        write the table, of the last node, into docs/performance.md, too
#   --check       fail where a goal isn't reached, by the last node
#
# The machine should do nothing else meanwhile. Node.js 20 or newer is needed.
set -euo pipefail

LIB=$(dirname "${BASH_SOURCE[0]}")/lib
# shellcheck source=lib/setup.sh
. "$LIB/setup.sh"
# shellcheck source=lib/npm.sh
. "$LIB/npm.sh"

options=()
nodes=()
while (($#)); do
	case $1 in
	--calls | --rounds)
		value=$(option_value "$@")
		[[ $value =~ ^[0-9]+$ ]] || die "$1 needs a whole number"
		[[ $1 != --rounds || $value -gt 0 ]] || die "--rounds needs a number above 0"
		options+=("$1" "$value")
		shift
		;;
	--only)
		value=$(option_value "$@")
		options+=("$1" "$value")
		shift
		;;
	--node)
		value=$(option_value "$@")
		nodes+=("$(realpath "$value")")
		shift
		;;
	--json)
		value=$(option_value "$@")
		options+=("$1" "$(realpath -m "$value")")
		shift
		;;
	--docs) options+=(--docs "$ROOT/docs/performance.md") ;;
	--check) options+=(--check) ;;
	-h | --help) help_of "$0" && exit ;;
	*) unknown_option "$1" ;;
	esac
	shift
done
((${#nodes[@]})) || nodes=("$NODE_BINARY")
((${#nodes[@]} <= 2)) || die "at most two nodes can be compared"

ensure_nodejs
ensure_npm_packages scripts/journey
for binary in "${nodes[@]}"; do
	[[ -x $binary ]] || die "there is no node at $binary: run ./scripts/run.sh or ./scripts/test.sh first"
	options+=(--node "$binary")
done

work=$(mktemp -d)
# The driver ends its nodes itself, however it ends.
trap 'rm -rf "$work"' EXIT

started=$SECONDS
say "Load"
status=0
node "$ROOT/scripts/load/index.mjs" --work "$work" --logs "$LOGS" "${options[@]}" || status=$?
((status == 0)) || die "the load failed, or with --check a goal isn't reached; the nodes' logs are $LOGS/load-*.log"
say "Done in $(duration $((SECONDS - started)))"
