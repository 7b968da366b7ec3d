// Random numbers. The same seed gives the same numbers.

// Mulberry32, a generator of numbers from 0 to below 1.
export const random = (seed) => {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let bits = state;
		bits = Math.imul(bits ^ (bits >>> 15), bits | 1);
		bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
		return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (end) => Math.floor(next() * end);
	return {
		below,
		// From `least` to `most`, both included.
		between: (least, most) => least + below(most - least + 1),
		chance: (probability) => next() < probability,
		// At most `most` items that follow each other in the list, which counts as a ring.
		some: (list, most) => {
			const from = below(list.length || 1);
			return [...list.slice(from), ...list.slice(0, from)].slice(0, most);
		},
		pick: (list) => list[below(list.length)],
		shuffled: (list) =>
			list
				.map((item) => [next(), item])
				.sort(([a], [b]) => a - b)
				.map(([, item]) => item),
	};
};
