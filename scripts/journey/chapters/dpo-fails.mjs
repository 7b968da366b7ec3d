// Rule 3.6 and the tolerance of 3.12: a DPO that isn't filled, and what its DPO Member does then.

import {
	buySeats,
	closeDpo,
	commit,
	createDpo,
	refused,
	releaseWithdraw,
	reportFailed,
} from '../lib/calls.mjs';
import { percent, PRESETS } from '../lib/dpo-rules.mjs';
import { amount } from '../lib/format.mjs';
import { tokens } from '../lib/rulebook.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'A DPO that is not filled';

// How long seats are sold, and how long the manager then has to commit: this many days, or more on a
// very fast chain, where these days would be shorter than `ms`.
const SELLING = { days: 5n, ms: 2_500 };
const GRACE = { days: 3n, ms: 900 };

// Rules with many seats for users, little time for the manager to commit, and a day to release yield.
const strict = (grace) => ({
	Custom: {
		...PRESETS.V1,
		userCap: 30n,
		commitGraceDays: grace,
		terminateDays: 30n,
		yieldGraceDays: 1n,
	},
});

export const play = async ({ chain, story, stage, ledger, model, day }) => {
	const daysOf = ({ days, ms }) => {
		const enough = chain.blocksIn(ms) / day + 1n;
		return enough > days ? enough : days;
	};
	const [selling, grace] = [SELLING, GRACE].map(daysOf);
	const expiry = chain.head.number + selling * day;
	const { symbol } = ledger.token;
	const moneyOf = (name) => ledger.balance(symbol, stage.address(name));

	story.tell(`
		Fritz founds Wreck for a Gold cabin, too, for ${selling} days only, and Anna founds Raft for 30
		seats of it. Raft is filled and committed, but hardly anybody else buys seats of Wreck.
	`);
	await stage.play(
		createDpo('Fritz', 'Wreck', {
			target: { Class: stage.classOf('Gold').id },
			expiry,
			seats: 2n,
			rules: 'Gt01Draft',
		}),
	);
	const wreck = stage.dpoOf('Wreck');
	const seats = { Dpo: { dpo: wreck.id, seats: 30n } };
	await stage.play(
		createDpo('Anna', 'Raft', { target: seats, expiry, seats: 10n, rules: strict(grace) }),
		expecting(buySeats('Carl', wreck.id, 3n)),
	);
	const raft = stage.dpoOf('Raft');
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
		Account, which makes Raft ACTIVE again.
	`);
	await chain.reach(expiry - 1n);
	if (wreck.stage === 'Created') {
		await stage.play(expecting(reportFailed('Hugo', wreck.id)));
	}
	await stage.play(expecting(releaseWithdraw('Hugo', wreck.id)));
	story.check(
		'3.7',
		'Fritz, Carl and Raft have got back 20,000, 30,000 and 300,000',
		[20_000, 30_000, 300_000].map(tokens),
		[
			moneyOf('Fritz') - before[0],
			moneyOf('Carl') - before[1],
			model.dpos.balance(raft, 'Deposit'),
		],
	);
	await stage.play(expecting(closeDpo('Carl', wreck.id)));

	story.tell(`
		Wreck doesn't exist any more: Raft may take another target that is about as good. A Silver
		cabin yields too little and 23 seats of Horn are too cheap; 24 would do, and 25 are left.
		Anna doesn't act within her ${grace} days, so Bea does, which halves Anna's fee for good. The money that
		isn't needed goes to the Withdraw Account. Horn has sold its last seat.
	`);
	const horn = stage.dpoOf('Horn');
	const seatsOfHorn = (number) => ({ Dpo: { dpo: horn.id, seats: number } });
	await stage.play(
		expecting(commit('Bea', raft.id, seatsOfHorn(25n)), 'Dpo.ManagersGrace'),
		refused(
			commit('Anna', raft.id, { Class: stage.classOf('Silver').id }),
			'Dpo.YieldRateTooLow',
			'commit to a cabin that yields too little',
			'3.12',
		),
		refused(
			commit('Anna', raft.id, seatsOfHorn(23n)),
			'Dpo.CostTooLow',
			'leave more than a fifth of the money unused',
			'3.12',
		),
	);
	await chain.reach(raft.since + grace * day);
	await stage.play(expecting(commit('Bea', raft.id, seatsOfHorn(25n))));
	story.check(
		'3.5',
		`Anna's fee is 7.5% now, and ${amount(model.dpos.balance(raft, 'Withdraw'))} were left`,
		[percent(15) / 2n, tokens(50_000)],
		[raft.fee, model.dpos.balance(raft, 'Withdraw')],
	);
	await stage.play(expecting(releaseWithdraw('Kim', raft.id)));
	story.check('3.4', 'Horn is ACTIVE', 'Active', model.dpos.state(horn));
};
