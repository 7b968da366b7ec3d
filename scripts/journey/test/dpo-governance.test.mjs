// Rule 3.13 by the model, without a node.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { actionsOf } from '../lib/dpo-actions.mjs';
import { percent } from '../lib/dpo-rules.mjs';
import { inFavour } from '../lib/dpo-votes.mjs';
import { BOLT } from '../lib/ledger.mjs';
import {
	begin,
	call,
	chain,
	council,
	create,
	dpos,
	errorOf,
	free,
	ledger,
	model,
	named,
	of,
	offerClass,
	offerSeats,
	PEOPLE,
	propose,
	takeOffice,
	takeSeats,
	TOKEN,
	vote,
} from './dpo-company.mjs';

beforeEach(begin);

const dismiss = (successor) => ({ DismissManager: { successor } });
const change = (...changes) => ({ ChangeRules: changes });
const held = (who, reason) => ledger.balance(BOLT, who, `Dpo.${reason}`);

// Lets a proposal of u0 pass with 70 seats. Returns the outcome of the deciding vote.
const decide = (proposal, block) => {
	propose('u0', 0n, block, proposal);
	vote('u0', 0n, block, 'u0', proposal);
	vote('u1', 0n, block, 'u0', proposal);
	return vote('u2', 0n, block, 'u0', proposal);
};

test('half of the seats are too few, and with the next vote the proposal takes effect', () => {
	const pool = council();
	const made = propose('u0', 0n, 3n, dismiss('u4'));
	const { maker, until } = of(made, 'Proposed');
	assert.deepEqual([maker, until, held('u0', 'ProposalDeposit')], ['u0', 74n, 10n]);
	assert.equal(of(vote('u0', 0n, 4n, 'u0', dismiss('u4')), 'Voted').inFavour, 20n);
	const half = vote('u2', 0n, 4n, 'u0', dismiss('u4'));
	assert.deepEqual(named(half), ['Voted']);
	assert.equal(of(half, 'Voted').inFavour, 50n);
	const [ballot] = dpos.governance.ballots(pool, pool.members[1], 4n);
	assert.deepEqual([ballot.voted, ballot.seats, ballot.missing], [20n, 20n, 1n]);
	const passed = vote('A', 0n, 4n, 'u0', dismiss('u4'));
	assert.deepEqual(named(passed), ['Voted', 'SuccessorNamed', 'ProposalPassed']);
	assert.deepEqual([pool.manager, pool.successor, pool.edition], ['A', 'u4', 1n]);
	assert.equal(held('u0', 'ProposalDeposit'), 0n);
	assert.equal(errorOf(vote('u1', 0n, 4n, 'u0', dismiss('u4'))), 'NoSuchProposal');
});

test('voting again replaces a vote, and a vote is taken back once', () => {
	const pool = council();
	propose('u0', 0n, 3n, 'Dissolve');
	vote('u0', 0n, 3n, 'u0', 'Dissolve');
	assert.equal(of(vote('u0', 0n, 3n, 'u0', 'Dissolve'), 'Voted').inFavour, 20n);
	const takeBack = () => call('takeBackVote', 'u0', 0n, 3n, { maker: 'u0', actsFor: null });
	assert.deepEqual(named(takeBack()), ['VoteTakenBack']);
	assert.equal(errorOf(takeBack()), 'NotVoted');
	vote('u0', 0n, 3n, 'u0', 'Dissolve');
	offerSeats('u1', 0n, 5n, 1n);
	takeSeats('u0', 0n, 'u1', 1n);
	offerSeats('u0', 0n, 20n, 1n);
	takeSeats('u4', 0n, 'u0', 20n);
	assert.equal(errorOf(takeBack()), 'NotVoted', 'a vote that counts nothing is no vote');
	assert.equal(inFavour(pool, dpos.governance.of('u0', 0n)), 0n);
});

