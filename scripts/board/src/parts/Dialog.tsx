import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

// A dialog of the browser's own: it keeps the focus inside, and Escape closes it.
export function Dialog({ title, close, children }: { title: string; close: () => void; children: ComponentChildren }) {
	const dialog = useRef<HTMLDialogElement>(null);
	const id = useId();
	useEffect(() => {
		const before = document.activeElement as HTMLElement | null;
		dialog.current?.showModal();
		return () => before?.focus();
	}, []);
	return (
		<dialog
			ref={dialog}
			aria-labelledby={id}
			onClose={close}
			onClick={(event) => event.target === dialog.current && close()}
		>
			<div class="dialog">
				<div class="dialog-head">
					<h2 id={id}>{title}</h2>
					<button type="button" class="icon" aria-label="Close" onClick={close}>
						✕
					</button>
				</div>
				{children}
			</div>
		</dialog>
	);
}
