// What a person does on the board: choosing an account, clicking buttons, signing; and what it reads there.

import assert from 'node:assert/strict';
import { requireFootSeen } from './eyes.mjs';

// Chooses one of the development chain's accounts.
export const become = async (page, name) => {
	await page.getByRole('banner').getByRole('button', { name: /^(Choose an account|Account: )/ }).click();
	await page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${name}\\b(?! ?//|/)`) }).first().click();
	await page.getByRole('button', { name: `Account: ${name}` }).waitFor();
};

// Signs what the open dialog asks for. Resolves when it is in a block or final, and returns what the dialog said:
// { does, fee }.
export const sign = async (page, { until = 'In a block' } = {}) => {
	const dialog = page.getByRole('dialog');
	const fee = await amountIn(dialog.locator('.fee'));
	assert.ok(fee > 0n, 'the dialog must show a fee');
	const does = (await dialog.locator('.does').innerText()).trim();
	assert.ok(does.length > 10, 'the dialog must say what the button does');
	await requireFootSeen(dialog);
	await dialog.getByRole('button', { name: 'Sign and send' }).click();
	const failed = dialog.getByRole('alert');
	const step = dialog.locator(until === 'Final' ? '.outcome.good' : '.steps li:nth-child(3):is(.now, .done)');
	await failed.or(step).first().waitFor();
	if (await failed.isVisible()) throw new Error(`the board says: ${await failed.innerText()}`);
	await dialog.locator('.dialog-foot').getByRole('button').click();
	await dialog.waitFor({ state: 'detached' });
	return { does, fee };
};

// Clicks a button and signs what it does.
export const press = async (page, button, options) => {
	const target = typeof button === 'string' ? page.getByRole('button', { name: button, exact: true }) : button;
	await target.first().click();
	return sign(page, options);
};

// Clicks a button and signs. The chain must refuse it with a sentence like this one.
export const pressInVain = async (page, button, sentence) => {
	await assert.rejects(press(page, button), sentence);
	const dialog = page.getByRole('dialog');
	await dialog.locator('.dialog-foot').getByRole('button').first().click();
	await dialog.waitFor({ state: 'detached' });
};

// Fills in fields by their labels: texts, and choices by what they show.
export const fillIn = async (where, fields) => {
	for (const [label, value] of Object.entries(fields)) {
		const field = where.getByLabel(label, { exact: true });
		const isChoice = (await field.evaluate(({ tagName }) => tagName)) === 'SELECT';
		await (isChoice ? field.selectOption({ label: value }) : field.fill(value));
	}
};

// The base units of an amount that is shown there.
export const amountIn = async (where) => BigInt(await where.locator('data.money[value]').first().getAttribute('value'));

// An amount that changes by itself, and the block that the page shows beside it.
export const amountAtBlock = async (page, selector) => {
	await page.locator(selector).first().waitFor();
	const [block, units] = await page.evaluate(
		(amount) => [document.querySelector('.foot .mono').textContent.replaceAll(',', ''), document.querySelector(amount).value],
		selector,
	);
	return { block: BigInt(block), units: BigInt(units) };
};

// Such an amount must be what `rightAt` says for that block. On a busy machine it may be up to a
// second old, which is four blocks, or newer by one.
export const requireRightAround = ({ block, units }, rightAt, what) => {
	const right = [-4n, -3n, -2n, -1n, 0n, 1n].map((off) => rightAt(block + off));
	assert.ok(right.includes(units), `${what}: ${units} at block ${block}, not one of ${right}`);
};

// What the board shows under a name: the `dd` of that `dt`.
export const fact = (where, name) =>
	where.locator('.fact', { has: where.locator(`dt:text-is("${name}")`) }).first().locator('dd');

// On the page of an account: waits until it says that the chain does this for a DPO, by itself, in this block.
export const untilPlanned = (page, dpo, text, block) =>
	page
		.locator('.coming-line', { hasText: `${dpo}: ${text}` })
		.filter({ has: page.getByTitle(`block ${Number(block).toLocaleString('en')}`, { exact: true }) })
		.waitFor();

// Goes to the page of the account in use, whose address this is.
export const goToMine = async (page, address) => {
	await page.getByRole('link', { name: 'Mine', exact: true }).click();
	await page.locator('.address', { hasText: address }).waitFor();
};

// What an account can spend of a token, by its page.
export const spendable = (page, symbol) =>
	amountIn(page.locator('.balances .fact', { hasText: symbol }).locator('.large', { hasText: symbol }));
