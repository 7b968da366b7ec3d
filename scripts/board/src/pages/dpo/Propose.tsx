import { useState } from 'preact/hooks';
import { parseAccount } from '../../chain/accounts.ts';
import { calls } from '../../chain/calls.ts';
import type { Proposal } from '../../chain/types.ts';
import { AskForm } from '../../parts/AskForm.tsx';
import { Choice, Field } from '../../parts/Field.tsx';
import { voiceOf } from '../../parts/voice.ts';
import { lowerFirst, parsePercent, percentOfPart, plural } from '../../words/amounts.ts';
import { DEPOSITS } from '../../words/deposits.ts';
import { SEATS, seatsOf } from '../../words/dpo.ts';
import { changeOf, proposalDoes, proposalTitle } from '../../words/proposals.ts';
import { RULES, boundsText, parseRule, ruleError, typedRule, valueText, type RuleName } from '../../words/rules.ts';
import { useRuleBounds } from '../../chain/bounds.ts';
import { NOTHING, TargetChoice, offerDoes, targetOf, useOffer, useOnSale } from './TargetChoice.tsx';
import type { DpoData } from './data.ts';

type Kind = Proposal['type'];
type Made = { proposal: Proposal; more?: string[] } | { problem?: string };

const KINDS: Record<Kind, string> = {
	Commit: 'Take a target now',
	LowerFee: 'Lower the manager’s fee',
	DismissManager: 'Another manager',
	ChangeRules: 'Change a rule',
	Dissolve: 'End the DPO, money back',
};

const CHANGEABLE = RULES.filter(({ byVote }) => byVote !== 'no');

export function Propose({ data, close }: { data: DpoData; close: () => void }) {
	const { dpo, me, members } = data;
	const active = dpo.state === 'Active';
	const kinds = (Object.keys(KINDS) as Kind[]).filter((kind) => active || (kind !== 'Commit' && kind !== 'Dissolve'));
	const [kind, setKind] = useState<Kind>(kinds[0]!);
	const [fee, setFee] = useState('');
	const [successor, setSuccessor] = useState('');
	const [typed, type] = useState(NOTHING);
	const [name, setName] = useState<RuleName>('userCap');
	const [value, setValue] = useState('');
	const { own, through } = seatsOf(members, me);
	const mayItself = own > 0 || me === dpo.manager;
	const [actsFor, setActsFor] = useState(mayItself ? '' : String(through[0]?.dpo ?? ''));
	const bounds = useRuleBounds();
	const rule = RULES.find((one) => one.name === name)!;
	const onSale = useOnSale(dpo, typed);
	const target = kind === 'Commit' ? targetOf(onSale, typed) : undefined;
	const offer = useOffer(dpo, target);

	const madeOf = (): Made => {
		switch (kind) {
			case 'Dissolve':
				return { proposal: { type: kind } };
			case 'LowerFee': {
				const part = parsePercent(fee, 0, Math.max(0, dpo.fee - 1));
				return 'value' in part ? { proposal: { type: kind, value: part.value } } : { problem: fee && part.problem };
			}
			case 'DismissManager': {
				const who = parseAccount(successor);
				if (who) return { proposal: { type: kind, value: { successor: who } } };
				return { problem: successor && 'This is no address and no name of one of your accounts.' };
			}
			case 'Commit':
				if (!offer || !target) return {};
				if ('error' in offer) return { problem: offer.error.sentence };
				return { proposal: { type: kind, value: target }, more: offerDoes(dpo, target, offer.ok) };
			case 'ChangeRules': {
				if (value === '' && rule.kind !== 'early') return {};
				const parsed = parseRule(rule, value);
				if (typeof parsed === 'object') return parsed;
				if (parsed === dpo.rules[name]) return { problem: 'This is the value of now.' };
				if (rule.byVote === 'down' && (parsed as number) > dpo.rules.tolerance) return { problem: 'A vote can only lower it.' };
				const problem = ruleError(rule, { ...dpo.rules, [name]: parsed }, bounds);
				return problem ? { problem } : { proposal: { type: kind, value: [changeOf(name, parsed)] } };
			}
		}
	};
	const made = madeOf();
	const proposal = 'proposal' in made ? made.proposal : undefined;
	const voice = voiceOf(dpo.token);
	const deputy = actsFor === '' ? undefined : Number(actsFor);
	const roles: [string, string][] = [
		...(mayItself ? ([['', own > 0 ? `yourself, with ${own} of the ${SEATS} seats` : 'yourself, as the manager']] as [string, string][]) : []),
		...through.map(({ dpo: id, seats }): [string, string] => [String(id), `DPO ${id}, with ${plural(seats, 'seat')}`]),
	];
	return (
		<AskForm
			title={proposal ? `Propose: ${lowerFirst(proposalTitle(proposal, voice.target))}` : 'Propose something'}
			close={close}
			does={
				proposal
					? [
							...proposalDoes(proposal, dpo, voice),
							...('more' in made && made.more ? made.more : []),
							'51 seats in favour carry it out at once. To propose is no vote: vote for it yourself, too.',
							`You put up a deposit of about ${voice.bolt(DEPOSITS.proposal)}, which comes back when it has passed or is removed. It lapses after 7 days.`,
						]
					: []
			}
			call={proposal ? calls.propose(dpo.dpo, proposal, deputy) : undefined}
			problem={'problem' in made && made.problem ? made.problem : undefined}
		>
			<Choice label="What" value={kind} choose={(next) => setKind(next as Kind)} options={kinds.map((one) => [one, KINDS[one]])} />
			{roles.length > 1 && <Choice label="For whom" value={actsFor} choose={setActsFor} options={roles} />}
			{kind === 'LowerFee' && (
				<Field label="New fee" unit="%" value={fee} input={setFee} mode="decimal" help={`It is ${percentOfPart(dpo.fee)} now.`} />
			)}
			{kind === 'DismissManager' && (
				<Field
					label="The next manager"
					value={successor}
					input={setSuccessor}
					placeholder="a name or an address"
					help="Any account, a member or not. It takes office itself, later."
				/>
			)}
			{kind === 'Commit' && <TargetChoice live={onSale} typed={typed} type={type} />}
			{kind === 'ChangeRules' && (
				<div class="form">
					<Choice
						label="Rule"
						value={name}
						choose={(next) => (setName(next as RuleName), setValue(typedRule(RULES.find((one) => one.name === next)!, dpo.rules[next as RuleName])))}
						options={CHANGEABLE.map((one) => [one.name, one.label])}
					/>
					{rule.kind === 'cutTo' ? (
						<Choice
							label="Goes to"
							value={value}
							choose={setValue}
							options={[
								['Members', 'all members'],
								['Caller', 'the caller'],
							]}
						/>
					) : (
						<Field
							label="New value"
							value={value}
							input={setValue}
							mode="decimal"
							unit={rule.kind === 'seats' || rule.kind === 'days' ? rule.kind : '%'}
							help={`Now ${valueText(rule, dpo.rules[name])}; ${boundsText(rule, bounds)}.`}
						/>
					)}
				</div>
			)}
		</AskForm>
	);
}
