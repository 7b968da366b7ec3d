// DPOs for the list: those that sell seats, and the newest of the others.

import { allFound, reads } from '../../chain/reads.ts';
import type { DpoView } from '../../chain/types.ts';

const MOST_SELLING = 200;

export interface DposData {
	selling: DpoView[];
	others: DpoView[];
	// How many numbers were looked at, and how many there are.
	looked: number;
	ever: number;
}

const there = (dpos: (DpoView | undefined)[]): DpoView[] => dpos.filter((dpo) => dpo !== undefined);

export const readDpos = async (count: number): Promise<DposData> => {
	const [ids, ever] = await Promise.all([allFound((from) => reads.dposSelling(from), MOST_SELLING), reads.dposEver()]);
	const looked = Math.min(count, ever);
	const newest = Array.from({ length: looked }, (_, index) => ever - 1 - index).filter((id) => !ids.includes(id));
	const [selling, others] = await Promise.all([Promise.all(ids.map(reads.dpo)), Promise.all(newest.map(reads.dpo))]);
	return { selling: there(selling).sort((one, other) => one.expiry - other.expiry), others: there(others), looked, ever };
};
