// What a person does and reads on the page of a DPO.

import assert from 'node:assert/strict';
import { requireFootSeen } from './eyes.mjs';
import { amountIn, fillIn, sign } from './hand.mjs';

// The button of "What you can do now" with this title.
export const doing = (page, title) => page.locator('button.doing').filter({ has: page.locator('strong', { hasText: title }) });

// Opens the form of such a button, fills it in and signs.
export const fill = async (page, title, fields, options) => {
	await doing(page, title).click();
	await fillIn(page.getByRole('dialog'), fields);
	await requireFootSeen(page.getByRole('dialog'));
	await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click();
	return sign(page, options);
};

// What is in one of its four accounts.
export const account = (page, name) => amountIn(page.locator('.pocket', { has: page.locator(`dt:text-is("${name}")`) }));

// Waits until that is this much.
export const untilAccount = (page, name, units) =>
	page
		.locator('.pocket', { has: page.locator(`dt:text-is("${name}")`) })
		.locator(`data.money[value="${units}"]`)
		.first()
		.waitFor();

// Waits until it is in this state.
export const untilState = (page, name) => page.locator('.page-aside').getByText(name, { exact: true }).waitFor();

// Its chain must be these links, from the cabin down, each connected to the one above in these words.
export const requireChain = async (page, links, joints) => {
	const tree = page.locator('.tree');
	const texts = async (selector) => (await tree.locator(selector).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
	const shown = await texts('.leaf');
	assert.equal(shown.length, links.length, `the chain is ${shown}`);
	for (const [index, link] of links.entries()) assert.match(shown[index], link);
	assert.deepEqual(await texts('.twig-link'), joints);
};
