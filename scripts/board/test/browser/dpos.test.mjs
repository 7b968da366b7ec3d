// A DPO by clicks, from its foundation to its last unit: members buy seats, vote, take the target, release the yield
// and sell seats; the chain does the rest. All amounts are compared with the journey's model.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feeAtCreation, percent, PRESETS } from '../../../journey/lib/dpo-rules.mjs';
import { tokens } from '../../../journey/lib/rulebook.mjs';
import { requireBalances } from './lib/balances.mjs';
import { amountIn, become, fact, fillIn, goToMine, press, sign, untilPlanned } from './lib/hand.mjs';
import { switchOff, switchOn } from './lib/own-work.mjs';
import { personOf, send } from './lib/pen.mjs';
import { account, fill, untilAccount, untilState } from './lib/pool.mjs';
import { releaseYield } from './lib/release.mjs';
import { begin, end, inTokens, launchTrain } from './lib/story.mjs';

const TERMS = { fare: tokens(100_000), yieldTotal: tokens(20_000), bonus: tokens(10_000), duration: 90 };
const MEMBERS = ['Charlie', 'Dave', 'Eve', 'Ferdie'];
// The early draft's rules let five people fill a DPO.
const SEATS = '20';
// As long as these rules allow: 38 s here, of which the purchases need 7. A vote has 18 s and needs
// 5, and the manager has 37 to take the target and needs 8.
const SELLING_DAYS = '15';

test('a DPO', async (t) => {
	const story = await begin(t);
	const { world, judge, step, api, ledger, dpos } = story;
	const pool = () => dpos.all.get(0n);

	await launchTrain(api, ['Gold', TERMS, 1]);
	const page = await world.open('#/launch/dpo');

	await step('a manager founds it', async () => {
		await become(page, 'Bob');
		await fillIn(page, {
			'Name of the DPO': 'Night Owls',
			Rules: 'the preset early draft',
			'Seats are sold for': SELLING_DAYS,
			'Seats for yourself': SEATS,
		});
		const presets = await page.locator('.presets li').allInnerTexts();
		assert.deepEqual(presets.map((line) => line.split(':')[0]), ['V1', 'GT-01 draft', 'early draft']);
		assert.match(presets[2], new RegExp(`: up to ${SEATS} seats a member; .* a member keeps 20% of the bonus of its seats\\.$`));
		await press(page, 'Found the DPO');
		await page.getByRole('heading', { level: 1, name: 'Night Owls' }).waitFor();
		await judge.catchUp();
		assert.equal(pool().fee, feeAtCreation(PRESETS.EarlyDraft, BigInt(SEATS)));
		await page.getByText('gets 20% of the yield').waitFor();
	});

	await step('members buy all seats', async () => {
		assert.equal(await amountIn(fact(page, 'Price of a seat')), tokens(1_000));
		for (const [index, name] of MEMBERS.entries()) {
			await become(page, name);
			const referrer = index === 1 ? { 'Who brought you in (if anybody)': 'Charlie' } : {};
			const { does } = await fill(page, 'Buy seats', { Seats: SEATS, ...referrer });
			assert.match(does, new RegExp(inTokens(tokens(20_000))));
		}
		await untilState(page, 'Full, no target yet');
		await judge.catchUp();
		assert.equal(pool().stage, 'Active');
		assert.equal(await account(page, 'Deposit'), tokens(100_000));
		await page.getByRole('img', { name: '100 seats: Bob 20, Charlie 20, Dave 20, Eve 20, Ferdie 20' }).waitFor();
	});

	await step('they lower the fee by a vote', async () => {
		await become(page, 'Charlie');
		await fill(page, 'Propose something', { What: 'Lower the manager’s fee', 'New fee': '10' });
		for (const name of ['Charlie', 'Dave', 'Eve']) {
			await become(page, name);
			await press(page, `Vote with ${SEATS} seats`);
		}
		await judge.catchUp();
		assert.equal(pool().fee, percent(10));
		await page.getByText('gets 10% of the yield').waitFor();
	});

	await step('the manager takes the target', async () => {
		await become(page, 'Bob');
		const { does } = await fill(page, 'Take the target', {});
		assert.match(does, new RegExp(`${inTokens(TERMS.fare)} of its deposit pay the fare`));
		await untilState(page, 'Rides');
		await untilAccount(page, 'Bonus', 0n);
		await judge.catchUp();
		assert.equal(pool().stage, 'Committed');
		// The ride takes 23 s, but what people do during it has no limit.
		await switchOff(api);
	});

	// Before the ride ends: the look needs 3 s.
	await step('what is a member’s says when the ride is settled, and that this pays the members', async () => {
		await become(page, 'Eve');
		await goToMine(page, personOf('Eve').address);
		const { settlesByItselfAt } = (await api.call.travelCabinApi.ride(0, 0)).unwrap();
		const settles = 'the chain settles its ride; then it releases fare and yield to the members, and closes the DPO';
		await untilPlanned(page, 'Night Owls', settles, settlesByItselfAt.unwrap());
		await page.locator('.line', { hasText: 'Night Owls' }).getByText(settles).waitFor();
		assert.equal(await page.getByText(/nothing is planned/i).count(), 0);
		await page.goto(`${world.address}/#/dpo/0`);
	});

	await step('a member withdraws the yield, and the manager releases it', async () => {
		await become(page, 'Eve');
		await page.getByRole('link', { name: 'Withdraw from its cabin' }).click();
		await page.locator('.page-aside').getByRole('link', { name: 'Night Owls DPO 0', exact: true }).waitFor();
		await press(page, 'Withdraw');
		await page.goto(`${world.address}/#/dpo/0`);
		await become(page, 'Bob');
		await releaseYield(page, judge, pool(), 'Bob');
	});

	await step('a member sells seats', async () => {
		await become(page, 'Ferdie');
		await fill(page, 'Offer my seats', { Seats: '10', 'Price of a seat': '1,100' });
		await become(page, 'Alice');
		await page.getByRole('button', { name: 'Take up to 10' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click();
		await sign(page);
		await judge.catchUp();
		await page.getByRole('img', { name: /Ferdie 10, Alice 10/ }).waitFor();
	});

	await step('the ride ends, and the chain pays everybody and closes the DPO', async () => {
		await switchOn(api);
		await page.getByText('There is no such DPO').waitFor({ timeout: 60_000 });
		await judge.catchUp();
		assert.equal(dpos.all.size, 0);
		await requireBalances(page, ledger, ['Bob', ...MEMBERS, 'Alice']);
	});

	await end(story);
});
