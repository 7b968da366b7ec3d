// The longest transaction that the pool takes, such as an upgrade to a large runtime, must come into a block. A longer
// one must be refused.

import { join } from 'node:path';
import { Keyring } from '@polkadot/api';
import { freePort } from '../../lib/free_port.mjs';
import { Node } from '../faults/node.mjs';
import { pause } from '../faults/waiting.mjs';
import { CannotPlay } from '../lib/errors.mjs';

const KEY = `0x${Buffer.from('a large value').toString('hex')}`;
const MOST_BLOCKS = 10;
const MOMENT_MS = 200;
// The bytes that the timestamp and the block's frame may take.
const REST = 2_000;

export const large = async ({ binary, work, logs }) => {
	const args = ['--dev', '--sealing', 'manual', '--base-path', join(work, 'large')];
	const log = join(logs, 'sealing-large.log');
	const node = new Node({ binary, name: 'the node', args, log, port: await freePort() });
	node.start();
	await node.answering();
	await node.connect();
	const { api } = node;
	const alice = new Keyring({ type: 'sr25519' }).addFromUri('//Alice');
	const most = api.consts.system.blockLength.max.operational.toNumber();

	// A transaction of root of about this many bytes, which writes most of them into the state.
	const signed = async (bytes) => {
		const value = `0x${'00'.repeat(bytes - 400)}`;
		const call = api.tx.sudo.sudo(api.tx.system.setStorage([[KEY, value]]));
		await call.signAsync(alice, { nonce: 0, era: 0 });
		return call;
	};
	const longest = await signed(most - REST);
	const tooLong = await signed(most + 1_000);
	if (tooLong.encodedLength <= most) throw new CannotPlay(`${tooLong.encodedLength} bytes aren't too many`);

	const refusal = await node.rpc('author_submitExtrinsic', [tooLong.toHex()]).catch(({ message }) => message);
	if (!/exhaust/i.test(refusal)) throw new CannotPlay(`a transaction of ${tooLong.encodedLength} bytes isn't refused: ${refusal}`);
	await node.rpc('author_submitExtrinsic', [longest.toHex()]);
	const isThere = async () => (await node.rpc('state_getStorageHash', [KEY])) !== null;
	for (let blocks = 0; blocks < MOST_BLOCKS && !(await isThere()); blocks += 1) {
		await pause(MOMENT_MS);
		await node.rpc('engine_createBlock', [true, true, null]);
	}
	if (!(await isThere())) throw new CannotPlay(`a transaction of ${longest.encodedLength} bytes is in the pool, but in no block`);
	await node.kill('SIGTERM');
	return [
		`a transaction of ${longest.encodedLength.toLocaleString('en')} bytes came into a block`,
		`one of ${tooLong.encodedLength.toLocaleString('en')} bytes is refused: ${refusal}`,
	];
};
