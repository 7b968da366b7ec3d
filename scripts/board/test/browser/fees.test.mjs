// A passenger without BOLT, by clicks: a project funds its train's fee fund, and Zoe, who has only the project's token,
// boards, withdraws and arrives. All amounts are compared with the journey's model.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountAtBlock, amountIn, become, fact, fillIn, press, requireRightAround, sign, spendable } from './lib/hand.mjs';
import { personOf, send } from './lib/pen.mjs';
import { SPAN, begin, end, launchTrain } from './lib/story.mjs';
import { giveWallet, openWallet } from './lib/wallet.mjs';
import { tokens } from '../../../journey/lib/rulebook.mjs';

// Of the 40 s that the ride takes here, Zoe needs 2 until she withdraws.
const TERMS = { fare: tokens(500), yieldTotal: tokens(20), bonus: tokens(5), duration: 160n };
const [FUNDED, ALLOWANCE, LIMIT, GIVEN] = [50, 2, 10, 1_000].map(tokens);
const WALLET = { wallet: 'paper-wallet', name: 'Zoe’s phone' };
const ZOE = personOf('Zoe');
const ALICE = personOf('Alice').address;

// Opens a form by its button, fills it in and signs.
const fillInAndSign = async (page, button, fields) => {
	await page.getByRole('button', { name: button, exact: true }).click();
	await fillIn(page.getByRole('dialog'), fields);
	await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click();
	await page.locator('.fee data').waitFor();
	return sign(page);
};

