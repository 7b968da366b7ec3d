import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Load } from '../faults/load.mjs';
import { Replay } from '../faults/replay.mjs';
import { random } from '../faults/random.mjs';

test('the same seed gives the same numbers, another one others', () => {
	const numbers = (seed) => {
		const source = random(seed);
		return Array.from({ length: 20 }, () => source.between(1, 1_000));
	};
	assert.deepEqual(numbers(7), numbers(7));
	assert.notDeepEqual(numbers(7), numbers(8));
	assert.ok(numbers(7).every((number) => number >= 1 && number <= 1_000));
});

test('some and shuffled keep what is in the list', () => {
	const source = random(1);
	const list = [1, 2, 3, 4, 5];
	assert.deepEqual(source.shuffled(list).sort(), list);
	assert.equal(new Set(source.some(list, 3)).size, 3);
	assert.deepEqual(source.some([], 3), []);
});

// A chain of blocks with one transaction each, whose hash is its own text.
const replayOf = (blocks) => {
	const registry = {
		hash: (bytes) => ({ toHex: () => `0x${bytes.toString('hex')}` }),
		createType: (type) =>
			type === 'Extrinsic' ? { isSigned: true, signer: { toString: () => 'somebody' } } : [],
	};
	const answers = {
		chain_getFinalizedHead: () => blocks.at(-1).hash,
		chain_getHeader: ([hash]) => blocks.find((block) => block.hash === hash).header,
		chain_getBlockHash: ([numbers]) =>
			numbers.map((number) => blocks.find(({ header }) => Number(header.number) === number).hash),
		chain_getBlock: ([hash]) => ({ block: blocks.find((block) => block.hash === hash) }),
		state_getStorage: () => '0x',
	};
	const api = { registry, at: async () => ({ registry }) };
	const node = { api, rpc: async (method, params = []) => answers[method](params) };
	const judged = [];
	const stage = { judge: (act) => judged.push(act) };
	const replay = new Replay({ stage, nodes: [node], from: { number: 0, hash: '0x00' }, ignored: new Set() });
	return { replay, node, judged };
};
const block = (number, hash, parentHash, extrinsics) => ({
	hash,
	header: { number: `0x${number.toString(16)}`, parentHash },
	extrinsics,
});

test('a replay judges what was sent, in the order of the blocks', async () => {
	const blocks = [block(1, '0x01', '0x00', ['0xaa']), block(2, '0x02', '0x01', ['0xbb'])];
	const { replay, node, judged } = replayOf(blocks);
	replay.sent.set('0xbb', 'second').set('0xaa', 'first');
	await replay.catchUp(node);
	assert.deepEqual(judged, ['first', 'second']);
	assert.deepEqual([replay.number, replay.hash, replay.sent.size], [2, '0x02', 0]);
});

test('a replay finds a final block that was replaced', async () => {
	const { replay, node } = replayOf([block(1, '0x01', '0x99', [])]);
	await assert.rejects(replay.catchUp(node), /final block 0 was replaced/);
});

test('a replay finds a transaction that comes twice', async () => {
	const blocks = [block(1, '0x01', '0x00', ['0xaa']), block(2, '0x02', '0x01', ['0xaa'])];
	const { replay, node } = replayOf(blocks);
	replay.sent.set('0xaa', 'once');
	await assert.rejects(replay.catchUp(node), /twice/);
});

// A load of one person on one node, which notes what it gets. A transaction is its nonce and the runtime's version.
const loadOf = (runtime) => {
	const got = [];
	const rpc = async (_, [tx]) => {
		got.push(tx);
		if (tx.endsWith(runtime.stale)) throw Object.assign(new Error('Priority is too low'), { code: 1014 });
	};
	const account = async () => ({ nonce: { toNumber: () => 5 } });
	const node = { isThere: true, api: { at: async () => ({ query: { system: { account } } }) }, rpc };
	const replay = { nodes: [node], number: 0, hash: '0x00', sent: new Map() };
	replay.catchUp = async () => {
		for (const [hash, act] of replay.sent) {
			replay.sent.delete(hash);
			replay.onFinal(act);
		}
	};
	let acts = 0;
	const ideas = {
		of: (name) => {
			acts += 1;
			return [{ name, call: 'Dpo.create', args: { number: acts } }];
		},
	};
	const transaction = () => {
		let text;
		return {
			signAsync: async (_, { nonce }) => {
				text = `${nonce} of ${runtime.version}`;
			},
			toHex: () => text,
			hash: { toHex: () => text },
		};
	};
	const stage = { address: (name) => name, cast: new Map([['Ann', 'her key']]), transaction };
	const load = new Load({ replay, ideas, stage, names: ['Ann'], random: random(1), most: 3, rest: 2 });
	return { load, replay, node, got };
};

test('after an upgrade, open transactions are signed and sent again', async () => {
	const runtime = { version: 'old', stale: 'none' };
	const { load, replay, node, got } = loadOf(runtime);
	await load.start(node);
	while (replay.sent.size < 3) await new Promise(setImmediate);
	assert.equal(await load.hold(), 3);
	const before = got.length;
	await new Promise((resolve) => setTimeout(resolve, 20));
	assert.equal(got.length, before, 'nothing is sent while the load is held');

	// The pool still has the old ones, and refuses the new ones until they are gone.
	Object.assign(runtime, { version: 'new', stale: 'new' });
	await load.goOn();
	assert.deepEqual([...replay.sent.keys()], ['5 of new', '6 of new', '7 of new']);
	while (got.length < before + 3) await new Promise(setImmediate);
	assert.deepEqual(got.slice(before, before + 3), ['5 of new', '6 of new', '7 of new']);
	runtime.stale = 'none';
	await load.drain();
	await load.failed;
});
