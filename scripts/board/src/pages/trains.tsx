import '../styles/trains.css';
import { useState } from 'preact/hooks';
import { useLive } from '../chain/live.ts';
import { Flap } from '../parts/Flap.tsx';
import { Board, Page, Shown } from '../parts/layout.tsx';
import { plural } from '../words/amounts.ts';
import { Departures } from './trains/Departures.tsx';
import { HowItWorks } from './trains/HowItWorks.tsx';
import { readTrains, type TrainWithClasses } from './trains/data.ts';
import { TrainCard } from './trains/TrainCard.tsx';

const AT_ONCE = 12;

function Rest({ ever, shown, more }: { ever: number; shown: number; more: () => void }) {
	if (shown >= ever) return null;
	return (
		<button type="button" class="plain" onClick={more}>
			Show earlier trains ({plural(ever - shown, 'more', 'more')})
		</button>
	);
}

export default function Trains() {
	const [count, setCount] = useState(AT_ONCE);
	const live = useLive(() => readTrains(count), [count]);
	const running = ({ train }: TrainWithClasses) => !train.closed;
	return (
		<Page title="Departures" kicker="Board a cabin, earn a yield block by block, and get your whole fare back.">
			<Shown live={live} lines={8}>
				{({ ever, trains }) =>
					trains.length === 0 ? (
						<>
							<Board label="Departures">
								<p class="no-trains">
									<Flap text="NO TRAINS YET" label="No train runs yet." />
								</p>
							</Board>
							<HowItWorks empty />
						</>
					) : (
						<>
							<Departures trains={trains.filter(running)} />
							<HowItWorks empty={false} />
							<h2 class="section">{plural(ever, 'train')}</h2>
							<div class="grid trains">
								{trains.map((train) => (
									<TrainCard {...train} key={train.train.train} />
								))}
							</div>
							<Rest ever={ever} shown={count} more={() => setCount(count + AT_ONCE)} />
						</>
					)
				}
			</Shown>
		</Page>
	);
}
