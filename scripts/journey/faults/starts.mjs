// Starts the node in ways that can't work, one for each mistake that its user can make. If a message
// names a command, the command is run and must help.
//
// files.mjs has the broken chain specifications, and the database of another chain.

import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { CannotPlay } from '../lib/errors.mjs';
import { freePort } from '../../lib/free_port.mjs';
import { Refusals } from './refusals.mjs';

// A busy machine may need a minute to compile a runtime.
const ANSWER_MS = 180_000;
const NOWHERE = '/ip4/127.0.0.1/tcp/0';
const WITH_METRICS = ['--no-mdns', '--no-telemetry', '--listen-addr', NOWHERE];
const QUIET = [...WITH_METRICS, '--no-prometheus'];
const PEERS = ['12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp', '12D3KooWHdiAxVd8uMQR1hGWXccidmfCwLqcMpGwR6QcTP6QRMuD'];

export const starts = async ({ binary, work }) => {
	const folder = join(work, 'starts');
	mkdirSync(folder, { recursive: true });
	const path = (name) => join(folder, name);
	const refusals = new Refusals({ binary, folder });
	const stage = { binary, folder, path, refusals, refuses: refusals.refuses.bind(refusals) };
	usage(stage);
	await nodeKeys(stage);
	await keystores(stage);
	foldersAndFiles(stage);
	await ports(stage);
	await pruning(stage);
	await databases(stage);
	networks(stage);
	await advice(stage);
	keys(stage);
	blocks(stage);
	return refusals.all();
};

// This long after its RPC is there, a node has logged everything about its start.
const TOLD_MS = 300;
// This long after the node's RPC is there, a new database has stored its pruning mode.
const SETTLE_MS = 2_000;

