#!/usr/bin/env node
// Plays one whole campaign on a node: a train with a full list of milestones, passengers, and DPOs of seven
// members each, from boarding until the class and the DPOs are closed. See scripts/load.sh --campaign, which starts
// this.
//
// The sudo key signs everything: a transaction is a batch in which each call is dispatched as the account that it
// concerns. So neither signatures nor fees are part of the figures, and accounts need no keys.

import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '../lib/free_port.mjs';
import { Node } from '../journey/faults/node.mjs';
import { until } from '../journey/faults/waiting.mjs';
import { apiOn } from '../journey/lib/api.mjs';
import { CannotPlay } from '../journey/lib/errors.mjs';
import { memoryOf } from '../journey/lib/memory.mjs';
import { switchingOff } from '../journey/lib/own-work.mjs';
import { tokens, UNIT } from '../journey/lib/rulebook.mjs';
import { Batches } from './batches.mjs';
import { writeSection } from './docs.mjs';
import { run } from './imports.mjs';
import { blake2AsU8a, Keyring, u8aToHex, WsProvider } from './packages.mjs';
import { megabytes, whole } from './words.mjs';

// Calls in a block: it takes about a second to execute.
const CALLS = 2_000;
const MILESTONES = 64n;
const SEATS = 100n;
const MOST_SEATS = 15;
const FARE = 100n * UNIT;
const ANSWER_MS = 600_000;
const SAMPLE_MS = 500;
// Keys of an answer: the most that a node gives at once.
const KEYS = 1_000;

const { values } = parseArgs({
	options: {
		node: { type: 'string' },
		work: { type: 'string' },
		logs: { type: 'string' },
		passengers: { type: 'string' },
		dpos: { type: 'string' },
		keep: { type: 'string' },
		docs: { type: 'string' },
	},
});
const PASSENGERS = Number(values.passengers);
const DPOS = Number(values.dpos);

const seconds = (since) => (performance.now() - since) / 1_000;

const bytesIn = (folder) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

// An account without a key.
const accountOf = (kind, index) => blake2AsU8a(`BulletTrain campaign ${kind} ${index}`);

class Campaign extends Batches {
	rows = [];
	// The state after these moments: { items, bytes }, of keys and values.
	states = {};

	constructor() {
		super();
		this.folder = join(values.work, 'campaign');
		this.sudo = new Keyring({ type: 'sr25519' }).addFromUri('//Alice');
		this.owner = new Keyring({ type: 'sr25519' }).addFromUri('//Dave').publicKey;
	}

	async start() {
		const args = ['--dev', '--sealing', 'manual', '--base-path', this.folder, '--rpc-max-request-size', '64'];
		args.push('--rpc-max-response-size', '256', '--pool-kbytes', '131072', '--listen-addr', '/ip4/127.0.0.1/tcp/0');
		const log = join(values.logs, 'campaign.log');
		this.node = new Node({ binary: values.node, name: 'the node', args, log, port: await freePort() });
		this.node.start();
		await this.node.answering();
		this.provider = new WsProvider(this.node.url.replace('http', 'ws'), false, {}, ANSWER_MS);
		await this.provider.connect();
		this.begin(await apiOn(this.provider));
		this.nonce = (await this.api.rpc.system.accountNextIndex(this.sudo.address)).toNumber();
	}

	// How many items the state has, and how many bytes their keys and values are.
	async measureState(moment) {
		// Otherwise the last block's events would count.
		await this.seal();
		let [items, bytes] = [0, await this.provider.send('state_getStorageSize', ['0x'])];
		for (let keys = [], last = null; last === null || keys.length > 0; last = keys.at(-1) ?? last) {
			keys = await this.provider.send('state_getKeysPaged', ['0x', KEYS, last]);
			items += keys.length;
			// Each is in hexadecimal digits, after 0x.
			for (const key of keys) bytes += key.length / 2 - 1;
		}
		this.states[moment] = { items, bytes };
		console.log(`  the state: ${whole(items)} items, ${megabytes(bytes)}`);
	}

	async head() {
		return Number((await this.provider.send('chain_getHeader', [])).number);
	}

	async seal() {
		const { hash } = await this.provider.send('engine_createBlock', [true, true, null]);
		return hash;
	}

	// Executes these calls in one block, and returns the time it took in seconds. `look`: whether to look for calls that
	// failed, which takes long. The totals at the end of each phase notice the others.
	async execute(calls, look = false) {
		const root = this.asRoot(calls);
		const { genesisHash, runtimeVersion } = this.api;
		root.sign(this.sudo, { genesisHash, blockHash: genesisHash, runtimeVersion, nonce: this.nonce, tip: 0 });
		this.nonce += 1;
		await this.provider.send('author_submitExtrinsic', [root.toHex()]);
		await until('transaction in the pool', ANSWER_MS, async () =>
			(await this.provider.send('author_pendingExtrinsics', [])).length > 0,
		);
		const started = performance.now();
		const hash = await this.seal();
		const took = seconds(started);
		if (look) await this.requireSuccess(hash);
		return took;
	}

