// The end of a late ride on the development chain, where hunters have the very block in which it ends: a call can be in
// that block only if it is signed one block before. Whoever opens the dialog in time can settle the ride and earn.
// Whoever doesn't, pays no fee for a call that comes too late.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from '../../../journey/lib/connect.mjs';
import { tokens } from '../../../journey/lib/rulebook.mjs';
import { requireWellMade } from './lib/eyes.mjs';
import { amountIn } from './lib/hand.mjs';
import { personOf, send } from './lib/pen.mjs';
import { storyOf } from './lib/story.mjs';
import { World } from './lib/world.mjs';

// A block takes so long that a click, once it is possible, has 3 s to get into the next one.
const SEALING = 3_000;
const DURATION = 24;
const TERMS = { fare: tokens(1_000), yieldTotal: tokens(200), bonus: 0n, duration: DURATION };
// One day: a ride can be hunted from its 11th block on. The cut is 1%.
const hunting = (days) => ({ Hunting: { Terms: [null, { days, cut: 10_000 }] } });
const CUT = TERMS.yieldTotal / 100n;
// A ride takes 72 s here.
const PATIENCE_MS = 90_000;

test('the end of a late ride', async (t) => {
	const world = await World.create(t, { sealing: SEALING });
	const chain = await connect(world.url);
	t.after(() => chain.close());
	const { api } = chain;
	const { bulletTrain, travelCabin, parameters, sudo } = api.tx;
	const step = storyOf(t, world);
	const rideOf = async (cabin) => (await api.call.travelCabinApi.ride(0, cabin)).unwrap();
	const freeOf = async (name) => (await api.query.system.account(personOf(name).address)).data.free.toBigInt();
	const blockNow = async () => (await api.rpc.chain.getHeader()).number.toNumber();

	await send('Alice', sudo.sudo(parameters.setParameter(hunting(1))));
	await send('Alice', bulletTrain.launchTrain('Night Mail', 'Native'));
	await send('Alice', travelCabin.createClass(0, 'Gold', TERMS, 3));
	const board = (name) => send(name, travelCabin.board(0, null, null));
	await board('Dave');
	// At least two blocks later, so that one end can be looked at after the other.
	await world.node.reach((await blockNow()) + 1);
	await board('Ferdie');

	const open = (cabin, as) => world.open(`#/ride/0/${cabin}`, { as });
	const button = (page, name) => page.getByRole('button', { name, exact: true });
	const signs = (page) => button(page.getByRole('dialog'), 'Sign and send');

	const [charlie, eve, ferdie] = [await open(0, 'Charlie'), await open(1, 'Eve'), await open(1, 'Ferdie')];

	await step('long before its end the button is off, and says when it is possible', async () => {
		const settle = button(charlie, 'Settle');
		await settle.waitFor();
		assert.ok(await settle.isDisabled());
		await charlie.locator('.act', { has: settle }).getByText(/^Possible in \d+ s\.$/).waitFor();
		await charlie.getByText('If nobody withdraws before, the ride may be hunted when it ends').waitFor();
	});

	await step('some blocks before, its dialog opens, but can’t be signed', async () => {
		for (const page of [charlie, eve]) {
			await button(page, 'Settle').click({ timeout: PATIENCE_MS });
			const dialog = page.getByRole('dialog');
			await dialog.getByText(/^Possible in \d+ s\.$/).waitFor();
			assert.ok(await signs(page).isDisabled());
			// What it will bring at the end, and not what it would bring now.
			assert.equal(await amountIn(dialog.locator('.does p').nth(1)), CUT);
		}
		const { endsAt } = await rideOf(0);
		assert.ok((await blockNow()) < endsAt.unwrap().toNumber() - 1);
		await requireWellMade(eve, 'a dialog that can’t be signed yet');
	});

	await step('signed one block before the end, it is in the block of the end, and brings 1%', async () => {
		const { endsAt } = await rideOf(0);
		const before = await freeOf('Charlie');
		await charlie.waitForFunction(
			() => [...document.querySelectorAll('dialog button')].some(({ innerText, ariaDisabled }) => innerText === 'Sign and send' && ariaDisabled === 'false'),
			undefined,
			{ timeout: PATIENCE_MS },
		);
		await signs(charlie).click();
		await charlie.locator('.outcome.good').waitFor();
		const hash = await api.rpc.chain.getBlockHash(endsAt.unwrap().toNumber());
		const events = await (await api.at(hash)).query.system.events();
		const settled = events.map(({ event }) => event).find(({ method }) => method === 'RideSettled').data;
		assert.equal(settled.caller.toString(), personOf('Charlie').address);
		assert.equal(settled.cut.toBigInt(), CUT);
		const fee = events.map(({ event }) => event).find(({ method }) => method === 'TransactionFeePaid').data.actualFee.toBigInt();
		assert.equal((await freeOf('Charlie')) - before, CUT - fee);
		await charlie.getByText('This ride is over').waitFor();
		await charlie.context().close();
	});

	await step('in the block of the end it is too late: nothing can be signed, and the chain settles the ride', async () => {
		const before = await freeOf('Eve');
		const said = eve.getByRole('dialog').getByText('The chain settles the ride in the next block.');
		await said.waitFor({ timeout: PATIENCE_MS });
		// The passenger's buttons are off, too.
		const off = await Promise.all([signs(eve), button(ferdie, 'Withdraw'), button(ferdie, 'Settle')].map((it) => it.isDisabled()));
		assert.deepEqual(off, [true, true, true]);
		await ferdie.getByText('This ride is over').waitFor();
		await eve.getByRole('dialog').getByText('This isn’t possible any more').waitFor();
		assert.ok(await signs(eve).isDisabled());
		assert.equal(await freeOf('Eve'), before);
	});

	await step('a ride that isn’t late is left to the chain', async () => {
		await board('Bob');
		await send('Alice', sudo.sudo(parameters.setParameter(hunting(7))));
		const page = await open(2, 'Charlie');
		await page.locator('.act', { has: button(page, 'Settle') }).getByText(/^The chain settles the ride in \d+ s\.$/).waitFor();
		await page.locator('.act', { has: button(page, 'Hunt') }).getByText('The ride ends before.').waitFor();
		assert.ok(await button(page, 'Settle').isDisabled());
	});

	await world.requireNoTroubles();
});
