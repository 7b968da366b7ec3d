#!/usr/bin/env bash
# Runs three validators of the local_testnet preset (Alice, Bob, Charlie) on this machine. Checks
# that they finalise blocks together; kills Charlie and checks that the chain continues, and that a
# fourth node without keys and with too few peers for warp sync reports that; starts Charlie again,
# and checks that he catches up and that finality continues. Takes about three minutes.
#
#   ./scripts/local-testnet.sh [OPTIONS]
#
#   --away N    keep Charlie stopped for N minutes more, and check that Alice and Bob still make a
#               block in each of their slots, which are two of three
#   --keep      keep the three running after the checks, until Ctrl-C
#   --changes   run four validators instead, under a load of rides: a fifth joins, one is removed, one
#               rotates its keys, full nodes synchronise, one is lost for ever, one moves, and in the
#               end too many are lost. A light client follows. After each case, every balance is
#               compared with the model's. Takes about nine minutes
#   --upgrade   run three validators instead, under a load of rides, and upgrade them to a runtime that
#               changes the record of every ride, with try-runtime's checks before and afterwards, until
#               every ride has ended. Takes about eight minutes, and some minutes for building the runtime
#
# With three equal validators, finality needs all three (more than two thirds). While one is away,
# blocks are produced and finality waits. Finality continues when it is back.
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

# The most seconds for all changes, and for an upgrade.
MOST_FOR_CHANGES=1200
MOST_FOR_UPGRADE=2000

changes=
upgrade=
keep=
away=0
while (($#)); do
	case $1 in
	--away)
		away=$(option_value "$@")
		[[ $away =~ ^[1-9][0-9]*$ ]] || die "--away needs a whole number of at least 1"
		shift
		;;
	--keep) keep=yes ;;
	--changes) changes=yes ;;
	--upgrade) upgrade=yes ;;
	-h | --help) help_of "$0" && exit ;;
	*) unknown_option "$1" ;;
	esac
	shift
done

ensure_nodejs

# play SECONDS PART [ARGS…]: plays a part of the driver's, which always stops its nodes.
play() {
	work=$(mktemp -d)
	trap 'rm -rf "$work"' EXIT
	timeout --foreground --kill-after=30 "$1" node "$ROOT/scripts/journey/faults/index.mjs" \
		"$2" --node "$NODE_BINARY" --work "$work" --logs "$LOGS" "${@:3}" ||
		die "it failed; the logs of the nodes and of the light client are $LOGS/network-*.log"
	say "Passed in $(duration "$SECONDS")"
	exit
}

if [[ -n $changes || -n $upgrade ]]; then
	[[ -z $keep && $away == 0 && -z ${changes:+$upgrade} ]] ||
		die "--changes and --upgrade take no other option"
	[[ -x $NODE_BINARY ]] || die "there is no node at $NODE_BINARY: run ./scripts/run.sh or ./scripts/test.sh first"
	ensure_npm_packages scripts/journey
	[[ -z $changes ]] || play "$MOST_FOR_CHANGES" network
	ensure_toolchain
	ensure_wasm_target
	build_changed_runtime
	play "$MOST_FOR_UPGRADE" upgrade --upgrade "$CHANGED_RUNTIME" --checker "$CHANGED_RUNTIME_CHECKER"
fi

names=(alice bob charlie)
pids=() urls=()
work=$(mktemp -d)

finish() {
	local status=$?
	stop_nodes
	rm -rf "$work"
	((status == 0)) || warn "the nodes' logs are $LOGS/testnet-*.log"
}
trap finish EXIT

# start INDEX LOG [ARGS…]: starts that validator on its database, for the first time or again.
start() {
	local index=$1 log=$LOGS/testnet-$2.log
	local name=${names[index]}
	shift 2
	start_node "$log" --chain local "--$name" --base-path "$work/$name" \
		--node-key "$(printf '%064d' $((index + 1)))" "$@"
	pids[index]=$NODE_PID
	urls[index]=$(node_url "$NODE_PID" "$log")
}

# look INDEX: reads a validator's best and finalised block and its number of peers into the variables
# best, finalised and peers.
look() {
	local answer
	answer=$(rpc "${urls[$1]}" progress) || die "${names[$1]} doesn't answer"
	read -r best finalised peers <<<"$answer"
}

table() {
	local index
	printf '\n%s\n%-10s %6s %10s %6s\n' "$1" validator best finalised peers
	shift
	for index in "$@"; do
		look "$index"
		printf '%-10s %6d %10d %6d\n' "${names[index]}" "$best" "$finalised" "$peers"
	done
	printf '\n'
}