test('a vote follows no seat: neither to the taker, nor back to the seller', () => {
	const pool = council();
	propose('u1', 0n, 3n, 'Dissolve');
	vote('u0', 0n, 3n, 'u1', 'Dissolve');
	const favour = () => inFavour(pool, dpos.governance.of('u1', 0n));
	offerSeats('u0', 0n, 5n, 1n);
	takeSeats('u4', 0n, 'u0', 5n);
	assert.equal(favour(), 15n);
	offerSeats('u4', 0n, 5n, 1n);
	takeSeats('u0', 0n, 'u4', 5n);
	assert.equal(favour(), 15n, 'buying a seat back revives no vote');
	assert.equal(of(vote('u0', 0n, 3n, 'u1', 'Dissolve'), 'Voted').inFavour, 20n);
	offerSeats('u0', 0n, 20n, 1n);
	takeSeats('u4', 0n, 'u0', 20n);
	assert.equal(favour(), 0n);
	offerSeats('u4', 0n, 20n, 1n);
	takeSeats('u0', 0n, 'u4', 20n);
	assert.equal(favour(), 0n, 'whoever comes back is another member');
});

test('a proposal lapses after 7 days, with the last seat of its maker, and when the DPO is over', () => {
	const pool = council();
	const remove = (by, maker, block) =>
		errorOf(call('removeProposal', by, 0n, block, { maker })) ?? 'done';
	propose('u0', 0n, 3n, change({ YieldGraceDays: 30n }));
	assert.equal(errorOf(propose('u0', 0n, 73n, 'Dissolve')), 'ProposalOpen');
	assert.equal(remove('u1', 'u0', 73n), 'NotLapsed');
	assert.equal(errorOf(vote('u0', 0n, 74n, 'u0', 'Dissolve')), 'ProposalLapsed');
	assert.deepEqual(named(propose('u0', 0n, 74n, 'Dissolve')), ['Proposed']);
	assert.equal(held('u0', 'ProposalDeposit'), 10n, 'the deposit of the lapsed one has returned');
	offerSeats('u0', 0n, 20n, 0n);
	takeSeats('u4', 0n, 'u0', 20n);
	assert.equal(errorOf(vote('u1', 0n, 75n, 'u0', 'Dissolve')), 'ProposalLapsed');
	assert.equal(remove('M', 'u0', 75n), 'done');
	assert.equal(remove('M', 'u0', 75n), 'NoSuchProposal');
	propose('u1', 0n, 75n, dismiss('u1'));
	call('commit', 'A', 0n, 75n, { target: { Class: 0n } });
	assert.deepEqual(
		named(vote('u1', 0n, 76n, 'u1', dismiss('u1'))),
		['Voted'],
		'it survives that',
	);
	model.settleRide('owner', { class: 0n, cabin: 0n }, { block: 95n });
	assert.equal(errorOf(vote('u2', 0n, 96n, 'u1', dismiss('u1'))), 'DpoOver');
	assert.equal(remove('M', 'u1', 96n), 'done');
	assert.deepEqual([pool.stage, held('u1', 'ProposalDeposit')], ['Completed', 0n]);
});

test('who may propose and vote', () => {
	create('A', 0n, { defaultTarget: { Class: 0n }, seats: 0n });
	assert.equal(errorOf(propose('A', 0n, 2n, 'Dissolve')), 'NotFilled');
	assert.equal(errorOf(propose('A', 9n, 2n, 'Dissolve')), 'NoSuchDpo');
	begin();
	chain();
	const [head] = dpos.all.values();
	assert.equal(errorOf(propose('owner', 0n, 4n, 'Dissolve')), 'NotMember');
	assert.equal(errorOf(propose('M', 0n, 4n, 'Dissolve')), 'NotMember', 'only for its DPO');
	assert.equal(errorOf(propose('u0', 0n, 4n, 'Dissolve', 1n)), 'NotManager');
	assert.equal(errorOf(propose('M', 0n, 4n, 'Dissolve', 7n)), 'NotMember');
	assert.equal(of(propose('M', 0n, 4n, 'Dissolve', 1n), 'Proposed').maker, 'dpo1');
	assert.equal(held('M', 'ProposalDeposit'), 10n);
	assert.equal(errorOf(vote('owner', 0n, 4n, 'dpo1', 'Dissolve')), 'NoVote');
	assert.equal(errorOf(vote('u0', 0n, 4n, 'dpo1', dismiss('u0'))), 'OtherProposal');
	const { voter, caller, seats } = of(vote('M', 0n, 4n, 'dpo1', 'Dissolve', 1n), 'Voted');
	assert.deepEqual([voter, caller, seats], ['dpo1', 'M', 30n]);
	const mays = (who) =>
		actionsOf(dpos, 0n, who, 4n).filter((one) => ['Propose', 'Vote'].includes(one));
	assert.deepEqual(
		[mays('M'), mays('A'), mays('u0'), mays('owner')],
		[[], ['Propose', 'Vote'], ['Propose', 'Vote'], []],
		'M has an open proposal and has voted',
	);
	assert.equal(errorOf(call('removeProposal', 'u0', 0n, 4n, { maker: 'dpo1' })), 'NotLapsed');
	assert.deepEqual(named(call('removeProposal', 'M', 0n, 4n, { maker: 'dpo1' })), [
		'ProposalRemoved',
	]);
	assert.equal(head.edition, 0n);
});

