#!/usr/bin/env bash
# The compiler wrapper (RUSTC_WORKSPACE_WRAPPER) for this repository's crates when the fuzzer is
# built. It adds counters for the code that an input reaches, and traces comparisons. FRAME's
# pallets are generic, so they are compiled with our crates and counted, too. All dependencies stay
# those of the tests.
set -euo pipefail

# A build script isn't fuzzed and isn't linked with libFuzzer.
[[ " $* " != *" --crate-name build_script_"* ]] || exec "$@"
exec "$@" -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
	-Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
	-Cllvm-args=-sanitizer-coverage-pc-table \
	-Cllvm-args=-sanitizer-coverage-trace-compares
