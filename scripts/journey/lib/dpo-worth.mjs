// Rule 3.14: what belongs to a seat, for whoever takes it. Yields to come aren't included.

import { partOf, perSeat } from './dpo-rules.mjs';

// What a seat gets when this fare comes back, beyond what a release of the Withdraw Account pays
// now. What doesn't divide now is divided together with the fare.
const fareOfSeat = (dpos, pool, fare) => {
	const waiting = dpos.balance(pool, 'Withdraw');
	return perSeat(fare + waiting, pool.sold) - perSeat(waiting, pool.sold);
};

// What comes back to a pool of the fare aboard at the head of its chain, and when: { fare, endsAt
// }, or null without a cabin.
const aboard = (dpos, pool) => {
	if (pool.stage !== 'Committed') return null;
	const parent = dpos.parentOf(pool);
	if (!parent) return dpos.rideOf(pool);
	const above = aboard(dpos, parent);
	if (!above) return null;
	const { seats } = pool.taken.Seats;
	return { ...above, fare: fareOfSeat(dpos, parent, above.fare) * seats };
};

// The part of the Bonus Account that the rules let a member keep, for a seat. The founder's seats
// have none in a DPO that took seats of another.
const bonusOf = (dpos, pool) => {
	const { sold, founderSeats, tookSeats } = pool;
	const counting = tookSeats ? sold - founderSeats : sold;
	return partOf(perSeat(dpos.balance(pool, 'Bonus'), counting), pool.rules.memberKeeps);
};

export const worthOf = (dpos, pool, now) => {
	const { split } = dpos.plan(pool, 'Yield', dpos.accounts.treasury, now);
	const returns = aboard(dpos, pool);
	return {
		yields: split ? perSeat(split.bySeats, pool.sold) : 0n,
		bonus: bonusOf(dpos, pool),
		withdraw: perSeat(dpos.balance(pool, 'Withdraw'), pool.sold),
		fare: returns ? fareOfSeat(dpos, pool, returns.fare) : 0n,
		fareFrom: returns?.endsAt ?? null,
	};
};
