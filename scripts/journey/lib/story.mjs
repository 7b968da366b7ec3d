// Prints the story: chapters, what happened, what was checked, tables. Counts the checks.

import { isDeepStrictEqual } from 'node:util';
import { RuleBroken } from './errors.mjs';
import { table } from './format.mjs';

const colourful = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;
const paint = (code) => (text) => (colourful ? `\x1b[${code}m${text}\x1b[0m` : text);
const bold = paint(1);
const dim = paint(2);
const red = paint(31);
const green = paint(32);

const WIDTH = 100;

const wrapped = (text, width = WIDTH) => {
	const lines = [''];
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const last = lines[lines.length - 1];
		if (last && last.length + 1 + word.length > width) lines.push(word);
		else lines[lines.length - 1] = last ? `${last} ${word}` : word;
	}
	return lines;
};

export class Story {
	checks = 0;
	#empty = true;

	// Prints a line, but never two empty lines in a row.
	line(text = '') {
		if (text === '' && this.#empty) return;
		this.#empty = text === '';
		console.log(text);
	}

	chapter(number, title) {
		const head = `━━ ${number} · ${title} `;
		this.line();
		this.line(`${bold(head + '━'.repeat(Math.max(0, WIDTH - head.length)))}`);
	}

	// Prints what is going to happen and why, before it happens.
	tell(text) {
		this.line();
		for (const line of wrapped(text)) this.line(line);
		this.line();
	}

	// Prints what a transaction did by the rules: one or more { rule, text }.
	happened(block, [first, ...consequences]) {
		this.#ticked(dim(`block ${String(block).padEnd(7)}`), 13, first);
		for (const one of consequences) this.#ticked(' '.repeat(13), 13, one);
	}

	#ticked(head, width, { rule, text }) {
		const margin = width + 9;
		const [first, ...more] = wrapped(text, WIDTH - margin);
		this.line(`  ${head}${green('✓')} ${rule.padEnd(4)} ${first}`);
		for (const line of more) this.line(`${' '.repeat(margin)}${line}`);
	}

	// Compares silently. Throws RuleBroken, which names `what`, if the values differ.
	same(rule, what, expected, got) {
		this.checks += 1;
		if (!isDeepStrictEqual(expected, got)) throw new RuleBroken(rule, what, expected, got);
	}

	// Compares, and prints `what` if the values agree.
	check(rule, what, expected, got) {
		this.same(rule, what, expected, got);
		this.verified(rule, what);
	}

	// Prints the result of silent comparisons.
	verified(rule, text) {
		this.#ticked('', 0, { rule, text });
	}

	table(head, rows) {
		if (rows.length === 0) return;
		const [first, ...more] = table(head, rows);
		this.line();
		this.line(`  ${bold(first)}`);
		for (const line of more) this.line(`  ${line}`);
		this.line();
	}

	success(text) {
		this.line(`${green('✓')} ${bold(text)}`);
	}

	// Prints a failure on the standard output, too, because it is the end of the story.
	failure(lines) {
		this.line();
		const [first, ...more] = lines;
		this.line(red(bold(`✗ ${first}`)));
		for (const line of more) this.line(`  ${line}`);
	}
}
