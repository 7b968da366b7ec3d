// What each event changes. A handler gets the tables, the event's arguments, the number of its
// block, and the event of these before it in the block, as { name, args }.

import { IndexError } from '../errors.mjs';
import { assets } from './assets.mjs';
import { balances } from './balances.mjs';
import { cabins } from './cabins.mjs';
import { dpos } from './dpos.mjs';
import { funds } from './funds.mjs';
import { governing } from './governing.mjs';
import { market } from './market.mjs';
import { nothing } from './nothing.mjs';
import { trains } from './trains.mjs';

export const HANDLERS = {
	...balances,
	...assets,
	...trains,
	...cabins,
	...dpos,
	...governing,
	...market,
	...funds,
	'Parameters.Updated': (tables, { newValue }) => {
		const blocks = newValue?.Time?.BlocksPerDay;
		if (blocks !== undefined) tables.put('time', ['day'], { blocks });
	},
	// What the chain does by itself has the events of the calls that do the same.
	...nothing(
		'Autopilot.JobFailed',
		'Autopilot.RepairStarted',
		'Autopilot.JobPlanned',
		'Autopilot.RepairFinished',
	),
};

const PALLETS = new Set(Object.keys(HANDLERS).map((name) => name.split('.')[0]));

// Whether the index must know this event.
export const isOurs = (name) => PALLETS.has(name.split('.')[0]);

// Applies one event to the tables.
export const apply = (tables, { name, args }, block, before, handlers = HANDLERS) => {
	const handler = handlers[name];
	if (!handler) throw new IndexError(`nobody has said what ${name} changes`);
	handler(tables, args, block, before);
};