test('what can be proposed', () => {
	const pool = council();
	const tries = (proposal, by = 'u0') => errorOf(propose(by, 0n, 3n, proposal));
	assert.equal(tries(change()), 'NoRuleChange');
	assert.equal(tries(change({ UserCap: 30n }, { UserCap: 31n })), 'RuleChangedTwice');
	assert.equal(tries(change({ Tolerance: percent(20) })), 'ToleranceNotLower');
	assert.equal(tries(change({ UserCap: 29n })), 'CapBelowSeats');
	assert.equal(tries(change({ ManagerCap: 9n })), 'CapBelowSeats', "the founder's seats");
	assert.equal(tries(change({ UserCap: 31n })), 'UserCapOutOfBounds');
	assert.equal(tries(change({ EarlyCommitFee: percent(2) })), 'EarlyCommitFeeOutOfBounds');
	assert.equal(tries(change({ TerminateDays: 7n })), 'TerminateDaysOutOfBounds');
	assert.equal(tries(change({ TerminateDays: 7n }, { CommitGraceDays: 6n })), undefined);
	assert.equal(tries({ LowerFee: pool.fee }, 'u1'), 'FeeNotLower');
	assert.equal(tries(dismiss('dpo0'), 'u1'), 'DpoAccount');
	assert.equal(tries({ Commit: { Class: 5n } }, 'u1'), 'NoSuchClass');
	offerClass(1n, { fare: 1_001n, yieldTotal: 333n, bonus: 101n, duration: 20n });
	assert.equal(tries({ Commit: { Class: 1n } }, 'u1'), 'DefaultTargetAvailable');
	call('commit', 'A', 0n, 3n, { target: { Class: 0n } });
	assert.equal(tries('Dissolve', 'u1'), 'NotActive');
	assert.equal(tries({ Commit: { Class: 0n } }, 'u1'), 'NotActive');
});

test('rules that were changed count from then on, and recorded ends of periods stay', () => {
	const pool = council();
	const { periods } = pool;
	const passed = decide(
		change({ EarlyCommitFee: null }, { CommitGraceDays: 1n }, { CutTo: 'Caller' }),
		3n,
	);
	const { rules } = of(passed, 'RulesChanged');
	assert.deepEqual(
		[rules.earlyCommitFee, rules.commitGraceDays, rules.cutTo],
		[null, 1n, 'Caller'],
	);
	assert.deepEqual([pool.rules, pool.periods], [rules, periods]);
	assert.deepEqual([pool.edition, pool.offersSince], [1n, 1n]);
});

test('a deciding vote whose check fails changes nothing', () => {
	const pool = council();
	const cap = change({ UserCap: 30n }, { ManagerCap: 10n });
	propose('u0', 0n, 3n, cap);
	vote('u0', 0n, 3n, 'u0', cap);
	vote('u1', 0n, 3n, 'u0', cap);
	pool.members[0].seats = 11n;
	assert.equal(errorOf(vote('u2', 0n, 3n, 'u0', cap)), 'CapBelowSeats');
	assert.equal(inFavour(pool, dpos.governance.of('u0', 0n)), 40n);
	assert.deepEqual([pool.edition, held('u0', 'ProposalDeposit')], [0n, 10n]);
});

