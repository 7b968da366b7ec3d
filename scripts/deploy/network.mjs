#!/usr/bin/env node
// Makes the files of a network of validators, by the steps of docs/operating.md: a chain specification,
// and for each validator a folder with its node key and its keys.
//
//   node scripts/deploy/network.mjs --node BINARY --folder FOLDER [--validators 4] [--address ADDRESS]
//
// ADDRESS is the boot nodes' address, in which NUMBER stands for a validator's. The default fits
// container/compose.yml: /dns/validator-NUMBER/tcp/30333. The folder must not exist yet.
//
// The network is for trials: as on the local test network, Alice is root, and well-known accounts have
// BOLT. Nobody knows the validators' keys, which are new. The secret phrases of the validators' accounts
// are in secrets.json.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const OPTIONS = {
	node: { type: 'string' },
	folder: { type: 'string' },
	validators: { type: 'string', default: '4' },
	address: { type: 'string', default: '/dns/validator-NUMBER/tcp/30333' },
};
const SCHEMES = { aura: ['aura', 'sr25519'], grandpa: ['gran', 'ed25519'] };

// A mistake of the user. Its message is enough.
class Refused extends Error {}

const settings = () => {
	let values;
	try {
		({ values } = parseArgs({ options: OPTIONS }));
	} catch ({ message }) {
		throw new Refused(message);
	}
	for (const name of ['node', 'folder']) {
		if (!values[name]) throw new Refused(`--${name} is missing`);
	}
	const count = Number(values.validators);
	if (!Number.isInteger(count) || count < 1 || count > 32) throw new Refused('--validators takes 1 to 32');
	return { ...values, count };
};

const network = ({ node, folder, count, address }) => {
	const run = (...args) => {
		try {
			return execFileSync(node, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
		} catch ({ stderr, message }) {
			throw new Refused(`${node} ${args.slice(0, 2).join(' ')}: ${stderr?.trim() || message}`);
		}
	};
	const inspect = (scheme, secret) =>
		JSON.parse(run('key', 'inspect', '--scheme', scheme, '--output-type', 'json', secret)).ss58Address;

	run('--version');
	try {
		mkdirSync(folder);
	} catch ({ message }) {
		throw new Refused(`the folder can't be made: ${message}`);
	}
	const validators = Array.from({ length: count }, (_, index) => {
		const number = index + 1;
		const own = join(folder, `validator-${number}`);
		mkdirSync(own, { mode: 0o700 });
		const { secretPhrase } = JSON.parse(run('key', 'generate', '--output-type', 'json'));
		run('key', 'generate-node-key', '--file', join(own, 'node-key'));
		const id = run('key', 'inspect-node-key', '--file', join(own, 'node-key'));
		const account = inspect('sr25519', `${secretPhrase}//account`);
		const keys = Object.fromEntries(
			Object.entries(SCHEMES).map(([name, [, scheme]]) => [name, inspect(scheme, `${secretPhrase}//keys`)]),
		);
		return { number, own, secretPhrase, id, account, keys };
	});

	const [readable, raw] = [join(folder, 'readable.json'), join(folder, 'spec.json')];
	run('export-chain-spec', '--chain', 'local', '--output', readable);
	const spec = JSON.parse(readFileSync(readable, 'utf8'));
	const mark = validators[0].id.slice(-8).toLowerCase();
	Object.assign(spec, { name: 'BulletTrain Trial', id: `trial_${mark}`, protocolId: `bullet-train-trial-${mark}` });
	spec.bootNodes = validators.map(({ number, id }) => `${address.replaceAll('NUMBER', number)}/p2p/${id}`);
	spec.genesis.runtimeGenesis.patch.session = {
		keys: validators.map(({ account, keys }) => [account, account, keys]),
	};
	writeFileSync(readable, JSON.stringify(spec, null, 2));
	run('export-chain-spec', '--chain', readable, '--raw', '--output', raw);

	for (const { own, secretPhrase } of validators) {
		for (const [type, scheme] of Object.values(SCHEMES)) {
			const key = ['--key-type', type, '--scheme', scheme, '--suri', `${secretPhrase}//keys`];
			run('key', 'insert', '--chain', raw, '--base-path', own, ...key);
		}
	}
	mkdirSync(join(folder, 'full-node'), { mode: 0o700 });
	const secrets = validators.map(({ number, secretPhrase, account }) => ({
		validator: number,
		account,
		secret: `${secretPhrase}//account`,
	}));
	writeFileSync(join(folder, 'secrets.json'), `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
	return raw;
};

try {
	const wanted = settings();
	console.log(`The specification is ${network(wanted)}, with ${wanted.count} validators`);
} catch (error) {
	if (!(error instanceof Refused)) throw error;
	console.error(`error: ${error.message}`);
	process.exitCode = 1;
}
