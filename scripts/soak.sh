#!/usr/bin/env bash
# Plays random sequences of all calls of the suite on the runtime and on a model of the rulebook at
# once, and compares all balances, holds, records and what clients are told after every call
# (docs/solvency.md).
#
#   ./scripts/soak.sh [OPTIONS]
#
#   --minutes N   for how long, 5 by default
#   --calls N     stop earlier, after so many calls
#   --threads N   how many plays at once, 1 by default
#   --seed N      what the plays are drawn from; by default another at each run
#   --shrink N    try so often to make a failing play smaller, 50000 times by default
#   --complete    fail unless every call has succeeded, and every error and every situation that it counts
#                 has occurred
#   --report FILE write the figures to FILE, too
#
# Tells how far it is every ten seconds and at the end how often each call succeeded and by which
# errors it failed. A play that goes wrong is made as small as possible, shown, and kept in
# runtime/solvency/proptest-regressions, from where every later test run plays it again: commit it.
#
# The first time it compiles what the tests need as well, some minutes if those ran before.
set -euo pipefail

# shellcheck source=lib/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/setup.sh"

options=()
report=
while (($#)); do
	case $1 in
	--minutes | --calls | --threads | --seed | --shrink)
		options+=("$1" "$(option_value "$@")")
		shift
		;;
	--report)
		report=$(option_value "$@")
		shift
		;;
	--complete) options+=(--complete) ;;
	-h | --help) help_of "$0" && exit ;;
	*) unknown_option "$1" ;;
	esac
	shift
done

setup_build
cd "$ROOT"
say "Building the model and the runtime"
as_tested build --bin bullet-train-solvency

mkdir -p "$LOGS"
log=$LOGS/soak.log
status=0
"$RELEASE/bullet-train-solvency" "${options[@]+"${options[@]}"}" 2>&1 | tee "$log" || status=$?
[[ -z $report ]] || cp "$log" "$report"
exit "$status"
