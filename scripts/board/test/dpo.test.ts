import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { encodeAddress } from 'dedot/utils';
import type { Action, ProposalView, ReleaseView, RideView, Step } from '../src/chain/types.ts';
import { actionDoes, actionHint, commitTerms, inOrder, releaseDoes, withdrawHint } from '../src/words/actions.ts';
import { deadlines, placed } from '../src/words/deadlines.ts';
import { actsFor, guaranteeSentence, promised, seating, seatsOf, stateSentence, stateTag, stepText } from '../src/words/dpo.ts';
import { leftToDo } from '../src/words/plans.ts';
import { ballotsOf, changeOf, proposalDoes, proposalTitle } from '../src/words/proposals.ts';
import { dpoA, dpoB, membersOfA, voice } from './sample.ts';

test('a seat earns what docs/dpo.md says', () => {
	assert.deepEqual(promised(dpoA), { yields: 20_000n, afterFee: 17_000n, perSeat: 170n, bonus: 10_000n, duration: 60 });
	assert.deepEqual(promised(dpoB), { yields: 5_100n, afterFee: 4_335n, perSeat: 43n, bonus: 3_000n, duration: 60 });
});

test('states are sentences', () => {
	assert.match(stateSentence(dpoA, 100, voice), /^90 seats of 100 are left\. They are sold until at 200\./);
	assert.match(stateSentence({ ...dpoA, sold: 99 }, 100, voice), /^1 seats? of 100 is left/);
	assert.match(stateSentence(dpoA, 200, voice), /selling time is over/);
	assert.equal(stateTag(dpoA, 199).label, 'Selling seats');
	assert.equal(stateTag(dpoA, 200).label, 'Sale over');
	assert.equal(stateTag({ ...dpoA, state: 'Failed' }, 200).label, 'Not filled');
	assert.match(stateSentence({ ...dpoB, state: 'Active' }, 100, voice), /Ben is to take the target: 30 seats of DPO 0/);
	assert.match(guaranteeSentence(dpoA), /For the same money and time, that must earn at least 80% of what is promised; otherwise/);
	// A vote has lowered the tolerance: the guarantee stays as recorded (rulebook 3.12).
	const stricter = { ...dpoA, rules: { ...dpoA.rules, tolerance: 100_000 } };
	assert.match(guaranteeSentence(stricter), /at least 90% of what is promised; otherwise the money comes back\.$/);
	assert.match(
		guaranteeSentence({ ...dpoB, guarantee: 700_000 }),
		/at least 80% of what .* it guarantees 70%, because the DPO above guarantees no more\.$/,
	);
	assert.match(guaranteeSentence({ ...dpoB, guarantee: 0 }), /guarantees nothing, because the DPO above/);
	assert.match(guaranteeSentence({ ...dpoA, guarantee: 0, rules: { ...dpoA.rules, tolerance: 1_000_000 } }), /^It guarantees nothing/);
	assert.equal(stepText({ type: 'Release', value: 'Yield' }), 'releases the yield to the members');
	// Nobody knows yet whether these will be needed.
	assert.equal(stepText({ type: 'ReportFailed' }), 'ends the sale if seats are unsold then');
	assert.equal(stepText({ type: 'Terminate' }), 'ends the DPO if it has no target by then');
});

test('100 seats are given to members in the order of joining', () => {
	const seats = seating(membersOfA.slice(0, 2));
	assert.equal(seats.length, 100);
	assert.deepEqual([seats[9], seats[10], seats[24], seats[25]], [0, 1, 1, null]);
	assert.equal(seating(membersOfA).filter((seat) => seat === null).length, 0);
	assert.equal(seatsOf(membersOfA, 'Una').own, 15);
	assert.equal(seatsOf(membersOfA, 'Ben').through[0]?.seats, 30);
});

test('rulebook 1.5: the manager, members and managers of members withdraw for a DPO', () => {
	const acting = ['Anna', 'Una', 'Ben', 'Zoe'].filter((who) => actsFor(dpoA, membersOfA, who));
	assert.deepEqual(acting, ['Anna', 'Una', 'Ben']);
	assert.ok(actsFor({ manager: 'Zoe' }, membersOfA, 'Zoe'), 'a manager without a seat');
	assert.equal(withdrawHint(12n, voice), 'Its ride has 12 SPAN of yield for the Yield Account.');
});

