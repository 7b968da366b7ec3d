import { FREE } from '../money.mjs';

// Where a passenger gets an income: a user in its free balance, a DPO in one of its accounts. As
// [account, pocket].
export const incomeOf = (tables, passenger, kind) =>
	'User' in passenger
		? [passenger.User, FREE]
		: [tables.get('dpos', passenger.Dpo).account, `Dpo.${kind}`];
