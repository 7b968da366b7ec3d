// Rules 3.4 and 3.5: committing from the bottom up.

import { commit, refused } from '../lib/calls.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'A chain of DPOs';

export const play = async ({ story, stage, model, ledger }) => {
	const [horn, strait, isle] = ['Horn', 'Strait', 'Isle'].map((name) => stage.dpoOf(name));
	const seatsOf = (pool) => ({ Dpo: { dpo: pool.id, seats: 30n } });

	story.tell(`
		In the first two weeks only Lotte may commit Isle, and only to its Default Target as long as
		that is available. She names Xenia, who has no seats of Strait, as Isle's referrer. The
		money buys the last 30 seats of Strait, so Strait is ACTIVE.
	`);
	const silver = { Class: stage.classOf('Silver').id };
	await stage.play(
		expecting(commit('Dina', isle.id, seatsOf(strait)), 'Dpo.ManagersGrace'),
		refused(
			commit('Hugo', isle.id, seatsOf(strait)),
			'Dpo.NotMember',
			"commit somebody else's DPO",
			'3.5',
		),
		refused(
			commit('Lotte', isle.id, silver),
			'Dpo.DefaultTargetAvailable',
			'take another target while the Default Target is there',
			'3.5',
		),
	);
	await stage.play(expecting(commit('Lotte', isle.id, seatsOf(strait), stage.address('Xenia'))));

	story.tell(`
		Strait's rules let a member commit at once for 0.1% of the cost, paid to the manager. Dina
		does so. She names no referrer, so Strait gets an Internal Referrer from the Member Queue of
		Horn. Milo comes first in it, but he is Strait's own manager, so Carl is chosen.
	`);
	await stage.play(expecting(commit('Dina', strait.id, seatsOf(horn))));
	const { referrers } = horn.members.find(({ who }) => who.Dpo);
	story.check(
		'3.10',
		'Carl has brought Strait in, and Milo had brought Carl in',
		['Carl', 'Milo', null],
		[referrers.internal, referrers.second, referrers.external].map(
			(who) => who && ledger.nameOf(who),
		),
	);
	story.check(
		'3.4',
		'Strait and Isle are CHAINED: Horn has no cabin yet',
		['Created', 'Chained', 'Chained'],
		[horn, strait, isle].map((pool) => model.dpos.state(pool)),
	);
};
