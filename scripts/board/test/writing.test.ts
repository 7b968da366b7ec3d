import { strict as assert } from 'node:assert';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path));

test('the board writes "can’t", not "cannot"', () => {
	assert.ok(sources.length > 100, `${sources.length} files`);
	const found = sources.flatMap((path) =>
		readFileSync(join('src', path), 'utf8')
			.split('\n')
			.flatMap((line, index) => (/\bcan ?not\b/i.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
	);
	assert.deepEqual(found, []);
});
