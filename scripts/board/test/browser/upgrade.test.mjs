// The runtime of the chain is upgraded while the board is open: it says so and goes on.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { connect } from '../../../journey/lib/connect.mjs';
import { become } from './lib/hand.mjs';
import { personOf, send } from './lib/pen.mjs';
import { World } from './lib/world.mjs';

const { UPGRADE } = process.env;
const without = UPGRADE ? false : 'no runtime to upgrade to: use --upgrade';

test('the board survives a runtime upgrade', { skip: without }, async (t) => {
	const world = await World.create(t);
	const page = await world.open('#/trains');
	await become(page, 'Bob');
	const version = () => page.locator('.foot').innerText().then((text) => Number(text.match(/version (\d+)/)[1]));
	const before = await version();

	const chain = await connect(world.url);
	t.after(() => chain.close());
	const { tx, registry } = chain.api;
	const code = readFileSync(UPGRADE);
	await send('Alice', tx.sudo.sudo(tx.system.authorizeUpgrade(registry.hash(code).toHex())));
	await tx.system.applyAuthorizedUpgrade(`0x${code.toString('hex')}`).signAndSend(personOf('Alice'));

	const notice = page.getByText(/has been upgraded from version/);
	await notice.waitFor();
	assert.ok((await version()) > before);
	await world.requireNoTroubles();
});
