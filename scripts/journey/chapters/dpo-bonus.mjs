// Rule 3.11: the bonus, level by level.

import { refused, releaseBonus } from '../lib/calls.mjs';
import { amount } from '../lib/format.mjs';
import { tokens } from '../lib/rulebook.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = "The bonus reaches everyone's referrers";

export const play = async ({ story, stage, model, ledger }) => {
	const [horn, strait, isle, raft] = ['Horn', 'Strait', 'Isle', 'Raft'].map((name) =>
		stage.dpoOf(name),
	);
	const { dpos } = model;
	const bonus = dpos.balance(horn, 'Bonus');
	story.tell(`
		Anyone may release a Bonus Account. Each member's part goes to its referrers: the Internal
		Referrer, the External Referrer, and the Internal Referrer's own. Of a DPO Member's part, only
		the part of its manager's seats is paid here. The rest goes to the DPO Member's own Bonus
		Account, where the manager's seats don't count any more.
	`);
	const whos = [...ledger.names.keys()];
	const all = () => whos.reduce((sum, who) => sum + ledger.balance(ledger.token.symbol, who), 0n);
	const before = all();
	await stage.play(expecting(releaseBonus('Hugo', horn.id)));
	const upper = [strait, raft].map((pool) => dpos.balance(pool, 'Bonus'));
	await stage.play(
		expecting(releaseBonus('Xenia', strait.id)),
		expecting(releaseBonus('Kim', raft.id)),
		refused(releaseBonus('Hugo', horn.id), 'Dpo.NothingToRelease', 'release it twice', '3.11'),
	);
	const isles = dpos.balance(isle, 'Bonus');
	await stage.play(expecting(releaseBonus('Lotte', isle.id)));
	// The price that the members except the manager paid for their seats. A tenth of it is their bonus,
	// as the cabin's bonus is a tenth of its fare.
	const values = [300_000 * 0.82, 250_000 * 0.9, 90_000 * 0.92];
	story.check(
		'3.11',
		"at every level a seat earns a bonus of a tenth of its price, as the cabin does of its fare",
		values.map((value) => tokens(Math.round(value / 10))),
		[...upper, isles],
	);
	const left = [horn, strait, isle, raft].reduce(
		(sum, pool) => sum + dpos.balance(pool, 'Bonus'),
		0n,
	);
	story.check(
		'3.11',
		`${amount(bonus)} paid at three levels, except for ${left} base units of rounding`,
		bonus - left,
		all() - before,
	);
};
