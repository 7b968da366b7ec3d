import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { useLive } from '../../chain/live.ts';
import { className } from '../../chain/names.ts';
import type { Address, DpoView } from '../../chain/types.ts';
import { Card, Empty, Shown } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { Moment } from '../../parts/When.tsx';
import { plural } from '../../words/amounts.ts';
import { stepText } from '../../words/dpo.ts';
import { restOf } from '../../words/rides.ts';
import { readComing, type Coming as Entry } from './data.ts';

const FIRST = 6;

function DpoStep({ dpo }: { dpo: DpoView }) {
	return (
		<>
			<a href={`#/dpo/${dpo.dpo}`}>{dpo.name}</a>: the chain {stepText(dpo.nextStep!.step)}
		</>
	);
}

function What({ entry }: { entry: Entry }) {
	if (entry.kind === 'step') return <DpoStep dpo={entry.dpo} />;
	if (entry.kind === 'settle') {
		const { ride } = entry;
		return (
			<>
				<a href={`#/ride/${ride.class}/${ride.cabin}`}>
					{className(ride.class) ?? `Class ${ride.class}`}, cabin {ride.cabin}
				</a>{' '}
				is settled: <Money units={restOf(ride).all} token={ride.token} /> arrive
			</>
		);
	}
	if (entry.kind === 'kept') {
		const { kept } = entry;
		return (
			<>
				<Money units={kept.rewards + kept.fare} token={kept.token} /> kept from a ride are paid, if your account can receive them
			</>
		);
	}
	return (
		<>
			{entry.token ? <Money units={entry.part.amount} token={entry.token} /> : 'What is'} kept by DPO {entry.part.dpo} is paid, if
			your account can receive it
		</>
	);
}

function Line({ at, children }: { at: number; children: ComponentChildren }) {
	return (
		<li class="coming-line">
			<span class="coming-when">
				<Moment block={at} />
			</span>
			<span>{children}</span>
		</li>
	);
}

// What the chain will do for an account by itself, in order of time.
export function Coming({ who }: { who: Address }) {
	const live = useLive(() => readComing(who), [who]);
	const [all, showAll] = useState(false);
	return (
		<Card title="What the chain does by itself" aside={<span class="soft">You needn’t do anything for this.</span>}>
			<Shown live={live}>
				{({ coming, whole }) =>
					coming.length === 0 ? (
						<Empty>Nothing is planned for this account.</Empty>
					) : (
						<>
							<ol class="coming">
								{coming.slice(0, all ? coming.length : FIRST).map((entry, index) => (
									<Line at={entry.at} key={`${index}`}>
										<What entry={entry} />
									</Line>
								))}
							</ol>
							{!all && coming.length > FIRST && (
								<button type="button" class="link" onClick={() => showAll(true)}>
									{plural(coming.length - FIRST, 'more', 'more')}
								</button>
							)}
							{!whole && <p class="soft">Of the first 100 rides and DPOs. Every ride below says when it is settled.</p>}
						</>
					)
				}
			</Shown>
		</Card>
	);
}
