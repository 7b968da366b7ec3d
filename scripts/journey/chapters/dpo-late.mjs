// Rules 3.2 and 3.9: who is late with releasing.

import { releaseYield } from '../lib/calls.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Late releases';

export const play = async ({ chain, story, stage, day }) => {
	const [strait, raft, isle] = ['Strait', 'Raft', 'Isle'].map((name) => stage.dpoOf(name));
	story.tell(`
		Milo and Anna let the yield lie for more than the day that their rules give them. Half of
		Milo's fee goes to whoever releases, if it is a member: Emil. Half of Anna's goes to Raft's
		members, by seats.
	`);
	const since = strait.yieldSince > raft.yieldSince ? strait.yieldSince : raft.yieldSince;
	await chain.reach(since + day);
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
		Isle has got its part just now, so nobody is late: Lotte has her whole 12%.
	`);
	const [{ data }] = await stage.play(expecting(releaseYield('Kim', isle.id)));
	story.check('3.9', 'nothing is cut off', 0n, data('Dpo.YieldReleased').cutOff);
};
