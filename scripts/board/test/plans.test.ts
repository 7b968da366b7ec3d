import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { DpoView, RideView } from '../src/chain/types.ts';
import { plansOf as plansWithSource, withoutRepeats, type Above } from '../src/words/plans.ts';
import { dpoA, dpoB } from './sample.ts';

const ride = { class: 7, cabin: 0, endsAt: 410, settlesByItselfAt: 411 } as RideView;
const [a, b]: DpoView[] = [
	{ ...dpoA, state: 'Running', taken: { type: 'Cabin', value: { class: 7, cabin: 0 } } },
	{ ...dpoB, state: 'Running', taken: { type: 'Seats', value: { dpo: 0, seats: 30 } } },
];
const c: DpoView = { ...b, dpo: 2, name: 'C', taken: { type: 'Seats', value: { dpo: 1, seats: 20 } } };
const plansOf = (dpo: DpoView, above: Above) => plansWithSource(dpo, above).map(({ at, text }) => ({ at, text }));
const releasesYield = { step: { type: 'Release' as const, value: 'Yield' as const }, at: 300 };

test('a DPO that rides waits for the settlement of its ride, and says so', () => {
	assert.deepEqual(plansOf(a, { head: a, ride }), [
		{ at: 411, text: 'the chain settles its ride; then it releases fare and yield to the members, and closes the DPO' },
	]);
	assert.deepEqual(plansOf({ ...a, nextStep: releasesYield }, { head: a, ride }).map(({ at, text }) => [at, text.slice(0, 28)]), [
		[300, 'the chain releases the yield'],
		[411, 'the chain settles its ride; '],
	]);
	// A ride that the chain hasn't planned.
	assert.deepEqual(plansOf(a, { head: a, ride: { ...ride, settlesByItselfAt: undefined } }), []);
});

test('a DPO that holds seats waits for the DPOs above it, and for the ride of the head', () => {
	const settled = 'the chain settles the ride of A (DPO 0); then it releases fare and yield, DPO by DPO, down to the members';
	assert.deepEqual(plansOf(b, { parent: a, head: a, ride }), [{ at: 411, text: settled }]);
	assert.deepEqual(plansOf(c, { parent: { ...b, nextStep: releasesYield }, head: a, ride }), [
		{ at: 300, text: 'in B (DPO 1), of which it is a member, the chain releases the yield to the members' },
		{ at: 411, text: settled },
	]);
});

test('without a ride, it waits for what the chain does with the head: each step is said once', () => {
	const failing: DpoView = { ...dpoA, state: 'Created', nextStep: { step: { type: 'ReportFailed' }, at: 200 } };
	const step = 'the chain ends the sale if seats are unsold then';
	const chained: DpoView = { ...b, state: 'Chained' };
	assert.deepEqual(plansOf(chained, { parent: failing, head: failing }), [
		{ at: 200, text: `in A (DPO 0), of which it is a member, ${step}` },
	]);
	assert.deepEqual(plansOf({ ...c, state: 'Chained' }, { parent: chained, head: failing }), [
		{ at: 200, text: `in A (DPO 0), at the head of its chain, ${step}` },
	]);
	// The ride is settled: the head releases what has come back.
	const over: DpoView = { ...a, state: 'Completed', nextStep: { step: { type: 'Release', value: 'Withdraw' }, at: 412 } };
	assert.deepEqual(plansOf(b, { parent: over, head: over }), [
		{ at: 412, text: 'in A (DPO 0), of which it is a member, the chain releases the money to pay back to the members' },
	]);
});

test('a DPO that nobody is above has its own step only', () => {
	const selling: DpoView = { ...dpoA, nextStep: { step: { type: 'ReportFailed' }, at: 200 } };
	assert.deepEqual(plansOf(selling, {}), [{ at: 200, text: 'the chain ends the sale if seats are unsold then' }]);
	assert.deepEqual(plansOf({ ...b, state: 'Committed' }, { parent: a }), []);
});

test('what a DPO does is said once to a member of it and of one that holds its seats', () => {
	const upper: DpoView = { ...a, nextStep: releasesYield };
	const all = [
		{ dpo: upper, plans: plansWithSource(upper, { head: upper, ride }) },
		{ dpo: b, plans: plansWithSource(b, { parent: upper, head: upper, ride }) },
	];
	const said = (of: typeof all) => withoutRepeats(of).map(({ dpo, plan }) => [dpo.name, plan.at]);
	assert.deepEqual(said(all), [['A', 300], ['A', 411], ['B', 411]]);
	assert.deepEqual(said(all.slice(1)), [['B', 300], ['B', 411]]);
});
