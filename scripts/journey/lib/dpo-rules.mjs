// The arithmetic of DPOs and the three presets of rule 3.2, in whole numbers without a limit. As in
// rulebook.mjs, nothing here comes from the chain.

export const SEATS = 100n;

// Rule 3.6: up to this many refunds make a DPO ACTIVE again. The next refund ends it.
export const MOST_REFUNDS = 2n;

// Parts are in millionths.
const MILLION = 1_000_000n;
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

// Rule 3.1: the part of some seats in an amount that is shared "by seats".
export const bySeats = (amount, seats, sold) => (sold > 0n ? (amount * seats) / sold : 0n);

// Rule 3.8: base + Z%, at most the cap. Z is the number of seats that the manager bought on creation.
export const feeAtCreation = ({ baseFee, feeCap }, seats) => {
	const fee = baseFee + percent(seats);
	return fee < feeCap ? fee : feeCap;
};

// The first block at which more than `days` days have passed since block `since`.
export const over = (since, days, day) => since + days * day + 1n;

// Rule 3.9. `borne` is the part of the balance that earlier releases left by rounding. It has already
// borne its fee.
export const splitYield = ({ balance, borne, fee, lateCut }) => {
	const whole = partOf(balance - borne, fee);
	const manager = less(whole, lateCut);
	return { fee: manager, cutOff: whole - manager, rest: balance - whole };
};

// --- Tolerance (rule 3.12) ------------------------------------------------------------------

// The factor of rates in the views, as a fraction of 10³⁶: this one leaves them as they are.
export const WHOLE = 10n ** 36n;

export const ratesOf = ({ fare, yieldTotal, bonus, duration }) => ({
	yieldTotal,
	rewardTotal: yieldTotal + bonus,
	fare,
	duration,
	factor: WHOLE,
});

export const discounted = (rates, tolerance) => ({
	...rates,
	factor: less(rates.factor, tolerance),
});

// Whether a ≥ (1 − tolerance) × b. Both rates are given as fractions.
const closeTo = ([a, perA], [b, perB], tolerance) =>
	a * perB * MILLION >= b * perA * (MILLION - tolerance);

const rate = (total, { fare, duration, factor: by }) => [total * by, fare * duration];

// The error of another target that is too far from the promise, or null if it is close enough.
export const lacks = ({ promise, tolerance, deposit, cost, rates }) => {
	const was = promise.rates;
	const [least] = [promise.cost, deposit].sort((a, b) => (a < b ? -1 : 1));
	const isClose = (field) =>
		closeTo(rate(rates[field], rates), rate(was[field], was), tolerance);
	if (!isClose('yieldTotal')) return 'YieldRateTooLow';
	if (!isClose('rewardTotal')) return 'RewardRateTooLow';
	if (rates.duration > was.duration) return 'DurationTooLong';
	if (!closeTo([rates.duration, 1n], [was.duration, 1n], tolerance)) return 'DurationTooShort';
	return closeTo([cost, 1n], [least, 1n], tolerance) ? null : 'CostTooLow';
};
