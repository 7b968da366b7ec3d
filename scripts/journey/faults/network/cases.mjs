// The cases, in order: each by the steps of docs/operating.md.

import { RuleBroken } from '../../lib/errors.mjs';
import { GO_ON_MS, until } from '../waiting.mjs';
import { hasFollowed, startLight } from './light.mjs';
import { asRoot, authorOf, newKeys, validators } from './operator.mjs';
import { pairOf, stashOf } from './spec.mjs';

const hex = (bytes) => `0x${Buffer.from(bytes).toString('hex')}`;
// The key with which a well-known validator begins.
const firstKey = (name) => hex(pairOf(`//${name}`).publicKey);
const add = (node, name) => node.api.tx.validators.add(stashOf(name).address);
const remove = (node, name) => node.api.tx.validators.remove(stashOf(name).address);

// Keys that validators have made during the run.
const made = new Map();
const keyOf = (name) => made.get(name) ?? firstKey(name);

const together = async (network) => {
	const alice = network.nodes.get('Alice');
	const final = await network.goesOn(alice);
	return [`four validators build and finalise blocks: ${final}`];
};

const light = async (network) => {
	const since = Date.now();
	network.light = await startLight(network);
	const { number, rides } = await hasFollowed(network.light, network.nodes.get('Alice'));
	const seconds = Math.round((Date.now() - since) / 1_000);
	return [`smoldot, by the raw specification: at final block ${number} after ${seconds} s, reads ${rides} rides there`];
};

const lightAfterwards = async (network) => {
	const { number, rides } = await hasFollowed(network.light, network.nodes.get('Alice'));
	await network.light.stop();
	return [`it has followed both changes: final block ${number}, reads ${rides} rides there`];
};

const join = async (network) => {
	const alice = network.nodes.get('Alice');
	await network.prepare('Eve', ['--validator']);
	const eve = await network.start('Eve');
	await network.hasSynced(eve, alice);
	made.set('Eve', await newKeys(eve, 'Eve'));
	const asked = alice.best.number;
	await asRoot(alice, add(alice, 'Eve'));
	const active = await network.authorities(alice, 'session with Eve', (keys) => keys.includes(keyOf('Eve')));
	const built = await network.buildsBlocks(alice, keyOf('Eve'));
	const final = await network.goesOn(eve);
	network.takesLoad(eve);
	return [`Eve: asked for at block ${asked}, active from ${active} on, built block ${built}, which is final at ${final}`];
};

const leaveAndRotate = async (network) => {
	const alice = network.nodes.get('Alice');
	const [bob, dave] = ['Bob', 'Dave'].map((name) => network.nodes.get(name));
	const asked = alice.best.number;
	made.set('Bob', await newKeys(bob, 'Bob'));
	await asRoot(alice, remove(alice, 'Dave'));
	const active = await network.authorities(
		alice,
		'session without Dave and with the new key of Bob',
		(keys) => keys.length === 4 && keys.includes(keyOf('Bob')) && !keys.includes(keyOf('Dave')),
	);
	const built = await network.buildsBlocks(alice, keyOf('Bob'));
	await network.buildsNone(alice, keyOf('Dave'), 4);
	await network.hasSynced(dave, alice);
	const final = await network.goesOn(alice);
	await dave.kill('SIGTERM');
	return [
		`Dave: removed at block ${asked}, builds none from ${active} on, and follows as a full node`,
		`Bob: built block ${built} with a new key; final ${final}`,
	];
};

const sync = async (network) => {
	const alice = network.nodes.get('Alice');
	const follow = async (name, how) => {
		const since = Date.now();
		await network.prepare(name, ['--sync', how]);
		const final = await network.hasSynced(await network.start(name), alice);
		return `by --sync ${how}: at final block ${final} after ${Math.round((Date.now() - since) / 1_000)} s`;
	};
	return Promise.all([follow('Scratch', 'full'), follow('Warp', 'warp')]);
};

const lost = async (network) => {
	const alice = network.nodes.get('Alice');
	await network.lose('Charlie');
	const without = await network.goesOn(alice);
	await asRoot(alice, remove(alice, 'Charlie'));
	const active = await network.authorities(alice, 'session without Charlie', (keys) => keys.length === 3);
	const final = await network.goesOn(alice);
	return [`Charlie is lost: final ${without} without him, removed from block ${active} on, final ${final}`];
};

const moved = async (network) => {
	const alice = network.nodes.get('Alice');
	const bob = await network.move('Bob', ['--validator']);
	const built = await network.buildsBlocks(alice, keyOf('Bob'));
	await network.hasSynced(bob, alice);
	const final = await network.goesOn(bob);
	network.takesLoad(bob);
	return [`Bob builds block ${built} from his new folder, final ${final}`];
};

const tooManyLost = async (network) => {
	const alice = network.nodes.get('Alice');
	for (const name of ['Bob', 'Eve']) {
		const node = network.nodes.get(name);
		await node.kill();
	}
	const { tx } = alice.api;
	const stalled = alice.final.number;
	// Sessions of two blocks, so that it doesn't take long.
	const short = tx.parameters.setParameter({ Sessions: { Length: [null, 2] } });
	await asRoot(alice, short, remove(alice, 'Bob'), remove(alice, 'Eve'));
	await until('session that plans Alice alone', GO_ON_MS, async () => {
		const all = [...(await validators(alice)).values()];
		return all.filter(({ isNext }) => isNext).length === 1;
	});
	const highest = Math.max(...[...network.nodes.values()].filter((one) => one.isThere).map((one) => one.final.number));
	if (highest > stalled + 3) throw new RuleBroken('§1', 'finality without a majority', stalled, highest);
	await asRoot(alice, tx.grandpa.noteStalled(2, highest));
	const back = await network.goesOn(alice);
	const built = await network.buildsBlocks(alice, keyOf('Alice'));
	return [`two of three are lost at final block ${highest}: Alice alone finalises ${back} and built ${built}`];
};

const afterwards = async (network) => {
	const alice = network.nodes.get('Alice');
	const told = [];
	for (const name of ['Scratch', 'Warp']) {
		const final = await network.hasSynced(network.nodes.get(name), alice);
		told.push(`${name.toLowerCase()} has followed: final ${final}`);
	}
	await network.prepare('Later', ['--sync', 'full']);
	const later = await network.start('Later');
	told.push(`a new node from scratch: final ${await network.hasSynced(later, alice)}`);
	const { key } = await authorOf(alice, alice.best.hash);
	if (key !== keyOf('Alice')) throw new RuleBroken('§1', 'the latest block', keyOf('Alice'), key);
	return told;
};

export const CASES = [
	['Four validators', together],
	['A light client', light],
	['A fifth joins', join],
	['One is removed, and one rotates its keys', leaveAndRotate],
	['The light client after changes of the validators', lightAfterwards],
	['Full nodes from scratch and by warp sync', sync],
	['One is lost for ever', lost],
	['One moves to another folder', moved],
	['Too many are lost', tooManyLost],
	['Nodes after a forced change', afterwards],
];
