// Trains with their classes.

import { reads } from '../../chain/reads.ts';
import type { ClassRecord, ClassView, TrainView } from '../../chain/types.ts';
import { bounds, downFrom, lookBack } from '../../words/newest.ts';
import { foundWithin } from '../../words/paged.ts';

export interface Classes {
	// The newest ones that were found, in the order of their numbers.
	classes: ClassView[];
	// How many numbers of the chain's classes were looked at.
	looked: number;
	// Whether the train has more.
	more: boolean;
}

export interface TrainWithClasses extends Classes {
	train: TrainView;
}

const there = <Value>(value: Value | undefined): value is Value => value !== undefined;

// A read looks at so many numbers of classes. With each step, so many classes of a train are found among so many numbers.
const [LOOKED_AT, AT_ONCE, NUMBERS] = [1_000, 100, 20_000];

// What the chain's read of a class answers, from its record: many are read in one message.
const viewOf = (id: number, record: ClassRecord, { owner, token }: TrainView): ClassView => {
	const { train, name, terms, cabins, sold, rides, kept, retired, surplus } = record;
	return { class: id, train, name, owner, token, terms, cabins, sold, unsold: retired ? 0 : cabins - sold, rides, kept, retired, surplus };
};

// The search begins with the newest of all classes, and ends when it has found as many as the train has.
export const classesOf = async (train: TrainView, steps = 1): Promise<Classes> => {
	if (train.classes === 0) return { classes: [], looked: 0, more: false };
	const search = (ids: number[]) => foundWithin((from) => reads.classesOf(train.train, from), ids.at(-1)!, ids[0]! + 1);
	const most = bounds(steps, AT_ONCE, NUMBERS, LOOKED_AT);
	const { items, looked, more } = await lookBack(await reads.classesEver(), search, { ...most, items: Math.min(train.classes, most.items) });
	const classes = (await reads.classRecords(items.reverse())).map(([id, record]) => viewOf(id, record, train));
	return { classes, looked, more: more && items.length < train.classes };
};

export const readTrain = async (id: number, steps = 1): Promise<TrainWithClasses | undefined> => {
	const train = await reads.train(id);
	return train && { train, ...(await classesOf(train, steps)) };
};

// The latest trains, the newest first; those that are dissolved are left out.
export const readTrains = async (most: number): Promise<{ ever: number; looked: number; trains: TrainWithClasses[] }> => {
	const ever = await reads.trainsEver();
	const ids = downFrom(ever, Math.max(0, ever - most));
	return { ever, looked: ids.length, trains: (await Promise.all(ids.map((id) => readTrain(id)))).filter(there) };
};
