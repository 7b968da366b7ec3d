// The actions that an account can take on a DPO now, as the runtime API must list them.

import { isOver } from './dpo-model.mjs';
import { SEATS } from './dpo-rules.mjs';
import { seatsOf } from './referrers.mjs';

const purchase = (dpos, pool, who, now) => {
	if (!dpos.isSelling(pool, now) || who === pool.account) return [];
	const room = dpos.capOf(pool, who) - seatsOf(pool, { User: who });
	const left = SEATS - pool.sold;
	const most = room < left ? room : left;
	return most > 0n ? [{ BuySeats: { most } }] : [];
};

const commitment = (dpos, pool, who, now) => {
	const { error, costs, cutsFee } = dpos.rightToCommit(pool, who, now);
	const defaultOnly = !error && dpos.isDefaultAvailable(pool, now);
	// Without money in the Deposit Account, no target can be paid; from the deadline on, none is taken.
	const canPay = dpos.balance(pool, 'Deposit') > 0n && now < pool.boardingDeadline;
	return error || !canPay ? [] : [{ Commit: { defaultOnly, costs, cutsFee } }];
};

const claim = (pool, who) => {
	const amount = pool?.kept.get(who);
	return amount === undefined ? [] : [{ ClaimUnclaimed: { amount } }];
};

export const actionsOf = (dpos, id, who, now) => {
	const pool = dpos.all.get(id);
	if (!pool) return claim(dpos.estates.get(id), who);
	const lowers = who === pool.manager && pool.fee > 0n && !isOver(pool);
	return [
		...purchase(dpos, pool, who, now),
		...commitment(dpos, pool, who, now),
		...(dpos.failsToReport(pool, now) ? [] : ['ReportFailed']),
		...(dpos.failsToTerminate(pool, who, now) ? [] : ['Terminate']),
		...['Yield', 'Bonus', 'Withdraw']
			.filter((kind) => !dpos.plan(pool, kind, who, now).error)
			.map((kind) => `Release${kind}`),
		...(lowers ? [{ LowerFee: { below: pool.fee } }] : []),
		...claim(pool, who),
		...(dpos.failsToClose(pool, who, now) ? [] : ['Close']),
	];
};
