// What the chain will do by itself for the members of a DPO, and when (rulebook 5.1): a step for the DPO itself, one for a
// DPO of which it holds seats, or the settlement of the ride whose fare and yield reach it.

import type { Action, DpoView, RideView } from '../chain/types.ts';
import { isOver, stepText } from './dpo.ts';

// What is above a DPO that holds seats of another one or rides.
export interface Above {
	// The DPO whose seats it holds.
	parent?: DpoView;
	// The head of its chain: itself if it holds no seats. Undefined if that is too far up.
	head?: DpoView;
	// The head's ride, as long as it isn't settled.
	ride?: RideView;
}

export interface Plan {
	// The block.
	at: number;
	text: string;
	// The DPO whose own step it is. Undefined for a ride.
	of?: number;
}

const stepOf = ({ dpo, nextStep }: DpoView, where: string): Plan[] =>
	nextStep ? [{ at: nextStep.at, text: `${where}the chain ${stepText(nextStep.step)}`, of: dpo }] : [];

const settlement = (dpo: DpoView, head: DpoView): string =>
	head.dpo === dpo.dpo
		? 'the chain settles its ride; then it releases fare and yield to the members, and closes the DPO'
		: `the chain settles the ride of ${head.name} (DPO ${head.dpo}); then it releases fare and yield, DPO by DPO, down to the members`;

// In the order of time. Empty if nothing is planned for it, or if all of it is too far up its chain.
export const plansOf = (dpo: DpoView, { parent, head, ride }: Above): Plan[] => {
	const farther = head && !ride && head.dpo !== dpo.dpo && head.dpo !== parent?.dpo ? head : undefined;
	return [
		...stepOf(dpo, ''),
		...(parent ? stepOf(parent, `in ${parent.name} (DPO ${parent.dpo}), of which it is a member, `) : []),
		...(farther ? stepOf(farther, `in ${farther.name} (DPO ${farther.dpo}), at the head of its chain, `) : []),
		...(head && ride?.settlesByItselfAt !== undefined ? [{ at: ride.settlesByItselfAt, text: settlement(dpo, head) }] : []),
	].sort((one, other) => one.at - other.at);
};

// The plans of several DPOs, without the steps of one of them that would be said again for those that hold its seats.
export const withoutRepeats = <D extends Pick<DpoView, 'dpo'>>(all: { dpo: D; plans: Plan[] }[]): { dpo: D; plan: Plan }[] => {
	const said = new Set(all.map(({ dpo }) => dpo.dpo));
	return all.flatMap(({ dpo, plans }) =>
		plans.filter(({ of }) => of === undefined || of === dpo.dpo || !said.has(of)).map((plan) => ({ dpo, plan })),
	);
};

// The actions that are left for a call in the next block. Before its transactions, the chain takes the step that is due
// then, and with what it pays back or closes, all that follows from it.
export const leftToDo = (actions: Action[], { nextStep, state }: Pick<DpoView, 'nextStep' | 'state'>, block: number): Action[] => {
	if (nextStep?.at !== block + 1) return actions;
	const { step } = nextStep;
	if (isOver(state) || step.type !== 'Release') return actions.filter(({ type }) => type === 'ClaimUnclaimed');
	const done: Action['type'][] = ['ReleaseWithdraw', 'ReleaseBonus', ...(step.value === 'Yield' ? (['ReleaseYield'] as const) : [])];
	return actions.filter(({ type }) => !done.includes(type));
};
