// All that the page of a DPO shows, in one read.

import { bestNumber } from '../../chain/blocks.ts';
import { reads } from '../../chain/reads.ts';
import type {
	Action,
	Address,
	Ballot,
	DpoView,
	Member,
	ProposalView,
	Releasable,
	ReleaseView,
	SeatOfferView,
} from '../../chain/types.ts';
import { leftToDo } from '../../words/plans.ts';
import { ballotsOf } from '../../words/proposals.ts';
import { readChain, type ChainData } from './chain.ts';

export interface DpoData {
	dpo: DpoView;
	// The reader's account, or null if none is chosen.
	me: Address | null;
	members: Member[];
	// Without those that the chain does itself in the next block.
	actions: Action[];
	releases: Record<Releasable, ReleaseView | undefined>;
	proposals: ProposalView[];
	offers: SeatOfferView[];
	ballots: Ballot[];
	chain: ChainData;
}

// Without an account, the page shows what anyone may do: as the chain's own account, which is a member nowhere.
const anyone = () => reads.chainsAccount();

export const readDpo = async (id: number, me: Address | null): Promise<DpoData | null> => {
	const block = bestNumber.peek();
	const dpo = await reads.dpo(id);
	if (!dpo) return null;
	const who = me ?? (await anyone());
	const release = (account: Releasable) => reads.wouldRelease(id, account, who);
	const [members, actions, Yield, Bonus, Withdraw, proposals, offers, chain] = await Promise.all([
		reads.members(id),
		reads.actions(id, who),
		release('Yield'),
		release('Bonus'),
		release('Withdraw'),
		reads.proposals(id),
		reads.seatOffers(id),
		readChain(dpo),
	]);
	const ballots = me ? ballotsOf(proposals, members, me) : [];
	return { dpo, me, members, actions: leftToDo(actions, dpo, block), releases: { Yield, Bonus, Withdraw }, proposals, offers, ballots, chain };
};
