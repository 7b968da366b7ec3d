#!/usr/bin/env bash
# Fuzzes the whole runtime: libFuzzer makes up blocks of transactions, and the first one that breaks what
# must always hold ends the run. docs/fuzzing.md says what that is.
#
#   ./scripts/fuzz.sh [OPTIONS]
#
#   --minutes N     how long (default 10)
#   --jobs N        so many processes at once, each with a whole core (default 1)
#   --replay FILE   print what an input, or each of a folder's, does, transaction by transaction
#   --table         of all inputs known here: how often each call was done, how often it failed and why
#   --minimise      choose few inputs that together show all that any input known here shows, and make them
#                   runtime/fuzz/corpus
#   --forget        begin without the inputs that earlier runs have found
#
# What is found stays in ${XDG_CACHE_HOME:-~/.cache}/bullet-train/fuzz: corpus/, and findings/ with
# each input that broke something. The status isn't 0 then.
set -euo pipefail

# shellcheck source=lib/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/setup.sh"

minutes=10
jobs=1
task=fuzz
replayed=
forget=
while (($#)); do
	case $1 in
	--minutes)
		minutes=$(option_value "$@")
		shift
		;;
	--jobs)
		jobs=$(option_value "$@")
		shift
		;;
	--replay)
		task=replay
		replayed=$(option_value "$@")
		shift
		;;
	--table) task=table ;;
	--minimise) task=minimise ;;
	--forget) forget=yes ;;
	-h | --help) help_of "$0" && exit ;;
	*) unknown_option "$1" ;;
	esac
	shift
done
[[ $minutes =~ ^[1-9][0-9]*$ ]] || die "--minutes needs a number above 0, not '$minutes'"
[[ $jobs =~ ^[1-9][0-9]*$ ]] || die "--jobs needs a number above 0, not '$jobs'"
[[ -z $replayed || -e $replayed ]] || die "there is no $replayed"
[[ -z $replayed ]] || replayed=$(realpath "$replayed")

setup_build
cd "$ROOT"

committed=$ROOT/runtime/fuzz/corpus
corpus=$CACHE/fuzz/corpus
findings=$CACHE/fuzz/findings
[[ -z $forget ]] || rm -rf "$corpus"
mkdir -p "$corpus" "$findings"

say "Building the replayer"
as_tested build --bin fuzz-replay
replay=$RELEASE/fuzz-replay

case $task in
replay)
	exec "$replay" "$replayed"
	;;
table)
	exec "$replay" --table "$committed" "$corpus"
	;;
minimise)
	chosen=$(mktemp -d "$CACHE/fuzz/chosen.XXXXXX")
	trap 'rm -rf "$chosen"' EXIT
	"$replay" --choose "$chosen" "$committed" "$corpus"
	[[ -n $(ls "$chosen") ]] || die "no input was chosen: runtime/fuzz/corpus stays"
	rm -rf "$committed"
	mkdir "$committed"
	cp "$chosen"/* "$committed"
	say "runtime/fuzz/corpus: $(find "$committed" -type f | wc -l) inputs, $(du -sb --apparent-size "$committed" | cut -f1) bytes"
	exit
	;;
esac

say "Building the fuzzer"
RUSTC_WORKSPACE_WRAPPER=$ROOT/scripts/lib/rustc-with-coverage.sh as_tested build --bin fuzz-runtime

seeds=$CACHE/fuzz/seeds
rm -rf "$seeds"
mkdir -p "$seeds"
"$replay" --seeds "$seeds" --dictionary "$CACHE/fuzz/words"

say "Fuzzing for $minutes min; new inputs go to $corpus"
began=$CACHE/fuzz/began
touch "$began"
options=(-max_total_time=$((minutes * 60)) -max_len=1024 -len_control=30 -timeout=30 -rss_limit_mb=4096
	-dict="$CACHE/fuzz/words" -artifact_prefix="$findings/" -print_final_stats=1)
((jobs == 1)) || options+=(-fork="$jobs")
status=0
"$RELEASE/fuzz-runtime" "${options[@]}" "$corpus" "$committed" "$seeds" || status=$?

# By time: an input that broke something before is written again under its name.
mapfile -t found < <(find "$findings" -type f -newer "$began")
for finding in "${found[@]}"; do
	say "What it does: ./scripts/fuzz.sh --replay $finding"
done
((${#found[@]} == 0)) || die "a finding: see above"
((status == 0)) || die "libFuzzer ended with $status: see above"
say "No finding in $minutes min; $(find "$corpus" -type f | wc -l) inputs in $corpus"
