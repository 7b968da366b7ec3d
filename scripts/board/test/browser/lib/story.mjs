// A story of several steps: each is a test, and the first that fails ends the story. What the pages show then is in
// the folder of the logs.

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { amount } from '../../../../journey/lib/format.mjs';
import { Judge } from './judge.mjs';
import { send } from './pen.mjs';
import { World } from './world.mjs';

export const BOLT = { symbol: 'BOLT' };
// A project's token, which every development account has.
export const SPAN = { symbol: 'SPAN', id: 1n };
export const inTokens = (units) => `${amount(units)} ${SPAN.symbol}`;

// A new chain, whose model follows it, and the board for it: { world, judge, step, api, model, ledger, dpos }. The story
// has one train, in this token.
export const begin = async (t, token = SPAN) => {
	const world = await World.create(t, { sealing: 250 });
	const judge = await Judge.of(world.url, token);
	t.after(() => judge.close());
	const { api, model, ledger } = judge;
	return { world, judge, step: storyOf(t, world), api, model, ledger, dpos: model.dpos };
};

// Alice launches a train in SPAN with these classes: [name, terms, cabins].
export const launchTrain = async ({ tx }, ...classes) => {
	await send('Alice', tx.bulletTrain.launchTrain('Night Mail', { WithId: SPAN.id }));
	for (const one of classes) await send('Alice', tx.travelCabin.createClass(0, ...one));
};

// The end of a story: all that the chain answers is as in the model, and no page had troubles.
export const end = async ({ judge, world }) => {
	console.log(`${await judge.audit()} figures as in the model`);
	await world.requireNoTroubles();
};

export const storyOf = (t, world) => async (name, play) => {
	let failed = false;
	await t.test(name, async () => {
		try {
			await play();
		} catch (error) {
			failed = true;
			for (const [index, page] of world.browser.contexts().flatMap((context) => context.pages()).entries()) {
				const path = join(process.env.LOGS ?? tmpdir(), `board-failed-${index}.png`);
				await page.screenshot({ path, fullPage: true }).then(() => console.log(`the page: ${path}`), () => {});
			}
			throw error;
		}
	});
	if (failed) throw new Error('the story ends here');
};
