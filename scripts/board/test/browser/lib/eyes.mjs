// Looks at a page as axe, as a phone and as a reader do.

import assert from 'node:assert/strict';
import axe from 'axe-core';
import { DESKTOP, PHONE } from './sizes.mjs';

// Waits until a page shows what it is about.
export const settled = async (page) => {
	await page.getByRole('heading', { level: 1 }).waitFor();
	await page.locator('.loading').first().waitFor({ state: 'detached' });
	await page.waitForFunction(() => document.fonts.status === 'loaded' && !document.querySelector('.loading'));
};

const told = ({ id, help, nodes }) =>
	`${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html.slice(0, 200)}\n  ${failureSummary}`).join('\n')}`;

// Throws if axe finds any violation. It is evaluated by the browser's debugger, which no policy of the page stops.
export const requireAccessible = async (page, what) => {
	await page.evaluate(axe.source);
	const { violations } = await page.evaluate(() => window.axe.run());
	if (violations.length > 0) throw new Error(`axe on ${what}:\n${violations.map(told).join('\n')}`);
};

// Nothing may be wider than the screen.
export const requireFits = async (page, what) => {
	// A phone's browser makes its window as wide as what is in it.
	const content = await page.evaluate(() => Math.max(document.documentElement.scrollWidth, window.innerWidth));
	const screen = page.viewportSize().width;
	assert.ok(content <= screen, `${what} is ${content} px wide on a screen of ${screen} px`);
};

// The buttons of a dialog are in sight, however much there is above them.
export const requireFootSeen = async (dialog) => {
	const seen = await dialog.evaluate((element) => {
		const [box, foot] = [element, element.querySelector('.dialog-foot')].map((one) => one.getBoundingClientRect());
		return foot.top >= box.top && foot.bottom <= Math.min(box.bottom, window.innerHeight) + 1;
	});
	assert.ok(seen, 'the buttons of the dialog must be in sight');
};

// Every page has one main heading, and no figure that isn't there.
export const requireReadable = async (page, what) => {
	assert.equal(await page.locator('h1').count(), 1, `${what} must have one h1`);
	assert.equal(await page.locator('main').count(), 1, `${what} must have one main`);
	const text = await page.locator('main').innerText();
	assert.doesNotMatch(text, /undefined|NaN|\[object|Infinity|\bnull\b/, what);
};

// All of this, on a desktop and on a phone. The page has a desktop's size afterwards.
export const requireWellMade = async (page, what) => {
	for (const size of [PHONE, DESKTOP]) {
		await page.setViewportSize(size);
		await settled(page);
		await requireFits(page, `${what}, ${size.width} px`);
		await requireReadable(page, what);
		await requireAccessible(page, `${what}, ${size.width} px`);
	}
};

// The most times that Tab is pressed on a page.
const MOST_STOPS = 120;

// Goes through a page by Tab. Every stop must be in sight and marked.
export const requireFocusSeen = async (page, what) => {
	await page.locator('h1').focus();
	for (let stops = 0; stops < MOST_STOPS; stops += 1) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate(() => {
			const { activeElement: element } = document;
			if (element === document.body) return null;
			// A field may be marked by the box around it.
			const isMarked = [element, element.parentElement].some((one) => {
				const { outlineStyle, outlineWidth } = getComputedStyle(one);
				return outlineStyle !== 'none' && outlineWidth !== '0px';
			});
			const { top, bottom } = element.getBoundingClientRect();
			const seen = isMarked && bottom > 0 && top < window.innerHeight;
			return { seen, html: element.outerHTML.slice(0, 120) };
		});
		if (!stop) return;
		assert.ok(stop.seen, `${what}: nobody sees that the focus is on ${stop.html}`);
	}
};

// Presses Tab until the focus is on the control of this name.
export const tabTo = async (page, name) => {
	for (let stops = 0; stops < MOST_STOPS; stops += 1) {
		await page.keyboard.press('Tab');
		if ((await page.evaluate(() => document.activeElement.textContent.trim())) === name) return;
	}
	throw new Error(`Tab doesn't reach "${name}"`);
};
