#!/usr/bin/env node
// Puts one file of weights together from several passes of the same benchmarks: of each weight it takes the pass in
// which the machine disturbed it least.
//
//   quietest.mjs FILE PASS…
//
// FILE is written. A pass is a file that scripts/bench-template.hbs has made.

import { readFileSync, writeFileSync } from 'node:fs';

const [out, ...passes] = process.argv.slice(2);
if (!out || passes.length === 0) {
	console.error('usage: quietest.mjs FILE PASS…');
	process.exit(1);
}

// The impl's functions with their comments, and what is around them.
const parse = (file) => {
	const text = readFileSync(file, 'utf8');
	const begin = text.indexOf('{\n', text.search(/^impl/m)) + 2;
	const end = text.lastIndexOf('}');
	const functions = text.slice(begin, end).split(/(?<=^\t\}\n)/m).filter((part) => part.trim());
	return { head: text.slice(0, begin), functions, tail: text.slice(end) };
};

const numbers = (pattern, text) => [...text.matchAll(pattern)].map((match) => match.slice(1));
const value = (digits) => Number(digits.replaceAll('_', ''));

// The time of a weight with all variables at their ends.
const timeOf = (text) => {
	const ends = new Map(numbers(/`(\w)` from \d+ to (\d+)/g, text).map(([name, most]) => [name, Number(most)]));
	const [[base]] = numbers(/from_parts\(([\d_]+), \d/g, text);
	const slopes = numbers(/from_parts\(([\d_]+), 0\)\.saturating_mul\((\w)\.into/g, text);
	return slopes.reduce((sum, [slope, name]) => sum + value(slope) * ends.get(name), value(base));
};

const nameOf = (text) => /\bfn (\w+)\(/.exec(text)[1];

const parsed = passes.map(parse);
const [{ head, functions, tail }] = parsed;
const chosen = functions.map((first) => {
	const name = nameOf(first);
	const same = parsed.map((pass) => pass.functions.find((text) => nameOf(text) === name));
	if (same.includes(undefined)) throw new Error(`a pass has no ${name}`);
	return same.reduce((best, other) => (timeOf(other) < timeOf(best) ? other : best));
});
writeFileSync(out, `${head}${chosen.join('')}${tail}`);
