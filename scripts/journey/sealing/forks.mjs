// Builds a fork block by block until it outgrows the best chain. The node must report the
// reorganisation. A transaction that is valid only on the lost branch must be undone, another one must be
// included again, once. Every balance must follow from the blocks on the chain.

import { join } from 'node:path';
import { Keyring } from '@polkadot/api';
import { freePort } from '../../lib/free_port.mjs';
import { Node } from '../faults/node.mjs';
import { until } from '../faults/waiting.mjs';
import { RuleBroken } from '../lib/errors.mjs';
import { tokens } from '../lib/rulebook.mjs';

const NOTICE_MS = 20_000;
// A transaction must be in one of this many blocks, also after a reorganisation has removed it.
const MOST_BLOCKS = 20;
const MORTAL = 64;

const same = (what, expected, got) => {
	if (got !== expected) throw new RuleBroken('§1', what, expected, got);
};

export const forks = async ({ binary, work, logs }) => {
	// Nothing becomes final by itself while this runs.
	const args = ['--dev', '--sealing', 'manual', '--finality-delay', '3600000'];
	args.push('--base-path', join(work, 'forks'));
	const log = join(logs, 'sealing-forks.log');
	const node = new Node({ binary, name: 'the node', args, log, port: await freePort() });
	node.start();
	await node.answering();
	await node.connect();
	await node.watch();
	const { api } = node;

	const seal = async (parent = null) => (await node.rpc('engine_createBlock', [true, false, parent])).hash;
	const best = () => node.rpc('chain_getBlockHash', []);
	const numberOf = async (hash) => Number((await node.rpc('chain_getHeader', [hash])).number);
	const transactionsOf = async (hash) => (await node.rpc('chain_getBlock', [hash])).block.extrinsics;
	const refusal = (method, params) => node.rpc(method, params).then(() => null, ({ message }) => message);

	const keyring = new Keyring({ type: 'sr25519' });
	const [alice, bob, erin] = ['//Alice', '//Bob', '//Reorganisation'].map((uri) => keyring.addFromUri(uri));
	const freeAt = async (hash, { address }) =>
		(await (await api.at(hash)).query.system.account(address)).data.free.toBigInt();
	const feesIn = async (hash, { address }) =>
		(await (await api.at(hash)).query.system.events())
			.filter(({ event }) => api.events.transactionPayment.TransactionFeePaid.is(event))
			.filter(({ event }) => event.data.who.toString() === address)
			.reduce((sum, { event }) => sum + event.data.actualFee.toBigInt(), 0n);
	const pay = async (from, amount, options) => {
		const tx = api.tx.balances.transferKeepAlive(erin.address, amount);
		await tx.signAsync(from, { nonce: 0, ...options });
		await node.rpc('author_submitExtrinsic', [tx.toHex()]);
		return tx.toHex();
	};
	// Seals on the best block until this transaction is in one.
	const include = async (tx) => {
		for (let count = 0; count < MOST_BLOCKS; count += 1) {
			const hash = await seal();
			if ((await transactionsOf(hash)).includes(tx)) return hash;
		}
		throw new RuleBroken('§1', 'blocks until a transaction is in one', MOST_BLOCKS, 'more');
	};

	const parent = await seal();
	const [aliceHad, bobHad] = [await freeAt(parent, alice), await freeAt(parent, bob)];
	// The first branch. Alice's payment is valid only on it, because she signs the hash of one of its blocks.
	const left = [await seal(parent)];
	const era = api.createType('ExtrinsicEra', { current: await numberOf(left[0]), period: MORTAL });
	const bound = await pay(alice, tokens(100), { era, blockHash: left[0] });
	const free = await pay(bob, tokens(7), { era: 0 });
	left.push(await include(free));
	left.push((await transactionsOf(left[1])).includes(bound) ? await seal() : await include(bound));
	same('what both payments brought', tokens(107), await freeAt(left.at(-1), erin));
	await until('notice of the best block', NOTICE_MS, () => node.best?.hash === left.at(-1));

	// The fork. The first branch stays best until the fork is one block longer.
	const right = [];
	for (let from = parent; right.length <= left.length; from = right.at(-1)) {
		same('the best block before the fork is longer', left.at(-1), await best());
		right.push(await seal(from));
	}
	for (const hash of right) {
		if (left.includes(hash)) throw new RuleBroken('§1', 'a block of the fork', 'another', hash);
	}
	same('the best block', right.at(-1), await best());
	for (const hash of right) {
		same('the block of the fork by number', hash, await node.rpc('chain_getBlockHash', [await numberOf(hash)]));
	}
	await until('notice of the reorganisation', NOTICE_MS, () => node.best?.hash === right.at(-1));

	// Bob's payment is valid on any branch and must be on this one once. Alice's is gone with her branch.
	const inFork = async () => {
		const found = [];
		for (let at = await best(); at !== parent; at = (await node.rpc('chain_getHeader', [at])).parentHash) {
			found.push(...(await transactionsOf(at)));
		}
		return found;
	};
	if (!(await inFork()).includes(free)) await include(free);
	const head = await seal();
	const transactions = await inFork();
	same("Bob's payments after the reorganisation", 1, transactions.filter((tx) => tx === free).length);
	same("Alice's payments after the reorganisation", 0, transactions.filter((tx) => tx === bound).length);
	let fees = 0n;
	for (let at = head; at !== parent; at = (await node.rpc('chain_getHeader', [at])).parentHash) {
		fees += await feesIn(at, bob);
	}
	same("the receiver's balance", tokens(7), await freeAt(head, erin));
	same("Alice's balance", aliceHad, await freeAt(head, alice));
	same("Bob's balance", bobHad - tokens(7) - fees, await freeAt(head, bob));

	// A final block stays. Requests for another block beside it must be refused.
	same('the answer to making a block final', true, await node.rpc('engine_finalizeBlock', [head, null]));
	same('the final block', head, await node.rpc('chain_getFinalizedHead'));
	const refusals = [
		await refusal('engine_finalizeBlock', [left.at(-1), null]),
		await refusal('engine_createBlock', [true, false, left.at(-1)]),
	];
	for (const said of refusals) {
		if (said === null) throw new RuleBroken('§1', 'a block beside the final one', 'refused', 'taken');
	}
	same('the best block at the end', head, await best());
	await node.kill('SIGTERM');
	return [
		`a fork of ${right.length} blocks replaced ${left.length}; the balances are those of its blocks`,
		'a payment that is valid only on the lost branch is undone; another one was included again, once',
		`requests for blocks beside the final one are refused: ${refusals.map((said) => `"${said}"`).join(', ')}`,
	];
};
