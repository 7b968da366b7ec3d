// A wallet by the ecosystem's standard: an extension that puts itself into `injectedWeb3` and asks its user.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { press } from './lib/hand.mjs';
import { personOf, send } from './lib/pen.mjs';
import { World } from './lib/world.mjs';
import { connect } from '../../../journey/lib/connect.mjs';

const UNIT = 10n ** 10n;
const TERMS = { fare: 10n * UNIT, yieldTotal: UNIT, bonus: 0n, duration: 1_000 };
const [WALLET, NAME] = ['paper-wallet', 'My savings'];

// Puts an extension into the page. It asks `signed`, which stands for its user and its keys.
const install = ({ wallet, name, address }) => {
	const signer = { signPayload: async (payload) => ({ id: 1, signature: await window.signed(payload) }) };
	const accounts = { get: async () => [{ address, name, type: 'sr25519' }] };
	window.injectedWeb3 = { [wallet]: { version: '1', enable: async () => ({ accounts, signer }) } };
};

test('a wallet', async (t) => {
	const world = await World.create(t);
	const { api } = await connect(world.url);
	t.after(() => api.disconnect());
	const bob = personOf('Bob');
	await send('Alice', api.tx.bulletTrain.launchTrain('Orient Express', 'Native'));
	await send('Alice', api.tx.travelCabin.createClass(0, 'Gold', TERMS, 2));

	let willing = false;
	const page = await world.open('#/trains');
	await page.exposeFunction('signed', (payload) => {
		if (!willing) throw new Error('Cancelled');
		return api.registry.createType('ExtrinsicPayload', payload, { version: payload.version }).sign(bob).signature;
	});
	await page.addInitScript(install, { wallet: WALLET, name: NAME, address: bob.address });
	await page.reload();

	await t.test('is opened, and its accounts are there', async () => {
		await page.getByRole('banner').getByRole('button', { name: 'Choose an account' }).click();
		await page.getByRole('dialog').getByRole('button', { name: `Open ${WALLET}` }).click();
		await page.getByRole('banner').getByText(NAME).waitFor();
		await page.keyboard.press('Escape');
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
