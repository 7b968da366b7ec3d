// A chain with 10,000 rides, 2,000 trains, 1,000 tokens, and a train with 121 classes. Every page
// shows its first screen soon, reads a part of them at once, and goes on when it is asked to. A list
// of 10,000 rides scrolls smoothly.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from '../../../journey/lib/connect.mjs';
import { tokens } from '../../../journey/lib/rulebook.mjs';
import { become, fact, fillIn } from './lib/hand.mjs';
import { personOf, send } from './lib/pen.mjs';
import { storyOf } from './lib/story.mjs';
import { World } from './lib/world.mjs';

const [RIDES, TRAINS, TOKENS, CLASSES] = [10_000, 2_000, 1_000, 120];
const TERMS = { fare: tokens(1), yieldTotal: tokens(1), bonus: 0n, duration: 3_000 };
// The longest time between two pictures while scrolling, for nineteen of twenty.
const SMOOTH_MS = 100;
// The longest time until a page shows what it is about, in a browser that has never seen it.
const FIRST_SCREEN_MS = 4_000;
// The most keys of the storage that a page may ask for in one message, and the most messages until its first screen.
const [MOST_KEYS, MOST_MESSAGES] = [1_000, 400];

// Sends so many calls in batches, each of which fits into a block.
const sendAll = async ({ tx, rpc }, name, count, size, callOf) => {
	const first = (await rpc.system.accountNextIndex(personOf(name).address)).toNumber();
	const batches = Array.from({ length: count / size }, (_, batch) => Array.from({ length: size }, (_, index) => callOf(batch * size + index)));
	await Promise.all(batches.map((calls, batch) => send(name, tx.utility.batchAll(calls), { nonce: first + batch })));
};

const FIRST_TOKEN = 1_000;
const RARE = FIRST_TOKEN + TOKENS - 1;

// Alice has the oldest train. All rides are on it.
const grow = async (api) => {
	const { bulletTrain, travelCabin, assets } = api.tx;
	await send('Alice', bulletTrain.launchTrain('Commuter', 'Native'));
	await send('Alice', travelCabin.createClass(0, 'Season', TERMS, RIDES + 1));
	await sendAll(api, 'Alice', CLASSES, 60, (index) => travelCabin.createClass(0, `Season ${index + 1}`, TERMS, 1));
	const dave = personOf('Dave').address;
	await Promise.all([
		sendAll(api, 'Eve', RIDES, 500, () => travelCabin.board(0, null, null)),
		sendAll(api, 'Bob', TRAINS, 250, (index) => bulletTrain.launchTrain(`Train ${index}`, 'Native')),
		sendAll(api, 'Dave', TOKENS, 250, (index) => assets.create(FIRST_TOKEN + index, dave, 1)),
	]);
	await send('Dave', assets.mint(RARE, personOf('Eve').address, 777));
};

// Counts what a page asks the node for, from when it begins to load.
const asking = () => {
	const asked = { messages: 0, keys: 0, began: 0 };
	const watch = (page) => {
		asked.began = Date.now();
		page.on('websocket', (socket) =>
			socket.on('framesent', ({ payload }) => {
				const { method, params } = JSON.parse(payload);
				asked.messages += 1;
				if (method === 'state_queryStorageAt') asked.keys = Math.max(asked.keys, params[0].length);
				if (method === 'state_getKeysPaged') asked.keys = Math.max(asked.keys, params[1]);
			}),
		);
	};
	return { asked, watch };
};

