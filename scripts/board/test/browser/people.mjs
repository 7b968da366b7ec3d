// Key pairs of the development chain's accounts, for tests.

import { HDKD, getPublicKey, secretFromSeed, sign } from '@scure/sr25519';
import { encodeAddress, hexToU8a } from 'dedot/utils';

// The development phrase "bottom drive obey lake curtain smoke basket hold race lonely fit walk".
const SEED = '0xfac7959dbfe72f052e5a0c3c8d6530f202b02fd8f9f5ca3580ec8deb7797479e';
const PREFIX = 42;
const SR25519 = 1;

const chainCode = (name) => {
	const code = new Uint8Array(32);
	const bytes = new TextEncoder().encode(name);
	code.set([bytes.length << 2, ...bytes]);
	return code;
};

// The pair of //Alice//stash for 'Alice//stash', in the form that dedot signs with.
export const pairOf = (path) => {
	const secret = path.split('//').reduce((key, name) => HDKD.secretHard(key, chainCode(name)), secretFromSeed(hexToU8a(SEED)));
	return {
		address: encodeAddress(getPublicKey(secret), PREFIX),
		sign: (message) => new Uint8Array([SR25519, ...sign(secret, message)]),
	};
};
