#!/usr/bin/env bash
# Builds the board, BulletTrain's web application, and serves it on this machine. run.sh does that
# beside the chain; this script serves it for any node. Ctrl-C stops it.
#
#   ./scripts/board.sh [OPTIONS]
#
#   --url URL      the ws:// or wss:// URL of a node (default ws://127.0.0.1:9944)
#   --port PORT    the port on 127.0.0.1 (default 8944 or, if that is in use, any other)
#   --build        only install the packages and build
#   --test         test the board in Debian's Chromium, against nodes that the tests start. The node
#                  must be built (run.sh and test.sh do that)
#   --pictures     with --test: also write the pictures of docs/board.md
#   --only NAMES   with --test: only these tests in the browser, such as "passenger,hunter"
#   --upgrade WASM with --test: also upgrade a chain to the runtime in this file while the board is
#                  open. "next" means this checkout's runtime with the next spec version
#
# Node.js 20 or newer is needed.
#
# Environment:
#   CHROMIUM       the browser for --test (default: Debian's chromium, which is installed if it is
#                  missing)
set -euo pipefail

LIB=$(dirname "${BASH_SOURCE[0]}")/lib
# shellcheck source=lib/setup.sh
. "$LIB/setup.sh"
# shellcheck source=lib/npm.sh
. "$LIB/npm.sh"
# shellcheck source=lib/board.sh
. "$LIB/board.sh"

url=ws://127.0.0.1:9944
port=
mode=serve
test_options=()
upgrade=
while (($#)); do
	case $1 in
	--url)
		url=$(option_value "$@")
		shift
		;;
	--port)
		port=$(option_value "$@")
		shift
		;;
	--build) mode=build ;;
	--test) mode=test ;;
	--pictures) test_options+=(--pictures) ;;
	--only)
		test_options+=(--only "$(option_value "$@")")
		shift
		;;
	--upgrade)
		upgrade=$(option_value "$@")
		shift
		;;
	-h | --help) help_of "$0" && exit ;;
	*) unknown_option "$1" ;;
	esac
	shift
done
[[ $url =~ ^wss?://[^[:space:]]+$ ]] || die "'$url' is no address of a node: use one like ws://127.0.0.1:9944"
[[ -z $port || $port =~ ^[0-9]{1,5}$ && $port -ge 1 && $port -le 65535 ]] || die "'$port' is no port: use a number from 1 to 65535"
[[ $mode == test || -z $upgrade && ${#test_options[@]} -eq 0 ]] || die "--pictures, --only and --upgrade need --test"

ensure_nodejs
case $mode in
build) build_board ;;
serve)
	build_board
	say "The board, for the node at $url (Ctrl-C stops it):"
	exec node "$BOARD/serve.mjs" --node "$url" ${port:+--port "$port"}
	;;
test)
	# shellcheck source=lib/board_test.sh
	. "$LIB/board_test.sh"
	test_board "$upgrade" "${test_options[@]+"${test_options[@]}"}"
	;;
esac
