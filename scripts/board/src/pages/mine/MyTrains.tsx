import { useLive } from '../../chain/live.ts';
import { client } from '../../chain/connect.ts';
import { plain } from '../../chain/plain.ts';
import type { Address } from '../../chain/types.ts';
import { Card, Shown, Tag } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { plural } from '../../words/amounts.ts';
import { readTrain, type TrainWithClasses } from '../trains/data.ts';

// No read finds the trains of an owner, so this looks through the storage.
const idsOf = async (who: Address): Promise<number[]> => {
	const entries = plain(await client.query.bulletTrain.trains.entries()) as [number, { owner: Address }][];
	return entries.filter(([, { owner }]) => owner === who).map(([id]) => id);
};

const readOwned = async (who: Address): Promise<TrainWithClasses[]> => {
	const trains = await Promise.all((await idsOf(who)).map(readTrain));
	return trains.filter((found) => found !== undefined).sort((a, b) => b.train.train - a.train.train);
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
						<Money units={surplus} token={train.token} /> of surplus to be paid
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
	const live = useLive(() => readOwned(who), [who]);
	if (live.value?.length === 0) return null;
	return (
		<Card title="Trains launched">
			<Shown live={live} lines={2}>
				{(trains) => (
					<ul class="lines">
						{trains.map((owned) => (
							<Line owned={owned} key={owned.train.train} />
						))}
					</ul>
				)}
			</Shown>
		</Card>
	);
}
