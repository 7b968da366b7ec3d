// Rule 5.1: the steps that the chain takes by itself for a DPO, and the block at which it looks at the DPO next,
// which is the pool's `planned`, or null. The calls plan a look whenever something may have become due.

import { isOver } from './dpo-states.mjs';

const max = (one, other) => (one > other ? one : other);

// Plans a look for block `at`, unless one is planned before.
export const lookBy = (pool, at) => {
	if (pool.planned === null || at < pool.planned) pool.planned = at;
};

// Plans a look for the next block.
export const lookSoon = (pool, now) => lookBy(pool, now + 1n);

// Plans the next look for the step that time alone makes due.
export const lookWhenDue = (dpos, pool, now) => {
	pool.planned = dueLater(dpos, pool, now)?.at ?? null;
};

// The block from which the chain releases the yield: a day after its grace, at once when the DPO is over. Null as
// long as no release would pay.
export const yieldDueAt = (pool, now, day) => {
	if (isOver(pool)) return now;
	return pool.yieldLateFrom === null ? null : pool.yieldLateFrom - 1n + day;
};

// The step that is due now, or null.
export const dueNow = (dpos, pool, now) => {
	const { stage, expiry, periods, boughtInto } = pool;
	if (stage === 'Created') return now >= expiry ? 'ReportFailed' : null;
	if (stage === 'Active' && now >= periods.anyoneTerminatesFrom) return 'Terminate';
	const yieldAt = yieldDueAt(pool, now, dpos.day);
	const kinds = ['Withdraw', 'Bonus', ...(yieldAt !== null && now >= yieldAt ? ['Yield'] : [])];
	const pays = (kind) => !dpos.plan(pool, kind, dpos.accounts.chain, now).error;
	const kind = kinds.find(pays);
	if (kind) return { Release: kind };
	return isOver(pool) && !dpos.all.has(boughtInto) ? 'Close' : null;
};

// The next step that time alone makes due, { step, at }, if none is due now. Null if there is none.
const dueLater = (dpos, pool, now) => {
	const { stage, expiry, periods } = pool;
	const steps = [];
	if (stage === 'Created') steps.push({ step: 'ReportFailed', at: expiry });
	if (stage === 'Active') steps.push({ step: 'Terminate', at: periods.anyoneTerminatesFrom });
	const yieldAt = isOver(pool) ? null : yieldDueAt(pool, now, dpos.day);
	if (yieldAt !== null) steps.push({ step: { Release: 'Yield' }, at: yieldAt });
	return steps.reduce((first, one) => (first && first.at <= one.at ? first : one), null);
};

// The next step, { step, at }, as the runtime API must return it. Null if the DPO waits for something other than
// time.
export const nextStep = (dpos, pool, now) => {
	const step = dueNow(dpos, pool, now);
	const next = step ? { step, at: now } : dueLater(dpos, pool, now);
	return next && { ...next, at: max(next.at, pool.planned ?? 0n) };
};
