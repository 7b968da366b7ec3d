// The balances of accounts at one block, as the chain reports them.

import { plain } from './decode.mjs';
import { RuleBroken } from './errors.mjs';
import { amount, change } from './format.mjs';
import { BOLT } from './ledger.mjs';

// A hold's reason as 'TravelCabin.Fare'.
const reasonName = (reason) => {
	const [[pallet, name]] = Object.entries(reason);
	return `${pallet}.${name}`;
};

// The pockets of one token: the free balance, and the amount of each hold.
const pockets = (free, holds) => ({
	free,
	...Object.fromEntries(holds.map(({ id, amount }) => [reasonName(id), amount])),
});

const sum = (amounts) => amounts.reduce((total, amount) => total + amount, 0n);

// All balances of the ledger's accounts at a block. The block is { number, at }, with `at` its state.
export const wealthAt = async ({ number, at }, ledger) => {
	const { id, symbol } = ledger.token;
	const whos = [...ledger.names.keys()];
	const ofToken = whos.map((who) => [id, who]);
	const { system, balances, assets, assetsHolder } = at.query;
	const [native, nativeHolds, own, ownHolds, ownHeld, asset] = (
		await Promise.all([
			system.account.multi(whos),
			balances.holds.multi(whos),
			assets.account.multi(ofToken),
			assetsHolder.holds.multi(ofToken),
			assetsHolder.balancesOnHold.multi(ofToken),
			assets.asset(id),
		])
	).map((answer) => (Array.isArray(answer) ? answer.map(plain) : plain(answer)));

	const accounts = new Map();
	for (const [index, who] of whos.entries()) {
		const { free, reserved } = native[index].data;
		// `reserved` is the sum of the holds and of pallet-assets' deposits for a token's own records.
		const other = reserved - sum(nativeHolds[index].map((hold) => hold.amount));
		const held = sum(ownHolds[index].map((hold) => hold.amount));
		// The two records of pallet-assets-holder must agree, too.
		if (held !== (ownHeld[index] ?? 0n)) {
			throw new RuleBroken(
				'§1',
				`the holds of ${ledger.nameOf(who)} don't add up`,
				held,
				ownHeld[index],
			);
		}
		accounts.set(who, {
			[symbol]: pockets(own[index]?.balance ?? 0n, ownHolds[index]),
			[BOLT]: { ...pockets(free, nativeHolds[index]), ...(other && { reserved: other }) },
		});
	}
	return {
		block: number,
		accounts,
		supply: asset?.supply ?? 0n,
		everything: sum([...accounts.values()].flatMap((of) => Object.values(of[symbol]))),
	};
};

const held = (pockets) => sum(Object.values(pockets)) - pockets.free;
const NOTHING = { free: 0n };

// The changes between two blocks as rows of a table: account, money, before, after, change.
export const changes = (before, after, nameOf) => {
	const rows = [];
	for (const [who, ofToken] of after.accounts) {
		const mine = [];
		for (const [token, now] of Object.entries(ofToken)) {
			const then = before?.accounts.get(who)?.[token] ?? NOTHING;
			mine.push(
				[`${token} free`, then.free, now.free],
				[`${token} on hold`, held(then), held(now)],
			);
		}
		const moved = mine.filter(([, then, now]) => then !== now);
		for (const [index, [money, then, now]] of moved.entries()) {
			const name = index === 0 ? nameOf(who) : '';
			rows.push([name, money, amount(then), amount(now), change(now - then)]);
		}
	}
	return rows;
};
