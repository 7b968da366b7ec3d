// What events leave to the rules of DPOs: promises, editions, the ends of periods.

// 1 in the fixed point of `yieldKept`, and in millionths.
const WHOLE = 10n ** 36n;
const MILLION = 1_000_000n;

// The train of a target, or of what a DPO has taken.
export const trainOf = (tables, target) => {
	const id = target.Class ?? target.Cabin?.class;
	if (id !== undefined) return tables.get('classes', id).train;
	return tables.get('dpos', (target.Dpo ?? target.Seats).dpo).train;
};

// The promise of a DPO with this Default Target (Rulebook 3.12).
export const promiseOf = (tables, target) => {
	if (target.Class !== undefined) {
		const { fare, yieldTotal, bonus, duration } = tables.get('classes', target.Class).terms;
		return { cost: fare, rates: { yieldTotal, bonus, fare, duration, yieldKept: WHOLE } };
	}
	const { seatPrice, promise, fee } = tables.get('dpos', target.Dpo.dpo);
	const yieldKept = (promise.rates.yieldKept * (MILLION - BigInt(fee))) / MILLION;
	return { cost: seatPrice * BigInt(target.Dpo.seats), rates: { ...promise.rates, yieldKept } };
};

// The stage of a DPO that becomes ACTIVE at this block: the ends of its periods (Rulebook 3.5,
// 3.6).
export const startOfActive = ({ rules, boardingDeadline }, block, day) => {
	const over = (days) => block + days * day + 1;
	const { commitGraceDays, terminateDays } = rules;
	return {
		Active: {
			membersCommitFrom: over(commitGraceDays),
			membersTerminateFrom: Math.min(over(terminateDays), boardingDeadline),
			anyoneTerminatesFrom: Math.min(over(2 * terminateDays), boardingDeadline),
		},
	};
};

// Something has changed what a seat is worth (Rulebook 3.14).
export const nextEdition = (record) => {
	record.edition += 1;
};

// The same, and all offers of seats made before have lapsed.
export const lapse = (record) => {
	nextEdition(record);
	record.offersSince = record.edition;
};
