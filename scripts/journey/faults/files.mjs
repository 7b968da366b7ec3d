// Starts the node with broken chain specifications and databases. It must report each in one line that
// names the file and what to do, and end.

import { cpSync, mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotPlay } from '../lib/errors.mjs';
import { freePort } from '../../lib/free_port.mjs';
import { Node } from './node.mjs';
import { Refusals } from './refusals.mjs';
import { pause, until } from './waiting.mjs';

const ANSWER_MS = 60_000;
const CODE = '0x3a636f6465';
const QUIET = ['--no-mdns', '--no-prometheus', '--no-telemetry', '--rpc-port', '0'];
QUIET.push('--listen-addr', '/ip4/127.0.0.1/tcp/0');

const changed = (spec, change) => {
	const copy = structuredClone(spec);
	change(copy);
	return JSON.stringify(copy);
};

// name → [the content of the file, what the message must contain].
const brokenSpecs = (readable, raw) => {
	const text = JSON.stringify(raw);
	const patch = (change) => changed(readable, (spec) => change(spec.genesis.runtimeGenesis.patch));
	const top = (change) => changed(raw, (spec) => change(spec.genesis.raw.top));
	const code = raw.genesis.raw.top[CODE];
	return {
		'an empty file': ['', /EOF while parsing/],
		'no JSON': ['hello', /expected value/],
		'half a file': [text.slice(0, text.length / 2), /EOF while parsing/],
		'an empty object': ['{}', /missing field `name`/],
		'no genesis': [changed(raw, (spec) => delete spec.genesis), /missing field `genesis`/],
		'another type of genesis': [changed(raw, (spec) => { spec.genesis.raw = 5; }), /invalid type/],
		'an unknown chain type': [changed(raw, (spec) => { spec.chainType = 'Odd'; }), /unknown variant `Odd`/],
		'a broken boot node': [changed(raw, (spec) => { spec.bootNodes = ['x']; }), /invalid multiaddress/],
		'an id that leads away': [changed(raw, (spec) => { spec.id = '../../x'; }), /can't name a folder/],
		'wrong hex': [top((all) => { all[CODE] = '0xz'; }), /invalid hex/],
		'no runtime': [top((all) => delete all[CODE]), /has no runtime/],
		'half a runtime': [top((all) => { all[CODE] = code.slice(0, Math.floor(code.length / 4) * 2); }), /can't be read/],
		'no WASM': [top((all) => { all[CODE] = '0xdeadbeef'; }), /can't be read/],
		'WASM without a runtime': [top((all) => { all[CODE] = '0x0061736d01000000'; }), /but no runtime/],
		'an unknown field': [patch((all) => { all.balances = { odd: 1 }; }), /unknown field `odd`/],
		'no account': [patch((all) => { all.sudo.key = '5Gx'; }), /Invalid JSON blob/],
	};
};

export const files = async ({ binary, work, logs }) => {
	const folder = join(work, 'files');
	mkdirSync(folder, { recursive: true });
	const path = (name) => join(folder, name);
	const refusals = new Refusals({ binary, folder });
	const refuses = refusals.refuses.bind(refusals);
	for (const [file, options] of [['good.json', []], ['good-raw.json', ['--raw']]]) {
		const { status, stderr } = refusals.run(['export-chain-spec', '--chain', 'local', ...options, '--output', path(file)]);
		if (status !== 0) throw new CannotPlay(`export-chain-spec failed:\n${stderr}`);
	}
	const [readable, raw] = ['good.json', 'good-raw.json'].map((name) =>
		JSON.parse(readFileSync(path(name), 'utf8')),
	);

	const chain = (file, base) => ['--chain', file, '--base-path', path(base), ...QUIET];

	let number = 0;
	for (const [what, [content, said]] of Object.entries(brokenSpecs(readable, raw))) {
		number += 1;
		const file = path(`broken-${number}.json`);
		writeFileSync(file, content);
		refuses(what, chain(file, `base-${number}`), `\`${file}\` is no valid chain specification`, said, '`export-chain-spec`');
	}
	refuses('a missing file', chain(path('none.json'), 'none'), path('none.json'), 'name `dev`, `local` or');
	refuses('a folder', chain(folder, 'none'), folder, 'name `dev`, `local` or');

	await databases({ binary, logs, path, raw, chain, refuses, refusals });
	return refusals.all();
};

const databases = async ({ binary, logs, path, raw, chain, refuses, refusals }) => {
	const good = path('good-raw.json');
	const log = join(logs, 'faults-files.log');
	const args = ['--dev', '--sealing', '100', '--base-path', path('dev')];
	const node = new Node({ binary, name: 'the node', args, log, port: await freePort() });
	node.start();
	await node.answering();
	refuses('a database in use', ['--dev', '--base-path', path('dev'), ...QUIET], path('dev'), 'Another node runs on it');
	await until('blocks', ANSWER_MS, async () => Number((await node.rpc('chain_getHeader')).number) > 20);
	// A database this new may consist of its journal alone. Opening it once more writes the journal into its
	// files.
	await node.kill();
	node.start();
	await node.answering();
	await node.kill();

	const state = join(path('dev'), 'chains/dev/paritydb/full');
	const index = readdirSync(state).find((name) => name.startsWith('index_03'));
	if (!index) throw new CannotPlay(`${state} has no file index_03… to damage`);
	const damaged = path('damaged');
	cpSync(path('dev'), damaged, { recursive: true });
	const file = join(damaged, 'chains/dev/paritydb/full', index);
	// On opening, the database fills the file with zeros up to its old length. No block is found by its
	// hash any more.
	truncateSync(file, 0);
	refuses('a damaged database', ['--dev', '--base-path', damaged, ...QUIET], damaged, 'purge-chain --chain dev');

	const other = new Node({
		binary,
		name: 'the node',
		args: ['--chain', good, '--base-path', path('base'), '--listen-addr', '/ip4/127.0.0.1/tcp/0'],
		log,
		port: await freePort(),
	});
	other.start();
	await other.answering();
	await other.kill('SIGTERM');
	await pause(100);
	const foreign = path('foreign.json');
	const patched = changed(raw, (spec) => {
		const top = spec.genesis.raw.top;
		const key = Object.keys(top).find((one) => one !== CODE && top[one].length === 66);
		top[key] = `0x${'11'.repeat(32)}`;
	});
	writeFileSync(foreign, patched);
	const message = refuses('the database of another', chain(foreign, 'base'), path('base'), 'holds another chain', 'purge-chain --chain');
	refusals.type(message, { input: 'y\n' });
	refusals.runs(['chain-info', '--chain', foreign, '--base-path', path('base')]);
};
