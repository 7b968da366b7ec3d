import { useState } from 'preact/hooks';
import { parseAccount } from '../../chain/accounts.ts';
import { calls } from '../../chain/calls.ts';
import { useLive } from '../../chain/live.ts';
import { reads } from '../../chain/reads.ts';
import type { Address } from '../../chain/types.ts';
import { AskForm } from '../../parts/AskForm.tsx';
import { Field } from '../../parts/Field.tsx';
import { voiceOf } from '../../parts/voice.ts';
import { parseCount, percentOfPart, plural, problemOf, valueOf } from '../../words/amounts.ts';
import { percent } from '../../words/earnings.ts';
import { SEATS, guaranteeSentence, promised, seatsOf } from '../../words/dpo.ts';
import type { DpoData } from './data.ts';

const willDo = ({ dpo, chain }: DpoData, seats: number, referrer: Address | undefined): string[] => {
	const voice = voiceOf(dpo.token);
	const price = dpo.seatPrice * BigInt(seats);
	const { afterFee, duration } = promised(dpo);
	const earns = (afterFee / BigInt(SEATS)) * BigInt(seats);
	const fills = dpo.sold + seats === SEATS;
	return [
		`You pay ${voice.money(price)} for ${plural(seats, 'seat')}. The money is on hold for the DPO, and comes back in the end.`,
		earns > 0n
			? `Riding as promised, your seats earn ${voice.money(earns)} in ${voice.lasts(duration)}: ${percent(earns, price)}, the fee of ${percentOfPart(dpo.fee)} already taken off.`
			: 'The promised yield is too small for a unit a seat.',
		...(referrer ? [`${voice.whole(referrer)} brought you in.`] : []),
		guaranteeSentence(dpo),
		fills
			? 'These are the last seats: the DPO is full then, and can take its target.'
			: `If the seats aren’t all sold by ${voice.when(dpo.expiry)}, you get all of it back.`,
		`At the latest by ${voice.when(dpo.boardingDeadline)} your money is aboard a cabin or on its way back.`,
		...(chain.wanted?.unsold === 0 ? ['Take care: the class has no cabin left now.'] : []),
	];
};

export function Buy({ data, most, close }: { data: DpoData; most: number; close: () => void }) {
	const { dpo, me, members } = data;
	const [typed, type] = useState(String(most));
	const [by, setBy] = useState('');
	const balance = useLive(async () => (me ? reads.lockable(me, dpo.token) : undefined), [me, dpo.dpo]).value;
	const seats = parseCount(typed, 1, most);
	const isNew = me !== dpo.manager && seatsOf(members, me).own === 0;
	const referrer = by.trim() === '' ? undefined : parseAccount(by);
	const badReferrer = by.trim() !== '' && !referrer ? 'This is no address and no name of one of your accounts.' : undefined;
	const self = referrer !== undefined && referrer === me ? 'You can’t bring yourself in.' : undefined;
	const voice = voiceOf(dpo.token);
	const count = valueOf(seats);
	const price = dpo.seatPrice * BigInt(count ?? 0);
	const tooMuch = balance !== undefined && price > balance ? `You can spend ${voice.money(balance)} at most.` : undefined;
	return (
		<AskForm
			title={count ? `Buy ${plural(count, 'seat')} of ${dpo.name}` : 'Buy seats'}
			close={close}
			does={count ? willDo(data, count, referrer) : []}
			call={count && !badReferrer && !self ? calls.buySeats(dpo.dpo, count, referrer, dpo.manager, dpo.seatPrice) : undefined}
			problem={tooMuch}
		>
			<Field
				label="Seats"
				value={typed}
				input={type}
				mode="numeric"
				problem={problemOf(seats)}
				help={`1 to ${most}, for ${voice.money(dpo.seatPrice)} each.`}
			/>
			{isNew && (
				<Field
					label="Who brought you in (if anybody)"
					value={by}
					input={setBy}
					placeholder="a name or an address"
					problem={badReferrer ?? self}
					help="That account gets a part of the bonus of your seats. It costs you nothing."
				/>
			)}
		</AskForm>
	);
}
