#!/usr/bin/env bash
# polkadot.js can't read a node's answer to `payment_queryInfo`.
#
# @polkadot/api 16.5.6. A transaction's weight was once a number. Today's nodes answer `payment_queryInfo` with a record
# in its place: pallet-transaction-payment-rpc 53.0.0 returns `ref_time` and `proof_size`. But @polkadot/types describes
# the answer by its type RuntimeDispatchInfoV1, whose weight is a u64 ("Stuck on V1 forever", says a comment there), and
# makes no u64 from an object with two keys. So `api.rpc.payment.queryInfo` throws for every transaction, and the fee is
# lost with the weight. The type RuntimeDispatchInfoV2 can read the answer, and `queryInfo.raw` passes it on unread. The
# TypeScript definitions call the method deprecated, but nothing warns when the program runs. `tx.paymentInfo(account)`
# works, because it calls the runtime API instead.
#
# Here the chain is a provider that answers with the metadata of polkadot-sdk's demonstration runtime, from
# @polkadot/types-support 16.5.6. It gives a weight of 1000 and 200 and a fee of 5000; at last a weight that is a number.
# Seen:
#
#   tx.paymentInfo: 5000
#   rpc.payment.queryInfo.raw: 5000
#   RuntimeDispatchInfoV2: 1000, 200, 5000
#   rpc.payment.queryInfo: Unable to construct number from multi-key object
#   rpc.payment.queryInfo, weight 1000: 5000
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

let weight = { ref_time: 1000, proof_size: 200 };
const answers = {
	chain_getBlockHash: () => `0x${'00'.repeat(32)}`,
	state_getRuntimeVersion: () => version,
	state_getMetadata: () => metadata14,
	state_call: ([name]) => {
		// The metadata versions of this chain: 14 and 15.
		if (name === 'Metadata_metadata_versions') return '0x080e0000000f000000';
		if (name === 'Metadata_metadata_at_version') return metadata15;
		// The weight's parts as compact numbers, class 0 (normal), and the fee in 16 bytes.
		if (name === 'TransactionPaymentApi_query_info') return `0xa10f2103008813${'00'.repeat(14)}`;
		throw new Error(`Not expected: ${name}`);
	},
	payment_queryInfo: () => ({ weight, class: 'normal', partialFee: '5000' }),
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
const { queryInfo } = api.rpc.payment;
const extrinsic = api.tx.system.remark('0x');
const tell = async (name, answer) => {
	const fee = ({ partialFee }) => partialFee.toString();
	console.log(`${name}: ${await answer.then(fee, ({ message }) => message.split(':: ').pop())}`);
};

// No account and no block need be asked: the nonce is given, and the transaction doesn't expire.
const account = api.createType('AccountId', `0x${'01'.repeat(32)}`);
await tell('tx.paymentInfo', extrinsic.paymentInfo(account, { nonce: 0, era: 0 }));
await tell('rpc.payment.queryInfo.raw', queryInfo.raw(extrinsic.toHex()));
const info = api.createType('RuntimeDispatchInfoV2', await queryInfo.raw(extrinsic.toHex()));
console.log(`RuntimeDispatchInfoV2: ${info.weight.refTime}, ${info.weight.proofSize}, ${info.partialFee}`);
await tell('rpc.payment.queryInfo', queryInfo(extrinsic.toHex()));
weight = weight.ref_time;
await tell('rpc.payment.queryInfo, weight 1000', queryInfo(extrinsic.toHex()));
process.exit();
END

diff - <(node look.mjs 2>/dev/null | grep -v 'RPC-CORE') <<'END'
tx.paymentInfo: 5000
rpc.payment.queryInfo.raw: 5000
RuntimeDispatchInfoV2: 1000, 200, 5000
rpc.payment.queryInfo: Unable to construct number from multi-key object
rpc.payment.queryInfo, weight 1000: 5000
END
echo "As described."
