// The panel at the top: the seats, and what a seat costs and earns.

import { bestNumber } from '../../chain/blocks.ts';
import { Countdown } from '../../parts/Countdown.tsx';
import { Board, Fact, Facts } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { Seats } from '../../parts/Seats.tsx';
import { Lasts } from '../../parts/When.tsx';
import { Who } from '../../parts/Who.tsx';
import { calledBy, voiceOf } from '../../parts/voice.ts';
import type { Member } from '../../chain/types.ts';
import { percentOfPart, plural } from '../../words/amounts.ts';
import { SEATS, actorOf, promised, stateSentence } from '../../words/dpo.ts';
import { percent } from '../../words/earnings.ts';
import type { DpoData } from './data.ts';

export const memberName = ({ who }: Member) => (who.type === 'User' ? calledBy(who.value) : `DPO ${who.value.dpo}`);

// What the reader waits for now.
const nextMoment = ({ dpo, chain: { ride } }: DpoData): [string, number] | undefined => {
	if (dpo.state === 'Created') return ['Selling ends', dpo.expiry];
	if (dpo.state === 'Running' && ride?.endsAt !== undefined) return ['The ride ends', ride.endsAt];
	if (dpo.state === 'Active' || dpo.state === 'Chained') return ['Boarding deadline', dpo.boardingDeadline];
	return dpo.nextStep && ['The chain acts', dpo.nextStep.at];
};

export function Head({ data }: { data: DpoData }) {
	const { dpo, me, members, offers } = data;
	const { afterFee, perSeat, duration } = promised(dpo);
	const moment = nextMoment(data);
	const offered = ({ who }: Member) =>
		who.type === 'User' ? (offers.find(({ seller, lapsed }) => !lapsed && seller === who.value)?.seats ?? 0) : 0;
	return (
		<Board label="The DPO at a glance">
			<p class="dpo-sentence">{stateSentence(dpo, bestNumber.value, voiceOf(dpo.token))}</p>
			<div class="dpo-head">
				<Seats
					members={members}
					nameOf={memberName}
					mine={(member) => me !== null && actorOf(member) === me}
					offered={offered}
					isLeader={({ who }) => who.type === 'User' && who.value === dpo.founder}
				/>
				<Facts>
					<Fact name="Sold" note={`to ${plural(members.length, 'member')}`}>
						{dpo.sold} of {SEATS} seats
					</Fact>
					<Fact name="Price of a seat">
						<Money units={dpo.seatPrice} token={dpo.token} />
					</Fact>
					<Fact
						name="A seat earns"
						note={
							<>
								<Money units={perSeat} token={dpo.token} /> in <Lasts blocks={duration} />, after the fee, as promised
							</>
						}
					>
						{percent(afterFee, dpo.seatPrice * BigInt(SEATS))}
					</Fact>
					<Fact name="Guaranteed" note="of this rate, whatever target it takes, or the money comes back">
						{percentOfPart(dpo.guarantee)}
					</Fact>
					<Fact
						name="Manager"
						note={
							<>
								gets {percentOfPart(dpo.fee)} of the yield{dpo.feeCut && ', cut for a late commit'}
								{dpo.successor && (
									<>
										; <Who address={dpo.successor} /> may take office
									</>
								)}
							</>
						}
					>
						<Who address={dpo.manager} />
					</Fact>
					{moment && (
						<Fact name={moment[0]}>
							<Countdown block={moment[1]} past="any moment" />
						</Fact>
					)}
				</Facts>
			</div>
		</Board>
	);
}
