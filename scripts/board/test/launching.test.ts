import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { ClassView, Token, TrainView } from '../src/chain/types.ts';
import { exact } from '../src/words/amounts.ts';
import { DEPOSITS, classDeposit } from '../src/words/deposits.ts';
import {
	aimAtClass,
	aimAtSeats,
	deadlineOf,
	dpoFigures,
	durationBounds,
	escrowOf,
	escrowProblem,
	feeOnCreation,
	expiryAfter,
	parseDays,
	purseProblem,
	seatPriceOf,
	shareAtThreshold,
	stillToCollect,
	thresholdProblem,
} from '../src/words/launching.ts';
import { PRESETS } from '../src/words/rules.ts';
import { dpoA, voice } from './sample.ts';

const LIVE_DAY = 14_400;

test('storage deposits are those of docs/interface.md', () => {
	const page = readFileSync('../../docs/interface.md', 'utf8');
	const documented = (record: string) => page.split(`| ${record} | `)[1]!.split(' BOLT')[0];
	const bolt = (units: bigint) => exact(units, 10);
	assert.equal(bolt(DEPOSITS.train), documented('a train'));
	assert.equal(bolt(DEPOSITS.train + DEPOSITS.milestone), documented('a train with 1 milestone'));
	assert.equal(bolt(DEPOSITS.firstCabin), documented('a class with one cabin'));
	assert.equal(bolt(DEPOSITS.cabin), documented('each further cabin, with its ride and what may be kept for its user'));
	assert.equal(bolt(DEPOSITS.dpo), documented('a DPO and its members'));
	assert.equal(bolt(DEPOSITS.proposal), documented('a proposal'));
	assert.equal(bolt(DEPOSITS.offer), documented('an offer of seats'));
	assert.equal(bolt(DEPOSITS.fund), documented('a fee fund'));
	assert.equal(classDeposit(3), DEPOSITS.firstCabin + 2n * DEPOSITS.cabin);
});

test('a class costs its rewards (rule 1.2)', () => {
	assert.equal(escrowOf({ yieldTotal: 200n, bonus: 30n }, 10), 2_300n);
	assert.equal(escrowProblem(2_300n, 2_300n), undefined);
	assert.match(escrowProblem(2_301n, 2_300n)!, /can’t put that much/);
	assert.match(escrowProblem(2n ** 128n, 2n ** 200n)!, /can count/);
});

test('what is put on hold and its deposit come from the same balance, if the token is BOLT', () => {
	const native = { type: 'Native' } as const;
	const problem = (tokens: bigint, deposit: bigint, token: Token, own: bigint, bolt: bigint) =>
		purseProblem(tokens, token, deposit, { token: own, bolt }, voice);
	assert.equal(problem(90n, 10n, native, 100n, 100n), undefined);
	assert.equal(problem(91n, 10n, native, 100n, 100n), 'With the deposit that makes 101 BOLT. You have 100 BOLT.');
	assert.equal(problem(91n, 10n, { type: 'WithId', value: 1 }, 91n, 10n), undefined);
	assert.equal(problem(92n, 10n, { type: 'WithId', value: 1 }, 91n, 10n), 'You can’t put that much on hold. You have 91 SPAN for it.');
	assert.equal(problem(0n, 11n, { type: 'WithId', value: 1 }, 0n, 10n), 'With the deposit that makes 11 BOLT. You have 10 BOLT.');
});

test('durations are typed in days', () => {
	const { least, most } = durationBounds(LIVE_DAY);
	assert.deepEqual([least, most], [7_200, 5_270_400]);
	assert.deepEqual(parseDays('1.8', LIVE_DAY, least, most), { value: 25_920 });
	assert.deepEqual(parseDays('0.4', LIVE_DAY, least, most), { problem: 'At least 0.5 days.' });
	assert.deepEqual(parseDays('367', LIVE_DAY, least, most), { problem: 'At most 366 days.' });
	assert.deepEqual(parseDays('10', 10, 5, 3_660), { value: 100 });
	assert.ok('problem' in parseDays('ten', 10, 5, 3_660));
});

test('milestones (rule 2.3)', () => {
	assert.equal(shareAtThreshold(300n, 1_000n, 2_000n), 150n);
	assert.equal(shareAtThreshold(100n, 1_000n, 1_500n), 66n);
	const train = { collected: 1_000n, upcoming: [{ threshold: 2_000n, reward: 1n }] } as TrainView;
	assert.match(thresholdProblem(1_000n, train)!, /above/);
	assert.match(thresholdProblem(2_000n, train)!, /has a milestone/);
	assert.equal(thresholdProblem(1_001n, train), undefined);
	assert.equal(stillToCollect([{ unsold: 3, terms: { fare: 10n } }] as ClassView[]), 30n);
});

test('seat prices are rounded up, fees go up to the cap (rules 3.1, 3.8)', () => {
	assert.deepEqual([seatPriceOf(1_001n), seatPriceOf(101n), seatPriceOf(100n)], [11n, 2n, 1n]);
	assert.equal(feeOnCreation(PRESETS.V1, 10), 150_000);
	assert.equal(feeOnCreation(PRESETS.V1, 15), 200_000);
	assert.equal(feeOnCreation(PRESETS.Gt01Draft, 20), 250_000);
	assert.equal(feeOnCreation(PRESETS.EarlyDraft, 20), 200_000);
});

test('boarding deadlines add up along a chain (rule 3.1)', () => {
	const deadline = (expiry: number, above?: number) =>
		deadlineOf(expiry, PRESETS.V1, above === undefined ? undefined : { boardingDeadline: above }, 1);
	assert.deepEqual([deadline(60), deadline(50, 75), deadline(40, 82)], [75, 82, 89]);
});

test('a selling time that was typed stays right while blocks go by (rule 3.1)', () => {
	const typed = 'value' in parseDays('10', 10, 1, PRESETS.V1.sellingDays * 10) && 100;
	assert.equal(typed, 100);
	assert.equal(expiryAfter(100, 100, undefined), 200);
	// A sells until block 200. Until then the sale of a DPO for its seats ends with it, whenever that is founded.
	assert.deepEqual([99, 100, 101, 150].map((now) => expiryAfter(100, now, dpoA)), [199, 200, 200, 200]);
	assert.equal(expiryAfter(100, 2 ** 32 - 50, undefined), 2 ** 32 - 1);
});

test('the chain of docs/dpo.md', () => {
	const gold = { class: 7, terms: { fare: 100_000n, yieldTotal: 20_000n, bonus: 10_000n, duration: 60 } } as ClassView;
	const a = dpoFigures(aimAtClass(gold), 10, 200, PRESETS.V1, undefined, 10);
	assert.deepEqual([a.seatPrice, a.fee, a.own, a.feeEarns, a.seatEarns], [1_000n, 150_000, 10_000n, 3_000n, 170n]);
	assert.deepEqual([a.seatEarnsPart, a.guarantee, a.boardingDeadline], ['17%', 800_000, 350]);
	const b = dpoFigures(aimAtSeats(dpoA, 30), 10, 150, PRESETS.V1, dpoA, 10);
	assert.deepEqual([b.seatPrice, b.own, b.feeEarns, b.seatEarns, b.boardingDeadline], [300n, 3_000n, 765n, 43n, 420]);
	assert.equal(aimAtSeats(dpoA, 30).bonus, 3_000n);
});
