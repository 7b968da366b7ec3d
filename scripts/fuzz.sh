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
	--forget) rm -rf "$CACHE/fuzz/corpus" ;;
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
mkdir -p "$corpus" "$findings"

# As the tests are built (test.sh), so that both share all dependencies.
build() {
	SKIP_WASM_BUILD=1 CARGO_PROFILE_RELEASE_DEBUG_ASSERTIONS=true \
		CARGO_PROFILE_RELEASE_BUILD_OVERRIDE_DEBUG_ASSERTIONS=false \
		cargo build --release --locked --workspace --all-features --bin "$1"
}

say "Building the replayer"
build fuzz-replay
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
	rm -rf "$committed"
	mkdir "$committed"
	cp "$chosen"/* "$committed"
	say "runtime/fuzz/corpus: $(find "$committed" -type f | wc -l) inputs, $(du -sb --apparent-size "$committed" | cut -f1) bytes"
	exit
	;;
esac

say "Building the fuzzer"
RUSTC_WORKSPACE_WRAPPER=$ROOT/scripts/lib/rustc-with-coverage.sh build fuzz-runtime

seeds=$CACHE/fuzz/seeds
rm -rf "$seeds"
mkdir -p "$seeds"
"$replay" --seeds "$seeds" --dictionary "$CACHE/fuzz/words"

say "Fuzzing for $minutes min; new inputs go to $corpus"
before=$(find "$findings" -type f | wc -l)
options=(-max_total_time=$((minutes * 60)) -max_len=1024 -len_control=30 -timeout=30 -rss_limit_mb=4096
	-dict="$CACHE/fuzz/words" -artifact_prefix="$findings/" -print_final_stats=1)
((jobs == 1)) || options+=(-fork="$jobs")
status=0
"$RELEASE/fuzz-runtime" "${options[@]}" "$corpus" "$committed" "$seeds" || status=$?

if ((status != 0)) || (($(find "$findings" -type f | wc -l) > before)); then
	newest=$(find "$findings" -type f -printf '%T@ %p\n' | sort -n | tail -1 | cut -d' ' -f2-)
	[[ -z $newest ]] || say "What it does: ./scripts/fuzz.sh --replay $newest"
	die "a finding (or libFuzzer ended with $status): see above"
fi
say "No finding in $minutes min; $(find "$corpus" -type f | wc -l) inputs in $corpus"
