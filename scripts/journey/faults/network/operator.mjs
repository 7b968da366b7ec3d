// The operators of a network: they make keys, send their transactions, and look at who builds blocks.

import { until } from '../waiting.mjs';
import { pairOf, stashOf } from './spec.mjs';

const INCLUDED_MS = 180_000;

const ROOT = pairOf('//Alice');

// The state at the best block of a node.
const best = async (node) => node.api.at(await node.rpc('chain_getBlockHash', []));

// Sends a transaction, and waits until it is in a block.
const send = async (node, tx, pair) => {
	const nonce = await node.rpc('system_accountNextIndex', [pair.address]);
	await tx.signAsync(pair, { nonce, era: 0 });
	await node.rpc('author_submitExtrinsic', [tx.toHex()]);
	await until('block with the transaction', INCLUDED_MS, async () => {
		const { nonce: reached } = await (await best(node)).query.system.account(pair.address);
		return reached.toNumber() > nonce;
	});
};

// Sends calls as root, in one transaction that fails if one of them does.
export const asRoot = (node, ...calls) => {
	const { tx } = node.api;
	return send(node, tx.sudo.sudo(tx.utility.batchAll(calls)), ROOT);
};

// Installs a runtime by the steps of docs/operating.md: root authorizes it by its hash, and another account applies
// it. Resolves when the block that does so, the last one of the old runtime, is final: to its number, and to the new
// version.
export const upgrade = async (node, code) => {
	const { tx, registry } = node.api;
	await asRoot(node, tx.system.authorizeUpgrade(registry.hash(code).toHex()));
	const bytes = `0x${Buffer.from(code).toString('hex')}`;
	let { number } = node.final;
	await send(node, tx.system.applyAuthorizedUpgrade(bytes), stashOf('Alice'));
	const versionAt = async (block) => {
		const { specVersion } = await node.rpc('state_getRuntimeVersion', [block]);
		return specVersion;
	};
	const hashAt = (block) => node.rpc('chain_getBlockHash', [block]);
	const old = await versionAt(await hashAt(number));
	// The state of a block has the runtime that executes the next one.
	return until('final block that applies the runtime', INCLUDED_MS, async () => {
		if (node.final.number <= number) return false;
		const version = await versionAt(await hashAt(number + 1));
		number += 1;
		return version !== old && { number, version };
	});
};

// Has a node make new keys for the account of a validator, and registers them. Returns the key with which the
// node is going to sign its blocks.
export const newKeys = async (node, name) => {
	const pair = stashOf(name);
	const owner = `0x${Buffer.from(pair.publicKey).toString('hex')}`;
	const { keys, proof } = await node.rpc('author_rotateKeysWithOwner', [owner]);
	await send(node, node.api.tx.session.setKeys(keys, proof), pair);
	return keys.slice(0, 66);
};

// Every validator as `validatorsApi.validators` shows it, by its address.
export const validators = async (node) => {
	const all = await (await best(node)).call.validatorsApi.validators();
	return new Map(all.map((one) => [one.account.toString(), one.toJSON()]));
};

// The public keys that may build blocks, at the best block or at another one.
export const authors = async (node, hash) => {
	const at = hash ? await node.api.at(hash) : await best(node);
	return (await at.query.aura.authorities()).map((key) => key.toHex());
};

// The number of a block, and the key of the validator that built it.
export const authorOf = async (node, hash) => {
	const header = node.api.registry.createType('Header', await node.rpc('chain_getHeader', [hash]));
	const digest = header.digest.logs.find((log) => log.isPreRuntime);
	const slot = node.api.registry.createType('u64', digest.asPreRuntime[1]).toBigInt();
	const keys = await authors(node, header.parentHash.toHex());
	return { number: header.number.toNumber(), key: keys[Number(slot % BigInt(keys.length))] };
};
