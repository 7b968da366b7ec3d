#!/usr/bin/env bash
# Checks typed clients: generates them with PAPI and dedot from the node's metadata, compiles an
# example for each with TypeScript, and runs both examples against the node.
#
#   ./scripts/clients.sh
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

case ${1:-} in
'') ;;
-h | --help) help_of "$0" && exit ;;
*) unknown_option "$1" ;;
esac

ensure_nodejs
ensure_npm_packages scripts/clients

work=$(mktemp -d)
log=$LOGS/clients-node.log
trap 'stop_nodes; rm -rf "$work"' EXIT
say "Starting a development node"
start_node "$log" --dev --base-path "$work/chain" --sealing 500
url=$(node_url "$NODE_PID" "$log")

cd "$ROOT/scripts/clients"
bin=node_modules/.bin
mkdir -p generated
rm -rf generated/dedot generated/compiled
say "Saving the node's metadata"
node metadata.mjs "$url" generated/metadata.scale

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
for client in papi dedot; do
	say "Running $client.ts"
	timeout 60 node ${flag:+"$flag"} "generated/compiled/$client.js" "$url"
done
