// What the chain says that accounts have, at one block.

import { plain } from './decode.mjs';
import { BOLT } from './ledger.mjs';

// A hold's reason as 'TravelCabin.Fare'.
const reasonName = (reason) => {
	const [[pallet, name]] = Object.entries(reason);
	return `${pallet}.${name}`;
};

// Pockets of one token: free, and each reason with its amount.
const pockets = (free, holds) => ({
	free,
	...Object.fromEntries(holds.map(({ id, amount }) => [reasonName(id), amount])),
});

const sum = (amounts) => amounts.reduce((total, amount) => total + amount, 0n);

// All balances of the ledger's accounts at a block: { number, at }, with `at` its state.
export const wealthAt = async ({ number, at }, ledger) => {
	const { id, symbol } = ledger.token;
	const whos = [...ledger.names.keys()];
	const ofToken = whos.map((who) => [id, who]);
	const { system, balances, assets, assetsHolder } = at.query;
	const [native, nativeHolds, own, ownHolds, ownHeld, asset] = (await Promise.all([
		system.account.multi(whos),
		balances.holds.multi(whos),
		assets.account.multi(ofToken),
		assetsHolder.holds.multi(ofToken),
		assetsHolder.balancesOnHold.multi(ofToken),
		assets.asset(id),
	])).map((answer) => (Array.isArray(answer) ? answer.map(plain) : plain(answer)));

	const accounts = new Map();
	for (const [index, who] of whos.entries()) {
		const { free, reserved } = native[index].data;
		// Reserved is what is on hold and what pallet-assets keeps for a token's own records.
		const other = reserved - sum(nativeHolds[index].map((hold) => hold.amount));
		const held = sum(ownHolds[index].map((hold) => hold.amount));
		// The holder pallet's own two records have to agree, too.
		if (held !== (ownHeld[index] ?? 0n)) throw new Error(`the holds of ${who} don't add up`);
		accounts.set(who, {
			[BOLT]: { ...pockets(free, nativeHolds[index]), ...(other && { reserved: other }) },
			[symbol]: pockets(own[index]?.balance ?? 0n, ownHolds[index]),
		});
	}
	return {
		block: number,
		accounts,
		supply: asset?.supply ?? 0n,
		everything: sum([...accounts.values()].flatMap((of) => Object.values(of[symbol]))),
	};
};
