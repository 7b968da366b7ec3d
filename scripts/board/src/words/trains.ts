// Trains in words.

import type { TrainView } from '../chain/types.ts';
import { grouped, plural } from './amounts.ts';

interface Found {
	train: Pick<TrainView, 'classes'>;
	classes: unknown[];
	looked: number;
	more: boolean;
}

// Where figures of a train's classes come from: all of them, or as many as were found.
export const classesFound = ({ train, classes, more }: Found): string =>
	more ? `in the newest ${grouped(classes.length)} of its ${plural(train.classes, 'class', 'classes')}` : plural(train.classes, 'class', 'classes');

// How far a list of them goes.
export const classesLooked = ({ train, classes, looked }: Found): string =>
	classes.length === 0
		? `None of its ${plural(train.classes, 'class', 'classes')} is among the newest ${grouped(looked)} of the chain.`
		: `The newest ${grouped(classes.length)} of ${plural(train.classes, 'class', 'classes')}.`;
