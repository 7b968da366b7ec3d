// Every page with a whole campaign behind it, on a desktop and on a phone, light and dark: axe finds nothing,
// everything fits, and a picture is taken.

import { test } from 'node:test';
import { connect } from '../../../journey/lib/connect.mjs';
import { play } from './campaign.mjs';
import { requireAccessible, requireFits, requireFocusSeen, requireFootSeen, requireReadable, settled } from './lib/eyes.mjs';
import { fact } from './lib/hand.mjs';
import { switchOff } from './lib/own-work.mjs';
import { picture } from './lib/pictures.mjs';
import { DESKTOP, PHONE } from './lib/sizes.mjs';
import { World } from './lib/world.mjs';

// The pictures are taken at the development chain's own pace, so that they show its times, and not before some rides
// may be hunted.
const FOR_PICTURES = Boolean(process.env.PICTURES);
const SEALING = FOR_PICTURES ? 1_000 : 250;
const HUNTING_BLOCK = 82;

const fillInExample = (page) => page.getByRole('button', { name: 'Fill in an example' }).click();
const seeClasses = (page) => page.getByText('A passenger of Silver gets').waitFor();
const seeTarget = (page) => page.getByText('1.7 BOLT in 300 days, after your fee').waitFor();
const seeFees = (page) => fact(page, 'A hunt costs').locator('data.money').waitFor();
const openAccounts = (page) => page.getByRole('button', { name: 'Account: Bob' }).click();
const askToBoard = async (page) => {
	await page.getByRole('button', { name: 'Board a cabin' }).first().click();
	await page.locator('.fee data').waitFor();
	await requireFootSeen(page.getByRole('dialog'));
};

// Who looks at which page, and what happens there before the picture.
const pagesOf = (ids) => [
	{ name: 'trains', path: '#/trains' },
	{ name: 'train', path: `#/train/${ids.express}` },
	{ name: 'fund', path: `#/train/${ids.mail}`, as: 'Alice' },
	{ name: 'ride', path: `#/ride/${ids.silver}/0` },
	{ name: 'dpos', path: '#/dpos' },
	{ name: 'dpo', path: `#/dpo/${ids.owls}` },
	{ name: 'dpo-selling', path: `#/dpo/${ids.birds}` },
	{ name: 'dpo-full', path: `#/dpo/${ids.larks}` },
	{ name: 'mine', path: '#/mine' },
	{ name: 'hunt', path: '#/hunt', before: seeFees },
	{ name: 'launch', path: '#/launch', as: 'Alice' },
	{ name: 'launch-class', path: `#/launch/class/${ids.express}`, as: 'Alice', before: fillInExample },
	{ name: 'launch-milestone', path: `#/launch/milestone/${ids.express}`, as: 'Alice', before: seeClasses },
	{ name: 'launch-dpo', path: `#/launch/dpo/${ids.gold}`, as: 'Alice', before: seeTarget },
	{ name: 'account', path: '#/trains', before: openAccounts, ofScreen: true },
	{ name: 'sign', path: `#/train/${ids.express}`, before: askToBoard, ofScreen: true },
];

// All looks take longer than some rides, and than a full DPO may be without a target. The chain ends
// none of them meanwhile.
const keepAll = async (url) => {
	const chain = await connect(url);
	await switchOff(chain.api);
	await chain.close();
};

const LOOKS = [
	{ size: DESKTOP, colorScheme: 'light' },
	{ size: PHONE, colorScheme: 'light' },
	{ size: PHONE, colorScheme: 'dark' },
];

test('all pages', async (t) => {
	const world = await World.create(t, { sealing: SEALING });
	const ids = await play(world.url);
	if (FOR_PICTURES) await world.node.reach(HUNTING_BLOCK);
	else await keepAll(world.url);
	for (const { size, colorScheme } of LOOKS) {
		const pages = {};
		for (const name of ['Alice', 'Bob']) pages[name] = await world.open('', { size, colorScheme, as: name });
		for (const { name, path, as = 'Bob', before, ofScreen } of pagesOf(ids)) {
			await t.test(`${name}, ${size.width} px, ${colorScheme}`, async () => {
				const page = pages[as];
				await page.goto(`${world.address}/${path}`);
				await settled(page);
				await before?.(page);
				if (colorScheme === 'light') await picture(page, name, { ofScreen });
				await requireFits(page, name);
				await requireReadable(page, name);
				await requireAccessible(page, name);
				if (size === DESKTOP && !ofScreen) await requireFocusSeen(page, name);
				await page.keyboard.press('Escape');
			});
		}
		await world.requireNoTroubles();
		for (const page of Object.values(pages)) await page.context().close();
	}
});
