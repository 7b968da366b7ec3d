import '../styles/trains.css';
import { useSteps } from '../chain/live.ts';
import { Flap } from '../parts/Flap.tsx';
import { Board, Page, Shown } from '../parts/layout.tsx';
import { More } from '../parts/More.tsx';
import { plural } from '../words/amounts.ts';
import { Departures } from './trains/Departures.tsx';
import { HowItWorks } from './trains/HowItWorks.tsx';
import { readTrains, type TrainWithClasses } from './trains/data.ts';
import { TrainCard } from './trains/TrainCard.tsx';

const AT_ONCE = 12;

export default function Trains() {
	const live = useSteps((steps) => readTrains(steps * AT_ONCE), []);
	const running = ({ train }: TrainWithClasses) => !train.closed;
	return (
		<Page title="Departures" kicker="Board a cabin, earn a yield block by block, and get your whole fare back.">
			<Shown live={live} lines={8}>
				{({ ever, looked, trains }) =>
					trains.length === 0 && looked === ever ? (
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
							{looked < ever && <More label={`Show earlier trains (${plural(ever - looked, 'more', 'more')})`} {...live} />}
						</>
					)
				}
			</Shown>
		</Page>
	);
}
