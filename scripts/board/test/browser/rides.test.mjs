// A first ride, by clicks: a project launches a train; a passenger boards, watches, withdraws and arrives; another one
// sleeps and is hunted. All amounts are compared with the journey's model.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tabTo } from './lib/eyes.mjs';
import { amountIn, become, fact, fillIn, press, sign, spendable } from './lib/hand.mjs';
import { Judge } from './lib/judge.mjs';
import { personOf } from './lib/pen.mjs';
import { storyOf } from './lib/story.mjs';
import { World } from './lib/world.mjs';
import { classReward, share, tokens } from '../../../journey/lib/rulebook.mjs';

const TERMS = { fare: tokens(1_000), yieldTotal: tokens(200), bonus: tokens(30), duration: 100n };
const MILESTONE = { threshold: tokens(1_000), reward: tokens(90) };
const [ALICE, BOB, CHARLIE] = ['Alice', 'Bob', 'Charlie'].map((name) => personOf(name).address);

// The block that the page shows, and the yield due beside it.
const due = (page) =>
	page.evaluate(() => ({
		block: document.querySelector('.foot .mono').textContent.replaceAll(',', ''),
		units: document.querySelector('data.growing').value,
	}));

test('a first ride', async (t) => {
	const world = await World.create(t, { sealing: 250 });
	const judge = await Judge.of(world.url, { symbol: 'BOLT' });
	t.after(() => judge.close());
	const step = storyOf(t, world);
	const { model, ledger } = judge;

	await step('a project launches a train, with a class and a milestone', async () => {
		const page = await world.open('#/launch');
		await become(page, 'Alice');
		await fillIn(page, { Name: 'Orient Express' });
		await press(page, 'Launch the train');
		await page.getByRole('heading', { name: 'Offer a class' }).waitFor();
		await fillIn(page, {
			'Name of the class': 'Gold',
			Cabins: '3',
			Fare: '1,000',
			'Yield of a ride': '200',
			Bonus: '30',
			'Length of a ride': '10',
		});
		const tally = (name) => amountIn(page.locator('.tally-row', { has: page.locator('dt', { hasText: name }) }));
		assert.equal(await tally('Rewards on hold'), classReward(TERMS, 3n));
		await press(page, 'Offer the class');
		await page.getByRole('heading', { name: 'Announce a milestone' }).waitFor();
		await fillIn(page, { 'When this much is collected': '1,000', 'Passengers share': '90' });
		assert.equal(await tally('A passenger of Gold gets'), share({ ...MILESTONE, aboard: TERMS.fare }, TERMS.fare));
		await press(page, 'Announce the milestone');
		await page.getByRole('heading', { level: 1, name: 'Orient Express' }).waitFor();
		await judge.catchUp();
		assert.deepEqual(model.classes.get(0n).terms, TERMS);
		assert.deepEqual(model.train.upcoming, [MILESTONE]);
		await page.context().close();
	});

	const bob = await world.open('#/trains');
	await step('a passenger finds it, boards, and the milestone is reached', async () => {
		await become(bob, 'Bob');
		await bob.getByRole('link', { name: /Orient Express.*Gold/ }).click();
		await bob.getByRole('heading', { level: 1, name: 'Orient Express' }).waitFor();
		assert.equal(await amountIn(fact(bob, 'Fare')), TERMS.fare);
		assert.equal(await amountIn(fact(bob, 'A ride earns')), TERMS.yieldTotal);
		await bob.getByText('20%', { exact: true }).waitFor();
		const { does } = await press(bob, 'Board a cabin');
		assert.match(does, /1,000 BOLT of yours are locked/);
		await bob.getByRole('heading', { level: 1, name: 'Cabin 0 of Gold' }).waitFor();
		await judge.catchUp();
		assert.deepEqual(model.train.reached, [{ reward: MILESTONE.reward, aboard: TERMS.fare }]);
	});

	const dave = await world.open('#/train/0');
	await step('another passenger boards by keyboard alone, and goes to sleep', async () => {
		await become(dave, 'Dave');
		await tabTo(dave, 'Board a cabin');
		await dave.keyboard.press('Enter');
		await dave.locator('.fee data').waitFor();
		await tabTo(dave, 'Sign and send');
		await dave.keyboard.press('Enter');
		await dave.locator('.steps .now').filter({ hasText: 'In a block' }).waitFor();
		await dave.keyboard.press('Escape');
		await dave.getByRole('heading', { level: 1, name: 'Cabin 1 of Gold' }).waitFor();
		await judge.catchUp();
	});
	const [ride, sleeper] = [model.rideIn({ class: 0n, cabin: 0n }), model.rideIn({ class: 0n, cabin: 1n })];

	await step('the yield grows block by block, as the rulebook says', async () => {
		const first = await due(bob);
		await bob.waitForFunction((units) => document.querySelector('data.growing').value !== units, first.units);
		for (const { block, units } of [first, await due(bob)]) {
			// The page may show a block a moment before it shows what is due then.
			const right = [-1n, 0n, 1n].map((off) => model.due(ride, BigInt(block) + off));
			assert.ok(right.includes(BigInt(units)), `${units} due at block ${block}`);
		}
		const waits = bob.getByText('as share of milestones');
		assert.equal(await amountIn(waits), share({ reward: MILESTONE.reward, aboard: TERMS.fare }, TERMS.fare));
		assert.equal(await amountIn(fact(bob, 'Fare')), TERMS.fare);
	});

	await step('the passenger withdraws', async () => {
		await press(bob, 'Withdraw', { until: 'Final' });
		await judge.catchUp();
		assert.ok(ride.withdrawn > 0n);
		assert.equal(await amountIn(fact(bob, 'Paid so far')), ride.withdrawn);
		await bob.getByText('no share of milestones waits').waitFor();
	});

	await step('a hunter withdraws for the passenger that sleeps', async () => {
		const page = await world.open('#/hunt');
		await become(page, 'Charlie');
		const sleeping = page.locator('.quarry', { hasText: 'cabin 1' });
		const hunt = sleeping.getByRole('button', { name: 'Hunt' });
		await hunt.waitFor({ timeout: 40_000 });
		assert.ok((await judge.catchUp()) >= model.huntableFrom(sleeper));
		// Another hunter is about to sign, too, and comes too late.
		const other = await world.open('#/hunt', { as: 'Eve' });
		await other.locator('.quarry', { hasText: 'cabin 1' }).getByRole('button', { name: 'Hunt' }).click();
		await other.locator('.fee data').waitFor();
		await press(page, hunt);
		await assert.rejects(sign(other), /It failed\. The passenger isn't late/);
		await other.context().close();
		await judge.catchUp();
		assert.ok(sleeper.withdrawn > 0n);
		await page.getByRole('link', { name: 'Mine', exact: true }).click();
		await page.locator('.address', { hasText: CHARLIE }).waitFor();
		assert.equal(await spendable(page, 'BOLT'), ledger.balance('BOLT', CHARLIE));
		await page.context().close();
	});

	await step('the ride ends by itself, and everything is on the account', async () => {
		await bob.getByText('This ride is over').waitFor({ timeout: 60_000 });
		await bob.getByRole('link', { name: 'Mine', exact: true }).click();
		await bob.getByText('No ride is under way').waitFor();
		await judge.catchUp();
		assert.equal(await spendable(bob, 'BOLT'), ledger.balance('BOLT', BOB));
	});

	await step('the project gets back what is left, and closes the train', async () => {
		const page = await world.open('#/train/0', { as: 'Alice' });
		await page.getByText('0 rides under way').waitFor();
		await page.getByText('As the owner').click();
		await press(page, 'Pay the owner');
		await judge.catchUp();
		assert.equal(model.classes.get(0n).surplus, 0n);
		await press(page, 'Retire');
		await press(page, 'Close the train');
		await page.getByText('There is no such train').waitFor();
		await page.getByRole('link', { name: 'Mine', exact: true }).click();
		await page.locator('.address', { hasText: ALICE }).waitFor();
		await judge.catchUp();
		assert.equal(model.train, null);
		assert.equal(await spendable(page, 'BOLT'), ledger.balance('BOLT', ALICE));
	});

	console.log(`${await judge.audit()} figures as in the model`);
	await world.requireNoTroubles();
});
