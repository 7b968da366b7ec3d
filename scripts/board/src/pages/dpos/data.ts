// DPOs for the list: those that sell seats, and the newest of the others.

import { reads } from '../../chain/reads.ts';
import type { DpoView } from '../../chain/types.ts';
import { downFrom } from '../../words/newest.ts';
import { dposSelling, there } from '../targets.ts';

const AT_ONCE = 24;

export interface DposData {
	selling: DpoView[];
	others: DpoView[];
	// How many numbers were looked at, and how many there are.
	looked: number;
	ever: number;
	// Whether there may be more, of one or the other.
	more: boolean;
}

export const readDpos = async (steps: number): Promise<DposData> => {
	const { items: ids, ever, more } = await dposSelling(steps, AT_ONCE);
	const looked = Math.min(steps * AT_ONCE, ever);
	const newest = downFrom(ever, ever - looked).filter((id) => !ids.includes(id));
	const [selling, others] = await Promise.all([Promise.all(ids.map(reads.dpo)), Promise.all(newest.map(reads.dpo))]);
	return {
		selling: selling.filter(there).sort((one, other) => one.expiry - other.expiry),
		others: others.filter(there),
		looked,
		ever,
		more: more || looked < ever,
	};
};
