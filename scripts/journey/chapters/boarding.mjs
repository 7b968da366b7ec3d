// Rule 1.3, and a hunt that comes too early (1.6).

import { addCabins, board, hunt } from '../lib/calls.mjs';
import { PROJECT } from '../lib/cast.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Boarding';

export const play = async ({ story, stage }) => {
	story.tell(`
		Sam takes the only Scenic cabin and falls asleep. Hugo, a treasure hunter, comes at once
		and too early. Tess finds the class sold out until ${PROJECT} adds a cabin.
	`);
	const scenic = stage.classOf('Scenic').id;
	await stage.play(board('Sam', scenic));
	await stage.play(
		hunt('Hugo', stage.ticketOf('Sam')),
		expecting(board('Tess', scenic), 'TravelCabin.SoldOut'),
	);
	await stage.play(addCabins(PROJECT, scenic, 1n));
	await stage.play(board('Tess', scenic));

	story.tell(`
		Now Bronze and Silver. A fare is locked on the passenger's own account and never spent.
		Users get no bonus: it returns to ${PROJECT} with each boarding. Ada rides in two cabins.
	`);
	const [bronze, silver] = ['Bronze', 'Silver'].map((name) => stage.classOf(name).id);
	await stage.play(
		board('Ada', bronze),
		board('Ada', bronze),
		board('Ben', bronze),
		board('Uma', bronze),
		board('Cleo', silver),
		board('Dan', silver),
	);
};
