// Finds out whether a node's memory grows with every block. The memory goes up and down in any case,
// because the database keeps its log in memory until the log has 64 MB. So medians are compared: that of
// the middle third of the run and that of the last third. In the first third the caches fill.

const median = (numbers) => {
	const sorted = [...numbers].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

// `samples` are { number, own }, the number of a block and the kilobytes at it. Returns both medians and
// the growth between them in kilobytes, and the number of blocks in a third.
export const growthOf = (samples) => {
	const [first, last] = [samples[0].number, samples.at(-1).number];
	const third = (last - first) / 3;
	const level = (from, to) =>
		median(samples.filter(({ number }) => number > from && number <= to).map(({ own }) => own));
	const [middle, end] = [level(first + third, last - third), level(last - third, last)];
	return { middle, end, growth: end - middle, blocks: Math.round(third) };
};
