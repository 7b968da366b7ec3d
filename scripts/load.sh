#!/usr/bin/env bash
# Fills blocks with one kind of call at a time. Measures how many calls fit a block by weight and by time, and how long
# a call takes to enter the pool, to be built into a block, and to be imported by another node.
#
#   ./scripts/load.sh [OPTIONS]
#   ./scripts/load.sh --campaign [PASSENGERS] [--dpos N] [--keep FOLDER] [--docs]
#   ./scripts/load.sh --network [MINUTES] [--rides N] [--docs]
#
# Every round fills one block with each of these kinds, so that transfers and boardings can be compared:
#   transfer, token-transfer   balances.transfer_keep_alive, assets.transfer_keep_alive
#   board, token-board         board, with a fare in BOLT and in a project's token
#   seats                      buy_seats, one seat each
#   withdraw, token-withdraw   withdraw_yield, of the rides just boarded
#   settle, token-settle       settle_ride, once they have ended
#
#   --calls N     calls in a block (default 0: as many as fit it by weight)
#   --rounds N    rounds; the figures are their medians (default 5)
#   --only NAMES  only these kinds, separated by commas, and those that they need
#   --node FILE   measures this node instead of the one that run.sh and test.sh build. A second --node is measured in
#                 turn with the first, and compared with it
#   --json FILE   also writes all figures and blocks into this file
#   --docs        also writes the table, of the last node, into docs/performance.md
#   --check       fails if the last node misses a goal
#
# --campaign plays one whole campaign instead: PASSENGERS board (default 100,000), DPOs of seven members too, on a train
# with a full list of milestones, until all rides are settled and all DPOs are closed. It shows times, memory and the
# size of the database, and what another node takes that syncs the chain.
#
#   --dpos N      number of DPOs (default: one for 100 passengers)
#   --keep FOLDER keeps a copy of the database from the moment when everyone is aboard
#
# What the chain does by itself is switched off in both, so that blocks have the measured calls alone, and rides and
# DPOs wait for them.
#
# --network fills the blocks of four validators with boardings for MINUTES (default 60), on a chain that has N open rides
# already. It shows how full blocks are, how long they take, how far finality is behind, and the nodes' memory. The four
# share this machine.
#
#   --rides N     rides before the first boarding that is measured (default 300,000)
#
# Run it on a machine that does nothing else. It needs Node.js 20 or newer.
set -euo pipefail

LIB=$(dirname "${BASH_SOURCE[0]}")/lib
# shellcheck source=lib/setup.sh
. "$LIB/setup.sh"
# shellcheck source=lib/npm.sh
. "$LIB/npm.sh"

options=()
nodes=()
campaign='' dpos='' keep='' docs='' network='' rides=''
while (($#)); do
	case $1 in
	--calls | --rounds)
		value=$(option_value "$@")
		[[ $value =~ ^[0-9]+$ ]] || die "$1 needs a whole number"
		[[ $1 != --rounds || $value -gt 0 ]] || die "--rounds needs a number above 0"
		options+=("$1" "$value")
		shift
		;;
	--only)
		value=$(option_value "$@")
		options+=("$1" "$value")
		shift
		;;
	--node)
		value=$(option_value "$@")
		nodes+=("$(realpath "$value")")
		shift
		;;
	--json)
		value=$(option_value "$@")
		options+=("$1" "$(realpath -m "$value")")
		shift
		;;
	--docs) docs=$ROOT/docs/performance.md ;;
	--campaign)
		campaign=100000
		if [[ ${2:-} =~ ^[1-9][0-9]*$ ]]; then
			campaign=$2
			shift
		fi
		;;
	--dpos)
		dpos=$(option_value "$@")
		[[ $dpos =~ ^[1-9][0-9]*$ ]] || die "--dpos needs a whole number above 0"
		shift
		;;
	--keep)
		keep=$(realpath -m "$(option_value "$@")")
		[[ ! -e $keep ]] || die "$keep exists already; name a new folder"
		shift
		;;
	--network)
		network=60
		if [[ ${2:-} =~ ^[1-9][0-9]*$ ]]; then
			network=$2
			shift
		fi
		;;
	--rides)
		rides=$(option_value "$@")
		[[ $rides =~ ^[1-9][0-9]*$ ]] || die "--rides needs a whole number above 0"
		shift
		;;
	--check) options+=(--check) ;;
	-h | --help) help_of "$0" && exit ;;
	*) unknown_option "$1" ;;
	esac
	shift
done
((${#nodes[@]})) || nodes=("$NODE_BINARY")
((${#nodes[@]} <= 2)) || die "at most two nodes can be compared"

ensure_nodejs
ensure_npm_packages scripts/journey
[[ $campaign || ! $dpos$keep ]] || die "--dpos and --keep need --campaign"
[[ ! $campaign || ${#options[@]} -eq 0 ]] || die "--campaign takes --dpos, --keep, --node and --docs alone"
[[ $network || ! $rides ]] || die "--rides needs --network"
[[ ! $network || (! $campaign && ${#options[@]} -eq 0 && ${#nodes[@]} -eq 1) ]] ||
	die "--network takes --rides, one --node and --docs alone"
for binary in "${nodes[@]}"; do
	[[ -x $binary ]] || die "there is no node at $binary: run ./scripts/run.sh or ./scripts/test.sh first"
	options+=(--node "$binary")
done

work=$(mktemp -d)
# The driver ends its nodes itself, however it ends.
trap 'rm -rf "$work"' EXIT

started=$SECONDS
program=index
if [[ $campaign ]]; then
	say "Campaign"
	program=campaign
	options+=(--passengers "$campaign" --dpos "${dpos:-$(((campaign + 99) / 100))}")
	[[ ! $keep ]] || options+=(--keep "$keep")
elif [[ $network ]]; then
	say "Network"
	program=network/index
	options+=(--minutes "$network" --rides "${rides:-300000}")
else
	say "Load"
fi
[[ ! $docs ]] || options+=(--docs "$docs")
status=0
node "$ROOT/scripts/load/$program.mjs" --work "$work" --logs "$LOGS" "${options[@]}" || status=$?
((status == 0)) || die "the run failed, or with --check a goal is missed; the logs are in $LOGS: load-*, campaign*, network-*"
say "Done in $(duration $((SECONDS - started)))"
