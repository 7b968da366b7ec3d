#!/usr/bin/env bash
# Typed clients: has PAPI and dedot generate them from the node's metadata, compiles an example with each by
# TypeScript, and runs both examples against the node.
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
say "Metadata"
node metadata.mjs "$url" generated/metadata.scale

say "PAPI"
$bin/papi generate --config polkadot-api.json
# It ends with status 0 whatever happens; its index comes last.
say "dedot"
$bin/dedot chaintypes --metadata generated/metadata.scale --output generated/dedot --chain bulletTrain --dts false
[[ -s generated/dedot/bullet-train/index.ts ]] || die "dedot has generated no index"

say "TypeScript"
$bin/tsc

# Node.js 20 has the WebSocket that PAPI wants, behind a flag.
flag=$(node --print 'typeof WebSocket === "undefined" ? "--experimental-websocket" : ""')
for client in papi dedot; do
	say "Running $client.ts"
	timeout 60 node ${flag:+"$flag"} "generated/compiled/$client.js" "$url"
done