// Starts the node, and ends it once its RPC is there. Returns what it logged.
const starting = (binary, args, { quiet = QUIET, settleMs = TOLD_MS } = {}) =>
	new Promise((resolve, reject) => {
		const child = spawn(binary, [...args, ...quiet, '--rpc-port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
		let [log, asked] = ['', false];
		const end = setTimeout(() => child.kill('SIGKILL'), ANSWER_MS);
		const kill = () => child.kill('SIGKILL');
		process.once('exit', kill);
		child.stderr.on('data', (data) => {
			log += data;
			if (asked || !log.includes('Running JSON-RPC server: addr=127.0.0.1:')) return;
			asked = true;
			setTimeout(() => child.kill('SIGTERM'), settleMs);
		});
		child.once('exit', (status) => {
			clearTimeout(end);
			process.off('exit', kill);
			if (log.includes('Running JSON-RPC server') && status === 0) resolve(log);
			else reject(new CannotPlay(`'${args.join(' ')}' should start and end normally (status ${status}):\n${log}`));
		});
	});

const usage = ({ refuses }) => {
	refuses('an unknown option', ['--dev', '--rpc-prot', '1'], '--rpc-prot', '--rpc-port', '`--help`');
	refuses('an unknown value', ['--dev', '--database', 'rocksdb'], 'rocksdb', 'possible values: paritydb', '`--help`');
	refuses('options that exclude each other', ['--chain', 'local', '--alice', '--bob'], '--alice', '--bob');
	refuses('a value that is missing', ['--chain'], '--chain', '`--help`');
	refuses('no chain', ['--validator'], 'which chain?', '`--dev`');
	refuses('an unknown chain', ['--chain', 'polkadot'], '`polkadot`', '`dev`', '`local`');
	refuses('sealing on a network', ['--chain', 'local', '--sealing', '5'], '`--sealing` is only for');
	refuses('a name that is too long', ['--dev', '--name', 'x'.repeat(99)], 'name', 'too long');
	refuses('an invalid log filter', ['--dev', '-l', 'a=b=c'], '`--log sync=debug');
	refuses('invalid tracing targets', ['--dev', '--tracing-targets', 'a=b=c'], '`--tracing-targets`');
	refuses('an invalid telemetry server', ['--dev', '--telemetry-url', 'x 0'], "`--telemetry-url 'wss://");
	refuses('a telemetry server without level', ['--dev', '--telemetry-url', 'wss://x'], "`--telemetry-url 'wss://");
	refuses('an invalid pruning mode', ['--dev', '--state-pruning', 'all'], '`archive`');
	for (const chain of [['--dev'], ['--chain', 'local', '--tmp']]) {
		refuses('no state to keep', [...chain, '--state-pruning', '0', ...QUIET], '`--state-pruning 256`');
	}
	refuses('a chain without a name', ['--chain', '', '--tmp', ...QUIET], 'which chain?', '`--dev`');
	refuses('an invalid boot node', ['--chain', 'local', '--bootnodes', 'xyz'], '--bootnodes', '/p2p/');
	refuses('an invalid reserved node', ['--chain', 'local', '--reserved-nodes', 'xyz'], '--reserved-nodes', '/p2p/');
	refuses('an invalid address', ['--chain', 'local', '--listen-addr', 'xyz'], '--listen-addr', '/tcp/30333`');
	refuses("a validator's RPC open to all", ['--chain', 'local', '--validator', '--tmp', '--unsafe-force-node-key-generation', '--rpc-external'], 'leave `--rpc-external` out');
};

const nodeKeys = async ({ binary, path, refuses, refusals }) => {
	const base = ['--chain', 'local', '--validator', '--base-path', path('a validator')];
	const message = refuses('no node key', [...base, ...QUIET], 'secret_ed25519', 'key generate-node-key --chain local --base-path');
	refusals.type(message);
	await starting(binary, base);

	const file = path('none yet/node.key');
	const named = ['--chain', 'local', '--alice', '--base-path', path('alice'), '--node-key-file', file];
	refusals.type(refuses('no folder for a node key', [...named, ...QUIET], file, '`mkdir -p '));
	await starting(binary, named);
	for (const [what, content] of [['no node key', 'no key'], ['too short a node key', 'ab'.repeat(31)], ['a node key and more', `${'ab'.repeat(32)}\n`]]) {
		writeFileSync(file, content);
		refusals.type(refuses(`${what} in its file`, [...named, ...QUIET], file, '64 hexadecimal digits'));
	}
	await starting(binary, named);
	const folder = [...named.slice(0, -1), path('none yet')];
	refuses('a node key that is a folder', [...folder, ...QUIET], path('none yet'), '`--node-key-file`');

	refuses('a temporary validator', ['--chain', 'local', '--alice', '--tmp', ...QUIET], '`--unsafe-force-node-key-generation`');
	await starting(binary, ['--chain', 'local', '--alice', '--tmp', '--unsafe-force-node-key-generation']);
	refuses('an invalid node key as an option', ['--chain', 'local', '--tmp', '--node-key', 'xyz', ...QUIET], '`--node-key`', '64 hexadecimal digits');
};

const LACKS = 'in its keystore';

// The validator of `nodeKeys` has no keys yet.
const keystores = async ({ binary, path, refuses, refusals }) => {
	const base = ['--chain', 'local', '--validator', '--base-path', path('a validator')];
	const log = await starting(binary, base);
	const told = log.split('\n').find((line) => line.includes(LACKS));
	if (!told) throw new CannotPlay(`a validator without keys gets no message about it:\n${log}`);
	refusals.note('a validator without keys', told.replace(/^.*?This validator/, 'This validator'));
	// On a terminal the command asks for the secret. Here the secret is appended.
	refusals.type(told, { more: '--suri //Alice', commands: 2 });
	const after = await starting(binary, base);
	if (after.includes(LACKS)) throw new CannotPlay(`a validator with Alice's keys still lacks some:\n${after}`);

	const password = ['--password', 'another'];
	refuses('another password', [...base, ...password, ...QUIET], '`aura` key', '`--password-filename`');
	await starting(binary, base);
	const alice = ['--chain', 'local', '--alice', '--tmp', '--unsafe-force-node-key-generation'];
	for (const [what, args] of [["a password on Alice's keys", alice], ['a password on a development chain', ['--dev']]]) {
		refuses(what, [...args, ...password, ...QUIET], '`--alice`', 'leave out `--password`');
	}
	refuses('no password file', [...base, ...QUIET, '--password-filename', path('none')], path('none'), '`--password-filename`');
};

const foldersAndFiles = ({ path, refuses, refusals }) => {
	const file = path('a file');
	writeFileSync(file, '');
	refuses('a base path that is a file', ['--dev', '--base-path', file], file, '`--base-path`');
	refuses('chain-info in a file', ['chain-info', '--chain', 'local', '--base-path', file], file, '`--base-path`');
	const nowhere = ['--base-path', '/proc/none'];
	refuses('chain-info where no folder can be made', ['chain-info', '--chain', 'local', ...nowhere], '/proc/none', '`--base-path`');
	refuses('a keystore that is a file', ['--dev', '--keystore-path', file], file, '`--keystore-path`');
	// Nobody can make a folder there.
	refuses("a base path that can't be made", ['--dev', '--base-path', '/proc/none'], '/proc/none', '`--base-path`');
	refuses('no runtimes to override', ['--dev', '--wasm-runtime-overrides', path('none')], path('none'), '`--wasm-runtime-overrides`');
	refusals.refusesIn({ TMPDIR: path('none') }, 'no folder for temporary files', ['--dev'], path('none'), '`--base-path`');
};

// Runs `work` while this program listens on a port.
const occupied = async (host, work, port) => {
	const server = createServer();
	try {
		port ??= await freePort();
		await new Promise((resolve, reject) => {
			server.once('error', reject);
			server.listen({ port, host, ipv6Only: true }, resolve);
		});
		await work(String(port));
	} finally {
		server.close();
	}
};

const PROMETHEUS = 9615;

const ports = async ({ binary, refuses, refusals }) => {
	for (const [what, chain] of [['a development chain', ['--dev']], ['a full node', ['--chain', 'local', '--tmp']]]) {
		const refused = (port) => refuses(`${what}, the RPC's port taken`, [...chain, ...QUIET, '--rpc-port', port], `port ${port}`, '`--rpc-port`');
		await occupied('127.0.0.1', refused);
		// If the machine has no IPv6, this port can't be taken.
		await occupied('::1', refused).catch((error) => {
			if (!['EAFNOSUPPORT', 'EADDRNOTAVAIL'].includes(error.code)) throw error;
		});
	}
	await occupied('127.0.0.1', (port) => {
		refuses("the network's port taken", ['--chain', 'local', '--tmp', '--rpc-port', '0', '--port', port], `port ${port}`, '`--port`');
		refuses("an RPC endpoint's port taken", ['--dev', '--experimental-rpc-endpoint', `listen-addr=127.0.0.1:${port}`], `port ${port}`);
		refuses("Prometheus' port taken", ['--dev', ...WITH_METRICS, '--rpc-port', '0', '--prometheus-port', port], `port ${port}`, '`--prometheus-port`');
	});
	refuses("another machine's address", ['--chain', 'local', '--tmp', '--rpc-port', '0', '--listen-addr', '/ip4/192.0.2.1/tcp/30333'], '192.0.2.1', '`--listen-addr`');

	// If the usual port is taken and no other port was named, a second node on the machine has no metrics.
	const second = async () => {
		const log = await starting(binary, ['--dev'], { quiet: WITH_METRICS });
		if (!log.includes('there are no metrics')) throw new CannotPlay(`a node without metrics doesn't say so:\n${log}`);
		refusals.note("Prometheus' usual port taken", 'starts, and says that there are no metrics');
	};
	// Another program may already have the port.
	await occupied('127.0.0.1', second, PROMETHEUS).catch((error) => {
		if (error.code !== 'EADDRINUSE') throw error;
		return second();
	});
};

const MODES = { archive: 'archive', 'archive-canonical': 'archive-canonical', 99: '256' };

const pruning = async ({ binary, path, refuses }) => {
	const begin = (args) => starting(binary, args, { settleMs: SETTLE_MS });
	for (const [begun, told] of Object.entries(MODES)) {
		const base = ['--chain', 'local', '--base-path', path(`pruning-${begun}`)];
		await begin([...base, '--state-pruning', begun]);
		for (const other of Object.keys(MODES).filter((mode) => mode !== begun)) {
			const args = ['--state-pruning', other];
			refuses(`${begun}, then ${other}`, [...base, ...args, ...QUIET], path(`pruning-${begun}`), `\`--state-pruning ${told}\``);
			refuses(`${begun}, then chain-info ${other}`, ['chain-info', ...base, ...args], `\`--state-pruning ${told}\``);
		}
		await starting(binary, [...base, '--state-pruning', told]);
		await starting(binary, base);
	}
	const dev = ['--dev', '--base-path', path('dev')];
	await begin([...dev, '--state-pruning', '99']);
	await starting(binary, dev);
	const archive = ['--dev', '--base-path', path('dev-archive')];
	await begin(archive);
	refuses('a development chain, then 99', [...archive, '--state-pruning', '99'], '`--state-pruning archive`');
};

// WASM that has a runtime's version and imports a host function that no node has.
const strangeRuntime = () => {
	const text = (words) => [words.length, ...Buffer.from(words)];
	const section = (id, content) => [id, content.length, ...content];
	const name = (words) => [words.length * 4, ...Buffer.from(words)];
	const number = (value) => [value, 0, 0, 0];
	// The names; the authoring, spec and impl versions; no APIs; the transaction and state versions.
	const version = [...name('strange'), ...name('strange'), ...number(1), ...number(1), ...number(1), 0, ...number(1), 1];
	const wasm = [
		...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
		...section(1, [1, 0x60, 0, 0]),
		...section(2, [1, ...text('env'), ...text('ext_none_such_version_1'), 0, 0]),
		...section(0, [...text('runtime_version'), ...version]),
	];
	return `0x${Buffer.from(wasm).toString('hex')}`;
};

const databases = async ({ path, refuses, refusals }) => {
	// The database that `pruning` has left.
	const base = ['--dev', '--base-path', path('dev')];
	const metadata = path('dev/chains/dev/paritydb/full/metadata');
	const before = readFileSync(metadata, 'utf8');
	writeFileSync(metadata, before.replace(/^version=.*/m, 'version=1'));
	refuses('the database of another version', [...base, ...QUIET], path('dev'), 'Another version', '`--base-path`');
	writeFileSync(metadata, 'no metadata');
	const message = refuses('a broken database', [...base, ...QUIET], path('dev'), 'purge-chain --chain dev --base-path');
	refusals.type(message, { input: 'y\n' });
	refusals.runs(['chain-info', '--chain', 'dev', '--base-path', path('dev')]);

	const spec = path('strange.json');
	refusals.runs(['export-chain-spec', '--chain', 'local', '--raw', '--output', spec]);
	const strange = JSON.parse(readFileSync(spec, 'utf8'));
	strange.genesis.raw.top['0x3a636f6465'] = strangeRuntime();
	writeFileSync(spec, JSON.stringify(strange));
	refuses('a runtime that wants more', ['--chain', spec, '--base-path', path('strange'), ...QUIET], "can't run the runtime", 'newer node');
};

const networks = ({ refuses }) => {
	const base = ['--chain', 'local', '--tmp', '--rpc-port', '0', ...QUIET];
	const address = '/ip4/192.0.2.1/tcp/30333/p2p/';
	refuses('a boot node with two names', [...base, '--bootnodes', ...PEERS.map((peer) => address + peer)], PEERS[0], PEERS[1], '`--bootnodes`');
	refuses('a boot node without a name', [...base, '--bootnodes', '/ip4/192.0.2.1/tcp/30333'], '--bootnodes', '/p2p/');
};

// A validator that doesn't choose its RPC methods must be told to, in one line.
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
		if (lines.length !== (isTold ? 1 : 0)) throw new CannotPlay(`${what} gets ${lines.length} messages about its RPC methods:\n${log}`);
		refusals.note(what, isTold ? 'is advised to choose `--rpc-methods safe`' : 'gets no message about its RPC methods');
	}
};

