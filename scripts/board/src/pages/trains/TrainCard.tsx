import { Bar } from '../../parts/Bar.tsx';
import { Card, Fact, Facts, Tag } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { Who } from '../../parts/Who.tsx';
import { ahead } from '../../words/milestones.ts';
import { classesFound } from '../../words/trains.ts';
import type { TrainWithClasses } from './data.ts';

function NextMilestone({ train }: { train: TrainWithClasses['train'] }) {
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

function Status({ closed, left, classes }: { closed: boolean; left: number; classes: number }) {
	if (closed) return <Tag tone="bad">closed</Tag>;
	if (left > 0) return <Tag tone="good">boarding</Tag>;
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
			aside={<Status closed={train.closed} left={left} classes={train.classes} />}
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
