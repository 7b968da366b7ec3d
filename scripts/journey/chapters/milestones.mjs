// Rules 2.1 and 2.3: which passengers share a milestone, and which board too late.

import { board, claimMilestones, settle } from '../lib/calls.mjs';
import { plain } from '../lib/decode.mjs';
import { amount } from '../lib/format.mjs';
import { MILESTONES } from '../lib/rulebook.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'The first five milestones';

// Prints the reached milestones and all passengers' shares of them, as the chain answers.
const shareTables = async ({ chain, story, ledger, model }) => {
	story.table(
		['no.', 'collected', 'reward', 'aboard when reached', 'left by rounding'],
		model.train.reached.map(({ reward, aboard }, place) => [
			place + 1,
			amount(MILESTONES[place].threshold),
			amount(reward),
			amount(aboard),
			amount(model.remainders[place]),
		]),
	);
	const { at } = await chain.now();
	const rows = [];
	for (const ride of model.rides.values()) {
		const { passenger, class: id, cabin } = ride;
		const { name, terms } = model.classes.get(id);
		const shares = model.sharesOf(ride);
		const due = plain(await at.call.bulletTrainApi.shareDue(id, cabin));
		const who = ledger.nameOf(model.accountOf(passenger));
		story.same('2.3', `${who}'s shares`, shares.reduce((sum, share) => sum + share, 0n), due);
		const numbers = shares.flatMap((share, place) => (share > 0n ? [place + 1] : []));
		const whose = numbers.length > 0 ? `no. ${numbers.join(', ')}` : 'none';
		rows.push([who, `${name} ${cabin}`, amount(terms.fare), whose, amount(due)]);
	}
	story.table(['passenger', 'cabin', 'fare', 'shares of', 'due in all'], rows);
	story.verified('2.3', `${rows.length} passengers: each share is ⌊reward × fare / aboard⌋`);
};

export const play = async ({ chain, story, stage, model, ledger }) => {
	const [bronze, silver, gold] = ['Bronze', 'Silver', 'Gold'].map(
		(name) => stage.classOf(name).id,
	);

	story.tell(`
		Gail's fare of a million brings the turnover past the first milestone. All passengers aboard
		share it by fare, including those whose rides have ended but aren't settled. Lena boards just
		after it and has no share of it.
	`);
	await stage.play(board('Gail', gold));
	await stage.play(board('Lena', bronze));
	await stage.play(
		expecting(claimMilestones('Lena', stage.ticketOf('Lena')), 'BulletTrain.NoShareDue'),
	);
	await stage.play(board('Gus', gold), board('Gwen', gold));

	story.tell(`
		One of Ada's rides has ended and is settled: the fares aboard fall, the turnover doesn't.
		Her share of three milestones is paid with it. The next two milestones are shared among
		those who are still aboard.
	`);
	const [adas] = stage.ridesOf('Ada');
	await chain.reach(model.endOf(adas) - 1n);
	await stage.play(settle('Ada', stage.ticket(adas)));
	story.check(
		'2.1',
		`${amount(model.train.collected)} collected, ${amount(model.train.aboard)} aboard`,
		model.classes.get(bronze).terms.fare,
		model.train.collected - model.train.aboard,
	);
	await stage.play(...['Gina', 'Greg', 'Gil', 'Gabe'].map((name) => board(name, gold)));
	story.check('2.3', 'five milestones are reached', 5, model.train.reached.length);

	await stage.play(board('Max', silver));
	await stage.play(
		expecting(claimMilestones('Hugo', stage.ticketOf('Max')), 'BulletTrain.NoShareDue'),
	);
	await shareTables({ chain, story, ledger, model });
};
