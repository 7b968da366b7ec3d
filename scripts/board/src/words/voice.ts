// How sentences say what depends on the chain and the reader: amounts, times, accounts.

import type { Address, Target } from '../chain/types.ts';

export interface Voice {
	// An amount of the token that the page is about: "1,000 SPAN".
	money: (units: bigint) => string;
	// The same in short, where it needn't be exact to the unit.
	brief: (units: bigint) => string;
	// An amount of the chain's own token.
	bolt: (units: bigint) => string;
	// "in 3 h (14:03:05)".
	when: (block: number) => string;
	// "10 days".
	lasts: (blocks: number) => string;
	who: (address: Address) => string;
	// The same with the whole address, for an account that a transaction names.
	whole: (address: Address) => string;
	// "a cabin of Gold", "30 seats of Night Owls".
	target: (target: Target) => string;
}
