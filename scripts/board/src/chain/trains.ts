// The owners and tokens of trains, which never change: read once, for looking through many trains.

import { reads } from './reads.ts';
import { keyOfToken } from './tokens.ts';
import type { Address, Token, TrainRecord } from './types.ts';

const known = new Map<number, TrainRecord>();

// Those of the trains that exist or have existed since they were read.
const factsOf = async (ids: number[]): Promise<[number, TrainRecord][]> => {
	for (const [id, facts] of await reads.trainRecords(ids.filter((id) => !known.has(id)))) known.set(id, facts);
	return ids.flatMap((id) => (known.has(id) ? [[id, known.get(id)!] as [number, TrainRecord]] : []));
};

export const trainsOwnedBy = async (who: Address, ids: number[]): Promise<number[]> =>
	(await factsOf(ids)).filter(([, { owner }]) => owner === who).map(([id]) => id);

export const trainsIn = async (tokens: Token[], ids: number[]): Promise<number[]> => {
	const keys = new Set(tokens.map(keyOfToken));
	return (await factsOf(ids)).filter(([, { token }]) => keys.has(keyOfToken(token))).map(([id]) => id);
};
