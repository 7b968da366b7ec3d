// Whether a node's memory grows with every block. It goes up and down by itself, since the database keeps
// its log in memory until that has 64 MB, so medians are compared: over the middle third of the run, and
// over the last one. In the first third caches fill.

const median = (numbers) => {
	const sorted = [...numbers].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

// `samples` are { number, own }, a block's number and kilobytes. In kilobytes.
export const growthOf = (samples) => {
	const [first, last] = [samples[0].number, samples.at(-1).number];
	const third = (last - first) / 3;
	const level = (from, to) =>
		median(samples.filter(({ number }) => number > from && number <= to).map(({ own }) => own));
	const [middle, end] = [level(first + third, last - third), level(last - third, last)];
	return { middle, end, growth: end - middle, blocks: Math.round(third) };
};
