#!/usr/bin/env bash
# Installs what is missing for building BulletTrain: Debian packages, the Rust toolchain of
# rust-toolchain.toml, the WASM target. run.sh and test.sh do this, too.
#
#   ./scripts/setup.sh
#
# Environment:
#   BULLET_TRAIN_WASM_TARGET=rustup|debian
#       the only way to get the WASM target: rustup downloads it, or the script builds it from
#       Debian's source of Rust
set -euo pipefail

# shellcheck source=lib/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/setup.sh"

case ${1:-} in
'') ;;
-h | --help) help_of "$0" && exit ;;
*) unknown_option "$1" ;;
esac

setup_build
ensure_rust_components
say "Ready to build"
