#!/usr/bin/env bash
# polkadot.js gives a runtime API an extrinsic's JSON text instead of its bytes.
#
# @polkadot/api 16.5.6. In the metadata of today's chains (15 and later), the type of an extrinsic that a runtime API
# takes is called SpRuntimeUncheckedExtrinsic and consists of bytes. So polkadot.js treats it like any byte string. It
# turns its own extrinsic object into JSON and sends that as text. It puts a second length before a hexadecimal string,
# which already has one. polkadot.js reports neither: the chain can't decode the bytes, and the runtime API traps. Only
# a Uint8Array is sent as it is. Sidecar 18.0.0's fee estimate passes the object, so it fails on such a chain.
#
# Here the chain is a provider that answers with the metadata of polkadot-sdk's demonstration runtime, from
# @polkadot/types-support 16.5.6, and shows what `api.call.transactionPaymentApi.queryInfo(extrinsic, length)` sends for
# `timestamp.set(1)`, which is 0x1004030004. Seen:
#
#   Uint8Array: 0x1004030004
#   hexadecimal: 0x141004030004
#   extrinsic: {"signature":{"signer":{"id":"5C4hrf…
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

let sent;
const answers = {
	chain_getBlockHash: () => `0x${'00'.repeat(32)}`,
	state_getRuntimeVersion: () => version,
	state_getMetadata: () => metadata14,
	state_call: ([name, bytes]) => {
		// The metadata versions of this chain: 14 and 15.
		if (name === 'Metadata_metadata_versions') return '0x080e0000000f000000';
		if (name === 'Metadata_metadata_at_version') return metadata15;
		sent = bytes;
		throw new Error('It is enough to see what is sent');
	},
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
		callback(null, version);
		return 1;
	},
	unsubscribe: async () => true,
};

const api = await ApiPromise.create({ provider, noInitWarn: true });
const extrinsic = api.tx.timestamp.set(1);
const kinds = { Uint8Array: extrinsic.toU8a(), hexadecimal: extrinsic.toHex(), extrinsic };
for (const [kind, value] of Object.entries(kinds)) {
	await api.call.transactionPaymentApi.queryInfo(value, extrinsic.encodedLength).catch(() => {});
	// The bytes without the last argument, which has four bytes. Text has its length before it, here of two bytes.
	const bytes = Buffer.from(sent.slice(2), 'hex').subarray(0, -4);
	const text = bytes.subarray(2).toString();
	console.log(`${kind}: ${text.startsWith('{"') ? `${text.slice(0, 36)}…` : `0x${bytes.toString('hex')}`}`);
}
process.exit();
END

diff - <(node look.mjs 2>/dev/null | grep -v 'RPC-CORE') <<'END'
Uint8Array: 0x1004030004
hexadecimal: 0x141004030004
extrinsic: {"signature":{"signer":{"id":"5C4hrf…
END
echo "As described."
