// Rules 3.7 and 3.12: the fare comes back, level by level, and the DPOs are closed from the top down.

import {
	claimFromDpo,
	closeDpo,
	other,
	releaseBonus,
	releaseWithdraw,
	releaseYield,
} from '../lib/calls.mjs';
import { PROJECT } from '../lib/cast.mjs';
import { SEATS } from '../lib/dpo-rules.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'The DPOs end';

const NAMES = ['Horn', 'Strait', 'Isle', 'Raft'];

export const play = async ({ chain, story, stage, model, ledger }) => {
	const pools = NAMES.map((name) => stage.dpoOf(name));
	const [horn, strait, isle, raft] = pools;
	const { dpos } = model;
	const states = () => pools.map((pool) => dpos.state(pool));
	const fay = stage.address('Fay');
	const freeze = (call, effect, told) =>
		other(PROJECT, `Assets.${call}`, [ledger.token.id, fay], effect, told, '3.12');

	story.tell(`
		The settlement has made Horn COMPLETED: its million is in the Withdraw Account. The DPOs
		below are RUNNING until a release brings them their part. None of them can be closed yet.
	`);
	story.check('3.4', 'only Horn is COMPLETED', ['Completed', 'Running', 'Running', 'Running'], states());
	await stage.play(
		expecting(closeDpo('Hera', horn.id), 'Dpo.StillToRelease'),
		expecting(closeDpo('Lotte', isle.id), 'Dpo.NotOver'),
	);
	await stage.play(expecting(releaseWithdraw('Hugo', horn.id)));
	story.check(
		'3.7',
		'the release has made Strait and Raft COMPLETED, too',
		['Completed', 'Completed', 'Running', 'Completed'],
		states(),
	);
	await stage.play(
		expecting(closeDpo('Milo', strait.id), 'Dpo.TargetNotClosed'),
		expecting(releaseWithdraw('Hugo', strait.id)),
		expecting(releaseWithdraw('Hugo', raft.id)),
	);

	story.tell(`
		Before Isle pays, ${PROJECT} blocks Fay's account. The others are paid all the same, and her
		part is kept for her.
	`);
	await stage.play(freeze('block', () => model.blocked.add(fay), 'Fay is blocked'));
	await stage.play(expecting(releaseWithdraw('Kim', isle.id)));
	story.check('3.4', 'all four are COMPLETED', NAMES.map(() => 'Completed'), states());
	await stage.play(expecting(claimFromDpo('Hugo', isle.id, fay), 'Dpo.CannotBePaid'));

	story.tell(`
		The last yield came with the settlement, and is released, too. Everybody has the whole price of
		its seats back. Of the yields less than one base unit a seat is left in each DPO. Then Hugo closes the
		DPOs from the top down. The managers get what didn't divide, the base and the deposit.
	`);
	const releases = { Yield: releaseYield, Bonus: releaseBonus, Withdraw: releaseWithdraw };
	const topDown = [horn, strait, raft, isle];
	for (const pool of topDown) {
		for (const [kind, release] of Object.entries(releases)) {
			const pays = () => !dpos.plan(pool, kind, fay, chain.head.number).error;
			while (pays()) await stage.play(expecting(release('Hugo', pool.id)));
		}
	}
	const left = (kind) => pools.map((pool) => dpos.balance(pool, kind));
	story.check('3.7', 'nothing is left of the principal', [0n, 0n, 0n, 0n], left('Withdraw'));
	story.check(
		'3.9',
		`of the yields ${left('Yield').join(', ')} base units are left`,
		true,
		left('Yield').every((units) => units < SEATS),
	);
	for (const pool of topDown) await stage.play(expecting(closeDpo('Hugo', pool.id)));
	// The DPOs that keep something for Fay: all three that she is a member of, unless the settlement
	// brought no yield.
	const estates = [...dpos.estates.keys()];
	story.check(
		'3.12',
		'Raft is gone, Isle keeps something for Fay, and a part of the deposit covers it',
		[false, true],
		[raft, isle].map(({ id }) => estates.includes(id)),
	);

	story.tell(`
		The money that is kept for Fay stays when the DPOs are closed, until she can be paid and Ben
		claims it for her.
	`);
	await stage.play(freeze('thaw', () => model.blocked.delete(fay), 'Fay is unblocked'));
	await stage.play(...estates.map((id) => expecting(claimFromDpo('Ben', id, fay))));
	await stage.play(expecting(claimFromDpo('Ben', isle.id, fay), 'Dpo.NothingUnclaimed'));

	const rich = dpos.closed.filter(
		({ account }) =>
			ledger.balance(ledger.token.symbol, account) > 0n ||
			ledger.held(ledger.token.symbol, account) > 0n,
	);
	story.check('3.12', 'nothing is left in any account of a DPO', [], rich);
};
