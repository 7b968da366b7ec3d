#!/usr/bin/env bash
# The balance that polkadot.js calls available may be frozen.
#
# @polkadot/api-derive 16.5.6, `api.derive.balances.all(account)`. The answer has two figures for what an account can
# spend. `transferable` follows the account's `frozen`. `availableBalance` and `lockedBalance` know only the old locks,
# in `balances.locks`. They ignore freezes (`balances.freezes`), which pallets make by the fungible traits. So an
# application that shows `availableBalance` shows money that the chain will refuse to transfer.
#
# Here the chain is a provider that answers with the metadata of polkadot-sdk's demonstration runtime, from
# @polkadot/types-support 16.5.6, and one account with 1,000 units free, of which 700 are frozen. Seen:
#
#   free 1000, available 1000, locked 0, transferable 300
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

const hash = `0x${'00'.repeat(32)}`;
const digest = { logs: [] };
const header = { parentHash: hash, number: '0x1', stateRoot: hash, extrinsicsRoot: hash, digest };
const state = new Map();
const answers = {
	chain_getBlockHash: () => hash,
	chain_getHeader: () => header,
	state_getRuntimeVersion: () => version,
	// The metadata versions of this chain: 15 alone.
	state_call: ([name]) => (name === 'Metadata_metadata_versions' ? '0x040f000000' : metadata),
	system_chain: () => 'Park',
	system_properties: () => ({}),
	rpc_methods: () => ({ methods: [] }),
};
const firsts = {
	state_runtimeVersion: () => version,
	chain_newHead: () => header,
	state_storage: ([keys]) => ({ block: hash, changes: keys.map((key) => [key, state.get(key) ?? null]) }),
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
		setTimeout(() => callback(null, firsts[type](params)));
		return type;
	},
	unsubscribe: async () => true,
};

const api = await ApiPromise.create({ provider, noInitWarn: true });
const account = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const unit = api.consts.balances.existentialDeposit.toBigInt();
const data = { free: 1_000n * unit, reserved: 0, frozen: 700n * unit };
const record = api.createType('FrameSystemAccountInfo', { providers: 1, consumers: 1, data });
state.set(api.query.system.account.key(account), record.toHex());
const answer = await api.derive.balances.all(account);
const [free, available, locked, transferable] = [
	'freeBalance',
	'availableBalance',
	'lockedBalance',
	'transferable',
].map((name) => answer[name].toBigInt() / unit);
console.log(`free ${free}, available ${available}, locked ${locked}, transferable ${transferable}`);
process.exit();
END

diff - <(node look.mjs) <<'END'
free 1000, available 1000, locked 0, transferable 300
END
echo "As described."
