// Own rules for a new DPO: 17 fields, each explained and checked.

import type { Rules } from '../../chain/types.ts';
import { Choice, Field } from '../../parts/Field.tsx';
import { RULES, boundsText, meaning, parseRule, ruleError, type Bounds, type Rule, type RuleName } from '../../words/rules.ts';

export type RulesTyped = Record<RuleName, string>;

const GROUPS: Rule['group'][] = ['Seats', 'Manager', 'Time', 'Target', 'Bonus'];
const UNITS: Record<Rule['kind'], string | undefined> = { seats: 'seats', days: 'days', part: '%', early: '%', cutTo: undefined };

// The rules as typed, and the problem of each field. Fields that can't be read count as V1's.
export const rulesTyped = (typed: RulesTyped, fallback: Rules, bounds: Bounds): { rules: Rules; problems: Partial<Record<RuleName, string>> } => {
	const problems: Partial<Record<RuleName, string>> = {};
	const entries = RULES.map((rule) => {
		const parsed = parseRule(rule, typed[rule.name]);
		if (typeof parsed !== 'object') return [rule.name, parsed];
		problems[rule.name] = parsed.problem;
		return [rule.name, fallback[rule.name]];
	});
	const rules = Object.fromEntries(entries) as Rules;
	for (const rule of RULES) problems[rule.name] ??= ruleError(rule, rules, bounds);
	return { rules, problems };
};

interface Props {
	typed: RulesTyped;
	type: (typed: RulesTyped) => void;
	rules: Rules;
	problems: Partial<Record<RuleName, string>>;
	bounds: Bounds;
}

export function RulesForm({ typed, type, rules, problems, bounds }: Props) {
	return (
		<div class="rules-form">
			{GROUPS.map((group) => (
				<fieldset key={group}>
					<legend>{group}</legend>
					<div class="form">
						{RULES.filter((rule) => rule.group === group).map((rule) => {
							const set = (value: string) => type({ ...typed, [rule.name]: value });
							const help = (
								<>
									{meaning(rule, rules)} {boundsText(rule, bounds) && <span>({boundsText(rule, bounds)})</span>}
								</>
							);
							return rule.kind === 'cutTo' ? (
								<Choice
									label={rule.label}
									value={typed.cutTo}
									choose={set}
									options={[
										['Members', 'all members'],
										['Caller', 'the caller'],
									]}
									help={help}
									key={rule.name}
								/>
							) : (
								<Field
									label={rule.label}
									unit={UNITS[rule.kind]}
									value={typed[rule.name]}
									input={set}
									mode="decimal"
									problem={problems[rule.name]}
									help={help}
									key={rule.name}
								/>
							);
						})}
					</div>
				</fieldset>
			))}
		</div>
	);
}
