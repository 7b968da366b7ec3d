// Rules 1.3 and 3.4: the head of the chain takes its cabin.

import { commit } from '../lib/calls.mjs';
import { amount } from '../lib/format.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'A hundred seats board a Gold cabin';

const NAMES = ['Horn', 'Strait', 'Isle', 'Raft'];

export const play = async ({ story, stage, model }) => {
	const pools = NAMES.map((name) => stage.dpoOf(name));
	const [horn] = pools;
	const states = () => pools.map((pool) => model.dpos.state(pool));
	story.tell(`
		Hera commits Horn: its million is the fare of a Gold cabin. Because the passenger is a DPO,
		the cabin's bonus goes to Horn's Bonus Account. All DPOs below are RUNNING at once, without
		any call to them.
	`);
	const gold = stage.classOf('Gold');
	const before = states();
	await stage.play(expecting(commit('Hera', horn.id, { Class: gold.id })));
	story.check(
		'3.4',
		'from CHAINED to RUNNING at all levels',
		[
			['Active', 'Chained', 'Chained', 'Chained'],
			['Running', 'Running', 'Running', 'Running'],
		],
		[before, states()],
	);
	const bonus = model.dpos.balance(horn, 'Bonus');
	story.check('1.3', `${amount(bonus)} in Horn's Bonus Account`, gold.terms.bonus, bonus);
};
