// The pieces that pages are laid out with.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Live } from '../chain/live.ts';
import { moves } from '../router.ts';

type Children = { children?: ComponentChildren };

export function Page({ title, kicker, aside, children }: Children & { title: ComponentChildren; kicker?: ComponentChildren; aside?: ComponentChildren }) {
	const head = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		document.title = `${head.current?.textContent} · The board`;
	});
	// Who reads by keyboard or ear comes to the new page's heading.
	useEffect(() => {
		if (moves.peek() > 0 && !document.querySelector('dialog[open]')) head.current?.focus({ preventScroll: true });
	}, []);
	return (
		<>
			<header class="page-head">
				<div>
					{kicker && <p class="kicker">{kicker}</p>}
					<h1 tabIndex={-1} ref={head}>{title}</h1>
				</div>
				{aside && <div class="page-aside">{aside}</div>}
			</header>
			{children}
		</>
	);
}

export function Card({ title, aside, class: extra = '', children, id }: Children & { title?: ComponentChildren; aside?: ComponentChildren; class?: string; id?: string }) {
	return (
		<section class={`card ${extra}`} id={id}>
			{(title || aside) && (
				<div class="card-head">
					{title && <h2>{title}</h2>}
					{aside && <div class="card-aside">{aside}</div>}
				</div>
			)}
			{children}
		</section>
	);
}

// A dark panel like a departure board, for what a page is about.
export function Board({ children, label }: Children & { label?: string }) {
	return (
		<section class="panel" aria-label={label}>
			{children}
		</section>
	);
}

export function Facts({ children }: Children) {
	return <dl class="facts">{children}</dl>;
}

// A figure with its name; `note` says what it means.
export function Fact({ name, note, children }: Children & { name: ComponentChildren; note?: ComponentChildren }) {
	return (
		<div class="fact">
			<dt>{name}</dt>
			<dd>
				{children}
				{note && <span class="note">{note}</span>}
			</dd>
		</div>
	);
}

export function Tag({ tone = '', children }: Children & { tone?: string }) {
	return <span class={`tag ${tone}`}>{children}</span>;
}

export function Empty({ children }: Children) {
	return <p class="empty">{children}</p>;
}

export function Problem({ children }: Children) {
	return (
		<p class="problem" role="alert">
			{children}
		</p>
	);
}

export function Loading({ lines = 3 }: { lines?: number }) {
	return (
		<div class="loading" aria-busy="true">
			<span class="hidden">Loading…</span>
			{Array.from({ length: lines }, (_, line) => (
				<span class="loading-line" key={line} />
			))}
		</div>
	);
}

// Shows a live read: its value, or that it is loading, or why it failed.
export function Shown<Value>({ live, lines, children }: { live: Live<Value>; lines?: number; children: (value: Value) => ComponentChildren }) {
	if (live.value !== undefined) return <>{children(live.value)}</>;
	if (live.problem) return <Problem>{live.problem}</Problem>;
	return <Loading lines={lines} />;
}
