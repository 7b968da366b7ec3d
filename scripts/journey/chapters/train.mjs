// Rules 1.1 and 2.2: launching a train and adding milestones.

import { addMilestone, launchTrain } from '../lib/calls.mjs';
import { PROJECT } from '../lib/cast.mjs';
import { amount } from '../lib/format.mjs';
import { MILESTONES } from '../lib/rulebook.mjs';

export const title = 'A train and its sixteen milestones';

export const play = async ({ story, stage, model, ledger }) => {
	story.tell(`
		${PROJECT} launches a train with its token and announces all milestones of the campaign.
		The reward of each goes on hold at once: nobody has to trust the project for it.
	`);
	await stage.play(launchTrain(PROJECT, 'Orient Express', model.token));
	await stage.play(
		...MILESTONES.map((milestone) => addMilestone(PROJECT, model.train.id, milestone)),
	);

	const rewards = MILESTONES.reduce((sum, { reward }) => sum + reward, 0n);
	story.check(
		'2.2',
		`${MILESTONES.length} milestones, ${amount(rewards)} on hold`,
		rewards,
		ledger.balance(ledger.token.symbol, stage.address(PROJECT), 'BulletTrain.Milestone'),
	);
};
