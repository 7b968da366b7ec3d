// What a list doesn't show yet: how far it goes, and the button that goes on.

import type { ComponentChildren } from 'preact';

export interface MoreProps {
	label: string;
	more: () => void;
	// Whether it is on its way.
	busy?: boolean;
	children?: ComponentChildren;
}

export function More({ label, more, busy = false, children }: MoreProps) {
	return (
		<div class="row more">
			<button type="button" class="plain" aria-disabled={busy} onClick={() => busy || more()}>
				{busy ? 'Looking …' : label}
			</button>
			{children && <span class="soft">{children}</span>}
		</div>
	);
}
