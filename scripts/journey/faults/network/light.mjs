// A light client, smoldot. It has the chain's specification and finds the network by its boot nodes. It checks the
// proofs of finality and of what it reads, so it trusts no node.

import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { start } from 'smoldot';
import { CannotPlay, RuleBroken } from '../../lib/errors.mjs';
import { GO_ON_MS, pause, until } from '../waiting.mjs';
import { stashOf } from './spec.mjs';

const ANSWER_MS = 60_000;
// The number of final blocks that stay readable.
const READABLE = 16;
// smoldot's levels: 1 is an error, 3 is information.
const LOG_LEVEL = 3;

class LightClient {
	// The newest final block that the client knows: { number, hash }, and the version of its runtime.
	final = null;
	version = null;
	#client = null;
	#chain = null;
	#subscription = null;
	#calls = 0;
	// By its id: what gets the answer of a call, or the events of an operation.
	#waiting = new Map();
	#operations = new Map();
	#final = [];
	#runtimes = new Map();

	// `spec`: the raw specification as JSON. `log`: a file. `numberOf`: the number in a block's header.
	constructor({ spec, log, numberOf }) {
		Object.assign(this, { spec, log, numberOf });
		writeFileSync(log, '');
	}

	async start() {
		const logCallback = (level, target, message) => appendFileSync(this.log, `${level} ${target} ${message}\n`);
		this.#client = start({ maxLogLevel: LOG_LEVEL, logCallback });
		this.#chain = await this.#client.addChain({ chainSpec: this.spec });
		// It ends with an error when the client ends.
		this.#listen().catch((error) => appendFileSync(this.log, `${error.message}\n`));
		await this.#follow();
	}

	async stop() {
		await this.#client.terminate();
	}

	async #listen() {
		for (;;) {
			const { id, result, error, params } = JSON.parse(await this.#chain.nextJsonRpcResponse());
			if (params) await this.#note(params.subscription, params.result);
			else this.#waiting.get(id)?.({ result, error });
		}
	}

	async #ask(method, params) {
		this.#calls += 1;
		const id = this.#calls;
		const answered = new Promise((resolve) => {
			this.#waiting.set(id, resolve);
		});
		this.#chain.sendJsonRpc(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
		const answer = await Promise.race([answered, pause(ANSWER_MS)]);
		this.#waiting.delete(id);
		if (!answer) throw new CannotPlay(`the light client gives no answer to ${method}`);
		if (answer.error) throw new CannotPlay(`the light client, ${method}: ${answer.error.message}`);
		return answer.result;
	}

	async #follow() {
		[this.#final, this.#runtimes] = [[], new Map()];
		this.#subscription = await this.#ask('chainHead_v1_follow', [true]);
	}

	async #note(subscription, told) {
		if (told.operationId) {
			this.#operations.get(told.operationId)?.(told);
			return;
		}
		const { event } = told;
		// It has lost the connection to the chain, and begins anew.
		if (event === 'stop') this.#follow().catch((error) => appendFileSync(this.log, `${error.message}\n`));
		if (event === 'initialized') this.version = told.finalizedBlockRuntime.spec?.specVersion ?? null;
		if (event === 'newBlock' && told.newRuntime) this.#runtimes.set(told.blockHash, told.newRuntime.spec?.specVersion);
		if (event === 'initialized' || event === 'finalized') {
			this.#noteFinal(subscription, told).catch((error) => appendFileSync(this.log, `${error.message}\n`));
		}
	}

	async #noteFinal(subscription, { finalizedBlockHashes, prunedBlockHashes = [] }) {
		this.#final.push(...finalizedBlockHashes);
		for (const hash of finalizedBlockHashes) this.version = this.#runtimes.get(hash) ?? this.version;
		const hash = finalizedBlockHashes.at(-1);
		const header = await this.#ask('chainHead_v1_header', [subscription, hash]);
		this.final = { number: this.numberOf(header), hash };
		const old = [...this.#final.splice(0, this.#final.length - READABLE), ...prunedBlockHashes];
		if (old.length > 0) await this.#ask('chainHead_v1_unpin', [subscription, old]);
	}

	// Reads everything under a prefix, or one entry, at one of the newest final blocks: key → value.
	async read(hash, key, type = 'value') {
		const items = new Map();
		const { operationId: operation } = await this.#ask('chainHead_v1_storage', [
			this.#subscription,
			hash,
			[{ key, type }],
			null,
		]);
		const done = new Promise((resolve) => {
			this.#operations.set(operation, (told) => {
				if (told.event === 'operationStorageItems') {
					for (const item of told.items) items.set(item.key, item.value);
				} else if (told.event === 'operationWaitingForContinue') {
					this.#ask('chainHead_v1_continue', [this.#subscription, operation]).catch(() => {});
				} else resolve(told.event);
			});
		});
		const event = await Promise.race([done, pause(ANSWER_MS)]);
		this.#operations.delete(operation);
		if (event !== 'operationStorageDone') throw new CannotPlay(`the light client can't read: ${event ?? 'no answer'}`);
		return items;
	}
}

// Starts a light client by the network's raw specification, with the nodes as boot nodes.
export const startLight = async (network) => {
	const [{ api }] = network.nodes.values();
	const spec = JSON.parse(readFileSync(network.spec, 'utf8'));
	spec.bootNodes = network.webSockets();
	const light = new LightClient({
		spec: JSON.stringify(spec),
		log: join(network.logs, 'network-light-client.log'),
		numberOf: (header) => api.registry.createType('Header', header).number.toNumber(),
	});
	await light.start();
	return light;
};

// Waits until the client has the node's final block. All rides and an account must be the same there. Returns the
// number of the block, and of the rides.
export const hasFollowed = async (light, node) => {
	const goal = node.final.number;
	const told = () => `it has final block ${light.final?.number}`;
	await until(`final block ${goal} at the light client`, GO_ON_MS, () => light.final?.number >= goal, told);
	const { number, hash } = light.final;
	await until(`final block ${number} at ${node.name}`, GO_ON_MS, () => node.final.number >= number);
	const theirs = await node.rpc('chain_getBlockHash', [number]);
	if (theirs !== hash) throw new RuleBroken('§1', `final block ${number} of the light client`, theirs, hash);

	const { query } = node.api;
	const rides = query.travelCabin.rides.keyPrefix();
	const account = query.system.account.key(stashOf('Alice').address);
	const sorted = (entries) => JSON.stringify([...entries].sort());
	const [read, one] = [await light.read(hash, rides, 'descendantsValues'), await light.read(hash, account)];
	const expected = [await node.rpc('state_getPairs', [rides, hash]), await node.rpc('state_getStorage', [account, hash])];
	for (const [what, mine, full] of [
		['the rides', sorted(read), sorted(expected[0])],
		['an account', sorted(one), sorted([[account, expected[1]]])],
	]) {
		if (mine !== full) throw new RuleBroken('§1', `${what} at block ${number}, read by a light client`, full, mine);
	}
	return { number, rides: read.size };
};
