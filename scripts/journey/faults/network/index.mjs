// A network of validators under a load of rides, in which one case follows the other. After each case, every balance
// is compared with the model's.

import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { RuleBroken } from '../../lib/errors.mjs';
import { assemble } from '../company.mjs';
import { Ideas } from '../ideas.mjs';
import { Load } from '../load.mjs';
import { freePort } from '../../../lib/free_port.mjs';
import { Node } from '../node.mjs';
import { random as seeded } from '../random.mjs';
import { Replay } from '../replay.mjs';
import { GO_ON_MS, pause, until } from '../waiting.mjs';
import { authorOf, authors } from './operator.mjs';
import { command, pairOf, SHORT, specification, stashOf } from './spec.mjs';

const OPERATORS = ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve'];
const FOLLOW_MS = 500;

export class Network {
	nodes = new Map();
	#addresses = [];
	#isOn = true;

	// Besides what a node needs, `first`: the names of the first validators; `cases`: a title and a function of each
	// case.
	constructor(settings) {
		Object.assign(this, settings);
		mkdirSync(this.work, { recursive: true });
	}

	async run() {
		const started = Date.now();
		this.spec = specification(this.binary, this.work, this.first, SHORT);
		for (const name of this.first) await this.prepare(name, [`--${name.toLowerCase()}`]);
		for (const name of this.first) await this.start(name);
		await this.#load();
		for (const [title, play] of this.cases) {
			const since = Date.now();
			console.log(`[${this.#clock(started)}] ${title}`);
			const told = await Promise.race([play(this), this.load.failed, this.following]);
			await this.replay.catchUp();
			const { block, figures } = await this.replay.audit();
			const took = Math.round((Date.now() - since) / 1_000);
			for (const line of told) console.log(`  ${line}`);
			console.log(`  ${figures} figures as the model has them at final block ${block} (${took} s)`);
		}
		await this.load.drain();
		this.#isOn = false;
		await this.replay.catchUp();
		const { block, figures } = await this.replay.audit();
		for (const node of this.nodes.values()) if (node.isThere) await node.kill('SIGTERM');
		const { transactions, refused, calls } = this.replay;
		const boarded = calls.get('TravelCabin.board') ?? 0;
		return [
			`${this.cases.length} cases in ${this.#clock(started)}`,
			`${transactions} transactions in final blocks, ${boarded} boardings among them, ${refused} refused as ` +
				'the rules demand',
			`${figures} figures as the model has them at the end, at final block ${block}`,
		];
	}

