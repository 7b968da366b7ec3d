#!/usr/bin/env bash
# Measures the weights of the calls: builds the runtime's release WASM with its benchmarks, runs the
# benchmarks in it, and writes runtime/src/weights/<pallet>.rs.
#
#   ./scripts/bench.sh [OPTIONS] [PALLET…]
#
#   PALLET        such as pallet_travel_cabin (default: all pallets of this repository)
#   --all         every pallet of the runtime that has benchmarks
#   --list        only list the pallets that have benchmarks
#   --steps N     points measured along each variable of a benchmark (default 50)
#   --repeat N    measurements of each point (default 20)
#   --check       run every benchmark briefly to see that it works in the WASM; write nothing
#
# Run it on a machine that does nothing else. The first run also builds the benchmarking program,
# which takes about 15 minutes on 2 cores. A benchmark takes a quarter of a minute or more; a
# release to a hundred members takes some minutes with the defaults. With 25 steps of 8
# measurements, pallet_dpo takes 4 minutes.
set -euo pipefail

# shellcheck source=lib/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/setup.sh"

steps=50
repeat=20
pallets=()
all='' list='' check=''
while (($#)); do
	case $1 in
	--all) all=yes ;;
	--list) list=yes ;;
	--steps)
		steps=$(option_value "$@")
		shift
		;;
	--repeat)
		repeat=$(option_value "$@")
		shift
		;;
	--check) check=yes ;;
	-h | --help) help_of "$0" && exit ;;
	-*) unknown_option "$1" ;;
	*) pallets+=("${1//-/_}") ;;
	esac
	shift
done

setup_build
cd "$ROOT"

say "Building the runtime's WASM with its benchmarks"
cargo build --release --locked -p bullet-train-runtime --features wasm,runtime-benchmarks
# A copy: the next build of the node overwrites this file with a WASM without benchmarks.
built=$RELEASE/wbuild/bullet-train-runtime/bullet_train_runtime.compact.compressed.wasm
wasm=$RELEASE/bullet-train-benchmarks.wasm
cp "$built" "$wasm"

say "Building the benchmarking program"
# The skipped WASM is a test runtime of a dependency, which only another command needs.
cargo build --release --locked --manifest-path scripts/bencher/Cargo.toml

bencher() {
	"$RELEASE/bullet-train-bencher" --runtime "$wasm" --genesis-builder runtime \
		--genesis-builder-preset development "$@"
}

benchmarked=$(bencher --list=pallets --no-csv-header --all 2>/dev/null)
if [[ -n $list ]]; then
	printf '%s\n' "$benchmarked"
	exit
fi
if [[ -n $all ]]; then
	mapfile -t pallets <<<"$benchmarked"
elif ((${#pallets[@]} == 0)); then
	# The crates below pallets/ for which the runtime has benchmarks.
	own=$(sed -n 's/^name = "\(pallet-.*\)"$/\1/p' pallets/*/Cargo.toml | tr - _)
	mapfile -t pallets < <(grep -Fx "$own" <<<"$benchmarked")
fi
((${#pallets[@]} > 0)) || die "the runtime has no benchmarks of the pallets in this repository"
for pallet in "${pallets[@]}"; do
	grep -Fxq "$pallet" <<<"$benchmarked" ||
		die "the runtime has no benchmarks of $pallet; it has: ${benchmarked//$'\n'/ }"
done

if [[ -n $check ]]; then
	for pallet in "${pallets[@]}"; do
		say "Trying $pallet"
		bencher --pallet "$pallet" --extrinsic '*' --steps 2 --repeat 1 --min-duration 0 --quiet
	done
	say "All benchmarks work; nothing was written"
	exit
fi

weights=$ROOT/runtime/src/weights
mkdir -p "$weights"
for pallet in "${pallets[@]}"; do
	say "Measuring $pallet: $steps steps, $repeat times each"
	bencher --pallet "$pallet" --extrinsic '*' --steps "$steps" --repeat "$repeat" --quiet \
		--template scripts/bench-template.hbs --output "$weights"
	say "Wrote runtime/src/weights/$pallet.rs"
done
cargo fmt -p bullet-train-runtime
