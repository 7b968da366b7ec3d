// What accounts can spend by their pages, compared with the ledger.

import assert from 'node:assert/strict';
import { BOLT } from '../../../../journey/lib/ledger.mjs';
import { become, goToMine, spendable } from './hand.mjs';
import { personOf } from './pen.mjs';

// Looks at the page of each of these development accounts. It must show what the ledger has, of BOLT and of the
// project's token.
export const requireBalances = async (page, ledger, names) => {
	for (const name of names) {
		const { address } = personOf(name);
		await become(page, name);
		await goToMine(page, address);
		for (const symbol of [BOLT, ledger.token.symbol]) {
			assert.equal(await spendable(page, symbol), ledger.balance(symbol, address), `${name}'s ${symbol}`);
		}
	}
};
