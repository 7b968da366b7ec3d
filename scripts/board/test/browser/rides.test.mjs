// A first ride, by clicks: a project launches a train; a passenger boards, watches, withdraws and arrives; another one
// sleeps and is hunted. All amounts are compared with the journey's model.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requireAccessible, requireFits, tabTo } from './lib/eyes.mjs';
import { amountAtBlock, amountIn, become, fact, fillIn, press, requireRightAround, sign, spendable } from './lib/hand.mjs';
import { switchOff, switchOn } from './lib/own-work.mjs';
import { personOf } from './lib/pen.mjs';
import { PHONE } from './lib/sizes.mjs';
import { BOLT, begin, end } from './lib/story.mjs';
import { amount } from '../../../journey/lib/format.mjs';
import { classReward, share, tokens } from '../../../journey/lib/rulebook.mjs';

// A ride takes 25 s here. The passenger must see its yield grow before, and needs 4. The hunters must
// be there and click, from second 18 on, and need 6 to be there and 1 to click. All the rest has no
// limit: the chain settles no ride before people have done all of it.
const TERMS = { fare: tokens(1_000), yieldTotal: tokens(200), bonus: tokens(30), duration: 100n };
const MILESTONE = { threshold: tokens(1_000), reward: tokens(90) };
const [ALICE, BOB, CHARLIE] = ['Alice', 'Bob', 'Charlie'].map((name) => personOf(name).address);

test('a first ride', async (t) => {
	const story = await begin(t, BOLT);
	const { world, judge, step, api, model, ledger } = story;
	await switchOff(api);

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

	await step('it adds a cabin: the form is empty when the dialog is closed, so a second click adds none', async () => {
		const page = await world.open('#/train/0', { as: 'Alice' });
		await page.getByText('As the owner').click();
		const [field, add] = [page.getByLabel('More cabins'), page.getByRole('button', { name: 'Add', exact: true })];
		// Whether the dialog is closed before the transaction is in a block or after.
		for (const waits of [false, true]) {
			await field.fill('1');
			await add.click();
			const dialog = page.getByRole('dialog');
			await dialog.locator('.fee data').waitFor();
			const before = await dialog.locator('.does').innerText();
			assert.match(before, /^1 cabin more is for sale/);
			await dialog.getByRole('button', { name: 'Sign and send' }).click();
			if (waits) await dialog.locator('.steps li:nth-child(3):is(.now, .done)').waitFor();
			// What the open dialog says stays as it was.
			assert.deepEqual([await dialog.locator('.does').innerText(), await field.inputValue()], [before, '1']);
			await dialog.locator('.dialog-foot').getByRole('button').click();
			await dialog.waitFor({ state: 'detached' });
			await page.waitForFunction((element) => element.value === '', await field.elementHandle());
			assert.ok(await add.isDisabled());
			await page.getByText('Add cabins to Gold: final.').last().waitFor();
		}
		await judge.catchUp();
		assert.equal(model.classes.get(0n).cabins, 5n);
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
		const due = () => amountAtBlock(bob, 'data.growing');
		const first = await due();
		await bob.waitForFunction((units) => document.querySelector('data.growing').value !== units, String(first.units));
		for (const shown of [first, await due()]) requireRightAround(shown, (block) => model.due(ride, block), 'due');
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
		const other = await world.open('#/hunt', { as: 'Eve' });
		// They click before the ride ends: then the button would be another one.
		for (const hunter of [page, other]) {
			const sleeping = hunter.locator('.quarry', { hasText: 'cabin 1' });
			await sleeping.getByRole('button', { name: 'Hunt' }).click({ timeout: 40_000 });
		}
		// A call that is signed now is in the next block at the earliest.
		assert.ok((await judge.catchUp()) + 1n >= model.huntableFrom(sleeper));
		// One signs at once. The other comes too late: its dialog says so, and it pays no fee.
		await sign(page);
		await other.getByRole('dialog').getByText('This isn’t possible any more').waitFor();
		assert.ok(await other.getByRole('button', { name: 'Sign and send' }).isDisabled());
		await other.context().close();
		await judge.catchUp();
		assert.ok(sleeper.withdrawn > 0n);
		await page.getByRole('link', { name: 'Mine', exact: true }).click();
		await page.locator('.address', { hasText: CHARLIE }).waitFor();
		assert.equal(await spendable(page, 'BOLT'), ledger.balance('BOLT', CHARLIE));
		await page.context().close();
	});

	await step('the ride ends by itself, and everything is on the account', async () => {
		await switchOn(api);
		await bob.getByText('This ride is over').waitFor({ timeout: 60_000 });
		await bob.getByRole('link', { name: 'Mine', exact: true }).click();
		await bob.getByText('No ride is under way').waitFor();
		await judge.catchUp();
		assert.equal(await spendable(bob, 'BOLT'), ledger.balance('BOLT', BOB));
	});

	await step('a figure that is cut off shows all its digits to the keyboard, and to a finger', async () => {
		const whole = `${amount(ledger.balance('BOLT', BOB))} BOLT`;
		const phone = await world.open('#/mine', { as: 'Bob', size: PHONE });
		for (const [page, act] of [[bob, (figure) => figure.press('Enter')], [phone, (figure) => figure.tap()]]) {
			const figure = page.locator('.large').getByRole('button', { name: 'BOLT' });
			assert.match(await figure.innerText(), /^[\d,]+\.\d\d… BOLT$/);
			await act(figure);
			await page.getByRole('button', { name: whole, exact: true, expanded: true }).waitFor();
			await requireFits(page, 'all digits');
			await requireAccessible(page, 'all digits');
		}
		await phone.context().close();
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

	await end(story);
});
