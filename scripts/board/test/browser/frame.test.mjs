// What holds on every page: the connection, the policy, the speed, the keyboard.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { become } from './lib/hand.mjs';
import { DESKTOP, PHONE } from './lib/sizes.mjs';
import { World } from './lib/world.mjs';

const DIST = join(import.meta.dirname, '../../dist');
const MOST_KIB = 300;
const FIRST_PICTURE_MS = 1_500;

test('the JavaScript of all pages has at most 300 KiB, compressed', () => {
	const scripts = readdirSync(join(DIST, 'assets')).filter((name) => name.endsWith('.js'));
	const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(DIST, 'assets', name))).length, 0);
	console.log(`JavaScript: ${(bytes / 1024).toFixed(1)} KiB compressed`);
	assert.ok(bytes <= MOST_KIB * 1024, `${bytes} bytes`);
});

test('the frame', async (t) => {
	const world = await World.create(t);

	await t.test('the server has the board and nothing else', async () => {
		const get = (path, options) => fetch(`${world.address}${path}`, options);
		const policy = (await get('/')).headers.get('content-security-policy');
		assert.match(policy, /default-src 'none'/);
		assert.doesNotMatch(policy, /unsafe|\*|https?:/);
		assert.equal((await get('/package.json')).status, 404);
		assert.equal((await get('/%2e%2e/package.json')).status, 404);
		assert.equal((await get('/.sources')).status, 404);
		assert.equal((await get('/', { method: 'POST' })).status, 405);
	});

	await t.test('the first picture is there within 1.5 s', async () => {
		for (const size of [DESKTOP, PHONE]) {
			const started = Date.now();
			const page = await world.open('#/trains', { size });
			await page.getByRole('heading', { level: 1, name: 'Departures' }).waitFor();
			await page.getByText(/block every/).waitFor();
			const whole = Date.now() - started;
			const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime);
			console.log(`${size.width} px: the first picture after ${paint.toFixed(0)} ms, connected after ${whole} ms`);
			assert.ok(paint <= FIRST_PICTURE_MS);
			await page.context().close();
		}
	});

	await t.test('everything in the frame can be done by keyboard', async () => {
		const page = await world.open('#/trains');
		await page.getByText(/block every/).waitFor();
		await page.keyboard.press('Tab');
		assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
		await page.keyboard.press('Enter');
		assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
		await page.getByRole('link', { name: 'Mine' }).focus();
		await page.keyboard.press('Enter');
		await page.getByRole('heading', { level: 1, name: 'Mine' }).waitFor();

		const opener = page.getByRole('banner').getByRole('button', { name: 'Choose an account' });
		await opener.focus();
		await page.keyboard.press('Enter');
		await page.getByRole('dialog').waitFor();
		// The focus stays inside an open dialog.
		for (let count = 0; count < 20; count += 1) await page.keyboard.press('Tab');
		assert.ok(await page.evaluate(() => document.activeElement === document.body || document.activeElement.closest('dialog')));
		await page.keyboard.press('Escape');
		await page.getByRole('dialog').waitFor({ state: 'detached' });
		assert.ok(await opener.evaluate((button) => document.activeElement === button), 'the focus returns to the button');
	});

	await t.test('the account is remembered, without any key in the browser', async () => {
		const page = await world.open('#/trains');
		await become(page, 'Bob');
		await page.reload();
		await page.getByRole('button', { name: 'Account: Bob' }).waitFor();
		const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
		assert.doesNotMatch(kept, /seed|secret|0x[0-9a-f]{64}/i);
		assert.deepEqual(await page.context().cookies(), []);
	});

	await world.requireNoTroubles();

	await t.test('it survives a restart of the node', async () => {
		world.expected = /WebSocket|disconnected from/;
		const page = await world.open('#/trains');
		await page.getByText(/block every/).waitFor();
		await world.node.stop();
		await page.getByText(/is away/).waitFor();
		await world.node.start();
		await page.getByText(/is away/).waitFor({ state: 'detached' });
		await page.getByText(/block every/).waitFor();
		const block = async () => Number((await page.locator('.foot .mono').first().innerText()).replaceAll(',', ''));
		const before = await block();
		await page.waitForFunction(
			(number) => Number(document.querySelector('.foot .mono').textContent.replaceAll(',', '')) > number,
			before,
		);
		await world.requireNoTroubles();
	});
});
