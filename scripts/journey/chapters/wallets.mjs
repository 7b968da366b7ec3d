// Transactions that wallets sign, with and without the hash of the metadata.

import { other } from '../lib/calls.mjs';
import { metadataHash, metadataOf, ofVersion } from '../lib/metadata-hash.mjs';

export const title = 'Wallets that know what they sign';

const BAD_SIGNATURE = '1010: Invalid Transaction: Transaction has a bad signature';

const nothing = () => {};

// The chain accepts a transaction that is signed with the hash or without any, and refuses every other hash. The
// transaction has a `mode`, which says whether a hash was signed, but not the hash itself.
export const signInEveryWay = async ({ chain, story, stage }) => {
	const { metadata, token } = await metadataOf(chain);
	const version = chain.api.runtimeVersion.specVersion.toNumber();
	const hash = metadataHash(metadata, token);
	const another = `${hash.slice(0, -1)}${hash.endsWith('0') ? '1' : '0'}`;
	const next = metadataHash(ofVersion(metadata, version + 1), token);
	const remark = (mode, signed, how) => ({
		...other('Hugo', 'System.remark', [how], nothing, `Hugo signs ${how}: it is accepted`),
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
		Hugo has an offline wallet. It calculates the hash of the metadata by which it reads a call, and signs
		this hash with the call. The runtime knows the hash of its own metadata. If the two differ, the chain would
		do something other than what the wallet has shown, so it refuses the transaction.
	`);
	await signInEveryWay(company);
};
