// Hunters on a development node: two that race, a passenger that is in time, a hunter that is
// killed, a node that is stopped. Blocks are made by hand, so that each comes at its moment.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { TestNode } from '../../board/test/browser/lib/node.mjs';
import { parsePage } from '../src/book.mjs';
import { requireShown } from './docs.mjs';
import { BOLT, Campaign, pairOf } from './campaign.mjs';
import { Program } from './program.mjs';

const PERIOD = 70;
const SPAN = 1;
// Long enough for a program to notice a block and do all that follows from it.
const MOMENT_MS = 500;

const folder = mkdtempSync(join(tmpdir(), 'hunter-'));
const node = await TestNode.start({ base: join(folder, 'chain'), log: join(process.env.LOGS ?? tmpdir(), 'hunter-node'), sealing: 'manual' });
/** @type {Program[]} */
const programs = [];
let chain = await Campaign.at(node.url);

const seal = async (count = 1) => {
	for (let made = 0; made < count; made += 1) await node.rpc('engine_createBlock', true, true, null);
};
const sealTo = async (block) => seal(block - (await chain.now()));
const pool = async () => (await node.rpc('author_pendingExtrinsics')).length;

// Makes a block, and others if the pool wasn't ready with all transactions for the first.
const sealUntil = async (all) => {
	let over = false;
	const done = all.finally(() => (over = true));
	done.catch(() => {});
	for (let blocks = 0; blocks < 10 && !over; blocks += 1) {
		await pause(100);
		await seal();
		for (let waits = 0; waits < 20 && !over; waits += 1) await pause(50);
	}
	return done;
};

// Makes a block of these transactions, each by another account.
const inOneBlock = async (...sent) => {
	const limit = Date.now() + 10_000;
	while ((await pool()) < sent.length && Date.now() < limit) await pause(10);
	return sealUntil(Promise.all(sent));
};

const run = (name, ...args) => {
	const program = new Program(folder, name, '--url', node.url, ...args);
	programs.push(program);
	return program;
};

const rideOf = (id, cabin) => chain.client.call.travelCabinApi.ride(id, cabin);
const pageOf = (program) => parsePage(readFileSync(program.book, 'utf8'));

// All transactions of an account, with the block and the ride that each hunts.
const huntsOf = async (name) => {
	const key = Buffer.from(pairOf(name).publicKey).toString('hex');
	const hunts = [];
	for (let block = 1; block <= (await chain.now()); block += 1) {
		const hash = await node.rpc('chain_getBlockHash', block);
		const { extrinsics } = (await node.rpc('chain_getBlock', hash)).block;
		for (const hex of extrinsics.filter((one) => one.includes(`8400${key}`))) hunts.push({ block, ride: hex.slice(-16) });
	}
	return hunts;
};

test.after(async () => {
	await Promise.all(programs.map((program) => program.end('SIGKILL')));
	await chain.close().catch(() => {});
	// Its chain is gone with it, so there is nothing to close properly.
	node.child.kill('SIGKILL');
	rmSync(folder, { recursive: true, force: true });
});

let gold, copper, sleeper, boarded, later;
const balances = {};
const HUNTERS = ['Hunter', 'Rival', 'Looker', 'Poor'];

test('a campaign', async () => {
	await inOneBlock(chain.fund(HUNTERS, 5n * BOLT));
	const launch = async (token) => (await inOneBlock(chain.launch(token)))[0];
	const offer = async (...terms) => (await inOneBlock(chain.offer(...terms)))[0];
	const [express, mail] = [await launch({ type: 'Native' }), await launch({ type: 'WithId', value: SPAN })];
	gold = await offer(express, 'Gold', 2_000n * BOLT, 1_000, 40);
	// 1% of it is less than a hunt's fee.
	copper = await offer(express, 'Copper', BOLT, 1_000, 5);
	sleeper = await offer(mail, 'Sleeper', 200n * BOLT, 1_000, 5);
	await inOneBlock(
		chain.boardMany('Bob', gold, 6),
		chain.boardMany('Charlie', gold, 2),
		chain.boardMany('Dave', sleeper, 2),
		chain.boardMany('Eve', copper, 2),
	);
	boarded = await chain.now();
	later = [];
	for (const who of ['Ferdie', 'Bob', 'Charlie']) {
		await sealTo((later.at(-1) ?? boarded + 20) + 15);
		await inOneBlock(chain.boardMany(who, gold, 3));
		later.push(await chain.now());
	}
	// What a hunter gives away would otherwise be its last BOLT.
	const poor = chain.client.tx.balances.transferAllowDeath(pairOf('Alice').address, 5n * BOLT - BOLT / 20n);
	await inOneBlock(chain.send('Poor', poor));
	for (const name of HUNTERS) balances[name] = [await chain.balance(name), await chain.balance(name, SPAN)];
});

