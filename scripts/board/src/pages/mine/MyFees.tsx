// The trains whose fee funds pay for an account: those in a token that it has.

import { useSteps } from '../../chain/live.ts';
import { reads } from '../../chain/reads.ts';
import { NATIVE, type Balance } from '../../chain/tokens.ts';
import { trainsIn } from '../../chain/trains.ts';
import type { Address, FundView, TrainView } from '../../chain/types.ts';
import { Progress } from '../../parts/Bar.tsx';
import { Card, Empty } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { More } from '../../parts/More.tsx';
import { grouped, plural } from '../../words/amounts.ts';
import { bounds, lookBack } from '../../words/newest.ts';
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

const AT_ONCE = 6;
// Who has BOLT can do without.
const [LOOKED_AT, LOOKED_AT_WITHOUT_BOLT] = [200, 1_000];

const hasBolt = (balances: Balance[]) => balances.some(({ token, free }) => token.type === 'Native' && free > 0n);

// No read finds the trains that pay for an account, so this looks through the newest of all trains.
const readPaying = async (who: Address, balances: Balance[], steps: number) => {
	const tokens = balances.filter(({ free, held }) => free + held > 0n).map(({ token }) => token);
	const pay = async (ids: number[]) => {
		const funds = await reads.fundRecords(await trainsIn(tokens, ids));
		return funds.filter(([, { allowance }]) => allowance > 0n).map(([id]) => id);
	};
	const most = hasBolt(balances) ? LOOKED_AT : LOOKED_AT_WITHOUT_BOLT;
	const found = await lookBack(reads.hasFunds() ? await reads.trainsEver() : 0, pay, bounds(steps, AT_ONCE, most));
	return { ...found, items: (await Promise.all(found.items.map((id) => payingOn(id, who)))).filter(there) };
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

export function MyFees({ who, balances }: { who: Address; balances: Balance[] | undefined }) {
	const live = useSteps(async (steps) => balances && readPaying(who, balances, steps), [who, balances !== undefined]);
	if (!balances || !live.value || (live.value.items.length === 0 && !live.value.more)) return null;
	const { items, looked, ever, more } = live.value;
	return (
		<Card title="Fees paid for this account">
			{items.length === 0 ? (
				<Empty>None of the newest {plural(looked, 'train')} pays for this account.</Empty>
			) : (
				<p class="soft">
					{hasBolt(balances)
						? 'On these trains the project pays the fee, as long as its fund lasts. A button says so before you sign.'
						: 'This account has no BOLT. On these trains it needs none: the project pays the fee, and a button says so before you sign.'}
				</p>
			)}
			<ul class="paying">
				{items.map((one) => (
					<Line {...one} key={one.train.train} />
				))}
			</ul>
			{more && (
				<More label="Look for more trains that pay" {...live}>
					The newest {grouped(looked)} of {plural(ever, 'train')} looked at.
				</More>
			)}
		</Card>
	);
}
