import { useState } from 'preact/hooks';
import { calls } from '../../chain/calls.ts';
import { day } from '../../chain/parameters.ts';
import { NATIVE, tokenInfo } from '../../chain/tokens.ts';
import type { ClassTerms } from '../../chain/types.ts';
import { Field } from '../../parts/Field.tsx';
import { Money } from '../../parts/Money.tsx';
import { voiceOf } from '../../parts/voice.ts';
import { go } from '../../router.ts';
import { grouped, parseAmount, parseCount, plural, problemOf, valueOf } from '../../words/amounts.ts';
import { classDeposit } from '../../words/deposits.ts';
import { aYear, earned, percent } from '../../words/earnings.ts';
import { MOST_CABINS, durationBounds, escrowOf, parseDays, purseProblem } from '../../words/launching.ts';
import { parseName } from '../../words/names.ts';
import { Desk, type Figure } from './Desk.tsx';
import { OwnTrain, useOwnTrains } from './OwnTrain.tsx';
import { usePurse } from './data.ts';

const EXAMPLE = { name: 'Gold', fare: '1,000', yieldTotal: '200', bonus: '30', days: '10', cabins: '3' };
const EMPTY = { name: '', fare: '', yieldTotal: '', bonus: '0', days: '', cabins: '' };

export function ClassStep({ id: first }: { id: string }) {
	const [id, choose] = useState(first);
	const [typed, type] = useState(EMPTY);
	const set = (key: keyof typeof EMPTY) => (value: string) => type((before) => ({ ...before, [key]: value }));
	const ownTrains = useOwnTrains(first);
	const trains = ownTrains.value?.items;
	const train = trains?.find((one) => String(one.train) === id);
	const token = train?.token ?? NATIVE;
	const { symbol = '…', decimals } = tokenInfo(token) ?? {};
	const purse = usePurse(token);
	const bounds = durationBounds(day());
	const parsed = {
		name: parseName(typed.name),
		fare: parseAmount(typed.fare, decimals),
		yieldTotal: parseAmount(typed.yieldTotal, decimals),
		bonus: parseAmount(typed.bonus, decimals),
		duration: parseDays(typed.days, day(), bounds.least, bounds.most),
		cabins: parseCount(typed.cabins, 1, MOST_CABINS),
	};
	const fareProblem = valueOf(parsed.fare) === 0n ? 'The fare must be more than 0.' : problemOf(parsed.fare);
	const [fare, yieldTotal, bonus, duration, cabins] = [
		valueOf(parsed.fare),
		valueOf(parsed.yieldTotal),
		valueOf(parsed.bonus),
		valueOf(parsed.duration),
		valueOf(parsed.cabins),
	];
	const terms: ClassTerms | undefined =
		fare && yieldTotal !== undefined && bonus !== undefined && duration ? { fare, yieldTotal, bonus, duration } : undefined;
	const escrow = yieldTotal !== undefined && bonus !== undefined && cabins ? escrowOf({ yieldTotal, bonus }, cabins) : undefined;
	const deposit = cabins ? classDeposit(cabins) : undefined;
	const { money, bolt, lasts } = voiceOf(token);
	const problem = purse && escrow !== undefined ? purseProblem(escrow, token, deposit ?? 0n, purse, { money, bolt }) : undefined;
	const shown = (units: bigint | undefined, of = token) => (units === undefined ? '–' : <Money units={units} token={of} />);
	const figures: Figure[] = [
		{ name: 'A ride earns', value: terms ? earned(terms) : '–', note: terms ? `${money(terms.yieldTotal)} in ${lasts(terms.duration)}` : 'the yield by the fare', kind: 'earns' },
		{ name: 'A year', value: terms ? aYear(terms, day()) : '–', note: 'if such rides followed each other', kind: 'earns' },
		{ name: 'DPOs get on boarding', value: fare && bonus !== undefined ? percent(bonus, fare) : '–', note: 'the bonus by the fare', kind: 'earns' },
		{ name: 'If all cabins are boarded', value: shown(fare && cabins ? fare * BigInt(cabins) : undefined), note: 'of fares are aboard; passengers get them back' },
		{ name: 'Rewards on hold', value: shown(escrow), note: cabins && escrow !== undefined ? `${money(escrow / BigInt(cabins))} for each of ${plural(cabins, 'cabin')}` : '(yield + bonus) × cabins', kind: 'cost' },
		{ name: 'Storage deposit', value: shown(deposit, NATIVE), note: 'comes back when the class is over', kind: 'cost' },
		{ name: 'You can put on hold', value: purse ? shown(purse.token) : '–' },
	];
	const ready = terms && cabins && escrow !== undefined && deposit !== undefined && 'value' in parsed.name && train;
	return (
		<Desk
			title="Offer a class"
			about="A class is a number of cabins with the same price and the same reward. All rewards go on hold now, so that no passenger has to trust you. The terms never change."
			label="Offer the class"
			missing="Fill in the form first."
			figures={figures}
			does={
				ready
					? [
							`On ${train.name} you offer ${plural(cabins, 'cabin')} of ${typed.name.trim()} for ${money(terms.fare)} each. A ride takes ${lasts(terms.duration)} and earns ${money(terms.yieldTotal)}, ${earned(terms)}.`,
							`${money(escrow)} of rewards and a deposit of ${bolt(deposit)} are on hold from now on. Rewards of cabins that nobody boards come back when you retire the class.`,
						]
					: []
			}
			call={ready && 'value' in parsed.name ? calls.createClass(train.train, parsed.name.value, terms, cabins) : undefined}
			problem={problem}
			done={() => go('launch', 'milestone', id)}
			clear={() => type(EMPTY)}
		>
			<OwnTrain live={ownTrains} id={id} choose={choose} />
			<div class="form">
				<Field label="Name of the class" value={typed.name} input={set('name')} placeholder="Gold" problem={problemOf(parsed.name)} />
				<Field
					label="Cabins"
					value={typed.cabins}
					input={set('cabins')}
					mode="numeric"
					placeholder="3"
					problem={problemOf(parsed.cabins)}
					help="How many rides are for sale. You can add more later."
				/>
				<Field
					label="Fare"
					unit={symbol}
					value={typed.fare}
					input={set('fare')}
					mode="decimal"
					placeholder="1,000"
					problem={fareProblem}
					help="What a passenger locks, and gets back at the end. You never get it."
				/>
				<Field
					label="Yield of a ride"
					unit={symbol}
					value={typed.yieldTotal}
					input={set('yieldTotal')}
					mode="decimal"
					placeholder="200"
					problem={problemOf(parsed.yieldTotal)}
					help="What the passenger earns, block by block. You pay it."
				/>
				<Field
					label="Bonus"
					unit={symbol}
					value={typed.bonus}
					input={set('bonus')}
					mode="decimal"
					placeholder="30"
					problem={problemOf(parsed.bonus)}
					help="What a DPO gets for boarding, for those who brought its members in. If a user boards, it is yours again."
				/>
				<Field
					label="Length of a ride"
					unit="days"
					value={typed.days}
					input={set('days')}
					mode="decimal"
					placeholder="10"
					problem={problemOf(parsed.duration)}
					help={duration ? `${grouped(duration)} blocks.` : `Half a day to 366 days. A day of this chain has ${grouped(day())} blocks.`}
				/>
			</div>
			<button type="button" class="link" onClick={() => type(EXAMPLE)}>
				Fill in an example
			</button>
		</Desk>
	);
}
