import type { TrainView } from '../../chain/types.ts';
import { Bar } from '../../parts/Bar.tsx';
import { Card, Fact, Facts, Tag } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { Who } from '../../parts/Who.tsx';
import { ahead } from '../../words/milestones.ts';
import { classesFound } from '../../words/trains.ts';
import type { TrainWithClasses } from './data.ts';

function NextMilestone({ train }: { train: TrainView }) {
	const [next] = ahead(train);
	if (!next) return <p class="soft">{train.reached.length > 0 ? 'All milestones are reached.' : 'No milestones.'}</p>;
	return (
		<div class="progress">
			<div class="progress-line">
				<span>
					All aboard share <Money units={next.reward} token={train.token} />
				</span>
				<span class="soft">
					<Money units={next.missing} token={train.token} /> to go
				</span>
			</div>
			<Bar full={next.full} label="Way to the next milestone" />
		</div>
	);
}

function Status({ train: { closed, classes }, left, more }: { train: TrainView; left: number; more: boolean }) {
	if (closed) return <Tag tone="bad">closed</Tag>;
	if (left > 0) return <Tag tone="good">boarding</Tag>;
	// A class that isn't looked at may have a cabin left.
	if (more) return null;
	return <Tag>{classes === 0 ? 'no classes yet' : 'sold out'}</Tag>;
}

// A train in a list of trains.
export function TrainCard(found: TrainWithClasses) {
	const { train, classes } = found;
	const left = classes.reduce((sum, { retired, unsold }) => sum + (retired ? 0 : unsold), 0);
	return (
		<Card
			title={
				<a class="plain-link" href={`#/train/${train.train}`}>
					{train.name} <span class="soft">#{train.train}</span>
				</a>
			}
			aside={<Status train={train} left={left} more={found.more} />}
		>
			<Facts>
				<Fact name="Collected">
					<Money units={train.collected} token={train.token} />
				</Fact>
				<Fact name="Cabins left" note={classesFound(found)}>
					{left.toLocaleString('en')}
				</Fact>
			</Facts>
			<NextMilestone train={train} />
			<p class="soft">
				by <Who address={train.owner} />
			</p>
		</Card>
	);
}
