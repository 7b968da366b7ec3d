// Reads what the chain will do by itself for a DPO: at most four reads of what is above it.

import { reads } from '../../chain/reads.ts';
import type { DpoView, State } from '../../chain/types.ts';
import { plansOf, type Above, type Plan } from '../../words/plans.ts';
import { once } from './once.ts';

export const viewOf = (id: number): Promise<DpoView | undefined> => once(`dpo ${id}`, () => reads.dpo(id));

// In these states it has a target, and waits for what comes from there.
const HAS_TARGET: State[] = ['Chained', 'Running', 'Committed'];

// Undefined if it is more than a read goes up.
const headOf = async (id: number): Promise<DpoView | undefined> => {
	const head = await once(`head ${id}`, () => reads.head(id));
	return head && head.state !== 'Committed' ? viewOf(head.dpo) : undefined;
};

const above = async (dpo: DpoView): Promise<Above> => {
	if (!HAS_TARGET.includes(dpo.state)) return {};
	const [parent, head] =
		dpo.taken?.type === 'Seats' ? await Promise.all([viewOf(dpo.taken.value.dpo), headOf(dpo.dpo)]) : [undefined, dpo];
	if (head?.taken?.type !== 'Cabin') return { parent, head };
	const { class: id, cabin } = head.taken.value;
	return { parent, head, ride: await once(`ride ${id}/${cabin}`, () => reads.ride(id, cabin)) };
};

export const readPlans = async (dpo: DpoView): Promise<Plan[]> => plansOf(dpo, await above(dpo));
