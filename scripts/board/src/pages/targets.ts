// What a DPO can aim at now: classes with a cabin left, and DPOs that sell seats.

import { allFound, reads } from '../chain/reads.ts';
import type { ClassView, DpoView } from '../chain/types.ts';
import { parseId } from '../words/ids.ts';

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

// The same, and this class in any case if it has a cabin left, however old it is.
export const targetsWith = async (id: string): Promise<Targets> => {
	const { classes, dpos } = await targetsNow();
	const wanted = parseId(id);
	if (wanted === undefined || classes.some((one) => one.class === wanted)) return { classes, dpos };
	const found = await reads.class(wanted);
	return { classes: found && found.unsold > 0 ? [...classes, found] : classes, dpos };
};
