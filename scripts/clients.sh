#!/usr/bin/env bash
# Checks clients: generates typed ones from the node's metadata with polkadot.js, PAPI and dedot,
# compiles them with TypeScript, and runs the same example with each, and with Python, against a node.
#
#   ./scripts/clients.sh [OPTIONS]
#
#   --subxt     also compile and run the example with subxt, in Rust; compiling takes several
#               minutes the first time
#   --metadata  only save the node's metadata, in scripts/clients/generated
#
# The node must be built (run.sh and test.sh do that). Node.js 20 or newer is needed. Missing Debian
# packages for Python are installed.
set -euo pipefail

LIB=$(dirname "${BASH_SOURCE[0]}")/lib
# shellcheck source=lib/setup.sh
. "$LIB/setup.sh"
# shellcheck source=lib/node.sh
. "$LIB/node.sh"
# shellcheck source=lib/npm.sh
. "$LIB/npm.sh"
# shellcheck source=lib/python.sh
. "$LIB/python.sh"

subxt=
only_metadata=
while (($#)); do
	case $1 in
	--subxt) subxt=yes ;;
	--metadata) only_metadata=yes ;;
	-h | --help) help_of "$0" && exit ;;
	*) unknown_option "$1" ;;
	esac
	shift
done

ensure_nodejs
ensure_npm_packages scripts/clients
[[ -n $only_metadata ]] || ensure_python_packages scripts/clients/python
[[ -z $subxt ]] || setup_build

work=$(mktemp -d)
log=$LOGS/clients-node.log
trap 'stop_nodes; rm -rf "$work"' EXIT
say "Starting a development node"
start_node "$log" --dev --base-path "$work/chain" --sealing 500
url=$(node_url "$NODE_PID" "$log")

cd "$ROOT/scripts/clients"
bin=node_modules/.bin
say "Saving the node's metadata"
node metadata.mjs "$url" generated
[[ -z $only_metadata ]] || exit 0

rm -rf generated/compiled generated/dedot generated/polkadot-js
say "Generating types for polkadot.js"
node polkadot-js-types.mjs generated/metadata.scale generated/polkadot-js >"$LOGS/polkadot-js-types.log"
say "Generating types with PAPI"
$bin/papi generate --config polkadot-api.json
# dedot always ends with status 0, so check for the index, which it writes last.
say "Generating types with dedot"
$bin/dedot chaintypes --metadata generated/metadata.scale --output generated/dedot --chain bulletTrain --dts false
[[ -s generated/dedot/bullet-train/index.ts ]] || die "dedot generated no index"

say "Compiling the examples with TypeScript"
$bin/tsc

# PAPI needs a WebSocket, which Node.js 20 has behind a flag.
flag=$(node --print 'typeof WebSocket === "undefined" ? "--experimental-websocket" : ""')
compiled() {
	timeout 60 node ${flag:+"$flag"} "generated/compiled/$1.js" "${@:2}"
}

if [[ -n $subxt ]]; then
	say "Compiling the example with subxt"
	cargo build --locked --manifest-path subxt/Cargo.toml
fi

say "Offering a class"
class=$(compiled offer "$url")
for client in polkadot-js papi dedot; do
	say "Running $client.ts"
	compiled "$client" "$url" "$class"
done
say "Running python/example.py"
timeout 60 python/.venv/bin/python python/example.py "$url" "$class"
if [[ -n $subxt ]]; then
	say "Running subxt/src/main.rs"
	timeout 60 "$CARGO_TARGET_DIR/debug/bullet-train-subxt-example" "$url" "$class"
fi
