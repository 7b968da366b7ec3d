#!/usr/bin/env bash
# Checks the files for running nodes as services and in containers.
#
#   ./scripts/deploy.sh [--node FILE]
#
#   --node FILE  use this node instead of the one that run.sh and test.sh build
#
# The systemd unit is checked by systemd-analyze, the Containerfile by hadolint, and compose.yml by
# `docker compose` or docker-compose, if these programs are installed; those that aren't are named at the
# end. Then the network of compose.yml runs on this machine, without containers: four validators and a full
# node. Takes about two minutes. Node.js 20 or newer is needed.
set -euo pipefail

LIB=$(dirname "${BASH_SOURCE[0]}")/lib
# shellcheck source=lib/setup.sh
. "$LIB/setup.sh"

FOLDER=$ROOT/scripts/deploy
UNIT=bullet-train-node.service
# The highest exposure that systemd-analyze may see in the unit, in tenths.
MOST_EXPOSURE=15

while (($#)); do
	case $1 in
	--node)
		NODE_BINARY=$(realpath "$(option_value "$@")")
		shift
		;;
	-h | --help) help_of "$0" && exit ;;
	*) unknown_option "$1" ;;
	esac
	shift
done

ensure_nodejs
[[ -x $NODE_BINARY ]] || die "there is no node at $NODE_BINARY: run ./scripts/run.sh or ./scripts/test.sh first"
work=$(mktemp -d)
# The driver always stops its nodes.
trap 'rm -rf "$work"' EXIT
mkdir -p "$LOGS"
skipped=()

if have systemd-analyze; then
	say "The systemd unit"
	# The program needn't be installed where the unit expects it.
	sed "s|/usr/local/bin/bullet-train-node|$NODE_BINARY|g" "$FOLDER/systemd/$UNIT" >"$work/$UNIT"
	complaints=$(systemd-analyze verify --man=no "$work/$UNIT" 2>&1) || die "systemd-analyze refuses the unit: $complaints"
	[[ -z $complaints ]] || die "systemd-analyze warns: $complaints"
	systemd-analyze security --offline=true --threshold="$MOST_EXPOSURE" "$FOLDER/systemd/$UNIT" --no-pager \
		>"$LOGS/deploy-exposure.log" || die "the unit is too exposed: see $LOGS/deploy-exposure.log"
	tail -n 1 "$LOGS/deploy-exposure.log"
else
	skipped+=("systemd-analyze (the systemd unit)")
fi

if have hadolint; then
	say "The Containerfile"
	hadolint "$FOLDER/container/Containerfile" || die "hadolint refuses the Containerfile (see above)"
else
	skipped+=("hadolint (the Containerfile)")
fi

compose=()
if docker compose version >/dev/null 2>&1; then
	compose=(docker compose)
elif have docker-compose; then
	compose=(docker-compose)
fi
if ((${#compose[@]} > 0)); then
	say "compose.yml"
	NODE_USER=1000:1000 "${compose[@]}" -f "$FOLDER/container/compose.yml" config --quiet ||
		die "${compose[*]} refuses compose.yml (see above)"
else
	skipped+=("docker compose (compose.yml)")
fi

say "The network of compose.yml, without containers"
node "$FOLDER/try.mjs" --node "$NODE_BINARY" --work "$work" --logs "$LOGS" ||
	die "the network doesn't run; the nodes' logs are $LOGS/deploy-*.log"

((${#skipped[@]} == 0)) || warn "not checked, because the programs aren't installed: ${skipped[*]}"
