// A DPO in the list.

import type { DpoView } from '../../chain/types.ts';
import { Progress } from '../../parts/Bar.tsx';
import { Fact, Facts, Tag } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { Lasts, When } from '../../parts/When.tsx';
import { voiceOf } from '../../parts/voice.ts';
import { percentOfPart } from '../../words/amounts.ts';
import { SEATS, promised, stateLabel, stateTone } from '../../words/dpo.ts';
import { percent } from '../../words/earnings.ts';

export function DpoCard({ dpo }: { dpo: DpoView }) {
	const { afterFee, duration } = promised(dpo);
	const { target, who } = voiceOf(dpo.token);
	return (
		<article class="card dpo-card">
			<div class="card-head">
				<h3>
					<a href={`#/dpo/${dpo.dpo}`}>{dpo.name}</a> <span class="soft">DPO {dpo.dpo}</span>
				</h3>
				<Tag tone={stateTone(dpo.state)}>{stateLabel(dpo.state)}</Tag>
			</div>
			<p class="soft">
				For {target(dpo.defaultTarget)}, managed by {who(dpo.manager)}.
			</p>
			<Facts>
				<Fact name="A seat costs">
					<Money units={dpo.seatPrice} token={dpo.token} />
				</Fact>
				<Fact
					name="It earns"
					note={
						<>
							in <Lasts blocks={duration} />, after the fee
						</>
					}
				>
					{percent(afterFee, dpo.seatPrice * BigInt(SEATS))}
				</Fact>
				<Fact name="At least" note="of the promised rate">
					{percentOfPart(dpo.guarantee)}
				</Fact>
			</Facts>
			{dpo.state === 'Created' && (
				<Progress
					title={`${dpo.sold} of ${SEATS} seats sold`}
					figure={
						<span class="soft">
							until <When block={dpo.expiry} />
						</span>
					}
					full={dpo.sold}
					label={`${dpo.sold} of 100 seats sold`}
				/>
			)}
		</article>
	);
}
