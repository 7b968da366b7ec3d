// A dialog to fill in, whose sentences change while typing. It leads to the dialog that signs.

import type { ComponentChildren } from 'preact';
import type { Call } from '../chain/calls.ts';
import { ask } from './Act.tsx';
import { Dialog } from './Dialog.tsx';
import { Problem } from './layout.tsx';

export function Lines({ of }: { of: string[] }) {
	return (
		<>
			{of.map((line) => (
				<p key={line}>{line}</p>
			))}
		</>
	);
}

interface Props {
	title: string;
	close: () => void;
	// What the transaction will do, as entered so far.
	does: string[];
	// Undefined as long as something is missing or wrong.
	call: Call | undefined;
	// What is wrong with it as a whole.
	problem?: string;
	children: ComponentChildren;
}

export function AskForm({ title, close, does, call, problem, children }: Props) {
	const ready = call !== undefined && problem === undefined;
	const goOn = () => {
		if (!call) return;
		close();
		ask({ title, does: <Lines of={does} />, call });
	};
	return (
		<Dialog title={title} close={close}>
			<form
				class="ask-form"
				onSubmit={(event) => {
					event.preventDefault();
					if (ready) goOn();
				}}
			>
				{children}
				{does.length > 0 && (
					<div class="does" aria-live="polite">
						<Lines of={does} />
					</div>
				)}
				{problem && <Problem>{problem}</Problem>}
				<div class="dialog-foot">
					<button type="button" class="plain" onClick={close}>
						Cancel
					</button>
					<button type="submit" class="main" disabled={!ready}>
						Go on
					</button>
				</div>
			</form>
		</Dialog>
	);
}
