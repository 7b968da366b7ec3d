// Rules 3.6 and 3.12: a DPO that isn't filled, the second chance of its DPO Member, and the targets that this
// one may take then.

import {
	buySeats,
	closeDpo,
	commit,
	createClass,
	createDpo,
	releaseWithdraw,
	reportFailed,
	retireClass,
} from '../lib/calls.mjs';
import { PROJECT } from '../lib/cast.mjs';
import { plain } from '../lib/decode.mjs';
import { percent, PRESETS } from '../lib/dpo-rules.mjs';
import { amount } from '../lib/format.mjs';
import { tokens } from '../lib/rulebook.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'A DPO that is not filled';

// How long seats are sold, and how long the manager then has to commit.
const SELLING = { days: 5n, ms: 2_500 };
const GRACE = { days: 3n, ms: 900 };

// Rules with many seats for users, little time for the manager to commit, and a day to release yield. The
// deadline is late enough for a second chance.
const strict = (grace) => ({
	Custom: {
		...PRESETS.V1,
		userCap: 30n,
		commitGraceDays: grace,
		terminateDays: 60n,
		yieldGraceDays: 1n,
	},
});
// Rules with the latest boarding deadline.
const SLOW = { Custom: { ...PRESETS.V1, terminateDays: 60n } };

// A cabin for the price of 30 hundredths of a Gold cabin, with twice the yield of these but without a bonus.
const tin = ({ fare, yieldTotal, duration }) => ({
	fare: (fare * 30n) / 100n,
	yieldTotal: (yieldTotal * 60n) / 100n,
	bonus: 0n,
	duration,
});