test('a chain that has grown', async (t) => {
	const world = await World.create(t, { sealing: 250 });
	const chain = await connect(world.url);
	t.after(() => chain.close());
	const step = storyOf(t, world);
	const started = Date.now();
	await grow(chain.api);
	console.log(`grown in ${Date.now() - started} ms`);

	const requireSoon = async (path, as, seen) => {
		const { asked, watch } = asking();
		const page = await world.open(path, { as, watch });
		await seen(page).first().waitFor({ state: 'attached' });
		const took = Date.now() - asked.began;
		console.log(`${path}: the first screen after ${took} ms, ${asked.messages} messages, up to ${asked.keys} keys in one`);
		assert.ok(took <= FIRST_SCREEN_MS, `${path}: ${took} ms`);
		assert.ok(asked.messages <= MOST_MESSAGES && asked.keys <= MOST_KEYS, `${path}: ${asked.messages} messages, ${asked.keys} keys`);
		return page;
	};

	await step('every page shows its first screen soon', async () => {
		const pages = [
			['#/trains', 'Eve', (page) => page.getByRole('heading', { name: `Train ${TRAINS - 1}` })],
			['#/train/0', 'Eve', (page) => page.locator('.class-card')],
			['#/mine', 'Eve', (page) => page.locator('.ride-row')],
			['#/mine', 'Bob', (page) => page.locator('.line', { hasText: `Train ${TRAINS - 1}` })],
			['#/hunt', 'Eve', (page) => page.locator('.quarry')],
			['#/launch', 'Bob', (page) => page.getByLabel('Token', { exact: true }).locator('option').nth(20)],
			['#/launch/class', 'Bob', (page) => page.getByLabel('Train', { exact: true }).locator('option').nth(20)],
			['#/launch/milestone', 'Bob', (page) => page.getByLabel('Train', { exact: true }).locator('option').nth(20)],
			['#/launch/dpo', 'Bob', (page) => page.getByLabel('What it is for').locator('option', { hasText: 'Season' })],
			['#/dpos', 'Eve', (page) => page.getByText('No DPO sells seats now.')],
		];
		for (const [path, as, seen] of pages) await (await requireSoon(path, as, seen)).context().close();
	});

	await step('the oldest train is found when its owner looks for it', async () => {
		const page = await world.open('#/mine', { as: 'Alice' });
		await page.getByText('None of the newest 1,000 trains is of this account.').waitFor();
		const more = page.getByRole('button', { name: 'Look for earlier ones' });
		await more.click();
		await page.getByText('The newest 2,000 of 2,001 trains looked at.').waitFor();
		await more.click();
		await page.locator('.line', { hasText: 'Commuter' }).waitFor();
		assert.equal(await more.count(), 0);
		await page.goto(`${world.address}/#/launch/class`);
		await page.getByText('No train of this account found so far.').waitFor();
		for (let steps = 0; steps < 2; steps += 1) {
			await page.getByRole('button', { name: 'Look for earlier trains' }).click();
			await page.getByText(`The newest ${steps === 0 ? '2,000 of 2,001 trains' : ''}`).first().waitFor({ state: steps === 0 ? 'visible' : 'detached' });
		}
		await page.getByLabel('Train', { exact: true }).locator('option', { hasText: 'Commuter (train 0' }).waitFor({ state: 'attached' });
		await page.context().close();
	});

	await step('a train’s page says how many of its classes it shows, and shows the others when it is asked to', async () => {
		const page = await world.open('#/train/0', { as: 'Bob' });
		const cards = page.locator('.class-card');
		const far = page.getByText(`The newest 100 of ${CLASSES + 1} classes.`);
		await far.waitFor();
		assert.equal(await cards.count(), 100);
		assert.match(await fact(page, 'Rides under way').innerText(), /in the newest 100 of its 121 classes$/);
		await page.getByRole('button', { name: 'Look for earlier classes' }).click();
		await far.waitFor({ state: 'detached' });
		assert.equal(await cards.count(), CLASSES + 1);
		assert.match(await cards.first().innerText(), /^Season class 0/);
		assert.match(await fact(page, 'Rides under way').innerText(), /^10,000$/);
		await page.context().close();
	});

	await step('a token of a thousand is found: on Mine by itself or by looking on, in the form by its number', async () => {
		const page = await world.open('#/mine', { as: 'Eve' });
		const rare = page.locator('.balances .large data[value="777"]');
		const more = page.getByRole('button', { name: 'Look at more tokens' });
		await page.getByText('1,000 tokens looked at, of more').waitFor();
		await more.click();
		await more.waitFor({ state: 'detached' });
		await page.locator('.balances .large', { hasText: 'SPAN' }).waitFor();
		await rare.waitFor();
		await page.goto(`${world.address}/#/launch`);
		await fillIn(page, { Name: 'Rare Express', 'Or a token by its number': '5' });
		await page.getByText('There is no token with this number.').waitFor();
		assert.ok(await page.getByRole('button', { name: 'Launch the train' }).isDisabled());
		await fillIn(page, { 'Or a token by its number': String(RARE) });
		await page.getByText(`Token ${RARE} (token ${RARE}), in place of the one above.`).waitFor();
		await page.getByRole('button', { name: 'Launch the train', disabled: false }).waitFor();
		await page.context().close();
	});

	await step('a hunter looks at a part of the rides, and then at more', async () => {
		const page = await world.open('#/hunt', { as: 'Bob' });
		await page.getByText('2,000 open rides looked at.').waitFor();
		await page.getByRole('button', { name: 'Look at 2,000 more rides' }).click();
		await page.getByText('4,000 open rides looked at.').waitFor();
		await page.context().close();
	});

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
