import { claimUnclaimed, other, settle } from '../lib/calls.mjs';
import { PROJECT } from '../lib/cast.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Who cannot be paid';

export const play = async ({ chain, story, stage, model, ledger }) => {
	story.tell(`
		${PROJECT} has blocked Uma's account for its token. That doesn't keep anybody from
		settling her ride: what is hers is kept for her, the fare on her own account, the rewards
		on the owner's.
	`);
	const uma = stage.rideOf('Uma');
	const who = stage.address('Uma');
	const { id } = ledger.token;
	await chain.reach(model.endOf(uma) - 1n);
	await stage.play(
		other(
			PROJECT,
			'Assets.block',
			[id, who],
			() => model.blocked.add(who),
			`${PROJECT} blocks Uma's account`,
			'1.9',
		),
	);
	await stage.play(expecting(settle('Hugo', stage.ticket(uma))));
	await stage.play(
		expecting(
			claimUnclaimed('Hugo', who, uma.class, uma.cabin),
			'TravelCabin.PassengerCannotBePaid',
		),
	);
	story.check('1.9', 'what is kept for Uma is on record', 1, model.unclaimed.size);
};