	// `make(index)` returns the calls about the passenger or DPO of this index.
	async phase(title, count, make) {
		const started = performance.now();
		let [calls, executing, done] = [[], 0, 0];
		const flush = async () => {
			executing += await this.execute(calls, done === 0);
			done += calls.length;
			calls = [];
		};
		for (let index = 0; index < count; index += 1) {
			calls.push(...make(index));
			if (calls.length >= CALLS) {
				await flush();
				if (process.stdout.isTTY) process.stdout.write(`\r  ${title}: ${whole((index / count) * 100)}% `);
			}
		}
		if (calls.length > 0) await flush();
		if (process.stdout.isTTY) process.stdout.write('\r');
		const { own } = memoryOf(this.node.pid);
		const row = { title, calls: done, executing, took: seconds(started), own: own * 1_000, bytes: bytesIn(this.folder) };
		this.rows.push(row);
		const each = ((executing / done) * 1_000).toFixed(2);
		console.log(`  ${title}: ${whole(done)} calls in ${row.took.toFixed(1)} s, ${each} ms each; ` +
			`memory ${megabytes(row.own)}, database ${megabytes(row.bytes)}`);
		return row;
	}

	fund(account, amount) {
		return this.call('balances.forceSetBalance', { who: { Id: account }, newFree: amount });
	}

	async launch() {
		const cabins = PASSENGERS + DPOS;
		const blocks = Math.ceil((2 * PASSENGERS + 12 * DPOS) / CALLS) + 10;
		const parameter = (await this.api.query.parameters.parameters({ Time: 'BlocksPerDay' })).toJSON();
		this.day = parameter.time.blocksPerDay;
		this.duration = Math.max(blocks, 8 * this.day);
		if (this.duration > 366 * this.day) throw new CannotPlay('so large a campaign outlasts its rides');
		const terms = { fare: FARE, yieldTotal: UNIT, bonus: UNIT, duration: this.duration };
		const train = (await this.api.query.bulletTrain.nextTrain()).toNumber();
		this.class = (await this.api.query.travelCabin.nextClass()).toNumber();
		const given = { train, name: 'Campaign', terms, cabins };
		const threshold = (FARE * BigInt(cabins)) / MILESTONES;
		await this.execute([
			// The chain would release bonuses before everyone is aboard, and settle rides before they are measured.
			...switchingOff(this.api).map((tx) => tx.method.toU8a()),
			this.fund(this.owner, tokens(1_000_000_000_000)),
			this.by(this.owner, this.call('bulletTrain.launchTrain', { name: 'Campaign', token: 'Native' })),
			this.by(this.owner, this.call('travelCabin.createClass', given)),
			...[...Array(Number(MILESTONES))].map((_, index) =>
				this.by(this.owner, this.call('bulletTrain.addMilestone', {
					train,
					threshold: threshold * BigInt(index + 1),
					reward: threshold / 100n,
				})),
			),
		], true);
		this.train = train;
	}

	expect(what, found, expected) {
		if (String(found) !== String(expected)) throw new CannotPlay(`${what}: ${found}, not ${expected}`);
	}

	async record(name, id) {
		return (await this.api.query.travelCabin[name](id)).toJSON();
	}

	// The whole campaign.
	async play() {
		await this.launch();
		const board = this.call('travelCabin.board', { class: this.class, train: this.train, highestFare: FARE });
		await this.measureState('empty');
		await this.phase('accounts funded', PASSENGERS, (index) => [this.fund(accountOf('passenger', index), FARE + 10n * UNIT)]);
		await this.measureState('funded');
		await this.phase('passengers board', PASSENGERS, (index) => [this.by(accountOf('passenger', index), board)]);
		await this.measureState('boarded');
		this.expect('rides', (await this.record('classes', this.class)).sold, PASSENGERS);

		const first = (await this.api.query.dpo.nextDpo()).toNumber();
		const target = { Class: this.class };
		const expiry = (await this.head()) + 20 * this.day;
		await this.phase('DPOs created', DPOS, (index) => {
			const manager = accountOf('manager', index);
			const given = { name: 'Campaign', defaultTarget: target, expiry, seats: 10, rules: null };
			return [this.fund(manager, 2n * FARE), this.by(manager, this.call('dpo.create', given))];
		});
		await this.phase('seats bought', DPOS, (index) =>
			[...Array(6)].flatMap((_, member) => {
				const buyer = accountOf('member', 6 * index + member);
				const manager = u8aToHex(accountOf('manager', index));
				const given = { dpo: first + index, seats: MOST_SEATS, referrer: manager, manager, highestPrice: FARE / SEATS };
				const call = this.call('dpo.buySeats', given);
				return [this.fund(buyer, FARE), this.by(buyer, call)];
			}),
		);
		await this.phase('DPOs board', DPOS, (index) => [
			this.by(accountOf('manager', index), this.call('dpo.commit', { dpo: first + index, target })),
		]);
		const { sold, cabins } = await this.record('classes', this.class);
		this.expect('cabins sold', sold, cabins);
		const train = (await this.api.query.bulletTrain.trains(this.train)).toJSON();
		this.expect('milestones reached', train.reached, MILESTONES);
		console.log(`  ${train.reached} milestones reached; block ${await this.head()}`);
		await this.measureState('aboard');
		if (values.keep) await this.keep();

		const ride = (name) => (index) => [
			this.by(accountOf('passenger', index), this.call(name, { class: this.class, cabin: index })),
		];
		await this.phase('passengers withdraw', PASSENGERS, ride('travelCabin.withdrawYield'));
		for (let left = this.duration; left > 0; left -= 1) await this.seal();
		await this.phase('rides settled', PASSENGERS + DPOS, (index) => [
			this.by(this.owner, this.call('travelCabin.settleRide', { class: this.class, cabin: index })),
		]);
		const releases = ['releaseBonus', 'releaseYield', 'releaseWithdraw'];
		await this.phase('DPOs released', DPOS, (index) => releases.map((name) =>
			this.by(accountOf('manager', index), this.call(`dpo.${name}`, { dpo: first + index, recipients: { accounts: 100, dpos: 100 } })),
		));
		await this.phase('DPOs closed', DPOS, (index) => [
			this.by(accountOf('manager', index), this.call('dpo.close', { dpo: first + index, members: 100 })),
		]);
		await this.execute([this.by(this.owner, this.call('travelCabin.retireClass', { class: this.class }))]);
		const left = await Promise.all([
			this.api.query.travelCabin.rides.keysPaged({ args: [], pageSize: 1 }),
			this.api.query.dpo.dpos.keysPaged({ args: [], pageSize: 1 }),
			this.api.query.travelCabin.classes.keysPaged({ args: [], pageSize: 1 }),
		]);
		this.expect('rides, DPOs and classes left', left.map((keys) => keys.length), [0, 0, 0]);
	}

