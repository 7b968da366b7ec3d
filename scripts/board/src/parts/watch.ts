// What happens with a transaction beside its dialog, which may be closed at any time.

import { effect, untracked, type Signal } from '@preact/signals';
import { say } from '../chain/notices.ts';
import type { Progress } from '../chain/send.ts';
import { missed } from '../words/sending.ts';
import { asked, type Request } from './Act.tsx';

// Tells how a transaction ends if its dialog has been closed. Calls `done` once, but not after the dialog was closed:
// the reader may be elsewhere by then.
export const watch = (request: Request, progress: Signal<Progress>) => {
	let told = false;
	// The problem that the dialog has shown.
	let seen: string | undefined;
	const stop = progress.subscribe((now) => {
		const hidden = asked.peek() !== request;
		if ((now.stage === 'block' || now.stage === 'final') && !told && !hidden) {
			told = true;
			request.done?.(now);
		}
		if (!hidden) seen = now.problem;
		if (!now.over) return;
		const failed = missed(now.events);
		if (now.problem && hidden && now.problem !== seen) say(`${request.title}: ${now.problem}`, 'bad');
		if (now.stage === 'final' && hidden) say(`${request.title}: final.${failed ? ` ${failed}` : ''}`, failed ? 'bad' : 'good');
		queueMicrotask(() => stop());
	});
};

// Calls `sent` once the dialog is closed and the transaction is on its way, but not if it has failed by then.
export const whenClosed = (request: Request, progress: Signal<Progress>) => {
	const stop = effect(() => {
		const open = asked.value === request;
		const { stage } = progress.value;
		if (open || stage === 'signing') return;
		if (stage !== 'failed') untracked(() => request.sent?.());
		queueMicrotask(() => stop());
	});
};
