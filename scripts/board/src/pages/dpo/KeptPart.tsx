import { calls } from '../../chain/calls.ts';
import { dpoName } from '../../chain/names.ts';
import type { Token, UnclaimedPart } from '../../chain/types.ts';
import { Kept } from '../../parts/Kept.tsx';
import { Money } from '../../parts/Money.tsx';

// What a DPO keeps for an account that couldn't be paid. The DPO may be closed.
export function KeptPart({ part: { dpo, who, amount, triedAt }, token }: { part: UnclaimedPart; token: Token }) {
	const name = dpoName(dpo);
	return (
		<Kept
			units={amount}
			token={token}
			from={
				<a href={`#/dpo/${dpo}`}>
					{name && `${name}, `}DPO {dpo}
				</a>
			}
			triedAt={triedAt}
			does={
				<>
					<Money units={amount} token={token} places={10} /> {amount === 1n ? 'is' : 'are'} paid to the account, if it can receive{' '}
					{amount === 1n ? 'it' : 'them'} now.
				</>
			}
			call={calls.claimPart(dpo, who)}
		/>
	);
}
