// A DPO's rules beside the three presets.

import { Card } from '../../parts/layout.tsx';
import type { Rules } from '../../chain/types.ts';
import { PRESETS, PRESET_NAMES, RULES, meaning, nearestPreset, presetSentence, presets, valueText } from '../../words/rules.ts';

const BY_VOTE = { yes: 'a vote can change it', no: 'fixed', down: 'a vote can lower it' };

export function RulesCard({ rules }: { rules: Rules }) {
	const { preset, differs } = nearestPreset(rules);
	return (
		<Card title="Its rules">
			<p>{presetSentence(rules)}</p>
			<div class="table-box">
				<table class="rules">
					<thead>
						<tr>
							<th>Rule</th>
							<th>Here</th>
							{presets.map((name) => (
								<th class="preset" key={name}>
									{PRESET_NAMES[name]}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{RULES.map((rule) => (
							<tr class={differs.includes(rule.name) ? 'differs' : ''} key={rule.name}>
								<td>
									<strong>{rule.label}</strong>
									<span class="note">
										{meaning(rule, rules)} <i>({BY_VOTE[rule.byVote]})</i>
									</span>
								</td>
								<td>
									<b>{valueText(rule, rules[rule.name])}</b>
									{differs.includes(rule.name) && (
										<span class="note">
											{PRESET_NAMES[preset]}: {valueText(rule, PRESETS[preset][rule.name])}
										</span>
									)}
								</td>
								{presets.map((name) => (
									<td class={`preset${PRESETS[name][rule.name] === rules[rule.name] ? ' same' : ''}`} key={name}>
										{valueText(rule, PRESETS[name][rule.name])}
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</Card>
	);
}
