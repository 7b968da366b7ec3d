// The actions that an account can take on a DPO now, as the runtime API must list them.

import { SEATS } from './dpo-rules.mjs';
import { isOver } from './dpo-states.mjs';
import { actorOf, seatsOf } from './referrers.mjs';

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
	// Without money in the Deposit Account, no target can be paid; from the deadline on, none is
	// taken.
	const canPay = dpos.balance(pool, 'Deposit') > 0n && now < pool.boardingDeadline;
	return error || !canPay ? [] : [{ Commit: { defaultOnly, costs, cutsFee } }];
};

const decisions = (dpos, pool, who, now) => {
	const { governance } = dpos;
	if (governance.failsToDecide(pool)) return [];
	const members = pool.members.filter((member) => actorOf(member.who) === who);
	// A manager may propose without seats.
	const proposes = [{ who: { User: who } }, ...members].some(
		(member) => !governance.failsToPropose(pool, member.who, now),
	);
	// Whoever has voted with all its seats needn't vote again.
	const votes = members
		.flatMap((member) => governance.ballots(pool, member, now))
		.some(({ voted, seats }) => voted < seats);
	return [...(proposes ? ['Propose'] : []), ...(votes ? ['Vote'] : [])];
};

const sale = ({ market }, pool, who) =>
	market.failsToOffer(pool, who) ? [] : [{ OfferSeats: { most: seatsOf(pool, { User: who }) } }];

const purchaseOfOffered = (dpos, pool, who) => {
	const { market } = dpos;
	const open = market.in(pool).filter(({ seller }) => !market.failsToTake(pool, who, seller));
	const offered = open.reduce((most, { seats }) => (seats > most ? seats : most), 0n);
	const room = dpos.capOf(pool, who) - seatsOf(pool, { User: who });
	const most = room < offered ? room : offered;
	return most > 0n ? [{ TakeSeats: { most } }] : [];
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
		...decisions(dpos, pool, who, now),
		...(dpos.governance.failsToTakeOffice(pool, who) ? [] : ['TakeOffice']),
		...sale(dpos, pool, who),
		...purchaseOfOffered(dpos, pool, who),
		...['Yield', 'Bonus', 'Withdraw']
			.filter((kind) => !dpos.plan(pool, kind, who, now).error)
			.map((kind) => `Release${kind}`),
		...(lowers ? [{ LowerFee: { below: pool.fee } }] : []),
		...claim(pool, who),
		...(dpos.failsToClose(pool, who, now) ? [] : ['Close']),
	];
};
