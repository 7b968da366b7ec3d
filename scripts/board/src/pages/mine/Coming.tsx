import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { useSteps } from '../../chain/live.ts';
import { className } from '../../chain/names.ts';
import type { Address } from '../../chain/types.ts';
import { Card, Empty, Shown } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { More } from '../../parts/More.tsx';
import { Moment } from '../../parts/When.tsx';
import { plural } from '../../words/amounts.ts';
import { restOf } from '../../words/rides.ts';
import { LOOKED_AT, readComing, type Coming as Entry } from './data.ts';

const FIRST = 6;

function What({ entry }: { entry: Entry }) {
	if (entry.kind === 'plan') {
		const { dpo, plan } = entry;
		return (
			<>
				<a href={`#/dpo/${dpo.dpo}`}>{dpo.name}</a>: {plan.text}
			</>
		);
	}
	if (entry.kind === 'settle') {
		const { ride } = entry;
		return (
			<>
				<a href={`#/ride/${ride.class}/${ride.cabin}`}>
					{className(ride.class) ?? `Class ${ride.class}`}, cabin {ride.cabin}
				</a>{' '}
				is settled: <Money units={restOf(ride).all} token={ride.token} /> arrive, less what is withdrawn before
			</>
		);
	}
	if (entry.kind === 'kept') {
		const { kept } = entry;
		return (
			<>
				<Money units={kept.rewards + kept.fare} token={kept.token} /> kept from a ride are paid, if the account can receive them
			</>
		);
	}
	return (
		<>
			{entry.token ? <Money units={entry.part.amount} token={entry.token} /> : 'What is'} kept by DPO {entry.part.dpo} is paid, if
			the account can receive it
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
	const live = useSteps((steps) => readComing(who, steps * LOOKED_AT), [who]);
	const [all, showAll] = useState(false);
	return (
		<Card title="What the chain does by itself" aside={<span class="soft">You needn’t do anything for this.</span>}>
			<Shown live={live}>
				{({ coming, more }) => (
						<>
							{coming.length === 0 && <Empty>Nothing is planned for this account{more && ', as far as was looked'}.</Empty>}
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
							{more && (
								<More label="Look at more rides and DPOs" {...live}>
									The account has more than were looked at.
								</More>
							)}
						</>
				)}
			</Shown>
		</Card>
	);
}
