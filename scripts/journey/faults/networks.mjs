// Starts the nodes that are going to be killed, on new chains.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../lib/free_port.mjs';
import { Node } from './node.mjs';

// One development node that seals its own blocks.
export const oneNode = async ({ binary, work, logs, sealing }) => {
	const args = ['--dev', '--sealing', String(sealing), '--base-path', join(work, 'one')];
	const log = join(logs, 'faults-one.log');
	const node = new Node({ binary, name: 'the node', args, log, port: await freePort() });
	node.start();
	return [node];
};

const NAMES = ['alice', 'bob', 'charlie'];
// The blocks of a day: few, because a block takes six seconds.
const BLOCKS_PER_DAY = 4;

export const threeNodes = async ({ binary, work, logs }) => {
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
