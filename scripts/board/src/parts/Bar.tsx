import type { ComponentChildren } from 'preact';

export interface Mark {
	// From 0 to 100.
	at: number;
	done: boolean;
	title?: string;
}

// A progress bar with marks on it. `label` says what it shows, for those who don't see it.
export function Bar({ full, label, marks = [], tone = '' }: { full: number; label: string; marks?: Mark[]; tone?: string }) {
	return (
		<div
			class={`bar ${tone}`}
			role="progressbar"
			aria-label={label}
			aria-valuemin={0}
			aria-valuemax={100}
			aria-valuenow={Math.round(full)}
		>
			<span class="bar-full" style={{ width: `${full}%` }} />
			{marks.map(({ at, done, title }) => (
				<span class={`bar-mark ${done ? 'done' : ''}`} style={{ left: `${at}%` }} title={title} key={at} />
			))}
		</div>
	);
}

// A bar with a line of text above it.
export function Progress({ title, figure, ...bar }: { title: ComponentChildren; figure: ComponentChildren; full: number; label: string; marks?: Mark[]; tone?: string }) {
	return (
		<div class="progress">
			<div class="progress-line">
				<span>{title}</span>
				<span>{figure}</span>
			</div>
			<Bar {...bar} />
		</div>
	);
}
