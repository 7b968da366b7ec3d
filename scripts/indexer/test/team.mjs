// The account that is the token's team and has the sudo key. Several plays use it at the same time,
// so it counts its nonces itself.

import { CannotPlay } from '../../journey/lib/errors.mjs';
import { Keyring } from '../../load/packages.mjs';

export class Team {
	#nonce = null;

	// `through(pair, call, { nonce, refused })` resolves once the call is in a block.
	constructor(api, through) {
		Object.assign(this, { api, through });
		this.pair = new Keyring({ type: 'sr25519', ss58Format: 42 }).addFromUri('//Alice');
		this.address = this.pair.address;
	}

	// A call that no block takes ends the test: later ones would wait for its nonce.
	async send(call) {
		this.#nonce ??= this.api.rpc.system.accountNextIndex(this.address).then(Number);
		const nonce = this.#nonce;
		this.#nonce = nonce.then((number) => number + 1);
		let reason = null;
		const refused = (why) => {
			reason = why;
		};
		const events = await this.through(this.pair, call, { nonce: await nonce, refused });
		if (reason !== null) throw new CannotPlay(`a call of the team is in no block: ${reason}`);
		return events;
	}
}
