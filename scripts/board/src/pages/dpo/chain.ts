// Reads the chain of a DPO: up to its head and the cabin, down to those that hold seats of it.

import { reads } from '../../chain/reads.ts';
import type { ClassView, DpoView, RideView } from '../../chain/types.ts';

const MOST_UP = 8;
const MOST_BELOW = 24;
const LEVELS_BELOW = 4;

export interface Below {
	dpo: DpoView;
	below: Below[];
}

export interface ChainData {
	// From the head to the DPO above this one. `cut` says whether the head is further up than was looked.
	above: DpoView[];
	cut: boolean;
	below: Below[];
	// Whether there are DPOs below that aren't looked at.
	cutBelow: boolean;
	// The cabin of the head, if it has one.
	ride?: RideView;
	cabinOf?: ClassView;
	// The class that the head wants or has.
	wanted?: ClassView;
}

const lookUp = async (from: DpoView): Promise<{ above: DpoView[]; cut: boolean }> => {
	const above: DpoView[] = [];
	for (let at = from; ; ) {
		const parent = await reads.parent(at.dpo);
		if (parent === undefined) return { above, cut: false };
		if (above.length === MOST_UP) return { above, cut: true };
		const next = await reads.dpo(parent);
		if (!next) return { above, cut: false };
		above.unshift(next);
		at = next;
	}
};

const lookDown = async (id: number, levels: number, room: { left: number; cut: boolean }): Promise<Below[]> => {
	const all = await reads.children(id);
	const ids = levels === 0 ? [] : all.slice(0, room.left);
	room.left -= ids.length;
	room.cut ||= ids.length < all.length;
	const found = await Promise.all(
		ids.map(async (child) => {
			const dpo = await reads.dpo(child);
			return dpo && { dpo, below: await lookDown(child, levels - 1, room) };
		}),
	);
	return found.filter((below) => below !== undefined);
};

export const readChain = async (dpo: DpoView): Promise<ChainData> => {
	const room = { left: MOST_BELOW, cut: false };
	const [{ above, cut }, below] = await Promise.all([lookUp(dpo), lookDown(dpo.dpo, LEVELS_BELOW, room)]);
	const head = above[0] ?? dpo;
	const aims = head.defaultTarget.type === 'Class' ? head.defaultTarget.value : undefined;
	const taken = head.taken?.type === 'Cabin' ? head.taken.value : undefined;
	const [ride, cabinOf, wanted] = await Promise.all([
		taken && reads.ride(taken.class, taken.cabin),
		taken && reads.class(taken.class),
		aims === undefined ? undefined : reads.class(aims),
	]);
	return { above, cut, below, cutBelow: room.cut, ride, cabinOf, wanted };
};
