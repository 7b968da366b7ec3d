// Fields of forms: a label, what it means, and what is wrong with it while typing.

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
	label: string;
	// What the figure means; beneath the field.
	help?: ComponentChildren;
	// What is wrong with it. Shown once something was entered.
	problem?: string;
	value: string;
	input: (value: string) => void;
	unit?: string;
	placeholder?: string;
	mode?: 'text' | 'decimal' | 'numeric';
}

export function Field({ label, help, problem, value, input, unit, placeholder, mode = 'text' }: Props) {
	const id = useId();
	const wrong = problem !== undefined && value !== '';
	return (
		<div class={`field ${wrong ? 'wrong' : ''}`}>
			<label for={id}>{label}</label>
			<div class="field-box">
				<input
					id={id}
					type="text"
					inputMode={mode}
					autoComplete="off"
					spellcheck={false}
					value={value}
					placeholder={placeholder}
					aria-invalid={wrong}
					aria-describedby={`${id}-help`}
					onInput={({ currentTarget }) => input(currentTarget.value)}
				/>
				{unit && <span class="unit">{unit}</span>}
			</div>
			<div class="field-help" id={`${id}-help`}>
				{wrong ? (
					<span class="field-problem" role="alert">
						{problem}
					</span>
				) : (
					help
				)}
			</div>
		</div>
	);
}

interface ChoiceProps {
	label: string;
	help?: ComponentChildren;
	value: string;
	choose: (value: string) => void;
	// value → what is shown for it.
	options: [string, string][];
}

export function Choice({ label, help, value, choose, options }: ChoiceProps) {
	const id = useId();
	return (
		<div class="field">
			<label for={id}>{label}</label>
			<select id={id} value={value} aria-describedby={`${id}-help`} onChange={({ currentTarget }) => choose(currentTarget.value)}>
				{options.map(([option, name]) => (
					<option value={option} key={option}>
						{name}
					</option>
				))}
			</select>
			<div class="field-help" id={`${id}-help`}>
				{help}
			</div>
		</div>
	);
}
