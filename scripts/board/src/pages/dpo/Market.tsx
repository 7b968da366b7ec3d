import { useState } from 'preact/hooks';
import { calls } from '../../chain/calls.ts';
import { isReady } from '../../chain/connect.ts';
import type { SeatOfferView, SeatWorth } from '../../chain/types.ts';
import { accountsOpen } from '../../parts/Accounts.tsx';
import { Act } from '../../parts/Act.tsx';
import { Lines } from '../../parts/AskForm.tsx';
import { Card, Empty, Tag } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { When } from '../../parts/When.tsx';
import { Who } from '../../parts/Who.tsx';
import { voiceOf } from '../../parts/voice.ts';
import { plural } from '../../words/amounts.ts';
import { isOver, seatsOf } from '../../words/dpo.ts';
import { verdict, worthOf } from '../../words/market.ts';
import { Take } from './Offer.tsx';
import type { DpoData } from './data.ts';

const PIECES: [keyof SeatWorth, string][] = [
	['fare', 'of the fare'],
	['yields', 'of yield'],
	['bonus', 'of bonus'],
	['withdraw', 'to pay back'],
];

function Worth({ data: { dpo }, worth }: { data: DpoData; worth: SeatWorth }) {
	const pieces = PIECES.filter(([key]) => typeof worth[key] === 'bigint' && (worth[key] as bigint) > 0n);
	if (pieces.length === 0) return <span class="note">Nothing yet: the money waits for a cabin.</span>;
	return (
		<>
			<Money units={worthOf(worth)} token={dpo.token} />
			<span class="note">
				{pieces.map(([key, what], index) => (
					<span key={key}>
						{index > 0 && ' + '}
						<Money units={worth[key] as bigint} token={dpo.token} /> {what}
					</span>
				))}
				{worth.fareFrom !== undefined && (
					<>
						{' '}
						(back <When block={worth.fareFrom} />)
					</>
				)}
			</span>
		</>
	);
}

function One({ data, offer, take }: { data: DpoData; offer: SeatOfferView; take: (most: number) => void }) {
	const { dpo, me, actions, members } = data;
	const judged = verdict(offer, voiceOf(dpo.token));
	const may = actions.find((action) => action.type === 'TakeSeats');
	const cap = (me === dpo.manager ? dpo.rules.managerCap : dpo.rules.userCap) - seatsOf(members, me).own;
	const other = me !== null && offer.seller !== me && !offer.lapsed;
	// Rulebook 3.14: the founder's seats are for good.
	const founder = other && me === dpo.founder;
	const full = other && !founder && cap <= 0;
	const most = may && offer.seller !== me && !offer.lapsed ? Math.min(cap, offer.seats) : 0;
	return (
		<li class="offer">
			<div class="offer-main">
				<span class="offer-seats">
					<b>{offer.seats}</b> {offer.seats === 1 ? 'seat' : 'seats'} of <Who address={offer.seller} />
				</span>
				{offer.lapsed && <Tag tone="bad">lapsed</Tag>}
			</div>
			<div class="offer-figure">
				<span class="note">Price of a seat</span>
				<b>
					<Money units={offer.price} token={dpo.token} />
				</b>
				{judged && <span class={`verdict ${judged.tone}`}>{judged.text}</span>}
			</div>
			<div class="offer-figure">
				<span class="note">Already there for each seat</span>
				{offer.worth && <Worth data={data} worth={offer.worth} />}
			</div>
			<div class="row">
				{most > 0 && (
					<button type="button" class="main" disabled={!isReady.value} onClick={() => (me ? take(most) : (accountsOpen.value = true))}>
						Take up to {most}
					</button>
				)}
				{founder && <span class="note">The founder can’t take seats of its own DPO.</span>}
				{full && <span class="note">You have as many seats as its rules allow you.</span>}
				{(offer.seller === me || offer.lapsed) && (
					<Act
						label="Withdraw the offer"
						tone="plain"
						does={<Lines of={[`The ${plural(offer.seats, 'seat')} aren’t for sale any more, and the deposit goes back to the seller.`]} />}
						call={calls.withdrawOffer(offer.dpo, offer.seller)}
					/>
				)}
			</div>
		</li>
	);
}

export function Market({ data }: { data: DpoData }) {
	const [taking, take] = useState<{ seller: string; most: number } | null>(null);
	const { dpo, offers } = data;
	const offer = taking && offers.find(({ seller }) => seller === taking.seller);
	if (offers.length === 0 && isOver(dpo.state)) return null;
	return (
		<Card title="Seats for sale by members" id="market">
			{offers.length === 0 ? (
				<Empty>Nobody offers seats now.</Empty>
			) : (
				<ul class="offers">
					{offers.map((one) => (
						<One data={data} offer={one} take={(most) => take({ seller: one.seller, most })} key={one.seller} />
					))}
				</ul>
			)}
			{taking && offer && <Take data={data} offer={offer} most={taking.most} close={() => take(null)} />}
		</Card>
	);
}
