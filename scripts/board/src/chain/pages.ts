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
	const begun = { pages: [] as Item[][], busy: false, seen: [0, 0] as [number, number], readAt: 0 };
	type State = typeof begun;
	const state = useRef(begun);
	const over = useRef(false);

	// A list that isn't shown any more, because the dependencies have changed, has another state.
	const isShown = (current: State) => !over.current && current === state.current;
	const readPage = async (current: State, index: number) => {
		const page = await read(index * SIZE, SIZE);
		current.pages = [...current.pages];
		current.pages[index] = page;
		if (isShown(current)) setPages(current.pages);
	};
	const isOpen = () => {
		const { pages } = state.current;
		return pages.length * SIZE < most && (pages.length === 0 || pages.at(-1)!.length === SIZE);
	};
	const work = async (task: (current: State) => Promise<void>) => {
		const { current } = state;
		if (current.busy || !isReady.peek()) return;
		current.busy = true;
		try {
			await task(current);
			if (isShown(current)) setLoading(false);
		} catch {
			// Read again with the next block.
			current.readAt = 0;
		}
		current.busy = false;
	};
	const more = () => void work(async (current) => (isOpen() ? readPage(current, current.pages.length) : undefined));
	const refresh = () =>
		void work(async (current) => {
			const [first, last] = current.seen.map((item) => Math.floor(item / SIZE)) as [number, number];
			const count = Math.max(1, current.pages.length);
			for (let index = first; index <= Math.min(last, count - 1); index += 1) await readPage(current, index);
		});

	useEffect(() => {
		state.current = begun;
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
