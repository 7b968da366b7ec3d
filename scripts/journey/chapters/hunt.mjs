// Rule 1.6, and what 2.4 says about hunts.

import { claimMilestones, hunt } from '../lib/calls.mjs';
import { count } from '../lib/format.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Treasure hunting';

// Hugo knocks in every block from so many before the first that is allowed.
const EARLY = 4n;
const KNOCKS = 12;

export const play = async ({ chain, story, stage, model, day }) => {
	const sam = stage.rideOf('Sam');
	const first = model.huntableFrom(sam);
	story.tell(`
		Sam has slept since block ${sam.boarded}. More than 7 days of ${day} blocks have passed at
		block ${first}, not before. Hugo knocks in every block; the hunter's part is 1% of what is
		due, and the milestone share goes to Sam undivided.
	`);
	await chain.reach(first - EARLY);
	const knocks = [];
	while (chain.head.number < first + 1n && knocks.length < KNOCKS) {
		knocks.push(stage.send(hunt('Hugo', stage.ticket(sam))));
		await chain.nextBlock();
	}
	// Right behind a hunt that was allowed, the next one is too early again.
	knocks.push(stage.send(hunt('Hugo', stage.ticket(sam))));
	const outcomes = await Promise.all(knocks);
	const paid = outcomes.filter(({ error }) => !error);
	story.check(
		'1.6',
		`of ${count(outcomes.length, 'knock')} exactly one was paid, at block ` +
			`${paid[0]?.block}: the next week begins with it`,
		1,
		paid.length,
	);
	await stage.play(expecting(hunt('Sam', stage.ticket(sam)), 'TravelCabin.OwnRide'));

	const gwen = stage.rideOf('Gwen');
	story.tell(`
		Gwen never withdrew either: her ride is over since long, nobody has settled it, and it can
		be hunted for all of its yield. Cleo has withdrawn all her yield; a milestone share waits
		for her, but without any yield there is nothing to hunt. Anybody may have the share paid
		to her.
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
