// Rule 3.11: who gets what of a Bonus Account.

import { partOf, SEATS } from './dpo-rules.mjs';
import { actorOf } from './referrers.mjs';

// `pool` as in referrers.mjs, with its `rules` and whether it `tookSeats` of another DPO;
// `managerSeats(dpo)` are those of a DPO Member. Answers [account, amount]s, several for one account
// where it has several reasons to be paid, and [DPO, amount]s.
export const bonusParts = (balance, pool, managerSeats) => {
	const { manager, members, rules, tookSeats } = pool;
	// One level up, the manager's seats have had their part.
	const counting = members.filter(({ who }) => !(tookSeats && who.User === manager));
	const all = counting.reduce((sum, { seats }) => sum + seats, 0n);
	const [payments, dpoPayments] = [[], []];
	for (const { who, seats, referrers } of counting) {
		const assigned = (balance * seats) / all;
		let rest = assigned;
		const take = (amount) => {
			rest -= amount;
			return amount;
		};
		// Filter 1.
		if (who.Dpo) {
			const others = SEATS - managerSeats(who.Dpo.dpo);
			dpoPayments.push([who.Dpo.dpo, take((assigned * others) / SEATS)]);
		}
		payments.push([actorOf(who), take(partOf(rest, rules.memberKeeps))]);
		// Filter 2.
		const { internal, second, external } = referrers;
		if (external) payments.push([external, take(partOf(rest, rules.externalPart))]);
		if (internal === null || internal === manager) {
			payments.push([manager, rest]);
		} else {
			payments.push([internal, take(partOf(rest, rules.directPart))], [second, rest]);
		}
	}
	return { payments, dpoPayments };
};
