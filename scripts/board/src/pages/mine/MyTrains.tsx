import { useSteps } from '../../chain/live.ts';
import { reads } from '../../chain/reads.ts';
import { trainsOwnedBy } from '../../chain/trains.ts';
import type { Address } from '../../chain/types.ts';
import { Card, Empty, Shown, Tag } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { More } from '../../parts/More.tsx';
import { grouped, plural } from '../../words/amounts.ts';
import { classesFound } from '../../words/trains.ts';
import { bounds, lookBack, type Looked } from '../../words/newest.ts';
import { readTrain, type TrainWithClasses } from '../trains/data.ts';

const AT_ONCE = 12;

// No read finds the trains of an owner, so this looks through the newest of all trains.
const readOwned = async (who: Address, steps: number): Promise<Looked<TrainWithClasses>> => {
	const found = await lookBack(await reads.trainsEver(), (ids) => trainsOwnedBy(who, ids), bounds(steps, AT_ONCE));
	const trains = await Promise.all(found.items.map((id) => readTrain(id)));
	return { ...found, items: trains.filter((train) => train !== undefined) };
};

const surplusOf = ({ classes }: TrainWithClasses) => classes.reduce((sum, { surplus }) => sum + surplus, 0n);

function Line({ owned }: { owned: TrainWithClasses }) {
	const { train } = owned;
	const surplus = surplusOf(owned);
	return (
		<li class="line">
			<span>
				<a href={`#/train/${train.train}`}>{train.name}</a> <span class="soft">#{train.train}</span>{' '}
				{train.closed && <Tag tone="bad">closed</Tag>}
			</span>
			<span class="soft">
				<Money units={train.collected} token={train.token} /> collected,{' '}
				{plural(train.upcoming.length, 'milestone')} to come
			</span>
			<span class="soft">
				{surplus > 0n ? (
					<>
						<Money units={surplus} token={train.token} /> of surplus to be paid{owned.more && `, ${classesFound(owned)}`}
					</>
				) : (
					plural(train.classes, 'class', 'classes')
				)}
			</span>
		</li>
	);
}

// The trains that an account has launched.
export function MyTrains({ who }: { who: Address }) {
	const live = useSteps((steps) => readOwned(who, steps), [who]);
	const { value } = live;
	if (value?.items.length === 0 && !value.more) return null;
	return (
		<Card title="Trains launched">
			<Shown live={live} lines={2}>
				{({ items, looked, ever, more }) => (
					<>
						{items.length === 0 && <Empty>None of the newest {plural(looked, 'train')} is of this account.</Empty>}
						<ul class="lines">
							{items.map((owned) => (
								<Line owned={owned} key={owned.train.train} />
							))}
						</ul>
						{more && (
							<More label="Look for earlier ones" {...live}>
								The newest {grouped(looked)} of {plural(ever, 'train')} looked at.
							</More>
						)}
					</>
				)}
			</Shown>
		</Card>
	);
}
