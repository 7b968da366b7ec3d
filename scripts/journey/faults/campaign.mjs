// Kills nodes at random moments under load, starts them again, and checks after each kill that no final
// block is lost, that the chain goes on and that everything on it is as the model says.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { RuleBroken } from '../lib/errors.mjs';
import { assemble } from './company.mjs';
import { Ideas } from './ideas.mjs';
import { Load } from './load.mjs';
import { freePort, Node } from './node.mjs';
import { random as seeded } from './random.mjs';
import { Replay } from './replay.mjs';
import { pause, until } from './waiting.mjs';

// Every wait for the chain ends after this.
const GO_ON_MS = 240_000;
const FOLLOW_MS = 250;
const NEXT_FINAL_MS = 10_000;
// Numbers that one question may name.
const MOST_NUMBERS = 5_000;

const COLUMNS = [
	['kill', 4],
	['who', -19],
	['best', 6],
	['final', 6],
	['lost', 5],
	['behind', 6],
	['away', 7],
	['blocks', 7],
	['finality', 9],
	['compared at', 12],
	['transactions', 13],
	['figures', 8],
];
const row = (cells) =>
	cells
		.map((cell, index) => {
			const width = COLUMNS[index][1];
			return width < 0 ? String(cell).padEnd(-width) : String(cell).padStart(width);
		})
		.join(' ');
const seconds = (ms) => `${(ms / 1_000).toFixed(1)} s`;

// One development node that seals its own blocks.
const oneNode = async ({ binary, work, logs, sealing }) => {
	const args = ['--dev', '--sealing', String(sealing), '--base-path', join(work, 'one')];
	const log = join(logs, 'faults-one.log');
	const node = new Node({ binary, name: 'the node', args, log, port: await freePort() });
	node.start();
	return [node];
};

const NAMES = ['alice', 'bob', 'charlie'];
// A day that can be waited for, of blocks of six seconds.
const BLOCKS_PER_DAY = 4;

