import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
	PRESETS,
	RULEBOOK_BOUNDS,
	RULES,
	boundsText,
	brokenRules,
	meaning,
	nearestPreset,
	parseRule,
	presetMeaning,
	presetSentence,
	ruleError,
	typedRule,
	valueText,
	type RuleName,
} from '../src/words/rules.ts';

const rule = (name: RuleName) => RULES.find((one) => one.name === name)!;

test('presets, bounds and what a vote can change are those of rule 3.2', () => {
	const rulebook = readFileSync('../../docs/rulebook.md', 'utf8');
	const table = rulebook.split('| rule | bounds | V1 |')[1]!.split('\n\n')[0]!.split('\n').slice(2);
	const rows = table.map((line) => line.split('|').map((cell) => cell.trim()));
	assert.equal(rows.length, RULES.length);
	const figures = (text: string) => text.replace(/ (seats?|days?)$/, '');
	RULES.forEach((which, index) => {
		const [, , bounds, v1, gt01, early, byVote] = rows[index]!;
		const shown = (preset: keyof typeof PRESETS) => {
			const text = valueText(which, PRESETS[preset][which.name]);
			return text === 'all members' ? 'members' : figures(text);
		};
		assert.deepEqual([shown('V1'), shown('Gt01Draft'), shown('EarlyDraft')], [v1, gt01, early].map((cell) => figures(cell!)), which.label);
		assert.equal(which.byVote === 'down' ? 'down only' : which.byVote, byVote, which.label);
		const [least, most] = bounds!.replace(/,.*/, '').split('–');
		if (which.name !== 'cutTo') {
			const { least: from, most: to } = RULEBOOK_BOUNDS[which.name];
			assert.equal(valueText(which, from).replace(/%| .*/, ''), least);
			assert.equal(figures(valueText(which, to)), figures(most!));
		}
	});
});

test('a value is read as it is written', () => {
	for (const which of RULES) {
		for (const preset of [PRESETS.V1, PRESETS.Gt01Draft, PRESETS.EarlyDraft]) {
			assert.equal(parseRule(which, typedRule(which, preset[which.name])), preset[which.name]);
		}
	}
	assert.deepEqual(parseRule(rule('userCap'), '1.5'), { problem: 'Enter a whole number.' });
	assert.equal(parseRule(rule('tolerance'), '12.5'), 125_000);
	assert.equal(parseRule(rule('earlyCommitFee'), ''), undefined);
});

test('rules are compared with the nearest preset', () => {
	assert.deepEqual(nearestPreset(PRESETS.EarlyDraft), { preset: 'EarlyDraft', differs: [] });
	assert.equal(presetSentence(PRESETS.V1), 'These are the rules of the preset V1.');
	const own = { ...PRESETS.V1, userCap: 20 };
	assert.deepEqual(nearestPreset(own), { preset: 'V1', differs: ['userCap'] });
	assert.match(presetSentence(own), /1 rule of 17 differs from the preset V1/);
});

test('a bound that is broken is named', () => {
	const rules = { ...PRESETS.V1, userCap: 31, commitGraceDays: 15, earlyCommitFee: 20_000 };
	const problem = (name: RuleName) => ruleError(rule(name), rules, RULEBOOK_BOUNDS);
	assert.equal(problem('userCap'), 'At most 30 seats.');
	assert.equal(problem('terminateDays'), 'This must be longer than the time to commit, 15 days.');
	assert.equal(problem('earlyCommitFee'), 'At most 1%.');
	assert.equal(problem('dpoCap'), undefined);
	assert.deepEqual(brokenRules(PRESETS.Gt01Draft, RULEBOOK_BOUNDS), []);
	assert.equal(boundsText(rule('userCap'), RULEBOOK_BOUNDS), '1 to 30 seats');
	assert.equal(boundsText(rule('tolerance'), RULEBOOK_BOUNDS), '0 to 100%');
});

test('each preset is explained to a member in a line', () => {
	assert.equal(
		presetMeaning(PRESETS.V1),
		'up to 15 seats a member; a fee of at most 20% of the yield; any member can take the target after 7 days; another target may have 20% less than was promised.',
	);
	assert.equal(
		presetMeaning(PRESETS.Gt01Draft),
		'up to 10 seats a member; a fee of at most 25% of the yield; any member can take the target after 3 days, or before for 0.1% of its cost; another target may have 10% less than was promised.',
	);
	assert.equal(
		presetMeaning(PRESETS.EarlyDraft),
		'up to 20 seats a member; a fee of at most 20% of the yield; any member can take the target after 7 days; another target may have 10% less than was promised; a member keeps 20% of the bonus of its seats.',
	);
});

test('every rule is explained', () => {
	assert.equal(meaning(rule('userCap'), PRESETS.V1), 'A user can have up to 15 seats.');
	assert.match(meaning(rule('earlyCommitFee'), PRESETS.V1), /^No member/);
	assert.match(meaning(rule('earlyCommitFee'), PRESETS.Gt01Draft), /0\.1% of the cost/);
	assert.match(meaning(rule('terminateDays'), PRESETS.V1), /15 days.*30 days/);
	assert.equal(meaning(rule('cutTo'), PRESETS.V1), 'What a late release cuts off goes to all members.');
	assert.match(meaning(rule('cutTo'), PRESETS.EarlyDraft), /the caller \(the treasury if the caller is no member/);
});
