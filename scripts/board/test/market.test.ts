import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { SeatOfferView } from '../src/chain/types.ts';
import { verdict, worthOf, worthSentence } from '../src/words/market.ts';
import { voice } from './sample.ts';

// Moe's offer of docs/dpo.md: 90 units of yield wait, and 1,000 of the fare come back.
const offer: SeatOfferView = {
	dpo: 3,
	seller: 'Moe',
	seats: 15,
	price: 1_080n,
	edition: 5,
	lapsed: false,
	worth: { yields: 90n, bonus: 0n, withdraw: 0n, fare: 1_000n, fareFrom: 60 },
};

test('an offer is compared with what is there already', () => {
	assert.equal(worthOf(offer.worth!), 1_090n);
	assert.deepEqual(verdict(offer, voice), { text: '10 SPAN less than what is there already', tone: 'good' });
	assert.deepEqual(verdict({ ...offer, price: 1_090n }, voice), { text: 'just what is there already', tone: 'good' });
	assert.equal(verdict({ ...offer, price: 1_100n }, voice)?.tone, 'warm');
	assert.equal(verdict({ ...offer, worth: undefined }, voice), undefined);
});

test('what moves with a seat is said', () => {
	assert.deepEqual(worthSentence(offer, voice), [
		'With each seat, 90 SPAN wait to be released now.',
		'1000 SPAN of the fare come back for each seat, at 60. Until then it earns its part of the yield.',
	]);
	assert.match(worthSentence({ ...offer, worth: { ...offer.worth!, yields: 0n, fare: 0n } }, voice)[0]!, /no cabin yet/);
});
