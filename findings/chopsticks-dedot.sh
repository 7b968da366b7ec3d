#!/usr/bin/env bash
# dedot can't work with a chain that chopsticks has forked.
#
# @acala-network/chopsticks-core 1.5.1, dedot 1.3.0. Two of chopsticks' answers differ from a node's, and dedot accepts
# only a node's:
#
# - When a client follows the chain (`chainHead_v1_follow`), chopsticks sends the runtime's version bare. The
#   interface's specification has `{ type: 'valid', spec: … }`. So DedotClient doesn't connect.
# - When chopsticks has accepted a transaction, it says `{ ready: null }`, where a node says `ready`. LegacyClient
#   doesn't follow the chain, so it connects and reads, but it fails at its first transaction.
#
# polkadot.js and PAPI 2.2.2 accept both forms.
#
# Here chopsticks' own functions answer for a made-up chain, with the runtime version of polkadot-sdk's demonstration
# runtime from @polkadot/types-support 16.5.6. dedot gets the first answer to follow by and the second to decode, first
# as chopsticks gives them and then as a node would. Seen:
#
#   follow, chopsticks': Invalid finalized runtime
#   follow, a node's: it follows
#   status, chopsticks': Cannot decode plain serde input: {"ready":null}
#   status, a node's: Ready
#
# Exits with 1 if they behave otherwise.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund @acala-network/chopsticks-core@1.5.1 dedot@1.3.0 \
	@polkadot/types-support@16.5.6

cat >look.mjs <<'END'
import { allHandlers } from '@acala-network/chopsticks-core';
import { DedotClient } from 'dedot';
import { $TransactionStatus } from 'dedot/codecs';
import { EventEmitter } from 'dedot/utils';
import runtimeVersion from '@polkadot/types-support/metadata/v15/substrate-ver';

const HASH = `0x${'00'.repeat(32)}`;

// The parts of a fork that the two functions use.
const chain = {
	head: { hash: HASH, runtimeVersion: Promise.resolve(runtimeVersion) },
	headState: { subscribeHead: () => 'one', unsubscribeHead: () => {} },
	txPool: { event: { on: () => {} } },
	submitExtrinsic: async () => HASH,
};
// The first two messages that chopsticks sends to a subscriber.
const told = (method, params) =>
	new Promise((done) => {
		const all = [];
		const subscribe = () => (message) => all.push(message) === 2 && done(all);
		allHandlers[method]({ chain }, params, { subscribe, unsubscribe: () => {} });
	});

const answers = {
	rpc_methods: { methods: ['chainHead_v1_follow'] },
	chainHead_v1_header: `0x${'00'.repeat(98)}`,
};
class Provider extends EventEmitter {
	status = 'connected';

	constructor(messages) {
		super();
		this.messages = messages;
	}

	connect = async () => this;

	disconnect = async () => {};

	// Any other request shows that dedot follows the chain.
	send = async (method) => {
		if (!(method in answers)) throw new Error('it follows');
		return answers[method];
	};

	subscribe = async (input, callback) => {
		const subscription = { subscriptionId: 'one', unsubscribe: async () => {} };
		setTimeout(() => this.messages.forEach((message) => callback(null, message, subscription)));
		return subscription;
	};
}

const [initialized, best] = await told('chainHead_v1_follow', [true]);
const spec = initialized.finalizedBlockRuntime;
const follows = {
	"chopsticks'": [initialized, best],
	"a node's": [{ ...initialized, finalizedBlockRuntime: { type: 'valid', spec } }, best],
};
for (const [whose, messages] of Object.entries(follows)) {
	// If dedot can't handle a message, it logs the error, and the client fails later because of it.
	const logged = [];
	console.error = (error) => error?.message && logged.push(error.message);
	const { message } = await DedotClient.new(new Provider(messages)).catch((error) => error);
	console.log(`follow, ${whose}: ${logged[0] ?? message}`);
}

const [status] = await told('author_submitAndWatchExtrinsic', ['0x00']);
for (const [whose, message] of [["chopsticks'", status], ["a node's", 'ready']]) {
	try {
		console.log(`status, ${whose}: ${$TransactionStatus.tryDecode(message).type}`);
	} catch (error) {
		console.log(`status, ${whose}: ${error.message}`);
	}
}
process.exit();
END

diff - <(node look.mjs 2>/dev/null) <<'END'
follow, chopsticks': Invalid finalized runtime
follow, a node's: it follows
status, chopsticks': Cannot decode plain serde input: {"ready":null}
status, a node's: Ready
END
echo "As described."