export const play = async ({ chain, story, stage, ledger, model, day }) => {
	const [selling, grace] = [SELLING, GRACE].map((span) => stage.daysOf(span));
	const expiry = chain.head.number + selling * day;
	const { symbol } = ledger.token;
	const moneyOf = (name) => ledger.balance(symbol, stage.address(name));
	const gold = stage.classOf('Gold');

	story.tell(`
		Fritz founds Wreck for a Gold cabin, too, for ${selling} days only, and Anna founds Raft for 30
		seats of it. Raft is filled and committed, but hardly anybody else buys seats of Wreck.
	`);
	await stage.play(
		expecting(
			createDpo('Fritz', 'Wreck', {
				target: { Class: gold.id },
				expiry,
				seats: 12n,
				rules: 'Gt01Draft',
			}),
		),
	);
	const wreck = stage.dpoOf('Wreck');
	const seats = { Dpo: { dpo: wreck.id, seats: 30n } };
	await stage.play(
		expecting(createDpo('Anna', 'Raft', { target: seats, expiry, seats: 10n, rules: strict(grace) })),
		expecting(buySeats('Carl', wreck.id, 3n)),
	);
	const raft = stage.dpoOf('Raft');
	const deadline = raft.boardingDeadline;
	await stage.play(
		...['Bea', 'Dina', 'Kim'].map((name) => expecting(buySeats(name, raft.id, 30n))),
	);
	await stage.play(expecting(commit('Anna', raft.id, seats)));
	const before = ['Fritz', 'Carl'].map(moneyOf);
	// The block that this call comes into decides whether it is too early.
	await stage.play(reportFailed('Hugo', wreck.id));

	story.tell(`
		Wreck is still CREATED at block ${expiry}, its expiry, so it has failed. Hugo reports it. Its
		members get back what they paid: Fritz and Carl on their accounts, Raft in its Deposit
		Account. That is Raft's second chance: it is ACTIVE again, and its periods begin anew. But its
		boarding deadline stays at block ${deadline}, as its members saw it when they joined.
	`);
	await chain.reach(expiry - 1n);
	if (wreck.stage === 'Created') {
		await stage.play(expecting(reportFailed('Hugo', wreck.id)));
	}
	await stage.play(expecting(releaseWithdraw('Hugo', wreck.id)));
	story.check(
		'3.7',
		'Fritz, Carl and Raft have got back 120,000, 30,000 and 300,000',
		[120_000, 30_000, 300_000].map(tokens),
		[
			moneyOf('Fritz') - before[0],
			moneyOf('Carl') - before[1],
			model.dpos.balance(raft, 'Deposit'),
		],
	);
	story.check(
		'3.6',
		'Raft is ACTIVE again, and its deadline is the same',
		['Active', deadline],
		[model.dpos.state(raft), raft.boardingDeadline],
	);
	const horn = stage.dpoOf('Horn');
	const seatsOf = ({ id }, number) => ({ Dpo: { dpo: id, seats: number } });
	await stage.play(
		expecting(commit('Bea', raft.id, seatsOf(horn, 25n)), 'Dpo.ManagersGrace'),
		expecting(closeDpo('Carl', wreck.id)),
	);

	story.tell(`
		Wreck doesn't exist any more: Raft may take another target that is about as good as the one
		promised, which was a Gold cabin's yield less Wreck's fee of 17%. There are cabins of Bronze, and
		of ${PROJECT}'s new class Tin, which has twice Gold's yield but no bonus. Fritz founds Buoy, whose
		deadline is later than Raft's. 25 seats of Horn are left. Its fee is the same as Wreck's, and
		the 80% that it guarantees are what Raft's tolerance asks for. The runtime API compares them all
		with the promise, figure by figure.
	`);
	await stage.play(
		createClass(PROJECT, model.train.id, 'Tin', tin(gold.terms), 1n),
		expecting(
			createDpo('Fritz', 'Buoy', {
				target: { Class: gold.id },
				expiry: chain.head.number + 60n * day,
				seats: 0n,
				rules: SLOW,
			}),
		),
	);
	const [buoy, tins] = [stage.dpoOf('Buoy'), stage.classOf('Tin')];
	const targets = [
		['a Bronze cabin', { Class: stage.classOf('Bronze').id }],
		['a Tin cabin', { Class: tins.id }],
		['30 seats of Buoy', seatsOf(buoy, 30n)],
		['23 seats of Horn', seatsOf(horn, 23n)],
		['24 seats of Horn', seatsOf(horn, 24n)],
	];
	const { number, at } = await chain.now();
	const shortfalls = [];
	for (const [what, target] of targets) {
		const answer = plain(await at.call.dpoApi.compare(raft.id, target));
		const comparison = model.dpos.compared(raft, target, number);
		story.same('3.12', `${what}, compared with Raft's promise`, { Ok: comparison }, answer);
		shortfalls.push(answer.Ok.shortfalls);
	}
	story.table(
		['target', 'falls short in'],
		targets.map(([what], place) => [what, shortfalls[place].join(', ') || 'nothing']),
	);
	story.check(
		'3.12',
		'only 24 seats of Horn would do',
		[['YieldRate', 'ShortDuration', 'Cost'], ['BonusRate'], ['Deadline'], ['Cost'], []],
		shortfalls,
	);
	const reasons = [
		['YieldRateTooLow', 'commit to a cabin that yields too little'],
		['BonusRateTooLow', 'exchange the bonus for more yield'],
		['DeadlineTooLate', "commit to a DPO that may take longer than Raft's members were told"],
		['CostTooLow', 'leave more than a fifth of the money unused'],
	];
	await stage.play(
		...reasons.map(([error, why], place) =>
			expecting(commit('Anna', raft.id, targets[place][1]), `Dpo.${error}`, why),
		),
	);
	await stage.play(
		expecting(retireClass(PROJECT, tins.id)),
		expecting(closeDpo('Fritz', buoy.id)),
	);

	story.tell(`
		Anna doesn't act within her ${grace} days, so Bea does, which halves Anna's fee for good. The money that
		isn't needed goes to the Withdraw Account. Horn has sold its last seat.
	`);
	await chain.reach(raft.periods.membersCommitFrom - 1n);
	await stage.play(expecting(commit('Bea', raft.id, seatsOf(horn, 25n))));
	story.check(
		'3.5',
		`Anna's fee is 7.5% now, and ${amount(model.dpos.balance(raft, 'Withdraw'))} were left`,
		[percent(15) / 2n, tokens(50_000)],
		[raft.fee, model.dpos.balance(raft, 'Withdraw')],
	);
	await stage.play(expecting(releaseWithdraw('Kim', raft.id)));
	story.check('3.4', 'Horn is ACTIVE', 'Active', model.dpos.state(horn));
};
