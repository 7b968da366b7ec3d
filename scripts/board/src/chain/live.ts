// Reads that stay up to date: made again with every block while the page is visible.

import { effect, untracked } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
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

// The dependencies say when it is another read: then the old answer is forgotten. If one of `wider` changes, the same is
// read again at once, and the old answer stays until then.
export function useLive<Value>(read: () => Promise<Value>, dependencies: unknown[], wider: unknown[] = []): Live<Value> {
	const [live, set] = useState<Live<Value>>({ value: undefined, loading: true });
	const latest = useRef(read);
	latest.current = read;
	const again = useRef(() => {});
	useEffect(() => {
		let over = false;
		let busy = false;
		let missed = false;
		const run = async () => {
			if (busy) {
				missed = true;
				return;
			}
			busy = true;
			do {
				missed = false;
				try {
					const value = await latest.current();
					if (!over) set({ value, loading: false });
				} catch (failure) {
					const problem = refusal(failure);
					if (!over) set(({ value }) => ({ value, loading: false, problem }));
				}
			} while (missed && !over);
			busy = false;
		};
		set({ value: undefined, loading: true });
		again.current = () => void (isReady.peek() && run());
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
	const begun = useRef(false);
	useEffect(() => {
		if (begun.current) again.current();
		begun.current = true;
	}, wider);
	return live;
}

export interface Steps<Value> extends Live<Value> {
	// Reads a step more.
	more: () => void;
	// Whether that is under way.
	busy: boolean;
}

// A long list of which so many steps are read, one at first.
export function useSteps<Value>(read: (steps: number) => Promise<Value>, dependencies: unknown[]): Steps<Value> {
	const [steps, set] = useState(1);
	useEffect(() => set(1), dependencies);
	const { value, ...live } = useLive(async () => ({ steps, value: await read(steps) }), dependencies, [steps]);
	return { ...live, value: value?.value, more: () => set(steps + 1), busy: value !== undefined && value.steps !== steps };
}
