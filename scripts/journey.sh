#!/usr/bin/env bash
# Runs the polkadot.js journey: makes all calls of the suite on a real node, as a user's application
# would, and checks every amount.
#
#   ./scripts/journey.sh [OPTIONS]
#
#   --url URL      use the node at this ws:// URL (default: start a development node on a free port,
#                  with a new chain, and stop it at the end)
#   --sealing MS   the milliseconds between the blocks of that development node (default 100)
#   --upgrade WASM upgrade the chain to the runtime in this file in the middle of the journey; it
#                  needs a higher spec version. "next" means this checkout's runtime, compiled with
#                  the next spec version (which takes half a minute after the node's build)
#   --timeout S    give up after this many seconds (default 1200)
#
# While it runs, what the chain does by itself is switched off, except for the last chapter.
#
# The node must be built (run.sh and test.sh do that). Node.js 20 or newer is needed.
set -euo pipefail

LIB=$(dirname "${BASH_SOURCE[0]}")/lib
# shellcheck source=lib/setup.sh
. "$LIB/setup.sh"
# shellcheck source=lib/node.sh
. "$LIB/node.sh"
# shellcheck source=lib/npm.sh
. "$LIB/npm.sh"
# shellcheck source=lib/next_runtime.sh
. "$LIB/next_runtime.sh"

url=
sealing=100
upgrade=
timeout=1200
while (($#)); do
	case $1 in
	--url)
		url=$(option_value "$@")
		shift
		;;
	--sealing)
		sealing=$(option_value "$@")
		shift
		;;
	--upgrade)
		upgrade=$(option_value "$@")
		shift
		;;
	--timeout)
		timeout=$(option_value "$@")
		shift
		;;
	-h | --help) help_of "$0" && exit ;;
	*) unknown_option "$1" ;;
	esac
	shift
done

ensure_nodejs
ensure_npm_packages scripts/journey
if [[ $upgrade == next ]]; then
	ensure_toolchain
	ensure_wasm_target
	build_next_runtime
	upgrade=$NEXT_RUNTIME
fi

if [[ -z $url ]]; then
	work=$(mktemp -d)
	log=$LOGS/journey-node.log
	trap 'stop_nodes; rm -rf "$work"' EXIT
	say "Starting a development node, a block every $sealing ms"
	start_node "$log" --dev --base-path "$work/chain" --sealing "$sealing" \
		--max-runtime-instances 32
	url=$(node_url "$NODE_PID" "$log")
fi

say "Journey against $url"
status=0
timeout --foreground "$timeout" node "$ROOT/scripts/journey/index.mjs" --url "$url" \
	${upgrade:+--upgrade "$upgrade"} || status=$?
((status != 124)) || warn "the journey took longer than $timeout seconds and was ended"
if ((status != 0)) && [[ -n ${log:-} ]]; then
	warn "the journey failed; the node's last lines follow, all of them are in $log"
	tail -n 20 "$log" >&2
fi
exit "$status"
