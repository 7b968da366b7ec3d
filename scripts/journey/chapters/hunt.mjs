// Rule 1.6: treasure hunting. Also what 2.4 says about hunts.

import { claimMilestones, hunt } from '../lib/calls.mjs';
import { count } from '../lib/format.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Treasure hunting';

// Hugo starts trying this many blocks before the first block at which he may hunt.
const EARLY = 4n;
const KNOCKS = 12;

export const play = async ({ chain, story, stage, model, day }) => {
	const sam = stage.rideOf('Sam');
	const first = model.huntableFrom(sam);
	story.tell(`
		Sam has withdrawn nothing since block ${sam.boarded}. Block ${first} is the first at which more
		than 7 days of ${day} blocks have passed. Hugo tries to hunt in every block. The hunter's part is
		1% of what is due, and the whole milestone share goes to Sam.
	`);
	await chain.reach(first - EARLY);
	const knocks = [];
	while (chain.head.number < first + 1n && knocks.length < KNOCKS) {
		knocks.push(stage.send(hunt('Hugo', stage.ticket(sam))));
		await chain.nextBlock();
	}
	// Right after a hunt that was allowed, the next one is too early again.
	knocks.push(stage.send(hunt('Hugo', stage.ticket(sam))));
	const outcomes = await Promise.all(knocks);
	const paid = outcomes.filter(({ error }) => !error);
	story.check(
		'1.6',
		`of ${count(outcomes.length, 'attempt')} exactly one was paid, at block ` +
			`${paid[0]?.block}, where the next 7 days begin`,
		1,
		paid.length,
	);
	await stage.play(expecting(hunt('Sam', stage.ticket(sam)), 'TravelCabin.OwnRide'));

	const gwen = stage.rideOf('Gwen');
	story.tell(`
		Gwen never withdrew either. Her ride ended long ago, nobody has settled it, and it can be
		hunted for all of its yield. Cleo has withdrawn all her yield. A milestone share waits for
		her, but without any yield there is nothing to hunt. Anybody may claim the share for her.
	`);
	const cleo = stage.rideOf('Cleo');
	await chain.reach(
		[gwen, cleo].map((ride) => model.huntableFrom(ride)).reduce((a, b) => (a > b ? a : b)),
	);
	await stage.play(
		expecting(hunt('Hugo', stage.ticket(gwen))),
		expecting(hunt('Hugo', stage.ticket(cleo)), 'TravelCabin.NothingDue'),
	);
	await stage.play(expecting(claimMilestones('Hugo', stage.ticket(cleo))));
};
