// A DPO that isn't filled, by clicks: its sale is ended, its money paid back, and it is closed. One member can't be paid
// meanwhile, nor can a passenger: what is kept for them is shown and claimed. The chain's own work is switched off, so
// that people do all of it. All amounts are compared with the journey's model.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokens } from '../../../journey/lib/rulebook.mjs';
import { requireBalances } from './lib/balances.mjs';
import { requireWellMade } from './lib/eyes.mjs';
import { amountIn, become, fillIn, goToMine, press, pressInVain, spendable } from './lib/hand.mjs';
import { switchOff } from './lib/own-work.mjs';
import { personOf, send } from './lib/pen.mjs';
import { account, doing, fill, untilAccount, untilState } from './lib/pool.mjs';
import { SPAN, begin, end, inTokens, launchTrain } from './lib/story.mjs';

const GOLD = { fare: tokens(100_000), yieldTotal: tokens(20_000), bonus: tokens(10_000), duration: 90n };
const SILVER = { fare: tokens(500), yieldTotal: tokens(20), bonus: tokens(5), duration: 20n };
const CABIN = { class: 1n, cabin: 0n };
// 20 s here, of which the purchases need 5.
const SELLING_DAYS = '8';
const PEOPLE = ['Bob', 'Charlie', 'Dave', 'Eve', 'Ferdie'];

