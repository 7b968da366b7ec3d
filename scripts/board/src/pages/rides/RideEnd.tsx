import { hour } from '../../chain/parameters.ts';
import type { RideView } from '../../chain/types.ts';
import { Card, Fact, Facts } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { Moment } from '../../parts/When.tsx';
import { restOf } from '../../words/rides.ts';

// What the chain will do by itself, and when.
export function RideEnd({ ride }: { ride: RideView }) {
	const { fare, rest, share, all } = restOf(ride);
	const { token, settlesByItselfAt, endsAt } = ride;
	const waits = settlesByItselfAt !== undefined && endsAt !== undefined && settlesByItselfAt === endsAt + hour();
	return (
		<Card
			title="What the chain does by itself"
			aside={settlesByItselfAt !== undefined && <Moment block={settlesByItselfAt} />}
		>
			<p>
				{settlesByItselfAt === undefined
					? 'The chain has not planned this ride. Anyone may settle it when it ends.'
					: 'The chain settles the ride, and takes no part of it. Nobody has to do anything.'}
				{waits && ' If nobody withdraws before, the ride may be hunted when it ends, and the chain leaves it to hunters for another hour of the chain.'}
			</p>
			<Facts>
				<Fact name="The fare comes back">
					<Money units={fare} token={token} />
				</Fact>
				<Fact name="Yield not paid yet" note="if nobody withdraws before">
					<Money units={rest} token={token} />
				</Fact>
				<Fact name="Share of milestones">
					<Money units={share} token={token} />
				</Fact>
				<Fact name="All together">
					<Money units={all} token={token} />
				</Fact>
			</Facts>
		</Card>
	);
}
