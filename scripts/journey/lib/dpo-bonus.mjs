// Rule 3.11: the parts of a released Bonus Account.

import { partOf, SEATS } from './dpo-rules.mjs';
import { actorOf } from './referrers.mjs';

// `pool` is as in referrers.mjs, with its `rules` and with `tookSeats`, whether it took seats of
// another DPO. `founderSeats(dpo)` returns the seats that a DPO Member's founder has in it. Returns
// `payments` as [account, amount] pairs, in which an account may occur several times, and
// `dpoPayments` as [DPO, amount] pairs.
export const bonusParts = (balance, pool, founderSeats) => {
	const { founder, members, rules, tookSeats } = pool;
	// If the pool took seats, the founder's seats have had their part one level up.
	const counting = members.filter(({ who }) => !(tookSeats && who.User === founder));
	const all = counting.reduce((sum, { seats }) => sum + seats, 0n);
	const [payments, dpoPayments] = [[], []];
	for (const { who, seats, referrers } of counting) {
		const assigned = (balance * seats) / all;
		let rest = assigned;
		const take = (amount) => {
			rest -= amount;
			return amount;
		};
		// Filter 1: a part goes on to the DPO Member's Bonus Account.
		if (who.Dpo) {
			const others = SEATS - founderSeats(who.Dpo.dpo);
			dpoPayments.push([who.Dpo.dpo, take((assigned * others) / SEATS)]);
		}
		// What a DPO Member keeps goes to its manager in office.
		payments.push([actorOf(who), take(partOf(rest, rules.memberKeeps))]);
		// Filter 2: the rest goes to the referrers.
		const { internal, second, external } = referrers;
		if (external) payments.push([external, take(partOf(rest, rules.externalPart))]);
		if (internal === null || internal === founder) {
			payments.push([founder, rest]);
		} else {
			payments.push([internal, take(partOf(rest, rules.directPart))], [second, rest]);
		}
	}
	return { payments, dpoPayments };
};