test('a passenger without BOLT', async (t) => {
	const story = await begin(t);
	const { world, judge, step, api, model, ledger } = story;
	const fund = () => model.funds.all.get(0n);

	await step('root makes the token sufficient; a project launches a train and gives Zoe some of it', async () => {
		const { owner, issuer, admin, freezer, minBalance } = (await api.query.assets.asset(SPAN.id)).unwrap();
		const { assets, sudo } = api.tx;
		const status = assets.forceAssetStatus(SPAN.id, owner, issuer, admin, freezer, minBalance, true, false);
		await send('Alice', sudo.sudo(status));
		await send('Alice', assets.transfer(SPAN.id, ZOE.address, GIVEN));
		ledger.take(SPAN.symbol, ALICE, GIVEN);
		ledger.give(SPAN.symbol, ZOE.address, GIVEN);
		await launchTrain(api, ['Sleeper', TERMS, 3]);
		await judge.catchUp();
	});

	const zoe = await world.open('#/train/0');
	await giveWallet(zoe, api, { ...WALLET, pair: ZOE });
	await step('without a fund, she can’t pay the fee', async () => {
		await openWallet(zoe, WALLET);
		await zoe.getByRole('button', { name: 'Board a cabin' }).click();
		await zoe.getByText('This account has too few tokens for the fee.').waitFor();
		assert.ok(await zoe.getByRole('button', { name: 'Sign and send' }).isDisabled());
		await zoe.getByRole('button', { name: 'Cancel' }).click();
	});

	const alice = await world.open('#/train/0');
	const card = alice.locator('.card.fund');
	await step('the project puts BOLT into the fee fund, and sets its limits', async () => {
		await become(alice, 'Alice');
		await fillInAndSign(alice, 'Fund it', { Amount: '50' });
		await card.getByText('no limits set').waitFor();
		await fillInAndSign(alice, 'Set limits', { 'A day, for one account': '2', 'A day, for all accounts': '10' });
		await card.getByText('pays fees').waitFor();
		await judge.catchUp();
		const { held, owed, allowance, limit } = fund();
		assert.deepEqual([held, owed, allowance, limit], [FUNDED, 0n, ALLOWANCE, LIMIT]);
		assert.equal(await amountIn(fact(alice, 'A day, for one account')), ALLOWANCE);
		assert.equal(await amountIn(fact(alice, 'A day, for all')), LIMIT);
		assert.equal(await amountIn(card.locator('.progress').first()), FUNDED);
	});

	// What the page says that the fund would still pay for her.
	const requireLeft = async () => {
		const shown = await amountAtBlock(zoe, '.paying data.money[value]');
		await judge.catchUp();
		requireRightAround(shown, (block) => model.funds.left(0n, ZOE.address, block), 'left for Zoe');
	};

	await step('Zoe sees that this train pays for her, boards and withdraws', async () => {
		await zoe.getByRole('link', { name: 'Mine', exact: true }).click();
		await zoe.getByText('This account has no BOLT.').waitFor();
		await requireLeft();
		await zoe.locator('.paying').getByRole('link', { name: 'Night Mail' }).click();
		await zoe.getByRole('button', { name: 'Board a cabin' }).click();
		await zoe.locator('.fee').getByText('paid by the project').waitFor();
		await zoe.locator('.fee').getByText('by the fee fund of Night Mail').waitFor();
		const { fee } = await sign(zoe);
		await zoe.getByRole('heading', { level: 1, name: 'Cabin 0 of Sleeper' }).waitFor();
		await judge.catchUp();
		const { owed } = fund();
		assert.ok(owed > 0n && owed <= fee, `${owed} owed for a fee of at most ${fee}`);
		await zoe.getByRole('button', { name: 'Withdraw' }).first().click();
		await zoe.locator('.fee').getByText('paid by the project').waitFor();
		await sign(zoe, { until: 'Final' });
		await judge.catchUp();
		assert.ok(fund().owed > owed);
		await zoe.getByRole('link', { name: 'Mine', exact: true }).click();
		await requireLeft();
		assert.equal(await spendable(zoe, 'BOLT'), 0n);
	});

	await step('nobody pays for a call that the fund isn’t for', async () => {
		const bob = await world.open('#/train/0', { as: 'Bob' });
		const settles = bob.locator('.card.fund').getByRole('button', { name: 'Settle' });
		const owed = await amountIn(bob.locator('.card.fund .progress-line .soft').first());
		assert.equal(owed, fund().owed);
		await settles.click();
		await bob.locator('.fee data').waitFor();
		assert.equal(await bob.locator('.fee').getByText('paid by the project').count(), 0);
		await sign(bob);
		await judge.catchUp();
		assert.equal(fund().owed, 0n);
		assert.equal(fund().held, FUNDED - owed);
		await bob.context().close();
	});

	await step('the project takes everything back: Zoe is told before she signs', async () => {
		await fillInAndSign(alice, 'Take back', {});
		await card.getByText('empty').waitFor();
		await judge.catchUp();
		assert.equal(fund().held, 0n);
		await zoe.goto(`${world.address}/#/train/0`);
		await zoe.getByRole('button', { name: 'Board a cabin' }).click();
		await zoe.getByText('This account has too few tokens for the fee.').waitFor();
		// The dialog is still open when the project puts something in again.
		await fillInAndSign(alice, 'Put more in', { Amount: '1' });
		await zoe.locator('.fee').getByText('paid by the project').waitFor();
		await zoe.getByRole('button', { name: 'Cancel' }).click();
	});

	await step('the ride ends by itself: she has all her money, and has never had any BOLT', async () => {
		await zoe.getByRole('link', { name: 'Mine', exact: true }).click();
		await zoe.getByText('No ride is under way').waitFor({ timeout: 60_000 });
		await judge.catchUp();
		assert.equal(ledger.balance(SPAN.symbol, ZOE.address), GIVEN + TERMS.yieldTotal);
		assert.equal(await spendable(zoe, SPAN.symbol), GIVEN + TERMS.yieldTotal);
		assert.equal(await spendable(zoe, 'BOLT'), 0n);
	});

	await step('the project retires its class and closes the train; the fund returns', async () => {
		await alice.getByText('As the owner').click();
		await press(alice, 'Retire');
		const { does } = await press(alice, 'Close the train');
		assert.match(does, /Its fee fund ends as well/);
		await alice.getByText('There is no such train').waitFor();
		await judge.catchUp();
		assert.deepEqual([model.train, model.funds.all.size], [null, 0]);
		await alice.getByRole('link', { name: 'Mine', exact: true }).click();
		await alice.locator('.address', { hasText: ALICE }).waitFor();
		assert.equal(await spendable(alice, 'BOLT'), ledger.balance('BOLT', ALICE));
	});

	await end(story);
});
