// Events of FeeFund: funds that pay the fees of a train's passengers.

import { FREE } from '../money.mjs';

const FUND = 'FeeFund.Fund';

const lock = ({ money }, owner, amount) => money.move('BOLT', [owner, FREE], [owner, FUND], amount);

export const funds = {
	'FeeFund.Funded': (tables, { train, owner, amount }) => {
		if (!tables.has('funds', train)) {
			tables.put('funds', [train], { held: 0n, owed: 0n, allowance: 0n, limit: 0n });
		}
		tables.get('funds', train).held += amount;
		lock(tables, owner, amount);
	},
	'FeeFund.LimitsSet': (tables, { train, allowance, limit }) => {
		Object.assign(tables.get('funds', train), { allowance, limit });
	},
	'FeeFund.TakenBack': (tables, { train, owner, amount }) => {
		tables.get('funds', train).held -= amount;
		lock(tables, owner, -amount);
	},
	'FeeFund.FeePaid': (tables, { train, amount }) => {
		tables.get('funds', train).owed += amount;
	},
	'FeeFund.Settled': (tables, { train, owner, treasury, amount }) => {
		const fund = tables.get('funds', train);
		fund.held -= amount;
		fund.owed = 0n;
		tables.money.move('BOLT', [owner, FUND], [treasury, FREE], amount);
	},
	'FeeFund.FundClosed': (tables, { train, owner, returned }) => {
		tables.drop('funds', train);
		lock(tables, owner, -returned);
	},
};
