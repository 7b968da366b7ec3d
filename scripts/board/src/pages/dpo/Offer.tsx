// Selling seats to other users, and taking seats that a member sells.

import { useState } from 'preact/hooks';
import { calls } from '../../chain/calls.ts';
import { useLive } from '../../chain/live.ts';
import { reads } from '../../chain/reads.ts';
import { tokenInfo } from '../../chain/tokens.ts';
import type { SeatOfferView } from '../../chain/types.ts';
import { AskForm } from '../../parts/AskForm.tsx';
import { Field } from '../../parts/Field.tsx';
import { voiceOf } from '../../parts/voice.ts';
import { exact, parseAmount, parseCount, plural, problemOf, valueOf } from '../../words/amounts.ts';
import { DEPOSITS } from '../../words/deposits.ts';
import { worthSentence } from '../../words/market.ts';
import type { DpoData } from './data.ts';

export function Offer({ data: { dpo, me, offers }, most, close }: { data: DpoData; most: number; close: () => void }) {
	const decimals = tokenInfo(dpo.token)?.decimals;
	const before = offers.find(({ seller }) => seller === me);
	const [count, setCount] = useState(String(before?.seats ?? most));
	const [first] = useState(before?.price ?? dpo.seatPrice);
	const [typed, setPrice] = useState<string>();
	const price = typed ?? (decimals === undefined ? '' : exact(first, decimals));
	const seats = parseCount(count, 1, most);
	const asked = parseAmount(price, decimals);
	const voice = voiceOf(dpo.token);
	const ready = 'value' in seats && 'value' in asked;
	return (
		<AskForm
			title="Offer seats"
			close={close}
			does={
				ready
					? [
							`Anybody can take up to ${plural(seats.value, 'seat')} for ${voice.money(asked.value)} each. For all of them you get ${voice.money(asked.value * BigInt(seats.value))}.`,
							'Until then the seats are yours. Whoever takes them gets all that isn’t released yet, and the fare in the end.',
							before
								? 'This takes the place of your offer of now.'
								: `You put up a deposit of about ${voice.bolt(DEPOSITS.offer)}, which comes back when all are taken or you withdraw the offer.`,
						]
					: []
			}
			call={ready ? calls.offerSeats(dpo.dpo, seats.value, asked.value) : undefined}
		>
			<div class="form">
				<Field
					label="Seats"
					value={count}
					input={setCount}
					mode="numeric"
					problem={problemOf(seats)}
					help={`You have ${most}.`}
				/>
				<Field
					label="Price of a seat"
					unit={tokenInfo(dpo.token)?.symbol}
					value={price}
					input={setPrice}
					mode="decimal"
					problem={problemOf(asked)}
					help={`A seat has cost ${voice.money(dpo.seatPrice)}.`}
				/>
			</div>
		</AskForm>
	);
}

interface TakeProps {
	data: DpoData;
	offer: SeatOfferView;
	most: number;
	close: () => void;
}

export function Take({ data: { dpo, me }, offer, most, close }: TakeProps) {
	const [count, setCount] = useState(String(most));
	const seats = parseCount(count, 1, most);
	const balance = useLive(async () => (me ? reads.lockable(me, dpo.token) : undefined), [me, dpo.dpo]).value;
	const voice = voiceOf(dpo.token);
	const chosen = valueOf(seats);
	const price = offer.price * BigInt(chosen ?? 0);
	return (
		<AskForm
			title={`Take seats of ${dpo.name}`}
			close={close}
			does={
				chosen
					? [
							`You pay ${voice.money(price)} to ${voice.who(offer.seller)} for ${plural(chosen, 'seat')}, at once.`,
							...worthSentence(offer, voice),
							'If anything changes what a seat is worth before your call is in a block, it fails, and you pay only the fee.',
						]
					: []
			}
			call={
				chosen && offer.edition !== undefined
					? calls.takeSeats(dpo.dpo, offer.seller, chosen, offer.price, offer.edition)
					: undefined
			}
			problem={balance !== undefined && price > balance ? `You can spend ${voice.money(balance)} at most.` : undefined}
		>
			<Field
				label="Seats"
				value={count}
				input={setCount}
				mode="numeric"
				problem={problemOf(seats)}
				help={`1 to ${most}, for ${voice.money(offer.price)} each.`}
			/>
		</AskForm>
	);
}
