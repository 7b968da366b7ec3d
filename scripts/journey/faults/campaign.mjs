// Kills nodes at random moments under load and starts them again. Checks after each kill that no final
// block is lost, that the chain continues and that everything on it is as the model says.

import { mkdirSync } from 'node:fs';
import { RuleBroken } from '../lib/errors.mjs';
import { assemble } from './company.mjs';
import { Ideas } from './ideas.mjs';
import { Load } from './load.mjs';
import { oneNode, threeNodes } from './networks.mjs';
import { random as seeded } from './random.mjs';
import { Replay } from './replay.mjs';
import { head, row, seconds } from './table.mjs';
import { GO_ON_MS, pause, until } from './waiting.mjs';

const FOLLOW_MS = 250;
const NEXT_FINAL_MS = 10_000;
// The most block numbers in one request.
const MOST_NUMBERS = 5_000;

const hashAt = (node, number) => node.rpc('chain_getBlockHash', [number]);

// Checks that `node` has every block that the second node, which may be the same one, has ever reported
// as final. Blocks above the latest final block of `node` are left out.
const requireFinalBlocks = async (node, { name, promised }) => {
	const numbers = [...promised.keys()].filter((number) => number <= node.final.number);
	for (let from = 0; from < numbers.length; from += MOST_NUMBERS) {
		const asked = numbers.slice(from, from + MOST_NUMBERS);
		const hashes = await node.rpc('chain_getBlockHash', [asked]);
		for (const [index, number] of asked.entries()) {
			if (promised.get(number) === hashes[index]) continue;
			const what = `block ${number} of ${node.name}, which ${name} has reported as final`;
			throw new RuleBroken('§1', what, promised.get(number), hashes[index]);
		}
	}
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

		console.log(head());
		for (let number = 1; number <= this.kills; number += 1) {
			await Promise.race([this.#kill(number), this.load.failed, this.following]);
		}
		await this.load.drain();
		this.#stopFollowing();
		await this.replay.catchUp();
		const { block, figures } = await this.replay.audit();
		await this.#keepPromises();
		const promised = new Set(this.nodes.flatMap((node) => [...node.promised.keys()])).size;
		for (const node of this.nodes) await node.kill('SIGTERM');
		return this.#summary({ block, figures, promised, ms: Date.now() - started });
	}

	// Starts the replay at the last block that the company has judged, and then the load.
	async #follow({ stage, day, names, ignored, head: from }) {
		const { nodes } = this;
		const [node] = nodes;
		await until('finality of the prepared blocks', GO_ON_MS, () => node.final?.number >= from.number);
		const hash = await hashAt(node, from.number);
		if (hash !== from.hash) throw new RuleBroken('§1', 'the last prepared block', from.hash, hash);
		this.replay = new Replay({ stage, nodes, from, ignored: new Set([ignored]) });
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
				await until('answer from any node', GO_ON_MS, async () => {
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
		// A block that was reported just before the kill is the most likely to be lost.
		if (random.chance(0.5)) await victims[0].nextFinal(NEXT_FINAL_MS);
		const before = new Map(nodes.map(({ name, best, final }) => [name, { best, final }]));
		await Promise.all(victims.map((node) => node.kill()));
		const killed = Date.now();
		const highest = Math.max(...[...before.values()].map(({ best }) => best.number));

		await pause(this.isOne ? random.between(0, 300) : random.between(0, 12_000));
		const restarted = Date.now();
		for (const node of victims) node.start();
		// Sometimes the nodes are killed again while they are starting.
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

		const goesOn = (what, height) =>
			until(
				`${what} block above ${height} on all nodes`,
				GO_ON_MS,
				() => nodes.every((node) => node[what]?.number > height) && Date.now(),
				() => nodes.map(({ name, best, final }) => `${name} ${best?.number}/${final?.number}`).join(', '),
			);
		const blocks = await goesOn('best', Math.max(...nodes.map(({ best }) => best.number)));
		// The blocks that were best at the kill must become final, or be replaced by blocks that do.
		const finality = await goesOn('final', highest);
		await this.#agree();
		await this.#keepPromises();

		await replay.catchUp();
		const { block, figures } = await replay.audit();
		const compared = replay.transactions - (this.compared ?? 0);
		this.compared = replay.transactions;
		const who = victims.map(({ name }) => name).join(', ') + (twice ? ' ×2' : '');
		const { best, final } = before.get(victims[0].name);
		this.rows.push({ lost, behind, blocks: blocks - restarted, finality: finality - restarted, figures, twice });
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

	// Compares the node's first answer after the restart with its last report before the kill. Returns by
	// how many blocks its best block (`lost`) and its final block (`behind`) are behind. The database writes
	// a moment after the node has reported a block. So the mark that the latest block is final may be lost,
	// but no final block, because final blocks are older.
	async #returned(node, before) {
		const { best, final } = await node.answering();
		Object.assign(node, { best, final });
		await node.watch();
		return {
			lost: Math.max(0, before.best.number - best.number),
			behind: Math.max(0, before.final.number - final.number),
		};
	}

	async #keepPromises() {
		for (const node of this.nodes) {
			for (const other of this.nodes) await requireFinalBlocks(node, other);
		}
	}

	// Checks that all nodes have the same block at the highest number that is final on all of them.
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
		const calls = [...replay.calls].sort(([, a], [, b]) => b - a);
		const moments = rows.filter((one) => one.behind > 0).length;
		return [
			`${kills} kills in ${rows.length} rounds, seed ${this.seed}, in ${seconds(ms)}`,
			`all ${promised} blocks that were reported as final are there; none was lost or replaced`,
			`${sum('lost')} best blocks that weren't final were lost; ${moments} times a node had forgotten that ` +
				'its latest final block was final, until that block became final again',
			`new blocks came ${average('blocks')} after a restart on average, ${longest('blocks')} at most; ` +
				`new final blocks ${average('finality')}, ${longest('finality')} at most`,
			`${load.sent} transactions sent, ${replay.transactions} in final blocks, ${replay.refused} of ` +
				'them refused, as the rules demand',
			`successful calls: ${calls.map(([call, count]) => `${call} ${count}`).join(', ')}`,
			`${sum('figures') + figures} figures compared with the model, the last ones at block ${block}`,
		];
	}
}
