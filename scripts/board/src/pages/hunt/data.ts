// What a hunter looks at: all open rides, their classes, and what a hunt costs.

import { useEffect, useState } from 'preact/hooks';
import { calls } from '../../chain/calls.ts';
import { isReady } from '../../chain/connect.ts';
import { reads } from '../../chain/reads.ts';
import { openRides } from '../../chain/rides.ts';
import { feeOf } from '../../chain/send.ts';
import type { Address, ClassView } from '../../chain/types.ts';
import type { RideRecord } from '../../words/hunting.ts';

export interface HuntData {
	rides: RideRecord[];
	// Whether these are all.
	whole: boolean;
	classes: Map<number, ClassView>;
}

// All rides are looked at again so long after the last look. What is shown is read with every block.
const AGAIN_MS = 20_000;

const addClasses = async (classes: Map<number, ClassView>, rides: RideRecord[]) => {
	const missing = [...new Set(rides.map((ride) => ride.class))].filter((id) => !classes.has(id));
	const found = await Promise.all(missing.map(reads.class));
	for (const one of found) if (one) classes.set(one.class, one);
};

// The first look shows what it has found so far; a later one takes the place of the one before when it is complete.
export const useHunt = (): HuntData | undefined => {
	const [data, set] = useState<HuntData | undefined>();
	const ready = isReady.value;
	useEffect(() => {
		if (!ready) return;
		let over = false;
		let timer = 0;
		const classes = new Map<number, ClassView>();
		const look = async (first: boolean) => {
			let rides: RideRecord[] = [];
			for await (const page of openRides()) {
				if (over) return;
				await addClasses(classes, page);
				rides = rides.concat(page);
				if (first) set({ rides, whole: false, classes });
			}
			set({ rides, whole: true, classes });
		};
		const go = (first: boolean) =>
			look(first)
				.catch(() => {})
				.then(() => over || (timer = window.setTimeout(() => void go(false), AGAIN_MS)));
		void go(true);
		return () => {
			over = true;
			clearTimeout(timer);
		};
	}, [ready]);
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
