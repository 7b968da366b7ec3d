// Samples for the tests: the DPO A of docs/dpo.md, and a voice that says plain figures.

import type { DpoView, Member } from '../src/chain/types.ts';
import { targetText } from '../src/words/dpo.ts';
import { PRESETS } from '../src/words/rules.ts';
import type { Voice } from '../src/words/voice.ts';

export const voice: Voice = {
	money: (units) => `${units} SPAN`,
	brief: (units) => `${units} SPAN`,
	bolt: (units) => `${units} BOLT`,
	when: (block) => `at ${block}`,
	lasts: (blocks) => `${blocks} blocks`,
	who: (address) => address,
	whole: (address) => `${address} (its address)`,
	target: targetText,
};

export const dpoA: DpoView = {
	dpo: 0,
	name: 'A',
	founder: 'Anna',
	manager: 'Anna',
	account: 'A’s account',
	token: { type: 'Native' },
	state: 'Created',
	accounts: { deposit: 0n, yields: 0n, bonus: 0n, withdraw: 0n },
	defaultTarget: { type: 'Class', value: 7 },
	promise: {
		cost: 100_000n,
		rates: { yieldTotal: 20_000n, bonus: 10_000n, fare: 100_000n, duration: 60, yieldKept: 10n ** 36n },
	},
	guarantee: 800_000,
	seatPrice: 1_000n,
	sold: 10,
	founderSeats: 10,
	members: 1,
	expiry: 200,
	boardingDeadline: 350,
	rules: PRESETS.V1,
	fee: 150_000,
	feeCut: false,
	queue: [],
	undivided: 0,
	refund: 0n,
	kept: 0,
	edition: 0,
	marketOpen: true,
	base: 2n,
};

// B buys 30 seats of A.
export const dpoB: DpoView = {
	...dpoA,
	dpo: 1,
	name: 'B',
	founder: 'Ben',
	manager: 'Ben',
	defaultTarget: { type: 'Dpo', value: { dpo: 0, seats: 30 } },
	promise: { cost: 30_000n, rates: { ...dpoA.promise.rates, yieldKept: (10n ** 36n * 85n) / 100n } },
	seatPrice: 300n,
	expiry: 150,
	boardingDeadline: 420,
};

const user = (who: string, seats: number, internal?: string): Member => ({
	who: { type: 'User', value: who },
	seats,
	referrers: { internal },
	serial: 0,
	gone: 0,
});

export const membersOfA: Member[] = [
	user('Anna', 10),
	user('Una', 15, 'Anna'),
	user('Udo', 15, 'Una'),
	user('Ute', 15, 'Una'),
	user('Uwe', 15, 'Udo'),
	{ ...user('', 30, 'Una'), who: { type: 'Dpo', value: { dpo: 1, founder: 'Ben', manager: 'Ben' } } },
];
