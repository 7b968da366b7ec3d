import { calls } from '../../chain/calls.ts';
import { useLive } from '../../chain/live.ts';
import { reads } from '../../chain/reads.ts';
import type { Address, Token, UnclaimedPart } from '../../chain/types.ts';
import { Act } from '../../parts/Act.tsx';
import { Card } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { Moment } from '../../parts/When.tsx';
import { Kept } from '../rides/RideOver.tsx';

type Part = UnclaimedPart & { token: Token | undefined };

const readKept = async (who: Address) => {
	const [rewards, parts] = await Promise.all([reads.unclaimedRewards(who), reads.unclaimedParts(who)]);
	const tokens = await Promise.all(parts.map(({ dpo }) => reads.dpo(dpo).then((view) => view?.token)));
	return { rewards, parts: parts.map((part, index): Part => ({ ...part, token: tokens[index] })) };
};

function KeptPart({ part }: { part: Part }) {
	const amount = part.token ? <Money units={part.amount} token={part.token} places={10} /> : 'What it keeps';
	return (
		<div class="kept">
			<p>
				<strong>{amount}</strong> from <a href={`#/dpo/${part.dpo}`}>DPO {part.dpo}</a> could not be paid, and is kept.
				{part.triedAt !== undefined && (
					<>
						{' '}
						The chain tries again <Moment block={part.triedAt} />.
					</>
				)}
			</p>
			<Act
				label="Claim"
				title="Claim what is kept"
				does={<p>{amount} is paid to the account, if it can receive it now.</p>}
				call={calls.claimPart(part.dpo, part.who)}
			/>
		</div>
	);
}

// Amounts that couldn't be paid to an account.
export function MyKept({ who }: { who: Address }) {
	const { value } = useLive(() => readKept(who), [who]);
	if (!value || value.rewards.length + value.parts.length === 0) return null;
	return (
		<Card title="Kept for this account">
			{value.rewards.map((kept) => (
				<Kept kept={kept} key={`${kept.class}/${kept.cabin}`} />
			))}
			{value.parts.map((part) => (
				<KeptPart part={part} key={part.dpo} />
			))}
		</Card>
	);
}
