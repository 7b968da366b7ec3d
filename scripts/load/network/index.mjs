#!/usr/bin/env node
// Fills the blocks of four validators with boardings for an hour. scripts/load.sh --network starts this.
//
// First the sudo key boards many passengers in large batches, so that the chain has many rides. Then passengers sign
// boardings themselves, as many as blocks take, and send them to all four nodes in turn.

import { mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { Network } from '../../journey/faults/network/index.mjs';
import { specification } from '../../journey/faults/network/spec.mjs';
import { pause, until } from '../../journey/faults/waiting.mjs';
import { CannotPlay } from '../../journey/lib/errors.mjs';
import { freePort } from '../../lib/free_port.mjs';
import { writeSection } from '../docs.mjs';
import { WsProvider } from '../packages.mjs';
import { whole } from '../words.mjs';
import { Company } from './company.mjs';
import { Crowd } from './crowd.mjs';
import { heading, markdown, totals } from './report.mjs';
import { Watch } from './watch.mjs';

const NAMES = ['Alice', 'Bob', 'Charlie', 'Dave'];
// Boardings that wait for a block: those of more than two full ones.
const AHEAD = 4_000;
// Boardings that are sent at once, and the time between.
const AT_ONCE = 60;
const BREATH_MS = 50;
// The hour begins once blocks have been full for so many blocks.
const WARM_UP = 5;
const PARTS = 12;
const ANSWER_MS = 120_000;
const LAST_MS = 120_000;

const { values } = parseArgs({
	options: {
		node: { type: 'string' },
		work: { type: 'string' },
		logs: { type: 'string' },
		minutes: { type: 'string' },
		rides: { type: 'string' },
		docs: { type: 'string' },
	},
});
const [minutes, rides] = [Number(values.minutes), Number(values.rides)];

const started = Date.now();
const clock = () => {
	const seconds = Math.round((Date.now() - started) / 1_000);
	return `${String(Math.floor(seconds / 60)).padStart(3)}:${String(seconds % 60).padStart(2, '0')}`;
};
const say = (text) => console.log(`  [${clock()}] ${text}`);

const startAll = async () => {
	mkdirSync(values.work, { recursive: true });
	const network = new Network({ binary: values.node, work: values.work, logs: values.logs });
	network.spec = specification(values.node, values.work, NAMES);
	for (const name of NAMES) {
		const metrics = ['--prometheus-port', String(await freePort())];
		await network.prepare(name, [`--${name.toLowerCase()}`, ...metrics]);
	}
	for (const name of NAMES) await network.start(name);
	return [...network.nodes.values()];
};

const connected = async ({ url }) => {
	const provider = new WsProvider(url.replace('http', 'ws'), false, {}, ANSWER_MS);
	await provider.connect();
	return provider;
};

// Boards many passengers without their signatures.
const boardMany = async (company) => {
	for (let aboard = 0; aboard < rides; ) {
		aboard = await company.boardBatch(rides - aboard);
		say(`${whole(aboard)} of ${whole(rides)} rides are there`);
	}
};

// Keeps blocks full until `isOver()`. Returns how many boardings were sent.
const keepFull = async ({ crowd, providers, watch, before, isOver }) => {
	let [sent, failure] = [0, null];
	const send = (provider, signed) =>
		provider.send('author_submitExtrinsic', [signed]).catch((error) => {
			failure ??= error;
		});
	while (!isOver()) {
		if (failure) throw new CannotPlay(`a boarding is refused: ${failure.message}`);
		watch.requireGoingOn();
		const room = AHEAD - (sent - (watch.sold - before));
		for (let count = Math.min(room, AT_ONCE); count > 0; count -= 1) {
			send(providers[sent % providers.length], crowd.sign());
			sent += 1;
		}
		await pause(BREATH_MS);
	}
	return sent;
};

const main = async () => {
	const nodes = await startAll();
	const [alice] = nodes;
	const providers = await Promise.all(nodes.map(connected));
	const company = new Company(alice);
	await company.launch();
	say(`four validators; a class with cabins for ${whole(company.cabins)} rides`);
	await company.fund();
	say(`${whole(company.senders)} passengers have an account`);
	await boardMany(company);

	const crowd = new Crowd(company);
	await crowd.prepare();
	const watch = new Watch({ nodes, providers, company });
	await watch.start();
	const before = watch.sold;
	let begin = null;
	const isOver = () => {
		const { full, begun } = watch;
		if (begin === null && full >= WARM_UP) {
			begin = begun();
			say(`blocks are full from block ${begin} on`);
		}
		return begin !== null && Date.now() - watch.since > minutes * 60_000;
	};
	const telling = setInterval(() => say(watch.told()), 60_000);
	const sent = await keepFull({ crowd, providers, watch, before, isOver });
	clearInterval(telling);
	const end = watch.best;

	await until('last boardings', LAST_MS, () => watch.sold - before === sent, () => `${watch.sold - before} of ${sent}`);
	const last = watch.best;
	await until('finality', LAST_MS, () => nodes.every(({ final }) => final.number >= last));
	const hashes = new Set(await Promise.all(nodes.map((node) => node.rpc('chain_getBlockHash', [last]))));
	if (hashes.size !== 1) throw new CannotPlay(`the nodes have different blocks ${last}`);
	await company.requireFares(before + sent);
	say(`all ${whole(sent)} boardings are in final blocks, with ${whole(before + sent)} fares on hold`);

	await watch.finish();
	const blocks = watch.between(begin, end);
	const capacity = watch.capacity(blocks);
	const sums = totals({ blocks, capacity, minutes, samples: watch.samples, rides: before + sent, count: await watch.countSeconds() });
	for (const line of sums.lines) console.log(`  ${line}`);
	const table = markdown({ blocks, capacity, samples: watch.samples, parts: Math.min(PARTS, minutes), minutes });
	console.log(table.join('\n'));
	if (values.docs) {
		const where = heading({ processor: cpus()[0].model, cores: cpus().length, minutes, sums });
		writeSection(values.docs, 'network', [...where, '', ...table]);
	}
	for (const node of nodes) await node.kill('SIGTERM');
};

try {
	await main();
} catch (error) {
	console.error(error instanceof CannotPlay ? `error: ${error.message}` : error);
	process.exitCode = 1;
}
process.exit();