# until_all SECONDS WHAT HEIGHT INDEX…: waits until the best or finalised block of all of these is
# at least HEIGHT.
until_all() {
	local limit=$((SECONDS + $1)) what=$2 height=$3 index reached
	shift 3
	while :; do
		reached=yes
		for index in "$@"; do
			look "$index"
			((${!what} >= height)) || reached=
		done
		[[ -z $reached ]] || return 0
		if ((SECONDS >= limit)); then
			table "Gave up waiting for $what block $height:" "$@"
			die "not all of these validators had $what block $height in time"
		fi
		sleep 1
	done
}

# same_block HEIGHT: checks that all validators have the same block at this height.
same_block() {
	local index hash first=
	for index in "${!names[@]}"; do
		hash=$(rpc "${urls[index]}" chain_getBlockHash "[$1]")
		first=${first:-$hash}
		[[ $hash == "$first" ]] || die "${names[index]} has another block $1 than ${names[0]}"
	done
	say "Block $1 is $first for all three"
}

# said_once LOG WORDS: waits until the node has logged this, and fails if it has done so twice.
said_once() {
	local limit=$((SECONDS + 60)) count
	while :; do
		count=$(grep -cF "$2" "$1" || true)
		((count == 0)) || break
		((SECONDS < limit)) || die "'$2' isn't in $1"
		sleep 1
	done
	((count == 1)) || die "'$2' is in $1 $count times"
	say "It says: $(grep -F "$2" "$1" | sed 's/^[0-9: .-]*//')"
}

say "Starting three validators"
start 0 alice
bootnode=$(rpc "${urls[0]}" system_localListenAddresses | sed -n 's/.*"\(\/ip4\/127\.0\.0\.1\/[^"]*\)".*/\1/p')
[[ -n $bootnode ]] || die "alice has no loopback address for the others"
start 1 bob --bootnodes "$bootnode"
start 2 charlie --bootnodes "$bootnode"

say "Waiting for all three to finalise block 3"
until_all 120 finalised 3 0 1 2
table "Together:" 0 1 2
same_block 3

say "Killing charlie (SIGKILL)"
stop_node "${pids[2]}" KILL
look 0
killed_best=$best killed_finalised=$finalised
say "Starting a validator without keys, by warp sync from two peers"
start_node "$LOGS/testnet-newcomer.log" --chain local --validator --sync warp --bootnodes "$bootnode" \
	--base-path "$work/newcomer" --node-key "$(printf '%064d' 4)"
newcomer=$NODE_PID
say "Waiting for four more blocks of alice and bob without charlie"
until_all 90 best $((killed_best + 4)) 0 1
table "Without charlie (he was killed at best $killed_best, finalised $killed_finalised):" 0 1
if ((finalised <= killed_finalised + 2)); then
	say "As expected, blocks continue and finality waits for the third validator"
fi

said_once "$LOGS/testnet-newcomer.log" "This validator does nothing: no \`aura\` or \`gran\` key"
said_once "$LOGS/testnet-newcomer.log" "Warp sync begins with 3 peers, and there are 2"
stop_node "$newcomer"

if ((away > 0)); then
	say "Keeping charlie stopped for $away minutes: alice and bob have 6 or 7 of the 10 slots in a minute"
	printf '%-8s %6s %10s %7s %10s\n' minute best finalised blocks 'alice MB'
	look 0
	away_best=$best
	for ((minute = 1; minute <= away; minute++)); do
		before=$best
		sleep 60
		look 0
		printf '%-8d %6d %10d %7d %10d\n' "$minute" "$best" "$finalised" $((best - before)) \
			"$(sed -n 's/^RssAnon:[^0-9]*\([0-9]*\)[0-9][0-9][0-9] kB/\1/p' "/proc/${pids[0]}/status")"
		((best - before >= 5)) || die "only $((best - before)) blocks in minute $minute without charlie"
	done
	((best - away_best >= away * 6)) || die "only $((best - away_best)) blocks in $away minutes without charlie"
fi

look 0
goal=$best
say "Starting charlie again on his database; all three must finalise block $goal, made without him"
start 2 charlie-again --bootnodes "$bootnode"
until_all $((180 + away * 6)) finalised "$goal" 0 1 2
same_block "$goal"
say "Waiting for three more finalised blocks"
until_all 120 finalised $((goal + 3)) 0 1 2
table "Together again:" 0 1 2
say "Passed in $(duration "$SECONDS"): the chain continued, charlie caught up, finality continues"

if [[ -n $keep ]]; then
	say "Running until Ctrl-C: ${urls[*]}"
	trap 'exit 0' INT TERM
	while :; do sleep 1; done
fi
