#!/usr/bin/env bash
# The types that polkadot.js generates for a chain leave out the chain's own types.
#
# @polkadot/typegen 16.5.6 on Node.js 20. `polkadot-types-from-defs` writes the types that a chain's metadata have, and a
# list of them, `lookup.ts`. `polkadot-types-from-chain` then imports this list, which Node.js 20 can't: it is
# TypeScript. The command prints "No lookup definitions found", goes on, and ends with status 0. What it writes uses the
# chain's types and imports none of them, so it doesn't compile. And with the list, the type of all calls is still
# missing, except for a few runtimes that the generator knows by their names.
#
# The metadata is that of polkadot-sdk's demonstration runtime, from @polkadot/types-support 16.5.6, with the runtime's
# name `kitchensink_runtime` replaced by another. "With the list" means that the functions behind the command get it from
# a copy with the ending `.mjs`. Seen:
#
#   the command ends with 0; types are missing
#   with the list, GreenhousesRuntimeRuntimeCall is missing
#
# Exits with 1 if it behaves otherwise.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module" }' >package.json
npm install --silent --ignore-scripts --no-audit --no-fund @polkadot/api@16.5.6 @polkadot/typegen@16.5.6 \
	@polkadot/types-support@16.5.6 typescript@5.9.3

cat >unpack.mjs <<'END'
import hex from '@polkadot/types-support/metadata/v15/substrate-hex';
import { writeFileSync } from 'node:fs';

const code = (text) => Buffer.from(text).toString('hex');
const result = hex.replaceAll(code('kitchensink_runtime'), code('greenhouses_runtime'));
writeFileSync('metadata.json', JSON.stringify({ result }));
END
node unpack.mjs

cat >again.mjs <<'END'
import * as generators from '@polkadot/typegen/generate';
import { readFileSync } from 'node:fs';
import types from './types/lookup.mjs';

const { result } = JSON.parse(readFileSync('metadata.json', 'utf8'));
for (const part of ['Consts', 'Events', 'Query', 'Runtime', 'Tx']) {
	const file = `types/augment-api-${part.toLowerCase()}.ts`;
	generators[`generateDefault${part}`](file, result, {}, true, { rpc: {}, types });
}
END

cat >tsconfig.json <<'END'
{
	"compilerOptions": {
		"noEmit": true,
		"strict": true,
		"target": "es2022",
		"module": "es2022",
		"moduleResolution": "bundler",
		"skipLibCheck": true,
		"types": []
	},
	"files": ["types/augment-api.ts", "types/types-lookup.ts"]
}
END
missing() {
	node_modules/.bin/tsc | sed -n "s/.*Cannot find name '\(.*\)'.*/\1/p" | sort -u || true
}

mkdir types
bin=node_modules/.bin
$bin/polkadot-types-from-defs --endpoint metadata.json --input types --package garden >/dev/null 2>&1
status=0
$bin/polkadot-types-from-chain --endpoint metadata.json --output types --package garden --strict >/dev/null 2>&1 || status=$?
{
	echo "the command ends with $status; $([[ $(missing | wc -l) -lt 2 ]] || echo types are missing)"
	cp types/lookup.ts types/lookup.mjs
	node again.mjs >/dev/null
	echo "with the list, $(missing) is missing"
} >seen
diff - seen <<'END'
the command ends with 0; types are missing
with the list, GreenhousesRuntimeRuntimeCall is missing
END
echo "As described."
