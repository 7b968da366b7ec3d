import { clock, timeOf } from '../../chain/blocks.ts';
import { calls } from '../../chain/calls.ts';
import { parameters } from '../../chain/parameters.ts';
import type { RideView } from '../../chain/types.ts';
import { me } from '../../chain/accounts.ts';
import { Act } from '../../parts/Act.tsx';
import { Card } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { Moment } from '../../parts/When.tsx';
import { percentOfPart, plural } from '../../words/amounts.ts';
import { cutOf } from '../../words/hunting.ts';
import { chanceOf, mayBecomeLate, restOf } from '../../words/rides.ts';
import { fromNow } from '../../words/times.ts';

// `block` is the one of which the ride was read.
type Props = { ride: RideView; block: number };

// What a payment from a ride brings: "12 BOLT of yield and 3 BOLT of milestone shares".
function Payment({ ride, units }: { ride: RideView; units: bigint }) {
	return (
		<>
			<Money units={units} token={ride.token} places={10} /> of yield
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

// Why a call for a ride can't be signed now, if the rules allow it from this block on: it is too early, or the chain
// settles the ride before. Undefined stands for a block above the highest number.
const timing = ({ ride, block }: Props, from: number | undefined): { blocked?: string; early?: string } => {
	if (from === undefined) return { blocked: 'Never possible.' };
	const chain = ride.settlesByItselfAt;
	switch (chanceOf(from, chain, block)) {
		case 'now':
			return {};
		case 'soon':
			return { early: `Possible ${until(from)}.` };
		case 'later':
			return { blocked: `Possible ${until(from)}.` };
		case 'chain':
			return { blocked: `The chain settles the ride ${chain === block + 1 ? 'in the next block' : until(chain!)}.` };
	}
};

// The rules allow it at any time.
const ANY = 0;

export function Withdraw({ ride, block, label = 'Withdraw', tone }: Props & { label?: string; tone?: 'main' | 'plain' }) {
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
						{forDpo ? 'The DPO’s Yield Account gets' : 'You get'} <Payment ride={ride} units={ride.due} />, and what is added until the
						transaction is in a block.
					</p>
					<p class="soft">The {plural(hunting.days, 'day')} until somebody may hunt begin anew.</p>
				</>
			}
			call={calls.withdrawYield(ride.class, ride.cabin)}
			{...(ride.due === 0n ? { blocked: 'No yield is due yet.' } : timing({ ride, block }, ANY))}
		/>
	);
}

function Hunt({ ride, block }: Props) {
	const from = ride.huntableFrom;
	// A ride that ends first is settled then, before anybody may hunt it.
	const never = !mayBecomeLate(ride) && (from === undefined || block < from);
	return (
		<Act
			label="Hunt"
			title="Hunt this treasure"
			does={
				<p>
					You withdraw for the passenger and keep{' '}
					<strong>
						<Money units={ride.hunterCut} token={ride.token} places={10} />
					</strong>
					, {percentOfPart(parameters.value.hunting.cut)} of the yield due. The passenger gets{' '}
					<Payment ride={ride} units={ride.due - ride.hunterCut} />.
				</p>
			}
			call={calls.huntTreasure(ride.class, ride.cabin)}
			{...(never ? { blocked: 'The ride ends before.' } : ride.due === 0n ? { blocked: 'No yield is due.' } : timing({ ride, block }, from))}
		/>
	);
}

function Settle({ ride, block, mine }: Props & { mine: boolean }) {
	const { all, rest } = restOf(ride);
	const isLate = !mine && ride.huntableFrom !== undefined && ride.huntableFrom <= Math.max(block + 1, ride.endsAt ?? 0);
	const cut = isLate ? cutOf(rest, parameters.value.hunting) : 0n;
	const when = timing({ ride, block }, ride.endsAt);
	return (
		<Act
			label="Settle"
			tone={when.blocked ? 'plain' : 'main'}
			title="Settle the ride"
			does={
				<>
					<p>
						The ride ends. The passenger gets <Money units={all - cut} token={ride.token} places={10} />: the fare of{' '}
						<Money units={ride.fare} token={ride.token} />, and <Payment ride={ride} units={rest - cut} />.
					</p>
					{cut > 0n && (
						<p>
							You keep <Money units={cut} token={ride.token} places={10} />, because the passenger is late.
						</p>
					)}
				</>
			}
			call={calls.settleRide(ride.class, ride.cabin)}
			{...when}
		/>
	);
}

function Claim({ ride, block }: Props) {
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
			{...timing({ ride, block }, ANY)}
		/>
	);
}

// What the account in use can do with a ride.
export function RideButtons({ ride, block, mine }: Props & { mine: boolean }) {
	const late = ride.huntableFrom !== undefined && block + 1 >= ride.huntableFrom;
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
				{mine ? <Withdraw ride={ride} block={block} /> : <Hunt ride={ride} block={block} />}
				<Claim ride={ride} block={block} />
				<Settle ride={ride} block={block} mine={mine} />
			</div>
			{mine && late && (
				<p class="soft">
					Anyone may hunt this ride now and keep <Money units={ride.hunterCut} token={ride.token} places={10} />. Withdraw first,
					and {ride.passenger.type === 'Dpo' ? 'the DPO gets all of it' : 'all of it is yours'}.
				</p>
			)}
			{mine && !late && mayBecomeLate(ride) && (
				<p class="soft">
					Hunting begins <Moment block={ride.huntableFrom!} />. Withdraw before, and nobody can hunt it.
				</p>
			)}
		</Card>
	);
}
