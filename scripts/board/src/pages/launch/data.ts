// What one can build on: one's own trains with their classes, and balances.

import { client } from '../../chain/connect.ts';
import { allFound, reads } from '../../chain/reads.ts';
import { NATIVE } from '../../chain/tokens.ts';
import type { Address, ClassView, Token, TrainView } from '../../chain/types.ts';
import { parseId } from '../../words/ids.ts';
import { newest, there } from '../targets.ts';

// The newest trains of an account that aren't closed, and this one in any case, however old it is.
export const trainsOf = async (who: Address | null, id: string): Promise<TrainView[]> => {
	if (!who) return [];
	const looked = newest(await reads.trainsEver());
	const wanted = parseId(id);
	if (wanted !== undefined && !looked.includes(wanted)) looked.push(wanted);
	const trains = await Promise.all(looked.map(reads.train));
	return trains.filter(there).filter(({ owner, closed }) => owner === who && !closed);
};

export const classesOfTrain = async (train: number): Promise<ClassView[]> => {
	const ids = await allFound((from) => reads.classesOf(train, from));
	return (await Promise.all(ids.map(reads.class))).filter(there);
};

export interface Purse {
	// What the account can put on hold of the token, and of BOLT.
	token: bigint;
	bolt: bigint;
}

export const purseOf = async (who: Address, token: Token): Promise<Purse> => {
	const [own, bolt] = await Promise.all([reads.lockable(who, token), reads.lockable(who, NATIVE)]);
	return { token: own, bolt };
};

// Rule 3.12: the token's minimum, at least one unit, and one unit.
export const baseOf = async (token: Token): Promise<bigint> => {
	const minimum: bigint =
		token.type === 'Native'
			? client.consts.balances.existentialDeposit
			: ((await client.query.assets.asset(token.value))?.minBalance ?? 1n);
	return (minimum > 0n ? minimum : 1n) + 1n;
};
