#!/usr/bin/env bash
# Sets up and runs every check: formatting, the documents, the files of weights, the WASM runtime
# and the node, clippy, the crates' documentation, unit tests, benchmark tests, the try-runtime build,
# typed clients generated from the node's metadata, an index of a random campaign, the polkadot.js
# journey against the real node with an upgrade of its runtime in the middle, the board in Debian's
# Chromium, hunters on a chain, the node's messages about broken files, forks of a development
# chain, metrics and alerts.
#
#   ./scripts/test.sh [OPTIONS]
#
#   --quick     only the checks that need no node: builds neither the node nor the WASM, no journey
#   --testnet   also run networks on this machine: three validators, four that come, go and are lost,
#               three whose runtime changes every ride (local-testnet.sh), four whose blocks are full
#               (load.sh --network), and that of compose.yml (deploy.sh): about half an hour more
#   --faults    also test impossible starts, kills under load and a full disk (faults.sh): over
#               twenty minutes more
#
# Stops at the first check that fails and says where its whole output is. The first run compiles
# some 900 crates and takes the better part of an hour on 2 cores. After a change to the pallets, a
# run takes about twenty minutes.
#
# Environment: as for run.sh.
set -euo pipefail

# shellcheck source=lib/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/setup.sh"

quick=
testnet=
faults=
while (($#)); do
	case $1 in
	--quick) quick=yes ;;
	--testnet) testnet=yes ;;
	--faults) faults=yes ;;
	-h | --help) help_of "$0" && exit ;;
	*) unknown_option "$1" ;;
	esac
	shift
done

# --- The checks -------------------------------------------------------------------------------
#
# All use the release profile in one target folder. Checks of the node compile it as its own build
# does. All others compile natively, without the WASM and with $CHECKED_FEATURES, so that clippy and
# rustdoc share their dependencies, and the tests share the crates below FRAME with the node.

