// Trains with their classes.

import { reads } from '../../chain/reads.ts';
import type { ClassView, TrainView } from '../../chain/types.ts';
import { downFrom, lookBack } from '../../words/newest.ts';
import { foundWithin } from '../../words/paged.ts';

export interface TrainWithClasses {
	train: TrainView;
	classes: ClassView[];
}

const there = <Value>(value: Value | undefined): value is Value => value !== undefined;

// A read looks at so many numbers of classes; so many classes of a train are shown at most.
const [LOOKED_AT, MOST] = [1_000, 1_000];

// The classes of a train in the order of their numbers. The search begins with the newest of all classes, and ends when
// it has found as many as the train has.
export const classesOf = async ({ train, classes }: TrainView): Promise<ClassView[]> => {
	if (classes === 0) return [];
	const search = (ids: number[]) => foundWithin((from) => reads.classesOf(train, from), ids.at(-1)!, ids[0]! + 1);
	const ever = await reads.classesEver();
	const { items } = await lookBack(ever, search, { items: Math.min(classes, MOST), numbers: ever, page: LOOKED_AT });
	return (await Promise.all(items.reverse().map(reads.class))).filter(there);
};

export const readTrain = async (id: number): Promise<TrainWithClasses | undefined> => {
	const train = await reads.train(id);
	return train && { train, classes: await classesOf(train) };
};

// The latest trains, the newest first; those that are dissolved are left out.
export const readTrains = async (most: number): Promise<{ ever: number; looked: number; trains: TrainWithClasses[] }> => {
	const ever = await reads.trainsEver();
	const ids = downFrom(ever, Math.max(0, ever - most));
	return { ever, looked: ids.length, trains: (await Promise.all(ids.map(readTrain))).filter(there) };
};
