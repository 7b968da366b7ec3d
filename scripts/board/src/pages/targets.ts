// What a DPO can aim at now: classes with a cabin left, and DPOs that sell seats.

import { allFound, reads } from '../chain/reads.ts';
import type { ClassView, DpoView } from '../chain/types.ts';

const LOOKED_AT = 200;

export interface Targets {
	classes: ClassView[];
	dpos: DpoView[];
}

export const newest = (ever: number) => Array.from({ length: Math.min(ever, LOOKED_AT) }, (_, index) => ever - 1 - index);

export const there = <Value>(value: Value | undefined): value is Value => value !== undefined;

// The newest first.
export const targetsNow = async (): Promise<Targets> => {
	const [classes, selling] = await Promise.all([
		reads.classesEver().then((ever) => Promise.all(newest(ever).map(reads.class))),
		allFound((from) => reads.dposSelling(from), LOOKED_AT).then((ids) => Promise.all(ids.map(reads.dpo))),
	]);
	return {
		classes: classes.filter(there).filter(({ unsold }) => unsold > 0),
		dpos: selling.filter(there).reverse(),
	};
};
