// Rules 3.1, 3.5 and 3.6: a DPO that is filled but that nobody commits, and its boarding deadline.

import {
	buySeats,
	closeDpo,
	commit,
	createDpo,
	releaseWithdraw,
	terminate,
} from '../lib/calls.mjs';
import { PRESETS } from '../lib/dpo-rules.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'A DPO that takes no target';

// How long seats are sold. A member may terminate the DPO when it has been ACTIVE for more than this time, and
// anyone after twice that or from the boarding deadline on. The deadline comes first, because it is twice this
// time after the creation.
const SELLING = { days: 3n, ms: 2_000 };

export const play = async ({ chain, story, stage, ledger, model, day }) => {
	const time = stage.daysOf(SELLING);
	const rules = {
		Custom: { ...PRESETS.V1, userCap: 30n, commitGraceDays: 1n, terminateDays: time },
	};
	const expiry = chain.head.number + time * day;
	const bronze = { Class: stage.classOf('Bronze').id };
	const members = ['Kim', 'Bea', 'Dina'];
	const money = () =>
		members.map((name) => ledger.balance(ledger.token.symbol, stage.address(name)));

	story.tell(`
		Fritz tries again with Drift, for a Bronze cabin, at ten tokens a seat, and Anna founds Jetsam for
		30 seats of it. Both are filled, and Jetsam is committed. But neither Fritz nor anybody else commits
		Drift. After more than ${time} days Kim, a member, might terminate it, but she doesn't. Hugo, who isn't a
		member, has to wait for twice as long, or for Drift's boarding deadline, which comes first.
	`);
	await stage.play(
		expecting(createDpo('Fritz', 'Drift', { target: bronze, expiry, seats: 10n, rules })),
	);
	const drift = stage.dpoOf('Drift');
	const seats = { Dpo: { dpo: drift.id, seats: 30n } };
	const before = money();
	await stage.play(
		expecting(createDpo('Anna', 'Jetsam', { target: seats, expiry, seats: 10n, rules })),
		...['Kim', 'Bea'].map((name) => expecting(buySeats(name, drift.id, 30n))),
	);
	const jetsam = stage.dpoOf('Jetsam');
	await stage.play(...members.map((name) => expecting(buySeats(name, jetsam.id, 30n))));
	await stage.play(expecting(commit('Anna', jetsam.id, seats)));
	story.check(
		'3.6',
		`Drift's boarding deadline is block ${drift.boardingDeadline}, and Jetsam's is a day later`,
		[drift.boardingDeadline, drift.boardingDeadline + day],
		[drift.periods.anyoneTerminatesFrom, jetsam.boardingDeadline],
	);
	// The block that this call comes into decides whether it is too early.
	await stage.play(terminate('Kim', drift.id));
	await chain.reach(drift.periods.membersTerminateFrom - 1n);
	await stage.play(terminate('Hugo', drift.id));

	story.tell(`
		From block ${drift.boardingDeadline} on it is too late to commit Drift, and Hugo terminates it.
		A release would give Jetsam a second chance. But nobody releases anything before Jetsam's own
		deadline. So the release makes Jetsam TERMINATED: its members get their money back, and don't have
		to wait for another target.
	`);
	await chain.reach(drift.boardingDeadline - 1n);
	if (model.dpos.state(drift) === 'Active') {
		await stage.play(expecting(commit('Fritz', drift.id, bronze), 'Dpo.DeadlinePassed'));
		await stage.play(expecting(terminate('Hugo', drift.id)));
	}
	await chain.reach(jetsam.boardingDeadline - 1n);
	await stage.play(expecting(releaseWithdraw('Hugo', drift.id)));
	story.check(
		'3.6',
		'both are TERMINATED',
		['Terminated', 'Terminated'],
		[drift, jetsam].map((pool) => model.dpos.state(pool)),
	);
	await stage.play(expecting(releaseWithdraw('Hugo', jetsam.id)));
	story.check('3.7', 'the members have got back what they paid', before, money());
	for (const { id } of [drift, jetsam]) await stage.play(expecting(closeDpo('Hugo', id)));
};
