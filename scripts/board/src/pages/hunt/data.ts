// What a hunter looks at: open rides, their classes, and what a hunt costs.

import { useEffect, useRef, useState } from 'preact/hooks';
import { calls } from '../../chain/calls.ts';
import { isReady } from '../../chain/connect.ts';
import { reads } from '../../chain/reads.ts';
import { openRides } from '../../chain/rides.ts';
import { feeOf } from '../../chain/send.ts';
import type { Address, ClassView } from '../../chain/types.ts';
import type { RideRecord } from '../../words/hunting.ts';

export interface HuntData {
	rides: RideRecord[];
	classes: Map<number, ClassView>;
	// The steps of the look, whether it is still under way, and whether the chain has more rides.
	steps: number;
	busy: boolean;
	more: boolean;
}

// No read finds the rides that may be hunted. So many open rides are looked at with each step, in the order of the
// chain's storage, and again so long after the last look. What is shown is read with every block.
export const RIDES = 2_000;
const AGAIN_MS = 20_000;

const addClasses = async (classes: Map<number, ClassView>, rides: RideRecord[]) => {
	const missing = [...new Set(rides.map((ride) => ride.class))].filter((id) => !classes.has(id));
	const found = await Promise.all(missing.map(reads.class));
	for (const one of found) if (one) classes.set(one.class, one);
};

// A look shows what it has found so far if that is more than was shown before. Otherwise it takes the place of the one
// before when it is complete.
export const useHunt = (steps: number): HuntData | undefined => {
	const [data, set] = useState<HuntData | undefined>();
	const shown = useRef(0);
	const ready = isReady.value;
	useEffect(() => {
		if (!ready) return;
		let over = false;
		let timer = 0;
		const classes = new Map<number, ClassView>();
		const show = (found: HuntData) => {
			if (over) return;
			shown.current = found.rides.length;
			set(found);
		};
		const look = async () => {
			let rides: RideRecord[] = [];
			let more = false;
			for await (const page of openRides(steps * RIDES)) {
				if (over) return;
				await addClasses(classes, page.rides);
				rides = rides.concat(page.rides);
				more = page.more;
				if (rides.length > shown.current) show({ rides, classes, steps, busy: true, more });
			}
			show({ rides, classes, steps, busy: false, more });
		};
		const go = () =>
			look()
				.catch(() => {})
				.then(() => over || (timer = window.setTimeout(() => void go(), AGAIN_MS)));
		void go();
		return () => {
			over = true;
			clearTimeout(timer);
		};
	}, [ready, steps]);
	return data;
};

// The fees that a hunt and a settlement cost at most. A part of it is refunded.
export interface Fees {
	hunt: bigint;
	settle: bigint;
}

export const readFees = async (who: Address): Promise<Fees> => {
	const [hunt, settle] = await Promise.all([feeOf(calls.huntTreasure(0, 0), who), feeOf(calls.settleRide(0, 0), who)]);
	return { hunt, settle };
};

const PAGE = 100;
const allDposOf = async (who: Address): Promise<number[]> => {
	const all: number[] = [];
	for (let page: number[]; (page = await reads.dposOf(who, all.length, PAGE)).length > 0; ) {
		all.push(...page);
		if (page.length < PAGE) break;
	}
	return all;
};

// The DPOs for which the account may withdraw, so that it can't hunt them: it manages them or is a member, itself or
// through a DPO that it manages (rule 1.5).
export const ownDpos = async (who: Address): Promise<Set<number>> => {
	const ids = await allDposOf(who);
	const managed = (await Promise.all(ids.map(reads.dpo))).filter((dpo) => dpo?.manager === who);
	const through = await Promise.all(managed.map((dpo) => allDposOf(dpo!.account)));
	return new Set([...ids, ...through.flat()]);
};

export const keyOf = ({ class: id, cabin }: { class: number; cabin: number }) => `${id}/${cabin}`;
