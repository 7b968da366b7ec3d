// The transactions under way. A ride has one at most, and isn't hunted again before what became of
// it is final. So there is no second fee for the same treasure, whatever happens to the block.

/** @typedef {{ class: number, cabin: number }} Place */
/** @typedef {Place & { nonce: number, deadline: number, hex: string }} Sent */

/** @param {Place} place */
export const keyOf = ({ class: id, cabin }) => `${id}/${cabin}`;

export class Flight {
	/** @type {Map<string, Sent>} */
	#sent = new Map();

	get size() {
		return this.#sent.size;
	}

	/** @param {Place} place */
	has(place) {
		return this.#sent.has(keyOf(place));
	}

	/** @param {Sent} sent `deadline` is the block from which it can't be included any more */
	add(sent) {
		this.#sent.set(keyOf(sent), sent);
	}

	/** Whether a transaction under way is this one. @param {string} hex */
	isOwn(hex) {
		return [...this.#sent.values()].some((sent) => sent.hex === hex);
	}

	/** Forgets a transaction that the node has refused. @param {Place} place */
	drop(place) {
		this.#sent.delete(keyOf(place));
	}

	/** Forgets all: they belong to another chain. */
	clear() {
		this.#sent.clear();
	}

	/**
	 * The next nonces: the lowest from the account's own on that no transaction under way has. One
	 * that got lost on its way leaves a gap, which is filled.
	 * @param {number} own the account's nonce in the best block
	 * @param {number} best
	 * @param {number} count
	 */
	nonces(own, best, count) {
		const used = new Set([...this.#sent.values()].filter((sent) => sent.deadline > best).map((sent) => sent.nonce));
		const free = [];
		for (let nonce = own; free.length < count; nonce += 1) if (!used.has(nonce)) free.push(nonce);
		return free;
	}

	/**
	 * The transactions that are over by a final block, and forgets them: their nonce is used, or
	 * their time is over.
	 * @param {number} block
	 * @param {number} nonce the account's nonce in it
	 * @returns {Place[]}
	 */
	land(block, nonce) {
		const over = [...this.#sent.values()].filter((sent) => nonce > sent.nonce || block >= sent.deadline);
		for (const sent of over) this.#sent.delete(keyOf(sent));
		return over;
	}
}