const addressOf = (name) => personOf(name).address;
const CANNOT = /It failed\. The (account|user's account) can't receive the token now/;

test('a DPO that fails, and money that can’t be paid', async (t) => {
	const story = await begin(t);
	const { world, judge, step, api, model, ledger, dpos } = story;
	const pool = () => dpos.all.get(0n);

	const { assets } = api.tx;
	await switchOff(api);
	await launchTrain(api, ['Gold', GOLD, 1], ['Silver', SILVER, 2]);
	const page = await world.open('#/launch/dpo');
	const goTo = (path) => page.goto(`${world.address}/#/${path}`);

	await step('a manager founds it, and two members buy seats', async () => {
		await become(page, 'Bob');
		await fillIn(page, {
			'Name of the DPO': 'Early Birds',
			'What it is for': `a cabin of Gold (class 0) for ${inTokens(GOLD.fare)}`,
			'Seats are sold for': SELLING_DAYS,
			'Seats for yourself': '15',
		});
		await press(page, 'Found the DPO');
		await page.getByRole('heading', { level: 1, name: 'Early Birds' }).waitFor();
		for (const [name, seats] of [['Charlie', '15'], ['Dave', '10']]) {
			await become(page, name);
			const { does } = await fill(page, 'Buy seats', { Seats: seats });
			assert.match(does, /If the seats aren’t all sold by .*, you get all of it back/);
		}
		await judge.catchUp();
		assert.equal(pool().sold, 40n);
		await untilAccount(page, 'Deposit', tokens(40_000));
	});

	await step('a passenger rides; the project blocks its account and that of a member', async () => {
		await become(page, 'Eve');
		await goTo('train/0');
		await press(page, page.locator('.class-card', { hasText: 'Silver' }).getByRole('button', { name: 'Board a cabin' }));
		await page.getByRole('heading', { level: 1, name: 'Cabin 0 of Silver' }).waitFor();
		for (const name of ['Charlie', 'Eve']) await send('Alice', assets.block(SPAN.id, addressOf(name)));
		await judge.catchUp();
		assert.deepEqual([...model.blocked], ['Charlie', 'Eve'].map(addressOf));
	});

	const kept = page.locator('.kept');
	await step('the ride is settled: all of it is kept for the passenger, and can’t be claimed yet', async () => {
		const settles = page.locator('button:enabled', { hasText: 'Settle' });
		await settles.waitFor({ timeout: 60_000 });
		await press(page, settles);
		await page.getByText('This ride is over').waitFor();
		await judge.catchUp();
		const { rewards, fare } = model.keptIn(CABIN);
		assert.deepEqual([rewards, fare], [SILVER.yieldTotal, SILVER.fare]);
		await page.getByRole('heading', { name: 'Kept for you' }).waitFor();
		assert.equal(await amountIn(kept), rewards + fare);
		await pressInVain(page, 'Claim', CANNOT);
		await goToMine(page, addressOf('Eve'));
		assert.equal(await amountIn(kept.filter({ hasText: 'cabin 0 of Silver' })), rewards + fare);
		await requireWellMade(page, 'an account for which something is kept');
	});

	await step('not all seats are sold in time: anybody ends the sale', async () => {
		await goTo('dpo/0');
		await become(page, 'Ferdie');
		await doing(page, 'End the sale').waitFor({ timeout: 60_000 });
		await untilState(page, 'Sale over');
		await page.getByText('Its selling time is over and seats are unsold').waitFor();
		assert.ok((await judge.catchUp()) >= pool().expiry);
		const { does } = await press(page, doing(page, 'End the sale'));
		assert.match(does, new RegExp(`${inTokens(tokens(40_000))} can then be paid back to the members`));
		await untilState(page, 'Not filled');
		await judge.catchUp();
		assert.deepEqual([pool().stage, pool().refund], ['Failed', tokens(40_000)]);
		assert.deepEqual([await account(page, 'Deposit'), await account(page, 'Withdraw')], [0n, tokens(40_000)]);
	});

	await step('the money is paid back, and kept for the member that can’t be paid', async () => {
		await become(page, 'Dave');
		const { does } = await press(page, doing(page, 'Pay the money back'));
		assert.match(does, new RegExp(`It pays ${inTokens(tokens(40_000))} to 3 accounts`));
		assert.match(does, new RegExp(`You get ${inTokens(tokens(10_000))}`));
		await page.getByText('It keeps amounts for 1 account that can’t be paid now.').waitFor();
		await judge.catchUp();
		assert.deepEqual([...pool().kept], [[addressOf('Charlie'), tokens(15_000)]]);
		assert.equal(await account(page, 'Withdraw'), 0n);
		await goToMine(page, addressOf('Dave'));
		assert.equal(await spendable(page, SPAN.symbol), ledger.balance(SPAN.symbol, addressOf('Dave')));
		await goTo('dpo/0');
		await become(page, 'Charlie');
		await doing(page, 'Claim what is kept for you').getByText(`${inTokens(tokens(15_000))} couldn’t be paid to you before.`).waitFor();
		await pressInVain(page, doing(page, 'Claim what is kept for you'), CANNOT);
	});

	await step('the DPO is closed, and still says what it keeps', async () => {
		await become(page, 'Bob');
		const { does } = await press(page, doing(page, 'Close the DPO'));
		assert.match(does, new RegExp(`The base of ${inTokens(pool().base)} and a part of the storage deposit stay`));
		await page.getByText('It still keeps amounts for 1 account that couldn’t be paid.').waitFor();
		assert.equal(await kept.count(), 0);
		await judge.catchUp();
		assert.deepEqual([[...dpos.all.keys()], [...dpos.estates.keys()]], [[], [0n]]);
		await become(page, 'Charlie');
		await page.getByRole('heading', { name: 'Kept for you' }).waitFor();
		assert.equal(await amountIn(kept), tokens(15_000));
		await requireWellMade(page, 'a closed DPO');
		await goToMine(page, addressOf('Charlie'));
		const part = kept.filter({ hasText: 'DPO 0' });
		assert.equal(await amountIn(part), tokens(15_000));
		assert.match(await part.innerText(), new RegExp(inTokens(tokens(15_000))));
	});

	await step('they can be paid again: the member claims for itself, and another for the passenger', async () => {
		for (const name of ['Charlie', 'Eve']) await send('Alice', assets.thaw(SPAN.id, addressOf(name)));
		const { does } = await press(page, 'Claim');
		assert.match(does, new RegExp(`^${inTokens(tokens(15_000))} are paid to the account`));
		await kept.waitFor({ state: 'detached' });
		await goTo('dpo/0');
		await page.getByText('There is no such DPO').waitFor();
		await become(page, 'Ferdie');
		await goTo(`mine/${addressOf('Eve')}`);
		const { does: pays } = await press(page, kept.getByRole('button', { name: 'Claim' }));
		assert.match(pays, new RegExp(`^${inTokens(SILVER.yieldTotal)} of rewards and ${inTokens(SILVER.fare)} of the fare are paid`));
		await kept.waitFor({ state: 'detached' });
		await judge.catchUp();
		assert.deepEqual([dpos.estates.size, model.unclaimed.size], [0, 0]);
	});

	await step('everybody has all of it back, and the passenger its yield', async () => {
		await requireBalances(page, ledger, PEOPLE);
	});

	await end(story);
});
