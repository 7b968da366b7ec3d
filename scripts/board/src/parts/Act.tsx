// Buttons that send a transaction. What it does and what it costs is shown before it is signed.

import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { me } from '../chain/accounts.ts';
import type { Call } from '../chain/calls.ts';
import { isReady } from '../chain/connect.ts';
import type { Progress } from '../chain/send.ts';
import { accountsOpen } from './Accounts.tsx';

export interface Request {
	title: string;
	// What the transaction will do, in a sentence or two.
	does: ComponentChildren;
	call: Call;
	// Called once it is in a block.
	done?: (progress: Progress) => void;
	// Called when it has been sent and its dialog is closed: then the form is emptied, so that another click doesn't send
	// the same again.
	sent?: () => void;
}

export const asked = signal<Request | null>(null);

// Opens the dialog that explains, signs and sends a transaction; without an account, the one to choose an account.
export const ask = (request: Request) => {
	if (me.peek()) asked.value = request;
	else accountsOpen.value = true;
};

interface Props extends Omit<Request, 'title'> {
	label: string;
	title?: string;
	tone?: 'main' | 'plain' | 'danger';
	// Why it can't be done now. Then the button is off, and this is shown beside it.
	blocked?: string;
}

export function Act({ label, title = label, tone = 'main', blocked, ...request }: Props) {
	const off = blocked !== undefined || !isReady.value;
	return (
		<span class="act">
			<button type="button" class={tone} disabled={off} title={blocked} onClick={() => ask({ title, ...request })}>
				{label}
			</button>
			{blocked && <span class="note">{blocked}</span>}
		</span>
	);
}
