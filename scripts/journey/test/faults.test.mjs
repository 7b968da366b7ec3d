import assert from 'node:assert/strict';
import { test } from 'node:test';
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
	const node = { api: { registry }, rpc: async (method, params = []) => answers[method](params) };
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
