import { day } from '../../chain/parameters.ts';
import type { ClassView } from '../../chain/types.ts';
import { Board, Tag } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { Lasts } from '../../parts/When.tsx';
import { Flap } from '../../parts/Flap.tsx';
import { grouped, plural } from '../../words/amounts.ts';
import { aYear, earned } from '../../words/earnings.ts';
import type { TrainWithClasses } from './data.ts';

const ROWS = 10;
const FEW = 5;

function Row({ trainName, view }: { trainName: string; view: ClassView }) {
	const { terms, unsold, token } = view;
	return (
		<a class="departure" href={`#/train/${view.train}`}>
			<span class="departure-train">
				<span class="departure-name">
					{trainName} <span class="departure-id">#{view.train}</span>
				</span>{' '}
				<span class="soft">
					{view.name}, class {view.class}
				</span>
			</span>
			<span>
				<span class="cap">Fare</span>
				<Money units={terms.fare} token={token} inLink />
			</span>
			<span>
				<span class="cap">Earns</span>
				<strong class="gain">{earned(terms)}</strong> <span class="soft">in</span> <Lasts blocks={terms.duration} />
			</span>
			<span>
				<span class="cap">A year</span>
				{aYear(terms, day())}
			</span>
			<span class="departure-left">
				<Flap text={grouped(unsold)} label={`${grouped(unsold)} cabins left`} />
				{unsold <= FEW && <Tag tone="warm">last cabins</Tag>}
			</span>
		</a>
	);
}

// The classes that can be boarded now, as a departure board.
export function Departures({ trains }: { trains: TrainWithClasses[] }) {
	const rows = trains.flatMap(({ train, classes }) =>
		classes.filter(({ retired, unsold }) => !retired && unsold > 0).map((view) => ({ trainName: train.name, view })),
	);
	const more = trains.some((found) => found.more);
	return (
		<Board label="Departures: classes that can be boarded now">
			<div class="departure-head" aria-hidden="true">
				{['Train and class', 'Fare', 'Earns', 'A year', 'Cabins left'].map((name) => (
					<span key={name}>{name}</span>
				))}
			</div>
			<ul class="departures">
				{rows.slice(0, ROWS).map(({ trainName, view }) => (
					<li key={view.class}>
						<Row trainName={trainName} view={view} />
					</li>
				))}
			</ul>
			{rows.length === 0 && !more && <p class="soft">No cabin is for sale now.</p>}
			{more ? (
				<p class="soft">The trains below have more classes, which may have cabins left.</p>
			) : (
				rows.length > ROWS && <p class="soft">And {plural(rows.length - ROWS, 'more class', 'more classes')} on the trains below.</p>
			)}
		</Board>
	);
}
