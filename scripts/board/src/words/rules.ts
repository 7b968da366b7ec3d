// A DPO's own rules (rulebook 3.2): the presets, what each value means, and which values are allowed.

import type { Rules } from '../chain/types.ts';
import { parsePercent, percentOfPart, plural } from './amounts.ts';
import { PRESETS, PRESET_NAMES, presets, type Bounds, type Preset } from './presets.ts';

export * from './presets.ts';

export type RuleName = keyof Rules;
export type Kind = 'seats' | 'days' | 'part' | 'early' | 'cutTo';
export type RuleValue = number | 'Members' | 'Caller' | undefined;

export interface Rule {
	name: RuleName;
	label: string;
	kind: Kind;
	// Whether a vote can change it.
	byVote: 'yes' | 'no' | 'down';
	group: 'Seats' | 'Manager' | 'Time' | 'Target' | 'Bonus';
	means: (value: string, rules: Rules) => string;
}

const rule = (
	group: Rule['group'],
	name: RuleName,
	label: string,
	kind: Kind,
	byVote: Rule['byVote'],
	means: Rule['means'],
): Rule => ({ group, name, label, kind, byVote, means });

const NOBODY = 'not at all';

// In the order of the rulebook's table.
export const RULES: Rule[] = [
	rule('Seats', 'userCap', 'Most seats of a user', 'seats', 'yes', (v) => `A user can have up to ${v}.`),
	rule('Seats', 'managerCap', 'Most seats of the manager', 'seats', 'yes', (v) => `The manager can have up to ${v}.`),
	rule('Seats', 'dpoCap', 'Most seats of another DPO', 'seats', 'yes', (v) => `Another DPO can have up to ${v}.`),
	rule('Time', 'sellingDays', 'Longest selling time', 'days', 'no', (v) => `Seats are sold for ${v} at most.`),
	rule('Manager', 'baseFee', 'Base of the fee', 'part', 'no', (v) => `The manager gets ${v} of the yield, and 1% more for each seat that it buys on creation.`),
	rule('Manager', 'feeCap', 'Highest fee', 'part', 'no', (v) => `The manager never gets more than ${v} of the yield.`),
	rule('Time', 'commitGraceDays', 'Time to commit', 'days', 'yes', (v) => `Once all seats are sold, the manager has ${v} to choose the target. Then any member can.`),
	rule('Manager', 'lateCommitCut', 'Fee cut for a late commit', 'part', 'yes', (v) => `If a member has to commit, the manager loses ${v} of its fee for good.`),
	rule('Manager', 'earlyCommitFee', 'Price of an early commit', 'early', 'yes', (v) => v === NOBODY ? 'No member can commit before the manager’s time is over.' : `A member can commit in the manager’s time if it pays the manager ${v} of the cost.`),
	rule('Target', 'tolerance', 'Tolerance for another target', 'part', 'down', (v) => `Another target may have up to ${v} less than was promised.`),
	rule('Time', 'terminateDays', 'Time until termination', 'days', 'yes', (v, r) => `Without a target for ${v}, a member can have the money paid back; after ${r.terminateDays * 2} days anyone can, and the chain does.`),
	rule('Time', 'yieldGraceDays', 'Time to release yield', 'days', 'yes', (v) => `The manager has ${v} to release yield. A day later the chain does it.`),
	rule('Manager', 'lateReleaseCut', 'Fee cut for a late release', 'part', 'yes', (v) => `If yield is released later, the manager loses ${v} of its fee on it.`),
	rule('Manager', 'cutTo', 'What is cut goes to', 'cutTo', 'yes', (v, r) => `What a late release cuts off goes to ${v}${r.cutTo === 'Caller' ? ' (the treasury if the caller is no member, all members if it is the manager)' : ''}.`),
	rule('Bonus', 'memberKeeps', 'A member keeps of its bonus', 'part', 'no', (v) => `A member keeps ${v} of the bonus of its seats.`),
	rule('Bonus', 'externalPart', 'External referrer’s part', 'part', 'no', (v) => `Of the rest, an outsider that brought the member in gets ${v}.`),
	rule('Bonus', 'directPart', 'Direct referrer’s part', 'part', 'no', (v) => `Of what is left, the member’s referrer gets ${v}, and that one’s own referrer the rest.`),
];