test('a lower fee, the end and a commitment by vote, each with its editions', () => {
	const pool = council();
	decide({ LowerFee: percent(3) }, 3n);
	assert.deepEqual([pool.fee, pool.edition, pool.offersSince], [percent(3), 2n, 2n]);
	const committed = decide({ Commit: { Class: 0n } }, 3n);
	assert.deepEqual(named(committed), [
		'Voted',
		'BonusPaid',
		'Boarded',
		'Committed',
		'ProposalPassed',
	]);
	assert.equal(of(committed, 'Committed').caller, 'u2');
	assert.deepEqual([pool.fee, pool.feeCut, pool.edition], [percent(3), false, 4n]);
	begin();
	const another = council();
	assert.deepEqual(named(decide('Dissolve', 3n)), ['Voted', 'Terminated', 'ProposalPassed']);
	assert.deepEqual([another.stage, another.refund, another.edition], ['Terminated', 1_100n, 2n]);
	call('releaseWithdraw', 'u5', 0n, 4n);
	const members = ['A', 'u0', 'u1', 'u2', 'u3'];
	const whole = 1_000_000n;
	assert.deepEqual(members.map(free), [whole - 2n, whole, whole, whole, whole], 'A has put up 2');
});

test('naming another replaces a successor, naming the manager withdraws the dismissal', () => {
	const pool = council();
	decide(dismiss('u4'), 3n);
	decide(dismiss('u5'), 3n);
	assert.equal(pool.successor, 'u5');
	assert.equal(errorOf(takeOffice('u4', 0n, 3n)), 'NotSuccessor');
	const kept = decide(dismiss('A'), 3n);
	assert.equal(of(kept, 'SuccessorNamed').successor, null);
	assert.equal(errorOf(takeOffice('u5', 0n, 3n)), 'NotSuccessor');
});

test('a successor pays deposit and base, and earns at most the base fee and 1% a seat', () => {
	const pool = council();
	assert.equal(pool.fee, percent(15));
	decide(dismiss('u4'), 3n);
	const before = [free('A'), free('u4')];
	const taken = takeOffice('u4', 0n, 4n);
	assert.deepEqual(of(taken, 'OfficeTaken'), {
		dpo: 0n,
		from: 'A',
		to: 'u4',
		fee: percent(5),
		token: model.token,
		base: 2n,
		kept: false,
	});
	assert.deepEqual([free('A'), free('u4')], [before[0] + 2n, before[1] - 2n]);
	assert.deepEqual([held('A', 'DpoDeposit'), held('u4', 'DpoDeposit')], [0n, 10n]);
	assert.deepEqual([pool.manager, pool.founder, pool.founderSeats], ['u4', 'A', 10n]);
	assert.equal(pool.edition, 3n, 'a decision, a lower fee and another manager');
	assert.equal(errorOf(call('lowerFee', 'A', 0n, 4n, { fee: 0n })), 'NotManager');
	assert.equal(errorOf(call('commit', 'A', 0n, 4n, { target: { Class: 0n } })), 'ManagersGrace');
	assert.deepEqual(named(propose('u4', 0n, 4n, dismiss('A'))), ['Proposed'], 'without a seat');
	assert.equal(errorOf(vote('u4', 0n, 4n, 'u4', dismiss('A'))), 'NoVote');
	for (const who of ['u1', 'u2', 'u3']) vote(who, 0n, 4n, 'u4', dismiss('A'));
	assert.equal(dpos.governance.of('u4', 0n), undefined);
	assert.deepEqual(named(takeOffice('A', 0n, 5n)), ['OfficeTaken']);
	assert.deepEqual([pool.fee, free('A'), free('u4')], [percent(5), ...before]);
});

test('a proposal of a manager without seats lapses with its office', () => {
	const pool = council();
	decide(dismiss('u4'), 3n);
	takeOffice('u4', 0n, 3n);
	decide(dismiss('u5'), 3n);
	propose('u4', 0n, 3n, { LowerFee: 0n });
	takeOffice('u5', 0n, 3n);
	assert.equal(errorOf(vote('u0', 0n, 3n, 'u4', { LowerFee: 0n })), 'ProposalLapsed');
	assert.deepEqual(dpos.governance.in(pool), [], 'u4 is neither a member nor the manager');
	assert.deepEqual(named(call('removeProposal', 'u0', 0n, 3n, { maker: 'u4' })), [
		'ProposalRemoved',
	]);
});

