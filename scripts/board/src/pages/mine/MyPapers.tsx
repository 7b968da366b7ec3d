import type { ComponentChildren } from 'preact';
import { calls, type Call } from '../../chain/calls.ts';
import { useSteps } from '../../chain/live.ts';
import { dpoName } from '../../chain/names.ts';
import type { Address } from '../../chain/types.ts';
import { Act } from '../../parts/Act.tsx';
import { Card, Tag } from '../../parts/layout.tsx';
import { Money } from '../../parts/Money.tsx';
import { More } from '../../parts/More.tsx';
import { Moment } from '../../parts/When.tsx';
import { plural } from '../../words/amounts.ts';
import { dpoOfAccount } from '../../words/people.ts';
import { proposalTitle } from '../../words/proposals.ts';
import { readPapers } from './data.ts';

const AT_ONCE = 20;

interface Props {
	dpo: number;
	what: string;
	lapsed: boolean;
	// How it can be taken back, and what that ends.
	label: string;
	ends: string;
	call: Call;
	mine: boolean;
	children: ComponentChildren;
}

function Paper({ dpo, what, lapsed, label, ends, call, mine, children }: Props) {
	return (
		<li class="line">
			<span>
				<a href={`#/dpo/${dpo}`}>{dpoName(dpo) ?? `DPO ${dpo}`}</a>: {what} {lapsed && <Tag tone="bad">lapsed</Tag>}
			</span>
			<span class="soft">{children}</span>
			{(mine || lapsed) && (
				<Act label={label} tone="plain" does={<p>Nobody can {ends} any more. The storage deposit returns.</p>} call={call} />
			)}
		</li>
	);
}

// The offers of seats and the proposals that an account has made.
export function MyPapers({ who, mine }: { who: Address; mine: boolean }) {
	const live = useSteps((steps) => readPapers(who, steps * AT_ONCE), [who]);
	const { offers = [], proposals = [], more = false } = live.value ?? {};
	if (offers.length + proposals.length === 0 && !more) return null;
	return (
		<Card title="Offers and proposals">
			<ul class="lines">
				{offers.map(({ dpo, seller, seats, price, token, lapsed }) => (
					<Paper
						dpo={dpo}
						what={`${plural(seats, 'seat')} for sale`}
						lapsed={lapsed}
						label="Withdraw the offer"
						ends="take these seats"
						call={calls.withdrawOffer(dpo, seller)}
						mine={mine}
						key={`offer ${dpo}`}
					>
						{token && (
							<>
								<Money units={price} token={token} /> each
							</>
						)}
					</Paper>
				))}
				{proposals.map(({ dpo, maker, proposal, inFavour, missing, until, lapsed }) => (
					<Paper
						dpo={dpo}
						what={`${proposalTitle(proposal)}${maker === who ? '' : `, proposed for DPO ${dpoOfAccount(maker)}`}`}
						lapsed={lapsed}
						label="Remove the proposal"
						ends="vote for it"
						call={calls.removeProposal(dpo, maker)}
						mine={mine}
						key={`proposal ${dpo} ${maker}`}
					>
						{inFavour} seats in favour, {missing} missing
						{!lapsed && (
							<>
								, until <Moment block={until} />
							</>
						)}
					</Paper>
				))}
			</ul>
			{more && <More label="Look for more" {...live} />}
		</Card>
	);
}
