#!/usr/bin/env node
// Runs the network of container/compose.yml on this machine, without containers. scripts/deploy.sh starts
// this.
//
// The nodes get the options of the file, on other ports and folders, and on the loopback interface alone.
// Final blocks must reach all of them, the image's own check must find them healthy, unsafe methods must be
// refused, and each node must end with status 0 when it is told to stop.

import { execFileSync, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { freePort } from '../lib/free_port.mjs';
import { endsWithThis } from '../lib/programs.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const FINAL_MS = 180_000;
const FINAL_BLOCKS = 5;
const END_MS = 60_000;
// What makes a node listen for others.
const EXTERNAL = new Set(['--rpc-external', '--prometheus-external']);
// The error code by which the server refuses an unsafe method.
const REFUSED = -32601;

const { values } = parseArgs({
	options: Object.fromEntries(['node', 'work', 'logs'].map((name) => [name, { type: 'string' }])),
});

class Failed extends Error {}

// The options of each service: those of its `command`, or of the anchor that it takes over.
const services = (text) => {
	const command = (part) => [...part.matchAll(/^ +- (--\S+)$/gm)].map(([, option]) => option);
	const [shared, listed] = text.split(/^services:$/m);
	const validator = command(shared.split(/^x-validator:/m)[1]);
	const parts = listed.split(/^ {2}(?=[\w-]+:$)/m).filter((part) => /^[\w-]+:\n/.test(part) && part.includes('/data'));
	return parts.map((part) => {
		const own = command(part);
		return {
			name: part.split(':')[0],
			folder: part.match(/- \.\/network\/([\w-]+):\/data/)[1],
			options: own.length ? own : validator,
		};
	});
};

const start = (service, network, ports, boot) => {
	const paths = { '/chain': network, '/data': join(network, service.folder) };
	const options = service.options
		.filter((option) => !EXTERNAL.has(option))
		.map((option) => option.replace(/=(\/chain|\/data)\b/, (_, path) => `=${paths[path]}`));
	const own = ['--rpc-port', ports.rpc, '--prometheus-port', ports.metrics];
	// As by default, nodes that aren't validators listen for WebSocket.
	const transport = service.options.includes('--validator') ? '' : '/ws';
	const listen = ['--listen-addr', `/ip4/127.0.0.1/tcp/${ports.peers}${transport}`, '--bootnodes', boot];
	const log = join(values.logs, `deploy-${service.name}.log`);
	const output = openSync(log, 'w');
	const child = spawn(values.node, [...options, ...own.map(String), ...listen], { stdio: ['ignore', output, output] });
	closeSync(output);
	endsWithThis(child);
	const node = { ...service, ports, child, log };
	node.ended = new Promise((resolve) => {
		child.once('exit', (status, signal) => {
			node.end = { status, signal };
			resolve();
		});
	});
	return node;
};

const rpc = async (node, method, params = []) => {
	try {
		const response = await fetch(`http://127.0.0.1:${node.ports.rpc}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
			signal: AbortSignal.timeout(10_000),
		});
		return await response.json();
	} catch {
		return {};
	}
};

const final = async (node) => {
	const { result: hash } = await rpc(node, 'chain_getFinalizedHead');
	const { result: header } = hash ? await rpc(node, 'chain_getHeader', [hash]) : {};
	return header ? Number(header.number) : 0;
};

const requireRunning = (nodes) => {
	for (const { name, end, log } of nodes) {
		if (!end) continue;
		const last = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-5).join('\n');
		throw new Failed(`${name} has ended:\n${last}`);
	}
};

const check = async () => {
	const all = services(readFileSync(join(HERE, 'container/compose.yml'), 'utf8'));
	const count = all.filter(({ options }) => options.includes('--validator')).length;
	if (count !== 4 || all.length !== 5) throw new Failed(`compose.yml has ${count} validators in ${all.length} services`);
	for (const { name, options } of all) {
		for (const limit of ['--rpc-methods=safe', '--rpc-max-connections=', '--rpc-rate-limit=']) {
			if (!options.some((option) => option.startsWith(limit))) throw new Failed(`${name} has no ${limit}`);
		}
	}

	const network = join(values.work, 'network');
	const made = [join(HERE, 'network.mjs'), '--node', values.node, '--folder', network];
	execFileSync(process.execPath, made, { stdio: ['ignore', 'ignore', 'inherit'] });

	// The addresses in the specification lead to containers.
	const first = join(network, all[0].folder, 'node-key');
	const id = execFileSync(values.node, ['key', 'inspect-node-key', '--file', first], { encoding: 'utf8' }).trim();
	const nodes = [];
	for (const service of all) {
		const ports = { rpc: await freePort(), metrics: await freePort(), peers: await freePort() };
		const boot = nodes[0] ?? { ports };
		nodes.push(start(service, network, ports, `/ip4/127.0.0.1/tcp/${boot.ports.peers}/p2p/${id}`));
	}

	const started = Date.now();
	for (const node of nodes) {
		while ((await final(node)) < FINAL_BLOCKS) {
			requireRunning(nodes);
			if (Date.now() - started > FINAL_MS) throw new Failed(`${node.name} has ${await final(node)} final blocks only`);
			await pause(1_000);
		}
	}
	const seconds = Math.round((Date.now() - started) / 1_000);
	console.log(`  four validators and a full node have ${FINAL_BLOCKS} final blocks after ${seconds} s`);

	for (const { name, ports } of nodes) {
		try {
			execFileSync(join(HERE, 'container/health.sh'), [String(ports.rpc)], { stdio: 'pipe' });
		} catch ({ stderr }) {
			throw new Failed(`${name} isn't healthy: ${stderr}`);
		}
	}
	const unused = await freePort();
	try {
		execFileSync(join(HERE, 'container/health.sh'), [String(unused)], { stdio: 'pipe' });
		throw new Failed('the health check finds a node where none is');
	} catch (error) {
		if (error instanceof Failed) throw error;
	}
	for (const node of nodes) {
		const { error } = await rpc(node, 'author_rotateKeys');
		if (error?.code !== REFUSED) throw new Failed(`${node.name} doesn't refuse an unsafe method`);
	}
	console.log('  all are healthy, and refuse unsafe methods');

	for (const { child } of nodes) child.kill('SIGTERM');
	await Promise.race([Promise.all(nodes.map(({ ended }) => ended)), pause(END_MS)]);
	for (const { name, end } of nodes) {
		if (end?.status !== 0) throw new Failed(`${name} doesn't end with status 0: ${JSON.stringify(end)}`);
	}
	console.log('  all have ended with status 0');
};

try {
	await check();
} catch (error) {
	console.error(error instanceof Failed ? `error: ${error.message}` : error);
	process.exitCode = 1;
}
process.exit();
