#!/usr/bin/env bash
# Tests the indexer (scripts/indexer): plays a random campaign on a new development chain, lets the
# indexer rebuild every balance and record from the chain's events, and compares them with the
# chain's state at a dozen blocks.
#
#   ./scripts/indexer.sh [OPTIONS]
#
#   --seconds N  how long the campaign lasts (default 15)
#   --seed N     make the random choices of the run that showed this seed (default: a new seed)
#   --node FILE  use this node instead of the one that run.sh and test.sh build
#
# Takes about a minute. The node must be built (run.sh and test.sh do that). Node.js 20 or newer is
# needed.
set -euo pipefail

LIB=$(dirname "${BASH_SOURCE[0]}")/lib
# shellcheck source=lib/setup.sh
. "$LIB/setup.sh"
# shellcheck source=lib/npm.sh
. "$LIB/npm.sh"

seconds=15
seed=$((RANDOM * 32768 + RANDOM))
while (($#)); do
	case $1 in
	--seconds)
		seconds=$(option_value "$@")
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
	*) unknown_option "$1" ;;
	esac
	shift
done
[[ $seconds =~ ^[1-9][0-9]*$ ]] || die "--seconds needs a whole number of at least 1"
[[ $seed =~ ^[0-9]+$ ]] || die "--seed needs a whole number"

ensure_nodejs
ensure_npm_packages scripts/journey
ensure_npm_packages scripts/indexer
[[ -x $NODE_BINARY ]] || die "there is no node at $NODE_BINARY: run ./scripts/run.sh or ./scripts/test.sh first"

work=$(mktemp -d)
# The driver always stops its node.
trap 'rm -rf "$work"' EXIT

say "An index of a random campaign of $seconds seconds (--seed $seed)"
timeout --foreground --kill-after=30 $((300 + seconds * 4)) node "$ROOT/scripts/indexer/test/index.mjs" \
	--node "$NODE_BINARY" --work "$work" --logs "$LOGS" --seed "$seed" --seconds "$seconds" ||
	die "the index failed; the node's log is $LOGS/indexer-node.log"
