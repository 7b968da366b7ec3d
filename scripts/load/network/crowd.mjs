// Passengers that sign their boardings, one after the other, each again when all others have.

const NONCES_AT_ONCE = 1_000;

export class Crowd {
	#nonces = [];
	#next = 0;

	constructor(company) {
		this.company = company;
		const { genesisHash, runtimeVersion } = company.api;
		// Immortal: its signature names the first block.
		this.options = { genesisHash, blockHash: genesisHash, runtimeVersion, tip: 0 };
	}

	async prepare() {
		const { api, pairs, senders } = this.company;
		for (let first = 0; first < senders; first += NONCES_AT_ONCE) {
			const some = [...Array(Math.min(NONCES_AT_ONCE, senders - first)).keys()];
			const accounts = await api.query.system.account.multi(some.map((index) => pairs.at(first + index).address));
			for (const [place, { nonce }] of accounts.entries()) this.#nonces[first + place] = nonce.toNumber();
		}
	}

	// The next boarding, signed, as hexadecimal text.
	sign() {
		const { api, pairs, senders, class: id, train, fare } = this.company;
		const index = this.#next;
		this.#next = (index + 1) % senders;
		const tx = api.tx.travelCabin.board(id, train, fare);
		tx.sign(pairs.at(index), { ...this.options, nonce: this.#nonces[index] });
		this.#nonces[index] += 1;
		return tx.toHex();
	}
}
