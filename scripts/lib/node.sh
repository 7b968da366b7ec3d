# shellcheck shell=bash
# Starting, asking and stopping nodes for tests. Sourced after common.sh.
#
# Nodes get free ports from the system and listen only on the loopback interface. A script that
# starts one must call stop_nodes in an EXIT trap.

# The process ids of the nodes that this script has started and that still run.
NODE_PIDS=()

# start_node LOG ARGS…: starts a node in the background; its process id is then in $NODE_PID.
start_node() {
	local log=$1
	shift
	[[ -x $NODE_BINARY ]] || die "there is no node at $NODE_BINARY: run ./scripts/run.sh or ./scripts/test.sh first"
	mkdir -p "$(dirname "$log")"
	: >"$log"
	"$NODE_BINARY" "$@" --rpc-port 0 --listen-addr /ip4/127.0.0.1/tcp/0 --no-mdns --no-prometheus \
		--no-telemetry >"$log" 2>&1 &
	NODE_PID=$!
	# Otherwise bash would print a message when the node is killed.
	disown "$NODE_PID"
	NODE_PIDS+=("$NODE_PID")
}

# node_url PID LOG: waits, 60 seconds at most, for the node's RPC and prints its URL.
node_url() {
	local pid=$1 log=$2 port try
	for ((try = 0; try < 300; try++)); do
		port=$(sed -n 's/.*Running JSON-RPC server: addr=127\.0\.0\.1:\([0-9]*\).*/\1/p' "$log")
		if [[ -n $port ]] && rpc "http://127.0.0.1:$port" system_health >/dev/null 2>&1; then
			printf 'ws://127.0.0.1:%s' "$port"
			return
		fi
		if ! kill -0 "$pid" 2>/dev/null; then
			tail -n 20 "$log" >&2
			die "the node stopped while it was starting; its whole log: $log"
		fi
		sleep 0.2
	done
	tail -n 20 "$log" >&2
	die "the node's RPC was not there after a minute; its whole log: $log"
}

# stop_node PID [SIGNAL]: ends one node and waits until it is gone; after 20 seconds it is killed.
stop_node() {
	local pid=$1 signal=${2:-TERM} try others=() other
	kill -s "$signal" "$pid" 2>/dev/null || true
	for ((try = 0; try < 100; try++)); do
		kill -0 "$pid" 2>/dev/null || break
		sleep 0.2
	done
	kill -s KILL "$pid" 2>/dev/null || true
	for other in "${NODE_PIDS[@]}"; do
		[[ $other == "$pid" ]] || others+=("$other")
	done
	NODE_PIDS=("${others[@]+"${others[@]}"}")
}

stop_nodes() {
	local pid
	for pid in "${NODE_PIDS[@]+"${NODE_PIDS[@]}"}"; do
		stop_node "$pid"
	done
}

# rpc URL METHOD [PARAMS]: one JSON-RPC call over HTTP; prints the result.
rpc() {
	node "$ROOT/scripts/lib/rpc.mjs" "$@"
}