check_formatting() {
	local script
	cargo fmt --all --check
	rustfmt --check --edition 2021 scripts/bencher/src/main.rs scripts/clients/subxt/src/main.rs \
		scripts/record-change/ride_ends.rs
	git apply --check scripts/record-change/sources.patch
	for script in .ci/run scripts/*.sh scripts/lib/*.sh scripts/deploy/container/*.sh findings/*.sh; do
		bash -n "$script"
	done
	check_comment_width
}

# rustfmt doesn't wrap comments: none may be wider than 100 columns, with a tab counted as 4.
check_comment_width() {
	git ls-files -z -- '*.rs' ':!runtime/src/weights' | xargs -0 perl -CSD -ne '
		if (m{^\s*//}) {
			(my $line = $_) =~ s/\t/    /g;
			chomp $line;
			if (length $line > 100) {
				print "$ARGV:$.: the comment is wider than 100 columns\n";
				$failed = 1;
			}
		}
		close ARGV if eof;
		END { exit($failed // 0) }
	'
}

# Links, anchors, rule numbers and names in the documents. Unit tests check the generated parts.
check_documents() {
	node scripts/check-docs.mjs
}

# No weight was changed by hand: each file is as bench.sh has written it.
check_weights() {
	local sums=measured.sha256 LC_ALL=C
	cd runtime/src/weights
	sha256sum --check --quiet --strict "$sums" || die "measure what was changed: ./scripts/bench.sh"
	diff <(cut -d ' ' -f 3 "$sums") <(printf '%s\n' *.rs | grep -vx mod.rs) ||
		die "runtime/src/weights has files that bench.sh didn't write (>), or lacks some (<)"
}

# The unit tests of the journey and of the load.
check_journey_tests() {
	node --test scripts/journey/test/*.test.mjs scripts/load/test/*.test.mjs
}

# The most that the compressed WASM runtime may take, in KiB: it is stored on the chain, and every
# upgrade is a transaction of this length.
WASM_KIB=640

check_node() {
	build_node
	local wasm=$RELEASE/wbuild/bullet-train-runtime/bullet_train_runtime.compact.compressed.wasm bytes
	[[ -s $wasm ]] || die "the build left no WASM runtime at $wasm"
	bytes=$(stat -c %s "$wasm")
	printf 'WASM runtime: %d KiB\nNode: %d MiB\n' $((bytes / 1024)) \
		$(($(stat -c %s "$NODE_BINARY") / 1024 / 1024))
	((bytes <= WASM_KIB * 1024)) || die "the WASM runtime has $bytes bytes, more than $WASM_KIB KiB"
}

check_clippy() {
	cargo clippy --release --locked --workspace --exclude bullet-train-node --all-targets \
		--features "$CHECKED_FEATURES" -- -D warnings
	[[ -n $quick ]] || with_node clippy --all-targets -- -D warnings
}

check_docs() {
	export RUSTDOCFLAGS="-D warnings -D rustdoc::broken_intra_doc_links"
	cargo doc --release --locked --workspace --exclude bullet-train-node \
		--features "$CHECKED_FEATURES" --no-deps
	[[ -n $quick ]] || with_node doc --no-deps
}

check_unit_tests() {
	as_tested test -- --skip bench
	[[ -n $quick ]] || with_node test
}

# Runs each benchmark as a test, with its verification, at the ends of its ranges.
check_benchmark_tests() {
	local output=$LOGS/benchmark-tests
	as_tested test --lib -- bench | tee "$output"
	grep -q '^test .*bench.* ok$' "$output" || die "there was no benchmark test"
}

# Compiles the runtime for the WASM target, as a try-runtime build does. The tests compile it only
# natively.
check_try_runtime() {
	CARGO_TARGET_WASM32V1_NONE_RUSTFLAGS="--cfg substrate_runtime" \
		cargo check --release --locked -p bullet-train-runtime --no-default-features \
		--features try-runtime --target "$WASM_TARGET"
}

check_clients() {
	./scripts/clients.sh
}

# Every balance and record, from events alone.
check_indexer() {
	./scripts/indexer.sh
}

check_journey() {
	./scripts/journey.sh --upgrade next
}

# Each role's story by clicks. The runtime to which a chain is upgraded is the journey's.
check_board() {
	./scripts/board.sh --test --upgrade next
}

# Hunters that race on a chain, are killed and go on.
check_hunter() {
	./scripts/hunter.sh --test
}

check_testnet() {
	./scripts/local-testnet.sh
}

check_changes() {
	./scripts/local-testnet.sh --changes
}

# An upgrade that changes the record of every ride, on a network.
check_upgrade() {
	./scripts/local-testnet.sh --upgrade
}

check_full_blocks() {
	./scripts/load.sh --network 1 --rides 4000
}

# The files for services and containers. Takes too long to be run always.
check_deploy() {
	./scripts/deploy.sh
}

# The node's messages about broken files. The other faults take longer: --faults adds them.
check_refusals() {
	./scripts/faults.sh files
}

# Forks, access to sealing, long transactions, and stopping.
check_sealing() {
	./scripts/sealing.sh
}

# The node's metrics, and the alerts and the dashboard that read them.
check_monitoring() {
	./scripts/monitoring.sh
}

check_faults() {
	./scripts/faults.sh starts disk one three
}

# --- The run ----------------------------------------------------------------------------------

steps=(
	"formatting:check_formatting"
	"documents:check_documents"
	"weights:check_weights"
	"the journey's own tests:check_journey_tests"
)
[[ -n $quick ]] || steps+=("WASM runtime and node:check_node")
steps+=(
	"clippy:check_clippy"
	"docs:check_docs"
	"unit tests:check_unit_tests"
	"benchmark tests:check_benchmark_tests"
	"try-runtime build:check_try_runtime"
)
[[ -n $quick ]] || steps+=(
	"typed clients:check_clients"
	"indexer:check_indexer"
	"polkadot.js journey:check_journey"
	"the board:check_board"
	"the hunter:check_hunter"
	"broken files:check_refusals"
	"sealing and forks:check_sealing"
	"metrics and alerts:check_monitoring"
)
[[ -z $testnet ]] || steps+=(
	"three validators:check_testnet"
	"changes of validators:check_changes"
	"a record that changes:check_upgrade"
	"full blocks:check_full_blocks"
	"services and containers:check_deploy"
)
[[ -z $faults ]] || steps+=("faults of the node:check_faults")

mkdir -p "$LOGS"
rm -f "$LOGS"/[0-9]*.log
cd "$ROOT"
results=() times=()

print_table() {
	local i
	printf '\n%-28s %-10s %s\n' check result time
	printf '%-28s %-10s %s\n' set-up ok "$setup_time"
	for ((i = 0; i < ${#steps[@]}; i++)); do
		printf '%-28s %-10s %s\n' "${steps[i]%%:*}" "${results[i]-not run}" "${times[i]-}"
	done
	printf '%-28s %-10s %s\n' all "$1" "$(duration "$SECONDS")"
}

# The set-up runs in this shell, because it exports the toolchain to use.
ensure_nodejs
setup_build
ensure_rust_components
setup_time=$(duration "$SECONDS")

for ((number = 0; number < ${#steps[@]}; number++)); do
	name=${steps[number]%%:*}
	log=$LOGS/$((number + 1))-${name//[^A-Za-z0-9]/-}.log
	printf '\n[%d/%d] %s (%s so far)\n' $((number + 1)) ${#steps[@]} "$name" "$(duration "$SECONDS")"
	started=$SECONDS

	# Not in a condition, where bash would ignore errors inside the check.
	set +e
	(set -e && "${steps[number]#*:}") 2>&1 | tee "$log"
	status=${PIPESTATUS[0]}
	set -e

	times[number]=$(duration $((SECONDS - started)))
	if ((status != 0)); then
		results[number]=FAILED
		print_table FAILED
		die "'$name' failed; its whole output is in $log"
	fi
	results[number]=ok
done
print_table ok
