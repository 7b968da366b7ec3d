// Starts of the node that can't be, one for each fault that its user can bring about. What a message
// says to type is typed, and helps.

import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { CannotPlay } from '../lib/errors.mjs';
import { freePort } from './node.mjs';
import { Refusals } from './refusals.mjs';

const ANSWER_MS = 60_000;
const NOWHERE = '/ip4/127.0.0.1/tcp/0';
const QUIET = ['--no-mdns', '--no-prometheus', '--no-telemetry', '--listen-addr', NOWHERE];
const PEERS = ['12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp', '12D3KooWHdiAxVd8uMQR1hGWXccidmfCwLqcMpGwR6QcTP6QRMuD'];

export const starts = async ({ binary, work }) => {
	const folder = join(work, 'starts');
	mkdirSync(folder, { recursive: true });
	const path = (name) => join(folder, name);
	const refusals = new Refusals({ binary, folder });
	const stage = { binary, folder, path, refusals, refuses: refusals.refuses.bind(refusals) };
	usage(stage);
	await nodeKeys(stage);
	foldersAndFiles(stage);
	await ports(stage);
	await pruning(stage);
	networks(stage);
	await advice(stage);
	await subcommands(stage);
	return refusals.all();
};

// So long after its RPC is there, a new database has written how it was begun.
const SETTLE_MS = 2_000;

