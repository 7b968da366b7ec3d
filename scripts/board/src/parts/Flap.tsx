// The letters of a split-flap display. Each one turns when it changes.

export function Flap({ text, label, class: extra = '' }: { text: string; label?: string; class?: string }) {
	return (
		<span class={`flaps ${extra}`}>
			<span class="hidden">{label ?? text}</span>
			<span aria-hidden="true">
				{[...text].map((letter, index) => (
					// Keys count from the right: figures grow to the left.
					<span class={/[\d\w]/.test(letter) ? 'flap' : 'flap-gap'} key={`${text.length - index}${letter}`}>
						{letter}
					</span>
				))}
			</span>
		</span>
	);
}
