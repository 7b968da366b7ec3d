#!/usr/bin/env bash
# Watches a chain and hunts: withdraws for passengers that are late, for a part of their yield, if
# that brings more than the fee. Leave it running; Ctrl-C stops it. docs/hunter.md explains it.
#
#   ./scripts/hunter.sh [OPTIONS]
#
#   --url URL         the ws:// or wss:// URL of a node (default ws://127.0.0.1:9944)
#   --seed-file FILE  the file with the secret phrase of the hunter's account, which nobody else may
#                     read. Without it, the environment has the phrase (HUNTER_SEED)
#   --min-profit N    hunts only what brings at least N BOLT after the fee, such as 0.05
#   --price TOKEN=N   also hunts in this project's token, of which one is worth N BOLT to you, such
#                     as SPAN=0.25. TOKEN is a symbol or a number. Give it once for each token;
#                     tokens without a price aren't hunted
#   --dry-run         shows what it would hunt. Signs nothing, and needs no key
#   --once            ends when nothing is left to hunt at the moment
#   --book FILE       the file in which it keeps what it has earned (default: one for each chain and
#                     account, below ~/.local/state/bullet-train)
#   --test            test the hunter, against nodes that the test starts. The node must be built
#                     (run.sh and test.sh do that)
#
# Node.js 20 or newer is needed.
#
# Environment:
#   HUNTER_SEED       the secret phrase, if there is no --seed-file
set -euo pipefail

LIB=$(dirname "${BASH_SOURCE[0]}")/lib
# shellcheck source=lib/setup.sh
. "$LIB/setup.sh"
# shellcheck source=lib/npm.sh
. "$LIB/npm.sh"

mode=hunt
options=()
while (($#)); do
	case $1 in
	--url | --seed-file | --min-profit | --price | --book)
		options+=("$1" "$(option_value "$@")")
		shift
		;;
	--dry-run | --once) options+=("$1") ;;
	--test) mode=test ;;
	-h | --help) help_of "$0" && exit ;;
	*) unknown_option "$1" ;;
	esac
	shift
done

ensure_nodejs
ensure_npm_packages scripts/hunter
case $mode in
hunt) exec node "$ROOT/scripts/hunter/index.mjs" "${options[@]+"${options[@]}"}" ;;
test)
	[[ -x $NODE_BINARY ]] || die "there is no node at $NODE_BINARY: run ./scripts/run.sh or ./scripts/test.sh first"
	cd "$ROOT/scripts/hunter"
	say "Types"
	npm run --silent check
	say "Unit tests"
	npm run --silent test
	say "On a chain"
	mkdir -p "$LOGS"
	export NODE_BINARY LOGS
	node --test test/chain.test.mjs
	;;
esac
