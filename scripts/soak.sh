#!/usr/bin/env bash
# Plays random sequences of all calls of the suite on both the runtime and a model of the rulebook,
# and compares all balances, holds, records and reads after every call (docs/solvency.md).
#
#   ./scripts/soak.sh [OPTIONS]
#
#   --minutes N   play for N minutes (default 5)
#   --calls N     stop after this many calls, even if there is time left
#   --threads N   play N sequences at the same time (default 1)
#   --seed N      the seed of the random sequences (default: a new one for each run)
#   --shrink N    make at most N attempts to reduce a failing sequence (default 50000)
#   --complete    fail unless every call has succeeded, and every error and every counted situation
#                 has occurred
#   --report FILE also write the figures to FILE
#
# Shows its progress every ten seconds, and at the end how often each call succeeded and failed, and
# with which errors. If a sequence fails, the script reduces it as far as possible, prints it and
# saves it in runtime/solvency/proptest-regressions. Commit that: every later test run plays it again.
#
# The first run compiles the dependencies of the tests, too. If the tests have run before, it takes
# some minutes.
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
