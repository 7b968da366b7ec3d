import { calls } from '../../chain/calls.ts';
import { useLive } from '../../chain/live.ts';
import { reads } from '../../chain/reads.ts';
import type { Address, ClassView, UnclaimedView } from '../../chain/types.ts';
import { Act } from '../../parts/Act.tsx';
import { Card } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { Moment } from '../../parts/When.tsx';
import { grouped } from '../../words/amounts.ts';

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
export function Kept({ kept }: { kept: UnclaimedView }) {
	const { rewards, fare, token, triedAt } = kept;
	return (
		<div class="kept">
			<p>
				<strong>
					<Money units={rewards + fare} token={token} places={10} />
				</strong>{' '}
				from cabin {grouped(kept.cabin)} of class {kept.class} could not be paid, and {rewards + fare === 1n ? 'is' : 'are'} kept.
				{triedAt !== undefined && (
					<>
						{' '}
						The chain tries again <Moment block={triedAt} />.
					</>
				)}
			</p>
			<Act
				label="Claim"
				title="Claim what is kept"
				does={
					<p>
						<Money units={rewards} token={token} places={10} /> of rewards and <Money units={fare} token={token} /> of the fare
						are paid to the passenger, if its account can receive them now.
					</p>
				}
				call={calls.claimReward(kept.class, kept.cabin)}
			/>
		</div>
	);
}

export function KeptFromCabin({ classId, cabin, who }: { classId: number; cabin: number; who: Address }) {
	const live = useLive(() => reads.unclaimedRewards(who), [who]);
	const kept = live.value?.find((one) => one.class === classId && one.cabin === cabin);
	return kept ? (
		<Card title="Kept for you">
			<Kept kept={kept} />
		</Card>
	) : null;
}
