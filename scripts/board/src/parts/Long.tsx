// A list of any length: it loads by pages as it is scrolled, and only what is visible is in the document.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props<Item> {
	// The items loaded so far.
	items: Item[];
	// All rows have the same height, in pixels.
	height: number;
	row: (item: Item, index: number) => ComponentChildren;
	// Called when the end of the loaded items comes near. Absent if there are no more.
	more?: () => void;
	// Told which items are visible.
	look?: (first: number, last: number) => void;
	label: string;
}

// A list of so few is shown whole.
const FEW = 60;
const BEYOND = 8;
const NEAR = 40;

export function Long<Item>({ items, height, row, more, look, label }: Props<Item>) {
	const list = useRef<HTMLDivElement>(null);
	const [[first, last], show] = useState([0, 30]);
	useEffect(() => {
		let frame = 0;
		const measure = () => {
			frame = 0;
			const top = list.current?.getBoundingClientRect().top ?? 0;
			const from = Math.max(0, Math.floor(-top / height) - BEYOND);
			const to = Math.ceil((window.innerHeight - top) / height) + BEYOND;
			show(([f, t]) => (f === from && t === to ? [f, t] : [from, to]));
		};
		const soon = () => {
			frame ||= requestAnimationFrame(measure);
		};
		measure();
		addEventListener('scroll', soon, { passive: true });
		addEventListener('resize', soon);
		return () => {
			cancelAnimationFrame(frame);
			removeEventListener('scroll', soon);
			removeEventListener('resize', soon);
		};
	}, [height]);
	useEffect(() => look?.(first, last), [first, last]);
	useEffect(() => {
		if (more && last + NEAR > items.length) more();
	}, [last, items.length, more]);
	const [from, to] = items.length <= FEW ? [0, FEW] : [first, last];
	const shown = items.slice(from, to);
	return (
		<div class="long" role="list" aria-label={label} ref={list} style={{ height: `${items.length * height}px` }}>
			{shown.map((item, index) => (
				<div
					class="long-row"
					role="listitem"
					aria-setsize={more ? -1 : items.length}
					aria-posinset={from + index + 1}
					key={from + index}
					style={{ transform: `translateY(${(from + index) * height}px)`, height: `${height}px` }}
				>
					{row(item, from + index)}
				</div>
			))}
		</div>
	);
}
