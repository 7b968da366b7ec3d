#!/usr/bin/env bash
# Installs whatever is missing for building BulletTrain: Debian packages, the Rust toolchain of
# rust-toolchain.toml, the WASM target. run.sh and test.sh do this by themselves.
#
#   ./scripts/setup.sh
#
# Environment:
#   BULLET_TRAIN_WASM_TARGET=rustup|debian
#       get the WASM target only in this way: rustup's download, or Debian's source of Rust
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
