#!/usr/bin/env bash
# The command line of PAPI doesn't start beside TypeScript 7.
#
# polkadot-api 2.2.2 (@polkadot-api/cli 0.21.10) installs TypeScript 6 for itself. But it compiles by tsc-prog 2.3.0,
# which uses the project's TypeScript ("typescript": ">=4"). TypeScript 7 has no programming interface in its main
# module, so tsc-prog fails while it is loaded. Every command of PAPI fails with it, even `papi --help`. npm doesn't
# warn, because the range allows version 7. A project that generates types by PAPI must stay with TypeScript 5 or 6.
#
# Seen, first with TypeScript 5.9.3, then with 7.0.2:
#
#   5.9.3: Usage: polkadot-api [options] [command]
#   7.0.2: TypeError: Cannot read properties of undefined (reading 'writeOutputIsTTY')
#
# Exits with 1 if it behaves otherwise.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

look() {
	npm install --silent --ignore-scripts --no-audit --no-fund polkadot-api@2.2.2 "typescript@$1"
	npm ls --depth 0 2>/dev/null | sed -n 's/.* typescript@\(.*\)/\1: /p' | tr -d '\n'
	{ node_modules/.bin/papi --help 2>&1 || true; } | grep -m 1 -E '^(Usage|TypeError)'
}

diff - <(look 5.9.3 && look 7.0.2) <<'END'
5.9.3: Usage: polkadot-api [options] [command]
7.0.2: TypeError: Cannot read properties of undefined (reading 'writeOutputIsTTY')
END
echo "As described."
