// Rules 1.4 and 1.5: yield accrues and is withdrawn.

import { withdraw } from '../lib/calls.mjs';
import { plain } from '../lib/decode.mjs';
import { amount } from '../lib/format.mjs';
import { expecting } from '../lib/stage.mjs';
import { rideView } from '../lib/views.mjs';

export const title = 'Yield';

// The number of blocks that are watched one by one.
const WATCHED = 5;

export const play = async ({ chain, story, stage, model }) => {
	const ride = stage.rideOf('Cleo');
	const ticket = stage.ticketOf('Cleo');
	const { yieldTotal, duration } = model.classes.get(ride.class).terms;

	story.tell(`
		Cleo's Silver cabin earns ${amount(yieldTotal)} in ${duration} blocks, block by block. In each
		of the next ${WATCHED} blocks, the chain's answer is compared with ⌊yield × elapsed /
		duration⌋.
	`);
	const rows = [];
	for (let watched = 0; watched < WATCHED; watched += 1) {
		await chain.nextBlock();
		const { number, at } = await chain.now();
		const { class: id, cabin } = ticket;
		const got = plain(await at.call.travelCabinApi.ride(id, cabin));
		story.same('1.4', `Cleo's ride at block ${number}`, rideView(model, ride, number), got);
		rows.push([number, number - ride.boarded, amount(got.accrued), amount(got.due)]);
	}
	story.table(['block', 'blocks since boarding', 'accrued', 'due'], rows);
	story.verified('1.4', `the chain's answer is exact in each of ${WATCHED} blocks`);

	story.tell(`
		She withdraws twice during the ride and once at its end. Nobody else can withdraw for her.
	`);
	await stage.play(expecting(withdraw('Hugo', ticket), 'TravelCabin.NotPassenger'));
	const paid = [];
	const withdrawOnce = async () => {
		const [outcome] = await stage.play(withdraw('Cleo', ticket));
		paid.push(outcome.data('TravelCabin.YieldWithdrawn')?.amount ?? 0n);
	};
	await withdrawOnce();
	await chain.nextBlock();
	await withdrawOnce();
	await chain.reach(model.endOf(ride) - 1n);
	await withdrawOnce();
	story.check(
		'1.4',
		`${paid.map(amount).join(' + ')} = ${amount(yieldTotal)}, all of it in any number of steps`,
		yieldTotal,
		paid.reduce((sum, one) => sum + one, 0n),
	);
	await stage.play(expecting(withdraw('Cleo', ticket), 'TravelCabin.NothingDue'));
};
