// Balances: of each account and token the free balance, and each hold by its reason.

import { IndexError } from './errors.mjs';

export const FREE = 'free';

// 'BOLT', or the id of a project's token.
export const tokenName = (token) => (token === 'Native' ? 'BOLT' : String(token.WithId));

// { TravelCabin: 'Fare' } → 'TravelCabin.Fare'.
export const reasonName = (reason) => Object.entries(reason)[0].join('.');

// The holds that the suite moves. Its own events tell every movement, in BOLT and in projects'
// tokens alike. The token pallets tell only some of them, so their events about these holds are
// left aside.
const ESCROW = new Set([
	'BulletTrain.Milestone',
	'TravelCabin.Reward',
	'TravelCabin.Fare',
	'TravelCabin.Unclaimed',
	'Dpo.Deposit',
	'Dpo.Yield',
	'Dpo.Bonus',
	'Dpo.Withdraw',
	'Dpo.Unclaimed',
	'Dpo.Base',
	'FeeFund.Fund',
]);

export const isEscrow = (reason) => ESCROW.has(reasonName(reason));

export class Money {
	// `accounts`: 'token account' → { pocket: amount }.
	constructor(accounts) {
		this.accounts = accounts;
	}

	of(token, who) {
		return this.accounts[`${token} ${who}`] ?? {};
	}

	balance(token, who, pocket = FREE) {
		return this.of(token, who)[pocket] ?? 0n;
	}

	set(token, who, pocket, amount) {
		if (amount < 0n) throw new IndexError(`${pocket} of ${who} in ${token} would be ${amount}`);
		const key = `${token} ${who}`;
		const pockets = (this.accounts[key] ??= {});
		if (amount > 0n) pockets[pocket] = amount;
		else delete pockets[pocket];
		if (Object.keys(pockets).length === 0) delete this.accounts[key];
	}

	add(token, who, pocket, amount) {
		this.set(token, who, pocket, this.balance(token, who, pocket) + amount);
	}

	// Each place is [account, pocket].
	move(token, from, to, amount) {
		this.add(token, ...from, -amount);
		this.add(token, ...to, amount);
	}
}
