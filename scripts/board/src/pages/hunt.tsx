import { useMemo, useState } from 'preact/hooks';
import { myAddress } from '../chain/accounts.ts';
import { nextNumber } from '../chain/blocks.ts';
import { useLive } from '../chain/live.ts';
import { day, hour, parameters } from '../chain/parameters.ts';
import { ridesNow } from '../chain/rides.ts';
import { keyOfToken } from '../chain/tokens.ts';
import type { Token } from '../chain/types.ts';
import { Card, Empty, Loading, Page } from '../parts/layout.tsx';
import { More, type MoreProps } from '../parts/More.tsx';
import { plural } from '../words/amounts.ts';
import { quarryOf, sorted, type Quarry, type RideRecord } from '../words/hunting.ts';
import { AtOnce } from './hunt/AtOnce.tsx';
import { Glance } from './hunt/Glance.tsx';
import { NowRow, SoonRow } from './hunt/Rows.tsx';
import { RIDES, keyOf, ownDpos, readFees, useHunt, type HuntData } from './hunt/data.ts';
import '../styles/hunt.css';

const AT_ONCE = 30;
const SOON_DAYS = 7;
// As many as fit into one transaction easily.
const BATCH = 20;

const tokenOf = ({ ride }: Quarry, { classes }: HuntData): Token => classes.get(ride.class)!.token;

// The sum of the cuts of each token.
const byToken = (quarries: Quarry[], data: HuntData): [Token, bigint][] => {
	const sums = new Map<number, [Token, bigint]>();
	for (const quarry of quarries) {
		const token = tokenOf(quarry, data);
		const key = keyOfToken(token);
		sums.set(key, [token, (sums.get(key)?.[1] ?? 0n) + quarry.cut]);
	}
	return [...sums.values()];
};

// The rides that bring something, now or soon.
const lookAt = (rides: RideRecord[], data: HuntData, next: number) => {
	const quarries = rides.flatMap((ride) => {
		const terms = data.classes.get(ride.class)?.terms;
		return terms ? [quarryOf(ride, terms, parameters.value.hunting, day(), next)] : [];
	});
	const { now, soon } = sorted(quarries, next, next + SOON_DAYS * day(), hour());
	// By token: amounts of two tokens can't be compared.
	return { now: now.sort((one, other) => keyOfToken(tokenOf(one, data)) - keyOfToken(tokenOf(other, data))), soon };
};

function Hunting({ data, look }: { data: HuntData; look: MoreProps }) {
	const [shown, show] = useState(AT_ONCE);
	const [shownSoon, showSoon] = useState(AT_ONCE);
	const me = myAddress.value;
	// A hunt that is signed now is in the next block.
	const next = nextNumber.value;
	const all = useMemo(() => lookAt(data.rides, data, next), [data, next, parameters.value]);
	const looked = [...all.now.slice(0, shown), ...all.soon.slice(0, shownSoon)].map(({ ride }) => ride);
	const keys = looked.map(keyOf).join();
	const fees = useLive(async () => (me ? readFees(me) : undefined), [me]).value;
	const own = useLive(async () => (me ? ownDpos(me) : new Set<number>()), [me]).value;
	// What is shown is as it is now, however long ago all rides were looked at.
	const fresh = useLive(() => ridesNow(looked), [keys]).value;
	const rides = fresh ? looked.flatMap((ride) => fresh.get(keyOf(ride)) ?? []) : looked;
	const { now, soon } = lookAt(rides, data, next);
	const isOwn = ({ ride: { passenger } }: Quarry) =>
		passenger.type === 'User' ? passenger.value === me : (own?.has(passenger.value) ?? false);
	// What isn't shown is as old as the last look.
	const shownKeys = new Set(looked.map(keyOf));
	const unshown = ({ ride }: Quarry) => !shownKeys.has(keyOf(ride));
	const others = [...now, ...all.now.filter(unshown)].filter((quarry) => !isOwn(quarry));
	// The best ones that bring more than they cost, as far as that can be compared.
	const pays = (quarry: Quarry) => tokenOf(quarry, data).type !== 'Native' || (fees !== undefined && quarry.cut > fees.hunt);
	const best = own ? now.filter((quarry) => !isOwn(quarry) && pays(quarry)).slice(0, BATCH) : [];
	return (
		<>
			<Glance
				now={others.length}
				soon={soon.length + all.soon.filter(unshown).length}
				soonDays={SOON_DAYS}
				sums={byToken(others, data)}
				fees={fees}
				looked={data.rides.length}
				more={data.more}
				looking={look.busy}
			/>
			{data.more && (
				<More {...look}>
					{plural(data.rides.length, 'open ride')} looked at. The chain has more, which may bring more.
				</More>
			)}
			<Card title="Now" aside={<AtOnce quarries={best} sums={byToken(best, data)} />}>
				{now.length === 0 ? (
					<Empty>No ride can be hunted now.{soon.length > 0 ? ' The next ones are below.' : ''}</Empty>
				) : (
					<ul class="quarries">
						{now.map((quarry) => (
							<NowRow
								quarry={quarry}
								of={data.classes.get(quarry.ride.class)!}
								own={isOwn(quarry)}
								fees={fees}
								key={keyOf(quarry.ride)}
							/>
						))}
					</ul>
				)}
				{all.now.length > shown && (
					<More label={`Show more (${plural(all.now.length - shown, 'ride')})`} more={() => show(shown + AT_ONCE)} />
				)}
			</Card>
			<Card title="Soon" aside={<span class="soft">if the passenger doesn’t withdraw before</span>}>
				{soon.length === 0 ? (
					<Empty>No ride comes into question in the next {plural(SOON_DAYS, 'day')} of the chain.</Empty>
				) : (
					<ul class="quarries">
						{soon.map((quarry) => (
							<SoonRow quarry={quarry} of={data.classes.get(quarry.ride.class)!} key={keyOf(quarry.ride)} />
						))}
					</ul>
				)}
				{all.soon.length > shownSoon && (
					<More label={`Show later ones (${plural(all.soon.length - shownSoon, 'ride')})`} more={() => showSoon(shownSoon + AT_ONCE)} />
				)}
			</Card>
		</>
	);
}

export default function Hunt() {
	const [steps, setSteps] = useState(1);
	const data = useHunt(steps);
	const look = {
		label: `Look at ${plural(RIDES, 'more ride', 'more rides')}`,
		more: () => setSteps(steps + 1),
		busy: data !== undefined && (data.busy || data.steps !== steps),
	};
	return (
		<Page title="Hunt" kicker="Withdraw for passengers that are late, for a part of their yield.">
			{data ? <Hunting data={data} look={look} /> : <Loading lines={8} />}
		</Page>
	);
}
