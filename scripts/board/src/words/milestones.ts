// A train's milestones on one line: which are reached, which is next, how far each is.

import { share } from './earnings.ts';

export interface TrainFigures {
	collected: bigint;
	aboard: bigint;
	reached: { reward: bigint; aboard: bigint }[];
	upcoming: { threshold: bigint; reward: bigint }[];
}

export interface Ahead {
	threshold: bigint;
	reward: bigint;
	missing: bigint;
	// From 0 to 100.
	full: number;
}

export const ahead = ({ collected, upcoming }: TrainFigures): Ahead[] =>
	upcoming.map(({ threshold, reward }) => ({
		threshold,
		reward,
		missing: threshold - collected,
		full: share(collected, threshold),
	}));

// The bar of all milestones ends at the last one. Where reached ones were isn't kept by the chain.
export const scaleOf = ({ collected, upcoming }: TrainFigures): { full: number; marks: { at: number; threshold: bigint }[] } => {
	const last = upcoming.at(-1)?.threshold ?? collected;
	return {
		full: share(collected, last),
		marks: upcoming.map(({ threshold }) => ({ at: share(threshold, last), threshold })),
	};
};
