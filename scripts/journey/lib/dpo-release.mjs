// Rules 3.7, 3.9 and 3.11: the payments of a release of one of a DPO's accounts.

import { bonusParts } from './dpo-bonus.mjs';
import { perSeat, refundPerSeat, splitYield } from './dpo-rules.mjs';
import { acts, actorOf } from './referrers.mjs';

const NOTHING = 'Nothing';

// Pays each member the same number of units for each of its seats. `place(child, seats)` returns the
// accounts of a DPO Member that its part goes to, and what that does to the DPO Member.
const membersParts = (pool, units, { dpoOf }, place) => {
	const [payments, dpoPayments] = [[], []];
	for (const { who, seats } of pool.members) {
		const child = who.Dpo && dpoOf(who.Dpo.dpo);
		if (child) {
			const places = place(child, seats);
			dpoPayments.push(...places.map((one) => ({ dpo: child.id, ...one })));
		} else payments.push([actorOf(who), units * seats]);
	}
	return { payments, dpoPayments, split: null };
};

// Rules 3.6 and 3.7: only the money that came from the pool's Deposit Account when the pool failed is a
// refund. All other money goes to the DPO Member's Withdraw Account, and so does a refund that comes when
// the DPO Member can't commit any more.
const placesOf = (pool, units, now) => (child, seats) => {
	const withdraw = (amount, effect) => ({ kind: 'Withdraw', amount, effect });
	const isChained = child.stage === 'Committed' && child.taken.Seats?.dpo === pool.id;
	if (!isChained) return [withdraw(units * seats, NOTHING)];
	if (pool.stage === 'Completed') return [withdraw(units * seats, 'Completes')];
	if (!['Failed', 'Terminated'].includes(pool.stage)) return [withdraw(units * seats, NOTHING)];
	const refunded = refundPerSeat(pool.refund, pool.sold, units);
	const refund = refunded * seats;
	const first =
		now < child.boardingDeadline
			? { kind: 'Deposit', amount: refund, effect: 'Reactivates' }
			: withdraw(refund, 'Terminates');
	const rest = (units - refunded) * seats;
	return rest > 0n ? [first, withdraw(rest, NOTHING)] : [first];
};

// The account that gets the part cut off the fee of a late release; null if the members get it by seats.
const whoGetsTheCut = (pool, caller, treasury) => {
	if (pool.rules.cutTo === 'Members' || caller === pool.manager) return null;
	return acts(pool, caller) ? caller : treasury;
};

const splitOf = ({ undivided, fee }, balance, lateCut) =>
	splitYield({ balance, undivided, fee, lateCut });

// Rule 3.9: whether a release of this balance in time would pay at least a unit a seat.
export const wouldPayYield = (pool, balance) =>
	perSeat(splitOf(pool, balance, 0n).rest, pool.sold) > 0n;

const PLANS = {
	Withdraw: (pool, balance, context) => {
		const units = perSeat(balance, pool.sold);
		return membersParts(pool, units, context, placesOf(pool, units, context.now));
	},

	Bonus: (pool, balance, { dpoOf }) => {
		const { payments, dpoPayments } = bonusParts(balance, pool, (id) => dpoOf(id).founderSeats);
		const passed = dpoPayments.map(([dpo, amount]) => ({
			dpo,
			kind: 'Bonus',
			amount,
			effect: NOTHING,
		}));
		return { payments, dpoPayments: passed, split: null };
	},

	Yield: (pool, balance, context) => {
		if (balance === 0n) return { error: 'NothingToRelease' };
		const isLate = pool.yieldLateFrom !== null && context.now >= pool.yieldLateFrom;
		const lateCut = isLate ? pool.rules.lateReleaseCut : 0n;
		const { fee, cutOff, rest } = splitOf(pool, balance, lateCut);
		const lucky = whoGetsTheCut(pool, context.caller, context.treasury);
		const bySeats = lucky === null ? rest + cutOff : rest;
		const units = perSeat(bySeats, pool.sold);
		if (units === 0n) return { error: 'TooLittleToRelease' };
		const place = (_, seats) => [{ kind: 'Yield', amount: units * seats, effect: NOTHING }];
		const plan = membersParts(pool, units, context, place);
		plan.payments.push([pool.manager, fee]);
		if (lucky !== null) plan.payments.push([lucky, cutOff]);
		return { ...plan, split: { fee, cutOff, bySeats } };
	},
};

// The most recipients that any release has. Each member may have three referrers.
export const MOST = { accounts: 400n, dpos: 100n };
// The accounts that a release may pay in addition, if the fee becomes late before the release is in a block.
const EXTRA = { Yield: 2n };

// The numbers of recipients to state for a release: the accounts that it pays, but at least one for each
// User Member; and all DPO Members.
export const recipientsToSay = ({ members }, kind, payments) => {
	const dpos = members.filter(({ who }) => who.Dpo).length;
	const accounts = BigInt(Math.max(payments.length, members.length - dpos)) + (EXTRA[kind] ?? 0n);
	return { accounts: accounts < MOST.accounts ? accounts : MOST.accounts, dpos: BigInt(dpos) };
};

// Adds up the payments of each account, and drops those of nothing.
const summed = (payments) => {
	const sums = new Map();
	for (const [who, amount] of payments) {
		if (amount > 0n) sums.set(who, (sums.get(who) ?? 0n) + amount);
	}
	return [...sums];
};

// Plans a release: { error } or { payments: [[account, amount]], dpoPayments: [{ dpo, kind, amount,
// effect }], split, amount, remainder }. The context is { caller, treasury, now, dpoOf(id) }.
export const planRelease = (pool, kind, balance, context) => {
	const plan = PLANS[kind](pool, balance, context);
	if (plan.error) return plan;
	const payments = summed(plan.payments);
	const amount =
		payments.reduce((sum, [, one]) => sum + one, 0n) +
		plan.dpoPayments.reduce((sum, one) => sum + one.amount, 0n);
	const changes = plan.dpoPayments.some(({ effect }) => effect !== NOTHING);
	if (amount === 0n && !changes) return { error: 'NothingToRelease' };
	return { ...plan, payments, amount, remainder: balance - amount };
};