// Starts the node, and ends it once its RPC is there. Returns what it logged.
const starting = (binary, args) =>
	new Promise((resolve, reject) => {
		const child = spawn(binary, [...args, ...QUIET, '--rpc-port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
		let [log, asked] = ['', false];
		const end = setTimeout(() => child.kill('SIGKILL'), ANSWER_MS);
		child.stderr.on('data', (data) => {
			log += data;
			if (asked || !log.includes('Running JSON-RPC server: addr=127.0.0.1:')) return;
			asked = true;
			setTimeout(() => child.kill('SIGTERM'), SETTLE_MS);
		});
		child.once('exit', (status) => {
			clearTimeout(end);
			if (log.includes('Running JSON-RPC server') && status === 0) resolve(log);
			else reject(new CannotPlay(`'${args.join(' ')}' should run and end (status ${status}):\n${log}`));
		});
	});

const usage = ({ refuses }) => {
	refuses('an unknown option', ['--dev', '--rpc-prot', '1'], '--rpc-prot', '--rpc-port', '`--help`');
	refuses('an unknown value', ['--dev', '--database', 'rocksdb'], 'rocksdb', 'possible values: paritydb', '`--help`');
	refuses('options that exclude others', ['--chain', 'local', '--alice', '--bob'], '--alice', '--bob');
	refuses('a value that is missing', ['--chain'], '--chain', '`--help`');
	refuses('no chain', ['--validator'], 'which chain?', '`--dev`');
	refuses('sealing on a network', ['--chain', 'local', '--sealing', '5'], '`--sealing` is only for');
	refuses('a name that is too long', ['--dev', '--name', 'x'.repeat(99)], 'name', 'too long');
	refuses('a filter that is none', ['--dev', '-l', 'a=b=c'], '`--log`');
	refuses('a telemetry server that is none', ['--dev', '--telemetry-url', 'x 0'], '`--telemetry-url`');
	refuses("a validator's RPC for all", ['--chain', 'local', '--validator', '--tmp', '--unsafe-force-node-key-generation', '--rpc-external'], 'leave `--rpc-external` out');
};

const nodeKeys = async ({ binary, path, refuses, refusals }) => {
	const base = ['--chain', 'local', '--validator', '--base-path', path('a validator')];
	const message = refuses('no node key', [...base, ...QUIET], 'secret_ed25519', 'key generate-node-key --chain local --base-path');
	refusals.type(message);
	await starting(binary, base);

	const file = path('node.key');
	const named = ['--chain', 'local', '--alice', '--base-path', path('alice'), '--node-key-file', file];
	refusals.type(refuses('no node key in its file', [...named, ...QUIET], file));
	await starting(binary, named);
	writeFileSync(file, 'no key');
	refusals.type(refuses('a broken node key', [...named, ...QUIET], file, '64 hexadecimal digits'));
	await starting(binary, named);

	refuses('a temporary validator', ['--chain', 'local', '--alice', '--tmp', ...QUIET], '`--unsafe-force-node-key-generation`');
	await starting(binary, ['--chain', 'local', '--alice', '--tmp', '--unsafe-force-node-key-generation']);
	refuses('a node key that is none', ['--chain', 'local', '--tmp', '--node-key', 'xyz', ...QUIET], '`--node-key`', '64 hexadecimal digits');
};

const foldersAndFiles = ({ path, refuses, refusals }) => {
	const file = path('a file');
	writeFileSync(file, '');
	refuses('a base path that is a file', ['--dev', '--base-path', file], file, '`--base-path`');
	refuses('a keystore that is a file', ['--dev', '--keystore-path', file], file, '`--keystore-path`');
	refuses('no password file', ['--dev', '--password-filename', path('none')], path('none'));
	refuses('no runtimes to override', ['--dev', '--wasm-runtime-overrides', path('none')], path('none'));
	refusals.refusesIn({ TMPDIR: path('none') }, 'no folder for temporary files', ['--dev'], path('none'));
};

const ports = async ({ path, refuses }) => {
	const occupied = async (host, work) => {
		const server = createServer();
		try {
			const port = await freePort();
			await new Promise((resolve, reject) => {
				server.once('error', reject);
				server.listen({ port, host, ipv6Only: true }, resolve);
			});
			work(String(port));
		} finally {
			server.close();
		}
	};
	for (const [what, chain] of [['a development chain', ['--dev']], ['a full node', ['--chain', 'local', '--tmp']]]) {
		const refused = (port) => refuses(`${what}, the RPC's port taken`, [...chain, ...QUIET, '--rpc-port', port], `port ${port}`, '`--rpc-port`');
		await occupied('127.0.0.1', refused);
		// Where there is no IPv6 at all, nothing can be taken of it.
		await occupied('::1', refused).catch((error) => {
			if (!['EAFNOSUPPORT', 'EADDRNOTAVAIL'].includes(error.code)) throw error;
		});
	}
	await occupied('127.0.0.1', (port) => {
		refuses("the network's port taken", ['--chain', 'local', '--tmp', '--rpc-port', '0', '--port', port], `port ${port}`, '`--port`');
		refuses('an endpoint taken', ['--dev', '--experimental-rpc-endpoint', `listen-addr=127.0.0.1:${port}`], `port ${port}`);
	});
	refuses('an address of others', ['--chain', 'local', '--tmp', '--rpc-port', '0', '--listen-addr', '/ip4/192.0.2.1/tcp/30333'], '192.0.2.1', '`--listen-addr`');
};

const MODES = { archive: 'archive', 'archive-canonical': 'archive-canonical', 99: '256' };

const pruning = async ({ binary, path, refuses }) => {
	for (const [begun, told] of Object.entries(MODES)) {
		const base = ['--chain', 'local', '--base-path', path(`pruning-${begun}`)];
		await starting(binary, [...base, '--state-pruning', begun]);
		for (const other of Object.keys(MODES).filter((mode) => mode !== begun)) {
			const args = ['--state-pruning', other];
			refuses(`${begun}, then ${other}`, [...base, ...args, ...QUIET], path(`pruning-${begun}`), `\`--state-pruning ${told}\``);
			refuses(`${begun}, then chain-info ${other}`, ['chain-info', ...base, ...args], `\`--state-pruning ${told}\``);
		}
		await starting(binary, [...base, '--state-pruning', told]);
		await starting(binary, base);
	}
	const dev = ['--dev', '--base-path', path('dev')];
	await starting(binary, [...dev, '--state-pruning', '99']);
	await starting(binary, dev);
	const archive = ['--dev', '--base-path', path('dev-archive')];
	await starting(binary, archive);
	refuses('a development chain, then 99', [...archive, '--state-pruning', '99'], '`--state-pruning archive`');
};

const networks = ({ refuses }) => {
	const base = ['--chain', 'local', '--tmp', '--rpc-port', '0', ...QUIET];
	const address = '/ip4/192.0.2.1/tcp/30333/p2p/';
	refuses('a boot node with two names', [...base, '--bootnodes', ...PEERS.map((peer) => address + peer)], PEERS[0], PEERS[1], '`--bootnodes`');
	refuses('a boot node without a name', [...base, '--bootnodes', '/ip4/192.0.2.1/tcp/30333'], '--bootnodes');
};

// Whoever lets the RPC's methods be chosen by its address is told, in one line.
const advice = async ({ binary, refusals }) => {
	const local = ['--chain', 'local', '--tmp'];
	const validator = [...local, '--validator', '--unsafe-force-node-key-generation'];
	for (const [what, args, isTold] of [
		['a validator', validator, true],
		['a validator that says so', [...validator, '--rpc-methods', 'safe'], false],
		['a full node', local, false],
		['a development chain', ['--dev'], false],
	]) {
		const log = await starting(binary, args);
		const lines = log.split('\n').filter((line) => line.includes('`--rpc-methods safe`'));
		if (lines.length !== (isTold ? 1 : 0)) throw new CannotPlay(`${what} is told ${lines.length} times about its RPC:\n${log}`);
		refusals.lines.push(`${what.padEnd(32)} ${isTold ? 'is told to choose `--rpc-methods safe`' : 'is told nothing of its RPC'}`);
	}
};

const subcommands = async ({ binary, path, refuses, refusals }) => {
	const base = ['--chain', 'local', '--base-path', path('subcommands')];
	const key = ['key', 'insert', ...base, '--scheme', 'sr25519'];
	refuses('an unknown type of key', [...key, '--key-type', 'x', '--suri', '//Alice'], '`--key-type aura`');
	refuses('a phrase that is none', [...key, '--key-type', 'aura', '--suri', 'one two'], 'phrase');
	const nodeKey = ['key', 'generate-node-key', ...base];
	refusals.run(nodeKey);
	refuses('a node key twice', nodeKey, 'secret_ed25519', 'keep it');
	refuses('a broken node key to look at', ['key', 'inspect-node-key', '--file', path('a file')], 'node key');
	refuses('an unknown block', ['check-block', '999', ...base], '999');
	refuses('no file of blocks', ['import-blocks', ...base, path('none')], path('none'));
	refuses('no folder for blocks', ['export-blocks', ...base, path('none/blocks')], path('none/blocks'));
	refuses('no folder for a specification', ['export-chain-spec', '--output', path('none/spec')], path('none/spec'));
};
