// The panel at the top of the page: how hunting works, and what it brings now.

import { parameters } from '../../chain/parameters.ts';
import { NATIVE } from '../../chain/tokens.ts';
import type { Token } from '../../chain/types.ts';
import { Board, Fact, Facts } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { percentOfPart, plural } from '../../words/amounts.ts';
import type { Fees } from './data.ts';

interface Props {
	now: number;
	soon: number;
	soonDays: number;
	// What those of now bring, by token.
	sums: [Token, bigint][];
	fees: Fees | undefined;
	// How many rides were looked at, whether there are more, and whether more are being looked at.
	looked: number;
	more: boolean;
	looking: boolean | undefined;
}

export function Glance({ now, soon, soonDays, sums, fees, looked, more, looking }: Props) {
	const { days, cut } = parameters.value.hunting;
	return (
		<Board label="Hunting at a glance">
			<p class="hunt-sentence">
				A passenger that doesn’t withdraw its yield for more than {plural(days, 'day')} may be hunted: anybody may withdraw for it, and
				keeps {percentOfPart(cut)}. The passenger gets the rest. The first hunter wins.
			</p>
			<Facts>
				<Fact name="To hunt now" note={looking ? 'still looking …' : more ? `among ${plural(looked, 'open ride')}` : now === 0 ? 'nobody is late' : undefined}>
					{plural(now, 'ride')}
				</Fact>
				<Fact name="They bring, in all">
					{sums.length === 0
						? '–'
						: sums.map(([token, sum]) => (
								<span class="sum" key={token.type === 'Native' ? '' : token.value}>
									<Money units={sum} token={token} />
								</span>
							))}
				</Fact>
				<Fact name="A hunt costs" note="at most: a part of the fee is refunded">
					{fees ? <Money units={fees.hunt} token={NATIVE} /> : '–'}
				</Fact>
				<Fact name="Soon" note={`within ${plural(soonDays, 'day')} of the chain`}>
					{plural(soon, 'ride')}
				</Fact>
			</Facts>
		</Board>
	);
}
