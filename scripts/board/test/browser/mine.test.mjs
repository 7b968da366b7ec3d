// What an account has, by clicks: the proposals of a manager that has no seats, amounts of 38 digits in rows that can't
// grow, and before that a DPO that sells seats as long as the one above it, however slowly its founder types.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from '../../../journey/lib/connect.mjs';
import { PRESETS } from '../../../journey/lib/dpo-rules.mjs';
import { amount } from '../../../journey/lib/format.mjs';
import { tokens } from '../../../journey/lib/rulebook.mjs';
import { requireAccessible, requireFits, requireWellMade } from './lib/eyes.mjs';
import { amountIn, fillIn, press } from './lib/hand.mjs';
import { switchOff } from './lib/own-work.mjs';
import { personOf, send } from './lib/pen.mjs';
import { fill } from './lib/pool.mjs';
import { DESKTOP, PHONE } from './lib/sizes.mjs';
import { storyOf } from './lib/story.mjs';
import { World } from './lib/world.mjs';

const GOLD = { fare: tokens(1_000), yieldTotal: tokens(200), bonus: tokens(30), duration: 3_000 };
const LARGE = { symbol: 'LARGE', id: 7 };
const VAST = {
	fare: 98_765_432_109_876_543_210_987_654_321_098_765_432n,
	yieldTotal: 12_345_678_901_234_567_890_123_456_789_012_345_678n,
	bonus: 0n,
	duration: 3_000,
};
const RULES = { Custom: { ...PRESETS.V1, userCap: 30n } };
// 75 s here, of which the founder of the DPO below needs 10.
const SELLING = 300;