const threeNodes = async ({ binary, work, logs }) => {
	const run = (...args) => execFileSync(binary, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
	const readable = join(work, 'local.json');
	const raw = join(work, 'local-raw.json');
	run('export-chain-spec', '--chain', 'local', '--output', readable);
	const spec = JSON.parse(readFileSync(readable, 'utf8'));
	spec.genesis.runtimeGenesis.patch.genesisParameters = { blocksPerDay: BLOCKS_PER_DAY };
	writeFileSync(readable, JSON.stringify(spec));
	run('export-chain-spec', '--chain', readable, '--raw', '--output', raw);

	const peers = [];
	for (const [index, name] of NAMES.entries()) {
		const key = String(index + 1).padStart(64, '0');
		const keyFile = join(work, `${name}.key`);
		writeFileSync(keyFile, key);
		const id = run('key', 'inspect-node-key', '--file', keyFile).trim();
		const address = `/ip4/127.0.0.1/tcp/${await freePort()}`;
		peers.push({ name, key, address, full: `${address}/p2p/${id}` });
	}
	const nodes = [];
	for (const { name, key, address } of peers) {
		const others = peers.filter((peer) => peer.name !== name).map(({ full }) => full);
		const args = ['--chain', raw, `--${name}`, '--base-path', join(work, name)];
		args.push('--node-key', key, '--listen-addr', address, '--bootnodes', ...others);
		const log = join(logs, `faults-${name}.log`);
		nodes.push(new Node({ binary, name, args, log, port: await freePort() }));
	}
	for (const node of nodes) node.start();
	return nodes;
};

const hashAt = (node, number) => node.rpc('chain_getBlockHash', [number]);

// Every final block that any node has ever told of is there, on this node, and the same.
const requireFinalBlocks = async (node, nodes) => {
	const promised = new Map(nodes.flatMap((one) => [...one.promised]));
	const numbers = [...promised.keys()];
	for (let from = 0; from < numbers.length; from += MOST_NUMBERS) {
		const asked = numbers.slice(from, from + MOST_NUMBERS);
		const hashes = await node.rpc('chain_getBlockHash', [asked]);
		for (const [index, number] of asked.entries()) {
			if (promised.get(number) === hashes[index]) continue;
			const what = `final block ${number} of ${node.name} is another one or gone`;
			throw new RuleBroken('§1', what, promised.get(number), hashes[index]);
		}
	}
	return numbers.length;
};

export class Campaign {
	rows = [];

	constructor(settings) {
		Object.assign(this, settings);
		this.random = seeded(settings.seed);
	}

	async run() {
		const started = Date.now();
		mkdirSync(this.work, { recursive: true });
		this.nodes = await (this.isOne ? oneNode : threeNodes)(this);
		for (const node of this.nodes) {
			await node.answering();
			await node.connect();
			await node.watch();
		}
		const company = await assemble(this.nodes[0].url.replace('http', 'ws'), this.seed);
		await this.#follow(company);

		console.log(row(COLUMNS.map(([title]) => title)));
		for (let number = 1; number <= this.kills; number += 1) {
			await Promise.race([this.#kill(number), this.load.failed, this.following]);
		}
		await this.load.drain();
		this.#stopFollowing();
		await this.replay.catchUp();
		const { block, figures } = await this.replay.audit();
		const promised = await Promise.all(this.nodes.map((node) => requireFinalBlocks(node, this.nodes)));
		for (const node of this.nodes) await node.kill('SIGTERM');
		return this.#summary({ block, figures, promised: promised[0], ms: Date.now() - started });
	}

	// The replay starts where the company's own judging has ended.
	async #follow({ stage, day, names, ignored, head }) {
		const { nodes } = this;
		const [node] = nodes;
		await until('finality of what was prepared', GO_ON_MS, () => node.final?.number >= head.number);
		const hash = await hashAt(node, head.number);
		if (hash !== head.hash) throw new RuleBroken('§1', 'the last prepared block', head.hash, hash);
		this.replay = new Replay({ stage, nodes, from: head, ignored });
		stage.chain = this.replay;
		const random = seeded(this.seed + 1);
		const ideas = new Ideas({ stage, random, day, people: names });
		const { most, rest } = this.isOne ? { most: 3, rest: 400 } : { most: 3, rest: 3_000 };
		this.load = new Load({ replay: this.replay, ideas, stage, names, random, most, rest });
		await this.load.start(node);

		let isOn = true;
		this.#stopFollowing = () => {
			isOn = false;
		};
		const follow = async () => {
			while (isOn) {
				await until('answer of any node', GO_ON_MS, async () => {
					await this.replay.catchUp();
					return true;
				});
				await pause(FOLLOW_MS);
			}
		};
		this.following = follow();
		this.following.catch(() => {});
	}

	#stopFollowing = () => {};

	#victims() {
		const { nodes, random } = this;
		if (this.isOne) return nodes;
		const count = random.pick([1, 1, 1, 1, 2, 2, 3]);
		return random.shuffled(nodes).slice(0, count);
	}

	async #kill(number) {
		const { nodes, random, replay } = this;
		await pause(this.isOne ? random.between(200, 4_000) : random.between(500, 15_000));
		const victims = this.#victims();
		// What has just been told is the most likely not to be kept.
		if (random.chance(0.5)) await victims[0].nextFinal(NEXT_FINAL_MS);
		const before = new Map(nodes.map(({ name, best, final }) => [name, { best, final }]));
		await Promise.all(victims.map((node) => node.kill()));
		const killed = Date.now();
		const highest = Math.max(...[...before.values()].map(({ best }) => best.number));

		await pause(this.isOne ? random.between(0, 300) : random.between(0, 12_000));
		const restarted = Date.now();
		for (const node of victims) node.start();
		// Some are killed again before they have come to themselves.
		const twice = random.chance(0.2);
		if (twice) {
			await pause(random.between(50, 3_000));
			await Promise.all(victims.map((node) => node.kill()));
			for (const node of victims) node.start();
		}
		const returned = await Promise.all(
			victims.map((node) => this.#returned(node, before.get(node.name))),
		);
		const [lost, behind] = ['lost', 'behind'].map((what) =>
			Math.max(...returned.map((one) => one[what])),
		);
		this.load.again();
		const back = Date.now();

		const goesOn = (what, height) =>
			until(
				`${what} block above ${height} on all nodes`,
				GO_ON_MS,
				() => nodes.every((node) => node[what]?.number > height) && Date.now(),
				() => nodes.map(({ name, best, final }) => `${name} ${best?.number}/${final?.number}`).join(', '),
			);
		const blocks = await goesOn('best', Math.max(...nodes.map(({ best }) => best.number)));
		// What was best when they were killed must be final, or replaced and final.
		const finality = await goesOn('final', highest);
		await this.#agree();
		for (const node of nodes) await requireFinalBlocks(node, nodes);

		await replay.catchUp();
		const { block, figures } = await replay.audit();
		const compared = replay.transactions - (this.compared ?? 0);
		this.compared = replay.transactions;
		const who = victims.map(({ name }) => name).join(', ') + (twice ? ' ×2' : '');
		const { best, final } = before.get(victims[0].name);
		this.rows.push({ lost, behind, blocks: blocks - back, finality: finality - back, figures, twice });
		console.log(
			row([
				number,
				who,
				best.number,
				final.number,
				lost,
				behind,
				seconds(restarted - killed),
				seconds(blocks - restarted),
				seconds(finality - restarted),
				block,
				compared,
				figures,
			]),
		);
	}

	// What the node says first, against what it has said last: by how many blocks its best one is behind,
	// and by how many what it takes for final. The database writes a moment after it has said so; no block
	// may be lost by that, since final ones are older, but the note that the latest is final may.
	async #returned(node, before) {
		const { best, final } = await node.answering();
		Object.assign(node, { best, final });
		await node.watch();
		return {
			lost: Math.max(0, before.best.number - best.number),
			behind: Math.max(0, before.final.number - final.number),
		};
	}

	// All nodes have the same block where all of them are final, and nobody has lost what another has
	// told of.
	async #agree() {
		const { nodes } = this;
		const height = Math.min(...nodes.map(({ final }) => final.number));
		const hashes = new Set(await Promise.all(nodes.map((node) => hashAt(node, height))));
		if (hashes.size !== 1) {
			throw new RuleBroken('§1', `final block ${height} of all nodes`, 'one', [...hashes]);
		}
	}

	#summary({ block, figures, promised, ms }) {
		const { rows, replay, load } = this;
		const sum = (field) => rows.reduce((total, one) => total + one[field], 0);
		const longest = (field) => seconds(Math.max(...rows.map((one) => one[field])));
		const average = (field) => seconds(sum(field) / rows.length);
		const kills = rows.length + rows.filter(({ twice }) => twice).length;
		const moments = rows.filter((one) => one.behind > 0).length;
		return [
			`${kills} kills in ${rows.length} rounds, seed ${this.seed}, in ${seconds(ms)}`,
			`${promised} final blocks that were told of are all there, none was lost or replaced`,
			`${sum('lost')} best blocks that weren't final are gone; ${moments} times a node had forgotten that ` +
				'its latest final block was final, until it was so again',
			`blocks went on after ${average('blocks')} on average, ${longest('blocks')} at most; ` +
				`finality after ${average('finality')}, ${longest('finality')} at most`,
			`${load.sent} transactions sent, ${replay.transactions} in final blocks, ${replay.refused} of ` +
				'them refused, as the rules ask for',
			`${sum('figures') + figures} figures compared with the model, the last ones at block ${block}`,
		];
	}
}
