// The page of a closed DPO that still keeps something for accounts that couldn't be paid.

import { reads } from '../../chain/reads.ts';
import type { Address, Estate, UnclaimedPart } from '../../chain/types.ts';
import { Card, Page, Tag } from '../../parts/layout.tsx';
import { Who } from '../../parts/Who.tsx';
import { plural } from '../../words/amounts.ts';
import { KeptPart } from './KeptPart.tsx';

export interface ClosedData {
	estate: Estate;
	// What it keeps for the reader.
	mine: UnclaimedPart | undefined;
}

// Null if nothing is left of the DPO.
export const readClosed = async (id: number, me: Address | null): Promise<ClosedData | null> => {
	const estate = await reads.estate(id);
	if (!estate) return null;
	const claim = me ? (await reads.actions(id, me)).find((action) => action.type === 'ClaimUnclaimed') : undefined;
	if (!me || !claim) return { estate, mine: undefined };
	const listed = (await reads.unclaimedParts(me)).find(({ dpo }) => dpo === id);
	return { estate, mine: { who: me, dpo: id, amount: claim.value.amount, triedAt: listed?.triedAt } };
};

export function Closed({ id, data: { estate, mine } }: { id: number; data: ClosedData }) {
	return (
		<Page title={`DPO ${id}`} kicker={<a href="#/dpos">All DPOs</a>} aside={<Tag tone="plain big">Closed</Tag>}>
			{mine && (
				<Card title="Kept for you">
					<KeptPart part={mine} token={estate.token} />
				</Card>
			)}
			<Card title="Closed, and not yet empty">
				<p>
					This DPO is over and closed. It still keeps amounts for {plural(estate.kept, 'account')} that couldn’t be paid. The chain
					tries to pay them now and then, and anybody may claim them for the account: its page shows what is kept.
				</p>
				<p class="soft">
					When nothing is kept any more, the base and the rest of the storage deposit go back to <Who address={estate.manager} />.
				</p>
			</Card>
		</Page>
	);
}
