// Sentences for the events of governance and of the seat market, by full name (rules 3.13 and
// 3.14).

import { brought, part, target } from './dpo-words.mjs';
import { amount, count, whole } from './format.mjs';

// A rule as the rulebook's table words it, and its value.
const RULES = {
	UserCap: ['the seat cap for users', whole],
	ManagerCap: ['the seat cap for the manager', whole],
	DpoCap: ['the seat cap for DPOs', whole],
	CommitGraceDays: ['the grace to commit', (days) => count(days, 'day')],
	LateCommitCut: ['the cut for a late commit', part],
	EarlyCommitFee: [
		'the fee for an early commit',
		(fee) => (fee === null ? 'none, because only the manager commits then' : part(fee)),
	],
	Tolerance: ['the tolerance', part],
	TerminateDays: ['the termination period', (days) => count(days, 'day')],
	YieldGraceDays: ['the grace to release yield', (days) => count(days, 'day')],
	LateReleaseCut: ['the cut for a late release', part],
	CutTo: [
		'the receiver of what is cut off',
		(to) => (to === 'Members' ? 'the members' : 'the caller'),
	],
};

const ruleChange = (change) => {
	const [[name, value]] = Object.entries(change);
	const [rule, told] = RULES[name];
	return `${rule} becomes ${told(value)}`;
};

// What a proposal wants, as the end of "… that …".
const PROPOSALS = {
	ChangeRules: (_, changes) => changes.map(ruleChange).join(' and '),
	LowerFee: (_, fee) => `the fee falls to ${part(fee)}`,
	DismissManager: (tell, { successor }) => `${tell.name(successor)} becomes manager`,
	Dissolve: () => 'the DPO is dissolved',
	Commit: (tell, wanted) => `the DPO commits to ${target(tell, wanted)} at once`,
};

const proposed = (tell, proposal) => {
	const [kind, value] = typeof proposal === 'string' ? [proposal] : Object.entries(proposal)[0];
	return PROPOSALS[kind](tell, value);
};

// Who did something, and for which member.
const onBehalf = (tell, caller, account) =>
	caller === account ? tell.name(caller) : `${tell.name(caller)}, for ${tell.name(account)},`;

const byOther = (tell, caller, account) => (caller === account ? '' : ` by ${tell.name(caller)}`);

export const GOVERNING_SENTENCES = {
	'Dpo.Proposed': (data, tell) =>
		`${onBehalf(tell, data.proposer, data.maker)} proposes to ${tell.dpo(data.dpo)} that ` +
		`${proposed(tell, data.proposal)}; open until block ${data.until}`,
	'Dpo.Voted': (data, tell) =>
		`${onBehalf(tell, data.caller, data.voter)} votes with ${count(data.seats, 'seat')} for ` +
		`${tell.name(data.maker)}'s proposal: ${data.inFavour} in favour`,
	'Dpo.VoteTakenBack': (data, tell) =>
		`${onBehalf(tell, data.caller, data.voter)} takes back the vote for ` +
		`${tell.name(data.maker)}'s proposal`,
	'Dpo.ProposalPassed': (data, tell) =>
		`more than half of ${tell.dpo(data.dpo)} has decided that ${proposed(tell, data.proposal)}`,
	'Dpo.ProposalRemoved': (data, tell) =>
		`${tell.name(data.maker)}'s proposal to ${tell.dpo(data.dpo)} is removed` +
		byOther(tell, data.caller, data.maker),
	'Dpo.RulesChanged': ({ dpo }, tell) => `${tell.dpo(dpo)} has other rules from now on`,
	'Dpo.SuccessorNamed': ({ dpo, successor }, tell) =>
		successor === null
			? `the manager of ${tell.dpo(dpo)} is to stay`
			: `${tell.name(successor)} may take office in ${tell.dpo(dpo)}`,
	'Dpo.OfficeTaken': (data, tell) =>
		`${tell.name(data.to)} takes over ${tell.dpo(data.dpo)} from ${tell.name(data.from)}: fee ` +
		`${part(data.fee)}, and ${count(data.base, 'base unit')} ${data.kept ? 'kept for' : 'paid to'} ` +
		tell.name(data.from),
	'Dpo.SeatsOffered': (data, tell) =>
		`${tell.name(data.seller)} offers ${count(data.seats, 'seat')} of ${tell.dpo(data.dpo)} at ` +
		`${amount(data.price)} each, at edition ${data.edition}`,
	'Dpo.SeatsSold': (data, tell) =>
		`${tell.name(data.taker)} takes ${count(data.seats, 'seat')} of ${tell.dpo(data.dpo)} from ` +
		`${tell.name(data.seller)} for ${amount(data.paid)}${brought(tell, data.referrers)}`,
	'Dpo.OfferWithdrawn': (data, tell) =>
		`${tell.name(data.seller)}'s offer of seats of ${tell.dpo(data.dpo)} is withdrawn` +
		byOther(tell, data.caller, data.seller),
};
