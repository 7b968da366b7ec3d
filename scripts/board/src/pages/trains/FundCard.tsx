// A train's fee fund: the BOLT with which its owner pays for its passengers and members.

import { useState } from 'preact/hooks';
import { calls } from '../../chain/calls.ts';
import { NATIVE } from '../../chain/tokens.ts';
import type { FundView, TrainView } from '../../chain/types.ts';
import { Act } from '../../parts/Act.tsx';
import { Progress } from '../../parts/Bar.tsx';
import { Card, Fact, Facts, Tag } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { share } from '../../words/earnings.ts';
import { leftOf, leftToday, STATES, stateOf } from '../../words/funds.ts';
import { FundIt, SetLimits, TakeBack } from './FundForms.tsx';

const FORMS = { FundIt, SetLimits, TakeBack };
type Form = keyof typeof FORMS;

const Bolt = ({ units }: { units: bigint }) => <Money units={units} token={NATIVE} places={4} />;

function Settle({ train, fund }: { train: TrainView; fund: FundView }) {
	return (
		<Act
			label="Settle"
			title="Settle the fee fund"
			tone="plain"
			does={
				<p>
					The treasury gets the <Bolt units={fund.owed} /> that fees have cost the fund. Anyone may order it.
				</p>
			}
			call={calls.settleFund(train.train)}
			blocked={fund.owed === 0n ? 'It owes nothing.' : undefined}
		/>
	);
}

function Picture({ fund }: { fund: FundView }) {
	const { held, owed, limit, spentToday } = fund;
	return (
		<>
			<Progress
				title={
					<>
						<strong><Bolt units={leftOf(fund)} /></strong> of <Bolt units={held} /> left
					</>
				}
				figure={<span class="soft"><Bolt units={owed} /> owed for fees</span>}
				full={share(leftOf(fund), held)}
				label="Left of the fee fund"
				tone="good"
			/>
			<Progress
				title={
					<>
						Paid today: <strong><Bolt units={spentToday} /></strong> of <Bolt units={limit} />
					</>
				}
				figure={<span class="soft"><Bolt units={leftToday(fund)} /> to go</span>}
				full={share(spentToday, limit)}
				label="What the fee fund has paid today"
			/>
		</>
	);
}

function OwnersButtons({ fund, open }: { fund: FundView | undefined; open: (form: Form) => void }) {
	return (
		<>
			<button type="button" class={fund ? 'plain' : 'main'} onClick={() => open('FundIt')}>
				{fund ? 'Put more in' : 'Fund it'}
			</button>
			{fund && (
				<>
					<button type="button" class="plain" onClick={() => open('SetLimits')}>
						Set limits
					</button>
					<button type="button" class="plain" disabled={leftOf(fund) === 0n} onClick={() => open('TakeBack')}>
						Take back
					</button>
				</>
			)}
		</>
	);
}

interface Props {
	train: TrainView;
	// Undefined if the train has none.
	fund: FundView | undefined;
	// What it would still pay today for the account in use, if there is one.
	forMe: bigint | undefined;
	mine: boolean;
}

export function FundCard({ train, fund, forMe, mine }: Props) {
	const [form, open] = useState<Form | null>(null);
	if (train.closed || (!fund && !mine)) return null;
	const Asked = form && FORMS[form];
	const state = fund && STATES[stateOf(fund)];
	return (
		<Card title="Fees paid by the project" aside={state && <Tag tone={state.tone}>{state.text}</Tag>} class="fund">
			{fund ? (
				<>
					<Picture fund={fund} />
					<Facts>
						<Fact name="A day, for one account" note="at most">
							<Bolt units={fund.allowance} />
						</Fact>
						<Fact name="A day, for all" note="at most">
							<Bolt units={fund.limit} />
						</Fact>
						{forMe !== undefined && (
							<Fact name="For you, today" note="it still pays, if the call serves you">
								<Bolt units={forMe} />
							</Fact>
						)}
					</Facts>
				</>
			) : (
				<p>
					Your passengers need BOLT for fees, unless you pay them: put BOLT into the train’s fee fund, and set how much it
					pays a day. What isn’t spent returns to you at any time.
				</p>
			)}
			<div class="row top">
				{mine && <OwnersButtons fund={fund} open={open} />}
				{fund && <Settle train={train} fund={fund} />}
			</div>
			{Asked && <Asked train={train} fund={fund} close={() => open(null)} />}
		</Card>
	);
}
