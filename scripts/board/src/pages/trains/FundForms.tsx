// What a train's owner does with its fee fund: funding it, setting its limits, taking back.

import { useState } from 'preact/hooks';
import { calls } from '../../chain/calls.ts';
import { useLive } from '../../chain/live.ts';
import { reads } from '../../chain/reads.ts';
import { NATIVE, tokenInfo } from '../../chain/tokens.ts';
import type { FundView, TrainView } from '../../chain/types.ts';
import { AskForm } from '../../parts/AskForm.tsx';
import { Field } from '../../parts/Field.tsx';
import { voiceOf } from '../../parts/voice.ts';
import { exact, parseAmount, type Parsed } from '../../words/amounts.ts';
import { DEPOSITS } from '../../words/deposits.ts';
import { leftOf } from '../../words/funds.ts';

interface Props {
	train: TrainView;
	// Undefined before the train has one.
	fund: FundView | undefined;
	close: () => void;
}

const valueOf = (parsed: Parsed<bigint>) => ('value' in parsed ? parsed.value : undefined);
const problemOf = (parsed: Parsed<bigint>) => ('problem' in parsed ? parsed.problem : undefined);

// An amount of BOLT that is above zero.
const amountOf = (typed: string): Parsed<bigint> => {
	const parsed = parseAmount(typed, tokenInfo(NATIVE)?.decimals);
	return valueOf(parsed) === 0n ? { problem: 'More than nothing.' } : parsed;
};

const unitOf = () => tokenInfo(NATIVE)?.symbol;
const shown = (units: bigint) => {
	const decimals = tokenInfo(NATIVE)?.decimals;
	return decimals === undefined ? '' : exact(units, decimals);
};

export function FundIt({ train, fund, close }: Props) {
	const [typed, type] = useState('');
	const lockable = useLive(() => reads.lockable(train.owner, NATIVE), [train.owner]).value;
	const amount = amountOf(typed);
	const value = valueOf(amount);
	const { bolt } = voiceOf(NATIVE);
	const most = lockable === undefined || fund ? lockable : lockable - DEPOSITS.fund;
	return (
		<AskForm
			title="Put BOLT into the fee fund"
			close={close}
			does={
				value === undefined
					? []
					: [
							`${bolt(value)} are locked on your account, for fees of calls on ${train.name}. What isn’t spent on fees returns to you at any time.`,
							fund
								? 'What the fund owes for fees is paid to the treasury first.'
								: `You put up a deposit of about ${bolt(DEPOSITS.fund)}, which comes back when the train is closed. Set the limits next: until then, the fund pays nothing.`,
						]
			}
			call={value === undefined ? undefined : calls.fund(train.train, value)}
			problem={value !== undefined && most !== undefined && value > most ? `You can lock ${bolt(most > 0n ? most : 0n)}.` : undefined}
		>
			<Field label="Amount" unit={unitOf()} value={typed} input={type} mode="decimal" problem={problemOf(amount)} />
		</AskForm>
	);
}

export function SetLimits({ train, fund, close }: Props) {
	const [one, setOne] = useState(fund?.allowance ? shown(fund.allowance) : '');
	const [all, setAll] = useState(fund?.limit ? shown(fund.limit) : '');
	const decimals = tokenInfo(NATIVE)?.decimals;
	const [allowance, limit] = [parseAmount(one, decimals), parseAmount(all, decimals)];
	const { bolt } = voiceOf(NATIVE);
	const ready = 'value' in allowance && 'value' in limit;
	return (
		<AskForm
			title="Set the limits of the fee fund"
			close={close}
			does={
				ready
					? [
							`A day of the chain, the fund pays at most ${bolt(allowance.value)} for one account, and ${bolt(limit.value)} for all of them.`,
							'It holds at once, and what was paid today counts. Nobody can make the fund lose more than that a day.',
						]
					: []
			}
			call={ready ? calls.setLimits(train.train, allowance.value, limit.value) : undefined}
		>
			<Field
				label="A day, for one account"
				unit={unitOf()}
				value={one}
				input={setOne}
				mode="decimal"
				problem={problemOf(allowance)}
				help="It must be enough for the fee that a button shows, which is the highest. 0 pays nothing."
			/>
			<Field
				label="A day, for all accounts"
				unit={unitOf()}
				value={all}
				input={setAll}
				mode="decimal"
				problem={problemOf(limit)}
			/>
		</AskForm>
	);
}

export function TakeBack({ train, fund, close }: Props) {
	const left = fund ? leftOf(fund) : 0n;
	// All that is left at the moment, until something else is entered.
	const [entered, type] = useState<string>();
	const typed = entered ?? shown(left);
	const amount = amountOf(typed);
	const value = valueOf(amount);
	const { bolt } = voiceOf(NATIVE);
	const all = value === left;
	return (
		<AskForm
			title="Take BOLT back from the fee fund"
			close={close}
			does={
				value === undefined
					? []
					: [
							`${all ? 'All that is left is' : `${bolt(value)} are`} free on your account again. What the fund owes for fees is paid to the treasury first.`,
							...(all ? ['Passengers without BOLT are refused until you put something in again.'] : []),
						]
			}
			call={value === undefined ? undefined : calls.takeBack(train.train, all ? undefined : value)}
			problem={value !== undefined && value > left ? `${bolt(left)} are left.` : undefined}
		>
			<Field
				label="Amount"
				unit={unitOf()}
				value={typed}
				input={type}
				mode="decimal"
				problem={problemOf(amount)}
				help={`${bolt(left)} are left.`}
			/>
		</AskForm>
	);
}