test('buttons come in the order of their use, with figures', () => {
	const actions: Action[] = [{ type: 'Propose' }, { type: 'Commit', value: { defaultOnly: true, costs: 0, cutsFee: false } }];
	assert.deepEqual(inOrder(actions).map(({ type }) => type), ['Commit', 'Propose']);
	const full = { ...dpoA, accounts: { ...dpoA.accounts, deposit: 100_000n } };
	assert.equal(actionHint(actions[1]!, full, voice), 'All 100000 SPAN pay for a cabin of class 7.');
	assert.equal(actionHint({ type: 'BuySeats', value: { most: 15 } }, dpoA, voice), 'Up to 15 seats for 1000 SPAN each.');
	const close: Action = { type: 'Close' };
	const about = { deposit: 7n, seats: 0 };
	assert.match(actionDoes(close, dpoA, voice, about)[0]!, /base of 2 SPAN and the storage deposit of about 7 BOLT go back to Anna/);
	assert.match(actionDoes(close, { ...dpoA, kept: 2 }, voice, about)[0]!, /base of 2 SPAN and a part of the storage deposit stay until/);
});

test('rulebook 5.3: what the chain does before the transactions of the next block is left to it', () => {
	const actions: Action[] = [
		{ type: 'BuySeats', value: { most: 15 } },
		{ type: 'ReleaseWithdraw' },
		{ type: 'ReleaseYield' },
		{ type: 'ReleaseBonus' },
		{ type: 'Close' },
		{ type: 'ClaimUnclaimed', value: { amount: 12n } },
	];
	const left = (step: Step, block: number, state = dpoA.state) =>
		leftToDo(actions, { state, nextStep: { step, at: 200 } }, block).map(({ type }) => type);
	const all = actions.map(({ type }) => type);
	// The sale ends at block 200: a purchase that is signed at 199 would be in that block.
	assert.deepEqual(left({ type: 'ReportFailed' }, 198), all);
	assert.deepEqual(left({ type: 'ReportFailed' }, 199), ['ClaimUnclaimed']);
	// The chain is behind: anybody may do it.
	assert.deepEqual(left({ type: 'ReportFailed' }, 200), all);
	assert.deepEqual(left({ type: 'Release', value: 'Bonus' }, 199, 'Running'), ['BuySeats', 'ReleaseYield', 'Close', 'ClaimUnclaimed']);
	assert.deepEqual(left({ type: 'Release', value: 'Yield' }, 199, 'Running'), ['BuySeats', 'Close', 'ClaimUnclaimed']);
	// One that is over is paid out and closed in one block.
	assert.deepEqual(left({ type: 'Release', value: 'Withdraw' }, 199, 'Completed'), ['ClaimUnclaimed']);
	assert.deepEqual(leftToDo(actions, { state: 'Active' }, 199), actions);
});

test('a claim says what is paid', () => {
	const claim: Action = { type: 'ClaimUnclaimed', value: { amount: 12n } };
	assert.match(actionDoes(claim, dpoA, voice, { deposit: 7n, seats: 0 })[0]!, /^You get the 12 SPAN that couldn’t be paid/);
});

test('a successor earns the base and 1% for each of its seats, and no more than the manager', () => {
	const does = (seats: number) => actionDoes({ type: 'TakeOffice' }, dpoA, voice, { deposit: 7n, seats });
	assert.match(does(4)[0]!, /deposit of about 7 BOLT and pay the base of 2 SPAN to Anna/);
	assert.equal(does(4)[1], 'You get 9% of the yield instead of 15%: the base fee of 5%, and 1% for each of your 4 seats.');
	assert.equal(does(0)[1], 'You get 5% of the yield instead of 15%: the base fee of 5%, because you have no seats.');
	assert.equal(does(15)[1], 'You get 15% of the yield, as the manager does now.');
});

test('a late commit halves the fee, an early one is paid for', () => {
	const terms = (costs: number, cutsFee: boolean) => commitTerms({ costs, cutsFee }, dpoA, 100_000n, voice, 'Anna');
	assert.match(terms(0, true)!, /from 15% to 7\.5% for good/);
	assert.equal(terms(1_000, false), 'You pay 100 SPAN to Anna, because its time isn’t over.');
	assert.equal(terms(0, false), undefined);
});

