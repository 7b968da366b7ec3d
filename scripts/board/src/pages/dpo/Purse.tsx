// The four accounts of a DPO, and what happens with what is in them.

import { Card } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { voiceOf } from '../../parts/voice.ts';
import type { Releasable } from '../../chain/types.ts';
import { plural } from '../../words/amounts.ts';
import { stepText } from '../../words/dpo.ts';
import type { DpoData } from './data.ts';

const ACCOUNTS = [
	{ key: 'deposit', name: 'Deposit', empty: 'What members pay for seats waits here for the target.' },
	{ key: 'yields', name: 'Yield', release: 'Yield', empty: 'Yields and milestone shares arrive here.' },
	{ key: 'bonus', name: 'Bonus', release: 'Bonus', empty: 'The cabin’s bonus arrives here, for those who brought members in.' },
	{ key: 'withdraw', name: 'Withdraw', release: 'Withdraw', empty: 'What comes back arrives here: the fare, refunds, what isn’t needed.' },
] as const;

const fullNote = ({ dpo, me, releases }: DpoData, release: Releasable | undefined): string => {
	const { money, when } = voiceOf(dpo.token);
	if (!release) return 'It waits for the target.';
	const plan = releases[release];
	const step = dpo.nextStep?.step;
	const byItself = step?.type === 'Release' && step.value === release ? ` The chain does it ${when(dpo.nextStep!.at)}.` : '';
	if (!plan) return `Too little to be released now. It stays until more arrives.${byItself}`;
	const mine = plan.payments.find(([who]) => who === me)?.[1] ?? 0n;
	const others = plan.payments.length + plan.dpoPayments.length;
	return `A release pays ${plural(others, 'account')}${mine > 0n ? `: ${money(mine)} to you` : ''}.${byItself}`;
};

export function Purse({ data }: { data: DpoData }) {
	const { dpo } = data;
	const { nextStep } = dpo;
	return (
		<Card
			title="Its four accounts"
			aside={nextStep && <span class="soft">{voiceOf(dpo.token).when(nextStep.at)}: the chain {stepText(nextStep.step)}</span>}
		>
			<dl class="purse">
				{ACCOUNTS.map((account) => {
					const units = dpo.accounts[account.key];
					return (
						<div class={`pocket${units > 0n && (!('release' in account) || data.releases[account.release]) ? ' full' : ''}`} key={account.key}>
							<dt>{account.name}</dt>
							<dd>
								<Money units={units} token={dpo.token} places={10} />
								<span class="note">
									{units > 0n ? fullNote(data, 'release' in account ? account.release : undefined) : account.empty}
								</span>
							</dd>
						</div>
					);
				})}
			</dl>
			{dpo.kept > 0 && <p class="note">It keeps amounts for {plural(dpo.kept, 'account')} that can’t be paid now.</p>}
		</Card>
	);
}
