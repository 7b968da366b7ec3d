// Rule 2.3: one boarding may reach several milestones.

import { board } from '../lib/calls.mjs';

export const title = 'One boarding, many milestones';

export const play = async ({ story, stage, model }) => {
	story.tell(`
		Paul's fare for Platinum reaches the sixth milestone. Dora's fare for Diamond reaches six more
		in one call. Four milestones are still ahead.
	`);
	await stage.play(board('Paul', stage.classOf('Platinum').id));
	const before = model.train.reached.length;
	const [{ all }] = await stage.play(board('Dora', stage.classOf('Diamond').id));
	const reached = all.filter(({ name }) => name === 'BulletTrain.MilestoneReached').length;
	story.check('2.3', 'one boarding reached six milestones', 6, reached);
	story.check(
		'2.3',
		'twelve of sixteen are reached',
		[before + 6, 4],
		[model.train.reached.length, model.train.upcoming.length],
	);
};
