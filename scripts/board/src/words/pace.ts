// How long a block takes, from when the last ones arrived. Blocks' own timestamps don't tell it: a development chain
// advances its clock by a slot with every block, however fast they come.

export interface Arrival {
	number: number;
	// In milliseconds.
	time: number;
}

const WINDOW = 30;
const ENOUGH = 4;
const ROUND_MS = 100;
const NEAR = 0.04;

// The arrivals that the next measurement uses.
export const withArrival = (arrivals: Arrival[], arrival: Arrival): Arrival[] => {
	const last = arrivals.at(-1);
	// After a reorganisation or on another chain it begins anew.
	if (last && arrival.number <= last.number) return [arrival];
	return [...arrivals.slice(1 - WINDOW), arrival];
};

// Undefined with fewer than four arrivals. Close to a round figure, it is that: so that countdowns don't tremble.
export const paceOf = (arrivals: Arrival[]): number | undefined => {
	const [first, last] = [arrivals[0], arrivals.at(-1)];
	if (!first || !last || arrivals.length < ENOUGH) return undefined;
	const pace = (last.time - first.time) / (last.number - first.number);
	const round = Math.round(pace / ROUND_MS) * ROUND_MS;
	return round > 0 && Math.abs(pace - round) / round < NEAR ? round : pace;
};
