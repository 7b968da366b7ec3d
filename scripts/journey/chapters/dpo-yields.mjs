// Rules 1.5, 2.4 and 3.9: yield and milestone shares arrive and are released.

import { claimMilestones, releaseYield, withdraw } from '../lib/calls.mjs';
import { amount } from '../lib/format.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'Yield for a hundred seats';

export const play = async ({ story, stage, model }) => {
	const [horn, strait, raft] = ['Horn', 'Strait', 'Raft'].map((name) => stage.dpoOf(name));
	const ticket = stage.ticket(stage.rideOfDpo('Horn'));
	story.tell(`
		Horn shares in the milestones that Paul and Dora have reached: Hugo has them paid to its
		Yield Account. Milo is the manager of a DPO Member and may withdraw its yield; Kim has seats
		of Raft, but not of Horn, and may not.
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
		Fay has it released in time: 17% are Hera's fee, the rest goes to all seats. Strait's and
		Raft's parts wait in their own Yield Accounts, and their managers' time runs. A base unit
		that rounding has left has borne its fee: alone it can't be released.
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
