#!/usr/bin/env bash
# Sidecar can't read a block of any chain that is built on today's polkadot-sdk.
#
# @substrate/api-sidecar 18.0.0 depends on @polkadot/api ^10.12.4, and 10.13.1 is the last version in this range.
# Today's runtimes encode an extrinsic that nobody signs, such as the timestamp in every block, as a bare extrinsic of
# version 5. 10.13.1 decodes only version 4, so `/blocks/…` fails at the first extrinsic of every block. Endpoints that
# don't decode blocks work, so the fault isn't noticed at once. The types of 16.5.6 decode the same bytes.
#
# Here `timestamp.set` is decoded with the metadata of polkadot-sdk's demonstration runtime, from
# @polkadot/types-support 16.5.6. Seen:
#
#   10.13.1, version 4: timestamp.set
#   10.13.1, version 5: Unsupported unsigned extrinsic version 5
#   16.5.6, version 4: timestamp.set
#   16.5.6, version 5: timestamp.set
#
# Exits with 1 if it behaves otherwise.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir sidecar current
(cd sidecar && npm install --silent --ignore-scripts --no-audit --no-fund @substrate/api-sidecar@18.0.0)
(cd current && npm install --silent --ignore-scripts --no-audit --no-fund @polkadot/types@16.5.6 @polkadot/types-support@16.5.6)

cat >look.cjs <<'END'
const { createRequire } = require('node:module');

// The types that are installed in the folder: those of Sidecar, or the current ones.
const need = createRequire(`${process.cwd()}/${process.argv[2]}/here.js`);
const { Metadata, TypeRegistry, expandMetadata } = need('@polkadot/types');
const { version: library } = need('@polkadot/types/packageInfo').packageInfo;
const { default: hex } = createRequire(`${process.cwd()}/current/here.js`)(
	'@polkadot/types-support/metadata/v14/substrate-hex',
);

const registry = new TypeRegistry();
const metadata = new Metadata(registry, hex);
registry.setMetadata(metadata);
const call = expandMetadata(registry, metadata).tx.timestamp.set(1).toU8a();
for (const version of [4, 5]) {
	// The extrinsic's length, its version and kind, the call.
	const bytes = Uint8Array.from([(call.length + 1) << 2, version, ...call]);
	try {
		const { method } = registry.createType('Extrinsic', bytes);
		console.log(`${library}, version ${version}: ${method.section}.${method.method}`);
	} catch ({ message }) {
		console.log(`${library}, version ${version}: ${message.split(':: ').at(-1)}`);
	}
}
END

diff - <(for place in sidecar current; do node look.cjs "$place" 2>/dev/null; done) <<'END'
10.13.1, version 4: timestamp.set
10.13.1, version 5: Unsupported unsigned extrinsic version 5
16.5.6, version 4: timestamp.set
16.5.6, version 5: timestamp.set
END
echo "As described."
