// Choosing a target for a DPO among those on sale, and what the chain says about it.

import { useEffect } from 'preact/hooks';
import { useLive, useSteps, type Steps } from '../../chain/live.ts';
import { reads } from '../../chain/reads.ts';
import { sameToken } from '../../chain/tokens.ts';
import type { Answer, DpoView, OfferView, Target } from '../../chain/types.ts';
import { Choice, Field } from '../../parts/Field.tsx';
import { More } from '../../parts/More.tsx';
import { voiceOf } from '../../parts/voice.ts';
import { parseCount, percentOfPart, problemOf } from '../../words/amounts.ts';
import { SEATS, earningsOf } from '../../words/dpo.ts';
import { targetsNow } from '../targets.ts';

export interface TargetTyped {
	// The place among those on sale: "class 4", "dpo 2". Empty until there is a first one.
	aim: string;
	seats: string;
}

export const NOTHING: TargetTyped = { aim: '', seats: '' };

interface OnSale {
	aim: string;
	label: string;
	target: Target;
	fits: boolean;
	// For seats of a DPO: how many can be bought at most.
	most: number;
}

// As many seats as the deposit pays for, within the cap and what is left.
const mostSeats = (dpo: DpoView, above: DpoView): number =>
	Math.min(above.rules.dpoCap, SEATS - above.sold, Number(dpo.accounts.deposit / above.seatPrice));

interface AllOnSale {
	all: OnSale[];
	more: boolean;
}

// The newest ones, and the chosen one in any case.
const onSale = async (dpo: DpoView, chosen: string, steps: number): Promise<AllOnSale> => {
	const { classes, dpos, more } = await targetsNow(steps, chosen, dpo.token);
	const { money } = voiceOf(dpo.token);
	const found: Omit<OnSale, 'fits'>[] = [
		...classes.map((one) => ({
			aim: `class ${one.class}`,
			label: `a cabin of ${one.name} (class ${one.class}) for ${money(one.terms.fare)}`,
			target: { type: 'Class' as const, value: one.class },
			most: 0,
		})),
		...dpos
			.filter((one) => one.dpo !== dpo.dpo && sameToken(one.token, dpo.token) && mostSeats(dpo, one) > 0)
			.map((one) => ({
				aim: `dpo ${one.dpo}`,
				label: `seats of ${one.name} (DPO ${one.dpo}) for ${money(one.seatPrice)} each`,
				target: { type: 'Dpo' as const, value: { dpo: one.dpo, seats: mostSeats(dpo, one) } },
				most: mostSeats(dpo, one),
			})),
	];
	const fit = await Promise.all(found.map(({ target }) => reads.offer(dpo.dpo, target)));
	const all = found
		.map((one, index) => ({ ...one, fits: 'ok' in fit[index]! }))
		.sort((one, other) => Number(other.fits) - Number(one.fits));
	return { all, more };
};

export type LiveOnSale = Steps<AllOnSale>;
export const useOnSale = (dpo: DpoView, { aim }: TargetTyped): LiveOnSale => useSteps((steps) => onSale(dpo, aim, steps), [dpo.dpo]);

const chosenOf = (all: OnSale[] | undefined, { aim }: TargetTyped) => all?.find((one) => one.aim === aim);
const typedFor = ({ aim, most }: OnSale): TargetTyped => ({ aim, seats: String(most) });
const seatsOf = ({ most }: OnSale, { seats }: TargetTyped) => parseCount(seats, 1, most);

export const targetOf = ({ value }: LiveOnSale, typed: TargetTyped): Target | undefined => {
	const chosen = chosenOf(value?.all, typed);
	if (!chosen || chosen.target.type === 'Class') return chosen?.target;
	const seats = seatsOf(chosen, typed);
	return 'value' in seats ? { type: 'Dpo', value: { dpo: chosen.target.value.dpo, seats: seats.value } } : undefined;
};

interface Props {
	live: LiveOnSale;
	typed: TargetTyped;
	type: (typed: TargetTyped) => void;
}

export function TargetChoice({ live, typed, type }: Props) {
	const all = live.value?.all;
	const more = live.value?.more && <More label="Look for older ones" {...live} />;
	// What is preselected stays, whatever comes on sale later.
	const first = typed.aim === '' ? all?.[0] : undefined;
	useEffect(() => {
		if (first) type(typedFor(first));
	}, [first]);
	if (!all || first) return <p class="soft">Looking at what is on sale …</p>;
	if (all.length === 0) {
		return (
			<>
				<p class="problem">No cabin and no seats {more ? 'found so far that ' : ''}are on sale in this token.</p>
				{more}
			</>
		);
	}
	const chosen = chosenOf(all, typed);
	const seats = chosen && seatsOf(chosen, typed);
	return (
		<>
			<Choice
				label="Target"
				value={typed.aim}
				choose={(aim) => type(typedFor(all.find((one) => one.aim === aim)!))}
				options={all.map(({ aim, label, fits }) => [aim, `${fits ? '✓' : '✗'} ${label}`])}
				help="✓ qualifies, ✗ doesn’t: the chain has compared it with the promise."
			/>
			{more}
			{!chosen && <p class="problem">This target isn’t on sale any more: choose another.</p>}
			{chosen?.target.type === 'Dpo' && seats && (
				<Field
					label="Seats"
					value={typed.seats}
					input={(seats) => type({ ...typed, seats })}
					mode="numeric"
					problem={problemOf(seats)}
					help={`Up to ${chosen.most}.`}
				/>
			)}
		</>
	);
}

// What the chain answers about this target, with every block.
export const useOffer = (dpo: DpoView, target: Target | undefined): Answer<OfferView> | undefined =>
	useLive(
		async () => (target ? reads.offer(dpo.dpo, target) : undefined),
		[dpo.dpo, JSON.stringify(target ?? null)],
	).value;

// What taking it means, in sentences.
export const offerDoes = (dpo: DpoView, target: Target, { cost, unused, rates, guarantee, boardingDeadline }: OfferView): string[] => {
	const voice = voiceOf(dpo.token);
	const { yields, bonus } = earningsOf(cost, rates);
	return [
		target.type === 'Class'
			? `The DPO boards ${voice.target(target)}. ${voice.money(cost)} of its deposit pay the fare, which comes back when the ride ends.`
			: `The DPO buys ${voice.target(target)} for ${voice.money(cost)} of its deposit.`,
		...(unused > 0n ? [`${voice.money(unused)} aren’t needed and go back to the members.`] : []),
		`As promised it earns ${voice.money(yields)} in ${voice.lasts(rates.duration)}, and a bonus of ${voice.money(bonus)}${target.type === 'Class' ? ', which arrives at once' : ''}.`,
		...(guarantee < 1_000_000 ? [`It guarantees ${percentOfPart(guarantee)} of what it promises.`] : []),
		...(boardingDeadline !== undefined ? [`That DPO boards or pays back by ${voice.when(boardingDeadline)}.`] : []),
	];
};
