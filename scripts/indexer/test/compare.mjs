// Compares the tables with the state of the chain at the same block, read by another library.

import { isDeepStrictEqual } from 'node:util';
import { plain } from '../../journey/lib/decode.mjs';
import { parameter } from '../../journey/lib/parameters.mjs';
import { FREE, reasonName } from '../src/money.mjs';

// Fields of the chain's records that aren't in the tables: storage deposits, which are among the
// balances; the chain's own agenda; and what follows from other tables.
const AGENDA = ['planned', 'deposit'];
const ELSEWHERE = {
	trains: ['classes', 'inService', 'nextThreshold', 'upcoming', 'reached'],
	classes: ['oldest', 'ended'],
	dpos: ['founderSeats', 'kept', 'yieldLateFrom'],
	closedDpos: ['kept'],
	funds: ['dayEnds', 'spentToday'],
};

// Fields of the tables that the chain's records don't have.
const OWN = { dpos: ['account'], closedDpos: ['account'], keptByDpos: ['dpo', 'who'] };

// Numbers of any size as BigInt, and an absent field as null.
const same = (value) => {
	if (typeof value === 'number') return BigInt(value);
	if (Array.isArray(value)) return value.map(same);
	if (value === null || typeof value !== 'object') return value ?? null;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, same(one)]));
};

const without = (record, names) =>
	Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));

// All entries of a storage map as [the parts of the key, the record].
export const entriesOf = async (at, pallet, item) => {
	const entries = await at.query[pallet][item].entries();
	return entries.map(([key, value]) => [
		key.args.map(plain),
		plain(value.isSome ? value.unwrap() : value),
	]);
};

// A map of the chain as a table. `key` gives the parts of the table's key.
const tableOf = async (at, name, [pallet, item], key = (parts) => parts) => {
	const ignored = [...AGENDA, ...(ELSEWHERE[name] ?? [])];
	const entries = await entriesOf(at, pallet, item);
	return Object.fromEntries(
		entries.map(([parts, record]) => [key(parts).join(' '), without(record, ignored)]),
	);
};

const accountsOf = async (at) => {
	const accounts = {};
	const add = (token, who, pocket, amount) => {
		if (amount === 0n) return;
		const pockets = (accounts[`${token} ${who}`] ??= {});
		pockets[pocket] = (pockets[pocket] ?? 0n) + amount;
	};
	const all = (pallet, item) => entriesOf(at, pallet, item);
	for (const [[who], { data }] of await all('system', 'account')) {
		add('BOLT', who, FREE, data.free);
		add('BOLT', who, 'reserved', data.reserved);
	}
	for (const [[who], holds] of await all('balances', 'holds')) {
		for (const { id, amount } of holds) {
			add('BOLT', who, reasonName(id), amount);
			add('BOLT', who, 'reserved', -amount);
		}
	}
	for (const [[id, who], { balance }] of await all('assets', 'account')) add(id, who, FREE, balance);
	for (const [[id, who], holds] of await all('assetsHolder', 'holds')) {
		for (const { id: reason, amount } of holds) add(id, who, reasonName(reason), amount);
	}
	for (const pockets of Object.values(accounts)) if (pockets.reserved === 0n) delete pockets.reserved;
	return accounts;
};

const trainsOf = async (at) => {
	const trains = await tableOf(at, 'trains', ['bulletTrain', 'trains']);
	const milestones = Object.fromEntries(await entriesOf(at, 'bulletTrain', 'milestones'));
	for (const [id, train] of Object.entries(trains)) {
		// The record has the number of milestones reached.
		const { upcoming, reached } = milestones[id] ?? { upcoming: [], reached: [] };
		Object.assign(train, { upcoming, reached });
	}
	return trains;
};

const swapped = ([who, dpo]) => [dpo, who];

// The members of all DPOs. The library decodes the Member Queue, a list of bytes, as text.
const membersOf = async (at) => {
	const tables = await tableOf(at, 'members', ['dpo', 'dpoMembers']);
	for (const members of Object.values(tables)) members.queue = [...Buffer.from(members.queue)];
	return tables;
};

// The chain's tables at a block, in the form of the index.
export const tablesOf = async (at) => ({
	accounts: await accountsOf(at),
	trains: await trainsOf(at),
	classes: await tableOf(at, 'classes', ['travelCabin', 'classes']),
	rides: await tableOf(at, 'rides', ['travelCabin', 'rides']),
	keptOfRides: await tableOf(at, 'keptOfRides', ['travelCabin', 'unclaimedRewards']),
	dpos: await tableOf(at, 'dpos', ['dpo', 'dpos']),
	members: await membersOf(at),
	closedDpos: await tableOf(at, 'closedDpos', ['dpo', 'estates']),
	keptByDpos: await tableOf(at, 'keptByDpos', ['dpo', 'unclaimedParts'], swapped),
	proposals: await tableOf(at, 'proposals', ['dpo', 'proposals'], swapped),
	offers: await tableOf(at, 'offers', ['dpo', 'seatOffers'], swapped),
	funds: await tableOf(at, 'funds', ['feeFund', 'funds']),
	time: { day: { blocks: await parameter(at, { Time: 'BlocksPerDay' }) } },
});

const figuresIn = (value) =>
	value !== null && typeof value === 'object'
		? Object.values(value).reduce((sum, one) => sum + figuresIn(one), 0)
		: 1;

// The differences between two sets of tables as sentences, and how many figures were compared.
export const differences = (index, chain) => {
	const found = [];
	let figures = 0;
	for (const [table, records] of Object.entries(chain)) {
		const keys = new Set([...Object.keys(records), ...Object.keys(index[table])]);
		for (const key of keys) {
			const theirs = same(records[key] ?? {});
			const ours = same(without(index[table][key] ?? {}, OWN[table] ?? []));
			for (const field of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
				figures += figuresIn(theirs[field] ?? null);
				if (isDeepStrictEqual(ours[field], theirs[field])) continue;
				found.push({ table, key, field, index: ours[field], chain: theirs[field] });
			}
		}
	}
	return { found, figures };
};
