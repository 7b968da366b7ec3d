import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { addressNamed } from '../src/words/known.ts';
import { isLost, missed } from '../src/words/sending.ts';
import { symbolOf, tokenText } from '../src/words/tokens.ts';

test('a request without an answer isn’t one that was refused', () => {
	assert.ok(isLost('disconnected from ws://127.0.0.1:9944, request rejected'));
	assert.ok(isLost('Request timed out after 30000ms'));
	for (const refused of ['Cancelled', 'Request rejected by user', '1010: Invalid Transaction']) assert.ok(!isLost(refused), refused);
});

test('calls of a batch that failed are counted', () => {
	const [good, bad] = [{ name: 'ItemCompleted' }, { name: 'ItemFailed' }];
	assert.equal(missed([good, good]), undefined);
	assert.equal(missed([good, bad]), '1 call of it failed, and changed nothing.');
	assert.equal(missed([bad, good, bad]), '2 calls of it failed, and changed nothing.');
});

test('a token can’t pass for the chain’s own', () => {
	assert.equal(symbolOf('USDX', 7, 'BOLT'), 'USDX');
	assert.equal(symbolOf('', 7, 'BOLT'), '#7');
	for (const [raw, shown] of [['BOLT', 'BOLT#7'], ['bolt', 'bolt#7'], [' BO\u200bLT\n', 'BOLT#7'], ['ＢＯＬＴ', 'ＢＯＬＴ#7']] as const) {
		assert.equal(symbolOf(raw, 7, 'BOLT'), shown);
	}
	assert.equal(tokenText('\u202eGold\u2028 coin\u0007 '), 'Gold coin');
});

test('a name stands for an account only if one has it', () => {
	const all = [
		{ name: 'Alice', address: 'a' },
		{ name: 'alice', address: 'a' },
		{ name: 'Bob', address: 'b' },
		{ name: 'Bob', address: 'c' },
	];
	assert.equal(addressNamed(' ALICE ', all), 'a');
	assert.equal(addressNamed('Bob', all), undefined);
	assert.equal(addressNamed('Eve', all), undefined);
});