test('mine', async (t) => {
	const world = await World.create(t, { sealing: 250 });
	const chain = await connect(world.url);
	t.after(() => chain.close());
	const { api } = chain;
	const { assets, bulletTrain, travelCabin, dpo, utility } = api.tx;
	const step = storyOf(t, world);
	const [alice, bob] = ['Alice', 'Bob'].map((name) => personOf(name).address);

	await switchOff(api);
	await send('Alice', bulletTrain.launchTrain('Orient Express', 'Native'));
	await send('Alice', travelCabin.createClass(0, 'Gold', GOLD, 3));
	const expiry = (await chain.api.rpc.chain.getHeader()).number.toNumber() + SELLING;
	await send('Bob', dpo.create('Night Owls', { Class: 0 }, expiry, 0, null, RULES));

	await step('a DPO for seats of another one sells no longer than that one, whenever it is founded', async () => {
		const page = await world.open('#/launch/dpo', { as: 'Charlie' });
		await fillIn(page, {
			'Name of the DPO': 'Night Foxes',
			'What it is for': 'seats of Night Owls (DPO 0) for 10 BOLT each',
			'Seats are sold for': '29',
		});
		// After some blocks the other one sells for less than what was typed. That isn't wrong: it is said.
		await page.getByText('when that one’s sale ends').waitFor();
		assert.equal(await page.locator('.field-problem').count(), 0);
		const { does } = await press(page, 'Found the DPO');
		assert.match(does, /until .*, when the sale of Night Owls ends\. Then you have/);
		await page.getByRole('heading', { level: 1, name: 'Night Foxes' }).waitFor();
		assert.equal((await api.call.dpoApi.dpo(1)).unwrap().expiry.toNumber(), expiry);
		await page.context().close();
	});

	await step('a manager without seats makes a proposal, and finds it on its page', async () => {
		const bought = [['Charlie', 30], ['Dave', 30], ['Eve', 30], ['Ferdie', 10]];
		await Promise.all(bought.map(([name, seats]) => send(name, dpo.buySeats(0, seats, null, null, null))));
		await send('Charlie', dpo.propose(0, 'Dissolve', null));
		const page = await world.open('#/dpo/0', { as: 'Bob' });
		await fill(page, 'Propose something', { What: 'Lower the manager’s fee', 'New fee': '3' });
		await page.getByRole('link', { name: 'Mine', exact: true }).click();
		const paper = page.locator('.line', { hasText: 'Lower the fee to 3%' });
		const place = page.locator('.line', { hasText: 'manager' });
		await place.getByRole('link', { name: '2 open proposals to its members' }).waitFor();
		await paper.getByText('0 seats in favour, 51 missing').waitFor();
		await requireWellMade(page, 'a manager’s page');
		await press(page, paper.getByRole('button', { name: 'Remove the proposal' }));
		await paper.waitFor({ state: 'detached' });
		await place.getByRole('link', { name: '1 open proposal to its members' }).waitFor();
		assert.equal((await api.call.dpoApi.proposalsOf(bob, 0, 1)).length, 0);
		await page.context().close();
	});

	await step('a ride says from when it may be hunted, to its passenger and to hunters', async () => {
		// 17 s here, of which the looks need 4.
		await send('Bob', travelCabin.board(0, null, null));
		const page = await world.open('#/mine', { as: 'Bob' });
		await page.locator('.ride-row .ride-hunt').getByText(/^may be hunted in \d/).waitFor();
		await page.getByRole('link', { name: 'Hunt', exact: true }).click();
		const figure = page.locator('.quarry', { hasText: 'Gold' }).locator('.quarry-figure', { hasText: 'May be hunted in' });
		assert.match(await figure.getByRole('timer').innerText(), /^in \d/);
		await requireWellMade(page, 'a ride that may be hunted soon');
		await page.context().close();
	});

	await step('amounts of 38 digits: a click, a tap or Enter shows all of them', async () => {
		await send('Alice', utility.batchAll([
			assets.create(LARGE.id, alice, 1),
			assets.setMetadata(LARGE.id, 'Large', LARGE.symbol, 10),
			assets.mint(LARGE.id, alice, VAST.yieldTotal * 2n),
			assets.mint(LARGE.id, bob, VAST.fare + 1n),
			bulletTrain.launchTrain('Great Wall', { WithId: LARGE.id }),
			travelCabin.createClass(1, 'Vast', VAST, 1),
		]));
		await send('Bob', travelCabin.board(1, null, null));
		const whole = `${amount(VAST.fare)} ${LARGE.symbol}`;
		assert.equal(whole.replace(/\D/g, '').length, 38, whole);
		for (const size of [PHONE, DESKTOP]) {
			const page = await world.open('#/mine', { as: 'Bob', size });
			const row = page.locator('.ride-row', { hasText: 'Vast' });
			await row.waitFor();
			assert.equal(await amountIn(row.locator('.ride-fare')), VAST.fare);
			// No part of a row is beyond its edges.
			const beyond = await row.evaluate((element) => {
				const box = element.getBoundingClientRect();
				return [...element.querySelectorAll(':not([popover], [popover] *)')]
					.filter((one) => {
						const { left, right, top, bottom, width } = one.getBoundingClientRect();
						return width > 0 && (left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1);
					})
					.map(({ outerHTML }) => outerHTML.slice(0, 100));
			});
			assert.deepEqual(beyond, []);
			await requireFits(page, 'a row with a long amount');
			const figure = row.locator('.ride-fare').getByRole('button');
			assert.match(await figure.innerText(), /^\d\.\d{3}… × 10\S+ LARGE$/);
			const digits = row.locator('.ride-fare .all-digits');
			const shows = async (act) => {
				await act();
				await digits.waitFor();
				assert.equal((await digits.innerText()).trim(), whole);
			};
			await shows(() => (size === PHONE ? figure.tap() : figure.click()));
			await requireFits(page, 'all digits');
			await requireAccessible(page, 'all digits');
			await page.keyboard.press('Escape');
			await digits.waitFor({ state: 'hidden' });
			await figure.focus();
			await shows(() => page.keyboard.press('Enter'));
			await page.context().close();
		}
	});

	await world.requireNoTroubles();
});
