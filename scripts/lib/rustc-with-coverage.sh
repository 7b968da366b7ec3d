#!/usr/bin/env bash
# The compiler of this repository's own crates (RUSTC_WORKSPACE_WRAPPER) when the fuzzer is built: it counts
# which code an input reaches and sees what is compared. FRAME's pallets are generic, so they are compiled
# with our crates and counted, too, while all dependencies stay those of the tests.
set -euo pipefail

# A build script isn't fuzzed, and has no libFuzzer to link with.
[[ " $* " != *" --crate-name build_script_"* ]] || exec "$@"
exec "$@" -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
	-Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
	-Cllvm-args=-sanitizer-coverage-pc-table \
	-Cllvm-args=-sanitizer-coverage-trace-compares
