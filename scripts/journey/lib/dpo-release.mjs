// Rules 3.7, 3.9 and 3.11: the payments of a release of one of a DPO's accounts.

import { bonusParts } from './dpo-bonus.mjs';
import { bySeats, MOST_REFUNDS, over, SEATS, splitYield } from './dpo-rules.mjs';
import { acts, actorOf } from './referrers.mjs';

const NOTHING = 'Nothing';

// Each member's part by seats. `place(child, part, seats)` returns the accounts of a DPO Member that its
// part goes to, and what that does to the DPO Member.
const membersParts = (pool, amount, { dpoOf }, place) => {
	const [payments, dpoPayments] = [[], []];
	for (const { who, seats } of pool.members) {
		const part = bySeats(amount, seats, pool.sold);
		const child = who.Dpo && dpoOf(who.Dpo.dpo);
		if (child) {
			const places = place(child, part, seats);
			dpoPayments.push(...places.map((one) => ({ dpo: child.id, ...one })));
		} else payments.push([actorOf(who), part]);
	}
	return { payments, dpoPayments, split: null };
};

// Rules 3.6 and 3.7: only the money that came from the pool's Deposit Account when the pool failed is a
// refund. All other money goes to the DPO Member's Withdraw Account.
const placesOf = (pool) => (child, part, seats) => {
	const withdraw = (amount, effect) => ({ kind: 'Withdraw', amount, effect });
	const isChained = child.stage === 'Committed' && child.taken.Seats?.dpo === pool.id;
	if (!isChained) return [withdraw(part, NOTHING)];
	if (pool.stage === 'Completed') return [withdraw(part, 'Completes')];
	if (!['Failed', 'Terminated'].includes(pool.stage)) return [withdraw(part, NOTHING)];
	const refund = bySeats(pool.refund, seats, pool.sold);
	const first =
		child.reactivations < MOST_REFUNDS
			? { kind: 'Deposit', amount: refund, effect: 'Reactivates' }
			: withdraw(refund, 'Terminates');
	return part > refund ? [first, withdraw(part - refund, NOTHING)] : [first];
};

// The account that gets the part cut off the fee of a late release; null if the members get it by seats.
const whoGetsTheCut = (pool, caller, treasury) => {
	if (pool.rules.cutTo === 'Members' || caller === pool.manager) return null;
	return acts(pool, caller) ? caller : treasury;
};

export const isYieldLate = ({ yieldSince, rules }, { now, day }) =>
	yieldSince !== null && now >= over(yieldSince, rules.yieldGraceDays, day);

const PLANS = {
	Withdraw: (pool, balance, context) => membersParts(pool, balance, context, placesOf(pool)),

	Bonus: (pool, balance, { dpoOf }) => {
		const { payments, dpoPayments } = bonusParts(balance, pool, (id) => dpoOf(id).managerSeats);
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
		const { fee, cutOff, rest } = splitYield({
			balance,
			borne: pool.borne,
			fee: pool.fee,
			lateCut: isYieldLate(pool, context) ? pool.rules.lateReleaseCut : 0n,
		});
		const lucky = whoGetsTheCut(pool, context.caller, context.treasury);
		const seats = lucky === null ? rest + cutOff : rest;
		if (seats < SEATS && pool.stage !== 'Completed') return { error: 'TooLittleToRelease' };
		const place = (_, amount) => [{ kind: 'Yield', amount, effect: NOTHING }];
		const plan = membersParts(pool, seats, context, place);
		plan.payments.push([pool.manager, fee]);
		if (lucky !== null) plan.payments.push([lucky, cutOff]);
		return { ...plan, split: { fee, cutOff, bySeats: seats } };
	},
};

// The most recipients that any release has.
export const MOST = { accounts: 202n, dpos: 100n };
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
// effect }], split, amount, remainder }. The context is { caller, treasury, now, day, dpoOf(id) }.
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