export const valueText = ({ kind }: Rule, value: RuleValue): string => {
	if (kind === 'cutTo') return value === 'Members' ? 'all members' : 'the caller';
	if (value === undefined) return NOBODY;
	const number = value as number;
	if (kind === 'seats') return plural(number, 'seat');
	if (kind === 'days') return plural(number, 'day');
	return percentOfPart(number);
};

export const meaning = (which: Rule, rules: Rules): string =>
	which.means(valueText(which, rules[which.name]), rules);

// The preset from which these rules differ least, and the rules in which they do.
export const nearestPreset = (rules: Rules): { preset: Preset; differs: RuleName[] } => {
	const found = presets.map((preset) => ({
		preset,
		differs: RULES.map(({ name }) => name).filter((name) => rules[name] !== PRESETS[preset][name]),
	}));
	return found.reduce((best, one) => (one.differs.length < best.differs.length ? one : best));
};

export const presetSentence = (rules: Rules): string => {
	const { preset, differs } = nearestPreset(rules);
	const name = PRESET_NAMES[preset];
	if (differs.length === 0) return `These are the rules of the preset ${name}.`;
	return `These are rules of its own. ${plural(differs.length, 'rule')} of ${RULES.length} ${
		differs.length === 1 ? 'differs' : 'differ'
	} from the preset ${name}.`;
};

// What rules mean for a member, in a line.
export const presetMeaning = ({ userCap, feeCap, commitGraceDays, earlyCommitFee, tolerance, memberKeeps }: Rules): string => {
	const before = earlyCommitFee === undefined ? '' : `, or before for ${percentOfPart(earlyCommitFee)} of its cost`;
	const parts = [
		`up to ${plural(userCap, 'seat')} a member`,
		`a fee of at most ${percentOfPart(feeCap)} of the yield`,
		`any member can take the target after ${plural(commitGraceDays, 'day')}${before}`,
		`another target may have ${percentOfPart(tolerance)} less than was promised`,
		...(memberKeeps > 0 ? [`a member keeps ${percentOfPart(memberKeeps)} of the bonus of its seats`] : []),
	];
	return `${parts.join('; ')}.`;
};

// A value as it is typed.
export const parseRule = ({ kind }: Rule, text: string): RuleValue | { problem: string } => {
	const typed = text.trim();
	if (kind === 'cutTo') {
		return typed === 'Members' || typed === 'Caller' ? typed : { problem: 'Choose who gets what is cut.' };
	}
	if (kind === 'early' && typed === '') return undefined;
	if (kind === 'part' || kind === 'early') {
		const parsed = parsePercent(typed);
		return 'problem' in parsed ? parsed : parsed.value;
	}
	return /^\d{1,5}$/.test(typed) ? Number(typed) : { problem: 'Enter a whole number.' };
};

export const typedRule = ({ kind }: Rule, value: RuleValue): string => {
	if (kind === 'cutTo') return value as string;
	if (value === undefined) return '';
	return kind === 'part' || kind === 'early' ? percentOfPart(value as number).replace('%', '') : String(value);
};

export const boundsText = (which: Rule, bounds: Bounds): string | undefined => {
	if (which.name === 'cutTo') return undefined;
	const { least, most } = bounds[which.name];
	const [from, to] = [valueText(which, least), valueText(which, most)];
	const range = least === most ? to : `${from.replace(/ .*|%$/, '')} to ${to}`;
	return which.kind === 'early' ? `${range}, or empty` : range;
};

// Why the chain would refuse this value; undefined if it is allowed.
export const ruleError = (which: Rule, rules: Rules, bounds: Bounds): string | undefined => {
	if (which.name === 'cutTo') return undefined;
	const value = rules[which.name];
	if (value === undefined) return undefined;
	const { least, most } = bounds[which.name];
	if (value < least) return `At least ${valueText(which, least)}.`;
	if (value > most) return `At most ${valueText(which, most)}.`;
	if (which.name === 'terminateDays' && value <= rules.commitGraceDays) {
		return `This must be longer than the time to commit, ${plural(rules.commitGraceDays, 'day')}.`;
	}
	return undefined;
};

export const brokenRules = (rules: Rules, bounds: Bounds): Rule[] =>
	RULES.filter((which) => ruleError(which, rules, bounds) !== undefined);
