// Rules 1.7 and 1.8: rides are settled and classes closed.

import { closeTrain, settle } from '../lib/calls.mjs';
import { PROJECT } from '../lib/cast.mjs';
import { amount } from '../lib/format.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Every ride is settled';

// The users whose rides Hugo settles, as he does for DPOs. The others settle their own rides.
const HELPED = new Set(['Dan', 'Greg', 'Lena', 'Max', 'Paul', 'Sam', 'Cleo']);

export const play = async ({ chain, story, stage, model, ledger }) => {
	story.tell(`
		Anyone may settle a ride that has ended. Some passengers do it themselves. Hugo does it for
		others, and gets the hunter's 1% of the yield if more than 7 days have passed. A class is
		closed with its last ride, except for Bronze, which still keeps Uma's money. The train can't
		be closed as long as a ride is open.
	`);
	await stage.play(expecting(closeTrain(PROJECT, model.train.id), 'BulletTrain.TrainInService'));
	const rides = [...model.rides.values()];
	await chain.reach(
		rides.map((ride) => model.endOf(ride)).reduce((a, b) => (a > b ? a : b)) - 1n,
	);
	await stage.play(
		...rides.map((ride) => {
			const { User: user } = ride.passenger;
			const name = user && ledger.nameOf(user);
			return expecting(settle(!user || HELPED.has(name) ? 'Hugo' : name, stage.ticket(ride)));
		}),
	);
	story.check(
		'1.8',
		'no ride is left, and of the classes only Bronze',
		[0, ['Bronze']],
		[model.rides.size, [...model.classes.values()].map(({ name }) => name)],
	);
	story.check(
		'2.1',
		`nobody is aboard; ${amount(model.train.collected)} stay collected`,
		0n,
		model.train.aboard,
	);
};
