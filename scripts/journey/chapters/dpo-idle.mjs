// Rule 3.6: a DPO that is filled but that nobody commits.

import { buySeats, closeDpo, createDpo, releaseWithdraw, terminate } from '../lib/calls.mjs';
import { PRESETS } from '../lib/dpo-rules.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'A DPO that takes no target';

// When more than this many days have passed, a member may terminate the DPO; after twice as many,
// anyone.
const DAYS = 2n;
const RULES = {
	Custom: { ...PRESETS.V1, userCap: 30n, commitGraceDays: 1n, terminateDays: DAYS },
};

export const play = async ({ chain, story, stage, ledger, model, day }) => {
	story.tell(`
		Fritz tries again with Drift, for a Bronze cabin, at ten tokens a seat. It is filled, but
		neither he nor anybody else commits it. After more than ${DAYS} days Kim, a member, terminates it.
		Hugo, who isn't a member, would have to wait twice as long.
	`);
	await stage.play(
		createDpo('Fritz', 'Drift', {
			target: { Class: stage.classOf('Bronze').id },
			expiry: chain.head.number + 20n * day,
			seats: 10n,
			rules: RULES,
		}),
	);
	const drift = stage.dpoOf('Drift');
	const members = ['Kim', 'Bea', 'Dina'];
	const money = () =>
		members.map((name) => ledger.balance(ledger.token.symbol, stage.address(name)));
	const before = money();
	await stage.play(...members.map((name) => expecting(buySeats(name, drift.id, 30n))));
	await stage.play(terminate('Kim', drift.id));
	await chain.reach(drift.since + DAYS * day);
	await stage.play(terminate('Hugo', drift.id));
	if (model.dpos.state(drift) === 'Active') {
		await stage.play(expecting(terminate('Kim', drift.id)));
	}
	await stage.play(expecting(releaseWithdraw('Hugo', drift.id)));
	story.check('3.7', 'the members have got back what they paid', before, money());
	await stage.play(expecting(closeDpo('Hugo', drift.id)));
};
