// A DPO whose target fails, by clicks: it holds seats of another one that isn't filled in time. The chain ends that
// one's sale and pays its money back, so the DPO has its deposit again and takes another target. All amounts are
// compared with the journey's model.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PRESETS } from '../../../journey/lib/dpo-rules.mjs';
import { tokens } from '../../../journey/lib/rulebook.mjs';
import { requireBalances } from './lib/balances.mjs';
import { goToMine, untilPlanned } from './lib/hand.mjs';
import { switchOff, switchOn } from './lib/own-work.mjs';
import { personOf, send } from './lib/pen.mjs';
import { account, fill, requireChain, untilAccount, untilState } from './lib/pool.mjs';
import { begin, end, inTokens, launchTrain } from './lib/story.mjs';

const GOLD = { fare: tokens(100_000), yieldTotal: tokens(20_000), bonus: tokens(10_000), duration: 400n };
// Nearly as much as 30 seats of a DPO for Gold.
const BRONZE = { fare: tokens(28_000), yieldTotal: tokens(5_600), bonus: tokens(2_800), duration: 400n };
const RULES = { Custom: { ...PRESETS.V1, userCap: 30n, managerCap: 30n } };
const SEATS = { Dpo: { dpo: 0n, seats: 30n } };
// Blocks: 22 s here, of which the others need 3 to buy their seats, and the looks before the end 4.
const SELLING = 90n;

test('a DPO whose target fails', async (t) => {
	const story = await begin(t);
	const { world, judge, step, api, ledger, dpos } = story;
	const [upper, lower] = [0n, 1n].map((id) => () => dpos.all.get(id));
	const { dpo } = api.tx;

	// The chain doesn't end the sale before it was looked at.
	await switchOff(api);
	await launchTrain(api, ['Gold', GOLD, 1], ['Bronze', BRONZE, 1]);
	const expiry = (await judge.catchUp()) + SELLING;
	await send('Bob', dpo.create('Early Birds', { Class: 0 }, expiry, 15, null, null));
	await send('Charlie', dpo.create('Night Foxes', SEATS, expiry, 30, null, RULES));
	await Promise.all([['Dave', 30], ['Eve', 30], ['Ferdie', 10]].map(([name, seats]) => send(name, dpo.buySeats(1, seats, null, null, null))));
	await send('Charlie', dpo.commit(1, SEATS, null));
	const page = await world.open('#/dpo/1', { as: 'Charlie' });

	await step('it waits for the one above it to be filled', async () => {
		await untilState(page, 'Waits in a chain');
		await judge.catchUp();
		assert.equal(dpos.state(lower()), 'Chained');
		assert.equal(await account(page, 'Deposit'), 0n);
		const links = [/^Gold class 0/, /^Early Birds DPO 0 45 of 100 sold$/, /^Night Foxes DPO 1 Waits in a chain$/];
		await requireChain(page, links, ['wants', '30 seats of it']);
		await goToMine(page, personOf('Charlie').address);
		const ends = 'in Early Birds (DPO 0), of which it is a member, the chain ends the sale if seats are unsold then';
		await untilPlanned(page, 'Night Foxes', ends, expiry);
		await page.goto(`${world.address}/#/dpo/1`);
	});

	await step('that one isn’t filled: the chain pays its money back, and the deposit is there again', async () => {
		await switchOn(api);
		await page.locator('.page-aside').getByText('Full, no target yet').waitFor({ timeout: 60_000 });
		await judge.catchUp();
		assert.equal(lower().stage, 'Active');
		assert.equal(await account(page, 'Deposit'), tokens(30_000));
		assert.equal(dpos.balance(lower(), 'Deposit'), tokens(30_000));
	});

	await step('its manager takes another target', async () => {
		const { does } = await fill(page, 'Take the target', { Target: `✓ a cabin of Bronze (class 1) for ${inTokens(BRONZE.fare)}` });
		assert.match(does, new RegExp(`${inTokens(BRONZE.fare)} of its deposit pay the fare`));
		assert.match(does, new RegExp(`${inTokens(tokens(2_000))} aren’t needed and go back to the members`));
		await untilState(page, 'Rides');
		await untilAccount(page, 'Withdraw', 0n);
		await untilAccount(page, 'Bonus', 0n);
		await judge.catchUp();
		assert.deepEqual(lower().taken, { Cabin: { class: 1n, cabin: 0n } });
		await requireChain(page, [/^Bronze class 1 cabin 0 ends/, /^Night Foxes DPO 1 Rides$/], ['the fare']);
	});

	await step('the members of both have what came back, and the one that failed is gone', async () => {
		await page.goto(`${world.address}/#/dpo/0`);
		await page.getByText('There is no such DPO').waitFor();
		await judge.catchUp();
		assert.equal(upper(), undefined);
		await requireBalances(page, ledger, ['Bob', 'Charlie', 'Dave']);
	});

	await end(story);
});
