// A story of several steps: each is a test, and the first that fails ends the story. What the pages show then is in
// the folder of the logs.

import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const storyOf = (t, world) => async (name, play) => {
	let failed = false;
	await t.test(name, async () => {
		try {
			await play();
		} catch (error) {
			failed = true;
			for (const [index, page] of world.browser.contexts().flatMap((context) => context.pages()).entries()) {
				const path = join(process.env.LOGS ?? tmpdir(), `board-failed-${index}.png`);
				await page.screenshot({ path, fullPage: true }).then(() => console.log(`the page: ${path}`), () => {});
			}
			throw error;
		}
	});
	if (failed) throw new Error('the story ends here');
};
