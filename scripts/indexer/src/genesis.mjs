// The state at block 0, which no event tells: balances, and the number of blocks in a day.

import { FREE, reasonName } from './money.mjs';

const hold = (money, token, who, holds) => {
	for (const { id, amount } of holds) money.add(token, who, reasonName(id), amount);
};

// `read(item)`: all entries of a storage map as [key, value].
export const readGenesis = async (tables, read) => {
	const { money } = tables;
	for (const [who, { data }] of await read('System.Account')) {
		money.set('BOLT', who, FREE, data.free);
		money.set('BOLT', who, 'reserved', data.reserved);
	}
	for (const [who, holds] of await read('Balances.Holds')) {
		const all = holds.reduce((sum, { amount }) => sum + amount, 0n);
		money.add('BOLT', who, 'reserved', -all);
		hold(money, 'BOLT', who, holds);
	}
	for (const [[id, who], { balance }] of await read('Assets.Account')) money.set(id, who, FREE, balance);
	for (const [[id, who], holds] of await read('AssetsHolder.Holds')) hold(money, id, who, holds);
	for (const [, value] of await read('Parameters.Parameters')) {
		const blocks = value.Time?.BlocksPerDay;
		if (blocks !== undefined) tables.put('time', ['day'], { blocks });
	}
};
