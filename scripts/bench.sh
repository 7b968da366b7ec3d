#!/usr/bin/env bash
# Measures the weights of the calls: builds the runtime's release WASM with its benchmarks, runs the
# benchmarks in it, and writes runtime/src/weights/.
#
#   ./scripts/bench.sh [OPTIONS] [PALLET…]
#
#   PALLET        such as pallet_travel_cabin, or `overhead` for an empty block and an empty call
#                 (default: everything in the runtime that has benchmarks, and `overhead`)
#   --list        only list the pallets that have benchmarks
#   --passes N    passes over all benchmarks (default 2). Each weight comes from the pass in which the
#                 machine disturbed it least
#   --steps N     points measured along each variable of a benchmark (default 20)
#   --repeat N    measurements of each point (default 10)
#   --seconds N   least seconds for each benchmark (default 2)
#   --check       run every benchmark briefly to see that it works in the WASM; write nothing
#
# Run it on a machine that does nothing else. The first run also compiles the benchmarking program,
# which brings in Polkadot's crates. On 2 cores, a pass over everything takes some 11 minutes.
set -euo pipefail

LIB=$(dirname "${BASH_SOURCE[0]}")/lib
# shellcheck source=lib/setup.sh
. "$LIB/setup.sh"
# shellcheck source=lib/npm.sh
. "$LIB/npm.sh"

steps=20
repeat=10
seconds=2
passes=2
pallets=()
list='' check=''
while (($#)); do
	case $1 in
	--list) list=yes ;;
	--steps | --repeat | --seconds | --passes)
		value=$(option_value "$@")
		[[ $value =~ ^[1-9][0-9]*$ ]] || die "$1 needs a whole number above 0"
		declare "${1#--}=$value"
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
ensure_nodejs
cd "$ROOT"

say "Building the runtime's WASM with its benchmarks"
cargo build --release --locked -p bullet-train-runtime --features wasm,runtime-benchmarks
# A copy: the next build of the node overwrites this file with a WASM without benchmarks.
built=$RELEASE/wbuild/bullet-train-runtime/bullet_train_runtime.compact.compressed.wasm
wasm=$RELEASE/bullet-train-benchmarks.wasm
cp "$built" "$wasm"

say "Building the benchmarking program"
# The skipped WASM is a test runtime of a dependency, which only another command needs.
SKIP_WASM_BUILD=1 cargo build --release --locked --manifest-path scripts/bencher/Cargo.toml

bencher() {
	local what=$1
	shift
	"$RELEASE/bullet-train-bencher" "$what" --runtime "$wasm" --genesis-builder runtime \
		--genesis-builder-preset development "$@"
}

# The weights in the files that the overhead benchmark writes, without their paths and host names.
overhead() {
	local block extrinsic processor number='s/.*saturating_mul(\([0-9_]*\)), \([0-9_]*\)).*/\1_000, \2/p'
	block=$(sed -n "$number" "$1")
	extrinsic=$(sed -n "$number" "$2")
	[[ $block && $extrinsic ]] || die "the overhead benchmark wrote no weights"
	processor=$(sed -n 's/^model name\s*: //p' /proc/cpuinfo | head -1)
	cat <<-END
		//! Weights of an empty block and of an empty call, measured by \`scripts/bench.sh\` on $(date +%F).
		//!
		//! Processor: $processor. Don't edit: measure again.

		use frame_support::weights::Weight;

		/// Executes a block besides its calls.
		pub const BLOCK_EXECUTION: Weight = Weight::from_parts($block);

		/// Executes a signed transaction besides its call and the declared weights of its extensions.
		pub const EXTRINSIC_BASE: Weight = Weight::from_parts($extrinsic);
	END
}

benchmarked=$(bencher pallet --list=pallets --no-csv-header --all 2>/dev/null)
if [[ -n $list ]]; then
	printf '%s\n' "$benchmarked"
	exit
fi
((${#pallets[@]})) || mapfile -t pallets <<<"$benchmarked"$'\n'overhead
for pallet in "${pallets[@]}"; do
	[[ $pallet == overhead ]] || grep -Fxq "$pallet" <<<"$benchmarked" ||
		die "the runtime has no benchmarks of $pallet; it has: ${benchmarked//$'\n'/ } overhead"
done

if [[ -n $check ]]; then
	for pallet in "${pallets[@]}"; do
		[[ $pallet != overhead ]] || continue
		say "Trying $pallet"
		bencher pallet --pallet "$pallet" --extrinsic '*' --steps 2 --repeat 1 --min-duration 0 --quiet
	done
	say "All benchmarks work; nothing was written"
	exit
fi

weights=$ROOT/runtime/src/weights
measured=$(mktemp -d)
trap 'rm -rf "$measured"' EXIT
for pass in $(seq "$passes"); do
	mkdir "$measured/$pass"
	for pallet in "${pallets[@]}"; do
		[[ $pallet != overhead ]] || continue
		say "Pass $pass of $passes: $pallet"
		bencher pallet --pallet "$pallet" --extrinsic '*' --steps "$steps" --repeat "$repeat" \
			--min-duration "$seconds" --quiet --template scripts/bench-template.hbs --output "$measured/$pass"
	done
done
for pallet in "${pallets[@]}"; do
	if [[ $pallet == overhead ]]; then
		say "Measuring an empty block and an empty call"
		bencher overhead --weight-path "$measured" --warmup 20 --repeat 200
		overhead "$measured/block_weights.rs" "$measured/extrinsic_weights.rs" >"$weights/overhead.rs"
	else
		node scripts/lib/quietest.mjs "$weights/$pallet.rs" "$measured"/*/"$pallet.rs"
	fi
	say "Wrote runtime/src/weights/$pallet.rs"
done
cargo fmt -p bullet-train-runtime
say "docs/performance.md shows the weights: docs/operating.md says how to write it anew"
