// What a hunter looks at: all open rides, their classes, and what a hunt costs.

import { useEffect, useState } from 'preact/hooks';
import { calls } from '../../chain/calls.ts';
import { isReady } from '../../chain/connect.ts';
import { reads } from '../../chain/reads.ts';
import { openRides } from '../../chain/rides.ts';
import { feeOf } from '../../chain/send.ts';
import type { Address, ClassView } from '../../chain/types.ts';
import type { RideRecord } from '../../words/hunting.ts';
import { mayWithdraw } from '../passengers.ts';

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

// Which of these rides are the account's own: it may withdraw, so it can't hunt.
export const ownAmong = async (who: Address, rides: RideRecord[]): Promise<Set<string>> => {
	const own = await Promise.all(rides.map(async (ride) => ((await mayWithdraw(who, ride.passenger)) ? keyOf(ride) : undefined)));
	return new Set(own.filter((key) => key !== undefined));
};

export const keyOf = ({ class: id, cabin }: { class: number; cabin: number }) => `${id}/${cabin}`;