const keys = ({ path, refuses, refusals }) => {
	const base = ['--chain', 'local', '--base-path', path('subcommands')];
	const insert = ['key', 'insert', ...base, '--scheme', 'sr25519'];
	refuses('an unknown type of key', [...insert, '--key-type', 'x', '--suri', '//Alice'], '`--key-type aura`');
	refusals.type(refuses('an invalid phrase', [...insert, '--key-type', 'aura', '--suri', 'one two'], 'phrase'));
	const alice = [...insert, '--key-type', 'aura', '--suri', '//Alice'];
	refuses("a keystore that can't be made", [...alice, '--keystore-path', '/proc/none'], '`--keystore-path`');
	refuses('no password for a key', [...alice, '--password-filename', path('none')], path('none'), '`--password-filename`');
	refuses('a phrase of 13 words', ['key', 'generate', '--words', '13'], '`--words 12`');
	refuses('an invalid public key', ['key', 'inspect', '--public', 'zz'], '64 hexadecimal digits');
	refuses('half a public key', ['key', 'inspect', '--public', '0x00'], '64 hexadecimal digits');

	const nodeKey = ['key', 'generate-node-key', ...base];
	refusals.runs(nodeKey);
	refuses('a second node key', nodeKey, 'secret_ed25519', 'keep it');
	refuses("a node key that can't be stored", ['key', 'generate-node-key', '--chain', 'local', '--base-path', '/proc/none'], '`--base-path`');
	const look = (file) => ['key', 'inspect-node-key', '--file', file];
	const [broken, none] = [path('broken.key'), path('none there/node.key')];
	writeFileSync(broken, '');
	for (const [what, file] of [['a broken node key to look at', broken], ['no node key to look at', none]]) {
		refusals.type(refuses(what, look(file), file, 'node key'));
		refusals.runs(look(file));
	}
	const file = path('none here/node.key');
	const make = ['key', 'generate-node-key', '--file', file];
	refusals.type(refuses('no folder for a new node key', make, file, '`mkdir -p '));
	refusals.runs(make);
};

const blocks = ({ path, refuses, refusals }) => {
	const base = ['--chain', 'local', '--base-path', path('subcommands')];
	refusals.type(refuses('an unknown block', ['check-block', '999', ...base], 'no such block'));
	refuses('half a hash', ['check-block', '0x12', ...base], '64 hexadecimal digits');
	refuses('a number that is too large', ['revert', '99999999999', ...base], '4294967295');
	refusals.type(refuses('a range of no blocks', ['export-blocks', '--from', '5', '--to', '4', ...base], 'no such block'));
	refuses('no file of blocks', ['import-blocks', ...base, path('none')], path('none'), 'Name one');
	writeFileSync(path('no blocks'), 'hello');
	refuses('a file of no blocks', ['import-blocks', ...base, path('no blocks')], '`export-blocks`');
	for (const [what, args, file] of [
		['no folder for blocks', ['export-blocks', ...base], path('for blocks/blocks')],
		['no folder for a specification', ['export-chain-spec', '--output'], path('for specs/spec')],
	]) {
		refusals.type(refuses(what, [...args, file], file, '`mkdir -p '));
		if (what.endsWith('specification')) refusals.runs([...args, file]);
	}
};
