// Rules 3.2 and 3.9: managers that release the yield too late.

import { releaseYield } from '../lib/calls.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Late releases';

export const play = async ({ chain, story, stage }) => {
	const [strait, raft, isle] = ['Strait', 'Raft', 'Isle'].map((name) => stage.dpoOf(name));
	story.tell(`
		Milo and Anna don't release the yield within the day that their rules give them. Half of
		Milo's fee goes to the member that releases it, Emil. Half of Anna's fee goes to Raft's
		members, by seats.
	`);
	const [one, other] = [strait.yieldLateFrom, raft.yieldLateFrom];
	await chain.reach((one > other ? one : other) - 1n);
	const late = await stage.play(
		expecting(releaseYield('Emil', strait.id)),
		expecting(releaseYield('Hugo', raft.id)),
	);
	const [milo, anna] = late.map((outcome) => outcome.data('Dpo.YieldReleased'));
	story.check(
		'3.9',
		'both managers have lost half of their fee, rounded up',
		[true, true],
		[milo, anna].map(({ fee, cutOff }) => cutOff - fee === 0n || cutOff - fee === 1n),
	);

	story.tell(`
		Isle has just received its part, so Lotte isn't late: she gets her whole fee of 12%.
	`);
	const [{ data }] = await stage.play(expecting(releaseYield('Kim', isle.id)));
	story.check('3.9', 'nothing is cut off', 0n, data('Dpo.YieldReleased').cutOff);
};
