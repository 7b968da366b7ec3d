// Stopping a node that seals as fast as it can: status 0, and no panic.

import { join } from 'node:path';
import { freePort } from '../../lib/free_port.mjs';
import { Node } from '../faults/node.mjs';
import { pause, until } from '../faults/waiting.mjs';
import { CannotPlay } from '../lib/errors.mjs';

const SEALING = ['1', '20'];
const SIGNALS = ['SIGTERM', 'SIGINT'];
const START_MS = 60_000;
const BLOCKS = 100;

// Stops the node `times` times at each pace, because the result may depend on the moment.
export const stopping = async ({ binary, work, logs, times }) => {
	const lines = [];
	for (const sealing of SEALING) {
		const took = [];
		for (let time = 0; time < times; time += 1) {
			const args = ['--dev', '--sealing', sealing, '--base-path', join(work, `stop-${sealing}-${time}`)];
			const log = join(logs, 'sealing-stop.log');
			const node = new Node({ binary, name: 'the node', args, log, port: await freePort() });
			node.start();
			await until('blocks', START_MS, async () => (await node.answering()).best.number > BLOCKS);
			await pause(time * 7);
			const signal = SIGNALS[time % SIGNALS.length];
			const started = Date.now();
			const end = await node.kill(signal);
			took.push(Date.now() - started);
			const said = node.lastLines(30).join('\n');
			if (end.status !== 0 || /panicked|This is a bug| ERROR /.test(said)) {
				throw new CannotPlay(`${signal} at --sealing ${sealing}: status ${end.status}\n${said}`);
			}
		}
		lines.push(`--sealing ${sealing}, stopped ${times} times: status 0 within ${Math.max(...took)} ms`);
	}
	return lines;
};
