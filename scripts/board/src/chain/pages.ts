// A long list that is read by pages of 100, and refreshed where it is looked at.

import { useEffect, useRef, useState } from 'preact/hooks';
import { effect } from '@preact/signals';
import { best } from './blocks.ts';
import { isReady } from './connect.ts';

const SIZE = 100;
// Pages that are visible are read again after so many blocks.
const STALE_BLOCKS = 5;

export interface Pages<Item> {
	items: Item[];
	// Whether there may be more behind them.
	open: boolean;
	loading: boolean;
	more: () => void;
	// Tells which items are visible.
	look: (first: number, last: number) => void;
}

// `keyOf` names an item: one that moved from one page to the next is shown once.
export function usePages<Item>(
	read: (from: number, limit: number) => Promise<Item[]>,
	keyOf: (item: Item) => string,
	most: number,
	dependencies: unknown[],
): Pages<Item> {
	const [pages, setPages] = useState<Item[][]>([]);
	const [loading, setLoading] = useState(true);
	const state = useRef({ pages: [] as Item[][], busy: false, seen: [0, 0] as [number, number], readAt: 0 });
	const over = useRef(false);

	const put = (index: number, page: Item[]) => {
		const { current } = state;
		current.pages = [...current.pages];
		current.pages[index] = page;
		if (!over.current) setPages(current.pages);
	};
	const isOpen = () => {
		const { pages } = state.current;
		return pages.length * SIZE < most && (pages.length === 0 || pages.at(-1)!.length === SIZE);
	};
	const work = async (task: () => Promise<void>) => {
		if (state.current.busy || !isReady.peek()) return;
		state.current.busy = true;
		await task().catch(() => {});
		state.current.busy = false;
		if (!over.current) setLoading(false);
	};
	const readPage = async (index: number) => put(index, await read(index * SIZE, SIZE));
	const more = () => void work(async () => (isOpen() ? readPage(state.current.pages.length) : undefined));
	const refresh = () =>
		void work(async () => {
			const [first, last] = state.current.seen.map((item) => Math.floor(item / SIZE)) as [number, number];
			const count = Math.max(1, state.current.pages.length);
			for (let index = first; index <= Math.min(last, count - 1); index += 1) await readPage(index);
		});

	useEffect(() => {
		state.current = { pages: [], busy: false, seen: [0, 0], readAt: 0 };
		over.current = false;
		setPages([]);
		setLoading(true);
		const stop = effect(() => {
			const block = best.value?.number ?? 0;
			if (!isReady.value || (block !== 0 && document.hidden)) return;
			const { readAt } = state.current;
			if (readAt !== 0 && block >= readAt && block < readAt + STALE_BLOCKS) return;
			state.current.readAt = block;
			refresh();
		});
		return () => {
			over.current = true;
			stop();
		};
	}, dependencies);

	const known = new Set<string>();
	const items = pages.flat().filter((item) => {
		const key = keyOf(item);
		return known.has(key) ? false : known.add(key);
	});
	return { items, open: isOpen(), loading, more, look: (first, last) => (state.current.seen = [first, last]) };
}
