#!/usr/bin/env bash
# Measures the weights of the calls: builds the runtime's release WASM with its benchmarks, runs the
# benchmarks in it, and writes runtime/src/weights/.
#
#   ./scripts/bench.sh [OPTIONS] [PALLET…]
#   ./scripts/bench.sh --storage FOLDER
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
# --storage measures instead what the database takes to read and to write an item of the state, and
# writes runtime/src/weights/database.rs. FOLDER is one that `./scripts/load.sh --campaign N --keep
# FOLDER` has written, with N at least 10000. It isn't changed: the script works on a copy beside it,
# which needs as much room again. It needs the node that run.sh and test.sh build.
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
list='' check='' storage=''
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
	--storage)
		value=$(option_value "$@")
		storage=$(realpath -m "$value")
		shift
		;;
	-h | --help) help_of "$0" && exit ;;
	-*) unknown_option "$1" ;;
	*) pallets+=("${1//-/_}") ;;
	esac
	shift
done

[[ ! $storage || ! $list$check${pallets[*]} ]] ||
	die "--storage measures the database alone: leave out --list, --check and the pallets"

setup_build
cd "$ROOT"
weights=$ROOT/runtime/src/weights

# note_measured FILE…: notes the sums of these files. With them, test.sh finds a weight that was
# changed by hand.
note_measured() {
	local sums=$weights/measured.sha256 file
	for file in "$@"; do
		sed -i "/  $file\$/d" "$sums"
		(cd "$weights" && sha256sum "$file") >>"$sums"
	done
	LC_ALL=C sort -k 2 -o "$sums" "$sums"
}

build_bencher() {
	say "Building the benchmarking program"
	# The skipped WASM is a test runtime of a dependency, which only checks of validation proofs need.
	SKIP_WASM_BUILD=1 cargo build --release --locked --manifest-path scripts/bencher/Cargo.toml
}

# --- The database -----------------------------------------------------------------------------

# Items that are written at once: about as many as a full block of boardings writes. The more there
# are, the less each costs, because they share nodes of the trie.
BATCH=10000

# measure_database FOLDER COPY: measures a copy of the database in FOLDER. Writing items adds nodes
# to the database and then removes them, which leaves the content as it was, but not the files.
measure_database() {
	local name=chains/dev/paritydb items empty
	say "Copying the database"
	mkdir -p "$2/${name%/*}"
	cp -a --reflink=auto "$1/$name" "$2/$name"
	"$NODE_BINARY" export-chain-spec --chain dev --raw --output "$2/chain.json"

	say "Measuring the database"
	"$RELEASE/bullet-train-bencher" storage --base-path "$2" --chain "$2/chain.json" \
		--database paritydb --state-version 1 --disable-pov-recorder --batch-size "$BATCH" \
		--metric average --json-read-path "$2/reads.json" --weight-path "$2/database.rs" \
		--template-path scripts/storage-template.hbs
	# The template doesn't get these numbers. The file has a line with the size of each value.
	items=$(grep -cE '^ +[0-9]+,$' "$2/reads.json") || die "the storage benchmark lists no reads"
	empty=$(grep -cE '^ +0,$' "$2/reads.json") || true
	sed -e "s/ITEMS/$items/g" -e "s/EMPTY/$empty/g" -e 's/Number(\([0-9]*\))/\1/' \
		-e 's| (Y/M/D)||' "$2/database.rs" >"$weights/database.rs"
	say "Wrote runtime/src/weights/database.rs"
}

if [[ $storage ]]; then
	[[ -f $storage/chains/dev/paritydb/full/metadata ]] ||
		die "there is no development chain in $storage: let ./scripts/load.sh --campaign --keep write one"
	[[ -x $NODE_BINARY ]] ||
		die "there is no node at $NODE_BINARY: run ./scripts/run.sh or ./scripts/test.sh first"
	build_bencher
	# Beside the original, so that it is on the same disk.
	copy=$(mktemp -d "$storage.XXXXXX")
	trap 'rm -rf "$copy"' EXIT
	measure_database "$storage" "$copy"
	note_measured database.rs
	say "docs/performance.md shows the costs: docs/operating.md says how to write it anew"
	exit
fi

# --- The calls --------------------------------------------------------------------------------

ensure_nodejs

say "Building the runtime's WASM with its benchmarks"
cargo build --release --locked -p bullet-train-runtime --features wasm,runtime-benchmarks
# A copy: the next build of the node overwrites this file with a WASM without benchmarks.
built=$RELEASE/wbuild/bullet-train-runtime/bullet_train_runtime.compact.compressed.wasm
wasm=$RELEASE/bullet-train-benchmarks.wasm
cp "$built" "$wasm"
build_bencher

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
note_measured "${pallets[@]/%/.rs}"
say "docs/performance.md shows the weights: docs/operating.md says how to write it anew"
