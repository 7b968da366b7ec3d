// Trains with their classes.

import { allFound, reads } from '../../chain/reads.ts';
import type { ClassView, TrainView } from '../../chain/types.ts';

export interface TrainWithClasses {
	train: TrainView;
	classes: ClassView[];
}

const there = <Value>(value: Value | undefined): value is Value => value !== undefined;

export const classesOf = async (train: number): Promise<ClassView[]> => {
	const ids = await allFound((from) => reads.classesOf(train, from));
	return (await Promise.all(ids.map(reads.class))).filter(there);
};

export const readTrain = async (id: number): Promise<TrainWithClasses | undefined> => {
	const [train, classes] = await Promise.all([reads.train(id), classesOf(id)]);
	return train && { train, classes };
};

// The latest trains, the newest first; those that are dissolved are left out.
export const readTrains = async (most: number): Promise<{ ever: number; trains: TrainWithClasses[] }> => {
	const ever = await reads.trainsEver();
	const ids = Array.from({ length: Math.min(most, ever) }, (_, index) => ever - 1 - index);
	return { ever, trains: (await Promise.all(ids.map(readTrain))).filter(there) };
};
