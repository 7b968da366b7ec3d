// The cases of an upgrade that changes the record of every ride, in order. docs/operating.md has the steps.

import { readFileSync } from 'node:fs';
import { CannotPlay, RuleBroken } from '../../lib/errors.mjs';
import { GO_ON_MS, until } from '../waiting.mjs';
import { hasFollowed, startLight } from './light.mjs';
import { upgrade } from './operator.mjs';
import { Checker } from './state.mjs';

// The open rides and DPOs with which the upgrade begins: enough that changing the rides takes several blocks.
const ENOUGH = { rides: 60, dpos: 1 };
const PREPARED_MS = 600_000;
// The longest ride takes 40 blocks.
const ENDED_MS = 600_000;

// Nobody ends a ride before the upgrade, and nobody begins one at the end.
const ENDINGS = ['TravelCabin.settleRide'];
const BEGINNINGS = ['TravelCabin.board', 'Dpo.create', 'Dpo.buySeats', 'Dpo.commit'];
// Further classes could have longer rides.
const CLASSES = ['TravelCabin.createClass'];
// With the longer record, cabins need a higher deposit from the upgrade on. The model knows one price only.
const DEPOSITS = ['TravelCabin.addCabins', 'TravelCabin.payOwner'];
// The blocks with load after the upgrade.
const BLOCKS_AFTER = 5;
const STUCK = '0x01';

const first = ({ nodes }) => nodes.values().next().value;
const modelOf = ({ replay }) => replay.stage.model;
const succeeded = ({ replay }, call) => replay.calls.get(call) ?? 0;

// From now on, nobody makes these calls.
const without = ({ load }, ...calls) => {
	load.ideas.without = new Set(calls.flat());
};

const prepared = async (network) => {
	without(network, CLASSES, ENDINGS);
	const model = modelOf(network);
	const told = () => `${model.rides.size} rides, ${model.dpos.all.size} DPOs`;
	const isEnough = () => model.rides.size >= ENOUGH.rides && model.dpos.all.size >= ENOUGH.dpos;
	network.light = await startLight(network);
	await until('rides and DPOs', PREPARED_MS, isEnough, told);
	const { number, rides } = await hasFollowed(network.light, first(network));
	return [told(), `a light client reads the same ${rides} rides at final block ${number}`];
};

const before = async (network) => {
	without(network, CLASSES, ENDINGS, DEPOSITS);
	const node = first(network);
	network.checker = new Checker(network);
	const prefix = node.api.query.travelCabin.ridesOf.keyPrefix();
	return [
		...(await network.checker.passes(node)),
		...(await network.checker.refusesWithout(node, prefix, "a ride isn't listed for its passenger")),
	];
};

// Waits until a final block has no migration under way. Returns the number of the first such block after `from`.
const migrated = async (node, from) => {
	const cursor = node.api.query.migrations.cursor.key();
	let number = from;
	await until('end of the migration', GO_ON_MS, async () => {
		while (number < node.final.number) {
			const hash = await node.rpc('chain_getBlockHash', [number + 1]);
			const at = await node.rpc('state_getStorage', [cursor, hash]);
			number += 1;
			if (at === STUCK) throw new RuleBroken('§1', `the migration at block ${number}`, 'done', 'stuck');
			if (at === null) return true;
		}
		return false;
	});
	return number;
};

// Checks that these blocks have nothing but the timestamp.
const haveNoTransactions = async (node, from, to) => {
	for (let number = from; number <= to; number += 1) {
		const { block } = await node.rpc('chain_getBlock', [await node.rpc('chain_getBlockHash', [number])]);
		if (block.extrinsics.length === 1) continue;
		throw new RuleBroken('§1', `extrinsics of block ${number}, amid the migration`, 1, block.extrinsics.length);
	}
};

const upgraded = async (network) => {
	const node = first(network);
	const old = node.api.runtimeVersion.specVersion.toNumber();
	await until('end of the calls that change deposits', GO_ON_MS, () => !network.load.isUnderWay(DEPOSITS));
	const open = await network.load.hold();
	const { number, version } = await upgrade(node, readFileSync(network.upgrade));
	if (version <= old) throw new RuleBroken('§1', 'the spec version', `above ${old}`, version);
	// All blocks of the old runtime are final. From here on, transactions are signed for the new one.
	await network.replay.catchUp();
	network.underWay = new Set(modelOf(network).rides.keys());
	for (const one of network.nodes.values()) await one.connect();
	without(network, CLASSES, DEPOSITS);
	await network.load.goOn();

	const last = await migrated(node, number);
	const blocks = last - number;
	if (blocks < 2) throw new CannotPlay(`${network.underWay.size} rides were changed in one block: too few`);
	await haveNoTransactions(node, number + 1, last);
	await network.goesOn(node);
	const seen = await hasFollowed(network.light, node);
	if (network.light.version !== version) {
		throw new RuleBroken('§1', 'the version that a light client knows', version, network.light.version);
	}
	return [
		`${network.underWay.size} rides under way and ${open} open transactions at block ${number}, the last one of version ${old}`,
		`the records are changed in ${blocks} blocks, ${number + 1} to ${last}, without transactions`,
		`a light client has followed to version ${version} and reads the same ${seen.rides} rides at final block ${seen.number}`,
	];
};

const goneOn = async (network) => {
	const boarded = succeeded(network, 'TravelCabin.board');
	await network.goesOn(first(network), BLOCKS_AFTER);
	await network.replay.catchUp();
	const more = succeeded(network, 'TravelCabin.board') - boarded;
	if (more === 0) throw new CannotPlay('nobody has boarded after the upgrade');
	return [`${more} boardings after the upgrade`];
};

const ended = async (network) => {
	const { rides } = modelOf(network);
	without(network, CLASSES, DEPOSITS, BEGINNINGS);
	await until('end of all rides', ENDED_MS, () => rides.size === 0, () => `${rides.size} rides are left`);
	const left = await first(network).rpc('state_getKeysPaged', [
		first(network).api.query.travelCabin.rides.keyPrefix(),
		1,
		null,
		network.replay.hash,
	]);
	if (left.length > 0) throw new RuleBroken('§1', 'rides on the chain at the end', 0, left.length);
	return [
		`all ${network.underWay.size} rides that were under way at the upgrade have ended, and all later ones`,
		`${succeeded(network, 'TravelCabin.settleRide')} settlements in all, each with the model's amounts`,
	];
};

const after = async (network) => {
	await network.light.stop();
	return network.checker.passes(first(network));
};

export const UPGRADE = [
	['Rides and DPOs are under way', prepared],
	["try-runtime's checks of the new runtime, on the state of a final block", before],
	['The new runtime changes the record of every ride', upgraded],
	['People go on', goneOn],
	['Every ride ends', ended],
	["try-runtime's checks at the end", after],
];
