// The well-known accounts of development chains. Everybody knows their keys. Loaded only on such a chain.

import { HDKD, secretFromSeed, sign } from '@scure/sr25519';
import { hexToU8a } from 'dedot/utils';

// The development phrase "bottom drive obey lake curtain smoke basket hold race lonely fit walk".
const SEED = '0xfac7959dbfe72f052e5a0c3c8d6530f202b02fd8f9f5ca3580ec8deb7797479e';
const SR25519 = 1;

const chainCode = (name: string) => {
	const code = new Uint8Array(32);
	const bytes = new TextEncoder().encode(name);
	code.set([bytes.length << 2, ...bytes]);
	return code;
};

// The key pair of //Name, in the form that dedot signs with.
export const pairOf = (name: string, address: string) => {
	const secret = HDKD.secretHard(secretFromSeed(hexToU8a(SEED)), chainCode(name));
	return {
		address,
		sign: (message: Uint8Array) => new Uint8Array([SR25519, ...sign(secret, message)]),
	};
};
