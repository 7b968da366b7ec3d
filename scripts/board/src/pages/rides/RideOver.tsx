import { calls } from '../../chain/calls.ts';
import { useLive } from '../../chain/live.ts';
import { className } from '../../chain/names.ts';
import { reads } from '../../chain/reads.ts';
import type { Address, ClassView, UnclaimedView } from '../../chain/types.ts';
import { Kept } from '../../parts/Kept.tsx';
import { Card } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { grouped } from '../../words/amounts.ts';
import { firstWhere } from '../../words/paged.ts';

export function SettledRide({ view, cabin }: { view: ClassView; cabin: number }) {
	return (
		<Card title="This ride is over">
			<p>
				Cabin {grouped(cabin)} has arrived: the fare, the rest of the yield and all shares have been paid to its passenger
				{view.kept > 0 && ', or are kept for it'}.
			</p>
			<div class="row">
				<a class="button" href={`#/train/${view.train}`}>
					Ride again
				</a>
				<a href="#/mine">What is mine</a>
			</div>
		</Card>
	);
}

// What is kept for a user that couldn't be paid.
export function KeptRide({ kept }: { kept: UnclaimedView }) {
	const { rewards, fare, token } = kept;
	const parts = [
		rewards > 0n && (
			<>
				<Money units={rewards} token={token} places={10} /> of rewards
			</>
		),
		fare > 0n && (
			<>
				<Money units={fare} token={token} places={10} /> of the fare
			</>
		),
	].filter(Boolean);
	return (
		<Kept
			units={rewards + fare}
			token={token}
			from={
				<a href={`#/ride/${kept.class}/${kept.cabin}`}>
					cabin {grouped(kept.cabin)} of {className(kept.class) ?? `class ${kept.class}`}
				</a>
			}
			triedAt={kept.triedAt}
			does={
				<>
					{parts[0]}
					{parts[1] && <> and {parts[1]}</>} are paid to the passenger, if its account can receive them now.
				</>
			}
			call={calls.claimReward(kept.class, kept.cabin)}
		/>
	);
}

export function KeptFromCabin({ classId, cabin, who }: { classId: number; cabin: number; who: Address }) {
	const read = (from: number, limit: number) => reads.unclaimedRewards(who, from, limit);
	const kept = useLive(() => firstWhere(read, (one) => one.class === classId && one.cabin === cabin), [who, classId, cabin]).value;
	return kept ? (
		<Card title="Kept for you">
			<KeptRide kept={kept} />
		</Card>
	) : null;
}
