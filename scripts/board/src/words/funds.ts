// A train's fee fund (rulebook 6): what is left of it, and what it still pays today.

import type { FundView } from '../chain/types.ts';

const least = (...amounts: bigint[]): bigint => amounts.reduce((one, other) => (one < other ? one : other));
const positive = (amount: bigint): bigint => (amount > 0n ? amount : 0n);

// What isn't owed for fees: the owner's again at any time.
export const leftOf = ({ held, owed }: FundView): bigint => positive(held - owed);

// The most that it pays today, for all accounts together.
export const leftToday = (fund: FundView): bigint => least(leftOf(fund), positive(fund.limit - fund.spentToday));

export type FundState = 'empty' | 'unlimited' | 'done' | 'pays';

// Why a fund pays nothing now, or that it pays. Without limits it never pays.
export const stateOf = (fund: FundView): FundState => {
	if (leftOf(fund) === 0n) return 'empty';
	if (fund.allowance === 0n || fund.limit === 0n) return 'unlimited';
	return leftToday(fund) === 0n ? 'done' : 'pays';
};

export const STATES: Record<FundState, { tone: string; text: string }> = {
	empty: { tone: 'bad', text: 'empty' },
	unlimited: { tone: 'bad', text: 'no limits set, so it pays nothing' },
	done: { tone: 'warm', text: 'used up for today' },
	pays: { tone: 'good', text: 'pays fees' },
};
