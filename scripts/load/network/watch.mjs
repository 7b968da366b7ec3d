// Looks at the four nodes while blocks are full: when each block has reached each node, what is in it, how far finality
// is behind, and what memory and disk the nodes take.

import { readFileSync } from 'node:fs';
import { memoryOf } from '../../journey/lib/memory.mjs';
import { CannotPlay } from '../../journey/lib/errors.mjs';
import { whole } from '../words.mjs';

// Where the slot's number begins in the digest of an Aura block, as hexadecimal text.
const AURA = '0x0661757261';
const SLOT_AT = 14;
const SAMPLE_MS = 15_000;
// Blocks must go on within this time.
const GO_ON_MS = 120_000;
// A block is full if no boarding more would fit: so much of what ordinary calls may take.
const FULL = 0.98;
const PROPOSED = /Prepared block for proposing at (\d+) \((\d+) ms\)/;

const slotOf = ({ digest }) => {
	const log = digest.logs.find((one) => one.startsWith(AURA));
	return Number(Buffer.from(log.slice(SLOT_AT), 'hex').readBigUInt64LE());
};

export class Watch {
	// number → { slot, arrived: node → ms after the slot's begin, behind, sold, boarded, weight, proposing }
	#blocks = new Map();
	samples = [];
	sold = 0;
	best = 0;
	// How many blocks were full in a row, and since when blocks count.
	full = 0;
	since = null;
	#newest = Date.now();
	#failure = null;

	constructor({ nodes, providers, company }) {
		Object.assign(this, { nodes, providers, company });
		const limits = company.api.consts.system.blockWeights.perClass.normal;
		this.room = limits.maxTotal.unwrap().refTime.toNumber();
	}

	async start() {
		const { api } = this.company;
		this.slotMs = (await api.call.auraApi.slotDuration()).toNumber();
		const [alice] = this.nodes;
		this.sold = await this.company.sold(await alice.rpc('chain_getBlockHash', []));
		for (const [index, node] of this.nodes.entries()) {
			const provider = this.providers[index];
			await provider.subscribe('chain_newHead', 'chain_subscribeNewHeads', [], (error, header) => {
				if (!error) this.#note(node, header).catch((thrown) => (this.#failure ??= thrown));
			});
		}
		this.sampling = setInterval(() => this.#sample(), SAMPLE_MS);
		this.#sample();
	}

	async #note(node, header) {
		const now = Date.now();
		const number = Number(header.number);
		const slot = slotOf(header);
		const block = this.#blocks.get(number) ?? { number, slot, arrived: new Map(), behind: 0, proposing: null };
		this.#blocks.set(number, block);
		block.slot = slot;
		block.arrived.set(node.name, now - slot * this.slotMs);
		block.behind = Math.max(block.behind, number - node.final.number);
		if (node !== this.nodes[0]) return;
		this.best = number;
		this.#newest = now;
		const at = await this.company.api.at(await node.rpc('chain_getBlockHash', [number]));
		const [record, weight] = await Promise.all([at.query.travelCabin.classes(this.company.class), at.query.system.blockWeight()]);
		block.sold = record.unwrap().sold.toNumber();
		block.weight = weight.normal.refTime.toNumber();
		this.sold = Math.max(this.sold, block.sold);
		this.full = block.weight > this.room * FULL ? this.full + 1 : 0;
	}

	#sample() {
		const memory = this.nodes.map(({ pid }) => memoryOf(pid).own * 1_000);
		this.samples.push({ at: Date.now(), memory: Math.max(...memory) });
	}

	// From now on blocks count. Returns the number of the first.
	begun = () => {
		this.since = Date.now();
		return this.best + 1;
	};

	requireGoingOn() {
		if (this.#failure) throw this.#failure;
		if (Date.now() - this.#newest > GO_ON_MS) throw new CannotPlay(`no block for ${GO_ON_MS / 1_000} s after ${this.best}`);
	}

	told() {
		const { number, behind, weight, arrived } = this.#blocks.get(this.best);
		const share = weight === undefined ? '' : `, ${Math.round((weight / this.room) * 100)}% full`;
		const late = Math.max(...arrived.values());
		return `block ${number}${share}, everywhere ${late} ms after its slot began, ${behind} ahead of finality; ${whole(this.sold)} rides`;
	}

	// Stops looking, and reads from the logs how long validators took to build their blocks.
	async finish() {
		clearInterval(this.sampling);
		for (const { log } of this.nodes) {
			for (const line of readFileSync(log, 'utf8').split('\n')) {
				const [, number, ms] = PROPOSED.exec(line) ?? [];
				const block = this.#blocks.get(Number(number));
				if (block) block.proposing = Math.max(block.proposing ?? 0, Number(ms));
			}
		}
	}

	// The blocks from one to another, each with what it boarded.
	between(begin, end) {
		const blocks = [];
		for (let number = begin; number <= end; number += 1) {
			const [before, block] = [this.#blocks.get(number - 1), this.#blocks.get(number)];
			if (block?.sold === undefined || before?.sold === undefined) throw new CannotPlay(`block ${number} wasn't seen`);
			blocks.push({ ...block, boarded: block.sold - before.sold });
		}
		return blocks;
	}

	// How many boardings fit a block by weight, as load.sh counts them.
	capacity(blocks) {
		const weight = blocks.reduce((sum, block) => sum + block.weight, 0);
		const boarded = blocks.reduce((sum, block) => sum + block.boarded, 0);
		return Math.floor(this.room / (weight / boarded));
	}

	// How long the node takes to count the suite's figures for its metrics, in seconds.
	async countSeconds() {
		const [{ args }] = this.nodes;
		const port = args[args.indexOf('--prometheus-port') + 1];
		const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
		const [, seconds] = /^bullet_train_count_seconds(?:\{.*\})? (.*)$/m.exec(text) ?? [];
		if (seconds === undefined) throw new CannotPlay('the node has no metric bullet_train_count_seconds');
		return Number(seconds);
	}
}
