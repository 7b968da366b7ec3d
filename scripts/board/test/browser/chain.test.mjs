// A chain of DPOs by clicks. One is for a cabin, the other for seats of it. The lower one sells its seats and takes
// those seats; its members replace its manager, who then votes for it in the upper one. Both ride; yield, bonus and fare
// go through the chain. All amounts are compared with the journey's model.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterFee, feeAtCreation, percent, PRESETS, WHOLE } from '../../../journey/lib/dpo-rules.mjs';
import { memberOf } from '../../../journey/lib/referrers.mjs';
import { tokens } from '../../../journey/lib/rulebook.mjs';
import { requireBalances } from './lib/balances.mjs';
import { requireWellMade } from './lib/eyes.mjs';
import { amountIn, become, fact, fillIn, goToMine, press, untilPlanned } from './lib/hand.mjs';
import { switchOff, switchOn } from './lib/own-work.mjs';
import { personOf, send } from './lib/pen.mjs';
import { account, doing, fill, requireChain, untilAccount, untilState } from './lib/pool.mjs';
import { releaseYield } from './lib/release.mjs';
import { begin, end, inTokens, launchTrain } from './lib/story.mjs';

const TERMS = { fare: tokens(100_000), yieldTotal: tokens(20_000), bonus: tokens(10_000), duration: 90n };
const PEOPLE = ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve', 'Ferdie'];
// Four people fill a DPO. Here the lower one has 100 s for it and needs 10, the upper one has 150 and
// needs 30, and a vote has 18 and needs 5.
const RULES = { Rules: 'rules of my own', 'Most seats of a user': '30', 'Most seats of the manager': '30' };
const [UPPER, LOWER] = [0n, 1n];

const addressOf = (name) => personOf(name).address;

