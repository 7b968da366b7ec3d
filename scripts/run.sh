#!/usr/bin/env bash
# Sets up, builds and starts a development chain with one node: RPC on 127.0.0.1:9944, an embedded
# database, a block every second. Beside it the board, the web application (board.sh). Ctrl-C stops
# both. Without Node.js the chain starts alone.
#
#   ./scripts/run.sh [OPTIONS]
#
#   --no-board                start no board
#
# All other options go to the node. The most useful ones:
#   --base-path DIR           keep the chain in DIR, where the next start continues it
#                             (default: a temporary chain)
#   --sealing instant|manual|MS
#                             make a block for each transaction, only on request by RPC, or every
#                             MS milliseconds
#   --rpc-port PORT           listen on another port than 9944
#   --db-storage-threshold MIB
#                             the free space that the chain's disk must have (default 1024), also
#                             for a temporary chain
#   --chain local --alice …   run one validator of a network (local-testnet.sh runs three)
#   -- --help                 list all options of the node
#
# Environment:
#   CARGO_TARGET_DIR          the build folder (default: bullet-train/target below $XDG_CACHE_HOME
#                             or ~/.cache)
#   BULLET_TRAIN_WASM_TARGET=rustup|debian
#                             the only way to get the WASM target (see setup.sh)
set -euo pipefail

LIB=$(dirname "${BASH_SOURCE[0]}")/lib
# shellcheck source=lib/setup.sh
. "$LIB/setup.sh"
# shellcheck source=lib/board.sh
. "$LIB/board.sh"

case ${1:-} in
-h | --help) help_of "$0" && exit ;;
--) shift ;;
esac

# The user's options override this script's.
board=yes
port=
mode=--dev
options=()
for ((i = 1; i <= $#; i++)); do
	case ${!i} in
	--no-board)
		board=
		continue
		;;
	--rpc-port)
		next=$((i + 1))
		port=${!next:-}
		;;
	--rpc-port=*) port=${!i#*=} ;;
	--dev | --chain | --chain=*) mode= ;;
	esac
	options+=("${!i}")
done
options=(${mode:+"$mode"} "${options[@]+"${options[@]}"}")
if [[ -z $port ]]; then
	port=9944
	options+=(--rpc-port "$port")
fi

# The node checks this, too, but only after the build.
! port_busy "$port" ||
	die "port $port of 127.0.0.1 is in use, perhaps by another node: stop that, or choose another port with --rpc-port"

setup_build
build_node

[[ -z $board ]] || board_beside "ws://127.0.0.1:$port"
say "Starting the node: RPC at ws://127.0.0.1:$port"
say "polkadot.js, in the browser: https://polkadot.js.org/apps/?rpc=ws://127.0.0.1:$port"
say "Ctrl-C stops it"
# exec, so that Ctrl-C and other signals reach the node itself.
exec "$NODE_BINARY" "${options[@]}"
