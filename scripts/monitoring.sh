#!/usr/bin/env bash
# Checks the monitoring of nodes: the alert rules with promtool, and the node's metrics, the Grafana
# dashboard and the rules with a real node and a real Prometheus.
#
#   ./scripts/monitoring.sh [OPTIONS]
#
#   --rules      only what promtool checks, without a node
#   --node FILE  use this node instead of the one that run.sh and test.sh build
#
# promtool and Prometheus are Debian's. If they aren't installed, the package is unpacked into the
# cache, so that no service starts. Takes a minute. Node.js 20 or newer is needed for the node.
set -euo pipefail

LIB=$(dirname "${BASH_SOURCE[0]}")/lib
# shellcheck source=lib/setup.sh
. "$LIB/setup.sh"
# shellcheck source=lib/npm.sh
. "$LIB/npm.sh"

FOLDER=$ROOT/scripts/deploy/monitoring

rules=
while (($#)); do
	case $1 in
	--rules) rules=yes ;;
	--node)
		NODE_BINARY=$(realpath "$(option_value "$@")")
		shift
		;;
	-h | --help) help_of "$0" && exit ;;
	*) unknown_option "$1" ;;
	esac
	shift
done

ensure_prometheus
say "Alert rules"
(cd "$FOLDER" && "$PROMTOOL" check config prometheus.yml && "$PROMTOOL" check rules alerts.yml &&
	"$PROMTOOL" test rules alerts.test.yml) || die "promtool refuses the rules (its messages are above)"
[[ -z $rules ]] || exit 0

ensure_nodejs
ensure_npm_packages scripts/journey
[[ -x $NODE_BINARY ]] || die "there is no node at $NODE_BINARY: run ./scripts/run.sh or ./scripts/test.sh first"
work=$(mktemp -d)
# The driver always stops its programs.
trap 'rm -rf "$work"' EXIT
mkdir -p "$LOGS"
say "Metrics of a development node, read by Prometheus"
node "$ROOT/scripts/journey/monitoring/index.mjs" --node "$NODE_BINARY" --prometheus "$PROMETHEUS" \
	--folder "$FOLDER" --work "$work" --logs "$LOGS" ||
	die "the monitoring doesn't fit the node; the logs are $LOGS/monitoring-*.log"
