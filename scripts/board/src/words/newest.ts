// Looking through numbers that grow with the chain, the newest first, and never through all of them at once.

export interface Looked<Item> {
	items: Item[];
	// How many numbers were looked at, and how many there are.
	looked: number;
	ever: number;
	// Whether there may be more.
	more: boolean;
}

// What a look stops at: so many items found, or so many numbers looked at.
export interface Bounds {
	items: number;
	numbers: number;
	// How many numbers are looked at together.
	page: number;
}

// The numbers [from, below), the newest first.
export const downFrom = (below: number, from: number): number[] =>
	Array.from({ length: below - from }, (_, index) => below - 1 - index);

// `find` tells which of these numbers, or what for them, belongs to the list. It is asked with the newest numbers
// below `ever` first.
export const lookBack = async <Item>(
	ever: number,
	find: (numbers: number[]) => Promise<Item[]>,
	{ items: wanted, numbers, page }: Bounds,
): Promise<Looked<Item>> => {
	const found: Item[] = [];
	const last = Math.max(0, ever - numbers);
	let below = ever;
	while (below > last && found.length < wanted) {
		const from = Math.max(last, below - page);
		found.push(...(await find(downFrom(below, from))));
		below = from;
	}
	const items = found.slice(0, wanted);
	return { items, looked: ever - below, ever, more: below > 0 || items.length < found.length };
};

// The bounds after so many steps.
export const bounds = (steps: number, items: number, numbers = 1_000, page = 200): Bounds => ({
	items: steps * items,
	numbers: steps * numbers,
	page,
});
