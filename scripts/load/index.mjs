#!/usr/bin/env node
// Fills blocks and measures what they take. See scripts/load.sh, which starts this.

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotPlay } from '../journey/lib/errors.mjs';
import { Bench, Senders } from './bench.mjs';
import { writeSection } from './docs.mjs';
import { importTimes } from './imports.mjs';
import { KINDS, neededFor } from './kinds.mjs';
import { compared, figuresOf, goalsOf, markdown, printed } from './report.mjs';

const FEW = 20;

const { values } = parseArgs({
	options: {
		node: { type: 'string', multiple: true },
		work: { type: 'string' },
		logs: { type: 'string' },
		calls: { type: 'string', default: '0' },
		rounds: { type: 'string', default: '5' },
		only: { type: 'string', default: [...KINDS.keys()].join(',') },
		json: { type: 'string' },
		docs: { type: 'string' },
		check: { type: 'boolean', default: false },
	},
});

const namesOf = (text) => {
	const names = text.split(/[\s,]+/).filter(Boolean);
	const unknown = names.find((name) => !KINDS.has(name));
	if (unknown) throw new CannotPlay(`there is no '${unknown}' to measure; there are ${[...KINDS.keys()].join(', ')}`);
	return names;
};

// The file's name, or its folder's with it where that is the same for two.
const labelsOf = (binaries) => {
	const names = binaries.map((binary) => basename(binary));
	return names.map((name, index) =>
		names.filter((other) => other === name).length > 1 ? `${name} ${index + 1}` : name,
	);
};

const say = (text) => console.log(`  ${text}`);

// Every round on every node in turn: what changes on the machine meanwhile changes for all.
const measureAll = async (benches, needed, rounds, calls) => {
	const counts = new Map();
	for (const bench of benches) {
		await bench.start();
		await bench.fund(Math.max(FEW, calls));
		await bench.launch();
		const full = await bench.probe(needed, Math.min(FEW, calls || FEW));
		if (calls > 0) for (const name of needed) full.set(name, Math.min(calls, full.get(name)));
		await bench.fund(Math.max(...full.values()));
		counts.set(bench, full);
		say(`${bench.label}: ${bench.runtime}, ${needed.map((name) => `${full.get(name)} × ${name}`).join(', ')}`);
	}
	for (let round = 1; round <= rounds; round += 1) {
		for (const bench of benches) {
			const started = Date.now();
			for (const name of needed) await bench.measure(name, counts.get(bench).get(name));
			say(`round ${round} of ${rounds}, ${bench.label}: ${Math.round((Date.now() - started) / 1_000)} s`);
		}
	}
};

const inJson = (_, value) => (typeof value === 'bigint' ? Number(value) : value);

const main = async () => {
	const names = namesOf(values.only);
	const needed = neededFor(names);
	// What they are compared with is shown, too.
	const shown = [...names, ...names.map((name) => KINDS.get(name).like).filter(Boolean)];
	const senders = new Senders();
	const labels = labelsOf(values.node);
	const rounds = Number(values.rounds);
	const benches = values.node.map((binary, index) => {
		const work = join(values.work, String(index + 1));
		mkdirSync(work, { recursive: true });
		const log = join(values.logs, `load-node-${index + 1}.log`);
		return new Bench({ binary, label: labels[index], senders, work, log, rounds });
	});

	await measureAll(benches, needed, rounds, Number(values.calls));
	for (const bench of benches) await bench.stop();

	const all = [];
	for (const [index, bench] of benches.entries()) {
		say(`${bench.label}: importing the blocks`);
		const log = join(values.logs, `load-import-${index + 1}.log`);
		const times = await importTimes({ ...bench, log });
		for (const block of [...bench.blocks, ...bench.empty]) {
			block.import = times.get(block.number);
			if (block.import === undefined) throw new CannotPlay(`${log} doesn't tell of block ${block.number}`);
		}
		all.push(figuresOf(bench, shown));
	}

	for (const figures of all) {
		console.log('');
		for (const line of printed(figures)) console.log(line);
	}
	if (all.length > 1) {
		console.log('');
		for (const line of compared(all[0], all[1])) console.log(line);
	}
	const goals = all.map((figures) => ({ label: figures.label, goals: goalsOf(figures) }));
	if (values.json) {
		const machine = { processor: cpus()[0].model, cores: cpus().length };
		const nodes = all.map((figures, index) => ({ ...figures, goals: goals[index].goals, blocks: benches[index].blocks }));
		writeFileSync(values.json, `${JSON.stringify({ machine, rounds, nodes }, inJson, '\t')}\n`);
	}
	if (values.docs) {
		const where = `On ${cpus().length} cores (${cpus()[0].model}), medians of ${rounds} rounds:`;
		writeSection(values.docs, 'load', [where, '', ...markdown(all.at(-1))]);
	}
	// The last node is the one that is to be better.
	const failed = goals.at(-1).goals.filter(({ holds }) => !holds);
	if (values.check && failed.length > 0) process.exitCode = 1;
};

try {
	await main();
} catch (error) {
	if (error instanceof CannotPlay) console.error(`error: ${error.message}`);
	else console.error(error);
	process.exitCode = 1;
}
process.exit();
