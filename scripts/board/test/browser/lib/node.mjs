// A development node of the tests, which can be stopped and started again on its chain. The environment has the node
// (NODE_BINARY) and, so that it needn't build its genesis, the chain's raw specification (CHAIN_SPEC).

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../../../lib/free_port.mjs';

const START_MS = 60_000;

export class TestNode {
	static async start({ base, log, sealing }) {
		const node = new TestNode();
		const port = await freePort();
		Object.assign(node, { base, log: `${log}-${port}.log`, sealing, port, url: `ws://127.0.0.1:${port}` });
		await node.start();
		return node;
	}

	async start() {
		const { base, log, sealing, port } = this;
		const output = openSync(log, 'a');
		const { CHAIN_SPEC: spec, NODE_BINARY: binary } = process.env;
		const own = ['--dev', ...(spec ? ['--chain', spec] : []), '--base-path', base, '--sealing', sealing, '--rpc-port', port];
		const alone = ['--listen-addr', '/ip4/127.0.0.1/tcp/0', '--no-mdns', '--no-prometheus', '--no-telemetry'];
		this.child = spawn(binary, [...own, ...alone].map(String), { stdio: ['ignore', output, output] });
		closeSync(output);
		const limit = Date.now() + START_MS;
		while (!(await this.#answers())) {
			if (this.child.exitCode !== null || Date.now() > limit) throw new Error(`the node did not start: see ${log}`);
			await pause(100);
		}
	}

	async rpc(method, ...params) {
		const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
		const headers = { 'content-type': 'application/json' };
		const response = await fetch(this.url.replace('ws', 'http'), { method: 'POST', headers, body });
		return (await response.json()).result;
	}

	// Waits for the block of this number.
	async reach(number) {
		while (Number((await this.rpc('chain_getHeader')).number) < number) await pause(this.sealing);
	}

	#answers() {
		return this.rpc('system_health').catch(() => false);
	}

	async stop() {
		if (this.child.exitCode !== null || this.child.signalCode !== null) return;
		this.child.kill('SIGTERM');
		await once(this.child, 'exit');
	}
}
