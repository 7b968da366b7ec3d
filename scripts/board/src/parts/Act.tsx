// Buttons that send a transaction. What it does and what it costs is shown before it is signed.

import { signal, useSignal, type ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
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
	// Why it can't be signed now, if it can't.
	waits?: ReadonlySignal<string | undefined>;
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

const GONE = 'This isn’t possible any more: close this, and look at the page.';

// Why the transaction of a button can't be signed, as the page says it while the dialog is open. When the page doesn't
// have the button any more, somebody else has done it, or time has.
export const useWaits = (reason: string | undefined): ReadonlySignal<string | undefined> => {
	const waits = useSignal(reason);
	useEffect(() => void (waits.value = reason), [reason]);
	useEffect(() => () => void (waits.value = GONE), []);
	return waits;
};

interface Props extends Omit<Request, 'title' | 'waits'> {
	label: string;
	title?: string;
	tone?: 'main' | 'plain' | 'danger';
	// Why it can't be done now. Then the button is off, and this is shown beside it.
	blocked?: string;
	// Why it can't be done yet, if it can in a moment. Then its dialog can be opened and read, but not signed before.
	early?: string;
}

export function Act({ label, title = label, tone = 'main', blocked, early, ...request }: Props) {
	const off = blocked !== undefined || !isReady.value;
	const note = blocked ?? early;
	const waits = useWaits(note);
	return (
		<span class="act">
			<button type="button" class={tone} disabled={off} title={note} onClick={() => ask({ title, waits, ...request })}>
				{label}
			</button>
			{note && <span class="note">{note}</span>}
		</span>
	);
}
