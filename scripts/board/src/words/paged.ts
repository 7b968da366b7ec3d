// Following the chain's paged reads as far as somebody looks, and no further.

import type { Found } from '../chain/types.ts';

// A read gives so many entries at most, and skips so many.
const [PAGE, MOST_SKIPPED] = [100, 10_000];

export interface First<Item> {
	items: Item[];
	// Whether the chain has more of them.
	more: boolean;
}

// The first `count` entries of a list that is read by `from` and `limit`.
export const firstOf = async <Item>(read: (from: number, limit: number) => Promise<Item[]>, count: number): Promise<First<Item>> => {
	const items: Item[] = [];
	const most = Math.min(count + 1, MOST_SKIPPED);
	for (let asked = 0; asked < most && items.length === asked; ) {
		const limit = Math.min(PAGE, most - asked);
		items.push(...(await read(asked, limit)));
		asked += limit;
	}
	return { items: items.slice(0, count), more: items.length > count };
};

// The first entry of such a list that this holds for.
export const firstWhere = async <Item>(
	read: (from: number, limit: number) => Promise<Item[]>,
	holds: (item: Item) => boolean,
): Promise<Item | undefined> => {
	for (let from = 0; from < MOST_SKIPPED; from += PAGE) {
		const page = await read(from, PAGE);
		const found = page.find(holds);
		if (found || page.length < PAGE) return found;
	}
	return undefined;
};

// What a search finds in the numbers [from, below), the newest first.
export const foundWithin = async (search: (from: number) => Promise<Found>, from: number, below: number): Promise<number[]> => {
	const ids: number[] = [];
	for (let at: number | undefined = from; at !== undefined && at < below; ) {
		const found = await search(at);
		ids.push(...found.ids.filter((id) => id < below));
		at = found.next;
	}
	return ids.reverse();
};
