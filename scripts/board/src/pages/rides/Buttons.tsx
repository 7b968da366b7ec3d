import { bestNumber, clock, timeOf } from '../../chain/blocks.ts';
import { calls } from '../../chain/calls.ts';
import { parameters } from '../../chain/parameters.ts';
import type { RideView } from '../../chain/types.ts';
import { me } from '../../chain/accounts.ts';
import { Act } from '../../parts/Act.tsx';
import { Card } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { Moment } from '../../parts/When.tsx';
import { percentOfPart, plural } from '../../words/amounts.ts';
import { restOf } from '../../words/rides.ts';
import { fromNow } from '../../words/times.ts';

type Props = { ride: RideView };

// What a payment from a ride brings: "12 BOLT of yield and 3 BOLT of milestone shares".
function Payment({ ride, cut = 0n }: Props & { cut?: bigint }) {
	return (
		<>
			<Money units={ride.due - cut} token={ride.token} places={10} /> of yield
			{ride.shareDue > 0n && (
				<>
					{' '}
					and <Money units={ride.shareDue} token={ride.token} places={10} /> of milestone shares
				</>
			)}
		</>
	);
}

const until = (block: number) => fromNow(timeOf(block), clock.value);

export function Withdraw({ ride, label = 'Withdraw', tone }: Props & { label?: string; tone?: 'main' | 'plain' }) {
	const { hunting } = parameters.value;
	const forDpo = ride.passenger.type === 'Dpo';
	return (
		<Act
			label={label}
			tone={tone}
			title="Withdraw the yield"
			does={
				<>
					<p>
						{forDpo ? 'The DPO’s Yield Account gets' : 'You get'} <Payment ride={ride} />, and what is added until the
						transaction is in a block.
					</p>
					<p class="soft">The {plural(hunting.days, 'day')} until somebody may hunt begin anew.</p>
				</>
			}
			call={calls.withdrawYield(ride.class, ride.cabin)}
			blocked={ride.due === 0n ? 'No yield is due yet.' : undefined}
		/>
	);
}

export function Hunt({ ride, label = 'Hunt', tone }: Props & { label?: string; tone?: 'main' | 'plain' }) {
	const from = ride.huntableFrom;
	const early = from !== undefined && bestNumber.value < from;
	// A ride that ends first is settled then, before anybody may hunt it.
	const never = early && ride.endsAt !== undefined && from >= ride.endsAt;
	return (
		<Act
			label={label}
			tone={tone}
			title="Hunt this treasure"
			does={
				<p>
					You withdraw for the passenger and keep{' '}
					<strong>
						<Money units={ride.hunterCut} token={ride.token} places={10} />
					</strong>
					, {percentOfPart(parameters.value.hunting.cut)} of the yield due. The passenger gets{' '}
					<Payment ride={ride} cut={ride.hunterCut} />.
				</p>
			}
			call={calls.huntTreasure(ride.class, ride.cabin)}
			blocked={
				never ? 'The ride ends before.' : early ? `Possible ${until(from)}.` : ride.due === 0n ? 'No yield is due.' : undefined
			}
		/>
	);
}

function Settle({ ride, mine }: Props & { mine: boolean }) {
	const { all } = restOf(ride);
	const early = ride.endsAt === undefined || bestNumber.value < ride.endsAt;
	const cut = !mine && ride.huntableFrom !== undefined && bestNumber.value >= ride.huntableFrom;
	return (
		<Act
			label="Settle"
			tone={early ? 'plain' : 'main'}
			title="Settle the ride"
			does={
				<>
					<p>
						The ride is over. The passenger gets <Money units={cut ? all - ride.hunterCut : all} token={ride.token} places={10} />:
						the fare of <Money units={ride.fare} token={ride.token} />, and <Payment ride={ride} cut={cut ? ride.hunterCut : 0n} />.
					</p>
					{cut && (
						<p>
							You keep <Money units={ride.hunterCut} token={ride.token} places={10} />, because the passenger is late.
						</p>
					)}
				</>
			}
			call={calls.settleRide(ride.class, ride.cabin)}
			blocked={early && ride.endsAt !== undefined ? `Possible ${until(ride.endsAt)}.` : undefined}
		/>
	);
}

function Claim({ ride }: Props) {
	if (ride.shareDue === 0n) return null;
	return (
		<Act
			label="Claim the share"
			tone="plain"
			does={
				<p>
					The passenger gets <Money units={ride.shareDue} token={ride.token} places={10} />, its share of the milestones reached.
					Anyone may order this. The time until somebody may hunt goes on.
				</p>
			}
			call={calls.claimMilestones(ride.class, ride.cabin)}
		/>
	);
}

// What the account in use can do with a ride.
export function RideButtons({ ride, mine }: Props & { mine: boolean }) {
	const late = ride.huntableFrom !== undefined && bestNumber.value >= ride.huntableFrom;
	return (
		<Card
			title="What you can do"
			aside={
				<span class="soft">
					{me.value === null
						? 'Choose an account to act.'
						: mine
							? ride.passenger.type === 'Dpo'
								? 'You act for this DPO.'
								: 'This is your ride.'
							: 'This ride is another’s: outsiders may hunt late ones and settle what has ended.'}
				</span>
			}
		>
			<div class="row top">
				{mine ? <Withdraw ride={ride} /> : <Hunt ride={ride} />}
				<Claim ride={ride} />
				<Settle ride={ride} mine={mine} />
			</div>
			{mine && late && (
				<p class="soft">
					Anyone may hunt this ride now and keep <Money units={ride.hunterCut} token={ride.token} places={10} />. Withdraw first,
					and {ride.passenger.type === 'Dpo' ? 'the DPO gets all of it' : 'all of it is yours'}.
				</p>
			)}
			{mine && !late && ride.huntableFrom !== undefined && ride.endsAt !== undefined && ride.huntableFrom < ride.endsAt && (
				<p class="soft">
					Hunting begins <Moment block={ride.huntableFrom} />. Withdraw before, and nobody can hunt it.
				</p>
			)}
		</Card>
	);
}
