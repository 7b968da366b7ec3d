// What became of a transaction, in words.

import { plural } from './amounts.ts';

// What dedot says of a request that the node hasn't answered: the node may have received it all the same.
const LOST = /disconnected from .*request rejected|timed out/i;
export const isLost = (message: string): boolean => LOST.test(message);

// Calls of a batch that failed, while the others count.
export const missed = (events: { name: string }[]): string | undefined => {
	const count = events.filter(({ name }) => name === 'ItemFailed').length;
	return count === 0 ? undefined : `${plural(count, 'call')} of it failed, and changed nothing.`;
};
