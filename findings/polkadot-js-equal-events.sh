#!/usr/bin/env bash
# A subscription of polkadot.js to the events misses blocks.
#
# @polkadot/api 16.5.6, `api.query.system.events(callback)`, the way in which its documents follow a chain's events.
# polkadot.js calls back only if a value differs from the last one. The events of two blocks can be equal: when the
# same calls are made again, or when nothing happens. So an application that counts what it is called with, counts too
# little: of three blocks that each say the same, it sees one. It must follow blocks, by `api.rpc.chain`, and read the
# events of each.
#
# Here the chain is a provider that answers with the metadata of polkadot-sdk's demonstration runtime, from
# @polkadot/types-support 16.5.6. It reports the events of four blocks: in each of the first three, that the runtime's
# code was updated; in the fourth, that twice. Seen:
#
#   4 blocks, 5 events; called back 2 times, with 3 events
#
# Exits with 1 if polkadot.js behaves otherwise.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund @polkadot/api@16.5.6 @polkadot/types-support@16.5.6

cat >look.mjs <<'END'
import { ApiPromise } from '@polkadot/api';
import metadata from '@polkadot/types-support/metadata/v15/substrate-hex';
import version from '@polkadot/types-support/metadata/v15/substrate-ver';
import { setTimeout as wait } from 'node:timers/promises';

const number = (value) => `0x${value.toString(16).padStart(64, '0')}`;
const digest = { logs: [] };
const header = { parentHash: number(0), number: '0x1', stateRoot: number(0), extrinsicsRoot: number(0), digest };
const answers = {
	chain_getBlockHash: () => number(0),
	chain_getHeader: () => header,
	state_getRuntimeVersion: () => version,
	// The metadata versions of this chain: 15 alone.
	state_call: ([name]) => (name === 'Metadata_metadata_versions' ? '0x040f000000' : metadata),
	system_chain: () => 'Park',
	system_properties: () => ({}),
	rpc_methods: () => ({ methods: [] }),
};
const firsts = { state_runtimeVersion: version, chain_newHead: header };
let report;
const provider = {
	hasSubscriptions: true,
	isClonable: false,
	isConnected: true,
	connect: async () => {},
	disconnect: async () => {},
	on: (event, callback) => event === 'connected' && setTimeout(callback),
	send: async (method, params) => answers[method](params),
	subscribe: async (type, method, params, callback) => {
		if (firsts[type]) setTimeout(() => callback(null, firsts[type]));
		else report = (block, value) => callback(null, { block, changes: [[params[0][0], value]] });
		return type;
	},
	unsubscribe: async () => true,
};

const api = await ApiPromise.create({ provider, noInitWarn: true });
const index = api.events.system.CodeUpdated.meta.index.toNumber();
// A record: the phase (initialization), the pallet's and the event's index, no topics.
const record = `0200${index.toString(16).padStart(2, '0')}00`;
const blocks = [1, 1, 1, 2];

let calls = 0;
let seen = 0;
api.query.system.events((events) => {
	calls += 1;
	seen += events.filter(({ event }) => api.events.system.CodeUpdated.is(event)).length;
});
await wait(200);
for (const [block, count] of blocks.entries()) {
	report(number(block + 1), `0x${(count << 2).toString(16).padStart(2, '0')}${record.repeat(count)}`);
	await wait(200);
}
const all = blocks.reduce((sum, count) => sum + count);
console.log(`${blocks.length} blocks, ${all} events; called back ${calls} times, with ${seen} events`);
process.exit();
END

diff - <(node look.mjs) <<'END'
4 blocks, 5 events; called back 2 times, with 3 events
END
echo "As described."
