// The trains whose fee funds pay for an account: those in a token that it has.

import { useLive } from '../../chain/live.ts';
import { reads } from '../../chain/reads.ts';
import { NATIVE, balancesOf, sameToken } from '../../chain/tokens.ts';
import type { Address, FundView, TrainView } from '../../chain/types.ts';
import { Progress } from '../../parts/Bar.tsx';
import { Card } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { share } from '../../words/earnings.ts';

interface Paying {
	train: TrainView;
	fund: FundView;
	// What the fund still pays for the account today.
	left: bigint;
}

const there = <Value,>(value: Value | undefined): value is Value => value !== undefined;

const payingOn = async (id: number, who: Address): Promise<Paying | undefined> => {
	const [train, fund, left] = await Promise.all([reads.train(id), reads.fundOf(id), reads.sponsors(id, who)]);
	return train && fund && { train, fund, left };
};

const readPaying = async (who: Address) => {
	const [ids, balances] = await Promise.all([reads.fundedTrains(), balancesOf(who)]);
	const tokens = balances.filter(({ free, held }) => free + held > 0n).map(({ token }) => token);
	const all = (await Promise.all(ids.sort((a, b) => b - a).map((id) => payingOn(id, who)))).filter(there);
	const paying = all.filter(({ train, fund }) => fund.allowance > 0n && tokens.some((token) => sameToken(token, train.token)));
	return { paying, hasBolt: balances.some(({ token, free }) => token.type === 'Native' && free > 0n) };
};

function Line({ train, fund, left }: Paying) {
	return (
		<li>
			<Progress
				title={
					<>
						<a href={`#/train/${train.train}`}>{train.name}</a> pays up to{' '}
						<strong><Money units={left} token={NATIVE} /></strong> more today
					</>
				}
				figure={
					<span class="soft">
						<Money units={fund.allowance} token={NATIVE} /> a day
					</span>
				}
				full={share(left, fund.allowance)}
				label={`What ${train.name} still pays today`}
				tone="good"
			/>
		</li>
	);
}

export function MyFees({ who }: { who: Address }) {
	const { value } = useLive(() => readPaying(who), [who]);
	if (!value || value.paying.length === 0) return null;
	return (
		<Card title="Fees paid for this account">
			<p class="soft">
				{value.hasBolt
					? 'On these trains the project pays the fee, as long as its fund lasts. A button says so before you sign.'
					: 'This account has no BOLT. On these trains it needs none: the project pays the fee, and a button says so before you sign.'}
			</p>
			<ul class="paying">
				{value.paying.map((one) => (
					<Line {...one} key={one.train.train} />
				))}
			</ul>
		</Card>
	);
}
