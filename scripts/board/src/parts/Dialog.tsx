import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

// A dialog of the browser's own: it keeps the focus inside, and Escape closes it.
export function Dialog({ title, close, children }: { title: string; close: () => void; children: ComponentChildren }) {
	const dialog = useRef<HTMLDialogElement>(null);
	const id = useId();
	// Text that is selected from the inside to the outside ends with a click outside, too.
	const pressedOutside = useRef(false);
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
			onPointerDown={(event) => (pressedOutside.current = event.target === dialog.current)}
			onClick={(event) => event.target === dialog.current && pressedOutside.current && close()}
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
