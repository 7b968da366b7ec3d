// A list of 10,000 rides loads by pages and scrolls smoothly.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from '../../../journey/lib/connect.mjs';
import { tokens } from '../../../journey/lib/rulebook.mjs';
import { become } from './lib/hand.mjs';
import { send } from './lib/pen.mjs';
import { World } from './lib/world.mjs';

const RIDES = 10_000;
const AT_ONCE = 500;
const TERMS = { fare: tokens(1), yieldTotal: tokens(1), bonus: 0n, duration: 3_000 };
// The longest time between two pictures while scrolling, for nineteen of twenty.
const SMOOTH_MS = 100;

const boardAll = async ({ tx }) => {
	await send('Alice', tx.bulletTrain.launchTrain('Commuter', 'Native'));
	await send('Alice', tx.travelCabin.createClass(0, 'Season', TERMS, RIDES));
	const boarding = Array(AT_ONCE).fill(tx.travelCabin.board(0, null, null));
	for (let rides = 0; rides < RIDES; rides += AT_ONCE) await send('Eve', tx.utility.batchAll(boarding));
};

test('10,000 rides', async (t) => {
	const world = await World.create(t, { sealing: 250 });
	const chain = await connect(world.url);
	t.after(() => chain.close());
	const started = Date.now();
	await boardAll(chain.api);
	console.log(`boarded in ${Date.now() - started} ms`);

	const page = await world.open('#/mine');
	await become(page, 'Eve');
	const rows = page.locator('.ride-row');
	await rows.first().waitFor();
	assert.ok((await rows.count()) < 100, 'only what is in sight is in the page');

	// Scrolls to the end, two screens in each picture, and notes the time between pictures.
	const gaps = await page.evaluate(async () => {
		const [all, picture] = [[], () => new Promise(requestAnimationFrame)];
		let last = await picture();
		for (let still = 0; still < 60; ) {
			const before = window.scrollY;
			window.scrollBy(0, 1_500);
			const now = await picture();
			all.push(now - last);
			last = now;
			still = window.scrollY === before ? still + 1 : 0;
		}
		return all.sort((a, b) => a - b);
	});
	const slow = gaps[Math.floor(gaps.length * 0.95)];
	console.log(`${gaps.length} pictures; 19 of 20 within ${slow.toFixed(0)} ms`);
	assert.ok(slow <= SMOOTH_MS);
	await page.getByText(/10,000 rides/).waitFor();
	assert.ok((await rows.count()) < 100);
	await world.requireNoTroubles();
});
