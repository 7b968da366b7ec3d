// Rules 3.1, 3.7 and 3.9: amounts that don't divide by a hundred seats.

import {
	buySeats,
	closeDpo,
	commit,
	createClass,
	createDpo,
	releaseWithdraw,
	releaseYield,
	retireClass,
	settle,
} from '../lib/calls.mjs';
import { PROJECT } from '../lib/cast.mjs';
import { PRESETS } from '../lib/dpo-rules.mjs';
import { whole } from '../lib/format.mjs';
import { expecting } from '../lib/stage.mjs';

export const title = 'A fare that does not divide';

// The rulebook's example, in base units.
const TERMS = { fare: 1_001n, yieldTotal: 250n, bonus: 0n };
const MEMBERS = ['Kim', 'Bea', 'Dina'];

export const play = async ({ chain, story, stage, model, ledger, day }) => {
	const { dpos } = model;
	const money = () =>
		MEMBERS.map((name) => ledger.balance(ledger.token.symbol, stage.address(name)));

	story.tell(`
		${PROJECT} offers a Copper cabin for ${whole(TERMS.fare)} base units, and Fritz founds Penny for it. A
		hundred seats at 11 units raise 1,100. The 99 that aren't needed go to the Withdraw Account, but they
		don't pay every seat a unit, so they wait.
	`);
	await stage.play(createClass(PROJECT, model.train.id, 'Copper', { ...TERMS, duration: day }, 1n));
	const target = { Class: stage.classOf('Copper').id };
	await stage.play(
		expecting(
			createDpo('Fritz', 'Penny', {
				target,
				expiry: chain.head.number + 20n * day,
				seats: 10n,
				rules: { Custom: { ...PRESETS.V1, userCap: 30n } },
			}),
		),
	);
	const penny = stage.dpoOf('Penny');
	const before = money();
	await stage.play(...MEMBERS.map((name) => expecting(buySeats(name, penny.id, 30n))));
	await stage.play(expecting(commit('Fritz', penny.id, target)));
	story.check(
		'3.1',
		'11 units a seat, and 99 unused',
		[11n, 99n],
		[penny.seatPrice, dpos.balance(penny, 'Withdraw')],
	);
	await stage.play(
		expecting(
			releaseWithdraw('Hugo', penny.id),
			'Dpo.NothingToRelease',
			'release less than one unit a seat',
		),
	);

	story.tell(`
		When the fare comes back, the 99 units are divided with it: 1,100, which is 11 a seat. Everybody
		has its whole money back. Of the yield 37 units are Fritz's fee, and every seat gets 2. The last 13
		wait for more yield. Penny is COMPLETED and gets no more, so Fritz gets them when it is closed.
	`);
	const ride = stage.rideOfDpo('Penny');
	await chain.reach(model.endOf(ride) - 1n);
	await stage.play(expecting(settle('Hugo', stage.ticket(ride))));
	await stage.play(expecting(releaseWithdraw('Hugo', penny.id)));
	story.check('3.7', 'the members have got back what they paid', before, money());
	story.check('3.7', 'nothing is left of the principal', 0n, dpos.balance(penny, 'Withdraw'));
	const [{ data }] = await stage.play(expecting(releaseYield('Hugo', penny.id)));
	const { fee, remainder } = data('Dpo.YieldReleased');
	story.check(
		'3.9',
		'of 250 units 37 are the fee, 200 are paid and 13 stay',
		[37n, 13n, before.map((one) => one + 60n)],
		[fee, remainder, money()],
	);
	await stage.play(
		expecting(releaseYield('Hugo', penny.id), 'Dpo.TooLittleToRelease'),
		expecting(retireClass(PROJECT, target.Class)),
	);
	const [closed] = await stage.play(expecting(closeDpo('Hugo', penny.id)));
	const { amount } = closed.data('Dpo.Dissolved');
	story.check('3.12', 'Fritz gets the 13 units, and the 2 that kept the account alive', 15n, amount);
};
