// Proposals to the members of a DPO, as sentences.

import type { Ballot, DpoView, Member, Proposal, ProposalView, RuleChange, Rules } from '../chain/types.ts';
import { percentOfPart } from './amounts.ts';
import { actorOf, targetText } from './dpo.ts';
import { dpoOfAccount } from './people.ts';
import { RULES, valueText, type RuleName, type RuleValue } from './rules.ts';
import type { Voice } from './voice.ts';

const capital = (text: string) => `${text[0]!.toUpperCase()}${text.slice(1)}`;
const ruleOf = ({ type }: RuleChange) => RULES.find(({ name }) => capital(name) === type)!;

export const changeOf = (name: RuleName, value: RuleValue): RuleChange => ({ type: capital(name), value });

const changeText = (change: RuleChange, rules: Rules): string => {
	const rule = ruleOf(change);
	return `${rule.label}: ${valueText(rule, change.value)} instead of ${valueText(rule, rules[rule.name])}`;
};

// What is proposed, in short.
export const proposalTitle = (proposal: Proposal, target: Voice['target'] = targetText): string => {
	switch (proposal.type) {
		case 'ChangeRules':
			return proposal.value.length === 1 ? 'Change a rule' : `Change ${proposal.value.length} rules`;
		case 'LowerFee':
			return `Lower the fee to ${percentOfPart(proposal.value)}`;
		case 'DismissManager':
			return 'Another manager';
		case 'Dissolve':
			return 'End the DPO, money back';
		case 'Commit':
			return `Take ${target(proposal.value)} now`;
	}
};

// What happens when 51 seats are in favour.
export const proposalDoes = (proposal: Proposal, dpo: DpoView, { who, whole, target }: Voice): string[] => {
	switch (proposal.type) {
		case 'ChangeRules':
			return proposal.value.map((change) => `${changeText(change, dpo.rules)}.`);
		case 'LowerFee':
			return [`The manager gets ${percentOfPart(proposal.value)} of the yield instead of ${percentOfPart(dpo.fee)}.`];
		case 'DismissManager':
			return proposal.value.successor === dpo.manager
				? [`${who(dpo.manager)} stays the manager.`]
				: [`${whole(proposal.value.successor)} may take the office of ${who(dpo.manager)}, with a fee that is no higher.`];
		case 'Dissolve':
			return ['The DPO ends at once, and everybody gets back what was paid.'];
		case 'Commit':
			return [`The DPO takes ${target(proposal.value)} in the same block. Nobody pays for that, and the fee isn’t cut.`];
	}
};

// The proposals to a DPO on which an account can vote, for itself or for a DPO Member that it manages. The chain's read
// of ballots looks at all DPOs of an account; for one of them its members and proposals say it.
export const ballotsOf = (proposals: ProposalView[], members: Member[], who: string): Ballot[] =>
	proposals
		.filter(({ lapsed }) => !lapsed)
		.flatMap(({ dpo, maker, proposal, votes, missing, until }) =>
			members
				.filter((member) => actorOf(member) === who)
				.map(({ who: { type, value }, seats }) => {
					const actsFor = type === 'Dpo' ? value.dpo : undefined;
					const vote = votes.find(([voter]) => (type === 'Dpo' ? dpoOfAccount(voter) === actsFor : voter === value));
					return { dpo, maker, proposal, actsFor, seats, voted: vote?.[1] ?? 0, missing, until };
				}),
		);
