// Rules 1.5, 2.4 and 3.9: yield and milestone shares arrive and are released.

import { claimMilestones, releaseYield, withdraw } from '../lib/calls.mjs';
import { amount } from '../lib/format.mjs';
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
		Fay releases it in time: 17% are Hera's fee, and the rest goes to all seats. Strait's and
		Raft's parts wait in their own Yield Accounts, and their managers' grace periods begin. A base
		unit that rounding has left has already borne its fee. Alone it can't be released.
	`);
	const [outcome] = await stage.play(expecting(releaseYield('Fay', horn.id)));
	const { bySeats } = outcome.data('Dpo.YieldReleased');
	story.check(
		'3.9',
		"Strait's and Raft's parts are 30 and 25 of 100 seats",
		[30n, 25n].map((seats) => (bySeats * seats) / 100n),
		[strait, raft].map((pool) => model.dpos.balance(pool, 'Yield')),
	);
	await stage.play(releaseYield('Fay', horn.id));
};
