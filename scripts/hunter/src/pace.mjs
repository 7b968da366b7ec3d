// How many hunts may be under way at once, and when to rest. A lost race costs a fee, so whoever
// loses one after the other should send fewer of them.

const MOST = 32;

export class Pace {
	#window = 1;
	#losses = 0;
	#restsUntil = 0;

	/**
	 * How many more hunts may be sent at block `now` while `underWay` are.
	 * @param {number} now
	 * @param {number} underWay
	 */
	room(now, underWay) {
		return now < this.#restsUntil ? 0 : Math.max(0, this.#window - underWay);
	}

	won() {
		this.#losses = 0;
		this.#window = Math.min(MOST, this.#window + 1);
	}

	/**
	 * A race was lost. Returns for how many blocks the hunter rests: none after the first, then 2,
	 * 4, 8 and so on, up to `most`.
	 * @param {number} now
	 * @param {number} most
	 */
	lost(now, most) {
		this.#window = 1;
		this.#losses += 1;
		const rest = this.#losses < 2 ? 0 : Math.min(most, 2 ** (this.#losses - 1));
		this.#restsUntil = Math.max(this.#restsUntil, now + rest);
		return rest;
	}
}
