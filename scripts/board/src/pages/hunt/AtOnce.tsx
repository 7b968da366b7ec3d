// Hunts several rides with one signature.

import { nextNumber } from '../../chain/blocks.ts';
import { calls, together } from '../../chain/calls.ts';
import { Act } from '../../parts/Act.tsx';
import { Lines } from '../../parts/AskForm.tsx';
import { voiceOf } from '../../parts/voice.ts';
import type { Quarry } from '../../words/hunting.ts';
import type { Token } from '../../chain/types.ts';
import { plural } from '../../words/amounts.ts';

export function AtOnce({ quarries, sums }: { quarries: Quarry[]; sums: [Token, bigint][] }) {
	if (quarries.length < 2) return null;
	const brings = sums.map(([token, sum]) => voiceOf(token).money(sum)).join(' and ');
	return (
		<Act
			label={`Hunt ${quarries.length} at once`}
			title={`Hunt ${quarries.length} rides`}
			tone="plain"
			does={
				<Lines
					of={[
						`You hunt ${plural(quarries.length, 'ride')} with one signature, and get ${brings}. Their passengers get the rest.`,
						'If somebody is faster with one of them, the others still count.',
					]}
				/>
			}
			call={together(
				quarries.map(({ ride, endsAt }) =>
					nextNumber.value >= endsAt ? calls.settleRide(ride.class, ride.cabin) : calls.huntTreasure(ride.class, ride.cabin),
				),
			)}
		/>
	);
}
