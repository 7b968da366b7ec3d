// The arithmetic of DPOs and the three presets of rule 3.2, in whole numbers without a limit. As in
// rulebook.mjs, nothing here comes from the chain.

export const SEATS = 100n;

// The highest block number.
export const LAST_BLOCK = 2n ** 32n - 1n;

// Parts are in millionths.
const MILLION = 1_000_000n;
const min = (one, other) => (one < other ? one : other);
const max = (one, other) => (one > other ? one : other);
export const percent = (number) => BigInt(number) * 10_000n;
export const partOf = (amount, part) => (amount * part) / MILLION;
export const less = (amount, part) => partOf(amount, MILLION - part);

// The presets of rule 3.2.
const V1 = {
	userCap: 15n,
	managerCap: 15n,
	dpoCap: 30n,
	sellingDays: 60n,
	baseFee: percent(5),
	feeCap: percent(20),
	commitGraceDays: 7n,
	lateCommitCut: percent(50),
	earlyCommitFee: null,
	tolerance: percent(20),
	terminateDays: 15n,
	yieldGraceDays: 5n,
	lateReleaseCut: percent(50),
	cutTo: 'Members',
	memberKeeps: 0n,
	externalPart: percent(30),
	directPart: percent(80),
};

export const PRESETS = {
	V1,
	Gt01Draft: {
		...V1,
		userCap: 10n,
		managerCap: 20n,
		feeCap: percent(25),
		commitGraceDays: 3n,
		earlyCommitFee: percent(1) / 10n,
		tolerance: percent(10),
		terminateDays: 14n,
		yieldGraceDays: 7n,
		cutTo: 'Caller',
		externalPart: percent(60),
	},
	EarlyDraft: {
		...V1,
		userCap: 20n,
		managerCap: 20n,
		sellingDays: 15n,
		tolerance: percent(10),
		yieldGraceDays: 7n,
		cutTo: 'Caller',
		memberKeeps: percent(20),
		directPart: percent(75),
	},
};

// The rules of a new DPO. A creation names a preset or { Custom: … }; if it names nothing, V1 holds.
export const rulesOf = (named) => named?.Custom ?? PRESETS[named ?? 'V1'];

// Rule 3.1: rounded up, so that 100 seats always pay for the target.
export const seatPrice = (cost) => (cost + SEATS - 1n) / SEATS;

// Rule 3.1: the whole units that each seat sold gets of an amount that is divided "by seats".
export const perSeat = (amount, sold) => (sold > 0n ? amount / sold : 0n);

// Rule 3.7: the refund's part of the units that a release pays for each seat.
export const refundPerSeat = (refund, sold, paid) => min((refund + sold - 1n) / sold, paid);

// Rule 3.8: base + Z%, at most the cap. Z is the number of seats that the manager bought on creation.
export const feeAtCreation = ({ baseFee, feeCap }, seats) => min(baseFee + percent(seats), feeCap);

// The first block at which more than `days` days have passed since block `since`.
export const over = (since, days, day) => min(since + days * day + 1n, LAST_BLOCK);

// Rule 3.1: the block from which a new DPO commits nothing. `target` is the boarding deadline of the DPO
// that is its Default Target, or null for a class.
export const boardingDeadlineOf = (expiry, { terminateDays, commitGraceDays }, target, day) => {
	const own = expiry + terminateDays * day;
	return target === null ? own : max(own, target + commitGraceDays * day);
};

// Rules 3.5 and 3.6: the ends of the periods of a DPO that becomes ACTIVE at block `now`. They are recorded
// then.
export const periodsOf = ({ rules, boardingDeadline }, now, day) => {
	const terminates = (days) => min(over(now, days, day), boardingDeadline);
	return {
		membersCommitFrom: over(now, rules.commitGraceDays, day),
		membersTerminateFrom: terminates(rules.terminateDays),
		anyoneTerminatesFrom: terminates(2n * rules.terminateDays),
	};
};

// Rule 3.9. `undivided` is the part of the balance that didn't divide at the last release. It has already
// borne its fee.
export const splitYield = ({ balance, undivided, fee, lateCut }) => {
	const whole = partOf(balance - undivided, fee);
	const manager = less(whole, lateCut);
	return { fee: manager, cutOff: whole - manager, rest: balance - whole };
};

// --- Tolerance (rule 3.12) ------------------------------------------------------------------

// The part of a yield that is left after fees, as a fraction of 10³⁶: this one is all of it.
export const WHOLE = 10n ** 36n;

export const ratesOf = ({ fare, yieldTotal, bonus, duration }) => ({
	yieldTotal,
	bonus,
	fare,
	duration,
	yieldKept: WHOLE,
});

// The rates that a DPO with this fee passes on.
export const afterFee = (rates, fee) => ({ ...rates, yieldKept: less(rates.yieldKept, fee) });

// The part of its promise that a DPO guarantees, if its Default Target guarantees the part `target`. A class
// guarantees all of it.
export const ALL = MILLION;
export const guaranteeOf = ({ tolerance }, target) => min(MILLION - tolerance, target);

// The figures in which another target falls short of the promise, in the order in which they are checked.
// Rates are fractions, so that comparing them rounds nothing.
export const shortfallsOf = ({ promise, tolerance, cost, rates, guarantee }) => {
	const was = promise.rates;
	// Whether `part` of a is less than 1 − tolerance of b.
	const isBelow = ([a, perA], [b, perB], part) =>
		part * a * perB < (MILLION - tolerance) * b * perA;
	const yieldRate = ({ yieldTotal, yieldKept, fare, duration }) => [
		yieldTotal * yieldKept,
		fare * duration,
	];
	const bonusRate = ({ bonus, fare, duration }) => [bonus, fare * duration];
	const fallsShort = {
		YieldRate: isBelow(yieldRate(rates), yieldRate(was), guarantee),
		BonusRate: isBelow(bonusRate(rates), bonusRate(was), guarantee),
		LongDuration: rates.duration > was.duration,
		ShortDuration: isBelow([rates.duration, 1n], [was.duration, 1n], guarantee),
		Cost: isBelow([cost, 1n], [promise.cost, 1n], ALL),
	};
	return Object.keys(fallsShort).filter((figure) => fallsShort[figure]);
};
