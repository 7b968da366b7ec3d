// The answers that the runtime API must give about proposals, ballots and offers of seats.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { dpoView } from '../lib/dpo-views.mjs';
import { governanceQuestions } from '../lib/governance-views.mjs';
import { marketQuestions } from '../lib/market-views.mjs';
import {
	begin,
	call,
	chain,
	council,
	dpos,
	offerSeats,
	propose,
	takeOffice,
	takeSeats,
	vote,
} from './dpo-company.mjs';

beforeEach(begin);

const api = new Proxy({}, { get: () => () => null });
const nameOf = (who) => who;
// The model's answers: what was asked → answer.
const answers = (questions, accounts, now) =>
	new Map(
		[...questions(dpos, accounts, nameOf, now, api)].map(([, what, answer]) => [what, answer]),
	);

const wanted = { DismissManager: { successor: 'M' } };

test('proposals and ballots, also for a DPO Member', () => {
	chain();
	propose('M', 0n, 4n, wanted, 1n);
	vote('M', 0n, 4n, 'dpo1', wanted, 1n);
	vote('u0', 0n, 4n, 'dpo1', wanted);
	const asked = answers(governanceQuestions, ['M', 'u0', 'u5', 'dpo1'], 4n);
	const proposal = {
		dpo: 0n,
		maker: 'dpo1',
		proposal: wanted,
		until: 75n,
		lapsed: false,
		votes: [
			['u0', 15n],
			['dpo1', 30n],
		],
		inFavour: 45n,
		missing: 6n,
		depositor: 'M',
	};
	assert.deepEqual(asked.get('the proposals to DPO 0'), [proposal]);
	assert.deepEqual(asked.get('the proposals of dpo1'), [proposal]);
	assert.deepEqual(asked.get('the proposals of M'), []);
	const ballot = { dpo: 0n, maker: 'dpo1', proposal: wanted, missing: 6n, until: 75n };
	assert.deepEqual(asked.get('the ballots of M'), [
		{ ...ballot, actsFor: 1n, seats: 30n, voted: 30n },
	]);
	assert.deepEqual(asked.get('the ballots of u0'), [
		{ ...ballot, actsFor: null, seats: 15n, voted: 15n },
	]);
	assert.deepEqual(asked.get('the ballots of u5'), [], 'u5 has seats of the other DPO only');
	const later = answers(governanceQuestions, ['u0', 'dpo1'], 75n);
	assert.deepEqual(later.get('the proposals of dpo1'), [{ ...proposal, lapsed: true }]);
	assert.deepEqual(later.get('the ballots of u0'), [], 'nobody can vote for what has lapsed');
});

test('what is left of a closed DPO: proposals without votes, offers without worth', () => {
	council();
	offerSeats('u3', 0n, 5n, 7n);
	propose('u3', 0n, 3n, wanted);
	vote('u3', 0n, 3n, 'u3', wanted);
	propose('u0', 0n, 3n, 'Dissolve');
	for (const who of ['u0', 'u1', 'u2']) vote(who, 0n, 3n, 'u0', 'Dissolve');
	call('releaseWithdraw', 'u5', 0n, 3n);
	call('close', 'u5', 0n, 3n);
	const [left] = answers(governanceQuestions, ['u3'], 3n).get('the proposals of u3');
	assert.deepEqual([left.lapsed, left.votes, left.inFavour, left.missing], [true, [], 0n, 51n]);
	const asked = answers(marketQuestions, ['u3'], 3n);
	assert.deepEqual(asked.get('the seats that u3 offers'), [
		{ dpo: 0n, seller: 'u3', seats: 5n, price: 7n, edition: null, lapsed: true, worth: null },
	]);
	assert.deepEqual(asked.get('the seats of DPO 0, which is closed'), []);
});

test('an offer names the edition of now', () => {
	const pool = council();
	offerSeats('u0', 0n, 5n, 7n);
	takeSeats('u4', 0n, 'u0', 2n);
	call('lowerFee', 'A', 0n, 3n, { fee: 0n });
	const [offer] = answers(marketQuestions, [], 3n).get('the seats of DPO 0 that are offered');
	const { seats, edition, lapsed, worth } = offer;
	assert.deepEqual([seats, edition, lapsed], [3n, pool.edition, false]);
	assert.deepEqual(worth, { yields: 0n, bonus: 0n, withdraw: 0n, fare: 0n, fareFrom: null });
});

test('a DPO with its founder, its manager and whoever is to succeed it', () => {
	const pool = council();
	const leaders = () => {
		const { founder, manager, successor, founderSeats, edition, base, marketOpen } = dpoView(
			dpos,
			pool,
			3n,
		);
		return [founder, manager, successor, founderSeats, edition, base, marketOpen];
	};
	propose('u0', 0n, 3n, wanted);
	for (const who of ['u0', 'u1', 'u2']) vote(who, 0n, 3n, 'u0', wanted);
	assert.deepEqual(leaders(), ['A', 'A', 'M', 10n, 1n, 2n, true]);
	takeOffice('M', 0n, 3n);
	assert.deepEqual(leaders(), ['A', 'M', null, 10n, 3n, 2n, true]);
});
