// The hunter's key. It is read from a file or from the environment, never from an argument: every
// user of the machine can see a program's arguments.

import { Keyring } from '@polkadot/keyring';
import { cryptoWaitReady } from '@polkadot/util-crypto';
import { readFileSync, statSync } from 'node:fs';

const VARIABLE = 'HUNTER_SEED';
const OTHERS = 0o077;
const SECRET = /^(0x[0-9a-f]{64}|[a-z]+( [a-z]+){11,23}|(?=\/))(\/\/?[^/]+)*$/i;

/** @param {string} file */
const readSeed = (file) => {
	try {
		if (statSync(file).mode & OTHERS) {
			throw new Error(`others can read ${file}: keep the key to yourself with 'chmod 600 ${file}'`);
		}
		return readFileSync(file, 'utf8');
	} catch (failure) {
		if (/** @type {any} */ (failure).code) throw new Error(`${file} can't be read: ${/** @type {Error} */ (failure).message}`);
		throw failure;
	}
};

/**
 * The key pair of a secret phrase, a seed as hexadecimal, or a development account such as //Alice.
 * Undefined if there is none.
 * @param {string | undefined} file
 */
export const readPair = async (file) => {
	const seed = (file === undefined ? process.env[VARIABLE] : readSeed(file))?.trim();
	delete process.env[VARIABLE];
	if (!seed) {
		if (file !== undefined) throw new Error(`${file} is empty: it needs a secret phrase`);
		return undefined;
	}
	await cryptoWaitReady();
	try {
		// The library would make an account of any other text, too, such as a phrase with a word missing.
		if (!SECRET.test(seed)) throw new Error('no secret phrase');
		return new Keyring({ type: 'sr25519', ss58Format: 42 }).addFromUri(seed);
	} catch {
		// The message of the library may contain the seed.
		throw new Error(`${file ?? VARIABLE} has no secret phrase: use 12 or 24 words, or 0x and 64 digits`);
	}
};
