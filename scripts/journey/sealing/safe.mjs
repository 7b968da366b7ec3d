// With `--rpc-methods safe`, nobody may create or finalise blocks by RPC, as for all unsafe methods.

import { join } from 'node:path';
import { freePort } from '../../lib/free_port.mjs';
import { Node } from '../faults/node.mjs';
import { CannotPlay } from '../lib/errors.mjs';

// The error code by which the server refuses an unsafe method. The first method is the SDK's own.
const REFUSED = -32601;
const METHODS = {
	system_peers: [],
	engine_createBlock: [true, false, null],
	engine_finalizeBlock: [`0x${'00'.repeat(32)}`, null],
};

export const safe = async ({ binary, work, logs }) => {
	const args = ['--dev', '--sealing', 'manual', '--rpc-methods', 'safe', '--base-path', join(work, 'safe')];
	const log = join(logs, 'sealing-safe.log');
	const node = new Node({ binary, name: 'the node', args, log, port: await freePort() });
	node.start();
	await node.answering();
	const said = new Set();
	for (const [method, params] of Object.entries(METHODS)) {
		const { code, message } = await node.rpc(method, params).catch((error) => error) ?? {};
		if (code !== REFUSED) throw new CannotPlay(`${method} isn't refused with --rpc-methods safe: ${message}`);
		said.add(message.replace(`${method}: `, ''));
	}
	const { best } = await node.answering();
	if (best.number !== 0) throw new CannotPlay(`block ${best.number} was sealed all the same`);
	await node.kill('SIGTERM');
	return [`with --rpc-methods safe ${Object.keys(METHODS).join(', ')} are refused: ${[...said].join(', ')}`];
};