	// What the state has when everyone is aboard, and what a passenger takes of it, as sentences.
	get stateInWords() {
		const { empty, funded, boarded, aboard } = this.states;
		const each = (before, after) => ((after.bytes - before.bytes) / PASSENGERS).toFixed(0);
		return [
			`With everyone aboard, the state has ${whole(aboard.items)} items, ${megabytes(aboard.bytes)} of keys and values. A passenger takes`,
			`${each(empty, boarded)} bytes of it: ${each(empty, funded)} for the account, and ${each(funded, boarded)} for the ride with its entry in the list and the hold of the fare.`,
		];
	}

	// A copy of the database, once everyone is aboard.
	async keep() {
		await this.stop();
		mkdirSync(values.keep, { recursive: true });
		cpSync(this.folder, values.keep, { recursive: true });
		console.log(`  kept in ${values.keep}`);
		await this.start();
	}

	async stop() {
		await this.api.disconnect();
		await this.node.kill('SIGTERM');
	}

	// Has another node execute and store all blocks. It reads them from a file, so the network isn't included.
	async imported() {
		const height = await this.head();
		await this.stop();
		const [file, folder] = ['blocks', 'imported'].map((name) => join(values.work, name));
		const log = join(values.logs, 'campaign-import.log');
		await run(values.node, ['export-blocks', '--dev', '--base-path', this.folder, '--binary', file], log);
		let [most, sampling] = [0, null];
		const watch = (pid) => {
			sampling = setInterval(() => {
				// It may have ended just now.
				if (existsSync(`/proc/${pid}`)) most = Math.max(most, memoryOf(pid).own * 1_000);
			}, SAMPLE_MS);
		};
		const started = performance.now();
		try {
			await run(values.node, ['import-blocks', '--dev', '--base-path', folder, '--binary', file], log, watch);
		} finally {
			clearInterval(sampling);
		}
		const row = { blocks: height, took: seconds(started), most, bytes: bytesIn(folder) };
		console.log(`  another node executes and stores all ${whole(height)} blocks in ${whole(row.took)} s; memory at most ${megabytes(most)}`);
		return row;
	}
}

const main = async () => {
	mkdirSync(values.work, { recursive: true });
	const campaign = new Campaign();
	await campaign.start();
	await campaign.play();
	const imported = await campaign.imported();
	for (const line of campaign.stateInWords) console.log(`  ${line}`);
	if (!values.docs) return;
	writeSection(values.docs, 'campaign', [
		`${whole(PASSENGERS)} passengers and ${whole(DPOS)} DPOs of seven members, ${MILESTONES} milestones:`,
		'',
		'| phase | calls | ms a call | all, s | memory of the node | database |',
		'|---|--:|--:|--:|--:|--:|',
		...campaign.rows.map(({ title, calls, executing, took, own, bytes }) =>
			`| ${title} | ${whole(calls)} | ${((executing / calls) * 1_000).toFixed(2)} | ${whole(took)} | ${megabytes(own)} | ${megabytes(bytes)} |`,
		),
		'',
		...campaign.stateInWords,
		'',
		`Another node executes and stores all ${whole(imported.blocks)} blocks in ${whole(imported.took)} s, with at most ${megabytes(imported.most)} of memory.`,
	]);
};

try {
	await main();
} catch (error) {
	console.error(error instanceof CannotPlay ? `error: ${error.message}` : error);
	process.exitCode = 1;
}
process.exit();
