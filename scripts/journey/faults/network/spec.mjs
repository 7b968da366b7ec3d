// A chain of its own: the local test network with other validators.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Keyring } from '@polkadot/api';

// Short sessions and days, because a block takes six seconds.
export const SHORT = { blocksPerDay: 4, sessionLength: 3 };

const sr25519 = new Keyring({ type: 'sr25519', ss58Format: 42 });
const ed25519 = new Keyring({ type: 'ed25519', ss58Format: 42 });

// The key pair of a well-known account.
export const pairOf = (uri) => sr25519.addFromUri(uri);

// The account of a well-known validator.
export const stashOf = (name) => pairOf(`//${name}//stash`);

const keysOf = (name) => ({
	aura: pairOf(`//${name}`).address,
	grandpa: ed25519.addFromUri(`//${name}`).address,
});

// Runs a command of the node, and returns what it prints.
export const command = (binary, ...args) =>
	execFileSync(binary, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

// Writes the raw specification of a chain with these validators, by the steps of docs/operating.md. `parameters`:
// those of the genesis that aren't the preset's.
export const specification = (binary, work, names, parameters = {}) => {
	const [readable, raw] = ['network.json', 'network-raw.json'].map((file) => join(work, file));
	command(binary, 'export-chain-spec', '--chain', 'local', '--output', readable);
	const spec = JSON.parse(readFileSync(readable, 'utf8'));
	const { patch } = spec.genesis.runtimeGenesis;
	patch.session = {
		keys: names.map((name) => {
			const { address } = stashOf(name);
			return [address, address, keysOf(name)];
		}),
	};
	Object.assign(patch.genesisParameters, parameters);
	writeFileSync(readable, JSON.stringify(spec));
	command(binary, 'export-chain-spec', '--chain', readable, '--raw', '--output', raw);
	return raw;
};