test('a chain of DPOs', async (t) => {
	const story = await begin(t);
	const { world, judge, step, api, ledger, dpos } = story;
	const [upper, lower] = [() => dpos.all.get(UPPER), () => dpos.all.get(LOWER)];

	await launchTrain(api, ['Gold', TERMS, 1]);
	const page = await world.open('#/launch/dpo');
	const goTo = (id, name) => page.goto(`${world.address}/#/dpo/${id}`).then(() => page.getByRole('heading', { level: 1, name }).waitFor());
	const tally = (name, units) =>
		page.locator('.tally-row', { has: page.locator('dt', { hasText: name }) }).locator(`data.money[value="${units}"]`).first();

	await step('a manager founds a DPO for a cabin', async () => {
		await become(page, 'Bob');
		await fillIn(page, { 'Name of the DPO': 'Night Owls', ...RULES, 'Seats are sold for': '60', 'Seats for yourself': '30' });
		await press(page, 'Found the DPO');
		await page.getByRole('heading', { level: 1, name: 'Night Owls' }).waitFor();
		await judge.catchUp();
		assert.equal(upper().fee, feeAtCreation(PRESETS.V1, 30n));
	});

	await step('another manager founds a DPO for 30 seats of it', async () => {
		await become(page, 'Charlie');
		await page.goto(`${world.address}/#/launch/dpo`);
		await fillIn(page, {
			'Name of the DPO': 'Night Foxes',
			'What it is for': `seats of Night Owls (DPO 0) for ${inTokens(tokens(1_000))} each`,
			'How many seats of it': '30',
			...RULES,
			'Seats are sold for': '40',
			'Seats for yourself': '30',
		});
		await tally('A seat costs', tokens(300)).waitFor();
		await tally('The bonus', tokens(3_000)).waitFor();
		await press(page, 'Found the DPO');
		await page.getByRole('heading', { level: 1, name: 'Night Foxes' }).waitFor();
		await judge.catchUp();
		const { promise, seatPrice } = lower();
		assert.equal(seatPrice, tokens(300));
		assert.deepEqual(promise.rates, afterFee(upper().promise.rates, upper().fee));
		const { fare, yieldTotal, yieldKept } = promise.rates;
		assert.equal(await amountIn(fact(page, 'Yield')), (promise.cost * yieldTotal * yieldKept) / (fare * WHOLE));
		await page.locator('.tree').getByText('30 seats of Night Owls').waitFor();
		await requireChain(page, [/^30 seats of Night Owls$/, /^Night Foxes DPO 1 30 of 100 sold$/], ['wants']);
	});

	await step('the lower one sells its seats', async () => {
		for (const [name, seats] of [['Dave', 30], ['Eve', 30], ['Alice', 10]]) {
			await become(page, name);
			const { does } = await fill(page, 'Buy seats', { Seats: String(seats) });
			assert.match(does, new RegExp(`You pay ${inTokens(tokens(300 * seats))} for ${seats} seats`));
		}
		await untilState(page, 'Full, no target yet');
		await judge.catchUp();
		assert.equal(lower().stage, 'Active');
		assert.equal(await account(page, 'Deposit'), tokens(30_000));
	});

	await step('it takes the seats of the upper one, and says who brought it in', async () => {
		await become(page, 'Charlie');
		const { does } = await fill(page, 'Take the target', { 'Who brought this DPO in (if anybody)': 'Ferdie' });
		assert.match(does, new RegExp(`buys 30 seats of Night Owls for ${inTokens(tokens(30_000))} of its deposit`));
		assert.match(does, /Ferdie \(.*\) brought this DPO in/);
		await untilState(page, 'Waits in a chain');
		await judge.catchUp();
		assert.equal(dpos.state(lower()), 'Chained');
		const { seats, referrers } = memberOf(upper(), { Dpo: { dpo: LOWER } });
		assert.deepEqual([seats, referrers.external], [30n, addressOf('Ferdie')]);
		await goTo(UPPER, 'Night Owls');
		await fact(page, 'Sold').getByText('60 of 100 seats').waitFor();
		assert.equal(await account(page, 'Deposit'), dpos.balance(upper(), 'Deposit'));
		await requireChain(page, [/^Gold class 0/, /^Night Owls DPO 0 60 of 100 sold/, /^Night Foxes DPO 1 Waits in a chain/], ['wants', '30 seats of it']);
	});

	await step('its members vote for another manager', async () => {
		await goTo(LOWER, 'Night Foxes');
		await become(page, 'Dave');
		await fill(page, 'Propose something', { What: 'Another manager', 'The next manager': 'Alice' });
		await press(page, 'Vote with 30 seats');
		await become(page, 'Eve');
		const { does } = await press(page, 'Vote with 30 seats');
		assert.match(does, /Alice \(.*\) may take the office of Charlie[^]*That decides/);
		await fact(page, 'Manager').getByText('may take office').waitFor();
		await judge.catchUp();
		assert.deepEqual([lower().manager, lower().successor], ['Charlie', 'Alice'].map(addressOf));
		assert.equal(await fact(page, 'Manager').locator('.who-name').allInnerTexts().then(String), 'Charlie,Alice');
		await requireWellMade(page, 'a DPO with a successor');
	});

	await step('the new manager takes office', async () => {
		await become(page, 'Alice');
		const { does } = await press(page, doing(page, 'Take office'));
		assert.match(does, new RegExp(`pay the base of ${inTokens(lower().base)} to Charlie`));
		assert.match(does, /You get 15% of the yield instead of 20%: the base fee of 5%, and 1% for each of your 10 seats/);
		await fact(page, 'Manager').getByText('gets 15% of the yield').waitFor();
		await judge.catchUp();
		assert.deepEqual([lower().manager, lower().successor, lower().fee], [addressOf('Alice'), null, percent(15)]);
		assert.equal(await fact(page, 'Manager').locator('.who-name').allInnerTexts().then(String), 'Alice');
		// The earlier manager has its deposit and base back.
		await requireBalances(page, ledger, ['Charlie', 'Alice']);
	});

	await step('the upper one is filled, and the new manager votes there with 30 seats', async () => {
		await goTo(UPPER, 'Night Owls');
		for (const [name, seats] of [['Dave', '10'], ['Ferdie', '30']]) {
			await become(page, name);
			await fill(page, 'Buy seats', { Seats: seats });
		}
		await untilState(page, 'Full, no target yet');
		await page.locator('.members tr', { hasText: 'DPO 1' }).getByText('managed by Alice').waitFor();
		await fill(page, 'Propose something', { What: 'Lower the manager’s fee', 'New fee': '10' });
		await press(page, 'Vote with 30 seats');
		// She has no seats of it herself: her page tells her that she acts for the lower one.
		await become(page, 'Alice');
		await goToMine(page, addressOf('Alice'));
		const line = page.locator('.line', { has: page.getByRole('link', { name: 'Night Owls', exact: true }) });
		await line.getByText('1 proposal to vote on').waitFor();
		await line.getByText('30 seats by DPO 1').waitFor();
		await line.getByRole('link', { name: 'Night Owls' }).click();
		const { does } = await press(page, 'Vote with 30 seats of DPO 1');
		assert.match(does, /The 30 seats of DPO 1, which you manage, are in favour/);
		await fact(page, 'Manager').getByText('gets 10% of the yield').waitFor();
		await judge.catchUp();
		assert.equal(upper().fee, percent(10));
	});

	await step('it boards: both ride, and the bonus goes through the chain by itself', async () => {
		await become(page, 'Bob');
		await fill(page, 'Take the target', {});
		await untilState(page, 'Rides');
		await untilAccount(page, 'Bonus', 0n);
		await goTo(LOWER, 'Night Foxes');
		await untilState(page, 'Rides');
		await untilAccount(page, 'Bonus', 0n);
		await judge.catchUp();
		for (const pool of [upper(), lower()]) assert.deepEqual([dpos.state(pool), dpos.balance(pool, 'Bonus')], ['Running', 0n]);
		await requireChain(page, [/^Gold class 0 cabin 0 ends/, /^Night Owls DPO 0 Rides/, /^Night Foxes DPO 1 Rides/], ['the fare', '30 seats of it']);
		// The ride takes 23 s, but what people do during it has no limit.
		await switchOff(api);
	});

	// Before the ride ends: the look needs 4 s.
	await step('what is the new manager’s says that its money comes with the ride of the upper one', async () => {
		await become(page, 'Alice');
		await goToMine(page, addressOf('Alice'));
		const { settlesByItselfAt } = (await api.call.travelCabinApi.ride(0, 0)).unwrap();
		const settles = 'the chain settles the ride of Night Owls (DPO 0); then it releases fare and yield, DPO by DPO, down to the members';
		await untilPlanned(page, 'Night Foxes', settles, settlesByItselfAt.unwrap());
		await requireWellMade(page, 'the page of a manager whose DPO rides in a chain');
	});

	await step('the new manager proposes something for the lower one, and takes it back on its own page', async () => {
		await goTo(UPPER, 'Night Owls');
		await become(page, 'Alice');
		await fill(page, 'Propose something', { What: 'Lower the manager’s fee', 'New fee': '9' });
		await goToMine(page, addressOf('Alice'));
		const paper = page.locator('.line', { hasText: 'Lower the fee to 9%, proposed for DPO 1' });
		await press(page, paper.getByRole('button', { name: 'Remove the proposal' }));
		await paper.waitFor({ state: 'detached' });
		await judge.catchUp();
		await goTo(LOWER, 'Night Foxes');
	});

	await step('the new manager withdraws the yield; both managers release it, one after the other', async () => {
		await become(page, 'Alice');
		await page.getByRole('link', { name: 'cabin 0' }).click();
		await page.getByText('You act for this DPO.').waitFor();
		const { does } = await press(page, 'Withdraw');
		assert.match(does, /The DPO’s Yield Account gets/);
		await goTo(UPPER, 'Night Owls');
		await become(page, 'Bob');
		const [passed] = await releaseYield(page, judge, upper(), 'Bob');
		assert.equal(passed.dpo, LOWER);
		await goTo(LOWER, 'Night Foxes');
		await become(page, 'Alice');
		await untilAccount(page, 'Yield', passed.amount);
		await releaseYield(page, judge, lower(), 'Alice');
	});

	await step('the ride ends: the chain pays all members through both DPOs, and closes them', async () => {
		await switchOn(api);
		await page.getByText('There is no such DPO').waitFor({ timeout: 60_000 });
		await goTo(UPPER, `DPO ${UPPER}`);
		await page.getByText('There is no such DPO').waitFor();
		await judge.catchUp();
		assert.equal(dpos.all.size, 0);
		await requireBalances(page, ledger, PEOPLE);
	});

	await end(story);
});
