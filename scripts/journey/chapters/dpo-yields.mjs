// Rules 1.5, 2.4 and 3.9: yield and milestone shares arrive and are released, and what doesn't divide stays.

import { claimMilestones, releaseYield, withdraw } from '../lib/calls.mjs';
import { SEATS } from '../lib/dpo-rules.mjs';
import { amount, count } from '../lib/format.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Yield for a hundred seats';

export const play = async ({ story, stage, model }) => {
	const [horn, strait, raft] = ['Horn', 'Strait', 'Raft'].map((name) => stage.dpoOf(name));
	const ticket = stage.ticket(stage.rideOfDpo('Horn'));
	story.tell(`
		Horn has shares in the milestones that Paul and Dora have reached. Hugo claims them for Horn,
		into its Yield Account. Milo is the manager of a DPO Member, so he may withdraw Horn's yield.
		Kim has seats of Raft, but not of Horn, so she may not.
	`);
	await stage.play(expecting(claimMilestones('Hugo', ticket)));
	const shares = model.dpos.balance(horn, 'Yield');
	await stage.play(
		expecting(withdraw('Kim', ticket), 'TravelCabin.NotPassenger'),
		expecting(withdraw('Milo', ticket)),
	);
	const all = model.dpos.balance(horn, 'Yield');
	story.verified('2.4', `${amount(shares)} of shares and ${amount(all - shares)} of yield are there`);

	story.tell(`
		Fay releases it in time: 17% are Hera's fee, and the rest goes to all seats, the same whole
		number of base units to each. Strait's and Raft's parts wait in their own Yield Accounts, and
		their managers' grace periods begin.
	`);
	const [outcome] = await stage.play(expecting(releaseYield('Fay', horn.id)));
	const { bySeats, remainder } = outcome.data('Dpo.YieldReleased');
	const units = bySeats / SEATS;
	story.check(
		'3.9',
		`${amount(units)} a seat: Strait has it 30 times and Raft 25 times`,
		[30n, 25n].map((seats) => units * seats),
		[strait, raft].map((pool) => model.dpos.balance(pool, 'Yield')),
	);

	story.tell(`
		What doesn't divide by a hundred seats stays in Horn's Yield Account. It has borne its fee, and
		will be divided with what arrives later. Alone it is less than one base unit a seat, so it can't
		be released, and nobody can be late with it.
	`);
	story.check(
		'3.9',
		`${count(remainder, 'base unit')} of ${amount(bySeats)} stayed`,
		[bySeats % SEATS, remainder, null],
		[remainder, horn.undivided, horn.yieldLateFrom],
	);
	// If everything divided, the account is empty. The model knows the error.
	await stage.play(releaseYield('Fay', horn.id));
};