test('a release says who gets what', () => {
	const release: ReleaseView = {
		payments: [['Anna', 4_700n], ['Una', 2_550n]],
		dpoPayments: [{ dpo: 1, kind: 'Yield', amount: 5_100n, effect: 'Nothing' }],
		split: { fee: 3_000n, cutOff: 0n, bySeats: 17_000n },
		remainder: 35n,
		recipients: { accounts: 2, dpos: 1 },
	};
	assert.deepEqual(releaseDoes(release, 'Una', voice), [
		'It pays 7250 SPAN to 2 accounts.',
		'You get 2550 SPAN.',
		'The manager’s fee in it is 3000 SPAN.',
		'5100 SPAN go to DPO 1.',
		'35 SPAN stay until more arrives.',
	]);
});

test('deadlines are in the order of time', () => {
	const selling = deadlines({ ...dpoA, nextStep: { step: { type: 'ReportFailed' }, at: 200 } }, undefined, []);
	assert.deepEqual(selling.map(({ at, title }) => [at, title]), [
		[200, 'Selling ends'],
		[200, 'The chain acts'],
		[350, 'Boarding deadline'],
	]);
	const active = { ...dpoA, state: 'Active' as const, membersCommitFrom: 171, membersTerminateFrom: 251, anyoneTerminatesFrom: 350 };
	assert.deepEqual(deadlines(active, undefined, []).map(({ at }) => at), [171, 251, 350]);
	assert.match(deadlines(active, undefined, [])[0]!.note, /The manager then loses 50% of its fee/);
	assert.equal(deadlines({ ...active, feeCut: true }, undefined, [])[0]!.note, 'Any member can take the target.');
	assert.equal(selling[1]!.note, 'It ends the sale if seats are unsold then, unless somebody does it before.');
	// A ride that ends before it may be hunted is settled then.
	const hunts = (huntableFrom: number) =>
		deadlines({ ...dpoA, state: 'Running' }, { boarded: 0, endsAt: 100, huntableFrom } as RideView, []).some(({ title }) => title === 'May be hunted');
	assert.deepEqual([99, 100, 101].map(hunts), [true, true, false]);
	assert.deepEqual(placed(selling, 50), { now: 0, at: [50, 57, 100] });
	assert.deepEqual(placed(selling, 400), { now: 100, at: [0, 7, 75] });
});

test('who manages a member votes for it, and for itself if it has seats', () => {
	const ofDpo1 = encodeAddress(Uint8Array.of(...new TextEncoder().encode('modlbt/dpos_'), 1, ...Array<number>(19).fill(0)));
	const others = { dpo: 0, maker: 'Anna', until: 270, inFavour: 45, missing: 6, depositor: 'Anna' };
	const open: ProposalView = { ...others, proposal: { type: 'Dissolve' }, lapsed: false, votes: [[ofDpo1, 30]] };
	const ballots = (who: string) => ballotsOf([open, { ...open, maker: 'Una', lapsed: true }], membersOfA, who);
	const seen = (who: string) => ballots(who).map(({ actsFor, seats, voted }) => [actsFor, seats, voted]);
	// Ben manages DPO 1, whose vote counts already. The proposal that has lapsed is no ballot.
	assert.deepEqual(seen('Ben'), [[1, 30, 30]]);
	assert.deepEqual(seen('Anna'), [[undefined, 10, 0]]);
	assert.deepEqual(seen('Zoe'), []);
	const { dpo, maker, proposal, missing, until } = ballots('Anna')[0]!;
	assert.deepEqual([dpo, maker, proposal.type, missing, until], [0, 'Anna', 'Dissolve', 6, 270]);
	assert.deepEqual(ballotsOf([{ ...open, votes: [['Una', 15]] }], membersOfA.slice(0, 2), 'Una').map(({ voted }) => voted), [15]);
});

test('proposals are sentences', () => {
	const change = { type: 'ChangeRules' as const, value: [changeOf('userCap', 20), changeOf('earlyCommitFee', undefined)] };
	assert.equal(proposalTitle(change), 'Change 2 rules');
	assert.deepEqual(proposalDoes(change, dpoA, voice), [
		'Most seats of a user: 20 seats instead of 15 seats.',
		'Price of an early commit: not at all instead of not at all.',
	]);
	assert.equal(proposalTitle({ type: 'LowerFee', value: 50_000 }), 'Lower the fee to 5%');
	assert.match(proposalDoes({ type: 'DismissManager', value: { successor: 'Otto' } }, dpoA, voice)[0]!, /^Otto \(its address\) may take the office of Anna/);
});
