import '../styles/ride.css';
import { bestNumber } from '../chain/blocks.ts';
import { useLive } from '../chain/live.ts';
import { reads } from '../chain/reads.ts';
import type { ClassView, RideView } from '../chain/types.ts';
import { myAddress } from '../chain/accounts.ts';
import { Empty, Page, Shown } from '../parts/layout.tsx';
import { Rider } from '../parts/Who.tsx';
import { parseId } from '../words/ids.ts';
import { grouped } from '../words/amounts.ts';
import { RideBoard } from './rides/RideBoard.tsx';
import { RideButtons } from './rides/Buttons.tsx';
import { RideEnd } from './rides/RideEnd.tsx';
import { KeptFromCabin, SettledRide } from './rides/RideOver.tsx';
import { trainName } from '../chain/names.ts';
import { mayWithdraw } from './passengers.ts';

interface Found {
	view: ClassView | undefined;
	ride: RideView | undefined;
	mine: boolean;
	// The block of which it was read.
	block: number;
}

const readRide = async (classId: number, cabin: number, who: string | null): Promise<Found> => {
	const block = bestNumber.peek();
	const [view, ride] = await Promise.all([reads.class(classId), reads.ride(classId, cabin)]);
	return { view, ride, mine: ride !== undefined && who !== null && (await mayWithdraw(who, ride.passenger)), block };
};

function Path({ view }: { view: ClassView }) {
	return (
		<>
			<a href="#/trains">Trains</a> / <a href={`#/train/${view.train}`}>{trainName(view.train) ?? 'train'} #{view.train}</a> /{' '}
			{view.name}, class {view.class}
		</>
	);
}

function Known({ classId, cabin }: { classId: number; cabin: number }) {
	const who = myAddress.value;
	const live = useLive(() => readRide(classId, cabin, who), [classId, cabin, who]);
	return (
		<Shown live={live} lines={8}>
			{({ view, ride, mine, block }) => (
				<Page
					title={`Cabin ${grouped(cabin)}${view ? ` of ${view.name}` : ''}`}
					kicker={view ? <Path view={view} /> : <a href="#/trains">Trains</a>}
					aside={ride && <Rider passenger={ride.passenger} />}
				>
					{ride && view ? (
						<>
							<RideBoard ride={ride} />
							<RideButtons ride={ride} block={block} mine={mine} />
							<RideEnd ride={ride} />
						</>
					) : view && cabin < view.sold ? (
						<SettledRide view={view} cabin={cabin} />
					) : (
						<Empty>{view ? 'Nobody has boarded this cabin yet.' : 'There is no such class, or it is closed: all its rides are over and paid.'}</Empty>
					)}
					{who && <KeptFromCabin classId={classId} cabin={cabin} who={who} />}
				</Page>
			)}
		</Shown>
	);
}

export default function Ride({ args }: { args: string[] }) {
	const [classId, cabin] = args.map(parseId);
	if (classId !== undefined && cabin !== undefined) return <Known classId={classId} cabin={cabin} />;
	return (
		<Page title="Ride">
			<Empty>
				A ride’s address has a class and a cabin, such as <a href="#/ride/0/0">#/ride/0/0</a>.
			</Empty>
		</Page>
	);
}
