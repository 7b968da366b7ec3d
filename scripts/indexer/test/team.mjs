// The account that is the token's team and has the sudo key. Several plays use it at the same time,
// so it counts its nonces itself.

import { Keyring } from '../../load/packages.mjs';

export class Team {
	#nonce = null;

	// `through(pair, call, nonce)` resolves once the call is in a block.
	constructor(api, through) {
		Object.assign(this, { api, through });
		this.pair = new Keyring({ type: 'sr25519', ss58Format: 42 }).addFromUri('//Alice');
		this.address = this.pair.address;
	}

	async send(call) {
		this.#nonce ??= this.api.rpc.system.accountNextIndex(this.address).then(Number);
		const nonce = this.#nonce;
		this.#nonce = nonce.then((number) => number + 1);
		return this.through(this.pair, call, await nonce);
	}
}