test('a dry run shows what there is, and ends if it is told to look only once', async () => {
	const look = run('Looker', '--dry-run', '--once', '--price', 'SPAN=0.5');
	assert.equal(await look.ended, 0);
	await look.says(/watching +21 open rides: 19 can bring enough, 0 of them now; the next can be at block/);
	assert.deepEqual(look.all(/hunts|would hunt/), []);
});

test('two hunters race; a passenger that withdraws just before isn’t hunted; nothing is hunted twice', async () => {
	const looker = run('Looker', '--dry-run', '--price', 'SPAN=0.5');
	await looker.says(/watching/);
	await sealTo(boarded + PERIOD - 1);
	const cabins = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(async (cabin) => [cabin, (await rideOf(gold, cabin)).passenger.value.address()]));
	const [early, late] = [true, false].map((own) => cabins.filter(([, who]) => (who === pairOf('Charlie').address) === own).map(([cabin]) => cabin));
	const withdrawals = early.map((cabin) => chain.client.tx.travelCabin.withdrawYield(gold, cabin).call);
	await inOneBlock(chain.send('Charlie', chain.client.tx.utility.batchAll(withdrawals)));
	await looker.says(/would hunt +Gold/, 6);
	await looker.says(/would hunt +Sleeper/, 2);
	assert.equal(looker.all(/would hunt/).length, 8);
	const [hunter, rival] = [run('Hunter', '--price', 'SPAN=0.5'), run('Rival')];
	const isPaid = async (id, cabin) => (await rideOf(id, cabin)).withdrawn > 0n;
	const all = [...late.map((cabin) => [gold, cabin]), [sleeper, 0], [sleeper, 1]];
	for (let blocks = 0; blocks < 20; blocks += 1) {
		await pause(MOMENT_MS);
		await seal();
		const paid = await Promise.all(all.map(([id, cabin]) => isPaid(id, cabin)));
		if (paid.every(Boolean)) break;
	}
	for (const [id, cabin] of all) assert.ok(await isPaid(id, cabin), `${id}/${cabin}`);
	for (const cabin of early) assert.equal((await rideOf(gold, cabin)).huntableFrom, boarded + 2 * PERIOD + 1);
	assert.equal(await looker.end(), 0);
	assert.match(looker.lines.at(-1), /Nothing was signed/);
	await pause(MOMENT_MS);
	await seal();
	await pause(MOMENT_MS);
	assert.equal(await rival.end(), 0);
	const [mine, others] = [pageOf(hunter), pageOf(rival)];
	const count = (page, key) => page.cuts[key]?.hunts ?? 0;
	assert.equal(count(mine, 'BOLT') + count(others, 'BOLT'), 6);
	assert.deepEqual([count(mine, '1'), count(others, '1')], [2, 0]);
	await hunter.says(/^block .* hunted/, count(mine, 'BOLT') + 2);
});

test('a lost race costs its fee once', async () => {
	const hunter = programs.find((program) => program.lines.some((line) => line.startsWith('Book')));
	const from = hunter.lines.length;
	await sealTo(later[0] + PERIOD);
	await hunter.says(/ hunts +Gold \d+\/(8|9|10):/, 1, from);
	const [, cabin] = /Gold \d+\/(\d+)/.exec(hunter.all(/ hunts +Gold \d+\/(8|9|10):/, from)[0]);
	const waiting = await pool();
	const faster = chain.send('Alice', chain.client.tx.travelCabin.huntTreasure(gold, Number(cabin)), { tip: BOLT });
	while ((await pool()) <= waiting) await pause(10);
	await sealUntil(faster);
	await hunter.says(/ lost +Gold \d+\/(8|9|10):/, 1, from);
	for (let blocks = 0; blocks < 10; blocks += 1) {
		await pause(MOMENT_MS);
		await seal();
	}
	await hunter.says(/ hunted +Gold \d+\/(8|9|10):/, 2, from);
	assert.deepEqual([hunter.all(/ hunts +Gold \d+\/(8|9|10):/, from).length, hunter.all(/ lost +Gold \d+\/(8|9|10):/, from).length], [3, 1]);
});

