// What a DPO promises and guarantees.

import { Card, Fact, Facts } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { voiceOf } from '../../parts/voice.ts';
import { Lasts } from '../../parts/When.tsx';
import { percentOfPart } from '../../words/amounts.ts';
import { guaranteeSentence, partOf, promised } from '../../words/dpo.ts';
import { aYear, percent } from '../../words/earnings.ts';
import { day } from '../../chain/parameters.ts';
import type { DpoData } from './data.ts';

export function PromiseCard({ data: { dpo } }: { data: DpoData }) {
	const { cost } = dpo.promise;
	const { yields, afterFee, bonus, duration } = promised(dpo);
	const yearly = aYear({ fare: cost, yieldTotal: afterFee, duration }, day());
	return (
		<Card title="Promise and guarantee">
			<p>
				It is for {voiceOf(dpo.token).target(dpo.defaultTarget)}, as that was when it was founded:
			</p>
			<Facts>
				<Fact name="Cost" note="of 100 seats, paid back in the end">
					<Money units={cost} token={dpo.token} />
				</Fact>
				<Fact
					name="Yield"
					note={
						<>
							{percent(yields, cost)} in <Lasts blocks={duration} />
						</>
					}
				>
					<Money units={yields} token={dpo.token} />
				</Fact>
				<Fact name="For the members" note={`after the fee of ${percentOfPart(dpo.fee)}; ${yearly} a year`}>
					<Money units={afterFee} token={dpo.token} />
				</Fact>
				<Fact name="Bonus" note={`${percent(bonus, cost)}, for those who brought members in`}>
					<Money units={bonus} token={dpo.token} />
				</Fact>
				<Fact name="At least" note={`a year: ${percentOfPart(dpo.guarantee)} of the promised rate, after the fee, for the money aboard`}>
					{aYear({ fare: cost, yieldTotal: partOf(afterFee, dpo.guarantee), duration }, day())}
				</Fact>
			</Facts>
			<p class="soft">{guaranteeSentence(dpo)}</p>
		</Card>
	);
}
