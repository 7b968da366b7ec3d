// The story tells decisions and sales in plain sentences.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { percent } from '../lib/dpo-rules.mjs';
import { Narrator } from '../lib/narrator.mjs';
import {
	begin,
	buy,
	call,
	council,
	create,
	dpos,
	ledger,
	offerSeats,
	propose,
	takeOffice,
	takeSeats,
	targetOf,
	USERS,
	vote,
} from './dpo-company.mjs';

let narrator;

beforeEach(() => {
	begin();
	narrator = new Narrator(ledger);
	narrator.remember(0n, 'Gold');
});

const told = ({ events }) => narrator.told(events).map(({ rule, text }) => `${rule} ${text}`);

test('proposals of every kind', () => {
	council();
	const proposals = [
		[{ LowerFee: percent(3) }, 'the fee falls to 3%'],
		[{ DismissManager: { successor: 'u4' } }, 'u4 becomes manager'],
		['Dissolve', 'the DPO is dissolved'],
		[{ Commit: { Class: 0n } }, 'the DPO commits to a cabin of Gold at once'],
		[
			{ ChangeRules: [{ EarlyCommitFee: percent(1) }, { TerminateDays: 60n }] },
			'the fee for an early commit becomes 1% and the termination period becomes 60 days',
		],
	];
	for (const [proposal, text] of proposals) {
		assert.deepEqual(told(propose('u0', 0n, 3n, proposal)), [
			`3.13 u0 proposes to DPO 0 that ${text}; open until block 74`,
		]);
		const removed = call('removeProposal', 'u0', 0n, 3n, { maker: 'u0' });
		assert.deepEqual(told(removed), ["3.13 u0's proposal to DPO 0 is removed"]);
	}
});

test('a vote for a DPO Member, the decision, and the office', () => {
	create('A', 0n, { defaultTarget: { Class: 0n } });
	create('M', 1n, { defaultTarget: targetOf(0n) });
	for (const who of USERS.slice(0, 4)) buy(who, 0n, 15n);
	for (const who of USERS) buy(who, 1n, 15n);
	call('commit', 'M', 1n, 3n, { target: targetOf(0n) });
	const successor = { DismissManager: { successor: 'u5' } };
	propose('u0', 0n, 4n, successor);
	assert.deepEqual(told(vote('M', 0n, 4n, 'u0', successor, 1n)), [
		"3.13 M, for DPO 1, votes with 30 seats for u0's proposal: 30 in favour",
	]);
	vote('u1', 0n, 4n, 'u0', successor);
	assert.deepEqual(told(vote('u2', 0n, 4n, 'u0', successor)), [
		"3.13 u2 votes with 15 seats for u0's proposal: 60 in favour",
		'3.13 u5 may take office in DPO 0',
		'3.13 more than half of DPO 0 has decided that u5 becomes manager',
	]);
	assert.deepEqual(told(takeOffice('u5', 0n, 4n)), [
		'3.13 u5 takes over DPO 0 from A: fee 5%, and 2 base units paid to A',
	]);
});

test('an offer, a sale and an offer that has lapsed', () => {
	council();
	assert.deepEqual(told(offerSeats('u0', 0n, 10n, 25n)), [
		'3.14 u0 offers 10 seats of DPO 0 at 0.0000000025 each, at edition 0',
	]);
	assert.deepEqual(told(takeSeats('u4', 0n, 'u0', 4n)), [
		'3.14 u4 takes 4 seats of DPO 0 from u0 for 0.00000001, brought in by A',
	]);
	call('commit', 'A', 0n, 3n, { target: { Class: 0n } });
	assert.deepEqual(told(call('withdrawOffer', 'u5', 0n, 3n, { seller: 'u0' })), [
		"3.14 u0's offer of seats of DPO 0 is withdrawn by u5",
	]);
	assert.equal(dpos.market.all.size, 0);
});
