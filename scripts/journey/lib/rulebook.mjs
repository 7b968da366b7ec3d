// The rulebook's arithmetic and its campaign, in whole numbers without a limit. Nothing here comes
// from the chain, because the chain is checked against it.

// The campaign's token has 10 decimals, like BOLT.
export const DECIMALS = 10;
export const UNIT = 10n ** BigInt(DECIMALS);
export const tokens = (amount) => BigInt(amount) * UNIT;

// The blocks of a day on a live chain. The campaign's durations are given for such a chain.
export const LIVE_DAY = 14_400n;

// Rule 1.6: the hunting period in days, and the hunter's part in millionths.
export const HUNTING = { days: 7n, cut: 10_000n };
const MILLION = 1_000_000n;

// Converts a duration on a live chain to a chain whose day has `day` blocks.
export const scaled = (liveBlocks, day) => (BigInt(liveBlocks) * day) / LIVE_DAY;

// Rule 1.2: the reward of a number of cabins.
export const classReward = ({ yieldTotal, bonus }, cabins) => (yieldTotal + bonus) * cabins;

// Rule 1.2: the shortest ride takes half a day, rounded up; the longest 366 days.
export const durationBounds = (day) => ({ shortest: (day + 1n) / 2n, longest: 366n * day });

// Rule 1.4: what has accrued by block `now`.
export const accrued = ({ yieldTotal, duration }, boarded, now) => {
	const elapsed = now - boarded;
	return (yieldTotal * (elapsed < duration ? elapsed : duration)) / duration;
};

// Rule 1.6: the first block at which more than 7 days have passed since `lastPaid`.
export const huntableFrom = (lastPaid, day) => lastPaid + HUNTING.days * day + 1n;

// Rule 1.6: the hunter's part of what is due.
export const huntCut = (due) => (due * HUNTING.cut) / MILLION;

// Rule 5.1: an hour, and the wait after which what is kept is first paid by the chain itself.
export const hour = (day) => (day + 23n) / 24n;
export const firstWait = (day) => day;

// Rule 5.1: when the chain tries to pay what is kept. An earlier attempt stays where it is.
export const triedBy = (planned, at) => (planned !== undefined && planned < at ? planned : at);

// Rule 1.7: the first block at which the ride can be settled.
export const endsAt = ({ duration }, boarded) => boarded + duration;

// Rule 2.3: a ride's share of one milestone.
export const share = ({ reward, aboard }, fare) => (reward * fare) / aboard;

// Rule 2.4: a ride's share of all the milestones that it hasn't been paid for.
export const shares = (reached, seen, fare) =>
	reached.slice(seen).reduce((sum, milestone) => sum + share(milestone, fare), 0n);

const campaignClass = (name, fare, bonus, yieldTotal, liveBlocks, cabins) => ({
	name,
	cabins: BigInt(cabins),
	terms: (day) => ({
		fare: tokens(fare),
		yieldTotal: tokens(yieldTotal),
		bonus: tokens(bonus),
		duration: scaled(liveBlocks, day),
	}),
});

// The real terms of a live campaign, from the rulebook's first section.
export const CLASSES = [
	campaignClass('Bronze', 1_000, 40, 7, 12_960, 500),
	campaignClass('Silver', 50_000, 4_000, 1_140, 25_920, 300),
	campaignClass('Gold', 1_000_000, 100_000, 33_600, 25_920, 100),
	campaignClass('Platinum', 10_000_000, 1_200_000, 456_000, 25_920, 50),
	campaignClass('Diamond', 50_000_000, 7_000_000, 2_580_000, 25_920, 10),
];

// The campaign's milestones: millions of tokens collected, and the reward in tokens.
export const MILESTONES = [
	[1, 2_500],
	[2, 6_000],
	[3, 10_500],
	[5, 20_000],
	[7, 31_500],
	[15, 75_000],
	[30, 165_000],
	[35, 210_000],
	[40, 260_000],
	[45, 315_000],
	[50, 375_000],
	[60, 480_000],
	[70, 595_000],
	[80, 720_000],
	[90, 855_000],
	[100, 1_000_000],
].map(([millions, reward]) => ({
	threshold: tokens(millions * 1_000_000),
	reward: tokens(reward),
}));
