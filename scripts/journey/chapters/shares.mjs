// Rule 2.4: the ways to be paid a share. Also a settlement by an outsider (1.7).

import { claimMilestones, settle, withdraw } from '../lib/calls.mjs';
import { plain } from '../lib/decode.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Shares, paid in every way';

export const play = async ({ chain, story, stage, model }) => {
	story.tell(`
		Shares wait without a deadline. Anyone may claim them for a passenger, here Hugo for Gail. A
		claim is no withdrawal, so it doesn't delay the block from which Gail may be hunted. Shares
		are also paid with a withdrawal (Gus) and with a settlement.
	`);
	const gail = stage.ticketOf('Gail');
	const huntable = async () => {
		const { at } = await chain.now();
		return plain(await at.call.travelCabinApi.ride(gail.class, gail.cabin)).huntableFrom;
	};
	const before = await huntable();
	await stage.play(expecting(claimMilestones('Hugo', gail)));
	story.check(
		'2.4',
		`Gail may be hunted from block ${before}, as before`,
		before,
		await huntable(),
	);
	await stage.play(expecting(claimMilestones('Gail', gail), 'BulletTrain.NoShareDue'));
	await stage.play(expecting(withdraw('Gus', stage.ticketOf('Gus'))));

	story.tell(`
		Hugo settles Dora's ride as soon as it has ended. Anyone may do so, but he gets nothing for
		it as long as the ride may not be hunted.
	`);
	const dora = stage.rideOf('Dora');
	await chain.reach(model.endOf(dora) - 1n);
	await stage.play(expecting(settle('Hugo', stage.ticket(dora))));
};
