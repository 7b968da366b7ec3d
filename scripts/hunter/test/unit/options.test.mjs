// The options, and the key.

import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPair } from '../../src/key.mjs';
import { bookFile, parseOptions } from '../../src/options.mjs';
import { isFrom } from '../../src/reads.mjs';

const folder = mkdtempSync(join(tmpdir(), 'hunter-'));
test.after(() => rmSync(folder, { recursive: true }));

test('options have their usual values, and wrong ones are named', () => {
	assert.deepEqual(parseOptions([]), { url: 'ws://127.0.0.1:9944', seedFile: undefined, minProfit: '0', prices: [], book: undefined, dry: false, once: false });
	assert.deepEqual(parseOptions(['--price', 'A=1', '--price', '2=0.5']).prices, ['A=1', '2=0.5']);
	assert.throws(() => parseOptions(['--url', 'http://x']), /'http:\/\/x' is no address of a node/);
	assert.throws(() => parseOptions(['--seed', '//Alice']), /--seed/);
	process.env.XDG_STATE_HOME = '/state';
	assert.equal(bookFile('0x0123456789', '5Gp'), '/state/bullet-train/hunter-01234567-5Gp.json');
});

test('a key is read from a file that only its owner can read, or from the environment, once', async () => {
	const file = join(folder, 'key');
	writeFileSync(file, ' //Alice\n', { mode: 0o600 });
	const alice = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
	assert.equal((await readPair(file))?.address, alice);
	chmodSync(file, 0o640);
	await assert.rejects(readPair(file), /others can read .*key: .*chmod 600/);
	await assert.rejects(readPair(join(folder, 'none')), /none can't be read/);
	writeFileSync(join(folder, 'empty'), '\n', { mode: 0o600 });
	await assert.rejects(readPair(join(folder, 'empty')), /is empty/);
	process.env.HUNTER_SEED = '//Alice';
	assert.equal((await readPair(undefined))?.address, alice);
	assert.equal(process.env.HUNTER_SEED, undefined);
	assert.equal(await readPair(undefined), undefined);
});

test('a wrong phrase isn’t taken for another account’s, and not repeated in the error', async () => {
	const phrase = 'bottom drive obey lake curtain smoke basket hold race lonely fit walk';
	for (const wrong of ['my secret words', phrase.slice(7), `${phrase} walk`, phrase.replace('lake', 'lago'), '0x12', 'Alice']) {
		process.env.HUNTER_SEED = wrong;
		await assert.rejects(readPair(undefined), (/** @type {Error} */ failure) => /HUNTER_SEED has no secret phrase/.test(failure.message) && !failure.message.includes(wrong));
	}
	process.env.HUNTER_SEED = `${phrase}//Alice`;
	const alice = await readPair(undefined);
	process.env.HUNTER_SEED = '//Alice';
	assert.equal((await readPair(undefined))?.address, alice?.address);
});

test('a transaction is an account’s if it is signed by it, not if it names it', () => {
	const key = 'ab'.repeat(32);
	assert.ok(isFrom(`0x91018400${key}00`, key));
	assert.ok(!isFrom(`0x91018400${'cd'.repeat(32)}01ff8400${key}`, key));
	assert.ok(!isFrom(`0x280403000b${key}`, key));
});
