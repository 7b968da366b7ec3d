import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { encodeAddress } from 'dedot/utils';
import { parseId } from '../src/words/ids.ts';
import { parseName } from '../src/words/names.ts';
import { dpoOfAccount, keyless, shortAddress } from '../src/words/people.ts';

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const account = (kind: string, id = 0) => {
	const bytes = new Uint8Array(32);
	bytes.set(new TextEncoder().encode(kind));
	new DataView(bytes.buffer).setUint32(12, id, true);
	return encodeAddress(bytes, 42);
};

test('accounts without a key are named', () => {
	assert.equal(keyless(ALICE), undefined);
	assert.equal(keyless('5EYCAe5fvncZCPSnC8AyBuj4ne6onbra4g8rix2Py5KiHhPZ'), 'the treasury');
	assert.equal(keyless(account('modlbt/pilot')), 'the chain');
	assert.equal(keyless(account('modlbt/dpos_', 300)), 'DPO 300');
	assert.equal(dpoOfAccount(account('modlbt/dpos_', 300)), 300);
	assert.equal(dpoOfAccount(account('modlbt/pilot')), undefined);
	assert.equal(shortAddress(ALICE), '5Grwv…KutQY');
});

test('names', () => {
	assert.deepEqual(parseName('Gold 🚄'), { value: 'Gold 🚄' });
	for (const wrong of ['', '   ', '\u200b', 'a\nb', 'a\u202eb', 'x'.repeat(65), '\u2800']) {
		assert.ok('problem' in parseName(wrong), JSON.stringify(wrong));
	}
});

test('ids in addresses', () => {
	assert.equal(parseId('0'), 0);
	assert.equal(parseId('4294967295'), 4_294_967_295);
	for (const wrong of [undefined, '', 'x', '-1', '1.5', '4294967296', '99999999999']) assert.equal(parseId(wrong), undefined);
});
