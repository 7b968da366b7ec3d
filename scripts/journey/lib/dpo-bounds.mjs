// The bounds of rule 3.2, within which a DPO's rules must be, as the runtime's parameter has them.

import { percent } from './dpo-rules.mjs';

const span = (least, most) => ({ least, most });
const percents = (least, most) => span(percent(least), percent(most));

export const BOUNDS = {
	userCap: span(1n, 30n),
	managerCap: span(0n, 30n),
	dpoCap: span(1n, 50n),
	sellingDays: span(1n, 60n),
	baseFee: percents(0, 5),
	feeCap: percents(0, 25),
	commitGraceDays: span(1n, 30n),
	lateCommitCut: percents(0, 100),
	earlyCommitFee: percents(0, 1),
	tolerance: percents(0, 100),
	terminateDays: span(1n, 60n),
	yieldGraceDays: span(1n, 30n),
	lateReleaseCut: percents(0, 100),
	memberKeeps: percents(0, 50),
	externalPart: percents(0, 60),
	directPart: percents(50, 100),
};

// Only the fee for an early commit may be absent.
const isWithin = (value, { least, most }) => value === null || (least <= value && value <= most);

// The error of the first rule that is out of its bounds, in the order of the table; null if all are
// within.
export const boundsError = (rules) => {
	const isBad = (rule) =>
		!isWithin(rules[rule], BOUNDS[rule]) ||
		(rule === 'terminateDays' && rules.terminateDays <= rules.commitGraceDays);
	const bad = Object.keys(BOUNDS).find(isBad);
	return bad ? `${bad[0].toUpperCase()}${bad.slice(1)}OutOfBounds` : null;
};
