// Rule 1.2: offering classes and adding cabins.

import { addCabins, createClass } from '../lib/calls.mjs';
import { PROJECT } from '../lib/cast.mjs';
import { amount } from '../lib/format.mjs';
import { classReward, CLASSES, tokens } from '../lib/rulebook.mjs';

export const title = 'Five classes of the campaign, and a slow train';

// Ten days, so that a hunt can come before the ride's end. The figures don't divide evenly.
const SCENIC = (day) => ({
	fare: tokens(2_500),
	yieldTotal: 123_456_789_013n,
	bonus: 7n,
	duration: 10n * day,
});

export const play = async ({ story, stage, model, ledger, day }) => {
	story.tell(`
		The classes of the campaign, from Bronze to Diamond, with the durations of 0.9 and 1.8
		days scaled to this chain's day of ${day} blocks, and Scenic, which takes ten days. Each
		class's whole reward goes on hold.
	`);
	const { id } = model.train;
	await stage.play(
		...CLASSES.map(({ name, terms, cabins }) =>
			createClass(PROJECT, id, name, terms(day), cabins),
		),
		createClass(PROJECT, id, 'Scenic', SCENIC(day), 1n),
	);
	await stage.play(addCabins(PROJECT, stage.classOf('Bronze').id, 20n));

	const rewards =
		CLASSES.reduce((sum, { terms, cabins }) => sum + classReward(terms(day), cabins), 0n) +
		classReward(SCENIC(day), 1n) +
		classReward(CLASSES[0].terms(day), 20n);
	story.check(
		'1.2',
		`${amount(rewards)} on hold for the rewards of all cabins`,
		rewards,
		ledger.balance(ledger.token.symbol, stage.address(PROJECT), 'TravelCabin.Reward'),
	);
};
