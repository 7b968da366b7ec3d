import { bestNumber } from '../../chain/blocks.ts';
import { calls, together } from '../../chain/calls.ts';
import { className, trainName } from '../../chain/names.ts';
import { usePages } from '../../chain/pages.ts';
import { reads } from '../../chain/reads.ts';
import { keyOfToken, sameToken } from '../../chain/tokens.ts';
import type { Address, RideView, Token } from '../../chain/types.ts';
import { Act } from '../../parts/Act.tsx';
import { Bar } from '../../parts/Bar.tsx';
import { Card, Empty, Loading, Tag } from '../../parts/layout.tsx';
import { Long } from '../../parts/Long.tsx';
import { Money } from '../../parts/Money.tsx';
import { When } from '../../parts/When.tsx';
import { useNarrow } from '../../parts/narrow.ts';
import { grouped, plural } from '../../words/amounts.ts';
import { dueAt, mayBecomeLate, phaseOf, wayDone } from '../../words/rides.ts';
import { Withdraw } from '../rides/Buttons.tsx';

// A read skips no more than 10,000 rides.
const MOST = 10_100;
const [HEIGHT, HEIGHT_NARROW] = [76, 156];

const keyOf = (ride: RideView) => `${ride.class}/${ride.cabin}`;

function Hunted({ ride }: { ride: RideView }) {
	const phase = phaseOf(ride, bestNumber.value);
	if (phase === 'ended') return <Tag tone="good">arrived</Tag>;
	if (phase === 'huntable') return <Tag tone="warm">may be hunted</Tag>;
	return (
		<span class="soft">
			{mayBecomeLate(ride) ? (
				<>
					may be hunted <When block={ride.huntableFrom!} />
				</>
			) : (
				'no hunt'
			)}
		</span>
	);
}

function Row({ ride, mine }: { ride: RideView; mine: boolean }) {
	const block = bestNumber.value;
	const now = { ...ride, due: dueAt(ride, Math.max(block, ride.boarded)) };
	return (
		<div class="ride-row">
			<a class="ride-name" href={`#/ride/${ride.class}/${ride.cabin}`}>
				{className(ride.class) ?? `Class ${ride.class}`} · {grouped(ride.cabin)}
				<span class="note">{trainName(ride.train) ?? `train ${ride.train}`}</span>
			</a>
			<span class="ride-fare">
				<Money units={ride.fare} token={ride.token} inRow />
				<span class="note">fare</span>
			</span>
			<span class="ride-due">
				<strong>
					<Money units={now.due} token={ride.token} inRow />
				</strong>
				<span class="note">
					due{ride.shareDue > 0n && <>, share <Money units={ride.shareDue} token={ride.token} inRow /></>}
				</span>
			</span>
			<span class="ride-way">
				<Bar full={wayDone(ride, block)} label="Way of the ride" />
				<span class="note">
					{ride.settlesByItselfAt === undefined ? 'not planned' : <>settled <When block={ride.settlesByItselfAt} /></>}
				</span>
			</span>
			<span class="ride-hunt">
				<Hunted ride={ride} />
			</span>
			<span class="ride-act">
				{mine && <Withdraw ride={now} block={block} tone={phaseOf(ride, block) === 'riding' ? 'plain' : 'main'} />}
			</span>
		</div>
	);
}

// So many calls fit into one transaction, and the first of so many rides are looked at for it with every block.
const [TOGETHER, LOOKED_AT] = [50, 100];

function WithdrawAll({ rides }: { rides: RideView[] }) {
	const block = bestNumber.value;
	const due = rides.slice(0, LOOKED_AT).filter((ride) => dueAt(ride, block) > 0n).slice(0, TOGETHER);
	if (due.length < 2) return null;
	const tokens = due.map(({ token }) => token).filter((token, index, all) => all.findIndex((one) => sameToken(one, token)) === index);
	const sum = (token: Token) =>
		due.filter((ride) => sameToken(ride.token, token)).reduce((all, ride) => all + dueAt(ride, block) + ride.shareDue, 0n);
	return (
		<Act
			label={`Withdraw from ${due.length} rides`}
			tone="plain"
			title={`Withdraw from ${due.length} rides`}
			does={
				<>
					<p>You get, in one transaction:</p>
					{tokens.map((token) => (
						<p key={keyOfToken(token)}>
							<Money units={sum(token)} token={token} places={10} />
						</p>
					))}
					<p class="soft">One that can’t be paid any more doesn’t stop the others.</p>
				</>
			}
			call={together(due.map((ride) => calls.withdrawYield(ride.class, ride.cabin)))}
		/>
	);
}

export function MyRides({ who, mine }: { who: Address; mine: boolean }) {
	const narrow = useNarrow();
	const { items, open, loading, more, look } = usePages(
		(from, limit) => reads.ridesOf({ type: 'User', value: who }, from, limit),
		keyOf,
		MOST,
		[who],
	);
	return (
		<Card
			title="Rides"
			aside={
				<>
					<span class="soft">
						{loading ? '' : `${plural(items.length, 'ride')}${open ? ' so far, more as you scroll' : ''}`}
					</span>
					{mine && <WithdrawAll rides={items} />}
				</>
			}
		>
			{items.length === 0 ? (
				loading ? (
					<Loading />
				) : (
					<Empty>
						No ride is under way. <a href="#/trains">Board a cabin.</a>
					</Empty>
				)
			) : (
				<Long
					label="Rides"
					items={items}
					height={narrow ? HEIGHT_NARROW : HEIGHT}
					row={(ride) => <Row ride={ride} mine={mine} key={keyOf(ride)} />}
					more={open ? more : undefined}
					look={look}
				/>
			)}
			{items.length >= MOST && <p class="soft">Only the first {grouped(MOST)} rides can be listed.</p>}
		</Card>
	);
}
