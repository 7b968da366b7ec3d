// A form on the left; on the right what it means, what it costs, and the button.

import type { ComponentChildren } from 'preact';
import { myAddress } from '../../chain/accounts.ts';
import type { Call } from '../../chain/calls.ts';
import { useLive } from '../../chain/live.ts';
import { feeOf, type Progress } from '../../chain/send.ts';
import { NATIVE } from '../../chain/tokens.ts';
import { Act } from '../../parts/Act.tsx';
import { Lines } from '../../parts/AskForm.tsx';
import { Money } from '../../parts/Money.tsx';
import { Problem } from '../../parts/layout.tsx';

export interface Figure {
	name: string;
	value: ComponentChildren;
	note?: ComponentChildren;
	// What is put on hold, and what is a promise to others.
	kind?: 'cost' | 'earns';
}

interface Props {
	title: string;
	// What this step is for.
	about: string;
	children: ComponentChildren;
	figures: Figure[];
	does: string[];
	call: Call | undefined;
	problem?: string;
	label: string;
	// What is still missing, if there is no call.
	missing: string;
	done: (progress: Progress) => void;
	// Empties the form, so that nothing is launched twice.
	clear: () => void;
}

const keyOf = (call: Call | undefined) =>
	call && JSON.stringify(call, (_, value) => (typeof value === 'bigint' ? value.toString() : value));

export function Desk({ title, about, children, figures, does, call, problem, label, missing, done, clear }: Props) {
	const me = myAddress.value;
	const fee = useLive(async () => (call && me ? feeOf(call, me) : undefined), [keyOf(call), me]).value;
	const blocked = problem ? 'See above.' : call ? undefined : missing;
	return (
		<div class="desk">
			<section class="card desk-form">
				<h2>{title}</h2>
				<p class="soft">{about}</p>
				{children}
			</section>
			<section class="panel desk-figures" aria-label="What it means">
				<dl class="tally">
					{figures.map(({ name, value, note, kind = '' }) => (
						<div class={`tally-row ${kind}`} key={name}>
							<dt>
								{name}
								{note && <span class="note">{note}</span>}
							</dt>
							<dd>{value}</dd>
						</div>
					))}
					<div class="tally-row cost">
						<dt>
							Fee
							<span class="note">at most, when you sign</span>
						</dt>
						<dd>{fee === undefined ? '–' : <Money units={fee} token={NATIVE} />}</dd>
					</div>
				</dl>
				{does.length > 0 && (
					<div class="does" aria-live="polite">
						<Lines of={does} />
					</div>
				)}
				{problem && <Problem>{problem}</Problem>}
				<Act
					label={label}
					does={<Lines of={does} />}
					call={call ?? { pallet: 'bulletTrain', name: '', args: [] }}
					blocked={blocked}
					done={done}
					sent={clear}
				/>
			</section>
		</div>
	);
}
