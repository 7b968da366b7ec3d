// What one can build on: one's own trains with their classes, and balances.

import { myAddress } from '../../chain/accounts.ts';
import { client } from '../../chain/connect.ts';
import { useLive } from '../../chain/live.ts';
import { reads } from '../../chain/reads.ts';
import { NATIVE, keyOfToken } from '../../chain/tokens.ts';
import { trainsOwnedBy } from '../../chain/trains.ts';
import type { Address, Token, TrainView } from '../../chain/types.ts';
import { parseId } from '../../words/ids.ts';
import type { Purse } from '../../words/launching.ts';
import { bounds, lookBack, type Looked } from '../../words/newest.ts';
import { there } from '../targets.ts';

const AT_ONCE = 30;

// The newest trains of an account that aren't closed, and this one in any case, however old it is.
export const trainsOf = async (who: Address | null, id: string, steps: number): Promise<Looked<TrainView>> => {
	if (!who) return { items: [], looked: 0, ever: 0, more: false };
	const found = await lookBack(await reads.trainsEver(), (ids) => trainsOwnedBy(who, ids), bounds(steps, AT_ONCE));
	const wanted = parseId(id);
	const ids = wanted === undefined || found.items.includes(wanted) ? found.items : [...found.items, wanted];
	const trains = (await Promise.all(ids.map(reads.train))).filter(there);
	return { ...found, items: trains.filter(({ owner, closed }) => owner === who && !closed) };
};

// What the account in use can put on hold.
export const usePurse = (token: Token): Purse | undefined => {
	const me = myAddress.value;
	const read = async () => {
		if (!me) return undefined;
		const [own, bolt] = await Promise.all([reads.lockable(me, token), reads.lockable(me, NATIVE)]);
		return { token: own, bolt };
	};
	return useLive(read, [me, keyOfToken(token)]).value;
};

// Rule 3.12: the token's minimum, at least one unit, and one unit.
export const baseOf = async (token: Token): Promise<bigint> => {
	const minimum: bigint =
		token.type === 'Native'
			? client.consts.balances.existentialDeposit
			: ((await client.query.assets.asset(token.value))?.minBalance ?? 1n);
	return (minimum > 0n ? minimum : 1n) + 1n;
};
