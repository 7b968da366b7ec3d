// Checks the documentation against itself and against the code:
//
//   node scripts/check-docs.mjs
//
// - every relative link in README.md and docs/*.md leads to a file, and its anchor to a heading or an
//   `<a id>` there; if it leads to a Rust file and its text is a name in code, the file has that name;
// - every page of docs/ is linked from another page;
// - every script that the pages mention exists and can be run;
// - every test that docs/security.md names exists;
// - every rule that a comment names ("Rulebook 1.6") is in docs/rulebook.md;
// - no marker (two at signs) is left to be filled in.
//
// Prints all problems, and exits with 1 if there are any.

import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const RULEBOOK = 'docs/rulebook.md';
const SECURITY = 'docs/security.md';
const CODE = ['pallets', 'runtime', 'node', 'scripts'];
const CODE_FILES = /\.(rs|toml|mjs|js|sh)$/;
const SKIPPED_FOLDERS = new Set(['node_modules', 'target', 'generated']);

const problems = [];
const counts = { links: 0, anchors: 0, names: 0, scripts: 0, tests: 0, rules: 0 };

const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const report = (path, text, index, what) => {
	const line = text.slice(0, index).split('\n').length;
	problems.push(`${path}:${line}: ${what}`);
};

// Blanks keep all positions in the text.
const blank = (text) => text.replace(/[^\n]/g, ' ');
const withoutFences = (text) => text.replace(/^(```|~~~)[^\n]*\n[\s\S]*?^\1[^\n]*$/gm, blank);
const withoutCode = (text) => withoutFences(text).replace(/`[^`\n]*`/g, blank);

// A heading's anchor, as GitHub makes it.
const slug = (heading) =>
	heading
		.replace(/<[^>]*>/g, '')
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
		.trim()
		.replace(/ /g, '-');

const anchorsOf = (text) => {
	const anchors = new Set();
	const prose = withoutFences(text);
	for (const [, heading] of prose.matchAll(/^#{1,6} +(.*?)#*$/gm)) {
		const first = slug(heading);
		let anchor = first;
		for (let count = 1; anchors.has(anchor); count++) anchor = `${first}-${count}`;
		anchors.add(anchor);
	}
	for (const [, id] of prose.matchAll(/<a (?:id|name)="([^"]+)"/g)) anchors.add(id);
	return anchors;
};

const pages = ['README.md', ...readdirSync(join(ROOT, 'docs')).sort().map((name) => `docs/${name}`)]
	.filter((path) => path.endsWith('.md'));
const texts = new Map(pages.map((path) => [path, read(path)]));
const linked = new Set(['README.md']);

const checkLink = (page, text, label, target, index) => {
	if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return;
	counts.links++;
	const [file, anchor] = target.split('#');
	const path = file ? relative(ROOT, resolve(ROOT, dirname(page), decodeURI(file))) : page;
	if (path.startsWith('..')) {
		return report(page, text, index, `${target} leads out of the repository`);
	}
	if (!existsSync(join(ROOT, path))) return report(page, text, index, `there is no ${target}`);
	if (path !== page) linked.add(path);

	const name = label.match(/^`(\w+)`$/)?.[1];
	if (name && path.endsWith('.rs')) {
		counts.names++;
		const found = new RegExp(`\\b(fn|struct|enum|trait|type|const) ${name}\\b`).test(read(path));
		if (!found) report(page, text, index, `${path} has no ${name}`);
	}
	if (anchor) {
		counts.anchors++;
		const there = texts.get(path) ?? (path.endsWith('.md') ? read(path) : '');
		if (!anchorsOf(there).has(decodeURIComponent(anchor))) {
			report(page, text, index, `${path} has no anchor #${anchor}`);
		}
	}
};

const checkPage = (page, text) => {
	const prose = withoutFences(text);
	// The text of a link may be code, but a link never begins within code.
	const masked = withoutCode(text);
	for (const match of prose.matchAll(/\[([^\]]*)\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)) {
		const inCode = masked[match.index] !== '[';
		if (!inCode) checkLink(page, text, match[1], match[2], match.index);
	}
	for (const match of text.matchAll(/(?<![\w/.])(?:\.\/)?(scripts\/[\w./-]+\.(?:sh|mjs))\b/g)) {
		counts.scripts++;
		const path = join(ROOT, match[1]);
		try {
			accessSync(path, match[1].endsWith('.sh') ? constants.X_OK : constants.R_OK);
		} catch {
			report(page, text, match.index, `${match[1]} doesn't exist or can't be run`);
		}
	}
	for (const match of text.matchAll(/@@[^\s@]*(?:@@)?/g)) {
		report(page, text, match.index, `the marker ${match[0]} is left`);
	}
};

const files = function* (folder) {
	for (const name of readdirSync(join(ROOT, folder)).sort()) {
		const path = join(folder, name);
		if (!statSync(join(ROOT, path)).isDirectory()) yield path;
		else if (!SKIPPED_FOLDERS.has(name)) yield* files(path);
	}
};

// A comment may break a line between "Rulebook" and the number, and name several rules.
const checkRules = (path, rules) => {
	const text = read(path);
	const gap = String.raw`(?:\s|\/\/[\/!]?|#|\*)+`;
	const rule = String.raw`§?\d+(?:\.\d+)?`;
	const named = new RegExp(`Rulebook${gap}(${rule}(?:(?:,|${gap}(?:to|and))${gap}${rule})*)`, 'g');
	for (const match of text.matchAll(named)) {
		for (const [, number] of match[1].matchAll(/(\d+(?:\.\d+)?)/g)) {
			counts.rules++;
			if (!rules.has(number)) report(path, text, match.index, `${RULEBOOK} has no rule ${number}`);
		}
	}
};

// Every promise must name existing tests. A name in code of at least four words is a test's.
const checkTests = (page, text) => {
	const tests = new Set();
	for (const folder of CODE) {
		for (const path of files(folder)) {
			if (!path.endsWith('.rs')) continue;
			for (const [, name] of read(path).matchAll(/\bfn (\w+)/g)) tests.add(name);
		}
	}
	for (const match of text.matchAll(/`([a-z0-9]+(?:_[a-z0-9]+){3,})`/g)) {
		counts.tests++;
		if (!tests.has(match[1])) report(page, text, match.index, `there is no test ${match[1]}`);
	}
};

for (const [page, text] of texts) checkPage(page, text);
checkTests(SECURITY, texts.get(SECURITY) ?? '');
for (const page of pages) {
	if (!linked.has(page)) problems.push(`${page}: no other page links to it`);
}
const rules = anchorsOf(texts.get(RULEBOOK) ?? '');
for (const folder of CODE) {
	for (const path of files(folder)) if (CODE_FILES.test(path)) checkRules(path, rules);
}

for (const problem of problems) console.error(problem);
const summary = Object.entries(counts).map(([what, count]) => `${count} ${what}`).join(', ');
console.log(`${pages.length} pages: ${summary}; ${problems.length || 'no'} problems`);
process.exitCode = problems.length ? 1 : 0;
