import { useSteps } from '../../chain/live.ts';
import type { Address } from '../../chain/types.ts';
import { Card, Empty, Shown, Tag } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { More } from '../../parts/More.tsx';
import { Moment } from '../../parts/When.tsx';
import { actionTitle } from '../../words/actions.ts';
import { stateLabel, stateTone } from '../../words/dpo.ts';
import { plural } from '../../words/amounts.ts';
import { readPlaces, type Place } from './data.ts';

const AT_ONCE = 20;

function Line({ place: { dpo, seats, through, ballots, open, pressing, plans }, who }: { place: Place; who: Address }) {
	const next = plans[0];
	return (
		<li class="line">
			<span>
				<a href={`#/dpo/${dpo.dpo}`}>{dpo.name}</a> <span class="soft">#{dpo.dpo}</span>{' '}
				<Tag tone={stateTone(dpo.state)}>{stateLabel(dpo.state)}</Tag> {dpo.manager === who && <Tag>manager</Tag>}{' '}
				{ballots.length > 0 && <Tag tone="warm">{plural(ballots.length, 'proposal')} to vote on</Tag>}
				{open > ballots.length && (
					<a class="note" href={`#/dpo/${dpo.dpo}`}>
						{plural(open, 'open proposal')} to its members
					</a>
				)}
				{pressing.length > 0 && <span class="note">Now: {pressing.map(actionTitle).join(', ')}</span>}
			</span>
			<span class="soft">
				{(seats > 0 || through.length === 0) && plural(seats, 'seat')}
				{seats > 0 && (
					<>
						{' '}
						for <Money units={dpo.seatPrice * BigInt(seats)} token={dpo.token} />
					</>
				)}
				{through.map(({ dpo: id, seats: theirs }) => (
					<span class="note" key={id}>
						{plural(theirs, 'seat')} by <a href={`#/dpo/${id}`}>DPO {id}</a>
					</span>
				))}
			</span>
			<span class="soft">
				{next ? (
					<>
						<Moment block={next.at} />: {next.text}
					</>
				) : dpo.state === 'Committed' ? (
					'its chain is too long to look at'
				) : (
					'nothing is planned'
				)}
			</span>
		</li>
	);
}

// The DPOs to which an account belongs, and those in which it acts for another DPO.
export function MyDpos({ who }: { who: Address }) {
	const live = useSteps((steps) => readPlaces(who, steps * AT_ONCE), [who]);
	return (
		<Card title="DPOs">
			<Shown live={live}>
				{({ places, more }) =>
					places.length === 0 ? (
						<Empty>
							No seats. <a href="#/dpos">See which DPOs sell some.</a>
						</Empty>
					) : (
						<>
							<ul class="lines">
								{places.map((place) => (
									<Line place={place} who={who} key={place.dpo.dpo} />
								))}
							</ul>
							{more && <More label="Show more DPOs" {...live} />}
						</>
					)
				}
			</Shown>
		</Card>
	);
}
