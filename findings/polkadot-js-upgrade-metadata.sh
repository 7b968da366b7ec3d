#!/usr/bin/env bash
# polkadot.js loses runtime APIs when the chain gets a new runtime.
#
# @polkadot/api 16.5.6. A new ApiPromise asks for metadata 15 or 16, in which the chain describes its runtime APIs. If
# the runtime version changes while it is connected, it takes metadata 14 instead, which describes none. It only logs
# that the version was updated. From then on `api.call` has only the APIs that polkadot.js defines itself and that the
# new version lists. The chain's own APIs are gone, and `api.call.someApi` is undefined. A new ApiPromise has them all.
#
# Here the chain is a provider that answers with the metadata of polkadot-sdk's demonstration runtime, from
# @polkadot/types-support 16.5.6. Seen, before and after the version went from 268 to 269:
#
#   268: metadata 15, api.call.assetRewards is there
#   269: metadata 14, api.call.assetRewards is gone
#
# Exits with 1 if polkadot.js behaves otherwise.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund @polkadot/api@16.5.6 @polkadot/types-support@16.5.6

cat >look.mjs <<'END'
import { ApiPromise } from '@polkadot/api';
import metadata14 from '@polkadot/types-support/metadata/v14/substrate-hex';
import metadata15 from '@polkadot/types-support/metadata/v15/substrate-hex';
import version from '@polkadot/types-support/metadata/v15/substrate-ver';

const listeners = [];
const answers = {
	chain_getBlockHash: () => `0x${'00'.repeat(32)}`,
	state_getRuntimeVersion: () => version,
	state_getMetadata: () => metadata14,
	// The metadata versions of this chain: 14 and 15.
	state_call: ([name]) => (name === 'Metadata_metadata_versions' ? '0x080e0000000f000000' : metadata15),
	system_chain: () => 'Park',
	system_properties: () => ({}),
	rpc_methods: () => ({ methods: [] }),
};
const provider = {
	hasSubscriptions: true,
	isClonable: false,
	isConnected: true,
	connect: async () => {},
	disconnect: async () => {},
	on: (event, callback) => event === 'connected' && setTimeout(callback),
	send: async (method, params) => answers[method](params),
	subscribe: async (type, method, params, callback) => {
		listeners.push(callback);
		callback(null, version);
		return 1;
	},
	unsubscribe: async () => true,
};

const api = await ApiPromise.create({ provider, noInitWarn: true });
const tell = () => {
	const there = api.call.assetRewards ? 'there' : 'gone';
	const spec = api.runtimeVersion.specVersion;
	console.log(`${spec}: metadata ${api.runtimeMetadata.version}, api.call.assetRewards is ${there}`);
};
tell();
for (const listener of listeners) listener(null, { ...version, specVersion: 269 });
for (let i = 0; i < 100 && api.runtimeVersion.specVersion.toNumber() !== 269; i += 1) {
	await new Promise((done) => setTimeout(done, 100));
}
tell();
process.exit();
END

diff - <(node look.mjs | grep -v 'Runtime version updated') <<'END'
268: metadata 15, api.call.assetRewards is there
269: metadata 14, api.call.assetRewards is gone
END
echo "As described."
