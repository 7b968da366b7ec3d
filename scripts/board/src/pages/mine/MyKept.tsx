import { useSteps } from '../../chain/live.ts';
import { reads, tokenOfDpo } from '../../chain/reads.ts';
import type { Address } from '../../chain/types.ts';
import { Card } from '../../parts/layout.tsx';
import { More } from '../../parts/More.tsx';
import { KeptPart } from '../dpo/KeptPart.tsx';
import { KeptRide } from '../rides/RideOver.tsx';
import { firstOf } from '../../words/paged.ts';

const AT_ONCE = 20;

const readKept = async (who: Address, count: number) => {
	const [{ items: rewards, more: moreRewards }, { items: parts, more: moreParts }] = await Promise.all([
		firstOf((from, limit) => reads.unclaimedRewards(who, from, limit), count),
		firstOf((from, limit) => reads.unclaimedParts(who, from, limit), count),
	]);
	const tokens = await Promise.all(parts.map(({ dpo }) => tokenOfDpo(dpo)));
	// Without a token it has been claimed between two reads.
	const kept = parts.flatMap((part, index) => (tokens[index] ? [{ part, token: tokens[index] }] : []));
	return { rewards, kept, more: moreRewards || moreParts };
};

// Amounts that couldn't be paid to an account.
export function MyKept({ who }: { who: Address }) {
	const live = useSteps((steps) => readKept(who, steps * AT_ONCE), [who]);
	const { value } = live;
	if (!value || value.rewards.length + value.kept.length === 0) return null;
	return (
		<Card title="Kept for this account">
			{value.rewards.map((kept) => (
				<KeptRide kept={kept} key={`${kept.class}/${kept.cabin}`} />
			))}
			{value.kept.map(({ part, token }) => (
				<KeptPart part={part} token={token} key={part.dpo} />
			))}
			{value.more && <More label="Show more" {...live} />}
		</Card>
	);
}
