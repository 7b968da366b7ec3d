import { useLive } from '../../chain/live.ts';
import { reads, tokenOfDpo } from '../../chain/reads.ts';
import type { Address } from '../../chain/types.ts';
import { Card } from '../../parts/layout.tsx';
import { KeptPart } from '../dpo/KeptPart.tsx';
import { KeptRide } from '../rides/RideOver.tsx';

const readKept = async (who: Address) => {
	const [rewards, parts] = await Promise.all([reads.unclaimedRewards(who), reads.unclaimedParts(who)]);
	const tokens = await Promise.all(parts.map(({ dpo }) => tokenOfDpo(dpo)));
	// Without a token it has been claimed between two reads.
	const kept = parts.flatMap((part, index) => (tokens[index] ? [{ part, token: tokens[index] }] : []));
	return { rewards, kept };
};

// Amounts that couldn't be paid to an account.
export function MyKept({ who }: { who: Address }) {
	const { value } = useLive(() => readKept(who), [who]);
	if (!value || value.rewards.length + value.kept.length === 0) return null;
	return (
		<Card title="Kept for this account">
			{value.rewards.map((kept) => (
				<KeptRide kept={kept} key={`${kept.class}/${kept.cabin}`} />
			))}
			{value.kept.map(({ part, token }) => (
				<KeptPart part={part} token={token} key={part.dpo} />
			))}
		</Card>
	);
}
