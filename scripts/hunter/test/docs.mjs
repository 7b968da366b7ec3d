// Compares the output that docs/hunter.md shows with what the hunter really says. Figures,
// accounts, addresses and files differ from run to run.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** @param {string} line */
const masked = (line) =>
	line
		.replace(/\bws:\/\/\S+/g, 'URL')
		.replace(/\S*\/\S+\.json\b/g, 'FILE')
		.replace(/\b5[1-9A-HJ-NP-Za-km-z]{46,47}\b/g, 'ACCOUNT')
		.replace(/-?\d[\d,]*(\.\d+)?/g, '#')
		.replace(/\b(ride|fee|race|hunt|block|transaction)s?\b/g, '$1')
		.replace(/\s+/g, ' ');

/** @param {string[]} said */
export const requireShown = (said) => {
	const page = readFileSync(join(ROOT, 'docs', 'hunter.md'), 'utf8');
	const shown = [...page.matchAll(/^```text\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) => block.split('\n')).filter((line) => line.trim());
	assert.ok(shown.length > 10, 'docs/hunter.md shows no output');
	const known = new Set(said.map(masked));
	assert.deepEqual(
		shown.filter((line) => !known.has(masked(line))),
		[],
		'docs/hunter.md shows what the hunter never says',
	);
	const help = readFileSync(join(ROOT, 'scripts', 'hunter.sh'), 'utf8');
	const options = [...help.matchAll(/^# {3}(--[a-z-]+)/gm)].map(([, option]) => option);
	assert.ok(options.length > 5);
	assert.deepEqual(options.filter((option) => !page.includes(`\`${option}`)), [], 'docs/hunter.md lacks options');
};
