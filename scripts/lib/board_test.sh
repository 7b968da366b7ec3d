# shellcheck shell=bash
# The tests of the board. Sourced after setup.sh, npm.sh and board.sh.

# shellcheck source=node.sh
. "$LIB/node.sh"
# shellcheck source=next_runtime.sh
. "$LIB/next_runtime.sh"

# The board beside a program answers while that runs, and ends with it, even if it is killed.
check_board_beside() {
	local log=$LOGS/board-beside.log pid port try
	mkdir -p "$LOGS"
	# An earlier run's port must not be read.
	: >"$log"
	(
		board_beside ws://127.0.0.1:9944
		exec sleep 60
	) >"$log" 2>&1 &
	pid=$!
	# Otherwise bash would print a message when it is killed.
	disown "$pid"
	for ((try = 0; try < 100; try++)); do
		port=$(sed -n 's/.*in the browser: http:\/\/127\.0\.0\.1://p' "$log")
		[[ -z $port ]] || break
		sleep 0.1
	done
	[[ -n $port ]] && port_busy "$port" || die "the board didn't start beside a program: see $log"
	kill -s KILL "$pid"
	for ((try = 0; try < 50; try++)); do
		port_busy "$port" || return 0
		sleep 0.1
	done
	die "the board has outlived its program"
}

# test_board UPGRADE OPTIONS…: `UPGRADE` is a runtime to upgrade to, "next" or nothing; the options go
# to the tests in the browser.
test_board() {
	local upgrade=$1
	shift
	[[ -x $NODE_BINARY ]] || die "there is no node at $NODE_BINARY: run ./scripts/run.sh or ./scripts/test.sh first"
	ensure_chromium
	build_board
	# For the model and the rulebook's arithmetic.
	ensure_npm_packages scripts/journey
	if [[ $upgrade == next ]]; then
		ensure_toolchain
		ensure_wasm_target
		build_next_runtime
		upgrade=$NEXT_RUNTIME
	fi

	say "Beside a program"
	check_board_beside

	cd "$BOARD"
	say "TypeScript"
	node_modules/.bin/tsc --noEmit
	say "Unit tests"
	rm -rf generated
	npm run --silent test
	say "In the browser"
	export NODE_BINARY LOGS
	node test/browser/index.mjs ${upgrade:+--upgrade "$upgrade"} "$@"
}
