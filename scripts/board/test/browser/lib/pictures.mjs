// Pictures of the board: for docs/board.md if they are asked for, otherwise only for looking at.

import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import UPNG from 'upng-js';

const FOR_DOCS = Boolean(process.env.PICTURES);
const DOCS = join(import.meta.dirname, '../../../../../docs/board');
const FOLDER = FOR_DOCS ? DOCS : join(process.env.LOGS ?? tmpdir(), 'board-pictures');
// Longer pages are cut off here.
const TALLEST = { 1280: 1_400, 390: 1_800 };
const COLOURS = 256;

mkdirSync(FOLDER, { recursive: true });

// A picture of few colours takes a third of the space.
const small = (png) => {
	const image = UPNG.decode(png);
	return Buffer.from(UPNG.encode(UPNG.toRGBA8(image), image.width, image.height, COLOURS));
};

// Takes a picture of the whole page from its top or, of a dialog, of the screen.
export const picture = async (page, name, { ofScreen = false } = {}) => {
	const { width } = page.viewportSize();
	// Nothing is highlighted.
	await page.mouse.move(0, 0);
	if (!ofScreen) await page.evaluate(() => (document.activeElement.blur(), window.scrollTo(0, 0)));
	const whole = await page.evaluate(() => document.documentElement.scrollHeight);
	const clip = { x: 0, y: 0, width, height: Math.min(whole, TALLEST[width]) };
	const png = await page.screenshot({ animations: 'disabled', ...(ofScreen ? {} : { fullPage: true, clip }) });
	writeFileSync(join(FOLDER, `${name}-${width}.png`), FOR_DOCS ? small(png) : png);
};
