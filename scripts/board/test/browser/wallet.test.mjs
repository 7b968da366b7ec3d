// A wallet that refuses, signs, and is opened again.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { press } from './lib/hand.mjs';
import { personOf, send } from './lib/pen.mjs';
import { giveWallet, openWallet } from './lib/wallet.mjs';
import { World } from './lib/world.mjs';
import { connect } from '../../../journey/lib/connect.mjs';

const UNIT = 10n ** 10n;
const TERMS = { fare: 10n * UNIT, yieldTotal: UNIT, bonus: 0n, duration: 1_000 };
const [WALLET, NAME] = ['paper-wallet', 'My savings'];

test('a wallet', async (t) => {
	const world = await World.create(t);
	const { api } = await connect(world.url);
	t.after(() => api.disconnect());
	const bob = personOf('Bob');
	await send('Alice', api.tx.bulletTrain.launchTrain('Orient Express', 'Native'));
	await send('Alice', api.tx.travelCabin.createClass(0, 'Gold', TERMS, 2));

	let willing = false;
	const page = await world.open('#/trains');
	await giveWallet(page, api, { wallet: WALLET, name: NAME, pair: bob, isWilling: () => willing });

	await t.test('is opened, and its accounts are there', async () => {
		await openWallet(page, { wallet: WALLET, name: NAME });
	});

	await t.test('may refuse: then nothing is sent', async () => {
		await page.goto(`${world.address}/#/train/0`);
		await page.getByRole('button', { name: 'Board a cabin' }).click();
		await page.getByRole('button', { name: 'Sign and send' }).click();
		await page.getByRole('alert').getByText('You have not signed it, so nothing was sent.').waitFor();
		await page.getByRole('button', { name: 'Cancel' }).click();
		const { sold } = (await api.call.travelCabinApi.class(0)).unwrap();
		assert.equal(sold.toNumber(), 0);
	});

	await t.test('signs', async () => {
		willing = true;
		await press(page, 'Board a cabin', { until: 'Final' });
		await page.getByRole('heading', { name: 'Cabin 0 of Gold' }).waitFor();
		const ride = (await api.call.travelCabinApi.ride(0, 0)).unwrap();
		assert.equal(ride.passenger.asUser.toString(), bob.address);
	});

	await t.test('is opened again the next time', async () => {
		await page.reload();
		await page.getByRole('button', { name: `Account: ${NAME}` }).waitFor();
	});

	await world.requireNoTroubles();
});