test('an office that cannot be taken: no base, or parts kept for more than 100 accounts', () => {
	const pool = council();
	decide(dismiss('u4'), 3n);
	ledger.move(TOKEN.symbol, ['u4', 'free'], ['u5', 'free'], free('u4') - 2n);
	assert.equal(errorOf(takeOffice('u4', 0n, 3n)), 'CannotAffordBase');
	for (let count = 0; count < 101; count += 1) pool.kept.set(`somebody ${count}`, 1n);
	assert.equal(errorOf(takeOffice('u4', 0n, 3n)), 'TooManyKept');
	assert.equal(dpos.market.isOpen(pool), false);
	pool.kept.delete('somebody 0');
	assert.equal(dpos.market.isOpen(pool), true);
});

test('the base of a manager that cannot be paid is kept', () => {
	const pool = council();
	decide(dismiss('u4'), 3n);
	model.blocked.add('A');
	assert.deepEqual(named(takeOffice('u4', 0n, 3n)), ['Kept', 'OfficeTaken']);
	assert.deepEqual([...pool.kept], [['A', 2n]]);
	model.blocked.delete('A');
	assert.deepEqual(named(call('claimUnclaimed', 'u5', 0n, 3n, { who: 'A' })), ['UnclaimedPaid']);
});

test('the new manager of a DPO Member acts for it, but the founder stays its person', () => {
	chain();
	const [head, member] = dpos.all.values();
	const successor = dismiss('u5');
	const forIt = () => head.members.find(({ who }) => who.Dpo).who.Dpo;
	propose('u0', 1n, 4n, successor);
	for (const who of ['u0', 'u1', 'u2', 'u3']) vote(who, 1n, 4n, 'u0', successor);
	takeOffice('u5', 1n, 4n);
	assert.deepEqual(forIt(), { dpo: 1n, founder: 'M', manager: 'u5' });
	assert.equal(member.fee, percent(15), '5% and 15 for the seats of u5, which was the fee');
	assert.equal(errorOf(propose('M', 0n, 4n, 'Dissolve', 1n)), 'NotManager');
	assert.equal(of(propose('u5', 0n, 4n, 'Dissolve', 1n), 'Proposed').maker, 'dpo1');
	assert.equal(dpos.mayWithdraw(0n, 'M'), false);
	assert.equal(dpos.mayWithdraw(0n, 'u5'), true);
});

test('what a DPO keeps of its bonus goes to its manager in office, the rest to the founder', () => {
	offerClass(1n, { fare: 1_000n, yieldTotal: 0n, bonus: 1_000n, duration: 20n });
	chain(1n);
	const successor = dismiss('u5');
	propose('u0', 1n, 4n, successor);
	for (const who of ['u0', 'u1', 'u2', 'u3']) vote(who, 1n, 4n, 'u0', successor);
	takeOffice('u5', 1n, 4n);
	const [head] = dpos.all.values();
	head.rules = { ...head.rules, memberKeeps: percent(50) };
	call('commit', 'A', 0n, 4n, { target: { Class: 1n } });
	const before = { u5: free('u5'), M: free('M') };
	call('releaseBonus', 'owner', 0n, 5n);
	// The 30 seats are assigned 300, of which the founder's 10 seats leave 30 here.
	assert.equal(free('u5') - before.u5, 15n);
	assert.equal(free('M'), before.M);
});

test('a proposal outlives its closed DPO, and anyone removes it', () => {
	council();
	propose('u3', 0n, 3n, { LowerFee: 0n });
	decide('Dissolve', 3n);
	call('releaseWithdraw', 'u5', 0n, 3n);
	call('close', 'u5', 0n, 3n);
	assert.equal(dpos.all.size, 0);
	assert.equal(errorOf(vote('u3', 0n, 3n, 'u3', { LowerFee: 0n })), 'NoSuchDpo');
	assert.deepEqual(named(call('removeProposal', 'u5', 0n, 3n, { maker: 'u3' })), [
		'ProposalRemoved',
	]);
	assert.deepEqual(
		PEOPLE.filter((who) => who !== 'owner' && ledger.held(BOLT, who) > 0n),
		[],
	);
});
