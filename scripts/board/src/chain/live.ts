// Reads that stay up to date: made again with every block while the page is visible.

import { effect, untracked } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { best } from './blocks.ts';
import { isReady } from './connect.ts';
import { refusal } from './errors.ts';

export interface Live<Value> {
	// The last answer; undefined until the first one is there.
	value: Value | undefined;
	loading: boolean;
	// Why the last read failed, if it did.
	problem?: string;
}

// The dependencies say when it is another read: then the old answer is forgotten.
export function useLive<Value>(read: () => Promise<Value>, dependencies: unknown[]): Live<Value> {
	const [live, set] = useState<Live<Value>>({ value: undefined, loading: true });
	useEffect(() => {
		let over = false;
		let busy = false;
		let again = false;
		const run = async () => {
			if (busy) {
				again = true;
				return;
			}
			busy = true;
			do {
				again = false;
				try {
					const value = await read();
					if (!over) set({ value, loading: false });
				} catch (failure) {
					const problem = refusal(failure);
					if (!over) set(({ value }) => ({ value, loading: false, problem }));
				}
			} while (again && !over);
			busy = false;
		};
		set({ value: undefined, loading: true });
		const stop = effect(() => {
			const [ready, block] = [isReady.value, best.value];
			if (ready && (block === null || !document.hidden)) untracked(() => void run());
		});
		const shown = () => !document.hidden && isReady.peek() && void run();
		document.addEventListener('visibilitychange', shown);
		return () => {
			over = true;
			stop();
			document.removeEventListener('visibilitychange', shown);
		};
	}, dependencies);
	return live;
}
