#!/usr/bin/env bash
# polkadot.js accepts the metadata's hash only as hexadecimal text, and drops the first byte of a Uint8Array.
#
# @polkadot/api 16.5.6. An account can sign the hash of the metadata with a transaction:
# `signAsync(pair, { mode: 1, metadataHash })`. The types allow a Uint8Array, which `merkleizeMetadata(…).digest()`
# returns. But polkadot.js decodes the Uint8Array as an Option, whose first byte says whether there is a value. So it
# refuses 32 bytes because 31 are left. If the hash begins with a zero, as one in 256 does, it counts as absent: the
# signed bytes say that there is a hash, but contain none. The chain refuses them as a bad signature.
#
# Here the chain is a provider that answers with the metadata of polkadot-sdk's demonstration runtime, from
# @polkadot/types-support 16.5.6; Alice signs with hashes that begin with 00 and 94. Seen:
#
#   00, hexadecimal: the hash is signed
#   00, Uint8Array: no hash is signed
#   94, hexadecimal: the hash is signed
#   94, Uint8Array: Expected input with 32 bytes (256 bits), found 31 bytes
#
# Exits with 1 if polkadot.js behaves otherwise.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund @polkadot/api@16.5.6 @polkadot/types-support@16.5.6

cat >look.mjs <<'END'
import { ApiPromise, Keyring } from '@polkadot/api';
import { u8aToHex } from '@polkadot/util';
import metadata14 from '@polkadot/types-support/metadata/v14/substrate-hex';
import metadata15 from '@polkadot/types-support/metadata/v15/substrate-hex';
import version from '@polkadot/types-support/metadata/v15/substrate-ver';

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
		callback(null, version);
		return 1;
	},
	unsubscribe: async () => true,
};

const api = await ApiPromise.create({ provider, noInitWarn: true });
const alice = new Keyring({ type: 'sr25519' }).addFromUri('//Alice');
for (const first of [0x00, 0x94]) {
	const hash = Uint8Array.of(first, ...new Array(31).fill(7));
	for (const [kind, metadataHash] of [['hexadecimal', u8aToHex(hash)], ['Uint8Array', hash]]) {
		let signed;
		// Signs as usual, and keeps the bytes that are signed.
		const signer = Object.assign(Object.create(alice), {
			sign: (bytes, options) => {
				signed = u8aToHex(bytes);
				return alice.sign(bytes, options);
			},
		});
		let outcome;
		try {
			await api.tx.timestamp.set(1).signAsync(signer, { era: 0, nonce: 0, mode: 1, metadataHash });
			outcome = signed.includes(u8aToHex(hash.subarray(1)).slice(2)) ? 'the hash is signed' : 'no hash is signed';
		} catch ({ message }) {
			outcome = message.split(':: ').at(-1);
		}
		console.log(`${first.toString(16).padStart(2, '0')}, ${kind}: ${outcome}`);
	}
}
process.exit();
END

diff - <(node look.mjs 2>/dev/null) <<'END'
00, hexadecimal: the hash is signed
00, Uint8Array: no hash is signed
94, hexadecimal: the hash is signed
94, Uint8Array: Expected input with 32 bytes (256 bits), found 31 bytes
END
echo "As described."
