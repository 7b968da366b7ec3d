// Rule 1.3: boarding. Also a hunt that comes too early (1.6).

import { addCabins, board, hunt } from '../lib/calls.mjs';
import { PROJECT } from '../lib/cast.mjs';
import { plain } from '../lib/decode.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Boarding';

export const play = async ({ chain, story, stage, model }) => {
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
		Users get no bonus: their cabins' bonuses are ${PROJECT}'s again, and stay in escrow as the
		classes' surplus. Ada rides in two cabins.
	`);
	const [bronze, silver] = ['Bronze', 'Silver'].map((name) => stage.classOf(name).id);
	await stage.play(
		board('Ada', bronze),
		board('Ada', bronze),
		board('Uma', bronze),
		board('Cleo', silver),
		board('Dan', silver),
	);

	story.tell(`
		Ben knows which train he wants and what he is willing to pay, and says so. If it were another
		train, or if the fare were higher by a single base unit, he wouldn't board.
	`);
	const { id: train } = model.train;
	const { fare } = model.classes.get(bronze).terms;
	const says = { train, highestFare: fare };
	await stage.play(
		expecting(board('Ben', bronze, { ...says, train: train + 1n }), 'TravelCabin.OtherTrain'),
		expecting(board('Ben', bronze, { ...says, highestFare: fare - 1n }), 'TravelCabin.FareTooHigh'),
		expecting(board('Ben', bronze, says)),
	);

	story.tell(`
		Pia has a fifth of a BOLT. That is enough, because riding takes no BOLT except for fees: ${PROJECT}'s
		deposit for the class covers her ride.
	`);
	await stage.play(expecting(board('Pia', bronze)));
	const { at } = await chain.now();
	const holds = plain(await at.query.balances.holds(stage.address('Pia')));
	story.check('1.3', 'none of her BOLT is on hold', [], holds);
};
