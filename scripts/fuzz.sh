#!/usr/bin/env bash
# Fuzzes the whole runtime: libFuzzer generates blocks of transactions, and the first one that
# violates an invariant ends the run. docs/fuzzing.md lists the invariants.
#
#   ./scripts/fuzz.sh [OPTIONS]
#
#   --minutes N     fuzz for N minutes (default 10)
#   --jobs N        run N processes, each on its own core (default 1)
#   --replay FILE   print the effect of an input, or of each input in a folder, transaction by
#                   transaction
#   --table         print how often each call was made, how often it failed and why, in the committed
#                   inputs and those found on this machine
#   --minimise      replace the committed corpus, runtime/fuzz/corpus.tar, by few of these inputs that
#                   together show every outcome of all of them
#   --add FILE      add an input, or each input in a folder, to the committed corpus
#   --forget        start without the inputs that earlier runs have found
#
# Inputs are kept in ${XDG_CACHE_HOME:-~/.cache}/bullet-train/fuzz: new ones in corpus/, and each
# input that broke something in findings/. In that case the exit status isn't 0.
set -euo pipefail

# shellcheck source=lib/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/setup.sh"

minutes=10
jobs=1
task=fuzz
replayed=
added=
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
	--add)
		task=add
		added=$(option_value "$@")
		shift
		;;
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
[[ -z $added || -e $added ]] || die "there is no $added"
[[ -z $added ]] || added=$(realpath "$added")

archive=$ROOT/runtime/fuzz/corpus.tar
committed=$CACHE/fuzz/committed
corpus=$CACHE/fuzz/corpus
findings=$CACHE/fuzz/findings
[[ -z $forget ]] || rm -rf "$corpus"
rm -rf "$committed"
mkdir -p "$committed" "$corpus" "$findings"
tar --extract --file "$archive" --directory "$committed"

# Packs a folder's files as the committed corpus. The same files always make the same archive.
pack() {
	(cd "$1" && find . -type f -printf '%P\n' | LC_ALL=C sort) |
		tar --create --file "$archive.new" --directory "$1" --files-from - --format=ustar \
			--blocking-factor=1 --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=644
	mv "$archive.new" "$archive"
	say "runtime/fuzz/corpus.tar: $(find "$1" -type f | wc -l) inputs, $(stat -c %s "$archive") bytes"
}

# Each file is named by the hash of its content, like libFuzzer's own.
if [[ $task == add ]]; then
	while IFS= read -r -d '' input; do
		cp "$input" "$committed/$(sha1sum <"$input" | cut -d ' ' -f 1)"
	done < <(find "$added" -type f -print0)
	pack "$committed"
	exit
fi

setup_build
cd "$ROOT"

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
	[[ -n $(ls "$chosen") ]] || die "no input was chosen: runtime/fuzz/corpus.tar stays as it is"
	pack "$chosen"
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

# By time, because an input that broke something before is written again under the same name.
mapfile -t found < <(find "$findings" -type f -newer "$began")
for finding in "${found[@]}"; do
	say "To replay it: ./scripts/fuzz.sh --replay $finding"
done
((${#found[@]} == 0)) || die "an input broke something: see above"
((status == 0)) || die "libFuzzer ended with $status: see above"
say "No finding in $minutes min; $(find "$corpus" -type f | wc -l) inputs in $corpus"