test('a hunter that is killed knows what became of its hunts', async () => {
	const hunter = programs.find((program) => program.lines.some((line) => line.startsWith('Book')));
	const from = hunter.lines.length;
	await sealTo(later[1] + PERIOD);
	await hunter.says(/ hunts +Gold \d+\/(11|12|13):/, 1, from);
	await hunter.end('SIGKILL');
	const waiting = await pool();
	assert.ok(waiting >= 1);
	const again = run('Hunter', '--price', 'SPAN=0.5');
	await again.says(/watching/);
	await pause(MOMENT_MS);
	assert.equal(await pool(), waiting);
	// What the earlier run might have sent can't be included any more after 16 blocks. Then it goes
	// on.
	for (let blocks = 0; blocks < 30 && again.all(/ hunted +Gold \d+\/(11|12|13):/).length < 3; blocks += 1) {
		await pause(MOMENT_MS / 2);
		await seal();
	}
	assert.equal(again.all(/ hunted +Gold \d+\/(11|12|13):/).length, 3);
	assert.equal(again.all(/ lost +Gold \d+\/(11|12|13):/).length, 0);
});

test('a node that is stopped with hunts in its pool costs no fee', async () => {
	const hunter = programs.at(-1);
	const from = hunter.lines.length;
	await sealTo(later[2] + PERIOD);
	await hunter.says(/ hunts +Gold \d+\/(14|15|16):/, 1, from);
	await chain.close();
	await node.stop();
	await hunter.says(/No hunt at the moment/, 1, from);
	await node.start();
	chain = await Campaign.at(node.url);
	await hunter.says(/The node is back/, 1, from);
	for (let blocks = 0; blocks < 30 && hunter.all(/ hunted +Gold \d+\/(14|15|16):/, from).length < 3; blocks += 1) {
		await seal();
		await pause(MOMENT_MS / 2);
	}
	assert.equal(hunter.all(/ hunted +Gold \d+\/(14|15|16):/, from).length, 3);
	assert.equal(hunter.all(/ lost +Gold \d+\/(14|15|16):/, from).length, 0);
	assert.equal(await hunter.end(), 0);
});

test('one that can’t pay a fee says so, and one that hunts once ends by itself', async () => {
	await sealTo(later[2] + 2 * PERIOD + 30);
	const spend = (await chain.client.call.bulletTrainApi.lockable(pairOf('Poor').address, { type: 'Native' })) - BOLT / 100n;
	await inOneBlock(chain.send('Poor', chain.client.tx.balances.transferKeepAlive(pairOf('Alice').address, spend - BOLT / 200n)));
	const poor = run('Poor', '--once');
	assert.equal(await poor.ended, 1);
	await poor.says(/^error: the account can spend 0\.\d+ BOLT, and a hunt can cost 0\.\d+ BOLT: send it some BOLT/);
	const rival = run('Rival', '--once');
	let over = false;
	void rival.ended.then(() => (over = true));
	while (!over) {
		await pause(MOMENT_MS / 2);
		await seal();
	}
	assert.equal(rival.child.exitCode, 0);
	assert.ok(rival.all(/block .* hunted /).length >= 10);
});

test('what was earned is the change of the balance, and no treasure was paid for twice', async () => {
	for (const name of ['Hunter', 'Rival']) {
		const { cuts, fees, missed, lost, failed, counted } = parsePage(readFileSync(join(folder, `${name}.json`), 'utf8'));
		const [bolt, span] = balances[name];
		assert.equal((await chain.balance(name)) - bolt, (cuts.BOLT?.cut ?? 0n) - fees, name);
		assert.equal((await chain.balance(name, SPAN)) - span, cuts[SPAN]?.cut ?? 0n, name);
		const hunts = Object.values(cuts).reduce((sum, one) => sum + one.hunts, 0);
		const sent = await huntsOf(name);
		assert.deepEqual([missed, failed, hunts + lost], [0, 0, sent.length]);
		assert.equal(counted.nonce, (await chain.client.query.system.account(pairOf(name).address)).nonce);
		for (const { block, ride } of sent) {
			const twice = sent.filter((other) => other.ride === ride && other.block > block && other.block <= block + PERIOD);
			assert.deepEqual(twice, [], `${name} has paid twice for ${ride}`);
		}
		const cabins = new Set(sent.map(({ ride }) => ride));
		for (const cabin of [0, 1]) assert.ok(!cabins.has(rideHex(copper, cabin)));
	}
	const [bolt, span] = balances.Looker;
	assert.deepEqual([await chain.balance('Looker'), await chain.balance('Looker', SPAN)], [bolt, span]);
	assert.deepEqual(await huntsOf('Looker'), []);
	const lost = programs.flatMap((program) => program.all(/block .* lost /));
	assert.ok(lost.length >= 1);
});

const rideHex = (id, cabin) => {
	const bytes = Buffer.alloc(8);
	bytes.writeUInt32LE(id, 0);
	bytes.writeUInt32LE(cabin, 4);
	return bytes.toString('hex');
};

test('what docs/hunter.md shows is what the hunter says', () => {
	requireShown(programs.flatMap((program) => program.lines));
});
