// What a DPO can aim at now: classes with a cabin left, and DPOs that sell seats.

import { nextNumber } from '../chain/blocks.ts';
import { reads } from '../chain/reads.ts';
import { trainsIn } from '../chain/trains.ts';
import type { ClassView, DpoView, Token } from '../chain/types.ts';
import { parseId } from '../words/ids.ts';
import { bounds, lookBack } from '../words/newest.ts';
import { foundWithin } from '../words/paged.ts';

const AT_ONCE = 24;
// A read looks at so many numbers of DPOs.
const LOOKED_AT = 1_000;

export interface Targets {
	classes: ClassView[];
	dpos: DpoView[];
	// Whether there may be more.
	more: boolean;
}

export const there = <Value>(value: Value | undefined): value is Value => value !== undefined;

// Of these classes, those that can be boarded, in this token if one is named.
const onSale = async (ids: number[], token: Token | undefined): Promise<number[]> => {
	const open = (await reads.classRecords(ids)).filter(([, { retired, cabins, sold }]) => !retired && sold < cabins);
	if (!token) return open.map(([id]) => id);
	const trains = new Set(await trainsIn([token], [...new Set(open.map(([, { train }]) => train))]));
	return open.filter(([, { train }]) => trains.has(train)).map(([id]) => id);
};

// The DPOs that sell seats, the newest first.
export const dposSelling = async (steps: number, atOnce = AT_ONCE) => {
	const search = (ids: number[]) => foundWithin(reads.dposSelling, ids.at(-1)!, ids[0]! + 1);
	return lookBack(await reads.dposEver(), search, bounds(steps, atOnce, LOOKED_AT, LOOKED_AT));
};

const withOne = (ids: number[], one: number | undefined) => (one === undefined || ids.includes(one) ? ids : [...ids, one]);

// The newest first, and the one that is chosen ("class 4", "dpo 2") in any case, however old it is. `token`: only
// classes in this one.
export const targetsNow = async (steps: number, chosen: string, token?: Token): Promise<Targets> => {
	const [kind, id] = chosen.split(' ');
	const wanted = parseId(id);
	const [classes, selling] = await Promise.all([
		reads.classesEver().then((ever) => lookBack(ever, (ids) => onSale(ids, token), bounds(steps, AT_ONCE))),
		dposSelling(steps),
	]);
	const [ofClasses, ofDpos] = await Promise.all([
		Promise.all(withOne(classes.items, kind === 'class' ? wanted : undefined).map(reads.class)),
		Promise.all(withOne(selling.items, kind === 'dpo' ? wanted : undefined).map(reads.dpo)),
	]);
	return {
		classes: ofClasses.filter(there).filter(({ unsold }) => unsold > 0),
		dpos: ofDpos.filter(there).filter(({ state, expiry }) => state === 'Created' && expiry > nextNumber.peek()),
		more: classes.more || selling.more,
	};
};
