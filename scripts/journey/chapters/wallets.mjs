// What wallets sign: a call, and perhaps the hash of the metadata by which they have read it.

import { other } from '../lib/calls.mjs';
import { metadataHash, metadataOf, ofVersion } from '../lib/metadata-hash.mjs';

export const title = 'Wallets that know what they sign';

const BAD_SIGNATURE = '1010: Invalid Transaction: Transaction has a bad signature';

const nothing = () => {};

// With the hash and without it a transaction is taken; with any other hash it isn't. How it was signed is in the
// transaction as `mode`; the hash itself isn't.
export const signInEveryWay = async ({ chain, story, stage }) => {
	const { metadata, token } = await metadataOf(chain);
	const version = chain.api.runtimeVersion.specVersion.toNumber();
	const hash = metadataHash(metadata, token);
	const another = `${hash.slice(0, -1)}${hash.endsWith('0') ? '1' : '0'}`;
	const next = metadataHash(ofVersion(metadata, version + 1), token);
	const remark = (mode, signed, how) => ({
		...other('Hugo', 'System.remark', [how], nothing, `Hugo signs ${how}: it is taken`),
		signing: { mode, metadataHash: signed },
	});

	await stage.play(
		remark(0, null, 'without a hash'),
		remark(1, hash, `with the hash ${hash.slice(0, 10)}…`),
	);
	const wrong = [
		remark(1, another, 'with a hash that differs by one digit'),
		remark(1, next, 'with the hash of the next version'),
		remark(1, null, 'without a hash, but says that there is one'),
		remark(0, hash, 'with the hash, but says that there is none'),
	];
	for (const act of wrong) {
		const refusal = await chain.refusalOf(await stage.sign(act));
		story.check('§1', `Hugo signs ${act.args[0]}: ${refusal}`, BAD_SIGNATURE, refusal);
	}
};

export const play = async (company) => {
	company.story.tell(`
		Hugo has a wallet without a connection, which knows the metadata only by its hash. It works the hash
		out by itself and signs it with the call. The runtime knows its own hash: if they differ, what the wallet has
		shown isn't what the chain would do.
	`);
	await signInEveryWay(company);
};