	#clock(started) {
		const seconds = Math.round((Date.now() - started) / 1_000);
		return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
	}

	// The folder of a node.
	folder(name) {
		return join(this.work, name);
	}

	// Makes a node that finds the others, without starting it.
	async prepare(name, options, folder = this.folder(name)) {
		const keyFile = join(this.work, `${name}.node-key`);
		if (!this.nodes.has(name)) command(this.binary, 'key', 'generate-node-key', '--file', keyFile);
		const id = command(this.binary, 'key', 'inspect-node-key', '--file', keyFile);
		const free = async () => `/ip4/127.0.0.1/tcp/${await freePort()}`;
		const [address, webSocket] = [await free(), `${await free()}/ws`];
		const others = this.#addresses.filter(({ of }) => of !== name).map(({ full }) => full);
		this.#addresses.push({ of: name, full: `${address}/p2p/${id}`, light: `${webSocket}/p2p/${id}` });
		const args = ['--chain', this.spec, '--base-path', folder, '--node-key-file', keyFile];
		args.push('--listen-addr', address, '--listen-addr', webSocket, ...options);
		if (others.length > 0) args.push('--bootnodes', ...others);
		const log = join(this.logs, `network-${name.toLowerCase()}.log`);
		const node = new Node({ binary: this.binary, name, args, log, port: await freePort() });
		this.nodes.set(name, node);
		return node;
	}

	// The addresses of all nodes for light clients.
	webSockets() {
		return this.#addresses.map(({ light }) => light);
	}

	// Starts a node, and follows its blocks.
	async start(name) {
		const node = this.nodes.get(name);
		node.start();
		Object.assign(node, await node.answering());
		await node.connect();
		await node.watch();
		return node;
	}

	// Loses a node for ever, with its folder and its keys.
	async lose(name) {
		await this.nodes.get(name).kill();
		rmSync(this.folder(name), { recursive: true });
	}

	// Moves a stopped node's folder, as to another machine, and starts the node from there.
	async move(name, options) {
		const elsewhere = join(this.work, `${name}-elsewhere`);
		await this.nodes.get(name).kill('SIGTERM');
		cpSync(this.folder(name), elsewhere, { recursive: true });
		rmSync(this.folder(name), { recursive: true });
		const { nodes } = this.replay;
		nodes.splice(nodes.indexOf(this.nodes.get(name)), 1);
		await this.prepare(name, options, elsewhere);
		return this.start(name);
	}

	async #load() {
		const [node] = this.nodes.values();
		const { stage, day, names, ignored, head } = await assemble(node.url.replace('http', 'ws'), this.seed);
		await until('finality of the prepared blocks', GO_ON_MS, () => node.final?.number >= head.number);
		// The operators' transactions are no part of the model.
		const operators = OPERATORS.map((name) => stashOf(name).address);
		const strangers = new Set([ignored, pairOf('//Alice').address, ...operators]);
		this.replay = new Replay({ stage, nodes: [...this.nodes.values()], from: head, ignored: strangers });
		stage.chain = this.replay;
		const random = seeded(this.seed + 1);
		const ideas = new Ideas({ stage, random, day, people: names });
		this.load = new Load({ replay: this.replay, ideas, stage, names, random, most: 3, rest: 3_000 });
		await this.load.start(node);
		this.following = this.#follow();
		this.following.catch(() => {});
	}

	async #follow() {
		while (this.#isOn) {
			await until('answer from any node', GO_ON_MS, async () => {
				await this.replay.catchUp();
				return true;
			});
			await pause(FOLLOW_MS);
		}
	}

	// Waits until the validators that may build blocks are as `isRight` says. Returns the block.
	async authorities(node, what, isRight) {
		await until(what, GO_ON_MS, async () => isRight(await authors(node)));
		return node.best.number;
	}

	// Waits until finality has gone on by this number of blocks.
	async goesOn(node, blocks = 1) {
		const goal = node.best.number + blocks;
		const told = () => `best ${node.best.number}, final ${node.final.number}`;
		await until(`final block ${goal}`, GO_ON_MS, () => node.final.number >= goal, told);
		return node.final.number;
	}

	// Waits for a new block that this key has built.
	async buildsBlocks(node, key) {
		let seen = node.best.hash;
		const found = await until('block of the validator', GO_ON_MS, async () => {
			if (node.best.hash === seen) return false;
			seen = node.best.hash;
			const { number, key: author } = await authorOf(node, seen);
			return author === key && number;
		});
		return found;
	}

	// Checks that this key builds none of the next blocks.
	async buildsNone(node, key, blocks) {
		const from = node.best.number;
		await until(`best block ${from + blocks}`, GO_ON_MS, () => node.best.number >= from + blocks);
		for (let number = from + 1; number <= from + blocks; number += 1) {
			const hash = await node.rpc('chain_getBlockHash', [number]);
			const { key: author } = await authorOf(node, hash);
			if (author === key) throw new RuleBroken('§1', `block ${number}`, 'of another validator', author);
		}
	}

	// Sends transactions to this validator, too. A node that has just synchronised would still check them against
	// an old block.
	takesLoad(node) {
		this.replay.nodes.push(node);
	}

	// Waits until a node has the other's final block, and compares the two.
	async hasSynced(node, other) {
		const goal = other.final;
		const told = () => `${node.name} best ${node.best?.number}, final ${node.final?.number} of ${goal.number}`;
		await until(`final block ${goal.number}`, GO_ON_MS, () => node.final?.number >= goal.number, told);
		const hash = await node.rpc('chain_getBlockHash', [goal.number]);
		if (hash !== goal.hash) throw new RuleBroken('§1', `block ${goal.number}`, goal.hash, hash);
		// It also has the state, which warp sync fetches last.
		const { api } = other;
		const key = api.query.system.account.key(stashOf('Alice').address);
		const [mine, theirs] = await Promise.all(
			[node, other].map((one) => one.rpc('state_getStorage', [key, goal.hash])),
		);
		if (mine !== theirs) throw new RuleBroken('§1', `the state of block ${goal.number}`, theirs, mine);
		return node.final.number;
	}
}
